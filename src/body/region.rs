//! Where the story lies: the outlet's rules say so, else the density of paragraphs.

use std::borrow::Cow;
use std::cmp::Reverse;

use html5ever::local_name;

use super::boxes;
use crate::page::outline::{Element, Id, Outline, is_inline, is_unseen};
use crate::page::selector::Css;

/// Least bytes of text that make a line of running text rather than a label.
const PARAGRAPH: u32 = 30;

/// The elements that a rule's selectors give: those of the first selector that finds any text.
pub(crate) fn by_rules(outline: &Outline<'_>, selectors: &[Css]) -> Vec<Id> {
    for css in selectors {
        let mut found: Vec<Id> = Vec::new();
        let mut end = 0;
        for id in outline.select(css) {
            let Some(element) = outline.get(id) else { continue };
            // An element inside one that was found is a part of it.
            if id >= end && text_inside(outline, id) > 0 {
                found.push(id);
                end = element.last;
            }
        }
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Bytes of running text inside an element: no scripts, no links.
pub(crate) fn text_inside(outline: &Outline<'_>, id: Id) -> u32 {
    let Some(element) = outline.get(id) else { return 0 };
    let inside = (id..element.last).filter_map(|id| outline.get(id));
    inside
        .filter(|element| !is_unseen(&element.name) && element.name != local_name!("a"))
        .map(|element| element.text)
        .sum()
}

/// The elements that hold the story, by where the paragraphs are.
pub(crate) fn by_density(outline: &Outline<'_>) -> Option<Vec<Id>> {
    let masses = masses(outline);
    let whole = mass(&masses, 0).all.max(1);
    let mut candidates: Vec<Id> = (0..outline.len() as Id)
        .filter(|id| mass(&masses, *id).dense() > 0)
        .collect();
    candidates.sort_by_key(|id| (Reverse(mass(&masses, *id).dense()), *id));
    candidates.truncate(CANDIDATES);
    let around = |id: Id| {
        outline
            .ancestors(id)
            .any(|around| is_beside(outline, &masses, around, whole))
    };
    candidates.retain(|id| !around(*id));
    let headed = under_headline(outline, &masses, whole);
    // Threads of comments are denser than many a story.
    if let Some(headed) = headed.filter(|headed| !candidates.contains(headed)) {
        candidates.push(headed);
    }
    let scaled = |id: Id| {
        let scale = if headed == Some(id) { HEADED } else { 1 };
        weight(outline, &masses, id).saturating_mul(scale)
    };
    let best = candidates.into_iter().min_by_key(|id| (Reverse(scaled(*id)), *id))?;
    let mut region = climb(outline, &masses, best, whole);
    if let Some(parts) = parts(outline, &masses, best, whole)
        && region
            .iter()
            .all(|id| parts.iter().any(|part| holds(outline, *part, *id)))
    {
        region = parts;
    }
    if let [only] = *region {
        region.splice(0..0, lead(outline, &masses, only));
    }
    Some(region)
}

/// How much speaks for an element: its paragraphs, more of them where the page names it a story's text, fewer where
/// they stand under a linked headline, as teasers do.
fn weight(outline: &Outline<'_>, masses: &[Mass], id: Id) -> u32 {
    let mass = mass(masses, id);
    let named = outline
        .ancestors(id)
        .take(NAMED)
        .any(|around| names(outline, around).any(|names| boxes::is_story(&names)) || is_article_body(outline, around));
    let scale = match (named, mass.is_teaser()) {
        (true, _) => 8,
        (false, false) => 4,
        (false, true) => 1,
    };
    mass.dense().saturating_mul(scale)
}

/// How many times more counts what stands under the page's headline: threads of comments are longer than stories.
const HEADED: u32 = 3;

/// Least bytes of a headline; a site's name is shorter.
const HEADLINE: usize = 12;

/// Least bytes of paragraphs that may be all of a story.
const SHORT: u32 = 160;

/// The first element with paragraphs that stands under the page's headline, or holds it. Not where several headlines stand.
fn under_headline(outline: &Outline<'_>, masses: &[Mass], whole: u32) -> Option<Id> {
    let h1 = local_name!("h1");
    let is_headline = |id: &Id| {
        let mass = mass(masses, *id);
        mass.line > mass.linked && mass.line as usize >= HEADLINE
    };
    let mut headlines = outline.named(&h1).filter(is_headline);
    let headline = headlines.next().filter(|_| headlines.next().is_none())?;
    let around = outline.parent(headline).filter(|around| {
        // The headline is a line of its own there.
        mass(masses, *around).own >= SHORT + mass(masses, headline).all
    });
    let is_free = |id: &Id| {
        let mut ancestors = outline.ancestors(*id);
        !ancestors.any(|around| is_beside(outline, masses, around, whole))
    };
    let mut under = around.into_iter().chain(headline + 1..outline.len() as Id);
    let long = under.by_ref().filter(|id| mass(masses, *id).dense() >= SHORT);
    long.take(CANDIDATES).find(is_free)
}

/// Whether an element is another or lies around it.
fn holds(outline: &Outline<'_>, around: Id, id: Id) -> bool {
    let end = outline.get(around).map_or(around, |element| element.last);
    (around..end.max(around + 1)).contains(&id)
}

/// The rows of the page that hold a story's parts: elements that are called the story's text as the best one is,
/// wherever the page wraps them. Other stories have a headline, or an article, of their own.
fn parts(outline: &Outline<'_>, masses: &[Mass], best: Id, whole: u32) -> Option<Vec<Id>> {
    outline
        .ancestors(best)
        .take(NAMED)
        .find_map(|named| parts_like(outline, masses, named, whole))
}

fn parts_like(outline: &Outline<'_>, masses: &[Mass], named: Id, whole: u32) -> Option<Vec<Id>> {
    let class = outline.attr(named, "class").filter(|class| boxes::is_story(class))?;
    let element = outline.get(named)?;
    let (article, h1) = (local_name!("article"), local_name!("h1"));
    let within = |id: Id| {
        outline
            .ancestors(id)
            .find(|around| outline.get(*around).is_some_and(|e| e.name == article))
    };
    let own = within(named);
    let members: Vec<Id> = outline
        .named(&element.name)
        .filter(|id| outline.attr(*id, "class").is_some_and(|other| other == class) && within(*id) == own)
        .filter(|id| !mass(masses, *id).is_teaser())
        .filter(|id| {
            !outline
                .ancestors(*id)
                .any(|around| is_beside(outline, masses, around, whole) && !is_paged(outline, around))
        })
        .collect();
    let (first, last) = (*members.first()?, *members.last()?);
    let parted = outline.named(&h1).any(|id| id > first && id < last);
    if first == last || members.len() > MEMBERS || parted {
        return None;
    }
    // Around them all.
    let common = outline
        .ancestors(first)
        .find(|around| members.iter().all(|id| holds(outline, *around, *id)))?;
    if members.contains(&common) {
        return Some(vec![common]);
    }
    let rows = outline.children(common);
    let rows = rows.filter_map(|row| {
        let inside = members.iter().copied().filter(|id| holds(outline, row, *id));
        let told: u32 = inside.clone().map(|id| mass(masses, id).all).sum();
        // A row that holds much else is more than a part's wrapper.
        let is_wrapper = mass(masses, row).all <= told + told / 2 + u32::from(told == 0) * SHORT;
        inside.min().map(|part| if is_wrapper { row } else { part })
    });
    Some(rows.collect())
}

/// No story has more parts.
const MEMBERS: usize = 120;

/// How many elements from the paragraphs outwards may name a story's text.
const NAMED: usize = 4;

fn is_article_body(outline: &Outline<'_>, id: Id) -> bool {
    let property = outline.attr(id, "itemprop");
    property.is_some_and(|names| names.split_ascii_whitespace().any(|name| name == "articleBody"))
}

/// A first paragraph set in an element of its own just before the region, named as one.
fn lead(outline: &Outline<'_>, masses: &[Mass], region: Id) -> Option<Id> {
    let around = outline.parent(region)?;
    let before = outline
        .children(around)
        .take_while(|sibling| *sibling < region)
        .last()?;
    let named = names(outline, before).any(|names| boxes::is_lead(&names));
    (named && mass(masses, before).all > 0).then_some(before)
}

/// How many of the densest elements are looked at.
const CANDIDATES: usize = 24;

/// Least bytes of paragraphs in a box that is more than links and buttons.
const CONTROLS: u32 = 160;

/// Whether an element stands beside the story by its name, or is hidden; not if it holds so much of the page that this
/// must mean something else.
fn is_beside(outline: &Outline<'_>, masses: &[Mass], id: Id, whole: u32) -> bool {
    let Some(element) = outline.get(id) else { return false };
    let all = mass(masses, id).all;
    let named = || {
        names(outline, id).any(|names| {
            boxes::is_apart(&names) || boxes::is_related(&names) || (all < CONTROLS && boxes::is_controls(&names))
        })
    };
    let hidden = || outline.attr(id, "style").is_some_and(|style| boxes::is_hidden(&style));
    !matches!(element.name, local_name!("body") | local_name!("html"))
        && ((all * 5 < whole * 3 && named()) || (all * 5 < whole * 4 && hidden()))
}

/// Whether an element is a page of a story set over several.
fn is_paged(outline: &Outline<'_>, id: Id) -> bool {
    names(outline, id).any(|names| boxes::is_page(&names))
}

/// Class and id of an element.
fn names<'p>(outline: &Outline<'p>, id: Id) -> impl Iterator<Item = Cow<'p, str>> {
    ["class", "id"]
        .into_iter()
        .filter_map(move |name| outline.attr(id, name))
}

/// Text of one element, counted from the inside out.
#[derive(Clone, Copy, Debug, Default)]
struct Mass {
    /// Text of this line so far, inline elements included, links not.
    line: u32,
    /// Linked text of this line so far.
    linked: u32,
    /// Paragraphs that lie directly in this element.
    own: u32,
    /// Paragraphs that lie in this element each in a wrapper of its own.
    lifted: u32,
    /// Paragraphs anywhere inside.
    all: u32,
    /// How many paragraphs stand anywhere inside.
    count: u32,
    /// How many headings inside are links.
    linked_headings: u32,
    /// Whether a block stands inside.
    blocks: bool,
    /// Whether line breaks stand inside.
    breaks: bool,
}

/// Bytes of paragraphs that are more than a teaser's.
const TEASER: u32 = 350;

impl Mass {
    /// How much text lies directly in the element; wrapped paragraphs count half, for teasers are wrapped, too.
    fn dense(&self) -> u32 {
        self.own + self.lifted / 2
    }

    /// A linked headline with hardly more than a summary under it.
    fn is_teaser(&self) -> bool {
        self.linked_headings > 0 && self.count <= 2 && self.all < TEASER
    }

    /// Nothing but linked headlines with a summary each.
    fn is_teasers(&self) -> bool {
        self.linked_headings > 0 && self.linked_headings >= self.count && self.all < 2 * TEASER
    }
}

fn mass(masses: &[Mass], id: Id) -> Mass {
    masses.get(id as usize).copied().unwrap_or_default()
}

/// Masses of all elements. Children come after their parents in an outline, so one pass from the end will do.
fn masses(outline: &Outline<'_>) -> Vec<Mass> {
    let mut masses = vec![Mass::default(); outline.len()];
    for (id, element) in outline.iter().rev() {
        let Some(mass) = masses.get_mut(id as usize) else {
            continue;
        };
        if is_unseen(&element.name) || is_apart(element) {
            *mass = Mass::default();
            continue;
        }
        mass.line += element.text;
        if element.name == local_name!("a") && (element.closed || element.end as usize == outline.html().len()) {
            // Whatever is inside is the link's text, paragraphs too.
            mass.linked += mass.line;
            (mass.line, mass.own, mass.lifted, mass.all, mass.count) = (0, 0, 0, 0, 0);
            mass.linked_headings += u32::from(mass.blocks);
        }
        let inline = is_inline(&element.name);
        let list = matches!(element.name, local_name!("ul") | local_name!("ol"));
        let line = match mass.line >= PARAGRAPH && mass.line > mass.linked {
            true => mass.line,
            false => 0,
        };
        let paragraph = is_paragraph(element) || !(mass.blocks || mass.breaks);
        if !inline {
            mass.all += line;
            mass.count += u32::from(line > 0);
            mass.linked_headings += u32::from(is_heading(element) && mass.linked > mass.line);
            if !paragraph {
                mass.own += line;
            }
        }
        // A list is part of what stands around it.
        let items = if list { std::mem::take(&mut mass.own) } else { 0 };
        let mass = *mass;
        let Some(parent) = outline.parent(id).and_then(|parent| masses.get_mut(parent as usize)) else {
            continue;
        };
        parent.all += mass.all;
        parent.count += mass.count;
        parent.linked_headings += mass.linked_headings;
        if inline {
            parent.line += mass.line;
            parent.linked += mass.linked;
            parent.own += mass.own;
            parent.blocks |= mass.blocks;
            parent.breaks |= mass.breaks;
        } else if element.name == local_name!("br") {
            parent.breaks = true;
        } else {
            parent.blocks = true;
            if paragraph {
                parent.own += line;
            } else if list {
                parent.own += items;
            } else if mass.count == 1 && !mass.is_teaser() {
                parent.lifted += mass.own + mass.lifted;
            }
        }
    }
    masses
}

/// Goes up while the element around holds more of the story beside: a first paragraph outside the wrapper of the rest,
/// pages set in one file. Where other things stand there too, only what is set like the story's element joins it.
fn climb(outline: &Outline<'_>, masses: &[Mass], best: Id, whole: u32) -> Vec<Id> {
    let (mut region, mut child) = (best, best);
    for around in outline.ancestors(best).skip(1) {
        let Some(element) = outline.get(around) else { break };
        if matches!(element.name, local_name!("body") | local_name!("html")) {
            break;
        }
        let inside = mass(masses, region).all.max(1);
        let mut beside = mass(masses, around).all.saturating_sub(inside);
        let mut alike = vec![child];
        for sibling in outline.children(around).filter(|sibling| *sibling != child) {
            if mass(masses, sibling).all > 0 && is_like(outline, masses, sibling, child) {
                alike.push(sibling);
            } else if is_beside(outline, masses, sibling, whole) {
                beside = beside.saturating_sub(mass(masses, sibling).all);
            }
        }
        let joined: u32 = alike.iter().skip(1).map(|id| mass(masses, *id).all).sum();
        if beside * 10 >= inside && (joined + mass(masses, around).own) * 10 >= beside * 7 {
            region = around;
        }
        // Further out only the parts of a story that is longer still join: rows of the page are set alike, too.
        let is_long = joined * 3 >= inside && joined * 10 >= beside * 7;
        let is_part = mass(masses, child).all * 2 < inside * 3
            && (is_long || (part(outline, child).is_some() && joined * 10 >= inside));
        if region != around && (is_part || (child == region && joined * 10 >= inside)) {
            alike.sort_unstable();
            alike.splice(0..0, opening(outline, masses, &alike, whole));
            return alike;
        }
        child = around;
    }
    vec![region]
}

/// Least bytes of a paragraph before the parts of a story.
const OPENING: u32 = 60;

/// A paragraph right before the parts of a story, set unlike them.
fn opening(outline: &Outline<'_>, masses: &[Mass], parts: &[Id], whole: u32) -> Option<Id> {
    let first = *parts.first()?;
    let before = outline
        .children(outline.parent(first)?)
        .take_while(|sibling| *sibling < first);
    let before = before.last()?;
    let headed = outline
        .named(&local_name!("h1"))
        .any(|headline| holds(outline, before, headline));
    let mass = mass(masses, before);
    (mass.own >= OPENING && !headed && !mass.is_teaser() && !is_beside(outline, masses, before, whole))
        .then_some(before)
}

/// Whether two elements are set alike: the same tag and first class, numbered parts, wrappers without name and class,
/// or a pager that holds the pages themselves. Stories beside each other are not.
fn is_like(outline: &Outline<'_>, masses: &[Mass], one: Id, other: Id) -> bool {
    let (Some(element), Some(like)) = (outline.get(one), outline.get(other)) else {
        return false;
    };
    let class = |id| {
        let classes = outline.attr(id, "class")?;
        classes.split_ascii_whitespace().next().map(str::to_owned)
    };
    let stories = (element.name == local_name!("article") && !is_post(outline, masses, one))
        || [one, other].iter().all(|id| mass(masses, *id).is_teaser());
    let is_nameless = |element: &Element| element.class.is_empty() && element.id.is_empty();
    let attribute = |id| outline.attributes(id).next();
    let alike = || match [element, like].map(is_nameless) {
        [true, true] => {
            matches!(element.name, local_name!("div") | local_name!("section"))
                && attribute(one) == attribute(other)
                && !(mass(masses, one).is_teasers() && mass(masses, other).linked_headings == 0)
        }
        _ => {
            (class(one).is_some() && class(one) == class(other) && !are_columns(outline, masses, one, other))
                || (part(outline, one).is_some() && part(outline, one) == part(outline, other))
        }
    };
    let page = || mass(masses, one).all >= CONTROLS && is_paged(outline, one);
    element.name == like.name && !stories && (alike() || page())
}

/// How many elements from a post outwards may be the article around it, and how many headlines are looked at.
const AROUND: usize = 16;

/// Whether an article is one of several inside another, as posts of a live report are: without a headline of its own.
fn is_post(outline: &Outline<'_>, masses: &[Mass], id: Id) -> bool {
    let is_article = |id: Id| {
        outline
            .get(id)
            .is_some_and(|element| element.name == local_name!("article"))
    };
    mass(masses, id).linked_headings == 0
        && outline.ancestors(id).skip(1).take(AROUND).any(is_article)
        && !outline
            .named(&local_name!("h1"))
            .take(AROUND)
            .any(|headline| holds(outline, id, headline))
}

/// Whether two elements of the same first class are columns of a grid that differ in width, or one holds teasers:
/// "col col-8" and "col col-4".
fn are_columns(outline: &Outline<'_>, masses: &[Mass], one: Id, other: Id) -> bool {
    let [class, like] = [one, other].map(|id| outline.attr(id, "class").unwrap_or_default());
    let holds_teasers = || mass(masses, one).is_teasers() && mass(masses, other).linked_headings == 0;
    class != like && (class.contains("col-") || holds_teasers())
}

/// What a class calls the numbered parts of a story: "page-" of "page-2".
fn part(outline: &Outline<'_>, id: Id) -> Option<String> {
    let classes = outline.attr(id, "class")?;
    let first = classes.split_ascii_whitespace().next()?;
    let name = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_part = ["page", "part", "pv", "section"].iter().any(|word| name.contains(word));
    (is_part && name.len() < first.len()).then(|| name.to_owned())
}

fn is_heading(element: &Element) -> bool {
    matches!(&*element.name, "h2" | "h3" | "h4" | "h5" | "h6")
}

fn is_paragraph(element: &Element) -> bool {
    matches!(
        &*element.name,
        "p" | "li" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "dd"
    )
}

/// Elements that stand beside a story, never around it.
fn is_apart(element: &Element) -> bool {
    matches!(
        &*element.name,
        "nav" | "footer" | "aside" | "form" | "figcaption" | "button" | "dialog"
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::page::survey::survey;

    const ONE: &str = "The ferry left the harbour before dawn and reached the island by noon.";
    const TWO: &str = "Nobody on the quay had expected it to sail in such a wind, said the pilot.";
    const SIDE: &str = "A summary of something else that happened elsewhere on the same day at sea.";

    /// The texts of the region of a page with this body.
    fn region(body: &str) -> Vec<String> {
        let page = format!("<html><body>{body}</body></html>");
        let outline = survey(&page);
        let region = by_density(&outline).unwrap_or_default();
        region.into_iter().map(|id| outline.text(id)).collect()
    }

    #[test]
    fn links_and_scripts_are_no_running_text() {
        let outline = survey("<div>sepuluh<a href=/x>dua belas</a> <b>lima</b><script>var a</script></div>");
        assert_eq!(text_inside(&outline, 0), 11);
    }

    #[test]
    fn a_paragraph_before_the_parts_of_a_story_opens_it() {
        let entries = format!("<section class=entry><p>{ONE}</p><p>{TWO}</p></section>").repeat(2);
        let page = format!("<article><h1>Storm</h1><div class=summary><p>{SIDE}</p></div>{entries}</article>");
        assert!(region(&page).concat().contains(SIDE), "{:?}", region(&page));
    }

    #[test]
    fn parts_in_wrappers_without_a_name_are_one_story() {
        let page =
            format!("<article><h1>Ferry</h1><div><p>{ONE}</p></div><h2>Wind</h2><div><p>{TWO}</p></div></article>");
        let found = region(&page).join(" ");
        assert!(found.contains(ONE) && found.contains(TWO), "{found}");
    }

    #[test]
    fn paragraphs_in_a_component_each_are_found() {
        let part = |text: &str| format!("<div class=block><div class=inner><p>{text}</p></div></div>");
        let parts: String = [ONE, TWO, ONE, TWO].map(part).concat();
        let teasers =
            format!("<div class=box><h3><a href=/x>A linked headline of another story</a></h3><p>{SIDE}</p></div>")
                .repeat(2);
        let found = region(&format!("<div class=list>{teasers}</div><div class=page>{parts}</div>")).join(" ");
        assert!(found.contains(TWO) && !found.contains(SIDE), "{found}");
    }

    #[test]
    fn what_the_page_calls_its_story_outweighs_a_longer_box() {
        let page = format!(
            "<div class=entry-content><p>{ONE}</p><p>{TWO}</p></div><div class=x><p>{SIDE}</p><p>{SIDE}</p></div>"
        );
        assert_eq!(region(&page), [format!("{ONE} {TWO}")]);
    }

    #[test]
    fn a_first_paragraph_set_apart_belongs_to_the_story() {
        let rest = format!("<p>{TWO}</p>").repeat(20);
        let page = format!("<main><div class=article__lead>{ONE}</div><div class=article__body>{rest}</div></main>");
        assert_eq!(region(&page).first().unwrap(), ONE);
    }

    #[test]
    fn numbered_parts_join() {
        let part =
            |number: usize| format!("<div class=page-{number}><div class=text><p>{ONE}</p><p>{TWO}</p></div></div>");
        let page = format!("<div>{}{}<ul><li>{SIDE}</li></ul></div>", part(1), part(2));
        assert!(region(&page).join(" ").matches(ONE).count() == 2);
    }

    #[test]
    fn stories_beside_each_other_do_not_join() {
        let story = |text: &str| {
            format!(
                "<article class=post><h2><a href=/x>Headline</a></h2><p>{text}</p><p>{text}</p><p>{text}</p></article>"
            )
        };
        let page = format!("<div>{}{}</div>", story(TWO), story(SIDE));
        assert!(!region(&page).join(" ").contains(ONE));
        assert!(region(&page).len() == 1);
    }

    #[test]
    fn paragraphs_inside_a_link_are_a_teaser() {
        let teaser = format!("<a href=/x><h3>Headline</h3><p>{SIDE}</p></a>").repeat(9);
        let page = format!("<div class=y>{teaser}</div><div class=z><p>{ONE}</p><p>{TWO}</p></div>");
        assert_eq!(region(&page), [format!("{ONE} {TWO}")]);
    }

    #[test]
    fn a_thread_longer_than_the_story_under_the_headline_is_no_story() {
        let remark =
            format!("<div class=post><div class=who>Tern</div><div class=txt><p>{SIDE}</p></div></div>").repeat(9);
        let page = format!(
            "<div class=a><h1>The ferry sails again</h1><p>{ONE}</p><p>{TWO}</p><p>{TWO}</p></div><div class=b>{remark}</div>"
        );
        let found = region(&page).join(" ");
        assert!(found.contains(ONE) && !found.contains(SIDE), "{found}");
    }

    #[test]
    fn parts_of_the_same_name_join_wherever_they_are_wrapped() {
        let part =
            |text: &str| format!("<div class=article-content><div class=x><p>{text}</p><p>{text}</p></div></div>");
        let page = format!(
            "<div class=all>{}<div class=related-box><p>{SIDE}</p></div><amp-layout class=v2>{}</amp-layout></div>",
            part(ONE),
            part(TWO)
        );
        let found = region(&page).join(" ");
        assert!(
            found.contains(ONE) && found.contains(TWO) && !found.contains(SIDE),
            "{found}"
        );
    }

    #[test]
    fn a_pager_that_holds_the_pages_belongs_to_the_story() {
        let page = format!(
            "<div class=all><p>{ONE}</p><p>{ONE}</p><div class=paging-item><section><p>{TWO}</p></section><section><p>{TWO} {TWO}</p></section></div></div>"
        );
        let found = region(&page).join(" ");
        assert!(found.contains(ONE) && found.contains(TWO), "{found}");
    }
}
