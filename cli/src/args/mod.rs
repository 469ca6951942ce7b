//! The command line: what may be asked, and how it is explained.

mod explain;
mod extract;
mod manual;
mod outlets;
mod rules;

pub use explain::{ExplainArgs, ExplainFormat};
pub use extract::{ExtractArgs, FieldArgs, Format, Kind, WantedArgs};
pub use manual::{CompletionsArgs, ManArgs};
pub use outlets::{CheckArgs, OutletsArgs, OutletsCommand, TableFormat};
pub use rules::RuleArgs;

use crate::{report, serve};
use clap::{Parser, Subcommand};

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
    #[command(after_long_help = extract::EXAMPLES)]
    Extract(Box<ExtractArgs>),
    /// List the outlets that are read by rules, or check a rule file
    #[command(after_long_help = outlets::EXAMPLES)]
    Outlets(OutletsArgs),
    /// Show the article of one page, and where every part of it came from
    #[command(after_long_help = explain::EXAMPLES)]
    Explain(ExplainArgs),
    /// Show how well a corpus is read: coverage by outlet and field, what failed, what stands out, timings
    #[command(after_long_help = report::args::EXAMPLES)]
    Report(report::args::ReportArgs),
    /// Serve a form and a JSON interface on this machine
    #[command(after_long_help = serve::args::EXAMPLES)]
    Serve(serve::args::ServeArgs),
    /// Print the JSON Schema of an article
    Schema,
    /// Print the completions for a shell
    Completions(CompletionsArgs),
    /// Print a page of the manual
    Man(ManArgs),
}
