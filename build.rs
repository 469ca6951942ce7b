//! Embeds the outlets' rule files: start-up parses nothing, and a host is looked up without reading any file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

const RULES: &str = "src/outlet/rules";

fn main() {
    println!("cargo::rerun-if-changed={RULES}");
    println!("cargo::rerun-if-changed=build.rs");
    if let Err(message) = embed() {
        println!("cargo::error={message}");
    }
}

fn embed() -> Result<(), String> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(|error| error.to_string())?);
    let mut files = toml_files(&root.join(RULES))?;
    files.extend(toml_files(&root.join(RULES).join("base"))?);
    let (mut entries, mut ids, mut hosts, mut names, mut tells) = (
        String::new(),
        BTreeMap::new(),
        BTreeMap::new(),
        BTreeMap::new(),
        String::new(),
    );
    let mut extends = Vec::new();
    for (index, path) in files.iter().enumerate() {
        let shown = path.strip_prefix(&root).unwrap_or(path).display().to_string();
        let text = fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
        let rules: toml::Table = toml::from_str(&text).map_err(|error| format!("{shown}: {error}"))?;
        let id = string(&rules, "id");
        if path.file_stem().and_then(|stem| stem.to_str()) != Some(id) {
            return Err(format!("{shown}: id `{id}` is not the file's name"));
        }
        claim(&mut ids, id.to_owned(), index, &shown)?;
        for host in list(&rules, "hosts") {
            claim(&mut hosts, host.to_owned(), index, &shown)?;
        }
        if rules.contains_key("hosts") {
            for name in list(&rules, "site_names").into_iter().chain([string(&rules, "name")]) {
                let name = name
                    .chars()
                    .filter(|c| c.is_alphanumeric())
                    .flat_map(char::to_lowercase)
                    .collect();
                claim(&mut names, name, index, &shown)?;
            }
        }
        for selector in list(&rules, "tells") {
            let _ = write!(tells, "({selector:?}, {index}), ");
        }
        let base = string(&rules, "extends");
        if !base.is_empty() {
            extends.push((index, shown, base.to_owned()));
        }
        let _ = writeln!(entries, "    Entry::new(include_str!({path:?})),");
    }
    let is_base = |index: usize| {
        files
            .get(index)
            .is_some_and(|path| path.parent().is_some_and(|dir| dir.ends_with("base")))
    };
    for (index, shown, base) in &extends {
        if is_base(*index) || !ids.get(base).is_some_and(|base| is_base(*base)) {
            return Err(format!(
                "{shown}: extends `{base}`, but only files of {RULES}/base are extended, by files beside it"
            ));
        }
    }
    let code = format!(
        "static ENTRIES: [Entry; {}] = [\n{entries}];\nstatic IDS: &[(&str, usize)] = &{:?};\n\
         static HOSTS: &[(&str, usize)] = &{:?};\nstatic NAMES: &[(&str, usize)] = &{:?};\n\
         static TELLS: &[(&str, usize)] = &[{tells}];\n",
        files.len(),
        Vec::from_iter(ids),
        Vec::from_iter(hosts),
        Vec::from_iter(names),
    );
    let out = env::var("OUT_DIR").map_err(|error| error.to_string())?;
    fs::write(Path::new(&out).join("outlets.rs"), code).map_err(|error| error.to_string())
}

fn toml_files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    Ok(files)
}

fn claim(taken: &mut BTreeMap<String, usize>, key: String, index: usize, shown: &str) -> Result<(), String> {
    let message = format!("{shown}: `{key}` belongs to another file already");
    match taken.insert(key, index) {
        Some(other) if other != index => Err(message),
        _ => Ok(()),
    }
}

fn string<'t>(rules: &'t toml::Table, key: &str) -> &'t str {
    rules.get(key).and_then(toml::Value::as_str).unwrap_or_default()
}

/// The strings of a key that holds one or a list.
fn list<'t>(rules: &'t toml::Table, key: &str) -> Vec<&'t str> {
    match rules.get(key) {
        Some(toml::Value::String(one)) => vec![one],
        Some(toml::Value::Array(many)) => many.iter().filter_map(toml::Value::as_str).collect(),
        _ => Vec::new(),
    }
}
