#![doc = include_str!("../README.md")]

#[cfg(test)]
mod agreement;
mod article;
mod body;
mod error;
mod extractor;
mod frame;
mod lang;
mod limits;
mod outlet;
mod page;
mod read;
mod verdict;

pub use article::*;
pub use error::{Error, Found};
pub use extractor::{Extractor, ExtractorBuilder, OutletRules, Page};
pub use limits::Limits;

use std::sync::LazyLock;

static DEFAULT: LazyLock<Extractor> = LazyLock::new(Extractor::default);

/// Reads a page into an article, with the rules and limits of [`Extractor::default`].
///
/// # Errors
/// See [`Extractor::extract_page`].
pub fn extract(html: impl AsRef<[u8]>) -> Result<Article, Error> {
    DEFAULT.extract(html)
}

/// Reads flattened text (first line the headline) into an article.
///
/// # Errors
/// [`Error::NoArticle`] for an empty text, [`Error::TooLarge`] beyond the limit.
pub fn extract_text(text: impl AsRef<str>) -> Result<Article, Error> {
    DEFAULT.extract_text(text.as_ref())
}
