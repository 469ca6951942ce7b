//! The description of the service for programs (OpenAPI 3.1), with the article's own schema in it.

use serde_json::Value;
use std::sync::LazyLock;

static DESCRIPTION: LazyLock<Value> = LazyLock::new(|| {
    let mut description: Value = serde_json::from_str(include_str!("openapi.json")).unwrap_or_default();
    let mut article = warta::schema();
    let parts = article.as_object_mut().and_then(|article| {
        article.remove("$schema");
        article.remove("$defs")
    });
    if let Some(schemas) = description
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
    {
        schemas.insert("Article".to_owned(), article);
        if let Some(Value::Object(parts)) = parts {
            schemas.extend(parts);
        }
    }
    if let Some(version) = description.pointer_mut("/info/version") {
        *version = env!("CARGO_PKG_VERSION").into();
    }
    move_references(&mut description);
    description
});

/// What may be asked, and what is answered.
pub fn description() -> &'static Value {
    &DESCRIPTION
}

/// A JSON Schema keeps its parts under `$defs`, OpenAPI under `components`.
fn move_references(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(place) if name == "$ref" => {
                        *place = place.replacen("#/$defs/", "#/components/schemas/", 1);
                    }
                    member => move_references(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(move_references),
        _ => {}
    }
}
