//! The reporting word at a quotation.

use super::passage::Passage;
use crate::lang::lexicon::{
    ACTIVE, CALENDAR, DOCUMENT, GENERIC, NYA, ORGANISATION, PARTICLE, PASSIVE, ROLE, ROOT, TAIL,
};
use crate::lang::token::Kind;

/// A reporting word and what it says of the speaker; indices are tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    /// First token of the word or words.
    pub from: usize,
    /// One past their last token.
    pub to: usize,
    /// Who speaks, by the form.
    pub form: Form,
    /// Where the speaker phrase begins, if one follows.
    pub speaker: usize,
}

/// Who speaks, by the form of the cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A phrase follows: `kata X`.
    Phrase,
    /// The current speaker: `ujarnya`.
    Nya,
    /// The current speaker: `ia menambahkan`.
    Pronoun,
}

/// Reads the cue right after a closing mark.
pub(super) fn after_quote(p: &Passage, at: usize) -> Option<Cue> {
    let mut i = at;
    let mut stopped = false;
    while matches!(
        p.at(i).kind,
        Kind::Comma | Kind::Stop | Kind::Double | Kind::Single | Kind::Dash
    ) && i < at + 2
    {
        stopped |= p.at(i).kind == Kind::Stop;
        i += 1;
    }
    let first = p.at(i);
    if first.kind != Kind::Word {
        return None;
    }
    // A new sentence may begin "Kata X …" about something else, but not behind a stop outside the marks.
    if stopped && first.is_capital() {
        return None;
    }
    let mut verb = i;
    while p.at(verb).is(PARTICLE) && verb < i + 2 {
        verb += 1;
    }
    if verb > i
        && let Some(cue) = document_speaks(p, i, verb)
    {
        return Some(cue);
    }
    // "demikian Kosmas"
    if verb == i + 1 && p.word(i) == "demikian" && p.at(verb).is_capital() && !p.at(verb).is(TAIL | CALENDAR) {
        return Some(Cue {
            from: i,
            to: verb,
            form: Form::Phrase,
            speaker: verb,
        });
    }
    verb_at(p, verb, i)
        .or_else(|| pronoun_before_verb(p, i))
        .or_else(|| description_before_verb(p, i))
        .or_else(|| name_before_verb(p, at, i))
        .or_else(|| document_speaks(p, i, i))
}

fn verb_at(p: &Passage, verb: usize, first: usize) -> Option<Cue> {
    let token = p.at(verb);
    let cue = |form, speaker| {
        Some(Cue {
            from: verb,
            to: verb + 1,
            form,
            speaker,
        })
    };
    if token.is(NYA) && !token.is(PASSIVE) {
        return if token.is_capital() && verb == first && !matches!(p.word(verb), "Ujarnya" | "Katanya" | "Ungkapnya") {
            None
        } else {
            cue(Form::Nya, verb + 1)
        };
    }
    if token.is(ROOT) {
        let next = p.at(verb + 1);
        // "Buka", "Tutup", "Lanjut" may begin another sentence.
        let begins_sentence = token.is_capital() && !(next.is_capital() || is_pronoun(p.word(verb + 1)));
        return if begins_sentence {
            None
        } else {
            cue(Form::Phrase, verb + 1)
        };
    }
    if token.is_capital() {
        return None;
    }
    if token.is(PASSIVE) {
        return if token.is(NYA) {
            cue(Form::Nya, verb + 1)
        } else {
            cue(Form::Phrase, verb + 1 + usize::from(p.word(verb + 1) == "oleh"))
        };
    }
    match p.word(verb) {
        "menurut" => cue(Form::Phrase, verb + 1),
        "menurutnya" => cue(Form::Nya, verb + 1),
        _ if token.is(ACTIVE) && verb == first => cue(Form::Phrase, verb + 1),
        _ => None,
    }
}

/// "ia menambahkan", "dia juga mengatakan".
fn pronoun_before_verb(p: &Passage, at: usize) -> Option<Cue> {
    if !is_pronoun(p.word(at)) {
        return None;
    }
    let verb = (at + 1..at + 4).find(|&i| p.at(i).is(ACTIVE) || !p.at(i).is(TAIL))?;
    p.at(verb).is(ACTIVE).then_some(Cue {
        from: verb,
        to: verb + 1,
        form: Form::Pronoun,
        speaker: at,
    })
}

/// "pelatih asal Belanda itu menambahkan".
fn description_before_verb(p: &Passage, at: usize) -> Option<Cue> {
    if !p.at(at).is_lower() || !p.at(at).is(ROLE | GENERIC) {
        return None;
    }
    let pointer = (at + 1..at + 8).find(|&i| matches!(p.word(i), "itu" | "ini" | "tersebut"))?;
    let verb = (pointer + 1..pointer + 3).find(|&i| !p.at(i).is(TAIL) || p.at(i).is(ACTIVE))?;
    let plain = p
        .range(at, pointer)
        .iter()
        .all(|t| t.kind == Kind::Word || t.kind == Kind::Number);
    (plain && p.at(verb).is(ACTIVE)).then_some(Cue {
        from: verb,
        to: verb + 1,
        form: Form::Phrase,
        speaker: at,
    })
}

/// Longest name with its role before the verb, in tokens.
const NAME: usize = 8;

/// ""…," Galuh menambahkan", behind words that end in a comma or stop inside the marks.
fn name_before_verb(p: &Passage, at: usize, first: usize) -> Option<Cue> {
    let ends = at > 1 && matches!(p.at(at - 2).kind, Kind::Comma | Kind::Stop);
    if !ends || first != at || !p.at(first).is_capital() || p.at(first).is(TAIL | CALENDAR) {
        return None;
    }
    let verb = (first + 1..first + NAME).find(|&i| !p.at(i).is_capital())?;
    let verb = verb + usize::from(p.word(verb) == "juga");
    // "…" Galuh berkata, "…": the next one is hers.
    let mut rest = (verb + 1..p.len()).take_while(|&i| p.at(i).kind != Kind::Stop);
    let leads_on = rest.any(|i| matches!(p.at(i).kind, Kind::Double | Kind::Colon));
    (p.at(verb).is(ACTIVE) && p.at(verb).is_lower() && !leads_on).then_some(Cue {
        from: verb,
        to: verb + 1,
        form: Form::Phrase,
        speaker: first,
    })
}

/// "demikian pernyataan X", "begitu bunyi pasal itu", "bunyi cuitan X", "isi surat itu".
fn document_speaks(p: &Passage, first: usize, noun: usize) -> Option<Cue> {
    let word = p.word(noun);
    let speaks = matches!(word, "bunyi" | "isi")
        || noun > first && p.at(noun).is(DOCUMENT) && (p.at(noun + 1).is_capital() || p.at(noun + 1).is(ORGANISATION));
    let from = if p.at(noun).is(DOCUMENT) && word != "isi" {
        first
    } else {
        noun
    };
    (speaks && p.at(first).is_lower()).then_some(Cue {
        from,
        to: noun + 1,
        form: Form::Phrase,
        speaker: noun + 1,
    })
}

/// `dia`, `ia`, `beliau` and their kind.
pub(super) fn is_pronoun(word: &str) -> bool {
    matches!(
        word,
        "dia" | "ia" | "beliau" | "Dia" | "Ia" | "Beliau" | "mereka" | "keduanya"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn cue(after: &str) -> Option<(String, Form)> {
        let p = Passage::new(0, after, false);
        after_quote(&p, 0).map(|c| (p.slice(c.from, c.to).to_owned(), c.form))
    }

    fn is(after: &str, word: &str, form: Form) {
        assert_eq!(cue(after), Some((word.to_owned(), form)), "{after}");
    }

    #[test]
    fn verbs_after_the_mark() {
        is("kata Ani kepada wartawan.", "kata", Form::Phrase);
        is(", kata Ani.", "kata", Form::Phrase);
        is("ujarnya.", "ujarnya", Form::Nya);
        is("begitu kata Ani.", "kata", Form::Phrase);
        is("ia menambahkan.", "menambahkan", Form::Pronoun);
        is("menurut Ani.", "menurut", Form::Phrase);
        is("demikian pernyataan Kremlin.", "demikian pernyataan", Form::Phrase);
        is("demikian pernyataan bank itu.", "demikian pernyataan", Form::Phrase);
        is("bunyi Pasal 27.", "bunyi", Form::Phrase);
        is("tanya hakim.", "tanya", Form::Phrase);
        is("uajr Ani.", "uajr", Form::Phrase);
        is("demikian Ani.", "demikian", Form::Phrase);
        is("pelatih asal Belanda itu menambahkan.", "menambahkan", Form::Phrase);
        let p = Passage::new(0, "\"Ya,\" Menteri Ani Galuh menambahkan.", false);
        assert_eq!(after_quote(&p, 4).map(|cue| p.word(cue.from)), Some("menambahkan"));
    }

    #[test]
    fn what_only_looks_like_a_verb() {
        for after in [
            "caranya mudah.",
            "Akhirnya ia pulang.",
            "Buka pintu itu.",
            "di Jakarta.",
            ". Kata dia lagi",
            "demikian pula sebaliknya.",
            "pelatih itu pulang.",
        ] {
            assert_eq!(cue(after), None, "{after}");
        }
    }
}
