//! Pieces of the region → the story's blocks, with related links and furniture taken out.

use super::furniture::{Furniture, furniture};
use super::inline::{Anchor, Line};
use super::related::lead_in;
use super::story::Story;
use super::walk::{Piece, Setting};
use crate::article::{Block, LeftOut, Link, Related};
use crate::lang::closing::label_at_start;
use crate::lang::credit::credits;
use crate::lang::date::date_span;
use crate::page::address::Base;

/// Longest bold paragraph that may be a heading, in bytes.
const HEADING: usize = 160;

/// Longest name after a label in a line of its own, in bytes.
const NAME: usize = 80;

/// Builds the story from a region's pieces.
///
/// `left_out` is what the walk left out, if `asked`.
pub(crate) fn story(title: String, pieces: Vec<Piece>, left_out: Vec<LeftOut>, asked: bool, base: &Base) -> Story {
    let mut builder = Builder {
        story: Story {
            title,
            ..Story::default()
        },
        base,
        lead: None,
        stars: None,
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
    base: &'b Base,
    /// A lead-in whose link is still to come.
    lead: Option<String>,
    /// A line of stars after which no line has come yet.
    stars: Option<String>,
    /// Whether somebody wants to know what is left out.
    asked: bool,
}

impl Builder<'_> {
    fn leave_out(&mut self, text: String, taken_for: impl Into<String>) {
        let after_block = self.story.blocks.len();
        self.story.left_out.push(LeftOut::new(text, taken_for, after_block));
    }

    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Line(line, setting) => self.line(line, setting),
            Piece::List { ordered, items } => self.list(ordered, items),
            Piece::Related(lines) => self.related_box(lines),
            Piece::Links(lines) => {
                if self.lead.is_some() || lines.iter().any(|line| lead_in(&line.text).is_some()) {
                    self.related_box(lines);
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
                _ => {}
            }
            return;
        }
        if self.is_related(&line) {
            return;
        }
        self.lead = None;
        if label_at_start(&line.text).is_none() {
            self.stars = None;
        }
        let is_first = !self
            .story
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Paragraph { .. }));
        if is_first && (setting == Setting::Heading(1) || self.is_head_matter(&line.text)) {
            return;
        }
        match setting {
            Setting::Heading(level) => self.story.blocks.push(Block::Heading { level, text: line.text }),
            Setting::Quote => self.story.blocks.push(Block::BlockQuote { text: line.text }),
            Setting::Paragraph | Setting::Bare if is_heading(&line) && !is_first => {
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

    /// What stands over a story: its headline again, a line of the date, a line of credits.
    fn is_head_matter(&self, text: &str) -> bool {
        let is_date = || text.len() <= HEADING && date_span(text).is_some_and(|span| span.len() * 2 > text.len());
        let is_credit = || text.len() <= HEADING && !credits(text, None).people.is_empty();
        text == self.story.title || is_date() || (is_credit() && !text.starts_with("Laporan"))
    }

    /// Takes a line that is a related link, or announces one.
    fn is_related(&mut self, line: &Line) -> bool {
        if let Some(lead) = lead_in(&line.text) {
            let label = lead.label.to_owned();
            let from = line.text.len() - lead.rest.len();
            let linked: Vec<&Anchor> = line.links.iter().filter(|link| link.end > from).collect();
            match (linked.is_empty(), lead.rest.is_empty()) {
                (true, true) => self.lead = Some(label),
                (true, false) => self.related(Some(label), lead.rest.to_owned(), None),
                (false, _) => {
                    for link in linked {
                        let words = line.text.get(link.start.max(from)..link.end).unwrap_or_default();
                        self.linked(Some(&label), words, link);
                    }
                    self.lead = Some(label);
                }
            }
            return true;
        }
        let label = self.lead.clone();
        if !line.is_linked(0) || (label.is_none() && !self.is_headline(line)) {
            return false;
        }
        for link in &line.links {
            let words = line.text.get(link.start..link.end).unwrap_or_default();
            self.linked(label.as_deref(), words, link);
        }
        true
    }

    /// Whether a line that is only a link must be another story's headline, though nothing announces it.
    fn is_headline(&self, line: &Line) -> bool {
        let own = |link: &Anchor| {
            let url = self.base.resolve(&link.href);
            url.is_some_and(|url| self.base.is_own(&url) && url.matches('/').count() > 3)
        };
        line.text.split_whitespace().count() >= 4 && line.links.len() == 1 && line.links.iter().all(own)
    }

    /// A related link, unless it is an advertisement: one to another site that the page does not vouch for.
    fn linked(&mut self, lead_in: Option<&str>, title: &str, link: &Anchor) {
        let url = self.base.resolve(&link.href);
        if !(link.paid && url.as_ref().is_some_and(|url| !self.base.is_own(url))) {
            self.related(lead_in.map(str::to_owned), title.to_owned(), url);
        }
    }

    fn related(&mut self, lead_in: Option<String>, title: String, url: Option<String>) {
        let title = title.trim().trim_end_matches(['|', ',']).trim_end().to_owned();
        let known = self
            .story
            .related
            .iter()
            .any(|related| related.title == title && related.url == url);
        if !title.is_empty() && !known {
            self.story.related.push(Related {
                lead_in,
                title,
                url,
                after_block: self.story.blocks.len(),
            });
        }
    }

    /// Nothing follows a story's last line: set as a heading, it is a closing credit.
    fn end(mut self) -> Story {
        let blocks = &mut self.story.blocks;
        if let Some(Block::Heading { text, .. }) = blocks.last_mut() {
            let text = std::mem::take(text);
            blocks.pop();
            blocks.push(Block::paragraph(text));
        }
        // "Sumber:" in a line of its own belongs to the name in the next.
        if let [
            ..,
            Block::Heading { text: label, .. } | Block::Paragraph { text: label, .. },
            Block::Paragraph { text: name, .. },
        ] = blocks.as_slice()
            && name.len() < NAME
            && label.ends_with(':')
            && let credit = format!("{label} {name}")
            && label_at_start(&credit) == Some(label.len())
        {
            blocks.truncate(blocks.len() - 2);
            blocks.push(Block::paragraph(credit));
        }
        blocks.extend(self.stars.map(Block::paragraph));
        self.story
    }

    /// A related line without a link just before a player ("Lihat juga Video: …") is the player's title.
    fn name_embed(&mut self, url: Option<&str>) {
        let here = self.story.blocks.len();
        if let Some(related) = self.story.related.last_mut()
            && related.url.is_none()
            && related.after_block == here
        {
            related.url = url.map(str::to_owned);
        }
    }

    fn related_box(&mut self, lines: Vec<Line>) {
        let mut label = self.lead.take();
        for line in lines {
            match lead_in(&line.text) {
                Some(lead) if lead.rest.is_empty() => label = Some(lead.label.to_owned()),
                Some(_) => {
                    self.is_related(&line);
                }
                None if line.links.is_empty() => {
                    // Without a link it is the box's label, or a title that lost its link.
                    if label.is_some() && line.text.len() > 20 {
                        self.related(label.clone(), line.text, None);
                    } else {
                        label = Some(line.text);
                    }
                }
                None => {
                    let first = line.links.first().map_or(0, |link| link.start);
                    let before = line.text.get(..first).unwrap_or_default().trim();
                    let lead = match before.is_empty() {
                        true => label.clone(),
                        false => Some(before.to_owned()),
                    };
                    for link in &line.links {
                        let words = line.text.get(link.start..link.end).unwrap_or_default();
                        self.linked(lead.as_deref(), words, link);
                    }
                }
            }
        }
        self.lead = None;
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
        // A list of numbers and arrows leads through a gallery.
        if !items.iter().any(|item| item.text.chars().any(char::is_alphabetic)) {
            return;
        }
        // A list of nothing but links is a table of contents or a menu.
        if all_linked {
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

/// A short paragraph all in bold that is no sentence, sign-off or dateline.
fn is_heading(line: &Line) -> bool {
    line.is_bold()
        && line.text.len() <= HEADING
        && !line.text.starts_with(['(', '[', '*', '"', '“'])
        && !line
            .text
            .ends_with(['.', ',', ':', ';', '-', '–', '—', ')', ']', '"', '”'])
        && line.text.chars().any(char::is_alphabetic)
}
