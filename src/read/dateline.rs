//! Place and outlet at the head of the story.

use crate::article::Dateline;
use crate::body::story::Story;

/// Reads the dateline and cuts it off the first paragraph.
pub(crate) fn take(_story: &mut Story, _outlet: Option<&str>) -> Option<Dateline> {
    None
}
