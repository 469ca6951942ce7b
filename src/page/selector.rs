//! CSS selectors, compiled when first used.

use std::sync::OnceLock;

use html5ever::LocalName;
use scraper::ElementRef;
use selectors::Element;
use selectors::context::{
    MatchingContext, MatchingForInvalidation, MatchingMode, NeedsSelectorFlags, QuirksMode, SelectorCaches,
};
use selectors::matching::matches_selector;
use selectors::parser::{Combinator, Component, ParseRelative, Selector, SelectorList};
use serde::{Deserialize, Serialize};

use scraper::selector::{Parser, Simple};

use super::index::Key;
use super::tree::attr;

/// A CSS selector of a rule file: checked when a rule file is loaded from outside, compiled when first used.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Css {
    source: String,
    #[serde(skip)]
    compiled: OnceLock<Vec<Keyed>>,
}

/// One alternative of a selector, with what an element must have to be worth a look.
#[derive(Clone, Debug)]
pub(crate) struct Keyed {
    pub selector: Selector<Simple>,
    /// Which elements are worth a look.
    pub among: Among,
    name: Option<LocalName>,
    class: Option<String>,
}

/// Where the elements that a selector may match are found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Among {
    /// In the page's index under this key.
    Listed(Key),
    /// Inside the elements that the index has under this key.
    Inside(Key),
    /// Where the page writes this attribute.
    Written(String),
    /// Anywhere.
    All,
}

impl Keyed {
    /// Whether an element of this name is worth a look.
    pub fn may_match(&self, name: &LocalName) -> bool {
        self.name.as_ref().is_none_or(|own| own == name)
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
        let may_match = |one: &Keyed| {
            one.may_match(&element.value().name.local)
                && one.class.as_deref().is_none_or(|class| {
                    attr(element, "class")
                        .is_some_and(|classes| classes.split_ascii_whitespace().any(|one| one == class))
                })
        };
        self.alternatives()
            .iter()
            .any(|one| may_match(one) && matches(&one.selector, &element, &mut SelectorCaches::default()))
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
            among: among(selector),
            name: selector.iter().find_map(|component| match component {
                Component::LocalName(local) => Some(local.lower_name.0.clone()),
                _ => None,
            }),
            class: selector.iter().find_map(|component| match component {
                Component::Class(name) => Some(name.0.to_string()),
                _ => None,
            }),
        })
        .collect())
}

/// By the rarest thing that the matched element itself must have: an id, a class; by what one around it must have where
/// there is no more than a name, which many share.
fn among(selector: &Selector<Simple>) -> Among {
    let mut compounds = selector.iter();
    let own = compounds.by_ref().filter_map(key).min_by_key(|(rank, _)| *rank);
    if let Some((0..NAME, key)) = own {
        return Among::Listed(key);
    }
    while let Some(Combinator::Child | Combinator::Descendant) = compounds.next_sequence() {
        let around = compounds.by_ref().filter_map(key).min_by_key(|(rank, _)| *rank);
        if let Some((0..NAME, key)) = around {
            return Among::Inside(key);
        }
    }
    let written = || selector.iter().find_map(attribute).map_or(Among::All, Among::Written);
    own.map_or_else(written, |(_, key)| Among::Listed(key))
}

/// Rank of a name among what is listed: the commonest.
const NAME: u8 = 2;

/// What one part of a selector asks for, as a key, the rarest with the lowest rank.
fn key(component: &Component<Simple>) -> Option<(u8, Key)> {
    match component {
        Component::ID(name) => Some((0, Key::id(&name.0))),
        Component::Class(name) => Some((1, Key::class(&name.0))),
        Component::LocalName(local) => Some((NAME, Key::name(&local.lower_name.0))),
        _ => None,
    }
}

/// The attribute that one part of a selector asks for.
fn attribute(component: &Component<Simple>) -> Option<String> {
    match component {
        Component::AttributeInNoNamespaceExists {
            local_name_lower: name, ..
        }
        | Component::AttributeInNoNamespace { local_name: name, .. } => Some(name.0.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]

    use html5ever::local_name;

    use super::*;

    #[test]
    fn a_wrong_selector_says_so_and_matches_nothing() {
        let wrong = Css::new("div[");
        assert!(wrong.check().is_err());
        assert!(wrong.alternatives().is_empty());
    }

    #[test]
    fn elements_are_looked_for_where_few_are() {
        let among = |css| Css::new(css).alternatives()[0].among.clone();
        assert_eq!(among("article .lead p.first"), Among::Listed(Key::class("first")));
        assert_eq!(among("#top [itemprop=name]"), Among::Inside(Key::id("top")));
        assert_eq!(among("[itemprop=name]"), Among::Written("itemprop".to_owned()));
        assert_eq!(among(".lead > ul a"), Among::Inside(Key::class("lead")));
        assert_eq!(among(".lead > *"), Among::Inside(Key::class("lead")));
        assert_eq!(among(".lead + p"), Among::Listed(Key::name(&local_name!("p"))));
        assert_eq!(among("*"), Among::All);
    }
}
