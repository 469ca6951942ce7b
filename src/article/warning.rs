use serde::{Deserialize, Serialize};

/// Something that was found and could not be read, or had to be repaired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Warning {
    /// The field concerned.
    pub field: Field,
    /// What was found, in English.
    pub message: String,
}

impl Warning {
    /// A warning about `field`.
    pub fn new(field: Field, message: impl Into<String>) -> Self {
        Self {
            field,
            message: message.into(),
        }
    }
}

/// A field of the [`Article`](crate::Article), as named in its JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Field {
    /// `title`
    Title,
    /// `canonical_url` and other addresses
    Url,
    /// `language`
    Language,
    /// `published_at`
    PublishedAt,
    /// `modified_at`
    ModifiedAt,
    /// `byline`
    Byline,
    /// `body`
    Body,
    /// JSON-LD, which serves several fields
    JsonLd,
    /// The page's bytes and their character encoding
    Encoding,
    /// `dateline`
    Dateline,
    /// `quotes`
    Quotes,
    /// `pages`
    Pages,
}
