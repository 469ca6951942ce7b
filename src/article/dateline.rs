use serde::{Deserialize, Serialize};

/// Place and outlet at the head of a story: `Jakarta (ANTARA) -`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Dateline {
    /// As printed, separator included, trailing white space excluded.
    pub raw: String,
    /// The place as printed: `JAKARTA`, `Mataram, NTB`.
    pub place: Option<String>,
    /// The outlet as printed: `KOMPAS.com`.
    pub outlet: Option<String>,
}
