//! The page's elements as byte ranges of its source, in document order: what the survey writes down, and what
//! selectors, region and fields are looked up in. A tree is built of the story's region alone.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use html5ever::{LocalName, local_name};

use super::attributes::{attribute, attributes};
use super::selector::{Css, attribute_bit, bit};

/// Stands between lines: a character that no page prints.
const LINE_END: char = '\u{1e}';

/// The bit of elements that have a class.
static CLASS: LazyLock<u64> = LazyLock::new(|| attribute_bit(b"class"));

/// Index of an element in its [`Outline`].
pub(crate) type Id = u32;

/// One element: where its tags and content lie in the source.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    /// Lower-case tag name.
    pub name: LocalName,
    /// Index of the element around it; its own index for an element at the top.
    pub parent: Id,
    /// One past the last descendant.
    pub last: Id,
    /// First byte of the start tag.
    pub start: u32,
    /// First byte after the start tag.
    pub content: u32,
    /// First byte of the end tag; where the element was closed for an element without one.
    pub content_end: u32,
    /// One past the end tag.
    pub end: u32,
    /// Depth in the page, from 0.
    pub depth: u32,
    /// Bytes of text directly inside, white space not counted.
    pub text: u32,
    /// One bit for each class, the id and each attribute's name.
    pub bits: u64,
    /// Whether the source closes it with an end tag of its own.
    pub closed: bool,
}

/// The page's elements.
#[derive(Clone, Debug)]
pub(crate) struct Outline<'p> {
    html: &'p str,
    elements: Vec<Element>,
}

impl<'p> Outline<'p> {
    /// An outline of `html` whose elements the survey found.
    pub fn new(html: &'p str, elements: Vec<Element>) -> Self {
        Self { html, elements }
    }

    /// The page's source.
    pub fn html(&self) -> &'p str {
        self.html
    }

    /// How many elements there are.
    pub fn len(&self) -> usize {
        self.elements.len()
    }

    /// The element, if the index is one.
    pub fn get(&self, id: Id) -> Option<&Element> {
        self.elements.get(id as usize)
    }

    /// All elements with their indices.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Id, &Element)> {
        self.elements
            .iter()
            .enumerate()
            .map(|(id, element)| (id as Id, element))
    }

    /// The elements called `name`.
    pub fn named<'a>(&'a self, name: &'a LocalName) -> impl Iterator<Item = Id> + 'a {
        self.iter()
            .filter(move |(_, element)| element.name == *name)
            .map(|(id, _)| id)
    }

    /// The elements that a selector matches, in document order.
    pub fn select<'a>(&'a self, css: &'a Css) -> impl Iterator<Item = Id> + 'a {
        self.within(css, 0..self.len() as Id)
    }

    /// The elements of a range whose class attribute passes a test.
    pub fn classed<'a>(&'a self, range: Range<Id>, test: impl Fn(&str) -> bool + 'a) -> impl Iterator<Item = Id> + 'a {
        range.filter(move |id| {
            let classed = self.get(*id).is_some_and(|element| element.bits & *CLASS != 0);
            classed && attribute(self.tag(*id), "class").is_some_and(|class| test(&class))
        })
    }

    /// The links inside an element.
    pub fn links_in(&self, scope: Id) -> impl Iterator<Item = Id> + '_ {
        self.links_between(self.get(scope).map_or(0..0, |element| scope + 1..element.last))
    }

    /// The links of a range of elements.
    pub fn links_between(&self, range: Range<Id>) -> impl Iterator<Item = Id> + '_ {
        range.filter(|id| self.get(*id).is_some_and(|element| element.name == local_name!("a")))
    }

    fn within<'a>(&'a self, css: &'a Css, range: Range<Id>) -> impl Iterator<Item = Id> + 'a {
        let alternatives = css.alternatives();
        let mut caches = selectors::context::SelectorCaches::default();
        range.filter(move |id| {
            let Some(element) = self.get(*id) else {
                return false;
            };
            alternatives
                .iter()
                .any(|one| one.may_match(&element.name, element.bits) && self.matches(*id, &one.selector, &mut caches))
        })
    }

    /// The source of the start tag.
    pub fn tag(&self, id: Id) -> &'p str {
        self.get(id)
            .and_then(|element| self.html.get(element.start as usize..element.content as usize))
            .unwrap_or_default()
    }

    /// The source between start and end tag.
    pub fn inner(&self, id: Id) -> &'p str {
        self.get(id)
            .and_then(|element| self.html.get(element.content as usize..element.content_end as usize))
            .unwrap_or_default()
    }

    /// The source with both tags.
    pub fn outer(&self, id: Id) -> &'p str {
        self.get(id)
            .and_then(|element| self.html.get(element.start as usize..element.end as usize))
            .unwrap_or_default()
    }

    /// An attribute's value, character references decoded; `None` when absent or blank.
    pub fn attr(&self, id: Id, name: &str) -> Option<Cow<'p, str>> {
        attribute(self.tag(id), name).filter(|value| !value.trim().is_empty())
    }

    /// The element's tag with its id or first class, as a selector would name it: `h1.title`.
    pub fn label(&self, id: Id) -> String {
        let tag = self.get(id).map(|element| element.name.to_string()).unwrap_or_default();
        let first = |name| {
            let value = self.attr(id, name)?;
            value.split_ascii_whitespace().next().map(str::to_owned)
        };
        match (first("id"), first("class")) {
            (Some(own), _) => format!("{tag}#{own}"),
            (None, Some(class)) => format!("{tag}.{class}"),
            (None, None) => tag,
        }
    }

    /// The element around `id`.
    pub fn parent(&self, id: Id) -> Option<Id> {
        self.get(id)
            .map(|element| element.parent)
            .filter(|parent| *parent != id)
    }

    /// The element and those around it, from the inside out.
    pub fn ancestors(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        std::iter::successors(Some(id), |id| self.parent(*id))
    }

    /// The elements directly inside.
    pub fn children(&self, id: Id) -> impl Iterator<Item = Id> + '_ {
        let (mut next, end) = self.get(id).map_or((0, 0), |element| (id + 1, element.last));
        std::iter::from_fn(move || {
            let child = next;
            (child < end).then(|| {
                next = self.get(child).map_or(end, |element| element.last);
                child
            })
        })
    }

    /// The text inside, without scripts, tags and comments; character references decoded, white space folded.
    pub fn text(&self, id: Id) -> String {
        crate::lang::text::fold(&htmlize::unescape(self.raw(id, ' ', is_inline).as_str()))
    }

    /// The lines of text inside, one for each stretch that no block or line break parts.
    pub fn lines(&self, id: Id) -> Vec<String> {
        self.parts(id, is_inline)
    }

    /// The pieces of text inside, parted by every tag.
    pub fn pieces(&self, id: Id) -> Vec<String> {
        self.parts(id, |_| false)
    }

    fn parts(&self, id: Id, goes_on: fn(&LocalName) -> bool) -> Vec<String> {
        let raw = self.raw(id, LINE_END, goes_on);
        let lines = raw
            .split(LINE_END)
            .map(|line| crate::lang::text::fold(&htmlize::unescape(line)));
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// The text inside as it is written, with `mark` where an element begins through which no line goes on.
    fn raw(&self, id: Id, mark: char, goes_on: fn(&LocalName) -> bool) -> String {
        let mut raw = String::new();
        let Some(element) = self.get(id) else {
            return raw;
        };
        let mut from = element.content;
        let mut inside = id + 1;
        let mut ends = vec![(element.content_end, element.content_end)];
        while inside < element.last {
            let Some(child) = self.get(inside) else { break };
            while let Some(&(end, after)) = ends.last().filter(|(end, _)| *end <= child.start) {
                self.push_text(&mut raw, from, end);
                from = after;
                ends.pop();
            }
            self.push_text(&mut raw, from, child.start);
            if !goes_on(&child.name) {
                raw.push(mark);
            }
            if is_unseen(&child.name) {
                from = child.end;
                inside = child.last.max(inside + 1);
            } else {
                from = child.content;
                ends.push((child.content_end, child.end));
                inside += 1;
            }
        }
        while let Some((end, after)) = ends.pop() {
            self.push_text(&mut raw, from, end);
            from = after;
        }
        raw
    }

    fn push_text(&self, out: &mut String, from: u32, to: u32) {
        let mut rest = self.html.get(from as usize..to as usize).unwrap_or_default();
        while let Some((before, comment)) = rest.split_once("<!--") {
            out.push_str(before);
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        }
        out.push_str(rest);
    }
}

/// The bits of an element's id, classes and attributes.
pub(super) fn bits(tag: &str) -> u64 {
    let mut bits = 0;
    for (name, value) in attributes(tag) {
        bits |= attribute_bit(name.as_bytes());
        if name.eq_ignore_ascii_case("class") {
            bits |= value
                .split_ascii_whitespace()
                .fold(0, |bits, class| bits | bit(class.as_bytes()));
        } else if name.eq_ignore_ascii_case("id") {
            bits |= bit(value.trim_ascii().as_bytes());
        }
    }
    bits
}

/// Elements that a line of text runs through.
pub(crate) fn is_inline(name: &LocalName) -> bool {
    matches!(
        &**name,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "big"
            | "cite"
            | "code"
            | "del"
            | "em"
            | "font"
            | "i"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "small"
            | "span"
            | "strike"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "tt"
            | "u"
            | "var"
    )
}

/// Elements whose content a reader never sees.
pub(crate) fn is_unseen(name: &LocalName) -> bool {
    matches!(
        &**name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "iframe"
            | "textarea"
            | "select"
            | "svg"
            | "object"
            | "head"
            | "title"
    )
}
