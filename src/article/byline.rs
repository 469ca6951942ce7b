use serde::{Deserialize, Serialize};

/// One person credited with the story.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Byline {
    /// The name as printed, without desk or brand.
    pub name: String,
    /// What they did.
    pub role: Role,
}

/// What a credited person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Role {
    /// Penulis, Oleh, and whoever is named without a word.
    Writer,
    /// Reporter, Pewarta, Wartawan, Jurnalis, Rep.
    Reporter,
    /// Editor, Redaktur, Red.
    Editor,
    /// Fotografer, Foto.
    Photographer,
    /// Kontributor.
    Contributor,
    /// Penerjemah.
    Translator,
}
