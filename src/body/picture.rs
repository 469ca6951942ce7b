//! Pictures with caption and credit.

use std::sync::LazyLock;

use ego_tree::iter::Edge;
use scraper::{ElementRef, Node};

use super::boxes;
use super::walk::Marks;
use crate::lang::caption::{Caption, split_caption};
use crate::lang::media::is_medium;
use crate::lang::text::bare;
use crate::lang::words::entries;
use crate::page::outline::{is_inline, is_unseen};
use crate::page::tree::attr;

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

    /// Caption and credit told apart; a credit set in an element of its own counts before one in the caption.
    pub fn words(&self) -> Caption {
        let printed = self.caption.as_deref().map(split_caption).unwrap_or_default();
        let own = self.credit.as_deref().map(|credit| {
            let split = split_caption(credit);
            let both = self.caption.is_none() && split.credit.is_some();
            let caption = split.caption.filter(|_| both);
            (caption, split.credit.unwrap_or_else(|| credit.to_owned()))
        });
        let (beside, own) = own.map_or((None, None), |(caption, credit)| (caption, Some(credit)));
        // Some templates take the caption for the credit.
        let own = own.filter(|own| printed.caption.as_ref() != Some(own));
        Caption {
            caption: printed.caption.or(beside),
            credit: own.or(printed.credit),
        }
    }
}

/// Longest text of a box that is a picture with its caption, in bytes.
const CAPTION: usize = 900;

pub(crate) fn is_image(element: ElementRef<'_>) -> bool {
    matches!(element.value().name(), "img" | "amp-img")
}

/// Whether an element is one picture with nothing but its caption and credit, though no `<figure>`.
pub(crate) fn is_box(element: ElementRef<'_>, marks: Marks<'_>) -> bool {
    let mut images = element.descendent_elements().filter(|inside| is_image(*inside));
    if images.next().is_none() || images.next().is_some() || element.descendent_elements().any(is_heading) {
        return false;
    }
    let has_class = attr(element, "class").is_some_and(boxes::is_picture);
    let captions = || {
        element
            .descendent_elements()
            .filter(|inside| is_caption(*inside, marks))
    };
    let length = |element: ElementRef<'_>| element.text().map(|text| text.trim().len()).sum::<usize>();
    let all = length(element);
    all < CAPTION
        && match has_class {
            true => !element
                .descendent_elements()
                .any(|inside| inside.value().name() == "p" && length(inside) > CAPTION / 3),
            false => {
                all > 0
                    && captions()
                        .next()
                        .is_some_and(|caption| length(caption) + length(caption) / 8 + 40 >= all)
            }
        }
}

/// Whether a picture's words are the linked headline of another story.
pub(crate) fn is_teaser(element: ElementRef<'_>) -> bool {
    let leads = |heading: ElementRef<'_>| heading.descendent_elements().any(|inside| inside.value().name() == "a");
    element
        .descendent_elements()
        .any(|inside| is_heading(inside) && leads(inside))
}

fn is_heading(element: ElementRef<'_>) -> bool {
    matches!(element.value().name(), "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Reads `<img>`, `<figure>` or a box; `None` for a picture without address that says nothing.
pub(crate) fn read(element: ElementRef<'_>, marks: Marks<'_>) -> Option<Picture> {
    let image = match is_image(element) {
        true => Some(element),
        false => element.descendent_elements().find(|inside| is_image(*inside)),
    };
    let mut picture = Picture {
        src: image.and_then(source),
        alt: image
            .and_then(|image| attr(image, "alt"))
            .map(bare)
            .filter(|alt| !alt.is_empty()),
        ..Picture::default()
    };
    if !is_image(element) {
        let captions = element
            .descendent_elements()
            .filter(|inside| is_caption(*inside, marks));
        for caption in captions {
            picture.add_caption(caption, marks);
        }
        // Without an element of its own the caption is all the box's text.
        if picture.caption.is_none()
            && let Some(inner) = element.descendent_elements().find(|inside| is_worded(*inside))
        {
            picture.add_caption(inner, marks);
        }
        if picture.credit.is_none() {
            picture.credit = credit(element, marks).and_then(|credit| text(credit, is_label));
        }
        // What is called the copyright is all that some systems print under a picture.
        if picture.caption.is_none()
            && picture.credit.as_deref().is_some_and(|credit| !is_medium(credit))
            && credit(element, marks)
                .is_some_and(|credit| attr(credit, "class").is_some_and(|class| class.contains("copyright")))
        {
            picture.caption = picture.credit.take();
        }
    }
    (picture.src.is_some() || picture.caption.is_some()).then_some(picture)
}

/// Whether an element is a picture's box with words in it.
fn is_worded(element: ElementRef<'_>) -> bool {
    let is_box = !is_image(element) && attr(element, "class").is_some_and(boxes::is_picture);
    is_box && element.text().any(|text| !text.trim().is_empty()) && element.descendent_elements().any(is_image)
}

/// Whether an element holds a caption, by rule, tag or class.
pub(crate) fn is_caption(element: ElementRef<'_>, marks: Marks<'_>) -> bool {
    element.value().name() == "figcaption"
        || marks.caption.iter().any(|css| css.matches(element))
        || attr(element, "class").is_some_and(boxes::is_caption)
}

/// Caption and, if set apart, credit; labels of the zoom button are neither.
fn texts(element: ElementRef<'_>, marks: Marks<'_>) -> (Option<String>, Option<String>) {
    let credit = credit(element, marks);
    let caption = text(element, |inside| {
        Some(inside.id()) == credit.map(|credit| credit.id()) || is_label(inside) || is_menu(inside)
    });
    (caption, credit.and_then(|credit| text(credit, is_label)))
}

/// The element that holds the credit, by rule or class; a picture with all its words is none.
fn credit<'e>(element: ElementRef<'e>, marks: Marks<'_>) -> Option<ElementRef<'e>> {
    element.descendent_elements().find(|inside| {
        let by_class = || attr(*inside, "class").is_some_and(boxes::is_credit);
        let is_credit = marks.credit.iter().any(|css| css.matches(*inside)) || by_class();
        is_credit && !inside.descendent_elements().any(is_image)
    })
}

/// The text of an element without some that are inside; `None` when nothing is left.
fn text(element: ElementRef<'_>, leave_out: impl Fn(ElementRef<'_>) -> bool) -> Option<String> {
    let mut out = String::new();
    let mut skipping = None;
    for edge in element.traverse() {
        match edge {
            Edge::Open(node) if skipping.is_none() => match node.value() {
                Node::Text(text) => out.push_str(text),
                Node::Element(_) => {
                    out.push_str(
                        if ElementRef::wrap(node).is_some_and(|e| is_inline(&e.value().name.local)) {
                            ""
                        } else {
                            " "
                        },
                    );
                    if ElementRef::wrap(node)
                        .is_some_and(|e| is_unseen(&e.value().name.local) || is_unread(e) || leave_out(e))
                    {
                        skipping = Some(node.id());
                    }
                }
                _ => {}
            },
            Edge::Close(node) if skipping == Some(node.id()) => skipping = None,
            _ => {}
        }
    }
    Some(bare(&out)).filter(|text| !text.is_empty())
}

/// A list of links set into the picture's box: pages, shares.
fn is_menu(element: ElementRef<'_>) -> bool {
    matches!(element.value().name(), "ul" | "ol" | "nav" | "button")
}

/// A word for those who hear the page: "Keterangan gambar, ".
fn is_unread(element: ElementRef<'_>) -> bool {
    attr(element, "class").is_some_and(boxes::is_unread)
}

/// "Perbesar", "Lihat Foto", "VIEW GALLERY 6 PHOTOS": what the reader may click.
fn is_label(element: ElementRef<'_>) -> bool {
    const LABELS: [&str; 5] = ["perbesar", "lihat foto", "lihat galeri", "view gallery", "view image"];
    let mut words = element
        .text()
        .flat_map(str::split_whitespace)
        .map(str::to_ascii_lowercase);
    let begins: Vec<String> = words.by_ref().take(2).collect();
    let (begins, more) = (begins.join(" "), words.next().is_some());
    // Only of a gallery it says how many pictures there are.
    LABELS.contains(&begins.as_str()) && (!more || begins == "view gallery" && element.value().name() == "a")
}

/// The address, where lazy loading hides it, too.
fn source(image: ElementRef<'_>) -> Option<String> {
    let first_of_set = |set: &str| set.split([',', ' ']).find(|part| !part.is_empty()).map(str::to_owned);
    let plain = ["data-src", "data-lazy-src", "data-lazy", "data-original", "src"];
    let plain = plain
        .into_iter()
        .filter_map(|name| attr(image, name))
        .map(str::trim)
        .find(|src| !src.is_empty() && !src.starts_with("data:") && !is_placeholder(src))
        .map(str::to_owned);
    plain.or_else(|| attr(image, "srcset").and_then(first_of_set))
}

/// Whether an address is that of a file shown until the picture comes: "blank.png", "loading-bar.gif".
fn is_placeholder(src: &str) -> bool {
    static NAMES: LazyLock<Vec<&str>> = LazyLock::new(|| entries(include_str!("words/placeholders.txt")).collect());
    let path = src.split(['?', '#']).next().unwrap_or_default();
    let file = path.rsplit('/').next().unwrap_or_default();
    let (name, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let is_drawn = ["gif", "svg"].iter().any(|drawn| ending.eq_ignore_ascii_case(drawn));
    NAMES.iter().any(|known| match known.strip_suffix('…') {
        Some(start) => {
            is_drawn
                && name
                    .get(..start.len())
                    .is_some_and(|head| head.eq_ignore_ascii_case(start))
        }
        None => name.eq_ignore_ascii_case(known),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_stands_for_a_picture_still_to_come_is_none() {
        for src in [
            "/img/blank.png",
            "https://x.id/a/loadingbox-desa.gif?v=2",
            "1px_white.jpg",
            "Spinner.svg",
        ] {
            assert!(is_placeholder(src), "{src}");
        }
        for src in ["/foto/loading-dock.jpg", "/foto/blankon.png", "/foto/pasar.gif", ""] {
            assert!(!is_placeholder(src), "{src}");
        }
    }
}
