//! The attributes of a start tag, read from its source.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

/// Name and raw value of each attribute of a start tag such as `<a href="x" download>`.
pub(crate) fn attributes(tag: &str) -> Attributes<'_> {
    let name = tag
        .bytes()
        .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'));
    Attributes::at(tag, name.unwrap_or(tag.len()))
}

/// The value of the first attribute called `name`, character references decoded.
pub(crate) fn attribute<'t>(tag: &'t str, name: &str) -> Option<Cow<'t, str>> {
    attributes(tag)
        .find(|(found, _)| found.eq_ignore_ascii_case(name))
        .map(|(_, value)| htmlize::unescape_attribute(value))
}

/// Iterator over attributes, as the HTML standard's tokenizer cuts them; see [`attributes`].
pub(crate) struct Attributes<'t> {
    source: &'t str,
    at: usize,
    is_closed: bool,
}

impl<'t> Attributes<'t> {
    /// The attributes that begin at byte `at`, behind the tag's name.
    pub fn at(source: &'t str, at: usize) -> Self {
        Self {
            source,
            at,
            is_closed: false,
        }
    }

    /// One past the tag's `>`, when all attributes are read; `None` where the source ends inside the tag.
    pub fn end(&self) -> Option<usize> {
        self.is_closed.then_some(self.at)
    }

    /// Where the next attribute stands; `None` at the tag's end, or where the source ends inside the attribute.
    pub(super) fn place(&mut self) -> Option<Place> {
        if self.is_closed {
            return None;
        }
        let bytes = self.source.as_bytes();
        let start = skip(bytes, self.at, SPACE | SLASH);
        self.at = start;
        if *bytes.get(start)? == b'>' {
            self.at += 1;
            self.is_closed = true;
            return None;
        }
        // A name may begin with "=": the standard takes it as a part of the name.
        self.at = skip(bytes, start + 1, NAME);
        let name = start..self.at;
        // Nearly all are written `name="value"`.
        let equals = match bytes.get(self.at) {
            Some(b'=') => self.at,
            _ => skip(bytes, self.at, SPACE),
        };
        if bytes.get(equals) != Some(&b'=') {
            let value = self.at..self.at;
            return Some(Place { name, value });
        }
        let value = self.value(equals + 1)?;
        Some(Place { name, value })
    }

    /// Where the value behind a `=` stands; `None` where the source ends inside it.
    fn value(&mut self, behind: usize) -> Option<Range<usize>> {
        let bytes = self.source.as_bytes();
        let at = skip(bytes, behind, SPACE);
        match *bytes.get(at)? {
            quote @ (b'"' | b'\'') => {
                let start = at + 1;
                let length = memchr(quote, bytes.get(start..)?);
                let end = length.map_or(bytes.len(), |length| start + length);
                self.at = end + 1;
                length.map(|_| start..end)
            }
            b'>' => {
                self.at = at;
                Some(at..at)
            }
            _ => {
                self.at = skip(bytes, at, NAME | SLASH | EQUALS);
                Some(at..self.at)
            }
        }
    }
}

/// Where an attribute's name and value stand in the source.
pub(super) struct Place {
    pub name: Range<usize>,
    pub value: Range<usize>,
}

impl<'t> Iterator for Attributes<'t> {
    type Item = (&'t str, &'t str);

    fn next(&mut self) -> Option<Self::Item> {
        let Place { name, value } = self.place()?;
        let source = |place| self.source.get(place).unwrap_or_default();
        Some((source(name), source(value)))
    }
}

/// Where the name of a tag ends that begins at `at`.
pub(super) fn name_end(bytes: &[u8], at: usize) -> usize {
    skip(bytes, at, NAME | EQUALS)
}

/// Where white space ends that begins at `at`.
pub(super) fn blank_end(bytes: &[u8], at: usize) -> usize {
    skip(bytes, at, SPACE)
}

/// The first byte from `at` on that is none of the sorts.
#[inline]
fn skip(bytes: &[u8], mut at: usize, sorts: u8) -> usize {
    let is_sort = |byte: u8| SORTS.get(usize::from(byte)).is_some_and(|sort| sort & sorts != 0);
    while bytes.get(at).is_some_and(|byte| is_sort(*byte)) {
        at += 1;
    }
    at
}

// Sorts of bytes inside a tag, each a bit.
const SPACE: u8 = 1;
const SLASH: u8 = 2;
const EQUALS: u8 = 4;
const END: u8 = 8;
const NAME: u8 = 16;

// Filled by the compiler, which counts better than we do.
#[allow(clippy::indexing_slicing)]
static SORTS: [u8; 256] = {
    let mut sorts = [NAME; 256];
    let mut byte = 0_u8;
    while byte < 128 {
        sorts[byte as usize] = match byte {
            b' ' | b'\n' | b'\t' | b'\r' | b'\x0c' => SPACE,
            b'/' => SLASH,
            b'=' => EQUALS,
            b'>' => END,
            _ => NAME,
        };
        byte += 1;
    }
    sorts
};

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
        assert_eq!(all("<a =x b=>"), [("=x", ""), ("b", "")]);
    }

    #[test]
    fn the_end_is_known_where_the_tag_ends() {
        let end = |source| {
            let mut attributes = attributes(source);
            attributes.by_ref().for_each(drop);
            attributes.end()
        };
        assert_eq!(end("<a href='x>y'>z"), Some(14));
        assert_eq!(end("<a href='x>y"), None);
        assert_eq!(end("<a href"), None);
    }

    #[test]
    fn character_references_are_decoded() {
        assert_eq!(
            attribute("<meta content='A &amp; B'>", "CONTENT").as_deref(),
            Some("A & B")
        );
    }
}
