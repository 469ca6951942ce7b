//! The article as plain text and as Markdown.

use super::{Article, Block};

impl Article {
    /// The running text: paragraphs, headings, lists and block quotes, a blank line between.
    ///
    /// ```
    /// let article = warta::extract_text("Judul\n\nJakarta - Hujan turun.\n\nBanjir surut.")?;
    /// assert_eq!(article.text(), "Hujan turun.\n\nBanjir surut.");
    /// # Ok::<(), warta::Error>(())
    /// ```
    pub fn text(&self) -> String {
        let mut out = String::new();
        for block in &self.body {
            let text = match block {
                Block::List { items, .. } => items.join("\n"),
                _ => match block.text() {
                    Some(text) => text.to_owned(),
                    None => continue,
                },
            };
            if !out.is_empty() {
                out.push_str("\n\n");
            }
            out.push_str(&text);
        }
        out
    }

    /// The article as Markdown: headline, dateline, blocks, closing credit.
    ///
    /// ```
    /// let article = warta::extract_text("Judul\n\nJakarta - Hujan turun.")?;
    /// assert_eq!(article.to_markdown(), "# Judul\n\n**Jakarta -** Hujan turun.\n");
    /// # Ok::<(), warta::Error>(())
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut parts = vec![format!("# {}", escape(&self.title))];
        if let Some(description) = &self.description {
            parts.push(format!("*{}*", escape(description)));
        }
        if let Some(image) = &self.lead_image {
            parts.extend(picture(
                image.url.as_deref(),
                image.alt.as_deref(),
                image.caption.as_deref(),
                image.credit.as_deref(),
            ));
        }
        let mut dateline = self.dateline.as_ref();
        for block in &self.body {
            match block {
                Block::Paragraph { .. } => {
                    let text = paragraph(block);
                    parts.push(match dateline.take() {
                        Some(line) => format!("**{}** {text}", escape(&line.raw)),
                        None => text,
                    });
                }
                Block::Heading { level, text } => {
                    let marks = "#".repeat(usize::from(*level).clamp(2, 6));
                    parts.push(format!("{marks} {}", escape(text)));
                }
                Block::List { ordered, items } => {
                    let lines = items.iter().enumerate().map(|(i, item)| match ordered {
                        true => format!("{}. {}", i + 1, escape(item)),
                        false => format!("- {}", escape(item)),
                    });
                    parts.push(lines.collect::<Vec<_>>().join("\n"));
                }
                Block::BlockQuote { text } => parts.push(format!("> {}", escape(text))),
                Block::Image {
                    url,
                    alt,
                    caption,
                    credit,
                } => parts.extend(picture(
                    url.as_deref(),
                    alt.as_deref(),
                    caption.as_deref(),
                    credit.as_deref(),
                )),
                Block::Embed { url, .. } => parts.extend(url.as_ref().map(|url| format!("<{url}>"))),
                Block::Table { rows } => parts.extend(table(rows)),
            }
        }
        parts.extend(
            self.attribution
                .signoff
                .as_ref()
                .map(|signoff| format!("*{}*", escape(signoff))),
        );
        let mut out = parts.join("\n\n");
        out.push('\n');
        out
    }
}

fn paragraph(block: &Block) -> String {
    let Block::Paragraph { text, links } = block else {
        return String::new();
    };
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for link in links {
        if let (Some(before), Some(words)) = (text.get(done..link.start), text.get(link.start..link.end)) {
            out.push_str(&escape(before));
            out.push_str(&format!("[{}](<{}>)", escape(words), link.url));
            done = link.end;
        }
    }
    out.push_str(&escape(text.get(done..).unwrap_or_default()));
    out
}

fn picture(url: Option<&str>, alt: Option<&str>, caption: Option<&str>, credit: Option<&str>) -> Option<String> {
    let image = url.map(|url| format!("![{}](<{url}>)", escape(alt.unwrap_or_default())));
    let words: Vec<String> = [
        caption.map(escape),
        credit.map(|credit| format!("({})", escape(credit))),
    ]
    .into_iter()
    .flatten()
    .collect();
    let words = (!words.is_empty()).then(|| format!("*{}*", words.join(" ")));
    let lines: Vec<String> = [image, words].into_iter().flatten().collect();
    (!lines.is_empty()).then(|| lines.join("\n\n"))
}

fn table(rows: &[Vec<String>]) -> Option<String> {
    let width = rows.iter().map(Vec::len).max().filter(|width| *width > 0)?;
    let line = |row: &Vec<String>| {
        let cells = (0..width).map(|i| {
            row.get(i)
                .map(|cell| escape(cell).replace('|', "\\|"))
                .unwrap_or_default()
        });
        format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
    };
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    lines.insert(1, format!("|{}", " --- |".repeat(width)));
    Some(lines.join("\n"))
}

/// Guards what Markdown, or HTML inside Markdown, would read as markup.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (i, c) in text.char_indices() {
        let special =
            matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>') || (i == 0 && matches!(c, '#' | '+' | '-'));
        if special {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
