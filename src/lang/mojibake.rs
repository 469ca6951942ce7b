//! UTF-8 that somebody took for windows-1252 and encoded again: `â€œ` for `“`.

use encoding_rs::WINDOWS_1252;

/// The text with what was encoded twice decoded once more; `None` when nothing was.
pub(crate) fn repair(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut done = 0;
    let mut from = 0;
    // Every sequence that was encoded twice begins with `â`, `Ã`, `Â` or `ð`: in UTF-8 all begin with the same byte.
    while let Some(at) = text.as_bytes().get(from..).and_then(|rest| memchr::memchr(0xc3, rest)) {
        let start = from + at;
        match text.get(start..).and_then(sequence) {
            Some((c, len)) => {
                out.push_str(text.get(done..start).unwrap_or_default());
                out.push(c);
                done = start + len;
                from = done;
            }
            None => from = start + 2,
        }
    }
    if done == 0 {
        return None;
    }
    out.push_str(text.get(done..).unwrap_or_default());
    Some(out)
}

/// The character that the first few characters stand for, and how many bytes of text they take.
fn sequence(run: &str) -> Option<(char, usize)> {
    let first = byte(run.chars().next()?)?;
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let mut bytes = [0_u8; 4];
    let mut taken = 0;
    for (slot, c) in bytes.iter_mut().zip(run.chars()).take(length) {
        *slot = byte(c)?;
        taken += c.len_utf8();
    }
    let decoded = std::str::from_utf8(bytes.get(..length)?).ok()?;
    decoded.chars().next().map(|c| (c, taken))
}

/// The byte that windows-1252 writes for a character; C1 controls stand for themselves.
fn byte(c: char) -> Option<u8> {
    match c {
        '\0'..='\u{7f}' => Some(c as u8),
        '\u{80}'..='\u{9f}' => Some(c as u32 as u8),
        _ => {
            let mut buffer = [0; 4];
            let (bytes, _, broken) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
            (!broken).then(|| bytes.first().copied()).flatten()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_encoded_twice_is_decoded() {
        assert_eq!(
            repair("â€œYa,â€\u{9d} katanya â€“ cafÃ©").as_deref(),
            Some("“Ya,” katanya – café")
        );
        assert_eq!(repair("harga\u{c2}\u{a0}baru").as_deref(), Some("harga\u{a0}baru"));
    }

    #[test]
    fn proper_text_is_left_alone() {
        for text in ["Château Âge São Tomé", "“Ya,” katanya – café", "Ã", ""] {
            assert_eq!(repair(text), None, "{text}");
        }
    }
}
