//! `warta outlets`: what is known of the newsrooms, and whether a rule file can be read.

use crate::args::{CheckArgs, OutletsArgs, OutletsCommand, TableFormat};
use crate::print;
use crate::rules;
use std::process::ExitCode;
use warta::{Extractor, KnownOutlet};

/// Lists the outlets, or checks rule files.
///
/// # Errors
/// The message for wrong usage.
pub fn outlets(args: &OutletsArgs) -> Result<ExitCode, String> {
    match &args.command {
        Some(OutletsCommand::Check(args)) => check(args),
        None => list(args),
    }
}

fn list(args: &OutletsArgs) -> Result<ExitCode, String> {
    let extractor = rules::builder(&args.rules)?
        .build()
        .map_err(|error| error.to_string())?;
    let outlets: Vec<KnownOutlet> = extractor.outlets().collect();
    match args.format {
        TableFormat::Table => {
            let rows = outlets.iter().map(|outlet| {
                [
                    outlet.id.clone(),
                    outlet.name.clone(),
                    outlet.hosts.join(", "),
                    outlet.eras.join(", "),
                ]
            });
            Ok(print::text(&print::table(["ID", "NAME", "HOSTS", "ERAS"], rows)))
        }
        TableFormat::Json => Ok(print::json(&outlets)),
    }
}

/// Says of each file whether it can be read, and what is wrong with it. A base may be checked with the files that
/// extend it when it comes before them.
fn check(args: &CheckArgs) -> Result<ExitCode, String> {
    let mut builder = Extractor::builder();
    let mut known = builder.clone().build().map_err(|error| error.to_string())?;
    let mut report = String::new();
    let mut wrong = 0_usize;
    for path in &args.files {
        let name = path.display().to_string();
        let checked = rules::read(path).and_then(|toml| match known.check_rules(&toml, &name) {
            Ok(outlet) => Ok((outlet, toml)),
            Err(warta::Error::Rules(message)) => Err(message),
            Err(error) => Err(error.to_string()),
        });
        match checked {
            Ok((outlet, toml)) => {
                report.push_str(&format!("{name}: ok\n"));
                if outlet.hosts.is_empty() {
                    builder = builder.add_outlet(toml, name);
                    known = builder.clone().build().map_err(|error| error.to_string())?;
                }
            }
            Err(message) => {
                wrong += 1;
                report.push_str(&message);
                report.push('\n');
            }
        }
    }
    let printed = print::text(&report);
    Ok(if wrong > 0 { ExitCode::FAILURE } else { printed })
}
