//! Ctrl-C: what was begun is finished; a second one ends at once.

use std::process;
use std::sync::atomic::{AtomicBool, Ordering};

static ASKED: AtomicBool = AtomicBool::new(false);

/// The exit status of what was interrupted.
pub const STATUS: u8 = 130;

/// From now on an interruption is only noted.
///
/// # Errors
/// Where the system does not allow it.
pub fn note() -> Result<(), ctrlc::Error> {
    ctrlc::set_handler(|| {
        if ASKED.swap(true, Ordering::SeqCst) {
            process::exit(STATUS.into());
        }
    })
}

/// Whether somebody asked to end.
pub fn asked() -> bool {
    ASKED.load(Ordering::SeqCst)
}
