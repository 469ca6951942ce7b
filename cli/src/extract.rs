//! `warta extract`: pages in, articles out.

use crate::args::ExtractArgs;
use crate::input::{self, Input, Unreadable};
use crate::output::{Layout, Printer};
use crate::progress::Progress;
use crate::reading::{self, Source};
use crate::record::{Failure, Outcome, Record};
use crate::{rules, run};
use std::io::{self, IsTerminal};
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::process::ExitCode;
use std::thread;
use warta::{Article, Extractor, Limits};

/// Reads every input and prints what became of it.
///
/// # Errors
/// The message for wrong usage.
pub fn extract(args: &ExtractArgs) -> Result<ExitCode, String> {
    let alone = input::is_one(&args.paths);
    if args.url.is_some() && !alone {
        return Err("--url says where one page came from: give one file or standard input".to_owned());
    }
    let extractor = rules::builder(&args.rules)?
        .indirect(args.indirect)
        .build()
        .map_err(|error| error.to_string())?;
    let layout = Layout::new(args.format, alone);
    let jobs = args.jobs.unwrap_or_else(processors);
    let endings = input::endings(args.text);

    let mut printer = Printer::new(io::stdout(), layout);
    let mut progress = Progress::new(!alone);
    let mut written = Ok(());
    let mut inputs = 0_usize;
    if args.paths.is_empty() && io::stdin().is_terminal() {
        progress.say("reading standard input; end it with Ctrl-D");
    }
    let work = |input| {
        let record = record(&extractor, args, input);
        let rendered = layout.render(&record);
        (record, rendered)
    };
    run::in_order(jobs, input::find(&args.paths, endings), work, |(record, rendered)| {
        inputs += 1;
        progress.read();
        if let Outcome::Error(failure) = &record.outcome {
            progress.failed(&record.file, &failure.message);
        }
        written = rendered.and_then(|rendered| rendered.map_or(Ok(()), |text| printer.print(&text)));
        if written.is_ok() {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    if inputs == 0 {
        progress.say(&format!("no file ending in .{} there", endings.join(", .")));
    }
    match written.and_then(|()| printer.finish()) {
        // Whoever read the results has enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(error) => progress.failed("standard output", &error.to_string()),
        Ok(()) => {}
    }
    Ok(ExitCode::from(u8::from(progress.finish())))
}

fn processors() -> NonZeroUsize {
    thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn record(extractor: &Extractor, args: &ExtractArgs, input: Result<Input, Unreadable>) -> Record {
    let (file, read) = match input {
        Err((file, failure)) => (file, Err(failure)),
        Ok(input) => (input.name(), article(extractor, args, &input)),
    };
    let outcome = match read {
        Ok(article) => Outcome::Article(Box::new(article)),
        Err(failure) => Outcome::Error(failure),
    };
    Record { file, outcome }
}

fn article(extractor: &Extractor, args: &ExtractArgs, input: &Input) -> Result<Article, Failure> {
    let bytes = input.read(Limits::default().input_bytes)?;
    let source = Source {
        bytes: &bytes,
        text: args.text,
        url: args.url.as_deref(),
        content_type: None,
    };
    reading::read(extractor, source)
}
