//! The headline without the site's suffix.

use html5ever::{LocalName, local_name};

use super::source::Source;
use crate::article::{Field, Origin};
use crate::lang::credit::is_brand;
use crate::lang::media::is_domain;
use crate::lang::words::key;
use crate::page::outline::Id;

/// Least words of a heading that only begins as the head's title does, and of a headline nothing else vouches for.
const WORDS: usize = 4;

/// What parts a headline from a site's name in a title of the head.
const MARKS: [&str; 12] = [
    " - ", " | ", " – ", " — ", " :: ", " » ", " · ", " • ", " // ", "_", "｜", "－",
];

/// A headline, and where it stands.
#[derive(Debug, Default)]
pub(super) struct Headline {
    pub text: String,
    pub element: Option<Id>,
}

/// The headline: by the outlet's rules; else the heading that the head's titles agree with; else the head's title
/// without the site's name; else the page's only `<h1>`.
pub(super) fn read(source: &Source<'_>) -> Headline {
    let outline = source.outline();
    let head = &source.sheet.head;
    // The site's name is none: "Kabar.id".
    let own = source.sheet.json_ld.headline.clone().filter(|title| !is_domain(title));
    let is_own = usize::from(own.is_some());
    let titles: Vec<String> = [
        own,
        head.meta("og:title"),
        head.title.clone(),
        head.meta("twitter:title"),
    ]
    .into_iter()
    .flatten()
    .filter(|title| !is_domain(title))
    .collect();
    let ruled = by_rules(source);
    let is_ruled = ruled.is_some();
    let headline = ruled
        .or_else(|| agreed(source, &titles))
        .or_else(|| under_kicker(source, &titles))
        .or_else(|| {
            let best = titles.get(is_own)?;
            let text = without_suffix(source, best, &titles);
            // A heading of the story's own, though the head calls the story otherwise.
            headings(source, &BROAD)
                .filter(|(id, _)| {
                    outline
                        .get(*id)
                        .is_some_and(|element| element.name == local_name!("h1"))
                })
                .find(|(_, heading)| is_akin(heading, &text))
                .or(Some((Id::MAX, text)))
        })
        .or_else(|| headings(source, &BROAD).find(|(_, text)| !source.is_own_name(text)))
        .map(|(id, text)| Headline {
            text,
            element: (id != Id::MAX).then_some(id),
        })
        .unwrap_or_default();
    source.trail.set(Field::Title, || match headline.element {
        _ if is_ruled => source.rule(|template| &template.title),
        Some(id) => source.element(id),
        None if head.meta("og:title").is_some() => Origin::Meta("og:title".to_owned()),
        None if head.title.is_some() => Origin::Element("title".to_owned()),
        None => Origin::Meta("twitter:title".to_owned()),
    });
    headline
}

fn by_rules(source: &Source<'_>) -> Option<(Id, String)> {
    let outline = source.outline();
    let selectors = source.template.into_iter().flat_map(|template| &template.title);
    selectors
        .flat_map(|css| outline.select(css))
        .map(|id| (id, outline.text(id)))
        .find(|(_, text)| !text.is_empty())
}

/// Headings that headlines are mostly set as, and those that they seldom are.
static BROAD: [LocalName; 3] = [local_name!("h1"), local_name!("h2"), local_name!("h3")];
static SMALL: [LocalName; 3] = [local_name!("h4"), local_name!("h5"), local_name!("h6")];

/// The page's headings of these names, in the order of the names.
fn headings<'s>(source: &'s Source<'_>, names: &'static [LocalName]) -> impl Iterator<Item = (Id, String)> + 's {
    let outline = source.outline();
    names.iter().flat_map(move |name| {
        outline
            .iter()
            .filter(move |(_, element)| element.name == *name)
            .map(move |(id, _)| (id, outline.text(id)))
            .filter(|(_, text)| !text.is_empty())
    })
}

/// The heading with which a title of the head begins.
fn agreed(source: &Source<'_>, titles: &[String]) -> Option<(Id, String)> {
    let keys: Vec<String> = titles.iter().map(|title| key(title)).collect();
    // "Jembatan Dibuka - Kabar Pesisir": a mark parts the headline from the rest.
    let parted = |title: &str, heading: &str| {
        let rest = title.strip_prefix(heading);
        rest.is_some_and(|rest| MARKS.iter().any(|mark| rest.starts_with(mark)))
    };
    let found = headings(source, &BROAD).find(|(_, heading)| {
        let own = key(heading);
        let words = heading.split_whitespace().count();
        let agrees = |title: &String| match title.strip_prefix(own.as_str()) {
            Some("") => true,
            Some(_) => words >= WORDS,
            // Titles in the head may be cut short.
            None => title.len() > 60 && own.starts_with(title.as_str()),
        };
        let parted = || titles.iter().any(|title| parted(title, heading));
        !own.is_empty() && (keys.iter().any(agrees) || parted()) && !source.is_own_name(heading)
    })?;
    // A heading inside the story says the headline's beginning again; the headline itself is set in small.
    let whole = |(_, heading): &(Id, String)| {
        heading.len() > found.1.len()
            && heading.starts_with(&found.1)
            && titles.iter().any(|title| title == heading || parted(title, heading))
    };
    let cut = !titles.iter().any(|title| *title == found.1 || parted(title, &found.1));
    let fuller = cut.then(|| headings(source, &SMALL).find(whole)).flatten();
    Some(fuller.unwrap_or(found))
}

/// The title of the head with which a heading ends, behind a kicker: "Kommunen: Altbrück öffnet das Bad".
fn under_kicker(source: &Source<'_>, titles: &[String]) -> Option<(Id, String)> {
    let long = titles.iter().filter(|title| title.split_whitespace().count() >= WORDS);
    let long: Vec<(&String, String)> = long.map(|title| (title, key(title))).collect();
    headings(source, &BROAD).find_map(|(id, heading)| {
        let own = key(&heading);
        let (title, _) = long.iter().find(|(_, title)| own.ends_with(title.as_str()))?;
        Some((id, (*title).clone()))
    })
}

/// Whether two headlines share most of their words.
fn is_akin(one: &str, other: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split_whitespace()
            .map(key)
            .filter(|word| !word.is_empty())
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    one.len() >= WORDS && shared * 5 >= one.len().max(other.len()) * 2
}

/// A title of the head without the site's name, channel and page number behind it.
fn without_suffix(source: &Source<'_>, title: &str, others: &[String]) -> String {
    let mut title = title.trim();
    while let Some((before, after)) = last_part(title) {
        let known = others.iter().any(|other| key(other) == key(before)) || is_printed(source, before);
        if before.is_empty() || !(known || is_suffix(source, after)) {
            break;
        }
        title = before;
    }
    without_page(title).to_owned()
}

/// Whether the page prints a headline alone in an element of its own, though in no heading.
fn is_printed(source: &Source<'_>, headline: &str) -> bool {
    headline.split_whitespace().count() >= WORDS && source.outline().html().contains(&format!(">{headline}<"))
}

/// The parts before and behind the last mark that may part a headline from a site's name.
fn last_part(title: &str) -> Option<(&str, &str)> {
    let (at, mark) = MARKS
        .iter()
        .filter_map(|mark| Some((title.rfind(mark)?, *mark)))
        .max_by_key(|(at, _)| *at)?;
    Some((title.get(..at)?.trim_end(), title.get(at + mark.len()..)?.trim()))
}

/// The site's name, alone or behind its channel's; a page's number.
fn is_suffix(source: &Source<'_>, part: &str) -> bool {
    let last = part.split_whitespace().next_back().unwrap_or_default();
    let brand = |words: &str| source.is_own_name(words) || is_brand(words) || is_domain(words);
    brand(part) || brand(last) || without_page(part).is_empty()
}

/// The text without "Halaman 2", "Page 3", "Halaman all" at its end.
fn without_page(text: &str) -> &str {
    let (before, last) = text.rsplit_once(' ').unwrap_or(("", text));
    let numbered = last.eq_ignore_ascii_case("all") || (!last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()));
    let label = ["halaman", "page", "hal", "hal."].iter().find_map(|label| {
        let start = before.len().checked_sub(label.len())?;
        let (head, word) = before.split_at_checked(start)?;
        (word.eq_ignore_ascii_case(label) && (head.is_empty() || head.ends_with(' '))).then(|| head.trim_end())
    });
    label.filter(|_| numbered).unwrap_or(text)
}
