//! What the walk finds in a region, and what the outlet's rules tell it beforehand.

use crate::body::embed::Embed;
use crate::body::inline::Line;
use crate::body::picture::Picture;
use crate::page::selector::Css;

/// One piece of the region.
#[derive(Debug)]
pub(crate) enum Piece {
    /// A line of running text.
    Line(Line, Setting),
    /// A list, item by item.
    List { ordered: bool, items: Vec<Line> },
    /// A picture with its caption.
    Picture(Picture),
    /// A player or post of another site.
    Embed(Embed),
    /// A table of data.
    Table(Vec<Vec<String>>),
    /// A box of links to other stories, line by line.
    Related(Vec<Line>),
    /// A box of nothing but links, line by line: to other stories if something announces it.
    Links(Vec<Line>),
}

/// How a line is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In a paragraph of its own.
    Paragraph,
    /// In a wrapper, beside paragraphs or between line breaks.
    Bare,
    /// As a heading of this level.
    Heading(u8),
    /// In a block quote.
    Quote,
}

/// What an outlet's rules say of boxes inside the region.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Marks<'r> {
    /// Boxes of related links.
    pub related: &'r [Css],
    /// What is no part of the story.
    pub furniture: &'r [Css],
    /// Captions.
    pub caption: &'r [Css],
    /// Credits.
    pub credit: &'r [Css],
}
