//! Stories that are not in the page's markup: JSON that a script fills the page from, or JSON-LD's `articleBody`.

use html5ever::local_name;
use serde_json::{Map, Value};

use super::Sheet;

/// Least bytes of a text that is a story.
const STORY: usize = 400;

/// Most bytes of a script that is looked into.
const SCRIPT: usize = 4 << 20;

/// A story in the page's data.
#[derive(Debug, PartialEq)]
pub(crate) struct Embedded {
    /// The story as HTML.
    pub html: String,
    /// What stands beside it: date, names, topics; nothing beside JSON-LD's.
    pub beside: Map<String, Value>,
}

/// The longest story that scripts or JSON-LD hold; `None` if each is shorter than `STORY`.
pub(crate) fn story(sheet: &Sheet<'_>) -> Option<Embedded> {
    let outline = &sheet.outline;
    let script = local_name!("script");
    let scripts = outline.named(&script).filter(|id| {
        let is = |name: &str, value: &str| {
            outline
                .attr(*id, name)
                .is_some_and(|found| found.eq_ignore_ascii_case(value))
        };
        is("type", "application/json") || is("id", "__NEXT_DATA__")
    });
    let in_scripts = scripts.filter_map(|id| {
        let source = Some(outline.inner(id)).filter(|source| (STORY..SCRIPT).contains(&source.len()))?;
        let data = serde_json::from_str(source).ok()?;
        let (whole, in_parts) = (longest(&data), in_parts(&data));
        // Parts are each a text as well.
        let is_whole =
            |(parts, _): &(String, _)| whole.as_ref().is_none_or(|(text, _)| parts.len() * 4 > text.len() * 5);
        in_parts.filter(is_whole).or(whole)
    });
    in_scripts
        .chain(sheet.json_ld.body.clone().map(|text| (text, Map::new())))
        .filter(|(text, _)| text.len() >= STORY)
        .max_by_key(|(text, _)| text.len())
        .map(|(text, beside)| Embedded {
            html: html(&text),
            beside,
        })
}

/// The longest text under a name that stories go by, and the object that it stands in.
fn longest(root: &Value) -> Option<(String, Map<String, Value>)> {
    let none = Map::new();
    let mut longest: Option<(&str, &Map<String, Value>)> = None;
    let mut open = vec![(false, &none, root)];
    while let Some((named, object, value)) = open.pop() {
        match value {
            Value::String(text) if named && text.len() > longest.map_or(0, |(text, _)| text.len()) => {
                longest = Some((text, object));
            }
            Value::Array(list) => open.extend(list.iter().map(|value| (named, object, value))),
            Value::Object(object) => {
                open.extend(object.iter().map(|(name, value)| (is_story(name), object, value)));
            }
            _ => {}
        }
    }
    longest.map(|(text, object)| (text.to_owned(), object.clone()))
}

/// The longest list of a story's parts, each an object that says what it is: paragraphs and headings become HTML.
fn in_parts(root: &Value) -> Option<(String, Map<String, Value>)> {
    let none = Map::new();
    let mut longest: Option<(String, &Map<String, Value>)> = None;
    let mut open = vec![(&none, root)];
    while let Some((object, value)) = open.pop() {
        match value {
            Value::Array(list) => {
                let parts: String = list.iter().filter_map(part).collect();
                match parts.is_empty() {
                    true => open.extend(list.iter().map(|value| (object, value))),
                    false if parts.len() > longest.as_ref().map_or(0, |(text, _)| text.len()) => {
                        longest = Some((parts, object));
                    }
                    false => {}
                }
            }
            Value::Object(object) => open.extend(object.values().map(|value| (object, value))),
            _ => {}
        }
    }
    longest.map(|(text, object)| (text, object.clone()))
}

/// A paragraph or heading among a story's parts, as HTML.
fn part(value: &Value) -> Option<String> {
    let object = value.as_object()?;
    let of = |names: &[&str]| {
        object
            .iter()
            .find(|(name, _)| names.contains(&&*plain(name)))
            .map(|(_, value)| value)
    };
    let kind = plain(of(&["type", "nodetype", "kind", "typename", "component", "style"])?.as_str()?);
    let tag = match kind.as_str() {
        kind if kind.contains("head") || kind == "h2" || kind == "h3" => "h2",
        kind if kind.contains("paragraph")
            || kind.contains("text")
            || matches!(kind, "p" | "block" | "html" | "raw") =>
        {
            "p"
        }
        _ => return None,
    };
    let mut text = String::new();
    let mut open: Vec<&Value> = object
        .iter()
        .rev()
        .filter(|(name, _)| holds_text(name))
        .map(|(_, value)| value)
        .collect();
    while let Some(value) = open.pop() {
        match value {
            Value::String(words) if words.contains("</") => text.push_str(words),
            Value::String(words) => text.push_str(&words.replace('&', "&amp;").replace('<', "&lt;")),
            Value::Array(list) => open.extend(list.iter().rev()),
            Value::Object(object) => {
                open.extend(
                    object
                        .iter()
                        .rev()
                        .filter(|(name, _)| holds_text(name))
                        .map(|(_, value)| value),
                );
            }
            _ => {}
        }
    }
    (!text.trim().is_empty()).then(|| match text.starts_with("<p") {
        true => text,
        false => format!("<{tag}>{text}</{tag}>"),
    })
}

/// A name under which a part of a story holds its words, or what they stand in.
fn holds_text(name: &str) -> bool {
    is_story(name)
        || matches!(
            &*plain(name),
            "value" | "children" | "data" | "model" | "spans" | "blocks"
        )
}

/// A name without its way of writing: `publishedAt` and `published_at` are one.
pub(super) fn plain(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphabetic);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

fn is_story(name: &str) -> bool {
    matches!(
        &*plain(name),
        "content" | "body" | "articlebody" | "html" | "text" | "bodyhtml" | "contenthtml" | "rendered" | "isi"
    )
}

/// Plain text becomes paragraphs by its line ends; HTML stays.
fn html(text: &str) -> String {
    if text.contains("</p>") || text.contains("<br") || text.contains("</div>") {
        return format!("<article>{text}</article>");
    }
    let paragraphs = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let escaped = paragraphs.map(|line| format!("<p>{}</p>", line.replace('&', "&amp;").replace('<', "&lt;")));
    format!("<article>{}</article>", escaped.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "Kapal kayu itu berangkat sebelum fajar dengan muatan garam dari tambak di pesisir utara. ";

    #[test]
    fn the_longest_text_of_a_script_is_the_story() {
        let text = LINE.repeat(6);
        let page = format!(
            r#"<script id="__NEXT_DATA__" type="application/json">{{"props":{{"menu":{{"text":"Beranda"}},"post":{{"title":"{text}{text}","content":"<p>{text}</p>"}}}}}}</script>"#
        );
        let found = story(&Sheet::read(&page));
        assert_eq!(
            found.map(|found| found.html),
            Some(format!("<article><p>{text}</p></article>"))
        );
    }

    #[test]
    fn what_stands_beside_the_story_completes_json_ld() {
        let page = format!(
            r#"<script id="__NEXT_DATA__" type="application/json">{{"article":{{"content":"{}","published_at":"2026-03-10 06:15:00",
            "authors":[{{"name":"Ratna Dewi"}}],"category":{{"name":"Ekonomi"}},"tags":[{{"name":"garam"}}]}}}}</script>"#,
            LINE.repeat(6)
        );
        let sheet = Sheet::read(&page);
        let beside = story(&sheet)
            .unwrap_or_else(|| Embedded {
                html: String::new(),
                beside: Map::new(),
            })
            .beside;
        let json_ld = sheet.with_data(&beside).json_ld;
        assert_eq!(json_ld.published.as_deref(), Some("2026-03-10 06:15:00"));
        assert_eq!(json_ld.authors, ["Ratna Dewi"]);
        assert_eq!(json_ld.section, ["Ekonomi"]);
        assert_eq!(json_ld.keywords, ["garam"]);
    }

    #[test]
    fn parts_that_say_what_they_are_become_paragraphs_and_headings() {
        let page = format!(
            r#"<script id="__NEXT_DATA__" type="application/json">{{"body":[{{"type":"paragraph","text":"{LINE}"}},{{"type":"heading","text":"Garam & tambak"}},
            {{"type":"image","text":"Sebuah kapal"}},{{"nodeType":"paragraph","content":[{{"nodeType":"text","value":"Kapal "}},{{"nodeType":"text","value":"kayu"}}]}},
            {{"type":"text","content":"<p>{}</p>"}}]}}</script>"#,
            LINE.repeat(5)
        );
        let html = story(&Sheet::read(&page)).map(|found| found.html).unwrap_or_default();
        for part in [
            format!("<p>{LINE}</p><h2>Garam &amp; tambak</h2>"),
            "<p>Kapal kayu</p><p>".to_owned(),
        ] {
            assert!(html.contains(&part), "{html}");
        }
        assert!(!html.contains("Sebuah kapal"));
    }

    #[test]
    fn plain_text_is_parted_at_line_ends() {
        assert_eq!(
            html("Satu & dua\n\nTiga"),
            "<article><p>Satu &amp; dua</p><p>Tiga</p></article>"
        );
    }

    #[test]
    fn a_page_without_such_data_holds_none() {
        assert_eq!(story(&Sheet::read("<script>var content = 1</script><p>Isi</p>")), None);
        assert_eq!(
            story(&Sheet::read(r#"<script type="application/json">{"body": [</script>"#)),
            None
        );
    }
}
