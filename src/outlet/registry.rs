//! Host, site name or template mark → the outlet's rules. Only the file that is asked for is read, once.

use std::sync::{Arc, LazyLock, OnceLock};

use super::rules::{Rules, line_of};
use crate::lang::words::key;
use crate::page::selector::Css;

include!(concat!(env!("OUT_DIR"), "/outlets.rs"));

/// A built-in rule file, read when first asked for.
struct Entry {
    text: &'static str,
    rules: OnceLock<Option<Arc<Rules>>>,
}

impl Entry {
    const fn new(text: &'static str) -> Self {
        Self {
            text,
            rules: OnceLock::new(),
        }
    }

    /// The rules with their base's. The build has read every file, so `None` is for a reader's peace of mind.
    fn rules(&self) -> Option<Arc<Rules>> {
        let read = || {
            let mut rules: Rules = toml::from_str(self.text).ok()?;
            if let Some(base) = rules.extends.as_deref().and_then(|id| built_in(IDS, id)) {
                rules.extend(&base);
            }
            Some(Arc::new(rules))
        };
        self.rules.get_or_init(read).clone()
    }
}

/// The built-in rules under a key of a sorted table.
fn built_in(table: &[(&str, usize)], key: &str) -> Option<Arc<Rules>> {
    let at = table.binary_search_by_key(&key, |(key, _)| key).ok()?;
    ENTRIES.get(table.get(at)?.1)?.rules()
}

/// What a page says of where it comes from.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Clues<'p> {
    /// URLs in order of trust: the caller's, canonical, `og:url`.
    pub urls: &'p [&'p str],
    /// Names in order of trust: `og:site_name`, JSON-LD's publisher.
    pub names: &'p [&'p str],
}

/// The outlets that are known: those built in, and those added from outside, which come first.
#[derive(Clone, Debug)]
pub(crate) struct Registry {
    built_in: bool,
    added: Vec<Arc<Rules>>,
}

impl Default for Registry {
    fn default() -> Self {
        Self {
            built_in: true,
            added: Vec::new(),
        }
    }
}

impl Registry {
    /// A registry that knows nobody yet.
    pub fn empty() -> Self {
        Self {
            built_in: false,
            added: Vec::new(),
        }
    }

    /// Adds a rule file; it may extend a base that was added before or is built in.
    pub fn add(&mut self, text: &str, file_name: &str) -> Result<(), String> {
        let rules = self.read(text, file_name)?;
        self.added.push(Arc::new(rules));
        Ok(())
    }

    /// Reads a rule file and its base; the message names the file, the line and the key.
    pub fn read(&self, text: &str, file_name: &str) -> Result<Rules, String> {
        let mut rules = Rules::parse(text, file_name)?;
        if let Some(id) = &rules.extends {
            let added = self.added.iter().find(|added| added.id == *id).cloned();
            let base = added.or_else(|| built_in(IDS, id)).ok_or_else(|| {
                let line = line_of(text, id);
                format!("{file_name}:{line}: extends: there is no base `{id}`")
            })?;
            rules.extend(base.as_ref());
        }
        Ok(rules)
    }

    /// The outlet that the clues point to: by host first, then by name.
    pub fn find(&self, clues: &Clues<'_>) -> Option<Arc<Rules>> {
        clues
            .urls
            .iter()
            .find_map(|url| self.by_url(url))
            .or_else(|| clues.names.iter().find_map(|name| self.by_name(name)))
    }

    /// The outlet or base whose page this must be by its marks alone: the last resort.
    pub fn find_by_marks(&self, on_page: impl Fn(&Css) -> bool) -> Option<Arc<Rules>> {
        static MARKS: LazyLock<Vec<(Css, usize)>> = LazyLock::new(|| {
            TELLS
                .iter()
                .map(|(selector, index)| (Css::new(selector), *index))
                .collect()
        });
        let added = self.added.iter().find(|rules| rules.tells.iter().any(&on_page));
        added.cloned().or_else(|| {
            let (_, index) = MARKS.iter().filter(|_| self.built_in).find(|(mark, _)| on_page(mark))?;
            ENTRIES.get(*index)?.rules()
        })
    }

    /// Every outlet, those added first; bases are left out.
    pub fn outlets(&self) -> impl Iterator<Item = Arc<Rules>> {
        let built_in = ENTRIES.iter().filter(|_| self.built_in).filter_map(Entry::rules);
        self.added
            .iter()
            .cloned()
            .chain(built_in)
            .filter(|rules| rules.host().is_some())
    }

    /// A web archive's URL holds the page's own in its path.
    fn by_url(&self, url: &str) -> Option<Arc<Rules>> {
        let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let scheme = usize::from(path.contains("://"));
        path.split("://").skip(scheme).take(2).find_map(|rest| {
            let authority = rest.split('/').next().unwrap_or_default();
            let host = authority.rsplit('@').next().and_then(|host| host.split(':').next())?;
            let host = host.trim_end_matches('.').to_ascii_lowercase();
            // Google's AMP cache writes a dot as one hyphen and a hyphen as two.
            match host.strip_suffix(".cdn.ampproject.org") {
                Some(cached) => self.by_host(&cached.replace("--", " ").replace('-', ".").replace(' ', "-")),
                None => self.by_host(&host),
            }
        })
    }

    fn by_host(&self, host: &str) -> Option<Arc<Rules>> {
        let dots = host
            .bytes()
            .enumerate()
            .filter(|(_, byte)| *byte == b'.')
            .map(|(at, _)| at + 1);
        std::iter::once(0)
            .chain(dots)
            .filter_map(|at| host.get(at..))
            .find_map(|host| {
                let added = self
                    .added
                    .iter()
                    .find(|rules| rules.hosts.iter().any(|own| own == host));
                added.cloned().or_else(|| self.built_in.then(|| built_in(HOSTS, host))?)
            })
    }

    /// A name may be a URL or a host, as many sites name themselves.
    fn by_name(&self, name: &str) -> Option<Arc<Rules>> {
        let plain = key(name);
        let named = |rules: &&Arc<Rules>| {
            let names = rules.site_names.iter().chain([&rules.name]);
            rules.host().is_some() && names.into_iter().any(|own| key(own) == plain)
        };
        let added = self.added.iter().find(named).cloned();
        added
            .or_else(|| self.built_in.then(|| built_in(NAMES, &plain))?)
            .or_else(|| (name.contains('.') && !name.contains(' ')).then(|| self.by_url(name))?)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
    use super::*;

    fn id_of(url: &str, name: &str) -> Option<String> {
        let clues = Clues {
            urls: &[url],
            names: &[name],
        };
        Registry::default().find(&clues).map(|rules| rules.id.clone())
    }

    /// What the first line of a rule file says.
    fn id(entry: &Entry) -> &'static str {
        entry.text.lines().next().unwrap_or_default()
    }

    #[test]
    fn every_built_in_file_parses_and_every_selector_compiles() {
        for entry in &ENTRIES {
            Rules::parse(entry.text, id(entry)).unwrap();
            assert!(entry.rules().is_some(), "{}", id(entry));
        }
    }

    #[test]
    fn every_mark_tells_more_than_a_bare_tag() {
        let bare = |css: &&Css| !css.as_str().contains(['.', '#', '[']);
        for entry in &ENTRIES {
            let rules = entry.rules().unwrap();
            for template in &rules.templates {
                assert!(!template.mark.is_empty(), "{}", id(entry));
                assert_eq!(template.mark.iter().find(bare).map(Css::as_str), None, "{}", id(entry));
            }
        }
    }

    #[test]
    fn an_outlet_has_hosts_and_a_base_has_none_and_only_bases_are_left_out() {
        let outlets = Registry::default().outlets().count();
        assert!(outlets >= 80, "{outlets}");
        assert!(
            Registry::default()
                .outlets()
                .all(|rules| rules.extends.as_deref() != Some(&rules.id))
        );
        assert!(ENTRIES.len() > outlets);
    }

    #[test]
    fn the_host_tells_the_outlet_whatever_stands_before_it() {
        for url in [
            "https://www.detik.com/jateng/berita/d-1/judul",
            "https://finance.detik.com/d-1/judul",
            "https://m.detik.com/d-1",
            "http://DETIK.com:80/d-1",
            "https://user@news.detik.com/d-1",
            "//news.detik.com/d-1",
            "news.detik.com/d-1",
            "https://news-detik-com.cdn.ampproject.org/c/s/news.detik.com/amp",
            "https://web.archive.org/web/20200101000000/https://news.detik.com/d-1",
        ] {
            assert_eq!(id_of(url, "").as_deref(), Some("detik"), "{url}");
        }
        assert_eq!(id_of("https://notdetik.com/", ""), None);
        assert_eq!(id_of("https://unknown.example/?u=https://detik.com/d-1", ""), None);
    }

    #[test]
    fn a_sister_brand_is_an_outlet_of_its_own() {
        assert_eq!(id_of("https://m.otosia.com/berita/1", "").as_deref(), Some("otosia"));
        assert_eq!(
            id_of("https://planet.merdeka.com/1", "").as_deref(),
            Some("planet-merdeka")
        );
        assert_eq!(id_of("https://www.merdeka.com/1", "").as_deref(), Some("merdeka"));
        assert_eq!(
            id_of("https://radarsolo.jawapos.com/1", "").as_deref(),
            Some("radarsolo")
        );
    }

    #[test]
    fn without_a_url_the_name_tells_the_outlet_be_it_a_host_or_a_url() {
        assert_eq!(id_of("", "KOMPAS.com").as_deref(), Some("kompas"));
        assert_eq!(id_of("", "detik.com").as_deref(), Some("detik"));
        assert_eq!(id_of("", "Media Indonesia").as_deref(), Some("media-indonesia"));
        assert_eq!(id_of("", "https://techno.okezone.com").as_deref(), Some("okezone"));
        assert_eq!(
            id_of("file:///tmp/page.html", "Antara News").as_deref(),
            Some("antaranews")
        );
        assert_eq!(id_of("", ""), None);
    }

    #[test]
    fn the_url_is_trusted_before_the_name() {
        assert_eq!(id_of("https://www.fimela.com/1", "Liputan6").as_deref(), Some("fimela"));
    }

    #[test]
    fn marks_are_the_last_resort_and_may_tell_only_the_family() {
        let registry = Registry::default();
        let tribun = registry.find_by_marks(|css| css.as_str() == "h1#arttitle").unwrap();
        assert_eq!(tribun.id, "tribunnews");
        let family = registry
            .find_by_marks(|css| css.as_str() == "h1.jeg_post_title")
            .unwrap();
        assert_eq!(family.host(), None);
        assert!(registry.find_by_marks(|_| false).is_none());
        assert!(Registry::empty().find_by_marks(|_| true).is_none());
    }

    #[test]
    fn an_outlet_takes_from_its_base_what_it_does_not_say() {
        let clues = Clues {
            urls: &["https://www.bola.com/1"],
            names: &[],
        };
        let bola = Registry::default().find(&clues).unwrap();
        assert_eq!(bola.all_pages.as_deref(), Some("?page=all"));
        assert!(bola.template(|css| css.as_str() == ".article-readpage").is_some());
    }

    #[test]
    fn an_added_outlet_comes_before_a_built_in_one_and_may_extend_its_base() {
        let mut registry = Registry::default();
        let text = "id = \"mine\"\nname = \"Mine\"\nextends = \"tagdiv\"\nhosts = [\"detik.com\"]";
        registry.add(text, "mine.toml").unwrap();
        let clues = Clues {
            urls: &["https://news.detik.com/1"],
            names: &[],
        };
        let mine = registry.find(&clues).unwrap();
        assert_eq!((mine.id.as_str(), mine.templates.len()), ("mine", 1));
        let error = registry
            .add(&text.replace("tagdiv", "nobody"), "mine.toml")
            .unwrap_err();
        assert_eq!(error, "mine.toml:3: extends: there is no base `nobody`");
    }

    #[test]
    fn an_empty_registry_knows_nobody() {
        let clues = Clues {
            urls: &["https://news.detik.com/1"],
            names: &["detikcom"],
        };
        assert!(Registry::empty().find(&clues).is_none());
        assert_eq!(Registry::empty().outlets().count(), 0);
    }
}
