//! Where the story lies: the outlet's rules say so, else the density of paragraphs.

use html5ever::local_name;

use super::boxes;
use crate::page::outline::{Element, Id, Outline, is_inline, is_unseen};
use crate::page::selector::Css;

/// Least bytes of text that make a line of running text rather than a label.
const PARAGRAPH: u32 = 30;

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
        .filter(|id| mass(&masses, *id).own > 0)
        .collect();
    candidates.sort_by_key(|id| (std::cmp::Reverse(mass(&masses, *id).own), *id));
    let best = candidates.into_iter().take(CANDIDATES).find(|id| {
        !outline
            .ancestors(*id)
            .any(|around| is_beside(outline, &masses, around, whole))
    })?;
    Some(climb(outline, &masses, best, whole))
}

/// How many of the densest elements are looked at.
const CANDIDATES: usize = 24;

/// Whether an element stands beside the story by its name, or is hidden; not if it holds so much of the page that this
/// must mean something else.
fn is_beside(outline: &Outline<'_>, masses: &[Mass], id: Id, whole: u32) -> bool {
    let Some(element) = outline.get(id) else { return false };
    let all = mass(masses, id).all;
    let named = || {
        ["class", "id"]
            .into_iter()
            .filter_map(|name| outline.attr(id, name))
            .any(|names| boxes::is_apart(&names) || boxes::is_related(&names))
    };
    let hidden = || outline.attr(id, "style").is_some_and(|style| boxes::is_hidden(&style));
    !matches!(element.name, local_name!("body") | local_name!("html"))
        && ((all * 5 < whole * 2 && element.bits != 0 && named()) || (all * 5 < whole * 4 && hidden()))
}

/// Text of one element, counted from the inside out.
#[derive(Clone, Copy, Debug, Default)]
struct Mass {
    /// Text of this line so far, inline elements included, links not.
    line: u32,
    /// Linked text of this line so far.
    linked: u32,
    /// Paragraphs that lie directly in this element.
    own: u32,
    /// Paragraphs anywhere inside.
    all: u32,
    /// Whether a block stands inside.
    blocks: bool,
    /// Whether line breaks stand inside.
    breaks: bool,
}

fn mass(masses: &[Mass], id: Id) -> Mass {
    masses.get(id as usize).copied().unwrap_or_default()
}

/// Masses of all elements. Children come after their parents in an outline, so one pass from the end will do.
fn masses(outline: &Outline<'_>) -> Vec<Mass> {
    let mut masses = vec![Mass::default(); outline.len()];
    for (id, element) in outline.iter().rev() {
        let Some(mass) = masses.get_mut(id as usize) else {
            continue;
        };
        if is_unseen(&element.name) || is_apart(element) {
            *mass = Mass::default();
            continue;
        }
        mass.line += element.text;
        if element.name == local_name!("a") {
            mass.linked += mass.line;
            mass.line = 0;
        }
        let inline = is_inline(&element.name);
        let line = match mass.line >= PARAGRAPH && mass.line > mass.linked {
            true => mass.line,
            false => 0,
        };
        let paragraph = is_paragraph(element) || !(mass.blocks || mass.breaks);
        if !inline {
            mass.all += line;
            if !paragraph {
                mass.own += line;
            }
        }
        let mass = *mass;
        let Some(parent) = outline.parent(id).and_then(|parent| masses.get_mut(parent as usize)) else {
            continue;
        };
        parent.all += mass.all;
        if inline {
            parent.line += mass.line;
            parent.linked += mass.linked;
            parent.own += mass.own;
            parent.blocks |= mass.blocks;
            parent.breaks |= mass.breaks;
        } else if element.name == local_name!("br") {
            parent.breaks = true;
        } else {
            parent.blocks = true;
            if paragraph {
                parent.own += line;
            }
        }
    }
    masses
}

/// Goes up while the element around holds more of the story beside: a first paragraph outside the wrapper of the rest,
/// pages set in one file. Where other things stand there too, only what is set like the story's element joins it.
fn climb(outline: &Outline<'_>, masses: &[Mass], best: Id, whole: u32) -> Vec<Id> {
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
            if mass(masses, sibling).all > 0 && is_like(outline, sibling, child) {
                alike.push(sibling);
            } else if is_beside(outline, masses, sibling, whole) {
                beside = beside.saturating_sub(mass(masses, sibling).all);
            }
        }
        let joined: u32 = alike.iter().skip(1).map(|id| mass(masses, *id).all).sum();
        if beside * 10 >= inside && (joined + mass(masses, around).own) * 10 >= beside * 7 {
            region = around;
        } else if child == region && joined * 10 >= inside {
            alike.sort_unstable();
            return alike;
        }
        child = around;
    }
    vec![region]
}

/// Whether two elements are set alike: the same tag, the same first class.
fn is_like(outline: &Outline<'_>, one: Id, other: Id) -> bool {
    let name = |id| outline.get(id).map(|element| element.name.clone());
    let class = |id| {
        let classes = outline.attr(id, "class")?;
        classes.split_ascii_whitespace().next().map(str::to_owned)
    };
    name(one) == name(other) && class(one).is_some() && class(one) == class(other)
}

fn is_paragraph(element: &Element) -> bool {
    matches!(
        &*element.name,
        "p" | "li" | "blockquote" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "dd"
    )
}

/// Elements that stand beside a story, never around it.
fn is_apart(element: &Element) -> bool {
    matches!(
        &*element.name,
        "nav" | "footer" | "aside" | "form" | "figcaption" | "button" | "dialog"
    )
}
