//! Where the page stands in a story set over several.

use std::sync::LazyLock;

use url::Url;

use super::source::Source;
use crate::article::{Field, Origin, Pages};
use crate::lang::words::AnyOf;
use crate::page::outline::Id;

/// No story has more pages.
const MOST: u32 = 100;

/// The pages by the outlet's pager, else by one that looks like it; `None` for a single page.
pub(super) fn read(source: &Source<'_>, canonical: Option<&str>) -> Option<Pages> {
    let outline = source.outline();
    let current = source.urls.iter().find_map(|url| number_of(url)).unwrap_or(1);
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
    let (mut total, mut next, mut all) = (None, None, None);
    for id in pager {
        let text = outline.text(id).to_lowercase();
        let href = outline.attr(id, "href").and_then(|href| source.base.resolve(&href));
        let words = text.trim_matches(|c: char| !c.is_alphanumeric());
        match words.parse::<u32>() {
            Ok(number) if (1..=MOST).contains(&number) => {
                total = total.max(Some(number));
                if number == current + 1 {
                    next = next.or(href);
                }
            }
            _ if is_all(words) => all = all.or(href),
            _ if is_next(words) => next = href.or(next),
            _ => {}
        }
    }
    let told = source
        .meta(&["content_total_pages"])
        .and_then(|total| total.parse().ok());
    let total = told.or(total).filter(|total| (2..=MOST).contains(total));
    let next = next.or_else(|| source.base.resolve(source.sheet.head.link("next")?));
    if total.is_none() && (next.is_none() || current == 1 && !next.as_deref().is_some_and(is_second)) {
        return None;
    }
    Some(Pages {
        current,
        total: total.map(|total| total.max(current)),
        next: next.filter(|_| total.is_none_or(|total| current < total)),
        all: all.or_else(|| whole(source, canonical?)),
    })
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
    static PAGER: LazyLock<AnyOf> =
        LazyLock::new(|| AnyOf::new(["paging", "pagination", "pager", "page-links", "post-page"]));
    let is_pager = |class: &str| PAGER.is_in(class);
    let outline = source.outline();
    let mut links = Vec::new();
    for pager in outline.classed(source.near_headline().start..source.after_story().end, is_pager) {
        let after = links.last().copied();
        links.extend(
            outline
                .links_in(pager)
                .filter(|link| after.is_none_or(|after| *link > after)),
        );
    }
    links
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
    let url = Url::parse(url).ok()?;
    let (_, number) = url
        .query_pairs()
        .find(|(name, _)| matches!(&**name, "page" | "page_num" | "halaman" | "hal"))?;
    number.parse().ok().filter(|number| (1..=MOST).contains(number))
}

/// Whether an address is a second page's.
fn is_second(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    number_of(url) == Some(2) || path.ends_with("/2") || path.ends_with("-part2") || path.ends_with("/page/2")
}
