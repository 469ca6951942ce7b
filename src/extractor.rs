//! The staircase: bytes → page → outlet → body → read → Article.

use crate::article::Article;
use crate::body::flattened;
use crate::error::Error;
use crate::limits::Limits;
use crate::read;

/// What the caller knows of a page: its bytes, and maybe more.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Page<'p> {
    /// The page as it came.
    pub bytes: &'p [u8],
    /// Where it came from.
    pub url: Option<&'p str>,
    /// The `Content-Type` it came with.
    pub content_type: Option<&'p str>,
}

impl<'p> Page<'p> {
    /// A page of which only the bytes are known.
    pub fn new(bytes: &'p [u8]) -> Self {
        Self {
            bytes,
            ..Self::default()
        }
    }

    /// Says where the page came from.
    #[must_use]
    pub fn url(mut self, url: &'p str) -> Self {
        self.url = Some(url);
        self
    }

    /// Says with which `Content-Type` it came.
    #[must_use]
    pub fn content_type(mut self, content_type: &'p str) -> Self {
        self.content_type = Some(content_type);
        self
    }
}

/// Reads pages into articles. Built once, shared between threads.
#[derive(Clone, Debug)]
pub struct Extractor {
    limits: Limits,
}

impl Default for Extractor {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
        }
    }
}

impl Extractor {
    /// Reads text that somebody flattened: the first line is the headline.
    ///
    /// # Errors
    /// [`Error::NoArticle`] for an empty text, [`Error::TooLarge`] beyond the limit.
    pub fn extract_text(&self, text: &str) -> Result<Article, Error> {
        let story = flattened::story(text)?;
        let reading = read::read(story, None);
        Ok(Article {
            title: reading.story.title,
            language: Some("id".to_owned()),
            dateline: reading.dateline,
            body: reading.story.blocks,
            quotes: reading.quotes,
            related: reading.story.related,
            attribution: reading.attribution,
            ..Article::default()
        })
    }
}
