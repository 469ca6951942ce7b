//! The region's tree → pieces in reading order: lines of text, lists, pictures, embeds, tables, boxes of links.

mod apart;
mod elements;
mod parted;
mod piece;
#[cfg(test)]
mod tests;

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node};

use super::embed;
use super::inline::{Inline, Line};
use super::picture;
use super::table;
use super::weights::{Weight, Weights};
use crate::article::LeftOut;
use crate::lang::text::{bare, is_space};
use crate::page::tree::attr;
use elements::{is_block, is_skipped, names};
use parted::{SENTENCE, parted};
pub(crate) use piece::{Marks, Piece, Setting};

/// Most letters of a table row that reads as one line.
const ROW: usize = 200;

/// Reads the pieces of a region.
///
/// With `asked`, also tells what was left out, each with the number of pieces before it.
pub(crate) fn pieces(tree: &Html, marks: Marks<'_>, asked: bool) -> (Vec<Piece>, Vec<LeftOut>) {
    let root = tree.root_element();
    let weights = Weights::of(root);
    let mut walk = Walk::new(marks, &weights, weights.get(root).letters);
    walk.left_out = asked.then(Vec::new);
    walk.prose = weights.get(root).prose;
    walk.inside(root);
    walk.flush();
    (walk.pieces, walk.left_out.unwrap_or_default())
}

struct Walk<'r> {
    marks: Marks<'r>,
    /// Paragraphs of running text in the whole region.
    prose: usize,
    /// Whether a paragraph of running text was read.
    begun: bool,
    /// Letters of the whole region: a box that holds much of them is no furniture, whatever its name says.
    whole: usize,
    weights: &'r Weights,
    pieces: Vec<Piece>,
    /// What was left out, if somebody wants to know.
    left_out: Option<Vec<LeftOut>>,
    inline: Inline,
    /// Line breaks since the last text, outside paragraphs.
    breaks: usize,
    /// Paragraphs that are open.
    paragraphs: usize,
    headings: Vec<u8>,
    quotes: usize,
    lists: Vec<OpenList>,
}

/// A list that is being read.
#[derive(Default)]
struct OpenList {
    ordered: bool,
    items: Vec<Line>,
}

impl<'r> Walk<'r> {
    fn new(marks: Marks<'r>, weights: &'r Weights, whole: usize) -> Self {
        Self {
            marks,
            prose: 0,
            begun: false,
            whole,
            weights,
            pieces: Vec::new(),
            left_out: None,
            inline: Inline::default(),
            breaks: 0,
            paragraphs: 0,
            headings: Vec::new(),
            quotes: 0,
            lists: Vec::new(),
        }
    }

    /// Walks a subtree without recursion: pages nest as deep as they like.
    fn inside(&mut self, root: ElementRef<'_>) {
        let mut skipping: Option<ego_tree::NodeId> = None;
        for edge in root.traverse() {
            match edge {
                Edge::Open(node) if skipping.is_none() => match node.value() {
                    Node::Text(text) => self.text(text),
                    Node::Element(_)
                        if node.id() != root.id()
                            && ElementRef::wrap(node).is_some_and(|element| self.open(element) == Descend::Skip) =>
                    {
                        skipping = Some(node.id());
                    }
                    _ => {}
                },
                Edge::Close(node) => {
                    if skipping == Some(node.id()) {
                        skipping = None;
                    } else if skipping.is_none() && node.id() != root.id() {
                        self.close(node);
                    }
                }
                Edge::Open(_) => {}
            }
        }
    }

    /// One line break is a blank, two end a paragraph. A line all in bold before a break is a heading, or a dateline.
    fn line_break(&mut self) {
        if self.inline.is_bold() && !self.inline.is_linked() {
            self.flush();
        } else {
            self.breaks += 1;
        }
    }

    fn text(&mut self, text: &str) {
        if self.breaks > 0 && !text.chars().all(is_space) {
            match self.breaks {
                1 => self.inline.space(),
                _ => self.flush(),
            }
            self.breaks = 0;
        }
        let mut rest = text;
        while let Some((before, after)) = parted(rest) {
            self.inline.text(before);
            self.flush();
            rest = after;
        }
        self.inline.text(rest);
    }

    fn open(&mut self, element: ElementRef<'_>) -> Descend {
        let name = element.value().name();
        if is_skipped(name) {
            return Descend::Skip;
        }
        if self.is_marked(element, self.marks.furniture) || self.is_hidden(element) {
            self.leave_out(element);
            self.apart(name);
            return Descend::Skip;
        }
        if self.is_related(element) {
            self.apart(name);
            return self.related(element, Piece::Related);
        }
        if let Some(embed) = embed::read(element) {
            self.flush();
            self.pieces.push(Piece::Embed(embed));
            return Descend::Skip;
        }
        if name == "iframe" || (name == "time" && self.is_alone(element)) {
            return Descend::Skip;
        }
        if self.is_apart(element) {
            self.leave_out(element);
            self.apart(name);
            return Descend::Skip;
        }
        if self.is_links(element) {
            self.apart(name);
            return self.related(element, Piece::Links);
        }
        if self.whole > 0
            && self.inline.is_empty()
            && self.follows_picture()
            && picture::is_caption(element, self.marks)
            && self.caption(element)
        {
            return Descend::Skip;
        }
        match name {
            // Words under something else than a picture: a table, a player that is not shown.
            "figcaption" if self.is_small(element) => return Descend::Skip,
            "br" => self.line_break(),
            "b" | "strong" => self.inline.open_bold(),
            "a" => {
                if let Some(href) = attr(element, "href") {
                    let rel = attr(element, "rel").unwrap_or_default();
                    self.inline
                        .open_link(href, rel.contains("nofollow") || rel.contains("sponsored"));
                }
            }
            "img" | "figure" | "amp-img" => return self.picture(element),
            "div" | "p" | "td" | "center"
                if self.weights.get(element).images == 1 && picture::is_box(element, self.marks) =>
            {
                return self.picture(element);
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                let level = name.as_bytes().get(1).map_or(2, |digit| digit - b'0');
                self.headings.push(level);
            }
            "ul" | "ol" => {
                self.flush();
                self.lists.push(OpenList {
                    ordered: name == "ol",
                    ..OpenList::default()
                });
            }
            "blockquote" => {
                self.flush();
                self.quotes += 1;
            }
            "p" => {
                self.flush();
                self.paragraphs += 1;
            }
            "table" => {
                if let Some(rows) = table::read(element) {
                    self.flush();
                    self.pieces.push(Piece::Table(rows));
                    return Descend::Skip;
                }
                self.flush();
            }
            "td" | "th" if self.is_short_row(element) => self.inline.space(),
            _ if self.is_block(name) => self.flush(),
            _ => {}
        }
        Descend::Enter
    }

    fn close(&mut self, node: NodeRef<'_, Node>) {
        let Node::Element(element) = node.value() else { return };
        match element.name() {
            "b" | "strong" => self.inline.close_bold(),
            "a" => self.inline.close_link(),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                self.headings.pop();
            }
            "li" => self.flush(),
            "ul" | "ol" => {
                self.flush();
                self.close_list();
            }
            "blockquote" => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            "p" => {
                self.flush();
                self.paragraphs = self.paragraphs.saturating_sub(1);
            }
            "td" | "th" if ElementRef::wrap(node).is_some_and(|cell| self.is_short_row(cell)) => self.inline.space(),
            "table" => self.flush(),
            name if self.is_block(name) => self.flush(),
            _ => {}
        }
    }

    /// Says what is left out, and by what it was known.
    fn leave_out(&mut self, element: ElementRef<'_>) {
        let Some(left_out) = &mut self.left_out else { return };
        let text = bare(&element.text().collect::<Vec<_>>().join(" "));
        if text.is_empty() {
            return;
        }
        let rule = self.marks.furniture.iter().find(|css| css.matches(element));
        let taken_for = match (rule, names(element).next()) {
            (Some(css), _) => format!("selector {}", css.as_str()),
            (None, Some(called)) => format!("element {}.{called}", element.value().name()),
            (None, None) => "hidden".to_owned(),
        };
        left_out.push(LeftOut::new(text, bare(&taken_for), self.pieces.len()));
    }

    /// Something that is no text of the story stands here: a block of its own ends the line.
    fn apart(&mut self, name: &str) {
        if self.is_block(name)
            || matches!(
                name,
                "p" | "ul" | "ol" | "table" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote"
            )
        {
            self.flush();
        } else {
            self.inline.space();
        }
    }

    fn flush(&mut self) {
        self.breaks = 0;
        if self.inline.is_empty() {
            // Forgets white space, keeps open links.
            return;
        }
        let line = self.inline.take();
        if let Some(list) = self.lists.last_mut() {
            list.items.push(line);
            return;
        }
        let setting = match self.headings.last() {
            Some(level) => Setting::Heading(*level),
            None if self.quotes > 0 => Setting::Quote,
            None if self.paragraphs > 0 => Setting::Paragraph,
            None => Setting::Bare,
        };
        self.begun |= line.text.len() >= SENTENCE * 2 && !matches!(setting, Setting::Heading(_));
        self.pieces.push(Piece::Line(line, setting));
    }

    fn close_list(&mut self) {
        let Some(list) = self.lists.pop() else { return };
        match self.lists.last_mut() {
            // The contract knows no lists in lists: items of an inner list follow as items of the outer one.
            Some(outer) => outer.items.extend(list.items),
            None if list.items.is_empty() => {}
            None => self.pieces.push(Piece::List {
                ordered: list.ordered,
                items: list.items,
            }),
        }
    }

    fn picture(&mut self, element: ElementRef<'_>) -> Descend {
        let is_image = picture::is_image(element);
        // A figure may be a table, a quotation or a player as well.
        let Weight { letters, images, .. } = self.weights.get(element);
        if !is_image && (images == 0 || letters * 2 > self.whole.max(1)) {
            return Descend::Enter;
        }
        if !is_image && picture::is_teaser(element) {
            return self.related(element, Piece::Links);
        }
        if let Some(picture) = picture::read(element, self.marks) {
            // A bare picture inside a paragraph stands before it, so that the sentence around it is not torn.
            if !is_image {
                self.flush();
            }
            self.pieces.push(Piece::Picture(picture));
        }
        Descend::Skip
    }

    fn follows_picture(&self) -> bool {
        matches!(self.pieces.last(), Some(Piece::Picture(_) | Piece::Embed(_)))
    }

    /// Gives a caption to the picture just before; says whether it belongs to a picture or player.
    fn caption(&mut self, element: ElementRef<'_>) -> bool {
        match self.pieces.last_mut() {
            Some(Piece::Picture(picture)) => picture.add_caption(element, self.marks),
            Some(Piece::Embed(_)) => true,
            _ => false,
        }
    }

    fn related(&mut self, element: ElementRef<'_>, piece: fn(Vec<Line>) -> Piece) -> Descend {
        let mut lines = Walk::new(Marks::default(), self.weights, 0);
        lines.inside(element);
        lines.flush();
        while !lines.lists.is_empty() {
            lines.close_list();
        }
        let mut found = Vec::new();
        for inside in lines.pieces {
            match inside {
                Piece::Line(line, _) => found.push(line),
                Piece::List { items, .. } => found.extend(items),
                _ => {}
            }
        }
        self.pieces.push(piece(found));
        Descend::Skip
    }

    /// Whether a cell stands in a row that reads as one line: "Penulis | : Siti".
    fn is_short_row(&self, cell: ElementRef<'_>) -> bool {
        let row = cell.parent().and_then(ElementRef::wrap);
        row.is_some_and(|row| row.value().name() == "tr" && self.weights.get(row).letters <= ROW)
    }

    /// Whether an element ends the line: one that the standard does not know does outside paragraphs.
    fn is_block(&self, name: &str) -> bool {
        is_block(name) || (self.paragraphs == 0 && name.contains('-'))
    }
}

#[derive(PartialEq, Eq)]
enum Descend {
    Enter,
    Skip,
}
