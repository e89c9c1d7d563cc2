//! Workbooks (XLSX), row by row: a sheet is never held as a table, for exports may have hundreds of thousands of rows.

use crate::Problem;
use crate::table::whole;
use calamine::{DataRef, Reader, Xlsx};
use std::fmt::Display;
use std::io::{self, Cursor, Read};
use tarazy_words::Saying;
use zip::ZipArchive;

/// A workbook whose bytes are at hand.
pub(crate) type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Whether bytes are a workbook: a zip archive, which no text begins like.
pub(crate) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
}

/// The most that a workbook may unpack to, in bytes. The largest export known, of 267,000 recommendations, unpacks to
/// a quarter of it.
const LARGEST: u64 = 1 << 30;
/// The most columns of a sheet: programs allow 16,384, and a table made to fill the memory has them.
const MOST_COLUMNS: u32 = 2_000;
/// The most cells of a sheet, empty ones of its rows among them, for each is held.
const MOST_CELLS: usize = 30_000_000;

/// Opens a workbook that does not unpack to more than can be held.
pub(crate) fn open<'b>(file: &str, bytes: &'b [u8]) -> Result<Workbook<'b>, Problem> {
    let size = unpacked(bytes, LARGEST).map_err(|error| damaged(file, &error))?;
    if size > LARGEST {
        let what = Saying::of("problem-workbook-large").shown("most", LARGEST >> 20);
        return Err(whole(file, what, Saying::of("mend-save-sheets-or-split")));
    }
    Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(file, &error))
}

/// How many bytes an archive unpacks to, counted up to a limit: what it says of itself may be wrong.
fn unpacked(bytes: &[u8], limit: u64) -> zip::result::ZipResult<u64> {
    let mut archive = ZipArchive::new(Cursor::new(bytes))?;
    let mut size = 0;
    for at in 0..archive.len() {
        if size > limit {
            break;
        }
        size += io::copy(&mut archive.by_index(at)?.take(limit + 1 - size), &mut io::sink())?;
    }
    Ok(size)
}

/// A fatal problem of a workbook that cannot be read.
pub(crate) fn damaged(file: &str, error: &dyn Display) -> Problem {
    let what = Saying::of("problem-workbook-damaged").with("error", Saying::English(error.to_string()));
    whole(file, what, Saying::of("mend-fetch-or-save-as-xlsx"))
}

/// A cell that says something: its column, counted from 0, and what it says, or the fault that stands in its place.
pub(crate) struct Cell {
    pub(crate) column: u32,
    pub(crate) says: Result<String, String>,
}

/// Hands on the rows that have a cell, with their number counted from 1, until that is no longer wanted.
pub(crate) fn each_row(
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

/// The rows of the first sheet with their numbers and what stands there, each as long as the first; a cell with an error
/// is an empty one.
pub(crate) fn first_sheet(file: &str, bytes: &[u8]) -> Result<Vec<(u32, String, Vec<String>)>, Problem> {
    let mut workbook = open(file, bytes)?;
    let Some(sheet) = workbook.sheet_names().first().cloned() else { return Ok(Vec::new()) };
    let mut found: Vec<(u32, String, Vec<String>)> = Vec::new();
    let (mut too_wide, mut many) = (None, 0);
    let read = each_row(&mut workbook, &sheet, |number, cells| {
        if cells.iter().any(|cell| cell.column >= MOST_COLUMNS) {
            too_wide = Some(number);
            return false;
        }
        let last = cells.iter().map(|cell| cell.column as usize + 1).max().unwrap_or(0);
        let wide = found.first().map_or(last, |(_, _, head)| head.len());
        many += wide;
        if many > MOST_CELLS {
            return false;
        }
        let mut row = vec![String::new(); wide];
        for cell in &cells {
            if let (Some(place), Ok(said)) = (row.get_mut(cell.column as usize), &cell.says) {
                place.clone_from(said);
            }
        }
        found.push((number, quote(&cells), row));
        true
    });
    if let Some(number) = too_wide {
        let what = Saying::of("problem-cell-far-right").shown("most", MOST_COLUMNS);
        let mend = Saying::of("mend-delete-far-right");
        return Err(Problem { line: Some(u64::from(number)), ..whole(file, what, mend) });
    }
    if many > MOST_CELLS {
        let what = Saying::of("problem-sheet-large").shown("most", MOST_CELLS / 1_000_000);
        return Err(whole(file, what, Saying::of("mend-save-as-csv-or-split")));
    }
    read.map(|()| found).map_err(|error| damaged(file, &error))
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

/// A row as a spreadsheet hands it on: cells parted by tabs.
pub(crate) fn quote(cells: &[Cell]) -> String {
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
pub(crate) fn letters(column: u32) -> String {
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
    use super::unpacked;
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;

    #[test]
    fn what_an_archive_unpacks_to_is_counted_up_to_a_limit() {
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for name in ["a", "b"] {
            archive.start_file(name, SimpleFileOptions::default()).unwrap();
            archive.write_all(&[0; 50_000]).unwrap();
        }
        let bytes = archive.finish().unwrap().into_inner();
        assert!(bytes.len() < 1_000, "{}", bytes.len());
        assert_eq!(unpacked(&bytes, 200_000).unwrap(), 100_000);
        assert_eq!(
            unpacked(&bytes, 60_000).unwrap(),
            60_001,
            "no more is unpacked than shows that it is too much"
        );
        assert!(unpacked(&bytes[..200], 200_000).is_err());
    }

    #[test]
    fn columns_are_lettered_as_spreadsheets_do() {
        let cases = [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")];
        for (column, letters) in cases {
            assert_eq!(super::letters(column), letters);
        }
    }
}
