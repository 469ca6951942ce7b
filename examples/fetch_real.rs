//! Lists the real pages of `fixtures/real.toml`, or fetches them with `curl` where there is a network.
//!
//!     cargo run --example fetch_real                    lists them
//!     cargo run --example fetch_real -- FOLDER          fetches the saved copies
//!     cargo run --example fetch_real -- --today FOLDER  fetches what lives at the addresses today
//!
//! A saved copy whose checksum differs is not the page that was measured: it is reported and not kept, and the exit
//! status is 1. Of today's pages the checksum nearly always differs: they are kept, and marked as changed.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::error::Error;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{fs, io};

#[derive(Deserialize)]
struct Real {
    page: Vec<RealPage>,
}

#[derive(Deserialize)]
struct RealPage {
    /// Where it lies in the corpus.
    file: String,
    /// Where it was published.
    url: String,
    /// Of the bytes that were measured.
    sha256: String,
    /// Where a public repository holds those bytes.
    copy: Option<String>,
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let real: Real = toml::from_str(include_str!("../fixtures/real.toml"))?;
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (folder, today) = match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => {
            real.page
                .iter()
                .for_each(|page| println!("{}\t{}", page.file, page.url));
            return Ok(ExitCode::SUCCESS);
        }
        ["--today", folder] => (Path::new(*folder).to_owned(), true),
        [folder] => (Path::new(*folder).to_owned(), false),
        _ => return Err("give a folder, or --today and a folder".into()),
    };
    let mut failed = 0;
    for page in &real.page {
        match fetch(page, &folder, today) {
            Ok(what) => println!("{}\t{what}", page.file),
            Err(error) => {
                failed += 1;
                println!("{}\tFAILED: {error}", page.file);
            }
        }
    }
    println!("{} pages, {failed} failed", real.page.len());
    Ok(ExitCode::from(u8::from(failed > 0)))
}

/// Fetches one page, keeps it if it may be kept, and says what it is.
fn fetch(page: &RealPage, folder: &Path, today: bool) -> Result<&'static str, Box<dyn Error>> {
    let address = match (&page.copy, today) {
        (_, true) => &page.url,
        (Some(copy), false) => copy,
        (None, false) => return Ok("no public copy"),
    };
    let bytes = curl(address)?;
    let same = hex(&Sha256::digest(&bytes)) == page.sha256;
    if !same && !today {
        return Err("the copy is not the page that was measured (its checksum differs); not kept".into());
    }
    let path = folder.join(&page.file);
    fs::create_dir_all(path.parent().unwrap_or(folder))?;
    fs::write(path, bytes)?;
    Ok(if same {
        "the page that was measured"
    } else {
        "changed since; kept"
    })
}

fn curl(address: &str) -> Result<Vec<u8>, Box<dyn Error>> {
    let options = [
        "--silent",
        "--show-error",
        "--fail",
        "--location",
        "--compressed",
        "--max-time",
        "60",
        "--",
    ];
    let output = Command::new("curl")
        .args(options)
        .arg(address)
        .output()
        .map_err(|error| match error.kind() {
            io::ErrorKind::NotFound => "curl is not installed".to_owned(),
            _ => error.to_string(),
        })?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().into());
    }
    Ok(output.stdout)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
