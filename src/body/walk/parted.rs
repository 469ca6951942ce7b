//! Pages that are set line by line.

/// Least bytes of a paragraph between empty lines.
pub(super) const SENTENCE: usize = 40;

/// Parts text at an empty line between two sentences, which ends a paragraph where the page is set line by line.
pub(super) fn parted(text: &str) -> Option<(&str, &str)> {
    // Stops that end nothing but a sentence, however short.
    let is_stopped = |text: &str| text.ends_with(['。', '」', '！', '？']);
    let ends = |before: &str| {
        is_stopped(before) || (before.len() >= SENTENCE && before.ends_with(['.', '!', '?', '"', '”', '»', ')']))
    };
    let begins = |after: &str| {
        (after.len() >= SENTENCE || is_stopped(after.trim_end())) && !after.starts_with(char::is_lowercase)
    };
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find('\n').map(|at| from + at) {
        let (before, after) = text.split_at(at);
        let blank = after.len() - after.trim_start().len();
        let lines = after.get(..blank)?.matches('\n').count();
        let (before, rest) = (before.trim_end(), after.trim_start());
        if lines > 1 && ends(before.trim_start()) && begins(rest) {
            return Some((before, rest));
        }
        from = at + blank.max(1);
    }
    None
}
