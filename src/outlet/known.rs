use serde::Serialize;

use super::rules::Rules;

/// An outlet that an [`Extractor`](crate::Extractor) has rules for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct KnownOutlet {
    /// The rule file's id.
    pub id: String,
    /// The name for display.
    pub name: String,
    /// Its hosts, its own first; any subdomain counts. Empty for a base that outlets extend.
    pub hosts: Vec<String>,
    /// The base that it extends.
    pub extends: Option<String>,
    /// The ways its pages are set that the rules know, newest first, as the rule file calls them: `2019–`, `AMP`.
    pub eras: Vec<String>,
}

impl KnownOutlet {
    /// What the rules say of the outlet itself.
    pub(crate) fn of(rules: &Rules) -> Self {
        let eras = rules.templates.iter().filter_map(|template| template.era.clone());
        Self {
            id: rules.id.clone(),
            name: rules.name.clone(),
            hosts: rules.hosts.clone(),
            extends: rules.extends.clone(),
            eras: eras.collect(),
        }
    }
}
