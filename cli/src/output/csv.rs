//! Comma-separated values (RFC 4180) of chosen fields.

use serde_json::Value;

/// The line of the columns' names.
pub fn head(columns: &[String]) -> String {
    let names: Vec<String> = columns.iter().map(|name| cell(name)).collect();
    format!("{}\n", names.join(","))
}

/// A row's line, without its end.
pub fn line(row: &Value, columns: &[String]) -> String {
    let value = |column: &String| {
        let mut values = Vec::new();
        gather(row, column, &mut values);
        cell(&values.join("; "))
    };
    let cells: Vec<String> = columns.iter().map(value).collect();
    cells.join(",")
}

/// The values that a name with dots leads to; a list gives those of all its elements.
fn gather(value: &Value, path: &str, found: &mut Vec<String>) {
    match value {
        Value::Array(elements) => elements.iter().for_each(|element| gather(element, path, found)),
        Value::Null => {}
        Value::Object(fields) if !path.is_empty() => {
            let (name, rest) = path.split_once('.').unwrap_or((path, ""));
            if let Some(value) = fields.get(name) {
                gather(value, rest, found);
            }
        }
        Value::String(text) => found.push(text.clone()),
        other => found.push(other.to_string()),
    }
}

/// A cell, in marks where it must be.
fn cell(text: &str) -> String {
    match text.contains(['"', ',', '\n', '\r']) {
        true => format!("\"{}\"", text.replace('"', "\"\"")),
        false => text.to_owned(),
    }
}
