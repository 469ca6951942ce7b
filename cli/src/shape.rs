//! The shape of what is written, taken from the article's JSON Schema: it types the columns of tables and knows which
//! fields there are.

use serde_json::Value;

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    Text,
    /// Yes or no.
    Bool,
    /// A count or an index.
    Int,
    /// A fraction.
    Float,
    /// A moment, written as RFC 3339.
    Time,
    /// Values of one shape.
    List(Box<Shape>),
    /// Named values, in the order in which they are written.
    Struct(Vec<(String, Shape)>),
}

impl Shape {
    /// The shape of an [`warta::Article`]; what is only there when it was asked for is left out.
    pub fn article() -> Self {
        let schema = warta::schema();
        Self::of(&schema, &schema)
    }

    /// The fields of a value of named values.
    pub fn fields(&self) -> &[(String, Shape)] {
        match self {
            Self::Struct(fields) => fields,
            _ => &[],
        }
    }

    /// What a name with dots leads to; a list is gone into by itself.
    pub fn at(&self, path: &str) -> Option<&Self> {
        path.split('.').try_fold(self, |shape, name| {
            let element = match shape {
                Self::List(element) => element,
                other => other,
            };
            let field = element.fields().iter().find(|(field, _)| field == name);
            field.map(|(_, shape)| shape)
        })
    }

    fn of(schema: &Value, root: &Value) -> Self {
        if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/")) {
            let found = name.split('/').fold(root, |value, part| &value[part]);
            return Self::of(found, root);
        }
        let each = |key: &str| schema[key].as_array().into_iter().flatten();
        let variants: Vec<Self> = each("anyOf")
            .chain(each("oneOf"))
            .filter(|variant| variant["type"] != "null")
            .map(|variant| Self::of(variant, root))
            .collect();
        if !variants.is_empty() {
            return variants.into_iter().reduce(Self::or).unwrap_or(Self::Text);
        }
        let is = |wanted: &str| {
            let kind = &schema["type"];
            kind == wanted
                || kind
                    .as_array()
                    .is_some_and(|kinds| kinds.iter().any(|kind| kind == wanted))
        };
        if is("object") {
            // The properties stand in the alphabet's order, those required in the order of the type.
            let named = |name: &str| {
                let property = schema["properties"].get(name)?;
                Some((name.to_owned(), Self::of(property, root)))
            };
            let names = each("required").filter_map(Value::as_str);
            Self::Struct(names.filter_map(named).collect())
        } else if is("array") {
            Self::List(Box::new(Self::of(&schema["items"], root)))
        } else if is("boolean") {
            Self::Bool
        } else if is("integer") {
            Self::Int
        } else if is("number") {
            Self::Float
        } else if schema["format"] == "date-time" {
            Self::Time
        } else {
            Self::Text
        }
    }

    /// What may be one or the other: kinds of block have the fields of all of them.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Struct(mut fields), Self::Struct(others)) => {
                for (name, shape) in others {
                    if !fields.iter().any(|(known, _)| *known == name) {
                        fields.push((name, shape));
                    }
                }
                Self::Struct(fields)
            }
            (one, _) => one,
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_article_has_its_fields_in_the_order_of_the_type() {
        let article = Shape::article();
        let names: Vec<&str> = article.fields().iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names.first(), Some(&"title"));
        assert_eq!(names.last(), Some(&"warnings"));
        assert_eq!(article.at("published_at"), Some(&Shape::Time));
        assert_eq!(article.at("paywalled"), Some(&Shape::Bool));
        assert_eq!(article.at("quotes.speaker.name"), Some(&Shape::Text));
        assert_eq!(article.at("quotes.confidence"), Some(&Shape::Float));
        assert_eq!(article.at("pages.total"), Some(&Shape::Int));
        assert_eq!(article.at("body.no_such_field"), None);
    }

    #[test]
    fn a_block_has_the_fields_of_every_kind() {
        let article = Shape::article();
        let list_of_lists = Shape::List(Box::new(Shape::List(Box::new(Shape::Text))));
        assert_eq!(article.at("body.text"), Some(&Shape::Text));
        assert_eq!(article.at("body.level"), Some(&Shape::Int));
        assert_eq!(article.at("body.rows"), Some(&list_of_lists));
    }
}
