//! What stands around the story: headline, dates, byline, section, tags, lead image, pages.

mod title;

use crate::outlet::{Rules, Template};
use crate::page::Sheet;
use crate::page::address::Base;

/// Where the frame is read from.
#[derive(Clone, Copy)]
pub(crate) struct Source<'s> {
    /// The surveyed page.
    pub sheet: &'s Sheet<'s>,
    /// The outlet's rules.
    pub rules: Option<&'s Rules>,
    /// The way the page is set.
    pub template: Option<&'s Template>,
    /// Resolves addresses.
    pub base: &'s Base,
    /// The page's host, where it is known.
    pub host: Option<&'s str>,
}

/// What stands around the story.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    /// The headline; empty when the page has none.
    pub title: String,
}

/// Reads the frame.
pub(crate) fn read(source: Source<'_>) -> Frame {
    Frame {
        title: title::read(source),
    }
}
