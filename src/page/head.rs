//! What the head says: title, meta elements, links.

use std::borrow::Cow;

use html5ever::local_name;

use super::attributes::{attribute, attributes};
use super::outline::Outline;

/// Longest title, in bytes.
const TITLE: usize = 4_000;

/// The page's `title`, `meta` and `link` elements, wherever they stand.
#[derive(Clone, Debug, Default)]
pub(crate) struct Head<'p> {
    /// The text of the first `<title>`.
    pub title: Option<String>,
    /// `<html lang>`.
    pub language: Option<String>,
    metas: Vec<(Cow<'p, str>, &'p str)>,
    links: Vec<(&'p str, Cow<'p, str>)>,
}

impl<'p> Head<'p> {
    /// Collects the head's elements.
    pub fn read(outline: &Outline<'p>) -> Self {
        let mut head = Self::default();
        for (id, element) in outline.iter() {
            match element.name {
                local_name!("meta") => head.meta_element(outline.tag(id)),
                local_name!("link") => head.link_element(outline.tag(id)),
                // What is longer is the page behind a title that nobody closed.
                local_name!("title") if head.title.is_none() && outline.inner(id).len() < TITLE => {
                    let title = crate::lang::text::bare(outline.inner(id));
                    head.title = Some(title).filter(|title| !title.is_empty());
                }
                local_name!("html") if head.language.is_none() => {
                    head.language = outline.attr(id, "lang").map(Cow::into_owned);
                }
                _ => {}
            }
        }
        head
    }

    fn meta_element(&mut self, tag: &'p str) {
        let (mut key, mut content) = (None, None);
        for (name, value) in attributes(tag) {
            match name.len() {
                7 if name.eq_ignore_ascii_case("content") => content = Some(value),
                8 if name.eq_ignore_ascii_case("property") || name.eq_ignore_ascii_case("itemprop") => {
                    key = key.or(Some(value));
                }
                4 if name.eq_ignore_ascii_case("name") => key = Some(value),
                10 if name.eq_ignore_ascii_case("http-equiv") => key = key.or(Some(value)),
                _ => {}
            }
        }
        if let (Some(key), Some(content)) = (key, content) {
            let key = key.trim();
            let key = match key.bytes().any(|byte| byte.is_ascii_uppercase()) {
                true => Cow::Owned(key.to_ascii_lowercase()),
                false => Cow::Borrowed(key),
            };
            self.metas.push((key, content));
        }
    }

    fn link_element(&mut self, tag: &'p str) {
        let rel = attributes(tag).find(|(name, _)| name.eq_ignore_ascii_case("rel"));
        if let (Some((_, rel)), Some(href)) = (rel, attribute(tag, "href")) {
            self.links.push((rel, href));
        }
    }

    /// The values of every meta element with this name, property or itemprop (lower case); never blank.
    pub fn metas<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        self.metas
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, content)| htmlize::unescape_attribute(*content))
            // Some systems escape twice.
            .map(|content| crate::lang::text::bare(&content))
            .filter(|content| !content.is_empty())
    }

    /// The first of [`Head::metas`].
    pub fn meta(&self, name: &str) -> Option<String> {
        self.metas(name).next()
    }

    /// Addresses of the page's other forms, which tell its site where the page itself does not.
    pub fn other_forms(&self) -> Vec<&str> {
        let relations = ["amphtml", "alternate", "shortlink"];
        relations.iter().filter_map(|rel| self.link(rel)).collect()
    }

    /// The `href` of the first link with this relation.
    pub fn link(&self, rel: &str) -> Option<&str> {
        self.links
            .iter()
            .find(|(found, _)| found.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(rel)))
            .map(|(_, href)| href.trim())
            .filter(|href| !href.is_empty())
    }
}
