//! Page or flattened text → the story's blocks.

mod blocks;
pub(crate) mod boxes;
mod closing;
mod embed;
pub(crate) mod flattened;
pub(crate) mod furniture;
mod inline;
pub(crate) mod picture;
mod region;
pub(crate) mod related;
pub(crate) mod story;
mod table;
mod walk;
mod weights;

use crate::article::Origin;
use crate::outlet::Template;
use crate::page::address::Base;
use crate::page::outline::{Element, Id, Outline};
use crate::page::selector::Css;
use crate::page::tree::{is_too_large, tree, tree_of};
use picture::Picture;
use story::{Story, Told};
use walk::Marks;

/// Where the story lies in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Region {
    /// The elements that hold it, in order.
    pub elements: Vec<Id>,
    /// Whether the outlet's rules told where it lies.
    pub by_rules: bool,
    /// Whether the source closes all of them, or ends with them: else a tree of the whole page must tell where they end.
    pub sure: bool,
}

impl Region {
    /// Whether it holds more elements than become a tree.
    pub fn is_cut(&self, outline: &Outline<'_>) -> bool {
        is_too_large(outline, &self.elements)
    }

    /// Where it comes from: the rules' selector, or the element that the density of paragraphs chose.
    pub fn origin(&self, outline: &Outline<'_>, template: Option<&Template>) -> Origin {
        let first = self.elements.first().copied().unwrap_or_default();
        let selectors = template.map_or(&[] as &[Css], |template| &template.region);
        let css = selectors.iter().find(|css| outline.select(css).any(|id| id == first));
        match css.filter(|_| self.by_rules) {
            Some(css) => Origin::Selector(css.as_str().to_owned()),
            None => Origin::Element(outline.label(first)),
        }
    }
}

/// Finds the region: by the template's selectors, else by the density of paragraphs.
pub(crate) fn region(outline: &Outline<'_>, template: Option<&Template>) -> Option<Region> {
    let by_rules = template.map_or_else(Vec::new, |template| region::by_rules(outline, &template.region));
    let (elements, by_rules) = match by_rules.is_empty() {
        true => (region::by_density(outline)?, false),
        false => (by_rules, true),
    };
    // What is open where the page ends, or breaks off, ends there.
    let ends = |element: &Element| element.closed || element.end as usize == outline.html().len();
    let sure = elements.iter().all(|id| outline.get(*id).is_some_and(ends));
    Some(Region {
        elements,
        by_rules,
        sure,
    })
}

impl Region {
    /// The region of a page that holds its story elsewhere than in its markup.
    pub fn none() -> Self {
        Self {
            elements: Vec::new(),
            by_rules: false,
            sure: true,
        }
    }

    /// Bytes of running text inside.
    pub fn text(&self, outline: &Outline<'_>) -> usize {
        let texts = self
            .elements
            .iter()
            .map(|id| region::text_inside(outline, *id) as usize);
        texts.sum()
    }
}

/// Longest source of a picture with its caption, in bytes.
const PICTURE: usize = 16_000;

/// Deepest nesting inside one.
const PICTURE_DEPTH: usize = 64;

/// Reads a picture that stands outside the region, with its caption.
pub(crate) fn picture(outline: &Outline<'_>, id: Id, template: Option<&Template>) -> Option<Picture> {
    if outline.outer(id).len() > PICTURE {
        return None;
    }
    let tree = tree_of(outline, id, PICTURE_DEPTH);
    let element = tree.root_element().child_elements().next()?;
    picture::read(element, marks(template))
}

fn marks(template: Option<&Template>) -> Marks<'_> {
    template.map_or_else(Marks::default, |template| Marks {
        related: &template.related,
        furniture: &template.furniture,
        caption: &template.caption,
        credit: &template.credit,
    })
}

/// Reads the story of a region; if `asked`, tells what it left out.
pub(crate) fn story(
    outline: &Outline<'_>,
    region: &Region,
    template: Option<&Template>,
    told: Told,
    base: &Base,
    depth: usize,
    asked: bool,
) -> Story {
    let tree = tree(outline, &region.elements, depth);
    let (pieces, left_out) = walk::pieces(&tree, marks(template), asked);
    let bracket = || closing::initials(outline, &region.elements);
    let credits = || closing::credits(outline, &region.elements);
    let (closing, imprint) = match template {
        Some(template) if template.signoff.is_empty() => (bracket(), credits()),
        Some(template) => (credit(outline, &template.signoff), None),
        None => match bracket() {
            Some(bracket) => (Some(bracket), credits()),
            None => (credits(), None),
        },
    };
    Story {
        closing,
        imprint,
        ..blocks::story(told, pieces, left_out, asked, base)
    }
}

/// The text of the first selector that selects any.
fn credit(outline: &Outline<'_>, selectors: &[Css]) -> Option<String> {
    let texts = |css| {
        outline
            .select(css)
            .map(|id| outline.text(id))
            .filter(|text| !text.is_empty())
    };
    let joined = selectors.iter().map(|css| texts(css).collect::<Vec<_>>().join(" "));
    joined.into_iter().find(|text| !text.is_empty())
}
