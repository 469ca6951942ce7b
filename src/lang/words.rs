//! Word lists: one entry a line; `#` begins a comment, at the start of a line or after a blank.

use std::ops::Range;

use aho_corasick::AhoCorasick;

/// What is known by a word of ours. Nobody else puts words in, so the hash need not guard against bad ones.
pub(crate) type Map<K, V> = rustc_hash::FxHashMap<K, V>;

/// Words of ours, as [`Map`].
pub(crate) type Set<T> = rustc_hash::FxHashSet<T>;

/// A word list that is read once.
pub(crate) type List = std::sync::LazyLock<Vec<&'static str>>;

/// The entries of a word list.
pub(crate) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(|line| line.split_once(" #").map_or(line, |(entry, _)| entry).trim())
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// Whether a character begins a name or a sentence: a capital letter.
pub(crate) fn is_capitalised(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// White space as newsrooms leave it: no-break and zero-width spaces and direction marks too.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// Letters and figures only, in lower case: what is left of a text when marks and blanks do not count.
pub(crate) fn key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| c.is_alphanumeric()) {
        push_small(&mut out, c);
    }
    out
}

/// Whether two texts have the same [`key`].
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase)
    }
    letters(one).eq(letters(other))
}

/// Lower case, blanks folded to single spaces.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(is_blank).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        word.chars().for_each(|c| push_small(&mut out, c));
    }
    out
}

fn push_small(out: &mut String, c: char) {
    match c.is_ascii() {
        true => out.push(c.to_ascii_lowercase()),
        false => out.extend(c.to_lowercase()),
    }
}

/// Words looked for in a text all at once, in any case.
#[derive(Debug)]
pub(crate) struct AnyOf(Option<AhoCorasick>);

impl AnyOf {
    /// A search for these words.
    pub fn new<'w>(words: impl IntoIterator<Item = &'w str>) -> Self {
        // Names of classes are too short for a prefilter to pay.
        let mut builder = AhoCorasick::builder();
        Self(builder.ascii_case_insensitive(true).prefilter(false).build(words).ok())
    }

    /// Where the words stand, whatever stands around them; they may overlap.
    pub fn places<'t>(&'t self, text: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
        let searches = self.0.iter().filter(|_| !text.is_empty());
        searches.flat_map(move |words| words.find_overlapping_iter(text).map(|found| found.range()))
    }

    /// Whether any of the words stands anywhere in the text.
    pub fn is_in(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|words| words.is_match(text))
    }
}
