//! Every page of `fixtures/<outlet>/` becomes the article written beside it.
//!
//! `WARTA_BLESS=1 cargo test --test fixtures` writes the articles anew: read the difference before you commit it.
//! A page whose address matters and is not in the page has it in `<slug>.url`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use warta::{Article, Extractor, Page};

#[test]
fn every_re_created_page_becomes_its_article() {
    let bless = std::env::var_os("WARTA_BLESS").is_some();
    let extractor = Extractor::default();
    let pages = pages();
    assert!(pages.len() >= 13, "the fixtures are gone");
    let mut report = String::new();
    for page in pages {
        let got = extract(&extractor, &page);
        let expected_file = page.with_extension("json");
        if bless {
            let pretty = serde_json::to_string_pretty(&got).unwrap();
            fs::write(&expected_file, pretty + "\n").unwrap();
            continue;
        }
        let expected =
            fs::read_to_string(&expected_file).expect("the article beside the page; WARTA_BLESS=1 writes it");
        let mut differences = Vec::new();
        compare("", &serde_json::from_str(&expected).unwrap(), &got, &mut differences);
        if !differences.is_empty() {
            let _ = write!(report, "\n{}\n  {}\n", page.display(), differences.join("\n  "));
        }
    }
    assert!(report.is_empty(), "{report}");
}

#[test]
fn the_articles_beside_the_pages_read_back_as_they_were_written() {
    for page in pages() {
        let text = fs::read_to_string(page.with_extension("json")).unwrap();
        let article: Article = serde_json::from_str(&text).unwrap();
        let again = serde_json::to_value(&article).unwrap();
        let mut differences = Vec::new();
        compare("", &serde_json::from_str(&text).unwrap(), &again, &mut differences);
        assert!(differences.is_empty(), "{}: {differences:?}", page.display());
    }
}

fn pages() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let mut pages: Vec<PathBuf> = folders
        .filter(|folder| folder.is_dir() && !folder.ends_with("example"))
        .flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()))
        .filter(|file| file.extension().is_some_and(|ending| ending == "html"))
        .collect();
    pages.sort();
    pages
}

fn extract(extractor: &Extractor, file: &Path) -> Value {
    let bytes = fs::read(file).unwrap();
    let url = fs::read_to_string(file.with_extension("url")).ok();
    let mut page = Page::new(&bytes);
    page.url = url.as_deref().map(str::trim);
    match extractor.extract_page(&page) {
        Ok(article) => serde_json::to_value(article).unwrap(),
        Err(error) => Value::String(error.to_string()),
    }
}

/// Says where two values differ, by path. How sure a reader is of a speaker may change with every improvement.
fn compare(path: &str, expected: &Value, got: &Value, differences: &mut Vec<String>) {
    match (expected, got) {
        (Value::Object(one), Value::Object(other)) => {
            for key in one.keys().chain(other.keys().filter(|key| !one.contains_key(*key))) {
                let value = |object: &serde_json::Map<String, Value>| object.get(key).cloned().unwrap_or_default();
                compare(&format!("{path}.{key}"), &value(one), &value(other), differences);
            }
        }
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                compare(&format!("{path}[{at}]"), one, other, differences);
            }
        }
        _ if expected == got || path.ends_with(".confidence") => {}
        _ => differences.push(format!("{path}\n    expected {expected}\n    got      {got}")),
    }
}
