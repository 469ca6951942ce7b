//! What may be asked of `warta serve`.

use crate::args::RuleArgs;
use clap::Args;
use std::net::SocketAddr;
use std::num::NonZeroUsize;

/// What its help shows.
pub const EXAMPLES: &str = "\
Examples:
  warta serve
      A form at http://127.0.0.1:8080/: paste a page or a text, or drop a file, and see what `warta explain` shows
  curl --data-binary @story.html -H 'Content-Type: text/html' 'http://127.0.0.1:8080/extract?url=https://example.com/story'
      The article of a page as JSON
  curl --json '{\"text\": \"Judul\\n\\nSolo - Pasar ramai.\"}' http://127.0.0.1:8080/extract
      The same for flattened text; \"html\" and \"url\" for a page
  curl http://127.0.0.1:8080/openapi.json
      What may be asked, and what is answered

It is open to whoever reaches it and speaks no TLS: on other addresses than this machine's own put a proxy before it.
Ctrl-C or SIGTERM ends it; what is being read is answered first.

Exit status:
  0  ended by a signal
  1  the address could not be had
  2  wrong usage";

/// The options of `warta serve`.
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// Where to listen; port 0 takes a free one. The address is printed
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,

    /// The outlet rules.
    #[command(flatten)]
    pub rules: RuleArgs,

    /// How many pages to read at a time [default: the number of processors]
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,

    /// How many requests may be at hand, waiting ones included; further ones are told to come back
    #[arg(long, value_name = "N", default_value = "64")]
    pub queue: NonZeroUsize,

    /// The largest body of a request, in MiB
    #[arg(long, value_name = "MIB", default_value = "8", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub max_body: u16,

    /// How long a request may take to come in, and again to be answered, in seconds
    #[arg(long, value_name = "SECONDS", default_value = "30", value_parser = clap::value_parser!(u16).range(1..))]
    pub timeout: u16,
}
