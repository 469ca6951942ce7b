//! Pieces of the region → the story's blocks, with related links and furniture taken out.

mod ending;
mod head_matter;
mod line;
mod links;

use std::ops::Range;

use super::furniture::{Furniture, furniture};
use super::inline::Line;
use super::related::lead_in;
use super::story::{Story, Told};
use super::walk::{Piece, Setting};
use crate::article::{Block, LeftOut, Link};
use crate::lang::caption::{is_pictures_own, split_caption};
use crate::lang::closing::label_at_start;
use crate::page::address::Base;
use line::{is_by, is_caller, is_date, is_heading, is_label_of_topics, is_menu, is_particular, is_stamp, signed};

/// Longest caption in a line of its own, in bytes.
const CAPTION: usize = 300;

/// Builds the story from a region's pieces.
///
/// `left_out` is what the walk left out, if `asked`.
pub(crate) fn story(told: Told, pieces: Vec<Piece>, left_out: Vec<LeftOut>, asked: bool, base: &Base) -> Story {
    let mut builder = Builder {
        story: Story {
            title: told.title,
            ..Story::default()
        },
        description: told.description,
        people: told.people,
        base,
        lead: None,
        bold: None,
        listed: 0..0,
        stars: None,
        ended: false,
        topics: None,
        above: false,
        asked,
    };
    let mut left_out = left_out.into_iter().peekable();
    for (at, piece) in pieces.into_iter().enumerate() {
        while let Some(box_before) = left_out.next_if(|left_out| left_out.after_block <= at) {
            builder.leave_out(box_before.text, box_before.taken_for);
        }
        builder.piece(piece);
    }
    for box_behind in left_out {
        builder.leave_out(box_behind.text, box_behind.taken_for);
    }
    builder.end()
}

struct Builder<'b> {
    story: Story,
    /// The page's description of itself, and its people, by their letters.
    description: String,
    people: Vec<String>,
    base: &'b Base,
    /// A lead-in whose link is still to come.
    lead: Option<String>,
    /// Where the last heading stands that is a bold line.
    bold: Option<usize>,
    /// Which related links the last list without a label gave.
    listed: Range<usize>,
    /// A line of stars after which no line has come yet.
    stars: Option<String>,
    /// Whether another story has begun.
    ended: bool,
    /// Where the story's topics stand, the last time.
    topics: Option<usize>,
    /// Whether the line before names the writer or the date over the story.
    above: bool,
    /// Whether somebody wants to know what is left out.
    asked: bool,
}

impl Builder<'_> {
    fn leave_out(&mut self, text: String, taken_for: impl Into<String>) {
        let after_block = self.story.blocks.len();
        self.story.left_out.push(LeftOut::new(text, taken_for, after_block));
    }

    /// Whether a paragraph has been read.
    fn has_begun(&self) -> bool {
        let is_paragraph = |block: &Block| matches!(block, Block::Paragraph { .. });
        self.story.blocks.iter().any(is_paragraph)
    }

    /// Whether a date stands under a headline amid the story: the page goes on with the next one.
    fn begins_another(&mut self, line: &str) -> bool {
        let is_headline = matches!(self.story.blocks.last(), Some(Block::Heading { level: 1, .. }));
        let begins = is_headline && (is_stamp(line) || is_date(line));
        if begins {
            self.story.blocks.pop();
        }
        begins
    }

    fn piece(&mut self, piece: Piece) {
        if self.ended {
            return;
        }
        match piece {
            Piece::Line(line, setting) => self.line(line, setting),
            Piece::List { ordered, items } => self.list(ordered, items),
            Piece::Related(lines) | Piece::Links(lines) if lines.iter().any(is_label_of_topics) => self.topics(),
            Piece::Related(lines) => self.related_box(lines),
            Piece::Links(lines) => {
                if self.lead.is_some() || lines.iter().any(|line| lead_in(&line.text).is_some()) {
                    self.related_box(lines);
                } else if lines.first().is_some_and(|line| line.is_linked(0)) {
                    self.take_label();
                }
            }
            Piece::Picture(picture) => {
                let words = picture.words();
                self.story.blocks.push(Block::Image {
                    url: picture.src.and_then(|src| self.base.resolve(&src)),
                    alt: picture.alt,
                    caption: words.caption,
                    credit: words.credit,
                });
            }
            Piece::Embed(embed) => {
                let url = embed.href.and_then(|href| self.base.resolve(&href));
                self.name_embed(url.as_deref());
                self.story.blocks.push(Block::Embed {
                    provider: embed.provider,
                    url,
                });
            }
            Piece::Table(rows) => self.story.blocks.push(Block::Table { rows }),
        }
    }

    fn line(&mut self, line: Line, setting: Setting) {
        if let Some(sort) = furniture(&line.text) {
            if self.asked && !line.text.is_empty() {
                self.leave_out(line.text.clone(), sort.name());
            }
            match sort {
                Furniture::Republication => self.story.notes.push(line.text),
                // Stars part the story, or close it.
                Furniture::Separator if line.text.contains('*') => self.stars = Some(line.text),
                Furniture::Caption => self.caption(&line.text),
                Furniture::Topics => self.topics(),
                _ => {}
            }
            return;
        }
        let (caption, signed) = signed(&line.text);
        if !line.is_bold() && self.is_credited(caption, setting) {
            self.caption(caption);
            self.story.blocks.extend(signed.map(Block::paragraph));
            return;
        }
        // Only their label is no link: "Tags: sea, ferry".
        let before = line.links.first().and_then(|link| line.text.get(..link.start));
        if before.is_some_and(|label| !label.is_empty() && furniture(label) == Some(Furniture::Topics)) {
            return;
        }
        if self.is_advertisement(&line) {
            return;
        }
        // "BACA INI JUGA YA, SOBAT" as a heading of its own.
        let heads = matches!(setting, Setting::Heading(_)) && line.links.is_empty();
        if heads && lead_in(&line.text).is_some_and(|lead| !(lead.rest.is_empty() || lead.label.ends_with(':'))) {
            self.lead = Some(line.text);
            return;
        }
        if self.is_related(&line) || (is_menu(&line, setting) && !self.is_labelled()) {
            return;
        }
        self.lead = None;
        if label_at_start(&line.text).is_none() {
            self.stars = None;
        }
        let is_first = !self.has_begun();
        if !is_first && self.begins_another(&line.text) {
            self.ended = true;
            return;
        }
        if is_first && (setting == Setting::Heading(1) || self.is_head_matter(&line, setting)) {
            if is_stamp(&line.text) || is_date(&line.text) {
                self.clear_labels();
            } else if self.is_signed(&line.text) {
                self.story
                    .blocks
                    .retain(|block| !matches!(block, Block::Heading { .. }));
            }
            self.above = setting != Setting::Heading(1) && line.text != self.story.title;
            return;
        }
        // Where the writer is, or works: "Political correspondent".
        if std::mem::take(&mut self.above) && is_first && setting == Setting::Bare && is_caller(&line) {
            self.above = true;
            return;
        }
        if !is_first && self.is_under_labels(&line, setting) {
            // The lines above name the writer or the channel, or are the standfirst.
            self.clear_labels();
            return;
        }
        // Who wrote it, between the first paragraphs and the rest.
        if is_by(&line.text) && self.is_opening() {
            return;
        }
        match setting {
            Setting::Heading(level) => self.story.blocks.push(Block::Heading { level, text: line.text }),
            Setting::Quote => self.story.blocks.push(Block::BlockQuote { text: line.text }),
            Setting::Paragraph | Setting::Bare if is_heading(&line) && !is_first => {
                self.bold = Some(self.story.blocks.len());
                self.story.blocks.push(Block::Heading {
                    level: 3,
                    text: line.text,
                });
            }
            Setting::Paragraph | Setting::Bare => {
                if is_first {
                    self.story.opening_bold = line.opening_bold;
                }
                let links = self.links(&line);
                self.story.blocks.push(Block::Paragraph { text: line.text, links });
            }
        }
    }

    /// The story's topics stand here: their links are no stories, and they close most stories.
    fn topics(&mut self) {
        self.lead = None;
        self.topics = Some(self.story.blocks.len());
    }

    /// Whether the line before is a label that the next line belongs to: "Editor:".
    fn is_labelled(&self) -> bool {
        let label = self.story.blocks.last().and_then(Block::text);
        label.is_some_and(|label| label.ends_with(':'))
    }

    /// Whether a line under a picture without words is its caption: it ends in a credit, in a paragraph of its own in
    /// one that only pictures have.
    fn is_credited(&self, line: &str, setting: Setting) -> bool {
        let bare = matches!(
            self.story.blocks.last(),
            Some(Block::Image {
                caption: None,
                credit: None,
                ..
            })
        );
        bare && match setting {
            Setting::Bare => line.len() <= CAPTION && split_caption(line).credit.is_some(),
            Setting::Paragraph => line.len() <= 2 * CAPTION && is_pictures_own(line),
            _ => false,
        }
    }

    /// Gives a caption to the picture just before.
    fn caption(&mut self, line: &str) {
        if let Some(Block::Image {
            caption: caption @ None,
            credit,
            ..
        }) = self.story.blocks.last_mut()
        {
            let words = split_caption(line);
            *caption = words.caption;
            *credit = credit.take().or(words.credit);
        }
    }

    fn list(&mut self, ordered: bool, items: Vec<Line>) {
        let all_linked = items.iter().all(|item| item.is_linked(0));
        if all_linked && self.lead.is_some() {
            for item in &items {
                self.is_related(item);
            }
            return;
        }
        self.lead = None;
        // Over a story: its section, its number, who wrote it and when.
        let begun = self.has_begun();
        if !begun && items.iter().all(|item| is_particular(&item.text)) {
            return;
        }
        // A list of numbers and arrows leads through a gallery.
        if !items.iter().any(|item| item.text.chars().any(char::is_alphabetic)) {
            return;
        }
        // A list of nothing but links leads to other stories, or is a table of contents or a menu.
        if all_linked {
            let on_page = |item: &Line| item.links.iter().any(|link| link.href.contains('#'));
            if begun && items.iter().all(|item| self.is_headline(item) && !on_page(item)) {
                let from = self.story.related.len();
                self.lead = self.take_label();
                for item in &items {
                    self.is_related(item);
                }
                self.lead = None;
                self.listed = from..self.story.related.len();
            }
            return;
        }
        let mut kept = Vec::with_capacity(items.len());
        for item in items {
            if !self.is_related(&item) && furniture(&item.text).is_none() {
                kept.push(item.text);
            }
        }
        if !kept.is_empty() {
            self.story.blocks.push(Block::List { ordered, items: kept });
        }
    }

    fn links(&self, line: &Line) -> Vec<Link> {
        let resolved = line.links.iter().filter_map(|link| {
            Some(Link {
                start: link.start,
                end: link.end,
                url: self.base.resolve(&link.href)?,
            })
        });
        resolved.collect()
    }
}
