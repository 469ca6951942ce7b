//! The story's region as a tree.

use html5ever::{LocalName, local_name};
use scraper::{ElementRef, Html};

use super::attributes::attributes;
use super::outline::{Id, Outline};
use super::regular;

/// Builds a tree of what lies inside the given elements, one after the other.
///
/// Scripts and styles are left out, and so are tags nested deeper than `depth` inside the region: their text stays.
/// html5ever has no limit of its own, and its work grows with the square of the depth.
pub(crate) fn tree(outline: &Outline<'_>, region: &[Id], depth: usize) -> Html {
    let region = first_of(outline, region);
    regular::tree(outline, region, depth).unwrap_or_else(|| mended(outline, region, depth))
}

/// The elements of a region up to those that become a tree no more.
fn first_of<'r>(outline: &Outline<'_>, region: &'r [Id]) -> &'r [Id] {
    let mut taken = 0;
    let fits = region.iter().take_while(|id| {
        let fits = taken < ELEMENTS;
        taken += size(outline, **id);
        fits
    });
    region.get(..fits.count()).unwrap_or(region)
}

/// Whether a region holds more elements than become a tree.
pub(crate) fn is_too_large(outline: &Outline<'_>, region: &[Id]) -> bool {
    region.iter().map(|id| size(outline, *id)).sum::<Id>() > ELEMENTS
}

/// How many elements one holds, itself included.
pub(super) fn size(outline: &Outline<'_>, id: Id) -> Id {
    outline.get(id).map_or(0, |element| element.last - id)
}

/// Builds a tree of one element, itself included.
pub(crate) fn tree_of(outline: &Outline<'_>, id: Id, depth: usize) -> Html {
    regular::tree_of(outline, id, depth).unwrap_or_else(|| Html::parse_fragment(outline.outer(id)))
}

/// The tree as html5ever reads the region's source.
fn mended(outline: &Outline<'_>, region: &[Id], depth: usize) -> Html {
    let mut source = String::new();
    for &id in region {
        cut(outline, id, depth, &mut source);
    }
    Html::parse_fragment(&source)
}

/// The value of an element's attribute. Asked itself, the element interns the name before it looks.
pub(crate) fn attr<'e>(element: ElementRef<'e>, name: &str) -> Option<&'e str> {
    let mut attributes = element.value().attrs();
    attributes.find(|(own, _)| *own == name).map(|(_, value)| value)
}

/// The whole page as html5ever understands it, written out again: every element closed where it ends.
pub(crate) fn normalized(outline: &Outline<'_>, depth: usize) -> String {
    let mut source = String::new();
    let mut top = 0;
    while let Some(element) = outline.get(top) {
        if !is_dropped(&element.name) {
            source.push_str(outline.tag(top));
            cut(outline, top, depth, &mut source);
            let end_tag = element.content_end as usize..element.end as usize;
            source.push_str(outline.html().get(end_tag).unwrap_or_default());
        }
        top = element.last;
    }
    Html::parse_document(&source).html()
}

/// Most elements of a region that become a tree: html5ever's nodes are large.
pub(super) const ELEMENTS: Id = 30_000;

/// Longest start tag that is taken as it is, in bytes.
const TAG: u32 = 2_048;

/// Most attributes of a start tag that is longer.
pub(super) const ATTRIBUTES: usize = 64;

/// Copies the inside of an element without scripts, comments and tags that are too deep.
fn cut(outline: &Outline<'_>, root: Id, depth: usize, out: &mut String) {
    let Some(region) = outline.get(root) else { return };
    let html = outline.html();
    let mut copied = region.content as usize;
    let mut leave_out = |from: u32, to: u32, out: &mut String| {
        if from as usize >= copied {
            out.push_str(html.get(copied..from as usize).unwrap_or_default());
            copied = to as usize;
        }
    };
    // Formatting that its own end tag does not close: html5ever opens it again in whatever follows.
    let mut stray = 0;
    // End tags to leave out, innermost last.
    let mut ends: Vec<(u32, u32)> = Vec::new();
    let mut id = root + 1;
    let last = region.last.min(root.saturating_add(ELEMENTS));
    while id < last {
        let Some(element) = outline.get(id) else { break };
        while let Some((from, to)) = ends.pop_if(|(from, _)| *from <= element.start) {
            leave_out(from, to, out);
        }
        if is_dropped(&element.name) {
            leave_out(element.start, element.end, out);
            id = element.last;
            continue;
        }
        if element.content - element.start > TAG {
            let tag = slim(outline.tag(id));
            leave_out(element.start, element.start, out);
            out.push_str(&tag);
            leave_out(element.start, element.content, out);
        }
        let is_stray = !element.closed && is_formatting(&element.name);
        stray += usize::from(is_stray);
        let is_deep = element.depth as usize > region.depth as usize + depth || (is_stray && stray > depth);
        // Elements of too many names bear none: html5ever would intern every one.
        if is_deep || element.name.is_empty() {
            leave_out(element.start, element.content, out);
            ends.push((element.content_end, element.end));
        }
        id += 1;
    }
    while let Some((from, to)) = ends.pop().filter(|_| last == region.last) {
        leave_out(from, to, out);
    }
    let end = match outline.get(last) {
        Some(next) if last < region.last => next.start,
        _ => region.content_end,
    };
    leave_out(end, end, out);
}

/// A start tag with its first attributes only: html5ever compares each with all before it.
fn slim(tag: &str) -> String {
    let name = tag.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>'));
    let mut slim = tag.get(..name.unwrap_or(tag.len())).unwrap_or_default().to_owned();
    for (name, value) in attributes(tag).take(ATTRIBUTES) {
        let mark = if value.contains('"') { '\'' } else { '"' };
        slim.extend([" ", name, "="]);
        slim.push(mark);
        slim.push_str(value);
        slim.push(mark);
    }
    slim.push('>');
    slim
}

/// Elements that html5ever opens again where the source forgot to close them.
fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}

/// Elements that never hold a part of the story.
pub(super) fn is_dropped(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("script")
            | local_name!("style")
            | local_name!("noscript")
            | local_name!("template")
            | local_name!("textarea")
            | local_name!("select")
            | local_name!("svg")
            | local_name!("plaintext")
            | local_name!("form")
            | local_name!("frameset")
            | local_name!("noframes")
            | local_name!("noembed")
            | local_name!("xmp")
            | local_name!("title")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::survey::survey;

    fn cut_of(page: &str, depth: usize) -> String {
        let mut out = String::new();
        cut(&survey(page), 0, depth, &mut out);
        out
    }

    #[test]
    fn scripts_and_styles_are_left_out() {
        let page = "<div><p>Satu</p><script>if (1<2) {}</script>dua<style>p{}</style></div>";
        assert_eq!(cut_of(page, 9), "<p>Satu</p>dua");
    }

    #[test]
    fn tags_that_are_too_deep_go_and_their_text_stays() {
        let page = "<div><p><b>a<i>b<u>c</u>d</i>e</b></p></div>";
        assert_eq!(cut_of(page, 2), "<p><b>abcde</b></p>");
    }

    #[test]
    fn formatting_that_is_never_closed_goes_once_there_is_too_much() {
        let page = format!("<div>{}</div>", "<b><i><p>a</p></b>".repeat(4));
        let once = "<b><i><p>a</p></b>";
        assert_eq!(cut_of(&page, 3), format!("{}<b><p>a</p></b>", once.repeat(3)));
    }

    #[test]
    fn elements_left_open_cost_depth_too() {
        let page = format!("<div>{}teks</div>", "<b><i>".repeat(10_000));
        assert_eq!(cut_of(&page, 4), "<b><i><b><i>teks");
    }
}
