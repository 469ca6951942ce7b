//! News media: agencies, papers, stations and sites by the names that they print.

use super::words::{Map, Set, entries, folded};
use std::sync::LazyLock;

static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| entries(include_str!("words/media.txt")).collect());
static FOLDED: LazyLock<Set<String>> = LazyLock::new(|| NAMES.iter().map(|name| folded(name)).collect());
/// The names by their first two bytes in small letters, longest first.
static AT_START: LazyLock<Map<[u8; 2], Vec<&'static str>>> = LazyLock::new(|| {
    let mut by_start: Map<_, Vec<&str>> = Map::default();
    for name in NAMES.iter() {
        if let Some(start) = start(name) {
            by_start.entry(start).or_default().push(name);
        }
    }
    for names in by_start.values_mut() {
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    }
    by_start
});

fn start(text: &str) -> Option<[u8; 2]> {
    let start = text.as_bytes().first_chunk::<2>()?;
    Some(start.map(|byte| byte.to_ascii_lowercase()))
}

/// Longest domain in bytes.
const DOMAIN: usize = 60;
/// Endings of domains that Indonesian and foreign newsrooms live under.
const ENDINGS: [&str; 12] = [
    "com", "co", "id", "net", "org", "tv", "news", "info", "asia", "co.uk", "my", "sg",
];

/// Whether this is, as a whole, the name of a medium, in any case.
pub(crate) fn is_medium(name: &str) -> bool {
    is_known(&folded(name)) || is_domain(name)
}

/// Whether this, folded, is the name of a medium that the list holds.
pub(crate) fn is_known(folded: &str) -> bool {
    FOLDED.contains(folded)
}

/// Whether this looks like a domain: "SRIPOKU.COM", "suaramerdeka.com", "TRIBUN-BALI.co.id".
pub(crate) fn is_domain(name: &str) -> bool {
    let Some((head, tail)) = name.split_once('.') else {
        return false;
    };
    let word = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let ending = name.rsplit('.').next().unwrap_or_default();
    word(head)
        && tail.split('.').all(word)
        && ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
        && head.chars().any(char::is_alphabetic)
}

/// The longest name of a medium that the text begins with, as a number of bytes: a known name, or a domain.
/// What follows may be glued to it where a link was lost ("Tempodi kawasan").
pub(crate) fn longest_at_start(text: &str) -> Option<usize> {
    let domain = domain_at_start(text);
    let known = start(text).and_then(|start| {
        let begins = |name: &&&str| {
            let head = text.as_bytes().get(..name.len());
            head.is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes()))
        };
        let printed = AT_START.get(&start)?.iter().find(begins)?;
        let same_start = printed.chars().next() == text.chars().next();
        let capital = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        ((same_start || capital) && ends_well(printed, text.get(printed.len()..)?)).then_some(printed.len())
    });
    domain.max(known)
}

fn domain_at_start(text: &str) -> Option<usize> {
    let end = text
        .bytes()
        .take(DOMAIN + 1)
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-'))
        .count();
    if end > DOMAIN {
        return None;
    }
    let token = text.get(..end)?.trim_end_matches(['.', '-']);
    is_domain(token).then_some(token.len())
}

/// Words that a flattened text glues to a name.
const GLUED: [&str; 12] = [
    "di", "dan", "bahwa", "pada", "me", "yang", "saat", "se", "usai", "dalam", "ini", "dari",
];

/// Whether a name may end before this rest of the text.
fn ends_well(name: &str, rest: &str) -> bool {
    match rest.chars().next() {
        Some(c) if c.is_lowercase() => {
            name.len() > 3
                && GLUED.iter().any(|word| {
                    rest.strip_prefix(word)
                        .is_some_and(|tail| word.len() == 2 || !tail.starts_with(char::is_lowercase))
                })
        }
        Some(c) => !c.is_alphanumeric(),
        None => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_and_domains_are_media() {
        for name in [
            "ANTARA",
            "Kompas.com",
            "SRIPOKU.COM",
            "Tribun-Papua.com",
            "NU Online",
            "TRIBUNPONTIANAK.CO.ID",
        ] {
            assert!(is_medium(name), "{name}");
        }
        for name in ["Polisi", "Rp1.000", "No.2", "Rudi S.Kom", "a.b", ""] {
            assert!(!is_medium(name), "{name}");
        }
    }

    #[test]
    fn a_domain_has_letters_before_its_dot_and_an_ending_that_is_known() {
        for name in ["SRIPOKU.COM", "suaramerdeka.com", "TRIBUN-BALI.co.id"] {
            assert!(is_domain(name), "{name}");
        }
        for name in ["12.id", "M.Rizal", "kabar", ".com", "kabar pagi.com"] {
            assert!(!is_domain(name), "{name}");
        }
    }

    #[test]
    fn the_longest_name_wins() {
        assert_eq!(longest_at_start("Antara News, Senin"), Some(11));
        assert_eq!(longest_at_start("The New York Times, Senin"), Some(18));
        assert_eq!(longest_at_start("Tempodi kantornya"), Some(5));
        assert_eq!(longest_at_start("antara lain"), None);
        assert_eq!(longest_at_start("Reutersnya"), None);
        assert_eq!(longest_at_start("Kabarkota.id."), Some(12));
    }
}
