//! What is known of a word: its tags, from the word lists beside this file.

use super::words;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

/// What is known of a word, one bit a notion.
pub(crate) type Tags = u32;

/// A bare reporting root, or a misprint of one: `kata`.
pub(crate) const ROOT: Tags = 1;
/// A reporting root with -nya: `ujarnya`.
pub(crate) const NYA: Tags = 1 << 1;
/// An active reporting verb: `mengatakan`.
pub(crate) const ACTIVE: Tags = 1 << 2;
/// A passive reporting verb: `disampaikan`.
pub(crate) const PASSIVE: Tags = 1 << 3;
/// What somebody is: `kepala`, `pelatih`.
pub(crate) const ROLE: Tags = 1 << 4;
/// May stand before a role: `mantan`, `seorang`.
pub(crate) const MODIFIER: Tags = 1 << 5;
/// A noun for a person named before: `pria`.
pub(crate) const GENERIC: Tags = 1 << 6;
/// A police or military rank.
pub(crate) const RANK: Tags = 1 << 7;
/// An honorific or degree before the name.
pub(crate) const HONORIFIC: Tags = 1 << 8;
/// A degree after the name.
pub(crate) const DEGREE: Tags = 1 << 9;
/// Heads an institution's name, or is one.
pub(crate) const ORGANISATION: Tags = 1 << 10;
/// Occurs in names of offices and institutions.
pub(crate) const OFFICE: Tags = 1 << 11;
/// A region, city or country.
pub(crate) const REGION: Tags = 1 << 12;
/// Commonly begins a personal name.
pub(crate) const GIVEN: Tags = 1 << 13;
/// As common inside personal names as in names of offices and places.
pub(crate) const NAME_TOO: Tags = 1 << 14;
/// Ends a speaker phrase.
pub(crate) const TAIL: Tags = 1 << 15;
/// A weekday or month.
pub(crate) const CALENDAR: Tags = 1 << 16;
/// Never named: `netizen`.
pub(crate) const ANONYMOUS: Tags = 1 << 17;
/// Written, and speaks: `pasal`.
pub(crate) const DOCUMENT: Tags = 1 << 18;
/// Marks after it hold a title or a term.
pub(crate) const TITLE: Tags = 1 << 19;
/// May stand between a closing mark and its verb.
pub(crate) const PARTICLE: Tags = 1 << 20;
/// Belongs to somebody: the name behind it is not the speaker's: `istri X`.
pub(crate) const KIN: Tags = 1 << 21;
/// Acts for somebody: the name behind it may be the client's: `pengacara X, Y`.
pub(crate) const RELATION: Tags = 1 << 22;
/// An unknown name behind it is a place's: `desa X`.
pub(crate) const AREA: Tags = 1 << 23;
/// A noun behind which a name is a body's or a medium's: `harian X`.
pub(crate) const BODY: Tags = 1 << 24;
/// A reporting verb behind which what is reported may follow at once.
pub(crate) const CLAUSE: Tags = 1 << 25;
/// Makes a clause of a stretch of words.
pub(crate) const PREDICATE: Tags = 1 << 26;
/// Begins with a capital letter.
pub(crate) const CAPITAL: Tags = 1 << 30;
/// Two or more letters, all capital.
pub(crate) const UPPER: Tags = 1 << 31;

const LISTS: [(Tags, &str); 27] = [
    (ROOT, include_str!("words/speech-roots.txt")),
    (ROOT, include_str!("words/speech-misprints.txt")),
    (ACTIVE, include_str!("words/speech-active.txt")),
    (PASSIVE, include_str!("words/speech-passive.txt")),
    (ROLE, include_str!("words/roles.txt")),
    (MODIFIER, include_str!("words/modifiers.txt")),
    (GENERIC, include_str!("words/generic.txt")),
    (RANK, include_str!("words/ranks.txt")),
    (HONORIFIC, include_str!("words/honorifics.txt")),
    (DEGREE, include_str!("words/degrees.txt")),
    (ORGANISATION, include_str!("words/organisations.txt")),
    (OFFICE, include_str!("words/office.txt")),
    (REGION, include_str!("words/regions.txt")),
    (GIVEN, include_str!("words/given.txt")),
    (NAME_TOO, include_str!("words/given-after.txt")),
    (TAIL, include_str!("words/tails.txt")),
    (CALENDAR, include_str!("words/calendar.txt")),
    (ANONYMOUS, include_str!("words/anonymous.txt")),
    (DOCUMENT, include_str!("words/documents.txt")),
    (TITLE, include_str!("words/title-words.txt")),
    (PARTICLE, include_str!("words/particles.txt")),
    (KIN, include_str!("words/kin.txt")),
    (AREA, include_str!("words/areas.txt")),
    (RELATION, include_str!("words/relations.txt")),
    (BODY, include_str!("words/bodies.txt")),
    (CLAUSE, include_str!("words/speech-clause.txt")),
    (PREDICATE, include_str!("words/predicates.txt")),
];

static LEXICON: LazyLock<HashMap<u64, Tags, BuildHasherDefault<Plain>>> = LazyLock::new(|| {
    let mut lexicon: HashMap<u64, Tags, BuildHasherDefault<Plain>> = HashMap::default();
    for (tag, list) in LISTS {
        for entry in words::entries(list) {
            *lexicon.entry(key(entry)).or_default() |= match tag {
                ROOT if is_nya_misprint(entry) => NYA,
                _ => tag,
            };
        }
    }
    // Of a region's name every word; of the world's cities those of one word, for "Paulo" and "Jose" are people too.
    for place in words::entries(include_str!("words/places-indonesia.txt")) {
        for word in place.split_whitespace() {
            *lexicon.entry(key(word)).or_default() |= REGION;
        }
    }
    for list in [
        include_str!("words/places-world.txt"),
        include_str!("words/countries.txt"),
    ] {
        for place in words::entries(list).filter(|place| !place.contains(' ')) {
            *lexicon.entry(key(place)).or_default() |= REGION;
        }
    }
    lexicon
});

/// The misprint list holds -nya forms too; the only root that ends so by itself is `tanya`.
fn is_nya_misprint(entry: &str) -> bool {
    entry.ends_with("ya") && !matches!(entry, "tanya" | "kaya")
}

/// A word's identity, whatever its case and kind of apostrophe.
pub(crate) fn key(word: &str) -> u64 {
    let step = |hash: u64, c: char| {
        let c = if matches!(c, '’' | '‘' | '`') { '\'' } else { c };
        (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
    };
    let seed = 0xcbf2_9ce4_8422_2325;
    if word.is_ascii() {
        return word
            .bytes()
            .fold(seed, |hash, byte| step(hash, char::from(byte.to_ascii_lowercase())));
    }
    word.chars().flat_map(char::to_lowercase).fold(seed, step)
}

/// What the lists say of a word.
pub(crate) fn tags(word: &str, key_of_word: u64) -> Tags {
    let known = LEXICON.get(&key_of_word).copied().unwrap_or_default();
    if known & (ROOT | NYA | ACTIVE | PASSIVE) != 0 {
        return known;
    }
    // Closed list: only the roots of the list take -nya, "caranya" and "akhirnya" do not.
    let stem = word.strip_suffix("nya").map(key).and_then(|stem| LEXICON.get(&stem));
    match stem {
        Some(stem) if stem & ROOT != 0 => known | NYA,
        Some(stem) if stem & PASSIVE != 0 => known | PASSIVE | NYA,
        Some(stem) if stem & ACTIVE != 0 => known | ACTIVE,
        // "pengacaranya, X"
        Some(stem) if stem & ROLE != 0 && known == 0 => ROLE,
        _ => known,
    }
}

/// Keys are hashes already.
#[derive(Default)]
struct Plain(u64);

impl Hasher for Plain {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_u64(&mut self, key: u64) {
        self.0 = key;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Tags {
        tags(word, key(word))
    }

    #[test]
    fn nya_forms_are_a_closed_list() {
        for verb in ["ujarnya", "katanya", "tanyanya", "imbunya", "katnaya"] {
            assert_ne!(of(verb) & NYA, 0, "{verb}");
        }
        for word in [
            "tanya",
            "caranya",
            "akhirnya",
            "misalnya",
            "khususnya",
            "lengkapnya",
            "sebelumnya",
        ] {
            assert_eq!(of(word) & NYA, 0, "{word}");
        }
        assert_ne!(of("tanya") & ROOT, 0);
        assert_ne!(of("disampaikannya") & (NYA | PASSIVE), 0);
    }

    #[test]
    fn case_and_apostrophe_do_not_matter() {
        assert_eq!(key("Jum’at"), key("jum'at"));
        assert_ne!(of("GUBERNUR") & ROLE, 0);
    }
}
