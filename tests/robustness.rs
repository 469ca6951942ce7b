//! Never fail, never lie: what holds for any input, in a dose that `cargo test` can hold.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "support/core_time.rs"]
mod core_time;
#[path = "support/hostile.rs"]
mod hostile;
#[path = "support/promises.rs"]
mod promises;

use core_time::core_time;
use hostile::{Hostile, page, plain};
use proptest::prelude::*;
use std::thread;
use std::time::Duration;
use warta::{Article, Error, Extractor, Limits, Page};

/// Fails unless the input gave a typed error or an article that keeps the promises.
#[track_caller]
fn keeps(read: &Result<Article, Error>, input: &str) {
    if let Some(broken) = broken(read) {
        panic!("{broken}\nin: {input}");
    }
}

fn broken(read: &Result<Article, Error>) -> Option<String> {
    read.as_ref().ok().and_then(|article| promises::check(article).err())
}

/// What the work takes on a core: other tests run beside it.
fn time(work: impl FnOnce()) -> Duration {
    let from = core_time();
    work();
    core_time() - from
}

/// Small, as the stacks of a server's threads may be.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    let small = thread::Builder::new().stack_size(512 << 10).spawn(work).unwrap();
    small.join().expect("no panic and no overflow");
}

#[test]
fn hostile_pages_cost_no_more_than_plain_pages_of_their_size() {
    const FACTOR: f64 = 10.0;
    // The whole size is for `examples/hostile.rs`.
    const PART: usize = 20;
    on_a_small_stack(|| {
        let ordinary = plain(1 << 20);
        drop(warta::extract(&ordinary));
        let took = time(|| drop(warta::extract(&ordinary)));
        let per_byte = took.as_secs_f64() / ordinary.len() as f64;
        let mut failures = Vec::new();
        for Hostile { name, bytes, make } in hostile::all() {
            let page = make(bytes / PART);
            let bound = FACTOR * per_byte * page.len() as f64 + 0.1;
            let mut broken_promise = None;
            let took = time(|| broken_promise = broken(&warta::extract(&page)));
            if took.as_secs_f64() > bound {
                failures.push(format!(
                    "{name}: {} bytes took {took:?}, bound {bound:.2} s",
                    page.len()
                ));
            }
            failures.extend(
                broken_promise.map(|broken| format!("{name}: {}", broken.chars().take(300).collect::<String>())),
            );
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    });
}

#[test]
fn a_long_text_costs_as_much_by_the_byte_as_a_short_one() {
    let text = |n: usize| {
        format!(
            "Panen Garam\n\nRembang - {}",
            "\"Ya,\" kata Wahyu Lestari. Ia lega.\n\n".repeat(n)
        )
    };
    let cost = |n: usize| {
        let text = text(n);
        time(|| drop(warta::extract_text(&text))).as_secs_f64()
    };
    cost(1_000);
    let (short, long) = (cost(1_000), cost(8_000));
    assert!(
        long < 8.0 * 5.0 * short + 0.2,
        "1,000 quotes took {short:.3} s, 8,000 took {long:.3} s"
    );
}

#[test]
fn input_over_the_limit_is_told_as_such() {
    let mut limits = Limits::default();
    limits.input_bytes = 1_000;
    let extractor = Extractor::builder().limits(limits).build().unwrap();
    assert_eq!(
        extractor.extract(vec![b'a'; 1_001]),
        Err(Error::TooLarge {
            size: 1_001,
            limit: 1_000
        })
    );
    assert!(matches!(
        extractor.extract_text(&"a".repeat(1_001)),
        Err(Error::TooLarge { .. })
    ));
}

#[test]
fn a_body_of_more_blocks_than_the_limit_is_cut_and_told_as_such() {
    let mut limits = Limits::default();
    limits.blocks = 3;
    let extractor = Extractor::builder().limits(limits).build().unwrap();
    for read in [
        extractor.extract(plain(10_000)),
        extractor.extract_text(&"Judul\n\nWarga pulang.\n\nGudang penuh.\n\n".repeat(9)),
    ] {
        let article = read.unwrap();
        assert_eq!(article.body.len(), 3);
        let told = |warning: &warta::Warning| warning.message == "more than 3 blocks; the rest is left out";
        assert!(article.warnings.iter().any(told), "{:?}", article.warnings);
        promises::check(&article).unwrap();
    }
}

#[test]
fn more_elements_than_are_read_are_told_of() {
    let page = plain(20_000) + &"<i>".repeat(250_001);
    let told = warta::extract(page).unwrap().warnings;
    assert!(
        told.iter()
            .any(|warning| warning.message.starts_with("more than 250000 elements")),
        "{told:?}"
    );
}

#[test]
fn what_stands_behind_the_last_element_that_is_read_is_not_read_at_all() {
    let page = "<section><div>".repeat(150_000) + &plain(1_000);
    let took = time(|| drop(warta::extract(page)));
    assert!(took < Duration::from_secs(10), "{took:?}");
}

#[test]
fn a_page_cut_anywhere_gives_the_paragraphs_up_to_there() {
    let page = page(
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Panen\"}</script>",
        "",
    );
    let whole = warta::extract(&page).unwrap();
    for end in 0..page.len() {
        let read = warta::extract(&page[..end]);
        keeps(&read, &page[..end]);
        let Ok(cut) = read else { continue };
        let last = cut.paragraphs().count().saturating_sub(1);
        let same = cut
            .paragraphs()
            .zip(whole.paragraphs())
            .take(last)
            .all(|(cut, whole)| cut == whole);
        assert!(same, "cut at {end}: {:?}", cut.paragraphs().collect::<Vec<_>>());
    }
}

#[test]
fn a_page_that_breaks_off_before_its_story_has_none() {
    let motto = "Situs ini mencatat kehidupan pesisir dari musim ke musim, dari tambak hingga pelelangan. ".repeat(4);
    let headline = "<h1>Panen Garam Melimpah di Pesisir Utara</h1>";
    let address = format!("https://contoh.id/berita/{}", "panen-garam-melimpah-".repeat(10));
    for body in [
        format!("<div class=motto><p>{motto}</p></div><article>{headline}<div class=isi><p><a hre"),
        format!(
            "<article>{headline}<figure><img src=/tambak.jpg><figcaption>Tambak garam.</figcaption></figure><div class=bar><div>A</div><div>{address}</div><div>"
        ),
    ] {
        let page = format!("<html><head><title>Panen Garam Melimpah di Pesisir Utara</title></head><body>{body}");
        let read = warta::extract(&page);
        assert!(matches!(read, Err(Error::NoArticle(_))), "{read:?}");
    }
}

#[test]
fn every_thread_reads_the_same_article() {
    let page = page("", "<p>\"Kami lega,\" ujar Wahyu.</p>");
    let extractor = Extractor::default();
    let first = extractor.extract(&page).unwrap();
    thread::scope(|scope| {
        let threads: Vec<_> = (0..4)
            .map(|_| scope.spawn(|| extractor.extract(&page).unwrap()))
            .collect();
        assert!(threads.into_iter().all(|thread| thread.join().unwrap() == first));
    });
}

#[test]
fn scripts_styles_and_comments_between_paragraphs_change_nothing() {
    let without = warta::extract(page("", "")).unwrap();
    for noise in [
        "<script>document.write('<p>Beli sekarang</p>')</script>",
        "<style>p { color: red }</style>",
        "<!-- <p>Iklan</p> -->",
        "\n\n  \t",
        "<noscript><img src=\"https://example.com/pixel\"></noscript>",
    ] {
        assert_eq!(warta::extract(page("", noise)).unwrap(), without, "{noise}");
    }
}

#[test]
fn addresses_that_run_or_carry_something_are_left_out() {
    let inside = "<p>Lihat <a href=\"javascript:alert(1)\">ini</a> dan <a href=\"data:text/html,x\">itu</a> serta \
                  <a href=\"//example.com/c\">sana</a>.</p><img src=\"data:image/png;base64,AAAA\"><iframe src=\"javascript:1\"></iframe>";
    let head = "<link rel=\"canonical\" href=\"javascript:alert(1)\"><meta property=\"og:image\" content=\"data:image/png;base64,AA\">";
    let page = page(head, inside);
    let article = Extractor::default()
        .extract_page(&Page::new(page.as_bytes()).url("https://example.com/a"))
        .unwrap();
    promises::check(&article).unwrap();
    let json = serde_json::to_string(&article).unwrap();
    assert!(!json.contains("javascript:") && !json.contains("data:"), "{json}");
}

/// What pages and stories are made of, to be put together in any order.
fn piece() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "<html>",
        "<head>",
        "<body>",
        "<article>",
        "</article>",
        "<div class=\"detail__body-text\">",
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        "<strong>",
        "<i>",
        "</i>",
        "<h1>",
        "</h1>",
        "<h2>",
        "</h2>",
        "<ul>",
        "<li>",
        "</ul>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<blockquote>",
        "</blockquote>",
        "<figure>",
        "<img src=a.jpg alt=b>",
        "<figcaption>",
        "</figure>",
        "<a href=\"/x\">",
        "<a href=\"https://example.com/y\">",
        "</a>",
        "<script>",
        "</script>",
        "<script type=\"application/ld+json\">",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Panen\",\"datePublished\":\"2024-02-30\"}",
        "<title>",
        "</title>",
        "<meta property=\"og:title\" content=\"Panen Garam\">",
        "<!--",
        "-->",
        "<svg>",
        "<template>",
        "<base href=\"ftp://x\">",
        "<iframe src=\"https://www.youtube.com/embed/x\">",
        "<style>",
        "<plaintext>",
        "\0",
        "\u{feff}",
        "Baca juga:",
        "Simak Video",
        "Rembang - ",
        "JAKARTA, KOMPAS.com — ",
        "Jakarta (ANTARA) - ",
        "(abc/def)",
        "Sumber : Antara",
        "\"",
        "“",
        "”",
        "''",
        "‘",
        "’",
        ",\" kata ",
        " ujarnya",
        ", menurut ",
        " menambahkan, ",
        "Wahyu Lestari",
        "Ketua Koperasi ",
        "Prof. Dr. ",
        "ia ",
        "Senin, 13 Mei 2024 13:24 WIB",
        "(31/2)",
        "pukul 25.61",
        " ",
        "\n",
        "\n\n",
        "é",
        "e\u{301}",
        "\u{ad}",
        "\u{200b}",
        "\u{202e}",
        "😀",
        "&nbsp;",
        "&#0;",
        "&#xD800;",
        "&lt;p&gt;",
        "&quot;",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Petani garam di pesisir utara menikmati panen yang melimpah sejak awal bulan ini. ",
    ];
    prop_oneof![9 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

fn soup() -> impl Strategy<Value = String> {
    proptest::collection::vec(piece(), 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_give_an_article_that_keeps_the_promises_or_a_typed_error(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert_eq!(broken(&warta::extract(&bytes)), None);
    }

    #[test]
    fn any_soup_of_tags_keeps_the_promises_and_reads_the_same_twice(soup in soup()) {
        let page = page("", &soup);
        let extractor = Extractor::default();
        for page in [Page::new(soup.as_bytes()), Page::new(page.as_bytes()).url("https://news.example.com/a/b?c=d")] {
            let read = extractor.extract_page(&page);
            prop_assert_eq!(broken(&read), None);
            prop_assert_eq!(read, extractor.extract_page(&page));
        }
    }

    #[test]
    fn any_text_keeps_the_promises(soup in soup(), noise in any::<String>()) {
        for text in [&soup, &noise, &format!("Panen Garam\n\n{soup}")] {
            prop_assert_eq!(broken(&warta::extract_text(text)), None);
        }
    }

    #[test]
    fn any_address_and_content_type_may_come_with_a_page(url in "\\PC{1,40}", content_type in "\\PC{0,40}") {
        let page = page("", "<p><a href=\"lain\">Lain</a> lagi.</p>");
        let page = Page::new(page.as_bytes()).url(&url).content_type(&content_type);
        prop_assert_eq!(broken(&Extractor::default().extract_page(&page)), None);
    }

    #[test]
    fn any_flipped_bytes_keep_the_promises(flips in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..30)) {
        let mut page = page("", "").into_bytes();
        for (at, byte) in flips {
            let at = at.index(page.len());
            page[at] = byte;
        }
        prop_assert_eq!(broken(&warta::extract(&page)), None);
    }
}
