//! ONE pass over the whole page: every element as a byte range, with the text directly inside it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::LocalName;
use lol_html::html_content::{Comment, Element as Tag, EndTag};
use lol_html::{ElementContentHandlers, HtmlRewriter, Settings, doc_comments};

use super::outline::{Element, Id, Outline, bits, is_inline, is_unseen};

/// Surveys a page. Never fails: what cannot be tokenised ends the outline early.
pub(crate) fn survey(html: &str) -> Outline<'_> {
    let ends = Ends::default();
    let notes = RefCell::new(Notes::new(html, Rc::clone(&ends)));
    let every = ElementContentHandlers::default().element(|tag: &mut Tag<'_, '_>| {
        let at = tag.source_location().bytes();
        let open = tag.can_have_content();
        let id = notes.borrow_mut().start(at.start, at.end, open);
        if open {
            let ends = Rc::clone(&ends);
            tag.on_end_tag(Box::new(move |end: &mut EndTag<'_>| {
                let at = end.source_location().bytes();
                ends.borrow_mut().push((id, at.start, at.end));
                Ok(())
            }))?;
        }
        Ok(())
    });
    let comments = doc_comments!(|comment: &mut Comment<'_>| {
        let at = comment.source_location().bytes();
        notes.borrow_mut().skip(at.start, at.end);
        Ok(())
    });
    if let Ok(any) = "*".parse() {
        let settings = Settings::new()
            .with_strict(false)
            .append_element_content_handler((Cow::Owned(any), every))
            .append_document_content_handler(comments);
        let mut rewriter = HtmlRewriter::new(settings, |_: &[u8]| {});
        if rewriter.write(html.as_bytes()).is_ok() {
            // An error here only means that the page ended inside a tag.
            let _ = rewriter.end();
        }
    }
    let elements = notes.borrow_mut().finish(html.len());
    Outline::new(html, elements)
}

/// End tags that were met since the last start tag: element, first byte, end. Their handlers cannot borrow the notes.
type Ends = Rc<RefCell<Vec<(Id, usize, usize)>>>;

/// What the pass writes down.
struct Notes<'p> {
    html: &'p str,
    elements: Vec<Element>,
    open: Vec<Id>,
    ends: Ends,
    /// End of the last tag or comment: text begins here.
    done: usize,
}

impl<'p> Notes<'p> {
    fn new(html: &'p str, ends: Ends) -> Self {
        Self {
            html,
            elements: Vec::with_capacity(html.len() / 96),
            open: Vec::with_capacity(64),
            ends,
            done: 0,
        }
    }

    /// A start tag; `open` says that content may follow.
    fn start(&mut self, start: usize, content: usize, open: bool) -> Id {
        self.catch_up();
        self.text_until(start, content);
        let source = self.html.get(start..content).unwrap_or_default();
        let name = name(source);
        self.close_implied(&name, start);
        let id = self.elements.len() as Id;
        let parent = self.open.last().copied();
        self.elements.push(Element {
            bits: bits(source),
            name,
            parent: parent.unwrap_or(id),
            last: id + 1,
            start: start as u32,
            content: content as u32,
            content_end: content as u32,
            end: content as u32,
            depth: self.open.len() as u32,
            text: 0,
            closed: !open,
        });
        if open {
            self.open.push(id);
        }
        id
    }

    /// The end tag of element `id`; whatever is open inside it ends here too.
    fn end(&mut self, id: Id, start: usize, end: usize) {
        self.text_until(start, end);
        if !self.is_open(id) || !self.names(id, start) {
            return;
        }
        while let Some(inner) = self.open.pop() {
            if inner == id {
                break;
            }
            self.close(inner, start, start, false);
        }
        self.close(id, start, end, true);
    }

    /// A comment.
    fn skip(&mut self, start: usize, end: usize) {
        self.catch_up();
        self.text_until(start, end);
    }

    /// Writes down the end tags met since the last start tag.
    fn catch_up(&mut self) {
        let met = std::mem::take(&mut *self.ends.borrow_mut());
        for &(id, start, end) in &met {
            self.end(id, start, end);
        }
        // Hands the allocation back.
        *self.ends.borrow_mut() = met;
        self.ends.borrow_mut().clear();
    }

    /// Counts the text up to `start` and goes on behind `end`.
    fn text_until(&mut self, start: usize, end: usize) {
        if let Some(element) = self.open.last().and_then(|id| self.elements.get_mut(*id as usize))
            && start > self.done
            && !is_unseen(&element.name)
        {
            let text = self.html.as_bytes().get(self.done..start).unwrap_or_default();
            element.text += text.iter().filter(|byte| !byte.is_ascii_whitespace()).count() as u32;
        }
        self.done = end;
    }

    fn finish(&mut self, end: usize) -> Vec<Element> {
        self.skip(end, end);
        while let Some(id) = self.open.pop() {
            self.close(id, end, end, false);
        }
        std::mem::take(&mut self.elements)
    }

    /// lol_html hands an end tag to the elements left open inside, too: only the one it names is closed by it.
    fn names(&self, id: Id, start: usize) -> bool {
        self.elements.get(id as usize).is_some_and(|element| {
            let name = self.html.as_bytes().get(start + 2..start + 2 + element.name.len());
            name.is_some_and(|name| name.eq_ignore_ascii_case(element.name.as_bytes()))
        })
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

    /// Open elements stand on the stack in the order of their indices.
    fn is_open(&self, id: Id) -> bool {
        self.open.binary_search(&id).is_ok()
    }

    /// A start tag may end an element that the source leaves open: `<p>` ends a paragraph, `<li>` an item.
    fn close_implied(&mut self, name: &LocalName, at: usize) {
        let ends: &[&str] = match &**name {
            "li" => &["li"],
            "dt" | "dd" => &["dt", "dd"],
            "td" | "th" => &["td", "th"],
            "tr" => &["tr", "td", "th"],
            "tbody" | "thead" | "tfoot" => &["tbody", "thead", "tfoot", "tr", "td", "th"],
            "option" => &["option"],
            _ if ends_paragraph(name) => &["p"],
            _ => return,
        };
        let open = |depth: usize| {
            let id = *self.open.iter().rev().nth(depth)?;
            Some((id, &self.elements.get(id as usize)?.name))
        };
        // Inline elements left open inside the paragraph do not keep it open; a few are enough to look through.
        let mut close = 0;
        for depth in 0..8 {
            match open(depth) {
                Some((_, name)) if ends.contains(&&**name) => close = depth + 1,
                Some((_, name)) if is_inline(name) || (ends != ["p"] && &**name == "p") => {}
                _ => break,
            }
        }
        for _ in 0..close {
            if let Some(id) = self.open.pop() {
                let by_rule = self
                    .elements
                    .get(id as usize)
                    .is_some_and(|element| ends.contains(&&*element.name));
                self.close(id, at, at, by_rule);
            }
        }
    }
}

fn name(tag: &str) -> LocalName {
    let end = tag
        .bytes()
        .skip(1)
        .position(|byte| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>'))
        .map_or(tag.len(), |at| at + 1);
    let name = tag.get(1..end).unwrap_or_default();
    match name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => LocalName::from(name.to_ascii_lowercase()),
        false => LocalName::from(name),
    }
}

fn ends_paragraph(name: &LocalName) -> bool {
    matches!(
        &**name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "center"
            | "details"
            | "div"
            | "dl"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hr"
            | "main"
            | "nav"
            | "ol"
            | "p"
            | "pre"
            | "section"
            | "table"
            | "ul"
    )
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
