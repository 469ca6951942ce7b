//! Outlet rules of the caller's own.

use crate::args::RuleArgs;
use std::path::{Path, PathBuf};
use std::{fs, io};
use warta::{Extractor, ExtractorBuilder, OutletRules};

/// An extractor in the making, with the rules asked for.
///
/// # Errors
/// The message for a folder or file that cannot be read.
pub fn builder(args: &RuleArgs) -> Result<ExtractorBuilder, String> {
    let rules = if args.no_outlet_rules {
        OutletRules::None
    } else {
        OutletRules::BuiltIn
    };
    let mut builder = Extractor::builder().outlet_rules(rules);
    if let Some(folder) = &args.outlets {
        for path in files(folder).map_err(|error| format!("--outlets {}: {error}", folder.display()))? {
            builder = builder.add_outlet(read(&path)?, path.display().to_string());
        }
    }
    Ok(builder)
}

/// The text of a rule file.
///
/// # Errors
/// The message names the file.
pub fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
