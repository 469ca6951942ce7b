//! CSS selectors, compiled when first used.

use std::sync::OnceLock;

use html5ever::LocalName;
use scraper::ElementRef;
use selectors::Element;
use selectors::context::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode, SelectorCaches,
};
use selectors::matching::matches_selector;
use selectors::parser::{Component, ParseRelative, Selector, SelectorList};
use serde::{Deserialize, Serialize};

use scraper::selector::{Parser, Simple};

/// A CSS selector of a rule file: checked when a rule file is loaded from outside, compiled when first used.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Css {
    source: String,
    #[serde(skip)]
    compiled: OnceLock<Vec<Keyed>>,
}

/// One alternative of a selector, with the bits that an element must have to be worth a look.
#[derive(Clone, Debug)]
pub(crate) struct Keyed {
    pub selector: Selector<Simple>,
    pub key: u64,
    name: Option<LocalName>,
}

impl Keyed {
    /// Whether an element with this name and these bits is worth a look.
    pub fn may_match(&self, name: &LocalName, bits: u64) -> bool {
        bits & self.key == self.key && self.name.as_ref().is_none_or(|own| own == name)
    }
}

impl Css {
    /// A selector as written in a rule file.
    pub fn new(source: &str) -> Self {
        Self {
            source: source.to_owned(),
            compiled: OnceLock::new(),
        }
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.source
    }

    /// Says what is wrong with the selector, if anything.
    pub fn check(&self) -> Result<(), String> {
        parse(&self.source).map(drop)
    }

    /// The alternatives; a selector that does not parse matches nothing.
    pub fn alternatives(&self) -> &[Keyed] {
        self.compiled.get_or_init(|| parse(&self.source).unwrap_or_default())
    }

    /// Whether it matches an element of a tree.
    pub fn matches(&self, element: ElementRef<'_>) -> bool {
        let names = [element.attr("class"), element.attr("id")];
        let bits = || {
            let names = names.iter().flatten().flat_map(|names| names.split_ascii_whitespace());
            let bits = names.fold(0, |bits, name| bits | bit(name.as_bytes()));
            let attributes = element.value().attrs().map(|(name, _)| attribute_bit(name.as_bytes()));
            attributes.fold(bits, |bits, bit| bits | bit)
        };
        let mut own = None;
        self.alternatives().iter().any(|one| {
            let own = *own.get_or_insert_with(bits);
            one.may_match(&element.value().name.local, own)
                && matches(&one.selector, &element, &mut SelectorCaches::default())
        })
    }
}

/// Whether one alternative matches an element of a tree or of an outline.
pub(super) fn matches<E: Element<Impl = Simple>>(
    selector: &Selector<Simple>,
    element: &E,
    caches: &mut SelectorCaches,
) -> bool {
    let mut context = MatchingContext::new(
        MatchingMode::Normal,
        None,
        caches,
        QuirksMode::NoQuirks,
        NeedsSelectorFlags::No,
        MatchingForInvalidation::No,
    );
    matches_selector(selector, 0, None, element, &mut context)
}

fn parse(source: &str) -> Result<Vec<Keyed>, String> {
    let mut input = cssparser::Parser::new(source);
    let list = SelectorList::parse(&Parser, &mut input, ParseRelative::No)
        .map_err(|error| format!("`{source}` is no CSS selector: {:?}", error.kind))?;
    Ok(list
        .slice()
        .iter()
        .map(|selector| Keyed {
            selector: selector.clone(),
            key: key(selector),
            name: selector.iter().find_map(|component| match component {
                Component::LocalName(local) => Some(local.lower_name.0.clone()),
                _ => None,
            }),
        })
        .collect())
}

/// The bits of the id, classes and attributes that the matched element itself must carry.
fn key(selector: &Selector<Simple>) -> u64 {
    selector.iter().fold(0, |key, component| match component {
        Component::ID(name) | Component::Class(name) => key | bit(name.0.as_bytes()),
        Component::AttributeInNoNamespaceExists { local_name, .. }
        | Component::AttributeInNoNamespace { local_name, .. } => key | attribute_bit(local_name.0.as_bytes()),
        _ => key,
    })
}

/// The bit of an attribute's name; another than that of a class of the same name.
pub(super) fn attribute_bit(name: &[u8]) -> u64 {
    bit(name).rotate_left(32)
}

/// One of 64 bits for a class or id, so that most elements are passed over without a comparison.
pub(crate) fn bit(name: &[u8]) -> u64 {
    let hash = name.iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0000_01b3)
    });
    1 << (hash >> 58)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use super::*;

    #[test]
    fn a_wrong_selector_says_so_and_matches_nothing() {
        let wrong = Css::new("div[");
        assert!(wrong.check().is_err());
        assert!(wrong.alternatives().is_empty());
    }

    #[test]
    fn the_key_holds_the_bits_of_the_last_compound() {
        let css = Css::new("article .lead p.first");
        let key = css.alternatives()[0].key;
        assert_eq!(key, bit(b"first"));
    }
}
