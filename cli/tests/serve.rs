//! What may be relied on when `warta serve` runs: asked over real sockets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use boon::{Compiler, Schemas};
use serde_json::{Value, json};
use std::io::Write;
use std::net::TcpStream;
use std::thread;
use support::server::{Answer, Server};
use support::{hostile_page, page, run, stderr};

const HTML: &str = "text/html";

#[test]
fn it_listens_on_this_machine_only_and_tells_that_it_is_up() {
    let server = Server::start(&[]);
    assert!(server.address.starts_with("127.0.0.1:"), "{}", server.address);
    let answer = server.get("/health");
    assert_eq!(answer.status, 200);
    assert_eq!(answer.json()["status"], "ok");
    assert_eq!(answer.json()["version"], env!("CARGO_PKG_VERSION"));
}

#[test]
fn a_page_becomes_an_article() {
    let server = Server::start(&[]);
    let answer = server.post(
        "/extract?url=https%3A%2F%2Fkabar.example%2Fa",
        HTML,
        page("Jembatan Kayu"),
    );
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, Some("application/json"))
    );
    let article = answer.json();
    assert_eq!(article["title"], "Jembatan Kayu");
    assert_eq!(article["url"], "https://kabar.example/a");
    assert_eq!(article["quotes"][0]["speaker"]["name"], "Sari Melati");
    assert!(article.get("provenance").is_none());
    // curl calls a body a form when it is not told better.
    let path = "/extract?url=https://kabar.example/a";
    let answer = server.post(path, "application/x-www-form-urlencoded", page("Jembatan Kayu"));
    assert_eq!(answer.json(), article);
}

#[test]
fn a_page_is_read_in_the_encoding_that_it_comes_with() {
    let server = Server::start(&[]);
    let page = page("Caf\u{e9} Tua").replace("<meta charset=\"utf-8\">", "");
    let latin: Vec<u8> = page.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let answer = server.post("/extract", "text/html; charset=ISO-8859-1", latin);
    assert_eq!(answer.json()["title"], "Café Tua");
    // JSON and forms are Unicode whatever the page says of itself.
    let page = page.replace("<head>", "<head><meta charset=\"iso-8859-1\">");
    let answer = server.post("/extract", "application/json", json!({"html": page}).to_string());
    assert_eq!(answer.json()["title"], "Café Tua");
}

#[test]
fn json_carries_a_page_or_a_text_with_its_address() {
    let server = Server::start(&[]);
    let order = json!({"html": page("Jembatan Kayu"), "url": "https://kabar.example/a"});
    let answer = server.post("/extract", "application/json; charset=utf-8", order.to_string());
    assert_eq!(answer.json()["title"], "Jembatan Kayu");
    assert_eq!(answer.json()["url"], "https://kabar.example/a");
    let text = "Pasar Ramai\n\nSolo - Pasar ramai oleh pembeli.";
    let of_json = server.post("/extract", "application/json", json!({"text": text}).to_string());
    assert_eq!(of_json.json()["dateline"]["place"], "Solo");
    let of_text = server.post("/extract", "text/plain; charset=utf-8", text);
    assert_eq!(of_text.json(), of_json.json());
}

#[test]
fn what_gives_no_article_is_refused_with_the_reason() {
    let server = Server::start(&["--max-body", "1"]);
    let refused = |content_type, body: &[u8]| server.post("/extract", content_type, body).refused();
    assert_eq!(refused(HTML, b""), (422, "no_article".to_owned()));
    assert_eq!(refused(HTML, b"%PDF-1.7\n\0\0\0\0"), (422, "not_text".to_owned()));
    assert_eq!(refused(HTML, &vec![b' '; (1 << 20) + 1]), (413, "too_large".to_owned()));
    for order in [
        "",
        "[]",
        "{}",
        "{\"html\": 1}",
        "{\"html\": \"a\", \"text\": \"b\"}",
        "{\"page\": \"a\"}",
    ] {
        assert_eq!(
            refused("application/json", order.as_bytes()),
            (400, "bad_request".to_owned()),
            "{order}"
        );
    }
    assert_eq!(server.post("/extract?address=x", HTML, "").refused().0, 400);
    assert_eq!(server.get("/nothing").refused(), (404, "not_found".to_owned()));
    assert_eq!(server.get("/extract").refused(), (405, "wrong_method".to_owned()));
}

#[test]
fn the_form_shows_what_explain_shows() {
    let server = Server::start(&[]);
    let form = server.get("/");
    assert_eq!(form.status, 200);
    for needed in [
        "name=\"page\"",
        "type=\"file\"",
        "name=\"url\"",
        "enctype=\"multipart/form-data\"",
        "action=\"/explain\"",
    ] {
        assert!(form.body.contains(needed), "{needed}");
    }
    let answer = server.fill(&[("page", &page("Jembatan Kayu")), ("kind", "html"), ("url", "")], None);
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, Some("text/html; charset=utf-8"))
    );
    assert!(answer.body.contains("<h1>Jembatan Kayu</h1>") && answer.body.contains("<mark class=\"s0\" id=\"q1\">"));
    assert!(answer.body.contains("<code>text</code>"), "where each field came from");
    let text = "Pasar Ramai\r\n\r\nSolo - Pasar ramai oleh pembeli.";
    let answer = server.fill(&[("page", text), ("kind", "text"), ("url", "")], None);
    assert!(answer.body.contains("<h1>Pasar Ramai</h1>"), "{}", answer.body);
    assert!(
        answer
            .body
            .contains("<span class=\"dateline\" title=\"dateline\">Solo -</span> Pasar ramai")
    );
}

#[test]
fn a_file_comes_before_what_was_pasted() {
    let server = Server::start(&[]);
    let file = page("Dari Berkas");
    let fields = [
        ("page", "tidak dibaca"),
        ("kind", "html"),
        ("url", "https://kabar.example/a"),
    ];
    let answer = server.fill(&fields, Some(("jembatan \u{fc}.html", file.as_bytes())));
    assert!(answer.body.contains("<h1>Dari Berkas</h1>"), "{}", answer.body);
    assert!(answer.body.contains("<span class=\"file\">jembatan ü.html</span>"));
    assert!(answer.body.contains("https://kabar.example/a"));
}

#[test]
fn a_form_that_is_refused_comes_back_as_it_was_filled() {
    let server = Server::start(&["--max-body", "1"]);
    let answer = server.fill(
        &[
            ("page", "</textarea><b>pendek"),
            ("kind", "text"),
            ("url", "https://a.example/\"x"),
        ],
        None,
    );
    assert_eq!(answer.status, 200, "one line of text is a headline");
    let answer = server.fill(
        &[
            ("page", "</textarea><b>pendek"),
            ("kind", "html"),
            ("url", "https://a.example/\"x"),
        ],
        None,
    );
    assert_eq!(answer.status, 422);
    assert!(
        answer
            .body
            .contains("<p class=\"refusal\" role=\"alert\">no article found: "),
        "{}",
        answer.body
    );
    assert!(answer.body.contains("&lt;/textarea&gt;&lt;b&gt;pendek</textarea>"));
    assert!(answer.body.contains("value=\"https://a.example/&quot;x\""));
    assert_eq!(server.fill(&[("page", &"x".repeat(1 << 20))], None).status, 413);
    assert_eq!(server.post("/explain", "multipart/form-data", "").status, 400);
    assert_eq!(server.post("/explain", HTML, page("Jembatan Kayu")).status, 400);
}

#[test]
fn what_a_page_holds_is_shown_and_never_obeyed() {
    let server = Server::start(&[]);
    let answer = server.fill(&[("page", &hostile_page()), ("kind", "html")], None);
    assert!(
        answer
            .body
            .contains("Pekerjaan &lt;script&gt;owned = 1&lt;/script&gt; dimulai"),
        "{}",
        answer.body
    );
    for markup in ["<script", "<img", "href=\"javascript", "onerror=\"", "onclick"] {
        assert!(!answer.body.contains(markup), "{markup}");
    }
}

#[test]
fn every_answer_forbids_what_it_does_not_need() {
    let server = Server::start(&[]);
    let answers = [
        server.get("/"),
        server.get("/style.css"),
        server.get("/health"),
        server.get("/nothing"),
        server.post("/extract", HTML, ""),
        server.fill(&[("page", &page("Jembatan Kayu"))], None),
    ];
    for answer in answers {
        let policy = answer.header("content-security-policy").unwrap();
        for needed in [
            "default-src 'none'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        ] {
            assert!(policy.contains(needed), "{policy}");
        }
        assert!(!policy.contains("script-src") && !policy.contains("unsafe"), "{policy}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
        assert_eq!(answer.header("cross-origin-resource-policy"), Some("same-origin"));
        assert_eq!(answer.header("access-control-allow-origin"), None);
    }
}

#[test]
fn the_description_is_true_of_the_answers() {
    let server = Server::start(&[]);
    let description = server.get("/openapi.json").json();
    assert_eq!(description["openapi"], "3.1.0");
    assert_eq!(description["info"]["version"], env!("CARGO_PKG_VERSION"));
    assert!(!description.to_string().contains("$defs"));
    let mut paths: Vec<&String> = description["paths"].as_object().unwrap().keys().collect();
    paths.sort();
    assert_eq!(paths, ["/extract", "/health", "/openapi.json"]);

    let fits = |schema: &str, value: &Value| {
        let mut compiler = Compiler::new();
        compiler
            .add_resource("http://warta.example/openapi.json", description.clone())
            .unwrap();
        let mut schemas = Schemas::new();
        let place = format!("http://warta.example/openapi.json#{schema}");
        let schema = compiler.compile(&place, &mut schemas).unwrap();
        schemas.validate(value, schema).map_err(|error| error.to_string())
    };
    let article = server.post("/extract", HTML, page("Jembatan Kayu")).json();
    assert_eq!(fits("/components/schemas/Article", &article), Ok(()));
    assert!(fits("/components/schemas/Article", &json!({"title": 1})).is_err());
    let refusal = server.post("/extract", HTML, "").json();
    assert_eq!(fits("/components/schemas/Refusal", &refusal), Ok(()));
    assert_eq!(
        fits("/components/schemas/Order", &json!({"text": "a", "url": null})),
        Ok(())
    );
    assert!(fits("/components/schemas/Order", &json!({"text": "a", "html": "b"})).is_err());
    let health = "/paths/~1health/get/responses/200/content/application~1json/schema";
    assert_eq!(fits(health, &server.get("/health").json()), Ok(()));
}

#[test]
fn outlet_rules_can_be_added_or_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let rules = "id = \"contoh\"\nname = \"Kabar Contoh\"\nhosts = [\"contoh.example\"]";
    std::fs::write(folder.path().join("contoh.toml"), rules).unwrap();
    let server = Server::start(&["--outlets", folder.path().to_str().unwrap()]);
    let answer = server.post("/extract?url=https://contoh.example/a", HTML, page("Jembatan Kayu"));
    assert_eq!(answer.json()["outlet"]["name"], "Kabar Contoh");
}

#[test]
fn many_are_answered_at_once() {
    let server = Server::start(&[]);
    thread::scope(|scope| {
        for number in 0..16 {
            let server = &server;
            scope.spawn(move || {
                for _ in 0..8 {
                    let title = format!("Jembatan {number}");
                    assert_eq!(server.post("/extract", HTML, page(&title)).json()["title"], title);
                }
            });
        }
    });
}

/// A request of which only the first bytes have come.
fn begun(server: &Server, page: &str) -> TcpStream {
    let mut stream = server.connect();
    stream
        .write_all(server.head("POST /extract", HTML, page.len()).as_bytes())
        .unwrap();
    stream.write_all(&page.as_bytes()[..100]).unwrap();
    // Until the server has begun to read it.
    thread::sleep(std::time::Duration::from_millis(300));
    stream
}

#[test]
fn who_comes_when_too_many_are_at_hand_is_told_to_come_back() {
    let server = Server::start(&["--queue", "1"]);
    let page = page("Jembatan Kayu");
    let mut first = begun(&server, &page);
    let second = server.post("/extract", HTML, &page);
    assert_eq!(second.refused(), (503, "busy".to_owned()));
    assert_eq!(second.header("retry-after"), Some("1"));
    assert_eq!(server.get("/health").status, 200, "that it is up is told all the same");
    first.write_all(&page.as_bytes()[100..]).unwrap();
    assert_eq!(Answer::read(first).status, 200);
    assert_eq!(server.post("/extract", HTML, &page).status, 200);
}

#[test]
fn who_sends_too_slowly_is_not_waited_for() {
    let server = Server::start(&["--timeout", "1"]);
    let stalled = begun(&server, &page("Jembatan Kayu"));
    assert_eq!(Answer::read(stalled).refused(), (408, "timeout".to_owned()));
    let mut headless = server.connect();
    headless.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n").unwrap();
    let mut rest = Vec::new();
    drop(std::io::Read::read_to_end(&mut headless, &mut rest));
    assert!(!String::from_utf8_lossy(&rest).starts_with("HTTP/1.1 200"));
}

#[cfg(unix)]
#[test]
fn asked_to_end_it_answers_what_was_begun_and_takes_in_nothing_new() {
    let mut server = Server::start(&[]);
    let page = page("Jembatan Kayu");
    let mut begun = begun(&server, &page);
    let idle = server.connect();
    server.terminate();
    thread::sleep(std::time::Duration::from_millis(300));
    assert!(TcpStream::connect(&server.address).is_err(), "it still listens");
    begun.write_all(&page.as_bytes()[100..]).unwrap();
    assert_eq!(Answer::read(begun).json()["title"], "Jembatan Kayu");
    assert_eq!(server.ended().code(), Some(0));
    drop(idle);
}

#[cfg(unix)]
#[test]
fn asked_twice_it_ends_at_once() {
    let mut server = Server::start(&[]);
    let begun = begun(&server, &page("Jembatan Kayu"));
    server.terminate();
    thread::sleep(std::time::Duration::from_millis(300));
    server.terminate();
    assert_eq!(server.ended().code(), Some(0));
    drop(begun);
}

#[test]
fn an_address_that_cannot_be_had_ends_with_1_and_wrong_usage_with_2() {
    let server = Server::start(&[]);
    let taken = run(&["serve", "--listen", &server.address]);
    assert_eq!(taken.status.code(), Some(1));
    assert!(
        stderr(&taken).starts_with(&format!("warta: {}: ", server.address)),
        "{}",
        stderr(&taken)
    );
    for args in [
        &["serve", "--listen", "here"][..],
        &["serve", "--max-body", "0"],
        &["serve", "--timeout", "0"],
        &["serve", "--queue", "0"],
        &["serve", "--outlets", "no-such-folder"],
    ] {
        assert_eq!(run(args).status.code(), Some(2), "{args:?}");
    }
}
