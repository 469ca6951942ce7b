//! Stories that are not in the page's markup: JSON that a script fills the page from, or JSON-LD's `articleBody`.

use html5ever::local_name;
use serde_json::Value;

use super::Sheet;

/// Least bytes of a text that is a story.
const STORY: usize = 400;

/// Most bytes of a script that is looked into.
const SCRIPT: usize = 4 << 20;

/// The longest story that scripts or JSON-LD hold, as HTML; `None` if each is shorter than `STORY`.
pub(crate) fn story(sheet: &Sheet<'_>) -> Option<String> {
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
        longest(serde_json::from_str(source).ok()?)
    });
    in_scripts
        .chain(sheet.json_ld.body.clone())
        .filter(|text| text.len() >= STORY)
        .max_by_key(String::len)
        .map(|text| html(&text))
}

/// The longest text under a name that stories go by.
fn longest(root: Value) -> Option<String> {
    let mut longest: Option<String> = None;
    let mut open = vec![(false, root)];
    while let Some((named, value)) = open.pop() {
        match value {
            Value::String(text) if named && text.len() > longest.as_ref().map_or(0, String::len) => {
                longest = Some(text)
            }
            Value::Array(list) => open.extend(list.into_iter().map(|value| (named, value))),
            Value::Object(object) => {
                open.extend(object.into_iter().map(|(name, value)| (is_story(&name), value)));
            }
            _ => {}
        }
    }
    longest
}

fn is_story(name: &str) -> bool {
    let name: String = name.chars().filter(char::is_ascii_alphabetic).collect();
    matches!(
        &*name.to_ascii_lowercase(),
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
        assert_eq!(
            story(&Sheet::read(&page)),
            Some(format!("<article><p>{text}</p></article>"))
        );
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
