//! MHTML (RFC 2557): a page with its pictures, as browsers save it. Only the page is taken.

use super::document::Reading;
use super::http;
use base64::Engine;
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use memchr::memmem;

/// How deep parts are looked for in parts.
const DEPTH: usize = 4;

/// Mail is careless with the padding.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &base64::alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The page of a saved file.
pub fn page(file: &[u8]) -> Option<Reading> {
    let whole = Part::read(file);
    let page = whole.page(DEPTH)?;
    let address = |location: &str| location.starts_with("http").then(|| location.to_owned());
    let snapshot = whole.header("snapshot-content-location");
    Some(Reading {
        bytes: page.content(),
        url: page
            .header("content-location")
            .or(snapshot)
            .as_deref()
            .and_then(address),
        content_type: page.header("content-type"),
        ..Reading::default()
    })
}

/// A part: the whole file, or what stands between two boundaries.
struct Part<'f> {
    headers: Vec<(String, String)>,
    body: &'f [u8],
}

impl<'f> Part<'f> {
    fn read(bytes: &'f [u8]) -> Self {
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() {
            let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
            let (line, after) = rest.split_at(end);
            rest = after;
            let line = String::from_utf8_lossy(line);
            let text = line.trim();
            match (headers.last_mut(), text.split_once(':')) {
                _ if text.is_empty() => break,
                (Some((_, value)), _) if line.starts_with([' ', '\t']) => {
                    value.push(' ');
                    value.push_str(text);
                }
                (_, Some((name, value))) => headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned())),
                (_, None) => {}
            }
        }
        Self { headers, body: rest }
    }

    fn header(&self, name: &str) -> Option<String> {
        let mut found = self.headers.iter().filter(|(one, _)| one == name);
        found.next().map(|(_, value)| value.clone())
    }

    /// The first part that is a page, looked for in the order of the file.
    fn page(&self, depth: usize) -> Option<Part<'f>> {
        let content_type = self.header("content-type").unwrap_or_default();
        if !content_type.to_ascii_lowercase().starts_with("multipart/") {
            let html = !content_type.is_empty() && http::is_html(&content_type);
            return html.then(|| Part {
                headers: self.headers.clone(),
                body: self.body,
            });
        }
        let boundary = format!("--{}", boundary(&content_type)?);
        let parts = between(self.body, boundary.as_bytes());
        parts.into_iter().find_map(|part| match depth {
            0 => None,
            _ => Part::read(part).page(depth - 1),
        })
    }

    fn content(&self) -> Vec<u8> {
        let coding = self.header("content-transfer-encoding").unwrap_or_default();
        match coding.to_ascii_lowercase().as_str() {
            "quoted-printable" => quoted_printable(self.body),
            "base64" => {
                let bare: Vec<u8> = self
                    .body
                    .iter()
                    .copied()
                    .filter(|byte| !byte.is_ascii_whitespace())
                    .collect();
                BASE64.decode(bare).unwrap_or_default()
            }
            _ => self.body.to_vec(),
        }
    }
}

/// The boundary that a `Content-Type` names.
fn boundary(content_type: &str) -> Option<&str> {
    let at = content_type.to_ascii_lowercase().find("boundary=")? + "boundary=".len();
    let value = content_type.get(at..)?;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split(';').next().map(str::trim),
    }
}

/// What stands between the lines that begin with a boundary.
fn between<'f>(body: &'f [u8], boundary: &[u8]) -> Vec<&'f [u8]> {
    let at_line = |at: &usize| *at == 0 || at.checked_sub(1).and_then(|before| body.get(before)) == Some(&b'\n');
    let starts: Vec<usize> = memmem::find_iter(body, boundary).filter(at_line).collect();
    let ends = starts.iter().skip(1).copied().chain([body.len()]);
    let parts = starts.iter().zip(ends).filter_map(|(start, end)| {
        let part = body.get(*start..end)?;
        let line = memchr::memchr(b'\n', part)?;
        part.get(line + 1..)
    });
    parts.collect()
}

/// RFC 2045, 6.7; what is no code stays as it is.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some(at) = memchr::memchr(b'=', rest) {
        let (plain, code) = rest.split_at(at);
        out.extend_from_slice(plain);
        rest = match code {
            [_, b'\r', b'\n', after @ ..] | [_, b'\n', after @ ..] => after,
            [_, high, low, after @ ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                out.push(digit(*high) << 4 | digit(*low));
                after
            }
            [sign, after @ ..] => {
                out.push(*sign);
                after
            }
            [] => &[],
        };
    }
    out.extend_from_slice(rest);
    out
}

fn digit(hex: u8) -> u8 {
    char::from(hex)
        .to_digit(16)
        .and_then(|digit| digit.try_into().ok())
        .unwrap_or(0)
}
