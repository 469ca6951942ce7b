//! The language, by what the page says and by its words.

use std::sync::LazyLock;

use super::source::Source;
use crate::article::{Block, Field, Origin};
use crate::lang::words::{Map, entries};
use crate::trail::Trail;

/// Least words of a text that may speak against what the page says.
const WORDS: usize = 40;
/// How many words of the story are looked at.
const SAMPLE: usize = 200;
/// Longest function word, in bytes.
const LONGEST: usize = 12;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Indonesian,
    English,
}

/// Function words, and whose they are.
static WORDS_OF: LazyLock<Map<&[u8], Language>> = LazyLock::new(|| {
    let list = |list: &'static str, language| entries(list).map(move |word| (word.as_bytes(), language));
    list(include_str!("words/indonesian.txt"), Language::Indonesian)
        .chain(list(include_str!("words/english.txt"), Language::English))
        .collect()
});

/// Whose function word it is, if anybody's.
fn language_of(word: &[u8]) -> Option<Language> {
    let mut small = [0; LONGEST];
    let small = small.get_mut(..word.len())?;
    small.copy_from_slice(word);
    small.make_ascii_lowercase();
    WORDS_OF.get(&*small).copied()
}

/// The language the page says it is in, as a BCP 47 tag.
pub(super) fn declared(source: &Source<'_>) -> Option<String> {
    let head = &source.sheet.head;
    source.trail.set(Field::Language, || match &head.language {
        Some(_) => Origin::Element("html[lang]".to_owned()),
        None => source
            .meta_origin(&["og:locale", "content-language"])
            .unwrap_or_else(|| Origin::JsonLd("inLanguage".to_owned())),
    });
    head.language
        .clone()
        .or_else(|| head.meta("og:locale"))
        .or_else(|| head.meta("content-language"))
        .or_else(|| source.sheet.json_ld.language.clone())
        .and_then(|tag| normal(&tag))
}

/// The language of the story: its words count before what the page says, which templates often leave as they came.
pub(super) fn read(declared: Option<String>, blocks: &[Block], trail: &Trail) -> Option<String> {
    let (mut all, mut indonesian, mut english) = (0usize, 0usize, 0usize);
    let texts = blocks.iter().filter_map(Block::text);
    let words = texts.flat_map(|text| {
        text.as_bytes()
            .split(|byte| byte.is_ascii() && !byte.is_ascii_alphabetic())
    });
    for word in words.filter(|word| !word.is_empty()).take(SAMPLE) {
        all += 1;
        match language_of(word) {
            Some(Language::Indonesian) => indonesian += 1,
            Some(Language::English) => english += 1,
            None => {}
        }
    }
    let kin = |tag: &String| ["ms", "jv", "su", "ban", "min"].contains(&tag.as_str());
    let by_words = match &declared {
        Some(tag) if kin(tag) => return declared,
        _ if indonesian * 16 >= all && indonesian > english => Some("id"),
        _ if all >= WORDS && english * 8 >= all => Some("en"),
        Some(tag) if tag == "id" && all >= WORDS && indonesian * 50 < all => None,
        _ => return declared,
    };
    if by_words != declared.as_deref() {
        trail.set(Field::Language, || Origin::Text);
    }
    by_words.map(str::to_owned)
}

/// `in_ID`, `ID-id` → `id`; other tags keep their region.
fn normal(tag: &str) -> Option<String> {
    let tag = tag.trim().replace('_', "-");
    let (language, region) = tag
        .split_once('-')
        .map_or((tag.as_str(), None), |(one, two)| (one, Some(two)));
    let language = language.to_ascii_lowercase();
    let valid = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    match (language.as_str(), region) {
        _ if !valid => None,
        ("id" | "in" | "ind", _) => Some("id".to_owned()),
        (_, Some(region)) if region.len() == 2 && region.bytes().all(|b| b.is_ascii_alphabetic()) => {
            Some(format!("{language}-{}", region.to_ascii_uppercase()))
        }
        _ => Some(language),
    }
}
