//! Numbers, words and marks of a line.

use std::ops::Range;

use crate::lang::text::{is_invisible, is_space};

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind<'a> {
    Number { value: u32, digits: usize },
    Word(&'a str),
    Mark(char),
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind<'a>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Nothing stands between this and the token before.
    glued: bool,
}

/// A line cut into tokens; asking beyond its end is answered with nothing.
pub(super) struct Tokens<'a>(Vec<Token<'a>>);

impl<'a> Tokens<'a> {
    /// Cuts a line.
    pub(super) fn of(text: &'a str) -> Self {
        Self(tokens(text))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The bytes from one token up to another, exclusive.
    pub(super) fn span(&self, start: usize, end: usize) -> Range<usize> {
        let first = self.0.get(start).map_or(0, |token| token.start);
        let last = self.0.get(end.saturating_sub(1)).map_or(first, |token| token.end);
        first..last
    }

    pub(super) fn kind(&self, at: usize) -> Option<Kind<'a>> {
        self.0.get(at).map(|token| token.kind)
    }

    pub(super) fn word(&self, at: usize) -> Option<&'a str> {
        match self.kind(at)? {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub(super) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        self.word(at)
            .is_some_and(|word| words.iter().any(|known| word.eq_ignore_ascii_case(known)))
    }

    pub(super) fn mark(&self, at: usize, marks: &[char]) -> Option<char> {
        match self.kind(at)? {
            Kind::Mark(mark) if marks.contains(&mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(|token| token.glued)
    }

    /// A number of at most two digits.
    pub(super) fn small(&self, at: usize) -> Option<u32> {
        match self.kind(at)? {
            Kind::Number { value, digits } if digits <= 2 => Some(value),
            _ => None,
        }
    }

    pub(super) fn digits(&self, at: usize) -> Option<usize> {
        match self.kind(at)? {
            Kind::Number { digits, .. } => Some(digits),
            _ => None,
        }
    }

    pub(super) fn two_digits(&self, at: usize) -> Option<u32> {
        (self.digits(at)? == 2).then(|| self.small(at))?
    }

    pub(super) fn skip_mark(&self, at: usize, marks: &[char]) -> usize {
        at + usize::from(self.mark(at, marks).is_some())
    }
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut glued = false;
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if is_space(first) || is_invisible(first) {
            glued = glued && is_invisible(first);
            continue;
        }
        let run: fn(char) -> bool = if first.is_ascii_digit() {
            |c| c.is_ascii_digit()
        } else if first.is_alphabetic() {
            |c| c.is_alphabetic() || matches!(c, '\'' | '’' | '`')
        } else {
            |_| false
        };
        let mut end = start + first.len_utf8();
        while let Some((at, next)) = chars.next_if(|(_, c)| run(*c)) {
            end = at + next.len_utf8();
        }
        let piece = text.get(start..end).unwrap_or_default();
        let kind = if first.is_ascii_digit() {
            Kind::Number {
                value: piece.parse().unwrap_or(u32::MAX),
                digits: piece.len(),
            }
        } else if first.is_alphabetic() {
            Kind::Word(piece)
        } else {
            Kind::Mark(first)
        };
        tokens.push(Token {
            kind,
            start,
            end,
            glued,
        });
        glued = true;
    }
    tokens
}
