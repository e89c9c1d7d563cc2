//! Progress of long work, on stderr and only when a person is looking at it.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use tarazy_desk::Progress;

/// A bar that shows what is being done and how far it has come.
#[derive(Debug)]
pub(crate) struct Bar {
    bar: ProgressBar,
}

impl Bar {
    /// A bar on stderr; invisible where stderr is no terminal.
    pub(crate) fn new() -> Self {
        let target = if std::io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        if let Ok(style) = ProgressStyle::with_template("{msg:18} {bar:30} {human_pos}/{human_len}") {
            bar.set_style(style);
        }
        Self { bar }
    }

    /// Shows how far the work has come.
    pub(crate) fn show(&self, progress: Progress) {
        self.bar.set_message(progress.stage);
        self.bar.set_length(progress.of.max(progress.done));
        self.bar.set_position(progress.done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
