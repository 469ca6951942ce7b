//! One input read into an article, whatever it holds.

use crate::record::Failure;
use chrono::{DateTime, FixedOffset};
use std::panic::{AssertUnwindSafe, catch_unwind};
use warta::{Article, Extractor, Page};

/// What is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Source<'s> {
    /// The page, or the text.
    pub bytes: &'s [u8],
    /// Whether it is flattened text.
    pub text: bool,
    /// Where it came from.
    pub url: Option<&'s str>,
    /// The `Content-Type` it came with.
    pub content_type: Option<&'s str>,
    /// When it was fetched.
    pub fetched: Option<DateTime<FixedOffset>>,
}

/// Reads it.
///
/// # Errors
/// Why there is no article.
pub fn read(extractor: &Extractor, source: Source<'_>) -> Result<Article, Failure> {
    guarded(|| unguarded(extractor, source))
}

/// Does some reading. A defect met on one page shall not stop the other million.
///
/// # Errors
/// Those of the reading, and its panic.
pub fn guarded<T>(reading: impl FnOnce() -> Result<T, Failure>) -> Result<T, Failure> {
    let panicked = |_| {
        Err(Failure {
            kind: "panic",
            message: "warta broke on this input; please report it".to_owned(),
        })
    };
    catch_unwind(AssertUnwindSafe(reading)).unwrap_or_else(panicked)
}

fn unguarded(extractor: &Extractor, source: Source<'_>) -> Result<Article, Failure> {
    if source.text {
        let mut article = extractor.extract_text(&String::from_utf8_lossy(source.bytes))?;
        article.url = source.url.map(str::to_owned);
        return Ok(article);
    }
    let mut page = Page::new(source.bytes);
    page.url = source.url;
    page.content_type = source.content_type;
    page.now = source.fetched;
    Ok(extractor.extract_page(&page)?)
}
