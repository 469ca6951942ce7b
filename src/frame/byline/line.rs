//! Credits in the page's own lines, by their labels or by what their element is called.

use std::sync::LazyLock;

use html5ever::local_name;
use memchr::memchr_iter;

use super::Crew;
use crate::article::{Byline, Role};
use crate::body::boxes;
use crate::frame::source::Source;
use crate::lang::credit::{credits, is_by, is_label};
use crate::lang::words::{AnyOf, entries};
use crate::page::outline::Id;

/// Longest line of credits, in bytes.
pub(super) const LINE: usize = 200;

/// Longest line of a writer's name with a word before it, in bytes.
const NAME: usize = 60;

/// How many elements behind the headline stand right under it.
const UNDER: Id = 24;

/// What elements with credits are called.
static NAMED: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(entries(include_str!("../words/credit_names.txt"))));

/// What elements are called whose names are no credits.
static OTHER: LazyLock<AnyOf> =
    LazyLock::new(|| AnyOf::new(["date", "time", "tanggal", "comment", "komentar", "location"]));

/// Credits near the headline and behind the story, by their labels or by what their element is called.
pub(super) fn lines(source: &Source<'_>, outlet: Option<&str>, crew: &mut Crew) {
    let near = source.near_headline();
    let tail = source.region_range().end.saturating_sub(12).max(near.end);
    let mut read_to = 0;
    let after = source.after_story();
    static CREDITS: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(["credits"]));
    let outline = source.outline();
    let far = outline.classed(after.end..outline.len() as Id, &CREDITS);
    for id in near.chain(tail..after.end).chain(far) {
        if id < read_to {
            continue;
        }
        let read = crew.note(source, || source.element(id), |crew| line(source, id, outlet, crew));
        if read {
            read_to = outline.get(id).map_or(id, |element| element.last);
        }
    }
}

/// Reads one element; whether it was read whole, with all that is in it.
fn line(source: &Source<'_>, id: Id, outlet: Option<&str>, crew: &mut Crew) -> bool {
    let outline = source.outline();
    let Some(element) = outline.get(id) else { return false };
    if outline.inner(id).len() > 5 * LINE {
        return false;
    }
    let called = source.names(id);
    if OTHER.is_in(&called) || boxes::is_caption(&called) || boxes::is_picture(&called) {
        return false;
    }
    let named = NAMED.is_in(&called);
    // Without a label nobody is read here, and most elements have no colon but those of addresses.
    let is_over = crew.is_empty() && is_under_headline(source, id);
    let begins_by = element.text > 0 && is_over && begins_by(outline.opening(id));
    if !(named || begins_by || has_colon(outline.inner(id))) {
        return element.text == 0 && pair(source, id, outlet, crew);
    }
    let text = outline.text(id);
    if text.len() > LINE {
        return false;
    }
    // Labels and names may all stand in elements of their own.
    let apart = element.text == 0 && !named;
    let pieces = if named || text.contains(':') {
        outline.pieces(id)
    } else {
        Vec::new()
    };
    let labels = |piece: &String| piece.strip_suffix(':').is_some_and(|label| is_label(label.trim_end()));
    if apart && !(text.contains(':') && pieces.iter().any(labels)) {
        return false;
    }
    let labelled = named && pieces.len() > 1 && pieces.iter().any(|words| is_label(words));
    let mut read = match labelled {
        true => credits(&pieces.join("\n"), outlet).people,
        false => Vec::new(),
    };
    if read.is_empty() && !apart {
        read = credits(&text, outlet).people;
    }
    if read.is_empty() && (named || apart) {
        read = credits(&pieces.join("\n"), outlet).people;
    }
    // A photographer alone is a picture's.
    if !read.is_empty() && read.iter().all(|person| person.role == Role::Photographer) {
        return false;
    }
    if !read.is_empty() && (named || begins_by || text.contains(':')) {
        let wrote = |person: &Byline| matches!(person.role, Role::Writer | Role::Reporter);
        // "Rina Sari Editor: Joko Umar": who stands first without a word wrote it.
        if named && !read.iter().any(wrote) {
            let first = outline.pieces(id).into_iter().next().unwrap_or_default();
            crew.names(&first, Role::Writer, outlet);
        }
        read.into_iter().for_each(|person| crew.add(person, true));
        return true;
    }
    let is_plain = || pieces.len() == 1 && outline.links_in(id).next().is_none() && is_over;
    if named && (element.text > 0 || is_profile(source, id) || is_plain()) && !is_of_picture(source, id) {
        let role = match called.as_str() {
            _ if called.contains("editor") || called.contains("redaktur") => Role::Editor,
            _ if ["reporter", "wartawan", "jurnalis", "journalist"]
                .iter()
                .any(|word| called.contains(word)) =>
            {
                Role::Reporter
            }
            _ => Role::Writer,
        };
        crew.names(&pieces.join("\n"), role, outlet);
    }
    false
}

/// Whether an element stands in the box of a picture: without a label it names who made that, not the story.
fn is_of_picture(source: &Source<'_>, id: Id) -> bool {
    let outline = source.outline();
    let mut around = outline.ancestors(id).skip(1).take(2);
    around.any(|around| {
        let called = source.names(around);
        let is_box = outline
            .get(around)
            .is_some_and(|element| element.name == local_name!("figure"))
            || boxes::is_picture(&called)
            || boxes::is_caption(&called);
        is_box && !NAMED.is_in(&called)
    })
}

/// Whether an element stands right under the headline.
fn is_under_headline(source: &Source<'_>, id: Id) -> bool {
    let headline = source.headline;
    headline.is_some_and(|headline| (headline..headline.saturating_add(UNDER)).contains(&id))
}

/// Whether a line begins as "By Siti Aminah" does, and is hardly longer.
fn begins_by(opening: &str) -> bool {
    let word = opening.split_ascii_whitespace().next().unwrap_or_default();
    opening.len() <= NAME && (word.eq_ignore_ascii_case("oleh") || is_by(word))
}

/// Reads a label and a name in elements of their own, and nothing else: "Reporter", "Siti Aminah".
fn pair(source: &Source<'_>, id: Id, outlet: Option<&str>, crew: &mut Crew) -> bool {
    let outline = source.outline();
    // Seldom does an element open so.
    if !is_label(outline.opening(id).trim()) {
        return false;
    }
    let pieces = outline.pieces(id);
    let [label, name] = pieces.as_slice() else {
        return false;
    };
    let people = credits(&format!("{label}: {name}"), outlet).people;
    let read = !people.is_empty() && people.iter().all(|person| person.role != Role::Photographer);
    people
        .into_iter()
        .filter(|_| read)
        .for_each(|person| crew.add(person, true));
    read
}

/// Whether there is a colon that is none of `https://`.
fn has_colon(source: &str) -> bool {
    let bytes = source.as_bytes();
    memchr_iter(b':', bytes).any(|at| bytes.get(at + 1) != Some(&b'/'))
}

/// Whether an element holds one name, which leads to its owner's own page.
fn is_profile(source: &Source<'_>, id: Id) -> bool {
    let outline = source.outline();
    let href = outline.links_in(id).next().and_then(|link| outline.attr(link, "href"));
    href.is_some_and(|href| NAMED.is_in(&href)) && outline.pieces(id).len() == 1
}
