//! Labels of the credits that close a story: "Editor:", "Pewarta :", "Sumber:".

use super::words::{Set, entries, is_blank};
use std::sync::LazyLock;

static LABELS: LazyLock<Set<&str>> = LazyLock::new(|| entries(include_str!("words/signoff-labels.txt")).collect());
/// Longest label in bytes.
const LONGEST: usize = 24;

/// Whether a word or two, without their colon, are a label of credits.
pub(crate) fn is_label(words: &str) -> bool {
    words.len() <= LONGEST && LABELS.contains(words.to_ascii_lowercase().as_str())
}

/// The words that labels begin with.
static FIRST: LazyLock<Vec<&str>> =
    LazyLock::new(|| LABELS.iter().filter_map(|label| label.split(is_end).next()).collect());

/// Whether a text whose first words these are may begin with a label: most are told by their first word.
pub(crate) fn may_begin(words: &str) -> bool {
    match words.split(is_end).next() {
        // Perhaps a character reference or a blank of another kind stands before it.
        None | Some("") => words.starts_with(|c: char| c == '&' || !c.is_ascii()),
        Some(first) => FIRST
            .iter()
            .any(|label| first.len() == label.len() && label.eq_ignore_ascii_case(first)),
    }
}

fn is_end(c: char) -> bool {
    !c.is_ascii_alphabetic()
}

/// The length of a label with its colon at the start of a text, where a name follows.
pub(crate) fn label_at_start(text: &str) -> Option<usize> {
    let colon = text.find(':').filter(|colon| *colon <= LONGEST)?;
    let named = text.get(colon + 1..)?.contains(|c: char| c.is_alphanumeric());
    (named && is_label(text.get(..colon)?.trim_matches(is_blank))).then_some(colon + 1)
}

/// "(mdk/yan)": nothing but initials, which no sentence holds.
pub(crate) fn is_initials(bracket: &str) -> bool {
    let inner = bracket.trim_matches(['(', ')', '[', ']']);
    let small = |part: &str| {
        (2..=5).contains(&part.len())
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    inner.contains('/') && inner.split('/').all(small)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_known_in_every_case_and_spacing() {
        assert_eq!(label_at_start("Editor: Siti"), Some(7));
        assert_eq!(label_at_start("SUMBER : Antara"), Some(8));
        assert_eq!(label_at_start("Redaktur & Reporter : Siti"), Some(21));
        assert_eq!(label_at_start("Editor:"), None);
        assert_eq!(label_at_start("Polisi: Hujan"), None);
    }
}
