//! `warta serve`: the reader behind HTTP, as a form for people and as JSON for programs.

pub mod args;
mod connections;
mod form;
mod openapi;
mod reader;
mod refusal;
mod routes;
mod submission;

use crate::{print, rules};
use args::ServeArgs;
use reader::Reader;
use std::num::NonZeroUsize;
use std::process::ExitCode;
use std::time::Duration;
use tokio::net::TcpListener;
use warta::Limits;

/// Listens until a signal ends it.
///
/// # Errors
/// The message for wrong usage.
pub fn serve(args: &ServeArgs) -> Result<ExitCode, String> {
    let mut limits = Limits::default();
    limits.input_bytes = usize::from(args.max_body) << 20;
    let builder = rules::builder(&args.rules)?.limits(limits);
    let processors = || std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let jobs = args.jobs.unwrap_or_else(processors).get();
    let reader = Reader::new(builder, args, jobs).map_err(|error| error.to_string())?;
    let timeout = Duration::from_secs(args.timeout.into());
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(jobs)
        .enable_all()
        .build();
    let runtime = match runtime {
        Ok(runtime) => runtime,
        Err(error) => return Ok(print::failure("serve", &error.to_string())),
    };
    let served = runtime.block_on(async {
        let listener = TcpListener::bind(args.listen).await?;
        let address = listener.local_addr()?;
        if !address.ip().is_loopback() {
            print::warning("whoever reaches this address can use it; loopback is the default");
        }
        let told = print::text(&format!("listening on http://{address}/\n"));
        connections::serve(listener, routes::routes(reader), timeout).await?;
        Ok::<_, std::io::Error>(told)
    });
    // A reading cannot be broken off; one that is still going on is not waited for.
    runtime.shutdown_background();
    Ok(served.unwrap_or_else(|error| print::failure(&args.listen.to_string(), &error.to_string())))
}
