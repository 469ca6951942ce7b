//! Reads one saved page and prints its article as JSON.
//!
//!     cargo run --example extract_page -- PAGE.html [URL]

use std::error::Error;
use warta::{Extractor, Page};

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let path = args.next().ok_or("give the path of a saved page")?;
    let address = args.next();
    let bytes = std::fs::read(path)?;
    let mut page = Page::new(&bytes);
    if let Some(address) = &address {
        page = page.url(address);
    }
    let article = Extractor::default().extract_page(&page)?;
    println!("{}", serde_json::to_string_pretty(&article)?);
    Ok(())
}
