//! The story's text → what it says: dateline, closing credit, sources, quotes.

mod attribution;
mod dateline;
mod quote;

use crate::article::{Attribution, Dateline, Quote};
use crate::body::story::Story;

/// What was read, and the story that is left.
pub(crate) struct Reading {
    pub story: Story,
    pub dateline: Option<Dateline>,
    pub attribution: Attribution,
    pub quotes: Vec<Quote>,
}

/// Cuts a dateline that names an outlet off the front of a story's later part, where some print it again.
pub(crate) fn without_outlet_dateline(part: &mut Story, house: &[String]) {
    let mut cut = part.clone();
    if dateline::take(&mut cut, house).is_some_and(|dateline| dateline.outlet.is_some()) {
        *part = cut;
    }
}

/// Reads a story; `house` is what the outlet calls itself, as far as the page or its rules tell, `indirect` asks for indirect speech too.
pub(crate) fn read(mut story: Story, house: &[String], indirect: bool) -> Reading {
    let dateline = dateline::take(&mut story, house);
    let attribution = attribution::take(&mut story);
    let quotes = quote::read(&story.blocks, indirect);
    Reading {
        story,
        dateline,
        attribution,
        quotes,
    }
}
