//! Credits that a page sets after the story's region: "Penulis : X Editor : Y Sumber : Z".

use crate::lang::closing::{is_initials, label_at_start, may_begin};
use crate::page::outline::{Id, Outline, is_unseen};

/// How many elements after the region are looked at.
const ELEMENTS: u32 = 120;

/// How many more for a line of several credits, which is nobody else's.
const FAR: u32 = 300;

/// How many elements after the region may hold initials.
const INITIALS: u32 = 80;

/// Longest line of credits, in bytes.
const CREDITS: usize = 200;

/// Longest source of such a line, in bytes.
const SOURCE: usize = 4_000;

/// The first line after the region that begins with a label of closing credits.
pub(crate) fn credits(outline: &Outline<'_>, region: &[Id]) -> Option<String> {
    let after = outline.get(*region.last()?)?.last;
    let all = after..after.saturating_add(ELEMENTS + FAR).min(outline.len() as Id);
    // Seldom does anything there begin as a label does.
    if !all
        .clone()
        .filter(|id| has_text(outline, *id))
        .any(|id| may_begin(outline.opening(id)))
    {
        return None;
    }
    let mut id = after;
    while id < all.end {
        let element = outline.get(id)?;
        if is_unseen(&element.name) {
            id = element.last;
            continue;
        }
        if outline.inner(id).len() <= SOURCE && may_begin(outline.opening(id)) && is_short(outline, id) {
            let text = outline.text(id);
            let is_near = id < after.saturating_add(ELEMENTS) || text.matches(':').count() > 1;
            if is_near && text.len() <= CREDITS && !text.contains('#') && label_at_start(&text).is_some() {
                return Some(text);
            }
        }
        id += 1;
    }
    None
}

/// Initials in brackets in a line of their own just behind the region: "(abc/def)".
pub(crate) fn initials(outline: &Outline<'_>, region: &[Id]) -> Option<String> {
    let after = outline.get(*region.last()?)?.last;
    let near = after..after.saturating_add(INITIALS).min(outline.len() as Id);
    let mut brackets = near.filter(|id| {
        has_text(outline, *id) && outline.opening(*id).trim_start().starts_with('(') && is_short(outline, *id)
    });
    brackets.find_map(|id| Some(outline.text(id)).filter(|text| is_initials(text)))
}

/// Whether text stands directly inside an element.
fn has_text(outline: &Outline<'_>, id: Id) -> bool {
    outline.get(id).is_some_and(|element| element.text > 0)
}

/// Whether there is text inside, and no more than a line of credits: told without reading it.
fn is_short(outline: &Outline<'_>, id: Id) -> bool {
    let last = outline.get(id).map_or(id, |element| element.last);
    let inside = (id..last).filter_map(|id| outline.get(id));
    let seen = inside.filter(|element| !is_unseen(&element.name));
    let bytes: usize = seen.map(|element| element.text as usize).sum();
    // References and markup may stand for fewer bytes than they take.
    (1..=2 * CREDITS).contains(&bytes)
}
