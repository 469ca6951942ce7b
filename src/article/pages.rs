use serde::{Deserialize, Serialize};

/// Where a page stands in a story set over several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Pages {
    /// This page, counted from 1.
    pub current: u32,
    /// How many there are, if the page says so.
    pub total: Option<u32>,
    /// Address of the next page.
    pub next: Option<String>,
    /// Address that shows all pages at once.
    pub all: Option<String>,
    /// The pages that this article was joined from, where
    /// [`Extractor::extract_pages`](crate::Extractor::extract_pages) joined several; else empty, and not written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joined: Vec<u32>,
}
