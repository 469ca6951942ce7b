//! `warta report`: how well a corpus is read, outlet by outlet and field by field, and what stands out.

pub mod args;
mod chart;
mod finding;
mod odd;
mod page;
mod place;
mod tally;

use crate::input::{Asked, Input, Inputs, Meter};
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
    let progress = Progress::new(Progress::may_show(args.output.is_some()), || inputs.size());
    let meter = inputs.meter();
    let mut findings = Vec::new();
    let mut failed = 0;
    let started = Instant::now();
    let work = |input| finding(&extractor, input, &meter);
    let plan = Plan { jobs, ordered: true };
    run::all(plan, inputs.read(), Input::weight, work, |finding| {
        failed += u64::from(finding.outcome.is_err());
        findings.push(finding);
        progress.advance(meter.total(), findings.len() as u64, failed);
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

fn finding(extractor: &Extractor, input: Input, meter: &Meter) -> Finding {
    let mut finding = Finding {
        file: input.file.to_string(),
        record: input.record,
        url: None,
        bytes: 0,
        took: Duration::ZERO,
        outcome: Ok(Story::default()),
    };
    let found = input.found;
    finding.outcome = reading::guarded(|| {
        let document = found?;
        finding.url.clone_from(&document.url);
        let page = document.read(Limits::default().input_bytes)?;
        meter.add(page.on_disk);
        finding.url.clone_from(&page.url);
        finding.bytes = page.bytes.len();
        let started = Instant::now();
        let read = reading::read(extractor, page.source(None));
        finding.took = started.elapsed();
        Ok(Story::of(&read?))
    });
    finding
}
