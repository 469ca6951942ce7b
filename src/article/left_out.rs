use serde::{Deserialize, Serialize};

/// Something that stands among the story and was taken for no part of it: see
/// [`Article::left_out`](crate::Article::left_out).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LeftOut {
    /// Its text.
    pub text: String,
    /// What it was taken for, in English: `advertisement`, `selector .ads`, `element div.share`, `hidden`.
    pub taken_for: String,
    /// How many blocks of the body stand before it.
    pub after_block: usize,
}

impl LeftOut {
    /// A text and what it was taken for.
    pub(crate) fn new(text: String, taken_for: impl Into<String>, after_block: usize) -> Self {
        Self {
            text,
            taken_for: taken_for.into(),
            after_block,
        }
    }
}
