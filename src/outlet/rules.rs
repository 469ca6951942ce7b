//! What is known of one outlet: the TOML form of a rule file. `README.md` beside this file explains every key.

use std::collections::BTreeMap;

use chrono::FixedOffset;
use serde::{Deserialize, Deserializer};

use crate::article::{Kind, Role};
use crate::lang::text::bare;
use crate::page::selector::Css;

/// One outlet, or a base that outlets extend (a base has no hosts).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rules {
    /// The file's name without `.toml`.
    pub id: String,
    /// The name for display.
    pub name: String,
    /// The base whose templates are tried after the outlet's own and whose habits fill what is not said.
    pub extends: Option<String>,
    /// Hosts, any subdomain counts; the first is the outlet's host.
    #[serde(default)]
    pub hosts: Vec<String>,
    /// Names the pages give themselves (`og:site_name`, JSON-LD publisher), beside `name`.
    #[serde(default)]
    pub site_names: Vec<String>,
    /// Names as printed in datelines and bylines, beside `name`.
    #[serde(default)]
    pub brands: Vec<String>,
    /// Selectors of which one is enough to know the outlet when nothing else tells it.
    #[serde(default, deserialize_with = "one_or_many")]
    pub tells: Vec<Css>,
    /// The newsroom's time zone, WIB unless said.
    pub zone: Option<Zone>,
    /// What makes a page's URL the URL of the whole story: a query (`?page=all`) or a path suffix (`/all`).
    pub all_pages: Option<String>,
    /// Zones of single subdomains, by their first label.
    #[serde(default)]
    pub zones: BTreeMap<String, Zone>,
    /// What the head's metadata means.
    #[serde(default)]
    pub head: Head,
    /// Dates that are not what they say.
    #[serde(default)]
    pub dates: Dates,
    /// How pages are set, newest first.
    #[serde(default, rename = "template")]
    pub templates: Vec<Template>,
}

/// One way of setting a page. Every selector field holds one selector or several, tried in order.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Template {
    /// When it was in use, for the reader of the file.
    pub era: Option<String>,
    /// One of these on the page tells that the page is set this way.
    #[serde(deserialize_with = "one_or_many")]
    pub mark: Vec<Css>,
    /// What kind of piece is set this way, where it is no story.
    pub kind: Option<Kind>,
    /// The headline.
    #[serde(default, deserialize_with = "one_or_many")]
    pub title: Vec<Css>,
    /// The standfirst.
    #[serde(default, deserialize_with = "one_or_many")]
    pub description: Vec<Css>,
    /// Where the story lies: every element that the first matching selector matches, in order.
    #[serde(default, deserialize_with = "one_or_many")]
    pub region: Vec<Css>,
    /// The visible date of publication.
    #[serde(default, deserialize_with = "one_or_many")]
    pub date: Vec<Css>,
    /// The visible date of the last change.
    #[serde(default, deserialize_with = "one_or_many")]
    pub modified: Vec<Css>,
    /// The visible credits; all of them are read.
    #[serde(default)]
    pub byline: Vec<Credit>,
    /// The element that holds the lead image and its caption.
    #[serde(default, deserialize_with = "one_or_many")]
    pub lead_image: Vec<Css>,
    /// The lead image's caption.
    #[serde(default, deserialize_with = "one_or_many")]
    pub caption: Vec<Css>,
    /// The lead image's credit.
    #[serde(default, deserialize_with = "one_or_many")]
    pub credit: Vec<Css>,
    /// The topics, one element each.
    #[serde(default, deserialize_with = "one_or_many")]
    pub tags: Vec<Css>,
    /// The channel names, broad to narrow, one element each.
    #[serde(default, deserialize_with = "one_or_many")]
    pub section: Vec<Css>,
    /// The links to a story's other pages.
    #[serde(default, deserialize_with = "one_or_many")]
    pub pager: Vec<Css>,
    /// The closing credit, where it stands outside the region.
    #[serde(default, deserialize_with = "one_or_many")]
    pub signoff: Vec<Css>,
    /// Boxes of links to other stories inside the region: all of these are taken out.
    #[serde(default, deserialize_with = "one_or_many")]
    pub related: Vec<Css>,
    /// Other parts of the region that are not the story: all of these are dropped.
    #[serde(default, deserialize_with = "one_or_many")]
    pub furniture: Vec<Css>,
}

/// A visible credit, and whose it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Credit {
    /// The element that holds the name or names.
    pub select: Css,
    /// What the named did; without it the words before the names tell ("Penulis:", "Editor:"), else they wrote.
    pub role: Option<Role>,
    /// What the second and later ones did, where the first stands apart.
    pub rest: Option<Role>,
}

/// What the head's metadata means, where the names are the outlet's own. Names of `<meta>`, by `name` or `property`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Head {
    /// Who wrote.
    #[serde(default)]
    pub writer: Vec<String>,
    /// Who edited.
    #[serde(default)]
    pub editor: Vec<String>,
    /// Channel names, broad to narrow.
    #[serde(default)]
    pub section: Vec<String>,
    /// Topics.
    #[serde(default)]
    pub tags: Vec<String>,
    /// What JSON-LD's author did, where they are not the writer.
    pub json_ld_author: Option<Role>,
    /// Names whose value is the same on every page or wrong.
    #[serde(default)]
    pub ignore: Vec<String>,
}

/// Dates that are not what they say, by source: `json_ld:KEY`, `meta:NAME`, `itemprop:NAME`, `visible`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dates {
    /// Sources that hold something else than the date.
    #[serde(default)]
    pub ignore: Vec<String>,
    /// Sources whose zone is false: the time is the newsroom's own.
    #[serde(default)]
    pub local: Vec<String>,
}

/// One of Indonesia's time zones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) enum Zone {
    /// Western Indonesia, +07:00.
    #[default]
    #[serde(rename = "WIB")]
    West,
    /// Central Indonesia, +08:00.
    #[serde(rename = "WITA")]
    Central,
    /// Eastern Indonesia, +09:00.
    #[serde(rename = "WIT")]
    East,
}

impl Zone {
    /// The offset from UTC.
    pub fn offset(self) -> Option<FixedOffset> {
        let hours = match self {
            Self::West => 7,
            Self::Central => 8,
            Self::East => 9,
        };
        FixedOffset::east_opt(hours * 3600)
    }
}

impl Rules {
    /// What the outlet calls itself in print.
    pub fn names(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.brands)
    }

    /// Reads and checks a rule file; the message names the file, the line and the key.
    pub fn parse(text: &str, file_name: &str) -> Result<Self, String> {
        let rules: Self = toml::from_str(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            let key = key_at(text, at).filter(|_| !error.message().contains("field `"));
            let key = key.map(|key| format!("{key}: ")).unwrap_or_default();
            format!("{file_name}:{}: {key}{}", line_at(text, at), error.message())
        })?;
        match rules.fault() {
            None => Ok(rules),
            Some((value, message)) => Err(format!("{file_name}:{}: {message}", line_of(text, &value))),
        }
    }

    /// The first value that cannot be right, with what is wrong with it.
    fn fault(&self) -> Option<(String, String)> {
        if !is_id(&self.id) {
            let message = format!("id: `{}` is not made of small letters, digits and hyphens", self.id);
            return Some((self.id.clone(), message));
        }
        if self.name.is_empty() || bare(&self.name) != self.name {
            let message = format!("name: `{}` is not plain text", self.name);
            return Some((self.name.clone(), message));
        }
        for host in &self.hosts {
            if !is_host(host) {
                let message = format!("hosts: `{host}` is no bare host such as `detik.com`");
                return Some((host.clone(), message));
            }
        }
        for source in self.dates.ignore.iter().chain(&self.dates.local) {
            if !is_date_source(source) {
                let message = format!("dates: `{source}` is none of json_ld:…, meta:…, itemprop:…, visible");
                return Some((source.clone(), message));
            }
        }
        let templates = self.templates.iter().flat_map(Template::selectors);
        std::iter::once(("tells", self.tells.as_slice()))
            .chain(templates)
            .flat_map(|(key, list)| list.iter().map(move |css| (key, css)))
            .chain(
                self.templates
                    .iter()
                    .flat_map(|template| template.byline.iter().map(|credit| ("byline", &credit.select))),
            )
            .find_map(|(key, css)| {
                let error = css.check().err()?;
                Some((css.as_str().to_owned(), format!("{key}: {error}")))
            })
    }

    /// Fills what is not said from a base, whose templates come after the outlet's own.
    pub fn extend(&mut self, base: &Self) {
        fill(&mut self.head.writer, &base.head.writer);
        fill(&mut self.head.editor, &base.head.editor);
        fill(&mut self.head.section, &base.head.section);
        fill(&mut self.head.tags, &base.head.tags);
        fill(&mut self.head.ignore, &base.head.ignore);
        fill(&mut self.dates.ignore, &base.dates.ignore);
        fill(&mut self.dates.local, &base.dates.local);
        self.zone = self.zone.or(base.zone);
        self.head.json_ld_author = self.head.json_ld_author.or(base.head.json_ld_author);
        self.all_pages = self.all_pages.take().or_else(|| base.all_pages.clone());
        for template in &base.templates {
            match self.templates.iter_mut().find(|own| same(&own.mark, &template.mark)) {
                Some(own) => own.extend(template),
                None => self.templates.push(template.clone()),
            }
        }
    }

    /// The newest template with a mark on the page.
    pub fn template(&self, on_page: impl Fn(&Css) -> bool) -> Option<&Template> {
        self.templates
            .iter()
            .find(|template| template.mark.iter().any(&on_page))
    }

    /// The zone of a page on this host.
    pub fn zone(&self, host: Option<&str>) -> Zone {
        host.and_then(|host| host.split('.').find_map(|label| self.zones.get(label)))
            .copied()
            .or(self.zone)
            .unwrap_or_default()
    }

    /// The outlet's own host; a base has none.
    pub fn host(&self) -> Option<&str> {
        self.hosts.first().map(String::as_str)
    }
}

impl Template {
    fn selectors(&self) -> [(&'static str, &[Css]); 15] {
        [
            ("mark", &self.mark),
            ("title", &self.title),
            ("description", &self.description),
            ("region", &self.region),
            ("date", &self.date),
            ("modified", &self.modified),
            ("lead_image", &self.lead_image),
            ("caption", &self.caption),
            ("credit", &self.credit),
            ("tags", &self.tags),
            ("section", &self.section),
            ("pager", &self.pager),
            ("signoff", &self.signoff),
            ("related", &self.related),
            ("furniture", &self.furniture),
        ]
    }

    fn extend(&mut self, base: &Self) {
        self.kind = self.kind.or(base.kind);
        fill(&mut self.byline, &base.byline);
        fill(&mut self.title, &base.title);
        fill(&mut self.description, &base.description);
        fill(&mut self.region, &base.region);
        fill(&mut self.date, &base.date);
        fill(&mut self.modified, &base.modified);
        fill(&mut self.lead_image, &base.lead_image);
        fill(&mut self.caption, &base.caption);
        fill(&mut self.credit, &base.credit);
        fill(&mut self.tags, &base.tags);
        fill(&mut self.section, &base.section);
        fill(&mut self.pager, &base.pager);
        fill(&mut self.signoff, &base.signoff);
        fill(&mut self.related, &base.related);
        fill(&mut self.furniture, &base.furniture);
    }
}

fn fill<T: Clone>(own: &mut Vec<T>, base: &[T]) {
    if own.is_empty() {
        own.extend_from_slice(base);
    }
}

fn same(one: &[Css], other: &[Css]) -> bool {
    one.iter().map(Css::as_str).eq(other.iter().map(Css::as_str))
}

/// One selector or a list of them.
fn one_or_many<'de, D: Deserializer<'de>>(input: D) -> Result<Vec<Css>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "expected a selector or a list of selectors")]
    enum OneOrMany {
        One(Css),
        Many(Vec<Css>),
    }
    Ok(match OneOrMany::deserialize(input)? {
        OneOrMany::One(css) => vec![css],
        OneOrMany::Many(list) => list,
    })
}

fn is_id(id: &str) -> bool {
    !id.is_empty()
        && id
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    host.contains('.') && !host.starts_with("www.") && host.split('.').all(is_label)
}

fn is_date_source(source: &str) -> bool {
    source == "visible"
        || ["json_ld:", "meta:", "itemprop:"]
            .iter()
            .any(|kind| source.strip_prefix(kind).is_some_and(|name| !name.is_empty()))
}

/// The line where a value stands first, as a string of its own if there is one.
pub(super) fn line_of(text: &str, value: &str) -> usize {
    let quoted = text.find(&format!("\"{value}\"")).or_else(|| text.find(value));
    line_at(text, quoted.unwrap_or(0))
}

fn line_at(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

/// The key of the line around a byte.
fn key_at(text: &str, at: usize) -> Option<&str> {
    let start = text.get(..at)?.rfind('\n').map_or(0, |end| end + 1);
    let (key, _) = text.get(start..)?.lines().next()?.split_once('=')?;
    let key = key.trim();
    let bare = !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    bare.then_some(key)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    const HEAD: &str = "id = \"x\"\nname = \"X\"\nhosts = [\"x.id\"]\n";

    fn error_of(rest: &str) -> String {
        Rules::parse(&format!("{HEAD}{rest}"), "x.toml").unwrap_err()
    }

    #[test]
    fn a_selector_field_holds_one_selector_or_several() {
        let rules = Rules::parse(
            &format!("{HEAD}[[template]]\nmark = \".a\"\ntitle = [\"h1\", \"h2\"]"),
            "x.toml",
        )
        .unwrap();
        assert_eq!(rules.templates[0].mark.len(), 1);
        assert_eq!(rules.templates[0].title.len(), 2);
    }

    #[test]
    fn a_mistake_is_told_with_line_and_key() {
        assert_eq!(
            error_of("zone = \"CET\""),
            "x.toml:4: zone: unknown variant `CET`, expected one of `WIB`, `WITA`, `WIT`"
        );
        assert!(error_of("[[template]]\nmark = \".a\"\ntitel = \"h1\"").starts_with("x.toml:6: unknown field `titel`"));
        assert!(
            error_of("[[template]]\nmark = \".a\"\nregion = 3").starts_with("x.toml:6: region: expected a selector")
        );
        assert!(error_of("[[template]]\nregion = \".a\"").contains("missing field `mark`"));
        assert!(
            error_of("[[template]]\nmark = \".a\"\nregion = \"div[\"")
                .starts_with("x.toml:6: region: `div[` is no CSS")
        );
        assert!(
            error_of("[[template]]\nmark = \".a\"\nbyline = [{ select = \"p >\" }]").starts_with("x.toml:6: byline:")
        );
        assert!(error_of("[dates]\nignore = [\"pubdate\"]").starts_with("x.toml:5: dates: `pubdate`"));
        let hosts = Rules::parse("id = \"x\"\nname = \"X\"\nhosts = [\"https://x.id\"]", "x.toml").unwrap_err();
        assert_eq!(
            hosts,
            "x.toml:3: hosts: `https://x.id` is no bare host such as `detik.com`"
        );
    }

    #[test]
    fn a_template_is_filled_from_the_base_template_with_the_same_mark() {
        let mut own = Rules::parse(&format!("{HEAD}[[template]]\nmark = \".a\"\ntitle = \"h2\""), "x.toml").unwrap();
        let base = "id = \"b\"\nname = \"B\"\nzone = \"WITA\"\n[[template]]\nmark = \".a\"\ntitle = \"h1\"\nregion = \".r\"\n[[template]]\nmark = \".b\"";
        own.extend(&Rules::parse(base, "b.toml").unwrap());
        let title = own.templates[0].title[0].as_str();
        let region = own.templates[0].region[0].as_str();
        assert_eq!((title, region, own.templates.len()), ("h2", ".r", 2));
        assert_eq!(own.zone(None), Zone::Central);
    }

    #[test]
    fn the_first_template_with_a_mark_on_the_page_is_used() {
        let text = format!(
            "{HEAD}[[template]]\nera = \"new\"\nmark = [\".a\", \".b\"]\n[[template]]\nera = \"old\"\nmark = \".c\""
        );
        let rules = Rules::parse(&text, "x.toml").unwrap();
        let era = |on_page: &str| {
            rules
                .template(|css| css.as_str() == on_page)
                .and_then(|t| t.era.clone())
        };
        assert_eq!(era(".b").as_deref(), Some("new"));
        assert_eq!(era(".c").as_deref(), Some("old"));
        assert_eq!(era(".d"), None);
    }

    #[test]
    fn a_regional_host_has_its_own_zone() {
        let rules = Rules::parse(&format!("{HEAD}[zones]\nbali = \"WITA\""), "x.toml").unwrap();
        assert_eq!(rules.zone(Some("bali.x.id")), Zone::Central);
        assert_eq!(rules.zone(Some("www.x.id")), Zone::West);
        assert_eq!(Zone::East.offset().unwrap().local_minus_utc(), 9 * 3600);
    }
}
