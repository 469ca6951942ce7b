//! What `warta explain` may be asked.

use super::rules::RuleArgs;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

pub(super) const EXAMPLES: &str = "\
Examples:
  warta explain story.html --output report.html
      A report to open in a browser: the story with its quotes, speakers and related links marked, every field with
      where it came from. It holds no script and loads nothing.
  warta explain --format text story.html
      The fields as a table for the terminal
  warta explain crawl.warc.gz --record 7 --output report.html
      A page out of an archive, counted as `warta extract` and `warta report` do
  warta explain --outlets my-rules/ story.html --output report.html
      With outlet rules of your own

Exit status:
  0  the page gave an article
  1  it gave none, or could not be read
  2  wrong usage";

/// The options of `warta explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A page, a file that holds it as a --record, or - for standard input
    #[arg(value_name = "PAGE")]
    pub page: PathBuf,

    /// Which page of an archive, of JSON lines or of a Parquet file, counted from 1
    #[arg(long, value_name = "N")]
    pub record: Option<u64>,

    /// Where the page came from; helps to know the outlet and to complete links
    #[arg(long)]
    pub url: Option<String>,

    /// Read flattened text instead of HTML: the first line is the headline
    #[arg(long, conflicts_with = "url")]
    pub text: bool,

    /// The outlet rules.
    #[command(flatten)]
    pub rules: RuleArgs,

    /// How to explain
    #[arg(long, value_enum, default_value_t = ExplainFormat::Html)]
    pub format: ExplainFormat,

    /// Write to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// How a page is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ExplainFormat {
    /// A report for the browser
    Html,
    /// A table of fields and where they came from
    Text,
}
