//! `warta report`: how well a corpus is read, outlet by outlet and field by field, and what stands out.

pub mod args;
mod chart;
mod finding;
mod odd;
mod page;
mod place;
mod tally;

use crate::input::{Asked, Input, Inputs};
use crate::progress::Progress;
use crate::run::{self, Plan};
use crate::{print, reading, rules};
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
    let asked = Asked {
        text: args.text,
        ..Asked::default()
    };
    let inputs = Inputs::new(&args.paths, &asked, Limits::default().input_bytes);
    let jobs = args
        .jobs
        .unwrap_or_else(|| thread::available_parallelism().unwrap_or(NonZeroUsize::MIN));
    let progress = Progress::new(Progress::may_show(args.output.is_some()), || 0);
    let mut findings = Vec::new();
    let started = Instant::now();
    let work = |input| finding(&extractor, input);
    let plan = Plan { jobs, ordered: true };
    run::all(plan, inputs.read(), Input::weight, work, |finding| {
        findings.push(finding);
        progress.advance(0, findings.len() as u64, 0);
        ControlFlow::Continue(())
    });
    let took = started.elapsed();
    progress.finish();
    if findings.is_empty() {
        return Ok(print::failure(
            "report",
            &format!("no file ending in .{} there", inputs.wanted()),
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

fn finding(extractor: &Extractor, input: Input) -> Finding {
    let file = input.file.to_string();
    let page = input
        .found
        .and_then(|document| document.read(Limits::default().input_bytes));
    let page = match page {
        Ok(page) => page,
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
    let read = reading::read(extractor, page.source(None, None));
    Finding {
        file,
        bytes: page.bytes.len(),
        took: started.elapsed(),
        outcome: read.map(|article| Story::of(&article)),
    }
}
