//! Rows into bytes.

use std::io::{self, Write};

/// Writes rows in some format.
pub trait Encoder: Send {
    /// Writes the rows of one record, whole or not at all.
    fn put(&mut self, rows: &[String]) -> io::Result<()>;

    /// How many bytes were written: more than before when rows were.
    fn end(&self) -> u64;

    /// Writes what stands after the last row.
    fn finish(&mut self) -> io::Result<()>;
}

/// What stands before the first row, between two, and after the last.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Before the first.
    pub before: String,
    /// Between two.
    pub between: &'static str,
    /// After the last.
    pub after: &'static str,
}

/// Text: each record is written with one call, so that none is left half written.
pub struct Lines<W> {
    out: W,
    frame: Frame,
    rows: u64,
    end: u64,
}

impl<W: Write> Lines<W> {
    /// Goes on behind `rows` rows that take `end` bytes.
    pub fn new(out: W, frame: Frame, rows: u64, end: u64) -> Self {
        Self { out, frame, rows, end }
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())?;
        self.out.flush()?;
        self.end += text.len() as u64;
        Ok(())
    }
}

impl<W: Write + Send> Encoder for Lines<W> {
    fn put(&mut self, rows: &[String]) -> io::Result<()> {
        let mut text = String::with_capacity(rows.iter().map(|row| row.len() + 8).sum());
        for row in rows {
            text.push_str(if self.rows == 0 {
                &self.frame.before
            } else {
                self.frame.between
            });
            text.push_str(row);
            self.rows += 1;
        }
        match text.is_empty() {
            true => Ok(()),
            false => self.write(&text),
        }
    }

    fn end(&self) -> u64 {
        self.end
    }

    fn finish(&mut self) -> io::Result<()> {
        let before = if self.rows == 0 { self.frame.before.as_str() } else { "" };
        let text = format!("{before}{}", self.frame.after);
        self.write(&text)
    }
}
