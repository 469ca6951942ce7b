//! A block of the story as the quote reader sees it.

use crate::article::Block;
use crate::lang::token::{END, Kind, Token, tokens};

/// Bytes of a text that is no paragraph of anything: nobody is quoted in it.
const LONGEST: usize = 1 << 20;

/// A block's text with its tokens.
pub(super) struct Passage<'t> {
    /// Index into the story's blocks.
    pub block: usize,
    /// The text.
    pub text: &'t str,
    /// Whether it is a heading.
    pub heading: bool,
    tokens: Vec<Token>,
}

/// The running text of the story, block by block.
pub(super) fn passages(blocks: &[Block]) -> Vec<Passage<'_>> {
    blocks
        .iter()
        .enumerate()
        .filter_map(|(block, b)| {
            b.text()
                .map(|text| Passage::new(block, text, matches!(b, Block::Heading { .. })))
        })
        .collect()
}

impl<'t> Passage<'t> {
    /// A text cut into tokens.
    pub fn new(block: usize, text: &'t str, heading: bool) -> Self {
        Self {
            block,
            text,
            heading,
            tokens: match text.len() < LONGEST {
                true => tokens(text),
                false => Vec::new(),
            },
        }
    }

    /// How many tokens.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at an index; beyond the text, [`END`].
    pub fn at(&self, index: usize) -> Token {
        self.tokens.get(index).copied().unwrap_or(END)
    }

    /// The token before an index; before the text, [`END`].
    pub fn before(&self, index: usize) -> Token {
        index.checked_sub(1).map_or(END, |i| self.at(i))
    }

    /// A token's word as printed.
    pub fn word(&self, index: usize) -> &'t str {
        let token = self.at(index);
        self.text.get(token.start()..token.end()).unwrap_or_default()
    }

    /// The text from one token to another, the latter excluded.
    pub fn slice(&self, from: usize, to: usize) -> &'t str {
        if to <= from {
            return "";
        }
        let (first, last) = (self.at(from), self.at(to - 1));
        self.text.get(first.start()..last.end()).unwrap_or_default().trim()
    }

    /// The tokens from one index to another, the latter excluded.
    pub fn range(&self, from: usize, to: usize) -> &[Token] {
        self.tokens.get(from..to.min(self.tokens.len())).unwrap_or_default()
    }

    /// Whether this is no running text but a heading or the title of something, each word with a capital.
    pub fn is_headline(&self) -> bool {
        if self.heading {
            return true;
        }
        let ends =
            (self.len().saturating_sub(2)..self.len()).any(|i| matches!(self.at(i).kind, Kind::Stop | Kind::Double));
        let (mut capital, mut lower) = (0, 0);
        for token in self.tokens.iter().take(40) {
            capital += usize::from(token.is_capital());
            lower += usize::from(token.is_lower());
        }
        !ends && capital > 2 * lower
    }

    /// Whether a sentence begins at this token.
    pub fn begins_sentence(&self, index: usize) -> bool {
        matches!(self.before(index).kind, Kind::End | Kind::Stop | Kind::Double)
    }

    /// The index after the bracket that closes the one at `open`, if it is near.
    pub fn after_bracket(&self, open: usize) -> Option<usize> {
        (open + 1..open + 14)
            .find(|&i| self.at(i).kind == Kind::Close)
            .map(|close| close + 1)
    }
}
