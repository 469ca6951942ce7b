//! Indirect speech: the clause that a reporting verb governs, without "bahwa" and without its attribution.

use super::passage::Passage;
use super::run::is_verb_like;
use super::voice::Voice;
use crate::lang::lexicon::{
    ACTIVE, ANONYMOUS, CALENDAR, CLAUSE, GENERIC, HONORIFIC, MODIFIER, ORGANISATION, PASSIVE, PREDICATE, RANK, ROLE,
    TAIL,
};
use crate::lang::token::Kind;

/// An attribution in the reporter's sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Report<'t> {
    /// The reporting word.
    pub verb: usize,
    /// One past the attribution: the verb, or the name behind it.
    pub after: usize,
    /// Who.
    pub voice: Voice<'t>,
}

/// Whether the words behind "menurut" or "kata" say somebody, not a plan or a schedule.
pub(super) fn may_be_somebody(p: &Passage, report: &Report) -> bool {
    p.at(report.verb).is(ACTIVE)
        || p.at(report.verb + 1)
            .is(ROLE | ANONYMOUS | GENERIC | MODIFIER | RANK | HONORIFIC | ORGANISATION)
}

/// How far behind its verb a clause may begin, in tokens.
const REACH: usize = 24;

/// The stretches of tokens that hold what is reported in the sentence from `sentence` to `end`; none where the verb
/// governs no clause. Words in marks from `cut` on are a quotation of their own.
pub(super) fn clauses(p: &Passage, sentence: usize, end: usize, cut: usize, report: &Report) -> Vec<(usize, usize)> {
    let end = if cut < end { whole(p, sentence, cut) } else { end };
    if p.at(report.verb).is(ACTIVE) {
        let begin = governed(p, report.verb, end);
        return begin.and_then(|begin| clause(p, begin, end)).into_iter().collect();
    }
    let initial = report.verb == sentence || p.word(report.verb).starts_with('M');
    let head = (!initial && cut > report.verb && p.before(report.verb).kind == Kind::Comma)
        .then(|| clause(p, sentence, report.verb - 1))
        .flatten();
    let tail = (p.at(report.after).kind == Kind::Comma && (initial || !p.at(report.after + 1).is(CALENDAR)))
        .then(|| clause(p, report.after + 1, end))
        .flatten()
        .filter(|&(from, _)| initial || !is_aside(p, from));
    head.into_iter().chain(tail).collect()
}

/// Where the last whole part of a sentence ends before words in marks that complete it.
fn whole(p: &Passage, sentence: usize, cut: usize) -> usize {
    let parts = |&i: &usize| p.at(i).kind == Kind::Comma || matches!(p.word(i), "dan" | "serta" | "tetapi" | "namun");
    (sentence..cut).rev().find(parts).unwrap_or(sentence)
}

/// Where the clause behind an active verb begins.
fn governed(p: &Passage, verb: usize, end: usize) -> Option<usize> {
    if !p.at(verb).is_lower() || is_denied(p, verb) {
        return None;
    }
    let mut next = verb + 1;
    while matches!(p.word(next), "juga" | "pula" | "lagi" | "kembali" | "pun") {
        next += 1;
    }
    if is_complementiser(p.word(next)) {
        return Some(next + 1);
    }
    if p.at(next).kind == Kind::Comma {
        return Some(past_dates(p, next + 1));
    }
    // "mengatakan kepada wartawan di Jakarta, Senin, …"
    if is_aside(p, next) {
        let far = end.min(verb + REACH);
        if let Some(bahwa) = (next..far).find(|&i| p.word(i) == "bahwa") {
            return Some(bahwa + 1);
        }
        let comma = (next..far).find(|&i| p.at(i).kind == Kind::Comma)?;
        return Some(past_dates(p, comma + 1));
    }
    (p.at(verb).is(CLAUSE) && !is_object(p.word(next))).then_some(next)
}

/// "Selasa (3/3/2025), …": when it was said.
fn past_dates(p: &Passage, from: usize) -> usize {
    let mut at = from;
    if p.at(at).is(CALENDAR) && p.at(at).is_capital() {
        at += 1;
        while matches!(p.at(at).kind, Kind::Number) || p.at(at).is(CALENDAR) {
            at += 1;
        }
        if p.at(at).kind == Kind::Open {
            at = p.after_bracket(at).unwrap_or(at);
        }
        if p.at(at).kind == Kind::Comma {
            at += 1;
        }
    }
    at + usize::from(is_complementiser(p.word(at)))
}

/// Whether nothing was said: "enggan menyebut", "tidak mengatakan", "untuk meminta".
fn is_denied(p: &Passage, verb: usize) -> bool {
    verb > 0
        && matches!(
            p.word(verb - 1),
            "tidak"
                | "tak"
                | "belum"
                | "bukan"
                | "enggan"
                | "menolak"
                | "jangan"
                | "tanpa"
                | "untuk"
                | "ingin"
                | "hendak"
                | "akan"
                | "bisa"
                | "dapat"
                | "harus"
                | "perlu"
                | "mau"
                | "berani"
                | "batal"
                | "yang"
                | "dengan"
                | "dan"
                | "agar"
                | "saat"
                | "ketika"
                | "usai"
                | "setelah"
                | "sebelum"
                | "sambil"
                | "seraya"
                | "sembari"
                | "karena"
                | "jika"
                | "bila"
                | "kalau"
                | "pernah"
        )
}

/// A noun that stands for what is said: "mengungkapkan alasan mundur".
fn is_object(word: &str) -> bool {
    matches!(
        word,
        "hal"
            | "alasan"
            | "kronologi"
            | "penyebab"
            | "rasa"
            | "nama"
            | "keinginan"
            | "kekhawatiran"
            | "terima"
            | "itu"
            | "ini"
            | "demikian"
    )
}

fn is_complementiser(word: &str) -> bool {
    matches!(word, "bahwa" | "bahwasanya" | "agar" | "supaya" | "kalau" | "jika")
}

/// Whether what begins here says to whom, where, when or how it was said.
fn is_aside(p: &Passage, at: usize) -> bool {
    matches!(
        p.word(at),
        "kepada"
            | "di"
            | "dalam"
            | "saat"
            | "ketika"
            | "usai"
            | "seusai"
            | "pada"
            | "melalui"
            | "lewat"
            | "dari"
            | "sambil"
            | "seraya"
            | "sembari"
            | "soal"
            | "terkait"
            | "mengenai"
            | "tentang"
            | "menanggapi"
            | "dengan"
            | "oleh"
            | "untuk"
            | "dihubungi"
            | "ditemui"
            | "dikutip"
            | "dilansir"
            | "seperti"
            | "sebagaimana"
    ) || p.at(at).is(CALENDAR) && p.at(at).is_capital()
}

/// A clause between two tokens: what says when and where it was said is cut off, and there must be a predicate.
fn clause(p: &Passage, from: usize, end: usize) -> Option<(usize, usize)> {
    let mut to = told_end(p, from, end);
    while to > from
        && !matches!(
            p.at(to - 1).kind,
            Kind::Word | Kind::Number | Kind::Close | Kind::Double | Kind::Single
        )
    {
        to -= 1;
    }
    let sure = from > 0 && p.word(from - 1) == "bahwa";
    let words = p.range(from, to).iter().filter(|t| t.kind == Kind::Word).count();
    (words > 1 && (sure || has_predicate(p, from, to))).then_some((from, to))
}

fn has_predicate(p: &Passage, from: usize, to: usize) -> bool {
    (from..to).any(|i| {
        let token = p.at(i);
        token.is_lower()
            && p.before(i).kind != Kind::Open
            && p.word(i - usize::from(i > from)) != "yang"
            && (token.is(PREDICATE)
                || !token.is(ROLE | TAIL) && (token.is(ACTIVE | PASSIVE) || is_verb_like(p.word(i), token)))
    })
}

/// Where what is reported ends before ", Senin (3/3)", ", dalam keterangan tertulis", ", seperti dikutip Antara".
fn told_end(p: &Passage, from: usize, end: usize) -> usize {
    let mut to = end;
    for _ in 0..4 {
        let comma = (from..to).rev().take(REACH).find(|&i| p.at(i).kind == Kind::Comma);
        match comma.filter(|&comma| is_telling(p, comma + 1, to)) {
            Some(comma) => to = comma,
            None => break,
        }
    }
    to
}

/// Whether a last part of the sentence tells of the telling.
fn is_telling(p: &Passage, from: usize, to: usize) -> bool {
    let dated = (from..to).all(|i| {
        let token = p.at(i);
        token.kind != Kind::Word || token.is(CALENDAR) || token.is_lower() && token.is(TAIL)
    });
    let occasion = |at: usize| {
        p.at(at).is(PASSIVE)
            || [
                "keterangan",
                "siaran",
                "pernyataan",
                "rilis",
                "konferensi",
                "jumpa",
                "unggahan",
                "sambutan",
                "pidato",
            ]
            .iter()
            .any(|word| p.word(at).starts_with(word))
            || matches!(
                p.word(at),
                "ditemui" | "dihubungi" | "dikonfirmasi" | "dijumpai" | "dikutip" | "dilansir" | "wartawan" | "awak"
            )
    };
    dated || is_aside(p, from) && (occasion(from) || occasion(from + 1))
}
