//! Elements of an outline as the selector engine sees them.

use html5ever::{LocalName, Namespace};
use scraper::selector::{CssLocalName, CssString, NonTSPseudoClass, PseudoElement, Simple};
use selectors::attr::{AttrSelectorOperation, CaseSensitivity, NamespaceConstraint};
use selectors::bloom::BloomFilter;
use selectors::context::{MatchingContext, SelectorCaches};
use selectors::matching::ElementSelectorFlags;
use selectors::parser::Selector;
use selectors::{Element, OpaqueElement};

use super::attributes::attribute;
use super::outline::{Element as PageElement, Id, Outline, Span};
use super::selector;

impl Outline<'_> {
    /// Whether a selector matches an element.
    pub(super) fn matches(&self, id: Id, selector: &Selector<Simple>, caches: &mut SelectorCaches) -> bool {
        selector::matches(selector, &Node { outline: self, id }, caches)
    }
}

#[derive(Clone, Copy)]
struct Node<'o, 'p> {
    outline: &'o Outline<'p>,
    id: Id,
}

impl std::fmt::Debug for Node<'_, '_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.outline.tag(self.id))
    }
}

impl<'o> Node<'o, '_> {
    fn at(self, id: Id) -> Self {
        Self { id, ..self }
    }

    fn name(self) -> Option<&'o LocalName> {
        self.outline.get(self.id).map(|element| &element.name)
    }

    fn siblings(self) -> impl Iterator<Item = Id> + 'o {
        let outline = self.outline;
        outline
            .parent(self.id)
            .into_iter()
            .flat_map(move |parent| outline.children(parent))
    }

    /// What stands in the source for one of the element's values.
    fn span(self, span: impl Fn(&PageElement) -> Span) -> &'o str {
        self.outline
            .get(self.id)
            .map_or("", |element| self.outline.source(span(element)))
    }
}

impl Element for Node<'_, '_> {
    type Impl = Simple;

    fn opaque(&self) -> OpaqueElement {
        match self.outline.get(self.id) {
            Some(element) => OpaqueElement::new(element),
            None => OpaqueElement::new(self.outline),
        }
    }

    fn parent_element(&self) -> Option<Self> {
        self.outline.parent(self.id).map(|id| self.at(id))
    }

    fn parent_node_is_shadow_root(&self) -> bool {
        false
    }

    fn containing_shadow_host(&self) -> Option<Self> {
        None
    }

    fn is_pseudo_element(&self) -> bool {
        false
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.siblings()
            .take_while(|id| *id < self.id)
            .last()
            .map(|id| self.at(id))
    }

    fn next_sibling_element(&self) -> Option<Self> {
        let next = self.outline.get(self.id)?.last;
        let parent = self.outline.parent(self.id)?;
        (next < self.outline.get(parent)?.last).then(|| self.at(next))
    }

    fn first_element_child(&self) -> Option<Self> {
        self.outline.children(self.id).next().map(|id| self.at(id))
    }

    fn is_html_element_in_html_document(&self) -> bool {
        true
    }

    fn has_local_name(&self, name: &CssLocalName) -> bool {
        self.name() == Some(&name.0)
    }

    fn has_namespace(&self, _: &Namespace) -> bool {
        true
    }

    fn is_same_type(&self, other: &Self) -> bool {
        self.name() == other.name()
    }

    fn attr_matches(
        &self,
        _: &NamespaceConstraint<&Namespace>,
        name: &CssLocalName,
        operation: &AttrSelectorOperation<&CssString>,
    ) -> bool {
        attribute(self.outline.tag(self.id), &name.0).is_some_and(|value| operation.eval_str(&value))
    }

    fn match_non_ts_pseudo_class(&self, _: &NonTSPseudoClass, _: &mut MatchingContext<'_, Self::Impl>) -> bool {
        false
    }

    fn match_pseudo_element(&self, _: &PseudoElement, _: &mut MatchingContext<'_, Self::Impl>) -> bool {
        false
    }

    fn apply_selector_flags(&self, _: ElementSelectorFlags) {}

    fn is_link(&self) -> bool {
        self.name().is_some_and(|name| &**name == "a")
    }

    fn is_html_slot_element(&self) -> bool {
        false
    }

    fn has_id(&self, id: &CssLocalName, case: CaseSensitivity) -> bool {
        let own = self.span(|element| element.id);
        !own.is_empty() && case.eq(id.0.as_bytes(), own.trim_ascii().as_bytes())
    }

    fn has_class(&self, name: &CssLocalName, case: CaseSensitivity) -> bool {
        let mut classes = self.span(|element| element.class).split_ascii_whitespace();
        classes.any(|class| case.eq(name.0.as_bytes(), class.as_bytes()))
    }

    fn has_custom_state(&self, _: &CssLocalName) -> bool {
        false
    }

    fn imported_part(&self, _: &CssLocalName) -> Option<CssLocalName> {
        None
    }

    fn is_part(&self, _: &CssLocalName) -> bool {
        false
    }

    fn is_empty(&self) -> bool {
        self.outline.inner(self.id).is_empty()
    }

    fn is_root(&self) -> bool {
        self.outline.parent(self.id).is_none()
    }

    fn add_element_unique_hashes(&self, _: &mut BloomFilter) -> bool {
        false
    }
}
