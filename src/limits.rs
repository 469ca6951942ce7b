/// What an [`Extractor`](crate::Extractor) will not go beyond.
///
/// ```
/// let mut limits = warta::Limits::default();
/// limits.input_bytes = 1 << 20;
/// let extractor = warta::Extractor::builder().limits(limits).build()?;
/// assert!(extractor.extract(vec![b' '; 2 << 20]).is_err());
/// # Ok::<(), warta::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Largest input in bytes; more is [`Error::TooLarge`](crate::Error::TooLarge). Default 64 MiB.
    pub input_bytes: usize,
    /// Deepest nesting of tags that is kept; deeper tags are dropped, their text stays. Default 256.
    pub depth: usize,
    /// Most blocks of a body; the rest is left out with a warning. Default 10,000.
    pub blocks: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            input_bytes: 64 << 20,
            depth: 256,
            blocks: 10_000,
        }
    }
}
