//! The readers written in Rust, warta among them, behind the same three commands as `read.py`:
//!
//!     peers read NAME FOLDER    what NAME makes of every page, one JSON record a line
//!     peers peak NAME FOLDER    the peak memory of reading page after page from disk, in KiB
//!     peers time FOLDER         loads all pages; for every NAME on standard input, milliseconds a page on the output

use std::io::{BufRead, Write, stdin, stdout};
use std::path::{Path, PathBuf};
use std::time::Duration;
use std::{env, fs, process};

use cpu_time::ProcessTime;
use serde_json::{Value, json};

/// A turn lasts at least this long, so that the fast ones are measured over several passes.
const TURN: Duration = Duration::from_millis(500);

struct Page {
    name: String,
    bytes: Vec<u8>,
    /// For the readers that take text: decoded before the clock starts.
    text: String,
}

type Read = Box<dyn Fn(&Page) -> Result<Value, String>>;

fn main() {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["read", name, folder] => read(name, folder),
        ["peak", name, folder] => peak(name, folder),
        ["time", folder] => time(folder),
        _ => Err("peers read NAME FOLDER | peak NAME FOLDER | time FOLDER".into()),
    };
    if let Err(message) = done {
        eprintln!("{message}");
        process::exit(2);
    }
}

fn read(name: &str, folder: &str) -> Result<(), String> {
    let reader = reader(name)?;
    for path in paths(folder)? {
        let page = load(&path)?;
        let record = match reader(&page) {
            Ok(article) => json!({"file": page.name, "article": article}),
            Err(message) => json!({"file": page.name, "error": message}),
        };
        println!("{record}");
    }
    Ok(())
}

fn peak(name: &str, folder: &str) -> Result<(), String> {
    let reader = reader(name)?;
    for path in paths(folder)? {
        let _ = reader(&load(&path)?);
    }
    let status = fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    println!("{}", line.unwrap_or_default().trim_end_matches("kB").trim());
    Ok(())
}

fn time(folder: &str) -> Result<(), String> {
    let pages = paths(folder)?
        .iter()
        .map(|path| load(path))
        .collect::<Result<Vec<_>, _>>()?;
    for name in stdin().lock().lines().map_while(Result::ok) {
        let reader = reader(&name)?;
        for page in pages.iter().take(3) {
            let _ = reader(page);
        }
        let (start, mut read) = (ProcessTime::now(), 0);
        while start.elapsed() < TURN {
            for page in &pages {
                let _ = std::hint::black_box(reader(page));
            }
            read += pages.len();
        }
        println!("{}", 1000.0 * start.elapsed().as_secs_f64() / read as f64);
        stdout().flush().map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn paths(folder: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{folder}: {error}"))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "html"));
    paths.sort();
    Ok(paths)
}

fn load(path: &Path) -> Result<Page, String> {
    let bytes = fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(Page {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        text: String::from_utf8_lossy(&bytes).into_owned(),
        bytes,
    })
}

fn reader(name: &str) -> Result<Read, String> {
    Ok(match name {
        "warta" => warta(warta::OutletRules::BuiltIn)?,
        "warta-general" => warta(warta::OutletRules::None)?,
        "warta-story" => Box::new(story),
        "dom_smoothie" => Box::new(dom_smoothie),
        "legible" => Box::new(legible),
        "libreadability" => Box::new(libreadability),
        "scraper" => Box::new(scraper),
        "lol_html" => Box::new(lol_html),
        _ => return Err(format!("no reader is called `{name}`")),
    })
}

fn warta(rules: warta::OutletRules) -> Result<Read, String> {
    let extractor = warta::Extractor::builder().outlet_rules(rules).build();
    let extractor = extractor.map_err(|error| error.to_string())?;
    Ok(Box::new(move |page| {
        let article = extractor.extract(&page.bytes).map_err(|error| error.to_string())?;
        let authors: Vec<&str> = article.byline.iter().map(|person| person.name.as_str()).collect();
        Ok(json!({
            "title": article.title, "date": article.published_at, "authors": authors, "text": article.text(),
        }))
    }))
}

/// The same story of 3,000 characters, whatever the page: dateline, attribution, quotes, from flattened text.
fn story(_: &Page) -> Result<Value, String> {
    let story = include_str!("../../../story.txt");
    let article = warta::extract_text(story).map_err(|error| error.to_string())?;
    std::hint::black_box(article);
    Ok(Value::Null)
}

fn dom_smoothie(page: &Page) -> Result<Value, String> {
    let config = dom_smoothie::Config {
        text_mode: dom_smoothie::TextMode::Formatted,
        ..Default::default()
    };
    let mut reader =
        dom_smoothie::Readability::new(&*page.text, None, Some(config)).map_err(|error| error.to_string())?;
    let article = reader.parse().map_err(|error| error.to_string())?;
    Ok(json!({
        "title": article.title, "date": article.published_time, "authors": article.byline,
        "text": &*article.text_content,
    }))
}

fn legible(page: &Page) -> Result<Value, String> {
    let article = legible::parse(&page.text, None, None).map_err(|error| error.to_string())?;
    Ok(json!({
        "title": article.title, "date": article.published_time, "authors": article.byline,
        "text": article.text_content,
    }))
}

fn libreadability(page: &Page) -> Result<Value, String> {
    let article = libreadability::extract(&page.text, None).map_err(|error| error.to_string())?;
    Ok(json!({
        "title": article.title, "date": article.published_time, "authors": article.byline,
        "text": article.text_content,
    }))
}

/// A bare parse by html5ever.
fn scraper(page: &Page) -> Result<Value, String> {
    std::hint::black_box(scraper::Html::parse_document(&page.text));
    Ok(Value::Null)
}

/// A scan with one handler that does nothing.
fn lol_html(page: &Page) -> Result<Value, String> {
    let settings = lol_html::Settings::new().append_element_content_handler(lol_html::element!("title", |_| Ok(())));
    let mut rewriter = lol_html::HtmlRewriter::new(settings, |_: &[u8]| {});
    rewriter.write(&page.bytes).map_err(|error| error.to_string())?;
    rewriter.end().map_err(|error| error.to_string())?;
    Ok(Value::Null)
}
