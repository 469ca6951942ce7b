//! What a box is, by the words of its class or id.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

static APART: LazyLock<Words> = LazyLock::new(|| Words::new(include_str!("words/apart.txt")));

static RELATED: LazyLock<Words> = LazyLock::new(|| Words::new(include_str!("words/related_box.txt")));

/// Whether a class attribute or id says that the element is no part of the story.
pub(crate) fn is_apart(names: &str) -> bool {
    APART.are_in(names)
}

/// Whether a class attribute or id says that the element holds related links.
pub(crate) fn is_related(names: &str) -> bool {
    RELATED.are_in(names)
}

static CAPTION: LazyLock<Words> = LazyLock::new(|| Words::new(include_str!("words/caption.txt")));

/// Whether a class attribute says that the element holds a picture's caption.
pub(crate) fn is_caption(names: &str) -> bool {
    CAPTION.are_in(names)
}

/// Words looked for in class names, between non-letters or at a change from small letter to capital.
struct Words(Option<AhoCorasick>);

impl Words {
    fn new(list: &str) -> Self {
        let words = list
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self(AhoCorasick::builder().ascii_case_insensitive(true).build(words).ok())
    }

    fn are_in(&self, names: &str) -> bool {
        let (bytes, Some(words)) = (names.as_bytes(), &self.0) else {
            return false;
        };
        !names.is_empty()
            && words.find_overlapping_iter(names).any(|found| {
                let at = |index: Option<usize>| index.and_then(|index| bytes.get(index)).copied();
                let starts = match (at(found.start().checked_sub(1)), at(Some(found.start()))) {
                    (Some(before), Some(first)) => {
                        !before.is_ascii_alphanumeric() || (before.is_ascii_lowercase() && first.is_ascii_uppercase())
                    }
                    _ => true,
                };
                let ends = at(Some(found.end())).is_none_or(|after| !after.is_ascii_lowercase());
                starts && ends
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_whole() {
        assert!(is_apart("box-share mt-2"));
        assert!(is_apart("boxShare"));
        assert!(is_apart("ads_top"));
        assert!(!is_apart("shareholder adsorb download heads"));
        assert!(is_related("col baca-juga-box"));
        assert!(!is_related("irptext unrelated"));
    }
}
