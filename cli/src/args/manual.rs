//! What `warta completions` and `warta man` may be asked.

use clap::Args;
use clap_complete::Shell;

/// The options of `warta completions`.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell to complete for
    #[arg(value_enum)]
    pub shell: Shell,
}

/// The options of `warta man`.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// The verb to tell of; without one the page of the whole command
    #[arg(value_name = "VERB")]
    pub verb: Option<String>,
}
