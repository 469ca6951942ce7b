//! Rows into a Parquet file: typed columns, nested where the article is.

use super::encoder::Encoder;
use crate::shape::Shape;
use arrow_array::builder::StringBuilder;
use arrow_array::{
    ArrayRef, BooleanArray, Float64Array, Int64Array, ListArray, RecordBatch, StructArray, TimestampMicrosecondArray,
};
use arrow_buffer::{NullBuffer, OffsetBuffer};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, TimeUnit};
use chrono::DateTime;
use parquet::arrow::ArrowWriter;
use parquet::basic::{Compression, ZstdLevel};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use serde_json::Value;
use std::io::{self, Write};
use std::sync::Arc;

/// How many rows, and how many bytes of them, are gathered before they are put into columns.
const ROWS: usize = 512;
const BYTES: usize = 4 << 20;

/// How many bytes of columns are gathered before they are written as a row group.
const GROUP: usize = 32 << 20;

/// A table in the making.
pub struct Table<W: Write + Send> {
    shape: Shape,
    writer: ArrowWriter<W>,
    waiting: Vec<Value>,
    bytes: usize,
    rows: u64,
}

impl<W: Write + Send> Table<W> {
    /// A table of rows of a shape.
    pub fn new(out: W, shape: &Shape) -> io::Result<Self> {
        let schema = Arc::new(Schema::new(fields(shape)));
        let properties = WriterProperties::builder()
            .set_compression(Compression::ZSTD(ZstdLevel::default()))
            .build();
        Ok(Self {
            shape: shape.clone(),
            writer: ArrowWriter::try_new(out, schema, Some(properties)).map_err(failed)?,
            waiting: Vec::new(),
            bytes: 0,
            rows: 0,
        })
    }

    fn write(&mut self) -> io::Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let rows: Vec<Option<&Value>> = self.waiting.iter().map(Some).collect();
        let columns = structure(self.shape.fields(), &rows).map_err(io::Error::other)?;
        self.writer.write(&RecordBatch::from(columns)).map_err(failed)?;
        self.waiting.clear();
        self.bytes = 0;
        if self.writer.in_progress_size() > GROUP {
            self.writer.flush().map_err(failed)?;
        }
        Ok(())
    }
}

impl<W: Write + Send> Encoder for Table<W> {
    fn put(&mut self, rows: &[String]) -> io::Result<()> {
        for row in rows {
            self.waiting.push(serde_json::from_str(row)?);
            self.bytes += row.len();
            self.rows += 1;
        }
        match self.waiting.len() >= ROWS || self.bytes >= BYTES {
            true => self.write(),
            false => Ok(()),
        }
    }

    fn end(&self) -> u64 {
        self.rows
    }

    fn finish(&mut self) -> io::Result<()> {
        self.write()?;
        self.writer.finish().map_err(failed)?;
        self.writer.inner_mut().flush()
    }
}

/// The failure under Parquet's, so that a reader who left is known as one.
fn failed(error: ParquetError) -> io::Error {
    match error {
        ParquetError::External(error) => match error.downcast::<io::Error>() {
            Ok(error) => *error,
            Err(error) => io::Error::other(error),
        },
        other => io::Error::other(other),
    }
}

fn fields(shape: &Shape) -> Fields {
    let field = |(name, shape): &(String, Shape)| Field::new(name, data_type(shape), true);
    shape.fields().iter().map(field).collect()
}

fn data_type(shape: &Shape) -> DataType {
    match shape {
        Shape::Text => DataType::Utf8,
        Shape::Bool => DataType::Boolean,
        Shape::Int => DataType::Int64,
        Shape::Float => DataType::Float64,
        Shape::Time => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
        Shape::List(element) => DataType::List(element_field(element)),
        Shape::Struct(_) => DataType::Struct(fields(shape)),
    }
}

fn element_field(element: &Shape) -> Arc<Field> {
    Arc::new(Field::new("element", data_type(element), true))
}

/// Values of one shape as a column.
fn column(shape: &Shape, values: &[Option<&Value>]) -> Result<ArrayRef, ArrowError> {
    fn each<'v, T: 'v>(
        values: &'v [Option<&Value>],
        get: fn(&Value) -> Option<T>,
    ) -> impl Iterator<Item = Option<T>> + 'v {
        values.iter().map(move |value| value.and_then(get))
    }
    Ok(match shape {
        Shape::Text => {
            let mut texts = StringBuilder::new();
            values
                .iter()
                .for_each(|value| texts.append_option(value.and_then(Value::as_str)));
            Arc::new(texts.finish())
        }
        Shape::Bool => Arc::new(BooleanArray::from_iter(each(values, Value::as_bool))),
        Shape::Int => Arc::new(Int64Array::from_iter(each(values, Value::as_i64))),
        Shape::Float => Arc::new(Float64Array::from_iter(each(values, Value::as_f64))),
        Shape::Time => Arc::new(TimestampMicrosecondArray::from_iter(each(values, moment)).with_timezone("UTC")),
        Shape::List(element) => {
            let lists: Vec<Option<&Vec<Value>>> = values.iter().map(|value| value.and_then(Value::as_array)).collect();
            let elements: Vec<Option<&Value>> = lists.iter().flatten().copied().flatten().map(Some).collect();
            let lengths = lists.iter().map(|list| list.map_or(0, Vec::len));
            let there: NullBuffer = lists.iter().map(Option::is_some).collect();
            Arc::new(ListArray::try_new(
                element_field(element),
                OffsetBuffer::from_lengths(lengths),
                column(element, &elements)?,
                Some(there),
            )?)
        }
        Shape::Struct(fields) => Arc::new(structure(fields, values)?),
    })
}

fn structure(named: &[(String, Shape)], values: &[Option<&Value>]) -> Result<StructArray, ArrowError> {
    let objects: Vec<_> = values.iter().map(|value| value.and_then(Value::as_object)).collect();
    let there: NullBuffer = objects.iter().map(Option::is_some).collect();
    let mut columns = Vec::with_capacity(named.len());
    for (name, shape) in named {
        let values: Vec<Option<&Value>> = objects
            .iter()
            .map(|object| object.and_then(|object| object.get(name)))
            .collect();
        columns.push(column(shape, &values)?);
    }
    let fields = named
        .iter()
        .map(|(name, shape)| Field::new(name, data_type(shape), true));
    StructArray::try_new(fields.collect(), columns, (there.null_count() > 0).then_some(there))
}

/// Microseconds since 1970 of a moment in RFC 3339.
fn moment(value: &Value) -> Option<i64> {
    let moment = DateTime::parse_from_rfc3339(value.as_str()?).ok()?;
    Some(moment.timestamp_micros())
}
