//! A name beside the date under the headline, where nothing else tells who wrote the story.

use html5ever::local_name;

use super::Crew;
use super::line::LINE;
use crate::article::Role;
use crate::frame::source::Source;
use crate::lang::date::is_mostly_date;
use crate::lang::words::key;
use crate::page::outline::Id;

/// A name beside the date under the headline: "20-08-2020 09:28 | Siti Aminah", or in an element behind it: "| Siti Aminah".
pub(super) fn beside_date(source: &Source<'_>, outlet: Option<&str>, crew: &mut Crew) {
    let outline = source.outline();
    let near = source.near_headline();
    let from = source.headline.map_or(near.start, |headline| headline + 1);
    for id in from.max(near.start)..near.end {
        if outline.get(id).is_none_or(|element| element.text == 0) || outline.inner(id).len() > 5 * LINE {
            continue;
        }
        let text = outline.text(id);
        if text.len() > LINE || text.split('|').count() != 2 {
            continue;
        }
        let (before, after) = text.split_once('|').unwrap_or_default();
        let name = match (before.trim(), after.trim()) {
            ("", name) if outline.get(id).is_some_and(|element| element.name != local_name!("a")) => name,
            (date, name) if is_mostly_date(date) => name,
            (name, date) if is_mostly_date(date) => name,
            _ => continue,
        };
        if is_full_name(name) && !is_channel(source, name, from) {
            crew.note(
                source,
                || source.element(id),
                |crew| crew.names(name, Role::Writer, outlet),
            );
            return;
        }
    }
}

/// A name and a surname or more, written as names are.
fn is_full_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let is_name =
        |word: &&str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase) || word.len() <= 2;
    (2..=5).contains(&words.len())
        && words.iter().all(is_name)
        && !name.contains(|c: char| c.is_ascii_digit() || matches!(c, '/' | ':' | '(' | '!' | '?'))
}

/// Whether a menu before the headline calls a channel so.
fn is_channel(source: &Source<'_>, name: &str, headline: Id) -> bool {
    let outline = source.outline();
    let own = key(name);
    outline
        .links_between(0..headline)
        .any(|link| key(&outline.text(link)) == own)
}
