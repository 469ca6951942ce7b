//! The story as a reader would see it, with notes in the margin.

use super::marks::{Marks, Towards, What};
use crate::html::{Escaped, is_web, link};
use crate::words::{named, shortened};
use std::ops::Range;
use warta::{Article, Block, Link, Quote, Speaker};

/// How many colours tell speakers apart; further ones begin anew.
const COLOURS: usize = 8;

/// Who speaks, in the order of their first words.
pub struct Speakers<'a>(Vec<&'a Speaker>);

impl<'a> Speakers<'a> {
    /// The speakers of an article.
    pub fn of(article: &'a Article) -> Self {
        let mut speakers: Vec<&Speaker> = Vec::new();
        for speaker in article.quotes.iter().filter_map(|quote| quote.speaker.as_ref()) {
            match speakers.iter_mut().find(|known| known.name == speaker.name) {
                // The fullest description of all.
                Some(known) if known.role.is_none() => *known = speaker,
                Some(_) => {}
                None => speakers.push(speaker),
            }
        }
        Self(speakers)
    }

    /// Each with its class of colour.
    pub fn iter(&self) -> impl Iterator<Item = (&'a Speaker, String)> {
        self.0.iter().map(|speaker| (*speaker, self.class(Some(&speaker.name))))
    }

    fn class(&self, name: Option<&str>) -> String {
        let index = name.and_then(|name| self.0.iter().position(|speaker| speaker.name == name));
        index.map_or("nobody".to_owned(), |index| format!("s{}", index % COLOURS))
    }

    fn class_of(&self, quote: &Quote) -> String {
        self.class(quote.speaker.as_ref().map(|speaker| speaker.name.as_str()))
    }
}

/// The blocks, each with its notes beside it.
pub fn rows(article: &Article, speakers: &Speakers<'_>) -> String {
    let marks = Marks::of(article);
    let mut dateline = article.dateline.as_ref();
    let mut out = String::new();
    for (index, block) in article.body.iter().enumerate() {
        let own = Text {
            article,
            speakers,
            marks: &marks,
            block: index,
        };
        let shown = match block {
            Block::Paragraph { text, links } => {
                let line = dateline.take().map_or(String::new(), |line| {
                    format!(
                        "<span class=\"dateline\" title=\"dateline\">{}</span> ",
                        Escaped(&line.raw)
                    )
                });
                format!("<p>{line}{}</p>", own.html(text, links))
            }
            Block::Heading { level, text } => {
                let level = (*level).clamp(2, 6);
                format!("<h{level}>{}</h{level}>", own.html(text, &[]))
            }
            Block::BlockQuote { text } => format!("<blockquote>{}</blockquote>", own.html(text, &[])),
            Block::List { ordered, items } => {
                let tag = if *ordered { "ol" } else { "ul" };
                let items: String = items.iter().map(|item| format!("<li>{}</li>", Escaped(item))).collect();
                format!("<{tag}>{items}</{tag}>")
            }
            Block::Image {
                url,
                alt,
                caption,
                credit,
            } => picture(url.as_deref(), alt.as_deref(), caption.as_deref(), credit.as_deref()),
            Block::Embed { provider, url } => {
                let address = url.as_deref().unwrap_or("no address");
                format!(
                    "<p class=\"apart\">{} {}</p>",
                    named(provider),
                    link(url.as_deref(), address)
                )
            }
            Block::Table { rows } => table(rows),
            _ => String::new(),
        };
        let notes = notes(article, speakers, &marks, index);
        let notes = if notes.is_empty() {
            notes
        } else {
            format!("<div class=\"notes\">{notes}</div>")
        };
        out.push_str(&format!(
            "<div class=\"row\"><div class=\"block\">{shown}</div>{notes}</div>\n"
        ));
    }
    out
}

/// A picture by its words and its address: the report loads nothing.
pub fn picture(url: Option<&str>, alt: Option<&str>, caption: Option<&str>, credit: Option<&str>) -> String {
    let address = url.map(|url| {
        let file = url.split(['?', '#']).next().and_then(|path| path.rsplit('/').next());
        link(Some(url), file.filter(|file| !file.is_empty()).unwrap_or(url))
    });
    let alt = alt.map(|alt| format!(" <span class=\"alt\">{}</span>", Escaped(alt)));
    let credit = credit.map(|credit| format!(" <span class=\"credit\">{}</span>", Escaped(credit)));
    let words = caption.map(|caption| Escaped(caption).to_string()).unwrap_or_default();
    let words = match (words.is_empty(), &credit) {
        (true, None) => String::new(),
        _ => format!("<figcaption>{words}{}</figcaption>", credit.unwrap_or_default()),
    };
    format!(
        "<figure><p class=\"apart\">picture {}{}</p>{words}</figure>",
        address.unwrap_or_default(),
        alt.unwrap_or_default()
    )
}

fn table(rows: &[Vec<String>]) -> String {
    let cells = |row: &Vec<String>| {
        row.iter()
            .map(|cell| format!("<td>{}</td>", Escaped(cell)))
            .collect::<String>()
    };
    let rows: String = rows.iter().map(|row| format!("<tr>{}</tr>", cells(row))).collect();
    format!("<div class=\"wide\" tabindex=\"0\"><table>{rows}</table></div>")
}

/// The text of one block, with its marks.
struct Text<'t> {
    article: &'t Article,
    speakers: &'t Speakers<'t>,
    marks: &'t Marks,
    block: usize,
}

impl Text<'_> {
    /// Marks and links may lie across each other: the text is cut wherever one begins or ends.
    fn html(&self, text: &str, links: &[Link]) -> String {
        let marks = self.marks.block(self.block);
        let mut cuts = vec![0, text.len()];
        cuts.extend(marks.iter().flat_map(|mark| [mark.at.start, mark.at.end]));
        cuts.extend(links.iter().flat_map(|link| [link.start, link.end]));
        cuts.sort_unstable();
        cuts.dedup();
        cuts.windows(2)
            .map(|cut| self.piece(text, cut.first().copied()..cut.last().copied(), links))
            .collect()
    }

    fn piece(&self, text: &str, cut: Range<Option<usize>>, links: &[Link]) -> String {
        let (Some(start), Some(end)) = (cut.start, cut.end) else {
            return String::new();
        };
        let Some(words) = text.get(start..end) else {
            return String::new();
        };
        let at = links.iter().find(|link| link.start <= start && end <= link.end);
        let mut html = link(at.map(|link| link.url.as_str()), words);
        let marks = self.marks.block(self.block);
        for mark in marks.iter().filter(|mark| mark.at.start <= start && end <= mark.at.end) {
            let Some(quote) = self.article.quotes.get(mark.quote) else {
                continue;
            };
            let colour = self.speakers.class_of(quote);
            html = match mark.what {
                What::Cue => format!("<span class=\"cue {colour}\">{html}</span>"),
                What::Mention => format!("<span class=\"mention {colour}\">{html}</span>"),
                What::Quote => self.quote(mark.quote, quote, &mark.at, &(start..end), &colour, &html),
            };
        }
        html
    }

    /// A piece of a quote; the first can be jumped to, the last leads to its note.
    fn quote(
        &self,
        index: usize,
        quote: &Quote,
        whole: &Range<usize>,
        own: &Range<usize>,
        colour: &str,
        html: &str,
    ) -> String {
        let is_of = |span: Option<&warta::Span>| span.is_some_and(|span| span.block == self.block);
        let begins = own.start == whole.start && is_of(quote.spans.first());
        let ends = own.end == whole.end && is_of(quote.spans.last());
        let number = index + 1;
        let id = if begins {
            format!(" id=\"q{number}\"")
        } else {
            String::new()
        };
        let towards = match self.marks.towards(index) {
            Some(Towards::On) => "→",
            Some(Towards::Back) => "←",
            None => "",
        };
        let end = match ends {
            true => format!("<a class=\"ref\" href=\"#n{number}\">{number}{towards}</a>"),
            false => String::new(),
        };
        format!("<mark class=\"{colour}\"{id}>{html}{end}</mark>")
    }
}

/// What stands in the margin of a block: its quotes' speakers, and what stood behind it and is no part of the story.
fn notes(article: &Article, speakers: &Speakers<'_>, marks: &Marks, block: usize) -> String {
    let mut out = String::new();
    for (index, quote) in article.quotes.iter().enumerate() {
        if quote.spans.first().is_some_and(|span| span.block == block) {
            out.push_str(&quote_note(index, quote, speakers, marks));
        }
    }
    let last = block + 1 == article.body.len();
    // What stands before the first block is told beside it.
    let here = |after: usize| after == block + 1 || (block == 0 && after == 0) || (last && after > block + 1);
    for related in &article.related {
        if here(related.after_block) {
            let label = related.lead_in.as_deref().unwrap_or("related");
            out.push_str(&format!(
                "<p class=\"note related\"><span class=\"label\">{}</span> {}</p>",
                Escaped(label),
                link(related.url.as_deref(), &related.title)
            ));
        }
    }
    for left_out in article.left_out.iter().filter(|left_out| here(left_out.after_block)) {
        out.push_str(&format!(
            "<p class=\"note left-out\"><span class=\"label\">left out: {}</span> <s>{}</s></p>",
            Escaped(&left_out.taken_for),
            Escaped(&shortened(&left_out.text, LEFT_OUT))
        ));
    }
    out
}

/// Longest text of something left out, in characters.
const LEFT_OUT: usize = 120;

fn quote_note(index: usize, quote: &Quote, speakers: &Speakers<'_>, marks: &Marks) -> String {
    let number = index + 1;
    let name = quote
        .speaker
        .as_ref()
        .map_or("nobody found", |speaker| speaker.name.as_str());
    let role = quote.speaker.as_ref().and_then(|speaker| speaker.role.as_deref());
    let role = role
        .map(|role| format!("<br><span class=\"role\">{}</span>", Escaped(role)))
        .unwrap_or_default();
    let arrow = if marks.towards(index) == Some(Towards::Back) {
        "←"
    } else {
        "→"
    };
    let mut facts = vec![named(&quote.kind)];
    facts.extend(quote.cue.as_ref().map(|cue| format!("cue {cue}")));
    facts.push(format!("via {}", named(&quote.via)));
    facts.extend(quote.continues.then(|| "continues".to_owned()));
    facts.push(format!("{:.0} %", quote.confidence * 100.0));
    format!(
        "<p class=\"note {}\" id=\"n{number}\"><a class=\"number\" href=\"#q{number}\" aria-label=\"quote {number}\">{number}</a> \
         {arrow} <strong>{}</strong>{role}<br><span class=\"facts\">{}</span></p>",
        speakers.class_of(quote),
        Escaped(name),
        Escaped(&facts.join(" · "))
    )
}

/// An address as a link to itself.
pub fn address(url: &str) -> String {
    match is_web(url) {
        true => link(Some(url), url),
        false => Escaped(url).to_string(),
    }
}
