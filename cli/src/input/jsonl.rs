//! JSON lines: a page or a text a line.

use super::compressed::Reader;
use super::document::Reading;
use super::fields::Names;
use super::{Document, Documents};
use crate::record::Failure;
use serde_json::Value;
use std::io::{self, BufRead, Read};
use std::sync::Arc;

/// The lines of a file; empty ones are none.
pub fn lines(reader: Reader, limit: usize, names: &Arc<Names>) -> Documents {
    Box::new(Lines {
        reader,
        limit,
        names: names.clone(),
        ended: false,
    })
}

/// What a line holds.
pub fn line(bytes: &[u8], names: &Names) -> Result<Reading, Failure> {
    let row: Value = serde_json::from_slice(bytes).map_err(|error| Failure {
        kind: "json",
        message: error.to_string(),
    })?;
    names.pick(|name| at(&row, name)?.as_str().map(|text| text.as_bytes().to_vec()))
}

/// The value of a field, or what a name with dots leads to.
fn at<'v>(row: &'v Value, name: &str) -> Option<&'v Value> {
    let path = || name.split('.').try_fold(row, |value, part| value.get(part));
    row.get(name).or_else(path)
}

struct Lines {
    reader: Reader,
    limit: usize,
    names: Arc<Names>,
    ended: bool,
}

impl Iterator for Lines {
    type Item = Result<Document, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.line() {
                Ok(line) if line.trim_ascii().is_empty() => {}
                Ok(line) => return Some(Ok(Document::line(line, self.names.clone()))),
                Err(failure) => return Some(Err(failure)),
            }
        }
        None
    }
}

impl Lines {
    fn line(&mut self) -> Result<Vec<u8>, Failure> {
        // Escapes make a line longer than what it holds.
        let most = self.limit.saturating_mul(2);
        let mut line = Vec::new();
        let read = self.reader.by_ref().take(most as u64).read_until(b'\n', &mut line);
        let read = read.inspect_err(|_| self.ended = true)?;
        self.ended = read == 0;
        if read < most || line.ends_with(b"\n") {
            return Ok(line);
        }
        drop(line);
        let size = most + self.pass().inspect_err(|_| self.ended = true)?;
        let limit = self.limit;
        Err(warta::Error::TooLarge { size, limit }.into())
    }

    /// Reads over the rest of a line; tells how long it is.
    fn pass(&mut self) -> io::Result<usize> {
        let mut passed = 0;
        loop {
            let buffer = self.reader.fill_buf()?;
            let end = memchr::memchr(b'\n', buffer);
            let length = end.map_or(buffer.len(), |end| end + 1);
            self.reader.consume(length);
            passed += length;
            if end.is_some() || length == 0 {
                return Ok(passed);
            }
        }
    }
}
