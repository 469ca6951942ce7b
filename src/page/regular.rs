//! The tree of a region whose markup leaves nothing to mend: the survey found every tag already, so html5ever need
//! not read it again.

use ego_tree::{NodeId, Tree};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use scraper::node::{Element as TreeElement, Text};
use scraper::{Html, Node};

use super::names::{PARAGRAPH, ends, is_heading, is_raw};
use super::outline::{Element, Id, Outline};
use super::tokens::{Kind, Tokens};
use super::tree::{ATTRIBUTES, ELEMENTS, is_dropped, size};

/// Builds the tree; `None` where html5ever would mend something, or a tag is nested deeper than `depth`.
pub(super) fn tree(outline: &Outline<'_>, region: &[Id], depth: usize) -> Option<Html> {
    let are_regular = region.iter().all(|id| is_regular(outline, *id, depth));
    are_regular.then(|| {
        let mut planter = Planter::new(outline, region.iter().map(|id| size(outline, *id)).sum());
        region.iter().for_each(|id| planter.inside(planter.root, *id));
        planter.html
    })
}

/// Builds the tree of one element, itself included; `None` where html5ever would mend something.
pub(super) fn tree_of(outline: &Outline<'_>, id: Id, depth: usize) -> Option<Html> {
    let element = outline.get(id)?;
    let is_whole = element.closed && !is_dropped(&element.name) && !is_moved(&element.name) && !is_raw(&element.name);
    (is_whole && is_regular(outline, id, depth)).then(|| {
        let mut planter = Planter::new(outline, size(outline, id));
        let node = planter.element(planter.root, id, element);
        planter.inside(node, id);
        planter.html
    })
}

/// Whether html5ever would build of an element's inside just what its tags say.
fn is_regular(outline: &Outline<'_>, root: Id, depth: usize) -> bool {
    let Some(region) = outline.get(root) else { return false };
    if region.last - root > ELEMENTS {
        return false;
    }
    // Paragraphs, links and items that are open, as ends of their ranges.
    let mut open: Vec<(Id, &LocalName)> = Vec::new();
    let mut id = root + 1;
    while let Some(element) = outline.get(id).filter(|_| id < region.last) {
        if is_dropped(&element.name) {
            id = element.last;
            continue;
        }
        while open.pop_if(|(end, _)| *end <= id).is_some() {}
        let is_deep = element.depth as usize > region.depth as usize + depth;
        let around = outline.get(element.parent).map(|around| &around.name);
        if is_deep
            || !(element.closed || is_ended_by(element, around))
            || element.stray_end
            || is_moved(&element.name)
            || (is_heading(&element.name) && around.is_some_and(is_heading))
            || is_torn(element, &open)
        {
            return false;
        }
        if matches!(
            element.name,
            local_name!("p") | local_name!("a") | local_name!("li") | local_name!("ul") | local_name!("ol")
        ) {
            open.push((element.last, &element.name));
        }
        id += 1;
    }
    !region.stray_end
}

/// Elements that html5ever puts elsewhere, renames or leaves out, by what stands around them.
fn is_moved(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("body")
            | local_name!("caption")
            | local_name!("col")
            | local_name!("colgroup")
            | local_name!("dd")
            | local_name!("dt")
            | local_name!("frame")
            | local_name!("frameset")
            | local_name!("head")
            | local_name!("html")
            | local_name!("image")
            | local_name!("math")
            | local_name!("option")
            | local_name!("table")
            | local_name!("tbody")
            | local_name!("td")
            | local_name!("tfoot")
            | local_name!("th")
            | local_name!("thead")
            | local_name!("tr")
    )
}

/// Whether an element that its own end tag does not close ends with the one around it, as the standard has it.
fn is_ended_by(element: &Element, around: Option<&LocalName>) -> bool {
    matches!(element.name, local_name!("p") | local_name!("li"))
        && matches!(
            around,
            Some(
                &local_name!("article")
                    | &local_name!("blockquote")
                    | &local_name!("div")
                    | &local_name!("ol")
                    | &local_name!("section")
                    | &local_name!("ul")
            )
        )
}

/// Whether an element ends one around it.
fn is_torn(element: &Element, open: &[(Id, &LocalName)]) -> bool {
    let is_open = |name: LocalName| open.iter().any(|(_, open)| **open == name);
    let is_block = element.name == local_name!("li") || ends(&element.name) == PARAGRAPH;
    (is_block && is_open(local_name!("p")))
        || (element.name == local_name!("a") && is_open(local_name!("a")))
        || (element.name == local_name!("li") && open.last().is_some_and(|(_, open)| **open == local_name!("li")))
}

/// Puts elements and text into a tree.
struct Planter<'o, 'p> {
    outline: &'o Outline<'p>,
    html: Html,
    root: NodeId,
    /// Names of attributes met.
    names: Vec<(&'p str, LocalName)>,
}

impl<'o, 'p> Planter<'o, 'p> {
    /// A tree with room for so many elements, and as much text.
    fn new(outline: &'o Outline<'p>, elements: Id) -> Self {
        let mut html = Html::new_fragment();
        html.tree = Tree::with_capacity(Node::Fragment, 2 * elements as usize + 8);
        let name = QualName::new(None, ns!(html), local_name!("html"));
        let top = Node::Element(TreeElement::new(name, Vec::new()));
        let root = html.tree.root_mut().append(top).id();
        Self {
            outline,
            html,
            root,
            names: Vec::new(),
        }
    }

    /// Puts what stands inside the element `root` into a node.
    fn inside(&mut self, node: NodeId, root: Id) {
        let Some(region) = self.outline.get(root) else { return };
        // Elements that are open: their node, where their content ends and where the text behind them begins.
        let mut open = vec![(node, region.content_end, region.content_end)];
        let mut from = region.content;
        let mut id = root + 1;
        while let Some(element) = self.outline.get(id).filter(|_| id < region.last) {
            while let Some((node, end, after)) = open.pop_if(|(_, end, _)| *end <= element.start) {
                self.text(node, from, end, false);
                from = after;
            }
            let Some((parent, ..)) = open.last().copied() else {
                return;
            };
            self.text(parent, from, element.start, false);
            if is_dropped(&element.name) {
                from = element.end;
                id = element.last;
                continue;
            }
            let node = self.element(parent, id, element);
            if is_raw(&element.name) {
                self.text(node, element.content, element.content_end, true);
                from = element.end;
            } else {
                from = element.content;
                open.push((node, element.content_end, element.end));
            }
            id += 1;
        }
        while let Some((node, end, after)) = open.pop() {
            self.text(node, from, end, false);
            from = after;
        }
    }

    fn element(&mut self, parent: NodeId, id: Id, element: &Element) -> NodeId {
        let mut attributes: Vec<Attribute> = Vec::new();
        for (name, value) in self.outline.attributes(id).take(ATTRIBUTES) {
            let name = QualName::new(None, ns!(), self.name(name));
            if attributes.iter().all(|attribute| attribute.name != name) {
                let value = StrTendril::from_slice(&htmlize::unescape_attribute(value));
                attributes.push(Attribute { name, value });
            }
        }
        let name = QualName::new(None, ns!(html), element.name.clone());
        self.append(parent, Node::Element(TreeElement::new(name, attributes)))
    }

    fn name(&mut self, spelled: &'p str) -> LocalName {
        if let Some((_, name)) = self.names.iter().take(ATTRIBUTES).find(|(known, _)| *known == spelled) {
            return name.clone();
        }
        let name = common(spelled).unwrap_or_else(|| LocalName::from(spelled.to_ascii_lowercase()));
        self.names.push((spelled, name.clone()));
        name
    }

    /// The text of a stretch, without the comments in it.
    fn text(&mut self, parent: NodeId, from: u32, to: u32, raw: bool) {
        let stretch = self.outline.html().get(from as usize..to as usize).unwrap_or_default();
        if raw {
            self.words(parent, stretch);
            return;
        }
        let mut tokens = Tokens::new(stretch);
        let mut done = 0;
        while let Some(token) = tokens.next(false) {
            self.words(
                parent,
                &htmlize::unescape(stretch.get(done..token.start).unwrap_or_default()),
            );
            done = match token.kind {
                Kind::End(name, end) => {
                    // Without a paragraph to end, it is one.
                    if name.eq_ignore_ascii_case("p") {
                        self.append(parent, paragraph());
                    }
                    end
                }
                Kind::Comment(end) => end,
                Kind::Start(_) => stretch.len(),
            };
        }
        self.words(parent, &htmlize::unescape(stretch.get(done..).unwrap_or_default()));
    }

    fn words(&mut self, parent: NodeId, words: &str) {
        if !words.is_empty() {
            let text = StrTendril::from_slice(words);
            self.append(parent, Node::Text(Text { text }));
        }
    }

    fn append(&mut self, parent: NodeId, node: Node) -> NodeId {
        match self.html.tree.get_mut(parent) {
            Some(mut parent) => parent.append(node).id(),
            None => parent,
        }
    }
}

/// The names of attributes that most elements have, without a search through all.
fn common(spelled: &str) -> Option<LocalName> {
    Some(match spelled.as_bytes() {
        b"alt" => local_name!("alt"),
        b"class" => local_name!("class"),
        b"height" => local_name!("height"),
        b"href" => local_name!("href"),
        b"id" => local_name!("id"),
        b"rel" => local_name!("rel"),
        b"src" => local_name!("src"),
        b"style" => local_name!("style"),
        b"target" => local_name!("target"),
        b"title" => local_name!("title"),
        b"width" => local_name!("width"),
        _ => return None,
    })
}

fn paragraph() -> Node {
    let name = QualName::new(None, ns!(html), local_name!("p"));
    Node::Element(TreeElement::new(name, Vec::new()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::page::survey::survey;

    fn planted(page: &str) -> Option<String> {
        tree(&survey(page), &[0], 50).map(|html| html.root_element().inner_html())
    }

    #[test]
    fn a_regular_region_is_planted_as_html5ever_reads_it() {
        for inside in [
            "<p class='a b'>Satu <b>dua</b> &amp; <!-- x -->tiga<br>empat</p> lima<ul><li>a<li>b</ul>",
            "<figure><img src=x alt='&quot;'><figcaption>Kata</figcaption></figure><h2>Judul</h2><p>a<p>b",
            "<p>Satu</p><script>if (1<2) {}</script><p>dua</p></div>",
            "<iframe src=y><b>tidak</b></iframe>",
            "a</p>b<p>c<div>d</div></p>e<div></p></div>",
            "<div><p>a</div>b<blockquote><p>c<i>d</i></blockquote>",
        ] {
            let without = inside
                .replace("<script>if (1<2) {}</script>", "")
                .replace("<!-- x -->", "");
            let theirs = Html::parse_fragment(without.trim_end_matches("</div>"));
            let page = format!("<div>{inside}</div>");
            assert_eq!(planted(&page).unwrap(), theirs.root_element().inner_html());
        }
    }

    #[test]
    fn what_html5ever_would_mend_is_left_to_it() {
        for inside in [
            "<b><p>a</b>b</p>",
            "<a href=x>a<a href=y>b</a></a>",
            "<table><tr><td>a</td></tr></table>",
            "<p>a<span><div>b</div></span></p>",
            "<li>a<div><li>b</li></div></li>",
            "<i>a",
            "<h2>a<h3>b</h3></h2>",
            "<h2>a</h3>b</h2>",
            "<span><p>a</span>b",
        ] {
            assert_eq!(planted(&format!("<div>{inside}</div>")), None, "{inside}");
        }
    }
}
