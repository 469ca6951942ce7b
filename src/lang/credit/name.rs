//! Cuts the text after a label into names.

use crate::lang::date::date_span;
use crate::lang::text;

use super::desk::is_address;

/// Particles that names write small.
const PARTICLES: &[&str] = &[
    "bin", "binti", "al", "el", "van", "von", "de", "der", "da", "dos", "den", "ibn", "ibnu",
];
/// Words that lead to a date, and go with it.
const BEFORE_DATES: &[&str] = &[
    "pada",
    "on",
    "pukul",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "jum'at",
    "jum’at",
    "sabtu",
    "minggu",
    "ahad",
    "tayang",
    "diperbarui",
    "diterbitkan",
    "terbit",
];

/// Longest word that keeps its full stop: "Moh.", "Pd."
const STOPPED: usize = 5;

/// The value of a credit without what is printed behind it: date, channel, copyright, address.
pub(super) fn value(raw: &str) -> &str {
    let mut value = raw;
    if let Some(date) = date_span(value) {
        let before = without_lead(value.get(..date.start).unwrap_or_default());
        value = match before.is_empty() {
            // "08-10-2020 12:51 | Rina Sari"
            true => value.get(date.end..).unwrap_or_default(),
            false => before,
        };
    }
    if let Some(at) = find_ignore_case(value, "copyright") {
        value = value.get(..at).unwrap_or_default();
    }
    let value = value.split(['©', '(', '[']).next().unwrap_or_default();
    let value = value.trim_start_matches(|c: char| !c.is_alphanumeric());
    [" - ", " – ", " — ", " -- ", "\u{a0}- "]
        .iter()
        .filter_map(|dash| value.find(dash))
        .min()
        .and_then(|at| value.get(..at))
        .unwrap_or(value)
}

/// The text without the words that led to its date: "…, Senin", "… pada".
fn without_lead(mut text: &str) -> &str {
    loop {
        text = text.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.');
        let before = text.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '\'' | '’'));
        let last = text.get(before.len()..).unwrap_or_default();
        if !BEFORE_DATES.iter().any(|word| last.eq_ignore_ascii_case(word)) {
            return text;
        }
        text = before;
    }
}

fn find_ignore_case(text: &str, word: &str) -> Option<usize> {
    text.as_bytes()
        .windows(word.len())
        .position(|window| window.eq_ignore_ascii_case(word.as_bytes()))
}

/// The single names of a value: cut at commas, slashes, bars, "dan", "&", line ends.
pub(super) fn parts(value: &str) -> Vec<String> {
    let shouted = !value.chars().any(char::is_lowercase);
    let joints: &[&str] = if shouted {
        &[" dan ", " DAN "]
    } else {
        &[" dan ", " and "]
    };
    let mut pieces = vec![value];
    for joint in joints {
        pieces = pieces.into_iter().flat_map(|piece| piece.split(joint)).collect();
    }
    let mut names: Vec<String> = Vec::new();
    for piece in pieces
        .into_iter()
        .flat_map(|p| p.split([',', ';', '/', '|', '&', '•', '·', '\n']))
    {
        let name = tidy(piece);
        // The degree after a comma belongs to the name before it.
        if !name.is_empty() && (names.is_empty() || !is_degree(&name)) {
            names.push(name);
        }
    }
    names
}

fn tidy(piece: &str) -> String {
    let folded = text::fold(piece);
    let mut name = folded.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '@' && c != '\'');
    // A brand set before the name without comma.
    while let Some((_, rest)) = name.split_once(' ').filter(|(first, _)| is_address(first)) {
        name = rest;
    }
    // A sentence's stop, not that of an initial or a degree.
    let last = name.rsplit(' ').next().unwrap_or_default();
    if last.len() > STOPPED && last.find('.') == Some(last.len() - 1) {
        name = name.trim_end_matches('.');
    }
    name.to_owned()
}

/// `M.Si`, `S.I.Kom`, `Ph.D`
fn is_degree(name: &str) -> bool {
    name.contains('.')
        && name.starts_with(char::is_uppercase)
        && name
            .split('.')
            .all(|piece| piece.len() <= 3 && piece.chars().all(char::is_alphabetic))
}

/// Whether these words can be somebody's name: few, no figures, no sentence.
pub(super) fn is_plausible(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    // "ali", "HE": who signs so names nobody; "Boy" is a name.
    let shouted = name.chars().all(|c| !c.is_lowercase());
    let initials = words.len() == 1 && letters <= 3 && (shouted || name.chars().all(|c| !c.is_uppercase()));
    let marked = name.contains(|c: char| c.is_ascii_digit() || "@:?!\"“”<>{}=_".contains(c));
    // After a word with a capital, a small one that is no particle speaks of a sentence.
    let mut titled = false;
    let mut sentence = false;
    for word in &words {
        let small = word.chars().next().is_some_and(char::is_lowercase);
        sentence |= titled && small && !PARTICLES.contains(word);
        titled |= !small;
    }
    letters >= 2 && words.len() <= 6 && name.len() <= 80 && !initials && !marked && !(sentence && words.len() > 3)
}
