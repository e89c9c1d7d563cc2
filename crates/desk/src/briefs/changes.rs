//! What changed between two versions of a brief, line by line.

use serde::Serialize;
use similar::{ChangeTag, TextDiff};

/// What happened to a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stayed: shown for the sake of those beside it.
    Kept,
}

/// A line of what changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineChange {
    /// What happened to it.
    pub sign: Sign,
    /// The line.
    pub line: String,
}

/// Lines that stayed and are shown on either side of a change.
const BESIDE: usize = 1;

/// What changed from one text to another, with a line on either side.
pub(super) fn between(old: &str, new: &str) -> Vec<LineChange> {
    let diff = TextDiff::from_lines(old, new);
    let mut changes = Vec::new();
    for group in diff.grouped_ops(BESIDE) {
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Insert => Sign::Added,
                ChangeTag::Delete => Sign::Removed,
                ChangeTag::Equal => Sign::Kept,
            };
            let line = change.value().trim_end();
            if sign != Sign::Kept || !line.is_empty() {
                changes.push(LineChange { sign, line: line.to_owned() });
            }
        }
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_and_what_is_beside_it_is_told() {
        let (old, new) = ("a\nb\nc\nd\ne\n", "a\nb\nC\nd\ne\n");
        let told: Vec<_> = between(old, new).into_iter().map(|change| (change.sign, change.line)).collect();
        let expected = [(Sign::Kept, "b"), (Sign::Removed, "c"), (Sign::Added, "C"), (Sign::Kept, "d")];
        assert_eq!(told, expected.map(|(sign, line)| (sign, line.to_owned())));
        assert!(between(old, old).is_empty());
    }
}
