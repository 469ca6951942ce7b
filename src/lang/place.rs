//! Places: provinces, regencies and cities of Indonesia, countries and cities of the world.

use super::words::{Set, entries, folded, is_blank};
use std::sync::LazyLock;

static TOWNS: LazyLock<Set<String>> = LazyLock::new(|| {
    let lists = [
        include_str!("words/places-indonesia.txt"),
        include_str!("words/places-world.txt"),
    ];
    lists.into_iter().flat_map(entries).map(folded).collect()
});
static COUNTRIES: LazyLock<Set<String>> =
    LazyLock::new(|| entries(include_str!("words/countries.txt")).map(folded).collect());

/// What may stand before a place's name.
const PREFIXES: [&str; 7] = [
    "kota ",
    "kabupaten ",
    "kab. ",
    "kab ",
    "provinsi ",
    "pulau ",
    "kepulauan ",
];
/// Most words of a place's name.
const WORDS: usize = 5;

/// Whether this, folded, is the name of a town, regency, province or island.
pub(crate) fn is_town(name: &str) -> bool {
    known(&TOWNS, name)
}

/// Whether this, folded, is the name of a country or continent.
pub(crate) fn is_country(name: &str) -> bool {
    known(&COUNTRIES, name)
}

/// No place's name is longer, in bytes.
const LONGEST: usize = 100;

/// Whether this is the name of any place.
pub(crate) fn is_place(name: &str) -> bool {
    if name.len() > LONGEST {
        return false;
    }
    let name = folded(name);
    is_town(&name) || is_country(&name)
}

fn known(set: &Set<String>, name: &str) -> bool {
    set.contains(name)
        || PREFIXES
            .iter()
            .any(|prefix| name.strip_prefix(prefix).is_some_and(|rest| set.contains(rest)))
}

/// The longest place name that the text begins with, as a number of bytes. The next word may be glued to
/// it, as where the bold type of a dateline was lost: "JakartaKita".
pub(crate) fn longest_at_start(text: &str) -> Option<usize> {
    let mut ends = Vec::new();
    let mut before: Option<char> = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_small = chars.peek().is_some_and(|(_, next)| next.is_lowercase());
        let after_letter = before.is_some_and(char::is_alphanumeric);
        let glued = before.is_some_and(char::is_lowercase) && (c.is_uppercase() || c.is_ascii_digit())
            || before.is_some_and(char::is_uppercase) && c.is_uppercase() && next_small;
        if after_letter && (!c.is_alphanumeric() && c != '-' && c != '\'' || glued) {
            ends.push(at);
            if ends.len() > WORDS + 1 {
                break;
            }
        }
        if !(c.is_alphanumeric() || is_blank(c) || matches!(c, '-' | '\'' | '.')) {
            break;
        }
        before = Some(c);
    }
    if ends.len() <= WORDS && before.is_some_and(char::is_alphanumeric) {
        ends.push(text.len());
    }
    ends.into_iter()
        .rev()
        .find(|end| text.get(..*end).is_some_and(is_place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_province_regency_and_city_is_known_in_any_case() {
        for name in [
            "Jakarta",
            "KOTA PADANG",
            "Penajam Paser Utara",
            "kab. bogor",
            "DKI Jakarta",
            "Tidore Kepulauan",
        ] {
            assert!(is_town(&folded(name)), "{name}");
        }
        for name in ["Rusia", "KOREA UTARA", "Selandia Baru"] {
            assert!(is_country(&folded(name)) && !is_town(&folded(name)), "{name}");
        }
        for name in ["Presiden", "", "Berita", "PSSI"] {
            assert!(!is_place(name), "{name}");
        }
    }

    #[test]
    fn the_longest_name_wins_and_may_be_glued_to_the_next_word() {
        assert_eq!(longest_at_start("Jakarta Selatan hujan"), Some(15));
        assert_eq!(longest_at_start("JakartaKita semua"), Some(7));
        assert_eq!(longest_at_start("Kuala LumpurPolisi"), Some(12));
        assert_eq!(longest_at_start("Jakarta"), Some(7));
        assert_eq!(longest_at_start("Warga Jakarta"), None);
        assert_eq!(longest_at_start(""), None);
    }
}
