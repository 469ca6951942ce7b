//! Pieces of the region → the story's blocks, with related links and furniture taken out.

use std::ops::Range;

use super::furniture::{Furniture, furniture};
use super::inline::{Anchor, Line};
use super::related::lead_in;
use super::story::{Story, Told};
use super::walk::{Piece, Setting};
use crate::article::{Block, LeftOut, Link, Related};
use crate::lang::caption::{is_pictures_own, split_caption};
use crate::lang::closing::label_at_start;
use crate::lang::credit::{self, credits};
use crate::lang::date::{date_span, is_mostly_date};
use crate::lang::dateline::{opening, whole_line};
use crate::lang::media::is_medium;
use crate::lang::words::key;
use crate::page::address::Base;

/// Longest bold paragraph that may be a heading, in bytes.
const HEADING: usize = 160;

/// Longest caption in a line of its own, in bytes.
const CAPTION: usize = 300;

/// Least words of another story's title.
const TITLE: usize = 4;

/// Most links of a box that is set inside a story.
const MOST: usize = 15;

/// Most words of a label.
const LABEL: usize = 4;

/// Longest note in a paragraph of its own, in bytes: "4 min read".
const SHORT: usize = 16;

/// Most signs of a label in a language that sets no spaces between words.
const SIGNS: usize = 24;

/// Least letters of a description that is told from a mere word.
const DESCRIPTION: usize = 24;

/// Longest standfirst over the line of writer and date, in bytes.
const STANDFIRST: usize = 200;

/// Most blocks above a story.
const ABOVE: usize = 8;

/// Longest name after a label in a line of its own, in bytes.
const NAME: usize = 80;

/// Builds the story from a region's pieces.
///
/// `left_out` is what the walk left out, if `asked`.
pub(crate) fn story(told: Told, pieces: Vec<Piece>, left_out: Vec<LeftOut>, asked: bool, base: &Base) -> Story {
    let mut builder = Builder {
        story: Story {
            title: told.title,
            ..Story::default()
        },
        description: told.description,
        people: told.people,
        base,
        lead: None,
        bold: None,
        listed: 0..0,
        stars: None,
        ended: false,
        topics: None,
        above: false,
        asked,
    };
    let mut left_out = left_out.into_iter().peekable();
    for (at, piece) in pieces.into_iter().enumerate() {
        while let Some(box_before) = left_out.next_if(|left_out| left_out.after_block <= at) {
            builder.leave_out(box_before.text, box_before.taken_for);
        }
        builder.piece(piece);
    }
    for box_behind in left_out {
        builder.leave_out(box_behind.text, box_behind.taken_for);
    }
    builder.end()
}

struct Builder<'b> {
    story: Story,
    /// The page's description of itself, and its people, by their letters.
    description: String,
    people: Vec<String>,
    base: &'b Base,
    /// A lead-in whose link is still to come.
    lead: Option<String>,
    /// Where the last heading stands that is a bold line.
    bold: Option<usize>,
    /// Which related links the last list without a label gave.
    listed: Range<usize>,
    /// A line of stars after which no line has come yet.
    stars: Option<String>,
    /// Whether another story has begun.
    ended: bool,
    /// Where the story's topics stand, the last time.
    topics: Option<usize>,
    /// Whether the line before names the writer or the date over the story.
    above: bool,
    /// Whether somebody wants to know what is left out.
    asked: bool,
}

impl Builder<'_> {
    fn leave_out(&mut self, text: String, taken_for: impl Into<String>) {
        let after_block = self.story.blocks.len();
        self.story.left_out.push(LeftOut::new(text, taken_for, after_block));
    }

    /// Whether a paragraph has been read.
    fn has_begun(&self) -> bool {
        let is_paragraph = |block: &Block| matches!(block, Block::Paragraph { .. });
        self.story.blocks.iter().any(is_paragraph)
    }

    /// Whether a date stands under a headline amid the story: the page goes on with the next one.
    fn begins_another(&mut self, line: &str) -> bool {
        let is_headline = matches!(self.story.blocks.last(), Some(Block::Heading { level: 1, .. }));
        let begins = is_headline && (is_stamp(line) || is_date(line));
        if begins {
            self.story.blocks.pop();
        }
        begins
    }

    fn piece(&mut self, piece: Piece) {
        if self.ended {
            return;
        }
        match piece {
            Piece::Line(line, setting) => self.line(line, setting),
            Piece::List { ordered, items } => self.list(ordered, items),
            Piece::Related(lines) | Piece::Links(lines) if lines.iter().any(is_label_of_topics) => self.topics(),
            Piece::Related(lines) => self.related_box(lines),
            Piece::Links(lines) => {
                if self.lead.is_some() || lines.iter().any(|line| lead_in(&line.text).is_some()) {
                    self.related_box(lines);
                } else if lines.first().is_some_and(|line| line.is_linked(0)) {
                    self.take_label();
                }
            }
            Piece::Picture(picture) => {
                let words = picture.words();
                self.story.blocks.push(Block::Image {
                    url: picture.src.and_then(|src| self.base.resolve(&src)),
                    alt: picture.alt,
                    caption: words.caption,
                    credit: words.credit,
                });
            }
            Piece::Embed(embed) => {
                let url = embed.href.and_then(|href| self.base.resolve(&href));
                self.name_embed(url.as_deref());
                self.story.blocks.push(Block::Embed {
                    provider: embed.provider,
                    url,
                });
            }
            Piece::Table(rows) => self.story.blocks.push(Block::Table { rows }),
        }
    }

    fn line(&mut self, line: Line, setting: Setting) {
        if let Some(sort) = furniture(&line.text) {
            if self.asked && !line.text.is_empty() {
                self.leave_out(line.text.clone(), sort.name());
            }
            match sort {
                Furniture::Republication => self.story.notes.push(line.text),
                // Stars part the story, or close it.
                Furniture::Separator if line.text.contains('*') => self.stars = Some(line.text),
                Furniture::Caption => self.caption(&line.text),
                Furniture::Topics => self.topics(),
                _ => {}
            }
            return;
        }
        let (caption, signed) = signed(&line.text);
        if !line.is_bold() && self.is_credited(caption, setting) {
            self.caption(caption);
            self.story.blocks.extend(signed.map(Block::paragraph));
            return;
        }
        // Only their label is no link: "Tags: sea, ferry".
        let before = line.links.first().and_then(|link| line.text.get(..link.start));
        if before.is_some_and(|label| !label.is_empty() && furniture(label) == Some(Furniture::Topics)) {
            return;
        }
        if self.is_advertisement(&line) {
            return;
        }
        // "BACA INI JUGA YA, SOBAT" as a heading of its own.
        let heads = matches!(setting, Setting::Heading(_)) && line.links.is_empty();
        if heads && lead_in(&line.text).is_some_and(|lead| !(lead.rest.is_empty() || lead.label.ends_with(':'))) {
            self.lead = Some(line.text);
            return;
        }
        if self.is_related(&line) || (is_menu(&line, setting) && !self.is_labelled()) {
            return;
        }
        self.lead = None;
        if label_at_start(&line.text).is_none() {
            self.stars = None;
        }
        let is_first = !self.has_begun();
        if !is_first && self.begins_another(&line.text) {
            self.ended = true;
            return;
        }
        if is_first && (setting == Setting::Heading(1) || self.is_head_matter(&line, setting)) {
            if is_stamp(&line.text) || is_date(&line.text) {
                self.clear_labels();
            } else if self.is_signed(&line.text) {
                self.story
                    .blocks
                    .retain(|block| !matches!(block, Block::Heading { .. }));
            }
            self.above = setting != Setting::Heading(1) && line.text != self.story.title;
            return;
        }
        // Where the writer is, or works: "Political correspondent".
        if std::mem::take(&mut self.above) && is_first && setting == Setting::Bare && is_caller(&line) {
            self.above = true;
            return;
        }
        if !is_first && self.is_under_labels(&line, setting) {
            // The lines above name the writer or the channel, or are the standfirst.
            self.clear_labels();
            return;
        }
        // Who wrote it, between the first paragraphs and the rest.
        if is_by(&line.text) && self.story.blocks.len() <= ABOVE && self.is_opening() {
            return;
        }
        match setting {
            Setting::Heading(level) => self.story.blocks.push(Block::Heading { level, text: line.text }),
            Setting::Quote => self.story.blocks.push(Block::BlockQuote { text: line.text }),
            Setting::Paragraph | Setting::Bare if is_heading(&line) && !is_first => {
                self.bold = Some(self.story.blocks.len());
                self.story.blocks.push(Block::Heading {
                    level: 3,
                    text: line.text,
                });
            }
            Setting::Paragraph | Setting::Bare => {
                if is_first {
                    self.story.opening_bold = line.opening_bold;
                }
                let links = self.links(&line);
                self.story.blocks.push(Block::Paragraph { text: line.text, links });
            }
        }
    }

    /// The story's topics stand here: their links are no stories, and they close most stories.
    fn topics(&mut self) {
        self.lead = None;
        self.topics = Some(self.story.blocks.len());
    }

    /// What stands over a story: its headline again, its standfirst, a line of the date, a line of credits.
    fn is_head_matter(&self, line: &Line, setting: Setting) -> bool {
        let text = line.text.as_str();
        let is_credit = || text.len() <= HEADING && !credits(text, None).people.is_empty();
        text == self.story.title
            || is_date(text)
            || is_stamp(text)
            || is_note(line, setting)
            || is_credit_label(text)
            || self.is_signed(text)
            || (is_credit() && !text.starts_with("Laporan"))
    }

    /// A line that closes what stands over a story: headline or date under nothing but labels and the standfirst.
    fn is_under_labels(&self, line: &Line, setting: Setting) -> bool {
        if self.story.blocks.len() > ABOVE {
            return false;
        }
        let text = line.text.as_str();
        let is_head = setting == Setting::Heading(1) || text == self.story.title;
        let is_dated = is_stamp(text) || self.is_person(text);
        if !(is_head || is_dated || is_date(text) || is_credit_label(text)) {
            return false;
        }
        let paragraphs = self.story.blocks.iter().filter_map(|block| match block {
            Block::Paragraph { text, .. } => Some(text.as_str()),
            _ => None,
        });
        let is_label =
            |text: &str| text.len() <= NAME && is_unstopped(text) && (is_head || is_label(text) && !is_medium(text));
        let mut sentences = paragraphs.filter(|text| !is_label(text) && !self.is_described(text));
        let is_standfirst = |text: &str| is_dated && text.len() <= STANDFIRST && opening(text, 0, &[]).is_none();
        sentences.next().is_none_or(is_standfirst) && sentences.next().is_none()
    }

    /// Drops what names the writer or the channel over the story, and its standfirst.
    fn clear_labels(&mut self) {
        let mut blocks = std::mem::take(&mut self.story.blocks);
        blocks.retain(|block| match block {
            Block::Paragraph { .. } => false,
            Block::Heading { text, .. } => !self.is_described(text),
            _ => true,
        });
        self.story.blocks = blocks;
    }

    /// Whether a line is the page's description, whole or cut short.
    fn is_described(&self, text: &str) -> bool {
        let own = key(text);
        let least = self.description.len().min(own.len());
        least >= DESCRIPTION && (own.starts_with(&self.description) || self.description.starts_with(&own))
    }

    /// Whether no more than the first paragraphs have been read.
    fn is_opening(&self) -> bool {
        let is_paragraph = |block: &&Block| matches!(block, Block::Paragraph { .. });
        self.story.blocks.iter().filter(is_paragraph).count() <= 2
    }

    /// Whether a line names the writer.
    fn is_signed(&self, text: &str) -> bool {
        is_by(text) || self.is_person(text)
    }

    /// Whether a line is the name of somebody who made the story.
    fn is_person(&self, text: &str) -> bool {
        text.len() <= NAME && self.people.contains(&key(text))
    }

    /// Whether the line before is a label that the next line belongs to: "Editor:".
    fn is_labelled(&self) -> bool {
        let label = self.story.blocks.last().and_then(Block::text);
        label.is_some_and(|label| label.ends_with(':'))
    }

    /// Whether a line under a picture without words is its caption: it ends in a credit, in a paragraph of its own in
    /// one that only pictures have.
    fn is_credited(&self, line: &str, setting: Setting) -> bool {
        let bare = matches!(
            self.story.blocks.last(),
            Some(Block::Image {
                caption: None,
                credit: None,
                ..
            })
        );
        bare && match setting {
            Setting::Bare => line.len() <= CAPTION && split_caption(line).credit.is_some(),
            Setting::Paragraph => line.len() <= 2 * CAPTION && is_pictures_own(line),
            _ => false,
        }
    }

    /// Gives a caption to the picture just before.
    fn caption(&mut self, line: &str) {
        if let Some(Block::Image {
            caption: caption @ None,
            credit,
            ..
        }) = self.story.blocks.last_mut()
        {
            let words = split_caption(line);
            *caption = words.caption;
            *credit = credit.take().or(words.credit);
        }
    }

    /// Whether a line is but a link to another site that the page does not vouch for.
    fn is_advertisement(&self, line: &Line) -> bool {
        let is_paid =
            |link: &Anchor| link.paid && self.base.resolve(&link.href).is_some_and(|url| !self.base.is_own(&url));
        line.is_linked(0) && line.links.iter().all(is_paid)
    }

    /// Takes a line that is a related link, or announces one.
    fn is_related(&mut self, line: &Line) -> bool {
        // "Video: https://…" is no story's title.
        let lead = lead_in(&line.text)
            .filter(|lead| self.lead.is_none() || !is_kicker(line, lead.label))
            .filter(|lead| !lead.rest.starts_with("http"));
        if let Some(lead) = lead {
            let label = lead.label.to_owned();
            let from = line.text.len() - lead.rest.len();
            let linked: Vec<&Anchor> = line.links.iter().filter(|link| link.end > from).collect();
            match (linked.is_empty(), lead.rest.is_empty()) {
                (true, true) => self.lead = Some(label),
                (true, false) => self.related(Some(label), lead.rest.to_owned(), None),
                (false, _) => {
                    for link in linked {
                        let words = line.text.get(link.start.max(from)..link.end).unwrap_or_default();
                        self.linked(Some(&label), words, link);
                    }
                    self.lead = Some(label);
                }
            }
            return true;
        }
        if let Some((label, link)) = self.labelled_link(line) {
            let words = line.text.get(link.start..link.end).unwrap_or_default();
            self.linked(Some(label), words, link);
            return true;
        }
        let label = self.lead.clone();
        if !line.is_linked(0) || (label.is_none() && !self.is_headline(line)) {
            return false;
        }
        let label = label.or_else(|| self.take_label());
        for link in &line.links {
            let words = line.text.get(link.start..link.end).unwrap_or_default();
            self.linked(label.as_deref(), words, link);
        }
        true
    }

    /// Takes the line or heading just before, if it may be the label of a link to another story: "Lesen Sie auch".
    fn take_label(&mut self) -> Option<String> {
        let here = self.story.blocks.len();
        if self
            .story
            .related
            .last()
            .is_some_and(|related| related.after_block == here)
        {
            return None;
        }
        let label = match self.story.blocks.last()? {
            Block::Heading { text, .. } => text,
            Block::Paragraph { text, links } if links.is_empty() => text,
            _ => return None,
        };
        let label = is_label_of_links(label).then(|| label.clone())?;
        self.story.blocks.pop();
        Some(label)
    }

    /// Whether a line that is only a link must be another story's headline, though nothing announces it.
    fn is_headline(&self, line: &Line) -> bool {
        is_title(&line.text) && line.links.len() == 1 && line.links.iter().all(|link| self.is_own(link))
    }

    /// A line that is a link to another story of the site and a label before it, in any language: "Lire aussi : …".
    fn labelled_link<'l>(&self, line: &'l Line) -> Option<(&'l str, &'l Anchor)> {
        let [link] = line.links.as_slice() else { return None };
        let (before, after) = (line.text.get(..link.start)?, line.text.get(link.end..)?);
        let label = before.trim_end();
        let words = line.text.get(link.start..link.end)?;
        // Set in elements of their own, nothing parts the label from the headline.
        let is_glued = label.len() == before.len()
            && label.ends_with(char::is_alphabetic)
            && words.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
        let is_dashed = label.ends_with(['-', '–', '—']) && opening(&line.text, 0, &[]).is_none();
        let is_lead_in = (label.ends_with([':', '：', '|']) || is_glued || is_dashed)
            && label.split_whitespace().count() <= LABEL
            && !label.contains(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '"' | '“'))
            && label_at_start(&line.text).is_none();
        let is_all = !after.contains(char::is_alphanumeric);
        (is_lead_in && is_all && is_title(words) && self.is_own(link)).then_some((label, link))
    }

    /// Whether a linked line names a channel or a topic, no story.
    fn is_channel(&self, line: &Line) -> bool {
        let is_list = |link: &Anchor| link.href.contains("/tag/") || link.href.ends_with('/');
        let words = line.text.split_whitespace().count();
        line.is_linked(0) && words < TITLE && line.links.iter().all(is_list)
    }

    /// Whether a link leads to another page of the site, and not to its front.
    fn is_own(&self, link: &Anchor) -> bool {
        match self.base.resolve(&link.href) {
            Some(url) => self.base.is_own(&url) && url.matches('/').count() > 3,
            // Nobody said where the page lives.
            None => link.href.len() > 1 && link.href.starts_with('/') && !link.href.starts_with("//"),
        }
    }

    /// A related link, unless it is an advertisement: one to another site that the page does not vouch for.
    fn linked(&mut self, lead_in: Option<&str>, title: &str, link: &Anchor) {
        let url = self.base.resolve(&link.href);
        if !(link.paid && url.as_ref().is_some_and(|url| !self.base.is_own(url))) {
            self.related(lead_in.map(str::to_owned), title.to_owned(), url);
        }
    }

    fn related(&mut self, lead_in: Option<String>, title: String, url: Option<String>) {
        let title = title.trim().trim_end_matches(['|', ',']).trim_end().to_owned();
        let known = self
            .story
            .related
            .iter()
            .any(|related| related.title == title && related.url == url);
        // "1", "2": pages.
        if title.contains(char::is_alphabetic) && !known {
            self.story.related.push(Related {
                lead_in,
                title,
                url,
                after_block: self.story.blocks.len(),
            });
        }
    }

    /// Nothing follows a story's last line: a bold line, a label or names in capitals are a closing credit, any other
    /// heading that of a box left out.
    fn end(mut self) -> Story {
        let blocks = &mut self.story.blocks;
        // Behind the topics stand players and lists of the site, where no paragraph goes on.
        let is_told = |block: &Block| matches!(block, Block::Paragraph { .. });
        if let Some(topics) = self.topics
            && let Some((told, behind)) = blocks.split_at_checked(topics)
            && told.iter().any(is_told)
            && !behind.iter().any(is_told)
        {
            blocks.truncate(topics);
        }
        while let Some(Block::Heading { text, .. }) = blocks.last_mut() {
            let text = std::mem::take(text);
            blocks.pop();
            let is_credit = || {
                text.starts_with(['(', '['])
                    || label_at_start(&text).is_some()
                    || (text.contains(',') && !text.contains(char::is_lowercase))
            };
            let label = blocks.last().and_then(Block::text);
            if self.bold == Some(blocks.len()) || is_credit() || label.is_some_and(|label| label.ends_with(':')) {
                blocks.push(Block::paragraph(text));
                break;
            }
        }
        // "Sumber:" in a line of its own belongs to the name in the next.
        if let [
            ..,
            Block::Heading { text: label, .. } | Block::Paragraph { text: label, .. },
            Block::Paragraph { text: name, .. },
        ] = blocks.as_slice()
            && name.len() < NAME
            && label.ends_with(':')
            && let credit = format!("{label} {name}")
            && label_at_start(&credit) == Some(label.len())
        {
            blocks.truncate(blocks.len() - 2);
            blocks.push(Block::paragraph(credit));
        }
        let end = blocks.len();
        for related in &mut self.story.related {
            related.after_block = related.after_block.min(end);
        }
        // Behind the story stand lists, or many boxes, of what else the site tells.
        let is_bare = |related: &Related| related.after_block == end && related.lead_in.is_none();
        let are_many = self.story.related.iter().filter(|related| is_bare(related)).count() > MOST;
        let mut place = 0..;
        self.story.related.retain(|related| {
            let is_listed = place.next().is_some_and(|at| self.listed.contains(&at));
            let is_headed = related.lead_in.as_deref().is_some_and(is_heading_of_others);
            related.after_block < end || !(is_listed || is_headed || are_many && is_bare(related))
        });
        for left_out in &mut self.story.left_out {
            left_out.after_block = left_out.after_block.min(end);
        }
        blocks.extend(self.stars.map(Block::paragraph));
        self.story
    }

    /// A related line without a link just before a player ("Lihat juga Video: …") is the player's title.
    fn name_embed(&mut self, url: Option<&str>) {
        let here = self.story.blocks.len();
        if let Some(related) = self.story.related.last_mut()
            && related.url.is_none()
            && related.after_block == here
        {
            related.url = url.map(str::to_owned);
        }
    }

    fn related_box(&mut self, lines: Vec<Line>) {
        let mut label = self.lead.take();
        // So many are all that the site tells.
        if lines.iter().filter(|line| !line.links.is_empty()).count() > MOST {
            return;
        }
        let linked = lines.iter().skip(1).any(|line| !line.links.is_empty());
        let has_links = lines.iter().any(|line| !line.links.is_empty());
        let titled = lines.iter().any(|line| !line.links.is_empty() && is_title(&line.text));
        for (at, line) in lines.into_iter().enumerate() {
            // Beside a headline stand its date and its channel.
            if is_date(&line.text) || titled && self.is_channel(&line) {
                continue;
            }
            match lead_in(&line.text).filter(|lead| label.is_none() || !is_kicker(&line, lead.label)) {
                Some(lead) if lead.rest.is_empty() => label = Some(lead.label.to_owned()),
                // "BACA JUGA YA, SOBAT" above the links.
                Some(lead) if at == 0 && linked && line.links.is_empty() && !lead.label.ends_with(':') => {
                    label = Some(line.text.clone());
                }
                Some(_) => {
                    self.is_related(&line);
                }
                None if line.links.is_empty() => {
                    // Without a link it is the box's label, or a title that lost its link.
                    if label.is_some() && line.text.len() > 20 {
                        self.related(label.clone(), line.text, None);
                    } else {
                        label = Some(line.text);
                    }
                }
                None => {
                    let first = line.links.first().map_or(0, |link| link.start);
                    let before = line.text.get(..first).unwrap_or_default().trim();
                    let lead = match before.is_empty() {
                        true => label.clone(),
                        false => Some(before.to_owned()),
                    };
                    for link in &line.links {
                        let words = line.text.get(link.start..link.end).unwrap_or_default();
                        self.linked(lead.as_deref(), words, link);
                    }
                }
            }
        }
        // A box of nothing but a label announces what follows.
        self.lead = label.filter(|_| !has_links);
    }

    fn list(&mut self, ordered: bool, items: Vec<Line>) {
        let all_linked = items.iter().all(|item| item.is_linked(0));
        if all_linked && self.lead.is_some() {
            for item in &items {
                self.is_related(item);
            }
            return;
        }
        self.lead = None;
        // Over a story: its section, its number, who wrote it and when.
        let begun = self.has_begun();
        if !begun && items.iter().all(|item| is_particular(&item.text)) {
            return;
        }
        // A list of numbers and arrows leads through a gallery.
        if !items.iter().any(|item| item.text.chars().any(char::is_alphabetic)) {
            return;
        }
        // A list of nothing but links leads to other stories, or is a table of contents or a menu.
        if all_linked {
            let on_page = |item: &Line| item.links.iter().any(|link| link.href.contains('#'));
            if begun && items.iter().all(|item| self.is_headline(item) && !on_page(item)) {
                let from = self.story.related.len();
                self.lead = self.take_label();
                for item in &items {
                    self.is_related(item);
                }
                self.lead = None;
                self.listed = from..self.story.related.len();
            }
            return;
        }
        let mut kept = Vec::with_capacity(items.len());
        for item in items {
            if !self.is_related(&item) && furniture(&item.text).is_none() {
                kept.push(item.text);
            }
        }
        if !kept.is_empty() {
            self.story.blocks.push(Block::List { ordered, items: kept });
        }
    }

    fn links(&self, line: &Line) -> Vec<Link> {
        let resolved = line.links.iter().filter_map(|link| {
            Some(Link {
                start: link.start,
                end: link.end,
                url: self.base.resolve(&link.href)?,
            })
        });
        resolved.collect()
    }
}

/// Whether words are long enough for another story's title; some languages set no spaces between words.
fn is_title(text: &str) -> bool {
    text.split_whitespace().count() >= TITLE
        || (!text.is_ascii() && !text.contains(' ') && text.chars().count() >= 2 * TITLE)
}

/// Whether a lead-in is a kicker within a linked headline: "VIDEO: Jembatan Dibuka".
fn is_kicker(line: &Line, lead_in: &str) -> bool {
    lead_in.eq_ignore_ascii_case("video:") && line.links.first().is_some_and(|link| link.start == 0)
}

/// Whether a line without links is the label of topics: "Topik terkait".
fn is_label_of_topics(line: &Line) -> bool {
    line.links.is_empty() && furniture(&line.text) == Some(Furniture::Topics)
}

/// A line and the initials in brackets behind it: "2020 koran.id (krn/rsd)".
fn signed(line: &str) -> (&str, Option<&str>) {
    let initials = |bracket: &str| {
        let inside = bracket.strip_prefix('(').and_then(|inside| inside.strip_suffix(')'));
        inside.is_some_and(|inside| {
            inside.contains('/') && inside.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'/')
        })
    };
    match line.rsplit_once(' ') {
        Some((before, bracket)) if initials(bracket) => (before.trim_end(), Some(bracket)),
        _ => (line, None),
    }
}

/// Few words that announce links, in any language: "Lire aussi", "Материалы по теме:", "เรื่องแนะนำ".
fn is_label_of_links(text: &str) -> bool {
    let words = text.trim_end_matches([':', '：', ' ']);
    text.len() <= NAME
        && (text.contains(' ') || text.is_ascii() || text.chars().count() <= SIGNS)
        && text.split_whitespace().count() <= LABEL
        && text.contains(char::is_alphabetic)
        && !text.contains(|c: char| c.is_ascii_digit())
        && !credit::is_label(words)
        && is_label(words)
}

/// Where a writer works, or what they do: a few words without a stop, in a line of their own.
fn is_caller(line: &Line) -> bool {
    !line.is_bold()
        && line.text.len() <= NAME
        && is_label(&line.text)
        && !line.text.contains(|c: char| c.is_ascii_digit())
}

/// A particular of a story in a line of its own: "Author: Siti Aminah", "Friday, 12 March", "Politics".
fn is_particular(text: &str) -> bool {
    let told = |c: char| c.is_numeric() || matches!(c, ':' | '：');
    text.len() <= NAME && is_label(text) && (text.contains(told) || text.split_whitespace().count() <= LABEL)
}

/// The heading of a box behind a story, which belongs to the site: "Berita Terkait".
fn is_heading_of_others(lead: &str) -> bool {
    const HEADINGS: [&str; 5] = [
        "berita terkait",
        "artikel terkait",
        "berita lainnya",
        "artikel lainnya",
        "more news",
    ];
    let lead = lead.trim_end_matches([':', ' ']);
    HEADINGS.iter().any(|heading| heading.eq_ignore_ascii_case(lead))
}

/// A line of the date.
fn is_date(text: &str) -> bool {
    text.len() <= HEADING && is_mostly_date(text)
}

/// A credit's label whose name stands in the next line: "Oleh:".
fn is_credit_label(text: &str) -> bool {
    text.strip_suffix(':')
        .is_some_and(|label| credit::is_label(label.trim_end()))
}

/// Links and nothing else: a menu, or the words to click on at the end of a teaser.
fn is_menu(line: &Line, setting: Setting) -> bool {
    let is_short = || setting == Setting::Bare && line.text.split_whitespace().count() < TITLE && !line.is_bold();
    let is_row = || line.links.len() > 1 && !line.text.contains(',');
    line.is_linked(0) && (is_row() || is_short())
}

/// Whether a line does not end as a sentence does, nor as a dateline.
fn is_label(text: &str) -> bool {
    is_unstopped(text) && whole_line(text, &[]).is_none()
}

/// Whether a line does not end as a sentence does.
fn is_unstopped(text: &str) -> bool {
    !text.ends_with(['.', '!', '?', ':', ';', ',', '-', '–', '—', '"', '”', ')', '。', '」'])
}

/// A line of channel or writer, date and clock above a story: "UANG | 20 Agustus 2020 18:00 Reporter : Siti Aminah".
fn is_stamp(text: &str) -> bool {
    text.len() <= HEADING
        && is_label(text)
        && date_span(text).is_some_and(|span| text.get(span.start..).is_some_and(has_clock))
}

/// Whether a clock stands in a line: "19:34", "13.00".
fn has_clock(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.windows(4).any(|window| {
        matches!(window, [hour, b':' | b'.', ten, one] if [hour, ten, one].iter().all(|byte| byte.is_ascii_digit()))
    })
}

/// A date or a reading time in another language.
fn is_note(line: &Line, setting: Setting) -> bool {
    let text = line.text.as_str();
    (setting == Setting::Bare && text.len() <= NAME || setting == Setting::Paragraph && text.len() <= SHORT)
        && !line.is_bold()
        && text.contains(|c: char| c.is_ascii_digit())
        && is_label(text)
}

/// A line that names the writer in another language: "By Siti Aminah".
fn is_by(text: &str) -> bool {
    let Some((word, name)) = text.split_once(' ') else {
        return false;
    };
    text.len() <= NAME
        && is_label(text)
        && ["by", "von", "por", "par", "door"]
            .iter()
            .any(|by| word.eq_ignore_ascii_case(by))
        && name.split_whitespace().count() <= LABEL
        && name.starts_with(char::is_uppercase)
}

/// A short paragraph all in bold that is no sentence, sign-off or dateline.
fn is_heading(line: &Line) -> bool {
    line.is_bold()
        && line.text.len() <= HEADING
        && !line.text.starts_with(['(', '[', '*', '"', '“'])
        && !line
            .text
            .ends_with(['.', ',', ':', ';', '-', '–', '—', ')', ']', '"', '”'])
        && line.text.chars().any(char::is_alphabetic)
        && label_at_start(&line.text).is_none()
}
