//! Prints how much of each field is read right on the corpus of real pages and texts.
//!
//!     cargo run --release --example scores [CORPUS]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "../tests/support/score.rs"]
mod score;

use std::path::PathBuf;
use warta::Extractor;

fn main() {
    let corpus = std::env::args_os().nth(1).map_or_else(score::corpus, PathBuf::from);
    if !corpus.is_dir() {
        eprintln!("no corpus: give its folder, or set WARTA_CORPUS");
        std::process::exit(2);
    }
    for part in ["pages", "texts"] {
        println!("| {part} | score | n |\n| --- | ---: | ---: |");
        for (field, score) in score::score(&corpus.join(part), &Extractor::default()).iter() {
            println!("| {field} | {:.1} | {} |", score.percent(), score.gold());
        }
        println!();
    }
}
