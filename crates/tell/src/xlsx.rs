//! Lists as spreadsheets (Office Open XML, ECMA-376), row by row through a temporary file.
//!
//! A cell is data, never a formula: all are written as text, and as numbers where the number reads back as the
//! same text. A sheet holds 1,048,576 rows and goes on in a next one; a cell holds 32,767 characters, and one that
//! is cut says so at its end.

use crate::{Listing, Table};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use std::io::{self, Read as _, Seek as _, Write};

/// Rows of a sheet.
const ROWS: u32 = 1_048_576;
/// Characters of a cell, as UTF-16 counts them.
const CHARACTERS: usize = 32_767;
/// What stands at the end of a cell that was cut.
const CUT: &str = " … (cut here; whole in .csv and .json)";
/// Digits that a number of a spreadsheet keeps.
const DIGITS: usize = 15;

/// The list as a workbook.
pub fn write(list: &dyn Listing) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut table = begin(&list.headers(), &mut bytes)?;
    list.rows().iter().try_for_each(|row| table.row(row))?;
    table.finish()?;
    Ok(bytes)
}

/// A table begun with its headers; nothing is written to `out` before it is finished.
pub fn begin<'w>(headers: &[&str], out: impl Write + 'w) -> io::Result<Box<dyn Table + 'w>> {
    let headers = headers.iter().map(|name| (*name).to_owned()).collect();
    let mut sheets = Sheets { workbook: Workbook::new(), headers, sheet: 0, row: 0, out };
    sheets.begin_sheet()?;
    Ok(Box::new(sheets))
}

struct Sheets<W> {
    workbook: Workbook,
    headers: Vec<String>,
    sheet: usize,
    row: u32,
    out: W,
}

impl<W: Write> Sheets<W> {
    fn begin_sheet(&mut self) -> io::Result<()> {
        let sheet = self.workbook.add_worksheet_with_constant_memory().map_err(broken)?;
        sheet.set_freeze_panes(1, 0).map_err(broken)?;
        let bold = Format::new().set_bold();
        for (column, name) in (0..).zip(&self.headers) {
            sheet.write_string_with_format(0, column, name, &bold).map_err(broken)?;
        }
        self.row = 1;
        Ok(())
    }
}

impl<W: Write> Table for Sheets<W> {
    fn row(&mut self, cells: &[String]) -> io::Result<()> {
        if self.row == ROWS {
            self.sheet += 1;
            self.begin_sheet()?;
        }
        let sheet = self.workbook.worksheet_from_index(self.sheet).map_err(broken)?;
        for (column, cell) in (0..).zip(cells) {
            put(sheet, self.row, column, cell).map_err(broken)?;
        }
        self.row += 1;
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        let mut file = tempfile::tempfile()?;
        self.workbook.save_to_writer(&mut file).map_err(broken)?;
        file.rewind()?;
        let mut part = vec![0; 1 << 16];
        loop {
            match file.read(&mut part)? {
                0 => return self.out.flush(),
                read => self.out.write_all(part.get(..read).unwrap_or_default())?,
            }
        }
    }
}

fn put(sheet: &mut Worksheet, row: u32, column: u16, cell: &str) -> Result<(), XlsxError> {
    if cell.is_empty() {
        return Ok(());
    }
    match number(cell) {
        Some(number) => sheet.write_number(row, column, number)?,
        None => sheet.write_string(row, column, cut(cell))?,
    };
    Ok(())
}

/// The number a cell is, where a spreadsheet shows it as it stands.
fn number(cell: &str) -> Option<f64> {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let number = cell.parse::<f64>().ok().filter(|_| (1..=DIGITS).contains(&digits))?;
    (number.to_string() == cell).then_some(number)
}

/// The cell as long as a spreadsheet takes it.
fn cut(cell: &str) -> String {
    if cell.encode_utf16().count() <= CHARACTERS {
        return cell.to_owned();
    }
    let mut left = CHARACTERS - CUT.encode_utf16().count();
    let fits = |c: &char| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    };
    cell.chars().take_while(fits).chain(CUT.chars()).collect()
}

fn broken(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_one_only_where_it_stays_as_it_stands() {
        for (cell, is) in [("12", true), ("-3.5", true), ("007", false), ("1e5", false), ("12.50", false)] {
            assert_eq!(number(cell).is_some(), is, "{cell}");
        }
        assert!(number("1234567890123456").is_none() && number("inf").is_none() && number("=1").is_none());
    }

    #[test]
    fn a_cell_that_is_too_long_says_that_it_was_cut() {
        let long = cut(&"𝒂ы".repeat(20_000));
        assert!(long.encode_utf16().count() <= CHARACTERS && long.ends_with(CUT));
        assert_eq!(cut("short"), "short");
    }

    #[test]
    fn a_workbook_is_a_zip_whatever_its_cells_hold() {
        let mut bytes = Vec::new();
        let mut table = begin(&["state", "quote"], &mut bytes).unwrap();
        table.row(&["KAZ".into(), "=HYPERLINK(\"x\") \u{1} <&>".into()]).unwrap();
        table.finish().unwrap();
        assert!(bytes.starts_with(b"PK"));
    }
}
