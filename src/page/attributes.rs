//! The attributes of a start tag, read from its source.

use std::borrow::Cow;

/// Name and raw value of each attribute of a start tag such as `<a href="x" download>`.
pub(crate) fn attributes(tag: &str) -> Attributes<'_> {
    let inside = tag.strip_prefix('<').unwrap_or(tag);
    let inside = inside.strip_suffix('>').unwrap_or(inside);
    let name_end = inside.find(|c: char| c.is_ascii_whitespace() || c == '/');
    Attributes {
        rest: name_end.and_then(|end| inside.get(end..)).unwrap_or_default(),
    }
}

/// The value of the first attribute called `name`, character references decoded.
pub(crate) fn attribute<'t>(tag: &'t str, name: &str) -> Option<Cow<'t, str>> {
    attributes(tag)
        .find(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| htmlize::unescape_attribute(value))
}

/// Iterator over attributes; see [`attributes`].
pub(crate) struct Attributes<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self
            .rest
            .trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        if rest.is_empty() {
            self.rest = rest;
            return None;
        }
        let bytes = rest.as_bytes();
        // A name may begin with "=": the specification takes it as a part of the name.
        let name_end = bytes
            .iter()
            .skip(1)
            .position(|b| b.is_ascii_whitespace() || matches!(b, b'=' | b'/'))
            .map_or(bytes.len(), |at| at + 1);
        let (name, after) = rest.split_at_checked(name_end)?;
        let Some(value) = after.trim_ascii_start().strip_prefix('=') else {
            self.rest = after;
            return Some((name, ""));
        };
        let value = value.trim_ascii_start();
        let (value, rest) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inner = value.get(1..).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            _ => {
                let end = value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len());
                value.split_at(end)
            }
        };
        self.rest = rest;
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(tag: &str) -> Vec<(&str, &str)> {
        attributes(tag).collect()
    }

    #[test]
    fn quoted_bare_and_valueless_attributes_are_read() {
        assert_eq!(
            all(r#"<a class="x y" data-k='a>b' href=/berita/1 download>"#),
            [
                ("class", "x y"),
                ("data-k", "a>b"),
                ("href", "/berita/1"),
                ("download", "")
            ]
        );
        assert_eq!(all("<br/>"), []);
        assert_eq!(all("<img src = 'a' / alt=\"\">"), [("src", "a"), ("alt", "")]);
    }

    #[test]
    fn an_unclosed_value_runs_to_the_end_of_the_tag() {
        assert_eq!(all("<a href=\"x y>"), [("href", "x y")]);
    }

    #[test]
    fn character_references_are_decoded() {
        assert_eq!(
            attribute("<meta content='A &amp; B'>", "CONTENT").as_deref(),
            Some("A & B")
        );
    }
}
