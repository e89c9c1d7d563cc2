//! Tables as they come: bytes to text, text to lines of cells, and problems that name their place.
//!
//! Encodings: by byte-order mark, else UTF-8, else windows-1251 where letters
//! stand as in Russian words, Mac Roman where line ends or bytes are those of old Macs, else windows-1252. Cells may be parted by commas, semicolons or tabs, as spreadsheets of different
//! countries write them. Lines are those of the file, so that a problem can be found in any editor, even
//! where a cell runs over several of them.

use crate::Problem;
use crate::Table;
use crate::workbook::{first_sheet, is_workbook};
use csv::StringRecord;
use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1251, WINDOWS_1252};
use std::borrow::Cow;
use tarazy_model::{Document, DocumentId, Origin, Row};
use tarazy_words::Saying;

/// A table whose cells can be asked for by header.
#[derive(Debug)]
pub(crate) struct Sheet {
    /// The file's name without folders.
    pub(crate) file: String,
    document: DocumentId,
    headers: Vec<String>,
    records: Vec<Record>,
}

#[derive(Debug)]
struct Record {
    number: u64,
    quote: String,
    cells: StringRecord,
}

impl Sheet {
    /// Opens a table; `None` when it is none, and the problems say why.
    pub(crate) fn open(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Self> {
        let file = file_name(table.name).to_owned();
        let records = if is_workbook(table.bytes) {
            let found = rows(&file, table.bytes);
            found.map_err(|problem| problems.push(problem)).ok()?
        } else {
            let text = text(table, &AS_CSV, problems)?;
            records(&text, delimiter(&text), true)
        };
        let mut records = records.into_iter();
        let headers = records.next()?.cells.iter().map(|header| header.trim().to_owned()).collect();
        let sheet =
            Self { file, document: Document::id_of(table.bytes), headers, records: records.collect() };
        sheet.check(problems, is_workbook(table.bytes));
        Some(sheet)
    }

    /// Opens a table that begins below other lines and may have notes under it, of fewer cells than it is wide: both
    /// are left out. `None` when no line is a header.
    pub(crate) fn below(
        table: &Table<'_>,
        is_header: &dyn Fn(&[&str]) -> bool,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let file = file_name(table.name).to_owned();
        let mut records = if is_workbook(table.bytes) {
            rows(&file, table.bytes).map_err(|problem| problems.push(problem)).ok()?
        } else {
            let text = text(table, &AS_CSV, problems)?;
            records(&text, delimiter(&text), true)
        };
        let cells = |record: &Record| is_header(&record.cells.iter().collect::<Vec<_>>());
        let Some(at) = records.iter().position(cells) else {
            let mend = Saying::of("mend-columns-of-states-and-years");
            problems.push(whole(&file, Saying::of("problem-no-header"), mend));
            return None;
        };
        let mut records = records.split_off(at);
        let headers: Vec<String> =
            records.remove(0).cells.iter().map(|header| header.trim().to_owned()).collect();
        let mut notes = None;
        while let Some(last) = records.pop_if(|last| last.cells.len() < headers.len()) {
            notes = Some(last.number);
        }
        let sheet = Self { file, document: Document::id_of(table.bytes), headers, records };
        if let Some(line) = notes {
            let what = Saying::of("problem-notes-below");
            let mend = Saying::of("mend-fetch-if-it-goes-on");
            problems.push(Problem { line: Some(line), fatal: false, ..sheet.problem(None, what, mend) });
        }
        sheet.check(problems, is_workbook(table.bytes));
        Some(sheet)
    }

    /// Opens a table parted by tabs that has no line of headers.
    pub(crate) fn headless(
        table: &Table<'_>,
        headers: Vec<String>,
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let file = file_name(table.name).to_owned();
        let records = records(&text(table, &AS_CSV, problems)?, b'\t', false);
        let sheet = Self { file, document: Document::id_of(table.bytes), headers, records };
        sheet.check_widths(problems);
        Some(sheet)
    }

    /// A table made from another: its rows with their line, what stands there, and the cells made of it.
    pub(crate) fn made(of: &Table<'_>, headers: Vec<String>, rows: Vec<(u64, String, Vec<String>)>) -> Self {
        let record = |(number, quote, cells): (u64, String, Vec<String>)| Record {
            number,
            quote,
            cells: cells.into(),
        };
        let (file, document) = (file_name(of.name).to_owned(), Document::id_of(of.bytes));
        Self { file, document, headers, records: rows.into_iter().map(record).collect() }
    }

    /// The headers, in order.
    pub(crate) fn headers(&self) -> impl Iterator<Item = &str> {
        self.headers.iter().map(String::as_str)
    }

    /// The header that is one of these names, in any case; the names are tried in order.
    pub(crate) fn column(&self, names: &[&str]) -> Option<&str> {
        let named = |name: &&str| self.headers().find(|header| header.eq_ignore_ascii_case(name));
        names.iter().find_map(named)
    }

    /// The lines below the header, without blank ones.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Line<'_>> {
        self.records.iter().map(|record| Line { sheet: self, record })
    }

    /// A problem of the header line.
    pub(crate) fn problem(
        &self,
        column: Option<&str>,
        what: impl Into<Saying>,
        mend: impl Into<Saying>,
    ) -> Problem {
        Problem {
            file: Saying::from(self.file.as_str()),
            line: Some(1),
            column: column.map(str::to_owned),
            what: what.into(),
            mend: mend.into(),
            fatal: true,
        }
    }

    /// What is wrong with the shape of the table.
    fn check(&self, problems: &mut Vec<Problem>, workbook: bool) {
        for (at, header) in self.headers.iter().enumerate() {
            if !header.is_empty() && self.headers.iter().take(at).any(|earlier| earlier == header) {
                let what = Saying::of("problem-two-columns");
                problems.push(self.problem(Some(header), what, Saying::of("mend-rename-or-delete")));
            }
        }
        for line in self.lines() {
            if !workbook && line.record.quote.matches('"').count() % 2 == 1 {
                let mend = Saying::of("mend-double-quotes");
                problems.push(line.problem(None, Saying::of("problem-quote-open"), mend));
            } else {
                problems.extend(line.width());
            }
        }
    }

    /// The lines that are longer or shorter than the table is wide.
    fn check_widths(&self, problems: &mut Vec<Problem>) {
        problems.extend(self.lines().filter_map(Line::width));
    }
}

/// One line of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'s> {
    sheet: &'s Sheet,
    record: &'s Record,
}

impl<'s> Line<'s> {
    /// Its number in the file, counted from 1.
    pub(crate) fn number(self) -> u64 {
        self.record.number
    }

    /// The cell under a header, trimmed; empty where the table has no such column.
    pub(crate) fn cell(self, header: &str) -> &'s str {
        let at = self.sheet.headers.iter().position(|known| known == header);
        at.and_then(|at| self.record.cells.get(at)).map_or("", str::trim)
    }

    /// What stands there.
    pub(crate) fn quote(self) -> &'s str {
        &self.record.quote
    }

    /// What is wrong with the number of its cells.
    fn width(self) -> Option<Problem> {
        let (cells, wanted) = (self.record.cells.len(), self.sheet.headers.len());
        let what = || Saying::of("problem-cells-of-line").with("count", cells).shown("wanted", wanted);
        (cells != wanted).then(|| self.problem(None, what(), Saying::of("mend-quote-commas")))
    }

    /// The line, or one cell of it, as evidence.
    pub(crate) fn origin(self, column: Option<&str>) -> Origin {
        Origin::Row(Row {
            document: self.sheet.document.clone(),
            file: self.sheet.file.clone(),
            line: self.record.number,
            column: column.map(str::to_owned),
            quote: self.record.quote.clone(),
        })
    }

    /// A fatal problem of this line, or of one cell of it.
    pub(crate) fn problem(
        self,
        column: Option<&str>,
        what: impl Into<Saying>,
        mend: impl Into<Saying>,
    ) -> Problem {
        Problem { line: Some(self.record.number), ..self.sheet.problem(column, what, mend) }
    }

    /// The same, told and passed over.
    pub(crate) fn notice(
        self,
        column: Option<&str>,
        what: impl Into<Saying>,
        mend: impl Into<Saying>,
    ) -> Problem {
        Problem { fatal: false, ..self.problem(column, what, mend) }
    }
}

/// A fatal problem of a file as a whole.
pub(crate) fn whole(file: &str, what: impl Into<Saying>, mend: impl Into<Saying>) -> Problem {
    Problem { file: file.into(), line: None, column: None, what: what.into(), mend: mend.into(), fatal: true }
}

/// How to mend a file that has nothing in it, and one that is no text: the messages that say it.
pub(crate) struct Wanted {
    pub(crate) when_empty: &'static str,
    pub(crate) when_binary: &'static str,
}

const AS_CSV: Wanted = Wanted { when_empty: "give-table", when_binary: "save-as-csv" };

/// A file's text with line feeds as line ends; `None` when it is none, and the problems say why.
pub(crate) fn text<'t>(
    table: &Table<'t>,
    wanted: &Wanted,
    problems: &mut Vec<Problem>,
) -> Option<Cow<'t, str>> {
    let file = file_name(table.name);
    let (text, guessed) = decoded(table.bytes);
    if text.trim().is_empty() {
        problems.push(whole(file, Saying::of("problem-file-empty"), Saying::of(wanted.when_empty)));
        return None;
    }
    if text.contains('\0') {
        problems.push(whole(file, Saying::of("problem-file-no-text"), Saying::of(wanted.when_binary)));
        return None;
    }
    if let Some(encoding) = guessed {
        let what = Saying::of("problem-no-utf-8").shown("encoding", encoding);
        let mend = Saying::of("mend-save-as-utf-8");
        problems.push(Problem { fatal: false, ..whole(file, what, mend) });
    }
    Some(text)
}

/// Whether a table writes decimals with a comma: where semicolons part its cells, commas are free to.
pub(crate) fn has_decimal_commas(table: &Table<'_>) -> bool {
    !is_workbook(table.bytes) && delimiter(&decoded(table.bytes).0) == b';'
}

/// A path's last part.
pub(crate) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The text with line feeds as line ends, and the name of its encoding where that was guessed.
fn decoded(bytes: &[u8]) -> (Cow<'_, str>, Option<&'static str>) {
    let (text, guessed) = match (Encoding::for_bom(bytes), std::str::from_utf8(bytes)) {
        (Some((encoding, _)), _) => (encoding.decode(bytes).0, None),
        (None, Ok(text)) => (Cow::Borrowed(text), None),
        (None, Err(_)) if is_cyrillic(bytes) => {
            (WINDOWS_1251.decode_without_bom_handling(bytes).0, Some("windows-1251"))
        }
        (None, Err(_)) if is_of_an_old_mac(bytes) => {
            (MACINTOSH.decode_without_bom_handling(bytes).0, Some("Mac Roman"))
        }
        (None, Err(_)) => (WINDOWS_1252.decode_without_bom_handling(bytes).0, Some("windows-1252")),
    };
    if text.contains('\r') && !text.contains('\n') {
        return (Cow::Owned(text.replace('\r', "\n")), guessed);
    }
    (text, guessed)
}

/// In Russian words letters beyond ASCII stand beside one another, and are letters; in words of the West each stands
/// alone.
fn is_cyrillic(bytes: &[u8]) -> bool {
    let is_letter = |byte: &u8| *byte >= 0xC0 || matches!(*byte, 0xA8 | 0xB8);
    let beyond = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let letters = bytes.iter().filter(|byte| is_letter(byte)).count();
    let beside = bytes.windows(2).filter(|pair| pair.iter().all(is_letter)).count();
    letters * 10 >= beyond * 8 && beside * 2 >= letters
}

/// Spreadsheets on Macs saved "CSV (Macintosh)" with carriage returns alone and in Mac Roman. Where the line
/// ends were mended since, bytes that windows-1252 has no sign for still tell.
fn is_of_an_old_mac(bytes: &[u8]) -> bool {
    const NO_SIGN: [u8; 5] = [0x81, 0x8D, 0x8F, 0x90, 0x9D];
    let returns_alone = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    returns_alone || bytes.iter().any(|byte| NO_SIGN.contains(byte))
}

/// What parts the cells: the likeliest by the first line.
fn delimiter(text: &str) -> u8 {
    let first = text.trim_start().lines().next().unwrap_or("");
    let count = |sign: char| first.matches(sign).count();
    if count(',') > 0 {
        return b',';
    }
    if count('\t') > count(';') {
        b'\t'
    } else if count(';') > 0 {
        b';'
    } else {
        b','
    }
}

/// Every line that has something in it; `quoting` where cells may stand in double quotes.
fn records(text: &str, delimiter: u8, quoting: bool) -> Vec<Record> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut found = Vec::new();
    let (mut from, mut line) = (0, 1);
    let mut cells = StringRecord::new();
    // The text is valid UTF-8 and lengths may differ, so that reading from memory has no way to fail.
    while let Ok(true) = reader.read_record(&mut cells) {
        let to = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let raw = text.get(from..to).unwrap_or("");
        let body = raw.trim_start_matches(['\r', '\n']);
        let blank = raw.len() - body.len();
        let number = line + newlines(raw.get(..blank).unwrap_or(""));
        line += newlines(raw);
        from = to;
        if cells.iter().any(|cell| !cell.trim().is_empty()) {
            let quote = body.trim_end_matches(['\r', '\n']).to_owned();
            found.push(Record { number, quote, cells: cells.clone() });
        }
    }
    found
}

/// The rows of a workbook's first sheet.
fn rows(file: &str, bytes: &[u8]) -> Result<Vec<Record>, Problem> {
    let record = |(number, quote, cells): (u32, String, Vec<String>)| Record {
        number: u64::from(number),
        quote,
        cells: cells.into(),
    };
    Ok(first_sheet(file, bytes)?.into_iter().map(record).collect())
}

fn newlines(text: &str) -> u64 {
    text.matches('\n').map(|_| 1).sum()
}
