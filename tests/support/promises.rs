//! What holds for every article, whatever the page was.
#![allow(dead_code)]

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

/// No field holds markup. The story itself may print a tag where the page prints one, its mark of less-than escaped.
pub fn no_markup(article: &Article, page: &[u8]) -> Result<(), String> {
    let mut json = serde_json::to_value(article).map_err(|error| error.to_string())?;
    if prints_tags(page)
        && let Some(fields) = json.as_object_mut()
    {
        fields.retain(|field, _| !matches!(field.as_str(), "body" | "quotes" | "related" | "left_out"));
    }
    bare(&json, "")
}

/// Whether a page may show a tag as text: escaped, where tags are not read, or behind a mark of less-than that begins none.
fn prints_tags(page: &[u8]) -> bool {
    const MARKS: [&str; 11] = [
        "lt;",
        "&lt",
        "&#60",
        "&#x3c",
        "&#0",
        "&#x0",
        "u003c",
        "x3c",
        "<plaintext",
        "<textarea",
        "cdata",
    ];
    let text = String::from_utf8_lossy(page).to_ascii_lowercase();
    let begins_no_tag =
        |at: usize| text[at + 1..].starts_with(|c: char| !(c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')));
    MARKS.iter().any(|mark| text.contains(mark)) || text.match_indices('<').any(|(at, _)| begins_no_tag(at))
}

fn bare(value: &Value, key: &str) -> Result<(), String> {
    match value {
        Value::String(text) => match tag(text) {
            Some(tag) => Err(format!("{key} holds {tag:?}: {text:?}")),
            None => Ok(()),
        },
        Value::Array(items) => items.iter().try_for_each(|item| bare(item, key)),
        Value::Object(fields) => fields
            .iter()
            // The caller's address is the caller's; a warning may show what could not be read.
            .filter(|(key, _)| !matches!(key.as_str(), "url" | "warnings" | "provenance" | "taken_for"))
            .try_for_each(|(key, field)| bare(field, key)),
        _ => Ok(()),
    }
}

/// The first whole tag that a text holds.
fn tag(text: &str) -> Option<&str> {
    const NAMES: [&str; 20] = [
        "p", "br", "b", "i", "em", "strong", "a", "div", "span", "script", "style", "img", "h1", "h2", "li", "ul",
        "iframe", "figure", "table", "td",
    ];
    text.match_indices('<').find_map(|(at, _)| {
        let inside = text.get(at + 1..)?;
        let (inside, _) = inside.split_once('>')?;
        let name = inside.strip_prefix('/').unwrap_or(inside);
        let name = name.split([' ', '/']).next()?.to_ascii_lowercase();
        NAMES
            .contains(&name.as_str())
            .then(|| &text[at..=at + 1 + inside.len()])
    })
}

/// Nobody speaks whom the article does not name: every word of a speaker's name stands in it, and so does the cue.
pub fn speakers_are_named_in_the_text(article: &Article) -> Result<(), String> {
    let lines = article.body.iter().flat_map(|block| match block {
        Block::List { items, .. } => items.iter().map(String::as_str).collect(),
        block => block.text().into_iter().collect::<Vec<&str>>(),
    });
    let text = [article.title.as_str()]
        .into_iter()
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n");
    for quote in &article.quotes {
        let name = quote.speaker.as_ref().map(|speaker| speaker.name.as_str());
        for words in [name, quote.cue.as_deref()].into_iter().flatten() {
            for word in words.split_whitespace() {
                hold(text.contains(word), || {
                    format!("{word:?} is nowhere in the text: {quote:?}")
                })?;
            }
        }
    }
    Ok(())
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

/// Addresses are absolute, http or https.
fn addresses(json: &Value) -> Result<(), String> {
    match json {
        Value::Array(items) => items.iter().try_for_each(addresses),
        Value::Object(fields) => fields.iter().try_for_each(|(key, field)| match field {
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
