//! The spreadsheet export of the Index (XLSX), row by row: the workbook is never held as a table, for the full export
//! has more than 267,000 rows.
//!
//! The sheet is the first that has columns for an annotation's id and text; the row that names them is the head, what
//! stands above it is not read. Days may be cells with a date or serial numbers written as text.

use super::entry::{self, Entry, Header};
use super::place::Place;
use crate::Problem;
use crate::table::whole;
use crate::workbook::{Cell, damaged, each_row, letters, open, quote};
use calamine::Reader;
use std::rc::Rc;
use tarazy_model::Document;
use tarazy_words::Saying;

/// What the program that made the workbook may have cut a text to: the most characters a cell can hold.
const FULL: usize = 32_767;
/// In how many rows from the top the head is looked for.
const HEAD_WITHIN: u32 = 20;

/// Hands on every row below the head, with its place; what is wrong is added to the problems.
pub(super) fn rows(
    file: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
    mut to: impl FnMut(Place<'_>, Entry<'_>),
) {
    let mut workbook = match open(file, bytes) {
        Ok(workbook) => workbook,
        Err(problem) => return problems.push(problem),
    };
    let document = Document::id_of(bytes);
    for name in workbook.sheet_names() {
        let sheet = Rc::new(Saying::of("problem-in-sheet").shown("file", file).shown("sheet", &name));
        let mut headers = Vec::new();
        let read = each_row(&mut workbook, &name, |number, cells| {
            if headers.is_empty() {
                if number <= HEAD_WITHIN {
                    headers = head(&cells);
                }
                return number <= HEAD_WITHIN || !headers.is_empty();
            }
            let line = u64::from(number);
            let place = Place { file, sheet: &sheet, document: &document, line, quote: quote(&cells).into() };
            let entry = entry(&headers, cells, &place, problems);
            to(place, entry);
            true
        });
        if let Err(error) = read {
            return problems.push(Problem { file: Saying::clone(&sheet), ..damaged(file, &error) });
        }
        if !headers.is_empty() {
            return;
        }
    }
    let what = Saying::of("problem-no-sheet-of-index");
    problems.push(whole(file, what, Saying::of("mend-sheet-of-index")));
}

/// The columns that a row names; none where it does not name an id and a text.
fn head(cells: &[Cell]) -> Vec<(u32, Header)> {
    let named = |cell: &Cell| {
        let name = cell.says.as_ref().ok()?.trim();
        Some((cell.column, Header::new(&letters(cell.column), name)))
    };
    let headers: Vec<_> = cells.iter().filter_map(named).collect();
    let has = |names| headers.iter().any(|(_, header)| header.is(names));
    if has(entry::ID) && has(entry::TEXT) { headers } else { Vec::new() }
}

/// What cells say, by their columns; a fault is told, and its cell stays empty.
fn entry<'h>(
    headers: &'h [(u32, Header)],
    cells: Vec<Cell>,
    place: &Place<'_>,
    problems: &mut Vec<Problem>,
) -> Entry<'h> {
    Entry::of_row(cells.into_iter().filter_map(|cell| {
        let (_, header) = headers.iter().find(|(column, _)| *column == cell.column)?;
        let mut tell = |what: Saying, mend: Saying| {
            problems.push(place.notice(Some(header.written()), what, mend));
        };
        match cell.says {
            Ok(text) => {
                if text.len() >= FULL && text.chars().count() >= FULL {
                    tell(Saying::of("problem-cell-full"), Saying::of("mend-cell-full"));
                }
                Some((header, text))
            }
            Err(fault) => {
                let what = Saying::of("problem-cell-of-error").shown("error", fault);
                tell(what, Saying::of("mend-cell-of-error"));
                None
            }
        }
    }))
}
