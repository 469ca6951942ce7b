//! What `warta outlets` may be asked.

use super::rules::RuleArgs;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

pub(super) const EXAMPLES: &str = "\
Examples:
  warta outlets
      A table: id, name, hosts, ways of setting pages that the rules know
  warta outlets --format json
      The same for programs
  warta outlets check my-rules/*.toml
      What is wrong with a rule file, with line and key";

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
