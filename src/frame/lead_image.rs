//! The picture above the story.

use std::sync::LazyLock;

use html5ever::{LocalName, local_name};

use super::source::Source;
use crate::article::{Block, Field, Image, Origin, Role};
use crate::body::boxes;
use crate::body::furniture::{Furniture, furniture};
use crate::body::picture::Picture;
use crate::body::story::Story;
use crate::lang::caption::split_caption;
use crate::lang::credit::credits;
use crate::lang::date::is_mostly_date;
use crate::lang::text::bare;
use crate::lang::words::AnyOf;
use crate::outlet::Template;
use crate::page::outline::{Id, is_unseen};
use crate::page::selector::Css;
use crate::trail::Trail;

/// Longest caption, in bytes.
const CAPTION: usize = 900;
/// How many elements behind a picture its caption may stand.
const BESIDE: Id = 30;
/// Least bytes of text that make a paragraph of the story.
const PARAGRAPH: u32 = 80;

/// The lead image by the outlet's rules; else a picture with a caption between headline and story; else the one that
/// the page shows of itself elsewhere.
pub(super) fn read(source: &Source<'_>, title: &str) -> Option<Image> {
    const METAS: [&str; 2] = ["og:image", "twitter:image"];
    let told = source
        .meta(&METAS)
        .or_else(|| source.sheet.json_ld.image.clone())
        .filter(|url| !is_icon(source, url))
        .and_then(|url| source.base.resolve(&url));
    let by_rules = source.by_rules(|template| &template.lead_image);
    let picture = by_rules
        .into_iter()
        .filter(|id| !is_behind_text(source, *id))
        .find_map(|id| {
            let mut picture = crate::body::picture(source.outline(), id, source.template)?;
            picture.caption = picture.caption.or_else(|| words(source, |template| &template.caption));
            source
                .trail
                .set(Field::LeadImage, || source.rule(|template| &template.lead_image));
            Some(picture)
        })
        .or_else(|| above_story(source, title, told.as_deref()));
    let mut picture = match picture {
        Some(picture) => picture,
        None => {
            told.as_ref()?;
            Picture::default()
        }
    };
    picture.caption = picture.caption.or_else(|| words(source, |template| &template.caption));
    picture.credit = picture.credit.or_else(|| words(source, |template| &template.credit));
    let printed = picture.words();
    if picture.src.is_none() {
        let json_ld = || Origin::JsonLd("image".to_owned());
        let origin = || source.meta_origin(&METAS).unwrap_or_else(json_ld);
        source.trail.add(Field::LeadImage, origin);
    }
    let url = picture.src.as_deref().and_then(|src| source.base.resolve(src));
    let url = url.or(told);
    Some(Image {
        alt: picture.alt.or_else(|| alt(source, url.as_deref()?)),
        url,
        caption: printed.caption,
        credit: printed.credit,
    })
}

/// Whether a picture is the site's own icon.
fn is_icon(source: &Source<'_>, url: &str) -> bool {
    let icons = ["icon", "apple-touch-icon", "apple-touch-icon-precomposed"];
    icons
        .iter()
        .filter_map(|rel| source.sheet.head.link(rel))
        .any(|icon| file(icon) == file(url) && !file(url).is_empty())
}

/// What the page says of the same picture where it shows it between headline and story, bare of any box.
fn alt(source: &Source<'_>, url: &str) -> Option<String> {
    static IMAGES: LazyLock<Css> = LazyLock::new(|| Css::new("img[alt]"));
    let outline = source.outline();
    let near = source.near_headline();
    let mut images = outline.select(&IMAGES).filter(|id| near.contains(id));
    let alt = images
        .find(|id| is_file(source, *id, url))
        .and_then(|id| outline.attr(id, "alt"))?;
    Some(bare(&alt)).filter(|alt| !alt.is_empty())
}

/// The words that the template's selectors find before the story's text.
fn words<'s>(source: &Source<'s>, selectors: impl Fn(&'s Template) -> &'s [Css]) -> Option<String> {
    let found = source.by_rules(selectors).into_iter();
    found
        .filter(|id| !is_behind_text(source, *id))
        .map(|id| source.outline().text(id))
        .find(|text| !text.is_empty())
}

/// Where the story's text begins.
fn first_text(source: &Source<'_>) -> Id {
    let outline = source.outline();
    let region = source.region_range();
    let start = region.start.max(source.near_headline().start);
    let is_text = |id: &Id| {
        outline
            .get(*id)
            .is_some_and(|element| element.text > PARAGRAPH && !is_unseen(&element.name))
            && !is_caption(source, *id)
    };
    (start..region.end).find(is_text).unwrap_or(start)
}

fn is_caption(source: &Source<'_>, id: Id) -> bool {
    let outline = source.outline();
    let mut around = outline.ancestors(id).take(3);
    around.any(|id| {
        let figure = |name: &LocalName| matches!(&**name, "figcaption" | "figure");
        outline.get(id).is_some_and(|element| figure(&element.name)) || boxes::is_caption(&source.names(id))
    })
}

/// Whether a picture stands behind the story's first paragraph: it belongs to the body.
fn is_behind_text(source: &Source<'_>, picture: Id) -> bool {
    let outline = source.outline();
    let before = source.region_range().start..picture.min(source.region_range().end);
    before
        .filter_map(|id| outline.get(id))
        .any(|element| element.name == local_name!("p") && element.text > PARAGRAPH)
}

/// The picture that the page shows of itself, else the first figure, or box with a picture's class, between the headline
/// and the story.
fn above_story(source: &Source<'_>, title: &str, told: Option<&str>) -> Option<Picture> {
    let outline = source.outline();
    let near = source.near_headline().start..first_text(source);
    let is_picture = |id: &Id| {
        let figure = outline
            .get(*id)
            .is_some_and(|element| element.name == local_name!("figure"));
        (figure || boxes::is_picture(&source.names(*id))) && !is_portrait(source, *id)
    };
    // The box of a whole gallery is called a picture's, too.
    let story = source.region_range().start;
    let holds_story = |id: &Id| *id < story && outline.get(*id).is_some_and(|element| element.last > story);
    let framed = || {
        near.clone()
            .filter(|id| is_picture(id) && !holds_story(id))
            .find_map(|id| Some((id, crate::body::picture(outline, id, source.template)?)))
    };
    told.and_then(|told| shown(source, title, told, near.end))
        .or_else(|| framed().filter(|(_, picture)| picture.src.is_some()))
        .map(|(id, mut picture)| {
            source.trail.set(Field::LeadImage, || source.element(id));
            let end = outline.get(id).map_or(id, |element| element.last);
            let beside = |picture: &Picture| {
                caption_in(source, id + 1..near.end.max(end).min(end + BESIDE))
                    .filter(|text| picture.caption.as_ref() != Some(text))
            };
            let words = picture.words();
            if words.caption.is_none()
                && let Some(caption) = beside(&picture)
            {
                picture.caption = Some(caption);
                picture.credit = words.credit;
            }
            complete(&mut picture, &printed(source, title, id));
            picture
        })
        .or_else(|| {
            let caption = caption_in(source, near)?;
            Some(Picture {
                caption: Some(caption),
                ..Picture::default()
            })
        })
}

/// Longest source of a box that holds a picture and its words, in bytes.
const BOX: usize = 16_000;
/// How far a picture's box may lie around it.
const AROUND: usize = 7;
/// Most lines of a picture's words.
const LINES: usize = 3;

/// The box of the picture that the page shows of itself: the image with the lines behind it that can only be its words.
fn shown(source: &Source<'_>, title: &str, told: &str, end: Id) -> Option<(Id, Picture)> {
    let outline = source.outline();
    let names = [local_name!("img"), LocalName::from("amp-img")];
    let images = names.iter().flat_map(|name| outline.named(name));
    let mut images = images.filter(|id| *id < end);
    let (image, src) = images.find_map(|id| Some((id, address(source, id, told)?)))?;
    let (mut child, mut whole, mut known) = (image, image, 0);
    for around in outline.ancestors(image).skip(1).take(AROUND) {
        let Some(last) = outline.get(around).map(|element| element.last) else {
            break;
        };
        let is_box = last <= end && outline.inner(around).len() <= BOX;
        if !is_box
            || source
                .headline
                .is_some_and(|headline| (around..last).contains(&headline))
        {
            break;
        }
        let mut behind = outline.children(around).filter(|sibling| *sibling > child);
        let are_words = |sibling: Id| {
            let lines = outline.lines(sibling).len();
            lines <= LINES && lines == printed(source, title, sibling).len()
        };
        if !behind.all(are_words) {
            break;
        }
        let lines = outline.lines(around).len();
        if lines > known {
            (whole, known) = (around, lines);
        }
        child = around;
    }
    // Without words beside it, it says no more than the head does.
    if known == 0 {
        return None;
    }
    let picture = crate::body::picture(outline, whole, source.template).unwrap_or_default();
    let alt = outline.attr(image, "alt").map(|alt| bare(&alt));
    Some((
        whole,
        Picture {
            src: Some(src),
            alt: alt.filter(|alt| !alt.is_empty()),
            ..picture
        },
    ))
}

/// Whether an image is this file.
fn is_file(source: &Source<'_>, image: Id, url: &str) -> bool {
    address(source, image, url).is_some()
}

/// Where an image lies, if it is this file.
fn address(source: &Source<'_>, image: Id, url: &str) -> Option<String> {
    let addresses = ["data-src", "src"]
        .into_iter()
        .filter_map(|name| source.outline().attr(image, name));
    addresses
        .map(|src| src.trim().to_owned())
        .find(|src| file(src) == file(url))
}

/// The lines of an element that may tell of a picture: not the headline, nor words to click on.
fn printed(source: &Source<'_>, title: &str, id: Id) -> Vec<String> {
    let outline = source.outline();
    let links: Vec<String> = outline.links_in(id).map(|link| outline.text(link)).collect();
    let mut lines = outline.lines(id);
    lines.retain(|line| line != title && !links.contains(line) && is_words(line));
    lines
}

/// Whether a line beside a picture may tell of it: no date, no writer, nothing to click on.
fn is_words(line: &str) -> bool {
    let crew = || {
        credits(line, None)
            .people
            .iter()
            .any(|person| person.role != Role::Photographer)
    };
    let is_furniture = || !matches!(furniture(line), None | Some(Furniture::Caption));
    line.len() <= CAPTION && !is_mostly_date(line) && !is_furniture() && !crew()
}

/// Gives a picture the lines of its box that it does not have yet: a caption where it has none, a credit alone in its line.
fn complete(picture: &mut Picture, lines: &[String]) {
    for line in lines {
        let (has, told) = (picture.words(), split_caption(line));
        let known = picture.caption.as_ref() == Some(line) || picture.credit.as_ref() == Some(line);
        match told.caption {
            _ if known => {}
            None if has.credit.is_none() => picture.credit = told.credit,
            Some(_) if has.caption.is_none() => {
                picture.credit = has.credit.or(told.credit.clone());
                picture.caption = told.caption;
            }
            _ => {}
        }
    }
}

/// Whether a picture shows somebody who made the page, or the site's sign.
fn is_portrait(source: &Source<'_>, id: Id) -> bool {
    static NAMES: LazyLock<AnyOf> =
        LazyLock::new(|| AnyOf::new(["author", "avatar", "profile", "penulis", "reporter", "logo", "icon"]));
    let mut around = source.outline().ancestors(id).take(3);
    around.any(|id| NAMES.is_in(&source.names(id)))
}

/// A caption by its class or id.
fn caption_in(source: &Source<'_>, range: std::ops::Range<Id>) -> Option<String> {
    let outline = source.outline();
    let mut texts = range
        .filter(|id| outline.inner(*id).len() < 4 * CAPTION)
        .filter(|id| boxes::is_caption(&source.names(*id)))
        .map(|id| outline.text(id));
    texts.find(|text| !text.is_empty() && text.len() < CAPTION)
}

/// Joins the frame's lead image with a picture that opens the story: that one is the lead image where the frame has
/// none with words of its own, or where both are the same picture.
pub(super) fn join(lead: Option<Image>, story: &mut Story, trail: &Trail) -> Option<Image> {
    let Some((index, first)) = opening(&story.blocks) else {
        return lead;
    };
    let same = |lead: &Image| lead.url.as_deref().map(file) == first.url.as_deref().map(file);
    let lead = match lead {
        Some(lead) if same(&lead) => Image {
            caption: lead.caption.or(first.caption),
            credit: lead.credit.or(first.credit),
            alt: lead.alt.or(first.alt),
            url: lead.url,
        },
        Some(lead) if lead.caption.is_some() || lead.credit.is_some() => return Some(lead),
        _ => {
            trail.set(Field::LeadImage, || Origin::Element("img".to_owned()));
            first
        }
    };
    story.remove(index);
    Some(lead)
}

/// The picture that stands before every paragraph.
fn opening(blocks: &[Block]) -> Option<(usize, Image)> {
    let is_text = |block: &&Block| matches!(block, Block::Paragraph { .. } | Block::List { .. });
    let before = blocks.iter().take_while(|block| !is_text(block)).enumerate();
    let mut pictures = before.filter(|(_, block)| matches!(block, Block::Image { .. }));
    let (index, block) = pictures.next()?;
    match block {
        Block::Image {
            url,
            alt,
            caption,
            credit,
        } => Some((
            index,
            Image {
                url: url.clone(),
                alt: alt.clone(),
                caption: caption.clone(),
                credit: credit.clone(),
            },
        )),
        _ => None,
    }
}

/// The last part of an address without its query: the same picture is served in several sizes.
fn file(url: &str) -> &str {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    path.rsplit('/').next().unwrap_or_default()
}
