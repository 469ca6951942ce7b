//! Word lists: plain text beside the code, one entry a line, `#` starts a comment.

/// The entries of a word list.
pub(crate) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines()
        .map(|line| line.split('#').next().unwrap_or_default().trim())
        .filter(|entry| !entry.is_empty())
}
