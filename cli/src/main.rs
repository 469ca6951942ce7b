//! The `warta` command.
use std::io::Write;

fn main() {
    let mut args: Vec<String> = std::env::args().skip(1).collect();
    let path = args.pop().unwrap_or_default();
    let mut paths: Vec<_> = match std::fs::read_dir(&path) {
        Ok(dir) => dir
            .filter_map(|e| Some(e.ok()?.path()))
            .filter(|p| p.extension().is_some_and(|e| e == "txt"))
            .collect(),
        Err(_) => vec![path.into()],
    };
    paths.sort();
    let mut out = std::io::stdout().lock();
    for path in paths {
        let text = std::fs::read_to_string(&path).unwrap_or_default();
        let line = match warta::extract_text(&text) {
            Ok(article) => serde_json::json!({"file": path, "article": article}),
            Err(error) => {
                serde_json::json!({"file": path, "error": {"kind": error.kind(), "message": error.to_string()}})
            }
        };
        let _ = writeln!(out, "{line}");
    }
}
