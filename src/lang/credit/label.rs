//! The words before names in credit lines.

use std::sync::LazyLock;

use crate::article::Role;
use crate::lang::words;

/// What stands after a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// People who did this.
    Person(Role),
    /// Where the story came from.
    Source,
    /// Nothing of a byline.
    Other,
}

/// A label found in a credit line: "Penulis:", "Redaktur & Reporter :", "Oleh".
#[derive(Clone, Debug)]
pub(super) struct Label {
    /// What follows it; several where the line names several roles at once.
    pub(super) meanings: Vec<Meaning>,
    /// Its first byte.
    pub(super) start: usize,
    /// One past its colon or last letter.
    pub(super) end: usize,
    /// Its word, in lower case.
    pub(super) word: &'static str,
    /// Whether a colon follows.
    pub(super) colon: bool,
}

/// Label words with what they mean, longest first.
type Labels = Vec<(&'static str, Meaning)>;

/// All label words, by their first and by their last letter.
static WORDS: LazyLock<[words::Map<u8, Labels>; 2]> = LazyLock::new(|| {
    let mut known: Labels = words::entries(include_str!("../words/credit_labels.txt"))
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(meaning, names)| {
            let meaning = meaning_of(meaning);
            names.split(',').map(move |name| (name.trim(), meaning))
        })
        .collect();
    known.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    let mut by_letter = [words::Map::<u8, Labels>::default(), words::Map::default()];
    for (word, meaning) in known {
        let ends = [word.as_bytes().first(), word.as_bytes().last()];
        for (by_letter, letter) in by_letter.iter_mut().zip(ends) {
            let letter = letter.map_or(0, u8::to_ascii_lowercase);
            by_letter.entry(letter).or_default().push((word, meaning));
        }
    }
    by_letter
});

/// The label words that begin as a text does.
fn beginning_as(text: &str) -> impl Iterator<Item = &'static (&'static str, Meaning)> {
    let [by_first, _] = &*WORDS;
    let letter = text.as_bytes().first().map(u8::to_ascii_lowercase);
    letter.and_then(|letter| by_first.get(&letter)).into_iter().flatten()
}

/// The label words that end as a text does.
fn ending_as(text: &str) -> impl Iterator<Item = &'static (&'static str, Meaning)> {
    let [_, by_last] = &*WORDS;
    let letter = text.as_bytes().last().map(u8::to_ascii_lowercase);
    letter.and_then(|letter| by_last.get(&letter)).into_iter().flatten()
}

fn meaning_of(key: &str) -> Meaning {
    match key {
        "writer" => Meaning::Person(Role::Writer),
        "reporter" => Meaning::Person(Role::Reporter),
        "editor" => Meaning::Person(Role::Editor),
        "photographer" => Meaning::Person(Role::Photographer),
        "contributor" => Meaning::Person(Role::Contributor),
        "translator" => Meaning::Person(Role::Translator),
        "source" => Meaning::Source,
        _ => Meaning::Other,
    }
}

/// The label that these words are, whole.
pub(super) fn whole(text: &str) -> Option<Meaning> {
    let text = text.trim();
    beginning_as(text)
        .find(|(word, _)| text.eq_ignore_ascii_case(word))
        .map(|(_, meaning)| *meaning)
}

/// The label that a text begins with, and what is left after it.
pub(super) fn leading(text: &str) -> Option<(&'static str, Meaning, &str)> {
    beginning_as(text).find_map(|(word, meaning)| {
        let (head, rest) = text.split_at_checked(word.len())?;
        let ends = rest.chars().next().is_none_or(|c| !c.is_alphanumeric());
        (ends && head.eq_ignore_ascii_case(word)).then_some((*word, *meaning, rest))
    })
}

/// All labels of a line, in order: words before a colon anywhere, and words without one where a new credit may begin.
pub(super) fn labels(line: &str) -> Vec<Label> {
    let mut found: Vec<Label> = Vec::new();
    let mut at = 0;
    let mut opening = true;
    while let Some(rest) = line.get(at..) {
        if opening {
            opening = false;
            let text = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '(' | '[' | '|' | '*'));
            at = line.len() - text.len();
            if let Some(label) = bare(line, at) {
                at = label.end;
                found.push(label);
            }
            continue;
        }
        let Some(step) = rest.find([':', '：', '|', '\n']) else {
            break;
        };
        let stop = at + step;
        let after = stop
            + rest
                .get(step..)
                .and_then(|r| r.chars().next())
                .map_or(1, char::len_utf8);
        let floor = found.last().map_or(0, |label| label.end);
        let is_colon = matches!(line.get(stop..after), Some(":" | "："));
        if let Some(label) = line.get(floor..stop).filter(|_| is_colon).and_then(before_colon) {
            found.push(Label {
                start: floor + label.start,
                end: after,
                ..label
            });
            opening = true;
        } else {
            opening = !is_colon;
        }
        at = after;
    }
    found
}

/// A label without colon where a credit begins: "Oleh Rina Sari", "Laporan Wartawan …".
fn bare(line: &str, start: usize) -> Option<Label> {
    let (word, meaning, after) = leading(line.get(start..)?)?;
    let named = after.trim_start();
    let begins = named.chars().next().is_some_and(char::is_uppercase) || word.starts_with("laporan ");
    // A word before a colon is read with its colon.
    let colon = named.starts_with([':', '：', '&', '/', ',']);
    (begins && !colon && named.len() < after.len()).then(|| Label {
        meanings: vec![meaning],
        start,
        end: line.len() - after.len(),
        word,
        colon: false,
    })
}

/// The label that ends a text whose next character is a colon.
fn before_colon(before: &str) -> Option<Label> {
    let (mut start, word, meaning) = ending(before)?;
    let mut meanings = vec![meaning];
    // "Redaktur & Reporter :" names two roles at once.
    while let Some((earlier, _, meaning)) = joined(before.get(..start)?).and_then(ending) {
        meanings.push(meaning);
        start = earlier;
    }
    meanings.reverse();
    Some(Label {
        meanings,
        start,
        end: before.len(),
        word,
        colon: true,
    })
}

fn joined(text: &str) -> Option<&str> {
    let text = text.trim_end();
    ["&", "/", ",", " dan", " and"]
        .iter()
        .find_map(|joint| text.strip_suffix(joint))
}

fn ending(text: &str) -> Option<(usize, &'static str, Meaning)> {
    let text = text.trim_end();
    ending_as(text).find_map(|(word, meaning)| {
        let start = text.len().checked_sub(word.len())?;
        let (before, printed) = text.split_at_checked(start)?;
        (printed.eq_ignore_ascii_case(word) && stands_apart(before, printed)).then_some((start, *word, *meaning))
    })
}

/// Whether a label begins here: after no letter, or glued to the name before it, as flattened credits are ("SariEditor:").
fn stands_apart(before: &str, printed: &str) -> bool {
    let Some(last) = before.chars().next_back().filter(|c| c.is_alphanumeric()) else {
        return true;
    };
    let mut letters = printed.chars();
    let titled = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    printed.len() > 4 && titled && last.is_alphabetic()
}
