//! Treaty tables, also such as were scraped with their cells glued together.
//!
//! A header names two or more States; each row below it begins with an instrument and goes on with acts. Where
//! the cells are apart, an empty one keeps its column. Where they are glued, a row with as many acts as States
//! gives each its own; a row with fewer has lost its columns, and its acts say that their State is unknown.

mod cell;

use super::{Finds, Proposal};
use crate::block::BlockKind;
use crate::mentions::known::Thing;
use crate::scene::{Scene, Sentence};
use aho_corasick::{AhoCorasick, MatchKind};
use cell::Cell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;
use tarazy_model::{ActKind, InstrumentCode, Note, Slot, StateCode, Statement, TreatyAct};
use tarazy_words::{instruments, states};

/// The English names of States, wherever they stand: glued cells have no word boundaries.
static NAMES: LazyLock<(Option<AhoCorasick>, Vec<StateCode>)> = LazyLock::new(|| {
    let known =
        states::all().iter().map(|state| (state.names.en, state.code)).filter(|(name, _)| !name.is_empty());
    let (names, codes): (Vec<&str>, Vec<StateCode>) = known.unzip();
    (AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names).ok(), codes)
});

/// The name of a row has no more bytes than this.
const NAME: usize = 400;

/// The instruments that names of rows resolve to; a name is looked up once.
#[derive(Default)]
struct Instruments(BTreeMap<String, Option<InstrumentCode>>);

impl Instruments {
    fn of(&mut self, name: &str) -> Option<InstrumentCode> {
        if let Some(known) = self.0.get(name) {
            return known.clone();
        }
        let found = instruments::resolve(name);
        self.0.insert(name.to_owned(), found.clone());
        found
    }
}

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    let mut columns: Vec<StateCode> = Vec::new();
    let mut rows_since = 0;
    let mut dated = None;
    let mut known = Instruments::default();
    let mut last = "";
    for line in lines(scene) {
        let words = scene.text.get(line.clone()).unwrap_or("");
        if let Some(header) = header(words) {
            columns = header;
            rows_since = 0;
            dated = caption(last).or_else(|| caption(words));
            continue;
        }
        last = words;
        if columns.len() < 2 || rows_since > 3 {
            continue;
        }
        match row(words, line.start, &mut known) {
            Some((name, cells)) => {
                rows_since = 0;
                let apart = words.matches(['\t', '|']).count() >= columns.len();
                propose(finds, &columns, &name, &cells, apart, (dated, known.of(&name)));
            }
            None => rows_since += 1,
        }
    }
}

/// The blocks of an article that may be lines of a table, as bytes.
fn lines(scene: &Scene<'_>) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let open =
        |s: &&Sentence| !matches!(s.kind, BlockKind::Title | BlockKind::Footnote | BlockKind::Furniture);
    for sentence in scene.sentences.iter().filter(open) {
        let span = scene.bytes(&sentence.tokens);
        match out.last_mut().filter(|_| !sentence.opens_block) {
            Some(last) => last.end = span.end,
            None => out.push(span),
        }
    }
    // Empty cells at the end of a row are no part of its block.
    for line in &mut out {
        let rest = scene.text.get(line.end..).unwrap_or("");
        line.end += rest.len() - rest.trim_start_matches(['\t', '|']).len();
    }
    out
}

/// The States of a header line, in order: "Human rights treatiesKazakhstanKyrgyzstanUzbekistan", or with the
/// names in cells of their own. A line of prose that names States is none: little may stand besides the names.
fn header(line: &str) -> Option<Vec<StateCode>> {
    if line.chars().count() > 200 || line.ends_with(['.', '?', '!']) {
        return None;
    }
    let named = named_states(line);
    let covered: usize = named.iter().map(|(span, _)| span.len()).sum();
    let first = named.first()?.0.start;
    let last = named.last()?.0.end;
    let between = (last - first).saturating_sub(covered);
    let apart = line.get(first..last)?.contains(['\t', '|']);
    let dense = named.len() >= 2 && (between <= (named.len() - 1) * if apart { 4 } else { 3 });
    let prose = line.get(first..last)?.contains(" and ")
        || line.get(first..last)?.contains(", ")
        || line.len() - last > 12;
    let glued = first == 0 || apart || !line.get(..first)?.ends_with(' ');
    (dense && !prose && glued).then(|| named.into_iter().map(|(_, state)| state).collect())
}

fn named_states(line: &str) -> Vec<(Range<usize>, StateCode)> {
    let (Some(finder), codes) = (&NAMES.0, &NAMES.1) else { return Vec::new() };
    finder
        .find_iter(line)
        .filter_map(|hit| Some((hit.range(), *codes.get(hit.pattern().as_usize())?)))
        .collect()
}

/// A row's instrument name and its cells.
fn row(line: &str, offset: usize, known: &mut Instruments) -> Option<(String, Vec<Cell>)> {
    if let Some((name, rest)) = line.split_once(['\t', '|']) {
        let name = name.trim();
        let mut start = offset + (line.len() - rest.len());
        let mut cells = Vec::new();
        for cell in rest.split(['\t', '|']) {
            let lead = cell.len() - cell.trim_start().len();
            cells.push(Cell::apart(cell.trim(), start + lead));
            start += cell.len() + 1;
        }
        return (cells.iter().any(Cell::tells) && !name.is_empty()).then(|| (name.to_owned(), cells));
    }
    let mut end = line.len();
    let mut cells = Vec::new();
    while let Some(cell) = Cell::last(line.get(..end)?, offset) {
        end = cell.span.start - offset;
        cells.push(cell);
    }
    cells.reverse();
    let name = line.get(..end)?.trim();
    if cells.is_empty() || !(3..=NAME).contains(&name.len()) {
        return None;
    }
    // A title may end in its own year: years alone are cells only after the name of an instrument.
    let acts = cells.iter().any(|c| c.act.is_some()) || known.of(name).is_some();
    acts.then(|| (name.to_owned(), cells))
}

/// What the years of a table are years of, by its caption: "year of ratification", "accession".
fn caption(line: &str) -> Option<ActKind> {
    let lower = line.to_lowercase();
    let told =
        [("ratif", ActKind::Ratification), ("access", ActKind::Accession), ("sign", ActKind::Signature)];
    let found = told.into_iter().filter_map(|(stem, act)| Some((lower.find(stem)?, act)));
    found.min_by_key(|(at, _)| *at).map(|(_, act)| act)
}

fn propose(
    finds: &mut Finds<'_>,
    columns: &[StateCode],
    name: &str,
    cells: &[Cell],
    apart: bool,
    (dated, instrument): (Option<ActKind>, Option<InstrumentCode>),
) {
    let known = apart || cells.len() == columns.len();
    for (at, cell) in cells.iter().enumerate() {
        if !cell.tells() {
            continue;
        }
        // A bare year says that the State became bound; the caption may say by what act.
        let act = cell.act.or(dated).unwrap_or(ActKind::Ratification);
        let state = columns.get(at).copied().filter(|_| known);
        let note = (!known).then(|| Note::ColumnUnknown {
            values: cells.len(),
            columns: columns.iter().map(ToString::to_string).collect(),
        });
        let treaty_act = TreatyAct {
            state,
            instrument: instrument.clone(),
            instrument_written: name.to_owned(),
            act,
            date: cell.date.clone(),
            ..TreatyAct::default()
        };
        let proposal = Proposal::of(Statement::TreatyAct(treaty_act)).unknown(Slot::State, !known);
        finds.propose_bytes(
            cell.span.clone(),
            proposal.unknown(Slot::Instrument, instrument.is_none()).note(note),
        );
    }
}

/// Whether a known name is an instrument that States become bound by; declarations and final acts are none.
pub(super) fn is_instrument(thing: &Thing) -> bool {
    matches!(thing, Thing::Instrument(instrument) if instrument.kind.binds())
}
