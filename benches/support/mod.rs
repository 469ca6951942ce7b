//! What the benches share.
#![allow(dead_code)]

#[path = "../../tests/support/files.rs"]
mod files;

pub use files::files;

use std::path::{Path, PathBuf};
use std::{env, fs};

use criterion::{Criterion, Throughput};

/// All inputs, one after the other, in bytes a second.
pub fn measure<T>(criterion: &mut Criterion, what: &str, name: &str, inputs: &[Vec<u8>], read: impl Fn(&[u8]) -> T) {
    if inputs.is_empty() {
        return;
    }
    let mut group = criterion.benchmark_group(what);
    group.sample_size(10);
    group.throughput(Throughput::Bytes(inputs.iter().map(|input| input.len() as u64).sum()));
    group.bench_function(name, |bench| {
        bench.iter(|| {
            inputs
                .iter()
                .map(|input| read(input))
                .for_each(|read| drop(std::hint::black_box(read)))
        });
    });
}

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures")
}

pub fn corpus() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    env::var_os("WARTA_CORPUS").map_or(beside, PathBuf::from)
}

pub fn load(folder: &Path, ending: &str) -> Vec<Vec<u8>> {
    files(folder, ending)
        .iter()
        .filter_map(|file| fs::read(file).ok())
        .collect()
}
