//! Links to other stories set inside this one.

/// The words before a related link, and what follows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LeadIn<'t> {
    /// As printed: "Baca juga:", "Pilihan Editor:".
    pub label: &'t str,
    /// The rest of the line, trimmed; empty when the link stands in the next element.
    pub rest: &'t str,
}

/// Reads a related-link lead-in at the start of a line.
pub(crate) fn lead_in(line: &str) -> Option<LeadIn<'_>> {
    let rest = line.strip_prefix("Baca juga:")?;
    Some(LeadIn {
        label: "Baca juga:",
        rest: rest.trim(),
    })
}
