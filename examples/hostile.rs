//! Reads every hostile page at a quarter of its size and at its full size, each in a process of its own on a stack of
//! 512 KB, and prints time, peak memory and how the cost grows.
//!
//!     cargo run --release --example hostile [PART OF A NAME]
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../tests/support/core_time.rs"]
mod core_time;
#[path = "../tests/support/hostile.rs"]
mod hostile;

use std::process::{Command, ExitCode};
use std::time::Duration;

use core_time::core_time;
use hostile::Hostile;

/// The stack that a server's threads may have.
const STACK: usize = 512 << 10;
/// How much more than four times as much a page of four times the size may take.
const GROWTH: f64 = 2.0;
/// How much more a hostile page may take by the byte than a plain one.
const BOUND: f64 = 10.0;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.as_slice() {
        [one, name, bytes] if one == "--one" => {
            read(name, bytes.parse().expect("a number of bytes"));
            ExitCode::SUCCESS
        }
        _ => table(args.first().map_or("", String::as_str)),
    }
}

/// Reads one page, and prints microseconds, bytes, kilobytes of peak memory before and after, and what came of it.
fn read(name: &str, bytes: usize) {
    let hostile = hostile::all().into_iter().find(|hostile| hostile.name == name);
    let page = (hostile.expect("a name").make)(bytes);
    // Rules and word lists are read once for all pages.
    let _ = warta::extract(hostile::plain(1_000));
    let work = move || {
        // From here on the peak is counted anew.
        let _ = std::fs::write("/proc/self/clear_refs", "5");
        let before = peak();
        let from = core_time();
        let read = warta::extract(&page);
        let took = core_time().saturating_sub(from);
        let what = match &read {
            Ok(article) => format!("{} blocks", article.body.len()),
            Err(error) => error.to_string(),
        };
        println!("{}\t{}\t{before}\t{}\t{what}", took.as_micros(), page.len(), peak());
    };
    let small = std::thread::Builder::new().stack_size(STACK).spawn(work).unwrap();
    small.join().expect("no panic");
}

/// The most memory that this process held, in kilobytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kb| kb.parse().ok())
        .unwrap_or(0)
}

struct Cost {
    took: Duration,
    bytes: usize,
    /// Beyond what the page itself takes.
    memory: u64,
    what: String,
}

impl Cost {
    /// Nanoseconds a byte.
    fn by_the_byte(&self) -> f64 {
        self.took.as_nanos() as f64 / self.bytes as f64
    }
}

fn cost(hostile: &Hostile, bytes: usize) -> Option<Cost> {
    let itself = std::env::current_exe().expect("this program");
    let out = Command::new(itself)
        .args(["--one", hostile.name, &bytes.to_string()])
        .output()
        .ok()?;
    let line = String::from_utf8(out.stdout).ok()?;
    let fields: Vec<&str> = line.trim_end().split('\t').collect();
    let [took, bytes, before, after, what] = fields.as_slice() else {
        eprintln!("{}: {}", hostile.name, String::from_utf8_lossy(&out.stderr));
        return None;
    };
    Some(Cost {
        took: Duration::from_micros(took.parse().ok()?),
        bytes: bytes.parse().ok()?,
        memory: after.parse::<u64>().ok()?.saturating_sub(before.parse().ok()?),
        what: (*what).to_owned(),
    })
}

fn table(wanted: &str) -> ExitCode {
    let all = hostile::all();
    let plain = all.first().expect("a plain page");
    let plain = cost(plain, plain.bytes).expect("a plain page is read").by_the_byte();
    println!("| page | MB | s | ns a byte | of plain | 4 × the size costs | peak MB | of the page | what came of it |");
    println!("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
    let mut broken = Vec::new();
    for hostile in all.iter().filter(|hostile| hostile.name.contains(wanted)) {
        let (Some(quarter), Some(whole)) = (cost(hostile, hostile.bytes / 4), cost(hostile, hostile.bytes)) else {
            broken.push(format!("{}: died", hostile.name));
            continue;
        };
        let growth =
            whole.took.as_secs_f64() / quarter.took.as_secs_f64() * quarter.bytes as f64 / whole.bytes as f64 * 4.0;
        let of_plain = whole.by_the_byte() / plain;
        println!(
            "| {} | {:.2} | {:.3} | {:.1} | {of_plain:.1} | {growth:.1} | {:.1} | {:.1} | {} |",
            hostile.name,
            whole.bytes as f64 / 1e6,
            whole.took.as_secs_f64(),
            whole.by_the_byte(),
            whole.memory as f64 / 1e3,
            whole.memory as f64 * 1024.0 / whole.bytes as f64,
            whole.what,
        );
        // What takes a few milliseconds cannot be told from the noise.
        let measurable = whole.took > Duration::from_millis(20);
        if measurable && (growth > 4.0 * GROWTH || of_plain > BOUND) {
            broken.push(format!(
                "{}: {growth:.1} for 4 × the size, {of_plain:.1} of plain",
                hostile.name
            ));
        }
    }
    broken.iter().for_each(|line| eprintln!("over the bound: {line}"));
    ExitCode::from(u8::from(!broken.is_empty()))
}
