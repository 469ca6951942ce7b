//! ONE pass over the whole page: every element as a byte range, with the text directly inside it.

use std::ops::Range;

use html5ever::LocalName;

use super::attributes::Place;
use super::index::{Index, Key};
use super::names::{Names, PARAGRAPH, is_heard};
use super::outline::{Element, Id, Outline, Span};
use super::tokens::{Content, Kind, Token, Tokens};
use crate::lang::text::letters;

/// Most elements that are written down: a page of a newsroom has some thousands, and what comes behind so many is no story.
pub(crate) const MOST_ELEMENTS: usize = 250_000;

/// Surveys a page. Never fails: an element that the page does not end is ended by the page.
pub(crate) fn survey(html: &str) -> Outline<'_> {
    let mut notes = Notes::new(html);
    let mut tokens = Tokens::new(html);
    let mut end = html.len();
    while let Some(Token { start, text, kind }) = tokens.next(notes.in_foreign()) {
        notes.text(text, start);
        match kind {
            Kind::Comment(end) => notes.done = end,
            Kind::End(name, end) => notes.end(name, start, end),
            Kind::Start(_) if notes.elements.len() >= MOST_ELEMENTS => {
                end = start;
                break;
            }
            Kind::Start(name) => {
                let Some((end, content)) = notes.start(name, start, &tokens) else {
                    break;
                };
                tokens.go_on(end, name, content);
            }
        }
    }
    notes.finish(end)
}

/// What the pass writes down.
struct Notes<'p> {
    html: &'p str,
    elements: Vec<Element>,
    index: Index,
    names: Names<'p>,
    open: Vec<Open>,
    /// Where SVG or MathML begins and where HTML goes on inside it: how many elements are open there, and which it is.
    foreign: Vec<(usize, bool)>,
    /// End of the last tag or comment: text begins here.
    done: usize,
}

/// An element whose end was not met.
#[derive(Clone, Copy)]
struct Open {
    id: Id,
    known: usize,
}

impl<'p> Notes<'p> {
    fn new(html: &'p str) -> Self {
        Self {
            html,
            elements: Vec::with_capacity((html.len() / 64).min(MOST_ELEMENTS)),
            index: Index::with_capacity((html.len() / 24).min(MOST_ELEMENTS)),
            names: Names::new(),
            open: Vec::with_capacity(64),
            foreign: Vec::new(),
            done: 0,
        }
    }

    /// A start tag; returns one past it and how the text behind it is cut, or `None` where the page ends inside it.
    fn start(&mut self, name: &'p str, start: usize, tokens: &Tokens<'p>) -> Option<(usize, Content)> {
        let id = self.elements.len() as Id;
        let mut attributes = tokens.attributes();
        let (mut class, mut own_id) = (Span::default(), Span::default());
        while let Some(Place { name, value }) = attributes.place() {
            if self.is_called(&name, b"class") && class.is_empty() {
                class = Span::of(&value);
                let classes = self.html.get(value).unwrap_or_default().split_ascii_whitespace();
                classes.for_each(|class| self.index.add(Key::class(class), id));
            } else if self.is_called(&name, b"id") && own_id.is_empty() {
                own_id = Span::of(&value);
                let own = self.html.get(value).unwrap_or_default();
                self.index.add(Key::id(own.trim_ascii()), id);
            }
        }
        let end = attributes.end()?;
        self.done = end;
        let at = self.names.find(name);
        if self.in_foreign() && self.names.get(at).is_flow {
            self.leave_foreign(start);
        }
        self.close_implied(self.names.get(at).ends, start);
        let known = self.names.get(at);
        let in_foreign = self.in_foreign();
        let self_closing = || self.html.as_bytes().get(end - 2) == Some(&b'/');
        let is_open = !(known.is_void || (in_foreign || known.begins_foreign) && self_closing());
        let content = match (in_foreign, is_open) {
            (false, true) => known.content,
            _ => Content::Markup,
        };
        self.index.add(known.key, id);
        self.elements.push(Element {
            name: known.name.clone(),
            parent: self.open.last().map_or(id, |open| open.id),
            last: id + 1,
            start: start as u32,
            content: end as u32,
            content_end: end as u32,
            end: end as u32,
            depth: self.open.len() as u32,
            text: 0,
            class,
            id: own_id,
            closed: !is_open,
            stray_end: false,
        });
        if is_open {
            self.open.push(Open { id, known: at });
            if known.begins_foreign || (in_foreign && known.ends_foreign) {
                self.foreign.push((self.open.len(), known.begins_foreign));
            }
            self.names.opened(at);
        }
        Some((end, content))
    }

    /// An end tag: it ends the innermost element of its name, and whatever is open inside.
    fn end(&mut self, name: &'p str, start: usize, end: usize) {
        self.done = end;
        let at = self.names.find(name);
        if !self.names.is_open(at) {
            let innermost = self.open.last().map(|open| open.id as usize);
            if is_heard(&self.names.get(at).name)
                && let Some(element) = innermost.and_then(|id| self.elements.get_mut(id))
            {
                element.stray_end = true;
            }
            return;
        }
        while let Some(inner) = self.pop() {
            let is_own = inner.known == at;
            self.close(inner.id, start, if is_own { end } else { start }, is_own);
            if is_own {
                break;
            }
        }
    }

    /// Counts the text of a stretch.
    fn text(&mut self, from: usize, to: usize) {
        if from < to
            && let Some(open) = self.open.last()
            && !self.names.get(open.known).is_unseen
            && let Some(element) = self.elements.get_mut(open.id as usize)
        {
            let text = self.html.as_bytes().get(from..to).unwrap_or_default();
            element.text += letters(text);
        }
    }

    /// What is open ends where the page ends, or where no more of it is read.
    fn finish(mut self, end: usize) -> Outline<'p> {
        self.text(self.done, end);
        while let Some(open) = self.pop() {
            self.close(open.id, end, end, false);
        }
        Outline::new(self.html, self.elements, self.index)
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.names.closed(open.known);
        self.foreign.pop_if(|(depth, _)| *depth > self.open.len());
        Some(open)
    }

    fn close(&mut self, id: Id, content_end: usize, end: usize, closed: bool) {
        let last = self.elements.len() as Id;
        if let Some(element) = self.elements.get_mut(id as usize) {
            element.content_end = content_end as u32;
            element.end = end as u32;
            element.last = last;
            element.closed = closed;
        }
    }

    /// Whether what stands here is a name, in whatever case.
    fn is_called<const LENGTH: usize>(&self, place: &Range<usize>, name: &[u8; LENGTH]) -> bool {
        // Asked first, the length spares most other questions.
        place.len() == LENGTH
            && self
                .html
                .as_bytes()
                .get(place.clone())
                .is_some_and(|written| written.eq_ignore_ascii_case(name))
    }

    /// Whether SVG or MathML is open.
    fn in_foreign(&self) -> bool {
        self.foreign.last().is_some_and(|(_, foreign)| *foreign)
    }

    /// An HTML element ends SVG and MathML that were left open.
    fn leave_foreign(&mut self, at: usize) {
        while self.in_foreign()
            && let Some(open) = self.pop()
        {
            self.close(open.id, at, at, false);
        }
    }

    /// A start tag may end an element that the source leaves open: `<p>` ends a paragraph, `<li>` an item.
    fn close_implied(&mut self, ends: &[LocalName], at: usize) {
        if ends.is_empty() {
            return;
        }
        let is_paragraph = ends == PARAGRAPH;
        // Inline elements left open inside the paragraph do not keep it open; a few are enough to look through.
        let mut close = 0;
        for (depth, open) in self.open.iter().rev().take(8).enumerate() {
            let known = self.names.get(open.known);
            if ends.contains(&known.name) {
                close = depth + 1;
            } else if !(known.is_inline || (!is_paragraph && PARAGRAPH.contains(&known.name))) {
                break;
            }
        }
        for _ in 0..close {
            if let Some(open) = self.pop() {
                let by_rule = ends.contains(&self.names.get(open.known).name);
                self.close(open.id, at, at, by_rule);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::page::selector::Css;

    fn texts(html: &str, css: &str) -> Vec<String> {
        let outline = survey(html);
        let found: Vec<Id> = outline.select(&Css::new(css)).collect();
        found.into_iter().map(|id| outline.text(id)).collect()
    }

    #[test]
    fn elements_are_found_by_selector_with_their_text() {
        let page = "<html><body><div class='a b' id=x><p>Satu <b>dua</b>&amp;tiga<!-- ya --></p><script>var p</script>empat</div></body></html>";
        assert_eq!(texts(page, "div.a.b#x > p"), ["Satu dua&tiga"]);
        assert_eq!(texts(page, "[id^=x]"), ["Satu dua&tiga empat"]);
        assert_eq!(texts(page, "p.a"), Vec::<String>::new());
    }

    #[test]
    fn a_paragraph_ends_where_the_next_begins() {
        let page = "<div><p>Satu<p>Dua</div><p>Tiga";
        assert_eq!(texts(page, "p"), ["Satu", "Dua", "Tiga"]);
    }

    #[test]
    fn what_is_left_open_ends_with_its_parent() {
        let page = "<section><div class=x>Satu<span>dua</section>Tiga";
        assert_eq!(texts(page, ".x"), ["Satudua"]);
        let outline = survey(page);
        let id = outline.select(&Css::new(".x")).next().unwrap();
        assert!(!outline.get(id).unwrap().closed);
    }

    #[test]
    fn a_malformed_paragraph_in_a_paragraph_is_two() {
        assert_eq!(texts("<div><p class=b2><p>Isi</p></p>x</div>", "p"), ["", "Isi"]);
    }
}
