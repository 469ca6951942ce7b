//! Who a story, or a statement in it, was taken from.

use crate::lang::words::{self, List, entries, folded, is_blank, is_capitalised};
use crate::lang::{media, place};
use aho_corasick::{AhoCorasick, MatchKind};
use std::sync::LazyLock;

/// The media named as sources, each once, in the order of their mention.
#[derive(Debug, Default)]
pub(super) struct Sources {
    pub names: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cue {
    /// A known medium must follow.
    Known,
    /// An unknown name counts too.
    Any,
    /// A known medium must follow, and "bahwa" must not follow that.
    Told,
    /// A known medium must stand before: "Reuters melaporkan".
    After,
}

/// Words that may stand between a cue and the name, and whether they speak of an account.
static FILLERS: LazyLock<Vec<(&str, bool)>> = LazyLock::new(|| {
    let fillers = entries(include_str!("../../lang/words/source-fillers.txt"));
    fillers
        .map(|entry| match entry.strip_suffix(" -") {
            Some(filler) => (filler, true),
            None => (entry, false),
        })
        .collect()
});
static WIRES: List = List::new(|| entries(include_str!("../../lang/words/wires.txt")).collect());
static NOT_MEDIA: List = List::new(|| entries(include_str!("../../lang/words/not-media.txt")).collect());

/// Longest name in bytes.
const NAME: usize = 80;

type Cues = (Vec<(&'static str, Cue)>, Option<AhoCorasick>);

static CUES: LazyLock<Cues> = LazyLock::new(|| {
    let before = entries(include_str!("../../lang/words/source-cues.txt")).map(|entry| {
        if let Some(words) = entry.strip_suffix(" +") {
            (words, Cue::Any)
        } else if let Some(words) = entry.strip_suffix(" -") {
            (words, Cue::Told)
        } else {
            (entry, Cue::Known)
        }
    });
    let after = entries(include_str!("../../lang/words/source-verbs.txt")).map(|verb| (verb, Cue::After));
    let cues: Vec<(&str, Cue)> = before.chain(after).collect();
    let finder = AhoCorasick::builder()
        .ascii_case_insensitive(true)
        .match_kind(MatchKind::LeftmostLongest)
        .build(cues.iter().map(|(words, _)| words))
        .ok();
    (cues, finder)
});

impl Sources {
    /// Reads the sources named in running text.
    pub fn read(&mut self, text: &str) {
        let Some(finder) = CUES.1.as_ref() else { return };
        for hit in finder.find_iter(text) {
            let Some((_, cue)) = CUES.0.get(hit.pattern().as_usize()) else {
                continue;
            };
            let (before, after) = (
                text.get(..hit.start()).unwrap_or_default(),
                text.get(hit.end()..).unwrap_or_default(),
            );
            if *cue == Cue::After {
                if let Some(name) = medium_at_end(before) {
                    self.add(name);
                }
            } else if !before.ends_with(char::is_alphabetic)
                && ends_word(after)
                && let Some(name) = name_after(after, *cue)
            {
                self.add(name);
            }
        }
    }

    /// Reads "Artikel ini telah tayang di Contoh.com dengan judul …".
    pub fn read_note(&mut self, note: &str) {
        let place = note
            .find(" di ")
            .map(|at| at + 4)
            .or_else(|| note.find(" dari ").map(|at| at + 6));
        let Some(rest) = place.and_then(|at| note.get(at..)) else {
            return;
        };
        match media::longest_at_start(rest) {
            Some(end) => self.add(rest.get(..end).unwrap_or_default()),
            None => self.add(unknown_name(rest).unwrap_or_default()),
        }
    }

    /// Reads "Sumber: Antara", "Sumber : CNA/SL", "Penulis: X Editor: Y Sumber: Z", "Disadur dari: Contoh.com (Penulis: X)".
    pub fn read_credit(&mut self, line: &str) {
        let small = line.to_ascii_lowercase();
        // "Sumber: Antara, berbagai sumber" has one label.
        let mut labels = small.rmatch_indices("sumber").map(|(at, _)| at);
        let is_label = |at: &usize| small.get(*at..).is_some_and(|rest| rest.contains(':'));
        let (source, taken) = (labels.find(is_label), small.find("disadur dari"));
        // "Sumber asli: X Disadur dari: Y": each ends where the other begins.
        let end = |start: usize| [source, taken].into_iter().flatten().find(|at| *at > start);
        for start in [source, taken].into_iter().flatten() {
            self.credited(line.get(start..end(start).unwrap_or(line.len())).unwrap_or_default());
        }
    }

    fn credited(&mut self, line: &str) {
        let Some((_, value)) = line.split_once(':').or_else(|| line.split_once(" dari ")) else {
            return;
        };
        let value = value.split(['|', ':', '(']).next().unwrap_or_default();
        let value = value.strip_suffix("Editor").unwrap_or(value);
        let names = value.split(',').flat_map(|part| part.split(" dan "));
        for (at, name) in names.flat_map(|part| part.split('/').enumerate()) {
            let name = name.trim_matches(|c| is_blank(c) || matches!(c, '.' | '(' | ')'));
            // Behind a slash stands another medium, or who took the story over.
            if at > 0 && media::longest_at_start(name) != Some(name.len()) {
                continue;
            }
            let vague = ["random", "berbagai sumber"]
                .iter()
                .any(|word| word.eq_ignore_ascii_case(name));
            if !vague && !is_other(name) && name.split(is_blank).count() <= 5 {
                self.add(name);
            }
        }
    }

    /// Reads the agencies in a sign-off in brackets: "(Ant/OL-1)", "(AFP, dpa)", "(ant)".
    pub fn read_bracket(&mut self, bracket: &str) {
        // Beside others, small letters are somebody's initials.
        let alone = bracket.trim_matches(['(', ')', '[', ']', ' ']);
        for part in bracket.split(['/', ',', '(', ')', '[', ']']).map(str::trim) {
            if part == "Ant"
                || part == alone && part.eq_ignore_ascii_case("ant")
                || part.len() > 2 && WIRES.iter().any(|wire| wire.eq_ignore_ascii_case(part))
            {
                self.add(part);
            }
        }
    }

    fn add(&mut self, name: &str) {
        let bare = |name: &'_ str| words::key(name.strip_prefix("The ").unwrap_or(name));
        match self.names.iter_mut().find(|known| bare(known) == bare(name)) {
            // The fuller form stays: "The Sun" before "Sun".
            Some(known) if name.starts_with("The ") => name.clone_into(known),
            Some(_) => {}
            None if name.is_empty() => {}
            None => self.names.push(name.to_owned()),
        }
    }
}

/// Whether the cue before is a word of its own: what is glued to it must be a medium ("dilansirdetikNews").
fn ends_word(after: &str) -> bool {
    if !after.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || c == '-') {
        return true;
    }
    let name = media::longest_at_start(after).and_then(|end| after.get(..end));
    name.is_some_and(|name| !media::is_domain(name))
}

fn name_after(text: &str, mut cue: Cue) -> Option<&str> {
    let mut rest = text.trim_start_matches(|c| is_blank(c) || matches!(c, ':' | '"' | '“'));
    let mut filled = false;
    while let Some((next, account)) = after_filler(rest) {
        rest = next;
        filled = true;
        if account {
            cue = Cue::Known;
        }
    }
    // "media Inggris, The Sun"
    if filled && let Some(next) = place::longest_at_start(rest).and_then(|end| rest.get(end..)) {
        let medium = next.trim_start_matches(|c| is_blank(c) || c == ',');
        // "laman Asia One": the place may be a part of a name that is not known.
        if next.starts_with(',') || media::longest_at_start(medium).is_some() {
            rest = medium;
        }
    }
    let Some(end) = media::longest_at_start(rest) else {
        return if cue == Cue::Any { unknown_name(rest) } else { None };
    };
    let name = rest.get(..end)?;
    let after = rest.get(end..)?.trim_start_matches(is_blank);
    // "dikutip Contoh.com dari Antara": Antara is the source.
    if let Some(further) = after.strip_prefix("dari ")
        && let Some(name) =
            media::longest_at_start(further.trim_start_matches(is_blank)).and_then(|end| further.get(..end))
    {
        return Some(name);
    }
    // "dihimpun Contoh.com dari berbagai sumber"
    if after.starts_with("dari berbagai ") {
        return None;
    }
    let told = cue == Cue::Told
        && ["bahwa", "sebagai", "atas", "yang"]
            .iter()
            .any(|word| after.starts_with(word));
    (!told).then_some(name)
}

/// The text behind a filler word ("dari laman …"), and whether the word speaks of an account.
fn after_filler(text: &str) -> Option<(&str, bool)> {
    FILLERS.iter().find_map(|&(filler, account)| {
        let rest = text.get(filler.len()..)?;
        let same = text.get(..filler.len())?.eq_ignore_ascii_case(filler);
        let ends = rest.starts_with(|c: char| is_blank(c) || c.is_uppercase());
        (same && ends && media::longest_at_start(text).is_none()).then(|| (rest.trim_start_matches(is_blank), account))
    })
}

/// One to four capitalised words that are no institution or person in office.
fn unknown_name(text: &str) -> Option<&str> {
    let (mut end, mut at, mut count) = (0, 0, 0);
    for word in text.split_inclusive(is_blank) {
        let start = at;
        at += word.len();
        let bare = word.trim_end_matches(is_blank);
        let name = bare.trim_end_matches([',', '.', ';', ':', ')', '"', '”']);
        if !is_capitalised(name) || name.contains(['@', '"', '“', '(']) {
            break;
        }
        count += 1;
        if count > 4 {
            break;
        }
        end = start + name.len();
        if name.len() < bare.len() {
            break;
        }
    }
    let name = text.get(..end)?;
    ((1..=4).contains(&count) && !is_other(name)).then_some(name)
}

/// Whether a name's first word says that it is no medium: an institution, a network, a person in office.
fn is_other(name: &str) -> bool {
    let first = folded(name.split(is_blank).next().unwrap_or_default());
    // Ministries go by short forms: "Kemenag", "Kemenkes"; their sites publish.
    first.starts_with("kemen") && !media::is_domain(&first) || NOT_MEDIA.contains(&first.as_str())
}

/// The medium's name that a text ends with: "Kantor berita Reuters".
fn medium_at_end(text: &str) -> Option<&str> {
    let from = text.len().saturating_sub(NAME);
    let from = (from..=text.len()).find(|at| text.is_char_boundary(*at))?;
    let text = text.get(from..)?.trim_end_matches(is_blank);
    let mut starts = Vec::new();
    let mut end = text.len();
    while starts.len() < 4 {
        let head = text.get(..end)?;
        let start = head.rfind(is_blank).map_or(0, |at| {
            at + head
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8)
        });
        if !text.get(start..)?.starts_with(|c: char| c.is_alphanumeric()) {
            break;
        }
        starts.push(start);
        end = text.get(..start)?.trim_end_matches(is_blank).len();
        if end == 0 {
            break;
        }
    }
    starts
        .into_iter()
        .rev()
        .filter_map(|start| text.get(start..))
        .find(|name| {
            (is_capitalised(name) || media::is_domain(name)) && media::longest_at_start(name) == Some(name.len())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(text: &str) -> Vec<String> {
        let mut found = Sources::default();
        found.read(text);
        found.names
    }

    #[test]
    fn a_medium_after_a_cue_is_a_source() {
        for (text, name) in [
            ("Hujan turun, dikutip dari Antara, Senin.", "Antara"),
            ("Dilansir The New York Times, hujan turun.", "The New York Times"),
            ("Mengutip Reuters, hujan turun.", "Reuters"),
            ("Hujan turun seperti dilaporkan AFP.", "AFP"),
            ("\"Hujan,\" kata Siti kepada Kompas.com, Senin.", "Kompas.com"),
            ("Dikutip dari laman Contohnews, hujan turun.", "Contohnews"),
            ("Dikutip dari laman kemenag.go.id, hujan turun.", "kemenag.go.id"),
            ("Hujan turun, dilansir dariAl Jazeera, Senin.", "Al Jazeera"),
            ("Kata Siti, seperti dilansirdetikNews, Senin.", "detikNews"),
            ("Ujarnya kepadaTempodi kantornya.", "Tempo"),
            ("Kantor berita Reuters melaporkan hujan.", "Reuters"),
            ("Dilansir dari kantor berita Xinhua, hujan turun.", "Xinhua"),
            ("Dihimpun KompasTekno dari AntaraNews, hujan turun.", "AntaraNews"),
            ("Kata Siti kepada media Inggris, The Sun.", "The Sun"),
            ("Melansir laman Asia Contoh, Rabu, hujan turun.", "Asia Contoh"),
            ("Dikutip dari YouTube Harian Kompas, hujan turun.", "Harian Kompas"),
            ("Kata Siti saat dikonfirmasi Kompas.com, Senin.", "Kompas.com"),
            ("Sun menyebut hujan. The Sun melaporkan hujan.", "The Sun"),
        ] {
            assert_eq!(sources(text), [name], "{text}");
        }
    }

    #[test]
    fn what_is_no_medium_is_no_source() {
        for text in [
            "Dikutip dari keterangan tertulis, hujan turun.",
            "Kata Siti kepada wartawan, Senin.",
            "Dikutip dari laman resmi Universitas Contoh, hujan turun.",
            "Siti mengatakan kepada New York Times bahwa hujan turun.",
            "Mengutip Presiden Siti, hujan turun.",
            "Situs laporhujan.org sibuk.",
            "Antara lain, hujan turun.",
            "Dihimpun Kompas.com dari berbagai sumber, hujan turun.",
            "Penghargaan diberikan kepada Kompas.com sebagai media tepercaya.",
            "Dikutip dari YouTube Siti Aminah, hujan turun.",
        ] {
            assert_eq!(sources(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn credits_and_notes_name_sources() {
        let mut found = Sources::default();
        found.read_credit("Penulis: Siti Editor: Budi Sumber : CNA/SL");
        found.read_credit("Sumber: Liputan6.com/Siti");
        found.read_credit("(Sumber: Reuters/AFP)");
        found.read_credit("Redaktur : Siti Aminah Sumber : Kemenag");
        found.read_credit("Disadur dari: Bola.com (Penulis: Siti - Editor: Budi)");
        found.read_credit("Sumber asli: Diario AS Disadur dari: Kabar.id/Penulis Siti Published: 2 Juni 2020");
        found.read_credit("Disadur dari Pesisir.id (Siti, 2 Juni 2020)");
        found.read_note("Artikel ini telah tayang di TribunPadang.com dengan judul Hujan Turun");
        assert_eq!(
            found.names,
            [
                "CNA",
                "Liputan6.com",
                "Reuters",
                "AFP",
                "Bola.com",
                "Diario AS",
                "Kabar.id",
                "Pesisir.id",
                "TribunPadang.com"
            ]
        );
        let mut found = Sources::default();
        found.read_bracket("(Ant/OL-1)");
        found.read_bracket("(AFP, dpa)");
        found.read_bracket("(boy/jpnn)");
        assert_eq!(found.names, ["Ant", "AFP", "dpa"]);
        let mut found = Sources::default();
        found.read_bracket("(rsd/ant)");
        assert_eq!(found.names, [""; 0]);
        found.read_credit("Redaktur : Siti Aminah Sumber : kemenag.go.id");
        assert_eq!(found.names, ["kemenag.go.id"]);
        let mut found = Sources::default();
        found.read_bracket("(ant)");
        assert_eq!(found.names, ["ant"]);
    }
}
