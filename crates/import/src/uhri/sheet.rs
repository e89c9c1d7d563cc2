//! The spreadsheet export of the Index (XLSX), row by row: the workbook is never held as a table, for the full export
//! has more than 267,000 rows.
//!
//! The sheet is the first that has columns for an annotation's id and text; the row that names them is the head, what
//! stands above it is not read. Days may be cells with a date or serial numbers written as text.

use super::entry::{self, Entry, Header};
use super::place::Place;
use crate::table::whole;
use calamine::{DataRef, Reader, Xlsx};
use std::fmt::Display;
use std::io::Cursor;
use tarazy_model::{Document, Problem};

/// What the program that made the workbook may have cut a text to: the most characters a cell can hold.
const FULL: usize = 32_767;
/// In how many rows from the top the head is looked for.
const HEAD_WITHIN: u32 = 20;

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Whether bytes are a workbook: a zip archive, which no JSON begins like.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// Hands on every row below the head, with its place; what is wrong is added to the problems.
pub(super) fn rows(
    file: &str,
    bytes: &[u8],
    problems: &mut Vec<Problem>,
    mut to: impl FnMut(Place<'_>, Entry<'_>),
) {
    let mut workbook: Workbook<'_> = match Xlsx::new(Cursor::new(bytes)) {
        Ok(workbook) => workbook,
        Err(error) => return problems.push(damaged(file, &error)),
    };
    let document = Document::id_of(bytes);
    for name in workbook.sheet_names() {
        let sheet = format!("{file}, sheet {name}");
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
            return problems.push(damaged(&sheet, &error));
        }
        if !headers.is_empty() {
            return;
        }
    }
    let what = "no sheet has columns for an annotation's id and text";
    let mend = "give the Index's export with its headers, such as OHCHR Annotation Id, Text, Type, Themes";
    problems.push(whole(file, what, mend));
}

fn damaged(file: &str, error: &dyn Display) -> Problem {
    let mend = "fetch it again, or save it anew as XLSX";
    whole(file, format!("the workbook cannot be read: {error}"), mend)
}

/// A cell that says something: its column, counted from 0, and what it says, or the fault that stands in its place.
struct Cell {
    column: u32,
    says: Result<String, String>,
}

/// Hands on the rows that have a cell, with their number counted from 1, until that is no longer wanted.
fn each_row(
    workbook: &mut Workbook<'_>,
    sheet: &str,
    mut wanted: impl FnMut(u32, Vec<Cell>) -> bool,
) -> Result<(), calamine::XlsxError> {
    let mut reader = workbook.worksheet_cells_reader(sheet)?;
    let (mut at, mut cells) = (0, Vec::new());
    loop {
        let next = reader.next_cell()?;
        let position = next.as_ref().map(calamine::Cell::get_position);
        let row = position.map(|(row, _)| row);
        if row != Some(at) && !cells.is_empty() && !wanted(at + 1, std::mem::take(&mut cells)) {
            return Ok(());
        }
        let (Some(cell), Some((row, column))) = (next, position) else { return Ok(()) };
        at = row;
        if let Some(says) = said(cell.get_value()) {
            cells.push(Cell { column, says });
        }
    }
}

fn said(value: &DataRef<'_>) -> Option<Result<String, String>> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Error(fault) => return Some(Err(fault.to_string())),
        DataRef::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
    };
    (!text.trim().is_empty()).then_some(Ok(text))
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
        let mut tell = |what: String, mend: &str| {
            problems.push(place.notice(Some(header.written()), what, mend));
        };
        match cell.says {
            Ok(text) => {
                if text.len() >= FULL && text.chars().count() >= FULL {
                    tell(
                        "the cell is full, and what it says may be cut off".to_owned(),
                        "compare it with the Index",
                    );
                }
                Some((header, text))
            }
            Err(fault) => {
                tell(
                    format!("the cell holds the error {fault}, and was left open"),
                    "write what it should say",
                );
                None
            }
        }
    }))
}

/// A row as a spreadsheet hands it on: cells parted by tabs.
fn quote(cells: &[Cell]) -> String {
    let mut quote =
        String::with_capacity(cells.iter().map(|cell| cell.says.as_ref().map_or(8, String::len) + 1).sum());
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            quote.push('\t');
        }
        quote.push_str(cell.says.as_ref().unwrap_or_else(|fault| fault));
    }
    quote
}

/// A column's letters: A, B, … Z, AA.
fn letters(column: u32) -> String {
    let mut letters = String::new();
    let mut left = column + 1;
    while left > 0 {
        let letter = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + letter));
        left = (left - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let cases = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")];
        for (column, letters) in cases {
            assert_eq!(super::letters(column), letters);
        }
    }
}
