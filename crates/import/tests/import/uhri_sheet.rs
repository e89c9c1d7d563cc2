//! The spreadsheet export of the Universal Human Rights Index, made here of rows of our own.

use crate::problems;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::json;
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{Answer, Origin, Recommendation, Statement};

/// The export's headers, as it spells them.
pub(crate) const HEADERS: [&str; 16] = [
    "Text",
    "Countries Concerned",
    "Reccomending Body",
    "Document Symbol",
    "Themes",
    "Affected Persons",
    "Sdgs",
    "Document Publication Date",
    "UPR Reccomending States",
    "UPR Position",
    "Type",
    "OHCHR Annotation Id",
    "UPR Session",
    "Regions Concerned",
    "Recommending Regions",
    "Date of publication on UHRI",
];

const ROW: [&str; 16] = [
    "104.7 Build wells in all villages (Peru);",
    "- Uzbekistan",
    "- UPR",
    "A/HRC/39/7",
    "- Safe drinking water & sanitation\n- Right to health",
    "- Women & girls\n- Persons living in rural areas",
    "- 6.1 - Safe water",
    "46104",
    "- Peru\n- CL",
    "- Supported",
    "- Recommendations",
    "B0000000-0000-4000-8000-000000000001",
    "- 30th Session",
    "- Asia-Pacific",
    "- Latin America",
    "46125.4996",
];

/// A row with other words under some headers.
pub(crate) fn with(changes: &[(&str, &'static str)]) -> [&'static str; 16] {
    let mut row = ROW;
    for (header, cell) in changes {
        row[HEADERS.iter().position(|known| known == header).unwrap()] = cell;
    }
    row
}

fn sheet(sheet: &mut Worksheet, first: u32, headers: &[&str], rows: &[[&str; 16]]) {
    for (row, cells) in (first..).zip(std::iter::once(headers).chain(rows.iter().map(|row| &row[..]))) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
}

pub(crate) fn workbook(headers: &[&str], rows: &[[&str; 16]]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    sheet(workbook.add_worksheet(), 0, headers, rows);
    workbook.save_to_buffer().unwrap()
}

pub(crate) fn import(name: &str, bytes: &[u8]) -> Imported {
    importer("uhri").unwrap().import(&[Table { name, bytes }], &Options::default(), &mut |_, _| {})
}

fn point(imported: &Imported, at: usize) -> &Recommendation {
    let Statement::Recommendation(point) = &imported.drafts[at].statement else { panic!("{imported:?}") };
    point
}

#[test]
fn a_row_gives_all_its_fields_and_is_its_own_evidence() {
    let imported = import("folder/export.xlsx", &workbook(&HEADERS, &[ROW]));
    assert_eq!(problems(&imported), [""; 0]);
    let point = point(&imported, 0);
    assert_eq!((&point.states[0].as_str(), point.body.as_deref()), (&"UZB", Some("UPR")));
    assert_eq!((point.symbol.as_deref(), point.paragraph.as_deref()), (Some("A/HRC/39/7"), Some("104.7")));
    assert_eq!(point.date.as_ref().map(|date| date.as_str()), Some("2026-03-23"));
    assert_eq!(
        (&point.themes[..], &point.affected[..]),
        (&words("water health")[..], &words("women rural")[..])
    );
    assert_eq!((point.answer, point.session.as_deref()), (Some(Answer::Supported), Some("30")));
    let from: Vec<_> = point.recommending.iter().map(|state| state.as_str()).collect();
    assert_eq!((from, &point.targets[..]), (vec!["PER", "CHL"], &words("6.1")[..]));
    let Origin::Row(row) = &imported.drafts[0].origin else { panic!("not a row") };
    assert_eq!((row.file.as_str(), row.line), ("export.xlsx", 2));
    assert!(row.quote.starts_with("104.7 Build wells in all villages (Peru);\t- Uzbekistan\t- UPR\t"));
}

fn words(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

#[test]
fn spreadsheet_and_json_of_an_annotation_are_one_account_with_one_statement() {
    let sheet = import("export.xlsx", &workbook(&HEADERS, &[ROW]));
    let record = json!({
        "AnnotationId": "b0000000-0000-4000-8000-000000000001",
        "Symbol": "A/HRC/39/7",
        "Text": "<p>104.7 Build wells in all villages (Peru);</p>",
        "PublicationDate": "2026-03-23T00:00:00",
        "AnnotationType": ["Recommendations"],
        "Body": ["UPR"],
        "Countries": ["UZ"],
        "Themes": ["Safe drinking water & sanitation", "Right to health"],
        "AffectedPersons": ["Women & girls", "Persons living in rural areas"],
        "Sdgs": ["6.1 - Safe water"],
        "UprRecommendingCountry": ["Peru", "Chile"],
        "UprPosition": "Supported",
        "UprSession": 30,
    });
    let json = import("export.json", record.to_string().as_bytes());
    assert_eq!(sheet.drafts[0].id, json.drafts[0].id);
    assert_eq!(sheet.drafts[0].statement, json.drafts[0].statement);
    assert_eq!(sheet.drafts[0].record, json.drafts[0].record);
}

#[test]
fn headers_may_be_spelt_right_stand_in_any_order_and_lower_down_on_another_sheet() {
    let mut headers = HEADERS;
    headers[2] = "Recommending Body";
    headers[8] = "UPR Recommending States";
    let (mut right, mut row) = (headers, ROW);
    right.reverse();
    row.reverse();
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("About").unwrap().write_string(0, 0, "An export").unwrap();
    sheet(workbook.add_worksheet().set_name("Data").unwrap(), 3, &right, &[row]);
    let moved = import("export.xlsx", &workbook.save_to_buffer().unwrap());
    let usual = import("export.xlsx", &self::workbook(&HEADERS, &[ROW]));
    assert_eq!(moved.drafts[0].statement, usual.drafts[0].statement);
    let Origin::Row(row) = &moved.drafts[0].origin else { panic!("not a row") };
    assert_eq!(row.line, 5);
}

#[test]
fn a_day_may_be_a_cell_with_a_date() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    self::sheet(sheet, 0, &HEADERS, &[ROW]);
    let format = Format::new().set_num_format("dd/mm/yyyy");
    let day = ExcelDateTime::from_ymd(2019, 2, 28).unwrap();
    sheet.write_datetime_with_format(1, 7, &day, &format).unwrap();
    let imported = import("export.xlsx", &workbook.save_to_buffer().unwrap());
    assert_eq!(point(&imported, 0).date.as_ref().map(|date| date.as_str()), Some("2019-02-28"));
}

#[test]
fn what_is_wrong_is_told_with_sheet_row_and_column() {
    let id = |end: &'static str| ("OHCHR Annotation Id", end);
    let rows = [
        with(&[("Document Publication Date", "soon"), id("1")]),
        with(&[("Text", ""), id("2")]),
        with(&[("Type", "- Poems"), id("3")]),
        with(&[("UPR Session", "last"), ("Themes", "- Robots"), id("4")]),
        with(&[id("1")]),
    ];
    let imported = import("export.xlsx", &workbook(&HEADERS, &rows));
    let told = [
        "export.xlsx, sheet Sheet1, line 2, column H (Document Publication Date): \"soon\" is no date, and the date \
         was left open; write it as 2026-03-23 or 23/03/2026 (passed over)",
        "export.xlsx, sheet Sheet1, line 3: the record has no Text, and was left out; add it, or delete the record \
         (passed over)",
        "export.xlsx, sheet Sheet1, line 4, column K (Type): \"Poems\" is no annotation type known here, and the \
         record was left out; write Recommendations, Concerns/Observations or Positive aspects (passed over)",
        "export.xlsx, sheet Sheet1, line 5, column M (UPR Session): \"last\" is no number of a session, and the \
         session was left open; write a number, such as 48 (passed over)",
        "export.xlsx, sheet Sheet1, line 6: the annotation 1 is in export.xlsx, sheet Sheet1, line 2, too, and was \
         left out here; delete one of them (passed over)",
        "export.xlsx: \"Robots\" is no theme known here, and stays as written; met once; add the label with its code \
         to vocab/source_labels.tsv (passed over)",
    ];
    assert_eq!((imported.drafts.len(), problems(&imported)), (2, told.map(str::to_owned).to_vec()));
}

#[test]
fn a_workbook_that_is_none_of_the_index_or_is_damaged_is_refused_and_told() {
    let other = import("other.xlsx", &workbook(&["Name", "Text"], &[ROW]));
    let told = "other.xlsx: no sheet has columns for an annotation's id and text; give the Index's export with its \
                headers, such as OHCHR Annotation Id, Text, Type, Themes";
    assert!(other.is_refused() && problems(&other)[0] == told, "{:?}", problems(&other));
    let bytes = workbook(&HEADERS, &[ROW]);
    for end in [4, 100, bytes.len() / 2, bytes.len() - 1] {
        let damaged = import("export.xlsx", &bytes[..end]);
        assert!(damaged.is_refused() && problems(&damaged)[0].contains("cannot be read"), "cut at {end}");
    }
}
