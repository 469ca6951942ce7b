//! Bytes → text: byte order mark, HTTP charset, meta charset, sniffing.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::article::{Field, Warning};
use crate::error::Error;
use crate::lang::mojibake;
use crate::page::escaped;

/// How far into a page a charset declaration is looked for.
const DECLARATION: usize = 4096;

/// Decodes a page. What had to be guessed or repaired is a warning; bytes that are no text are an error.
pub(crate) fn decode<'p>(
    bytes: &'p [u8],
    content_type: Option<&str>,
    warnings: &mut Vec<Warning>,
) -> Result<Cow<'p, str>, Error> {
    if let Some(what) = binary(bytes) {
        return Err(Error::NotText(what));
    }
    let text = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding.decode_with_bom_removal(bytes).0,
        None => undeclared(bytes, content_type, warnings),
    };
    let text = mended(
        text,
        mojibake::repair,
        "text was encoded twice (UTF-8 taken for windows-1252); repaired",
        warnings,
    );
    Ok(mended(
        text,
        escaped::repair,
        "character references were escaped twice; repaired",
        warnings,
    ))
}

/// The text after a repair, which is told where there was something to repair.
fn mended<'p>(
    text: Cow<'p, str>,
    repair: fn(&str) -> Option<String>,
    told: &str,
    warnings: &mut Vec<Warning>,
) -> Cow<'p, str> {
    match repair(&text) {
        Some(repaired) => {
            warnings.push(Warning::new(Field::Encoding, told));
            Cow::Owned(repaired)
        }
        None => text,
    }
}

fn undeclared<'p>(bytes: &'p [u8], content_type: Option<&str>, warnings: &mut Vec<Warning>) -> Cow<'p, str> {
    if let Some(encoding) = utf_16(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    let declared = content_type
        .and_then(|content_type| label(content_type.as_bytes()))
        .or_else(|| declared(bytes));
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        if let Some(other) = declared.filter(|encoding| *encoding != UTF_8 && !text.is_ascii()) {
            warnings.push(Warning::new(
                Field::Encoding,
                format!("declared as {}, but it is valid UTF-8; read as UTF-8", other.name()),
            ));
        }
        return Cow::Borrowed(text);
    }
    let encoding = declared.filter(|encoding| *encoding != UTF_8).unwrap_or_else(|| {
        // A page that is mostly UTF-8 with a few broken bytes stays UTF-8. Indonesian is written in Latin letters: what is no
        // UTF-8 is what browsers take for it.
        match is_nearly_utf_8(bytes) {
            true => UTF_8,
            false => WINDOWS_1252,
        }
    });
    let (text, _, broken) = encoding.decode(bytes);
    if broken {
        warnings.push(Warning::new(
            Field::Encoding,
            format!("some bytes are not valid {}; replaced", encoding.name()),
        ));
    }
    text
}

/// What the bytes are, when they are no text.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    const MAGIC: [(&[u8], &str); 12] = [
        (b"%PDF-", "a PDF file"),
        (b"\x89PNG", "a PNG image"),
        (b"\xff\xd8\xff", "a JPEG image"),
        (b"GIF8", "a GIF image"),
        (b"RIFF", "a RIFF file (WebP, WAV)"),
        (b"PK\x03\x04", "a ZIP file"),
        (b"\x1f\x8b", "gzip-compressed data"),
        (b"\x28\xb5\x2f\xfd", "zstd-compressed data"),
        (b"\x7fELF", "a program"),
        (b"wOFF", "a font"),
        (b"wOF2", "a font"),
        (b"\x00\x00\x01\x00", "an icon"),
    ];
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some(what);
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    let controls = head
        .iter()
        .filter(|byte| matches!(byte, 0x01..=0x08 | 0x0e..=0x1a | 0x1c..=0x1f))
        .count();
    let zeros = head.iter().filter(|byte| **byte == 0).count();
    let is_text = utf_16(bytes).is_some() || Encoding::for_bom(bytes).is_some();
    (!is_text && (controls * 10 > head.len() || zeros * 4 > head.len())).then_some("binary data")
}

/// UTF-16 without a mark: markup is ASCII, so every other byte is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..bytes.len().min(256)).unwrap_or_default();
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, pairs) = (zeros(0), zeros(1), head.len() / 2);
    match () {
        () if pairs < 4 => None,
        () if odd * 4 > pairs * 3 && even == 0 => Some(UTF_16LE),
        () if even * 4 > pairs * 3 && odd == 0 => Some(UTF_16BE),
        () => None,
    }
}

/// The charset that the page declares of itself near its head.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    label(bytes.get(..bytes.len().min(DECLARATION))?)
}

/// The encoding named after `charset=`.
fn label(text: &[u8]) -> Option<&'static Encoding> {
    const CHARSET: &[u8] = b"charset";
    let in_capitals = || memchr::memmem::find(&text.to_ascii_lowercase(), CHARSET);
    let at = memchr::memmem::find(text, CHARSET).or_else(in_capitals)?;
    let rest = text.get(at + CHARSET.len()..)?;
    let skip = rest
        .iter()
        .position(|byte| !matches!(byte, b'=' | b' ' | b'"' | b'\''))?;
    let rest = rest.get(skip..)?;
    let end = rest
        .iter()
        .position(|byte| !(byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':')))
        .unwrap_or(rest.len());
    Encoding::for_label(rest.get(..end)?)
}

fn is_nearly_utf_8(bytes: &[u8]) -> bool {
    let (mut broken, mut whole) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        broken += usize::from(!chunk.invalid().is_empty());
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
    }
    broken * 4 <= whole
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn read(bytes: &[u8], content_type: Option<&str>) -> (String, usize) {
        let mut warnings = Vec::new();
        let text = decode(bytes, content_type, &mut warnings).unwrap().into_owned();
        (text, warnings.len())
    }

    #[test]
    fn utf_8_is_read_as_it_is() {
        assert_eq!(read("“Ya”".as_bytes(), None), ("“Ya”".into(), 0));
        assert_eq!(read("\u{feff}Ya".as_bytes(), None), ("Ya".into(), 0));
    }

    #[test]
    fn a_wrong_declaration_gives_way_to_valid_utf_8_with_a_warning() {
        let page = "<meta charset=iso-8859-1>é";
        assert_eq!(read(page.as_bytes(), None), (page.into(), 1));
        assert_eq!(read("é".as_bytes(), Some("text/html; charset=windows-1252")).1, 1);
    }

    #[test]
    fn windows_1252_is_read_by_declaration_and_by_sniffing() {
        let page = b"<meta charset=windows-1252>\x93Ya\x94".as_slice();
        assert!(read(page, None).0.ends_with("“Ya”"));
        let page = b"<p>\x93Harga naik,\x94 kata Rina, caf\xe9".as_slice();
        assert!(read(page, None).0.contains("“Harga naik,” kata Rina, café"));
    }

    #[test]
    fn utf_16_is_read_with_and_without_a_mark() {
        let le: Vec<u8> = "<p>Harga naik</p>".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "<p>Harga naik</p>".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&le, None).0, "<p>Harga naik</p>");
        assert_eq!(read(&be, None).0, "<p>Harga naik</p>");
        assert_eq!(
            read(&[b"\xff\xfe".as_slice(), &le].concat(), None).0,
            "<p>Harga naik</p>"
        );
    }

    #[test]
    fn a_few_broken_bytes_are_replaced_and_told() {
        let (text, warnings) = read(b"\xe2\x80\x9cYa\xe2\x80\x9d \xe2\x80\x9cYa\xe2\x80\x9d \xff", None);
        assert_eq!((text.as_str(), warnings), ("“Ya” “Ya” \u{fffd}", 1));
    }

    #[test]
    fn text_encoded_twice_is_repaired_and_told() {
        assert_eq!(read("â€œYaâ€\u{9d} cafÃ© harga\u{c2}\u{a0}baru".as_bytes(), None).1, 1);
    }

    #[test]
    fn images_and_documents_are_no_text() {
        for bytes in [
            b"%PDF-1.7".as_slice(),
            b"\x89PNG\r\n",
            b"\x01\x02\x03\x04\x05",
            &[0; 64],
        ] {
            assert!(decode(bytes, None, &mut Vec::new()).is_err());
        }
    }
}
