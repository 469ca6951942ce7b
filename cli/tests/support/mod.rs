//! What the tests of the built command share.
#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

pub mod browser;
pub mod server;

use serde_json::Value;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The built command.
pub fn warta() -> Command {
    Command::new(env!("CARGO_BIN_EXE_warta"))
}

/// The repository's folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Says what is left out, past the test harness, which keeps what is printed to itself.
pub fn say(what: &str) {
    let mut out = std::io::stderr();
    out.write_all(format!("warning: {what}\n").as_bytes()).unwrap();
}

/// The command with arguments, run in the repository's folder.
pub fn run(args: &[&str]) -> Output {
    warta().args(args).current_dir(root()).output().unwrap()
}

pub fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

pub fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

pub fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error} in {:?}", stdout(output)))
}

/// A page with a story of four paragraphs.
pub fn page(headline: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>{headline}</title></head>\
         <body><article><h1>{headline}</h1>\
         <p>Bengkulu - Warga Desa Air Biru memperbaiki jembatan gantung yang rusak diterjang arus pekan lalu.</p>\
         <p>Pekerjaan dimulai setelah warga mengumpulkan papan dan kawat baja dari gudang milik koperasi desa.</p>\
         <p>\"Anak sekolah tidak perlu memutar jauh lagi,\" kata Sari Melati, kepala desa itu.</p>\
         <p>Jembatan sepanjang empat puluh meter tersebut menghubungkan dua dusun di tepi sungai yang lebar.</p>\
         </article></body></html>"
    )
}

/// A page that tries to run script wherever something of it is shown.
pub fn hostile_page() -> String {
    let shown = "&lt;script&gt;owned = 1&lt;/script&gt;";
    page("Jembatan Kayu")
        .replace("Jembatan Kayu", &format!("Jembatan {shown} Kayu"))
        .replace(
            "Sari Melati",
            "<a href=\"javascript:owned=1\" onclick=\"owned=1\">Sari Melati</a>",
        )
        .replace(
            "<meta charset=\"utf-8\">",
            "<meta charset=\"utf-8\"><meta name=\"description\" content='\"><img src=x onerror=owned=1>'>\
             <link rel=\"canonical\" href=\"https://a.example/&quot;><script>owned = 1</script>\">\
             <script>owned = 1</script>",
        )
        .replace("Pekerjaan dimulai", &format!("Pekerjaan {shown} dimulai"))
}
