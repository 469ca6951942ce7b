//! What a box is, by the words of its class or id.

use std::sync::LazyLock;

use crate::lang::words::{Map, entries};

/// A list of words, and the question that it answers of a class attribute or id.
macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident, $list:literal;)*) => {$(
        $(#[$doc])*
        pub(crate) fn $name(names: &str) -> bool {
            static WORDS: LazyLock<Words> =
                LazyLock::new(|| Words::new(include_str!(concat!("words/", $list, ".txt"))));
            WORDS.stand_in(names)
        }
    )*};
}

lists! {
    /// Whether the element is no part of the story.
    is_apart, "apart";
    /// Whether the element is heard, not seen.
    is_unread, "unread";
    /// Whether the element asks something of the reader, if there is a heading, a link or a form in it.
    is_asking, "asking";
    /// Whether the element holds links or buttons to get about, unless there is prose in it.
    is_controls, "controls";
    /// Whether the element holds a story's text.
    is_story, "story";
    /// Whether the element is a page of a story set over several, if it holds text.
    is_page, "page";
    /// Whether the element holds what stands over a story.
    is_standfirst, "standfirst";
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

/// Words of two letters and more, by their first two.
#[derive(Default)]
struct Words {
    by_start: Map<u16, Vec<&'static str>>,
    /// By a first letter, those that may follow, a bit each.
    seconds: [u32; 32],
}

impl Words {
    fn new(list: &'static str) -> Self {
        let mut words = Self::default();
        for word in entries(list) {
            if let [first, second, ..] = word.as_bytes() {
                if let Some(seconds) = words.seconds.get_mut(usize::from(first & 31)) {
                    *seconds |= bit(*second);
                }
                let start = Self::start(*first, *second);
                words.by_start.entry(start).or_default().push(word);
            }
        }
        words
    }

    fn start(first: u8, second: u8) -> u16 {
        u16::from_be_bytes([first.to_ascii_lowercase(), second.to_ascii_lowercase()])
    }

    /// Whether one of them stands in class names between non-letters or at a change from small letter to capital.
    fn stand_in(&self, names: &str) -> bool {
        let names = names.as_bytes();
        let mut pairs = names.windows(2).enumerate();
        pairs.any(|(at, pair)| {
            let &[first, second] = pair else { return false };
            // Few pairs of letters begin a word of the list: asked first, it spares most other questions.
            let seconds = self.seconds.get(usize::from(first & 31));
            seconds.is_some_and(|seconds| seconds & bit(second) != 0)
                && begins(names, at, first)
                && self.stand_at(names, at, Self::start(first, second))
        })
    }

    fn stand_at(&self, names: &[u8], at: usize, start: u16) -> bool {
        self.by_start.get(&start).into_iter().flatten().any(|word| {
            let end = at + word.len();
            let found = names.get(at..end);
            let same = |(one, other): (&u8, &u8)| one.eq_ignore_ascii_case(other) || (*one == b'_' && *other == b'-');
            found.is_some_and(|found| found.iter().zip(word.as_bytes()).all(same))
                && names.get(end).is_none_or(|after| !after.is_ascii_lowercase())
        })
    }
}

/// Whether a word begins with this letter: behind no letter, or where small ones end.
fn begins(names: &[u8], at: usize, first: u8) -> bool {
    let before = at.checked_sub(1).and_then(|at| names.get(at)).unwrap_or(&b' ');
    match first {
        b'a'..=b'z' => !before.is_ascii_alphanumeric(),
        b'A'..=b'Z' => !(before.is_ascii_uppercase() || before.is_ascii_digit()),
        _ => false,
    }
}

/// The bit of a letter, whatever its case; other bytes share them.
fn bit(letter: u8) -> u32 {
    1 << (letter & 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_whole() {
        assert!(is_controls("box-share mt-2"));
        assert!(is_controls("boxShare"));
        assert!(is_apart("ads_top"));
        assert!(is_apart("author_box"));
        assert!(!is_apart("shareholder adsorb download heads"));
        assert!(is_related("col baca-juga-box"));
        assert!(!is_related("irptext unrelated"));
    }
}
