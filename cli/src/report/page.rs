//! The report as a page: one HTML file without scripts or anything else to load.

use super::finding::{FIELDS, Finding, Story};
use super::odd::{self, Group};
use super::tally::{Tally, by_outlet, per_cent, ranked};
use super::{Survey, chart, place};
use crate::html::{self, Escaped, Setting};
use crate::record;
use crate::words::{count, milliseconds};
use std::path::Path;

const SETTING: Setting<'static> = Setting::File {
    verb: "warta report",
    style: include_str!("style.css"),
};

/// The most pages that are listed of one oddity.
const LISTED: usize = 40;

/// The whole report.
pub fn html(survey: &Survey<'_>) -> String {
    let stories: Vec<&Story> = survey
        .findings
        .iter()
        .filter_map(|finding| finding.outcome.as_ref().ok())
        .collect();
    let all = Tally::of(None, &stories);
    let outlets = by_outlet(stories.iter().copied());
    let groups = odd::groups(&survey.findings);
    let folders: Vec<String> = survey
        .args
        .paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    let folders = folders.join(" ");
    let seconds = survey.took.as_secs_f64();
    let facts = format!(
        "{} in {seconds:.1} s, {} at a time",
        megabytes(bytes(&survey.findings)),
        survey.jobs
    );
    let parts = [
        SETTING.masthead(&folders, &facts, ("odd", "Skip to what stands out")),
        format!("<main>\n<h1>{}</h1>\n", headline(survey, &all, &outlets)),
        figures(survey, &all, &stories),
        CONTENTS.to_owned(),
        format!("<div class=\"beside\">\n{}{}</div>\n", fields(&all), timings(survey)),
        by_outlets(&outlets),
        unread(&groups, survey),
        stands_out(&groups, survey),
        "</main>\n".to_owned(),
    ];
    SETTING.document(&folders, &parts.concat())
}

const CONTENTS: &str = "<nav class=\"contents\" aria-label=\"Contents\"><a href=\"#fields\">Fields</a> <a href=\"#timings\">Timings</a> <a href=\"#outlets\">Outlets</a> \
<a href=\"#unread\">Without an article</a> <a href=\"#odd\">What stands out</a></nav>\n";

fn headline(survey: &Survey<'_>, all: &Tally, outlets: &[Tally]) -> String {
    let some = |number, one, many, none: &str| match number {
        0 => none.to_owned(),
        _ => count(number, one, many),
    };
    let known = outlets.iter().filter(|tally| tally.outlet.is_some()).count();
    format!(
        "{} of {} in {}",
        some(all.stories, "article", "articles", "No article"),
        some(known, "outlet", "outlets", "no known outlet"),
        count(survey.findings.len(), "page", "pages")
    )
}

/// The figures at the head.
fn figures(survey: &Survey<'_>, all: &Tally, stories: &[&Story]) -> String {
    let figure = |name: &str, value: String| format!("<div><dt>{name}</dt><dd>{value}</dd></div>");
    let pages = survey.findings.len();
    let quotes: usize = stories.iter().map(|story| story.quotes).sum();
    let related: usize = stories.iter().map(|story| story.related).sum();
    [
        "<dl class=\"figures\">".to_owned(),
        figure("pages with an article", percent(per_cent(all.stories, pages))),
        figure("without headline or date", percent(per_cent(all.bare, all.stories))),
        figure("paragraphs, median", all.paragraphs.median.to_string()),
        figure("quotes", quotes.to_string()),
        figure("related links", related.to_string()),
        "</dl>\n".to_owned(),
    ]
    .concat()
}

fn section(id: &str, title: &str, note: &str, body: &str) -> String {
    format!(
        "<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{title}</h2>\n<p class=\"facts\">{note}</p>\n{body}</section>\n"
    )
}

/// A list of bars: name, per cent, and what stands behind the bar.
fn bars(rows: impl Iterator<Item = (String, f64, String)>) -> String {
    let rows = rows.map(|(name, share, told)| {
        format!(
            "<li><span class=\"name\">{}</span>{}<span class=\"value\">{told}</span></li>\n",
            Escaped(&name),
            chart::bar(share)
        )
    });
    format!("<ul class=\"bars\">\n{}</ul>\n", rows.collect::<String>())
}

fn fields(all: &Tally) -> String {
    let rows = all
        .shares()
        .map(|(name, share)| (name.to_owned(), share, percent(share)));
    section(
        "fields",
        "Fields",
        "How many of the articles have each field.",
        &bars(rows),
    )
}

fn by_outlets(outlets: &[Tally]) -> String {
    let most = outlets.iter().map(|tally| tally.paragraphs.high).max().unwrap_or(0);
    let upright = |name: &str| format!("<th scope=\"col\"><span class=\"upright\">{name}</span></th>");
    let names: String = FIELDS.iter().map(|field| upright(field.name)).collect();
    let rows: String = outlets.iter().map(|tally| outlet(tally, most)).collect();
    let table = format!(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"outlets\"><table class=\"outlets\">\n\
         <thead><tr><th scope=\"col\">Outlet</th>{}<th scope=\"col\"><span class=\"upright\">paragraphs</span></th>{}{}{}{names}</tr></thead>\n\
         <tbody>\n{rows}</tbody></table></div>\n",
        upright("articles"),
        upright("quotes"),
        upright("related"),
        upright("no title or date"),
    );
    section(
        "outlets",
        "Outlets",
        "Articles; median paragraphs (the line reaches from the tenth to the ninetieth of a hundred articles), quotes and \
         related links of an article; then the per cent of articles that lack headline or date, and that have each field.",
        &table,
    )
}

fn outlet(tally: &Tally, most: usize) -> String {
    let paragraphs = tally.paragraphs;
    let shares: String = tally
        .shares()
        .map(|(_, share)| format!("<td>{share:.0}{}</td>", chart::bar(share)))
        .collect();
    let bare = per_cent(tally.bare, tally.stories);
    let marked = if tally.bare > 0 { " class=\"odd\"" } else { "" };
    format!(
        "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}{}</td><td>{}</td><td>{}</td><td{marked}>{bare:.0}</td>{shares}</tr>\n",
        Escaped(odd::name(tally)),
        tally.stories,
        paragraphs.median,
        chart::range(paragraphs.low, paragraphs.median, paragraphs.high, most),
        tally.quotes.median,
        tally.related.median,
    )
}

/// What became of the pages without an article.
fn unread(groups: &[Group<'_>], survey: &Survey<'_>) -> String {
    let groups: Vec<&Group> = groups.iter().filter(|group| group.unread).collect();
    let failed: usize = groups.iter().map(|group| group.pages.len()).sum();
    let pages = survey.findings.len();
    let note = match failed {
        0 => "Every page gave an article.".to_owned(),
        _ => format!("{failed} of {} gave none.", count(pages, "page", "pages")),
    };
    let rows = groups.iter().map(|group| {
        let failed = group.pages.len();
        (group.title.clone(), per_cent(failed, pages), failed.to_string())
    });
    let bars = if failed == 0 { String::new() } else { bars(rows) };
    let lists: String = groups.iter().map(|group| listed(group, survey)).collect();
    section("unread", "Without an article", &note, &format!("{bars}{lists}"))
}

fn stands_out(groups: &[Group<'_>], survey: &Survey<'_>) -> String {
    let groups = groups.iter().filter(|group| !group.unread);
    let lists: String = groups.map(|group| listed(group, survey)).collect();
    let note = match lists.is_empty() {
        true => "Nothing: every article has what its outlet's others have.",
        false => {
            "Articles unlike the others of their outlet, each with the command that explains it. A link opens the saved \
             page itself, scripts and all; that of a page out of an archive, its address on the web."
        }
    };
    section("odd", "What stands out", note, &lists)
}

fn listed(group: &Group<'_>, survey: &Survey<'_>) -> String {
    let item = |(finding, remark): &(&Finding, String)| {
        let remark = match remark.as_str() {
            "" => String::new(),
            remark => format!(" <span class=\"facts\">{}</span>", Escaped(remark)),
        };
        // Of a page without an article there is nothing to explain.
        let command = match finding.outcome {
            Ok(_) => format!("<br><code>{}</code>", Escaped(&command(finding, survey))),
            Err(_) => String::new(),
        };
        format!("<li>{}{remark}{command}</li>\n", link(finding, survey))
    };
    let items: String = group.pages.iter().take(LISTED).map(item).collect();
    let more = match group.pages.len().saturating_sub(LISTED) {
        0 => String::new(),
        more => format!("<p class=\"facts\">and {more} more</p>\n"),
    };
    format!(
        "<details>\n<summary>{} <span class=\"facts\">{}</span></summary>\n<ul class=\"pages\">\n{items}</ul>\n{more}</details>\n",
        Escaped(&group.title),
        count(group.pages.len(), "page", "pages")
    )
}

/// A page as a link to its file, seen from where the report is written. A page out of a file of many is called by its
/// address, if it has one, and by its number.
fn link(finding: &Finding, survey: &Survey<'_>) -> String {
    let name = record::name(&finding.file, finding.record);
    if let (Some(_), Some(url)) = (finding.record, &finding.url) {
        return format!(
            "{} <span class=\"facts\">{}</span>",
            html::link(Some(url), url),
            Escaped(&name)
        );
    }
    let folder = survey.args.output.as_deref().and_then(Path::parent);
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty());
    let address = place::address(Path::new(&finding.file), folder.unwrap_or(Path::new(".")));
    match address {
        Some(address) => format!("<a href=\"{}\">{}</a>", Escaped(&address), Escaped(&name)),
        None => Escaped(&name).to_string(),
    }
}

/// The command that explains a page, with the options that it was read with.
fn command(finding: &Finding, survey: &Survey<'_>) -> String {
    let mut words = vec!["warta", "explain"];
    words.extend(survey.args.text.then_some("--text"));
    words.extend(survey.args.rules.no_outlet_rules.then_some("--no-outlet-rules"));
    let mut words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    if let Some(folder) = &survey.args.rules.outlets {
        words.push("--outlets".to_owned());
        words.push(place::shell_word(&folder.display().to_string()));
    }
    words.push(place::shell_word(&finding.file));
    if let Some(record) = finding.record {
        words.extend(["--record".to_owned(), record.to_string()]);
    }
    words.extend(["--output".to_owned(), "explain.html".to_owned()]);
    words.join(" ")
}

/// Where the bars of the timings end, in milliseconds.
const STEPS: [f64; 9] = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, f64::INFINITY];
/// How many of the slowest pages are listed.
const SLOWEST: usize = 5;

fn timings(survey: &Survey<'_>) -> String {
    let mut read: Vec<&Finding> = survey.findings.iter().filter(|finding| finding.bytes > 0).collect();
    read.sort_by_key(|finding| finding.took);
    let at = |percent| ranked(&read, percent).map_or(0.0, |finding| milliseconds(finding.took));
    let note = format!(
        "Half of the pages were read within {:.1} ms, 90 of 100 within {:.1} ms, 99 of 100 within {:.1} ms. The first pages \
         of an outlet take longer: its rules are compiled.",
        at(50),
        at(90),
        at(99)
    );
    let mut from = 0.0;
    let mut rows = Vec::new();
    for to in STEPS {
        let within = |finding: &&&Finding| (from..to).contains(&milliseconds(finding.took));
        let pages = read.iter().filter(within).count();
        let name = match to.is_finite() {
            true => format!("{from} – {to} ms"),
            false => format!("over {from} ms"),
        };
        rows.push((name, per_cent(pages, read.len()), pages.to_string()));
        from = to;
    }
    let slowest = read.iter().rev().take(SLOWEST).map(|finding| {
        format!(
            "<tr><th scope=\"row\">{}</th><td>{} kB</td><td>{:.1} ms</td></tr>\n",
            link(finding, survey),
            finding.bytes.div_ceil(1000),
            milliseconds(finding.took)
        )
    });
    let slowest = format!(
        "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"The slowest pages\"><table class=\"slowest\">\n\
         <thead><tr><th scope=\"col\">Slowest</th><th scope=\"col\">Size</th><th scope=\"col\">Time</th></tr></thead>\n\
         <tbody>\n{}</tbody></table></div>\n",
        slowest.collect::<String>()
    );
    let body = bars(rows.into_iter()) + &slowest;
    section("timings", "Timings", &note, &body)
}

fn bytes(findings: &[Finding]) -> usize {
    findings.iter().map(|finding| finding.bytes).sum()
}

fn percent(share: f64) -> String {
    format!("{share:.1} %")
}

/// Bytes are far below 2^52.
#[allow(clippy::cast_precision_loss)]
fn megabytes(bytes: usize) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}
