//! The sign-off: "(fea/dvp)", "(*)", "Pewarta: … Editor: …", "Sumber : CNA/SL", "DINI TEJA".

use crate::article::Block;
use crate::body::story::Story;
use crate::lang::credit::credits;
use crate::lang::text::fold;
use crate::lang::words::{List, entries, folded, is_blank, is_capitalised};
use crate::lang::{closing, media};

/// What in a sign-off is no initials: desks and codes.
static CODES: List = List::new(|| entries(include_str!("../../lang/words/signoff-codes.txt")).collect());
/// What stands in brackets at the end of a story and is no sign-off.
static NOT_SIGNOFFS: List = List::new(|| entries(include_str!("../../lang/words/not-signoffs.txt")).collect());

/// How many blocks at the end may hold the sign-off.
const END: usize = 10;
/// Longest line of credits, in bytes.
const CREDITS: usize = 240;
/// Longest line of who reports from where, in bytes.
const REPORT: usize = 80;
/// Longest sign-off in brackets, in bytes.
const BRACKET: usize = 70;
/// Signs that some newsrooms set behind the last word.
const END_MARKS: [&str; 3] = ["[]", "■", "●"];

/// What closes the story, in reading order.
#[derive(Debug, Default)]
pub(super) struct Closing {
    /// "(fea/dvp)", "[hhw]", "***".
    pub bracket: Option<String>,
    /// "Editor: X", "Sumber: Y", "DINI TEJA", "Artikel ini ditulis oleh …".
    pub lines: Vec<String>,
}

impl Closing {
    /// The sign-off as printed: what stands in brackets, else the lines of credits.
    pub fn signoff(&self) -> Option<String> {
        let lines = || (!self.lines.is_empty()).then(|| self.lines.join(" "));
        self.bracket.clone().or_else(lines)
    }

    /// Adds a credit that stands outside the story.
    fn add(&mut self, credit: &str) {
        let line = without_copyright(credit);
        if is_bracket(&line) {
            self.bracket.get_or_insert(line);
        } else if !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }

    /// The initials of reporters and editors.
    pub fn initials(&self) -> Vec<String> {
        let bracket = self
            .bracket
            .iter()
            .flat_map(|bracket| bracket.split(['/', ',', '(', ')', '[', ']', '*']));
        let sources = self
            .lines
            .iter()
            .filter(|line| folded(line).starts_with("sumber"))
            .filter_map(|line| line.rsplit_once('/').map(|(_, after)| after));
        let is_initials = |part: &&str| {
            (2..=4).contains(&part.len())
                && part.chars().all(char::is_alphanumeric)
                // "c2" is a page of the printed paper.
                && part.chars().filter(|c| c.is_alphabetic()).count() > 1
                && !media::is_medium(part)
                && !CODES.iter().any(|code| code.eq_ignore_ascii_case(part))
        };
        let sources = sources.map(str::trim).filter(|part| !part.contains(char::is_lowercase));
        bracket
            .map(str::trim)
            .chain(sources)
            .filter(is_initials)
            .map(str::to_owned)
            .collect()
    }
}

/// Takes the sign-off off the end of the story.
pub(super) fn take(story: &mut Story) -> Closing {
    let mut closing = Closing::default();
    let last = story.blocks.len();
    let first = last.saturating_sub(END);
    let mut at_end = true;
    for index in (first..last).rev() {
        let text = match story.blocks.get(index) {
            Some(Block::Paragraph { text, .. }) => text,
            // A player may stand after the sign-off, with its heading.
            Some(Block::Embed { .. } | Block::Image { .. }) => continue,
            Some(Block::Heading { .. }) if is_over_player(&story.blocks, index) => continue,
            _ => break,
        };
        let whole = text.trim_matches(is_blank);
        if is_bracket(whole) && (at_end || whole.contains('/')) || at_end && is_lone_name(whole) {
            closing.bracket = Some(whole.to_owned());
            story.remove(index);
        } else if is_credits(whole)
            || at_end && closing.lines.is_empty() && (is_author(whole) || is_report(whole) || is_capital_name(whole))
        {
            let line = without_copyright(whole.trim_start_matches(['-', '–', '—', ' ']));
            if !closing.lines.contains(&line) {
                closing.lines.insert(0, line);
            }
            story.remove(index);
        } else if at_end && !closing.lines.is_empty() && is_channel(whole) {
            story.remove(index);
        } else if at_end {
            at_end = false;
            take_tail(story, index, &mut closing);
        }
    }
    if let Some(credit) = story.closing.take().filter(|_| closing.signoff().is_none()) {
        closing.add(&credit);
    }
    closing
}

/// Whether nothing but players and posts with their headings follows a heading.
fn is_over_player(blocks: &[Block], heading: usize) -> bool {
    let behind = blocks.get(heading + 1..).unwrap_or_default();
    behind
        .iter()
        .all(|block| matches!(block, Block::Embed { .. } | Block::Image { .. } | Block::Heading { .. }))
        && matches!(behind.first(), Some(Block::Embed { .. }))
}

/// Takes credits and brackets off the end of a paragraph.
fn take_tail(story: &mut Story, index: usize, closing: &mut Closing) {
    let Some(Block::Paragraph { text, .. }) = story.blocks.get(index) else {
        return;
    };
    let mut end = text.trim_end_matches(is_blank).len();
    if let Some(start) = credits_at_end(text) {
        closing
            .lines
            .insert(0, without_copyright(text.get(start..).unwrap_or_default()));
        end = start;
    }
    let before = text.get(..end).unwrap_or_default();
    if let Some(start) = bracket_at_end(before) {
        let bracket = before.get(start..).unwrap_or_default().trim_matches(is_blank);
        // Printed twice, it is cut off twice.
        if closing.bracket.as_deref().is_none_or(|found| found == bracket) {
            closing.bracket = Some(bracket.to_owned());
            end = start;
        }
    }
    if end < text.len() {
        story.cut_back(index, end);
    }
}

/// Where a sign-off in brackets, or stars, begin at the end of a paragraph.
fn bracket_at_end(text: &str) -> Option<usize> {
    let text = text.trim_end_matches(is_blank);
    let last = text.rsplit(is_blank).next().unwrap_or_default();
    let start = if let Some(before) = END_MARKS.iter().find_map(|mark| text.strip_suffix(mark)) {
        before.len()
    } else if is_starred(last) {
        text.len() - last.len()
    } else if text.ends_with('*') {
        text.trim_end_matches(['*', ' ']).len()
    } else {
        let open = if text.ends_with(')') {
            '('
        } else if text.ends_with(']') {
            '['
        } else {
            return None;
        };
        text.rfind(open)?
    };
    let before = text.get(..start)?.trim_end_matches(is_blank);
    let ends = before.is_empty() || before.ends_with(['.', '!', '?', '"', '”', '“', '’', '\'', '*', ')', '…']);
    let bracket = text.get(start..)?.trim_matches(is_blank);
    ((ends || closing::is_initials(bracket)) && is_bracket(bracket)).then_some(start)
}

/// "*nan": initials behind a star.
fn is_starred(word: &str) -> bool {
    word.strip_prefix('*').is_some_and(|initials| {
        (2..=4).contains(&initials.len()) && initials.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}

/// "(Twitter)": a name in brackets in a line of its own.
fn is_lone_name(line: &str) -> bool {
    let inner = line.strip_prefix('(').and_then(|line| line.strip_suffix(')'));
    inner.is_some_and(|inner| {
        inner.len() <= BRACKET && is_capitalised(inner) && inner.chars().all(|c| c.is_alphanumeric() || c == '.')
    })
}

/// "(fea/dvp)", "(wbs)", "(H-2)", "(Rahman Asmardika)", "(Tribunnews.com/Siti)", "(*)", "***", "[hhw]", "*nan".
fn is_bracket(text: &str) -> bool {
    let stars = (3..=9).contains(&text.len()) && text.chars().all(|c| c == '*');
    if stars || is_starred(text) || END_MARKS.contains(&text) {
        return true;
    }
    let inner = [('(', ')'), ('[', ']')]
        .iter()
        .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
    let Some(inner) = inner
        .map(|inner| inner.trim_matches(is_blank))
        .filter(|inner| inner.len() <= BRACKET)
    else {
        return false;
    };
    if inner.is_empty() {
        return text == "[]";
    }
    if inner.contains(['(', ')', '[', ']', ':', ';', '"', '“', '=', '?', '!']) {
        return false;
    }
    let parts: Vec<&str> = inner
        .split(['/', ',', '|'])
        .map(|part| part.trim_matches(is_blank))
        .collect();
    let several = parts.len() > 1 && inner.contains(['/', ',']);
    let photo = folded(inner);
    !photo.contains("foto") && !photo.contains("photo") && parts.iter().all(|part| is_part(part, several))
}

/// One part of a sign-off in brackets.
fn is_part(part: &str, several: bool) -> bool {
    let stars = !part.is_empty() && part.chars().all(|c| c == '*');
    if stars || media::is_medium(part) {
        return true;
    }
    let words: Vec<&str> = part.split(is_blank).collect();
    let plain = |word: &&str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '\'' | '&'))
    };
    if !words.iter().all(plain) || !part.contains(char::is_alphabetic) || words.len() > 5 {
        return false;
    }
    let letters = part.chars().count();
    let figures = part.chars().filter(char::is_ascii_digit).count();
    if words.len() == 1 {
        let other = NOT_SIGNOFFS.iter().any(|word| word.eq_ignore_ascii_case(part));
        let name = several && is_capitalised(part) && figures == 0;
        return !other && figures <= 2 && ((2..=6).contains(&letters) || name || several && letters <= 10);
    }
    // A full name.
    figures == 0 && words.iter().all(|word| is_capitalised(word)) && (several || words.len() <= 4)
}

/// "Pewarta: X Editor: Y", "Sumber : CNA/SL", "(Sumber: Antara)": a line of nothing but labelled names.
fn is_credits(line: &str) -> bool {
    let line = line
        .strip_prefix('(')
        .and_then(|line| line.strip_suffix(')'))
        .unwrap_or(line);
    line.len() <= CREDITS && closing::label_at_start(line).is_some() && line.split(is_blank).count() <= 30 && {
        // A sentence after a label is a sentence of the story.
        let words = line.split(is_blank).filter(|word| !word.is_empty());
        let small = words
            .clone()
            .filter(|word| word.starts_with(char::is_lowercase))
            .count();
        small * 2 <= words.count()
    }
}

/// Where credits begin at the end of a paragraph.
fn credits_at_end(text: &str) -> Option<usize> {
    let from = text.len().saturating_sub(CREDITS);
    let from = (from..text.len()).find(|at| text.is_char_boundary(*at))?;
    let tail = text.get(from..)?;
    let mut starts = tail.match_indices(':').filter_map(|(colon, _)| {
        let head = tail.get(..colon)?.trim_end_matches(is_blank);
        let start = head.rfind(|c: char| !c.is_alphabetic()).map_or(0, |at| {
            at + head
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(1, char::len_utf8)
        });
        let word = head.get(start..)?;
        // Glued to the sentence before: "senang.Editor: Siti", "RandomEditor: Siti".
        closing::is_label(word).then_some(from + start)
    });
    starts.find(|start| {
        let before = text.get(..*start).unwrap_or_default().trim_end_matches(is_blank);
        let ends = before.is_empty() || before.ends_with(['.', '!', '?', '"', '”', ')', '*', ']']);
        ends && text
            .get(*start..)
            .is_some_and(|rest| is_credits(rest.trim_matches(is_blank)))
    })
}

/// A credit without the house's mark of ownership behind it.
fn without_copyright(credit: &str) -> String {
    let line = fold(credit);
    let owned = ["copyright", "hak cipta", "©"];
    let lower = line.to_ascii_lowercase();
    let end = owned
        .iter()
        .filter_map(|mark| lower.find(mark))
        .min()
        .filter(|end| *end > 0);
    line.get(..end.unwrap_or(line.len()))
        .unwrap_or_default()
        .trim_end()
        .to_owned()
}

/// "Artikel ini ditulis oleh Siti Aminah, peserta magang.", "--Dengan asistensi Siti Aminah."
fn is_author(line: &str) -> bool {
    const STARTS: [&str; 6] = [
        "dengan asistensi",
        "disadur dari ",
        "artikel ini ditulis",
        "tulisan ini ditulis",
        "berita ini ditulis",
        "penulis adalah",
    ];
    line.len() <= CREDITS && {
        let line = folded(line.trim_start_matches(|c: char| !c.is_alphanumeric()));
        STARTS.iter().any(|start| line.starts_with(start))
    }
}

/// "Laporan Siti Aminah dari Madinah": who reports from where.
fn is_report(line: &str) -> bool {
    line.len() <= REPORT
        && !line.ends_with(['.', ':'])
        && line.starts_with("Laporan ")
        && !credits(line, None).people.is_empty()
}

/// "koran.id - Gaya Hidup": house and channel above the credits.
fn is_channel(line: &str) -> bool {
    line.split_once(" - ").is_some_and(|(house, channel)| {
        media::is_domain(house) && channel.split(is_blank).count() <= 4 && !channel.ends_with(['.', '!', '?', '"', '”'])
    })
}

/// "DINI TEJA", "SITI AMINAH | ANTARA", "SITI AMINAH, BUDI WIRYA, JOKO": names in capitals, alone.
fn is_capital_name(line: &str) -> bool {
    let mut names = line.split(", ");
    let first = names.next().is_some_and(|name| is_in_capitals(name, 2));
    first && names.all(|name| is_in_capitals(name, 1)) && line.len() <= CREDITS && !line.ends_with('.')
}

/// A name in capitals, of so many words at least.
fn is_in_capitals(name: &str, least: usize) -> bool {
    let words: Vec<&str> = name.split(is_blank).filter(|word| !word.is_empty()).collect();
    let letters = |word: &&str| *word == "|" || word.chars().all(|c| c.is_uppercase() || matches!(c, '.' | '\'' | '-'));
    (least..=7).contains(&words.len())
        && name.len() <= 60
        && words.iter().all(letters)
        && words.iter().any(|word| word.len() > 2)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;
    use crate::article::Provider;

    fn close(lines: &[&str]) -> (Option<String>, Vec<String>, Vec<String>) {
        let mut story = Story {
            blocks: lines.iter().copied().map(Block::paragraph).collect(),
            ..Story::default()
        };
        let closing = take(&mut story);
        let left = story.blocks.iter().filter_map(Block::text).map(str::to_owned).collect();
        (closing.signoff(), closing.initials(), left)
    }

    #[test]
    fn a_name_in_capitals_alone_has_several_words_and_no_full_stop() {
        assert!(is_capital_name("SITI AMINAH"));
        assert!(is_capital_name("SITI AMINAH, BUDI WIRYA, JOKO"));
        for line in [
            "SITI",
            "SITI AMINAH.",
            "A B C D E F G SITI",
            "SITI AMINAH, Budi",
            "SITI, BUDI",
        ] {
            assert!(!is_capital_name(line), "{line}");
        }
    }

    #[test]
    fn who_reports_from_where_signs() {
        for line in [
            "Laporan Siti Aminah dari Madinah",
            "Laporan Wartawan Koran Desa, Siti Aminah",
        ] {
            assert!(is_report(line), "{line}");
        }
        for line in [
            "Laporan itu dibaca di Madinah",
            "Laporan Siti Aminah dari Madinah.",
            "Laporan keuangan dari bank",
        ] {
            assert!(!is_report(line), "{line}");
        }
    }

    #[test]
    fn initials_may_hold_a_figure_and_a_part_four_names() {
        assert!(closing::is_initials("(m2/yan)"));
        assert!(is_part("Siti Aminah Budi Wirya", false));
        assert!(!is_part("Siti Aminah Budi Wirya Lestari", false));
        assert!(!is_part("", false));
    }

    #[test]
    fn brackets_at_the_end_are_cut_off() {
        for (signoff, initials) in [
            ("(fea/dvp)", vec!["fea", "dvp"]),
            ("(wbs)", vec!["wbs"]),
            ("[]", vec![]),
            ("(SIS)", vec!["SIS"]),
            ("(Reuters)", vec![]),
            ("(Rahmat Hidayat)", vec![]),
            ("(boy/jpnn)", vec!["boy"]),
            ("(sil/c2/dwi)", vec!["sil", "dwi"]),
            ("(kpl/pur/tch)", vec!["pur", "tch"]),
            ("(Tribunnews.com/Siti Aminah)", vec![]),
            ("(Ant/OL-1)", vec![]),
            ("(H-2)", vec![]),
            ("(AFP, dpa)", vec![]),
            ("(*)", vec![]),
            ("(***)", vec![]),
            ("***", vec![]),
            ("[]", vec![]),
            ("■", vec![]),
            ("[hhw]", vec!["hhw"]),
            ("[ab/uh]", vec!["ab", "uh"]),
        ] {
            for paragraph in [format!("Hujan turun. {signoff}"), format!("Hujan turun.{signoff}")] {
                let (found, found_initials, left) = close(&[&paragraph]);
                assert_eq!(found.as_deref(), Some(signoff));
                assert_eq!(found_initials, initials, "{signoff}");
                assert_eq!(left, ["Hujan turun."]);
            }
            let (found, _, left) = close(&["Hujan turun.", signoff]);
            assert_eq!((found.as_deref(), left.len()), (Some(signoff), 1));
        }
    }

    #[test]
    fn a_name_in_brackets_may_close_a_story_in_a_line_of_its_own() {
        let (found, _, left) = close(&["Hujan turun.", "(Instagram)"]);
        assert_eq!((found.as_deref(), left.len()), (Some("(Instagram)"), 1));
        assert_eq!(close(&["Hujan turun. (Instagram)"]).0, None);
        assert_eq!(close(&["(Bersambung)", "Hujan turun."]).0, None);
    }

    #[test]
    fn initials_may_stand_behind_a_star() {
        let (found, initials, left) = close(&["Hujan turun. *nan"]);
        assert_eq!(found.as_deref(), Some("*nan"));
        assert_eq!(
            (initials, left),
            (vec!["nan".to_owned()], vec!["Hujan turun.".to_owned()])
        );
        assert_eq!(close(&["Hujan *turun"]).0, None);
    }

    #[test]
    fn what_stands_in_brackets_at_the_end_of_a_sentence_may_belong_to_it() {
        for line in [
            "\"Hujan turun,\" kata Siti, Rabu (18/6/2025).",
            "Hujan turun Rabu (8/1)",
            "Hujan turun. (18/6/2025)",
            "Hujan turun menurut BMKG (Kompas, 27/4/2020).",
            "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)",
            "\"Hujan turun.\" (tertawa)",
            "Hujan turun. (ANTARA FOTO/Siti)",
        ] {
            assert_eq!(close(&[line]).0, None, "{line}");
        }
    }

    #[test]
    fn lines_of_credits_are_joined() {
        let (signoff, _, left) = close(&[
            "Hujan turun.",
            "Penulis : Siti Aminah",
            "Editor : Budi",
            "Sumber : Antara",
        ]);
        assert_eq!(
            signoff.as_deref(),
            Some("Penulis : Siti Aminah Editor : Budi Sumber : Antara")
        );
        assert_eq!(left, ["Hujan turun."]);
        for line in [
            "Hujan turun. Pewarta: Siti Aminah Editor: Budi",
            "Hujan turun.Pewarta: Siti Aminah Editor: Budi",
        ] {
            let (signoff, _, left) = close(&[line]);
            assert_eq!(signoff.as_deref(), Some("Pewarta: Siti Aminah Editor: Budi"));
            assert_eq!(left, ["Hujan turun."]);
        }
        let (signoff, initials, _) = close(&["Hujan turun.", "Sumber : CNA/SL"]);
        assert_eq!(
            (signoff.as_deref(), initials),
            (Some("Sumber : CNA/SL"), vec!["SL".to_owned()])
        );
        let (signoff, ..) = close(&["Hujan turun. (*)", "Editor: Siti"]);
        assert_eq!(signoff.as_deref(), Some("(*)"));
    }

    #[test]
    fn credits_may_stand_above_a_player_and_its_heading() {
        let heading = Block::Heading {
            level: 2,
            text: "Video".to_owned(),
        };
        let player = Block::Embed {
            provider: Provider::Video,
            url: None,
        };
        let lines = [
            "Hujan turun.",
            "Sumber asli: Kabar Laut",
            "Disadur dari: Pesisir.id (Siti Aminah)",
        ];
        let mut story = Story {
            blocks: lines
                .into_iter()
                .map(Block::paragraph)
                .chain([heading, player])
                .collect(),
            ..Story::default()
        };
        let closing = take(&mut story);
        assert_eq!(
            closing.signoff().as_deref(),
            Some("Sumber asli: Kabar Laut Disadur dari: Pesisir.id (Siti Aminah)")
        );
        assert_eq!(story.blocks.len(), 3);
    }

    #[test]
    fn what_a_story_was_rewritten_from_closes_it() {
        let (signoff, _, left) = close(&["Hujan turun.", "Disadur dari Pesisir.id (Siti Aminah, 2 Juni 2020)"]);
        assert_eq!(
            signoff.as_deref(),
            Some("Disadur dari Pesisir.id (Siti Aminah, 2 Juni 2020)")
        );
        assert_eq!(left, ["Hujan turun."]);
    }

    #[test]
    fn the_house_s_copyright_and_channel_are_no_part_of_the_credits() {
        let (signoff, _, left) = close(&[
            "Hujan turun.",
            "Pewarta: Siti Aminah Editor: Budi Copyright © KORAN 2025",
        ]);
        assert_eq!(signoff.as_deref(), Some("Pewarta: Siti Aminah Editor: Budi"));
        assert_eq!(left, ["Hujan turun."]);
        let (signoff, _, left) = close(&["Hujan turun.", "koran.id - Gaya Hidup", "Editor: Budi"]);
        assert_eq!((signoff.as_deref(), left.len()), (Some("Editor: Budi"), 1));
        let (_, _, left) = close(&["Hujan turun.", "koran.id - Hujan turun di kota."]);
        assert_eq!(left.len(), 2);
    }

    #[test]
    fn a_signoff_printed_twice_is_cut_off_twice() {
        let (signoff, _, left) = close(&["Hujan turun.(Rahmat Hidayat)", "(Rahmat Hidayat)"]);
        assert_eq!(signoff.as_deref(), Some("(Rahmat Hidayat)"));
        assert_eq!(left, ["Hujan turun."]);
    }

    #[test]
    fn whoever_assisted_closes_a_story() {
        let (signoff, _, left) = close(&["Pasar dibuka lagi.", "--Dengan asistensi Rina Sari.", "(abc/def)"]);
        assert_eq!(signoff.as_deref(), Some("(abc/def)"));
        assert_eq!(left, ["Pasar dibuka lagi."]);
        let (alone, ..) = close(&["Pasar dibuka lagi.", "--Dengan asistensi Rina Sari."]);
        assert_eq!(alone.as_deref(), Some("Dengan asistensi Rina Sari."));
    }

    #[test]
    fn a_name_in_capitals_or_an_author_line_closes_a_story() {
        for line in [
            "SITI AMINAH",
            "SITI AMINAH | ANTARA",
            "Artikel ini ditulis oleh Siti Aminah, peserta magang.",
        ] {
            let (signoff, _, left) = close(&["Hujan turun.", line]);
            assert_eq!(signoff.as_deref(), Some(line));
            assert_eq!(left, ["Hujan turun."]);
        }
        assert_eq!(close(&["Hujan turun.", "Warga senang."]).0, None);
        assert_eq!(close(&[]).0, None);
    }
}
