//! The model: what a page becomes. Types only; one notion of the trade, one file.

mod attribution;
mod block;
mod byline;
mod dateline;
mod image;
mod kind;
mod left_out;
mod outlet;
mod pages;
mod provenance;
mod quote;
mod related;
mod render;
mod warning;

pub use attribution::Attribution;
pub use block::{Block, Link, Provider};
pub use byline::{Byline, Role};
pub use dateline::Dateline;
pub use image::Image;
pub use kind::Kind;
pub use left_out::LeftOut;
pub use outlet::Outlet;
pub use pages::Pages;
pub use provenance::{Origin, Provenance};
pub use quote::{Quote, QuoteKind, Span, Speaker, SpeakerKind, Via};
pub use related::Related;
pub use warning::{Field, Warning};

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// One news story, read from a page or from flattened text.
///
/// An absent value is `None` (in JSON `null`) or an empty list, never an empty string.
///
/// ```
/// let article = warta::extract_text(
///     "Harga Cabai Turun\n\nJakarta - Harga cabai rawit turun.\n\n\"Stok aman,\" kata Rina Sari.",
/// )?;
/// assert_eq!(article.title, "Harga Cabai Turun");
/// assert_eq!(article.dateline.as_ref().and_then(|d| d.place.as_deref()), Some("Jakarta"));
/// assert_eq!(article.paragraphs().count(), 2);
/// # Ok::<(), warta::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Article {
    /// The headline as printed, without the site's suffix.
    pub title: String,
    /// The standfirst or the page's description of itself.
    pub description: Option<String>,
    /// Where the caller says the page came from, as given; left out, with a warning, when it is no web address.
    pub url: Option<String>,
    /// Where the page says it lives (`rel=canonical`, `og:url`), absolute.
    pub canonical_url: Option<String>,
    /// What kind of piece this is.
    pub kind: Kind,
    /// The language as a BCP 47 tag, `id` for Indonesian.
    pub language: Option<String>,
    /// Who published it.
    pub outlet: Option<Outlet>,
    /// Place and outlet at the head of the story; cut off the first paragraph.
    pub dateline: Option<Dateline>,
    /// When it was published, with the true local offset (WIB +07:00, WITA +08:00, WIT +09:00).
    pub published_at: Option<DateTime<FixedOffset>>,
    /// When it was last changed, with the true local offset.
    pub modified_at: Option<DateTime<FixedOffset>>,
    /// Who made it, by role.
    pub byline: Vec<Byline>,
    /// Channel names from broad to narrow, without "Home".
    pub section: Vec<String>,
    /// The page's topics.
    pub tags: Vec<String>,
    /// The picture above the story.
    pub lead_image: Option<Image>,
    /// The story in reading order, and nothing that is not the story.
    pub body: Vec<Block>,
    /// What was said in marks, with who said it.
    pub quotes: Vec<Quote>,
    /// Links to other stories set inside this one.
    pub related: Vec<Related>,
    /// The closing credit and the sources the story was taken from.
    pub attribution: Attribution,
    /// Where this page stands in a story of several; `None` for a single page.
    pub pages: Option<Pages>,
    /// Whether the page's own marks say that the text is for subscribers.
    pub paywalled: bool,
    /// What was found but could not be read, and what had to be repaired.
    pub warnings: Vec<Warning>,
    /// Where each field came from, in the order of the fields; empty unless
    /// [`ExtractorBuilder::provenance`](crate::ExtractorBuilder::provenance) asks for it, and then not written. A
    /// field that was put together from several places names each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub provenance: Vec<Provenance>,
    /// What stands among the story of a page and was taken for furniture; empty unless
    /// [`ExtractorBuilder::provenance`](crate::ExtractorBuilder::provenance) asks for it, and then not written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_out: Vec<LeftOut>,
}

impl Article {
    /// The texts of the paragraphs, in order.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        self.body.iter().filter_map(|block| match block {
            Block::Paragraph { text, .. } => Some(text.as_str()),
            _ => None,
        })
    }

    /// The quotes of one speaker, by the fullest name (case does not count).
    ///
    /// ```
    /// let article = warta::extract_text("Judul\n\n\"Kami siap bekerja,\" kata Rina Sari.")?;
    /// assert_eq!(article.quotes_by("rina sari").count(), 1);
    /// # Ok::<(), warta::Error>(())
    /// ```
    pub fn quotes_by<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a Quote> {
        let wanted = name.to_lowercase();
        self.quotes.iter().filter(move |quote| {
            quote
                .speaker
                .as_ref()
                .is_some_and(|speaker| speaker.name.to_lowercase() == wanted)
        })
    }
}
