//! The region's tree → pieces in reading order: lines of text, lists, pictures, embeds, tables, boxes of links.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::{ElementRef, Html, Node};

use super::boxes;
use super::embed::{self, Embed};
use super::inline::{Inline, Line};
use super::picture::{self, Picture};
use super::table;
use super::weights::{Weight, Weights};
use crate::article::LeftOut;
use crate::lang::text::{bare, is_space};
use crate::page::outline::is_inline;
use crate::page::selector::Css;
use crate::page::tree::attr;

/// One piece of the region.
#[derive(Debug)]
pub(crate) enum Piece {
    /// A line of running text.
    Line(Line, Setting),
    /// A list, item by item.
    List { ordered: bool, items: Vec<Line> },
    /// A picture with its caption.
    Picture(Picture),
    /// A player or post of another site.
    Embed(Embed),
    /// A table of data.
    Table(Vec<Vec<String>>),
    /// A box of links to other stories, line by line.
    Related(Vec<Line>),
    /// A box of nothing but links, line by line: to other stories if something announces it.
    Links(Vec<Line>),
}

/// How a line is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Setting {
    /// In a paragraph of its own.
    Paragraph,
    /// In a wrapper, beside paragraphs or between line breaks.
    Bare,
    /// As a heading of this level.
    Heading(u8),
    /// In a block quote.
    Quote,
}

/// What an outlet's rules say of boxes inside the region.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Marks<'r> {
    /// Boxes of related links.
    pub related: &'r [Css],
    /// What is no part of the story.
    pub furniture: &'r [Css],
    /// Captions.
    pub caption: &'r [Css],
    /// Credits.
    pub credit: &'r [Css],
}

/// Least letters of a story that is shown when another part of it is hidden.
const VISIBLE: usize = 300;

/// Least bytes of a paragraph between empty lines.
const SENTENCE: usize = 40;

/// Least letters, links not counted, of a page of a story.
const PAGE: usize = 80;

/// Attributes that name an element where its class is no word.
const CALLED: [&str; 4] = ["data-testid", "data-component", "data-qa", "data-area"];

/// Most letters of a heading over links.
const LABEL: usize = 30;

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

    fn is_marked(&self, element: ElementRef<'_>, selectors: &[Css]) -> bool {
        selectors.iter().any(|css| css.matches(element))
    }

    /// A box of related links. An inline element can be one where a line begins; inside a line it is a link like any
    /// other, and the wording before it tells.
    fn is_related(&self, element: ElementRef<'_>) -> bool {
        let name = element.value().name();
        self.whole > 0
            && (is_block(name) || self.inline.is_empty())
            && (self.is_marked(element, self.marks.related)
                || (!is_inline(&element.value().name.local)
                    && names(element).any(boxes::is_related)
                    && self.is_small(element)
                    && !self.is_unlinked_picture(element)))
    }

    /// A picture in a box called as those of links are: "pic_artikel_sisip".
    fn is_unlinked_picture(&self, element: ElementRef<'_>) -> bool {
        let Weight { images, .. } = self.weights.get(element);
        images == 1 && names(element).any(boxes::is_picture) && {
            let mut inside = element.descendants().filter_map(ElementRef::wrap);
            !inside.any(|inside| inside.value().name() == "a")
        }
    }

    fn is_apart(&self, element: ElementRef<'_>) -> bool {
        let inline = is_inline(&element.value().name.local);
        if inline && attr(element, "class").is_some_and(boxes::is_unread) {
            return true;
        }
        if self.whole == 0 || inline || (!self.is_small(element) && !self.is_wall(element)) {
            return false;
        }
        if picture::is_caption(element, self.marks) {
            return false;
        }
        let Weight {
            prose,
            links,
            images,
            headings,
            fields,
            ..
        } = self.weights.get(element);
        let is = |what: fn(&str) -> bool| names(element).any(what);
        match element.value().name() {
            "aside" if links > 0 || images == 0 => true,
            _ if is(boxes::is_comments) || is(boxes::is_unread) => true,
            // A box with several headings tells something; a page of a story may hold short paragraphs alone.
            _ if prose == 0 && headings < 2 && is(boxes::is_controls) => !self.is_page(element),
            "p" if prose < 2 && is(boxes::is_apart) => true,
            "p" | "h2" | "h3" => prose < 2 && !self.begun && is(boxes::is_standfirst),
            // A field to subscribe, with what it promises.
            _ if prose < 2 && fields > 0 => true,
            _ if prose < 4 && headings + links > 0 && is(boxes::is_asking) => true,
            _ if prose < 2 && is(boxes::is_apart) => true,
            // Over the story, not in it.
            _ if prose < 2 && !self.begun && is(boxes::is_standfirst) => true,
            // Where names say nothing, what the page's own tests or statistics call it may.
            _ => {
                let called = || CALLED.iter().filter_map(|name| attr(element, name));
                prose < 2 && called().any(|names| boxes::is_apart(names) || boxes::is_asking(names))
            }
        }
    }

    /// Whether an element is a wall before the rest of a story of which a page shows the beginning.
    fn is_wall(&self, element: ElementRef<'_>) -> bool {
        let Weight {
            prose, links, headings, ..
        } = self.weights.get(element);
        prose < 2 && links > 0 && headings > 0 && prose < self.prose && names(element).any(boxes::is_asking)
    }

    /// Whether an element is all of its line.
    fn is_alone(&self, element: ElementRef<'_>) -> bool {
        let letters = self.weights.get(element).letters;
        let around = element.parent().and_then(ElementRef::wrap);
        let ends = |node: Option<NodeRef<'_, Node>>| {
            node.is_none_or(|node| match node.value() {
                Node::Text(text) => text.trim().is_empty(),
                Node::Element(element) => !is_inline(&element.name.local),
                _ => true,
            })
        };
        let between_blocks = self.paragraphs == 0 && self.inline.is_empty();
        (between_blocks
            && ends(element.next_sibling())
            && ends(element.next_sibling().and_then(|node| node.next_sibling())))
            || around.is_some_and(|around| self.weights.get(around).letters == letters)
    }

    /// A wrapper with several links and next to nothing else.
    fn is_links(&self, element: ElementRef<'_>) -> bool {
        let is_wrapper = matches!(
            element.value().name(),
            "div" | "section" | "aside" | "article" | "table"
        );
        let weight = self.weights.get(element);
        // A short heading over them is theirs.
        let headed = match weight.headings {
            1 if weight.headed <= LABEL => weight.headed,
            _ => 0,
        };
        self.whole > 0
            && is_wrapper
            && (weight.links > 1 || (weight.links == 1 && headed > 0 && weight.linked > headed))
            && (weight.linked + headed) * 10 >= weight.letters * 8
            && self.is_small(element)
    }

    /// Something that the page hides, if a story is left without it. A page of the story is shown when asked for.
    fn is_hidden(&self, element: ElementRef<'_>) -> bool {
        let hidden = attr(element, "hidden").is_some() || attr(element, "style").is_some_and(boxes::is_hidden);
        hidden && self.weights.get(element).letters + VISIBLE < self.whole && !self.is_page(element)
    }

    /// Whether an element is a page of a story that is set over several, or such a page's heading.
    fn is_page(&self, element: ElementRef<'_>) -> bool {
        let Weight {
            letters,
            linked,
            links,
            headings,
            ..
        } = self.weights.get(element);
        (letters - linked >= PAGE || headings > 0 && links == 0) && names(element).any(boxes::is_page)
    }

    /// Whether an element holds so little of the region that its name may say that it is no part of it.
    fn is_small(&self, element: ElementRef<'_>) -> bool {
        self.weights.get(element).letters * 3 < self.whole
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

/// Parts text at an empty line between two sentences, which ends a paragraph where the page is set line by line.
fn parted(text: &str) -> Option<(&str, &str)> {
    // Stops that end nothing but a sentence, however short.
    let is_stopped = |text: &str| text.ends_with(['。', '」', '！', '？']);
    let ends = |before: &str| {
        is_stopped(before) || (before.len() >= SENTENCE && before.ends_with(['.', '!', '?', '"', '”', '»', ')']))
    };
    let begins = |after: &str| {
        (after.len() >= SENTENCE || is_stopped(after.trim_end())) && !after.starts_with(char::is_lowercase)
    };
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find('\n').map(|at| from + at) {
        let (before, after) = text.split_at(at);
        let blank = after.len() - after.trim_start().len();
        let lines = after.get(..blank)?.matches('\n').count();
        let (before, rest) = (before.trim_end(), after.trim_start());
        if lines > 1 && ends(before.trim_start()) && begins(rest) {
            return Some((before, rest));
        }
        from = at + blank.max(1);
    }
    None
}

/// Class and id of an element.
fn names(element: ElementRef<'_>) -> impl Iterator<Item = &str> {
    [attr(element, "class"), attr(element, "id")].into_iter().flatten()
}

/// Elements whose content is never the story's text.
fn is_skipped(name: &str) -> bool {
    matches!(
        name,
        "nav"
            | "footer"
            | "button"
            | "form"
            | "script"
            | "style"
            | "noscript"
            | "template"
            | "select"
            | "textarea"
            | "object"
            | "dialog"
            | "svg"
            | "audio"
            | "canvas"
            | "amp-ad"
            | "amp-sidebar"
    )
}

fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "header"
            | "hr"
            | "li"
            | "main"
            | "pre"
            | "section"
            | "summary"
            | "tbody"
            | "td"
            | "th"
            | "tr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str =
        "The ferry left the harbour before dawn and reached the island by noon, long after the fishing boats.";

    /// The texts of the lines in a region that holds a story and this.
    fn lines(inside: &str) -> Vec<String> {
        let story = format!("<p>{PROSE}</p>").repeat(6);
        let pieces = pieces(
            &Html::parse_fragment(&format!("{story}{inside}")),
            Marks::default(),
            false,
        )
        .0;
        let lines = pieces.into_iter().filter_map(|piece| match piece {
            Piece::Line(line, _) if line.text != PROSE => Some(line.text),
            Piece::Table(rows) => Some(rows.concat().join("|")),
            _ => None,
        });
        lines.collect()
    }

    #[test]
    fn a_box_of_controls_with_prose_is_none() {
        let page = "<div class=page-widget><p>The paging wrapper around this sentence says nothing about it, for the \
                    sentence is part of the story that the page tells.</p></div><div class=paging>1 2 3</div>";
        assert_eq!(lines(page).len(), 1);
    }

    #[test]
    fn a_page_of_the_story_may_hold_short_paragraphs_alone() {
        let page = "<div class=paging-item><p>The ferry to the islands leaves at six in the morning.</p><p>\"Bring a coat,\" says the mate.</p>\
                    <p>It is back by noon, with fish and mail.</p></div><div class=paging>Page 1 2 3 <a href=/x?page=2>Next</a></div>";
        assert_eq!(lines(page).len(), 3);
        assert_eq!(lines("<h2 class=title-paging>Back by noon</h2>"), ["Back by noon"]);
    }

    #[test]
    fn asides_are_no_part_of_the_story() {
        assert!(lines("<aside><h3><a href=/x>Another story</a></h3><p>What it says. Read more</p></aside>").is_empty());
    }

    #[test]
    fn what_the_page_hides_is_left_out() {
        assert!(lines("<div hidden>Not shown</div><p style='display: none'>Nor this</p>").is_empty());
    }

    #[test]
    fn a_page_of_the_story_is_read_though_it_is_hidden_at_first() {
        let page = "<div class=paging-content style='display: none'><p>The ferry to the islands leaves at six in the morning, and it is \
                    back by noon when the quay is open and the sea is calm.</p></div>";
        assert_eq!(lines(page).len(), 1);
    }

    #[test]
    fn a_figure_may_be_a_table() {
        let page =
            "<figure><table><tr><td>Year</td><td>Boats</td></tr><tr><td>2019</td><td>14</td></tr></table></figure>";
        assert_eq!(lines(page), ["Year|Boats|2019|14"]);
    }

    #[test]
    fn frames_without_a_player_say_nothing() {
        assert!(lines("<iframe src=/counter>Your browser shows no frames</iframe>").is_empty());
    }

    #[test]
    fn unknown_elements_are_lines_outside_paragraphs_and_words_inside() {
        let page =
            "<app-text>First line</app-text><app-text>Second line</app-text><p>A <x-term>word</x-term> inside</p>";
        assert_eq!(lines(page), ["First line", "Second line", "A word inside"]);
    }

    #[test]
    fn a_clock_in_a_line_of_its_own_is_no_text() {
        let page =
            "<section><time>10:20</time><p>The quay is closed.</p></section><p>Since <time>noon</time> it rains.</p>";
        assert_eq!(lines(page), ["The quay is closed.", "Since noon it rains."]);
    }

    #[test]
    fn an_empty_line_between_sentences_ends_a_paragraph() {
        let (one, two) = (
            "The quay was closed at noon because of the wind.",
            "Nobody knows when it opens again, says the pilot.",
        );
        assert_eq!(lines(&format!("<div>{one}\n \n{two}</div>")), [one, two]);
        assert_eq!(lines("<div>The quay\n\nwas closed</div>"), ["The quay was closed"]);
        assert_eq!(
            lines("<p>橋が開いた。\n\n船が出る。</p>"),
            ["橋が開いた。", "船が出る。"]
        );
    }

    #[test]
    fn a_pager_with_several_headings_tells_a_story() {
        let page = "<div id=list-pagination><h2>First boat</h2><p>Blue.</p><h2>Second boat</h2><p>Red.</p></div>";
        assert_eq!(lines(page), ["First boat", "Blue.", "Second boat", "Red."]);
    }
}
