//! Where a word or a stretch in marks stands in the reporter's sentence.

use super::cue::is_pronoun;
use super::kind::Facts;
use super::marks::Quoted;
use super::passage::Passage;
use super::phrase::is_pointer;
use crate::article::{QuoteKind, Via};
use crate::lang::lexicon::{MODIFIER, ROLE, TAIL};
use crate::lang::token::Kind;

/// Whether a quote stands inside the sentence of a reporting verb, and how.
pub(super) fn reported(p: &Passage, q: &Quoted, facts: &Facts, reach: usize) -> Option<QuoteKind> {
    let distance = q.from.saturating_sub(reach);
    let next_to = distance == 1 || facts.introduced;
    let whole = facts.ended || p.at(q.to).kind == Kind::Stop && facts.words > 1 || facts.words > 3 && !facts.title_case;
    if facts.capital && next_to && whole {
        return Some(QuoteKind::Direct);
    }
    if facts.title_case && facts.capital || facts.begins_sentence {
        return None;
    }
    let near = if facts.words > 3 {
        distance <= 40
    } else {
        distance <= 8 && !q.single || distance <= 4
    };
    near.then_some(QuoteKind::Partial)
}

/// Whether a bare root in the narration attributes what stands before it: ", kata Wirdan, …".
pub(super) fn is_attribution(p: &Passage, i: usize) -> bool {
    let next = p.at(i + 1);
    let led = p.before(i).kind == Kind::Comma || p.begins_sentence(i);
    led && (next.is_capital() || is_pronoun(p.word(i + 1)) || next.is(ROLE | MODIFIER) && p.word(i) == "kata")
}

/// Whether a clause may begin at a token: what stands before it governs nothing.
pub(super) fn begins_clause(p: &Passage, i: usize) -> bool {
    let before = p.before(i);
    match before.kind {
        Kind::Word => {
            before.is(TAIL)
                && !matches!(
                    p.word(i - 1).to_ascii_lowercase().as_str(),
                    "kepada"
                        | "dengan"
                        | "oleh"
                        | "dari"
                        | "di"
                        | "ke"
                        | "untuk"
                        | "bagi"
                        | "pada"
                        | "terhadap"
                        | "dan"
                        | "yang"
                        | "bersama"
                        | "soal"
                        | "terkait"
                        | "tentang"
                        | "mengenai"
                        | "menurut"
                        | "didampingi"
                        | "menanggapi"
                        | "antara"
                        | "selain"
                        | "dalam"
                        | "atas"
                        | "melalui"
                        | "lewat"
                        | "tanpa"
                        | "demi"
                        | "adalah"
                        | "seperti"
                        | "sebagai"
                        | "merupakan"
                        | "ditemui"
                )
        }
        _ => true,
    }
}

/// Whether a quotation without attribution is a verse or a saying: its source in brackets behind it, "artinya" before.
pub(super) fn is_scripture(p: &Passage, q: &Quoted) -> bool {
    let behind = q.to + usize::from(matches!(p.at(q.to).kind, Kind::Stop | Kind::Comma));
    let cited = p.at(behind).kind == Kind::Open
        && matches!(
            p.word(behind + 1),
            "HR" | "HR." | "H.R" | "H.R." | "QS" | "QS." | "Q.S" | "Q.S." | "Qs" | "Qs." | "Hadis" | "Hadits"
        );
    let word = q.from.checked_sub(2).map_or("", |i| p.word(i));
    let translated = matches!(p.before(q.from).kind, Kind::Colon | Kind::Comma)
        && ["artinya", "terjemahannya", "bacaannya", "maknanya"]
            .iter()
            .any(|lead| lead.eq_ignore_ascii_case(word));
    cited || translated
}

/// "perekam video yang diunggah …" is known as "perekam video", "Presiden sendiri" as "Presiden"; "seorang sumber yang …"
/// by the whole.
pub(super) fn name_end(p: &Passage, from: usize, to: usize) -> usize {
    let to = to - usize::from(to > from + 2 && is_pointer(p.word(to - 1)));
    if p.at(from).is(MODIFIER) {
        return to;
    }
    (from + 1..to)
        .find(|&i| matches!(p.word(i), "yang" | "sendiri"))
        .unwrap_or(to)
}

pub(super) fn confidence(via: Via) -> f32 {
    match via {
        Via::Explicit => 0.99,
        Via::Short => 0.97,
        Via::Title => 0.93,
        Via::Pronoun | Via::Nya => 0.9,
        Via::Carried => 0.75,
        _ => 0.0,
    }
}
