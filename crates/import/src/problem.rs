//! What is wrong with a file: what, where, and how to mend it.

use serde::Serialize;
use std::fmt;
use tarazy_words::Saying;

/// Something wrong with what came from outside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// The file, or how many there are.
    pub file: Saying,
    /// The line, counted from 1.
    pub line: Option<u64>,
    /// The column's header or number.
    pub column: Option<String>,
    /// What is wrong, with what was found.
    pub what: Saying,
    /// What to do about it.
    pub mend: Saying,
    /// Whether the whole batch is refused for it.
    pub fatal: bool,
}

impl Problem {
    /// All of it as one line.
    pub fn told(&self) -> Saying {
        Saying::of("problem")
            .with("place", self.place())
            .with("what", self.what.clone())
            .with("mend", self.mend.clone())
    }

    /// The file, and as much of the place in it as is known.
    fn place(&self) -> Saying {
        let message = match (self.line, &self.column) {
            (None, None) => return self.file.clone(),
            (Some(_), None) => "problem-in-line",
            (None, Some(_)) => "problem-in-column",
            (Some(_), Some(_)) => "problem-in-cell",
        };
        let place = Saying::of(message).with("file", self.file.clone());
        // Numbers of lines are written as editors write them, without marks between thousands.
        let place = self.line.into_iter().fold(place, |place, line| place.shown("line", line));
        self.column.iter().fold(place, |place, column| place.shown("column", column))
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.told().fmt(f)
    }
}
