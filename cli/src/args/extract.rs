//! What `warta extract` may be asked.

use super::rules::RuleArgs;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use std::num::{NonZeroU64, NonZeroUsize};
use std::path::PathBuf;

pub(super) const EXAMPLES: &str = "\
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
  warta extract 'segments/*.warc.gz' --output articles.parquet --rotate 100000 --resume
      A crawl into Parquet files; the same command again goes on where it was interrupted
  warta extract dump.jsonl.gz --html-field body.raw --url-field link --dedup > articles.jsonl
      Pages in JSON lines, each story once
  warta extract news.parquet --explode quotes --format csv > quotes.csv
      A data set of texts; one row a quote
  warta extract saved/ --host kompas.com --since 2024-01-01 --format csv --fields title,published_at,byline.name
      A table of some articles

Files are known by their names, standard input by how it begins; all may be compressed with gzip, Zstandard or Brotli (.gz, .zst, .br):
  .html .htm .xhtml   a page                        .warc    a web archive: its pages, and its texts (WET)
  .mhtml .mht         a page saved by a browser     .jsonl   a page or text a line, .ndjson too
  .txt                with --text: flattened text   .parquet a page or text a row
Folders are searched for all of them but .jsonl and .parquet, which may be what was written before.

Records of --format jsonl, in the order of the inputs:
  {\"file\": \"saved/a.html\", \"article\": {…}}
  {\"file\": \"saved/b.html\", \"error\": {\"kind\": \"no_article\", \"message\": \"…\"}}
  {\"file\": \"crawl.warc.gz\", \"record\": 7, \"article\": {…}}

Exit status:
  0    every input gave an article
  1    some inputs failed; each is reported, the others are written
  2    wrong usage
  130  interrupted; what was read until then is written";

const INPUT: &str = "Input";
const WHICH: &str = "Which articles";
const OUTPUT: &str = "Output";
const WORK: &str = "Work";

/// The options of `warta extract`.
#[derive(Debug, Args)]
pub struct ExtractArgs {
    /// Files, folders (searched for pages; with --text for .txt), glob patterns, or - for standard input
    ///
    /// Without any, standard input is read.
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,

    /// Where the page came from; helps to know the outlet and to complete links
    #[arg(long, help_heading = INPUT)]
    pub url: Option<String>,

    /// Read flattened text instead of HTML: the first line is the headline
    #[arg(long, help_heading = INPUT)]
    pub text: bool,

    /// What the inputs are, whatever their names say
    #[arg(long, value_enum, value_name = "KIND", help_heading = INPUT)]
    pub from: Option<Kind>,

    /// Which fields of JSON lines and Parquet rows to read.
    #[command(flatten)]
    pub fields_in: FieldArgs,

    /// The outlet rules.
    #[command(flatten)]
    pub rules: RuleArgs,

    /// Read indirect speech too: "X mengatakan bahwa …"
    #[arg(long)]
    pub indirect: bool,

    /// Which articles to write.
    #[command(flatten)]
    pub wanted: WantedArgs,

    /// How to print [default: by the ending of --output, else json for one input, jsonl for several]
    #[arg(long, value_enum, help_heading = OUTPUT)]
    pub format: Option<Format>,

    /// Columns of --format csv, separated by commas, such as title,outlet.name,published_at,byline.name,text
    ///
    /// Names are those of the JSON; a dot goes into an object or into every element of a list, whose values are joined
    /// by "; ". Besides there are file, record and text, the running text.
    #[arg(long, value_name = "NAMES", value_delimiter = ',', help_heading = OUTPUT)]
    pub fields: Vec<String>,

    /// Write one record for each quote instead of one for each article
    #[arg(long, value_enum, value_name = "WHAT", help_heading = OUTPUT)]
    pub explode: Option<Explode>,

    /// Write to a file, which appears under its name when it is complete
    #[arg(long, value_name = "FILE", help_heading = OUTPUT)]
    pub output: Option<PathBuf>,

    /// Begin a new file after so many records: FILE-00001, FILE-00002, …
    #[arg(long, value_name = "RECORDS", requires = "output", help_heading = OUTPUT)]
    pub rotate: Option<NonZeroU64>,

    /// Keep a journal beside the output, and go on where the same command was interrupted
    #[arg(long, requires = "output", help_heading = OUTPUT)]
    pub resume: bool,

    /// Write the records of what failed to a file, as JSON lines, instead of among the articles
    #[arg(long, value_name = "FILE", help_heading = OUTPUT)]
    pub errors: Option<PathBuf>,

    /// How many pages to read at a time [default: the number of processors]
    #[arg(long, value_name = "N", help_heading = WORK)]
    pub jobs: Option<NonZeroUsize>,

    /// Write records as they are done instead of in the order of the inputs
    #[arg(long, help_heading = WORK)]
    pub unordered: bool,

    /// Tell at the end what was read, also where standard error is no terminal
    #[arg(long, help_heading = WORK)]
    pub summary: bool,
}

/// Which fields of JSON lines and Parquet rows to read.
#[derive(Clone, Debug, Default, Args)]
pub struct FieldArgs {
    /// The field or column with the page [default: html, raw_html or content_html]
    #[arg(long, value_name = "NAME", help_heading = INPUT)]
    pub html_field: Option<String>,

    /// The field or column with flattened text [default: text, content, article, body or isi]
    #[arg(long, value_name = "NAME", help_heading = INPUT)]
    pub text_field: Option<String>,

    /// The field or column with the headline of a text [default: title, headline or judul]
    #[arg(long, value_name = "NAME", help_heading = INPUT)]
    pub title_field: Option<String>,

    /// The field or column with the address [default: url, link or source_url]
    #[arg(long, value_name = "NAME", help_heading = INPUT)]
    pub url_field: Option<String>,
}

/// Which articles to write.
#[derive(Clone, Debug, Args)]
pub struct WantedArgs {
    /// Only of this host, or an address's, and those below it (may be repeated)
    #[arg(long, value_name = "HOST", value_delimiter = ',', help_heading = WHICH)]
    pub host: Vec<String>,

    /// Only in this language, such as id
    #[arg(long, value_name = "TAG", help_heading = WHICH)]
    pub language: Option<String>,

    /// Only published on this day or later
    #[arg(long, value_name = "YYYY-MM-DD", help_heading = WHICH)]
    pub since: Option<NaiveDate>,

    /// Only published on this day or earlier
    #[arg(long, value_name = "YYYY-MM-DD", help_heading = WHICH)]
    pub until: Option<NaiveDate>,

    /// Stop after so many articles
    #[arg(long, value_name = "N", help_heading = WHICH)]
    pub limit: Option<NonZeroU64>,

    /// Write a story once: leave out the same address and nearly the same text
    #[arg(long, help_heading = WHICH)]
    pub dedup: bool,
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
    /// A table of the chosen --fields
    Csv,
    /// A typed table, blocks and quotes nested
    Parquet,
}

/// What the inputs are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Pages
    Html,
    /// Pages saved by a browser
    Mhtml,
    /// Web archives, WET too
    Warc,
    /// JSON lines
    Jsonl,
    /// Parquet
    Parquet,
}

/// What gives a record of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Explode {
    /// Every quote, with its speaker and its article's address, title, outlet and date
    Quotes,
}
