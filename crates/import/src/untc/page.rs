//! Treaty pages as JSON: `mtdsg_no` ("IV-3"), `title`, `text`, `participants`, and what else the page tells.
//!
//! Participants come as rows: objects, or lists under a first one of headers, and then as in the tables; or as
//! bare names. A page that counts as many parties as it names has named the parties; where signatories are
//! among them, nobody can tell which is which.

use super::{Importing, Treaty, cell, index};
use crate::Problem;
use crate::Table;
use crate::table::{Wanted, file_name, text, whole};
use serde::Deserialize;
use serde_json::value::RawValue;
use tarazy_model::{ActKind, Date, Document, StateCode};
use tarazy_words::Saying;

const WANTED: Wanted = Wanted { when_empty: "give-untc-page", when_binary: "save-page-as-json" };

/// What is read of a page.
#[derive(Deserialize)]
struct Page<'p> {
    #[serde(default)]
    mtdsg_no: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    parties_count: Option<u64>,
    #[serde(borrow, default)]
    participants: Vec<&'p RawValue>,
    #[serde(default)]
    text: Option<String>,
    #[serde(default, alias = "reservations")]
    declarations: Option<String>,
}

/// The treaty's text on a page, for reading; `None` where the file is no page, or has none.
pub fn treaty_text(table: &Table<'_>) -> Option<String> {
    if !is_page(table.name) {
        return None;
    }
    let page: Page<'_> = serde_json::from_slice(table.bytes).ok()?;
    page.text.filter(|text| !text.trim().is_empty())
}

/// Whether the file is named as a page is.
pub(super) fn is_page(name: &str) -> bool {
    file_name(name).rsplit_once('.').is_some_and(|(_, kind)| kind.eq_ignore_ascii_case("json"))
}

/// A participant: a name alone, or cells by header.
struct Participant<'p> {
    line: u64,
    quote: &'p str,
    cells: Vec<(String, String)>,
}

impl Importing<'_> {
    /// Imports one page.
    pub(super) fn page(&mut self, table: &Table<'_>, index: &index::Index) {
        let Some(text) = text(table, &WANTED, &mut self.problems) else { return };
        let file = file_name(table.name);
        let page: Page<'_> = match serde_json::from_str(&text) {
            Ok(page) => page,
            Err(error) => {
                let error = Saying::English(error.to_string());
                let what = Saying::of("problem-no-treaty-page").with("error", error);
                return self.problems.push(whole(file, what, Saying::of("mend-fetch-or-leave-out")));
            }
        };
        let Some(number) = page.mtdsg_no.as_deref().and_then(index::number) else {
            let what = Saying::of("problem-page-unnumbered");
            return self.problems.push(whole(file, what, Saying::of("mend-page-unnumbered")));
        };
        let mut treaty = super::treaty(&number, index);
        if let Some(title) = page.title.filter(|_| treaty.title == number) {
            treaty.title = title;
        }
        self.participants(table, &text, &page.participants, page.parties_count, &treaty);
        if let Some(declared) = page.declarations {
            // The words stand in the page with escapes: the document is the page all the same.
            let inner = Table { name: table.name, bytes: declared.as_bytes() };
            let before = self.drafts.len();
            self.declarations(&inner, &treaty);
            let document = Document::id_of(table.bytes);
            for draft in self.drafts.iter_mut().skip(before) {
                if let tarazy_model::Origin::Row(row) = &mut draft.origin {
                    row.document = document.clone();
                }
            }
        }
    }

    fn participants(
        &mut self,
        table: &Table<'_>,
        text: &str,
        written: &[&RawValue],
        parties: Option<u64>,
        treaty: &Treaty,
    ) {
        let participants = rows(text, written);
        let bare = participants.iter().all(|one| one.cells.len() == 1);
        let counted = u64::try_from(participants.len()).ok();
        if bare && !participants.is_empty() && counted != parties {
            let what = match parties {
                Some(parties) => Saying::of("problem-parties-counted").with("parties", parties),
                None => Saying::of("problem-parties-uncounted"),
            };
            let what = what.with("named", participants.len());
            let mend = Saying::of("mend-parties-counted");
            return self.problems.push(Problem { fatal: false, ..whole(file_name(table.name), what, mend) });
        }
        for one in &participants {
            let name = one.cells.first().map_or("", |(_, name)| name);
            let Some(state) = self.states.resolve(&cell::without_footnotes(name)) else {
                let what = Saying::of("problem-no-state-left-out").shown("name", name);
                let mend = Saying::of("mend-add-state");
                let problem = whole(file_name(table.name), what, mend);
                self.problems.push(Problem { fatal: false, line: Some(one.line), ..problem });
                continue;
            };
            self.acts_of(table, one, state, treaty, bare);
        }
    }

    fn acts_of(
        &mut self,
        table: &Table<'_>,
        one: &Participant<'_>,
        state: StateCode,
        treaty: &Treaty,
        bare: bool,
    ) {
        let origin = || {
            tarazy_model::Origin::Row(tarazy_model::Row {
                document: Document::id_of(table.bytes),
                file: file_name(table.name).to_owned(),
                line: one.line,
                column: Some("participants".to_owned()),
                quote: one.quote.to_owned(),
            })
        };
        if bare {
            return self.keep(treaty, state, ActKind::Consent, None, origin());
        }
        for (header, cell) in one.cells.iter().skip(1).filter(|(_, cell)| !cell.trim().is_empty()) {
            let Some(legend) = super::legend::Legend::of(header) else { continue };
            for read in legend.read(cell) {
                match read {
                    Ok((act, day)) => self.keep(treaty, state, act, Some(Date::on(day)), origin()),
                    Err(unread) => {
                        let problem = whole(file_name(table.name), unread.what(cell), unread.mend());
                        self.problems.push(Problem {
                            fatal: unread.is_fatal(),
                            line: Some(one.line),
                            column: Some(header.clone()),
                            ..problem
                        });
                    }
                }
            }
        }
    }
}

/// The participants with their cells; a first row of headers names the columns and is none.
fn rows<'p>(text: &str, written: &[&'p RawValue]) -> Vec<Participant<'p>> {
    let (mut headers, mut found) = (Vec::<String>::new(), Vec::new());
    let (mut line, mut seen) = (1, 0);
    for (nth, raw) in written.iter().enumerate() {
        let offset = raw.get().as_ptr().addr().saturating_sub(text.as_ptr().addr());
        line += text.get(seen..offset).unwrap_or("").matches('\n').map(|_| 1).sum::<u64>();
        seen = seen.max(offset);
        let mut cells = cells(raw.get());
        let is_header = cells.first().is_some_and(|(_, cell)| is_participant(cell));
        if nth == 0 && is_header {
            headers = cells.into_iter().map(|(_, cell)| cell).collect();
            continue;
        }
        for ((header, _), named) in cells.iter_mut().zip(&headers) {
            header.clone_from(named);
        }
        // The name comes first, whatever the order of an object's fields.
        if let Some(at) = cells.iter().position(|(header, _)| is_participant(header)) {
            cells.swap(0, at);
        }
        if !cells.is_empty() {
            found.push(Participant { line, quote: raw.get(), cells });
        }
    }
    found
}

/// Whether a header is that of the names.
fn is_participant(header: &str) -> bool {
    let header = cell::without_footnotes(header);
    let header = header.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, ',' | ' '));
    ["participant", "participants", "state", "country", "party", "name"]
        .iter()
        .any(|name| header.eq_ignore_ascii_case(name))
}

fn cells(raw: &str) -> Vec<(String, String)> {
    let said = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => text.clone(),
        serde_json::Value::Null => String::new(),
        other => other.to_string(),
    };
    match serde_json::from_str(raw) {
        Ok(serde_json::Value::String(name)) => vec![("participant".to_owned(), name)],
        Ok(serde_json::Value::Array(row)) => row.iter().map(|cell| (String::new(), said(cell))).collect(),
        Ok(serde_json::Value::Object(row)) => {
            row.iter().map(|(header, cell)| (header.replace('_', " "), said(cell))).collect()
        }
        _ => Vec::new(),
    }
}
