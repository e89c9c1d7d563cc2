//! Colour for people: only on a terminal, and never where NO_COLOR is set (<https://no-color.org>).

use std::fmt::Display;
use std::io::IsTerminal;
use tarazy_model::Verdict;

/// Whether and how to colour.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ink {
    on: bool,
}

impl Ink {
    /// Coloured when standard output is a terminal that wants it.
    pub(crate) fn for_stdout() -> Self {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { on: std::io::stdout().is_terminal() && !refused }
    }

    fn painted(self, code: &str, text: impl Display) -> String {
        if self.on { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_string() }
    }

    /// What matters.
    pub(crate) fn strong(self, text: impl Display) -> String {
        self.painted("1", text)
    }

    /// What is there to look back at.
    pub(crate) fn faint(self, text: impl Display) -> String {
        self.painted("2", text)
    }

    /// A text in the colour of a verdict.
    pub(crate) fn verdict(self, verdict: Verdict, text: impl Display) -> String {
        let code = match verdict {
            Verdict::Contradicts => "1;31",
            Verdict::Updates => "33",
            Verdict::Agrees => "32",
            Verdict::Adds => "36",
            Verdict::CannotBeChecked => "2",
        };
        self.painted(code, text)
    }
}

/// A text on one line, cut to so many characters.
pub(crate) fn one_line(text: &str, most: usize) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.chars().count() <= most {
        return line;
    }
    let mut cut: String = line.chars().take(most.saturating_sub(1)).collect();
    cut.push('…');
    cut
}
