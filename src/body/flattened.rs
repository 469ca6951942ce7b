//! Text that somebody flattened → story.

use super::furniture::furniture;
use super::related::lead_in;
use super::story::Story;
use crate::article::{Block, Related};
use crate::error::{Error, Found};

/// Reads flattened text: the first line is the headline, each further line a paragraph.
pub(crate) fn story(text: &str) -> Result<Story, Error> {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let title = lines.next().ok_or(Error::NoArticle(Found::Empty))?.to_owned();
    let mut story = Story {
        title,
        ..Story::default()
    };
    for line in lines {
        if let Some(lead) = lead_in(line) {
            story.related.push(Related {
                lead_in: Some(lead.label.to_owned()),
                title: lead.rest.to_owned(),
                url: None,
                after_block: story.blocks.len(),
            });
        } else if furniture(line).is_none() {
            story.blocks.push(Block::paragraph(line));
        }
    }
    Ok(story)
}
