//! Where each field came from, noted on the way for those who ask.

use std::cell::RefCell;

use crate::article::{Article, Field, Kind, Origin, Provenance};

/// The notes; nothing is noted, made or asked when nobody wants to know.
#[derive(Debug, Default)]
pub(crate) struct Trail(Option<RefCell<Vec<Provenance>>>);

impl Trail {
    /// A trail that notes, or one that does not.
    pub fn new(wanted: bool) -> Self {
        Self(wanted.then(RefCell::default))
    }

    /// The field comes from here alone.
    pub fn set(&self, field: Field, origin: impl FnOnce() -> Origin) {
        if let Some(notes) = &self.0 {
            let note = Provenance::new(field, origin());
            let mut notes = notes.borrow_mut();
            notes.retain(|note| note.field != field);
            notes.push(note);
        }
    }

    /// The field, or a part of it, comes from here too.
    pub fn add(&self, field: Field, origin: impl FnOnce() -> Origin) {
        if let Some(notes) = &self.0 {
            let note = Provenance::new(field, origin());
            let mut notes = notes.borrow_mut();
            if !notes.contains(&note) {
                notes.push(note);
            }
        }
    }

    /// Gives the article its notes: those of fields that it has, in the order of the fields.
    pub fn end(self, mut article: Article) -> Article {
        for field in [Field::Dateline, Field::Quotes, Field::Related, Field::Attribution] {
            self.add(field, || Origin::Text);
        }
        let mut notes = self.0.map(RefCell::into_inner).unwrap_or_default();
        notes.retain(|note| is_told(&article, note.field));
        notes.sort_by_key(|note| note.field);
        article.provenance = notes;
        article
    }
}

/// Whether the article says anything of a field.
fn is_told(article: &Article, field: Field) -> bool {
    let attribution = &article.attribution;
    match field {
        Field::Title => !article.title.is_empty(),
        Field::Description => article.description.is_some(),
        Field::Url => article.url.is_some(),
        Field::CanonicalUrl => article.canonical_url.is_some(),
        Field::Kind => article.kind != Kind::Story,
        Field::Language => article.language.is_some(),
        Field::Outlet => article.outlet.is_some(),
        Field::Dateline => article.dateline.is_some(),
        Field::PublishedAt => article.published_at.is_some(),
        Field::ModifiedAt => article.modified_at.is_some(),
        Field::Byline => !article.byline.is_empty(),
        Field::Section => !article.section.is_empty(),
        Field::Tags => !article.tags.is_empty(),
        Field::LeadImage => article.lead_image.is_some(),
        Field::Body => !article.body.is_empty(),
        Field::Quotes => !article.quotes.is_empty(),
        Field::Related => !article.related.is_empty(),
        Field::Attribution => {
            attribution.signoff.is_some() || !attribution.sources.is_empty() || !attribution.initials.is_empty()
        }
        Field::Pages => article.pages.is_some(),
        Field::Paywalled => article.paywalled,
        Field::Encoding | Field::JsonLd => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    #[test]
    fn nothing_is_asked_when_nobody_wants_to_know() {
        let trail = Trail::new(false);
        trail.set(Field::Title, || panic!("asked"));
        trail.add(Field::Title, || panic!("asked"));
        let article = trail.end(crate::extract_text("Hujan Turun\n\nJakarta - Hujan turun.").unwrap());
        assert_eq!(article.provenance, []);
    }

    #[test]
    fn what_the_article_does_not_have_came_from_nowhere() {
        let trail = Trail::new(true);
        trail.set(Field::Tags, || Origin::Meta("keywords".to_owned()));
        trail.set(Field::Title, || Origin::Url);
        trail.set(Field::Title, || Origin::Text);
        let article = trail.end(crate::extract_text("Hujan Turun\n\nJakarta - Hujan turun.").unwrap());
        let fields: Vec<_> = article
            .provenance
            .iter()
            .map(|note| (note.field, note.origin.clone()))
            .collect();
        assert_eq!(fields, [(Field::Title, Origin::Text), (Field::Dateline, Origin::Text)]);
    }
}
