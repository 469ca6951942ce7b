//! Bylines that are no person: desks, brands, news agencies.

use std::sync::LazyLock;

use crate::lang::media::{is_domain, is_medium};
use crate::lang::words;

/// Patterns of the word list, by where they must match.
#[derive(Default)]
struct Desks {
    whole: words::Set<&'static str>,
    heads: Vec<&'static str>,
    tails: Vec<&'static str>,
    stems: Vec<&'static str>,
}

static DESKS: LazyLock<Desks> = LazyLock::new(|| {
    let mut desks = Desks::default();
    for entry in words::entries(include_str!("../words/desks.txt")) {
        if let Some(head) = entry.strip_suffix(" *") {
            desks.heads.push(head);
        } else if let Some(tail) = entry.strip_prefix("* ") {
            desks.tails.push(tail);
        } else if let Some(stem) = entry.strip_suffix('*') {
            desks.stems.push(stem);
        } else {
            desks.whole.insert(entry);
        }
    }
    desks
});

static WIRES: LazyLock<words::Set<&str>> =
    LazyLock::new(|| words::entries(include_str!("../words/wires.txt")).collect());

/// Whether a byline names a desk, a brand or a machine rather than a person. `outlet` is the name or host of the
/// outlet that prints it.
pub(crate) fn is_desk(name: &str, outlet: Option<&str>) -> bool {
    let folded = fold(name);
    let begins = |head: &&str| {
        folded
            .strip_prefix(*head)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let ends = |tail: &&str| {
        folded
            .strip_suffix(*tail)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with(' '))
    };
    folded.is_empty()
        || is_outlet(&folded, outlet)
        || is_brand(name)
        || DESKS.heads.iter().any(begins)
        || DESKS.tails.iter().any(ends)
}

/// Whether a name is a medium's or an agency's by itself.
pub(crate) fn is_brand(name: &str) -> bool {
    let name = fold(name);
    // Media of one word may be people's names as well (Surya, Fajar): those of the list of desks are not.
    is_wire(&name)
        || name.contains(' ') && is_medium(&name)
        || DESKS.whole.contains(name.as_str())
        || DESKS.stems.iter().any(|stem| name.starts_with(stem))
        || name.split(' ').any(is_address)
}

/// Whether this is a news agency, or a broadcaster whose stories others print.
pub(crate) fn is_wire(name: &str) -> bool {
    let name = fold(name);
    let bare = name.split(" (").next().unwrap_or_default();
    WIRES.contains(bare)
}

/// `Liputan6.com`, `kemenag.go.id`, `@rina`, `https://…`
pub(crate) fn is_address(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    let domain = word.split('/').next().unwrap_or_default();
    word.contains('@') || word.contains("://") || is_domain(domain)
}

/// Whether a name is the outlet's own: "Merdeka" and "merdeka.com" are one.
pub(super) fn is_outlet(name: &str, outlet: Option<&str>) -> bool {
    let key = |text: &str| -> String {
        let text = text.to_lowercase();
        let text = text.trim_start_matches("www.");
        let first = text.split('.').next().unwrap_or_default();
        first.chars().filter(|c| c.is_alphanumeric()).collect()
    };
    outlet
        .map(key)
        .is_some_and(|outlet| !outlet.is_empty() && outlet == key(name))
}

fn fold(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words
        .join(" ")
        .trim_matches(|c: char| !c.is_alphanumeric() && c != ')' && c != '@')
        .to_lowercase()
}
