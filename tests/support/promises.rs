//! What holds for every article, whatever the page was.

use serde_json::Value;
use url::Url;
use warta::{Article, Block};

/// Fails with `input` named if the article breaks a promise.
pub fn check(article: &Article, input: &str) {
    let json = serde_json::to_value(article).unwrap();
    strings(&json, "", input);
    addresses(&json, input);
    links_lie_in_their_paragraphs(article, input);
    quotes_lie_in_their_blocks(article, input);
    for related in &article.related {
        assert!(related.after_block <= article.body.len(), "{input}: {related:?}");
    }
    let written = serde_json::to_string(article).unwrap();
    let again: Article = serde_json::from_str(&written).unwrap();
    assert!(
        again == *article,
        "{input}: read again from its JSON it is another article"
    );
}

/// No control character anywhere; nothing empty but cells of tables and an absent headline.
fn strings(value: &Value, key: &str, input: &str) {
    match value {
        Value::String(text) => {
            assert!(
                !text.chars().any(char::is_control),
                "{input}: control character in {key}: {text:?}"
            );
            assert!(
                !text.is_empty() || matches!(key, "rows" | "title"),
                "{input}: empty {key}"
            );
        }
        Value::Array(items) => items.iter().for_each(|item| strings(item, key, input)),
        Value::Object(fields) => fields.iter().for_each(|(key, field)| strings(field, key, input)),
        _ => {}
    }
}

/// Addresses are absolute, http or https; the address that the caller gave is the caller's.
fn addresses(json: &Value, input: &str) {
    let below = |value: &Value| match value {
        Value::Array(items) => items.iter().for_each(|item| addresses(item, input)),
        Value::Object(_) => addresses(value, input),
        _ => {}
    };
    let Value::Object(fields) = json else { return };
    let of_caller = fields.contains_key("canonical_url");
    for (key, field) in fields {
        match field {
            Value::String(address) if is_address(key) && !(of_caller && key == "url") => {
                let parsed = Url::parse(address).unwrap_or_else(|error| panic!("{input}: {key} {address:?}: {error}"));
                assert!(
                    matches!(parsed.scheme(), "http" | "https"),
                    "{input}: {key} {address:?}"
                );
            }
            other => below(other),
        }
    }
}

fn is_address(key: &str) -> bool {
    matches!(key, "url" | "canonical_url" | "next" | "all")
}

fn links_lie_in_their_paragraphs(article: &Article, input: &str) {
    for block in &article.body {
        if let Block::Paragraph { text, links } = block {
            for link in links {
                let words = text.get(link.start..link.end);
                assert!(
                    words.is_some_and(|words| !words.is_empty()),
                    "{input}: {link:?} in {text:?}"
                );
            }
        }
    }
}

fn quotes_lie_in_their_blocks(article: &Article, input: &str) {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    for quote in &article.quotes {
        assert!(!quote.spans.is_empty(), "{input}: {quote:?}");
        assert!((0.0..=1.0).contains(&quote.confidence), "{input}: {quote:?}");
        let words: Vec<&str> = quote
            .spans
            .iter()
            .map(|span| {
                let block = article.body.get(span.block).and_then(Block::text);
                block
                    .and_then(|text| text.get(span.start..span.end))
                    .unwrap_or_else(|| panic!("{input}: {quote:?}"))
            })
            .collect();
        match words.as_slice() {
            [words] => assert_eq!(*words, quote.text, "{input}"),
            several => assert_eq!(bare(&several.concat()), bare(&quote.text), "{input}"),
        }
    }
}
