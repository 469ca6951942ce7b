//! Pages made to hurt. Each is made of about as many bytes as asked for, so that its cost can be told by the byte.
#![allow(dead_code)]

/// A kind of page, the bytes of it at full size, and what makes it.
pub struct Hostile {
    /// What it is.
    pub name: &'static str,
    /// The size that it is measured at, in bytes.
    pub bytes: usize,
    /// Makes one of about so many bytes.
    pub make: fn(usize) -> String,
}

const KB: usize = 1_000;
const MB: usize = 1_000_000;

/// A story page; `head` stands in its head, `inside` between two of its paragraphs.
pub fn page(head: &str, inside: &str) -> String {
    format!(
        "<!DOCTYPE html><html lang=\"id\"><head><meta charset=\"utf-8\"><title>Panen Garam - Kabar Pesisir</title>{head}</head>\
         <body><article><h1>Panen Garam Melimpah</h1>\
         <p>Rembang - Petani garam di pesisir utara menikmati panen yang melimpah sejak awal bulan ini.</p>\
         <p>\"Cuaca sangat mendukung kami tahun ini,\" kata Ketua Koperasi Garam Laut Biru, Wahyu Lestari.</p>\
         {inside}\
         <p>Ia menambahkan harga di tingkat petani masih bertahan, meskipun gudang mulai penuh.</p>\
         <p>Baca juga: <a href=\"/lain\">Nelayan Menunda Melaut</a></p></article></body></html>"
    )
}

/// A page with nothing odd in it: what the others are held against.
pub fn plain(bytes: usize) -> String {
    inside(
        "<p>Warga menyusun karung di tepi tambak, lalu mengangkutnya ke gudang koperasi sebelum hujan.</p>\n",
        bytes,
    )
}

/// `unit` again and again in the story.
fn inside(unit: &str, bytes: usize) -> String {
    page("", &fill(unit, bytes))
}

/// `unit` again and again in one paragraph of the story.
fn paragraph(unit: &str, bytes: usize) -> String {
    page("", &format!("<p>{}</p>", fill(unit, bytes)))
}

fn json_ld(json: &str) -> String {
    page(&format!("<script type=\"application/ld+json\">{json}</script>"), "")
}

/// So many bytes of `unit`.
fn fill(unit: &str, bytes: usize) -> String {
    unit.repeat((bytes / unit.len()).max(1))
}

/// Opened, something inside, closed again.
fn nested(open: &str, close: &str, bytes: usize) -> String {
    let deep = (bytes / (open.len() + close.len())).max(1);
    page("", &format!("{}teks{}", open.repeat(deep), close.repeat(deep)))
}

/// Numbered units: each different from all others.
fn numbered(bytes: usize, unit: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(bytes + 64);
    let mut number = 0;
    while out.len() < bytes {
        out.push_str(&unit(number));
        number += 1;
    }
    out
}

macro_rules! hostile {
    ($($name:literal, $bytes:expr, $make:expr;)*) => { vec![$(Hostile { name: $name, bytes: $bytes, make: $make }),*] };
}

/// All of them.
pub fn all() -> Vec<Hostile> {
    hostile! {
        "plain", 10 * MB, plain;
        // Nesting: html5ever's stack of open elements and the adoption agency.
        "1,000,000 nested tags", 5 * MB, |n| inside("<div>", n);
        "20,000 nested div, closed", 220 * KB, |n| nested("<div>", "</div>", n);
        "1,000,000 nested tags, closed", 11 * MB, |n| nested("<div>", "</div>", n);
        "nested tags around all paragraphs", 5 * MB, |n| fill("<section><div>", n) + &plain(KB);
        "unclosed <b><i>, 50 KB", 50 * KB, |n| inside("<b><i>", n);
        "unclosed <b><i>", 5 * MB, |n| inside("<b><i>", n);
        "unclosed formatting with attributes", 5 * MB, |n| page("", &numbered(n, |i| format!("<font size={i}><b class=x{i}>")));
        "unclosed everything", 5 * MB, |n| inside("<div><p><span><b><a href=x><ul><li><table><tr><td><h2><em><section>teks ", n);
        "unclosed paragraphs of spans", 5 * MB, |n| inside("<p><span>a", n);
        "unclosed links", 5 * MB, |n| inside("<a href=x>", n);
        "crossed formatting", 5 * MB, |n| inside("<b><p></b><i></p>", n);
        "formatting over paragraphs", 5 * MB, |n| inside("<b><i><u><p>teks</b></p>", n);
        "end tags without beginning", 5 * MB, |n| inside("</div></b></p></br></a>", n);
        "deep lists", 5 * MB, |n| inside("<ul><li>", n);
        "deep lists, closed", 5 * MB, |n| nested("<ul><li>", "</li></ul>", n);
        "deep tables", 5 * MB, |n| inside("<table><tr><td>", n);
        "text in tables", 5 * MB, |n| inside("<table>teks<b>", n);
        "a wide table", 5 * MB, |n| page("", &format!("<table>{}</table>", fill("<tr><td>1<td>2", n)));
        "nested forms", 5 * MB, |n| inside("<form><button>", n);
        "nested selects", 5 * MB, |n| inside("<select><option>", n);
        "nested headings", 5 * MB, |n| inside("<h1><h2>", n);
        "nested quotations", 5 * MB, |n| inside("<blockquote><p>teks", n);
        "foreign content", 5 * MB, |n| inside("<svg><math><foreignObject><p>", n);
        "foreign content, closed", 5 * MB, |n| inside("<svg><title><p>a</p></title></svg><math><mi>x</mi></math>", n);
        "templates", 5 * MB, |n| inside("<template><p>", n);
        "framesets", 5 * MB, |n| fill("<frameset><frame src=a>", n) + &page("", "");
        "bodies and heads", 5 * MB, |n| inside("<html><head><body class=x>", n);
        "ever new tags", 10 * MB, |n| page("", &numbered(n, |i| format!("<t{i}>a</t{i}>")));
        "ever new tags, left open", 10 * MB, |n| page("", &numbered(n, |i| format!("<t{i}>")));
        "ever new end tags", 10 * MB, |n| page("", &numbered(n, |i| format!("</t{i}>")));
        "ever new attributes", 10 * MB, |n| page("", &numbered(n, |i| format!("<p a{i}=1>a")));
        // Much of one thing.
        "1,000,000 attributes", 10 * MB, |n| page("", &format!("<p {}>teks", numbered(n, |i| format!("a{i}=1 "))));
        "1,000,000 attributes of the region", 10 * MB, |n| {
            page("", "").replacen("<article", &format!("<article {}", numbered(n, |i| format!("a{i}=1 "))), 1)
        };
        "many tags of many attributes", 5 * MB, |n| {
            let tag = format!("<p {}>a", numbered(600, |i| format!("a{i}=1 ")));
            inside(&tag, n)
        };
        "a long attribute", 10 * MB, |n| page("", &format!("<p class=\"{}\">teks", fill("kelas ", n)));
        "50 MB of text", 50 * MB, |n| paragraph("Warga menyusun karung di tepi tambak lalu pulang. ", n);
        "50 MB of short paragraphs", 50 * MB, |n| inside("<p>Warga pulang.", n);
        "50 MB of script", 50 * MB, |n| page("", &format!("<script>{}</script>", fill("var a = '<p>';\n", n)));
        "50 MB of style", 50 * MB, |n| page(&format!("<style>{}</style>", fill("p { color: red }\n", n)), "");
        "an unclosed script", 10 * MB, |n| page("", &format!("<script>{}", fill("<p>a</p>", n)));
        "scripts", 10 * MB, |n| inside("<script>a</script>", n);
        "an unclosed comment", 10 * MB, |n| page("", &format!("<!-- {}", fill("<p>a</p>--", n)));
        "comments", 10 * MB, |n| inside("<!-- a -->", n);
        "conditional comments", 10 * MB, |n| inside("<!--[if IE]><p>lama</p><![endif]--><![if !IE]><b><![endif]>", n);
        "CDATA", 10 * MB, |n| inside("<![CDATA[ teks ]]>", n);
        "less-than signs", 10 * MB, |n| inside("<", n);
        "open tags of one attribute", 10 * MB, |n| inside("<a href='", n);
        "<plaintext>", 10 * MB, |n| page("", &format!("<plaintext>{}", fill("<p>a", n)));
        "<textarea>", 10 * MB, |n| page("", &format!("<textarea>{}", fill("<p>a", n)));
        "entities", 10 * MB, |n| inside("&amp;&#8220;&notanentity;&ldquo;", n);
        "NUL and lone surrogates in references", 10 * MB, |n| inside("&#0;&#xD800;&#xDFFF;&#x110000;&#x80;", n);
        "ampersands", 10 * MB, |n| paragraph("&", n);
        "a long reference", 10 * MB, |n| page("", &format!("<p>&{};&#{};", fill("notit", n / 2), fill("9", n / 2)));
        "NUL bytes", 10 * MB, |n| inside("<p>a\0b\0</p>", n);
        "line breaks", 10 * MB, |n| inside("<br>", n);
        "text between line breaks", 10 * MB, |n| inside("teks<br><br>", n);
        "images", 5 * MB, |n| inside("<figure><img src=a.jpg alt=b><figcaption>Warga (Foto: Wahyu)</figcaption></figure>", n);
        "embeds", 5 * MB, |n| inside("<iframe src=\"https://www.youtube.com/embed/x\"></iframe>", n);
        "related leads", 5 * MB, |n| inside("<p>Baca juga: Simak juga: </p>", n);
        "related links", 5 * MB, |n| inside("<p>Baca juga: <a href=/x>Nelayan Menunda Melaut</a></p>", n);
        "links", 5 * MB, |n| paragraph("<a href=/x>lagi</a> ", n);
        "credits", 5 * MB, |n| inside("<p>Penulis: Wahyu Lestari, Editor: Siti, Foto: Budi</p>", n);
        "sign-offs", 5 * MB, |n| inside("<p>(abc/def)</p>", n);
        "dates", 5 * MB, |n| paragraph("Senin, 13 Mei 2024 13:24 WIB (31/2) ", n);
        "date boxes", 5 * MB, |n| inside("<div class=date>Senin, 13 Mei 2024</div>", n);
        "topics", 5 * MB, |n| page("", &format!("<div class=tags>{}</div>", numbered(n, |i| format!("<a href=/tag/{i}>topik {i}</a>"))));
        "crumbs", 5 * MB, |n| page("", &format!("<div class=breadcrumb>{}</div>", numbered(n, |i| format!("<a href=/k/{i}>Kanal {i}</a>"))));
        "list items", 5 * MB, |n| page("", &format!("<ul>{}</ul>", fill("<li>teks", n)));
        // The story's reading.
        "10,000 unbalanced quotation marks", 80 * KB, |n| paragraph("kata \" a ", n);
        "quotation marks", 5 * MB, |n| paragraph("\" “ ”\" ‘ '' ", n);
        "opened quotes", 5 * MB, |n| inside("<p>\"kata Budi, \"ujarnya</p>", n);
        "quotes of one speaker", 5 * MB, |n| inside("<p>\"Kami sudah siap bekerja,\" kata Wahyu Lestari.</p>", n);
        "quotes of ever new speakers", 5 * MB, |n| {
            page("", &numbered(n, |i| format!("<p>\"Kami siap,\" kata Wahyu{} Lestari{i}.</p>", letters(i))))
        };
        "quotes in one paragraph", 5 * MB, |n| paragraph("\"Kami sudah siap,\" kata Wahyu Lestari. ", n);
        "a name of a megabyte", MB, |n| page("", &format!("<p>\"Ya,\" kata {}.</p>", fill("Wahyu ", n)));
        "a role of a megabyte", MB, |n| page("", &format!("<p>\"Ya,\" kata {} Wahyu.</p>", fill("Ketua Umum ", n)));
        "degrees of a megabyte", MB, |n| page("", &format!("<p>\"Ya,\" kata {}Wahyu{}.</p>", fill("Prof. Dr. ", n / 2), fill(", S.H.", n / 2)));
        "honorifics", 5 * MB, |n| paragraph("H. Dr. Ir. ", n);
        "a word of 10 MB", 10 * MB, |n| paragraph("a", n);
        "capitals", 10 * MB, |n| paragraph("Wahyu ", n);
        "brackets", 10 * MB, |n| paragraph("(", n);
        "pairs of brackets", 10 * MB, |n| paragraph("(a) ", n);
        "reporting verbs", 10 * MB, |n| paragraph("kata menurut ujarnya menambahkan, ", n);
        "datelines", 5 * MB, |n| paragraph("JAKARTA, KOMPAS.com - ", n);
        "dashes", 5 * MB, |n| paragraph("- – — ", n);
        "sources", 5 * MB, |n| paragraph("dikutip dari Antara, dilansir Kompas.com, ", n);
        "reporters", 5 * MB, |n| paragraph("Laporan Wartawan Tribunnews.com, Wahyu. ", n);
        "commas", 5 * MB, |n| paragraph(", ", n);
        "combining marks", 5 * MB, |n| paragraph("a\u{301}\u{323}", n);
        "one letter with marks", 5 * MB, |n| paragraph("\u{323}\u{301}", n);
        "mojibake", 5 * MB, |n| paragraph("â€œ Ã© Â ", n);
        "unseen characters", 5 * MB, |n| paragraph("\u{200b}\u{ad}\u{202e} ", n);
        "white space", 10 * MB, |n| paragraph(" \n\t\u{a0}", n);
        // The head.
        "20 MB of JSON-LD", 20 * MB, |n| json_ld(&format!("[{}{{}}]", fill("{\"@type\":\"Thing\",\"name\":\"a\"},", n)));
        "an articleBody of 20 MB", 20 * MB, |n| {
            json_ld(&format!("{{\"@type\":\"NewsArticle\",\"headline\":\"Panen\",\"articleBody\":\"{}\"}}", fill("Warga pulang. ", n)))
        };
        "JSON-LD nested 100,000 deep", 100 * KB, |n| json_ld(&fill("[", n));
        "JSON-LD nested 1,000,000 deep", 11 * MB, |n| json_ld(&fill("{\"@graph\":[", n));
        "broken JSON-LD", 10 * MB, |n| json_ld(&fill("{\"headline\":\"a\n\",}", n));
        "many JSON-LD scripts", 10 * MB, |n| {
            page(&fill("<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"a\"}</script>", n), "")
        };
        "many authors", 10 * MB, |n| {
            let authors = numbered(n, |i| format!("{{\"@type\":\"Person\",\"name\":\"Wahyu {i}\"}},"));
            json_ld(&format!("{{\"@type\":\"NewsArticle\",\"author\":[{authors}{{}}]}}"))
        };
        "many keywords", 10 * MB, |n| {
            page(&format!("<meta name=keywords content=\"{}\">", numbered(n, |i| format!("topik {i},"))), "")
        };
        "many metas", 10 * MB, |n| page(&fill("<meta property=\"og:title\" content=\"a\">", n), "");
        "many titles", 10 * MB, |n| page(&fill("<title>Panen - Kabar</title>", n), "");
        "a long title", 10 * MB, |n| page("", "").replacen("<title>", &format!("<title>{}", fill("Panen - Kabar | ", n)), 1);
        "many links in the head", 10 * MB, |n| page(&fill("<link rel=canonical href=/a>", n), "");
        "a long address", 10 * MB, |n| page(&format!("<link rel=canonical href=\"https://contoh.id/{}\">", fill("../a/", n)), "");
        "__NEXT_DATA__ of 10 MB", 10 * MB, |n| {
            format!(
                "<html><body><div id=__next></div><script id=\"__NEXT_DATA__\" type=\"application/json\">{{\"a\":{}{}}}</script></body></html>",
                fill("{\"a\":", n), fill("}", n / 5)
            )
        };
        // What selectors stumble over.
        "classes", 10 * MB, |n| page("", &numbered(n, |i| format!("<p class=\"a{i} b{i} baca-juga{i}\">a")));
        "siblings", 10 * MB, |n| inside("<i></i>", n);
        "articles", 5 * MB, |n| inside("<article><p>Isi</p></article>", n);
        "regions in regions", 5 * MB, |n| inside("<article><div class=\"entry-content\"><p>Isi berita yang panjang.", n);
        "regions side by side", 5 * MB, |n| fill("<div class=\"detail__body-text itp_bodycontent\"><p>Isi berita.</p></div>", n) + &page("", "");
        "index of links", 5 * MB, |n| format!("<html><body>{}</body></html>", fill("<div><h2><a href=/x>Judul berita</a></h2><p>Ringkasan.</p></div>", n));
        "many regions of equal weight", 5 * MB, |n| {
            format!("<html><body>{}</body></html>", fill("<div><p>Warga menyusun karung di tepi tambak lalu pulang, kata ketua.</p></div>", n))
        };
        "deep regions of equal weight", 5 * MB, |n| {
            format!("<html><body>{}</body></html>", fill("<div><p>Warga menyusun karung di tepi tambak lalu pulang, kata ketua.</p>", n))
        };
    }
}

/// A number in letters: 0 is "a", 27 is "bb".
fn letters(mut number: usize) -> String {
    let mut out = String::new();
    loop {
        out.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return out;
        }
    }
}
