//! Tables of data; tables that only set the page are none.

use scraper::{ElementRef, Node};

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
                .map(|cell| fold(&text(cell)))
                .collect()
        })
        .filter(|row: &Vec<String>| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let wide = rows.iter().filter(|row| row.len() > 1).count();
    (rows.len() > 1 && wide * 2 > rows.len()).then_some(rows)
}

/// The text of a cell, whose lines stay apart.
fn text(cell: ElementRef<'_>) -> String {
    let part = |node: &'_ Node| match node {
        Node::Text(text) => text.to_string(),
        Node::Element(element) if matches!(element.name(), "br" | "p" | "li") => " ".to_owned(),
        _ => String::new(),
    };
    cell.descendants().map(|node| part(node.value())).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::read;
    use scraper::{Html, Selector};

    #[test]
    fn lines_within_a_cell_stay_apart() {
        let page = "<table><tr><td>Boats</td><td>12 small<br>3 large</td></tr>\
                    <tr><td>Crew</td><td><ul><li>old</li><li>new</li></ul></td></tr></table>";
        let page = Html::parse_fragment(page);
        let table = page.select(&Selector::parse("table").unwrap()).next().unwrap();
        assert_eq!(
            read(table).unwrap(),
            [["Boats", "12 small 3 large"], ["Crew", "old new"]]
        );
    }
}
