//! The report: one HTML file without scripts, pictures or anything else to load.

use super::Explained;
use super::fields::rows;
use super::story::{self, Speakers};
use crate::html::{Escaped, Setting};
use crate::words::{count, named};
use warta::{Article, SpeakerKind};

/// The whole report.
pub fn html(explained: &Explained<'_>, setting: Setting<'_>) -> String {
    let article = explained.article;
    let speakers = Speakers::of(article);
    let title = match article.title.as_str() {
        "" => explained.file,
        title => title,
    };
    let parts = [
        masthead(explained, setting),
        story(article, &speakers),
        speakers_list(article, &speakers),
        fields(article),
        warnings(article),
        json(article),
    ];
    setting.document(title, &parts.concat())
}

fn masthead(explained: &Explained<'_>, setting: Setting<'_>) -> String {
    let warnings = match explained.article.warnings.len() {
        0 => "no warnings".to_owned(),
        number => format!("<a href=\"#warnings\">{}</a>", count(number, "warning", "warnings")),
    };
    let facts = format!("{} · {warnings}", explained.pace());
    setting.masthead(explained.file, &facts, ("fields", "Skip to the fields"))
}

fn story(article: &Article, speakers: &Speakers<'_>) -> String {
    let optional = |html: String, class: &str| match html.is_empty() {
        true => html,
        false => format!("<p class=\"{class}\">{html}</p>\n"),
    };
    let section = Escaped(&article.section.join(" › ")).to_string();
    let standfirst = article.description.as_deref().map(|text| Escaped(text).to_string());
    let people = article.byline.iter().map(|person| {
        format!(
            "{} <span class=\"role\">({})</span>",
            Escaped(&person.name),
            named(&person.role)
        )
    });
    let outlet = article.outlet.as_ref().map(|outlet| Escaped(&outlet.name).to_string());
    let published = article
        .published_at
        .map(|date| format!("<time>{}</time>", date.format("%Y-%m-%d %H:%M %:z")));
    let changed = article
        .modified_at
        .map(|date| format!("changed <time>{}</time>", date.format("%Y-%m-%d %H:%M %:z")));
    let credits: Vec<String> = people.chain(outlet).chain(published).chain(changed).collect();
    let lead = article.lead_image.as_ref().map(|image| {
        story::picture(
            image.url.as_deref(),
            image.alt.as_deref(),
            image.caption.as_deref(),
            image.credit.as_deref(),
        )
    });
    let attribution = &article.attribution;
    let signoff = attribution
        .signoff
        .as_deref()
        .map(|text| Escaped(text).to_string())
        .unwrap_or_default();
    let sources = match attribution.sources.is_empty() {
        true => String::new(),
        false => format!("Sources: {}", Escaped(&attribution.sources.join(", "))),
    };
    let tags: String = article
        .tags
        .iter()
        .map(|tag| format!("<li>{}</li>", Escaped(tag)))
        .collect();
    let tags = if tags.is_empty() {
        tags
    } else {
        format!("<ul class=\"tags\">{tags}</ul>\n")
    };
    let language = article.language.as_deref().unwrap_or("id");
    [
        format!("<main>\n<article lang=\"{}\">\n<header>\n", Escaped(language)),
        optional(section, "kicker"),
        format!("<h1>{}</h1>\n", Escaped(&article.title)),
        optional(standfirst.unwrap_or_default(), "standfirst"),
        optional(credits.join(" · "), "credits"),
        lead.unwrap_or_default(),
        "</header>\n".to_owned(),
        story::rows(article, speakers),
        "<footer>\n".to_owned(),
        optional(signoff, "signoff"),
        optional(sources, "sources"),
        tags,
        "</footer>\n</article>\n".to_owned(),
    ]
    .concat()
}

fn speakers_list(article: &Article, speakers: &Speakers<'_>) -> String {
    let item = |(speaker, colour): (&warta::Speaker, String)| {
        let said: Vec<String> = article
            .quotes
            .iter()
            .enumerate()
            .filter(|(_, quote)| quote.speaker.as_ref().is_some_and(|it| it.name == speaker.name))
            .map(|(index, _)| format!("<a href=\"#q{0}\">{0}</a>", index + 1))
            .collect();
        let honorifics = speaker
            .honorifics
            .as_deref()
            .map(|words| format!("{} ", Escaped(words)));
        let role = speaker.role.as_deref().map(|role| format!(", {}", Escaped(role)));
        let kind = match speaker.kind {
            SpeakerKind::Person => String::new(),
            kind => format!(" ({})", named(&kind)),
        };
        format!(
            "<li><span class=\"dot {colour}\"></span> {}<strong>{}</strong>{}{kind}: {}</li>\n",
            honorifics.unwrap_or_default(),
            Escaped(&speaker.name),
            role.unwrap_or_default(),
            said.join(" ")
        )
    };
    let items: String = speakers.iter().map(item).collect();
    match items.is_empty() {
        true => items,
        false => format!(
            "<section aria-labelledby=\"speakers\">\n<h2 id=\"speakers\">Who speaks</h2>\n<ul class=\"speakers\">\n{items}</ul>\n</section>\n"
        ),
    }
}

fn fields(article: &Article) -> String {
    let row = |row: super::fields::Row| {
        let class = if row.value.is_empty() { " class=\"absent\"" } else { "" };
        let value = match (row.value.is_empty(), row.field) {
            (true, _) => "–".to_owned(),
            (_, "url" | "canonical_url") => story::address(&row.value),
            _ => Escaped(&row.value).to_string(),
        };
        let origins = row
            .origins
            .iter()
            .map(|origin| format!("<code>{}</code>", Escaped(origin)));
        format!(
            "<tr{class}><th scope=\"row\">{}</th><td>{value}</td><td>{}</td></tr>\n",
            row.field,
            origins.collect::<Vec<_>>().join(" ")
        )
    };
    let rows: String = rows(article).into_iter().map(row).collect();
    format!(
        "<section aria-labelledby=\"fields\">\n<h2 id=\"fields\">Fields, and where they came from</h2>\n\
         <div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"fields\"><table class=\"fields\">\n\
         <thead><tr><th scope=\"col\">Field</th><th scope=\"col\">Value</th><th scope=\"col\">From</th></tr></thead>\n\
         <tbody>\n{rows}</tbody></table></div>\n</section>\n"
    )
}

fn warnings(article: &Article) -> String {
    let item = |warning: &warta::Warning| {
        format!(
            "<li><code>{}</code> {}</li>\n",
            warning.field,
            Escaped(&warning.message)
        )
    };
    match article.warnings.is_empty() {
        true => String::new(),
        false => format!(
            "<section aria-labelledby=\"warnings\">\n<h2 id=\"warnings\">Warnings</h2>\n<ul>\n{}</ul>\n</section>\n",
            article.warnings.iter().map(item).collect::<String>()
        ),
    }
}

fn json(article: &Article) -> String {
    let json = serde_json::to_string_pretty(article).unwrap_or_default();
    format!(
        "<section>\n<details>\n<summary>The article as JSON</summary>\n<pre tabindex=\"0\">{}</pre>\n</details>\n</section>\n</main>\n",
        Escaped(&json)
    )
}
