//! Parquet, as input and as output.

use super::support::{page, say, stderr, stdout};
use super::{extract, lines, story, text, titles};
use arrow_array::cast::AsArray;
use arrow_array::types::TimestampMicrosecondType;
use arrow_array::{Array, ArrayRef, BinaryArray, RecordBatch, StringArray, StructArray};
use arrow_schema::{DataType, Field, TimeUnit};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use std::fs::{self, File};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

fn write(path: &Path, columns: Vec<(&str, ArrayRef)>) {
    let batch = RecordBatch::try_from_iter(columns).unwrap();
    let mut writer = ArrowWriter::try_new(File::create(path).unwrap(), batch.schema(), None).unwrap();
    writer.write(&batch).unwrap();
    writer.close().unwrap();
}

fn read(path: &Path) -> RecordBatch {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(path).unwrap()).unwrap();
    let schema = builder.schema().clone();
    let batches: Vec<RecordBatch> = builder.build().unwrap().map(Result::unwrap).collect();
    assert!(batches.len() <= 1, "a small table is one batch");
    batches
        .into_iter()
        .next()
        .unwrap_or_else(|| RecordBatch::new_empty(schema))
}

#[test]
fn a_column_holds_pages_or_texts() {
    let folder = tempfile::tempdir().unwrap();
    let addresses: ArrayRef = Arc::new(StringArray::from(vec![Some("https://contoh.id/1"), None]));
    let pages: Vec<String> = ["Jembatan Kayu", "Jembatan Batu"].map(page).into();
    let pages: ArrayRef = Arc::new(BinaryArray::from_iter_values(&pages));
    write(
        &folder.path().join("a.parquet"),
        vec![("url", addresses), ("html", pages)],
    );
    let output = extract(folder.path(), &["a.parquet"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let records = lines(&output);
    assert_eq!(titles(&records), ["Jembatan Kayu", "Jembatan Batu"]);
    assert_eq!(records[0]["article"]["url"], "https://contoh.id/1");
    assert_eq!(records[1]["record"], 2);

    let texts: ArrayRef = Arc::new(StringArray::from(vec![
        Some(text("Jembatan Kayu")),
        None,
        Some(text("Jembatan Batu")),
    ]));
    let inner = StructArray::from(vec![(Arc::new(Field::new("story", DataType::Utf8, true)), texts)]);
    write(&folder.path().join("b.parquet"), vec![("data", Arc::new(inner))]);
    let output = extract(folder.path(), &["b.parquet", "--text-field", "data.story"]);
    let records = lines(&output);
    assert_eq!(titles(&records), ["Jembatan Kayu", "-", "Jembatan Batu"]);
    assert_eq!(records[1]["error"]["kind"], "no_field");
}

#[test]
fn a_file_that_is_no_parquet_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.parquet"), "PAR1 not at all").unwrap();
    let output = extract(folder.path(), &["a.parquet"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(lines(&output)[0]["error"]["kind"], "io");
}

#[test]
fn a_table_of_articles_has_their_types_and_nests_what_they_nest() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan Kayu")).unwrap();
    fs::write(folder.path().join("b.html"), story(1, "contoh.id", "2024-05-01")).unwrap();
    fs::write(folder.path().join("c.html"), "").unwrap();
    let output = extract(folder.path(), &[".", "--output", "articles.parquet"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    let table = read(&folder.path().join("articles.parquet"));
    assert_eq!(table.num_rows(), 2, "failures are no rows");
    let column = |name: &str| table.column_by_name(name).unwrap_or_else(|| panic!("no column {name}"));
    assert_eq!(column("file").as_string::<i32>().value(0), "./a.html");
    assert_eq!(column("title").as_string::<i32>().value(0), "Jembatan Kayu");
    assert!(
        column("text")
            .as_string::<i32>()
            .value(0)
            .contains("Warga Desa Air Biru")
    );

    let utc = DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into()));
    assert_eq!(column("published_at").data_type(), &utc);
    let times = column("published_at").as_primitive::<TimestampMicrosecondType>();
    assert!(times.is_null(0));
    assert_eq!(times.value(1), 1_714_525_200_000_000, "one in the morning, UTC");
    assert_eq!(column("utc_offset").as_string::<i32>().value(1), "+07:00");

    let blocks = column("body").as_list::<i32>().value(0);
    let blocks = blocks.as_struct();
    assert_eq!(blocks.len(), 4);
    let kinds = blocks.column_by_name("type").unwrap();
    assert_eq!(kinds.as_string::<i32>().value(0), "paragraph");
    assert!(
        blocks.column_by_name("rows").unwrap().is_null(0),
        "a paragraph has no rows"
    );
    let quotes = column("quotes").as_list::<i32>().value(0);
    let speakers = quotes.as_struct().column_by_name("speaker").unwrap();
    let names = speakers.as_struct().column_by_name("name").unwrap();
    assert_eq!(names.as_string::<i32>().value(0), "Sari Melati");
}

#[test]
fn a_table_of_quotes_has_a_row_for_each() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan Kayu")).unwrap();
    fs::write(folder.path().join("b.html"), story(1, "contoh.id", "2024-05-01")).unwrap();
    extract(
        folder.path(),
        &[".", "--explode", "quotes", "--output", "quotes.parquet"],
    );
    let table = read(&folder.path().join("quotes.parquet"));
    assert_eq!(table.num_rows(), 1);
    let text = table.column_by_name("text").unwrap().as_string::<i32>();
    assert_eq!(text.value(0), "Anak sekolah tidak perlu memutar jauh lagi,");
    assert_eq!(
        table.column_by_name("title").unwrap().as_string::<i32>().value(0),
        "Jembatan Kayu"
    );
}

/// Runs a query in the DuckDB of the Python that `WARTA_PYTHON` names, which must have it, or of the usual one, which may.
fn duckdb(folder: &Path, query: &str) -> Option<String> {
    const SCRIPT: &str = "import sys\ntry:\n    import duckdb\nexcept ImportError:\n    sys.exit(77)\n\
                          for row in duckdb.sql(sys.argv[1]).fetchall():\n    print(*row, sep=' | ')";
    let named = std::env::var("WARTA_PYTHON").ok();
    let mut python = Command::new(named.as_deref().unwrap_or("python3"));
    let output = python.args(["-c", SCRIPT, query]).current_dir(folder).output();
    match output {
        Ok(output) if output.status.success() => Some(stdout(&output).to_owned()),
        Ok(output) if output.status.code() != Some(77) => panic!("{}", stderr(&output)),
        missing => {
            assert!(named.is_none(), "no DuckDB: {missing:?}");
            say("DuckDB for Python was not found: it is NOT tried on a Parquet file");
            None
        }
    }
}

#[test]
fn duckdb_reads_the_tables_as_the_readme_tells() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan Kayu")).unwrap();
    fs::write(folder.path().join("b.html"), story(1, "contoh.id", "2024-05-01")).unwrap();
    let output = extract(folder.path(), &[".", "--output", "crawl.parquet"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let query = "SELECT title, q.speaker.name, q.text FROM (SELECT title, unnest(quotes) AS q FROM 'crawl.parquet')";
    let Some(rows) = duckdb(folder.path(), query) else {
        return;
    };
    assert_eq!(
        rows,
        "Jembatan Kayu | Sari Melati | Anak sekolah tidak perlu memutar jauh lagi,\n"
    );
    let times = "SELECT epoch(published_at)::BIGINT, utc_offset, len(body) FROM 'crawl.parquet' ORDER BY file";
    let rows = duckdb(folder.path(), times).unwrap();
    assert_eq!(rows, "None | None | 4\n1714525200 | +07:00 | 5\n");
}

#[test]
fn what_was_written_can_be_read_again_as_texts() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.html"), page("Jembatan Kayu")).unwrap();
    extract(folder.path(), &["a.html", "--output", "a.parquet"]);
    let again = extract(folder.path(), &["a.parquet"]);
    assert_eq!(titles(&lines(&again)), ["Jembatan Kayu"]);
    let empty = extract(folder.path(), &["missing.html", "--output", "none.parquet"]);
    assert_eq!(empty.status.code(), Some(1));
    assert_eq!(read(&folder.path().join("none.parquet")).num_rows(), 0);
}
