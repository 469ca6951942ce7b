//! Whether a page that was read holds an article, and what it is if not.

use std::sync::LazyLock;

use html5ever::local_name;
use url::Url;

use crate::article::Block;
use crate::body::story::Story;
use crate::error::Found;
use crate::lang::date;
use crate::lang::words::{entries, folded};
use crate::page::Sheet;
use crate::page::selector::Css;

/// Least bytes of a paragraph that is prose rather than a label.
const PROSE: usize = 60;

/// Least bytes of prose of a page that does not call itself an article.
const STORY: usize = 200;

/// Least bytes of a paragraph longer than a teaser.
const LONG: usize = 220;

/// Bytes of text below which a page's words are taken for a notice: an error, a login, a challenge.
const NOTICE: usize = 1_500;

/// What was read of a page as its story.
#[derive(Clone, Copy)]
pub(crate) struct Told<'s> {
    /// The story.
    pub story: &'s Story,
    /// Whether the headline stands on the page, and not in its head alone.
    pub is_headed: bool,
    /// Whether an outlet's rules told where the story stands.
    pub by_rules: bool,
    /// Whether other pages tell the rest of it.
    pub is_part: bool,
    /// Whether it stands where the story must, if the page breaks off: not above its headline, and not elsewhere than the
    /// outlet's rules say.
    pub in_place: bool,
}

/// What the page is instead of an article; `None` for an article. `told` is what was found, if anything.
pub(crate) fn judge(sheet: &Sheet<'_>, urls: &[&str], told: Option<Told<'_>>) -> Option<Found> {
    let prose: usize = told.map_or(0, |told| prose(told.story));
    let declared = is_declared(sheet);
    if prose < NOTICE
        && !declared
        && let Some(notice) = notice(sheet)
    {
        return Some(notice);
    }
    if !declared && urls.first().is_some_and(|url| is_listing(url)) {
        return Some(Found::Index);
    }
    let Some(Told {
        story,
        is_headed,
        by_rules,
        is_part,
        in_place,
    }) = told
    else {
        return Some(nothing(sheet, prose));
    };
    // What breaks off must have come to its story: what stands before may be a menu, a credit and a standfirst.
    if sheet.breaks_off && !by_rules && prose < NOTICE && !(is_headed && in_place) {
        return Some(nothing(sheet, prose));
    }
    let declared = (declared || by_rules || is_part) && !(sheet.breaks_off && prose < STORY);
    let pictures = story
        .blocks
        .iter()
        .filter(|block| matches!(block, Block::Image { caption: Some(_), .. }))
        .count();
    match () {
        () if prose == 0 && pictures == 0 && story.blocks.is_empty() => Some(nothing(sheet, prose)),
        () if declared && (prose > 0 || pictures > 0) => None,
        () if is_list(story) => Some(Found::Index),
        () if prose + pictures * PROSE < STORY && !declared => Some(nothing(sheet, prose)),
        () => None,
    }
}

/// Bytes of running text; an address is none.
fn prose(story: &Story) -> usize {
    let texts = story.blocks.iter().map(|block| match block {
        Block::Paragraph { text, .. } | Block::BlockQuote { text } if !is_address(text) => text.len(),
        Block::List { items, .. } => items.iter().map(String::len).filter(|len| *len >= PROSE).sum(),
        _ => 0,
    });
    texts.filter(|len| *len >= PROSE).sum()
}

fn is_address(text: &str) -> bool {
    text.starts_with("http") && !text.contains(' ')
}

/// Whether the page's data call it an article. `og:type` does on front pages too, and does not count.
fn is_declared(sheet: &Sheet<'_>) -> bool {
    static BODY: LazyLock<Css> = LazyLock::new(|| Css::new("[itemprop~=articleBody]"));
    let by_json = sheet
        .json_ld
        .types
        .iter()
        .any(|kind| kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report");
    by_json || sheet.outline.select(&BODY).next().is_some()
}

/// A front page, channel, tag or search page by its address.
fn is_listing(url: &str) -> bool {
    let Ok(url) = Url::parse(url) else {
        return false;
    };
    let mut segments = url.path().split('/').filter(|segment| !segment.is_empty());
    match (segments.next(), segments.next(), segments.next()) {
        (None, ..) => true,
        (Some(first), second, third) => {
            let listing = |segment: &str| {
                let name = segment.strip_suffix(".html").unwrap_or(segment);
                entries(include_str!("body/words/listing.txt")).any(|word| word == name)
            };
            // "/kategori/kota/388120/hujan-reda-warga-pulang": a story's number and headline.
            let numbered = |segment: &str| segment.len() >= 4 && segment.bytes().all(|byte| byte.is_ascii_digit());
            let story =
                third.is_some_and(numbered) && segments.next().is_some_and(|slug| slug.matches('-').count() >= 2);
            !story && listing(first) || (third.is_none() && second.is_some_and(listing))
        }
    }
}

/// Teasers rather than a story: lines that are only a date, or hardly a line long enough for a sentence. Not where few
/// long paragraphs hold most of the text.
fn is_list(story: &Story) -> bool {
    let lines: Vec<&str> = story.blocks.iter().filter_map(Block::text).collect();
    let dates = lines
        .iter()
        .filter(|line| line.len() < 60 && date::is_mostly_date(line))
        .count();
    let short = lines.iter().filter(|line| line.len() < PROSE).count();
    let long = || lines.iter().map(|line| line.len()).filter(|len| *len >= LONG);
    let all: usize = lines.iter().map(|line| line.len()).sum();
    let is_told = long().count() >= 3 || long().sum::<usize>() * 2 > all;
    !is_told && (dates >= 3 || (lines.len() >= 6 && short * 3 > lines.len() * 2))
}

/// What a page without a story is.
fn nothing(sheet: &Sheet<'_>, prose: usize) -> Found {
    static SHELL: LazyLock<Css> =
        LazyLock::new(|| Css::new("#root, #app, #__next, #__nuxt, app-root, [data-reactroot], [ng-app], [ng-version]"));
    let outline = &sheet.outline;
    let text: u32 = outline
        .iter()
        .filter(|(_, element)| !crate::page::outline::is_unseen(&element.name))
        .map(|(_, element)| element.text)
        .sum();
    let links = outline.named(&local_name!("a")).count();
    let scripts = outline.named(&local_name!("script")).count();
    match () {
        () if links >= 20 && prose == 0 => Found::Index,
        () if outline.select(&SHELL).next().is_some() || (scripts > 0 && text < 200) => Found::ScriptShell,
        () if text == 0 => Found::Empty,
        () => Found::TooShort,
    }
}

/// Whether a title ends here, or only the site's name follows.
fn ends_or_parts(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with(['|', '-', '–', '—', ':', '·', '•', '»'])
}

/// What the input is, when it is text and no page: a feed or data.
pub(crate) fn no_page(text: &str) -> Option<Found> {
    let text = text.trim_start();
    if text.starts_with(['{', '[']) {
        let is_json = serde_json::from_str::<serde::de::IgnoredAny>(text).is_ok();
        return is_json.then_some(Found::Data);
    }
    let mut rest = text;
    // The declaration, style sheets and comments before the root.
    while let Some(end) = match rest {
        _ if rest.starts_with("<?") => rest.find("?>").map(|at| at + 2),
        _ if rest.starts_with("<!--") => rest.find("-->").map(|at| at + 3),
        _ => None,
    } {
        rest = rest.get(end..)?.trim_start();
    }
    let root = rest.strip_prefix('<')?;
    let name = root
        .split(|c: char| c.is_whitespace() || matches!(c, '>' | '/'))
        .next()?;
    let is_feed = ["rss", "feed", "rdf:rdf", "urlset", "sitemapindex", "opml"]
        .iter()
        .any(|feed| feed.eq_ignore_ascii_case(name));
    is_feed.then_some(Found::Feed)
}

/// An error page, a challenge or a wall, by the words of its title and headline.
fn notice(sheet: &Sheet<'_>) -> Option<Found> {
    let outline = &sheet.outline;
    let headline = outline.named(&local_name!("h1")).map(|id| outline.text(id)).next();
    let says = |list: &'static str| {
        let mut words = entries(list);
        let titles: Vec<String> = [sheet.head.title.as_deref(), headline.as_deref()]
            .into_iter()
            .flatten()
            .map(folded)
            .collect();
        words.any(|words| {
            titles.iter().any(|title| match words.strip_suffix('…') {
                Some(start) => title.starts_with(start),
                None => title.strip_prefix(words).is_some_and(ends_or_parts),
            })
        })
    };
    match () {
        () if says(include_str!("body/words/error_page.txt")) => Some(Found::ErrorPage),
        () if says(include_str!("body/words/wall.txt")) => Some(Found::Paywall),
        () => None,
    }
}
