//! The command line: what may be asked, and how it is explained.

use crate::{report, serve};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Reads Indonesian news pages into typed articles.
#[derive(Debug, Parser)]
#[command(name = "warta", version, about, propagate_version = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the command can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Read saved pages (or flattened texts) and print the articles in them
    #[command(after_long_help = EXAMPLES)]
    Extract(ExtractArgs),
    /// List the outlets that are read by rules, or check a rule file
    #[command(after_long_help = OUTLETS_EXAMPLES)]
    Outlets(OutletsArgs),
    /// Show the article of one page, and where every part of it came from
    #[command(after_long_help = EXPLAIN_EXAMPLES)]
    Explain(ExplainArgs),
    /// Show how well a corpus is read: coverage by outlet and field, what failed, what stands out, timings
    #[command(after_long_help = report::args::EXAMPLES)]
    Report(report::args::ReportArgs),
    /// Serve a form and a JSON interface on this machine
    #[command(after_long_help = serve::args::EXAMPLES)]
    Serve(serve::args::ServeArgs),
    /// Print the JSON Schema of an article
    Schema,
}

const OUTLETS_EXAMPLES: &str = "\
Examples:
  warta outlets
      A table: id, name, hosts, ways of setting pages that the rules know
  warta outlets --format json
      The same for programs
  warta outlets check my-rules/*.toml
      What is wrong with a rule file, with line and key";

const EXAMPLES: &str = "\
Examples:
  warta extract story.html
      One page as pretty JSON
  curl -s https://example.com/story | warta extract --url https://example.com/story
      A page from standard input, with the address it came from
  warta extract saved/ > articles.jsonl
      A folder and all below it, one JSON record a line
  warta extract --text crawl/ --jobs 4 > articles.jsonl
      Flattened texts: the first line of each is the headline
  warta extract --format markdown story.html
      One page to read

Records of --format jsonl, in the order of the inputs:
  {\"file\": \"saved/a.html\", \"article\": {…}}
  {\"file\": \"saved/b.html\", \"error\": {\"kind\": \"no_article\", \"message\": \"…\"}}

Exit status:
  0  every input gave an article
  1  some inputs failed; each is reported, the others are written
  2  wrong usage";

const EXPLAIN_EXAMPLES: &str = "\
Examples:
  warta explain story.html --output report.html
      A report to open in a browser: the story with its quotes, speakers and related links marked, every field with
      where it came from. It holds no script and loads nothing.
  warta explain --format text story.html
      The fields as a table for the terminal
  warta explain --outlets my-rules/ story.html --output report.html
      With outlet rules of your own

Exit status:
  0  the page gave an article
  1  it gave none, or could not be read
  2  wrong usage";

/// The options of `warta explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A page, or - for standard input
    #[arg(value_name = "PAGE")]
    pub page: PathBuf,

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

/// The options of `warta extract`.
#[derive(Debug, Args)]
pub struct ExtractArgs {
    /// Files, folders (searched for .html, .htm, .xhtml; with --text for .txt), or - for standard input
    ///
    /// Without any, standard input is read.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Where the page came from; helps to know the outlet and to complete links
    #[arg(long)]
    pub url: Option<String>,

    /// Read flattened text instead of HTML: the first line is the headline
    #[arg(long)]
    pub text: bool,

    /// The outlet rules.
    #[command(flatten)]
    pub rules: RuleArgs,

    /// How to print [default: json for one input, jsonl for several]
    #[arg(long, value_enum)]
    pub format: Option<Format>,

    /// Read indirect speech too: "X mengatakan bahwa …"
    #[arg(long)]
    pub indirect: bool,

    /// How many pages to read at a time [default: the number of processors]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
}

/// How articles are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Pretty JSON: the article; for several inputs an array of records
    Json,
    /// One record a line
    Jsonl,
    /// Headline, dateline, blocks, pictures and closing credit as Markdown
    Markdown,
    /// Headline, a blank line, the running text
    Text,
}

/// Which outlet rules to know.
#[derive(Debug, Args)]
pub struct RuleArgs {
    /// Read every page the general way, without the built-in outlet rules
    #[arg(long)]
    pub no_outlet_rules: bool,

    /// Add the outlet rules (*.toml) of a folder
    #[arg(long, value_name = "DIR")]
    pub outlets: Option<PathBuf>,
}

/// The options of `warta outlets`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct OutletsArgs {
    /// What to do instead of listing them.
    #[command(subcommand)]
    pub command: Option<OutletsCommand>,

    /// The outlet rules.
    #[command(flatten)]
    pub rules: RuleArgs,

    /// How to print
    #[arg(long, value_enum, default_value_t = TableFormat::Table)]
    pub format: TableFormat,
}

/// What else `warta outlets` can do.
#[derive(Debug, Subcommand)]
pub enum OutletsCommand {
    /// Check rule files: says of each whether it can be read, else what is wrong, with line and key
    ///
    /// A base comes before the files that extend it. The exit status is 1 when a file is wrong.
    Check(CheckArgs),
}

/// The options of `warta outlets check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Rule files
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
}

/// How a table is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TableFormat {
    /// Columns for people
    Table,
    /// JSON for programs
    Json,
}
