use serde::{Deserialize, Serialize};

/// What kind of piece an article is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Kind {
    /// Running text.
    #[default]
    Story,
    /// Pictures with captions.
    Gallery,
    /// A video with a text beside it.
    Video,
    /// A report that grows while things happen.
    Live,
}
