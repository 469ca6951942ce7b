//! JSON-LD with what is read of it: a page may describe much else, and values are large.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Most values of a list that are kept: no story has more authors, no page describes more.
const VALUES: usize = 500;

/// The names that are read.
fn is_read(name: &str) -> bool {
    matches!(
        name,
        "@graph"
            | "@id"
            | "@type"
            | "@value"
            | "articleBody"
            | "articleSection"
            | "author"
            | "breadcrumb"
            | "contentUrl"
            | "dateCreated"
            | "dateModified"
            | "datePublished"
            | "description"
            | "editor"
            | "headline"
            | "image"
            | "inLanguage"
            | "isAccessibleForFree"
            | "item"
            | "itemListElement"
            | "keywords"
            | "mainEntity"
            | "mainEntityOfPage"
            | "name"
            | "position"
            | "publisher"
            | "thumbnailUrl"
            | "uploadDate"
            | "url"
    )
}

/// A value without the fields that nobody reads, and with the first values of long lists.
pub(super) struct Kept(pub Value);

impl<'de> Deserialize<'de> for Kept {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(Keeper).map(Kept)
    }
}

struct Keeper;

impl<'de> Visitor<'de> for Keeper {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while values.len() < VALUES
            && let Some(Kept(value)) = list.next_element()?
        {
            values.push(value);
        }
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = fields.next_key::<String>()? {
            if is_read(&name) {
                let Kept(value) = fields.next_value()?;
                object.insert(name, value);
            } else {
                fields.next_value::<IgnoredAny>()?;
            }
        }
        Ok(Value::Object(object))
    }
}
