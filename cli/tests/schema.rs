//! The JSON Schema is the one in the repository, and what is written keeps to it.
//!
//! After a change that is meant, `WARTA_BLESS=1 cargo test -p warta-cli --test schema` writes it anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod support;

use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use support::{json, root, run, stdout};

const FILE: &str = "schema/article.schema.json";

#[test]
fn the_schema_in_the_repository_is_the_one_that_is_printed() {
    let output = run(&["schema"]);
    assert!(output.status.success());
    let file = root().join(FILE);
    if std::env::var_os("WARTA_BLESS").is_some() {
        fs::write(&file, &output.stdout).unwrap();
    }
    assert_eq!(
        fs::read_to_string(file).unwrap(),
        stdout(&output),
        "{FILE} is another schema"
    );
}

#[test]
fn the_articles_of_the_re_created_pages_keep_to_the_schema() {
    let (schemas, schema) = schema();
    let articles = articles();
    assert!(articles.len() >= 30, "the fixtures are gone");
    for file in articles {
        let article: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        if let Err(error) = schemas.validate(&article, schema) {
            panic!("{}: {error:#}", file.display());
        }
    }
}

#[test]
fn what_the_command_writes_keeps_to_the_schema() {
    let (schemas, schema) = schema();
    let article = json(&run(&["extract", "fixtures/example/panen-garam.html"]));
    assert!(schemas.validate(&article, schema).is_ok());
}

#[test]
fn what_is_no_article_does_not_keep_to_the_schema() {
    let (schemas, schema) = schema();
    let article = json(&run(&["extract", "fixtures/example/panen-garam.html"]));
    for (field, wrong) in [
        ("title", Value::Null),
        ("kind", "poem".into()),
        ("quotes", "none".into()),
    ] {
        let mut other = article.clone();
        other[field] = wrong;
        assert!(schemas.validate(&other, schema).is_err(), "{field}");
        other.as_object_mut().unwrap().remove(field);
        assert!(schemas.validate(&other, schema).is_err(), "without {field}");
    }
}

fn schema() -> (Schemas, SchemaIndex) {
    let schema: Value = serde_json::from_slice(&fs::read(root().join(FILE)).unwrap()).unwrap();
    let mut schemas = Schemas::new();
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource("article.json", schema).unwrap();
    let index = compiler.compile("article.json", &mut schemas).unwrap();
    (schemas, index)
}

/// The articles beside the pages.
fn articles() -> Vec<PathBuf> {
    let files = |folder: PathBuf| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let folders = files(root().join("fixtures")).filter(|folder| folder.is_dir());
    let files = folders.flat_map(files);
    files
        .filter(|file| file.extension().is_some_and(|ending| ending == "json"))
        .collect()
}
