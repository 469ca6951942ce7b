//! Where the page stands in a story set over several.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use url::Url;

use super::source::Source;
use crate::article::{Field, Origin, Pages};
use crate::lang::words::AnyOf;
use crate::page::address::host_of;
use crate::page::outline::Id;

/// No story has more pages.
const MOST: u32 = 100;

/// The page's number, or what puts it in order; and the pages by the outlet's pager, else by one that looks like it,
/// `None` for a single page.
pub(super) fn read(source: &Source<'_>, canonical: Option<&str>) -> (Option<u32>, Option<Pages>) {
    let pages = pages(source, canonical);
    let part = addressed(source).or(pages.as_ref().map(|pages| pages.current));
    (part, pages)
}

/// The page's number by its address; some sites count stories there.
fn addressed(source: &Source<'_>) -> Option<u32> {
    let by_path = || source.urls.iter().find_map(|url| page_in_path(url)?.1);
    told(source).or_else(by_path)
}

/// The page's number as the page tells it.
fn told(source: &Source<'_>) -> Option<u32> {
    let by_query = source.urls.iter().find_map(|url| number_of(url));
    let by_meta = || {
        let number = source.meta(&["content_current_page", "dtk:pagenumber"])?.parse().ok();
        number.filter(|number| (1..=MOST).contains(number))
    };
    by_query.or_else(by_meta)
}

fn pages(source: &Source<'_>, canonical: Option<&str>) -> Option<Pages> {
    let outline = source.outline();
    let mut pager = source.by_rules(|template| &template.pager);
    source
        .trail
        .set(Field::Pages, || source.rule(|template| &template.pager));
    if pager.is_empty() {
        pager = links(source);
        source.trail.set(Field::Pages, || match pager.first() {
            Some(id) => source.element(*id),
            None => Origin::Link("next".to_owned()),
        });
    }
    let mut numbers: BTreeMap<u32, Option<String>> = BTreeMap::new();
    let (mut next, mut all, mut intro) = (None, None, None);
    let mut marked = Vec::new();
    for id in pager {
        let text = outline.text(id).to_lowercase();
        let href = outline.attr(id, "href").and_then(|href| source.base.resolve(&href));
        let words = text.trim_matches(|c: char| !c.is_alphanumeric());
        match words.parse::<u32>() {
            Ok(number) if (1..=MOST).contains(&number) => {
                if is_marked(source, id) {
                    marked.push(number);
                }
                let link = numbers.entry(number).or_default();
                *link = link.take().or(href);
            }
            _ if words == "intro" => intro = Some(href),
            _ if is_all(words) => all = all.or(href),
            _ if is_next(words) => next = href.or(next),
            _ => {}
        }
    }
    // Where the first page is called so, the numbers count those behind it.
    if let Some(first) = intro {
        numbers = numbers.into_iter().map(|(number, link)| (number + 1, link)).collect();
        numbers.insert(1, first);
    }
    let last = numbers.last_key_value().map(|(number, _)| *number);
    let total = source
        .meta(&["content_total_pages"])
        .and_then(|total| total.parse().ok());
    let total = total.or(last).filter(|total| (2..=MOST).contains(total));
    let marked = match marked.as_slice() {
        [one] => Some(*one),
        _ => None,
    };
    let current = told(source)
        .or_else(|| own_number(&numbers, source.urls))
        .or(marked)
        .or_else(|| addressed(source).filter(|number| last.is_some_and(|last| *number <= last + 1)))
        // The page that the pager does not link is this one.
        .or_else(|| (1..last?).find(|number| numbers.get(number).is_none_or(Option::is_none)))
        .unwrap_or(1);
    let next = numbers.remove(&(current + 1)).flatten().or(next);
    let next = next.or_else(|| source.base.resolve(source.sheet.head.link("next")?));
    if total.is_none() && (next.is_none() || current == 1 && !next.as_deref().is_some_and(is_second)) {
        return None;
    }
    Some(Pages {
        current,
        total: total.map(|total| total.max(current)),
        next: next.filter(|_| total.is_none_or(|total| current < total)),
        all: all.or_else(|| whole(source, canonical?)),
        joined: Vec::new(),
    })
}

/// Whether a link of a pager, or its item of a list, is called the current one.
fn is_marked(source: &Source<'_>, link: Id) -> bool {
    let marks = |name: &str| matches!(name, "active" | "current" | "aktif" | "is-active");
    let mut around = source.outline().ancestors(link).take(2);
    around.any(|id| {
        let class = source.outline().attr(id, "class").unwrap_or_default();
        class.split_ascii_whitespace().any(marks)
    })
}

/// The number, past the first, under which the pager links to the page itself: its address may count anything.
fn own_number(numbers: &BTreeMap<u32, Option<String>>, urls: &[&str]) -> Option<u32> {
    let is_own = |href: &str| {
        let href = href.trim_end_matches('/');
        urls.iter().any(|url| url.trim_end_matches('/') == href)
    };
    let mut later = numbers.iter().rev().filter(|(number, _)| **number > 1);
    let (number, _) = later.find(|(_, href)| href.as_deref().is_some_and(is_own))?;
    Some(*number)
}

/// The address of the whole story, by the outlet's way.
fn whole(source: &Source<'_>, canonical: &str) -> Option<String> {
    let way = source.rules?.all_pages.as_deref()?;
    let mut url = Url::parse(canonical).ok()?;
    match way.strip_prefix('?') {
        Some(query) => url.set_query(Some(query)),
        None => {
            let path = format!("{}/{}", url.path().trim_end_matches('/'), way.trim_start_matches('/'));
            url.set_path(&path);
        }
    }
    Some(url.into())
}

/// The links of an element that is called a pager, in or behind the story.
fn links(source: &Source<'_>) -> Vec<Id> {
    static PAGER: LazyLock<AnyOf> = LazyLock::new(|| {
        AnyOf::new([
            "paging",
            "pagging",
            "pagination",
            "pager",
            "page-links",
            "page-number",
            "post-page",
        ])
    });
    let outline = source.outline();
    let mut links = Vec::new();
    for pager in outline.classed(source.near_headline().start..source.after_story().end, &PAGER) {
        let after = links.last().copied();
        links.extend(
            outline
                .links_in(pager)
                .filter(|link| after.is_none_or(|after| *link > after))
                .filter(|link| !leads_to_index(source, *link)),
        );
        // The first page's mark is no link where that page is shown.
        let last = outline.get(pager).map_or(pager, |element| element.last);
        links.extend((pager..last).filter(|id| outline.opening(*id).trim().eq_ignore_ascii_case("intro")));
    }
    links
}

/// Whether a link leads to the site's index, which has pages of its own.
fn leads_to_index(source: &Source<'_>, link: Id) -> bool {
    let href = source.outline().attr(link, "href");
    let host = href.and_then(|href| host_of(&source.base.resolve(&href)?));
    host.is_some_and(|host| host.starts_with("indeks.") || host.starts_with("index."))
}

fn is_all(words: &str) -> bool {
    let known = [
        "all",
        "semua",
        "lihat semua",
        "show all",
        "tampilkan semua",
        "baca semua",
        "view all",
        "satu halaman",
    ];
    known.contains(&words)
}

fn is_next(words: &str) -> bool {
    let known = [
        "next",
        "selanjutnya",
        "berikutnya",
        "lanjut",
        "next page",
        "halaman selanjutnya",
        "halaman berikutnya",
    ];
    known.contains(&words)
}

/// The page's number by its address: `?page=2`.
fn number_of(url: &str) -> Option<u32> {
    if !url.contains('?') {
        return None;
    }
    let url = Url::parse(url).ok()?;
    let (_, number) = url.query_pairs().find(|(name, _)| names_page(name))?;
    number.parse().ok().filter(|number| (1..=MOST).contains(number))
}

/// Whether a query gives the page's number under this name.
fn names_page(name: &str) -> bool {
    matches!(name, "page" | "page_num" | "halaman" | "hal")
}

/// Whether an address is a second page's.
fn is_second(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    number_of(url) == Some(2) || path.ends_with("/2") || page_in_path(url).is_some_and(|(_, number)| number == Some(2))
}

/// The address of the story without what tells its pages apart; `None` for a site's front.
pub(crate) fn story_address(url: &str) -> Option<String> {
    let parsed = Url::parse(url).ok()?;
    let path = page_in_path(url).map_or_else(|| parsed.path().to_owned(), |(path, _)| path);
    let path = path.trim_end_matches('/');
    let query: Vec<String> = parsed
        .query_pairs()
        .filter(|(name, _)| !names_page(name) && !matches!(&**name, "showpage" | "single" | "view"))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    (!path.is_empty() || !query.is_empty()).then(|| format!("{path}?{}", query.join("&")))
}

/// The path before what tells the page, and the page's number: "/2", "/page/2", "/halaman-2", "-part2", "-page2"; none
/// for "/all".
fn page_in_path(url: &str) -> Option<(String, Option<u32>)> {
    const WORDS: [&str; 4] = ["page", "part", "halaman", "hal"];
    // Most addresses end in words.
    let end = url.split(['?', '#']).next()?.trim_end_matches('/');
    let end = end.strip_suffix(".html").unwrap_or(end);
    if !end.ends_with(|c: char| c.is_ascii_digit()) && !end.ends_with("/all") {
        return None;
    }
    let url = Url::parse(url).ok()?;
    let path = url.path().trim_end_matches('/');
    let (path, ending) = match path.strip_suffix(".html") {
        Some(path) => (path, ".html"),
        None => (path, ""),
    };
    if let Some(path) = path.strip_suffix("/all") {
        return Some((path.to_owned(), None));
    }
    let before = path.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = path.get(before.len()..)?.parse::<u32>().ok();
    let number = number.filter(|number| (1..=MOST).contains(number))?;
    let stem = before.trim_end_matches(['-', '/', '_', '=']);
    let word = WORDS.iter().find_map(|word| {
        let stem = stem.strip_suffix(word)?;
        stem.ends_with(['-', '/', '_'])
            .then(|| stem.trim_end_matches(['-', '/', '_']))
    });
    let stem = word.or_else(|| (before.ends_with('/') && stem.contains('-')).then_some(stem))?;
    Some((format!("{stem}{ending}"), Some(number)))
}
