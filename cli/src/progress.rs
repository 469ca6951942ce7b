//! What people see on standard error: messages, and a bar where there is a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// Messages and progress on standard error.
pub struct Progress {
    bar: ProgressBar,
    failed: usize,
}

impl Progress {
    /// A bar for many inputs on a terminal that the results do not go to as well; otherwise messages only.
    pub fn new(many: bool) -> Self {
        let shown = many && io::stderr().is_terminal() && !io::stdout().is_terminal();
        let target = if shown {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} read, {msg}{rate}/s, {elapsed}") {
            bar.set_style(style.with_key("rate", rate));
        }
        if shown {
            bar.enable_steady_tick(Duration::from_millis(200));
        }
        Self { bar, failed: 0 }
    }

    /// One more input was read.
    pub fn read(&self) {
        self.bar.inc(1);
    }

    /// One more input failed: says which and why.
    pub fn failed(&mut self, file: &str, message: &str) {
        self.failed += 1;
        self.bar.set_message(format!("{} failed, ", self.failed));
        self.say(&format!("{file}: {message}"));
    }

    /// A message.
    pub fn say(&self, message: &str) {
        // A closed standard error is no reason to stop.
        self.bar.suspend(|| drop(writeln!(io::stderr(), "warta: {message}")));
    }

    /// Takes the bar away; tells whether anything failed.
    pub fn finish(self) -> bool {
        self.bar.finish_and_clear();
        self.failed > 0
    }
}

fn rate(state: &ProgressState, out: &mut dyn fmt::Write) {
    // A bar that cannot be drawn is no reason to stop.
    let _ = write!(out, "{:.0}", state.per_sec());
}
