//! Many pages on all cores.

use rayon::prelude::*;

use crate::article::Article;
use crate::error::Error;
use crate::extractor::{Extractor, Page};

impl Extractor {
    /// Reads pages on all cores; the outcomes stand in the order of the pages.
    ///
    /// The threads are those of the rayon pool that it is called in: the global one, or that of `ThreadPool::install`.
    ///
    /// ```
    /// use warta::{Extractor, Page};
    ///
    /// let text = "Kalimat pertama berita ini cukup panjang untuk disebut paragraf. ".repeat(4);
    /// let page = format!("<html><h1>Judul</h1><article><p>{text}</p><p>{text}</p></article></html>");
    /// let outcomes = Extractor::default().extract_many(&[Page::new(page.as_bytes()), Page::new(b"")]);
    /// assert_eq!(outcomes[0].as_ref().map(|article| &*article.title), Ok("Judul"));
    /// assert!(outcomes[1].is_err());
    /// ```
    pub fn extract_many(&self, pages: &[Page<'_>]) -> Vec<Result<Article, Error>> {
        pages.par_iter().map(|page| self.extract_page(page)).collect()
    }
}
