//! Which element is no part of the story, and which holds links to others.

use ego_tree::NodeRef;
use scraper::{ElementRef, Node};

use super::Walk;
use super::elements::{is_block, names};
use crate::body::boxes;
use crate::body::picture;
use crate::body::weights::Weight;
use crate::page::outline::is_inline;
use crate::page::selector::Css;
use crate::page::tree::attr;

/// Least letters of a story that is shown when another part of it is hidden.
const VISIBLE: usize = 300;

/// Least letters, links not counted, of a page of a story.
const PAGE: usize = 80;

/// Attributes that name an element where its class is no word.
const CALLED: [&str; 4] = ["data-testid", "data-component", "data-qa", "data-area"];

/// Most letters of a heading over links.
const LABEL: usize = 30;

impl Walk<'_> {
    pub(super) fn is_marked(&self, element: ElementRef<'_>, selectors: &[Css]) -> bool {
        selectors.iter().any(|css| css.matches(element))
    }

    /// A box of related links. An inline element can be one where a line begins; inside a line it is a link like any
    /// other, and the wording before it tells.
    pub(super) fn is_related(&self, element: ElementRef<'_>) -> bool {
        let name = element.value().name();
        self.whole > 0
            && (is_block(name) || self.inline.is_empty())
            && (self.is_marked(element, self.marks.related)
                || (!is_inline(&element.value().name.local)
                    && names(element).any(boxes::is_related)
                    && self.is_small(element)
                    && !self.is_unlinked_picture(element)))
    }

    /// A picture in a box called as those of links are: "pic_artikel_sisip".
    fn is_unlinked_picture(&self, element: ElementRef<'_>) -> bool {
        let Weight { images, .. } = self.weights.get(element);
        images == 1 && names(element).any(boxes::is_picture) && {
            let mut inside = element.descendants().filter_map(ElementRef::wrap);
            !inside.any(|inside| inside.value().name() == "a")
        }
    }

    pub(super) fn is_apart(&self, element: ElementRef<'_>) -> bool {
        let inline = is_inline(&element.value().name.local);
        if inline && attr(element, "class").is_some_and(boxes::is_unread) {
            return true;
        }
        if self.whole == 0 || inline || (!self.is_small(element) && !self.is_wall(element)) {
            return false;
        }
        if picture::is_caption(element, self.marks) {
            return false;
        }
        let Weight {
            prose,
            links,
            images,
            headings,
            fields,
            ..
        } = self.weights.get(element);
        let is = |what: fn(&str) -> bool| names(element).any(what);
        match element.value().name() {
            "aside" if links > 0 || images == 0 => true,
            _ if is(boxes::is_comments) || is(boxes::is_unread) => true,
            // A box with several headings tells something; a page of a story may hold short paragraphs alone.
            _ if prose == 0 && headings < 2 && is(boxes::is_controls) => !self.is_page(element),
            "p" if prose < 2 && is(boxes::is_apart) => true,
            "p" | "h2" | "h3" => prose < 2 && !self.begun && is(boxes::is_standfirst),
            // A field to subscribe, with what it promises.
            _ if prose < 2 && fields > 0 => true,
            _ if prose < 4 && headings + links > 0 && is(boxes::is_asking) => true,
            _ if prose < 2 && is(boxes::is_apart) => true,
            // Over the story, not in it.
            _ if prose < 2 && !self.begun && is(boxes::is_standfirst) => true,
            // Where names say nothing, what the page's own tests or statistics call it may.
            _ => {
                let called = || CALLED.iter().filter_map(|name| attr(element, name));
                prose < 2 && called().any(|names| boxes::is_apart(names) || boxes::is_asking(names))
            }
        }
    }

    /// Whether an element is a wall before the rest of a story of which a page shows the beginning.
    fn is_wall(&self, element: ElementRef<'_>) -> bool {
        let Weight {
            prose, links, headings, ..
        } = self.weights.get(element);
        prose < 2 && links > 0 && headings > 0 && prose < self.prose && names(element).any(boxes::is_asking)
    }

    /// Whether an element is all of its line.
    pub(super) fn is_alone(&self, element: ElementRef<'_>) -> bool {
        let letters = self.weights.get(element).letters;
        let around = element.parent().and_then(ElementRef::wrap);
        let ends = |node: Option<NodeRef<'_, Node>>| {
            node.is_none_or(|node| match node.value() {
                Node::Text(text) => text.trim().is_empty(),
                Node::Element(element) => !is_inline(&element.name.local),
                _ => true,
            })
        };
        let between_blocks = self.paragraphs == 0 && self.inline.is_empty();
        (between_blocks
            && ends(element.next_sibling())
            && ends(element.next_sibling().and_then(|node| node.next_sibling())))
            || around.is_some_and(|around| self.weights.get(around).letters == letters)
    }

    /// A wrapper with several links and next to nothing else.
    pub(super) fn is_links(&self, element: ElementRef<'_>) -> bool {
        let is_wrapper = matches!(
            element.value().name(),
            "div" | "section" | "aside" | "article" | "table"
        );
        let weight = self.weights.get(element);
        // A short heading over them is theirs.
        let headed = match weight.headings {
            1 if weight.headed <= LABEL => weight.headed,
            _ => 0,
        };
        self.whole > 0
            && is_wrapper
            && (weight.links > 1 || (weight.links == 1 && headed > 0 && weight.linked > headed))
            && (weight.linked + headed) * 10 >= weight.letters * 8
            && self.is_small(element)
    }

    /// Something that the page hides, if a story is left without it. A page of the story is shown when asked for.
    pub(super) fn is_hidden(&self, element: ElementRef<'_>) -> bool {
        let hidden = attr(element, "hidden").is_some() || attr(element, "style").is_some_and(boxes::is_hidden);
        hidden && self.weights.get(element).letters + VISIBLE < self.whole && !self.is_page(element)
    }

    /// Whether an element is a page of a story that is set over several, or such a page's heading.
    fn is_page(&self, element: ElementRef<'_>) -> bool {
        let Weight {
            letters,
            linked,
            links,
            headings,
            ..
        } = self.weights.get(element);
        (letters - linked >= PAGE || headings > 0 && links == 0) && names(element).any(boxes::is_page)
    }

    /// Whether an element holds so little of the region that its name may say that it is no part of it.
    pub(super) fn is_small(&self, element: ElementRef<'_>) -> bool {
        self.weights.get(element).letters * 3 < self.whole
    }
}
