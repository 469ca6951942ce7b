//! What JSON-LD says of the article.

mod kept;
mod repair;

use html5ever::local_name;
use serde_json::{Map, Value};

use super::embedded::plain;
use super::outline::Outline;
use crate::lang::text::bare;
use crate::lang::words::key;

/// The fields of the page's article object, whatever script, graph or list it stands in.
#[derive(Clone, Debug, Default)]
pub(crate) struct JsonLd {
    /// Types of the object the fields were taken from: `NewsArticle`.
    pub types: Vec<String>,
    /// `headline`
    pub headline: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `datePublished` as written
    pub published: Option<String>,
    /// `dateModified` as written
    pub modified: Option<String>,
    /// Names in `author`
    pub authors: Vec<String>,
    /// Names in `editor`
    pub editors: Vec<String>,
    /// Name of `publisher`
    pub publisher: Option<String>,
    /// `articleSection`
    pub section: Vec<String>,
    /// `keywords`
    pub keywords: Vec<String>,
    /// Address of `image` or `thumbnailUrl`
    pub image: Option<String>,
    /// `articleBody`, character references decoded, line ends kept
    pub body: Option<String>,
    /// `inLanguage`
    pub language: Option<String>,
    /// `isAccessibleForFree`
    pub free: Option<bool>,
    /// Names of a BreadcrumbList, in order
    pub breadcrumbs: Vec<String>,
    /// How many scripts could be read only after repair
    pub repaired: usize,
    /// How many scripts could not be read, even after repair
    pub broken: usize,
}

type Object = Map<String, Value>;

/// Most objects that are looked at: no page describes more.
const OBJECTS: usize = 500;

/// How near an object comes to describing the page's article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Article,
    Media,
    Page,
}

impl JsonLd {
    /// Reads the page's `application/ld+json` scripts.
    pub fn read(outline: &Outline<'_>) -> Self {
        let mut read = Self::default();
        let mut values = Vec::new();
        for id in outline.named(&local_name!("script")) {
            if values.len() >= OBJECTS {
                break;
            }
            let kind = outline.attr(id, "type");
            if kind.is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json")) {
                read.script(outline.inner(id), &mut values);
            }
        }
        let mut objects = Vec::new();
        for value in &values {
            collect(value, &mut objects);
        }
        let mut ranked: Vec<(Rank, &Object)> = objects
            .iter()
            .filter_map(|object| Some((rank(object)?, *object)))
            .collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        for (_, object) in &ranked {
            read.fill(object);
        }
        for list in objects.iter().filter(|object| is_type(object, "BreadcrumbList")) {
            if read.breadcrumbs.is_empty() {
                read.breadcrumbs = breadcrumbs(list);
            }
        }
        read
    }

    /// Parses one script, mended if need be; the simple strings of one that cannot be mended are picked out.
    fn script(&mut self, source: &str, values: &mut Vec<Value>) {
        let source = repair::unwrapped(source);
        if source.is_empty() {
            return;
        }
        if let Some(read) = repair::parse(&source) {
            values.extend(read);
            return;
        }
        let mended = repair::mended(&source);
        match repair::parse(&mended) {
            Some(read) => {
                self.repaired += 1;
                values.extend(read);
            }
            None => {
                self.broken += 1;
                values.push(Value::Object(repair::salvage(&mended)));
            }
        }
    }

    /// Takes what is not known yet from an object whose names are the site's own.
    pub fn complete(&mut self, object: &Object) {
        let found = |names: &[&str]| -> Vec<String> {
            let mut texts = Vec::new();
            let named = object.iter().find(|(name, _)| names.contains(&&*plain(name)));
            many(named.map(|(_, value)| value), &mut texts);
            texts
        };
        if self.published.is_none() {
            let names = [
                "publishedat",
                "publishdate",
                "publisheddate",
                "datepublished",
                "publishedtime",
            ];
            self.published = found(&names).into_iter().next();
        }
        let list = |field: &mut Vec<String>, names: &[&str]| {
            if field.is_empty() {
                *field = found(names);
            }
        };
        list(
            &mut self.authors,
            &["authors", "author", "writers", "writer", "penulis"],
        );
        list(&mut self.editors, &["editors", "editor"]);
        list(&mut self.section, &["category", "section", "kanal"]);
        list(&mut self.keywords, &["tags", "keywords"]);
    }

    /// Takes from an object what is not known yet; nothing from an object that describes another story.
    fn fill(&mut self, object: &Object) {
        let headline = one(object.get("headline")).or_else(|| one(object.get("name")));
        let same = |one: &str, other: &str| {
            let (one, other) = (key(one), key(other));
            one.starts_with(&other) || other.starts_with(&one)
        };
        let other_story = self.headline.as_deref().is_some_and(|own| {
            rank(object) != Some(Rank::Page) && headline.as_deref().is_some_and(|it| !same(own, it))
        });
        if other_story {
            return;
        }
        if self.types.is_empty() {
            self.types = types(object).map(str::to_owned).collect();
        }
        let text = |field: &mut Option<String>, names: &[&str]| {
            if field.is_none() {
                *field = names.iter().find_map(|name| one(object.get(*name)));
            }
        };
        if self.headline.is_none() {
            self.headline = headline;
        }
        text(&mut self.description, &["description"]);
        text(&mut self.published, &["datePublished", "uploadDate", "dateCreated"]);
        text(&mut self.modified, &["dateModified"]);
        text(&mut self.publisher, &["publisher"]);
        text(&mut self.language, &["inLanguage"]);
        let list = |field: &mut Vec<String>, name: &str| {
            if field.is_empty() {
                many(object.get(name), field);
            }
        };
        list(&mut self.authors, "author");
        list(&mut self.editors, "editor");
        list(&mut self.section, "articleSection");
        list(&mut self.keywords, "keywords");
        self.keywords = std::mem::take(&mut self.keywords)
            .iter()
            .flat_map(|words| words.split(','))
            .map(|word| word.trim().to_owned())
            .filter(|word| !word.is_empty())
            .collect();
        if self.image.is_none() {
            let image = ["image", "thumbnailUrl"]
                .iter()
                .find_map(|name| address(object.get(*name)?));
            self.image = image;
        }
        if self.body.is_none() {
            self.body = object
                .get("articleBody")
                .and_then(Value::as_str)
                .map(|body| htmlize::unescape(body).into_owned())
                .filter(|body| !body.trim().is_empty());
        }
        self.free = self.free.or_else(|| match object.get("isAccessibleForFree")? {
            Value::Bool(free) => Some(*free),
            Value::String(free) => free.trim().to_ascii_lowercase().parse().ok(),
            _ => None,
        });
    }
}

/// Collects the objects that may describe the page: those at the top, in a graph or list, and main entities.
fn collect<'v>(value: &'v Value, objects: &mut Vec<&'v Object>) {
    match value {
        Value::Array(list) => list.iter().for_each(|value| collect(value, objects)),
        Value::Object(object) if objects.len() < OBJECTS => {
            objects.push(object);
            for name in ["@graph", "mainEntity", "mainEntityOfPage", "breadcrumb"] {
                if let Some(inner @ (Value::Array(_) | Value::Object(_))) = object.get(name) {
                    collect(inner, objects);
                }
            }
        }
        _ => {}
    }
}

/// The object's types without the vocabulary's address.
fn types(object: &Object) -> impl Iterator<Item = &str> {
    let types = match object.get("@type") {
        Some(Value::Array(types)) => types.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    types
        .iter()
        .filter_map(Value::as_str)
        .map(|name| name.rsplit(['/', ':', '#']).next().unwrap_or(name).trim())
}

fn is_type(object: &Object, name: &str) -> bool {
    types(object).any(|found| found.eq_ignore_ascii_case(name))
}

fn rank(object: &Object) -> Option<Rank> {
    let of = |name: &str| match name {
        _ if name.ends_with("Article") || name.ends_with("Posting") || name == "Report" => Some(Rank::Article),
        "VideoObject" | "ImageGallery" | "MediaGallery" => Some(Rank::Media),
        "WebPage" | "ItemPage" | "CreativeWork" => Some(Rank::Page),
        _ => None,
    };
    types(object).filter_map(of).min()
}

/// The one text that a value means: itself, its name, or that of the first in a list.
fn one(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::String(text) => Some(bare(text)).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(object) => one(object.get("name").or_else(|| object.get("@value"))),
        Value::Array(list) => list.iter().find_map(|value| one(Some(value))),
        _ => None,
    }
}

/// All texts that a value means.
fn many(value: Option<&Value>, texts: &mut Vec<String>) {
    match value {
        Some(Value::Array(list)) => list.iter().for_each(|value| many(Some(value), texts)),
        Some(Value::Object(object)) if matches!(object.get("name"), Some(Value::Array(_))) => {
            many(object.get("name"), texts);
        }
        value => texts.extend(one(value)),
    }
}

/// The address of an image, however it is written.
fn address(value: &Value) -> Option<String> {
    match value {
        Value::String(url) => Some(htmlize::unescape(url.trim()).into_owned()).filter(|url| !url.is_empty()),
        Value::Array(list) => list.iter().find_map(address),
        Value::Object(object) => ["url", "contentUrl", "@id"]
            .iter()
            .find_map(|name| address(object.get(*name)?)),
        _ => None,
    }
}

/// The names of a BreadcrumbList by position.
fn breadcrumbs(list: &Object) -> Vec<String> {
    let items = match list.get("itemListElement") {
        Some(Value::Array(items)) => items.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let place = |object: &Object| match object.get("position") {
        Some(Value::Number(number)) => number.as_i64(),
        Some(Value::String(number)) => number.trim().parse().ok(),
        _ => None,
    };
    let mut names: Vec<(i64, String)> = Vec::new();
    for (at, item) in items.iter().filter_map(Value::as_object).enumerate() {
        let name = one(item.get("name")).or_else(|| {
            let inner = item.get("item")?.as_object()?;
            one(inner.get("name"))
        });
        let at = place(item).unwrap_or(i64::try_from(at).unwrap_or(i64::MAX));
        names.extend(name.map(|name| (at, name)));
    }
    names.sort_by_key(|(at, _)| *at);
    names.into_iter().map(|(_, name)| name).collect()
}

#[cfg(test)]
mod tests;
