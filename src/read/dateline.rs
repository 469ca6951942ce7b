//! Place and outlet at the head of the story.

use crate::article::{Block, Dateline};
use crate::body::story::Story;
use crate::lang::dateline::{Opening, opening, rest_of_lost, whole_line};
use crate::lang::media;
use crate::lang::text::fold;
use crate::lang::words::{is_blank, is_capitalised};

/// In how many paragraphs from the top a dateline is looked for: captions and standfirsts may stand before it.
const TOP: usize = 5;
/// Longest line that names the reporter, in bytes.
const REPORTER_LINE: usize = 130;

/// Reads the dateline and cuts it off the first paragraph, with the reporter's line before it.
pub(crate) fn take(story: &mut Story, house: &[String]) -> Option<Dateline> {
    take_reporters(story);
    let top = top(story);
    let first = *top.first()?;
    if let Some(dateline) = take_lines(story, first, house).or_else(|| take_opening(story, first, house, false)) {
        return Some(dateline);
    }
    let found = top
        .get(1..)?
        .iter()
        .find_map(|index| take_opening(story, *index, house, true));
    if found.is_none() {
        let lost = text(story, first).map_or(0, rest_of_lost);
        story.cut_front(first, lost);
    }
    found
}

/// The first paragraphs.
fn top(story: &Story) -> Vec<usize> {
    let is_paragraph = |(index, block): (usize, &Block)| matches!(block, Block::Paragraph { .. }).then_some(index);
    story
        .blocks
        .iter()
        .enumerate()
        .filter_map(is_paragraph)
        .take(TOP)
        .collect()
}

fn text(story: &Story, index: usize) -> Option<&str> {
    match story.blocks.get(index)? {
        Block::Paragraph { text, .. } => Some(text),
        _ => None,
    }
}

/// A dateline at the start of a paragraph. Below the first paragraph it must name an outlet.
fn take_opening(story: &mut Story, index: usize, house: &[String], below: bool) -> Option<Dateline> {
    let text = text(story, index)?;
    let bold = if below { 0 } else { story.opening_bold };
    let found = opening(text, bold, house)?;
    if below && found.outlet.is_none() {
        return None;
    }
    let dateline = dateline(text, &found);
    let end = found.raw.end + text.get(found.raw.end..).map_or(0, rest_of_lost);
    story.cut_front(index, end);
    Some(dateline)
}

/// A dateline in lines of its own: "Jakarta, NU Online⏎", "NERACA⏎Jakarta - …", "Jakarta⏎-⏎…".
fn take_lines(story: &mut Story, index: usize, house: &[String]) -> Option<Dateline> {
    let line = text(story, index)?;
    let next = text(story, index + 1)?;
    if let Some(found) = whole_line(line, house) {
        let mut dateline = dateline(line, &found);
        let lost = rest_of_lost(next);
        let more = next.get(..lost).unwrap_or_default().trim_matches(is_blank).to_owned();
        if !more.is_empty() {
            dateline.raw = format!("{} {more}", dateline.raw);
        }
        story.cut_front(index + 1, lost);
        story.remove(index);
        return Some(dateline);
    }
    if line.len() <= REPORTER_LINE
        && media::is_medium(line)
        && let Some(found) = opening(next, 0, house)
        && found.outlet.is_none()
    {
        let mut dateline = dateline(next, &found);
        dateline.raw = format!("{line} {}", dateline.raw);
        dateline.outlet = Some(line.to_owned());
        story.cut_front(index + 1, found.raw.end);
        story.remove(index);
        return Some(dateline);
    }
    None
}

fn dateline(text: &str, found: &Opening) -> Dateline {
    let part = |range: &std::ops::Range<usize>| text.get(range.clone()).map(fold);
    Dateline {
        raw: part(&found.raw).unwrap_or_default(),
        place: found.place.as_ref().and_then(part),
        outlet: found.outlet.as_ref().and_then(part),
    }
}

/// Takes out the lines that name the reporter before the dateline, and names the reporters to the byline.
fn take_reporters(story: &mut Story) {
    for _ in 0..TOP {
        let Some(index) = top(story).first().copied() else {
            return;
        };
        let Some(line) = text(story, index) else { return };
        if let Some((end, name)) = report(line) {
            story.reporters.extend(name);
            story.cut_front(index, end);
        } else if let Some(name) = medium_and_name(line)
            && text(story, index + 1)
                .is_some_and(|next| opening(next, 0, &[]).is_some_and(|found| found.outlet.is_some()))
        {
            story.reporters.push(name);
            story.remove(index);
        } else {
            return;
        }
    }
}

/// "Laporan Wartawan Tribunnews.com, Siti Aminah", alone in its line or glued before the dateline:
/// how many bytes it takes, and the name.
fn report(line: &str) -> Option<(usize, Option<String>)> {
    const LABEL: &str = "laporan";
    const ROLES: [&str; 9] = [
        "langsung",
        "wartawan",
        "wartawati",
        "reporter",
        "kontributor",
        "jurnalis",
        "koresponden",
        "tim",
        "khusus",
    ];
    let head = line.get(..LABEL.len())?;
    if !head.eq_ignore_ascii_case(LABEL) {
        return None;
    }
    let mut at = LABEL.len();
    let mut role = false;
    loop {
        let rest = line.get(at..)?;
        let word_start = at + rest.find(|c| !(is_blank(c) || matches!(c, ':' | ',')))?;
        let rest = line.get(word_start..)?;
        let word = rest.split(|c: char| !c.is_alphanumeric()).next()?;
        if !ROLES.iter().any(|known| known.eq_ignore_ascii_case(word)) {
            at = word_start;
            break;
        }
        role = true;
        at = word_start + word.len();
    }
    let rest = line.get(at..)?;
    // The dateline may stand in the same line.
    let end = rest
        .match_indices(is_blank)
        .map(|(blank, _)| blank)
        .take_while(|blank| *blank <= 2 * REPORTER_LINE)
        .find(|blank| {
            let before = rest.get(..*blank).unwrap_or_default();
            let after = rest.get(*blank..).unwrap_or_default().trim_start_matches(is_blank);
            before.ends_with(['.', ';']) && opening(after, 0, &[]).is_some_and(|found| found.outlet.is_some())
        })
        .unwrap_or(rest.len());
    let words = rest.get(..end)?.trim_end_matches(|c| is_blank(c) || c == '.');
    let short = words.len() <= REPORTER_LINE && (role || end == rest.len() && !rest.ends_with('.'));
    (short && is_capitalised(words)).then(|| (at + end, name_after_medium(words)))
}

/// "POS-KUPANG.COM, Siti Aminah": a line that names the reporter after the outlet.
fn medium_and_name(line: &str) -> Option<String> {
    (line.len() <= REPORTER_LINE && media::longest_at_start(line).is_some())
        .then(|| name_after_medium(line))
        .flatten()
}

/// The person in "Tribunnews.com, Siti Aminah", "Tribunnews/Siti Aminah", "Siti Aminah | Banda Aceh", "Siti Aminah".
fn name_after_medium(words: &str) -> Option<String> {
    let after = match media::longest_at_start(words) {
        Some(end) => words.get(end..)?,
        None => words,
    };
    let start = after.find(|c: char| c.is_alphabetic())?;
    let name = after.get(start..)?.split(['|', '/', '(']).next()?;
    let name = name
        .split(" I ")
        .next()?
        .split(" dari ")
        .next()?
        .trim_matches(|c| is_blank(c) || c == ',');
    let parts: Vec<&str> = name.split(is_blank).filter(|part| !part.is_empty()).collect();
    let is_name = (1..=5).contains(&parts.len())
        && parts
            .iter()
            .all(|part| is_capitalised(part) && !part.contains(|c: char| c.is_ascii_digit()));
    is_name.then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn story(lines: &[&str]) -> Story {
        Story {
            blocks: lines.iter().copied().map(Block::paragraph).collect(),
            ..Story::default()
        }
    }

    fn texts(story: &Story) -> Vec<&str> {
        story.blocks.iter().filter_map(Block::text).collect()
    }

    #[test]
    fn five_words_are_a_name_and_six_are_none() {
        let five = "Hasan Budi Siti Wirya Lestari";
        assert_eq!(name_after_medium(five).as_deref(), Some(five));
        assert_eq!(name_after_medium(&format!("{five} Aminah")), None);
    }

    #[test]
    fn the_dateline_is_cut_off_the_first_paragraph() {
        let mut story = story(&["Jakarta (ANTARA)\u{a0}- Hujan turun.", "Warga senang."]);
        let dateline = take(&mut story, &[]).unwrap();
        assert_eq!(dateline.raw, "Jakarta (ANTARA) -");
        assert_eq!(dateline.place.as_deref(), Some("Jakarta"));
        assert_eq!(dateline.outlet.as_deref(), Some("ANTARA"));
        assert_eq!(texts(&story), ["Hujan turun.", "Warga senang."]);
    }

    #[test]
    fn a_dateline_in_lines_of_its_own_takes_the_lines_out() {
        let mut one = story(&["Jakarta, NU Online", "Hujan turun."]);
        assert_eq!(take(&mut one, &[]).unwrap().outlet.as_deref(), Some("NU Online"));
        assert_eq!(texts(&one), ["Hujan turun."]);
        let mut two = story(&["NERACA", "Jakarta - Hujan turun."]);
        let dateline = take(&mut two, &[]).unwrap();
        assert_eq!(
            (dateline.raw.as_str(), dateline.outlet.as_deref()),
            ("NERACA Jakarta -", Some("NERACA"))
        );
        assert_eq!(texts(&two), ["Hujan turun."]);
        let mut three = story(&["Jakarta", "-", "Hujan turun."]);
        assert_eq!(take(&mut three, &[]).unwrap().raw, "Jakarta -");
        assert_eq!(texts(&three), ["Hujan turun."]);
    }

    #[test]
    fn the_line_of_the_reporter_goes_to_the_byline() {
        for (line, name) in [
            ("Laporan Wartawan TribunSolo.com, Siti Aminah", "Siti Aminah"),
            ("Laporan Siti Aminah | Banda Aceh", "Siti Aminah"),
            ("Laporan Siti Aminah I Aceh Singkil", "Siti Aminah"),
            ("Laporan Reporter POS-KUPANG.COM, Siti Aminah", "Siti Aminah"),
            ("POS-KUPANG.COM, Siti Aminah", "Siti Aminah"),
        ] {
            let mut story = story(&[line, "POS-KUPANG.COM, KUPANG - Hujan turun."]);
            assert_eq!(
                take(&mut story, &[]).unwrap().place.as_deref(),
                Some("KUPANG"),
                "{line}"
            );
            assert_eq!(story.reporters, [name], "{line}");
            assert_eq!(texts(&story), ["Hujan turun."], "{line}");
        }
        let mut glued = story(&["Laporan wartawan Tribunnews/Siti Aminah. TRIBUNNEWS.COM. Gresik - Hujan turun."]);
        assert_eq!(take(&mut glued, &[]).unwrap().place.as_deref(), Some("Gresik"));
        assert_eq!(glued.reporters, ["Siti Aminah"]);
        let mut sentence = story(&["Laporan keuangan itu terbit kemarin."]);
        assert_eq!(take(&mut sentence, &[]), None);
        assert_eq!(texts(&sentence), ["Laporan keuangan itu terbit kemarin."]);
    }

    #[test]
    fn what_a_lost_dateline_leaves_is_cut_off_and_nothing_is_invented() {
        let mut story = story(&[", - Hujan turun - kata warga."]);
        assert_eq!(take(&mut story, &[]), None);
        assert_eq!(texts(&story), ["Hujan turun - kata warga."]);
    }

    #[test]
    fn a_caption_may_stand_before_the_dateline() {
        let mut story = story(&["Warga berteduh.", "SERANG, KABAR.ID -- Hujan turun."]);
        assert_eq!(take(&mut story, &[]).unwrap().place.as_deref(), Some("SERANG"));
    }
}
