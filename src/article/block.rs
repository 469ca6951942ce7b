use serde::{Deserialize, Serialize};

/// One piece of the story, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Block {
    /// A paragraph of running text.
    Paragraph {
        /// The text, white space folded.
        text: String,
        /// Links inside the text.
        links: Vec<Link>,
    },
    /// A heading inside the story.
    Heading {
        /// 1 (broadest) to 6; a paragraph that is only bold counts as 3.
        level: u8,
        /// The text.
        text: String,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        ordered: bool,
        /// The items' texts.
        items: Vec<String>,
    },
    /// A passage set off as a quotation.
    BlockQuote {
        /// The text.
        text: String,
    },
    /// A picture inside the story.
    Image {
        /// Absolute address, if the page gives one that can be fetched.
        url: Option<String>,
        /// The alternative text.
        alt: Option<String>,
        /// The caption without the credit.
        caption: Option<String>,
        /// Who made or provided the picture.
        credit: Option<String>,
    },
    /// A player or post of another site.
    Embed {
        /// Whose player or post it is.
        provider: Provider,
        /// Absolute address.
        url: Option<String>,
    },
    /// A table, row by row.
    Table {
        /// Rows of cell texts.
        rows: Vec<Vec<String>>,
    },
}

impl Block {
    /// A paragraph without links.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph {
            text: text.into(),
            links: Vec::new(),
        }
    }

    /// The running text of a paragraph, heading or block quote.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Paragraph { text, .. } | Self::Heading { text, .. } | Self::BlockQuote { text } => Some(text),
            _ => None,
        }
    }
}

/// A link inside a paragraph's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// First byte of the linked words in the paragraph's text.
    pub start: usize,
    /// One past the last byte of the linked words.
    pub end: usize,
    /// Absolute address.
    pub url: String,
}

/// Whose player or post an embed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Provider {
    /// youtube.com, youtu.be
    Youtube,
    /// twitter.com, x.com
    X,
    /// instagram.com
    Instagram,
    /// tiktok.com
    Tiktok,
    /// facebook.com
    Facebook,
    /// A video player of the outlet or its group.
    Video,
    /// Anything else.
    Other,
}
