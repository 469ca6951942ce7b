//! Addresses of the page and in it.

use url::Url;

/// Resolves addresses against the page's own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Base {
    url: Option<Url>,
}

impl Base {
    /// A base from the first of the given addresses that is an absolute web address.
    pub fn new<'a>(addresses: impl IntoIterator<Item = &'a str>) -> Self {
        Self {
            url: addresses.into_iter().find_map(web),
        }
    }

    /// The absolute web address that `href` means; `None` for anything else, such as `javascript:`.
    pub fn resolve(&self, href: &str) -> Option<String> {
        let href = href.trim();
        if href.is_empty() || href.starts_with('#') {
            return None;
        }
        match &self.url {
            Some(base) => base.join(href).ok().filter(is_web).map(String::from),
            None => web(href).map(String::from),
        }
    }

    /// The page's host.
    pub fn host(&self) -> Option<&str> {
        self.url.as_ref().and_then(Url::host_str)
    }

    /// Whether an absolute address lies on the page's site: the same registrable name, as far as it can be told
    /// from the last labels.
    pub fn is_own(&self, address: &str) -> bool {
        let own = self.url.as_ref().and_then(Url::host_str).map(site);
        let other = Url::parse(address).ok();
        own.is_some() && own == other.as_ref().and_then(Url::host_str).map(site)
    }
}

/// Whether an address is one of the web, absolute, and fit to be printed.
pub(crate) fn is_web_address(address: &str) -> bool {
    web(address).is_some() && !address.contains(char::is_control)
}

/// The host of a page by its address; a web archive's address holds the page's own in its path.
pub(crate) fn host_of(address: &str) -> Option<String> {
    let archived = address.find("/http").and_then(|at| address.get(at + 1..)).and_then(web);
    let url = archived.or_else(|| web(address))?;
    url.host_str().map(str::to_owned)
}

fn web(address: &str) -> Option<Url> {
    Url::parse(address.trim()).ok().filter(is_web)
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https") && url.host_str().is_some_and(|host| !host.is_empty())
}

/// The part of a host that a publisher registers: `news.detik.com` → `detik.com`, `m.tribunnews.co.id` →
/// `tribunnews.co.id`.
pub(crate) fn site(host: &str) -> &str {
    let host = host.trim_end_matches('.');
    let labels: Vec<usize> = host.rmatch_indices('.').map(|(at, _)| at).collect();
    let second_level = labels.first().is_some_and(|last| {
        let start = labels.get(1).map_or(0, |at| at + 1);
        let tld_is_country = host.len() - last == 3;
        let second = host.get(start..*last).unwrap_or_default();
        tld_is_country
            && matches!(
                second,
                "co" | "or" | "ac" | "go" | "web" | "sch" | "net" | "my" | "biz" | "com" | "desa" | "mil"
            )
    });
    let keep = if second_level { 2 } else { 1 };
    labels.get(keep).map_or(host, |at| host.get(at + 1..).unwrap_or(host))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_come_out() {
        let base = Base::new(["https://news.contoh.co.id/a/b"]);
        assert_eq!(base.resolve("../c").as_deref(), Some("https://news.contoh.co.id/c"));
        assert_eq!(base.resolve("//x.id/1").as_deref(), Some("https://x.id/1"));
        for bad in ["javascript:void(0)", "data:text/html,x", "#top", "mailto:a@b.id", ""] {
            assert_eq!(base.resolve(bad), None, "{bad}");
        }
        assert_eq!(Base::default().resolve("/relatif"), None);
    }

    #[test]
    fn the_site_is_the_registrable_name() {
        assert_eq!(site("news.detik.com"), "detik.com");
        assert_eq!(site("nasional.republika.co.id"), "republika.co.id");
        assert_eq!(site("tirto.id"), "tirto.id");
        assert_eq!(site("localhost"), "localhost");
    }
}
