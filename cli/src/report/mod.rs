//! `warta report`: how well a corpus is read, outlet by outlet and field by field, and what stands out.

pub mod args;
mod chart;
mod finding;
mod odd;
mod page;
mod place;
mod tally;

use crate::input::{self, Input, Unreadable};
use crate::progress::Progress;
use crate::reading::{self, Source};
use crate::{print, rules, run};
use args::ReportArgs;
use finding::{Finding, Story};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::process::ExitCode;
use std::thread;
use std::time::{Duration, Instant};
use warta::{Extractor, Limits};

/// What was found in a corpus.
struct Survey<'a> {
    /// What was asked.
    args: &'a ReportArgs,
    /// What was found, in the order of the files.
    findings: Vec<Finding>,
    /// How long it took.
    took: Duration,
    /// How many pages were read at a time.
    jobs: NonZeroUsize,
}

/// Reads every page and writes the report.
///
/// # Errors
/// The message for wrong usage.
pub fn report(args: &ReportArgs) -> Result<ExitCode, String> {
    let extractor = rules::builder(&args.rules)?
        .build()
        .map_err(|error| error.to_string())?;
    let endings = input::endings(args.text);
    let jobs = args
        .jobs
        .unwrap_or_else(|| thread::available_parallelism().unwrap_or(NonZeroUsize::MIN));
    let progress = Progress::new(true);
    let mut findings = Vec::new();
    let started = Instant::now();
    let work = |input| finding(&extractor, args.text, input);
    run::in_order(jobs, input::find(&args.paths, endings), work, |finding| {
        progress.read();
        findings.push(finding);
        ControlFlow::Continue(())
    });
    let took = started.elapsed();
    progress.finish();
    if findings.is_empty() {
        return Ok(print::failure(
            "report",
            &format!("no file ending in .{} there", endings.join(", .")),
        ));
    }
    let survey = Survey {
        args,
        findings,
        took,
        jobs,
    };
    let printed = print::to(args.output.as_deref(), &page::html(&survey));
    let nothing_read = survey.findings.iter().all(|finding| finding.bytes == 0);
    Ok(if nothing_read { ExitCode::FAILURE } else { printed })
}

fn finding(extractor: &Extractor, text: bool, input: Result<Input, Unreadable>) -> Finding {
    let (file, read) = match input {
        Ok(input) => (input.name(), input.read(Limits::default().input_bytes)),
        Err((file, failure)) => (file, Err(failure)),
    };
    let bytes = match read {
        Ok(bytes) => bytes,
        Err(failure) => {
            return Finding {
                file,
                bytes: 0,
                took: Duration::ZERO,
                outcome: Err(failure),
            };
        }
    };
    let started = Instant::now();
    let read = reading::read(
        extractor,
        Source {
            bytes: &bytes,
            text,
            url: None,
            content_type: None,
        },
    );
    Finding {
        file,
        bytes: bytes.len(),
        took: started.elapsed(),
        outcome: read.map(|article| Story::of(&article)),
    }
}
