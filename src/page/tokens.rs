//! Tags and comments of a page, as the HTML standard's tokenizer cuts them.
//!
//! A tag is a place in the source, no object: DESIGN.md tells what that saves.

use memchr::memchr;
use memchr::memmem::find;

use super::attributes::{Attributes, blank_end, name_end};

/// What stands between two stretches of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token<'p> {
    /// Its first byte.
    pub start: usize,
    /// Where the text before it begins, white space left out; its first byte where there is none.
    pub text: usize,
    /// What it is.
    pub kind: Kind<'p>,
}

/// The kinds of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind<'p> {
    /// A start tag and its name as written; [`Tokens::attributes`] must be asked next.
    Start(&'p str),
    /// An end tag, its name as written, and one past it.
    End(&'p str, usize),
    /// A comment, doctype or the like, and one past it.
    Comment(usize),
}

/// How the text behind a start tag is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Content {
    /// Tags and text.
    Markup,
    /// Text up to the end tag.
    Raw,
    /// Text up to the end tag, or the end tag behind a script in a comment.
    Script,
    /// Text to the end of the page.
    Plain,
}

/// Walks over a page's tokens.
#[derive(Debug)]
pub(crate) struct Tokens<'p> {
    html: &'p str,
    at: usize,
}

impl<'p> Tokens<'p> {
    /// The tokens of a page.
    pub fn new(html: &'p str) -> Self {
        Self { html, at: 0 }
    }

    /// The next token; `foreign` says that it stands in SVG or MathML. `None` at the page's end.
    pub fn next(&mut self, foreign: bool) -> Option<Token<'p>> {
        // Most tags stand back to back, or in lines of their own.
        let text = blank_end(self.html.as_bytes(), self.at);
        self.at = text;
        loop {
            let start = match self.rest().first()? {
                b'<' => self.at,
                _ => self.at + memchr(b'<', self.rest())?,
            };
            self.at = start + 1;
            let kind = match self.rest() {
                [b'a'..=b'z' | b'A'..=b'Z', ..] => Kind::Start(self.name()),
                [b'/', b'a'..=b'z' | b'A'..=b'Z', ..] => {
                    self.at += 1;
                    let name = self.name();
                    Kind::End(name, self.attributes_end()?)
                }
                [b'/', ..] if self.rest().len() > 1 => Kind::Comment(self.behind_mark()),
                [b'!', b'-', b'-', ..] => Kind::Comment(self.comment_end()),
                [b'!', rest @ ..] if foreign && rest.starts_with(b"[CDATA[") => Kind::Comment(self.cdata_end()),
                [b'!' | b'?', ..] => Kind::Comment(self.behind_mark()),
                _ => continue,
            };
            if let Kind::End(_, end) | Kind::Comment(end) = kind {
                self.at = end;
            }
            return Some(Token { start, text, kind });
        }
    }

    /// The attributes of the start tag that was met last.
    pub fn attributes(&self) -> Attributes<'p> {
        Attributes::at(self.html, self.at)
    }

    /// Goes on behind a start tag: at `end`, or at the end tag of `name` that ends its content.
    pub fn go_on(&mut self, end: usize, name: &str, content: Content) {
        self.at = match content {
            Content::Markup => end,
            Content::Raw => self.raw_end(end, name),
            Content::Script => self.script_end(end, name),
            Content::Plain => self.html.len(),
        };
    }

    fn rest(&self) -> &'p [u8] {
        self.from(self.at)
    }

    fn from(&self, at: usize) -> &'p [u8] {
        self.html.as_bytes().get(at..).unwrap_or_default()
    }

    /// The name of the tag that begins here.
    fn name(&mut self) -> &'p str {
        let start = self.at;
        self.at = name_end(self.html.as_bytes(), start);
        self.html.get(start..self.at).unwrap_or_default()
    }

    /// One past the end tag whose name was read; it may have attributes, which say nothing.
    fn attributes_end(&self) -> Option<usize> {
        if self.rest().first() == Some(&b'>') {
            return Some(self.at + 1);
        }
        let mut attributes = self.attributes();
        attributes.by_ref().for_each(drop);
        attributes.end()
    }

    /// One past the next `>`; the page's end where there is none.
    fn behind_mark(&self) -> usize {
        memchr(b'>', self.rest()).map_or(self.html.len(), |at| self.at + at + 1)
    }

    /// One past the end of a CDATA section.
    fn cdata_end(&self) -> usize {
        find(self.rest(), b"]]>").map_or(self.html.len(), |at| self.at + at + 3)
    }

    /// One past the comment whose `<` was read: at `-->` or `--!>`; `<!-->` and `<!--->` are whole.
    fn comment_end(&self) -> usize {
        let open = self.at + 3;
        let mut at = open;
        while let Some(length) = memchr(b'>', self.from(at)) {
            let mark = at + length;
            at = mark + 1;
            let before = self.html.as_bytes().get(open - 2..mark).unwrap_or_default();
            if before.ends_with(b"--") || (before.len() > 4 && before.ends_with(b"--!")) {
                return at;
            }
        }
        self.html.len()
    }

    /// Where the end tag of `name` begins.
    fn raw_end(&self, from: usize, name: &str) -> usize {
        let mut at = from;
        while let Some(length) = memchr(b'<', self.from(at)) {
            at += length;
            if self.from(at + 1).first() == Some(&b'/') && is_called(self.from(at + 2), name) {
                return at;
            }
            at += 1;
        }
        self.html.len()
    }

    /// Where the script's end tag begins. `<!--` and a `<script` behind it hide one end tag.
    fn script_end(&self, from: usize, name: &str) -> usize {
        let (mut at, mut looked) = (from, from);
        let (mut in_comment, mut is_hidden) = (false, false);
        while let Some(length) = memchr(b'<', self.from(at)) {
            at += length;
            if in_comment && find(self.html.as_bytes().get(looked..at).unwrap_or_default(), b"-->").is_some() {
                (in_comment, is_hidden) = (false, false);
            }
            let rest = self.from(at + 1);
            if !in_comment && rest.starts_with(b"!--") {
                in_comment = true;
                // "<!-->" ends itself.
                looked = at + 2;
            } else {
                if rest.first() == Some(&b'/') && is_called(self.from(at + 2), name) {
                    if !is_hidden {
                        return at;
                    }
                    is_hidden = false;
                } else if in_comment && is_called(rest, name) {
                    is_hidden = true;
                }
                // The end of a comment may straddle no "<".
                looked = at.max(looked);
            }
            at += 1;
        }
        self.html.len()
    }
}

/// Whether what follows is a tag's name and ends there.
fn is_called(rest: &[u8], name: &str) -> bool {
    rest.get(..name.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && rest.get(name.len()).is_some_and(|byte| ends_name(*byte))
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use html5ever::tendril::StrTendril;
    use html5ever::tokenizer::states::{Rawtext, Rcdata, ScriptData};
    use html5ever::tokenizer::{
        BufferQueue, TagKind, Token as Theirs, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
    };
    use proptest::prelude::*;

    use super::*;

    fn content(name: &str) -> Content {
        match name {
            "script" => Content::Script,
            "style" | "title" | "noscript" => Content::Raw,
            "plaintext" => Content::Plain,
            _ => Content::Markup,
        }
    }

    /// Tags with the names of their attributes, as this module cuts them.
    fn ours(html: &str) -> Vec<String> {
        let mut tokens = Tokens::new(html);
        let mut found = Vec::new();
        while let Some(Token { kind, .. }) = tokens.next(false) {
            match kind {
                Kind::Comment(_) => {}
                Kind::End(name, _) => found.push(format!("/{}", name.to_ascii_lowercase())),
                Kind::Start(name) => {
                    let mut attributes = tokens.attributes();
                    let mut names: Vec<String> = Vec::new();
                    for (name, _) in attributes.by_ref() {
                        let name = name.to_ascii_lowercase();
                        if !names.contains(&name) {
                            names.push(name);
                        }
                    }
                    let Some(end) = attributes.end() else { break };
                    let small = name.to_ascii_lowercase();
                    found.push(format!("{small} {}", names.join(" ")));
                    tokens.go_on(end, name, content(&small));
                }
            }
        }
        found
    }

    #[derive(Default)]
    struct Sink(RefCell<Vec<String>>);

    impl TokenSink for Sink {
        type Handle = ();

        fn process_token(&self, token: Theirs, _: u64) -> TokenSinkResult<()> {
            let Theirs::TagToken(tag) = token else {
                return TokenSinkResult::Continue;
            };
            if tag.kind == TagKind::EndTag {
                self.0.borrow_mut().push(format!("/{}", tag.name));
                return TokenSinkResult::Continue;
            }
            let names: Vec<&str> = tag.attrs.iter().map(|attribute| &*attribute.name.local).collect();
            self.0.borrow_mut().push(format!("{} {}", tag.name, names.join(" ")));
            match &*tag.name {
                "script" => TokenSinkResult::RawData(ScriptData),
                "title" => TokenSinkResult::RawData(Rcdata),
                "style" | "noscript" => TokenSinkResult::RawData(Rawtext),
                "plaintext" => TokenSinkResult::Plaintext,
                _ => TokenSinkResult::Continue,
            }
        }
    }

    /// The same as html5ever cuts them.
    fn theirs(html: &str) -> Vec<String> {
        let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
        let input = BufferQueue::default();
        input.push_back(StrTendril::from_slice(html));
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        tokenizer.sink.0.into_inner()
    }

    #[test]
    fn tags_are_cut_where_the_standard_cuts_them() {
        for html in [
            "<a href='x>y' b=c/d e>f</a ><br/>",
            "a < b <1 </ x></x y='>'></>z<p",
            "<!--a--!><b><!--><i><!---><u><!--a--b--><s>",
            "<!doctype html><?php <p> ?><![CDATA[<q>]]>",
            "<script><!-- <script> </script> --></script><p>",
            "<script><!-- </script><p>",
            "<title><b></titles></TITLE><p>",
            "<STYLE></style x><noscript><img></noscript><plaintext></plaintext><b>",
        ] {
            assert_eq!(ours(html), theirs(html), "{html}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn bits_of_markup_in_any_order_are_cut_as_the_standard_cuts_them(
            bits in prop::collection::vec(prop::sample::select(vec![
                "<", ">", "/", "!", "-", "--", "=", "\"", "'", " ", "\n", "a", "B", "é", "&amp;", "?", "x=y", "]]>", "<p", "</p>",
                "<!--", "-->", "--!>", "<script", "<script>", "</script>", "</script ", "<title>", "</title", "<style>", "</style>",
                "<div class='a'>", "<img src=x>", "<!doctype", "<![CDATA[", "<noscript>", "</noscript>",
            ]), 0..24)
        ) {
            let html = bits.concat();
            prop_assert_eq!(ours(&html), theirs(&html), "{}", html);
        }
    }
}
