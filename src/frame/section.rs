//! The channel names, broad to narrow.

use std::sync::LazyLock;

use html5ever::local_name;

use super::source::{Source, Told};
use crate::article::{Field, Origin};
use crate::lang::date::date_span;
use crate::lang::media::is_domain;
use crate::lang::words::{AnyOf, Set, entries, key};
use crate::page::address::site;
use crate::page::outline::Id;

/// Names that are none, by their letters.
static NOISE: LazyLock<Set<String>> =
    LazyLock::new(|| entries(include_str!("words/no_channels.txt")).map(key).collect());

/// Longest name of a channel, in bytes.
const NAME: usize = 40;
/// Longest day of the week before a date, in bytes.
const WEEKDAY: usize = 12;
/// Longest date behind one, in bytes.
const DATE: usize = 60;
/// Longest source of a line of channel and date, in bytes.
const LINE: usize = 600;

/// The section by the outlet's rules, else by breadcrumbs that are seen, else by JSON-LD, else by the metas,
/// else by what the system files it under, else by the menu's name for the channel that the page's address lies in.
pub(super) fn read(source: &Source<'_>, title: &str) -> Vec<String> {
    let json_ld = &source.sheet.json_ld;
    let metas = |names: &[String]| -> Vec<String> {
        let known = names.iter().filter(|name| !source.is_ignored(name));
        known
            .filter_map(|name| source.sheet.head.meta(&name.to_lowercase()))
            .collect()
    };
    let own = source.rules.map(|rules| metas(&rules.head.section)).unwrap_or_default();
    let general = || {
        let numbered = metas(&["article:section2".to_owned(), "article:section3".to_owned()]);
        match numbered.is_empty() {
            true => metas(&["article:section", "content_category", "content_subcategory"].map(str::to_owned)),
            // Behind a numbered one, the first is the same for the whole site.
            false => numbered,
        }
    };
    let by_rules = || source.texts_by_rules(|template| &template.section);
    let head = || {
        Origin::Meta(
            source
                .rules
                .map(|rules| rules.head.section.join(", "))
                .unwrap_or_default(),
        )
    };
    let told: [Told<'_>; 9] = [
        (&by_rules, &|| source.rule(|template| &template.section)),
        (&|| own.clone(), &head),
        (&|| crumbs(source), &|| Origin::Element("breadcrumb".to_owned())),
        (&|| json_ld.breadcrumbs.clone(), &|| {
            Origin::JsonLd("BreadcrumbList".to_owned())
        }),
        (&|| dated(source), &|| Origin::Element("a".to_owned())),
        (&|| json_ld.section.clone(), &|| {
            Origin::JsonLd("articleSection".to_owned())
        }),
        (&general, &|| Origin::Meta("article:section".to_owned())),
        (&|| filed(source), &|| Origin::Element("a[rel=category]".to_owned())),
        (&|| menu(source), &|| Origin::Url),
    ];
    for (told, origin) in told {
        let names = clean(source, title, told());
        if !names.is_empty() {
            source.trail.set(Field::Section, origin);
            return names;
        }
    }
    Vec::new()
}

/// Most names that are looked at: no site's channels lie deeper.
const CRUMBS: usize = 50;

/// The names without Home, the outlet's own, the headline, and what separates them.
fn clean(source: &Source<'_>, title: &str, names: Vec<String>) -> Vec<String> {
    let title = key(title);
    let mut kept: Vec<String> = Vec::new();
    for name in names.into_iter().take(CRUMBS) {
        let name = name.trim_matches(|c: char| !c.is_alphanumeric() && !"()&!?.".contains(c));
        let own = key(name);
        // Where stars are filed by their letter, that is no channel.
        let home = own.is_empty() || NOISE.contains(&own) || name.len() == 1;
        // The site itself: "Kabar.id".
        let site = kept.is_empty() && is_domain(name);
        // The headline may be the last crumb, cut short.
        let headline = own.len() > 15 && title.starts_with(&own);
        let known = kept.iter().any(|kept| key(kept) == own);
        if !home
            && !site
            && !is_host(source, &own)
            && !headline
            && !known
            && own != title
            && name.len() <= NAME
            && !source.is_outlet(name)
        {
            kept.push(name.to_owned());
        }
    }
    kept
}

/// Whether a name is the whole of the host's: "Planet Merdeka" of planet.merdeka.com.
fn is_host(source: &Source<'_>, name: &str) -> bool {
    let host = source.base.host().unwrap_or_default();
    let site = site(host);
    let channel = host.strip_suffix(site).unwrap_or_default();
    let label = site.split('.').next().unwrap_or_default();
    !channel.is_empty() && name == key(channel) + &key(label)
}

/// What the page's menu calls the channel that its address names: of `/news/2024/…` the text of a link to `/news`.
fn menu(source: &Source<'_>) -> Vec<String> {
    let first = |url: &str| -> Option<(String, bool)> {
        let path = url.split_once("://").map_or(url, |(_, rest)| rest);
        let mut parts = path.split(['?', '#']).next()?.split('/').skip(1);
        let first = parts.find(|part| !matches!(*part, "kategori" | "category" | "kanal"))?;
        let first = Some(first).filter(|part| part.len() <= NAME)?;
        Some((key(first), parts.all(str::is_empty)))
    };
    let Some((channel, false)) = source.urls.iter().find_map(|url| first(url)) else {
        return Vec::new();
    };
    if !channel.contains(char::is_alphabetic) {
        return Vec::new();
    }
    let outline = source.outline();
    let start = source.near_headline().start;
    // Where readers write, the address names the writer.
    let authors = &source.sheet.json_ld.authors;
    let is_author = |text: &str| authors.iter().any(|author| key(author) == key(text));
    let named = outline
        .named(&local_name!("a"))
        .take_while(|id| *id < start)
        .find_map(|id| {
            let href = outline.attr(id, "href")?;
            // Most links are told by their last part, without resolving them.
            let path = href.split(['?', '#']).next()?.trim_end_matches('/');
            if key(path.rsplit('/').next()?) != channel {
                return None;
            }
            let url = source.base.resolve(&href)?;
            let is_it = first(&url).is_some_and(|(name, whole)| whole && name == channel);
            is_it
                .then(|| outline.text(id))
                .filter(|text| !text.is_empty() && !is_author(text))
        });
    named.into_iter().collect()
}

/// The channel whose link stands before the date, a stroke between them: "UANG | 20 Agustus 2020 18:00".
fn dated(source: &Source<'_>) -> Vec<String> {
    let outline = source.outline();
    let named = |link: Id| {
        let around = outline.ancestors(link).nth(1)?;
        // A line of channel and date is short.
        if outline.inner(around).len() > LINE || is_profile(&outline.attr(link, "href")?) {
            return None;
        }
        let (name, line) = (outline.text(link), outline.text(around));
        let date = line.strip_prefix(&name)?.trim_start().strip_prefix('|')?.trim();
        let span = date_span(date)?;
        (name.len() <= NAME && span.start <= WEEKDAY && date.len() <= DATE).then_some(name)
    };
    outline
        .links_between(source.near_headline())
        .find_map(named)
        .into_iter()
        .collect()
}

/// Whether an address is somebody's page.
fn is_profile(href: &str) -> bool {
    static PEOPLE: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(entries(include_str!("words/credit_names.txt"))));
    PEOPLE.is_in(&href.to_ascii_lowercase())
}

/// What the system files the story under, where it says so beside the headline.
fn filed(source: &Source<'_>) -> Vec<String> {
    let outline = source.outline();
    let above = outline.links_between(source.before_headline().start..source.near_headline().end);
    // "Filed under: Pasar"
    let links = above.chain(outline.links_between(source.near_headline().end..source.after_story().end));
    let is_category = |id: &Id| {
        outline
            .attr(*id, "rel")
            .is_some_and(|rel| rel.split_ascii_whitespace().any(|word| word == "category"))
    };
    links.filter(is_category).map(|id| outline.text(id)).collect()
}

/// The links of a visible breadcrumb near the headline.
fn crumbs(source: &Source<'_>) -> Vec<String> {
    let outline = source.outline();
    static TRAIL: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(["crumb", "breadc", "bread-c"]));
    outline
        .classed(0..source.region_range().end, &TRAIL)
        .map(|trail| {
            let names = outline.links_in(trail).map(|id| outline.text(id));
            names.filter(|text| !text.is_empty()).collect::<Vec<_>>()
        })
        .find(|names| !names.is_empty())
        .unwrap_or_else(|| arrows(source))
}

/// Longest source of a trail of links, in bytes.
const TRAIL: usize = 2_000;

/// The links of a line near the headline that begins with the front page and has arrows between: "HOME » BERITA".
fn arrows(source: &Source<'_>) -> Vec<String> {
    let outline = source.outline();
    let is_arrow = |c: char| matches!(c, '»' | '›' | '>' | '→');
    let near = source.before_headline().start..source.near_headline().end;
    let trails = near.filter(|id| outline.get(*id).is_some_and(|element| element.text > 0));
    let mut trails = trails.filter(|id| outline.inner(*id).len() <= TRAIL);
    let trail = trails.find(|id| {
        let mut links = outline.links_in(*id);
        let first = links.next().map(|link| key(&outline.text(link)));
        first.is_some_and(|first| NOISE.contains(&first))
            && links.next().is_some()
            && outline.text(*id).contains(is_arrow)
    });
    let names = trail.into_iter().flat_map(|id| outline.links_in(id));
    names
        .map(|link| outline.text(link))
        .filter(|text| !text.is_empty())
        .collect()
}
