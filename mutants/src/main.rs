//! Would the tests notice? Plants small mistakes in the reader, all of them in ONE build, and runs the tests with one after
//! the other switched on.
//!
//! A build for each mistake takes far longer than the tests do: here the environment's `MUTANT` tells which one is on.
//!
//!     cargo run --manifest-path mutants/Cargo.toml -- [HOW MANY, at random] [SEED] [ONLY IN src/read …]

mod plant;

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use plant::{Mutant, plant};

/// Where mistakes are planted.
const PLACES: [&str; 3] = ["src/lang", "src/read", "src/body"];
/// The tests that are to notice, in order: the quickest first.
const TESTS: [&str; 7] = ["lib", "parts", "quotation", "general", "seed", "fixtures", "provenance"];
/// After so long a mistake has made the reader hang.
const PATIENCE: Duration = Duration::from_secs(90);
/// What the planted code asks.
const SWITCH: &str = "
/// Which mistake is on.
pub(crate) mod mutants {
    static ON: std::sync::LazyLock<usize> =
        std::sync::LazyLock::new(|| std::env::var(\"MUTANT\").ok().and_then(|n| n.parse().ok()).unwrap_or(0));
    pub(crate) fn on(mutant: usize) -> bool {
        *ON == mutant
    }
}
";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let wanted: usize = args.next().map_or(100, |n| n.parse().expect("how many"));
    let mut seed: u64 = args.next().map_or(1, |n| n.parse().expect("a seed"));
    let only: Vec<String> = args.collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let tree = root.join("target/mutants");
    copy(&root, &tree);
    // A mistake that the compiler refuses is left out, and the rest built again.
    let mut refused = BTreeMap::new();
    let mutants = loop {
        let mutants = plant_all(&root, &tree, &refused);
        match cargo(&tree, &["check", "-p", "warta"]) {
            Ok(_) => break mutants,
            Err(said) => {
                let places = refusals(&said, &tree, &mutants);
                assert!(!places.is_empty(), "the build failed elsewhere:\n{said}");
                eprintln!("{} refused", places.len());
                refused.extend(places);
            }
        }
    };
    let binaries = build(&tree);
    eprintln!("{} mutants, {} refused by the compiler", mutants.len(), refused.len());
    assert!(
        noticed(&tree, &binaries, 0).is_none(),
        "the tests fail without any mistake"
    );
    let drawn = |mutant: &&Mutant| only.is_empty() || only.iter().any(|place| mutant.key().starts_with(place));
    let mut order: Vec<&Mutant> = mutants.iter().filter(drawn).collect();
    let mut missed = Vec::new();
    let (mut tried, mut hung) = (0, 0);
    while tried < wanted && !order.is_empty() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let mutant = order.swap_remove((seed >> 33) as usize % order.len());
        tried += 1;
        match noticed(&tree, &binaries, mutant.number) {
            Some(by) => {
                hung += usize::from(by == "time");
                println!("caught by {by}\t{mutant}");
            }
            None => {
                println!("MISSED\t{mutant}");
                missed.push(mutant);
            }
        }
    }
    println!(
        "\n{} generated, {} refused by the compiler, {tried} tried: {} caught ({hung} by time), {} missed",
        mutants.len() + refused.len(),
        refused.len(),
        tried - missed.len(),
        missed.len()
    );
    missed.iter().for_each(|mutant| println!("{mutant}"));
    ExitCode::from(u8::from(!missed.is_empty()))
}

/// Copies what git keeps, and what lies beside it for the tests.
fn copy(root: &Path, tree: &Path) {
    let listed = Command::new("git")
        .args(["ls-files"])
        .current_dir(root)
        .output()
        .expect("git");
    let planted = |file: &&str| {
        *file == "src/lib.rs"
            || PLACES
                .iter()
                .any(|place| file.starts_with(place) && file.ends_with(".rs"))
    };
    for file in String::from_utf8_lossy(&listed.stdout)
        .lines()
        .filter(|file| !planted(file) || file.ends_with("tests.rs"))
    {
        let to = tree.join(file);
        write(&to, &fs::read(root.join(file)).unwrap_or_default());
    }
}

/// Writes what is new: cargo builds again what was written.
fn write(to: &Path, bytes: &[u8]) {
    if fs::read(to).ok().as_deref() != Some(bytes) {
        fs::create_dir_all(to.parent().expect("a folder")).expect("to make a folder");
        fs::write(to, bytes).expect("to write");
    }
}

/// Plants mistakes in all files; those refused are left out.
fn plant_all(root: &Path, tree: &Path, refused: &BTreeMap<String, ()>) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let mut files: Vec<PathBuf> = PLACES.iter().flat_map(|place| rust_files(&root.join(place))).collect();
    files.sort();
    for file in files {
        let name = file.strip_prefix(root).expect("inside").display().to_string();
        let source = fs::read_to_string(&file).expect("a source");
        let planted = plant(&name, &source, refused, &mut mutants);
        write(&tree.join(&name), planted.as_bytes());
    }
    let lib = fs::read_to_string(root.join("src/lib.rs")).expect("a library");
    let lib = format!("#![allow(warnings, arithmetic_overflow, unconditional_panic)]\n{lib}{SWITCH}");
    write(&tree.join("src/lib.rs"), lib.as_bytes());
    mutants
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| if path.is_dir() { rust_files(&path) } else { vec![path] })
        .filter(|path| {
            path.extension().is_some_and(|ending| ending == "rs") && path.file_name() != Some("tests.rs".as_ref())
        })
        .collect()
}

/// Runs cargo; what it said.
fn cargo(tree: &Path, args: &[&str]) -> Result<String, String> {
    let mut cargo = Command::new("cargo");
    cargo
        .args(args)
        .arg("--message-format=json")
        .current_dir(tree)
        .stderr(Stdio::inherit());
    // Not the folder of the reader's own builds: cargo would take the one for the other.
    cargo.env("CARGO_TARGET_DIR", tree.join("../mutants-target"));
    let out = cargo.output().expect("cargo");
    let said = String::from_utf8_lossy(&out.stdout).into_owned();
    if out.status.success() { Ok(said) } else { Err(said) }
}

/// Builds the tests.
fn build(tree: &Path) -> Vec<PathBuf> {
    let mut args = vec!["test", "--no-run", "-p", "warta", "--lib"];
    args.extend(
        TESTS
            .iter()
            .filter(|test| **test != "lib")
            .flat_map(|test| ["--test", test]),
    );
    let said = cargo(tree, &args).expect("the tests build");
    let binary = |test: &&str| {
        let name = if **test == *"lib" { "warta" } else { test };
        let wanted = format!("\"name\":\"{name}\"");
        said.lines()
            .filter(|line| line.contains(&wanted) && line.contains("\"debug_assertions\""))
            .find_map(|line| {
                let at = line.split_once("\"executable\":\"")?.1;
                Some(PathBuf::from(at.split_once('"')?.0))
            })
    };
    TESTS
        .iter()
        .map(|test| binary(test).unwrap_or_else(|| panic!("no binary of {test}")))
        .collect()
}

/// The mutants that the compiler's errors point at.
fn refusals(said: &str, tree: &Path, mutants: &[Mutant]) -> BTreeMap<String, ()> {
    let mut found = BTreeMap::new();
    for line in said.lines().filter(|line| line.contains("\"level\":\"error\"")) {
        for span in line.split("\"byte_end\":").skip(1) {
            let number = |key: &str| -> Option<usize> {
                let rest = span.split_once(key)?.1;
                rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
            };
            let Some(start) = number("\"byte_start\":") else {
                continue;
            };
            let Some(file) = span
                .split_once("\"file_name\":\"")
                .and_then(|(_, rest)| rest.split_once('"'))
            else {
                continue;
            };
            let Ok(source) = fs::read_to_string(tree.join(file.0)) else {
                continue;
            };
            // The last switch before the error, or the first on its line.
            let before = &source[..start.min(source.len())];
            let line_start = before.rfind('\n').map_or(0, |at| at + 1);
            let line_end = source[start.min(source.len())..]
                .find('\n')
                .map_or(source.len(), |at| start + at);
            let on_line = source[line_start..line_end]
                .match_indices("mutants::on(")
                .map(|(at, _)| line_start + at);
            for at in on_line.chain(before.rfind("mutants::on(")) {
                let digits: String = source[at + "mutants::on(".len()..]
                    .chars()
                    .take_while(char::is_ascii_digit)
                    .collect();
                let number: usize = digits.parse().unwrap_or(0);
                if let Some(mutant) = mutants.iter().find(|mutant| mutant.number == number) {
                    found.insert(mutant.key(), ());
                }
            }
        }
    }
    found
}

/// Which test fails with a mistake on.
fn noticed(tree: &Path, binaries: &[PathBuf], mutant: usize) -> Option<&'static str> {
    TESTS.iter().zip(binaries).find_map(|(test, binary)| {
        let mut run = Command::new(binary);
        run.current_dir(tree)
            .env("MUTANT", mutant.to_string())
            .env("PROPTEST_CASES", "32")
            .env("WARTA_CORPUS", "/nowhere");
        let mut child = run
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a test");
        let mut out = child.stdout.take().expect("its output");
        let reader = std::thread::spawn(move || {
            let mut said = String::new();
            let _ = out.read_to_string(&mut said);
            said
        });
        let from = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().expect("to wait") {
                break Some(status);
            }
            if from.elapsed() > PATIENCE {
                let _ = child.kill();
                let _ = child.wait();
                break None;
            }
            std::thread::sleep(Duration::from_millis(20));
        };
        let said = reader.join().unwrap_or_default();
        if mutant == 0 && !status.is_some_and(|status| status.success()) {
            eprintln!("{test}: {said}");
        }
        match status {
            None => Some("time"),
            Some(status) => (!status.success()).then_some(*test),
        }
    })
}
