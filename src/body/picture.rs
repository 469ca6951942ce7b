//! Pictures with caption and credit.

use scraper::ElementRef;

use super::boxes;
use super::walk::Marks;
use crate::lang::text::fold;

/// A picture as it stood on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Picture {
    /// As written in the page.
    pub src: Option<String>,
    pub alt: Option<String>,
    /// Caption and credit together, as printed.
    pub caption: Option<String>,
    /// A credit set in an element of its own.
    pub credit: Option<String>,
}

impl Picture {
    /// Takes a caption that is set beside the picture; `false` when the picture has one.
    pub fn add_caption(&mut self, element: ElementRef<'_>, marks: Marks<'_>) -> bool {
        if self.caption.is_some() {
            return false;
        }
        (self.caption, self.credit) = texts(element, marks);
        self.caption.is_some() || self.credit.is_some()
    }
}

/// Reads `<img>` or `<figure>`; `None` for a picture without address that says nothing.
pub(crate) fn read(element: ElementRef<'_>, marks: Marks<'_>) -> Option<Picture> {
    let is_image = |element: &ElementRef<'_>| matches!(element.value().name(), "img" | "amp-img");
    let image = match is_image(&element) {
        true => Some(element),
        false => element.descendent_elements().find(is_image),
    };
    let mut picture = Picture {
        src: image.and_then(source),
        alt: image
            .and_then(|image| image.attr("alt"))
            .map(fold)
            .filter(|alt| !alt.is_empty()),
        ..Picture::default()
    };
    if !is_image(&element) {
        let caption = element
            .descendent_elements()
            .find(|inside| inside.value().name() == "figcaption" || is_caption(*inside, marks));
        if let Some(caption) = caption {
            picture.add_caption(caption, marks);
        }
    }
    (picture.src.is_some() || picture.caption.is_some()).then_some(picture)
}

/// Whether an element holds a caption, by rule, tag or class.
pub(crate) fn is_caption(element: ElementRef<'_>, marks: Marks<'_>) -> bool {
    element.value().name() == "figcaption"
        || marks.caption.iter().any(|css| css.matches(element))
        || element.attr("class").is_some_and(boxes::is_caption)
}

/// Caption and, if set apart, credit.
fn texts(element: ElementRef<'_>, marks: Marks<'_>) -> (Option<String>, Option<String>) {
    let credit = element
        .descendent_elements()
        .find(|inside| marks.credit.iter().any(|css| css.matches(*inside)));
    let text_of = |element: ElementRef<'_>, without: Option<ElementRef<'_>>| {
        let mut text = String::new();
        for node in element.descendants() {
            let inside = without.is_some_and(|without| node.ancestors().any(|around| around.id() == without.id()));
            if let (Some(piece), false) = (node.value().as_text(), inside) {
                text.push_str(piece);
            } else if node.value().is_element() {
                text.push_str(if node.value().as_element().is_some_and(|e| e.name() == "br") {
                    " "
                } else {
                    ""
                });
            }
        }
        Some(fold(&text)).filter(|text| !text.is_empty())
    };
    (
        text_of(element, credit),
        credit.and_then(|credit| text_of(credit, None)),
    )
}

/// The address, where lazy loading hides it, too.
fn source(image: ElementRef<'_>) -> Option<String> {
    let first_of_set = |set: &str| set.split([',', ' ']).find(|part| !part.is_empty()).map(str::to_owned);
    let plain = ["data-src", "data-lazy-src", "data-lazy", "data-original", "src"];
    let plain = plain
        .into_iter()
        .filter_map(|name| image.attr(name))
        .map(str::trim)
        .find(|src| !src.is_empty() && !src.starts_with("data:"))
        .map(str::to_owned);
    plain.or_else(|| image.attr("srcset").and_then(first_of_set))
}
