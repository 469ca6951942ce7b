//! Parquet: a page or a text a row. Only the columns that are needed are read, a few rows at a time.

use super::fields::Names;
use super::files::Place;
use super::{Document, Documents, Meter};
use crate::record::Failure;
use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;
use parquet::arrow::ProjectionMask;
use parquet::arrow::arrow_reader::{ParquetRecordBatchReader, ParquetRecordBatchReaderBuilder};
use parquet::errors::ParquetError;
use std::collections::VecDeque;
use std::fs::File;
use std::sync::Arc;

/// How many rows are in memory at a time.
const ROWS: usize = 32;

/// The rows of a file.
pub fn rows(place: &Place, names: &Arc<Names>, meter: &Meter) -> Result<Documents, Failure> {
    let Place::File(path) = place else {
        return Err(Failure::io(&"Parquet is read from files, not from standard input"));
    };
    let file = File::open(path)?;
    meter.add(file.metadata()?.len());
    let reader = reader(file, names).map_err(|error| Failure::io(&error))?;
    Ok(Box::new(Rows {
        reader,
        names: names.clone(),
        waiting: VecDeque::new(),
        ended: false,
    }))
}

fn reader(file: File, names: &Names) -> Result<ParquetRecordBatchReader, ParquetError> {
    let builder = ParquetRecordBatchReaderBuilder::try_new(file)?;
    let columns = ProjectionMask::columns(builder.parquet_schema(), names.all());
    builder.with_projection(columns).with_batch_size(ROWS).build()
}

struct Rows {
    reader: ParquetRecordBatchReader,
    names: Arc<Names>,
    waiting: VecDeque<Result<Document, Failure>>,
    ended: bool,
}

impl Iterator for Rows {
    type Item = Result<Document, Failure>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.waiting.is_empty() {
            if self.ended {
                return None;
            }
            match self.reader.next()? {
                Ok(batch) => self.waiting = documents(&batch, &self.names),
                Err(error) => {
                    self.ended = true;
                    return Some(Err(Failure::io(&error)));
                }
            }
        }
        self.waiting.pop_front()
    }
}

fn documents(batch: &RecordBatch, names: &Names) -> VecDeque<Result<Document, Failure>> {
    let row = |row: usize| {
        let picked = names.pick(|name| bytes(column(batch, name)?, row))?;
        Ok(Document::of(picked.bytes, picked.flattened).from(picked.url, None))
    };
    (0..batch.num_rows()).map(row).collect()
}

/// The column of a name, or what a name with dots leads to.
fn column<'b>(batch: &'b RecordBatch, name: &str) -> Option<&'b ArrayRef> {
    let path = || {
        let mut parts = name.split('.');
        let first = batch.column_by_name(parts.next()?)?;
        parts.try_fold(first, |column, part| column.as_struct_opt()?.column_by_name(part))
    };
    batch.column_by_name(name).or_else(path)
}

/// A value of a column of texts or bytes.
fn bytes(column: &ArrayRef, row: usize) -> Option<Vec<u8>> {
    if column.is_null(row) {
        return None;
    }
    let text = |text: &str| text.as_bytes().to_vec();
    Some(match column.data_type() {
        DataType::Utf8 => text(column.as_string::<i32>().value(row)),
        DataType::LargeUtf8 => text(column.as_string::<i64>().value(row)),
        DataType::Utf8View => text(column.as_string_view().value(row)),
        DataType::Binary => column.as_binary::<i32>().value(row).to_vec(),
        DataType::LargeBinary => column.as_binary::<i64>().value(row).to_vec(),
        DataType::BinaryView => column.as_binary_view().value(row).to_vec(),
        DataType::Dictionary(_, _) => {
            let dictionary = column.as_any_dictionary_opt()?;
            let key = dictionary.normalized_keys().get(row).copied()?;
            return bytes(dictionary.values(), key);
        }
        _ => return None,
    })
}
