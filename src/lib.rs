#![doc = include_str!("../README.md")]

#[cfg(test)]
mod agreement;
mod article;
mod body;
mod draft;
mod error;
mod extractor;
mod frame;
#[cfg(feature = "internals")]
#[doc(hidden)]
pub mod internals;
mod join;
mod lang;
mod limits;
#[cfg(feature = "rayon")]
mod many;
mod outlet;
mod page;
mod read;
mod trail;
mod verdict;

pub use article::*;
pub use error::{Error, Found};
pub use extractor::{Extractor, ExtractorBuilder, OutletRules, Page};
pub use limits::Limits;
pub use outlet::KnownOutlet;

use std::sync::LazyLock;

static DEFAULT: LazyLock<Extractor> = LazyLock::new(Extractor::default);

/// Reads a page into an article, with the rules and limits of [`Extractor::default`].
///
/// # Errors
/// See [`Extractor::extract_page`].
pub fn extract(html: impl AsRef<[u8]>) -> Result<Article, Error> {
    DEFAULT.extract(html)
}

/// Reads flattened text (first line the headline) into an article.
///
/// # Errors
/// [`Error::NoArticle`] for an empty text, [`Error::TooLarge`] beyond the limit.
pub fn extract_text(text: impl AsRef<str>) -> Result<Article, Error> {
    DEFAULT.extract_text(text.as_ref())
}

/// Checks the text of an outlet's rule file and tells what it says. `file_name` is for messages.
///
/// ```
/// let rules = "id = \"contoh\"\nname = \"Contoh\"\nhosts = [\"contoh.id\"]\n[[template]]\nmark = \".isi\"\ntitel = \"h1\"";
/// let error = warta::check_rules(rules, "contoh.toml").unwrap_err();
/// assert!(error.to_string().starts_with("outlet rules: contoh.toml:6: unknown field `titel`"));
///
/// let outlet = warta::check_rules(&rules.replace("titel", "title"), "contoh.toml")?;
/// assert_eq!(outlet.hosts, ["contoh.id"]);
/// # Ok::<(), warta::Error>(())
/// ```
///
/// # Errors
/// See [`Extractor::check_rules`].
pub fn check_rules(toml: &str, file_name: &str) -> Result<KnownOutlet, Error> {
    DEFAULT.check_rules(toml, file_name)
}

/// The JSON Schema (draft 2020-12) of the [`Article`] as it is written.
///
/// ```
/// let schema = warta::schema();
/// assert_eq!(schema["title"], "Article");
/// assert_eq!(schema["properties"]["title"]["type"], "string");
/// ```
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Article>().into()
}
