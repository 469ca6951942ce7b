//! Who published the page.

use super::source::Source;
use crate::article::{Field, Origin, Outlet};
use crate::lang::media::is_domain;
use crate::outlet::Rules;
use crate::page::address::{host_of, site};

/// The outlet by its rules; else the host, with the name that the page gives itself.
pub(super) fn read(source: &Source<'_>) -> Option<Outlet> {
    if let Some(rules) = source.rules
        && let Some(host) = rules.host()
    {
        source.trail.set(Field::Outlet, || source.ruled());
        return Some(Outlet {
            id: rules.id.clone(),
            name: rules.name.clone(),
            host: Some(host.to_owned()),
        });
    }
    const METAS: [&str; 2] = ["og:site_name", "application-name"];
    let name = source.meta(&METAS).or_else(|| source.sheet.json_ld.publisher.clone());
    if name.is_some() {
        let json_ld = || Origin::JsonLd("publisher".to_owned());
        source
            .trail
            .add(Field::Outlet, || source.meta_origin(&METAS).unwrap_or_else(json_ld));
    }
    // Some pages give their address for their name.
    let by_name = || {
        let name = name.as_deref()?;
        host_of(name).or_else(|| is_domain(name).then(|| name.to_lowercase()))
    };
    let by_links = || source.sheet.head.other_forms().into_iter().find_map(host_of);
    let by_urls = source.urls.iter().find_map(|url| host_of(url));
    if by_urls.is_some() {
        source.trail.add(Field::Outlet, || Origin::Url);
    }
    let host = by_urls.or_else(by_name).or_else(by_links);
    let host = host.map(|host| site(&host).to_owned()).filter(|host| !host.is_empty());
    let name = name.filter(|name| !name.contains("://"));
    match (host, name) {
        (Some(host), name) => Some(Outlet {
            id: host.clone(),
            name: name.unwrap_or_else(|| host.clone()),
            host: Some(host),
        }),
        (None, Some(name)) => Some(Outlet {
            id: id_of(&name),
            name,
            host: None,
        }),
        (None, None) => None,
    }
}

/// What the outlet calls itself in print: by its rules, else by its page and its address.
pub(super) fn house(source: &Source<'_>, outlet: Option<&Outlet>) -> Vec<String> {
    let rules = source.rules.into_iter().flat_map(Rules::names).map(String::as_str);
    let host = outlet.and_then(|outlet| outlet.host.as_deref());
    let label = host.and_then(|host| host.split('.').next());
    let names = outlet.map(|outlet| outlet.name.as_str()).into_iter().chain(label);
    rules.chain(names).map(str::to_owned).collect()
}

/// Small letters and hyphens.
fn id_of(name: &str) -> String {
    let words: Vec<String> = name
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}
