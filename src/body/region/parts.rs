//! A story in several elements that are called its text, wherever the page wraps them.

use html5ever::local_name;

use super::beside::{holds, is_beside, is_paged};
use super::mass::{Mass, mass};
use super::{NAMED, SHORT};
use crate::body::boxes;
use crate::page::outline::{Id, Outline};

/// No story has more parts.
const MEMBERS: usize = 120;

/// The rows of the page that hold a story's parts: elements that are called the story's text as the best one is,
/// wherever the page wraps them. Other stories have a headline, or an article, of their own.
pub(super) fn parts(outline: &Outline<'_>, masses: &[Mass], best: Id, whole: u32) -> Option<Vec<Id>> {
    outline
        .ancestors(best)
        .take(NAMED)
        .find_map(|named| parts_like(outline, masses, named, whole))
}

fn parts_like(outline: &Outline<'_>, masses: &[Mass], named: Id, whole: u32) -> Option<Vec<Id>> {
    let class = outline.attr(named, "class").filter(|class| boxes::is_story(class))?;
    let element = outline.get(named)?;
    let (article, h1) = (local_name!("article"), local_name!("h1"));
    let within = |id: Id| {
        outline
            .ancestors(id)
            .find(|around| outline.get(*around).is_some_and(|e| e.name == article))
    };
    let own = within(named);
    let members: Vec<Id> = outline
        .named(&element.name)
        .filter(|id| outline.attr(*id, "class").is_some_and(|other| other == class) && within(*id) == own)
        .filter(|id| !mass(masses, *id).is_teaser())
        .filter(|id| {
            !outline
                .ancestors(*id)
                .any(|around| is_beside(outline, masses, around, whole) && !is_paged(outline, around))
        })
        .collect();
    let (first, last) = (*members.first()?, *members.last()?);
    let parted = outline.named(&h1).any(|id| id > first && id < last);
    if first == last || members.len() > MEMBERS || parted {
        return None;
    }
    // Around them all.
    let common = outline
        .ancestors(first)
        .find(|around| members.iter().all(|id| holds(outline, *around, *id)))?;
    if members.contains(&common) {
        return Some(vec![common]);
    }
    let rows = outline.children(common);
    let rows = rows.filter_map(|row| {
        let inside = members.iter().copied().filter(|id| holds(outline, row, *id));
        let told: u32 = inside.clone().map(|id| mass(masses, id).all).sum();
        // A row that holds much else is more than a part's wrapper.
        let is_wrapper = mass(masses, row).all <= told + told / 2 + u32::from(told == 0) * SHORT;
        inside.min().map(|part| if is_wrapper { row } else { part })
    });
    Some(rows.collect())
}
