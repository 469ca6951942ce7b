//! Where the story lies: the outlet's rules say so, else the density of paragraphs.

mod beside;
mod climb;
mod mass;
mod parts;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use html5ever::local_name;

use super::boxes;
use crate::page::outline::{Id, Outline, is_unseen};
use crate::page::selector::Css;
use beside::{holds, is_beside, names};
use climb::climb;
use mass::{Mass, mass, masses};
use parts::parts;

/// How many of the densest elements are looked at.
const CANDIDATES: usize = 24;

/// How many elements from the paragraphs outwards may name a story's text.
const NAMED: usize = 4;

/// How many times more counts what stands under the page's headline: threads of comments are longer than stories.
const HEADED: u32 = 3;

/// Least bytes of a headline; a site's name is shorter.
const HEADLINE: usize = 12;

/// Least bytes of paragraphs that may be all of a story.
const SHORT: u32 = 160;

/// The elements that a rule's selectors give: those of the first selector that finds any text.
pub(crate) fn by_rules(outline: &Outline<'_>, selectors: &[Css]) -> Vec<Id> {
    for css in selectors {
        let mut found: Vec<Id> = Vec::new();
        let mut end = 0;
        for id in outline.select(css) {
            let Some(element) = outline.get(id) else { continue };
            // An element inside one that was found is a part of it.
            if id >= end && text_inside(outline, id) > 0 {
                found.push(id);
                end = element.last;
            }
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Bytes of running text inside an element: no scripts, no links.
pub(crate) fn text_inside(outline: &Outline<'_>, id: Id) -> u32 {
    let Some(element) = outline.get(id) else { return 0 };
    let inside = (id..element.last).filter_map(|id| outline.get(id));
    inside
        .filter(|element| !is_unseen(&element.name) && element.name != local_name!("a"))
        .map(|element| element.text)
        .sum()
}

/// The elements that hold the story, by where the paragraphs are.
pub(crate) fn by_density(outline: &Outline<'_>) -> Option<Vec<Id>> {
    let masses = masses(outline);
    let whole = mass(&masses, 0).all.max(1);
    let mut candidates: Vec<Id> = (0..outline.len() as Id)
        .filter(|id| mass(&masses, *id).dense() > 0)
        .collect();
    candidates.sort_by_key(|id| (Reverse(mass(&masses, *id).dense()), *id));
    candidates.truncate(CANDIDATES);
    let around = |id: Id| {
        outline
            .ancestors(id)
            .any(|around| is_beside(outline, &masses, around, whole))
    };
    candidates.retain(|id| !around(*id));
    let headed = under_headline(outline, &masses, whole);
    // Threads of comments are denser than many a story.
    if let Some(headed) = headed.filter(|headed| !candidates.contains(headed)) {
        candidates.push(headed);
    }
    let scaled = |id: Id| {
        let scale = if headed == Some(id) { HEADED } else { 1 };
        weight(outline, &masses, id).saturating_mul(scale)
    };
    let best = candidates.into_iter().min_by_key(|id| (Reverse(scaled(*id)), *id))?;
    let mut region = climb(outline, &masses, best, whole);
    if let Some(parts) = parts(outline, &masses, best, whole)
        && region
            .iter()
            .all(|id| parts.iter().any(|part| holds(outline, *part, *id)))
    {
        region = parts;
    }
    if let [only] = *region {
        region.splice(0..0, lead(outline, &masses, only));
    }
    Some(region)
}

/// How much speaks for an element: its paragraphs, more of them where the page names it a story's text, fewer where
/// they stand under a linked headline, as teasers do.
fn weight(outline: &Outline<'_>, masses: &[Mass], id: Id) -> u32 {
    let mass = mass(masses, id);
    let named = outline
        .ancestors(id)
        .take(NAMED)
        .any(|around| names(outline, around).any(|names| boxes::is_story(&names)) || is_article_body(outline, around));
    let scale = match (named, mass.is_teaser()) {
        (true, _) => 8,
        (false, false) => 4,
        (false, true) => 1,
    };
    mass.dense().saturating_mul(scale)
}

fn is_article_body(outline: &Outline<'_>, id: Id) -> bool {
    let property = outline.attr(id, "itemprop");
    property.is_some_and(|names| names.split_ascii_whitespace().any(|name| name == "articleBody"))
}

/// The first element with paragraphs that stands under the page's headline, or holds it. Not where several headlines stand.
fn under_headline(outline: &Outline<'_>, masses: &[Mass], whole: u32) -> Option<Id> {
    let h1 = local_name!("h1");
    let is_headline = |id: &Id| {
        let mass = mass(masses, *id);
        mass.line > mass.linked && mass.line as usize >= HEADLINE
    };
    let mut headlines = outline.named(&h1).filter(is_headline);
    let headline = headlines.next().filter(|_| headlines.next().is_none())?;
    let around = outline.parent(headline).filter(|around| {
        // The headline is a line of its own there.
        mass(masses, *around).own >= SHORT + mass(masses, headline).all
    });
    let is_free = |id: &Id| {
        let mut ancestors = outline.ancestors(*id);
        !ancestors.any(|around| is_beside(outline, masses, around, whole))
    };
    let mut under = around.into_iter().chain(headline + 1..outline.len() as Id);
    let long = under.by_ref().filter(|id| mass(masses, *id).dense() >= SHORT);
    long.take(CANDIDATES).find(is_free)
}

/// A first paragraph set in an element of its own just before the region, named as one.
fn lead(outline: &Outline<'_>, masses: &[Mass], region: Id) -> Option<Id> {
    let around = outline.parent(region)?;
    let before = outline
        .children(around)
        .take_while(|sibling| *sibling < region)
        .last()?;
    let named = names(outline, before).any(|names| boxes::is_lead(&names));
    (named && mass(masses, before).all > 0).then_some(before)
}
