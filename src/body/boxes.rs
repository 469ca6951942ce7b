//! What a box is, by the words of its class or id.

use std::sync::LazyLock;

use crate::lang::words::{AnyOf, entries};

/// A list of words, and the question that it answers of a class attribute or id.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident, $list:literal;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $name(names: &str) -> bool {
            static WORDS: LazyLock<AnyOf> =
                LazyLock::new(|| AnyOf::new(entries(include_str!(concat!("words/", $list, ".txt")))));
            stand_whole(&WORDS, names)
        }
    )*};
}

lists! {
    /// Whether the element is no part of the story.
    is_apart, "apart";
    /// Whether the element is heard, not seen.
    is_unread, "unread";
    /// Whether the element holds links or buttons to get about, unless there is prose in it.
    is_controls, "controls";
    /// Whether the element holds a story's text.
    is_story, "story";
    /// Whether the element is a page of a story set over several, if it holds text.
    is_page, "page";
    /// Whether the element holds a story's first paragraph.
    is_lead, "lead";
    /// Whether the element holds what readers wrote.
    is_comments, "comments";
    /// Whether the element holds related links.
    is_related, "related_box";
    /// Whether the element holds a picture's caption.
    is_caption, "caption";
    /// Whether the element holds a picture's credit.
    is_credit, "credit";
    /// Whether the element holds a picture with its caption.
    is_picture, "picture";
}

/// Whether a style attribute hides the element.
pub(crate) fn is_hidden(style: &str) -> bool {
    style.split(';').any(|rule| {
        rule.split_once(':').is_some_and(|(property, value)| {
            property.trim().eq_ignore_ascii_case("display") && value.trim().to_ascii_lowercase().starts_with("none")
        })
    })
}

/// Whether one of the words stands in class names between non-letters or at a change from small letter to capital.
fn stand_whole(words: &AnyOf, names: &str) -> bool {
    let at = |index: Option<usize>| index.and_then(|index| names.as_bytes().get(index)).copied();
    words.places(names).any(|place| {
        let starts = match (at(place.start.checked_sub(1)), at(Some(place.start))) {
            (Some(before), Some(first)) => {
                !before.is_ascii_alphanumeric() || (before.is_ascii_lowercase() && first.is_ascii_uppercase())
            }
            _ => true,
        };
        let ends = at(Some(place.end)).is_none_or(|after| !after.is_ascii_lowercase());
        starts && ends
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_whole() {
        assert!(is_controls("box-share mt-2"));
        assert!(is_controls("boxShare"));
        assert!(is_apart("ads_top"));
        assert!(!is_apart("shareholder adsorb download heads"));
        assert!(is_related("col baca-juga-box"));
        assert!(!is_related("irptext unrelated"));
    }
}
