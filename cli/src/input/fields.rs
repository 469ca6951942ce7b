//! Which field of a row holds what.

use super::document::Reading;
use crate::args::FieldArgs;
use crate::record::Failure;

/// The names to look for, each list in the order of preference.
#[derive(Debug)]
pub struct Names {
    html: Vec<String>,
    text: Vec<String>,
    title: Vec<String>,
    url: Vec<String>,
    text_first: bool,
}

impl Names {
    /// The names that the caller gave, else those that are usual. Who names the page's field alone wants no text, and
    /// the other way round.
    pub fn new(args: &FieldArgs, text_first: bool) -> Self {
        let or = |given: &Option<String>, usual: &[&str]| match given {
            Some(name) => vec![name.clone()],
            None => usual.iter().map(|&name| name.to_owned()).collect(),
        };
        let only_text = args.text_field.is_some() && args.html_field.is_none();
        let only_html = args.html_field.is_some() && args.text_field.is_none();
        Self {
            html: or(
                &args.html_field,
                if only_text {
                    &[]
                } else {
                    &["html", "raw_html", "content_html"]
                },
            ),
            text: or(
                &args.text_field,
                if only_html {
                    &[]
                } else {
                    &["text", "content", "article", "body", "isi"]
                },
            ),
            title: or(&args.title_field, &["title", "headline", "judul"]),
            url: or(&args.url_field, &["url", "link", "source_url"]),
            text_first,
        }
    }

    /// All of them.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let lists = [&self.html, &self.text, &self.title, &self.url];
        lists.into_iter().flatten().map(String::as_str)
    }

    /// What a row holds, of which `get` tells the value of a field.
    pub fn pick(&self, get: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Reading, Failure> {
        let first = |names: &[String]| {
            let mut values = names.iter().filter_map(|name| get(name));
            values.find(|value| !value.trim_ascii().is_empty())
        };
        let html = || first(&self.html).map(|bytes| (bytes, false));
        let text = || Some((headed(first(&self.title), first(&self.text)?), true));
        let found = match self.text_first {
            true => text().or_else(html),
            false => html().or_else(text),
        };
        let (bytes, flattened) = found.ok_or_else(|| self.nothing())?;
        Ok(Reading {
            bytes,
            flattened,
            url: first(&self.url).and_then(|url| String::from_utf8(url).ok()),
            ..Reading::default()
        })
    }

    /// The row has nothing to read.
    fn nothing(&self) -> Failure {
        let names: Vec<&str> = self.html.iter().chain(&self.text).map(String::as_str).collect();
        Failure {
            kind: "no_field",
            message: format!("no page and no text in {}", names.join(", ")),
        }
    }
}

/// A text with its headline in the first line, where it does not stand already.
fn headed(title: Option<Vec<u8>>, text: Vec<u8>) -> Vec<u8> {
    let Some(title) = title else {
        return text;
    };
    let title = title.trim_ascii();
    if text.trim_ascii_start().starts_with(title) {
        return text;
    }
    // A headline is one line, whatever white space is in it.
    let line = title
        .iter()
        .map(|byte| if byte.is_ascii_whitespace() { b' ' } else { *byte });
    line.chain(*b"\n\n").chain(text).collect()
}
