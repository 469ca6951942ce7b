//! One input read into an article, whatever it holds.

use crate::record::Failure;
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
}

/// Reads it. A defect met on one page shall not stop the other million.
///
/// # Errors
/// Why there is no article.
pub fn read(extractor: &Extractor, source: Source<'_>) -> Result<Article, Failure> {
    let read = catch_unwind(AssertUnwindSafe(|| unguarded(extractor, source)));
    let panicked = |_| {
        Err(Failure {
            kind: "panic",
            message: "warta broke on this input; please report it".to_owned(),
        })
    };
    read.unwrap_or_else(panicked)
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
    Ok(extractor.extract_page(&page)?)
}
