//! What a report needs to know of one page.

use crate::record::Failure;
use std::time::Duration;
use warta::Article;

/// A field of the article: its name as the JSON has it, and whether an article has it.
pub struct Field {
    /// The name.
    pub name: &'static str,
    /// Which stories have it.
    pub steady: Steady,
    has: fn(&Article) -> bool,
}

/// Which stories have a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Steady {
    /// Every story: its absence is an error of the page or ours.
    Always,
    /// Most of an outlet's stories, or none.
    Usually,
    /// Some stories.
    No,
}
use Steady::{Always, No, Usually};

const fn field(name: &'static str, steady: Steady, has: fn(&Article) -> bool) -> Field {
    Field { name, steady, has }
}

/// How many fields are counted.
pub const FIELDS_COUNTED: usize = 16;

/// The fields that are counted, in the order of the JSON.
pub const FIELDS: [Field; FIELDS_COUNTED] = [
    field("title", Always, |article| !article.title.is_empty()),
    field("description", Usually, |article| article.description.is_some()),
    field("canonical_url", Usually, |article| article.canonical_url.is_some()),
    field("outlet", No, |article| article.outlet.is_some()),
    field("dateline", Usually, |article| article.dateline.is_some()),
    field("published_at", Always, |article| article.published_at.is_some()),
    field("modified_at", No, |article| article.modified_at.is_some()),
    field("byline", Usually, |article| !article.byline.is_empty()),
    field("section", Usually, |article| !article.section.is_empty()),
    field("tags", No, |article| !article.tags.is_empty()),
    field("lead_image", Usually, |article| article.lead_image.is_some()),
    field("caption", No, |article| {
        article.lead_image.as_ref().is_some_and(|image| image.caption.is_some())
    }),
    field("quotes", No, |article| !article.quotes.is_empty()),
    field("speakers", No, |article| {
        article.quotes.iter().any(|quote| quote.speaker.is_some())
    }),
    field("related", No, |article| !article.related.is_empty()),
    field("signoff", No, |article| article.attribution.signoff.is_some()),
];

/// One page and what became of it.
#[derive(Debug)]
pub struct Finding {
    /// Its path as given.
    pub file: String,
    /// Which page of a file that holds many.
    pub record: Option<u64>,
    /// Where it came from, if the input says so.
    pub url: Option<String>,
    /// Its size; 0 where it could not be read.
    pub bytes: usize,
    /// How long the reading took, without fetching it from the disk.
    pub took: Duration,
    /// The story, or why there is none.
    pub outcome: Result<Story, Failure>,
}

/// What is kept of an article.
#[derive(Clone, Debug, Default)]
pub struct Story {
    /// The outlet's name.
    pub outlet: Option<String>,
    /// The headline.
    pub title: String,
    /// Which of [`FIELDS`] it has.
    pub has: [bool; FIELDS_COUNTED],
    /// How many paragraphs.
    pub paragraphs: usize,
    /// How many quotes.
    pub quotes: usize,
    /// How many related links.
    pub related: usize,
    /// The warnings.
    pub warnings: Vec<String>,
}

impl Story {
    /// What is kept of an article.
    pub fn of(article: &Article) -> Self {
        Self {
            outlet: article.outlet.as_ref().map(|outlet| outlet.name.clone()),
            title: article.title.clone(),
            has: FIELDS.map(|field| (field.has)(article)),
            paragraphs: article.paragraphs().count(),
            quotes: article.quotes.len(),
            related: article.related.len(),
            warnings: article
                .warnings
                .iter()
                .map(|warning| format!("{}: {}", warning.field, warning.message))
                .collect(),
        }
    }

    /// Whether it has a field.
    pub fn has(&self, name: &str) -> bool {
        FIELDS
            .iter()
            .zip(self.has)
            .any(|(field, has)| has && field.name == name)
    }
}
