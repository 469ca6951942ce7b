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

/// Reads a story; `outlet` is the outlet's printed name where the page told it, `indirect` asks for indirect speech too.
pub(crate) fn read(mut story: Story, outlet: Option<&str>, indirect: bool) -> Reading {
    let dateline = dateline::take(&mut story, outlet);
    let attribution = attribution::take(&mut story);
    let quotes = quote::read(&story.blocks, indirect);
    Reading {
        story,
        dateline,
        attribution,
        quotes,
    }
}
