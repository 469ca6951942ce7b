use std::fmt;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Field {
    /// The page's bytes and their character encoding
    Encoding,
    /// JSON-LD, which serves several fields
    JsonLd,
    /// `title`
    Title,
    /// `description`
    Description,
    /// `url` and other addresses
    Url,
    /// `canonical_url`
    CanonicalUrl,
    /// `kind`
    Kind,
    /// `language`
    Language,
    /// `outlet`
    Outlet,
    /// `dateline`
    Dateline,
    /// `published_at`
    PublishedAt,
    /// `modified_at`
    ModifiedAt,
    /// `byline`
    Byline,
    /// `section`
    Section,
    /// `tags`
    Tags,
    /// `lead_image`
    LeadImage,
    /// `body`
    Body,
    /// `quotes`
    Quotes,
    /// `related`
    Related,
    /// `attribution`
    Attribution,
    /// `pages`
    Pages,
    /// `paywalled`
    Paywalled,
}

impl Field {
    /// The name in the JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Encoding => "encoding",
            Self::JsonLd => "json_ld",
            Self::Title => "title",
            Self::Description => "description",
            Self::Url => "url",
            Self::CanonicalUrl => "canonical_url",
            Self::Kind => "kind",
            Self::Language => "language",
            Self::Outlet => "outlet",
            Self::Dateline => "dateline",
            Self::PublishedAt => "published_at",
            Self::ModifiedAt => "modified_at",
            Self::Byline => "byline",
            Self::Section => "section",
            Self::Tags => "tags",
            Self::LeadImage => "lead_image",
            Self::Body => "body",
            Self::Quotes => "quotes",
            Self::Related => "related",
            Self::Attribution => "attribution",
            Self::Pages => "pages",
            Self::Paywalled => "paywalled",
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
