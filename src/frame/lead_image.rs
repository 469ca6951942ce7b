//! The picture above the story.

use std::sync::LazyLock;

use html5ever::{LocalName, local_name};

use super::source::Source;
use crate::article::{Block, Field, Image, Origin};
use crate::body::boxes;
use crate::body::picture::Picture;
use crate::body::story::Story;
use crate::lang::text::bare;
use crate::outlet::Template;
use crate::page::outline::{Id, is_unseen};
use crate::page::selector::Css;
use crate::trail::Trail;

/// Longest caption, in bytes.
const CAPTION: usize = 900;
/// How many elements behind a picture its caption may stand.
const BESIDE: Id = 12;
/// Least bytes of text that make a paragraph of the story.
const PARAGRAPH: u32 = 80;

/// The lead image by the outlet's rules; else a picture with a caption between headline and story; else the one that
/// the page shows of itself elsewhere.
pub(super) fn read(source: &Source<'_>) -> Option<Image> {
    const METAS: [&str; 2] = ["og:image", "twitter:image"];
    let told = source
        .meta(&METAS)
        .or_else(|| source.sheet.json_ld.image.clone())
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
        .or_else(|| above_story(source));
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

/// What the page says of the same picture where it shows it between headline and story, bare of any box.
fn alt(source: &Source<'_>, url: &str) -> Option<String> {
    static IMAGES: LazyLock<Css> = LazyLock::new(|| Css::new("img[alt]"));
    let outline = source.outline();
    let near = source.near_headline();
    let mut images = outline.select(&IMAGES).filter(|id| near.contains(id));
    let same = |id: &Id| {
        ["src", "data-src"]
            .iter()
            .any(|name| outline.attr(*id, name).is_some_and(|src| file(&src) == file(url)))
    };
    let alt = images.find(same).and_then(|id| outline.attr(id, "alt"))?;
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

/// The first figure, or box with a picture's class, between the headline and the story.
fn above_story(source: &Source<'_>) -> Option<Picture> {
    let outline = source.outline();
    let near = source.near_headline().start..first_text(source);
    let is_picture = |id: &Id| {
        let figure = outline
            .get(*id)
            .is_some_and(|element| element.name == local_name!("figure"));
        figure || boxes::is_picture(&source.names(*id))
    };
    // The box of a whole gallery is called a picture's, too.
    let story = source.region_range().start;
    let holds_story = |id: &Id| *id < story && outline.get(*id).is_some_and(|element| element.last > story);
    near.clone()
        .filter(|id| is_picture(id) && !holds_story(id))
        .filter_map(|id| Some((id, crate::body::picture(outline, id, source.template)?)))
        .find(|(_, picture)| picture.src.is_some())
        .map(|(id, mut picture)| {
            source.trail.set(Field::LeadImage, || source.element(id));
            let end = outline.get(id).map_or(id, |element| element.last);
            if picture.caption.is_none() {
                picture.caption = caption_in(source, id + 1..near.end.min(end + BESIDE));
            }
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
