//! Which outlet rules to know.

use clap::Args;
use std::path::PathBuf;

/// Which outlet rules to know.
#[derive(Debug, Args)]
pub struct RuleArgs {
    /// Read every page the general way, without the built-in outlet rules
    #[arg(long)]
    pub no_outlet_rules: bool,

    /// Add the outlet rules (*.toml) of a folder
    #[arg(long, value_name = "DIR")]
    pub outlets: Option<PathBuf>,
}
