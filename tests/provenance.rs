//! Where each field came from: told when asked for, and nothing else of the article changes by the asking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use warta::{Article, Extractor, Field};

fn pages() -> Vec<PathBuf> {
    let files = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let folders = files(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")).filter(|path| path.is_dir());
    let pages = folders.flat_map(files);
    pages
        .filter(|file| file.extension().is_some_and(|ending| ending == "html"))
        .collect()
}

fn asking() -> Extractor {
    Extractor::builder().provenance(true).build().unwrap()
}

fn origins(article: &Article, field: Field) -> Vec<String> {
    let told = article.provenance.iter().filter(|told| told.field == field);
    told.map(|told| told.origin.to_string()).collect()
}

#[test]
fn asking_changes_nothing_but_the_answer() {
    let (asking, plain) = (asking(), Extractor::default());
    for page in pages() {
        let bytes = fs::read(&page).unwrap();
        let Ok(expected) = plain.extract(&bytes) else { continue };
        let json = serde_json::to_value(&expected).unwrap();
        assert!(json.get("provenance").is_none() && json.get("left_out").is_none());
        let mut article = asking.extract(&bytes).unwrap();
        article.provenance.clear();
        article.left_out.clear();
        assert_eq!(article, expected, "{}", page.display());
    }
}

#[test]
fn every_field_that_is_there_came_from_somewhere() {
    let asking = asking();
    for page in pages() {
        let Ok(article) = asking.extract(fs::read(&page).unwrap()) else {
            continue;
        };
        let Value::Object(json) = serde_json::to_value(&article).unwrap() else {
            panic!("no object")
        };
        for (key, value) in json {
            let told = article.provenance.iter().any(|told| told.field.name() == key);
            let is_there = match &value {
                Value::Null | Value::Bool(false) => false,
                Value::Array(list) => !list.is_empty(),
                _ if key == "attribution" => value["signoff"].is_string() || value["sources"] != Value::Array(vec![]),
                Value::String(text) => !text.is_empty() && text != "story",
                _ => true,
            };
            if !matches!(key.as_str(), "warnings" | "provenance" | "left_out" | "attribution") {
                assert_eq!(told, is_there, "{key} of {}", page.display());
            }
        }
    }
}

#[test]
fn the_answer_is_read_back_as_it_was_written() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/detik/harga-garam.html");
    let article = asking().extract(fs::read(page).unwrap()).unwrap();
    assert!(!article.provenance.is_empty());
    let json = serde_json::to_value(&article).unwrap();
    assert_eq!(
        json["provenance"][0],
        serde_json::json!({"field": "title", "from": "selector", "name": "h1.detail__title"})
    );
    assert_eq!(serde_json::from_value::<Article>(json).unwrap(), article);
}

#[test]
fn rules_metadata_elements_and_text_are_told_apart() {
    let page = "<html lang=\"id\"><head><title>Hujan Turun di Kota - Kabar</title>\
        <meta property=\"og:title\" content=\"Hujan Turun di Kota\"><meta name=\"description\" content=\"Hujan sejak pagi.\">\
        <meta name=\"author\" content=\"Rina Sari\">\
        <script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Hujan Turun di Kota\",\
        \"datePublished\":\"2024-05-13T10:00:00+07:00\",\"keywords\":[\"hujan\"]}</script></head><body>\
        <h1 class=\"judul\">Hujan Turun di Kota</h1><div class=\"isi\">\
        <p>SOLO - Hujan turun sejak pagi di seluruh kota dan membuat warga tinggal di rumah sampai sore hari.</p>\
        <p>\"Kami senang karena sawah kembali basah,\" kata Rina Sari, petani di tepi kota, pada hari Senin.</p>\
        <p>Hujan diperkirakan turun sampai akhir pekan dan reda pada awal pekan depan di sebagian besar wilayah.</p>\
        </div></body></html>";
    let general = asking().extract(page).unwrap();
    assert_eq!(origins(&general, Field::Title), ["element h1.judul"]);
    assert_eq!(origins(&general, Field::Description), ["meta description"]);
    assert_eq!(origins(&general, Field::PublishedAt), ["json-ld datePublished"]);
    assert_eq!(origins(&general, Field::Tags), ["json-ld keywords"]);
    assert_eq!(origins(&general, Field::Byline), ["meta author"]);
    assert_eq!(origins(&general, Field::Body), ["element div.isi"]);
    assert_eq!(origins(&general, Field::Dateline), ["text"]);
    assert_eq!(origins(&general, Field::Quotes), ["text"]);

    let rules = "id = \"kabar\"\nname = \"Kabar\"\nhosts = [\"kabar.example\"]\n\
        [[template]]\nmark = \".isi\"\ntitle = [\".none\", \"h1.judul\"]\nregion = \".isi\"\n";
    let ruled = Extractor::builder()
        .provenance(true)
        .add_outlet(rules, "kabar.toml")
        .build()
        .unwrap();
    let page = warta::Page::new(page.as_bytes()).url("https://www.kabar.example/1");
    let ruled = ruled.extract_page(&page).unwrap();
    assert_eq!(origins(&ruled, Field::Title), ["selector h1.judul"]);
    assert_eq!(origins(&ruled, Field::Body), ["selector .isi"]);
    assert_eq!(origins(&ruled, Field::Outlet), ["rules kabar"]);
    assert_eq!(origins(&ruled, Field::Url), ["caller"]);
}

#[test]
fn what_was_left_out_is_told_with_its_place() {
    let page = "<html><head><title>Hujan Turun di Kota</title></head><body><h1>Hujan Turun di Kota</h1><div class=\"isi\">\
        <p>SOLO - Hujan turun sejak pagi di seluruh kota dan membuat warga tinggal di rumah sampai sore hari.</p>\
        <p>SCROLL TO CONTINUE WITH CONTENT</p><div class=\"share-bar\">Bagikan ke kawan</div>\
        <p>Warga senang karena sawah kembali basah, dan sungai di tepi kota tidak meluap seperti tahun yang lalu.</p>\
        <p>Hujan diperkirakan turun sampai akhir pekan dan reda pada awal pekan depan di sebagian besar wilayah.</p>\
        </div></body></html>";
    let article = asking().extract(page).unwrap();
    let told: Vec<_> = article
        .left_out
        .iter()
        .map(|left_out| {
            (
                left_out.text.as_str(),
                left_out.taken_for.as_str(),
                left_out.after_block,
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            ("SCROLL TO CONTINUE WITH CONTENT", "advertisement", 1),
            ("Bagikan ke kawan", "element div.share-bar", 1),
        ]
    );
}
