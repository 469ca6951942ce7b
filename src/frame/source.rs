//! Where the frame is read from.

use std::ops::Range;

use chrono::{DateTime, FixedOffset};

use crate::article::Origin;
use crate::body::Region;
use crate::lang::media::is_domain;
use crate::lang::words::is_same;
use crate::outlet::{Rules, Template};
use crate::page::Sheet;
use crate::page::address::{Base, site};
use crate::page::outline::{Id, Outline};
use crate::page::selector::Css;
use crate::trail::Trail;

/// How many elements between headline and story are looked at.
const BETWEEN: Id = 500;
/// How many elements before the headline or story are, where nothing else shows.
const BEFORE: Id = 60;
/// How many elements at the story's beginning and behind its end are.
const BESIDE: Id = 40;

/// A way to read a list of names, and where it takes them from.
pub(super) type Told<'t> = (&'t dyn Fn() -> Vec<String>, &'t dyn Fn() -> Origin);

/// Where the frame is read from.
#[derive(Clone, Copy)]
pub(crate) struct Source<'s> {
    /// The surveyed page.
    pub sheet: &'s Sheet<'s>,
    /// The outlet's rules.
    pub rules: Option<&'s Rules>,
    /// The way the page is set.
    pub template: Option<&'s Template>,
    /// Where the story lies.
    pub region: &'s Region,
    /// Resolves addresses.
    pub base: &'s Base,
    /// The page's address in order of trust: the caller's, canonical, `og:url`.
    pub urls: &'s [&'s str],
    /// What the page says its address is.
    pub canonical: Option<&'s str>,
    /// When the page was fetched.
    pub now: Option<DateTime<FixedOffset>>,
    /// The headline's element; known once the title is read.
    pub headline: Option<Id>,
    /// Where each field comes from.
    pub trail: &'s Trail,
}

impl<'s> Source<'s> {
    /// The page's elements.
    pub fn outline(&self) -> &'s Outline<'s> {
        &self.sheet.outline
    }

    /// What the first of the template's selectors that finds anything with text (or a picture) finds.
    pub fn by_rules(&self, selectors: impl Fn(&'s Template) -> &'s [Css]) -> Vec<Id> {
        let Some(template) = self.template else {
            return Vec::new();
        };
        selectors(template)
            .iter()
            .map(|css| self.outline().select(css).collect::<Vec<Id>>())
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// The texts of what the template's selectors find; those of the first that finds any text.
    pub fn texts_by_rules(&self, selectors: impl Fn(&'s Template) -> &'s [Css]) -> Vec<String> {
        let Some(template) = self.template else {
            return Vec::new();
        };
        let texts = |css: &Css| -> Vec<String> {
            let texts = self.outline().select(css).map(|id| self.outline().text(id));
            texts.filter(|text| !text.is_empty()).collect()
        };
        selectors(template)
            .iter()
            .map(texts)
            .find(|texts| !texts.is_empty())
            .unwrap_or_default()
    }

    /// The template's selector by which [`Source::by_rules`] or [`Source::texts_by_rules`] found something.
    pub fn rule(&self, selectors: impl Fn(&'s Template) -> &'s [Css]) -> Origin {
        let outline = self.outline();
        let finds = |css: &&Css| outline.select(css).next().is_some();
        let tells = |css: &&Css| outline.select(css).any(|id| !outline.text(id).is_empty());
        let list = self.template.map_or(&[] as &[Css], selectors);
        let css = list.iter().find(tells).or_else(|| list.iter().find(finds));
        Origin::Selector(css.map(|css| css.as_str().to_owned()).unwrap_or_default())
    }

    /// The outlet's rules themselves.
    pub fn ruled(&self) -> Origin {
        Origin::Rules(self.rules.map(|rules| rules.id.clone()).unwrap_or_default())
    }

    /// The first of these metas with a value that [`Source::meta`] gives.
    pub fn meta_origin(&self, names: &[&str]) -> Option<Origin> {
        let mut names = names.iter().filter(|name| !self.is_ignored(name));
        let name = names.find(|name| self.sheet.head.meta(name).is_some())?;
        Some(Origin::Meta((*name).to_owned()))
    }

    /// An element that the general reader chose.
    pub fn element(&self, id: Id) -> Origin {
        Origin::Element(self.outline().label(id))
    }

    /// The first value of these metas that the outlet's rules do not call wrong.
    pub fn meta(&self, names: &[&str]) -> Option<String> {
        names
            .iter()
            .filter(|name| !self.is_ignored(name))
            .find_map(|name| self.sheet.head.meta(name))
    }

    /// Whether the rules say that a meta holds the same or a wrong value on every page.
    pub fn is_ignored(&self, name: &str) -> bool {
        let ignored = self.rules.map_or(&[] as &[String], |rules| &rules.head.ignore);
        ignored.iter().any(|ignored| ignored.eq_ignore_ascii_case(name))
    }

    /// The elements where dates and credits stand: from the headline into the story.
    pub fn near_headline(&self) -> Range<Id> {
        let Range { start: first, end } = self.region_range();
        match self.headline {
            Some(headline) if headline < first && first - headline < BETWEEN => headline..end.min(first + BESIDE),
            Some(headline) if headline >= first && headline < end => headline..end.min(headline + 2 * BESIDE),
            _ => first.saturating_sub(BEFORE)..end.min(first + BESIDE),
        }
    }

    /// The elements just before the headline.
    pub fn before_headline(&self) -> Range<Id> {
        let start = self.near_headline().start;
        start.saturating_sub(BEFORE)..start
    }

    /// The elements just behind the story.
    pub fn after_story(&self) -> Range<Id> {
        let end = self.region_range().end;
        end..(end + BESIDE).min(self.outline().len() as Id)
    }

    /// The elements of the region.
    pub fn region_range(&self) -> Range<Id> {
        let first = self.region.elements.iter().min().copied().unwrap_or(0);
        let last = self.region.elements.iter().filter_map(|id| self.outline().get(*id));
        first..last.map(|element| element.last).max().unwrap_or(first)
    }

    /// Class, id, `itemprop` and `rel` of an element, in small letters.
    pub fn names(&self, id: Id) -> String {
        let mut names = String::new();
        for (name, value) in self.outline().attributes(id) {
            let told = matches!(name.len(), 2 | 3 | 5 | 8);
            if told
                && ["class", "id", "itemprop", "rel"]
                    .iter()
                    .any(|one| name.eq_ignore_ascii_case(one))
            {
                names.push_str(value);
                names.push(' ');
            }
        }
        names.make_ascii_lowercase();
        names
    }

    /// Whether these words are the outlet's name, or one that the page gives itself, which may be its channel's.
    pub fn is_own_name(&self, words: &str) -> bool {
        let is = |name: &str| is_same(name, words);
        let rules = self
            .rules
            .is_some_and(|rules| rules.site_names.iter().any(|name| is(name)));
        rules || self.is_outlet(words) || self.sheet.head.meta("og:site_name").is_some_and(|name| is(&name))
    }

    /// Whether these words are the outlet's name.
    pub fn is_outlet(&self, words: &str) -> bool {
        let is = |name: &str| is_same(name, words);
        let host = |name: &str| {
            let label = name.split('.').next().unwrap_or_default();
            is(name) || is(label)
        };
        let rules = self.rules.is_some_and(|rules| {
            is(&rules.name)
                || is(&rules.id)
                || rules.brands.iter().any(|name| is(name))
                || rules.hosts.iter().any(|name| host(name))
        });
        let publisher = || self.sheet.json_ld.publisher.as_deref().is_some_and(is);
        let address = || self.base.host().is_some_and(|name| host(site(name)));
        // A channel's own host: "hijab.dream.co.id".
        let channel = || {
            let words = words.to_lowercase();
            let ruled = self.rules.and_then(Rules::host);
            is_domain(&words)
                && ruled
                    .or(self.base.host())
                    .is_some_and(|host| site(host) == site(&words))
        };
        rules || publisher() || address() || channel()
    }
}
