//! The Collection's list of treaties (`index.csv`): titles by chapter and number.
//!
//! Chapter and number stand in two columns, the number with dots ("15.a", "2.12a"); file names have
//! hyphens ("4-15-a", "3-2-12a"), some copies dots here too ("4-8.b").

use crate::Problem;
use crate::Table;
use crate::table::{Sheet, file_name};
use std::collections::HashMap;
use tarazy_words::Saying;

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
                    let what = Saying::of("problem-index-column-lacking");
                    problems.push(sheet.problem(Some(header), what, Saying::of("mend-index-columns")));
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

/// Chapter and number in file form ("4-15-a", "11-b-16"), if the text is one: a chapter in digits or Roman,
/// a number, then letters or numbers with a letter. Between chapter and number a section may stand ("XI-B-16").
pub(super) fn number(written: &str) -> Option<String> {
    let number = written.trim().replace(['.', '_', ' '], "-").to_ascii_lowercase();
    let short = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let mut parts = number.split('-').filter(|part| !part.is_empty());
    let chapter = parts.next()?;
    let chapter = if is_number(chapter) { chapter.to_owned() } else { roman(chapter)?.to_string() };
    let rest: Vec<&str> = parts.collect();
    let numbered = match rest.as_slice() {
        [section, number, ..] if section.len() == 1 && !is_number(section) => begins_with_digit(number),
        [number, ..] => begins_with_digit(number),
        [] => false,
    };
    let named = numbered && rest.iter().all(|part| short(part));
    named.then(|| format!("{chapter}-{}", rest.join("-")))
}

fn is_number(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())
}

fn begins_with_digit(part: &str) -> bool {
    part.starts_with(|c: char| c.is_ascii_digit())
}

/// The number of a chapter in Roman numerals, up to the Collection's last.
fn roman(written: &str) -> Option<u32> {
    let value = |sign: char| {
        Some(match sign {
            'i' => 1,
            'v' => 5,
            'x' => 10,
            'l' => 50,
            _ => return None,
        })
    };
    let values: Vec<u32> = written.chars().map(value).collect::<Option<_>>()?;
    let next = values.iter().skip(1).chain(std::iter::once(&0));
    let signed = values
        .iter()
        .zip(next)
        .map(|(here, next)| if here < next { -i64::from(*here) } else { i64::from(*here) });
    u32::try_from(signed.sum::<i64>()).ok().filter(|number| (1..50).contains(number))
}
