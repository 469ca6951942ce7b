//! `warta completions` and `warta man`: what shells and manuals know of the command, from its own definition.

use crate::args::{Cli, CompletionsArgs, ManArgs};
use crate::print;
use clap::CommandFactory;
use std::process::ExitCode;

/// Prints the completions for a shell.
pub fn completions(args: &CompletionsArgs) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "warta", &mut script);
    print::text(&String::from_utf8_lossy(&script))
}

/// Prints a page of the manual.
///
/// # Errors
/// The message for a verb that is none.
pub fn man(args: &ManArgs) -> Result<ExitCode, String> {
    let mut command = Cli::command();
    command.build();
    if let Some(verb) = &args.verb {
        let found = command.find_subcommand(verb).cloned();
        command = found.ok_or_else(|| format!("`{verb}` is no verb of warta"))?;
    }
    let mut page = Vec::new();
    clap_mangen::Man::new(command)
        .render(&mut page)
        .map_err(|error| error.to_string())?;
    Ok(print::text(&String::from_utf8_lossy(&page)))
}
