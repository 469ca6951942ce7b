//! The marks that lead a picture's credit: "Foto:", "©", "Dok.", "Photo by".

use std::sync::LazyLock;

use memchr::memrchr_iter;

use crate::lang::words::{self, AnyOf};

/// Words that lead a credit.
struct Marks {
    /// Before a colon.
    colon: Vec<&'static str>,
    /// With or without one.
    by: Vec<&'static str>,
    /// Part of the credit.
    kept: Vec<&'static str>,
}

static MARKS: LazyLock<Marks> = LazyLock::new(|| {
    let of = |key: &str| {
        let mut marks: Vec<&str> = words::entries(include_str!("../words/caption_marks.txt"))
            .filter_map(|line| line.strip_prefix(key)?.strip_prefix(':'))
            .flat_map(|marks| marks.split(','))
            .map(str::trim)
            .collect();
        marks.sort_by_key(|mark| std::cmp::Reverse(mark.len()));
        marks
    };
    Marks {
        colon: of("colon"),
        by: of("by"),
        kept: of("kept"),
    }
});

/// [`Marks::by`] all at once.
static BY: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(MARKS.by.iter().copied()));

/// Where the last mark after some caption begins.
pub(super) fn last_mark(text: &str) -> Option<usize> {
    let folded = text.to_ascii_lowercase();
    let labelled = folded.rmatch_indices(':').find_map(|(colon, _)| {
        let before = folded.get(..colon)?.trim_end();
        let ends = |mark: &&str| before.strip_suffix(*mark).map(str::len);
        MARKS
            .by
            .iter()
            .chain(&MARKS.colon)
            .find_map(ends)
            .filter(|start| begins_mark(text, *start))
    });
    let spelled = BY.places(text).filter(|place| {
        let after = text.get(place.end..).and_then(|rest| rest.chars().next());
        begins_mark(text, place.start) && after.is_none_or(|c| !c.is_alphanumeric())
    });
    let spelled = spelled.map(|place| place.start);
    let signed = text.rfind('©').or_else(|| folded.rfind("(c) "));
    // "Dok." without brackets leads a credit only as a phrase of its own.
    let phrase = phrase_start(text).filter(|start| folded.get(*start..).is_some_and(opens_with_kept));
    let start = labelled.into_iter().chain(spelled).chain(signed).chain(phrase).max()?;
    // Of two marks that touch ("copyright Photo by"), the first begins the credit.
    let joined = spelled_before(&folded, start).unwrap_or(start);
    (joined > 0).then_some(joined)
}

fn spelled_before(folded: &str, start: usize) -> Option<usize> {
    let before = folded.get(..start)?.trim_end();
    MARKS.by.iter().find_map(|mark| before.strip_suffix(mark).map(str::len))
}

/// A mark begins a word; set with a capital it may be glued to the word before ("kerjaCredit:").
fn begins_mark(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.chars().next_back());
    let first = text.get(start..).and_then(|rest| rest.chars().next());
    before.is_none_or(|c| !c.is_alphabetic() || c.is_lowercase() && first.is_some_and(char::is_uppercase))
}

/// Where the last phrase begins: after a full stop, a bar or a dash.
pub(super) fn phrase_start(text: &str) -> Option<usize> {
    let body = text.trim_end_matches(['.', ' ']);
    let ends = |blank: &usize| {
        let before = body.get(..*blank).unwrap_or_default();
        [".", " |", " -", ".\"", ".”"].iter().any(|mark| before.ends_with(mark))
    };
    let stop = memrchr_iter(b' ', body.as_bytes()).find(ends)? + 1;
    // "Dok." ends in a full stop itself.
    let before = body.get(..stop)?.trim_end_matches(['.', ' ', '|']);
    let kept = MARKS.kept.iter().find_map(|mark| {
        let start = before.len().checked_sub(mark.len())?;
        let (head, printed) = before.split_at_checked(start)?;
        (printed.eq_ignore_ascii_case(mark) && head.ends_with([' ', '|'])).then_some(start)
    });
    Some(kept.unwrap_or(stop))
}

/// Whether a text begins with a mark of credit; "Foto:" alone may as well begin a caption.
pub(super) fn opens_as_credit(text: &str) -> bool {
    without_mark(text).len() < text.len() || opens_with_kept(&text.to_ascii_lowercase())
}

fn opens_with_kept(folded: &str) -> bool {
    MARKS.kept.iter().any(|mark| {
        let after = folded.strip_prefix(mark).map(|rest| rest.chars().next());
        after.is_some_and(|next| !mark.ends_with(char::is_alphabetic) || next.is_none_or(|c| !c.is_alphanumeric()))
    })
}

/// The credit without "Foto:", "Photo by" and their like.
pub(super) fn without_mark(credit: &str) -> &str {
    let mut rest = credit.trim();
    loop {
        let folded = rest.to_ascii_lowercase();
        let colon = |mark: &&str| {
            folded
                .strip_prefix(*mark)?
                .trim_start()
                .strip_prefix([':', '/'])
                .map(str::len)
        };
        let plain = |mark: &&str| {
            let after = folded.strip_prefix(*mark)?;
            after
                .starts_with([' ', ',', ':'])
                .then(|| after.trim_start_matches([' ', ',', ':']).len())
        };
        // "Foto/House/Name"
        let path = |mark: &&str| folded.strip_prefix(*mark)?.strip_prefix('/').map(str::len);
        let left = MARKS
            .by
            .iter()
            .find_map(plain)
            .or_else(|| MARKS.by.iter().chain(&MARKS.colon).find_map(colon))
            .or_else(|| MARKS.colon.iter().find_map(path));
        match left.and_then(|left| rest.get(rest.len() - left..)) {
            Some(after) => rest = after.trim_start(),
            None => return rest,
        }
    }
}
