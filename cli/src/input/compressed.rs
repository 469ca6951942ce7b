//! Compressed input, known by its first bytes; Brotli, which has none, by its name.

use flate2::bufread::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

const BUFFER: usize = 1 << 16;
const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// Something to read from in another thread.
pub type Reader = Box<dyn BufRead + Send>;

/// What `raw` holds when it is no longer compressed. `path` is its name, if it has one.
pub fn reader(raw: impl Read + Send + 'static, path: Option<&Path>) -> io::Result<Reader> {
    let mut raw = BufReader::with_capacity(BUFFER, raw);
    let start = raw.fill_buf()?;
    let named_brotli = path.and_then(Path::extension).is_some_and(|ending| ending == "br");
    Ok(if start.starts_with(GZIP) {
        buffered(MultiGzDecoder::new(raw))
    } else if start.starts_with(ZSTD) {
        buffered(zstd::Decoder::with_buffer(raw)?)
    } else if named_brotli {
        buffered(brotli_decompressor::Decompressor::new(raw, BUFFER))
    } else {
        Box::new(raw)
    })
}

fn buffered(reader: impl Read + Send + 'static) -> Reader {
    Box::new(BufReader::with_capacity(BUFFER, reader))
}

/// A body as it was before the `Content-Encoding` named, at most `limit` bytes of it. Archives often keep the header
/// of a body that they have unpacked: what is not packed that way stays as it is.
pub fn content(body: Vec<u8>, encoding: &str, limit: u64) -> Vec<u8> {
    let all = |reader: &mut dyn Read| {
        let mut content = Vec::new();
        let read = reader.take(limit).read_to_end(&mut content);
        // A body that was cut off is worth as much as came.
        (read.is_ok() || !content.is_empty()).then_some(content)
    };
    let unpacked = match encoding.trim().to_ascii_lowercase().as_str() {
        "gzip" | "x-gzip" if body.starts_with(GZIP) => all(&mut MultiGzDecoder::new(body.as_slice())),
        "deflate" => {
            let bare = || all(&mut DeflateDecoder::new(body.as_slice()));
            all(&mut ZlibDecoder::new(body.as_slice())).or_else(bare)
        }
        "br" => all(&mut brotli_decompressor::Decompressor::new(body.as_slice(), BUFFER)),
        "zstd" if body.starts_with(ZSTD) => zstd::Decoder::with_buffer(body.as_slice())
            .ok()
            .and_then(|mut decoder| all(&mut decoder)),
        _ => None,
    };
    unpacked.unwrap_or(body)
}
