//! However a page is encoded, the article is the same, its text is clean, and a warning names what had to be repaired.

use encoding_rs::WINDOWS_1252;
use warta::{Article, Extractor, Field, Page};

/// A story with letters and marks outside of ASCII; `charset` is declared in its head.
fn page(charset: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=id><head>{charset}<title>Café di Rembang - Kabar</title></head><body><article><h1>Café di Rembang</h1>\
         <p>REMBANG, KABAR – Pemilik kafe di pesisir utara menjual kopi garam sejak awal bulan ini, dan pembeli antre tiap pagi.</p>\
         <p>“Garamnya cuma sedikit, rasanya jadi lain,” kata pemilik kafe, André Lestari, kepada Kabar di Rembang.</p>\
         <p>Ia menambahkan, pembeli datang dari kota – sebagian besar naik sepeda – dan pulang membawa sekantong garam.</p></article></body></html>"
    )
}

fn read(bytes: &[u8], content_type: Option<&str>) -> (Article, Vec<String>) {
    let mut page = Page::new(bytes);
    page.content_type = content_type;
    let mut article = Extractor::default().extract_page(&page).unwrap();
    let warnings = article.warnings.drain(..);
    let told = warnings
        .filter(|warning| warning.field == Field::Encoding)
        .map(|warning| warning.message)
        .collect();
    (article, told)
}

fn utf_16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn every_encoding_gives_the_same_article() {
    let (wanted, told) = read(page("<meta charset=utf-8>").as_bytes(), None);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(wanted.quotes[0].text, "Garamnya cuma sedikit, rasanya jadi lain,");
    let latin = |charset: &str| WINDOWS_1252.encode(&page(charset)).0.into_owned();
    let bare = page("");
    for (what, bytes, content_type) in [
        ("UTF-8 without a word", bare.clone().into_bytes(), None),
        ("UTF-8 with a mark", [b"\xef\xbb\xbf", bare.as_bytes()].concat(), None),
        (
            "UTF-8 with a mark against the header",
            [b"\xef\xbb\xbf", bare.as_bytes()].concat(),
            Some("text/html; charset=iso-8859-1"),
        ),
        ("UTF-16 LE", utf_16(&bare, u16::to_le_bytes), None),
        ("UTF-16 BE", utf_16(&bare, u16::to_be_bytes), None),
        (
            "UTF-16 LE with a mark",
            utf_16(&format!("\u{feff}{bare}"), u16::to_le_bytes),
            None,
        ),
        (
            "UTF-16 BE with a mark",
            utf_16(&format!("\u{feff}{bare}"), u16::to_be_bytes),
            None,
        ),
        ("windows-1252 by meta", latin("<meta charset=windows-1252>"), None),
        (
            "ISO-8859-1 by meta, which means windows-1252",
            latin("<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\">"),
            None,
        ),
        (
            "windows-1252 by the header",
            latin(""),
            Some("text/html; charset=windows-1252"),
        ),
        (
            "windows-1252 by the header, against the page",
            latin("<meta charset=utf-8>"),
            Some("text/html; charset=windows-1252"),
        ),
        ("windows-1252 without a word", latin(""), None),
        (
            "windows-1252 that calls itself UTF-8",
            latin("<meta charset=utf-8>"),
            None,
        ),
    ] {
        let (got, told) = read(&bytes, content_type);
        assert_eq!(got, wanted, "{what}");
        assert_eq!(told, Vec::<String>::new(), "{what}");
    }
}

#[test]
fn what_is_repaired_is_told() {
    let (wanted, _) = read(page("").as_bytes(), None);
    let mojibake = WINDOWS_1252
        .decode_without_bom_handling(page("").as_bytes())
        .0
        .into_owned();
    let escaped = page("")
        .replace('“', "&amp;ldquo;")
        .replace('”', "&amp;#8221;")
        .replace("é", "&amp;eacute;");
    for (what, bytes, content_type, word) in [
        (
            "declared as something else",
            page("<meta charset=iso-8859-1>").into_bytes(),
            None,
            "declared as windows-1252",
        ),
        (
            "the header says something else",
            page("<meta charset=utf-8>").into_bytes(),
            Some("text/html; charset=windows-1252"),
            "declared as windows-1252",
        ),
        ("encoded twice", mojibake.into_bytes(), None, "encoded twice"),
        ("escaped twice", escaped.into_bytes(), None, "escaped twice"),
    ] {
        let (got, told) = read(&bytes, content_type);
        assert_eq!(got.body, wanted.body, "{what}");
        assert!(told.len() == 1 && told[0].contains(word), "{what}: {told:?}");
    }
    let broken = page("").replace("pagi", "pa\u{1}gi").into_bytes();
    let broken: Vec<u8> = broken
        .into_iter()
        .map(|byte| if byte == 1 { 0xff } else { byte })
        .collect();
    let (got, told) = read(&broken, None);
    assert!(
        got.body[0].text().is_some_and(|text| text.ends_with("pa\u{fffd}gi.")),
        "{:?}",
        got.body
    );
    assert!(told.len() == 1 && told[0].contains("not valid UTF-8"), "{told:?}");
}

#[test]
fn text_comes_out_clean_and_composed() {
    let (wanted, _) = read(page("").as_bytes(), None);
    for (what, dirty) in [
        ("soft hyphens", page("").replace("pembeli", "pem\u{ad}be&shy;li")),
        (
            "zero-width characters",
            page("")
                .replace("garam", "ga\u{200b}ram\u{200d}&#8203;")
                .replace("Garam", "\u{feff}Ga&zwnj;ram"),
        ),
        (
            "no-break spaces",
            page("").replace("kopi garam", "kopi\u{a0}&nbsp;&#160;garam"),
        ),
        (
            "bidi controls",
            page("").replace("kafe", "\u{202a}ka&#x202e;fe\u{2069}&lrm;"),
        ),
        (
            "decomposed letters",
            page("").replace('é', "e\u{301}").replace("André", "Andre&#x301;"),
        ),
        (
            "NUL and other controls",
            page("").replace("pagi", "pa\0g\u{7}i&#1;&#0;"),
        ),
        (
            "numeric references of windows-1252",
            page("")
                .replace('“', "&#147;")
                .replace('”', "&#148;")
                .replace('–', "&#150;"),
        ),
        (
            "C1 controls of windows-1252",
            page("")
                .replace('“', "\u{93}")
                .replace('”', "\u{94}")
                .replace('–', "\u{96}"),
        ),
        (
            "named references",
            page("")
                .replace('“', "&ldquo;")
                .replace('”', "&rdquo;")
                .replace('–', "&ndash;")
                .replace('é', "&eacute;"),
        ),
        ("lone surrogates", page("").replace("antre", "antre&#xD800;")),
    ] {
        let (got, _) = read(dirty.as_bytes(), None);
        if what == "lone surrogates" || what.starts_with("NUL") {
            let bare = |article: &Article| article.text().replace('\u{fffd}', "");
            assert_eq!(bare(&got), bare(&wanted), "{what}");
        } else {
            assert_eq!(got, wanted, "{what}");
        }
    }
}
