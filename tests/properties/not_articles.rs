//! What is no article is told as what it is, and what only looks like it is read.

use warta::{Error, Extractor, Found, Page};

/// A page around a body.
fn page(title: &str, body: &str) -> Vec<u8> {
    format!(
        "<!DOCTYPE html><html lang=id><head><meta charset=utf-8><title>{title}</title></head><body>{body}</body></html>"
    )
    .into_bytes()
}

fn links(count: usize) -> String {
    (0..count)
        .map(|i| format!("<li><h3><a href=\"/berita/{i}/panen-garam\">Panen Garam Hari Ke-{i} Melimpah di Rembang</a></h3><span>{i} Mei 2024</span></li>"))
        .collect()
}

fn menu() -> String {
    (0..30)
        .map(|i| format!("<a href=\"/kanal/{i}\">Kanal {i}</a>"))
        .collect()
}

const NOTICE: &str = "<p>Silakan periksa kembali alamat yang Anda tuju atau kembali ke beranda untuk membaca berita terbaru hari ini.</p>";

#[test]
fn made_up_pages_without_a_story_are_typed_errors() {
    let cases: Vec<(&str, Vec<u8>, &str, Error)> = vec![
        ("front page", page("Kabar Pesisir - Berita Hari Ini", &format!("<nav>{}</nav><ul>{}</ul>", menu(), links(40))), "https://kabar.example/", Error::NoArticle(Found::Index)),
        ("index by date", page("Indeks Berita", &format!("<h1>Indeks Berita</h1><ul>{}</ul>", links(30))), "https://kabar.example/indeks?tanggal=2024-05-13", Error::NoArticle(Found::Index)),
        ("tag page", page("Berita Garam Terkini", &format!("<h1>garam</h1><ul>{}</ul>", links(20))), "https://kabar.example/tag/garam", Error::NoArticle(Found::Index)),
        ("tag page without its address", page("Berita Garam Terkini", &format!("<h1>garam</h1><ul>{}</ul>", links(20))), "", Error::NoArticle(Found::Index)),
        ("search results", page("Hasil pencarian: garam", &format!("<h1>Hasil pencarian untuk garam</h1><form><input name=q></form><ul>{}</ul>", links(20))), "https://kabar.example/search?q=garam", Error::NoArticle(Found::Index)),
        ("login", page("Masuk - Kabar Pesisir", "<h1>Masuk</h1><form><input name=email><input type=password></form><p>Belum punya akun? Daftar sekarang untuk membaca semua berita tanpa batas.</p>"), "", Error::NoArticle(Found::Paywall)),
        ("login of a portal", page("Login | Kabar", &format!("<h1>Login</h1>{NOTICE}")), "", Error::NoArticle(Found::Paywall)),
        ("consent wall", page("Sebelum Anda melanjutkan ke Kabar", "<h1>Sebelum Anda melanjutkan</h1><p>Kami memakai cookie dan data untuk menyediakan layanan, mengukur keterlibatan dan menampilkan iklan yang sesuai.</p><button>Terima semua</button>"), "", Error::NoArticle(Found::Paywall)),
        ("challenge", page("Just a moment...", "<h1>www.kabar.example</h1><p>Verifying you are human. This may take a few seconds.</p><script>window._cf_chl_opt={}</script>"), "", Error::NoArticle(Found::ErrorPage)),
        ("blocked", page("Attention Required! | Cloudflare", "<h1>Sorry, you have been blocked</h1><p>You are unable to access kabar.example. This website is using a security service to protect itself from online attacks.</p>"), "", Error::NoArticle(Found::ErrorPage)),
        ("404", page("404 - Halaman Tidak Ditemukan", &format!("<h1>404</h1>{NOTICE}")), "", Error::NoArticle(Found::ErrorPage)),
        ("404 in words", page("Kabar Pesisir", &format!("<h1>Halaman tidak ditemukan</h1>{NOTICE}")), "", Error::NoArticle(Found::ErrorPage)),
        ("404 of a server", b"<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>".to_vec(), "", Error::NoArticle(Found::ErrorPage)),
        ("gateway", page("502 Bad Gateway", "<center><h1>502 Bad Gateway</h1></center>"), "", Error::NoArticle(Found::ErrorPage)),
        ("shell", page("Kabar", "<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div><script src=/main.js></script>"), "", Error::NoArticle(Found::ScriptShell)),
        ("shell of Next", page("", "<div id=\"__next\"></div><script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{}}</script>"), "", Error::NoArticle(Found::ScriptShell)),
        ("RSS", b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- umpan --><rss version=\"2.0\"><channel><title>Kabar</title><item><title>Panen Garam</title><description>&lt;p&gt;Petani garam menikmati panen.&lt;/p&gt;</description></item></channel></rss>".to_vec(), "", Error::NoArticle(Found::Feed)),
        ("Atom", b"<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><title>Panen</title></entry></feed>".to_vec(), "", Error::NoArticle(Found::Feed)),
        ("site map", b"<?xml version=\"1.0\"?><urlset><url><loc>https://kabar.example/1</loc></url></urlset>".to_vec(), "", Error::NoArticle(Found::Feed)),
        ("JSON", b" {\"title\": \"Panen Garam\", \"content\": \"<p>Petani garam menikmati panen yang melimpah sejak awal bulan ini di pesisir utara.</p>\"}".to_vec(), "", Error::NoArticle(Found::Data)),
        ("PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj".to_vec(), "", Error::NotText("a PDF file")),
        ("JPEG", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01".to_vec(), "", Error::NotText("a JPEG image")),
        ("PNG", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR".to_vec(), "", Error::NotText("a PNG image")),
        ("WebP", b"RIFF\x24\x00\x00\x00WEBPVP8 ".to_vec(), "", Error::NotText("a RIFF file (WebP, WAV)")),
        ("gzip", b"\x1f\x8b\x08\x00\x00\x00\x00\x00".to_vec(), "", Error::NotText("gzip-compressed data")),
        ("nothing", Vec::new(), "", Error::NoArticle(Found::Empty)),
        ("white space", b" \n\t ".to_vec(), "", Error::NoArticle(Found::Empty)),
        ("no body", b"<html><head><title>Kabar</title></head></html>".to_vec(), "", Error::NoArticle(Found::Empty)),
        ("frameset", b"<html><frameset cols=\"20%,80%\"><frame src=menu.html><frame src=isi.html></frameset></html>".to_vec(), "", Error::NoArticle(Found::Empty)),
        ("one line", page("Kabar", "<p>Segera hadir.</p>"), "", Error::NoArticle(Found::TooShort)),
    ];
    let extractor = Extractor::default();
    let mut wrong = Vec::new();
    for (what, bytes, url, wanted) in cases {
        let mut page = Page::new(&bytes);
        if !url.is_empty() {
            page = page.url(url);
        }
        match extractor.extract_page(&page) {
            Err(found) if found == wanted => {}
            Err(found) => wrong.push(format!("{what}: {found}")),
            Ok(article) => wrong.push(format!("{what}: an article {:?}", article.title)),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn short_stories_whose_headlines_begin_like_a_notice_are_stories() {
    let story = "<p>Petani garam di pesisir utara menikmati panen yang melimpah sejak awal bulan ini, kata ketua koperasi setempat.</p>";
    for title in [
        "500 Warga Mengungsi akibat Banjir",
        "404 Calon Jemaah Berangkat Besok",
        "Masuk Musim Hujan, Petani Garam Cemas",
        "Langganan Banjir, Warga Minta Tanggul",
        "Login SSCASN Gagal? Ini Sebabnya",
        "Daftar Harga Garam Hari Ini",
        "Error pada Aplikasi Bikin Warga Bingung",
        "Forbidden City Dibuka Lagi untuk Turis",
    ] {
        let read = warta::extract(page(
            &format!("{title} - Kabar"),
            &format!("<article><h1>{title}</h1>{story}{story}{story}</article>"),
        ));
        assert!(
            read.as_ref().is_ok_and(|article| article.title == title),
            "{title}: {read:?}"
        );
    }
}
