//! What may be asked of `warta report`.

use crate::args::RuleArgs;
use clap::Args;
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// What its help shows.
pub const EXAMPLES: &str = "\
Examples:
  warta report saved/ --output report.html
      How well a folder of saved pages is read: for each outlet the share of articles with each field, what could not
      be read and why, what stands out, and how long it took. It holds no script and loads nothing.
  warta report --no-outlet-rules saved/ --output general.html
      The same without outlet rules
  warta report --text crawl/ --output report.html
      Flattened texts

Exit status:
  0  the report was written
  1  no page could be read, or the report not be written
  2  wrong usage";

/// The options of `warta report`.
#[derive(Debug, Args)]
pub struct ReportArgs {
    /// Folders (searched for pages and web archives; with --text for .txt), files or glob patterns
    #[arg(value_name = "FOLDER", required = true)]
    pub paths: Vec<PathBuf>,

    /// Read flattened text instead of HTML: the first line is the headline
    #[arg(long)]
    pub text: bool,

    /// The outlet rules.
    #[command(flatten)]
    pub rules: RuleArgs,

    /// How many pages to read at a time [default: the number of processors]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,

    /// Write to a file instead of standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
