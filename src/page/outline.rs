//! The page's elements as byte ranges of its source, in document order: what the survey writes down, and what
//! selectors, region and fields are looked up in. A tree is built of the story's region alone.

use std::borrow::Cow;
use std::cell::Cell;
use std::ops::Range;

use html5ever::{LocalName, local_name};
use memchr::memchr;
use memchr::memmem::find_iter;

use super::attributes::{Attributes, attribute, attributes};
use super::index::{Index, Key};
use super::selector::{Among, Css, Keyed};
use crate::lang::text::bare;
use crate::lang::words::AnyOf;

/// Stands between lines: a character that no page prints.
const LINE_END: char = '\u{1e}';

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
    /// Where the value of its class attribute stands.
    pub class: Span,
    /// Where the value of its id stands.
    pub id: Span,
    /// Whether the source closes it with an end tag of its own.
    pub closed: bool,
    /// Whether an end tag stands directly inside whose element is not open, and by which html5ever mends something.
    /// That of a paragraph just makes an empty one.
    pub stray_end: bool,
}

/// A stretch of the page's source; empty for what is absent.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Where something stands.
    pub fn of(place: &Range<usize>) -> Self {
        Self {
            start: place.start as u32,
            end: place.end as u32,
        }
    }

    /// Whether there is nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// The page's elements.
#[derive(Clone, Debug)]
pub(crate) struct Outline<'p> {
    html: &'p str,
    elements: Vec<Element>,
    index: Index,
    /// How many bytes of source may still be read as text.
    unread: Cell<usize>,
}

/// How many times over the page may be read as text: elements inside each other are read again and again, and a page of
/// nothing but headings in headings would take the square of its size. No page of a newsroom comes near.
const READINGS: usize = 16;

impl<'p> Outline<'p> {
    /// An outline of `html` whose elements the survey found.
    pub fn new(html: &'p str, elements: Vec<Element>, index: Index) -> Self {
        Self {
            html,
            elements,
            index,
            unread: Cell::new(READINGS * html.len()),
        }
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
    pub fn named(&self, name: &LocalName) -> impl Iterator<Item = Id> + '_ {
        let name = name.clone();
        self.index
            .of(Key::name(&name))
            .filter(move |id| self.get(*id).is_some_and(|element| element.name == name))
    }

    /// The elements that a selector matches, in document order.
    pub fn select<'a>(&'a self, css: &'a Css) -> impl Iterator<Item = Id> + 'a {
        let alternatives = css.alternatives();
        let mut candidates: Vec<(Id, &Keyed)> = Vec::new();
        for one in alternatives {
            match &one.among {
                Among::Listed(key) => candidates.extend(self.index.of(*key).map(|id| (id, one))),
                Among::Inside(key) => candidates.extend(self.inside_of(*key).map(|id| (id, one))),
                Among::Written(attribute) => candidates.extend(self.written(attribute).map(|id| (id, one))),
                Among::All => candidates.extend((0..self.len() as Id).map(|id| (id, one))),
            }
        }
        if alternatives.len() > 1 {
            candidates.sort_by_key(|(id, _)| *id);
        }
        let mut caches = selectors::context::SelectorCaches::default();
        let mut last = None;
        candidates.into_iter().filter_map(move |(id, one)| {
            let is =
                last != Some(id) && one.may_match(&self.get(id)?.name) && self.matches(id, &one.selector, &mut caches);
            is.then(|| *last.insert(id))
        })
    }

    /// The elements inside those that the index has under a key, each once.
    fn inside_of(&self, key: Key) -> impl Iterator<Item = Id> + '_ {
        let mut from = 0;
        self.index.of(key).flat_map(move |id| {
            let inside = (id + 1).max(from)..self.get(id).map_or(0, |element| element.last);
            from = from.max(inside.end);
            inside
        })
    }

    /// The elements in whose start tags a word stands, in small letters or, as pages were once set, in capitals.
    fn written(&self, word: &str) -> impl Iterator<Item = Id> + '_ {
        let capitals = word.to_ascii_uppercase();
        let places = |word: &str| find_iter(self.html.as_bytes(), word).collect::<Vec<_>>();
        let mut places = [places(word), places(&capitals)].concat();
        places.sort_unstable();
        let mut ids: Vec<Id> = places.into_iter().filter_map(|at| self.in_tag(at)).collect();
        ids.dedup();
        ids.into_iter()
    }

    /// The element in whose start tag a byte stands.
    fn in_tag(&self, at: usize) -> Option<Id> {
        let behind = self.elements.partition_point(|element| element.start as usize <= at);
        let id = behind.checked_sub(1)?;
        let element = self.elements.get(id)?;
        (at < element.content as usize).then_some(id as Id)
    }

    /// The elements of a range in whose class attribute one of the words stands.
    pub fn classed<'a>(&'a self, range: Range<Id>, words: &'a AnyOf) -> impl Iterator<Item = Id> + 'a {
        // As it is written: nobody spells a class with character references.
        let is_called = |element: &Element| !element.class.is_empty() && words.is_in(self.source(element.class));
        range.filter(move |id| self.get(*id).is_some_and(is_called))
    }

    /// The links inside an element.
    pub fn links_in(&self, scope: Id) -> impl Iterator<Item = Id> + '_ {
        self.links_between(self.get(scope).map_or(0..0, |element| scope + 1..element.last))
    }

    /// The links of a range of elements.
    pub fn links_between(&self, range: Range<Id>) -> impl Iterator<Item = Id> + '_ {
        range.filter(|id| self.get(*id).is_some_and(|element| element.name == local_name!("a")))
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
        match name {
            "class" => self.class(id),
            "id" => self.value(self.get(id)?.id),
            _ => attribute(self.tag(id), name).filter(|value| !value.trim().is_empty()),
        }
    }

    /// The class attribute.
    pub fn class(&self, id: Id) -> Option<Cow<'p, str>> {
        self.value(self.get(id)?.class)
    }

    /// Name and value of each attribute, as written.
    pub fn attributes(&self, id: Id) -> Attributes<'p> {
        attributes(self.tag(id))
    }

    fn value(&self, span: Span) -> Option<Cow<'p, str>> {
        let value = self.source(span);
        (!value.trim_ascii().is_empty()).then(|| htmlize::unescape_attribute(value))
    }

    /// A stretch of the source as it is written.
    pub(super) fn source(&self, span: Span) -> &'p str {
        self.html
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default()
    }

    /// The element's tag with its id or first class, as a selector would name it: `h1.title`.
    pub fn label(&self, id: Id) -> String {
        let tag = self.get(id).map(|element| element.name.to_string()).unwrap_or_default();
        let first = |name| {
            let value = self.attr(id, name)?;
            value.split_ascii_whitespace().next().map(str::to_owned)
        };
        // Names are the page's, and may hold anything.
        bare(&match (first("id"), first("class")) {
            (Some(own), _) => format!("{tag}#{own}"),
            (None, Some(class)) => format!("{tag}.{class}"),
            (None, None) => tag,
        })
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
        bare(&self.raw(id, ' ', is_inline))
    }

    /// Where the text inside begins, as it is written up to the next tag.
    pub fn opening(&self, id: Id) -> &'p str {
        let Some(element) = self.get(id) else { return "" };
        let mut from = element.content;
        let mut inside = id + 1;
        loop {
            let child = self.get(inside).filter(|_| inside < element.last);
            let end = child.map_or(element.content_end, |child| child.start);
            let mut stretch = self
                .html
                .get(from as usize..end as usize)
                .unwrap_or_default()
                .trim_ascii_start();
            while let Some(comment) = stretch.strip_prefix("<!--") {
                stretch = comment
                    .split_once("-->")
                    .map_or("", |(_, after)| after.trim_ascii_start());
            }
            match child {
                Some(child) if stretch.is_empty() || stretch.starts_with('<') => {
                    let unseen = is_unseen(&child.name);
                    from = if unseen { child.end } else { child.content };
                    inside = if unseen { child.last } else { inside + 1 };
                }
                _ => {
                    return memchr(b'<', stretch.as_bytes())
                        .map_or(stretch, |tag| stretch.get(..tag).unwrap_or_default());
                }
            }
        }
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
        let lines = raw.split(LINE_END).map(bare);
        lines.filter(|line| !line.is_empty()).collect()
    }

    /// The text inside as it is written, with `mark` where an element begins through which no line goes on.
    fn raw(&self, id: Id, mark: char, goes_on: fn(&LocalName) -> bool) -> String {
        let mut raw = String::new();
        let Some(element) = self.get(id).filter(|element| self.may_read(element)) else {
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

    fn may_read(&self, element: &Element) -> bool {
        let left = self
            .unread
            .get()
            .checked_sub(element.content_end.saturating_sub(element.content) as usize);
        self.unread.set(left.unwrap_or(0));
        left.is_some()
    }

    fn push_text(&self, out: &mut String, from: u32, to: u32) {
        let mut rest = self.html.get(from as usize..to as usize).unwrap_or_default();
        // Few stretches hold a comment, and one character is found faster than four.
        while memchr(b'<', rest.as_bytes()).is_some()
            && let Some((before, comment)) = rest.split_once("<!--")
        {
            out.push_str(before);
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        }
        out.push_str(rest);
    }
}

/// Elements that a line of text runs through.
pub(crate) fn is_inline(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("abbr")
            | local_name!("b")
            | local_name!("bdi")
            | local_name!("bdo")
            | local_name!("big")
            | local_name!("cite")
            | local_name!("code")
            | local_name!("del")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("ins")
            | local_name!("kbd")
            | local_name!("label")
            | local_name!("mark")
            | local_name!("q")
            | local_name!("s")
            | local_name!("small")
            | local_name!("span")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("sub")
            | local_name!("sup")
            | local_name!("time")
            | local_name!("tt")
            | local_name!("u")
            | local_name!("var")
    )
}

/// Elements whose content a reader never sees.
pub(crate) fn is_unseen(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("script")
            | local_name!("style")
            | local_name!("noscript")
            | local_name!("template")
            | local_name!("noframes")
            | local_name!("noembed")
            | local_name!("xmp")
            | local_name!("iframe")
            | local_name!("textarea")
            | local_name!("select")
            | local_name!("svg")
            | local_name!("object")
            | local_name!("head")
            | local_name!("title")
    )
}
