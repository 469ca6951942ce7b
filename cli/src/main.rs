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
use clap::{CommandFactory, FromArgMatches, error::ErrorKind};
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut command = Cli::command();
    let said = command.get_matches_mut();
    let cli = Cli::from_arg_matches(&said).unwrap_or_else(|error| error.exit());
    let done = match cli.command {
        Command::Extract(args) => extract::extract(&args),
        Command::Outlets(args) => outlets::outlets(&args),
        Command::Explain(args) => explain::explain(&args),
        Command::Report(args) => report::report(&args),
        Command::Serve(args) => serve::serve(&args),
        Command::Schema => Ok(print::json(&warta::schema())),
        Command::Completions(args) => Ok(manual::completions(&args)),
        Command::Man(args) => manual::man(&args),
    };
    done.unwrap_or_else(|wrong_usage| {
        let verb = said.subcommand_name().unwrap_or_default();
        let told = match command.find_subcommand_mut(verb) {
            Some(verb) => verb.error(ErrorKind::ValueValidation, wrong_usage),
            None => command.error(ErrorKind::ValueValidation, wrong_usage),
        };
        told.exit()
    })
}
