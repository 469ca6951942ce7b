//! The page's topics.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use html5ever::local_name;
use memchr::memmem;

use super::source::{Source, Told};
use crate::article::{Field, Origin};
use crate::lang::words::{AnyOf, Set, entries, key};
use crate::page::outline::{Id, Outline};

/// Names that are none, by their letters.
static NOISE: LazyLock<Set<String>> = LazyLock::new(|| entries(include_str!("words/no_topics.txt")).map(key).collect());

/// Longest topic, in bytes and in words.
const TOPIC: usize = 80;
const WORDS: usize = 10;
/// Most topics of a story.
const CLOUD: usize = 40;
/// Longest list of topics whose heading is read, in bytes.
const LIST: usize = 4_000;
/// How many elements around a link may be its list or box of topics.
const AROUND: usize = 8;
/// Least letters of topics that may be the description, cut at its commas.
const SENTENCE: usize = 60;

/// The topics: those the reader sees before those of the metadata.
pub(super) fn read(source: &Source<'_>, title: &str) -> Vec<String> {
    let metas = |names: &[String]| -> Vec<String> {
        let values = names.iter().flat_map(|name| source.sheet.head.metas(name));
        values.flat_map(|value| split(&value)).collect()
    };
    let own = source.rules.map_or(&[] as &[String], |rules| &rules.head.tags);
    let own: Vec<String> = own.iter().map(|name| name.to_lowercase()).collect();
    let general = |name: &str| match source.is_ignored(name) {
        true => Vec::new(),
        // A second one is the whole site's.
        false => source
            .sheet
            .head
            .meta(name)
            .map(|value| split(&value))
            .unwrap_or_default(),
    };
    let by_rules = || source.texts_by_rules(|template| &template.tags);
    let keywords = || source.sheet.json_ld.keywords.clone();
    let meta = |name: &str| Origin::Meta(name.to_owned());
    let told: [Told<'_>; 7] = [
        (&by_rules, &|| source.rule(|template| &template.tags)),
        (&|| metas(&own), &|| meta(&own.join(", "))),
        (&|| seen(source), &|| Origin::Element("a[rel=tag]".to_owned())),
        (&keywords, &|| Origin::JsonLd("keywords".to_owned())),
        (&|| general("article:tag"), &|| meta("article:tag")),
        (&|| general("news_keywords"), &|| meta("news_keywords")),
        (&|| general("keywords"), &|| meta("keywords")),
    ];
    for (told, origin) in told {
        let topics = clean(source, title, told());
        if !topics.is_empty() {
            source.trail.set(Field::Tags, origin);
            return topics;
        }
    }
    Vec::new()
}

fn split(value: &str) -> Vec<String> {
    value.split([',', ';']).map(str::to_owned).collect()
}

/// Most boxes of topics that are looked into.
const BOXES: usize = 50;

/// The topics without signs, labels, doubles and noise; none where a system cut the headline into words.
fn clean(source: &Source<'_>, title: &str, topics: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    let mut keys = HashSet::new();
    let title_key = key(title);
    for topic in topics {
        let topic = topic
            .trim()
            .trim_start_matches(['#', '•'])
            .trim_matches([',', '.', ' ', '"']);
        let own = key(topic);
        let label = own.is_empty() || NOISE.contains(&own);
        let credit = topic.contains(':') && crate::lang::credit::credits(topic, None) != Default::default();
        let long = topic.len() > TOPIC || topic.split_whitespace().count() > WORDS;
        let known = keys.contains(&own);
        if !label && !credit && !long && !known && !source.is_own_name(topic) && own != title_key {
            kept.push(topic.to_owned());
            keys.insert(own);
        }
    }
    let description = source.sheet.head.meta("description").unwrap_or_default();
    let whole = key(&kept.concat());
    let sentence = whole.len() > SENTENCE && key(&description).starts_with(&whole);
    if sentence || is_chopped(&kept, title) {
        return Vec::new();
    }
    kept
}

/// Whether the topics are a sentence or the headline, cut at its blanks.
fn is_chopped(topics: &[String], title: &str) -> bool {
    if topics.len() < 6 {
        return false;
    }
    let words: HashSet<String> = title.split_whitespace().map(key).collect();
    let single = topics.iter().filter(|topic| !topic.contains(' ')).count();
    let of_title = topics.iter().filter(|topic| words.contains(&key(topic))).count();
    of_title * 3 >= topics.len() * 2 || single == topics.len() && topics.len() >= 12
}

/// The links of a list of topics in or behind the story.
fn seen(source: &Source<'_>) -> Vec<String> {
    let outline = source.outline();
    let range = source.near_headline().start..outline.len() as Id;
    static BOX: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(["topik"]));
    // Few pages have such a box: all are looked through faster than each element.
    let html = outline.html().as_bytes();
    let boxed = outline
        .get(range.start)
        .and_then(|first| html.get(first.start as usize..));
    let boxed = boxed
        .filter(|html| memmem::find(html, b"opik").is_some())
        .map(|_| range.clone());
    let boxes = outline.classed(boxed.unwrap_or_default(), &BOX);
    let boxes: Vec<Range<Id>> = boxes
        .filter_map(|id| outline.get(id).map(|element| id..element.last))
        .take(BOXES)
        .collect();
    let links = outline.links_between(range);
    let mut topics = Vec::new();
    let mut last = None;
    for id in links.filter(|id| boxes.iter().any(|inside| inside.contains(id)) || is_topic(outline, *id)) {
        // A second list stands elsewhere: topics of the day.
        if last.is_some_and(|last| id > last + 30) {
            break;
        }
        last = Some(id);
        topics.push(outline.text(id));
    }
    // So many are the site's.
    topics.truncate(if topics.len() > CLOUD { 0 } else { CLOUD });
    topics
}

/// Whether a link leads to a topic's page: by its relation, unless that says a channel's, too; or by its address in a
/// list or box of topics.
fn is_topic(outline: &Outline<'_>, link: Id) -> bool {
    static WORDS: LazyLock<[memmem::Finder<'_>; 2]> = LazyLock::new(|| ["tag", "topi"].map(memmem::Finder::new));
    let tag = outline.tag(link).as_bytes();
    if !WORDS.iter().any(|word| word.find(tag).is_some()) {
        return false;
    }
    let (mut rel, mut href) = ("", "");
    for (name, value) in outline.attributes(link) {
        match name.len() {
            3 if name.eq_ignore_ascii_case("rel") => rel = value,
            4 if name.eq_ignore_ascii_case("href") => href = value,
            _ => {}
        }
    }
    let is = |name: &str| rel.split_ascii_whitespace().any(|rel| rel == name);
    if is("tag") {
        // WordPress marks channels "category tag".
        return !is("category");
    }
    let (tag, topic) = (href.contains("/tag"), href.contains("/topi"));
    if !(tag || topic) {
        return false;
    }
    let is_list = |around: &Id| {
        let named = |attribute, word| {
            outline
                .attr(*around, attribute)
                .is_some_and(|names| names.to_ascii_lowercase().contains(word))
        };
        let item = || {
            outline
                .get(*around)
                .is_some_and(|element| matches!(element.name, local_name!("li") | local_name!("aside")))
        };
        named("class", "tag") || (tag && (named("id", "tag") || (href.contains("/tag/") && item())))
    };
    let mut lists = outline.ancestors(link).take(AROUND).filter(is_list).peekable();
    lists.peek().is_some() && !lists.any(|list| is_of_the_day(outline, list))
}

/// Whether a list of topics says before the first that many read them, which is not what this story is about.
fn is_of_the_day(outline: &Outline<'_>, list: Id) -> bool {
    let Some(first) = outline
        .links_in(list)
        .next()
        .filter(|_| outline.inner(list).len() <= LIST)
    else {
        return false;
    };
    let text = outline.text(list);
    let label = text
        .split(&outline.text(first))
        .next()
        .unwrap_or_default()
        .to_lowercase();
    label
        .split_whitespace()
        .any(|word| ["populer", "terpopuler", "trending"].contains(&word))
}
