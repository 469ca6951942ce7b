//! The closing credit, and who the story was taken from.

mod signoff;
mod sources;

use crate::article::Attribution;
use crate::body::story::Story;

/// Reads sign-off and sources, and cuts the sign-off off the story.
pub(crate) fn take(story: &mut Story) -> Attribution {
    let closing = signoff::take(story);
    let mut found = sources::Sources::default();
    for block in &story.blocks {
        if let Some(text) = block.text() {
            found.read(text);
        }
    }
    for note in &story.notes {
        found.read_note(note);
    }
    let credits: Vec<String> = closing.lines.iter().cloned().chain(story.imprint.take()).collect();
    for line in &credits {
        found.read_credit(line);
    }
    if let Some(bracket) = &closing.bracket {
        found.read_bracket(bracket);
    }
    let attribution = Attribution {
        initials: closing.initials(),
        signoff: closing.signoff(),
        sources: found.names,
    };
    story.credits = credits;
    attribution
}
