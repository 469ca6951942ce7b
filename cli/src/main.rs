//! The `warta` command: reads Indonesian news pages into JSON, Markdown or text.

mod args;
mod explain;
mod extract;
mod hash;
mod html;
mod input;
mod manual;
mod outlets;
mod output;
mod print;
mod progress;
mod reading;
mod record;
mod report;
mod rules;
mod run;
mod serve;
mod shape;
mod words;

use args::{Cli, Command};
use clap::{CommandFactory, Parser, error::ErrorKind};
use std::process::ExitCode;

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Extract(args) => extract::extract(&args),
        Command::Outlets(args) => outlets::outlets(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Report(args) => report::report(&args),
        Command::Serve(args) => serve::serve(&args),
        Command::Schema => Ok(print::json(&warta::schema())),
        Command::Completions(args) => Ok(manual::completions(&args)),
        Command::Man(args) => manual::man(&args),
    };
    done.unwrap_or_else(|wrong_usage| Cli::command().error(ErrorKind::ValueValidation, wrong_usage).exit())
}
