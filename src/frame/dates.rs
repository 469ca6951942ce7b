//! When the story was published and last changed.

use std::sync::LazyLock;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Timelike};
use html5ever::local_name;

use super::source::Source;
use crate::article::{Field, Origin, Warning};
use crate::lang::credit::credits;
use crate::lang::date::{Label, Labelled, Machine, Stamp, Zone, date_span, labelled, machine, relative, wib};
use crate::lang::words::{AnyOf, entries};
use crate::page::outline::Id;
use crate::page::selector::Css;

/// Longest line that is taken for a date, in bytes.
const LINE: usize = 200;
/// Longest line that may tell a date from now, in bytes.
const AGO: usize = 60;
/// Longest line that is taken for dates because a word says what they are, in bytes.
const LABELLED: usize = 110;

/// The page's dates.
#[derive(Debug, Default)]
pub(super) struct Dates {
    pub published: Option<DateTime<FixedOffset>>,
    pub modified: Option<DateTime<FixedOffset>>,
}

/// A date that some source tells.
#[derive(Clone, Copy, Debug)]
struct Told {
    stamp: Stamp,
    trust: Trust,
    /// Where it was found; `None` for what a reader sees.
    place: Option<Place>,
}

/// A place for machines that holds a date.
#[derive(Clone, Copy, Debug)]
enum Place {
    JsonLd(&'static str),
    Meta(&'static str),
    Item(&'static str),
}

impl Place {
    /// Whether a rule file means this place: `json_ld:KEY`, `meta:NAME`, `itemprop:NAME`.
    fn is(self, rule: &str) -> bool {
        let (kind, name) = match self {
            Self::JsonLd(name) => ("json_ld", name),
            Self::Meta(name) => ("meta", name),
            Self::Item(name) => ("itemprop", name),
        };
        rule.split_once(':')
            .is_some_and(|(one, two)| one.eq_ignore_ascii_case(kind) && two.eq_ignore_ascii_case(name))
    }

    fn origin(self) -> Origin {
        match self {
            Self::JsonLd(name) => Origin::JsonLd(name.to_owned()),
            Self::Meta(name) | Self::Item(name) => Origin::Meta(name.to_owned()),
        }
    }
}

/// What a date counts; the first counts most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Trust {
    /// Metadata that say their zone.
    Zoned,
    /// What the reader sees, where the rules point to it.
    SeenByRules,
    /// Metadata in the newsroom's own time.
    Local,
    /// What the reader sees near the headline.
    Seen,
}

impl Told {
    fn wall(&self) -> Option<NaiveDateTime> {
        let time = self.stamp.time?;
        self.stamp.date.and_time(time).with_second(0)
    }
}

/// Reads the dates; what is there and cannot be read becomes a warning.
pub(super) fn read(source: &Source<'_>, warnings: &mut Vec<Warning>) -> Dates {
    let home = source
        .rules
        .and_then(|rules| rules.zone(source.base.host()).offset())
        .unwrap_or_else(wib);
    let seen = seen(source);
    let json_ld = &source.sheet.json_ld;

    let mut desk = Desk {
        source,
        home,
        false_zone: None,
        told: Vec::new(),
        unread: None,
    };
    desk.value(Place::JsonLd("datePublished"), json_ld.published.as_deref());
    desk.metas(include_str!("words/published.txt"));
    desk.marked(&PUBLISHED);
    if desk.told.is_empty() && seen.published.is_none_or(|told| told.stamp.time.is_none()) {
        desk.clock();
    }
    desk.told.extend(seen.published);
    let published = desk.decide(Field::PublishedAt).or_else(|| ago(source));
    warnings.extend(desk.warning(Field::PublishedAt, published.is_some()));

    desk.told.clear();
    desk.unread = None;
    desk.value(Place::JsonLd("dateModified"), json_ld.modified.as_deref());
    desk.metas(include_str!("words/modified.txt"));
    desk.told.extend(seen.modified);
    let modified = desk.decide(Field::ModifiedAt);
    warnings.extend(desk.warning(Field::ModifiedAt, modified.is_some()));
    // Both are told in one zone, the one that is printed.
    let modified = modified.map(|modified| match &published {
        Some(published) => modified.with_timezone(published.offset()),
        None => modified,
    });
    Dates {
        published,
        // A change before publication is the system's own affair.
        modified: modified
            .filter(|modified| published.is_none_or(|published| *modified >= published))
            .map(|modified| published.map_or(modified, |published| modified.with_timezone(published.offset()))),
    }
}

/// What elements with dates are called.
static NAMED: LazyLock<AnyOf> = LazyLock::new(|| AnyOf::new(entries(include_str!("words/date_names.txt"))));

static PUBLISHED: LazyLock<Css> = LazyLock::new(|| {
    Css::new(
        "time[itemprop~=datePublished], span[itemprop~=datePublished], time[datetime][pubdate], abbr.published[title]",
    )
});

/// What is told of one date, and the decision.
struct Desk<'s> {
    source: &'s Source<'s>,
    home: FixedOffset,
    /// A zone that metadata of this page say and that was found wrong.
    false_zone: Option<FixedOffset>,
    told: Vec<Told>,
    /// A value that nobody can read.
    unread: Option<String>,
}

impl Desk<'_> {
    fn value(&mut self, place: Place, value: Option<&str>) {
        let listed = |list: &[String]| list.iter().any(|rule| place.is(rule));
        let dates = self.source.rules.map(|rules| &rules.dates);
        let Some(value) = value.filter(|_| !dates.is_some_and(|dates| listed(&dates.ignore))) else {
            return;
        };
        match machine(value) {
            Some(Machine { mut stamp, zone }) => {
                let is_false = stamp.offset.is_some() && stamp.offset == self.false_zone;
                if is_false || dates.is_some_and(|dates| listed(&dates.local)) {
                    stamp.offset = None;
                }
                let zoned = zone == Zone::Explicit && stamp.offset.is_some();
                self.told.push(Told {
                    stamp,
                    trust: if zoned { Trust::Zoned } else { Trust::Local },
                    place: Some(place),
                });
            }
            None if self.unread.is_none() => self.unread = Some(value.chars().take(60).collect()),
            None => {}
        }
    }

    fn metas(&mut self, list: &'static str) {
        for name in entries(list) {
            if self.source.is_ignored(name) {
                continue;
            }
            let value = self.source.sheet.head.meta(name);
            let place = match name.starts_with("date") && name != "date" {
                true => Place::Item(name),
                false => Place::Meta(name),
            };
            self.value(place, value.as_deref());
        }
    }

    /// Dates that the page's own elements hold for machines.
    fn marked(&mut self, css: &Css) {
        let outline = self.source.outline();
        if let Some(id) = outline.select(css).next() {
            let value = ["datetime", "content", "title"]
                .iter()
                .find_map(|name| outline.attr(id, name));
            self.value(Place::Item("datePublished"), value.as_deref());
        }
    }

    /// The moment that the first clock near the headline holds for machines.
    fn clock(&mut self) {
        let outline = self.source.outline();
        let near = self.source.near_headline();
        let clocks = near.filter(|id| {
            outline
                .get(*id)
                .is_some_and(|element| element.name == local_name!("time"))
        });
        let value = clocks.filter_map(|id| outline.attr(id, "datetime")).next();
        self.value(Place::Item("datePublished"), value.as_deref());
    }

    /// The moment that is trusted most, with its zone put right by what else is told.
    fn decide(&mut self, field: Field) -> Option<DateTime<FixedOffset>> {
        let mut timed: Vec<Told> = self
            .told
            .iter()
            .filter(|told| told.stamp.time.is_some())
            .copied()
            .collect();
        timed.sort_by_key(|told| told.trust);
        let best = *timed.first()?;
        if let Some(place) = best.place {
            self.source.trail.set(field, || place.origin());
        }
        let moment = best.stamp.at(self.home)?;
        let seen = timed.iter().find(|told| told.place.is_none());
        let witness = seen.or_else(|| timed.iter().find(|told| told.trust == Trust::Local));
        let truth = witness.and_then(|witness| {
            let other = witness.stamp.at(self.home)?;
            // The same clock in two zones, or a clock that runs by Greenwich and does not say so.
            let same_clock = witness.wall() == best.wall() && other != moment;
            let apart = (minute(other) - minute(moment)).abs();
            let unsaid = witness.place.is_none() && best.stamp.offset.is_none() && [420, 480, 540].contains(&apart);
            if same_clock && best.place.is_some() {
                self.false_zone = best.stamp.offset;
            }
            // The same moment in the zone that is printed.
            let same_moment = minute(other) == minute(moment) && witness.stamp.offset.is_some();
            (same_clock || unsaid || same_moment).then_some(other)
        });
        let moment = truth.unwrap_or(moment);
        Some(self.with_seconds(moment, &timed))
    }

    /// Metadata know the second where the reader sees the minute.
    fn with_seconds(&self, moment: DateTime<FixedOffset>, timed: &[Told]) -> DateTime<FixedOffset> {
        if moment.second() > 0 {
            return moment;
        }
        let second = timed.iter().find_map(|told| {
            let same = minute(told.stamp.at(self.home)?) == minute(moment)
                || told.wall() == moment.naive_local().with_second(0);
            told.stamp
                .time
                .map(|time| time.second())
                .filter(|second| same && *second > 0)
        });
        second.and_then(|second| moment.with_second(second)).unwrap_or(moment)
    }

    fn warning(&self, field: Field, known: bool) -> Option<Warning> {
        if known {
            return None;
        }
        let day = self
            .told
            .first()
            .map(|told| format!("only the day is known: {}", told.stamp.date));
        let message = day.or_else(|| {
            self.unread
                .as_ref()
                .map(|value| format!("cannot be read as a date: `{value}`"))
        });
        message.map(|message| Warning::new(field, message))
    }
}

fn minute(moment: DateTime<FixedOffset>) -> i64 {
    moment.timestamp().div_euclid(60)
}

/// The dates that a reader sees.
#[derive(Debug, Default)]
struct Seen {
    published: Option<Told>,
    modified: Option<Told>,
}

fn seen(source: &Source<'_>) -> Seen {
    let ignored = source
        .rules
        .is_some_and(|rules| rules.dates.ignore.iter().any(|name| name == "visible"));
    if ignored {
        return Seen::default();
    }
    let by_rules = source.texts_by_rules(|template| &template.date);
    let ruled = |field| source.trail.set(field, || source.rule(|template| &template.date));
    let mut seen = Seen::default();
    for line in &by_rules {
        seen.take(&labelled(line), Trust::SeenByRules, ruled);
    }
    let changed = source.texts_by_rules(|template| &template.modified);
    let changed = changed
        .iter()
        .flat_map(|line| labelled(line))
        .find(|found| found.stamp.time.is_some());
    if let Some(found) = changed {
        source
            .trail
            .set(Field::ModifiedAt, || source.rule(|template| &template.modified));
        seen.modified = Some(told(found.stamp, Trust::SeenByRules));
    }
    if seen.published.is_none() {
        let before = source.before_headline();
        for id in source.near_headline().chain(before.rev()).chain(source.after_story()) {
            if let Some(found) = line(source, id) {
                seen.take(&found, Trust::Seen, |field| {
                    source.trail.set(field, || source.element(id))
                });
            }
            if seen.published.is_some_and(|told| told.stamp.time.is_some()) {
                break;
            }
        }
    }
    seen
}

/// The moment that a line near the headline counts from when the page was fetched: "3 jam lalu".
fn ago(source: &Source<'_>) -> Option<DateTime<FixedOffset>> {
    let now = source.now?;
    let by_rules = source.texts_by_rules(|template| &template.date);
    let outline = source.outline();
    let near = source.near_headline().chain(source.before_headline());
    let lines = near
        .filter(|id| outline.get(*id).is_some_and(|element| element.text > 0))
        .filter(|id| outline.inner(*id).len() < LINE)
        .map(|id| outline.text(id));
    let moment = by_rules
        .into_iter()
        .chain(lines)
        .filter(|line| line.len() < AGO)
        .find_map(|line| relative(&line, now));
    source.trail.set(Field::PublishedAt, || Origin::Text);
    moment
}

impl Seen {
    /// Takes a line's dates where nothing, or only a day, is known yet; notes the fields it takes.
    fn take(&mut self, found: &[Labelled], trust: Trust, note: impl Fn(Field)) {
        for one in found {
            let (date, field) = match one.label {
                Some(Label::Updated) => (&mut self.modified, Field::ModifiedAt),
                _ => (&mut self.published, Field::PublishedAt),
            };
            if date.is_none_or(|known| known.stamp.time.is_none() && one.stamp.time.is_some()) {
                *date = Some(told(one.stamp, trust));
                note(field);
            }
        }
    }
}

fn told(stamp: Stamp, trust: Trust) -> Told {
    Told {
        stamp,
        trust,
        place: None,
    }
}

/// Whether a line is a name or a channel beside a date and a clock: "Siti Aminah | Selasa, 13 Oktober 2020 09:01".
fn is_stamp(line: &str) -> bool {
    let is_dated = |part: &str| labelled(part).iter().any(|found| found.stamp.time.is_some());
    line.len() < LABELLED && line.split('|').count() == 2 && line.split('|').any(is_dated)
}

/// The dates of an element that is a line with a date and little else.
fn line(source: &Source<'_>, id: Id) -> Option<Vec<Labelled>> {
    let outline = source.outline();
    let element = outline.get(id)?;
    let is_time = element.name == local_name!("time");
    if element.text == 0 && !is_time || outline.inner(id).len() > 4 * LINE {
        return None;
    }
    let text = outline.text(id);
    if text.len() > LINE {
        return None;
    }
    let span = date_span(&text)?;
    let named = is_time || NAMED.is_in(&source.names(id));
    let found = labelled(&text);
    let said = || text.len() < LABELLED && found.iter().any(|one| one.label.is_some());
    let stamped = || is_stamp(&text);
    let dated = named || span.len() * 2 >= text.len() || said() || stamped() || !credits(&text, None).is_empty();
    dated.then_some(found)
}
