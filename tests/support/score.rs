//! Scores articles against gold made by hand: how much of each field was read right.
//!
//! Fields are compared after Unicode NFC, white space folded, quote marks and dashes unified. Lists are compared as
//! multisets over the whole corpus. A field that the gold does not hold is not scored for that article.

use regex::Regex;
use serde_json::Value;
use std::collections::HashMap;
use std::fs;
use std::hash::Hash;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use warta::{Article, Error, Extractor, Page};

/// The folder with real pages and texts: `$WARTA_CORPUS`, or `shared/corpus` beside the repository.
pub fn corpus() -> PathBuf {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    std::env::var_os("WARTA_CORPUS").map_or_else(beside, PathBuf::from)
}

/// The score of every field, in the order in which they are printed.
#[derive(Default)]
pub struct Scores(Vec<(&'static str, Score)>);

impl Scores {
    /// The fields and their scores.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Score)> {
        self.0.iter().map(|(field, score)| (*field, score))
    }

    fn of(&mut self, field: &'static str) -> &mut Score {
        let at = self.0.iter().position(|(name, _)| *name == field).unwrap_or_else(|| {
            self.0.push((field, Score::default()));
            self.0.len() - 1
        });
        &mut self.0[at].1
    }
}

/// How one field was read.
#[derive(Default)]
pub struct Score {
    right: usize,
    missing: usize,
    extra: usize,
}

impl Score {
    /// F1 of a list, or the share of right values, in per cent.
    pub fn percent(&self) -> f64 {
        let all = 2 * self.right + self.missing + self.extra;
        if all == 0 {
            100.0
        } else {
            200.0 * self.right as f64 / all as f64
        }
    }

    /// How many the gold holds.
    pub fn gold(&self) -> usize {
        self.right + self.missing
    }

    /// A single value counts as missing and extra when it is wrong, so that F1 is the share of right ones.
    fn value(&mut self, right: bool) {
        self.counts(usize::from(right), 1, 1);
    }

    fn list<T: Hash + Eq>(&mut self, gold: impl IntoIterator<Item = T>, got: impl IntoIterator<Item = T>) {
        let (mut left, mut all_gold, mut all_got, mut right) = (HashMap::<T, usize>::new(), 0, 0, 0);
        for item in gold {
            all_gold += 1;
            *left.entry(item).or_default() += 1;
        }
        for item in got {
            all_got += 1;
            if let Some(count) = left.get_mut(&item).filter(|count| **count > 0) {
                *count -= 1;
                right += 1;
            }
        }
        self.counts(right, all_gold, all_got);
    }

    fn counts(&mut self, right: usize, gold: usize, got: usize) {
        self.right += right;
        self.missing += gold - right;
        self.extra += got - right;
    }
}

/// Reads every page (`.html`) and text (`.txt`) of a folder that has gold in `gold/`, and scores what came of it.
pub fn score(folder: &Path, extractor: &Extractor) -> Scores {
    let mut scores = Scores::default();
    let mut golds: Vec<PathBuf> = files(&folder.join("gold"), "json");
    golds.sort();
    for path in golds {
        let gold: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        let stem = path.file_stem().unwrap().to_str().unwrap();
        let got = read(folder, stem, extractor);
        scores.of("extracted").value(got.is_ok());
        compare(&mut scores, &gold, &got.unwrap_or_default());
    }
    scores
}

/// The files of a folder with one ending.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect();
    files.sort();
    files
}

fn read(folder: &Path, stem: &str, extractor: &Extractor) -> Result<Article, Error> {
    match fs::read(folder.join(format!("{stem}.html"))) {
        Ok(page) => extractor.extract_page(&Page::new(&page)),
        Err(_) => extractor.extract_text(&fs::read_to_string(folder.join(format!("{stem}.txt"))).unwrap()),
    }
}

fn compare(scores: &mut Scores, gold: &Value, got: &Article) {
    if let Some(title) = gold.get("title") {
        scores.of("title").value(norm(text(title)) == norm(&got.title));
    }
    if let Some(outlet) = gold.get("outlet") {
        let host = got
            .outlet
            .as_ref()
            .and_then(|outlet| outlet.host.as_deref())
            .unwrap_or_default();
        scores
            .of("outlet")
            .value(format!(".{host}").ends_with(&format!(".{}", text(outlet))));
    }
    if let Some(dateline) = gold.get("dateline") {
        let place = got.dateline.as_ref().and_then(|dateline| dateline.place.as_deref());
        let outlet = got.dateline.as_ref().and_then(|dateline| dateline.outlet.as_deref());
        scores.of("dateline place").value(same_name(&dateline["place"], place));
        scores
            .of("dateline outlet")
            .value(same_name(&dateline["outlet"], outlet));
    }
    if let Some(date) = gold.get("published_at") {
        let minute = |date: chrono::DateTime<chrono::FixedOffset>| date.timestamp().div_euclid(60);
        let wanted = date
            .as_str()
            .and_then(|date| chrono::DateTime::parse_from_rfc3339(date).ok());
        scores
            .of("published_at")
            .value(wanted.map(minute) == got.published_at.map(minute));
    }
    if let Some(byline) = gold.get("byline") {
        let names = list(byline).iter().map(|person| name(text(&person["name"])));
        scores
            .of("byline names")
            .list(names, got.byline.iter().map(|person| name(&person.name)));
    }
    if let Some(body) = gold.get("body") {
        compare_bodies(scores, list(body), got);
    }
    if let Some(related) = gold.get("related") {
        compare_related(scores, list(related), got);
    }
    if let Some(quotes) = gold.get("quotes") {
        compare_quotes(scores, list(quotes), got);
    }
}

fn compare_bodies(scores: &mut Scores, gold: &[Value], got: &Article) {
    let paragraphs = gold.iter().filter(|block| block["type"] == "paragraph");
    scores.of("paragraphs, exact").list(
        paragraphs.map(|block| norm(text(&block["text"]))),
        got.paragraphs().map(norm),
    );
    let mut words = String::new();
    for block in gold {
        match block["type"].as_str() {
            Some("paragraph" | "heading" | "block_quote") => words = words + " " + text(&block["text"]),
            Some("list") => list(&block["items"])
                .iter()
                .for_each(|item| words = format!("{words} {}", text(item))),
            _ => {}
        }
    }
    scores
        .of("text, 4-word shingles")
        .list(shingles(&words), shingles(&got.text()));
}

fn compare_related(scores: &mut Scores, gold: &[Value], got: &Article) {
    let title = |link: &Value| norm(link.as_str().unwrap_or_else(|| text(&link["title"])));
    scores
        .of("related titles")
        .list(gold.iter().map(title), got.related.iter().map(|link| norm(&link.title)));
    let addresses: Vec<String> = gold
        .iter()
        .filter_map(|link| Some(link["url"].as_str()?.to_owned()))
        .collect();
    if !addresses.is_empty() {
        scores
            .of("related addresses")
            .list(addresses, got.related.iter().filter_map(|link| link.url.clone()));
    }
}

fn compare_quotes(scores: &mut Scores, gold: &[Value], got: &Article) {
    let wanted: Vec<String> = gold.iter().map(|quote| words_of_quote(text(&quote["text"]))).collect();
    let found: Vec<String> = got.quotes.iter().map(|quote| words_of_quote(&quote.text)).collect();
    let pairs = pairs(&wanted, &found);
    let exact = pairs.iter().filter(|(i, j)| wanted[*i] == found[*j]).count();
    let speaker = |j: usize| got.quotes[j].speaker.as_ref().map(|speaker| speaker.name.as_str());
    let attributed = pairs
        .iter()
        .filter(|(i, j)| same_name(&gold[*i]["speaker"], speaker(*j)))
        .count();
    scores.of("quotes, exact span").counts(exact, wanted.len(), found.len());
    scores
        .of("quotes, span and speaker")
        .counts(attributed, wanted.len(), found.len());
}

/// Pairs quotes one to one: equal texts first, then the one that holds at least 0.8 of the other.
fn pairs(gold: &[String], got: &[String]) -> Vec<(usize, usize)> {
    let mut free = vec![true; got.len()];
    let mut partner: Vec<Option<usize>> = vec![None; gold.len()];
    for (words, partner) in gold.iter().zip(&mut partner) {
        *partner = (0..got.len()).find(|j| free[*j] && got[*j] == *words);
        partner.iter().for_each(|j| free[*j] = false);
    }
    for (words, partner) in gold.iter().zip(&mut partner).filter(|(_, partner)| partner.is_none()) {
        let shares = (0..got.len()).filter(|j| free[*j]).map(|j| (share(words, &got[j]), j));
        let best = shares
            .filter(|(share, _)| *share >= 0.8)
            .reduce(|best, next| if next.0 > best.0 { next } else { best });
        *partner = best.map(|(_, j)| j);
        partner.iter().for_each(|j| free[*j] = false);
    }
    partner
        .iter()
        .enumerate()
        .filter_map(|(i, j)| Some((i, (*j)?)))
        .collect()
}

fn share(a: &str, b: &str) -> f64 {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.is_empty() || !long.contains(short) {
        return 0.0;
    }
    short.chars().count() as f64 / long.chars().count() as f64
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn same_name(gold: &Value, got: Option<&str>) -> bool {
    name(text(gold)) == name(got.unwrap_or_default())
}

fn norm(text: &str) -> String {
    let unified = text.nfc().filter_map(|c| match c {
        '“' | '”' | '„' | '«' | '»' => Some('"'),
        '‘' | '’' => Some('\''),
        '–' | '—' => Some('-'),
        '\u{a0}' => Some(' '),
        '\u{200b}' | '\u{feff}' | '\u{ad}' => None,
        other => Some(other),
    });
    unified
        .collect::<String>()
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

fn words_of_quote(text: &str) -> String {
    let squashed: String = norm(text).split_whitespace().collect();
    squashed.trim_matches([',', '.', '"', '\'']).to_owned()
}

/// A name without case, punctuation or a trailing acronym in brackets.
fn name(text: &str) -> String {
    static BRACKETS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(\S)\s*\([^)]*\)\s*$").unwrap());
    static BETWEEN: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[^\w]+").unwrap());
    let bare = norm(text);
    let bare = BRACKETS.replace(&bare, "$1");
    BETWEEN.replace_all(&bare, " ").trim().to_lowercase()
}

fn shingles(text: &str) -> Vec<Vec<String>> {
    static WORD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\w+").unwrap());
    let text = norm(text);
    let words: Vec<String> = WORD.find_iter(&text).map(|word| word.as_str().to_owned()).collect();
    match words.len() {
        0 => Vec::new(),
        1..4 => vec![words],
        _ => words.windows(4).map(<[String]>::to_vec).collect(),
    }
}
