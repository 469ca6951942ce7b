use serde::{Deserialize, Serialize};

/// The picture above the story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Image {
    /// Absolute address.
    pub url: Option<String>,
    /// The alternative text.
    pub alt: Option<String>,
    /// The caption without the credit.
    pub caption: Option<String>,
    /// Who made or provided the picture.
    pub credit: Option<String>,
}
