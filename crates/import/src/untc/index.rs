//! The Collection's list of treaties (`index.csv`): titles by chapter and number.
//!
//! Chapter and number stand in two columns, the number with dots ("15.a", "2.12a"); file names have
//! hyphens ("4-15-a", "3-2-12a"), some copies dots here too ("4-8.b").

use crate::Table;
use crate::table::{Sheet, file_name};
use std::collections::HashMap;
use tarazy_model::Problem;

/// Titles by number in file form.
#[derive(Debug, Default)]
pub(super) struct Index {
    titles: HashMap<String, String>,
}

impl Index {
    /// Takes the titles from those tables that are an index.
    pub(super) fn read(tables: &[Table<'_>], problems: &mut Vec<Problem>) -> Self {
        let mut titles = HashMap::new();
        for table in tables.iter().filter(|table| is_index(file_name(table.name))) {
            let Some(sheet) = Sheet::open(table, problems) else { continue };
            for header in ["chapter_no", "treaty_no", "treaty_name"] {
                if !sheet.headers().any(|known| known == header) {
                    let mend = "give an index with the columns chapter_no, treaty_no and treaty_name";
                    problems.push(sheet.problem(Some(header), "the index lacks this column", mend));
                }
            }
            for line in sheet.lines() {
                let written = format!("{}-{}", line.cell("chapter_no"), line.cell("treaty_no"));
                if let Some(number) = number(&written) {
                    titles.insert(number, line.cell("treaty_name").to_owned());
                }
            }
        }
        Self { titles }
    }

    /// The title of a treaty.
    pub(super) fn title(&self, number: &str) -> Option<&str> {
        self.titles.get(number).map(String::as_str).filter(|title| !title.is_empty())
    }
}

/// Whether a file is the index.
pub(super) fn is_index(file: &str) -> bool {
    file.eq_ignore_ascii_case("index.csv")
}

/// Chapter and number in file form ("4-15-a"), if the text is one: two numbers at least, then letters or
/// numbers with a letter.
pub(super) fn number(written: &str) -> Option<String> {
    let number = written.trim().replace('.', "-").to_ascii_lowercase();
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let short = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let mut parts = number.split('-');
    let named = digits(parts.next()?) && digits(parts.next()?) && parts.all(short);
    named.then_some(number)
}
