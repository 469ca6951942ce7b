//! Bytes → what the page is made of.

pub(crate) mod address;
mod attributes;
pub(crate) mod embedded;
pub(crate) mod encoding;
mod escaped;
pub(crate) mod head;
mod index;
pub(crate) mod json_ld;
mod matching;
mod names;
pub(crate) mod outline;
mod regular;
pub(crate) mod selector;
pub(crate) mod survey;
mod tokens;
pub(crate) mod tree;

use head::Head;
use json_ld::JsonLd;
use outline::Outline;
use serde_json::{Map, Value};
use survey::MOST_ELEMENTS;

/// A page after the survey: its elements, and what its head and JSON-LD say.
pub(crate) struct Sheet<'p> {
    /// Every element as a byte range.
    pub outline: Outline<'p>,
    /// Title, meta elements, links.
    pub head: Head<'p>,
    /// The article object of JSON-LD.
    pub json_ld: JsonLd,
    /// Whether the page ends before its last element does.
    pub breaks_off: bool,
}

impl<'p> Sheet<'p> {
    /// Surveys a page.
    pub fn read(html: &'p str) -> Self {
        let outline = survey::survey(html);
        let head = Head::read(&outline);
        let json_ld = JsonLd::read(&outline);
        let top = outline.iter().rfind(|(_, element)| element.depth == 0);
        let breaks_off = top.is_some_and(|(_, element)| {
            !element.closed && (element.end as usize == html.len() || outline.len() >= MOST_ELEMENTS)
        });
        Self {
            outline,
            head,
            json_ld,
            breaks_off,
        }
    }

    /// The same page with another outline of it; head and JSON-LD stay.
    pub fn with_outline(&self, outline: Outline<'p>) -> Self {
        Self {
            outline,
            head: self.head.clone(),
            json_ld: self.json_ld.clone(),
            breaks_off: self.breaks_off,
        }
    }

    /// The same page; JSON-LD completed by the object of the page's data that holds the story.
    pub fn with_data(&self, object: &Map<String, Value>) -> Self {
        let mut sheet = self.with_outline(self.outline.clone());
        sheet.json_ld.complete(object);
        sheet
    }
}
