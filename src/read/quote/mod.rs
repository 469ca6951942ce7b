//! Quotes with their speakers: marks → kind → cue → speaker → people.

mod apposition;
mod clause;
mod cue;
mod description;
mod indirect;
mod kind;
mod marks;
mod names;
mod passage;
mod people;
mod phrase;
mod reader;
mod run;
mod split;
mod voice;

use crate::article::{Block, Quote};
use crate::lang::token;
use people::People;

/// Reads the quotes of a story, and indirect speech if that is wanted.
pub(crate) fn read(blocks: &[Block], indirect: bool) -> Vec<Quote> {
    if !indirect && !blocks.iter().filter_map(Block::text).any(token::has_quotation_mark) {
        return Vec::new();
    }
    let passages = passage::passages(blocks);
    let pairs = marks::pairs(&passages);
    if !indirect && pairs.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let anchors = names::anchors(&passages);
    let mut people = People::default();
    let (mentions, institutions) = names::mentions(&passages, &pairs, &anchors, &mut people);
    reader::Reader::new(&anchors, people, &institutions, indirect).read(&passages, &pairs, &mentions)
}
