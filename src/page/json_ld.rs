//! What JSON-LD says of the article.

use super::outline::Outline;

/// The fields of the page's article object, whatever script, graph or list it stands in.
#[derive(Clone, Debug, Default)]
pub(crate) struct JsonLd {
    /// Types of the object the fields were taken from: `NewsArticle`.
    pub types: Vec<String>,
    /// `headline`
    pub headline: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `datePublished` as written
    pub published: Option<String>,
    /// `dateModified` as written
    pub modified: Option<String>,
    /// Names in `author`
    pub authors: Vec<String>,
    /// Names in `editor`
    pub editors: Vec<String>,
    /// Name of `publisher`
    pub publisher: Option<String>,
    /// `articleSection`
    pub section: Vec<String>,
    /// `keywords`
    pub keywords: Vec<String>,
    /// Address of `image` or `thumbnailUrl`
    pub image: Option<String>,
    /// `articleBody`, character references decoded, line ends kept
    pub body: Option<String>,
    /// `isAccessibleForFree`
    pub free: Option<bool>,
    /// Names of a BreadcrumbList, in order
    pub breadcrumbs: Vec<String>,
    /// How many scripts could not be read, even after repair
    pub broken: usize,
}

impl JsonLd {
    /// Reads the page's `application/ld+json` scripts.
    pub fn read(_outline: &Outline<'_>) -> Self {
        Self::default()
    }
}
