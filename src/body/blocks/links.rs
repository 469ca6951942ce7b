//! Lines and boxes that lead to other stories, and the labels that announce them.

use super::Builder;
use super::line::{LABEL, TITLE, is_date, is_kicker, is_label_of_links, is_title};
use crate::article::{Block, Related};
use crate::body::inline::{Anchor, Line};
use crate::body::related::lead_in;
use crate::lang::closing::label_at_start;
use crate::lang::dateline::opening;

/// Most links of a box that is set inside a story.
pub(super) const MOST: usize = 15;

impl Builder<'_> {
    /// Whether a line is but a link to another site that the page does not vouch for.
    pub(super) fn is_advertisement(&self, line: &Line) -> bool {
        let is_paid =
            |link: &Anchor| link.paid && self.base.resolve(&link.href).is_some_and(|url| !self.base.is_own(&url));
        line.is_linked(0) && line.links.iter().all(is_paid)
    }

    /// Takes a line that is a related link, or announces one.
    pub(super) fn is_related(&mut self, line: &Line) -> bool {
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
    pub(super) fn take_label(&mut self) -> Option<String> {
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
    pub(super) fn is_headline(&self, line: &Line) -> bool {
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

    /// A related line without a link just before a player ("Lihat juga Video: …") is the player's title.
    pub(super) fn name_embed(&mut self, url: Option<&str>) {
        let here = self.story.blocks.len();
        if let Some(related) = self.story.related.last_mut()
            && related.url.is_none()
            && related.after_block == here
        {
            related.url = url.map(str::to_owned);
        }
    }

    pub(super) fn related_box(&mut self, lines: Vec<Line>) {
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
}
