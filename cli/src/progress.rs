//! What people see on standard error: messages, and a bar where there is a terminal.

use indicatif::{HumanCount, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// Messages and progress on standard error.
pub struct Progress {
    bar: ProgressBar,
}

impl Progress {
    /// A bar over `size` bytes of inputs; hidden but on a terminal that the results do not go to as well. Messages
    /// are shown in any case.
    pub fn new(shown: bool, size: impl FnOnce() -> u64) -> Self {
        let bar = match shown {
            true => ProgressBar::with_draw_target(Some(size()), ProgressDrawTarget::stderr()),
            false => ProgressBar::hidden(),
        };
        // Without a size (standard input) there is no end to tell of.
        let template = match bar.length() {
            Some(1..) => "{bar:24.green/dim} {percent:>3}%  {msg}, {eta} left",
            _ => "{spinner} {msg}, {elapsed}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        if shown {
            bar.set_message("0 pages");
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Self { bar }
    }

    /// Whether a bar may be shown: to a person, who does not see the results in the same place.
    pub fn may_show(output_is_file: bool) -> bool {
        io::stderr().is_terminal() && (output_is_file || !io::stdout().is_terminal())
    }

    /// So many bytes were read, which held so many pages, of which so many failed.
    pub fn advance(&self, bytes: u64, pages: u64, failed: u64) {
        if !self.is_shown() {
            return;
        }
        self.bar.set_position(bytes);
        let seconds = self.bar.elapsed().as_secs_f64();
        let rate = pages as f64 / seconds.max(0.001);
        let failures = match failed {
            0 => String::new(),
            _ => format!(", {} failed", HumanCount(failed)),
        };
        self.bar
            .set_message(format!("{} pages, {rate:.0}/s{failures}", HumanCount(pages)));
    }

    /// Whether somebody sees the bar.
    pub fn is_shown(&self) -> bool {
        !self.bar.is_hidden()
    }

    /// A message.
    pub fn say(&self, message: &str) {
        // A closed standard error is no reason to stop.
        self.bar.suspend(|| drop(writeln!(io::stderr(), "warta: {message}")));
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
