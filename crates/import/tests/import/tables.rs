//! Bytes, lines and cells: what every importer gets right before it looks at a cell.

use crate::{import, problems};
use tarazy_import::{Options, Table, importer, names_listed};
use tarazy_model::Origin;

fn untc_bytes(bytes: &[u8]) -> tarazy_import::Imported {
    let table = Table { name: "folder/4-9.csv", bytes };
    importer("untc").unwrap().import(&[table], &Options::default(), &mut |_, _| {})
}

#[test]
fn every_usual_encoding_line_end_and_delimiter_gives_the_same_acts() {
    let csv = "Participant,Ratification\nCôte d'Ivoire,18 Dec 1995\n";
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(csv.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let latin: Vec<u8> = csv.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let written = [
        csv.as_bytes().to_vec(),
        format!("\u{feff}{csv}").into_bytes(),
        utf16,
        latin,
        csv.replace('\n', "\r\n").into_bytes(),
        csv.replace('\n', "\r").into_bytes(),
        csv.replace(',', ";").into_bytes(),
        csv.replace(',', "\t").into_bytes(),
    ];
    for bytes in written {
        let imported = untc_bytes(&bytes);
        let titles: Vec<_> = imported.drafts.iter().map(|draft| draft.statement.title()).collect();
        assert_eq!(titles, ["CIV · CAT · ratification"], "{bytes:?}");
        let Origin::Row(row) = &imported.drafts[0].origin else { panic!("not a row") };
        assert_eq!((row.file.as_str(), row.line), ("4-9.csv", 2), "{bytes:?}");
    }
}

#[test]
fn lines_are_those_of_the_file_over_blank_lines_and_quoted_line_ends() {
    for end in ["\n", "\r\n"] {
        let csv =
            ["Participant,Ratification", "", "\"Kyrgyzstan", "\",5 Sep 1997", "", "", "Uzbekistan,x", ""];
        let imported = import("untc", &[("4-9.csv", &csv.join(end))]);
        let what = "\"x\" is no date; correct the cell or leave it empty";
        assert_eq!(problems(&imported), [format!("4-9.csv, line 7, column Ratification: {what}")]);
    }
}

#[test]
fn what_is_no_table_is_refused_with_how_to_mend_it() {
    let cases = [
        ("", "4-9.csv: the file is empty; give a table with a line of column headers"),
        (" \r\n\n", "4-9.csv: the file is empty; give a table with a line of column headers"),
        ("\u{1}\u{2}\0\0", "4-9.csv: the file is no text; save the table as CSV in UTF-8"),
        (
            "Participant,Ratification\nPeru,7 Jul 1988,7 Jul 1988\n",
            "4-9.csv, line 2: the line has 3 cells where the header has 2; put text that holds commas in double quotes",
        ),
        (
            "Participant,Ratification\nPeru,\"7 Jul 1988\nChile,30 Sep 1988\n",
            "4-9.csv, line 2: a double quote is opened and not closed; put the cell in double quotes and write each \
             quote inside it twice",
        ),
        (
            "Participant,Signature,Signature\n",
            "4-9.csv, line 1, column Signature: two columns have this header; rename or delete one",
        ),
    ];
    for (csv, problem) in cases {
        let imported = import("untc", &[("4-9.csv", csv)]);
        assert_eq!(problems(&imported).first().map(String::as_str), Some(problem));
        assert!(imported.drafts.is_empty() && imported.is_refused());
    }
}

#[test]
fn a_guessed_encoding_is_told() {
    let imported = untc_bytes(b"Participant,Ratification\nC\xF4te d'Ivoire,18 Dec 1995\n");
    let told = "4-9.csv: the file is no UTF-8 and was read as windows-1252; save it as UTF-8 if names look wrong \
                (passed over)";
    assert_eq!(problems(&imported), [told]);
}

#[test]
fn old_macs_are_known_by_their_line_ends_or_by_bytes_that_windows_has_no_sign_for() {
    // In Mac Roman, 0x99 is the circumflex of Côte and 0x8F the accent of Grève.
    let told = "4-9.csv: the file is no UTF-8 and was read as Mac Roman; save it as UTF-8 if names look wrong \
                (passed over)";
    for bytes in [
        &b"Participant,Ratification\rC\x99te d'Ivoire,18 Dec 1995\r"[..],
        &b"Participant,Ratification,Place\nC\x99te d'Ivoire,18 Dec 1995,Gr\x8Fve\n"[..],
    ] {
        let imported = untc_bytes(bytes);
        assert_eq!(problems(&imported).first().map(String::as_str), Some(told));
        assert_eq!(imported.drafts[0].statement.title(), "CIV · CAT · ratification");
    }
}

/// A workbook with a cell far to the right of its table.
pub(crate) fn far_right() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip([["kind", "title"], ["protest", "A march"]]) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    sheet.write_string(1, 9_000, "far").unwrap();
    workbook.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_with_a_cell_far_to_the_right_is_refused_with_its_row() {
    let told = names_listed(&Table { name: "list.xlsx", bytes: &far_right() }, Some("title")).unwrap_err();
    let told: Vec<String> = told.iter().map(ToString::to_string).collect();
    assert!(told[0].starts_with("list.xlsx, line 2: the row has a cell beyond column 2000"), "{told:?}");
}

#[test]
fn a_table_in_the_encoding_of_russian_windows_is_read_and_said_to_be_guessed() {
    // "Имя" and "Акаев Аскар" in windows-1251.
    let bytes = b"\xc8\xec\xff\n\xc0\xea\xe0\xe5\xe2 \xc0\xf1\xea\xe0\xf0\n";
    let (listed, notices) = names_listed(&Table { name: "list.csv", bytes }, None).unwrap();
    assert_eq!(listed[0].name, "Акаев Аскар");
    assert!(notices[0].to_string().contains("windows-1251"), "{notices:?}");
    // One letter beyond ASCII here and there is Western.
    let western = b"name\nJos\xe9 Mu\xf1oz\n";
    let (listed, _) = names_listed(&Table { name: "list.csv", bytes: western }, None).unwrap();
    assert_eq!(listed[0].name, "José Muñoz");
}
