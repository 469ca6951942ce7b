//! Tables of data; tables that only set the page are none.

use scraper::ElementRef;

use crate::lang::text::fold;

/// Reads a table's rows; `None` for one that is there for the layout: one column, one row, or blocks in its cells.
pub(crate) fn read(table: ElementRef<'_>) -> Option<Vec<Vec<String>>> {
    let named = |name: &'static str| move |element: &ElementRef<'_>| element.value().name() == name;
    if table
        .descendent_elements()
        .skip(1)
        .any(|inside| matches!(inside.value().name(), "table" | "div" | "iframe" | "figure"))
    {
        return None;
    }
    let rows: Vec<Vec<String>> = table
        .descendent_elements()
        .filter(named("tr"))
        .map(|row| {
            row.child_elements()
                .filter(|cell| matches!(cell.value().name(), "td" | "th"))
                .map(|cell| fold(&cell.text().collect::<String>()))
                .collect()
        })
        .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let wide = rows.iter().filter(|row| row.len() > 1).count();
    (rows.len() > 1 && wide * 2 > rows.len()).then_some(rows)
}
