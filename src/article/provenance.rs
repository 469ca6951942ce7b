use std::fmt;

use serde::{Deserialize, Serialize};

use super::Field;

/// Where a field came from: see [`Article::provenance`](crate::Article::provenance).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Provenance {
    /// The field.
    pub field: Field,
    /// Where it, or a part of it, came from.
    #[serde(flatten)]
    pub origin: Origin,
}

impl Provenance {
    /// A field and where it came from.
    pub(crate) fn new(field: Field, origin: Origin) -> Self {
        Self { field, origin }
    }
}

/// A place where a value was found.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "from", content = "name", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Origin {
    /// A property of the page's JSON-LD: `headline`.
    JsonLd(String),
    /// A `<meta>` element, by its name, property or itemprop: `og:title`.
    Meta(String),
    /// A `<link>` element, by its relation: `canonical`.
    Link(String),
    /// A selector of the outlet's rules.
    Selector(String),
    /// An element that the general reader chose, by its tag and first class: `h1.title`.
    Element(String),
    /// The outlet's rules themselves, by their id.
    Rules(String),
    /// The address of the page.
    Url,
    /// The story's own text.
    Text,
    /// The caller.
    Caller,
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::JsonLd(name) => write!(f, "json-ld {name}"),
            Self::Meta(name) => write!(f, "meta {name}"),
            Self::Link(name) => write!(f, "link {name}"),
            Self::Selector(css) => write!(f, "selector {css}"),
            Self::Element(name) => write!(f, "element {name}"),
            Self::Rules(id) => write!(f, "rules {id}"),
            Self::Url => f.write_str("url"),
            Self::Text => f.write_str("text"),
            Self::Caller => f.write_str("caller"),
        }
    }
}
