//! Host, site name or template mark → the outlet's rules. Only the file that is asked for is read, once.

use std::sync::{Arc, LazyLock, OnceLock};

use super::rules::Rules;
use crate::page::selector::Css;

include!(concat!(env!("OUT_DIR"), "/outlets.rs"));

/// A built-in rule file, read when first asked for.
struct Entry {
    id: &'static str,
    text: &'static str,
    rules: OnceLock<Option<Arc<Rules>>>,
}

impl Entry {
    const fn new(id: &'static str, text: &'static str) -> Self {
        Self {
            id,
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
        let mut rules = Rules::parse(text, file_name)?;
        if let Some(id) = &rules.extends {
            let added = self.added.iter().find(|added| added.id == *id).cloned();
            let base = added.or_else(|| built_in(IDS, id));
            let base = base.ok_or_else(|| format!("{file_name}: there is no base `{id}`"))?;
            rules.extend(base.as_ref());
        }
        self.added.push(Arc::new(rules));
        Ok(())
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
        let path = url.split(['?', '#']).next().unwrap_or_default();
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
        let plain = plain(name);
        let named = |rules: &&Arc<Rules>| {
            let names = rules.site_names.iter().chain([&rules.name]);
            rules.host().is_some() && names.into_iter().any(|own| self::plain(own) == plain)
        };
        let added = self.added.iter().find(named).cloned();
        added
            .or_else(|| self.built_in.then(|| built_in(NAMES, &plain))?)
            .or_else(|| (name.contains('.') && !name.contains(' ')).then(|| self.by_url(name))?)
    }
}

/// A name's letters and digits in small letters: "KOMPAS.com" and "Kompas com" are one.
fn plain(name: &str) -> String {
    name.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}
