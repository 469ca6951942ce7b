//! Rows of tables: an article or a quote with the names of what it belongs to.

use crate::record::Record;
use crate::shape::Shape;
use chrono::{DateTime, FixedOffset};
use serde::Serialize;
use warta::Quote as Said;

/// The columns of CSV where none are chosen.
pub const ARTICLE_COLUMNS: &[&str] = &[
    "file",
    "url",
    "title",
    "outlet.name",
    "published_at",
    "byline.name",
    "section",
    "dateline.place",
    "text",
];

/// The same for quotes.
pub const QUOTE_COLUMNS: &[&str] = &[
    "file",
    "url",
    "title",
    "outlet",
    "published_at",
    "kind",
    "text",
    "cue",
    "speaker.name",
    "speaker.role",
    "speaker.kind",
    "via",
    "confidence",
];

/// An article as a row.
#[derive(Serialize)]
pub struct Article<'r> {
    file: &'r str,
    record: Option<u64>,
    /// The running text.
    text: String,
    /// What the times are ahead of UTC, which a table's times do not keep: `+07:00`.
    utc_offset: Option<String>,
    #[serde(flatten)]
    article: &'r warta::Article,
}

impl<'r> Article<'r> {
    /// The row of a record's article.
    pub fn new(record: &'r Record, article: &'r warta::Article) -> Self {
        let moment = article.published_at.or(article.modified_at);
        Self {
            file: &record.file,
            record: record.record,
            text: article.text(),
            utc_offset: moment.map(|moment| moment.offset().to_string()),
            article,
        }
    }
}

/// The shape of an [`Article`].
pub fn article_shape() -> Shape {
    with(
        [
            ("file", Shape::Text),
            ("record", Shape::Int),
            ("text", Shape::Text),
            ("utc_offset", Shape::Text),
        ],
        &Shape::article(),
    )
}

/// A quote as a row.
#[derive(Serialize)]
struct Quote<'r> {
    file: &'r str,
    record: Option<u64>,
    url: Option<&'r str>,
    title: &'r str,
    /// The outlet's id.
    outlet: Option<&'r str>,
    published_at: Option<DateTime<FixedOffset>>,
    #[serde(flatten)]
    quote: &'r Said,
}

/// The rows of an article's quotes.
pub fn quotes<'r>(record: &'r Record, article: &'r warta::Article) -> impl Iterator<Item = impl Serialize + 'r> {
    article.quotes.iter().map(|quote| Quote {
        file: &record.file,
        record: record.record,
        url: article.url.as_deref().or(article.canonical_url.as_deref()),
        title: &article.title,
        outlet: article.outlet.as_ref().map(|outlet| outlet.id.as_str()),
        published_at: article.published_at,
        quote,
    })
}

/// The shape of a quote's row.
pub fn quote_shape() -> Shape {
    let article = Shape::article();
    let quote = article.at("quotes").map(|quotes| match quotes {
        Shape::List(quote) => quote,
        other => other,
    });
    with(
        [
            ("file", Shape::Text),
            ("record", Shape::Int),
            ("url", Shape::Text),
            ("title", Shape::Text),
            ("outlet", Shape::Text),
            ("published_at", Shape::Time),
        ],
        quote.unwrap_or(&Shape::Text),
    )
}

fn with<const N: usize>(first: [(&str, Shape); N], rest: &Shape) -> Shape {
    let first = first.map(|(name, shape)| (name.to_owned(), shape));
    Shape::Struct(first.into_iter().chain(rest.fields().iter().cloned()).collect())
}
