//! What a region's elements hold, counted once from the inside out.

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use rustc_hash::{FxBuildHasher, FxHashMap};
use scraper::{ElementRef, Node};

use crate::lang::text::letters;

/// Least letters of a paragraph of running text.
const PROSE: usize = 80;

/// Least letters of running text that stands in a wrapper, without a paragraph around it.
const BARE: usize = 2 * PROSE;

/// What an element holds, itself included.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Weight {
    /// Letters, white space not counted.
    pub letters: usize,
    /// Those inside links.
    pub linked: usize,
    /// Links with text.
    pub links: usize,
    /// Paragraphs of running text.
    pub prose: usize,
    /// Pictures.
    pub images: usize,
    /// Headings that are no links.
    pub headings: usize,
    /// Their letters.
    pub headed: usize,
    /// Fields to fill in.
    pub fields: usize,
    /// Letters directly inside.
    own: usize,
}

/// The weights of all elements of a region.
#[derive(Debug, Default)]
pub(crate) struct Weights(FxHashMap<NodeId, Weight>);

impl Weights {
    /// Weighs an element and all inside.
    pub fn of(root: ElementRef<'_>) -> Self {
        let elements = root.tree().nodes().len();
        let mut weights = FxHashMap::with_capacity_and_hasher(elements, FxBuildHasher);
        let mut open: Vec<Weight> = Vec::new();
        for edge in root.traverse() {
            match edge {
                Edge::Open(node) => match node.value() {
                    Node::Text(text) => {
                        if let Some(weight) = open.last_mut() {
                            let letters = letters(text.as_bytes()) as usize;
                            weight.letters += letters;
                            weight.own += letters;
                        }
                    }
                    _ => open.push(Weight::default()),
                },
                Edge::Close(node) if !node.value().is_text() => {
                    let weight = closed(node, open.pop().unwrap_or_default());
                    weights.insert(node.id(), weight);
                    if let Some(outer) = open.last_mut() {
                        outer.letters += weight.letters;
                        outer.linked += weight.linked;
                        outer.links += weight.links;
                        outer.prose += weight.prose;
                        outer.images += weight.images;
                        outer.headings += weight.headings;
                        outer.headed += weight.headed;
                        outer.fields += weight.fields;
                    }
                }
                Edge::Close(_) => {}
            }
        }
        Self(weights)
    }

    /// What an element holds.
    pub fn get(&self, element: ElementRef<'_>) -> Weight {
        self.0.get(&element.id()).copied().unwrap_or_default()
    }
}

/// The weight of an element whose inside has been weighed.
fn closed(node: NodeRef<'_, Node>, inside: Weight) -> Weight {
    let name = node.value().as_element().map(|element| element.name());
    match name {
        Some("a") => Weight {
            linked: inside.letters,
            links: usize::from(inside.letters > 0),
            prose: 0,
            ..inside
        },
        Some("p") => Weight {
            prose: inside.prose + usize::from(inside.letters - inside.linked >= PROSE),
            ..inside
        },
        Some("div" | "section" | "td") => Weight {
            prose: inside.prose + usize::from(inside.own >= BARE),
            ..inside
        },
        Some("h2" | "h3" | "h4") => Weight {
            headings: usize::from(inside.letters > inside.linked),
            headed: inside.letters - inside.linked,
            ..inside
        },
        Some("input") => Weight {
            fields: inside.fields + 1,
            ..inside
        },
        Some("img" | "amp-img") => Weight {
            images: inside.images + 1,
            ..inside
        },
        _ => inside,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use scraper::Html;

    use super::*;

    #[test]
    fn an_element_weighs_what_is_inside() {
        let prose = "kata ".repeat(30);
        let tree = Html::parse_fragment(&format!(
            "<div><p>{prose}<a href=/x>empat</a></p><p>lima<img></p></div>"
        ));
        let weight = Weights::of(tree.root_element()).get(tree.root_element());
        assert_eq!((weight.letters, weight.linked, weight.links), (129, 5, 1));
        assert_eq!((weight.prose, weight.images), (1, 1));
    }

    #[test]
    fn running_text_is_prose_without_a_paragraph_around_it_too() {
        let prose = |html: &str| {
            let tree = Html::parse_fragment(html);
            Weights::of(tree.root_element()).get(tree.root_element()).prose
        };
        let text = "kata ".repeat(25);
        assert_eq!(prose(&format!("<div>{text}<br><br>{text}</div>")), 1);
        assert_eq!(prose(&format!("<div>{text}</div>")), 0);
        assert_eq!(
            prose(&format!("<div><a href=/x>{text}</a><br><a href=/y>{text}</a></div>")),
            0
        );
    }
}
