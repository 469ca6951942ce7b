//! A line of running text with what is inside it: links and bold.

use std::borrow::Cow;

use crate::lang::text::{Piece, composed, pieces};

/// A line of text as it stood on the page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// White space folded, trimmed.
    pub text: String,
    /// Links, in order.
    pub links: Vec<Anchor>,
    /// Bytes set in bold.
    pub bold: usize,
    /// Bytes set in bold from the start on.
    pub opening_bold: usize,
}

/// A link inside a line.
#[derive(Clone, Debug)]
pub(crate) struct Anchor {
    pub start: usize,
    pub end: usize,
    /// As written in the page.
    pub href: String,
    /// Whether the page says that it does not vouch for the link, as for an advertisement.
    pub paid: bool,
}

impl Line {
    /// Whether all of it is set in bold.
    pub fn is_bold(&self) -> bool {
        self.opening_bold == self.text.len() && !self.text.is_empty()
    }

    /// Whether links cover it from `from` on, but for marks and spaces.
    pub fn is_linked(&self, from: usize) -> bool {
        if self.links.is_empty() {
            return false;
        }
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
        let all = self.text.get(from..).map_or(0, letters);
        let linked: usize = self
            .links
            .iter()
            .filter(|link| link.start >= from)
            .filter_map(|link| self.text.get(link.start..link.end))
            .map(letters)
            .sum();
        all > 0 && linked >= all
    }
}

/// Collects a line piece by piece.
#[derive(Debug, Default)]
pub(crate) struct Inline {
    line: Line,
    space: bool,
    bold: usize,
    /// Whether something that is not bold was written.
    plain: bool,
    open_link: Option<Anchor>,
}

impl Inline {
    /// Whether nothing has been written yet.
    pub fn is_empty(&self) -> bool {
        self.line.text.is_empty()
    }

    /// Whether all that has been written is bold.
    pub fn is_bold(&self) -> bool {
        self.line.is_bold()
    }

    /// Whether a link was written.
    pub fn is_linked(&self) -> bool {
        self.open_link.is_some() || !self.line.links.is_empty()
    }

    /// Text as the tree holds it.
    pub fn text(&mut self, text: &str) {
        for piece in pieces(text) {
            match piece {
                Piece::Space => self.space = true,
                Piece::Shown(text) => self.shown(text),
            }
        }
    }

    fn shown(&mut self, text: &str) {
        let before = self.line.text.len();
        if std::mem::take(&mut self.space) && before > 0 {
            self.line.text.push(' ');
        }
        self.line.text.push_str(text);
        let after = self.line.text.len();
        if self.bold > 0 {
            self.line.bold += after - before;
            if !self.plain {
                self.line.opening_bold = after;
            }
        } else {
            self.plain = true;
        }
    }

    /// A place where words part, such as `<br>`.
    pub fn space(&mut self) {
        self.space = true;
    }

    pub fn open_bold(&mut self) {
        self.bold += 1;
    }

    pub fn close_bold(&mut self) {
        self.bold = self.bold.saturating_sub(1);
    }

    pub fn open_link(&mut self, href: &str, paid: bool) {
        self.close_link();
        self.open_link = Some(Anchor {
            start: self.line.text.len(),
            end: 0,
            href: href.to_owned(),
            paid,
        });
    }

    pub fn close_link(&mut self) {
        if let Some(mut link) = self.open_link.take() {
            let words = self.line.text.get(link.start..).unwrap_or_default();
            link.start += words.len() - words.trim_start().len();
            link.end = self.line.text.len();
            if link.start < link.end {
                self.line.links.push(link);
            }
        }
    }

    /// Hands the line over; bold and links that are open go on in the next line.
    pub fn take(&mut self) -> Line {
        let link = self.open_link.clone();
        self.close_link();
        let mut line = std::mem::take(&mut self.line);
        self.space = false;
        self.plain = false;
        self.open_link = link.map(|link| Anchor { start: 0, ..link });
        compose(&mut line);
        line
    }
}

/// Brings a line into NFC; what marks places in it moves along.
fn compose(line: &mut Line) {
    let Cow::Owned(text) = composed(&line.text) else {
        return;
    };
    let place = |at: usize| line.text.get(..at).map_or(0, |before| composed(before).len());
    let links = line.links.iter().map(|link| Anchor {
        start: place(link.start),
        end: place(link.end),
        ..link.clone()
    });
    line.links = links.filter(|link| text.get(link.start..link.end).is_some()).collect();
    line.opening_bold = place(line.opening_bold);
    line.bold = line.bold.min(text.len());
    line.text = text;
}
