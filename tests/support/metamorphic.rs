//! What must not change the article, and what may only shorten it.
#![allow(dead_code, clippy::indexing_slicing)]

use warta::{Article, Error, Extractor};

#[path = "mutations.rs"]
pub mod mutations;

/// For each kind of noise between the paragraphs that changes the article: its name and what changed. Warnings do not count:
/// they tell of what was found and not taken, near the headline as far as a number of elements.
pub fn changed_by_noise(extractor: &Extractor, page: &str) -> Vec<String> {
    let places = mutations::between_paragraphs(page);
    let read = |page: &str| {
        let mut article = extractor.extract(page)?;
        article.warnings.clear();
        Ok(article)
    };
    let plain = read(page);
    let noises = mutations::NOISE.iter();
    noises
        .filter_map(|(name, noise)| {
            let noisy = read(&mutations::with_noise(page, &places, noise));
            (noisy != plain).then(|| format!("{name}: {}", difference(&plain, &noisy)))
        })
        .collect()
}

/// The first field in which two readings differ.
pub fn difference(one: &Result<Article, Error>, other: &Result<Article, Error>) -> String {
    let (Ok(one), Ok(other)) = (one, other) else {
        let told = |read: &Result<Article, Error>| {
            read.as_ref()
                .map_or_else(ToString::to_string, |_| "an article".to_owned())
        };
        return format!("{} became {}", told(one), told(other));
    };
    let json = |article| serde_json::to_value(article).unwrap_or_default();
    let (one, other) = (json(one), json(other));
    let fields = one.as_object().into_iter().flatten();
    let mut differing = fields.filter(|(field, value)| other.get(field) != Some(value));
    differing.next().map_or_else(String::new, |(field, value)| {
        let other = other.get(field).cloned().unwrap_or_default();
        let cut = |value: serde_json::Value| value.to_string().chars().take(600).collect::<String>();
        if let (Some(a), Some(b)) = (value.as_array(), other.as_array())
            && let Some(at) = (0..a.len().max(b.len())).find(|at| a.get(*at) != b.get(*at))
        {
            let item = |items: &Vec<serde_json::Value>| cut(items.get(at).cloned().unwrap_or_default());
            return format!(
                "{field}[{at}] of {}/{}\n      was {}\n      is  {}",
                a.len(),
                b.len(),
                item(a),
                item(b)
            );
        }
        format!("{field}\n      was {}\n      is  {}", cut(value.clone()), cut(other))
    })
}

/// Why the paragraphs of a page that was cut off are no beginning of the whole page's. The last may be cut; before it the
/// closing credit may still stand, in the paragraph that it closes or in its own, which is known as such at the end alone. And where the
/// story hardly began, a date or a byline above it may stand as a line of it.
pub fn no_prefix(cut: &Article, whole: &Article) -> Option<String> {
    let credit = whole.attribution.signoff.as_deref().unwrap_or_default();
    let whole: Vec<&str> = whole.paragraphs().collect();
    let is_above = |text: &&str| text.len() < mutations::SENTENCE && whole.first() != Some(text);
    let cut: Vec<&str> = cut.paragraphs().skip_while(is_above).collect();
    let but_last = cut.split_last().map_or(&[][..], |(_, first)| first);
    let is_credit = |at: usize| at == whole.len() && !credit.is_empty() && but_last[at] == credit;
    let credited = |at: usize| {
        at + 1 == but_last.len()
            && whole
                .get(at)
                .map_or(is_credit(at), |whole| but_last[at].starts_with(whole))
    };
    let at = (0..but_last.len()).find(|at| whole.get(*at) != but_last.get(*at) && !credited(*at))?;
    let show = |text: Option<&&str>| text.map_or_else(|| "nothing".to_owned(), |text| text.chars().take(160).collect());
    Some(format!(
        "paragraph {at} of {}\n      was {}\n      is  {}",
        cut.len(),
        show(whole.get(at)),
        show(cut.get(at))
    ))
}
