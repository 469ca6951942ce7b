//! Rules for an outlet that the library does not know, kept beside the program that needs them.
//!
//!     cargo run --example own_outlet

use std::error::Error;
use warta::Extractor;

const RULES: &str = r#"
id = "kabarpesisir"
name = "Kabar Pesisir"
hosts = ["kabarpesisir.example"]

[[template]]
mark = ".berita-isi"
title = ".berita-judul"
region = ".berita-isi"
"#;

const PAGE: &str = r#"<html><head><link rel="canonical" href="https://kabarpesisir.example/panen"></head><body>
    <h1>Kabar Pesisir: berita dari pantai</h1><p class="berita-judul">Panen Garam Melimpah</p>
    <div class="berita-isi"><p>Petani garam di pesisir utara menikmati panen yang melimpah sejak awal bulan ini.</p>
    <p>"Gudang kami sudah penuh sejak pekan lalu," kata Wahyu Lestari, ketua koperasi.</p></div></body></html>"#;

fn main() -> Result<(), Box<dyn Error>> {
    // What is wrong with a rule file is told with its line and key before anything is read with it.
    warta::check_rules(RULES, "kabarpesisir.toml")?;
    let extractor = Extractor::builder().add_outlet(RULES, "kabarpesisir.toml").build()?;
    let article = extractor.extract(PAGE)?;
    println!(
        "{} ({})",
        article.title,
        article.outlet.map_or("unknown".to_owned(), |outlet| outlet.name)
    );
    for quote in &article.quotes {
        println!(
            "{}: {}",
            quote.speaker.as_ref().map_or("?", |speaker| &speaker.name),
            quote.text
        );
    }
    Ok(())
}
