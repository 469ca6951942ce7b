//! The README shows what the command prints.
//!
//! After a change that is meant, `WARTA_BLESS=1 cargo test -p warta-cli --test readme` writes it anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::Path;
use std::process::Command;

const BEFORE: &str = "<!-- article: kept true by cli/tests/readme.rs -->\n```json\n";
const AFTER: &str = "```\n<!-- /article -->";

#[test]
fn the_article_in_the_readme_is_the_one_that_its_command_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let command = readme
        .lines()
        .find_map(|line| line.strip_prefix("cargo run -q -p warta-cli -- "))
        .unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_warta"))
        .args(command.split_whitespace())
        .current_dir(&root)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();

    let (before, rest) = readme.split_once(BEFORE).unwrap();
    let (shown, after) = rest.split_once(AFTER).unwrap();
    if std::env::var_os("WARTA_BLESS").is_some() {
        fs::write(
            root.join("README.md"),
            format!("{before}{BEFORE}{printed}{AFTER}{after}"),
        )
        .unwrap();
    } else {
        assert_eq!(shown, printed, "the README shows another article");
    }
}
