//! The list of instruments: those that the record has acts of, and the core ones, with how many States are bound.

use crate::desk::today;
use crate::matrix::{Acts, cells, core_instruments, with_acts};
use crate::{Counts, Desk, DeskError, InstrumentView};
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};
use tarazy_model::{Account, Day, InstrumentCode};
use tarazy_tell::Listing;
use tarazy_words::{families, instruments};

/// The list of instruments.
#[derive(Clone, Debug, Serialize)]
pub struct Instruments {
    /// The day of which the counts are.
    pub on: Day,
    /// Families in the order of the vocabulary, then what belongs to none.
    pub instruments: Vec<InstrumentRow>,
}

/// An instrument in one line.
#[derive(Clone, Debug, Serialize)]
pub struct InstrumentRow {
    /// The instrument.
    pub instrument: InstrumentView,
    /// What sort of text it is.
    pub kind: Option<&'static str>,
    /// What its family is about.
    pub family: Option<&'static str>,
    /// How many accounts of acts under it the record has.
    pub acts: usize,
    /// How many States with an act on record are what.
    pub counts: Counts,
}

impl Listing for Instruments {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "instrument",
            "title",
            "kind",
            "family",
            "adopted",
            "in force",
            "body",
            "on",
            "parties",
            "signatories",
            "withdrawn",
            "acts",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |line: &InstrumentRow| {
            let view = &line.instrument;
            let date = |date: &Option<tarazy_model::Date>| {
                date.as_ref().map(ToString::to_string).unwrap_or_default()
            };
            vec![
                view.code.to_string(),
                view.title.clone(),
                line.kind.unwrap_or_default().to_owned(),
                line.family.unwrap_or_default().to_owned(),
                date(&view.adopted),
                date(&view.in_force),
                view.body.clone().unwrap_or_default(),
                self.on.to_string(),
                line.counts.party.to_string(),
                line.counts.signatory.to_string(),
                line.counts.withdrawn.to_string(),
                line.acts.to_string(),
            ]
        };
        self.instruments.iter().map(row).collect()
    }
}

/// The list as of a day, kept for one state of the record: it counts every act there is.
#[derive(Debug, Default)]
pub(crate) struct Listed(Mutex<Option<(u64, Arc<Instruments>)>>);

impl Desk {
    /// The instruments that the record has acts of, and the core ones, as of today.
    pub fn instruments(&self) -> Result<Arc<Instruments>, DeskError> {
        let on = today();
        self.read(|record| {
            let head = Acts::head(record)?;
            let acts = self.acts.all(record)?;
            let mut kept = self.instruments.0.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, list)) = kept.as_ref().filter(|(of, list)| *of == head && list.on == on) {
                return Ok(Arc::clone(list));
            }
            let list = Arc::new(Instruments { on, instruments: rows(&acts, on) });
            *kept = Some((head, Arc::clone(&list)));
            Ok(list)
        })
    }
}

/// One row an instrument; the acts come sorted by it.
fn rows(acts: &[Account], on: Day) -> Vec<InstrumentRow> {
    let mut rows: Vec<InstrumentRow> = acts
        .chunk_by(|a, b| a.statement.instrument() == b.statement.instrument())
        .filter_map(|acts| Some(row(acts.first()?.statement.instrument()?, acts, on)))
        .collect();
    for code in core_instruments() {
        if rows.iter().all(|row| row.instrument.code != code) {
            rows.push(row(&code, &[], on));
        }
    }
    let place = |code: &InstrumentCode| {
        let family = families::all().iter().position(|family| family.instruments.contains(code));
        let own = instruments::all().iter().position(|instrument| instrument.code == *code);
        (family.unwrap_or(usize::MAX), own.unwrap_or(usize::MAX), code.clone())
    };
    rows.sort_by_cached_key(|row| place(&row.instrument.code));
    rows
}

fn row(code: &InstrumentCode, acts: &[Account], on: Day) -> InstrumentRow {
    let cells = cells(acts, &with_acts(acts.iter()), code, on);
    InstrumentRow {
        instrument: InstrumentView::among(acts, code),
        kind: instruments::get(code).map(|known| known.kind.as_str()),
        family: families::of(code).map(|family| family.names.en),
        acts: acts.len(),
        counts: Counts::of(&cells),
    }
}
