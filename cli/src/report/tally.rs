//! The figures of an outlet.

use super::finding::{FIELDS, FIELDS_COUNTED, Story};
use std::collections::BTreeMap;

/// What stories of an outlet have in common.
#[derive(Clone, Debug)]
pub struct Tally {
    /// Its name; none for stories whose outlet nobody knows.
    pub outlet: Option<String>,
    /// How many stories.
    pub stories: usize,
    /// How many have each of [`FIELDS`].
    pub having: [usize; FIELDS_COUNTED],
    /// How many lack headline or date.
    pub bare: usize,
    /// Paragraphs of a story.
    pub paragraphs: Spread,
    /// Quotes of a story.
    pub quotes: Spread,
    /// Related links of a story.
    pub related: Spread,
}

impl Tally {
    /// The figures of some stories.
    pub fn of(outlet: Option<String>, stories: &[&Story]) -> Self {
        let mut having = [0; FIELDS_COUNTED];
        for story in stories {
            for (count, has) in having.iter_mut().zip(story.has) {
                *count += usize::from(has);
            }
        }
        let spread = |of: fn(&Story) -> usize| Spread::of(stories.iter().map(|story| of(story)).collect());
        Self {
            outlet,
            stories: stories.len(),
            having,
            bare: stories
                .iter()
                .filter(|story| !(story.has("title") && story.has("published_at")))
                .count(),
            paragraphs: spread(|story| story.paragraphs),
            quotes: spread(|story| story.quotes),
            related: spread(|story| story.related),
        }
    }

    /// Which per cent have each of [`FIELDS`].
    pub fn shares(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let names = FIELDS.iter().map(|field| field.name);
        names.zip(self.having.map(|count| per_cent(count, self.stories)))
    }

    /// Which per cent have a field.
    pub fn share(&self, name: &str) -> f64 {
        self.shares()
            .find(|(field, _)| *field == name)
            .map_or(0.0, |(_, share)| share)
    }
}

/// The figures of each outlet, those with most stories first.
pub fn by_outlet<'s>(stories: impl Iterator<Item = &'s Story>) -> Vec<Tally> {
    let mut outlets: BTreeMap<Option<&str>, Vec<&Story>> = BTreeMap::new();
    for story in stories {
        outlets.entry(story.outlet.as_deref()).or_default().push(story);
    }
    let tally = |(outlet, stories): (Option<&str>, Vec<&Story>)| Tally::of(outlet.map(str::to_owned), &stories);
    let mut tallies: Vec<Tally> = outlets.into_iter().map(tally).collect();
    tallies.sort_by_cached_key(|tally| {
        let name = tally.outlet.as_deref().map(str::to_lowercase);
        (std::cmp::Reverse(tally.stories), name)
    });
    tallies
}

/// A count in per cent of all.
pub fn per_cent(count: usize, of: usize) -> f64 {
    if of == 0 {
        return 0.0;
    }
    // Counts of files are far below 2^52.
    #[allow(clippy::cast_precision_loss)]
    let share = count as f64 / of as f64;
    share * 100.0
}

/// How some counts lie.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// A tenth lie below.
    pub low: usize,
    /// Half lie below.
    pub median: usize,
    /// A tenth lie above.
    pub high: usize,
}

impl Spread {
    fn of(mut counts: Vec<usize>) -> Self {
        counts.sort_unstable();
        let at = |percent| ranked(&counts, percent).copied().unwrap_or_default();
        Self {
            low: at(10),
            median: at(50),
            high: at(90),
        }
    }
}

/// The value of a sorted list below which so many per cent lie.
pub fn ranked<T>(sorted: &[T], percent: usize) -> Option<&T> {
    sorted.get((sorted.len().saturating_sub(1) * percent + 50) / 100)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn story(outlet: &str, paragraphs: usize) -> Story {
        let mut story = Story {
            outlet: Some(outlet.to_owned()),
            paragraphs,
            ..Story::default()
        };
        story.has[0] = paragraphs > 2;
        story
    }

    #[test]
    fn outlets_with_most_stories_come_first_and_equals_by_name() {
        let stories = [story("B", 1), story("C", 1), story("A", 1), story("C", 1)];
        let names: Vec<_> = by_outlet(stories.iter())
            .into_iter()
            .map(|tally| tally.outlet.unwrap())
            .collect();
        assert_eq!(names, ["C", "A", "B"]);
    }

    #[test]
    fn a_tally_tells_shares_and_medians() {
        let stories: Vec<Story> = (1..=10).map(|paragraphs| story("A", paragraphs)).collect();
        let tally = Tally::of(None, &stories.iter().collect::<Vec<_>>());
        assert!((tally.share("title") - 80.0).abs() < 0.01);
        assert!(tally.share("dateline").abs() < 0.01);
        assert_eq!(
            tally.paragraphs,
            Spread {
                low: 2,
                median: 6,
                high: 9
            }
        );
    }

    #[test]
    fn nothing_has_no_shares() {
        let tally = Tally::of(None, &[]);
        assert_eq!(tally.paragraphs, Spread::default());
        assert!(tally.shares().all(|(_, share)| share.abs() < 0.01));
    }
}
