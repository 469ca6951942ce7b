//! The quotes of pages as comma-separated values: who said what where, one row a quote.
//!
//!     cargo run --example quotes_to_csv -- PAGE.html… > quotes.csv

use std::error::Error;
use std::io::{Write, stdout};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    writeln!(out, "outlet,published,speaker,role,cue,quote")?;
    for path in std::env::args().skip(1) {
        let article = match warta::extract(std::fs::read(&path)?) {
            Ok(article) => article,
            Err(error) => {
                eprintln!("{path}: {error}");
                continue;
            }
        };
        let outlet = article.outlet.map(|outlet| outlet.name).unwrap_or_default();
        let published = article.published_at.map(|date| date.to_rfc3339()).unwrap_or_default();
        for quote in article.quotes {
            let (name, role) = quote
                .speaker
                .map(|speaker| (speaker.name, speaker.role))
                .unwrap_or_default();
            let row = [
                &outlet,
                &published,
                &name,
                &role.unwrap_or_default(),
                &quote.cue.unwrap_or_default(),
                &quote.text,
            ];
            writeln!(
                out,
                "{}",
                row.map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).join(",")
            )?;
        }
    }
    Ok(())
}
