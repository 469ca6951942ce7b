//! Every field of an article in a few words, with where it came from.

use crate::words::{count, named};
use warta::{Article, Block};

/// A field for people.
pub struct Row {
    /// As named in the JSON.
    pub field: &'static str,
    /// The value in a few words; empty where there is none.
    pub value: String,
    /// Where it came from.
    pub origins: Vec<String>,
}

/// The fields in the order of the JSON.
pub fn rows(article: &Article) -> Vec<Row> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let date = |value: &Option<_>| value.as_ref().map(ToString::to_string).unwrap_or_default();
    let outlet = article.outlet.as_ref().map(|outlet| {
        let host = outlet.host.as_deref().unwrap_or("no host known");
        format!("{} ({}, {host})", outlet.name, outlet.id)
    });
    let byline = article
        .byline
        .iter()
        .map(|person| format!("{} ({})", person.name, named(&person.role)));
    let image = article.lead_image.as_ref().map(|image| {
        let parts = [&image.caption, &image.credit, &image.url];
        parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(" · ")
    });
    let pages = article.pages.as_ref().map(|pages| match pages.total {
        Some(total) => format!("{} of {total}", pages.current),
        None => format!("{} of several", pages.current),
    });
    let attribution = &article.attribution;
    let closing = attribution.signoff.iter().chain(&attribution.sources).cloned();
    let values = [
        ("title", article.title.clone()),
        ("description", text(&article.description)),
        ("url", text(&article.url)),
        ("canonical_url", text(&article.canonical_url)),
        ("kind", named(&article.kind)),
        ("language", text(&article.language)),
        ("outlet", outlet.unwrap_or_default()),
        (
            "dateline",
            article
                .dateline
                .as_ref()
                .map(|dateline| dateline.raw.clone())
                .unwrap_or_default(),
        ),
        ("published_at", date(&article.published_at)),
        ("modified_at", date(&article.modified_at)),
        ("byline", byline.collect::<Vec<_>>().join(", ")),
        ("section", article.section.join(" › ")),
        ("tags", article.tags.join(", ")),
        ("lead_image", image.unwrap_or_default()),
        ("body", body(&article.body)),
        ("quotes", count(article.quotes.len(), "quote", "quotes")),
        ("related", count(article.related.len(), "link", "links")),
        ("attribution", closing.collect::<Vec<_>>().join(" · ")),
        ("pages", pages.unwrap_or_default()),
        (
            "paywalled",
            if article.paywalled {
                "yes".to_owned()
            } else {
                String::new()
            },
        ),
    ];
    let origins = |field: &str| {
        let of_field = article.provenance.iter().filter(|told| told.field.name() == field);
        of_field.map(|told| told.origin.to_string()).collect()
    };
    let row = |(field, value)| Row {
        field,
        value,
        origins: origins(field),
    };
    values.into_iter().map(row).collect()
}

fn body(blocks: &[Block]) -> String {
    let of = |is: fn(&Block) -> bool, one, many| count(blocks.iter().filter(|block| is(block)).count(), one, many);
    let paragraphs = of(
        |block| matches!(block, Block::Paragraph { .. }),
        "paragraph",
        "paragraphs",
    );
    let others = of(
        |block| !matches!(block, Block::Paragraph { .. }),
        "other block",
        "other blocks",
    );
    [paragraphs, others]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}
