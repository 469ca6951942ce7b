//! What kind of piece the page holds.

use super::source::Source;
use crate::article::{Block, Field, Kind, Origin};

/// Least captioned pictures of a gallery.
const PICTURES: usize = 4;
/// So many paragraphs before the first picture make a story.
const TOLD: usize = 4;

/// The kind by the outlet's rules and the page's metadata.
pub(super) fn read(source: &Source<'_>) -> Kind {
    if let Some(kind) = source.template.and_then(|template| template.kind) {
        source.trail.set(Field::Kind, || source.ruled());
        return kind;
    }
    let types = &source.sheet.json_ld.types;
    let is = |name: &str| types.iter().any(|found| found == name);
    const METAS: [&str; 2] = ["dtk:articletype", "content_type"];
    let told = source.meta(&METAS).unwrap_or_default().to_lowercase();
    let video = || source.meta(&["og:type"]).is_some_and(|kind| kind.starts_with("video"));
    let json_ld = || Origin::JsonLd("@type".to_owned());
    let meta = || source.meta_origin(&METAS).unwrap_or(Origin::Text);
    let (kind, origin): (Kind, &dyn Fn() -> Origin) = match told.as_str() {
        _ if is("LiveBlogPosting") => (Kind::Live, &json_ld),
        _ if is("VideoObject") => (Kind::Video, &json_ld),
        _ if video() => (Kind::Video, &|| Origin::Meta("og:type".to_owned())),
        _ if is("ImageGallery") || is("MediaGallery") => (Kind::Gallery, &json_ld),
        "video" => (Kind::Video, &meta),
        "foto" | "photo" | "gallery" => (Kind::Gallery, &meta),
        _ => return Kind::Story,
    };
    source.trail.set(Field::Kind, origin);
    kind
}

/// The kind, as headline and blocks tell it where the page does not: "FOTO: …" above pictures, pictures with captions
/// and hardly a paragraph between.
pub(super) fn of_story(told: Kind, title: &str, blocks: &[Block]) -> Kind {
    if told != Kind::Story {
        return told;
    }
    let count = |is: fn(&Block) -> bool| blocks.iter().filter(|block| is(block)).count();
    let captioned = count(|block| matches!(block, Block::Image { caption: Some(_), .. }));
    let pictures = count(|block| matches!(block, Block::Image { .. }));
    let players = count(|block| matches!(block, Block::Embed { .. }));
    let paragraphs = count(|block| matches!(block, Block::Paragraph { .. }));
    // A story that a list of pictures closes: "Siapa saja mereka?"
    let is_picture = |block: &Block| matches!(block, Block::Image { .. });
    let told_first = blocks.iter().take_while(|block| !is_picture(block));
    let told_first = told_first.filter(|block| matches!(block, Block::Paragraph { .. }));
    let is_told = told_first.count() >= TOLD;
    let label = title.split_once(':').map(|(label, _)| label.trim().to_lowercase());
    match label.as_deref() {
        Some("foto" | "photo" | "galeri foto" | "potret") if pictures >= 2 => Kind::Gallery,
        Some("video") if players > 0 && paragraphs <= 3 => Kind::Video,
        _ if captioned >= PICTURES && paragraphs * 2 <= captioned && !is_told => Kind::Gallery,
        _ => Kind::Story,
    }
}
