//! `warta extract`: pages in, articles out.

mod dedup;
mod interrupt;
mod summary;
mod wanted;
mod work;

pub use dedup::Fingerprint;

use crate::args::ExtractArgs;
use crate::input::{Asked, Input, Inputs, Meter};
use crate::output::{Layout, Opened, Output, Past, Written};
use crate::progress::Progress;
use crate::rules;
use crate::run::{self, Plan};
use dedup::Seen;
use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::process::ExitCode;
use std::thread;
use summary::Summary;
use wanted::Wanted;
use warta::Limits;
use work::{Done, Fate, Worker};

/// Reads every input and writes what became of it.
///
/// # Errors
/// The message for wrong usage.
pub fn extract(args: &ExtractArgs) -> Result<ExitCode, String> {
    let asked = Asked {
        from: args.from,
        text: args.text,
        fields: Some(&args.fields_in),
    };
    let inputs = Inputs::new(&args.paths, &asked, Limits::default().input_bytes);
    let alone = inputs.are_one_page();
    if args.url.is_some() && !alone {
        return Err("--url says where one page came from: give one page, in a file or on standard input".to_owned());
    }
    if let (Some(since), Some(until)) = (args.wanted.since, args.wanted.until)
        && since > until
    {
        return Err(format!("--since {since} is later than --until {until}"));
    }
    let layout = Layout::new(args, alone)?;
    let worker = Worker {
        extractor: rules::builder(&args.rules)?
            .indirect(args.indirect)
            .build()
            .map_err(|error| error.to_string())?,
        args,
        wanted: Wanted::new(&args.wanted),
        layout: layout.clone(),
    };
    let (output, mut past) = match Output::open(args, &layout)? {
        Opened::Ready(output, past) => (output, past),
        Opened::Complete => {
            Progress::new(false, || 0).say("the output is complete: there is nothing to go on with");
            return Ok(ExitCode::SUCCESS);
        }
    };
    let typed = args.paths.is_empty() && io::stdin().is_terminal();
    if !typed {
        // Where it cannot be noted, an interruption ends the command as it does others.
        let _ = interrupt::note();
    }
    let shown = !alone && Progress::may_show(args.output.is_some());
    let mut clerk = Clerk::new(
        args,
        *output,
        &past,
        Progress::new(shown, || inputs.size()),
        inputs.meter(),
    );
    if typed {
        clerk.progress.say("reading standard input; end it with Ctrl-D");
    }
    let plan = Plan {
        jobs: args.jobs.unwrap_or_else(processors),
        ordered: !args.unordered,
    };
    let mut found = false;
    let waiting = inputs
        .read()
        .inspect(|_| found = true)
        .take_while(|_| !interrupt::asked())
        .filter(|input| !args.resume || past.done.insert(work::key(input)));
    if clerk.is_full() {
        return Ok(clerk.finish());
    }
    run::all(
        plan,
        waiting,
        Input::weight,
        |input| worker.read(input),
        |done| clerk.take(done),
    );
    if !found {
        clerk
            .progress
            .say(&format!("no file ending in .{} there", inputs.wanted()));
    }
    Ok(clerk.finish())
}

fn processors() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

/// Takes what the workers give, in one thread: writes it, and keeps count.
struct Clerk<'a> {
    args: &'a ExtractArgs,
    output: Output,
    seen: Seen,
    /// How many articles earlier runs wrote.
    before: u64,
    summary: Summary,
    progress: Progress,
    meter: Meter,
    written: io::Result<()>,
}

impl<'a> Clerk<'a> {
    fn new(args: &'a ExtractArgs, output: Output, past: &Past, progress: Progress, meter: Meter) -> Self {
        let mut seen = Seen::default();
        for fingerprint in &past.seen {
            seen.is_new(fingerprint);
        }
        Self {
            args,
            output,
            seen,
            before: past.articles,
            summary: Summary::begin(past.done.len()),
            progress,
            meter,
            written: Ok(()),
        }
    }

    /// Writes what came of an input; breaks when no more is wanted.
    fn take(&mut self, done: Done) -> ControlFlow<()> {
        self.meter.add(done.on_disk);
        self.summary.bytes += done.bytes;
        let written = match done.fate {
            Fate::Failed(failure) => {
                self.summary.fail(failure.kind);
                self.progress.say(&format!("{}: {}", done.name, failure.message));
                self.write(done.key, done.rows, false, None)
            }
            Fate::Unwanted => {
                self.summary.unwanted += 1;
                self.write(done.key, Ok(Vec::new()), false, None)
            }
            Fate::Article { fingerprint, .. } if fingerprint.is_some_and(|article| !self.seen.is_new(&article)) => {
                self.summary.duplicates += 1;
                self.write(done.key, Ok(Vec::new()), false, fingerprint)
            }
            Fate::Article { fingerprint, outlet } => {
                self.summary.write(outlet);
                self.write(done.key, done.rows, true, fingerprint)
            }
        };
        self.written = written;
        self.progress
            .advance(self.meter.total(), self.summary.read(), self.summary.failed());
        match self.written.is_err() || self.is_full() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }

    fn write(
        &mut self,
        key: u64,
        rows: io::Result<Vec<String>>,
        article: bool,
        fingerprint: Option<Fingerprint>,
    ) -> io::Result<()> {
        self.output.put(&Written {
            key,
            rows: &rows?,
            article,
            fingerprint,
        })
    }

    /// Whether as many articles were written as were asked for.
    fn is_full(&self) -> bool {
        let limit = self.args.wanted.limit.map(u64::from);
        limit.is_some_and(|limit| self.before + self.summary.articles >= limit)
    }

    /// Completes the output and tells what the run came to.
    fn finish(mut self) -> ExitCode {
        let interrupted = interrupt::asked();
        let written = match std::mem::replace(&mut self.written, Ok(())) {
            Ok(()) => self.output.finish(interrupted),
            failed => failed,
        };
        let shown = self.progress.is_shown();
        self.progress.finish();
        let broken = match written {
            // Whoever read the results has enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => false,
            Err(error) => {
                let place = self.args.output.as_ref().map(|path| path.display().to_string());
                let place = place.unwrap_or_else(|| "standard output".to_owned());
                self.progress.say(&format!("{place}: {error}"));
                true
            }
            Ok(()) => false,
        };
        if self.args.summary || shown {
            self.progress.say(self.summary.text(interrupted).trim_end());
        }
        match interrupted {
            true => ExitCode::from(interrupt::STATUS),
            false => ExitCode::from(u8::from(broken || self.summary.failed() > 0)),
        }
    }
}
