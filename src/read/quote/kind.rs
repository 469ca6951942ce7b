//! What a stretch in marks is: speech, part of a sentence, or a title, term or nickname.

use super::marks::Quoted;
use super::passage::Passage;
use crate::lang::lexicon::TITLE;
use crate::lang::token::Kind;

/// What can be told of a stretch from itself and its left neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Facts {
    /// How many words.
    pub words: usize,
    /// Whether it ends as a sentence does, or with the comma before an attribution.
    pub ended: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether every long word begins with a capital letter.
    pub title_case: bool,
    /// Whether it begins a sentence of the reporter's.
    pub begins_sentence: bool,
    /// Whether a comma or colon stands before it.
    pub introduced: bool,
    /// Whether the word before introduces titles, names or terms: "bertajuk".
    pub titled: bool,
}

/// Looks at a stretch in marks.
pub(super) fn facts(p: &Passage, q: &Quoted) -> Facts {
    let inner = p
        .range(q.from, q.to)
        .iter()
        .filter(|t| t.start() >= q.start && t.end() <= q.end);
    let mut facts = Facts {
        words: 0,
        ended: false,
        capital: false,
        title_case: true,
        begins_sentence: q.resumed || p.begins_sentence(q.from),
        introduced: matches!(p.before(q.from).kind, Kind::Comma | Kind::Colon),
        titled: follows_title_word(p, q.from),
    };
    for token in inner {
        facts.ended = matches!(token.kind, Kind::Stop | Kind::Comma)
            || facts.ended && matches!(token.kind, Kind::Single | Kind::Double | Kind::Close);
        if matches!(token.kind, Kind::Word | Kind::Number) {
            if facts.words == 0 {
                facts.capital = token.is_capital() || token.kind == Kind::Number;
            }
            facts.words += 1;
            facts.title_case &= !token.is_lower() || token.len() <= 3;
        }
    }
    facts
}

/// Whether a word that introduces titles or terms stands before a mark, or before its neighbour in a list:
/// `frasa "a" dan "b"`.
fn follows_title_word(p: &Passage, from: usize) -> bool {
    let before = p.before(from);
    if before.kind == Kind::Word && before.is(TITLE) {
        return true;
    }
    let listed =
        before.kind == Kind::Comma || before.is_lower() && matches!(p.word(from - 1), "dan" | "atau" | "serta");
    let close = from.checked_sub(2).filter(|&close| listed && is_mark(p, close));
    let open = close.and_then(|close| (close.saturating_sub(8)..close).rev().find(|&i| is_mark(p, i)));
    open.is_some_and(|open| p.before(open).kind == Kind::Word && p.before(open).is(TITLE))
}

fn is_mark(p: &Passage, i: usize) -> bool {
    matches!(p.at(i).kind, Kind::Double | Kind::Single)
}
