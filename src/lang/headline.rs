//! Headlines, told from running text: titles of other stories, headings inside this one.

use super::closing;
use super::lexicon::{self, ACTIVE, HONORIFIC, RANK, ROLE, Tags};
use super::words::{Set, entries, is_blank, is_capitalised};
use std::collections::HashMap;
use std::sync::LazyLock;

static SMALL: LazyLock<Set<&str>> = LazyLock::new(|| entries(include_str!("words/title-small.txt")).collect());
static OPENERS: LazyLock<Set<&str>> = LazyLock::new(|| entries(include_str!("words/sentence-openers.txt")).collect());

static CAMEL: LazyLock<Set<&str>> = LazyLock::new(|| entries(include_str!("words/camel.txt")).collect());

/// Longest title in bytes.
const TITLE: usize = 240;
/// Fewest words of a title.
const FEWEST: usize = 3;

/// Whether a line is set as a headline: no stop at its end, and nearly all its words large.
pub(crate) fn is_title_case(line: &str) -> bool {
    let words: Vec<&str> = words(line).map(|(_, word)| word).collect();
    let telling = words
        .iter()
        .filter(|word| word.starts_with(char::is_alphabetic) && !SMALL.contains(**word));
    let large = telling.clone().filter(|word| is_capitalised(word)).count();
    let telling = telling.count();
    is_unstopped(line)
        && telling > 0
        && large * 10 >= telling * 8
        && words.first().is_some_and(|word| !word.starts_with(char::is_lowercase))
}

/// Whether a line does not end as a sentence does.
pub(crate) fn is_unstopped(line: &str) -> bool {
    !line
        .trim_end_matches(is_blank)
        .ends_with(['.', ',', ':', ';', '"', '”', '…', '-', '–', '—'])
}

/// The words of a story, and which stand side by side: they tell names from nouns.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary<'t> {
    words: HashMap<&'t str, u32>,
    pairs: HashMap<(&'t str, &'t str), u32>,
}

impl<'t> Vocabulary<'t> {
    /// The vocabulary of a text.
    pub fn new(text: &'t str) -> Self {
        let mut vocabulary = Self::default();
        let mut before = "";
        for (_, word) in words(text) {
            let word = bare(word);
            *vocabulary.words.entry(word).or_default() += 1;
            *vocabulary.pairs.entry((before, word)).or_default() += 1;
            before = word;
        }
        vocabulary
    }

    fn count(&self, word: &str) -> u32 {
        self.words.get(bare(word)).copied().unwrap_or_default()
    }

    fn count_pair(&self, before: &str, word: &str) -> u32 {
        self.pairs.get(&(bare(before), bare(word))).copied().unwrap_or_default()
    }
}

/// Where the title ends that a text begins with, when the line break after it is lost: "Harga Cabai Turun Warga
/// senang." `story` is the vocabulary of the whole text around it.
pub(crate) fn title_end(text: &str, story: &Vocabulary<'_>) -> usize {
    let limit = text
        .char_indices()
        .map(|(at, _)| at)
        .take_while(|at| *at <= TITLE)
        .last()
        .unwrap_or(0);
    let all: Vec<(usize, &str)> = words(text).take_while(|(at, _)| *at <= limit).collect();
    // The earliest evidence counts.
    if let Some(end) = mark(text, &all, story).into_iter().chain(turn(text, &all, story)).min() {
        return end;
    }
    if text.len() <= limit + 4 {
        return text.trim_end_matches(is_blank).len();
    }
    // No evidence: to the first stop.
    all.iter()
        .find(|(_, word)| word.ends_with('.'))
        .map_or(limit, |(at, word)| at + word.len())
}

/// Evidence in words: where the words turn from a headline's into a sentence's.
fn turn(text: &str, all: &[(usize, &str)], story: &Vocabulary<'_>) -> Option<usize> {
    let head: Vec<&str> = all.iter().skip(1).take(5).map(|(_, word)| *word).collect();
    let telling = head
        .iter()
        .filter(|word| word.starts_with(char::is_alphabetic) && !SMALL.contains(**word));
    let large = telling.clone().filter(|word| is_capitalised(word)).count();
    let title_case = large * 3 >= telling.count() * 2;
    for (index, pair) in all.windows(2).enumerate().skip(FEWEST) {
        let [(at, word), (_, next)] = pair else { continue };
        let before = all.get(index - 1).map_or("", |(_, word)| *word);
        // No title ends with a small word or within a clause.
        let ends = !SMALL.contains(before) && !before.ends_with([',', ':', '-', '–', '/', '&']);
        if !is_capitalised(word) || !ends || glue(word, story, false).is_some() {
            continue;
        }
        let opens = OPENERS.contains(small(word).as_str()) && (word.ends_with(',') || goes_on_small(all, index));
        let next_small = next.starts_with(char::is_lowercase) && !SMALL.contains(bare(next));
        // In a headline in large letters a small telling word is the story's; in one in small letters a large word
        // that the story also writes small is no name, and so begins a sentence.
        let begins = if title_case {
            opens || next_small
        } else {
            opens || word.ends_with(',') || next_small && is_noun(word, story) || is_reporting(next)
        };
        if begins {
            let start = back_to_name(all, index, story, title_case && !opens || is_reporting(next));
            let at = all.get(start).map_or(*at, |(at, _)| *at);
            return Some(text.get(..at)?.trim_end_matches(is_blank).len());
        }
    }
    None
}

/// Evidence in marks: a question or exclamation mark, an opening quote, a word glued to the title.
fn mark(text: &str, all: &[(usize, &str)], story: &Vocabulary<'_>) -> Option<usize> {
    let mut quoting = false;
    for (index, (at, word)) in all.iter().enumerate() {
        let next = all.get(index + 1).map(|(_, next)| *next);
        let next_large = next.is_none_or(|next| is_capitalised(next) || next.starts_with(['"', '“', '”']));
        if index >= 2 && word.ends_with(['?', '!']) && next_large {
            return Some(at + word.len());
        }
        if index >= FEWEST && word.starts_with(['"', '“', '”']) && long_quote(text.get(*at..)?) {
            return Some(text.get(..*at)?.trim_end_matches(is_blank).len());
        }
        if index > 0 && is_credit_label(word, next) {
            return Some(text.get(..*at)?.trim_end_matches(is_blank).len());
        }
        let open = quoting;
        quoting ^= word.matches(['"', '“', '”']).count() % 2 == 1;
        if index + 1 >= FEWEST
            && let Some(glue) = glue(word, story, open || quoting_within(word))
        {
            return Some(at + glue);
        }
        if index + 1 > FEWEST
            && word.ends_with('.')
            && next_large
            && word.chars().filter(|c| c.is_alphabetic()).count() > 3
            && ends_sentence(all, index)
        {
            return Some(at + word.len());
        }
    }
    None
}

/// "Pewarta:", "Editor :".
fn is_credit_label(word: &str, next: Option<&str>) -> bool {
    let colon = word.ends_with(':') || next == Some(":");
    colon && closing::is_label(bare(word))
}

/// A stop after at least one small telling word ends a sentence; where all before is a headline, it ends the title.
fn ends_sentence(all: &[(usize, &str)], index: usize) -> bool {
    all.iter()
        .take(index + 1)
        .skip(1)
        .all(|(_, word)| is_capitalised(word) || SMALL.contains(bare(word)) || !word.starts_with(char::is_alphabetic))
        && all
            .iter()
            .skip(index + 1)
            .take(3)
            .any(|(_, word)| word.starts_with(char::is_lowercase) && !SMALL.contains(bare(word)))
}

/// A quote of five words or more is speech, not part of a title.
fn long_quote(text: &str) -> bool {
    let inner = text.trim_start_matches(['"', '“', '”']);
    let end = inner.find(['"', '”', '“']).unwrap_or(inner.len());
    inner.get(..end).is_some_and(|inner| words(inner).count() >= 5)
}

/// Whether a mark opens and closes inside a word: "\"Item\"Warga".
fn quoting_within(word: &str) -> bool {
    word.starts_with(['"', '“'])
}

/// Where a title ends inside a word: "SebaliknyaUntuk", "Pelaku2.", "(UMKM)Warga". `quoting` when a mark is open there.
fn glue(word: &str, story: &Vocabulary<'_>, quoting: bool) -> Option<usize> {
    let mut before = ' ';
    for (at, c) in word.char_indices().skip(1) {
        if before == ' ' {
            before = word.chars().next().unwrap_or(' ');
        }
        let rest = word.get(at..)?;
        let opens = c.is_uppercase() && rest.chars().nth(1).is_none_or(char::is_lowercase);
        let head = word.get(..at)?;
        let small_end = before.is_lowercase() && at >= 3 && !CAMEL.contains(head);
        let large_end = before.is_uppercase()
            && at >= 2
            && (OPENERS.contains(small(rest).as_str()) || story.count(rest) > 0)
            && rest.len() > 3;
        let sign_end = matches!(before, '?' | '!' | ')' | '.') || before.is_ascii_digit() && at >= 2;
        let figure = before.is_lowercase() && c.is_ascii_digit() && word.ends_with('.');
        let mark = matches!(c, '"' | '“' | '”');
        let behind = rest.get(c.len_utf8()..).unwrap_or_default();
        let quote = mark && before.is_alphanumeric() && is_capitalised(behind);
        if (opens && (small_end || large_end || sign_end) || figure || quote) && story.count(word) < 2 {
            // A closing mark belongs to the title.
            return Some(if quote && quoting { at + c.len_utf8() } else { at });
        }
        before = c;
    }
    None
}

/// Whether a small telling word follows soon: a sentence, where a headline would be in large letters.
fn goes_on_small(all: &[(usize, &str)], index: usize) -> bool {
    all.iter()
        .skip(index + 1)
        .take(4)
        .any(|(_, word)| word.starts_with(char::is_lowercase) && !SMALL.contains(bare(word)))
}

/// From a word that begins the story back over the name that it ends: "Gubernur Siti Aminah mengatakan".
fn back_to_name(all: &[(usize, &str)], index: usize, story: &Vocabulary<'_>, names: bool) -> usize {
    let mut start = index;
    while names && start > FEWEST {
        let (Some((_, before)), Some((_, word))) = (all.get(start - 1), all.get(start)) else {
            break;
        };
        if !is_capitalised(before) || story.count_pair(before, word) < 2 {
            break;
        }
        start -= 1;
    }
    if names && start == index {
        // An office in the large words before: "Sekjen Siti Aminah mengatakan".
        let large = |at: &usize| {
            all.get(*at)
                .is_some_and(|(_, word)| is_capitalised(word) || word.starts_with('('))
        };
        let run = (FEWEST..index).rev().take(8).take_while(large);
        let office = |at: &usize| all.get(*at).is_some_and(|(_, word)| is(word, ROLE | RANK | HONORIFIC));
        return run.filter(office).last().unwrap_or(index);
    }
    start
}

/// Whether the story writes this word small elsewhere: then it is no name.
fn is_noun(word: &str, story: &Vocabulary<'_>) -> bool {
    let small = small(word);
    small.len() > 3 && story.count(&small) > 0
}

fn is_reporting(word: &str) -> bool {
    is(word, ACTIVE) || word == "juga"
}

/// Whether the lexicon gives a word one of these tags.
fn is(word: &str, wanted: Tags) -> bool {
    let word = bare(word);
    lexicon::tags(word, lexicon::key(word)) & wanted != 0
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn small(word: &str) -> String {
    bare(word).to_lowercase()
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(is_blank).filter_map(move |word| {
        let start = at;
        at += word.len();
        at += text
            .get(at..)
            .and_then(|rest| rest.chars().next())
            .map_or(0, char::len_utf8);
        (!word.is_empty()).then_some((start, word))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn a_headline_has_large_words_and_no_stop() {
        for line in [
            "Kerja Sama Dua Kota",
            "Harga Cabai di Pasar Turun",
            "1. Daftar Lewat Loket",
        ] {
            assert!(is_title_case(line), "{line}");
        }
        for line in ["Warga desa senang", "Harga Cabai Turun.", "tag kecil", "", "123"] {
            assert!(!is_title_case(line), "{line}");
        }
    }

    #[test]
    fn a_title_ends_where_the_story_goes_on() {
        for (title, rest) in [
            ("Harga Cabai di Pasar Induk Turun", " Selain cabai, bawang juga turun."),
            (
                "Harga Cabai di Pasar Induk Turun",
                " \"Kami senang sekali karena harga turun,\" kata Siti.",
            ),
            ("Harga Cabai di Pasar Induk Turun", "Untuk itu warga senang."),
            (
                "Harga Cabai di Pasar Induk Turun Pesat",
                "Untuk warga kabar itu menyenangkan.",
            ),
            (
                "Harga Cabai di Pasar Induk Turun",
                " Menurut Siti, harga turun. \"Kami senang sekali karena itu,\" katanya.",
            ),
            ("Harga Cabai Turun, Berikut Daftarnya", " Pedagang menyambut kabar itu."),
            ("Harga Cabai dan Tak Hanya Itu Turun", " Pedagang menyambut kabar itu."),
            (
                "Harga Cabai di Pasar Induk Turun",
                " Sekjen Persatuan Pedagang Budi Santoso menyambut kabar itu.",
            ),
            ("Harga Cabai Disebut \"Gila\"", "Pedagang menyambut kabar itu."),
            ("Harga Cabai Turun Mulai 30 Mei", "Pedagang menyambut kabar itu."),
            ("Harga Cabai di Pasar Induk Turun?", " Warga senang."),
            ("Harga Cabai di Pasar Induk Turun", " Pedagang menyambut kabar itu."),
            ("Harga cabai di pasar induk turun", " Hasil panen melimpah tahun ini."),
            ("Harga cabai di pasar induk Bogor", " Siti mengatakan harga akan naik."),
            ("Harga cabai di pasar induk Bogor", " Kedua, hasil panen melimpah."),
            ("Harga Cabai di Pasar Induk Turun", ""),
        ] {
            let text = format!("{title}{rest}");
            let story = format!("Panen raya. Menurut Siti, hasil itu besar. {text}");
            assert_eq!(&text[..title_end(&text, &Vocabulary::new(&story))], title, "{text}");
        }
    }
}
