//! What stands beside a story, and what elements are called.

use std::borrow::Cow;

use html5ever::local_name;

use super::mass::{Mass, mass};
use crate::body::boxes;
use crate::page::outline::{Id, Outline};

/// Least bytes of paragraphs in a box that is more than links and buttons.
pub(super) const CONTROLS: u32 = 160;

/// Whether an element stands beside the story by its name, or is hidden; not if it holds so much of the page that this
/// must mean something else.
pub(super) fn is_beside(outline: &Outline<'_>, masses: &[Mass], id: Id, whole: u32) -> bool {
    let Some(element) = outline.get(id) else { return false };
    let all = mass(masses, id).all;
    let named = || {
        names(outline, id).any(|names| {
            boxes::is_apart(&names) || boxes::is_related(&names) || (all < CONTROLS && boxes::is_controls(&names))
        })
    };
    let hidden = || outline.attr(id, "style").is_some_and(|style| boxes::is_hidden(&style));
    !matches!(element.name, local_name!("body") | local_name!("html"))
        && ((all * 5 < whole * 3 && named()) || (all * 5 < whole * 4 && hidden()))
}

/// Whether an element is a page of a story set over several.
pub(super) fn is_paged(outline: &Outline<'_>, id: Id) -> bool {
    names(outline, id).any(|names| boxes::is_page(&names))
}

/// Class and id of an element.
pub(super) fn names<'p>(outline: &Outline<'p>, id: Id) -> impl Iterator<Item = Cow<'p, str>> {
    ["class", "id"]
        .into_iter()
        .filter_map(move |name| outline.attr(id, name))
}

/// Whether an element is another or lies around it.
pub(super) fn holds(outline: &Outline<'_>, around: Id, id: Id) -> bool {
    let end = outline.get(around).map_or(around, |element| element.last);
    (around..end.max(around + 1)).contains(&id)
}
