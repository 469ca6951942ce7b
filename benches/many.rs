//! Many pages by one thread and by more: near half the time for two.
//!
//!     cargo bench --bench many --features rayon
//!
//! The real pages are measured where `WARTA_CORPUS` (or `../shared/corpus`) has them, else the fixtures.
#![allow(missing_docs, clippy::unwrap_used)]

mod support;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use rayon::ThreadPoolBuilder;
use support::{corpus, fixtures, load};
use warta::{Extractor, Page};

criterion_main!(benches);
criterion_group!(benches, many);

fn many(criterion: &mut Criterion) {
    let wild = load(&corpus().join("wild"), "html");
    let bytes = if wild.is_empty() {
        load(&fixtures(), "html")
    } else {
        wild
    };
    let pages: Vec<Page<'_>> = bytes.iter().map(|page| Page::new(page)).collect();
    let extractor = Extractor::default();
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut group = criterion.benchmark_group("extract_many");
    group.throughput(Throughput::Elements(pages.len() as u64));
    for threads in (0..).map(|power| 1 << power).take_while(|threads| *threads <= cores) {
        let pool = ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        group.bench_function(BenchmarkId::new("threads", threads), |bench| {
            bench.iter(|| pool.install(|| extractor.extract_many(&pages)));
        });
    }
}
