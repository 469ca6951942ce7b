//! The story on its way from the page to the article.

use crate::article::{Block, LeftOut, Related};

/// What the frame tells of a story before its blocks are read: words that may stand above it, too.
#[derive(Clone, Debug, Default)]
pub(crate) struct Told {
    /// The headline.
    pub title: String,
    /// The standfirst, or the page's description of itself, by its letters.
    pub description: String,
    /// Who made it, by the letters of the names.
    pub people: Vec<String>,
}

/// Blocks as they were found: dateline and sign-off still inside, furniture and related links out.
#[derive(Clone, Debug, Default)]
pub(crate) struct Story {
    /// The headline.
    pub title: String,
    /// The blocks, in reading order.
    pub blocks: Vec<Block>,
    /// Links to other stories, with the number of blocks before each.
    pub related: Vec<Related>,
    /// What was taken for furniture, if somebody wants to know.
    pub left_out: Vec<LeftOut>,
    /// How many bytes at the start of the first paragraph are set in bold: a dateline may end there without a dash.
    pub opening_bold: usize,
    /// A line of credits that the page sets after the story.
    pub closing: Option<String>,
    /// A line of credits that stands apart from the story: no sign-off, but it names people and sources.
    pub imprint: Option<String>,
    /// Lines that are no part of the story but say where it was taken from ("Artikel ini telah tayang di …").
    pub notes: Vec<String>,
    /// Reporters named in a line before the dateline ("Laporan Wartawan …"); for the byline.
    pub reporters: Vec<String>,
    /// Lines of credit that closed the story; for the byline.
    pub credits: Vec<String>,
}

impl Story {
    /// Keeps the first blocks, and what stands before or among them; says whether there were more.
    pub fn truncate(&mut self, blocks: usize) -> bool {
        let is_longer = self.blocks.len() > blocks;
        self.blocks.truncate(blocks);
        self.related.retain(|related| related.after_block <= blocks);
        self.left_out.retain(|left_out| left_out.after_block <= blocks);
        is_longer
    }

    /// Takes a block out; related links behind it move up.
    pub fn remove(&mut self, index: usize) {
        if index < self.blocks.len() {
            self.blocks.remove(index);
            for related in &mut self.related {
                if related.after_block > index {
                    related.after_block -= 1;
                }
            }
            for left_out in &mut self.left_out {
                if left_out.after_block > index {
                    left_out.after_block -= 1;
                }
            }
        }
    }

    /// Cuts the first `bytes` of a paragraph off, and white space after them; its links move along.
    /// A paragraph that is left empty is taken out.
    pub fn cut_front(&mut self, index: usize, bytes: usize) {
        let Some(Block::Paragraph { text, links }) = self.blocks.get_mut(index) else {
            return;
        };
        let Some(rest) = text.get(bytes..) else {
            return;
        };
        let kept = rest.trim_start();
        let cut = text.len() - kept.len();
        let kept = kept.to_owned();
        links.retain(|link| link.start >= cut);
        for link in links {
            link.start -= cut;
            link.end -= cut;
        }
        *text = kept;
        if text.is_empty() {
            self.remove(index);
        }
    }

    /// Cuts a paragraph off at `bytes`, and white space before; links behind go.
    /// A paragraph that is left empty is taken out.
    pub fn cut_back(&mut self, index: usize, bytes: usize) {
        let Some(Block::Paragraph { text, links }) = self.blocks.get_mut(index) else {
            return;
        };
        let Some(kept) = text.get(..bytes) else {
            return;
        };
        let end = kept.trim_end().len();
        text.truncate(end);
        links.retain(|link| link.end <= end);
        if text.is_empty() {
            self.remove(index);
        }
    }

    /// Adds the story's next part.
    pub fn append(&mut self, part: Self) {
        let before = self.blocks.len();
        self.blocks.extend(part.blocks);
        self.related.extend(part.related.into_iter().map(|mut related| {
            related.after_block += before;
            related
        }));
        self.left_out.extend(part.left_out.into_iter().map(|mut left_out| {
            left_out.after_block += before;
            left_out
        }));
        self.closing = part.closing.or(self.closing.take());
        for note in part.notes {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
    }
}
