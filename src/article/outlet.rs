use serde::{Deserialize, Serialize};

/// Who published the story.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Outlet {
    /// The rule file's id, or the host for an outlet without rules.
    pub id: String,
    /// The name for display.
    pub name: String,
    /// The registrable host, such as `detik.com`; `None` when only the name is known.
    pub host: Option<String>,
}
