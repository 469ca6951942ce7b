//! A crawler's callback: what comes with a page is handed on, and what is no story is told apart.
//!
//!     cargo run --example crawler -- PAGE.html…

use chrono::{DateTime, FixedOffset, Utc};
use std::error::Error;
use std::time::SystemTime;
use warta::{Article, Extractor, Found, Page};

/// What a crawler has of a page it fetched.
struct Fetched<'f> {
    url: &'f str,
    content_type: Option<&'f str>,
    body: &'f [u8],
}

/// What the crawler does next.
enum Next {
    /// Keep the story, and fetch its next page if there is one.
    Keep(Box<Article>),
    /// Follow the links of an index.
    Follow,
    /// Try again later, or with a browser.
    Retry,
    /// Nothing to be had here.
    Drop(warta::Error),
}

fn on_page(extractor: &Extractor, fetched: &Fetched<'_>) -> Next {
    let mut page = Page::new(fetched.body).url(fetched.url);
    page.content_type = fetched.content_type;
    // "3 jam lalu" counts from now, in Jakarta.
    page.now = FixedOffset::east_opt(7 * 3600).map(|wib| DateTime::<Utc>::from(SystemTime::now()).with_timezone(&wib));
    match extractor.extract_page(&page) {
        Ok(article) => Next::Keep(Box::new(article)),
        Err(warta::Error::NoArticle(Found::Index)) => Next::Follow,
        Err(warta::Error::NoArticle(Found::ErrorPage | Found::ScriptShell)) => Next::Retry,
        Err(error) => Next::Drop(error),
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let extractor = Extractor::default();
    for path in std::env::args().skip(1) {
        let body = std::fs::read(&path)?;
        let fetched = Fetched {
            url: &format!("https://contoh.id/{path}"),
            content_type: Some("text/html; charset=utf-8"),
            body: &body,
        };
        match on_page(&extractor, &fetched) {
            Next::Keep(article) => match article.pages.and_then(|pages| pages.next) {
                Some(next) => println!("keep    {} and fetch {next}", article.title),
                None => println!("keep    {}", article.title),
            },
            Next::Follow => println!("follow  {path}"),
            Next::Retry => println!("retry   {path}"),
            Next::Drop(error) => println!("drop    {path}: {error}"),
        }
    }
    Ok(())
}
