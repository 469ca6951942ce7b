use serde::{Deserialize, Serialize};

/// A link to another story set inside this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Related {
    /// The words before the link, such as `Baca juga:`.
    pub lead_in: Option<String>,
    /// The other story's title as printed.
    pub title: String,
    /// Absolute address; `None` where only the title is printed.
    pub url: Option<String>,
    /// How many blocks of the body stand before it.
    pub after_block: usize,
}
