//! What holds for every article, whatever the page was.

use serde_json::Value;
use url::Url;
use warta::{Article, Block};

/// The first promise that an article breaks, told in words.
pub fn check(article: &Article) -> Result<(), String> {
    let json = serde_json::to_value(article).map_err(|error| error.to_string())?;
    strings(&json, "")?;
    addresses(&json)?;
    links_lie_in_their_paragraphs(article)?;
    quotes_lie_in_their_blocks(article)?;
    for related in &article.related {
        hold(related.after_block <= article.body.len(), || {
            format!("{related:?} after the end")
        })?;
    }
    let again: Article = serde_json::from_str(&json.to_string()).map_err(|error| error.to_string())?;
    hold(again == *article, || {
        "read again from its JSON it is another article".to_owned()
    })
}

fn hold(kept: bool, broken: impl FnOnce() -> String) -> Result<(), String> {
    if kept { Ok(()) } else { Err(broken()) }
}

/// No control character anywhere; nothing empty but cells of tables and an absent headline.
fn strings(value: &Value, key: &str) -> Result<(), String> {
    match value {
        Value::String(text) => {
            hold(!text.chars().any(char::is_control), || {
                format!("control character in {key}: {text:?}")
            })?;
            hold(!text.is_empty() || matches!(key, "rows" | "title"), || {
                format!("empty {key}")
            })
        }
        Value::Array(items) => items.iter().try_for_each(|item| strings(item, key)),
        Value::Object(fields) => fields.iter().try_for_each(|(key, field)| strings(field, key)),
        _ => Ok(()),
    }
}

/// Addresses are absolute, http or https; the address that the caller gave is the caller's.
fn addresses(json: &Value) -> Result<(), String> {
    match json {
        Value::Array(items) => items.iter().try_for_each(addresses),
        Value::Object(fields) => fields.iter().try_for_each(|(key, field)| match field {
            Value::String(_) if key == "url" && fields.contains_key("canonical_url") => Ok(()),
            Value::String(address) if matches!(key.as_str(), "url" | "canonical_url" | "next" | "all") => {
                let kept = Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
                hold(kept, || format!("{key} {address:?}"))
            }
            other => addresses(other),
        }),
        _ => Ok(()),
    }
}

fn links_lie_in_their_paragraphs(article: &Article) -> Result<(), String> {
    for block in &article.body {
        if let Block::Paragraph { text, links } = block {
            for link in links {
                let words = text.get(link.start..link.end).unwrap_or_default();
                hold(!words.is_empty(), || format!("{link:?} in {text:?}"))?;
            }
        }
    }
    Ok(())
}

fn quotes_lie_in_their_blocks(article: &Article) -> Result<(), String> {
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    for quote in &article.quotes {
        let spans = quote.spans.iter().map(|span| {
            let text = article.body.get(span.block)?.text()?;
            text.get(span.start..span.end)
        });
        let kept = match spans.collect::<Option<Vec<&str>>>().as_deref() {
            None | Some([]) => false,
            Some([words]) => *words == quote.text,
            Some(several) => bare(&several.concat()) == bare(&quote.text),
        };
        hold(kept, || format!("spans of {quote:?}"))?;
        hold((0.0..=1.0).contains(&quote.confidence), || {
            format!("confidence of {quote:?}")
        })?;
    }
    Ok(())
}
