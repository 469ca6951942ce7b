//! What is dropped behind a story, or signs it.

use super::Builder;
use super::line::NAME;
use super::links::MOST;
use crate::article::{Block, Related};
use crate::body::story::Story;
use crate::lang::closing::label_at_start;

impl Builder<'_> {
    /// The story, without what only stands behind it.
    pub(super) fn end(mut self) -> Story {
        self.drop_behind_topics();
        self.drop_headings();
        self.join_label();
        self.drop_lists();
        let end = self.story.blocks.len();
        for left_out in &mut self.story.left_out {
            left_out.after_block = left_out.after_block.min(end);
        }
        self.story.blocks.extend(self.stars.map(Block::paragraph));
        self.story
    }

    /// Behind the topics stand players and lists of the site, where no paragraph goes on.
    fn drop_behind_topics(&mut self) {
        let is_told = |block: &Block| matches!(block, Block::Paragraph { .. });
        if let Some(topics) = self.topics
            && let Some((told, behind)) = self.story.blocks.split_at_checked(topics)
            && told.iter().any(is_told)
            && !behind.iter().any(is_told)
        {
            self.story.blocks.truncate(topics);
        }
    }

    /// Nothing follows a story's last line: a bold line, a label or names in capitals are a closing credit, any other
    /// heading that of a box left out.
    fn drop_headings(&mut self) {
        let blocks = &mut self.story.blocks;
        while let Some(Block::Heading { text, .. }) = blocks.last_mut() {
            let text = std::mem::take(text);
            blocks.pop();
            let is_credit = || {
                text.starts_with(['(', '['])
                    || label_at_start(&text).is_some()
                    || (text.contains(',') && !text.contains(char::is_lowercase))
            };
            let label = blocks.last().and_then(Block::text);
            if self.bold == Some(blocks.len()) || is_credit() || label.is_some_and(|label| label.ends_with(':')) {
                blocks.push(Block::paragraph(text));
                break;
            }
        }
    }

    /// "Sumber:" in a line of its own belongs to the name in the next.
    fn join_label(&mut self) {
        let blocks = &mut self.story.blocks;
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
    }

    /// Behind the story stand lists, or many boxes, of what else the site tells.
    fn drop_lists(&mut self) {
        let end = self.story.blocks.len();
        for related in &mut self.story.related {
            related.after_block = related.after_block.min(end);
        }
        let is_bare = |related: &Related| related.after_block == end && related.lead_in.is_none();
        let are_many = self.story.related.iter().filter(|related| is_bare(related)).count() > MOST;
        let mut place = 0..;
        self.story.related.retain(|related| {
            let is_listed = place.next().is_some_and(|at| self.listed.contains(&at));
            let is_headed = related.lead_in.as_deref().is_some_and(is_heading_of_others);
            related.after_block < end || !(is_listed || is_headed || are_many && is_bare(related))
        });
    }
}

/// The heading of a box behind a story, which belongs to the site: "Berita Terkait".
fn is_heading_of_others(lead: &str) -> bool {
    const HEADINGS: [&str; 5] = [
        "berita terkait",
        "artikel terkait",
        "berita lainnya",
        "artikel lainnya",
        "more news",
    ];
    let lead = lead.trim_end_matches([':', ' ']);
    HEADINGS.iter().any(|heading| heading.eq_ignore_ascii_case(lead))
}
