//! What stands around the story: headline, dates, byline, section, tags, lead image, pages.

mod byline;
mod dates;
mod description;
mod kind;
mod language;
mod lead_image;
mod outlet;
mod pages;
mod paywall;
mod section;
mod source;
mod tags;
mod title;

pub(crate) use pages::story_address;
pub(crate) use source::Source;

use chrono::{DateTime, FixedOffset};

use crate::article::{Article, Field, Image, Kind, Origin, Outlet, Pages, Related, Warning};
use crate::body::story::{Story, Told};
use crate::lang::words::key;
use crate::page::outline::Id;
use crate::read::Reading;
use crate::trail::Trail;
use byline::Crew;

/// What stands around the story.
#[derive(Debug, Default)]
pub(crate) struct Frame {
    /// The headline; empty when the page has none.
    pub title: String,
    /// The headline's element, where it stands on the page and not in its head alone.
    pub headline: Option<Id>,
    /// The outlet's printed name.
    pub outlet_name: Option<String>,
    /// What the outlet calls itself in print.
    pub house: Vec<String>,
    outlet: Option<Outlet>,
    description: Option<String>,
    /// What the page says its address is.
    pub canonical_url: Option<String>,
    kind: Kind,
    language: Option<String>,
    published_at: Option<DateTime<FixedOffset>>,
    modified_at: Option<DateTime<FixedOffset>>,
    crew: Crew,
    section: Vec<String>,
    tags: Vec<String>,
    lead_image: Option<Image>,
    /// Where the page stands in a story of several.
    pub pages: Option<Pages>,
    /// Its number there, or what puts it in order, where the page tells it.
    pub part: Option<u32>,
    paywalled: bool,
    warnings: Vec<Warning>,
}

/// Reads the frame.
pub(crate) fn read(mut source: Source<'_>) -> Frame {
    let headline = title::read(&source);
    source.headline = headline.element;
    let title = headline.text;
    let mut warnings = json_ld_warnings(&source);
    let dates = dates::read(&source, &mut warnings);
    source
        .trail
        .set(Field::CanonicalUrl, || match source.sheet.head.link("canonical") {
            Some(_) => Origin::Link("canonical".to_owned()),
            None => Origin::Meta("og:url".to_owned()),
        });
    let canonical_url = source.canonical.and_then(|url| source.base.resolve(url));
    let outlet = outlet::read(&source);
    let outlet_name = outlet.as_ref().map(|outlet| outlet.name.clone());
    let (part, pages) = pages::read(&source, canonical_url.as_deref());
    Frame {
        headline: headline.element,
        description: description::read(&source, &title),
        kind: kind::read(&source),
        language: language::declared(&source),
        published_at: dates.published,
        modified_at: dates.modified,
        crew: byline::read(&source, outlet_name.as_deref()),
        section: section::read(&source, &title),
        tags: tags::read(&source, &title),
        lead_image: lead_image::read(&source, &title),
        pages,
        part,
        paywalled: paywall::read(&source),
        title,
        outlet_name,
        house: outlet::house(&source, outlet.as_ref()),
        outlet,
        canonical_url,
        warnings,
    }
}

fn json_ld_warnings(source: &Source<'_>) -> Vec<Warning> {
    let json_ld = &source.sheet.json_ld;
    let scripts = |count: usize, what: &str| {
        (count > 0).then(|| Warning::new(Field::JsonLd, format!("{count} JSON-LD script(s) {what}")))
    };
    [
        scripts(json_ld.repaired, "had to be repaired"),
        scripts(json_ld.broken, "could not be read whole"),
    ]
    .into_iter()
    .flatten()
    .collect()
}

impl Frame {
    /// The frame of a text without a page.
    pub fn of_text() -> Self {
        Self {
            language: Some("id".to_owned()),
            ..Self::default()
        }
    }

    /// What may stand above the story's own text, too.
    pub fn told(&self) -> Told {
        Told {
            title: self.title.clone(),
            description: self.description.as_deref().map(key).unwrap_or_default(),
            people: self.crew.keys().collect(),
        }
    }

    /// Takes a picture that opens the story, before anything counts the story's blocks.
    pub fn take_lead(&mut self, story: &mut Story, trail: &Trail) {
        self.lead_image = lead_image::join(self.lead_image.take(), story, trail);
    }

    /// The address of the lead image.
    pub fn lead_picture(&self) -> Option<&str> {
        self.lead_image.as_ref()?.url.as_deref()
    }

    /// Takes what the frame of another part tells and this one does not.
    pub fn fill_in(&mut self, part: Self) {
        fn list<T>(own: &mut Vec<T>, other: Vec<T>) {
            if own.is_empty() {
                *own = other;
            }
        }
        self.description = self.description.take().or(part.description);
        self.canonical_url = self.canonical_url.take().or(part.canonical_url);
        self.published_at = self.published_at.or(part.published_at);
        self.modified_at = self.modified_at.or(part.modified_at);
        self.lead_image = self.lead_image.take().or(part.lead_image);
        self.paywalled |= part.paywalled;
        if self.crew.is_empty() {
            self.crew = part.crew;
        }
        list(&mut self.section, part.section);
        list(&mut self.tags, part.tags);
        for warning in part.warnings {
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
    }

    /// The article of a story that was read, with what its own lines say of the frame.
    pub fn around(mut self, mut reading: Reading, trail: &Trail) -> Article {
        let story = &mut reading.story;
        // The story's next page is no other story.
        let own = self.canonical_url.as_deref().and_then(story_address);
        let address = |related: &Related| related.url.as_deref().and_then(story_address);
        story.related.retain(|related| own.is_none() || address(related) != own);
        let named = self.crew.len();
        self.crew.sign(story, self.outlet_name.as_deref());
        if self.crew.len() > named {
            trail.add(Field::Byline, || Origin::Text);
        }
        let kind = kind::of_story(self.kind, &story.title, &story.blocks);
        if kind != self.kind {
            trail.set(Field::Kind, || Origin::Text);
        }
        Article {
            kind,
            language: language::read(self.language, &story.blocks, trail),
            title: reading.story.title,
            description: self.description,
            canonical_url: self.canonical_url,
            outlet: self.outlet,
            dateline: reading.dateline,
            published_at: self.published_at,
            modified_at: self.modified_at,
            byline: self.crew.people(),
            section: self.section,
            tags: self.tags,
            lead_image: self.lead_image,
            body: reading.story.blocks,
            quotes: reading.quotes,
            related: reading.story.related,
            left_out: reading.story.left_out,
            attribution: reading.attribution,
            pages: self.pages,
            paywalled: self.paywalled,
            warnings: self.warnings,
            ..Article::default()
        }
    }
}

#[cfg(test)]
mod tests;
