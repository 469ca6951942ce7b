//! Which articles are written.

use crate::args::WantedArgs;
use url::{Host, Url};
use warta::Article;

/// What the command line asks of an article.
#[derive(Clone, Debug)]
pub struct Wanted {
    args: WantedArgs,
}

impl Wanted {
    /// What is asked.
    pub fn new(args: &WantedArgs) -> Self {
        let mut args = args.clone();
        args.host
            .iter_mut()
            .for_each(|wanted| *wanted = host(wanted).unwrap_or_else(|| wanted.to_lowercase()));
        Self { args }
    }

    /// Whether a page of this address may be wanted: it need not be read otherwise.
    pub fn may_be_at(&self, address: Option<&str>) -> bool {
        match address.and_then(host) {
            Some(host) if !self.args.host.is_empty() => self.has_host(&host),
            _ => true,
        }
    }

    /// Whether an article is wanted. What it does not tell cannot be asked for.
    pub fn is(&self, article: &Article) -> bool {
        self.is_of_host(article) && self.is_in_language(article) && self.is_of_time(article)
    }

    fn is_of_host(&self, article: &Article) -> bool {
        let addresses = [article.url.as_deref(), article.canonical_url.as_deref()];
        let known = addresses.into_iter().flatten().find_map(host);
        let outlet = || article.outlet.as_ref()?.host.clone();
        self.args.host.is_empty() || known.or_else(outlet).is_some_and(|host| self.has_host(&host))
    }

    fn has_host(&self, host: &str) -> bool {
        let is_below = |wanted: &String| {
            host.strip_suffix(wanted.as_str())
                .is_some_and(|before| before.is_empty() || before.ends_with('.'))
        };
        self.args.host.iter().any(is_below)
    }

    fn is_in_language(&self, article: &Article) -> bool {
        let primary = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_lowercase();
        let wanted = self.args.language.as_deref().map(primary);
        wanted.is_none() || wanted == article.language.as_deref().map(primary)
    }

    fn is_of_time(&self, article: &Article) -> bool {
        let Some(day) = article.published_at.map(|moment| moment.date_naive()) else {
            return self.args.since.is_none() && self.args.until.is_none();
        };
        self.args.since.is_none_or(|since| day >= since) && self.args.until.is_none_or(|until| day <= until)
    }
}

fn host(address: &str) -> Option<String> {
    match Url::parse(address).ok()?.host()? {
        Host::Domain(domain) => Some(domain.to_lowercase()),
        other => Some(other.to_string()),
    }
}
