//! What a run came to.

use std::collections::BTreeMap;
use std::time::Instant;

/// How many outlets are named.
const OUTLETS: usize = 10;

/// What a run came to so far.
#[derive(Debug)]
pub struct Summary {
    since: Instant,
    /// How many inputs an earlier run had done.
    pub before: usize,
    /// Bytes of pages.
    pub bytes: u64,
    /// Articles written.
    pub articles: u64,
    /// Articles that were there before.
    pub duplicates: u64,
    /// Articles that were not asked for.
    pub unwanted: u64,
    failed: BTreeMap<&'static str, u64>,
    outlets: BTreeMap<String, u64>,
}

impl Summary {
    /// A run begins.
    pub fn begin(before: usize) -> Self {
        Self {
            since: Instant::now(),
            before,
            bytes: 0,
            articles: 0,
            duplicates: 0,
            unwanted: 0,
            failed: BTreeMap::new(),
            outlets: BTreeMap::new(),
        }
    }

    /// An input failed in some way.
    pub fn fail(&mut self, kind: &'static str) {
        *self.failed.entry(kind).or_default() += 1;
    }

    /// An article was written.
    pub fn write(&mut self, outlet: Option<String>) {
        self.articles += 1;
        *self
            .outlets
            .entry(outlet.unwrap_or_else(|| "unknown".to_owned()))
            .or_default() += 1;
    }

    /// How many inputs failed.
    pub fn failed(&self) -> u64 {
        self.failed.values().sum()
    }

    /// How many inputs were read.
    pub fn read(&self) -> u64 {
        self.articles + self.duplicates + self.unwanted + self.failed()
    }

    /// All of it for people.
    pub fn text(&self, interrupted: bool) -> String {
        let seconds = self.since.elapsed().as_secs_f64();
        let per_second = |amount: f64| amount / seconds.max(0.001);
        let mut text = format!(
            "{} read in {seconds:.1} s ({:.0} a second, {:.1} MB/s){}\n",
            self.read(),
            per_second(self.read() as f64),
            per_second(self.bytes as f64 / 1e6),
            if interrupted { ", interrupted" } else { "" },
        );
        let mut line = |name: &str, count: u64, more: String| {
            if count > 0 || name == "articles" {
                text.push_str(format!("  {name:<14}{count:>9}  {more}").trim_end());
                text.push('\n');
            }
        };
        line("done before", self.before as u64, String::new());
        line("articles", self.articles, list(&self.outlets));
        line("duplicates", self.duplicates, String::new());
        line("not asked for", self.unwanted, String::new());
        line("failed", self.failed(), list(&self.failed));
        text
    }
}

/// Names with their counts, the most frequent first.
fn list<N: AsRef<str>>(counts: &BTreeMap<N, u64>) -> String {
    let mut by_count: Vec<(&str, u64)> = counts.iter().map(|(name, count)| (name.as_ref(), *count)).collect();
    by_count.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let more = by_count.len().saturating_sub(OUTLETS);
    let mut names: Vec<String> = by_count
        .iter()
        .take(OUTLETS)
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    if more > 0 {
        names.push(format!("{more} more"));
    }
    names.join(", ")
}
