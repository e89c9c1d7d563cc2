//! Lists as CSV (RFC 4180): comma, double quotes where needed, CRLF.
//!
//! A cell is data, never a formula: one that a spreadsheet would run (first character `=`, `+`, `-`, `@`,
//! tab or carriage return) gets a leading apostrophe, which spreadsheets hide. Plain numbers keep their
//! sign. Programs that want the value exactly as it is kept read the `.json` of the same address.

use crate::{Listing, Table};
use ::csv::{Terminator, Writer, WriterBuilder};
use std::borrow::Cow;
use std::io::{self, Write};

/// The list as CSV text.
pub fn write(list: &dyn Listing) -> String {
    let mut bytes = Vec::new();
    match write_to(list, &mut bytes) {
        Ok(()) => String::from_utf8_lossy(&bytes).into_owned(),
        // A Vec takes every byte and cells are Strings: there is nothing to fail.
        Err(_) => String::new(),
    }
}

/// The list as CSV, row by row into a file or a socket.
pub fn write_to(list: &dyn Listing, out: impl Write) -> io::Result<()> {
    let mut table = begin(&list.headers(), out)?;
    list.rows().iter().try_for_each(|row| table.row(row))?;
    table.finish()
}

/// A table begun with its headers.
pub fn begin<'w>(headers: &[&str], out: impl Write + 'w) -> io::Result<Box<dyn Table + 'w>> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).flexible(true).from_writer(out);
    writer.write_record(headers)?;
    Ok(Box::new(Csv(writer)))
}

struct Csv<W: Write>(Writer<W>);

impl<W: Write> Table for Csv<W> {
    fn row(&mut self, cells: &[String]) -> io::Result<()> {
        Ok(self.0.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))?)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.0.flush()
    }
}

/// The cell as a spreadsheet will show it and not run it.
fn guarded(cell: &str) -> Cow<'_, str> {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']) && cell.parse::<f64>().is_err();
    if runs { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Cells(Vec<Vec<String>>);

    impl Listing for Cells {
        fn headers(&self) -> Vec<&'static str> {
            vec!["state", "note"]
        }

        fn rows(&self) -> Vec<Vec<String>> {
            self.0.clone()
        }
    }

    fn cells(rows: &[[&str; 2]]) -> Cells {
        Cells(rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect())
    }

    #[test]
    fn commas_quotes_and_line_ends_stay_inside_their_cell() {
        insta::assert_snapshot!(
            write(&cells(&[["KAZ", "said \"no\", twice"], ["KGZ", "two\nlines"], ["UZB", ""]])).escape_debug(),
            @r#"state,note\r\nKAZ,\"said \"\"no\"\", twice\"\r\nKGZ,\"two\nlines\"\r\nUZB,\r\n"#
        );
    }

    #[test]
    fn what_a_spreadsheet_would_run_is_shown_instead() {
        for (cell, written) in [
            ("=HYPERLINK(\"x\")", "'=HYPERLINK(\"x\")"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-2+3", "'-2+3"),
            ("\t=1", "'\t=1"),
            ("-12.5", "-12.5"),
            ("+7", "+7"),
            (">=4300000 USD", ">=4300000 USD"),
            ("Қазақстан", "Қазақстан"),
        ] {
            assert_eq!(guarded(cell), written);
        }
    }

    #[test]
    fn an_empty_list_still_names_its_columns() {
        assert_eq!(write(&cells(&[])), "state,note\r\n");
    }
}
