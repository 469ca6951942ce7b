//! What the frame of a page says, field by field, without and with rules.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use crate::article::{Field, Kind, Role};
use crate::{Article, Extractor, OutletRules, Page};

const STORY: &str = "<p>Hujan deras yang turun sejak pagi tadi membuat beberapa ruas jalan di kota itu tergenang air \
    dan arus lalu lintas tersendat sampai siang hari.</p><p>Petugas sudah diturunkan untuk mengatur arus kendaraan \
    dan membantu warga yang rumahnya ikut terendam dalam banjir itu.</p>";

/// A page of the general reader, with this head and this above and below the story.
fn page(head: &str, above: &str, below: &str) -> String {
    format!(
        "<html lang=\"id\"><head>{head}</head><body><main><div class=\"top\">{above}</div>\
         <article class=\"isi\">{STORY}</article><div class=\"bottom\">{below}</div></main></body></html>"
    )
}

fn read(head: &str, above: &str, below: &str) -> Article {
    let extractor = Extractor::builder().outlet_rules(OutletRules::None).build().unwrap();
    extractor.extract(page(head, above, below)).unwrap()
}

fn read_with(rules: &str, head: &str, above: &str, below: &str) -> Article {
    let rules = format!("id = \"x\"\nname = \"Warta X\"\nhosts = [\"x.id\"]\n{rules}");
    let extractor = Extractor::builder()
        .outlet_rules(OutletRules::None)
        .add_outlet(rules, "x.toml")
        .build()
        .unwrap();
    let page = page(head, above, below);
    extractor
        .extract_page(&Page::new(page.as_bytes()).url("https://news.x.id/kota/1/hujan"))
        .unwrap()
}

fn published(article: &Article) -> String {
    article
        .published_at
        .map_or_else(|| "none".to_owned(), |at| at.to_rfc3339())
}

fn people(article: &Article) -> Vec<(&str, Role)> {
    article.byline.iter().map(|one| (one.name.as_str(), one.role)).collect()
}

fn meta(name: &str, content: &str) -> String {
    format!("<meta property=\"{name}\" content=\"{content}\">")
}

fn json_ld(fields: &str) -> String {
    format!("<script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",{fields}}}</script>")
}

#[test]
fn the_channel_may_stand_before_the_date() {
    for (line, section) in [
        (
            "<span><a href=index.html>UANG</a>&nbsp;|&nbsp;3 Maret 2020 08:15</span>",
            vec!["UANG"],
        ),
        (
            "<div><a href=/uang/>Uang</a> | Selasa, 3 Maret 2020 08:15</div>",
            vec!["Uang"],
        ),
        (
            "<div><a href=/penulis/siti/>Siti Aminah</a> | Selasa, 3 Maret 2020</div>",
            vec![],
        ),
        (
            "<div><a href=/uang/>Uang</a> | Harga turun sejak 3 Maret 2020</div>",
            vec![],
        ),
        ("<div><a href=/uang/>Uang</a> 3 Maret 2020</div>", vec![]),
    ] {
        let article = read("", &format!("<h1>Hujan Merendam Tiga Jalan di Kota</h1>{line}"), "");
        assert_eq!(article.section, section, "{line}");
    }
}

#[test]
fn a_headline_set_small_is_whole_though_a_heading_of_the_story_says_its_beginning_again() {
    let head = "<title>Hujan Merendam Tiga Jalan, Warga Mengungsi - Warta X</title>";
    let article = read(
        head,
        "<h5>Hujan Merendam Tiga Jalan, Warga Mengungsi</h5><h3>Hujan Merendam Tiga Jalan</h3>",
        "",
    );
    assert_eq!(article.title, "Hujan Merendam Tiga Jalan, Warga Mengungsi");
    let article = read(
        head,
        "<h3>Hujan Merendam Tiga Jalan, Warga Mengungsi</h3><h5>Hujan Merendam</h5>",
        "",
    );
    assert_eq!(article.title, "Hujan Merendam Tiga Jalan, Warga Mengungsi");
}

#[test]
fn the_heading_that_the_head_agrees_with_is_the_title() {
    for (head, above) in [
        (
            "<title>Hujan Merendam Tiga Jalan - Warta X</title>",
            "<h1>Kota</h1><h2>Hujan Merendam Tiga Jalan</h2>",
        ),
        (
            "<title>Hujan Merendam Tiga Jalan Kota</title>",
            "<h1>Hujan Merendam: Tiga Jalan Kota</h1>",
        ),
        ("<title>Hujan Merendam Tiga Jalan | warta-x.com</title>", ""),
        ("<title>Hujan Merendam Tiga Jalan Halaman 2 - Warta-x.com</title>", ""),
        (
            "<title>Hujan Merendam Tiga Jalan - Halaman all - Kompas.com</title>",
            "",
        ),
    ] {
        let title = read(head, above, "").title;
        assert!(title.starts_with("Hujan Merendam") && title.len() < 32, "{title}");
    }
}

#[test]
fn a_site_s_address_is_no_headline() {
    for head in ["<title>Warta.co.id</title>".to_owned(), meta("og:title", "warta.id")] {
        let article = read(&head, "<h1>Hujan Merendam Tiga Jalan di Kota</h1>", "");
        assert_eq!(article.title, "Hujan Merendam Tiga Jalan di Kota", "{head}");
    }
}

#[test]
fn a_part_of_the_headline_is_no_suffix() {
    let head = "<title>Hujan Merendam Jalan - Warga Mengungsi | Warta X</title><meta property=\"og:site_name\" content=\"Warta X\">";
    assert_eq!(read(head, "", "").title, "Hujan Merendam Jalan - Warga Mengungsi");
}

#[test]
fn metadata_that_say_their_zone_are_told_in_local_time() {
    let utc = meta("article:published_time", "2024-05-13T06:24:16+00:00");
    assert_eq!(published(&read(&utc, "", "")), "2024-05-13T13:24:16+07:00");
    let json = json_ld("\"headline\":\"H\",\"datePublished\":\"2024-05-13T13:24:16+07:00\"");
    assert_eq!(published(&read(&json, "", "")), "2024-05-13T13:24:16+07:00");
}

#[test]
fn a_zone_that_the_reader_s_clock_belies_is_false() {
    let above = "<h1>Hujan</h1><span class=\"tanggal\">Senin, 13 Mei 2024 13:24 WIB</span>";
    for value in [
        "2024-05-13T13:24:16Z",
        "2024-05-13T13:24:16-07:00",
        "2024-05-13T13-24-16Z",
        "2024-05-13 13:24:16",
    ] {
        let head = meta("article:published_time", value);
        assert_eq!(
            published(&read(&head, above, "")),
            "2024-05-13T13:24:16+07:00",
            "{value}"
        );
    }
    // What runs by Greenwich and does not say so.
    let head = meta("article:published_time", "2024-05-13 06:24:16");
    assert_eq!(published(&read(&head, above, "")), "2024-05-13T13:24:00+07:00");
    // A local meta beside a false zone.
    let head = meta("article:published_time", "2024-05-13T13:24:16Z") + &meta("publishdate", "2024/05/13 13:24:16");
    assert_eq!(
        published(&read(&head, "<h1>Hujan</h1>", "")),
        "2024-05-13T13:24:16+07:00"
    );
}

#[test]
fn the_zone_that_is_printed_holds() {
    let above = "<h1>Hujan</h1><time>Senin, 13 Mei 2024 14:24 WITA</time>";
    let head = meta("article:published_time", "2024-05-13T13:24:16+07:00");
    assert_eq!(published(&read(&head, above, "")), "2024-05-13T14:24:16+08:00");
    let head = meta("article:published_time", "2024-05-13T14:24:16+07:00");
    assert_eq!(published(&read(&head, above, "")), "2024-05-13T14:24:16+08:00");
}

#[test]
fn a_day_is_no_moment() {
    let article = read(
        &json_ld("\"headline\":\"H\",\"datePublished\":\"29 August 2025\""),
        "",
        "",
    );
    assert_eq!(published(&article), "none");
    assert!(
        article
            .warnings
            .iter()
            .any(|one| one.field == Field::PublishedAt && one.message.contains("2025-08-29"))
    );
}

#[test]
fn an_update_is_told_from_publication() {
    let above = "<h1>Hujan</h1><div>Diperbarui 13 Mei 2024, 18:13 WIB Diterbitkan 13 Mei 2024, 13:00 WIB</div>";
    let article = read("", above, "");
    assert_eq!(published(&article), "2024-05-13T13:00:00+07:00");
    assert_eq!(article.modified_at.unwrap().to_rfc3339(), "2024-05-13T18:13:00+07:00");
    // A change before publication is none.
    let head =
        json_ld("\"datePublished\":\"2024-05-13T13:00:00+07:00\",\"dateModified\":\"2024-05-12T13:00:00+07:00\"");
    assert_eq!(read(&head, "", "").modified_at, None);
}

#[test]
fn an_update_is_told_in_the_zone_of_publication() {
    let head =
        json_ld("\"datePublished\":\"2025-06-10T08:30:12+07:00\",\"dateModified\":\"2025-06-10T09:00:00+07:00\"");
    let article = read(
        &head,
        "<h1>Hujan</h1><div class=\"date\">Selasa, 10 Juni 2025 09:30 WITA</div>",
        "",
    );
    assert_eq!(published(&article), "2025-06-10T09:30:12+08:00");
    let modified = article.modified_at.map(|at| at.to_rfc3339());
    assert_eq!(modified.as_deref(), Some("2025-06-10T10:00:00+08:00"));
}

#[test]
fn a_date_told_from_now_needs_to_know_when_now_is() {
    let page = page("", "<h1>Hujan</h1><span>Rina Sari - 3 jam lalu</span>", "");
    let extractor = Extractor::builder().outlet_rules(OutletRules::None).build().unwrap();
    let now = chrono::DateTime::parse_from_rfc3339("2024-05-13T13:00:00+07:00").unwrap();
    let fetched = Page::new(page.as_bytes());
    assert_eq!(published(&extractor.extract_page(&fetched).unwrap()), "none");
    assert_eq!(
        published(&extractor.extract_page(&fetched.now(now)).unwrap()),
        "2024-05-13T10:00:00+07:00"
    );
}

#[test]
fn rules_say_which_dates_are_false() {
    let head = meta("pubdate", "2024-05-13T13:24:16Z");
    let article = read_with("[dates]\nlocal = [\"meta:pubdate\"]", &head, "", "");
    assert_eq!(published(&article), "2024-05-13T13:24:16+07:00");
    let article = read_with("zone = \"WITA\"\n[dates]\nlocal = [\"meta:pubdate\"]", &head, "", "");
    assert_eq!(published(&article), "2024-05-13T13:24:16+08:00");
    let article = read_with("[dates]\nignore = [\"meta:pubdate\"]", &head, "", "");
    assert_eq!(published(&article), "none");
}

#[test]
fn credits_are_read_with_their_roles() {
    for (above, below) in [
        (
            "<h1>Hujan</h1><div class=\"author\">Penulis: Rina Sari | Editor: Budi Santo</div>",
            "",
        ),
        ("<h1>Hujan</h1>", "<p>Penulis : Rina Sari</p><p>Editor : Budi Santo</p>"),
        (
            "<h1>Hujan</h1><div class=author><a href=\"/1\">Rina Sari</a> <a>Editor: Budi Santo</a></div>",
            "",
        ),
        (
            "<h1>Hujan</h1><span class=\"author vcard\"><a href=\"/author/rina/\">Rina Sari</a></span>",
            "<p>Editor: Budi Santo</p>",
        ),
        (
            "<h1>Hujan</h1><div><span>Penulis:</span> <a>Rina Sari</a> <span>Editor:</span> <a>Budi Santo</a></div>",
            "",
        ),
        (
            "<h1>Hujan</h1><ul><li><p>Penulis</p><p>Rina Sari</p></li><li><p>Editor</p><p>Budi Santo</p></li></ul>",
            "",
        ),
    ] {
        let article = read("", above, below);
        assert_eq!(
            people(&article),
            [("Rina Sari", Role::Writer), ("Budi Santo", Role::Editor)],
            "{above}"
        );
    }
    let article = read(&json_ld("\"author\":{\"name\":\"Rina Sari\"}"), "", "");
    assert_eq!(people(&article), [("Rina Sari", Role::Writer)]);
    let photographer = "<h1>Hujan</h1><figcaption>Hujan.<span class=\"credit\">Foto: Rina Sari</span></figcaption>";
    assert_eq!(people(&read("", photographer, "")), []);
    let brand = json_ld("\"author\":{\"name\":\"Warta X\"},\"publisher\":{\"name\":\"Warta X\"}");
    assert_eq!(people(&read(&brand, "", "")), []);
}

#[test]
fn who_comments_wrote_no_story() {
    let below = "<div><span class=\"comment-author vcard\"><a href=\"#\">Budi Santo</a></span></div>";
    assert_eq!(people(&read("", "<h1>Hujan</h1>", below)), []);
}

#[test]
fn rules_point_to_credits_and_their_roles() {
    let template = "[[template]]\nmark = \".isi\"\nregion = \".isi\"\n\
                    byline = [{ select = \".tim a\", role = \"writer\", rest = \"editor\" }, { select = \".kredit\" }]";
    let above = "<h1>Hujan</h1><div class=tim><a>Rina Sari</a><a>Budi Santo</a><a>Warta X</a></div>";
    let article = read_with(template, "", above, "");
    assert_eq!(
        people(&article),
        [("Rina Sari", Role::Writer), ("Budi Santo", Role::Editor)]
    );
    // Name and role in elements of their own, side by side.
    let above = "<h1>Hujan</h1><div class=kredit><span>Rina Sari</span><span>Editor</span></div>\
                 <div class=kredit><h6>Budi Santo</h6><h6>Penulis</h6></div>\
                 <div class=kredit><b>Tono Wijaya</b><b>Videografer</b></div>";
    let article = read_with(template, "", above, "");
    assert_eq!(
        people(&article),
        [("Rina Sari", Role::Editor), ("Budi Santo", Role::Writer)]
    );
    let rules = "[head]\njson_ld_author = \"editor\"";
    let article = read_with(rules, &json_ld("\"author\":\"Budi Santo\""), "", "");
    assert_eq!(people(&article), [("Budi Santo", Role::Editor)]);
}

#[test]
fn the_section_goes_without_home_brand_and_headline() {
    let crumbs = "<div class=breadcrumb><a>Home</a><a>Warta X</a><a>Kota</a><a>Cuaca</a><a>Hujan Merendam Tiga Jalan</a></div>\
                  <h1>Hujan Merendam Tiga Jalan</h1>";
    assert_eq!(read_with("", "", crumbs, "").section, ["Kota", "Cuaca"]);
    assert_eq!(read(&meta("article:section", "Kota"), "", "").section, ["Kota"]);
    let crumbs =
        "<div class=breadcrumb><a>Beranda</a><a>Kabar.id</a><a>Kota</a></div><h1>Hujan Merendam Tiga Jalan</h1>";
    assert_eq!(read("", crumbs, "").section, ["Kota"]);
}

#[test]
fn the_menu_names_the_channel_that_the_address_lies_in() {
    let menu =
        "<ul><li><a href=\"/bola\">Bola</a></li><li><a href=\"/kota/\">Kabar Kota</a></li></ul><h1>Hujan Deras</h1>";
    assert_eq!(read_with("", "", menu, "").section, ["Kabar Kota"]);
    // Where readers write, the address names the writer.
    let own = json_ld("\"author\":{\"name\":\"Kabar Kota\"}");
    assert_eq!(read_with("", &own, menu, "").section, [""; 0]);
    let other =
        "<ul><li><a href=\"/bola\">Bola</a></li><li><a href=\"/kota/lama\">Lama</a></li></ul><h1>Hujan Deras</h1>";
    assert_eq!(read_with("", "", other, "").section, [""; 0]);
}

#[test]
fn what_the_system_files_the_story_under_is_its_section() {
    let above = "<a href=\"/category/kota/\" rel=\"category tag\">Kota</a><h1>Hujan</h1>";
    assert_eq!(read("", above, "").section, ["Kota"]);
    let below = "<p>Filed under: <a href=\"/category/kota/\" rel=\"category tag\">Kota</a></p>";
    assert_eq!(read("", "<h1>Hujan</h1>", below).section, ["Kota"]);
}

#[test]
fn a_cloud_of_topics_is_the_site_s() {
    let topics = |most: usize| {
        let name = |one: usize| format!("Topik a{one}");
        let links = (0..most).map(|one| format!("<a href=\"/tag/{one}\">{}</a>", name(one)));
        format!("<div class=tags>{}</div>", links.collect::<String>())
    };
    // A page so small is not read as often as it has links.
    let head = format!("<script>{}</script>", " ".repeat(4_000));
    let tags = |most: usize| read(&head, "<h1>Hujan</h1>", &topics(most)).tags;
    assert_eq!(tags(40).len(), 40);
    assert_eq!(tags(41), [""; 0]);
}

#[test]
fn the_site_s_icon_is_no_lead_image() {
    let icon = "<link rel=icon href=\"https://x.id/assets/icon.png\">";
    let told = meta("og:image", "https://x.id/assets/icon.png?v=2");
    assert_eq!(read(&format!("{icon}{told}"), "<h1>Hujan</h1>", "").lead_image, None);
    let own = meta("og:image", "https://x.id/assets/hujan.png");
    assert!(read(&format!("{icon}{own}"), "<h1>Hujan</h1>", "").lead_image.is_some());
}

#[test]
fn topics_of_the_day_are_not_the_story_s() {
    let below = "<div class=tags><span>Tag Terpopuler</span><a href=\"/tag/libur\">libur</a></div>";
    assert_eq!(
        read(&meta("keywords", "banjir, hujan"), "", below).tags,
        ["banjir", "hujan"]
    );
    let named_so = "<div class=tags><a href=\"/tag/trending\">Trending</a><a href=\"/tag/hujan\">Hujan</a></div>";
    assert_eq!(read("", "", named_so).tags, ["Trending", "Hujan"]);
}

#[test]
fn old_blogs_tell_the_moment_in_the_title_of_an_abbreviation() {
    let below = "<abbr class=published title=\"2019-09-17T14:22:00+07:00\">14.22</abbr>";
    assert_eq!(
        published(&read("", "<h1>Hujan</h1>", below)),
        "2019-09-17T14:22:00+07:00"
    );
}

#[test]
fn topics_go_without_noise() {
    let below =
        "<div class=tags><span>Tag:</span><a href=\"/tag/banjir\">#Banjir</a><a href=\"/tag/hujan\">Hujan</a></div>";
    assert_eq!(read(&meta("keywords", "lain"), "", below).tags, ["Banjir", "Hujan"]);
    assert_eq!(
        read(&meta("news_keywords", "banjir, hujan, banjir, berita terkini"), "", "").tags,
        ["banjir", "hujan"]
    );
    // WordPress calls a channel so, too.
    let channel = "<h1>Hujan</h1><a href=\"/kota\" rel=\"category tag\">Kota</a>";
    let article = read("", channel, "");
    assert_eq!((article.tags, article.section), (Vec::new(), vec!["Kota".to_owned()]));
    // The headline cut at its blanks.
    let head = "<title>Hujan Deras Merendam Tiga Jalan Utama Kota</title>".to_owned()
        + &meta("keywords", "Hujan,Deras,Merendam,Tiga,Jalan,Utama,Kota");
    assert_eq!(read(&head, "", "").tags, [] as [&str; 0]);
}

#[test]
fn labels_that_are_only_heard_are_no_part_of_a_caption() {
    let figure = "<h1>Hujan</h1><figure><img src=\"https://x.id/1.jpg\"><p class=\"image-copyright\">\
                  <span class=\"visually-hidden\">Sumber gambar, </span>Rina Sari</p>\
                  <figcaption><span class=\"off-screen\">Keterangan gambar</span>Jalan yang terendam</figcaption></figure>";
    let image = read("", figure, "").lead_image.unwrap();
    assert_eq!(image.caption.as_deref(), Some("Jalan yang terendam"));
    assert_eq!(image.credit.as_deref(), Some("Rina Sari"));
}

#[test]
fn the_lead_image_has_caption_and_credit() {
    let figure = "<h1>Hujan</h1><figure><img src=\"https://x.id/1.jpg\"><figcaption>Jalan yang terendam \
                  (ANTARA FOTO/Rina Sari)</figcaption></figure>";
    let image = read("", figure, "").lead_image.unwrap();
    assert_eq!(image.url.as_deref(), Some("https://x.id/1.jpg"));
    assert_eq!(image.caption.as_deref(), Some("Jalan yang terendam"));
    assert_eq!(image.credit.as_deref(), Some("ANTARA FOTO/Rina Sari"));
    let only_told = read(&meta("og:image", "https://x.id/2.jpg"), "", "")
        .lead_image
        .unwrap();
    assert_eq!(
        (only_told.url.as_deref(), only_told.caption),
        (Some("https://x.id/2.jpg"), None)
    );
}

#[test]
fn a_picture_without_a_box_says_what_it_shows() {
    let head = meta("og:image", "https://x.id/besar/hujan.jpg");
    let above = "<h1>Hujan</h1><img src=\"https://x.id/kecil/hujan.jpg?w=300\" alt=\"Jalan tergenang\">";
    let lead = read(&head, above, "").lead_image.unwrap();
    assert_eq!(lead.alt.as_deref(), Some("Jalan tergenang"));
    assert_eq!(lead.url.as_deref(), Some("https://x.id/besar/hujan.jpg"));
}

#[test]
fn an_outlet_nobody_described_goes_by_its_host() {
    let head = "<link rel=canonical href=\"https://kota.contoh.co.id/1\">".to_owned() + &meta("og:site_name", "Contoh");
    let outlet = read(&head, "", "").outlet.unwrap();
    assert_eq!((outlet.id.as_str(), outlet.name.as_str()), ("contoh.co.id", "Contoh"));
    assert_eq!(outlet.host.as_deref(), Some("contoh.co.id"));
    let outlet = read(&meta("og:site_name", "Warta Kota Kita"), "", "").outlet.unwrap();
    assert_eq!((outlet.id.as_str(), outlet.host), ("warta-kota-kita", None));
    assert_eq!(read("", "", "").outlet, None);
}

#[test]
fn the_pager_tells_where_the_page_stands() {
    let below = "<div class=paging><a href=\"?page=1\">1</a><a href=\"?page=2\">2</a><a href=\"?page=3\">3</a>\
                 <a href=\"?page=2\">Selanjutnya</a><a href=\"?page=all\">Lihat Semua</a></div>";
    let pages = read_with("", "", "<h1>Hujan</h1>", below).pages.unwrap();
    assert_eq!((pages.current, pages.total), (1, Some(3)));
    assert_eq!(pages.next.as_deref(), Some("https://news.x.id/kota/1/hujan?page=2"));
    assert_eq!(pages.all.as_deref(), Some("https://news.x.id/kota/1/hujan?page=all"));
    assert_eq!(read_with("", "", "<h1>Hujan</h1>", "").pages, None);
    // Counted otherwise, the second page's address tells by the pager.
    let below = "<div class=paging><a href=\"/kota/1\">1</a><a href=\"/kota/1/hujan\">2</a></div>";
    let second = read_with("", "", "<h1>Hujan</h1>", below).pages.unwrap();
    assert_eq!((second.current, second.total, second.next), (2, Some(2), None));
    // Or the pager marks it.
    for marked in [
        "<li class=active><a href=\"#\">2</a></li>",
        "<li><a class=current href=\"#\">2</a></li>",
    ] {
        let below = format!(
            "<ul class=paging><li><a href=\"/kota/1\">1</a></li>{marked}<li><a href=\"/kota/3\">3</a></li></ul>"
        );
        let second = read_with("", "", "<h1>Hujan</h1>", &below).pages.unwrap();
        assert_eq!((second.current, second.total), (2, Some(3)), "{marked}");
    }
    // An "Intro" is the first page; the numbers count those behind it.
    let below =
        "<div class=paging><a href=\"/kota/hujan-intro\">Intro</a><a>1</a><a href=\"/kota/hujan-b\">2</a></div>";
    let second = read_with("", "", "<h1>Hujan</h1>", below).pages.unwrap();
    assert_eq!((second.current, second.total), (2, Some(3)));
    assert_eq!(second.next.as_deref(), Some("https://news.x.id/kota/hujan-b"));
}

#[test]
fn kind_language_and_wall_are_told() {
    assert_eq!(read("", "", "").language.as_deref(), Some("id"));
    assert_eq!(read("", "", "").kind, Kind::Story);
    let live = "<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"H\"}</script>";
    assert_eq!(read(live, "", "").kind, Kind::Live);
    assert!(read(&json_ld("\"isAccessibleForFree\":\"False\""), "", "").paywalled);
    assert!(!read(&json_ld("\"isAccessibleForFree\":true"), "", "").paywalled);
}

#[test]
fn the_description_is_not_the_headline_again() {
    let head = "<title>Hujan Merendam Jalan</title>".to_owned() + &meta("og:description", "Hujan merendam jalan");
    assert_eq!(read(&head, "", "").description, None);
    let head = meta("og:description", "Tiga jalan tak bisa dilalui. #kota #hujan");
    assert_eq!(
        read(&head, "", "").description.as_deref(),
        Some("Tiga jalan tak bisa dilalui.")
    );
}

#[test]
fn broken_json_ld_is_a_warning() {
    let article = read(&json_ld("\"headline\":\"Satu\ndua\","), "", "");
    assert!(article.warnings.iter().any(|one| one.field == Field::JsonLd));
}
