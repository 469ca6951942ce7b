//! An HTTP response as an archive keeps it.

use super::compressed;
use memchr::memmem;

/// What a response says of its body, and where the body begins.
pub struct Response<'r> {
    /// `200`, `404`; `None` where the first line is none of HTTP.
    pub status: Option<u16>,
    headers: Vec<(&'r str, &'r str)>,
    body: usize,
}

impl<'r> Response<'r> {
    /// Reads the head of a response.
    pub fn read(bytes: &'r [u8]) -> Self {
        let (head, body) = split(bytes);
        // Headers are ASCII; one that is not is no header that we need.
        let mut lines = head.split(|byte| *byte == b'\n').map(str::from_utf8);
        let first = lines.next().and_then(Result::ok).unwrap_or_default();
        let status = first.split_whitespace().nth(1).and_then(|code| code.parse().ok());
        let headers = lines.flatten().filter_map(|line| {
            let (name, value) = line.split_once(':')?;
            Some((name.trim(), value.trim()))
        });
        Self {
            status: status.filter(|_| first.starts_with("HTTP/")),
            headers: headers.collect(),
            body,
        }
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&'r str> {
        let mut found = self.headers.iter().filter(|(one, _)| one.eq_ignore_ascii_case(name));
        found.next().map(|(_, value)| *value)
    }

    /// Whether the body is a page: a success, of HTML or of a type that nobody tells.
    pub fn is_page(&self) -> bool {
        let success = self.status.is_none_or(|status| (200..300).contains(&status));
        success && self.header("content-type").is_none_or(is_html)
    }

    /// The body as the server meant it: chunks joined, unpacked, at most `limit` bytes.
    pub fn body(&self, bytes: &[u8], limit: u64) -> Vec<u8> {
        let body = bytes.get(self.body..).unwrap_or_default();
        let chunked = self
            .header("transfer-encoding")
            .is_some_and(|coding| coding.to_ascii_lowercase().contains("chunked"));
        let body = match chunked.then(|| joined(body)).flatten() {
            Some(joined) => joined,
            None => body.to_vec(),
        };
        match self.header("content-encoding") {
            Some(encoding) => compressed::content(body, encoding, limit),
            None => body,
        }
    }
}

/// Whether a `Content-Type` is that of a page.
pub fn is_html(content_type: &str) -> bool {
    let mime = content_type.split(';').next().unwrap_or_default().trim();
    mime.is_empty() || mime.eq_ignore_ascii_case("text/html") || mime.eq_ignore_ascii_case("application/xhtml+xml")
}

/// The head, and where the body begins after the empty line.
fn split(bytes: &[u8]) -> (&[u8], usize) {
    let ends = [
        memmem::find(bytes, b"\r\n\r\n").map(|at| (at, 4)),
        memmem::find(bytes, b"\n\n").map(|at| (at, 2)),
    ];
    match ends.into_iter().flatten().min() {
        Some((at, length)) => (bytes.get(..at).unwrap_or_default(), at + length),
        None => (bytes, bytes.len()),
    }
}

/// The chunks of a body joined, as many as are whole or were begun; `None` when it does not begin with one.
fn joined(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut joined = Vec::with_capacity(body.len());
    let mut begun = false;
    while let Some(end) = memchr::memchr(b'\n', body) {
        let (line, rest) = body.split_at(end + 1);
        let size = str::from_utf8(line).unwrap_or_default().split(';').next();
        let Ok(size) = usize::from_str_radix(size.unwrap_or_default().trim(), 16) else {
            break;
        };
        begun = true;
        let chunk = rest.get(..size).unwrap_or(rest);
        joined.extend_from_slice(chunk);
        if size == 0 {
            break;
        }
        let rest = rest.get(chunk.len()..).unwrap_or_default();
        body = rest
            .strip_prefix(b"\r\n")
            .or_else(|| rest.strip_prefix(b"\n"))
            .unwrap_or(rest);
    }
    begun.then_some(joined)
}
