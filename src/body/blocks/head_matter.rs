//! What stands over a story: its headline again, labels, its standfirst, its date, who wrote it.

use super::Builder;
use super::line::{HEADING, NAME, is_by, is_credit_label, is_date, is_label, is_note, is_stamp, is_unstopped};
use crate::article::Block;
use crate::body::inline::Line;
use crate::body::walk::Setting;
use crate::lang::credit::credits;
use crate::lang::dateline::opening;
use crate::lang::media::is_medium;
use crate::lang::words::key;

/// Least letters of a description that is told from a mere word.
const DESCRIPTION: usize = 24;

/// Longest standfirst over the line of writer and date, in bytes.
const STANDFIRST: usize = 200;

/// Most blocks above a story.
const ABOVE: usize = 8;

impl Builder<'_> {
    /// What stands over a story: its headline again, its standfirst, a line of the date, a line of credits.
    pub(super) fn is_head_matter(&self, line: &Line, setting: Setting) -> bool {
        let text = line.text.as_str();
        let is_credit = || text.len() <= HEADING && !credits(text, None).people.is_empty();
        text == self.story.title
            || is_date(text)
            || is_stamp(text)
            || is_note(line, setting)
            || is_credit_label(text)
            || self.is_signed(text)
            || (is_credit() && !text.starts_with("Laporan"))
    }

    /// A line that closes what stands over a story: headline or date under nothing but labels and the standfirst.
    pub(super) fn is_under_labels(&self, line: &Line, setting: Setting) -> bool {
        if self.story.blocks.len() > ABOVE {
            return false;
        }
        let text = line.text.as_str();
        let is_head = setting == Setting::Heading(1) || text == self.story.title;
        let is_dated = is_stamp(text) || self.is_person(text);
        if !(is_head || is_dated || is_date(text) || is_credit_label(text)) {
            return false;
        }
        let paragraphs = self.story.blocks.iter().filter_map(|block| match block {
            Block::Paragraph { text, .. } => Some(text.as_str()),
            _ => None,
        });
        let is_label =
            |text: &str| text.len() <= NAME && is_unstopped(text) && (is_head || is_label(text) && !is_medium(text));
        let mut sentences = paragraphs.filter(|text| !is_label(text) && !self.is_described(text));
        let is_standfirst = |text: &str| is_dated && text.len() <= STANDFIRST && opening(text, 0, &[]).is_none();
        sentences.next().is_none_or(is_standfirst) && sentences.next().is_none()
    }

    /// Drops what names the writer or the channel over the story, and its standfirst.
    pub(super) fn clear_labels(&mut self) {
        let mut blocks = std::mem::take(&mut self.story.blocks);
        blocks.retain(|block| match block {
            Block::Paragraph { .. } => false,
            Block::Heading { text, .. } => !self.is_described(text),
            _ => true,
        });
        self.story.blocks = blocks;
    }

    /// Whether a line is the page's description, whole or cut short.
    fn is_described(&self, text: &str) -> bool {
        let own = key(text);
        let least = self.description.len().min(own.len());
        least >= DESCRIPTION && (own.starts_with(&self.description) || self.description.starts_with(&own))
    }

    /// Whether no more than the first paragraphs have been read.
    pub(super) fn is_opening(&self) -> bool {
        let is_paragraph = |block: &&Block| matches!(block, Block::Paragraph { .. });
        self.story.blocks.len() <= ABOVE && self.story.blocks.iter().filter(is_paragraph).count() <= 2
    }

    /// Whether a line names the writer.
    pub(super) fn is_signed(&self, text: &str) -> bool {
        is_by(text) || self.is_person(text)
    }

    /// Whether a line is the name of somebody who made the story.
    fn is_person(&self, text: &str) -> bool {
        text.len() <= NAME && self.people.contains(&key(text))
    }
}
