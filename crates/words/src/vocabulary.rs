//! Vocabulary files: tab-separated tables that somebody who writes no Rust can edit.
//!
//! Lines starting with `#` say what the table is, its source and its columns; the next line names the
//! columns, every other line is an entry. Lists inside a cell are separated by `|`. A row that cannot be
//! read is left out and listed as a [`Fault`]; a test holds that there is none.

use crate::Labels;
use std::fmt;
use std::str::FromStr;

/// A row that was left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file's name in `vocab/`.
    pub file: &'static str,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and how to mend it.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "vocab/{}, line {}: {}", self.file, self.line, self.what)
    }
}

/// Every row of every vocabulary that was left out.
pub fn faults() -> Vec<Fault> {
    let all = [
        crate::affected::faults(),
        crate::articles::faults(),
        &crate::axes::faults(),
        crate::bodies::faults(),
        crate::body_words::faults(),
        crate::cow_codes::faults(),
        crate::currencies::faults(),
        crate::event_codes::faults(),
        crate::families::faults(),
        crate::groups::faults(),
        crate::indicators::faults(),
        crate::instruments::faults(),
        crate::months::faults(),
        &crate::names::faults(),
        crate::number_words::faults(),
        crate::organisations::faults(),
        crate::places::faults(),
        crate::procedures::faults(),
        crate::reporting::faults(),
        crate::rights::faults(),
        crate::source_labels::faults(),
        crate::points::faults(),
        crate::sessions::faults(),
        crate::states::faults(),
        crate::stem::faults(),
        crate::tagger::faults(),
        crate::themes::faults(),
        crate::units::faults(),
    ];
    all.concat()
}

/// A parsed vocabulary.
pub(crate) struct Vocabulary<T> {
    pub(crate) entries: Vec<T>,
    pub(crate) faults: Vec<Fault>,
}

impl<T> Vocabulary<T> {
    /// Reads a table; `entry` makes an entry of a row or says what is wrong with it.
    pub(crate) fn parse(
        file: &'static str,
        text: &'static str,
        entry: impl Fn(&Row<'_>) -> Result<T, String>,
    ) -> Self {
        let mut lines =
            text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.is_empty());
        let columns: Vec<&str> = lines.next().map(|(_, head)| head.split('\t').collect()).unwrap_or_default();
        let mut parsed = Self { entries: Vec::new(), faults: Vec::new() };
        for (at, line) in lines {
            let cells: Vec<&'static str> = line.split('\t').map(str::trim).collect();
            let made = if cells.len() == columns.len() {
                entry(&Row { columns: &columns, cells })
            } else {
                Err(format!("{} cells under {} columns; add or remove tabs", cells.len(), columns.len()))
            };
            match made {
                Ok(entry) => parsed.entries.push(entry),
                Err(what) => parsed.faults.push(Fault { file, line: at + 1, what }),
            }
        }
        parsed
    }
}

/// One row of a table.
pub(crate) struct Row<'a> {
    columns: &'a [&'a str],
    cells: Vec<&'static str>,
}

impl Row<'_> {
    /// A cell that may be empty.
    pub(crate) fn text(&self, column: &str) -> Result<&'static str, String> {
        let at = self.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.cells.get(at)).copied().ok_or_else(|| format!("no column \"{column}\"; add it"))
    }

    /// A cell that must say something.
    pub(crate) fn required(&self, column: &str) -> Result<&'static str, String> {
        let cell = self.text(column)?;
        if cell.is_empty() { Err(format!("column \"{column}\" is empty; fill it")) } else { Ok(cell) }
    }

    /// A cell that may be empty, as `None`.
    pub(crate) fn optional(&self, column: &str) -> Result<Option<&'static str>, String> {
        self.text(column).map(|cell| (!cell.is_empty()).then_some(cell))
    }

    /// A cell that must parse.
    pub(crate) fn parsed<P: FromStr>(&self, column: &str) -> Result<P, String> {
        let cell = self.required(column)?;
        cell.parse().map_err(|_| format!("column \"{column}\" cannot be \"{cell}\"; correct it"))
    }

    /// A cell that parses or is empty.
    pub(crate) fn maybe<P: FromStr>(&self, column: &str) -> Result<Option<P>, String> {
        if self.text(column)?.is_empty() { Ok(None) } else { self.parsed(column).map(Some) }
    }

    /// A yes or a no.
    pub(crate) fn flag(&self, column: &str) -> Result<bool, String> {
        match self.text(column)? {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => Err(format!("column \"{column}\" is yes or no; found: \"{other}\"")),
        }
    }

    /// A list separated by `|`.
    pub(crate) fn list(&self, column: &str) -> Result<Vec<&'static str>, String> {
        Ok(self.text(column)?.split('|').map(str::trim).filter(|item| !item.is_empty()).collect())
    }

    /// The columns `en`, `ru`, `kk`, `ky`, `uz`.
    pub(crate) fn labels(&self) -> Result<Labels, String> {
        Ok(Labels {
            en: self.required("en")?,
            ru: self.text("ru")?,
            kk: self.text("kk")?,
            ky: self.text("ky")?,
            uz: self.text("uz")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_of_any_vocabulary_is_left_out() {
        let faults: Vec<String> = faults().iter().map(Fault::to_string).collect();
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn a_malformed_row_is_left_out_and_named() {
        let table = "# A table\ncode\ten\nA\tfirst\nB\nC\t\n";
        let parsed = Vocabulary::parse("test.tsv", table, |row| row.required("en"));
        assert_eq!(parsed.entries, ["first"]);
        let faults: Vec<String> = parsed.faults.iter().map(Fault::to_string).collect();
        assert_eq!(
            faults,
            [
                "vocab/test.tsv, line 4: 1 cells under 2 columns; add or remove tabs",
                "vocab/test.tsv, line 5: column \"en\" is empty; fill it",
            ]
        );
    }

    #[test]
    fn every_vocabulary_says_what_it_is_and_where_it_is_from() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../vocab");
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.extension().is_some_and(|extension| extension == "tsv") {
                let text = std::fs::read_to_string(&file).unwrap();
                let head: String = text.lines().take_while(|line| line.starts_with('#')).collect();
                for wanted in ["Source:", "Columns:"] {
                    assert!(head.contains(wanted), "{}: the header lacks \"{wanted}\"", file.display());
                }
            }
        }
    }
}
