//! The pages of `explain`, `report` and `serve` in a real browser, as a person sees them: light and dark, on a desk and on
//! a phone, by keyboard, and with nothing in the console.
//!
//! Pictures of them are kept in the target's `tmp`; `WARTA_BLESS=1 cargo test --release -p warta-cli --test chromium` takes
//! those in `docs/` anew, with the times of a release build.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use serde_json::{Value, json};
use support::browser::{Browser, LOOKS, Look};
use support::server::Server;
use support::{hostile_page, page, run, stderr};

const NOTHING: &[&Value] = &[];

/// What is too faint to read: texts whose colours have less contrast than WCAG 2 asks for (AA).
const FAINT: &str = r#"(() => {
    const light = part => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const luminance = ([r, g, b]) => 0.2126 * light(r / 255) + 0.7152 * light(g / 255) + 0.0722 * light(b / 255);
    const parts = colour => colour.match(/[\d.]+/g).map(Number);
    const ground = element => {
        for (let it = element; it; it = it.parentElement) {
            const colour = parts(getComputedStyle(it).backgroundColor);
            if (colour.length < 4 || colour[3] > 0) return colour;
        }
        return matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0] : [255, 255, 255];
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint = [];
    while (texts.nextNode()) {
        const text = texts.currentNode.data.trim(), element = texts.currentNode.parentElement;
        if (!text || !element.checkVisibility()) continue;
        const [a, b] = [parts(getComputedStyle(element).color), ground(element)].map(luminance);
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5) faint.push(`${contrast.toFixed(2)} ${text.slice(0, 40)}`);
    }
    return faint;
})()"#;

/// Looks at the page in every way, and takes pictures.
fn look_at(browser: &mut Browser, name: &str, open: impl Fn(&mut Browser)) {
    for look in LOOKS {
        browser.look(look);
        open(browser);
        let wide = browser.value("document.documentElement.scrollWidth - innerWidth");
        assert!(wide.as_f64().unwrap() <= 0.0, "{name} {look:?}: {wide} pixels too wide");
        assert_eq!(browser.value(FAINT), json!([]), "{name} {look:?}: too faint to read");
        let place = if look.width < 600 { "phone" } else { "desk" };
        let scheme = if look.dark { "dark" } else { "light" };
        browser.photograph(&format!("{name}-{place}-{scheme}.png"), false);
    }
    browser.look(LOOKS[0]);
    open(browser);
}

/// The first thing that the keyboard reaches is the way past the head of the page.
fn skips_by_keyboard(browser: &mut Browser, target: &str) {
    browser.press("Tab");
    assert_eq!(browser.value("document.activeElement.className"), "skip");
    assert!(
        browser
            .value("document.activeElement.getBoundingClientRect().left")
            .as_f64()
            .unwrap()
            >= 0.0
    );
    browser.press("Enter");
    assert_eq!(browser.value("location.hash"), target);
}

/// Whatever the keyboard reaches is seen to have been reached.
fn shows_the_focus(browser: &mut Browser) {
    for _ in 0..12 {
        browser.press("Tab");
        let seen = "document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'";
        let what = browser.value("document.activeElement.outerHTML.slice(0, 200)");
        assert_eq!(browser.value(seen), true, "no outline around {what}");
    }
}

fn wrote(args: &[&str]) {
    let output = run(args);
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn explain_is_looked_at() {
    let Some(mut browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("explain.html");
    wrote(&[
        "explain",
        "fixtures/detik/harga-garam.html",
        "--output",
        file.to_str().unwrap(),
    ]);
    look_at(&mut browser, "explain", |browser| browser.open_file(&file));
    browser.photograph("explain.png", true);
    assert_eq!(browser.value("document.querySelectorAll('mark').length > 2"), true);
    assert_eq!(browser.value("document.scripts.length"), 0);
    skips_by_keyboard(&mut browser, "#fields");
    shows_the_focus(&mut browser);
    assert_eq!(
        browser.requests().len(),
        LOOKS.len() + 1,
        "only the file itself is loaded"
    );
    assert_eq!(browser.complaints(), NOTHING);
}

#[test]
fn report_is_looked_at() {
    let Some(mut browser) = Browser::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.html");
    wrote(&["report", "fixtures", "--output", file.to_str().unwrap()]);
    look_at(&mut browser, "report", |browser| browser.open_file(&file));
    browser.look(Look {
        height: 1300,
        ..LOOKS[0]
    });
    browser.photograph("report.png", true);
    browser.look(LOOKS[0]);
    assert_eq!(browser.value("document.querySelectorAll('svg').length > 100"), true);
    let drawn = "[...document.querySelectorAll('svg')].every(it => it.getBoundingClientRect().width > 10)";
    assert_eq!(browser.value(drawn), true);
    assert_eq!(browser.value("document.scripts.length"), 0);
    skips_by_keyboard(&mut browser, "#odd");
    shows_the_focus(&mut browser);
    // A page that is listed can be reached from where the report lies.
    let listed = browser.value("document.querySelector('.slowest a').href");
    browser.open(listed.as_str().unwrap().split('#').next().unwrap());
    assert_ne!(browser.value("document.title"), "");
}

#[test]
fn serve_is_looked_at_and_used_by_keyboard_alone() {
    let Some(mut browser) = Browser::start() else { return };
    let server = Server::start(&[]);
    let home = format!("http://{}/", server.address);
    look_at(&mut browser, "serve", |browser| browser.open(&home));
    browser.photograph("serve.png", true);
    skips_by_keyboard(&mut browser, "#form");
    shows_the_focus(&mut browser);

    browser.open(&home);
    browser.value("document.querySelector('#page').focus()");
    browser.write(&page("Jembatan Kayu"));
    for _ in 0..3 {
        browser.press("Tab");
    }
    assert_eq!(browser.value("document.activeElement.tagName"), "BUTTON");
    browser.press_and_go("Enter");
    assert_eq!(
        browser.value("document.querySelector('h1').textContent"),
        "Jembatan Kayu"
    );
    assert_eq!(browser.value("document.querySelectorAll('mark').length"), 1);
    browser.photograph("served.png", false);
    assert_eq!(
        browser.value("getComputedStyle(document.querySelector('mark')).backgroundColor !== 'rgba(0, 0, 0, 0)'"),
        true
    );
    assert_eq!(browser.complaints(), NOTHING);
}

#[test]
fn a_file_is_dropped_on_the_form() {
    let Some(mut browser) = Browser::start() else { return };
    let server = Server::start(&[]);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("jembatan.html");
    std::fs::write(&file, page("Jembatan Kayu")).unwrap();
    browser.look(LOOKS[0]);
    browser.open(&format!("http://{}/", server.address));
    browser.drop_on("#file", &file);
    assert_eq!(
        browser.value("document.querySelector('#file').files[0].name"),
        "jembatan.html"
    );
    browser.value("document.querySelector('button').focus()");
    browser.press_and_go("Enter");
    assert_eq!(
        browser.value("document.querySelector('h1').textContent"),
        "Jembatan Kayu"
    );
    assert_eq!(
        browser.value("document.querySelector('.file').textContent"),
        "jembatan.html"
    );
    assert_eq!(browser.complaints(), NOTHING);
}

#[test]
fn a_page_full_of_script_is_shown_as_text() {
    let Some(mut browser) = Browser::start() else { return };
    let server = Server::start(&[]);
    let home = format!("http://{}/", server.address);
    browser.look(LOOKS[0]);
    // Once a page that is read, and once one that is refused and stands in the form again.
    for (page, shown) in [
        (hostile_page(), "document.body.textContent"),
        (
            "</textarea><script>owned = 1</script>".to_owned(),
            "document.querySelector('#page').value",
        ),
    ] {
        browser.open(&home);
        browser.value("document.querySelector('#page').focus()");
        browser.write(&page);
        browser.value("document.querySelector('button').focus()");
        browser.press_and_go("Enter");
        let shown = browser.value(shown);
        assert!(
            shown.as_str().unwrap().contains("<script>owned = 1</script>"),
            "{shown}"
        );
        assert_eq!(browser.value("typeof owned"), "undefined");
        assert_eq!(browser.value("document.scripts.length + document.images.length"), 0);
    }
    browser.photograph("hostile.png", false);
    let strangers: Vec<&str> = browser
        .requests()
        .into_iter()
        .filter(|url| !url.starts_with(&home) && !url.starts_with("data:"))
        .collect();
    assert_eq!(strangers, Vec::<&str>::new());
    // The second page is answered with 422, which the console tells of and nothing else.
    let told = browser.complaints();
    assert!(
        told.iter().all(|told| told["params"]["entry"]["text"]
            .as_str()
            .is_some_and(|text| text.contains("422"))),
        "{told:?}"
    );
}
