//! The parts of a story set over several pages → one.

use std::collections::HashSet;

use crate::article::{Block, Field, Pages, Warning};
use crate::body::story::Story;
use crate::draft::Draft;
use crate::error::{Error, Found};
use crate::frame::story_address;
use crate::lang::words::key;
use crate::read;

/// Least bytes of a paragraph that no story says twice.
const SENTENCE: usize = 60;

/// Least letters of a headline that begins another, such as one with "Halaman 2" behind it.
const HEADLINE: usize = 20;

/// Joins parts in any order.
pub(crate) fn join(drafts: Vec<Draft>) -> Result<Draft, Error> {
    let parts = without_doubles(in_order(drafts));
    let joined: Vec<u32> = parts.iter().flat_map(|part| part.numbers.iter().copied()).collect();
    let mut parts = parts.into_iter().map(|part| part.draft);
    let Some(mut whole) = parts.next() else {
        return Err(Error::NoArticle(Found::Empty));
    };
    whole.take_lead();
    let rest: Vec<Draft> = parts.collect();
    if let Some(other) = rest.iter().find(|part| !is_one_story(&whole, part)) {
        return Err(Error::OtherStory {
            title: whole.story.title,
            other: other.story.title.clone(),
        });
    }
    if joined.len() > 1 {
        let pages = whole.frame.pages.take().into_iter();
        let pages = pages.chain(rest.iter().filter_map(|part| part.frame.pages.clone()));
        let pages = told(joined, &pages.collect::<Vec<_>>());
        whole.warnings.extend(missing(&pages));
        whole.frame.pages = Some(pages);
    }
    for part in rest {
        append(&mut whole, part);
    }
    Ok(whole)
}

/// A part and its number; several numbers once it holds what other parts held.
struct Part {
    numbers: Vec<u32>,
    draft: Draft,
}

/// The parts by number; those without one take the free numbers in the order given.
fn in_order(drafts: Vec<Draft>) -> Vec<Part> {
    let told: HashSet<u32> = drafts.iter().filter_map(|draft| draft.frame.part).collect();
    let mut free = (1..).filter(|number| !told.contains(number));
    let mut parts: Vec<Part> = drafts
        .into_iter()
        .map(|draft| Part {
            numbers: draft.frame.part.or_else(|| free.next()).into_iter().collect(),
            draft,
        })
        .collect();
    parts.sort_by(|one, other| one.numbers.cmp(&other.numbers));
    parts
}

/// The parts without those that another holds whole: parts given twice, or beside the page that shows all of them.
fn without_doubles(parts: Vec<Part>) -> Vec<Part> {
    let mut kept: Vec<Part> = Vec::new();
    let mut said: Vec<HashSet<String>> = Vec::new();
    for mut part in parts {
        let says: HashSet<String> = part.draft.story.blocks.iter().filter_map(said_by).collect();
        if let Some(at) = said.iter().position(|all| is_held(&says, all)) {
            if let Some(all) = kept.get_mut(at) {
                all.take_numbers(&part.numbers);
            }
            continue;
        }
        let mut at = 0;
        kept.retain_mut(|other| {
            let is_double = said.get(at).is_some_and(|less| is_held(less, &says));
            if is_double {
                part.take_numbers(&other.numbers);
                said.remove(at);
            } else {
                at += 1;
            }
            !is_double
        });
        kept.push(part);
        said.push(says);
    }
    kept
}

/// Whether another part says nearly all that a part says; a line at the turn of a page may differ.
fn is_held(less: &HashSet<String>, all: &HashSet<String>) -> bool {
    let missing = less.iter().filter(|text| !all.contains(*text)).count();
    !less.is_empty() && missing * 10 <= less.len()
}

impl Part {
    fn take_numbers(&mut self, numbers: &[u32]) {
        self.numbers.extend(numbers);
        self.numbers.sort_unstable();
        self.numbers.dedup();
    }
}

/// What a block says, by its letters; `None` for pictures and the like.
fn said_by(block: &Block) -> Option<String> {
    block.text().map(key).filter(|text| !text.is_empty())
}

/// Whether a part belongs to the story: it bears the same headline or has the same address but for the page.
pub(crate) fn is_one_story(first: &Draft, part: &Draft) -> bool {
    let [one, other] = [first, part].map(|draft| key(&draft.story.title));
    let begins = |one: &str, other: &str| one.chars().count() >= HEADLINE && other.starts_with(one);
    let [here, there] = [first, part].map(|draft| {
        let urls = [draft.frame.canonical_url.as_deref(), draft.url.as_deref()];
        urls.into_iter().flatten().find_map(story_address)
    });
    one == other || begins(&one, &other) || begins(&other, &one) || (here.is_some() && here == there)
}

/// Where the joined story stands: what its parts say together.
fn told(joined: Vec<u32>, pages: &[Pages]) -> Pages {
    let last = joined.last().copied().unwrap_or(1);
    let total = pages.iter().filter_map(|pages| pages.total).max().max(Some(last));
    let next = pages.last().and_then(|pages| pages.next.clone());
    Pages {
        current: joined.first().copied().unwrap_or(1),
        total,
        next: next.filter(|_| total.is_none_or(|total| last < total)),
        all: pages.iter().find_map(|pages| pages.all.clone()),
        joined,
    }
}

/// A warning that names the parts that are not there.
fn missing(pages: &Pages) -> Option<Warning> {
    let total = pages.total?;
    let missing: Vec<String> = (1..=total)
        .filter(|number| !pages.joined.contains(number))
        .map(|number| number.to_string())
        .collect();
    (!missing.is_empty()).then(|| {
        let message = format!("of {total} parts these are missing: {}", missing.join(", "));
        Warning::new(Field::Pages, message)
    })
}

/// Adds a part behind what is joined.
fn append(whole: &mut Draft, mut part: Draft) {
    read::without_outlet_dateline(&mut part.story, &part.frame.house);
    let lead = whole.frame.lead_picture().map(file);
    drop_repeated_end(&mut whole.story, &part.story);
    drop_repeated(&whole.story, &mut part.story, lead.as_deref());
    for warning in part.warnings {
        if !whole.warnings.contains(&warning) {
            whole.warnings.push(warning);
        }
    }
    whole.frame.fill_in(part.frame);
    whole.story.append(part.story);
}

/// Takes out of the joined story what the next part ends with too: a closing credit printed on each.
fn drop_repeated_end(story: &mut Story, part: &Story) {
    let ends = story.blocks.iter().rev().zip(part.blocks.iter().rev());
    let shared = ends
        .take_while(|(one, other)| one.text().is_some() && one == other)
        .count();
    for _ in 0..shared {
        story.remove(story.blocks.len().saturating_sub(1));
    }
}

/// Takes out of a part what the joined story says already.
fn drop_repeated(story: &Story, part: &mut Story, lead: Option<&str>) {
    let said: HashSet<String> = story.blocks.iter().filter_map(said_by).collect();
    let seen: HashSet<String> = story.blocks.iter().filter_map(address).collect();
    let first = story.blocks.iter().find_map(Block::text).map(key).unwrap_or_default();
    let is_repeated = |block: &Block, at_start: bool| match block {
        Block::Heading { text, .. } => said.contains(&key(text)),
        Block::Paragraph { text, .. } | Block::BlockQuote { text } => {
            let own = key(text);
            // The lead again, without the dateline.
            let is_lead = at_start && text.len() >= SENTENCE && first.ends_with(&own);
            is_lead || ((at_start || text.len() >= SENTENCE) && said.contains(&own))
        }
        Block::List { .. } | Block::Table { .. } => story.blocks.contains(block),
        Block::Image { .. } | Block::Embed { .. } => {
            address(block).is_some_and(|url| seen.contains(&url) || lead == Some(url.as_str()))
        }
    };
    let mut at_start = true;
    let mut repeated: Vec<usize> = Vec::new();
    for (index, block) in part.blocks.iter().enumerate() {
        if is_repeated(block, at_start) {
            repeated.push(index);
        } else if block.text().is_some() {
            at_start = false;
        }
    }
    repeated.into_iter().rev().for_each(|index| part.remove(index));
    part.related.retain(|related| {
        let same = |other: &&crate::article::Related| other.title == related.title && other.url == related.url;
        !story.related.iter().any(|other| same(&other))
    });
}

/// What tells a picture or player.
fn address(block: &Block) -> Option<String> {
    match block {
        Block::Image { url, .. } => url.as_deref().map(file),
        Block::Embed { url, .. } => url.clone(),
        _ => None,
    }
}

/// A picture's address without what the server is asked to do with it.
fn file(url: &str) -> String {
    url.split(['?', '#']).next().unwrap_or_default().to_owned()
}
