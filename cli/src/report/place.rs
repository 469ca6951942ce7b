//! Where a page lies, seen from the report.

use std::fmt::Write;
use std::path::{Component, Path, PathBuf};

/// A relative address of `file` for a report that lies in `folder`; of nothing where it cannot be told.
pub fn address(file: &Path, folder: &Path) -> Option<String> {
    let file = std::path::absolute(file).ok()?.canonicalize().ok()?;
    let folder = std::path::absolute(folder).ok()?.canonicalize().ok()?;
    Some(encoded(&way(&folder, &file)?))
}

/// The way from a folder to a file.
fn way(folder: &Path, file: &Path) -> Option<PathBuf> {
    let shared = folder
        .components()
        .zip(file.components())
        .take_while(|(a, b)| a == b)
        .count();
    if shared == 0 {
        // Another drive.
        return None;
    }
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    Some(up.chain(file.components().skip(shared)).collect())
}

/// A relative path as an address. The `./` before it keeps a file called `javascript:x` from being more than a file.
fn encoded(path: &Path) -> String {
    let mut out = ".".to_owned();
    for component in path.components() {
        out.push('/');
        for byte in component.as_os_str().to_string_lossy().bytes() {
            match byte {
                b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
                // Writing to a string does not fail.
                _ => drop(write!(out, "%{byte:02X}")),
            }
        }
    }
    out
}

/// A word as a shell takes it.
pub fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "/._-+:=@%,".contains(c);
    match !word.is_empty() && word.chars().all(plain) {
        true => word.to_owned(),
        false => format!("'{}'", word.replace('\'', "'\\''")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_reached_from_where_the_report_lies() {
        let way = |folder, file| way(Path::new(folder), Path::new(file)).map(|way| encoded(&way));
        assert_eq!(way("/a/b", "/a/b/c/d.html").as_deref(), Some("./c/d.html"));
        assert_eq!(way("/a/b", "/a/x/d.html").as_deref(), Some("./../x/d.html"));
        assert_eq!(way("/", "/d.html").as_deref(), Some("./d.html"));
    }

    #[test]
    fn a_name_of_a_file_is_nothing_but_a_name() {
        assert_eq!(encoded(Path::new("javascript:alert(1)")), "./javascript%3Aalert%281%29");
        assert_eq!(encoded(Path::new("a b/\"#?ü.html")), "./a%20b/%22%23%3F%C3%BC.html");
    }

    #[test]
    fn a_command_takes_any_file() {
        assert_eq!(shell_word("saved/a.html"), "saved/a.html");
        assert_eq!(shell_word("it's; rm.html"), "'it'\\''s; rm.html'");
        assert_eq!(shell_word(""), "''");
    }
}
