use serde::{Deserialize, Serialize};

/// The closing credit, and who the story was taken from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Attribution {
    /// The closing credit as printed, such as `(hal/ara)` or `Sumber : CNA/SL`.
    pub signoff: Option<String>,
    /// News organisations or media that the story, or a statement in it, was taken from, as printed.
    pub sources: Vec<String>,
    /// Initials of reporters and editors in the sign-off.
    pub initials: Vec<String>,
}
