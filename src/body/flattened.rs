//! Text that somebody flattened → story.

use super::furniture::{Furniture, furniture, interruptions};
use super::related::{self, lead_in};
use super::story::Story;
use crate::article::{Block, Related};
use crate::error::{Error, Found};
use crate::lang::closing;
use crate::lang::dateline;
use crate::lang::headline::{Vocabulary, is_title_case, is_unstopped, title_end};
use crate::lang::text::fold;
use crate::lang::words::is_blank;
use std::borrow::Cow;
use std::cell::LazyCell;

/// Longest caption or heading, in bytes.
const SHORT: usize = 160;
/// Longest heading, in words.
const HEADING: usize = 12;
/// Longest line that is a lead-in with its title, in bytes.
const TITLE_LINE: usize = 190;
/// Longest tag, in words.
const TAG: usize = 5;

/// Reads flattened text: the first line is the headline, each further line a paragraph.
pub(crate) fn story(text: &str) -> Result<Story, Error> {
    let text = clean(text);
    let mut lines: Vec<&str> = text.lines().map(|line| line.trim_matches(is_blank)).collect();
    let first = lines
        .iter()
        .position(|line| !line.is_empty())
        .ok_or(Error::NoArticle(Found::Empty))?;
    // A text that begins with an empty line before a paragraph, or with a dateline, has lost its headline.
    let headless = lines.get(first).is_some_and(|line| {
        let is_paragraph = line.len() > 2 * SHORT || line.ends_with('.') && line.len() > SHORT;
        is_paragraph && (first > 0 || opens_with_dateline(line))
    });
    let title = if headless {
        String::new()
    } else {
        fold(lines.get(first).copied().unwrap_or_default())
    };
    lines.drain(..first + usize::from(!headless));
    lines.retain(|line| !line.is_empty());

    let mut reader = Reader {
        vocabulary: LazyCell::new(|| Vocabulary::new(&text)),
        story: Story {
            title,
            ..Story::default()
        },
        awaits_title: None,
    };
    let top = captions(&lines);
    for (index, line) in lines.iter().enumerate().skip(top) {
        reader.line(line, lines.get(index + 1).copied());
    }
    let mut story = reader.story;
    trim_end(&mut story);
    Ok(story)
}

/// Drops control characters, decodes the entities that scrapers leave.
fn clean(text: &str) -> Cow<'_, str> {
    // "&amp;" first: some scrapers encode twice.
    const ENTITIES: [(&str, &str); 13] = [
        ("&amp;", "&"),
        ("&nbsp;", " "),
        ("&ldquo;", "“"),
        ("&rdquo;", "”"),
        ("&lsquo;", "‘"),
        ("&rsquo;", "’"),
        ("&ndash;", "–"),
        ("&mdash;", "—"),
        ("&hellip;", "…"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
    ];
    let mut text = Cow::Borrowed(text);
    if text.contains(|c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r')) {
        text = Cow::Owned(text.replace(|c: char| c.is_control() && !matches!(c, '\n' | '\t' | '\r'), ""));
    }
    if text.contains('&') {
        for (entity, sign) in ENTITIES {
            if text.contains(entity) {
                text = Cow::Owned(text.replace(entity, sign));
            }
        }
    }
    text
}

/// How many lines at the top are captions of the picture: printed twice, or short and without a stop before the
/// paragraph with the dateline.
fn captions(lines: &[&str]) -> usize {
    let twice = lines
        .windows(2)
        .take(3)
        .position(|pair| matches!(pair, [one, two] if one == two && one.len() <= 2 * SHORT))
        .map_or(0, |at| at + 2);
    let opens = lines.iter().take(5).position(|line| opens_with_dateline(line));
    let before = opens.filter(|opens| {
        lines.iter().take(*opens).all(|line| {
            line.len() <= SHORT
                && is_unstopped(line)
                && dateline::whole_line(line, &[]).is_none()
                && !names_reporter(line)
        })
    });
    before.unwrap_or(0).max(twice)
}

fn opens_with_dateline(line: &str) -> bool {
    dateline::opening(line, 0, &[]).is_some_and(|found| found.outlet.is_some() || found.place.is_some())
}

/// "Laporan Wartawan …", "POS-KUPANG.COM, …": for the byline.
fn names_reporter(line: &str) -> bool {
    line.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("laporan"))
        || crate::lang::media::longest_at_start(line).is_some()
}

struct Reader<'t, F: FnOnce() -> Vocabulary<'t>> {
    /// Only a title whose line break is lost needs it.
    vocabulary: LazyCell<Vocabulary<'t>, F>,
    story: Story,
    /// A lead-in without a title: the title may stand in the next line.
    awaits_title: Option<String>,
}

impl<'t, F: FnOnce() -> Vocabulary<'t>> Reader<'t, F> {
    fn line(&mut self, line: &str, next: Option<&str>) {
        let cuts = interruptions(line);
        let mut from = 0;
        for cut in &cuts {
            self.piece(line.get(from..cut.start).unwrap_or_default(), None, from > 0);
            from = cut.end;
        }
        let next = next.filter(|_| cuts.is_empty());
        self.piece(line.get(from..).unwrap_or_default(), next, from > 0);
    }

    /// Reads a line, or what furniture left of one; `after_cut` when something was cut out before it.
    fn piece(&mut self, piece: &str, next: Option<&str>, mut after_cut: bool) {
        let mut rest = piece;
        loop {
            let piece = rest.trim_matches(|c| is_blank(c) || after_cut && c == ';');
            if piece.is_empty() || after_cut && !piece.contains(char::is_alphanumeric) && !piece.contains('*') {
                return;
            }
            match furniture(piece) {
                Some(Furniture::Republication) => return self.story.notes.push(fold(piece)),
                // "(*)" closes the story.
                Some(Furniture::Separator) if piece.starts_with('(') => {}
                Some(_) => return,
                None => {}
            }
            if let Some(lead_in) = self.awaits_title.take()
                && is_link_title(piece)
            {
                self.related(Some(&lead_in), piece);
                self.awaits_title = Some(lead_in);
                return;
            }
            match related::inside(piece) {
                Some(at) => rest = self.run_on(piece, at, !after_cut),
                None if is_heading(piece, self.story.blocks.last(), next) => {
                    let text = fold(piece);
                    return self.story.blocks.push(Block::Heading { level: 3, text });
                }
                None => return self.paragraph(piece, after_cut),
            }
            after_cut = true;
        }
    }

    /// Takes a lead-in at `at` with its title, and the paragraph before it; gives what follows.
    /// `whole` when it is a line as printed.
    fn run_on<'l>(&mut self, line: &'l str, at: usize, whole: bool) -> &'l str {
        self.paragraph(line.get(..at).unwrap_or_default(), false);
        let rest = line.get(at..).unwrap_or_default();
        let Some(lead) = lead_in(rest) else {
            self.paragraph(rest, false);
            return "";
        };
        let label_end = rest.find(lead.label).map_or(0, |start| start + lead.label.len());
        let body = rest.get(label_end..).unwrap_or_default();
        let next_lead = related::inside(body).unwrap_or(body.len());
        let region = body.get(..next_lead).unwrap_or_default();
        let own_line = whole && at == 0 && next_lead == body.len() && body.len() <= TITLE_LINE && !body.ends_with('.');
        let (title, end) = if own_line {
            (lead.rest, next_lead)
        } else {
            let blanks = region.len() - region.trim_start_matches(is_blank).len();
            let end = blanks + title_end(region.get(blanks..).unwrap_or_default(), &self.vocabulary);
            (body.get(..end).unwrap_or_default(), end)
        };
        let title = title.trim_matches(|c| is_blank(c) || matches!(c, ',' | ':'));
        if title.is_empty() {
            self.awaits_title = Some(fold(lead.label));
        } else {
            self.related(Some(lead.label), title);
        }
        body.get(end..).unwrap_or_default()
    }

    fn related(&mut self, lead_in: Option<&str>, title: &str) {
        self.story.related.push(Related {
            lead_in: lead_in.map(fold),
            title: fold(title),
            url: None,
            after_block: self.story.blocks.len(),
        });
    }

    fn paragraph(&mut self, line: &str, after_cut: bool) {
        let text = fold(line);
        if text.is_empty() {
            return;
        }
        // A sentence that furniture had cut in two.
        if after_cut
            && text.starts_with(char::is_lowercase)
            && closing::label_at_start(&text).is_none()
            && let Some(Block::Paragraph { text: before, .. }) = self.story.blocks.last_mut()
        {
            before.push(' ');
            before.push_str(&text);
            return;
        }
        self.story.blocks.push(Block::paragraph(text));
    }
}

/// A line that can only be the title of another story.
fn is_link_title(line: &str) -> bool {
    line.len() <= TITLE_LINE && line.split(is_blank).count() >= 4 && is_title_case(line)
}

/// A short line without a stop between two paragraphs.
fn is_heading(line: &str, before: Option<&Block>, next: Option<&str>) -> bool {
    let words = line.split(is_blank).count();
    let after_sentence = match before {
        Some(Block::Paragraph { text, .. }) => !is_unstopped(text) || text.ends_with(['?', '!', ')']),
        _ => false,
    };
    let before_paragraph = next.is_some_and(|next| {
        next.len() > line.len() && (!is_unstopped(next) || next.len() > SHORT) && !next.starts_with(char::is_lowercase)
    });
    let large = line.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    words <= HEADING
        && line.len() <= SHORT
        && is_unstopped(line)
        && !line.ends_with([')', ']', '*'])
        && large
        && after_sentence
        && before_paragraph
        && (is_title_case(line) || words <= HEADING / 2 + 2)
        && closing::label_at_start(line).is_none()
}

/// Takes tags and bare links off the end of the story.
fn trim_end(story: &mut Story) {
    let mut links = Vec::new();
    while let Some(Block::Paragraph { text, .. }) = story.blocks.last() {
        if story.blocks.len() < 3 {
            break;
        }
        let words = text.split(is_blank).count();
        let tag = words <= TAG
            && is_unstopped(text)
            && text.starts_with(|c: char| c.is_lowercase() || c == '#')
            && !text.ends_with([')', '?', '!']);
        let link = is_link_title(text)
            && closing::label_at_start(text).is_none()
            && text.contains(char::is_lowercase)
            && !text.ends_with([')', ']']);
        if link {
            links.push(text.clone());
        } else if !tag {
            break;
        }
        story.blocks.pop();
    }
    let after_block = story.blocks.len();
    for title in links.into_iter().rev() {
        story.related.push(Related {
            lead_in: None,
            title,
            url: None,
            after_block,
        });
    }
    for related in &mut story.related {
        related.after_block = related.after_block.min(after_block);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn read(text: &str) -> Story {
        story(text).unwrap()
    }

    fn texts(story: &Story) -> Vec<&str> {
        story.blocks.iter().filter_map(Block::text).collect()
    }

    fn titles(story: &Story) -> Vec<(&str, usize)> {
        story
            .related
            .iter()
            .map(|related| (related.title.as_str(), related.after_block))
            .collect()
    }

    #[test]
    fn each_line_is_a_paragraph_below_the_headline() {
        let story = read("Hujan Turun\n\nHujan\u{a0}\u{a0}turun\u{200b} pagi\u{7} ini.\nWarga&nbsp;senang.\n");
        assert_eq!(story.title, "Hujan Turun");
        assert_eq!(texts(&story), ["Hujan turun pagi ini.", "Warga senang."]);
        assert!(super::story(" \n\u{feff}\n").is_err());
    }

    #[test]
    fn related_lines_keep_their_place() {
        let story = read(
            "Hujan\n\nHujan turun.\nBaca Juga :  Cuaca Besok\nWarga senang.\nBaca juga:\nHarga Cabai di Pasar Turun\nSelesai sudah.",
        );
        assert_eq!(texts(&story), ["Hujan turun.", "Warga senang.", "Selesai sudah."]);
        assert_eq!(titles(&story), [("Cuaca Besok", 1), ("Harga Cabai di Pasar Turun", 2)]);
        assert_eq!(story.related[0].lead_in.as_deref(), Some("Baca Juga :"));
    }

    #[test]
    fn a_related_title_inside_a_run_on_line_is_cut_out() {
        let story = read(
            "Hujan\n\nHujan turun.Baca juga: Harga Cabai di Pasar Turun Selain itu, warga senang. Baca juga: Cuaca Besok di Kota Bogor Baca juga: Cuaca Lusa di Kota Bogor \"Kami senang sekali hari ini,\" kata Siti.",
        );
        assert_eq!(
            texts(&story),
            [
                "Hujan turun.",
                "Selain itu, warga senang.",
                "\"Kami senang sekali hari ini,\" kata Siti."
            ]
        );
        assert_eq!(
            titles(&story),
            [
                ("Harga Cabai di Pasar Turun", 1),
                ("Cuaca Besok di Kota Bogor", 2),
                ("Cuaca Lusa di Kota Bogor", 2)
            ]
        );
    }

    #[test]
    fn furniture_is_cut_out_of_lines_too() {
        let story = read(
            "Hujan\n\nHujan turun. ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Warga senang.\nSCROLL TO CONTINUE WITH CONTENT\nSelesai sudah. [Gambas:Video 20detik]\nBagikan :\nScroll to Top",
        );
        assert_eq!(texts(&story), ["Hujan turun.", "Warga senang.", "Selesai sudah."]);
        let story = read("Hujan\n\nHujan turun.\nArtikel ini telah tayang di Contoh.com dengan judul Hujan");
        assert_eq!(
            story.notes,
            ["Artikel ini telah tayang di Contoh.com dengan judul Hujan"]
        );
    }

    #[test]
    fn captions_at_the_top_are_no_paragraphs() {
        let story = read("Hujan\n\nWarga berteduh di halte\nWarga berteduh di halte\nHujan turun sejak pagi.");
        assert_eq!(texts(&story), ["Hujan turun sejak pagi."]);
        let story = read("Hujan\n\nWarga berteduh di halte\nJAKARTA, KOMPAS.com - Hujan turun.");
        assert_eq!(texts(&story), ["JAKARTA, KOMPAS.com - Hujan turun."]);
    }

    #[test]
    fn a_short_line_between_paragraphs_is_a_heading() {
        let story =
            read("Hujan\n\nHujan turun sejak pagi.\nKerja Sama Dua Kota\nDua kota bekerja sama menahan banjir.");
        assert!(matches!(&story.blocks[1], Block::Heading { text, .. } if text == "Kerja Sama Dua Kota"));
    }

    #[test]
    fn tags_and_bare_links_at_the_end_are_no_paragraphs() {
        let story = read("Hujan\n\nHujan turun.\nWarga senang.\n(fea/dvp)\nhujan jakarta\nbanjir");
        assert_eq!(texts(&story), ["Hujan turun.", "Warga senang.", "(fea/dvp)"]);
        let story = read("Hujan\n\nHujan turun.\nWarga senang.\nWah! Harga Cabai di Pasar Turun");
        assert_eq!(titles(&story), [("Wah! Harga Cabai di Pasar Turun", 2)]);
    }

    #[test]
    fn a_hostile_line_is_read_in_reasonable_time() {
        for piece in [
            "Baca juga: Harga A ",
            "[Gambas:",
            "ADVERTISEMENT ",
            "Baca juga: ",
            "dikutip-",
            "kepada Siti Aminah ",
        ] {
            let text = format!("Hujan\n\n{}", piece.repeat(20_000));
            let started = std::time::Instant::now();
            let _ = crate::extract_text(&text);
            assert!(started.elapsed().as_secs() < 5, "{piece}");
        }
    }

    #[test]
    fn a_text_that_lost_its_headline_has_none() {
        let line = "Hujan turun sejak pagi di seluruh kota. ".repeat(6);
        assert_eq!(read(&format!("\n\n{line}\nWarga senang.")).title, "");
        assert_eq!(read("\n\nHujan Turun\nWarga senang.").title, "Hujan Turun");
        assert_eq!(read(&format!("Bogor, Kabar Desa - {line}\nWarga senang.")).title, "");
    }
}
