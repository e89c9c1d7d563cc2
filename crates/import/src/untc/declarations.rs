//! Declarations, reservations and objections as text: one file a treaty, a section a State (`#Austria`).
//!
//! A section may be empty. Sentences are glued without a space ("… of its nationals.Article 8 …"), so that a
//! section is first parted into sentences, and these are gathered by the articles they name (`passages.rs`).
//! Each passage becomes an act with its words as they stand, cut out of the file: what it is follows from
//! its verbs (`nature.rs`), the procedure it accepts or declines from `vocab/procedures.tsv`. A heading that
//! is no State ("#Objections") says what the sections below it are; a line with a date alone dates what
//! follows it.

use super::nature::{self, Heading, Nature};
use super::passages::{self, Passage};
use super::{Importing, Treaty, cell};
use crate::Problem;
use crate::Table;
use crate::table::{Wanted, file_name, text, whole};
use std::collections::HashMap;
use tarazy_model::{
    AccountId, ActKind, Date, Document, Draft, Maker, Origin, Polarity, Procedure, Row, StateCode, Statement,
    TreatyAct,
};
use tarazy_words::Saying;

const WANTED: Wanted = Wanted { when_empty: "give-untc-declarations", when_binary: "save-as-plain-text" };

/// A State's section, or one under a heading.
struct Section<'t> {
    title: &'t str,
    line: u64,
    body: &'t str,
}

impl Importing<'_> {
    /// Imports one file of declarations.
    pub(super) fn declarations(&mut self, table: &Table<'_>, treaty: &Treaty) {
        let Some(text) = text(table, &WANTED, &mut self.problems) else { return };
        let document = Document::id_of(table.bytes);
        let (mut heading, mut numbers) = (Heading::Declarations, HashMap::new());
        let mut empty = Vec::new();
        for section in sections(&text) {
            let Some(state) = self.states.resolve(section.title) else {
                match Heading::of(section.title) {
                    Some(under) => heading = under,
                    None => self.problems.push(unknown(table, &section)),
                }
                continue;
            };
            if section.body.trim().is_empty() {
                empty.push(section.title);
                continue;
            }
            let mut file = File { table, document: &document, treaty, state, numbers: &mut numbers };
            let mut date = None;
            for passage in passages::of(section.body) {
                if let Some(day) = cell::day(passage.text.trim_matches(['.', ':', ' '])) {
                    date = Some(Date::on(day));
                    continue;
                }
                let line = section.line + 1 + newlines(section.body, passage.start);
                let made = file.acts(self, &passage, line, heading, date.as_ref());
                self.drafts.extend(made);
            }
        }
        if !empty.is_empty() {
            let what = Saying::of("problem-empty-sections").shown("states", empty.join(", "));
            let mend = Saying::of("mend-empty-sections");
            self.problems.push(Problem { fatal: false, ..whole(file_name(table.name), what, mend) });
        }
    }
}

/// Where the passages of one State stand.
struct File<'f> {
    table: &'f Table<'f>,
    document: &'f tarazy_model::DocumentId,
    treaty: &'f Treaty,
    state: StateCode,
    numbers: &'f mut HashMap<(StateCode, ActKind), u32>,
}

impl File<'_> {
    /// What one passage says: mostly one act; of an acceptance, one a procedure.
    fn acts(
        &mut self,
        importing: &Importing<'_>,
        passage: &Passage<'_>,
        line: u64,
        heading: Heading,
        date: Option<&Date>,
    ) -> Vec<Draft> {
        let natures = nature::of(passage, heading, &self.treaty.code, self.state);
        let draft = |nature: Nature| self.draft(importing, passage, line, nature, date);
        natures.into_iter().map(draft).collect()
    }

    fn draft(
        &mut self,
        importing: &Importing<'_>,
        passage: &Passage<'_>,
        line: u64,
        nature: Nature,
        date: Option<&Date>,
    ) -> Draft {
        let nth = self.numbers.entry((self.state, nature.act)).and_modify(|nth| *nth += 1).or_insert(1);
        let (nth, code, source) = (nth.to_string(), self.treaty.code.as_str(), &importing.source.id);
        let id = ["untc", source.as_str(), code, self.state.as_str(), nature.act.as_str(), "text", &nth];
        Draft {
            id: AccountId::of(&id),
            source: source.clone(),
            statement: Statement::TreatyAct(TreatyAct {
                state: Some(self.state),
                instrument: Some(self.treaty.code.clone()),
                instrument_written: self.treaty.title.clone(),
                act: nature.act,
                date: nature.date.or_else(|| date.cloned()),
                text: Some(passage.text.to_owned()),
                articles: passage.articles.clone(),
                towards: nature.towards,
                procedure: nature.procedure,
            }),
            polarity: nature.polarity,
            origin: Origin::Row(Row {
                document: self.document.clone(),
                file: file_name(self.table.name).to_owned(),
                line,
                column: None,
                quote: passage.text.to_owned(),
            }),
            maker: Maker::Importer("untc".to_owned()),
            as_at: importing.options.as_at.clone(),
            record: None,
        }
    }
}

/// The sections of a file, in order.
fn sections(text: &str) -> Vec<Section<'_>> {
    let mut found: Vec<Section<'_>> = Vec::new();
    let (mut start, mut at) = (0, 0);
    for (number, line) in (1..).zip(text.split_inclusive('\n')) {
        at += line.len();
        if let Some(title) = line.trim_start_matches('\u{feff}').trim().strip_prefix('#') {
            let title = title.trim_start_matches('#').trim();
            found.push(Section { title, line: number, body: "" });
            start = at;
        } else if let Some(last) = found.last_mut() {
            last.body = text.get(start..at).unwrap_or("");
        }
    }
    found
}

fn newlines(text: &str, until: usize) -> u64 {
    text.get(..until).unwrap_or("").matches('\n').map(|_| 1).sum()
}

fn unknown(table: &Table<'_>, section: &Section<'_>) -> Problem {
    let what = Saying::of("problem-no-state-section").shown("name", section.title);
    let mend = Saying::of("mend-add-state");
    Problem { fatal: false, line: Some(section.line), ..whole(file_name(table.name), what, mend) }
}

/// What the procedures of an instrument are called in passages that name their articles.
pub(super) fn procedures_of(
    instrument: &tarazy_model::InstrumentCode,
    articles: &[String],
) -> Vec<(Procedure, bool)> {
    let number = |article: &str| article.split([' ', '(']).next().unwrap_or_default().to_owned();
    let named = |wanted: &str| articles.iter().any(|article| number(article) == number(wanted));
    let mut found = Vec::new();
    for one in tarazy_words::procedures::under(instrument) {
        let own = one.articles.iter().any(|article| named(article));
        if own || one.opt_out.is_some_and(named) {
            found.push((one.procedure, one.opt_out.is_some()));
        }
    }
    found
}

/// An assertion or a denial.
pub(super) const fn polarity(denied: bool) -> Polarity {
    if denied { Polarity::Denied } else { Polarity::Asserted }
}
