//! From the densest element outwards, while more of the story stands beside it.

use html5ever::local_name;

use super::beside::{CONTROLS, holds, is_beside, is_paged};
use super::mass::{Mass, mass};
use crate::page::outline::{Element, Id, Outline};

/// Goes up while the element around holds more of the story beside: a first paragraph outside the wrapper of the rest,
/// pages set in one file. Where other things stand there too, only what is set like the story's element joins it.
pub(super) fn climb(outline: &Outline<'_>, masses: &[Mass], best: Id, whole: u32) -> Vec<Id> {
    let (mut region, mut child) = (best, best);
    for around in outline.ancestors(best).skip(1) {
        let Some(element) = outline.get(around) else { break };
        if matches!(element.name, local_name!("body") | local_name!("html")) {
            break;
        }
        let inside = mass(masses, region).all.max(1);
        let mut beside = mass(masses, around).all.saturating_sub(inside);
        let mut alike = vec![child];
        for sibling in outline.children(around).filter(|sibling| *sibling != child) {
            if mass(masses, sibling).all > 0 && is_like(outline, masses, sibling, child) {
                alike.push(sibling);
            } else if is_beside(outline, masses, sibling, whole) {
                beside = beside.saturating_sub(mass(masses, sibling).all);
            }
        }
        let joined: u32 = alike.iter().skip(1).map(|id| mass(masses, *id).all).sum();
        if beside * 10 >= inside && (joined + mass(masses, around).own) * 10 >= beside * 7 {
            region = around;
        }
        // Further out only the parts of a story that is longer still join: rows of the page are set alike, too.
        let is_long = joined * 3 >= inside && joined * 10 >= beside * 7;
        let is_part = mass(masses, child).all * 2 < inside * 3
            && (is_long || (part(outline, child).is_some() && joined * 10 >= inside));
        if region != around && (is_part || (child == region && joined * 10 >= inside)) {
            alike.sort_unstable();
            alike.splice(0..0, opening(outline, masses, &alike, whole));
            return alike;
        }
        child = around;
    }
    vec![region]
}

/// Least bytes of a paragraph before the parts of a story.
const OPENING: u32 = 60;

/// A paragraph right before the parts of a story, set unlike them.
fn opening(outline: &Outline<'_>, masses: &[Mass], parts: &[Id], whole: u32) -> Option<Id> {
    let first = *parts.first()?;
    let before = outline
        .children(outline.parent(first)?)
        .take_while(|sibling| *sibling < first);
    let before = before.last()?;
    let headed = outline
        .named(&local_name!("h1"))
        .any(|headline| holds(outline, before, headline));
    let mass = mass(masses, before);
    (mass.own >= OPENING && !headed && !mass.is_teaser() && !is_beside(outline, masses, before, whole))
        .then_some(before)
}

/// Whether two elements are set alike: the same tag and first class, numbered parts, wrappers without name and class,
/// or a pager that holds the pages themselves. Stories beside each other are not.
fn is_like(outline: &Outline<'_>, masses: &[Mass], one: Id, other: Id) -> bool {
    let (Some(element), Some(like)) = (outline.get(one), outline.get(other)) else {
        return false;
    };
    let class = |id| {
        let classes = outline.attr(id, "class")?;
        classes.split_ascii_whitespace().next().map(str::to_owned)
    };
    let stories = (element.name == local_name!("article") && !is_post(outline, masses, one))
        || [one, other].iter().all(|id| mass(masses, *id).is_teaser());
    let is_nameless = |element: &Element| element.class.is_empty() && element.id.is_empty();
    let attribute = |id| outline.attributes(id).next();
    let alike = || match [element, like].map(is_nameless) {
        [true, true] => {
            matches!(element.name, local_name!("div") | local_name!("section"))
                && attribute(one) == attribute(other)
                && !(mass(masses, one).is_teasers() && mass(masses, other).linked_headings == 0)
        }
        _ => {
            (class(one).is_some() && class(one) == class(other) && !are_columns(outline, masses, one, other))
                || (part(outline, one).is_some() && part(outline, one) == part(outline, other))
        }
    };
    let page = || mass(masses, one).all >= CONTROLS && is_paged(outline, one);
    element.name == like.name && !stories && (alike() || page())
}

/// How many elements from a post outwards may be the article around it, and how many headlines are looked at.
const AROUND: usize = 16;

/// Whether an article is one of several inside another, as posts of a live report are: without a headline of its own.
fn is_post(outline: &Outline<'_>, masses: &[Mass], id: Id) -> bool {
    let is_article = |id: Id| {
        outline
            .get(id)
            .is_some_and(|element| element.name == local_name!("article"))
    };
    mass(masses, id).linked_headings == 0
        && outline.ancestors(id).skip(1).take(AROUND).any(is_article)
        && !outline
            .named(&local_name!("h1"))
            .take(AROUND)
            .any(|headline| holds(outline, id, headline))
}

/// Whether two elements of the same first class are columns of a grid that differ in width, or one holds teasers:
/// "col col-8" and "col col-4".
fn are_columns(outline: &Outline<'_>, masses: &[Mass], one: Id, other: Id) -> bool {
    let [class, like] = [one, other].map(|id| outline.attr(id, "class").unwrap_or_default());
    let holds_teasers = || mass(masses, one).is_teasers() && mass(masses, other).linked_headings == 0;
    class != like && (class.contains("col-") || holds_teasers())
}

/// What a class calls the numbered parts of a story: "page-" of "page-2".
fn part(outline: &Outline<'_>, id: Id) -> Option<String> {
    let classes = outline.attr(id, "class")?;
    let first = classes.split_ascii_whitespace().next()?;
    let name = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_part = ["page", "part", "pv", "section"].iter().any(|word| name.contains(word));
    (is_part && name.len() < first.len()).then(|| name.to_owned())
}
