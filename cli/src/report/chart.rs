//! Charts as SVG: the strokes only. Their words and figures stand beside them as text, so that they grow and wrap with
//! the page and are read aloud.

/// A bar that fills so many per cent of its width.
pub fn bar(percent: f64) -> String {
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect class=\"ground\" width=\"100\" height=\"8\"/><rect class=\"fill\" width=\"{:.1}\" height=\"8\"/></svg>",
        percent.clamp(0.0, 100.0)
    )
}

/// A line from one value to another with a mark between them, on a scale that ends at `most`.
pub fn range(low: usize, middle: usize, high: usize, most: usize) -> String {
    let at = |value: usize| super::tally::per_cent(value, most).clamp(0.0, 100.0);
    format!(
        "<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\
         <rect class=\"ground\" y=\"3\" width=\"100\" height=\"2\"/>\
         <rect class=\"reach\" x=\"{:.1}\" y=\"2\" width=\"{:.1}\" height=\"4\"/>\
         <rect class=\"fill\" x=\"{:.1}\" width=\"2\" height=\"8\"/></svg>",
        at(low),
        (at(high) - at(low)).max(0.5),
        (at(middle) - 1.0).clamp(0.0, 98.0)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_never_leaves_its_ground() {
        assert!(bar(87.25).contains("<rect class=\"fill\" width=\"87.2\""));
        assert!(bar(250.0).contains("<rect class=\"fill\" width=\"100.0\""));
        assert!(bar(-1.0).contains("<rect class=\"fill\" width=\"0.0\""));
    }

    #[test]
    fn a_range_shows_where_most_lie() {
        let range = range(2, 5, 9, 10);
        assert!(
            range.contains("class=\"reach\" x=\"20.0\" y=\"2\" width=\"70.0\""),
            "{range}"
        );
        assert!(range.contains("class=\"fill\" x=\"49.0\""), "{range}");
    }
}
