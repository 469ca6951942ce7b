//! JSON as newsrooms' templates break it, made readable.

use std::borrow::Cow;

use serde_json::{Map, Value};

use super::OBJECTS;
use super::kept::Kept;

/// How far the end of a string is looked ahead for, in bytes.
const AHEAD: usize = 200;

/// The script without the comment or CDATA marks around it, character references decoded where they stand for the
/// marks of JSON itself.
pub(super) fn unwrapped(source: &str) -> Cow<'_, str> {
    let mut source = source.trim();
    let wraps = ["<!--", "-->", "<![CDATA[", "]]>", "//", "/*", "*/", ";", "\u{feff}"];
    while let Some(rest) = wraps
        .iter()
        .find_map(|wrap| source.strip_prefix(wrap).or_else(|| source.strip_suffix(wrap)))
    {
        source = rest.trim();
    }
    match !source.contains('"') && source.contains("&quot;") {
        true => htmlize::unescape(source),
        false => Cow::Borrowed(source),
    }
}

/// The first values of a script, one or several after another; `None` when any part of it is no JSON.
pub(super) fn parse(source: &str) -> Option<Vec<Value>> {
    let mut values = Vec::new();
    for value in serde_json::Deserializer::from_str(source).into_iter() {
        let Kept(value) = value.ok()?;
        if values.len() < OBJECTS {
            values.push(value);
        }
    }
    Some(values)
}

/// The script with raw control characters and marks in strings escaped, stray commas taken out, and what is open at
/// its end closed.
pub(super) fn mended(source: &str) -> String {
    let mut mender = Mender {
        out: String::with_capacity(source.len() + 16),
        open: Vec::new(),
        awaits_key: false,
    };
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let after = rest.get(c.len_utf8()..).unwrap_or_default();
        rest = match c {
            '"' => mender.string(after),
            _ => {
                mender.mark(c);
                after
            }
        };
    }
    mender.end()
}

struct Mender {
    out: String,
    /// The brackets that are to come.
    open: Vec<char>,
    /// Whether a key of an object stands next, or has just been read.
    awaits_key: bool,
}

impl Mender {
    /// What stands between strings.
    fn mark(&mut self, c: char) {
        match c {
            '{' | '[' => {
                self.open.push(if c == '{' { '}' } else { ']' });
                self.awaits_key = c == '{';
            }
            '}' | ']' => {
                self.drop_comma();
                // A bracket that closes nothing is dropped.
                if self.open.last() != Some(&c) {
                    return;
                }
                self.open.pop();
                self.awaits_key = false;
            }
            ',' => {
                if self.out.ends_with(['{', '[', ',']) {
                    return;
                }
                self.awaits_key = self.open.last() == Some(&'}');
            }
            ':' => self.awaits_key = false,
            _ if c.is_control() || c.is_whitespace() => return,
            _ => {}
        }
        self.out.push(c);
    }

    /// A string up to the quote that ends it; what stands behind.
    fn string<'s>(&mut self, inside: &'s str) -> &'s str {
        self.out.push('"');
        let mut rest = inside;
        while let Some(c) = rest.chars().next() {
            let after = rest.get(c.len_utf8()..).unwrap_or_default();
            rest = after;
            match c {
                '"' if ends_string(after) => {
                    self.out.push('"');
                    return after;
                }
                '"' => self.out.push_str("\\\""),
                '\\' => rest = self.escape(after),
                '\n' => self.out.push_str("\\n"),
                '\t' => self.out.push_str("\\t"),
                _ if c.is_control() => {}
                _ => self.out.push(c),
            }
        }
        self.out.push('"');
        rest
    }

    /// A backslash that begins no escape is dropped.
    fn escape<'s>(&mut self, after: &'s str) -> &'s str {
        let hex = |text: &str| text.len() == 4 && text.bytes().all(|b| b.is_ascii_hexdigit());
        match after.chars().next() {
            Some('u') if after.get(1..5).is_some_and(hex) => self.out.push('\\'),
            Some(c @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => {
                self.out.push('\\');
                self.out.push(c);
                return after.get(1..).unwrap_or_default();
            }
            _ => {}
        }
        after
    }

    fn drop_comma(&mut self) {
        if self.out.ends_with(',') {
            self.out.pop();
        }
    }

    fn end(mut self) -> String {
        self.drop_comma();
        match self.out.chars().next_back() {
            Some(':') => self.out.push_str("null"),
            Some('"') if self.awaits_key => self.out.push_str(":null"),
            _ => {}
        }
        while let Some(bracket) = self.open.pop() {
            self.out.push(bracket);
        }
        self.out
    }
}

/// Whether a quote ends its string, by what follows: a colon, a bracket, or a comma before the next value.
fn ends_string(after: &str) -> bool {
    let mut next = after.bytes().take(AHEAD).filter(|b| !b.is_ascii_whitespace());
    match next.next() {
        None | Some(b':' | b'}' | b']') => true,
        Some(b',') => next.next().is_none_or(|b| {
            matches!(b, b'"' | b',' | b'{' | b'[' | b'}' | b']' | b'-' | b't' | b'f' | b'n') || b.is_ascii_digit()
        }),
        _ => false,
    }
}

/// The simple texts of a script that is beyond repair.
pub(super) fn salvage(source: &str) -> Map<String, Value> {
    let names = [
        "@type",
        "headline",
        "description",
        "datePublished",
        "dateModified",
        "articleSection",
        "keywords",
    ];
    // What describes the article stands behind its type.
    let article = source
        .find("Article\"")
        .map_or(0, |at| source.get(..at).and_then(|head| head.rfind('{')).unwrap_or(0));
    let source = source.get(article..).unwrap_or_default();
    let found = names.iter().filter_map(|name| {
        let at = source.find(&format!("\"{name}\""))?;
        let after = source.get(at + name.len() + 2..)?.trim_start().strip_prefix(':')?;
        let value = serde_json::Deserializer::from_str(after)
            .into_iter::<Value>()
            .next()?
            .ok()?;
        value.is_string().then(|| ((*name).to_owned(), value))
    });
    found.collect()
}
