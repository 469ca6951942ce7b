//! The README shows what the command prints.
//!
//! After a change that is meant, `WARTA_BLESS=1 cargo test -p warta-cli --test readme` writes it anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;
use support::server::Server;

const BEFORE: &str = "<!-- article: kept true by cli/tests/readme.rs -->\n```json\n";
const AFTER: &str = "```\n<!-- /article -->";

/// The commands between two marks of the README work as they stand there, on the repository's pages; gives the folder
/// that they were run in.
#[cfg(unix)]
fn tour(name: &str) -> tempfile::TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let mark = format!("<!-- {name}: run by cli/tests/readme.rs -->\n```sh\n");
    let (_, tour) = readme.split_once(&mark).unwrap();
    let (tour, _) = tour.split_once("```\n<!-- /tour -->").unwrap();
    let folder = tempfile::tempdir().unwrap();
    for name in ["fixtures", "src", "cli"] {
        std::os::unix::fs::symlink(root.join(name), folder.path().join(name)).unwrap();
    }
    let built = Path::new(env!("CARGO_BIN_EXE_warta")).parent().unwrap();
    let path = format!("{}:{}", built.display(), std::env::var("PATH").unwrap());
    assert!(tour.lines().count() >= 6);
    for command in tour.lines() {
        let mut shell = Command::new("sh");
        let output = shell
            .args(["-c", command])
            .env("PATH", &path)
            .current_dir(folder.path())
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{command}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
    folder
}

#[cfg(unix)]
fn wrote(folder: &Path, names: &[&str]) {
    for name in names {
        assert!(folder.join(name).metadata().unwrap().len() > 100, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn the_commands_of_the_tour_work() {
    let folder = tour("tour");
    wrote(
        folder.path(),
        &["report.html", "coverage.html", "outlets.json", "article.schema.json"],
    );
}

#[cfg(unix)]
#[test]
fn the_commands_of_the_tour_of_corpora_work() {
    let folder = tour("corpus tour");
    let files = [
        "articles.jsonl",
        "table.csv",
        "kompas.md",
        "crawl.parquet",
        "once.jsonl",
        "parts-00002.jsonl",
    ];
    wrote(folder.path(), &files);
    wrote(folder.path(), &["warta.bash", "warta-extract.1"]);
}

/// The service answers as it stands there; only its port is another.
#[cfg(unix)]
#[test]
fn the_requests_to_the_service_work() {
    let readme = fs::read_to_string(support::root().join("README.md")).unwrap();
    let (_, block) = readme
        .split_once("<!-- service: run by cli/tests/readme.rs -->\n```sh\n")
        .unwrap();
    let (block, _) = block.split_once("```\n<!-- /service -->").unwrap();
    let (start, requests) = block.split_once('\n').unwrap();
    assert_eq!(start, "warta serve &");
    if Command::new("curl").arg("--version").output().is_err() {
        support::say("curl was not found: the README's requests are NOT tried");
        return;
    }
    let server = Server::start(&[]);
    assert!(requests.lines().count() >= 3);
    for request in requests.lines() {
        assert!(request.contains("http://127.0.0.1:8080/"), "{request}");
        let output = Command::new("sh")
            .args(["-c", &request.replace("127.0.0.1:8080", &server.address)])
            .current_dir(support::root())
            .output()
            .unwrap();
        let answer = support::json(&output);
        assert!(
            output.status.success() && answer.get("error").is_none(),
            "{request}: {answer}"
        );
    }
}

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
