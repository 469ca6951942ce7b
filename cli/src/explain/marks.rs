//! Where quotes, their cues and their speakers stand in the text of a block.

use std::ops::Range;
use warta::{Article, Quote};

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// The words between the marks.
    Quote,
    /// The reporting word.
    Cue,
    /// The speaker's mention.
    Mention,
}

/// A stretch of a block's text that belongs to a quote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which quote, counted from 0.
    pub quote: usize,
    /// What it is to the quote.
    pub what: What,
    /// Where it stands in the block's text, in bytes.
    pub at: Range<usize>,
}

/// Where the words around a quote lead: behind it or before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// The attribution stands before the quote.
    Back,
    /// The attribution stands behind it.
    On,
}

/// The marks of every block, and for every quote where its attribution stands.
pub struct Marks {
    blocks: Vec<Vec<Mark>>,
    towards: Vec<Option<Towards>>,
}

impl Marks {
    /// Finds the marks. An article names cue and mention by their words only: those nearest to the quote are theirs.
    pub fn of(article: &Article) -> Self {
        let mut marks = Self {
            blocks: vec![Vec::new(); article.body.len()],
            towards: Vec::new(),
        };
        for (index, quote) in article.quotes.iter().enumerate() {
            for span in &quote.spans {
                marks.push(span.block, index, What::Quote, span.start..span.end);
            }
        }
        for (index, quote) in article.quotes.iter().enumerate() {
            let towards = marks.attribute(article, index, quote);
            marks.towards.push(towards);
        }
        marks
    }

    /// The marks of a block.
    pub fn block(&self, index: usize) -> &[Mark] {
        self.blocks.get(index).map_or(&[], Vec::as_slice)
    }

    /// Where a quote's attribution stands.
    pub fn towards(&self, quote: usize) -> Option<Towards> {
        self.towards.get(quote).copied().flatten()
    }

    fn push(&mut self, block: usize, quote: usize, what: What, at: Range<usize>) {
        if let Some(marks) = self.blocks.get_mut(block) {
            marks.push(Mark { quote, what, at });
        }
    }

    /// Marks cue and mention: in the quote's own block, else in the one before, else in the one behind.
    fn attribute(&mut self, article: &Article, index: usize, quote: &Quote) -> Option<Towards> {
        let first = quote.spans.first()?;
        let last = quote.spans.last()?;
        let own = first.start..if first.block == last.block { last.end } else { first.end };
        let mut towards = None;
        let words = [
            (What::Cue, quote.cue.as_deref()),
            (
                What::Mention,
                quote.speaker.as_ref().and_then(|speaker| speaker.mention.as_deref()),
            ),
        ];
        let before = first.block.checked_sub(1).map(|block| (block, usize::MAX..usize::MAX));
        let behind = Some((last.block + 1, 0..0));
        for (what, words) in words {
            let Some(words) = words.filter(|words| !words.is_empty()) else {
                continue;
            };
            let places = [Some((first.block, own.clone())), before.clone(), behind.clone()];
            let found = places.into_iter().flatten().find_map(|(block, near)| {
                let text = article.body.get(block)?.text()?;
                self.nearest(block, text, words, &near).map(|at| (block, at))
            });
            if let Some((block, at)) = found {
                let back = (block, at.start) < (first.block, first.start);
                towards = towards.or(Some(if back { Towards::Back } else { Towards::On }));
                self.push(block, index, what, at);
            }
        }
        towards
    }

    /// The occurrence of some words nearest to a stretch, outside all quotes.
    fn nearest(&self, block: usize, text: &str, words: &str, near: &Range<usize>) -> Option<Range<usize>> {
        let quoted = |at: &Range<usize>| {
            let mut quotes = self.block(block).iter().filter(|mark| mark.what == What::Quote);
            quotes.any(|mark| at.start < mark.at.end && mark.at.start < at.end)
        };
        let whole = |at: &Range<usize>| {
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            !letter(text.get(..at.start).and_then(|before| before.chars().next_back()))
                && !letter(text.get(at.end..).and_then(|behind| behind.chars().next()))
        };
        let distance = |at: &Range<usize>| match at.start >= near.end {
            true => at.start - near.end,
            false => near.start.saturating_sub(at.end),
        };
        text.match_indices(words)
            .map(|(start, words)| start..start + words.len())
            .filter(|at| whole(at) && !quoted(at))
            .min_by_key(distance)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn marked(text: &str) -> Vec<(What, usize, String)> {
        let article = warta::extract_text(format!("Judul\n\n{text}")).unwrap();
        let marks = Marks::of(&article);
        let mut found: Vec<(usize, Mark)> = Vec::new();
        for block in 0..article.body.len() {
            found.extend(marks.block(block).iter().map(|mark| (block, mark.clone())));
        }
        let words = |block: usize, mark: &Mark| article.body[block].text().unwrap()[mark.at.clone()].to_owned();
        found
            .iter()
            .map(|(block, mark)| (mark.what, mark.quote, words(*block, mark)))
            .collect()
    }

    #[test]
    fn the_words_nearest_to_the_quote_are_marked() {
        let marks = marked("Rina Sari datang. \"Kami siap bekerja,\" kata Rina Sari. Kata orang, Rina Sari rajin.");
        assert!(marks.contains(&(What::Quote, 0, "Kami siap bekerja,".to_owned())));
        assert!(marks.contains(&(What::Cue, 0, "kata".to_owned())));
        assert_eq!(marks.iter().filter(|(what, ..)| *what == What::Mention).count(), 1);
    }

    #[test]
    fn the_arrow_points_to_where_the_attribution_stands() {
        let towards = |text: &str| {
            let article = warta::extract_text(format!("Judul\n\n{text}")).unwrap();
            Marks::of(&article).towards(0)
        };
        assert_eq!(towards("\"Kami siap bekerja,\" kata Rina Sari."), Some(Towards::On));
        assert_eq!(
            towards("Rina Sari mengatakan, \"Kami siap bekerja.\""),
            Some(Towards::Back)
        );
        assert_eq!(
            Marks::of(&warta::extract_text("Judul\n\nTanpa kutipan.").unwrap()).towards(0),
            None
        );
    }
}
