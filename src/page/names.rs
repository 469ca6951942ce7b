//! The names of a page's elements, with what the HTML standard says of each, looked up once a page.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use html5ever::{LocalName, local_name};

use super::index::Key;
use super::outline::{is_inline, is_unseen};
use super::tokens::Content;

/// What a block ends.
pub(super) const PARAGRAPH: &[LocalName] = &[local_name!("p")];

/// What is known of an element by its name.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// In small letters.
    pub name: LocalName,
    /// Under which a page's index lists the elements of this name.
    pub key: Key,
    /// Whether it has no content and no end tag.
    pub is_void: bool,
    /// Whether a reader never sees its text.
    pub is_unseen: bool,
    /// Whether a line of text runs through it.
    pub is_inline: bool,
    /// How its text is cut.
    pub content: Content,
    /// Which open elements its start tag ends.
    pub ends: &'static [LocalName],
    /// Whether SVG or MathML begins.
    pub begins_foreign: bool,
    /// Whether HTML goes on inside, where it stands in SVG or MathML.
    pub ends_foreign: bool,
    /// Whether it cannot stand in SVG or MathML: its start tag ends them.
    pub is_flow: bool,
}

/// What is known of a name that is none.
static UNKNOWN: Known = Known {
    name: local_name!(""),
    key: Key::NONE,
    is_void: false,
    is_unseen: false,
    is_inline: false,
    content: Content::Markup,
    ends: &[],
    begins_foreign: false,
    ends_foreign: false,
    is_flow: false,
};

impl Known {
    fn new(name: LocalName) -> Self {
        Self {
            is_void: is_void(&name),
            is_unseen: is_unseen(&name),
            is_inline: is_inline(&name),
            content: content(&name),
            ends: ends(&name),
            begins_foreign: matches!(name, local_name!("svg") | local_name!("math")),
            ends_foreign: matches!(
                name,
                local_name!("foreignobject")
                    | local_name!("desc")
                    | local_name!("title")
                    | local_name!("annotation-xml")
            ),
            is_flow: is_flow(&name),
            key: Key::name(&name),
            name,
        }
    }
}

/// The names met on a page.
#[derive(Clone, Debug)]
pub(super) struct Names<'p> {
    known: Vec<Known>,
    /// How many elements of each name are open.
    open: Vec<u32>,
    /// The names as they are written, and in small letters.
    spelled: HashMap<Cow<'p, str>, usize>,
    /// The spellings met last, so that hardly any tag is looked up by its hash.
    recent: Vec<(u128, usize)>,
}

/// How many names of elements are told apart by selectors.
const MANY: usize = 2_000;

/// How many of the last spellings are kept at hand, as a power of two.
const RECENT: u32 = 7;

/// The names of nearly all elements, which are known before a page is read.
const COMMON: [&str; 50] = [
    "a",
    "article",
    "aside",
    "b",
    "blockquote",
    "body",
    "br",
    "button",
    "center",
    "div",
    "em",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "label",
    "li",
    "link",
    "main",
    "meta",
    "nav",
    "noscript",
    "ol",
    "p",
    "path",
    "picture",
    "script",
    "section",
    "source",
    "span",
    "strong",
    "style",
    "svg",
    "time",
    "title",
    "ul",
];

impl<'p> Names<'p> {
    /// With the common ones.
    pub fn new() -> Self {
        static KNOWN: LazyLock<Names<'static>> = LazyLock::new(|| {
            let mut names = Names {
                known: Vec::new(),
                open: Vec::new(),
                spelled: HashMap::new(),
                recent: vec![(0, 0); 1 << RECENT],
            };
            COMMON.into_iter().for_each(|name| _ = names.find(name));
            names
        });
        KNOWN.clone()
    }

    /// The number of a name.
    pub fn find(&mut self, spelled: &'p str) -> usize {
        let Some(packed) = packed(spelled) else {
            return self.look_up(spelled);
        };
        let slot = (packed as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - RECENT);
        match self.recent.get(slot as usize) {
            Some((found, at)) if *found == packed => *at,
            _ => {
                let at = self.look_up(spelled);
                if let Some(recent) = self.recent.get_mut(slot as usize) {
                    *recent = (packed, at);
                }
                at
            }
        }
    }

    fn look_up(&mut self, spelled: &'p str) -> usize {
        if let Some(at) = self.spelled.get(spelled) {
            return *at;
        }
        let small = match spelled.bytes().any(|byte| byte.is_ascii_uppercase()) {
            true => Cow::Owned(spelled.to_ascii_lowercase()),
            false => Cow::Borrowed(spelled),
        };
        let next = self.known.len();
        // Nobody sets a page in so many names. Interned they would stay, and interning slows with their number.
        let name = if next < MANY { &*small } else { "" };
        let known = match &small {
            Cow::Owned(small) => self.spelled.get(small.as_str()).copied(),
            Cow::Borrowed(_) => None,
        };
        let at = known.unwrap_or(next);
        if at == next {
            self.known.push(Known::new(LocalName::from(name)));
            self.open.push(0);
            if let Cow::Owned(small) = small {
                self.spelled.insert(Cow::Owned(small), at);
            }
        }
        self.spelled.insert(Cow::Borrowed(spelled), at);
        at
    }

    /// What is known of the name of a number.
    pub fn get(&self, at: usize) -> &Known {
        self.known.get(at).unwrap_or(&UNKNOWN)
    }

    /// Notes that an element of this name was opened.
    pub fn opened(&mut self, at: usize) {
        if let Some(open) = self.open.get_mut(at) {
            *open += 1;
        }
    }

    /// Notes that one was closed.
    pub fn closed(&mut self, at: usize) {
        if let Some(open) = self.open.get_mut(at) {
            *open = open.saturating_sub(1);
        }
    }

    /// Whether an element of this name is open.
    pub fn is_open(&self, at: usize) -> bool {
        self.open.get(at).is_some_and(|open| *open > 0)
    }
}

/// A name of up to sixteen letters as one number: two are compared at once.
fn packed(name: &str) -> Option<u128> {
    let fits = name.len() <= size_of::<u128>();
    fits.then(|| name.bytes().fold(0, |packed, byte| packed << 8 | u128::from(byte)))
}

fn is_void(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("area")
            | local_name!("base")
            | local_name!("basefont")
            | local_name!("bgsound")
            | local_name!("br")
            | local_name!("col")
            | local_name!("embed")
            | local_name!("frame")
            | local_name!("hr")
            | local_name!("img")
            | local_name!("input")
            | local_name!("keygen")
            | local_name!("link")
            | local_name!("meta")
            | local_name!("param")
            | local_name!("source")
            | local_name!("track")
            | local_name!("wbr")
    )
}

fn content(name: &LocalName) -> Content {
    match *name {
        local_name!("script") => Content::Script,
        local_name!("plaintext") => Content::Plain,
        local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes")
        | local_name!("noscript")
        | local_name!("style")
        | local_name!("textarea")
        | local_name!("title")
        | local_name!("xmp") => Content::Raw,
        _ => Content::Markup,
    }
}

/// Which open elements a start tag ends.
pub(super) fn ends(name: &LocalName) -> &'static [LocalName] {
    match *name {
        local_name!("li") => const { &[local_name!("li")] },
        local_name!("dt") | local_name!("dd") => const { &[local_name!("dt"), local_name!("dd")] },
        local_name!("td") | local_name!("th") => const { &[local_name!("td"), local_name!("th")] },
        local_name!("tr") => const { &[local_name!("tr"), local_name!("td"), local_name!("th")] },
        local_name!("tbody") | local_name!("thead") | local_name!("tfoot") => {
            const {
                &[
                    local_name!("tbody"),
                    local_name!("thead"),
                    local_name!("tfoot"),
                    local_name!("tr"),
                    local_name!("td"),
                    local_name!("th"),
                ]
            }
        }
        local_name!("option") => const { &[local_name!("option")] },
        local_name!("address")
        | local_name!("article")
        | local_name!("aside")
        | local_name!("blockquote")
        | local_name!("center")
        | local_name!("details")
        | local_name!("dialog")
        | local_name!("dir")
        | local_name!("div")
        | local_name!("dl")
        | local_name!("fieldset")
        | local_name!("figcaption")
        | local_name!("figure")
        | local_name!("footer")
        | local_name!("form")
        | local_name!("h1")
        | local_name!("h2")
        | local_name!("h3")
        | local_name!("h4")
        | local_name!("h5")
        | local_name!("h6")
        | local_name!("header")
        | local_name!("hgroup")
        | local_name!("hr")
        | local_name!("main")
        | local_name!("menu")
        | local_name!("nav")
        | local_name!("ol")
        | local_name!("p")
        | local_name!("pre")
        | local_name!("search")
        | local_name!("section")
        | local_name!("summary")
        | local_name!("table")
        | local_name!("ul") => PARAGRAPH,
        _ => &[],
    }
}

/// What cannot stand in SVG or MathML, by the standard's list.
fn is_flow(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("b")
            | local_name!("big")
            | local_name!("blockquote")
            | local_name!("body")
            | local_name!("br")
            | local_name!("center")
            | local_name!("code")
            | local_name!("dd")
            | local_name!("div")
            | local_name!("dl")
            | local_name!("dt")
            | local_name!("em")
            | local_name!("embed")
            | local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6")
            | local_name!("head")
            | local_name!("hr")
            | local_name!("i")
            | local_name!("img")
            | local_name!("li")
            | local_name!("listing")
            | local_name!("menu")
            | local_name!("meta")
            | local_name!("nobr")
            | local_name!("ol")
            | local_name!("p")
            | local_name!("pre")
            | local_name!("ruby")
            | local_name!("s")
            | local_name!("small")
            | local_name!("span")
            | local_name!("strong")
            | local_name!("strike")
            | local_name!("sub")
            | local_name!("sup")
            | local_name!("table")
            | local_name!("tt")
            | local_name!("u")
            | local_name!("ul")
            | local_name!("var")
    )
}

/// Whether an element's content is text alone, which is taken as it is written.
pub(super) fn is_raw(name: &LocalName) -> bool {
    content(name) != Content::Markup
}

/// Whether its end tag says something even where it is not open: a break, the end of another heading.
pub(super) fn is_heard(name: &LocalName) -> bool {
    *name == local_name!("br") || is_heading(name)
}

/// Whether it is a heading.
pub(super) fn is_heading(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("h1")
            | local_name!("h2")
            | local_name!("h3")
            | local_name!("h4")
            | local_name!("h5")
            | local_name!("h6")
    )
}
