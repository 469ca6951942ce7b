//! Web archives (WARC, ISO 28500), and the texts made of them (WET): read record by record, one in memory at a time.

use super::compressed::Reader;
use super::http::{self, Response};
use super::{Document, Documents};
use crate::record::Failure;
use chrono::{DateTime, FixedOffset};
use std::io::{self, BufRead, Read};

/// A header line longer than this is cut; none that we need is so long.
const LINE: u64 = 1 << 16;

/// West Indonesia Time, in which a page's "3 jam lalu" is counted when only the instant is known.
const WIB: i32 = 7 * 3600;

/// The pages and texts of an archive. Requests, metadata, redirects, pictures and revisits are passed over.
pub fn pages(reader: Reader, limit: usize) -> Documents {
    Box::new(Archive {
        reader,
        limit,
        ended: false,
    })
}

struct Archive {
    reader: Reader,
    limit: usize,
    ended: bool,
}

/// The headers of a record that we need.
#[derive(Debug, Default)]
struct Head {
    kind: String,
    content_type: String,
    length: u64,
    url: Option<String>,
    date: Option<DateTime<FixedOffset>>,
}

impl Iterator for Archive {
    type Item = Result<Document, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.record() {
                Ok(Some(document)) => return Some(Ok(document)),
                Ok(None) => {}
                Err(failure) => return Some(Err(failure)),
            }
        }
        None
    }
}

impl Archive {
    /// The next record, if it is a page or a text.
    fn record(&mut self) -> Result<Option<Document>, Failure> {
        let head = self.head().inspect_err(|_| self.ended = true)?;
        let Some((head, strayed)) = head else {
            self.ended = true;
            return Ok(None);
        };
        if strayed {
            self.pass(head.length)?;
            return Err(Failure::io(
                &"what stands before this record is no part of an archive; both are passed over",
            ));
        }
        if !head.is_wanted() {
            self.pass(head.length)?;
            return Ok(None);
        }
        let size = usize::try_from(head.length).unwrap_or(usize::MAX);
        if size > self.limit {
            self.pass(head.length)?;
            let limit = self.limit;
            return Err(warta::Error::TooLarge { size, limit }.into());
        }
        let mut bytes = Vec::new();
        let read = self.reader.by_ref().take(head.length).read_to_end(&mut bytes);
        if read.is_err() || bytes.len() < size {
            self.ended = true;
            let why = read.err().map_or(String::new(), |error| format!(" ({error})"));
            let of = bytes.len();
            return Err(Failure::io(&format!(
                "the archive breaks off after {of} of {size} bytes of this record{why}"
            )));
        }
        Ok(head.document(bytes))
    }

    /// The next record's head, and whether something that is no record stood before it.
    fn head(&mut self) -> Result<Option<(Head, bool)>, Failure> {
        let mut strayed = false;
        loop {
            let Some(line) = self.line()? else {
                return match strayed {
                    true => Err(Failure::io(&"this is no web archive, or its end is broken")),
                    false => Ok(None),
                };
            };
            if line.starts_with("WARC/") {
                break;
            }
            strayed |= !line.is_empty();
        }
        let mut head = Head::default();
        while let Some(line) = self.line()?.filter(|line| !line.is_empty()) {
            if let Some((name, value)) = line.split_once(':') {
                head.learn(name.trim(), value.trim());
            }
        }
        Ok(Some((head, strayed)))
    }

    /// A line without its end; `None` after the last.
    fn line(&mut self) -> io::Result<Option<String>> {
        let mut line = Vec::new();
        let read = self.reader.by_ref().take(LINE).read_until(b'\n', &mut line)?;
        let text = String::from_utf8_lossy(&line);
        Ok((read > 0).then(|| text.trim_end_matches(['\r', '\n']).to_owned()))
    }

    /// Reads over a body.
    fn pass(&mut self, length: u64) -> Result<(), Failure> {
        let passed = io::copy(&mut self.reader.by_ref().take(length), &mut io::sink());
        match passed {
            Ok(passed) if passed == length => Ok(()),
            other => {
                self.ended = true;
                let why = other.err().map_or(String::new(), |error| format!(": {error}"));
                Err(Failure::io(&format!(
                    "the archive breaks off in the middle of a record{why}"
                )))
            }
        }
    }
}

impl Head {
    fn learn(&mut self, name: &str, value: &str) {
        match name.to_ascii_lowercase().as_str() {
            "warc-type" => self.kind = value.to_ascii_lowercase(),
            "content-type" => self.content_type = value.to_owned(),
            "content-length" => self.length = value.parse().unwrap_or(0),
            "warc-target-uri" => self.url = Some(value.trim_matches(['<', '>']).to_owned()),
            "warc-date" => self.date = DateTime::parse_from_rfc3339(value).ok(),
            _ => {}
        }
    }

    fn is_wanted(&self) -> bool {
        match self.kind.as_str() {
            "response" => self.is_fetched_by_http(),
            "resource" => http::is_html(&self.content_type),
            "conversion" => self.content_type.starts_with("text/plain"),
            _ => false,
        }
    }

    /// Neither a DNS answer nor a file of an FTP server.
    fn is_fetched_by_http(&self) -> bool {
        let address = self.url.as_deref().unwrap_or_default();
        self.content_type.starts_with("application/http") || address.starts_with("http")
    }

    fn document(self, bytes: Vec<u8>) -> Option<Document> {
        let document = match self.kind.as_str() {
            "response" => Response::read(&bytes).is_page().then(|| Document::response(bytes))?,
            kind => Document::of(bytes, kind == "conversion"),
        };
        let zone = FixedOffset::east_opt(WIB)?;
        let fetched = self.date.map(|date| date.with_timezone(&zone));
        Some(document.from(self.url, fetched))
    }
}
