//! How much running text each element holds, counted in one pass.

use html5ever::local_name;

use crate::page::outline::{Element, Id, Outline, is_inline, is_unseen};

/// Least bytes of text that make a line of running text rather than a label.
const PARAGRAPH: u32 = 30;

/// Text of one element, counted from the inside out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Mass {
    /// Text of this line so far, inline elements included, links not.
    pub(super) line: u32,
    /// Linked text of this line so far.
    pub(super) linked: u32,
    /// Paragraphs that lie directly in this element.
    pub(super) own: u32,
    /// Paragraphs that lie in this element each in a wrapper of its own.
    pub(super) lifted: u32,
    /// Paragraphs anywhere inside.
    pub(super) all: u32,
    /// How many paragraphs stand anywhere inside.
    pub(super) count: u32,
    /// How many headings inside are links.
    pub(super) linked_headings: u32,
    /// Whether a block stands inside.
    pub(super) blocks: bool,
    /// Whether line breaks stand inside.
    pub(super) breaks: bool,
}

/// Bytes of paragraphs that are more than a teaser's.
const TEASER: u32 = 350;

impl Mass {
    /// How much text lies directly in the element; wrapped paragraphs count half, for teasers are wrapped, too.
    pub(super) fn dense(&self) -> u32 {
        self.own + self.lifted / 2
    }

    /// A linked headline with hardly more than a summary under it.
    pub(super) fn is_teaser(&self) -> bool {
        self.linked_headings > 0 && self.count <= 2 && self.all < TEASER
    }

    /// Nothing but linked headlines with a summary each.
    pub(super) fn is_teasers(&self) -> bool {
        self.linked_headings > 0 && self.linked_headings >= self.count && self.all < 2 * TEASER
    }
}

pub(super) fn mass(masses: &[Mass], id: Id) -> Mass {
    masses.get(id as usize).copied().unwrap_or_default()
}

/// Masses of all elements. Children come after their parents in an outline, so one pass from the end will do.
pub(super) fn masses(outline: &Outline<'_>) -> Vec<Mass> {
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
        if element.name == local_name!("a") && (element.closed || element.end as usize == outline.html().len()) {
            // Whatever is inside is the link's text, paragraphs too.
            mass.linked += mass.line;
            (mass.line, mass.own, mass.lifted, mass.all, mass.count) = (0, 0, 0, 0, 0);
            mass.linked_headings += u32::from(mass.blocks);
        }
        let inline = is_inline(&element.name);
        let list = matches!(element.name, local_name!("ul") | local_name!("ol"));
        let line = match mass.line >= PARAGRAPH && mass.line > mass.linked {
            true => mass.line,
            false => 0,
        };
        let paragraph = is_paragraph(element) || !(mass.blocks || mass.breaks);
        if !inline {
            mass.all += line;
            mass.count += u32::from(line > 0);
            mass.linked_headings += u32::from(is_heading(element) && mass.linked > mass.line);
            if !paragraph {
                mass.own += line;
            }
        }
        // A list is part of what stands around it.
        let items = if list { std::mem::take(&mut mass.own) } else { 0 };
        let mass = *mass;
        let Some(parent) = outline.parent(id).and_then(|parent| masses.get_mut(parent as usize)) else {
            continue;
        };
        parent.all += mass.all;
        parent.count += mass.count;
        parent.linked_headings += mass.linked_headings;
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
            } else if list {
                parent.own += items;
            } else if mass.count == 1 && !mass.is_teaser() {
                parent.lifted += mass.own + mass.lifted;
            }
        }
    }
    masses
}

fn is_heading(element: &Element) -> bool {
    matches!(&*element.name, "h2" | "h3" | "h4" | "h5" | "h6")
}

fn is_paragraph(element: &Element) -> bool {
    matches!(
        &*element.name,
        "p" | "li" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "dd"
    )
}

/// Elements that stand beside a story, never around it.
fn is_apart(element: &Element) -> bool {
    matches!(
        &*element.name,
        "nav" | "footer" | "aside" | "form" | "figcaption" | "button" | "dialog"
    )
}
