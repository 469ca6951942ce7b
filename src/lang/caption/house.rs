//! Tells a credit by its words: houses, names, brackets that are none.

use std::sync::LazyLock;

use super::mark::opens_as_credit;
use crate::lang::credit::{is_address, is_brand, is_wire};
use crate::lang::media::is_medium;
use crate::lang::words;

static ASIDES: LazyLock<words::Set<&str>> =
    LazyLock::new(|| words::entries(include_str!("../words/caption_asides.txt")).collect());

static SOURCES: LazyLock<words::Set<&str>> =
    LazyLock::new(|| words::entries(include_str!("../words/picture_sources.txt")).collect());

/// A house, alone or beside a name: "Antara/Rina Sari", "RINA SARI l Tempo", "Twitter @rina".
pub(super) fn is_imprint(text: &str) -> bool {
    let text = tidy(text);
    let pieces: Vec<&str> = text
        .split(['/', '|'])
        .flat_map(|piece| piece.split(" l "))
        .map(str::trim)
        .collect();
    let house = |piece: &&str| is_house(piece);
    let short = |piece: &&str| {
        piece.split_whitespace().count() <= 4 && (is_house(piece) || is_titled(piece) || !piece.contains(' '))
    };
    let known = pieces.iter().any(house) && pieces.iter().filter(|piece| !piece.is_empty()).all(short);
    known || is_shouted(&pieces)
}

/// "RINA SARI/KORAN DESA": name and house in capitals, whatever the house.
fn is_shouted(pieces: &[&str]) -> bool {
    let capitals = |word: &str| word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c == '.');
    let words = |piece: &&str| (1..=4).contains(&piece.split(' ').count()) && piece.split(' ').all(capitals);
    pieces.len() == 2 && pieces.iter().all(words) && pieces.concat().contains(' ')
}

/// A house and a name: "Antara/Rina Sari"; small letters behind the slash sign a story.
pub(super) fn is_house_and_name(text: &str) -> bool {
    let is_name = |name: &str| name.starts_with(|c: char| c.is_uppercase() || c == '@');
    text.split_once('/')
        .is_some_and(|(house, name)| is_house(house.trim()) && is_name(name.trim_start()))
        && is_imprint(text)
}

/// A library or network that pictures are taken from, by its name or address: "Shutterstock.com". Agencies and papers
/// sell stories, too.
pub(super) fn is_library(text: &str) -> bool {
    let folded = text.to_lowercase();
    let name = folded.strip_suffix(".com").unwrap_or(&folded);
    SOURCES.contains(name) && !is_wire(name) && !is_medium(name)
}

/// Whether pictures are credited to this name.
pub(super) fn is_house(name: &str) -> bool {
    let folded = name.to_lowercase();
    let mut words = folded.split(' ');
    let first = words.next().unwrap_or_default();
    let handle = SOURCES.contains(first) && words.next().is_some_and(|word| word.starts_with('@'));
    let address = !name.contains(' ') && is_address(name);
    !name.is_empty() && (SOURCES.contains(folded.as_str()) || handle || address || is_titled(name) && is_brand(name))
}

/// Whether bracketed words are a credit beyond doubt.
pub(super) fn is_certain(inside: &str) -> bool {
    let names = |piece: &str| piece.chars().any(char::is_alphabetic);
    let houses: Vec<&str> = inside.split('/').map(str::trim).collect();
    let shared = houses.len() > 1
        && houses.iter().all(|piece| names(piece))
        && houses.iter().any(|p| is_titled(p) || is_house(p));
    opens_as_credit(inside) || is_house(inside) || shared || inside.contains('@') || inside.split(' ').any(is_address)
}

/// A few words with capitals, as names have them, that say nothing of who stands where.
pub(super) fn is_name_like(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let aside = |word: &&str| ASIDES.contains(word.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()));
    (1..=6).contains(&words.len())
        && is_titled(text)
        && !text.ends_with('.')
        && !text.contains(|c: char| c.is_ascii_digit())
        && !words.iter().any(aside)
}

/// All words begin with a capital, save those that join names.
fn is_titled(text: &str) -> bool {
    let joins = [
        "via", "by", "of", "the", "and", "dan", "for", "from", "on", "bin", "al", "de", "van",
    ];
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some_and(|first| first.starts_with(char::is_uppercase))
        && words
            .all(|word| !word.starts_with(char::is_lowercase) || joins.contains(&word.to_ascii_lowercase().as_str()))
}

/// "Bank Rakyat Indonesia (BRI)": the bracket shortens what stands before it.
pub(super) fn is_acronym(inside: &str, before: &str) -> bool {
    if inside.contains(' ') || before.ends_with(['.', '!', '?']) {
        return false;
    }
    let words: Vec<String> = before
        .split_whitespace()
        .rev()
        .take(10)
        .map(str::to_lowercase)
        .collect();
    let short = inside.to_lowercase();
    (1..=words.len()).any(|count| {
        let spelled = words
            .get(..count)
            .unwrap_or_default()
            .iter()
            .rev()
            .flat_map(|word| word.chars());
        words
            .get(count - 1)
            .is_some_and(|first| first.chars().next() == short.chars().next())
            && is_subsequence(&short, spelled)
    })
}

fn is_subsequence(short: &str, mut long: impl Iterator<Item = char>) -> bool {
    short.chars().all(|wanted| long.any(|c| c == wanted))
}

pub(super) fn tidy(credit: &str) -> &str {
    credit
        .trim_start_matches(['/', '|', ' '])
        .trim_end_matches(['.', ',', ';', ' '])
}
