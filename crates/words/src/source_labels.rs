//! What sources call themes and persons, and when: the history of their labels, each with the code it stands for.

use crate::vocabulary::{Fault, Vocabulary};
use std::str::FromStr;
use std::sync::LazyLock;

/// Which vocabulary a label belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// [`crate::themes`].
    Theme,
    /// [`crate::affected`].
    Affected,
}

impl FromStr for Of {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "theme" => Ok(Self::Theme),
            "affected" => Ok(Self::Affected),
            _ => Err(()),
        }
    }
}

/// A label of a source.
#[derive(Clone, Debug)]
pub struct SourceLabel {
    /// Of which vocabulary.
    pub of: Of,
    /// Whose label it is: `UHRI`, `UPR Info`.
    pub source: &'static str,
    /// As the source writes it.
    pub label: &'static str,
    /// The code it stands for.
    pub code: &'static str,
    /// The years of the lists and exports in which it was seen; it may have been in use beyond them.
    pub seen: Vec<&'static str>,
}

static LABELS: LazyLock<Vocabulary<SourceLabel>> = LazyLock::new(|| {
    Vocabulary::parse("source_labels.tsv", include_str!("../../../vocab/source_labels.tsv"), |row| {
        Ok(SourceLabel {
            of: row.parsed("of")?,
            source: row.required("source")?,
            label: row.required("label")?,
            code: row.required("code")?,
            seen: row.list("seen")?,
        })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &LABELS.faults
}

/// Every label, themes first.
pub fn all() -> &'static [SourceLabel] {
    &LABELS.entries
}
