//! Treaty tables, also such as were scraped with their cells glued together.
//!
//! A header names two or more States; each row below it begins with an instrument and goes on with acts. Where
//! the cells are apart, an empty one keeps its column. Where they are glued, a row with as many acts as States
//! gives each its own; a row with fewer has lost its columns, and its acts say that their State is unknown.

use super::{Finds, Proposal};
use crate::block::BlockKind;
use crate::mentions::known::Thing;
use crate::scene::{Scene, Sentence};
use aho_corasick::{AhoCorasick, MatchKind};
use std::ops::Range;
use std::sync::LazyLock;
use tarazy_model::{ActKind, Date, InstrumentCode, Slot, StateCode, Statement, TreatyAct};
use tarazy_words::{instruments, states};

/// The English names of States, wherever they stand: glued cells have no word boundaries.
static NAMES: LazyLock<(Option<AhoCorasick>, Vec<StateCode>)> = LazyLock::new(|| {
    let known =
        states::all().iter().map(|state| (state.names.en, state.code)).filter(|(name, _)| !name.is_empty());
    let (names, codes): (Vec<&str>, Vec<StateCode>) = known.unzip();
    (AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(names).ok(), codes)
});

/// The words of a cell, longest first, and the act each stands for.
const CELLS: [(&str, Option<ActKind>); 22] = [
    ("Not ratified", None),
    ("Not signed", None),
    ("Not party", None),
    ("No action", None),
    ("Ratification", Some(ActKind::Ratification)),
    ("Ratified", Some(ActKind::Ratification)),
    ("ratified", Some(ActKind::Ratification)),
    ("Accession", Some(ActKind::Accession)),
    ("Acceded", Some(ActKind::Accession)),
    ("acceded", Some(ActKind::Accession)),
    ("Succession", Some(ActKind::Succession)),
    ("Succeeded", Some(ActKind::Succession)),
    ("Signature", Some(ActKind::Signature)),
    ("Signatory", Some(ActKind::Signature)),
    ("Signed", Some(ActKind::Signature)),
    ("signed", Some(ActKind::Signature)),
    ("Acceptance", Some(ActKind::Acceptance)),
    ("Approval", Some(ActKind::Approval)),
    ("Withdrawal", Some(ActKind::Withdrawal)),
    ("Withdrawn", Some(ActKind::Withdrawal)),
    ("N/A", None),
    ("–", None),
];

/// One cell of a row: its bytes, and the act it names with its date.
struct Cell {
    span: Range<usize>,
    act: Option<ActKind>,
    date: Option<Date>,
}

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    let mut columns: Vec<StateCode> = Vec::new();
    let mut rows_since = 0;
    for line in lines(scene) {
        let words = scene.text.get(line.clone()).unwrap_or("");
        if let Some(header) = header(words) {
            columns = header;
            rows_since = 0;
            continue;
        }
        if columns.len() < 2 || rows_since > 3 {
            continue;
        }
        match row(words, line.start) {
            Some((name, cells)) => {
                rows_since = 0;
                propose(finds, &columns, &name, &cells, words.matches('\t').count() >= columns.len());
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
fn row(line: &str, offset: usize) -> Option<(String, Vec<Cell>)> {
    if let Some((name, rest)) = line.split_once(['\t', '|']) {
        let name = name.trim();
        let mut start = offset + (line.len() - rest.len());
        let mut cells = Vec::new();
        for cell in rest.split(['\t', '|']) {
            let lead = cell.len() - cell.trim_start().len();
            let written = cell.trim();
            cells.push(cell_of(written, start + lead));
            start += cell.len() + 1;
        }
        let any = cells.iter().any(|c| c.act.is_some());
        return (any && !name.is_empty()).then(|| (name.to_owned(), cells));
    }
    let mut end = line.len();
    let mut cells = Vec::new();
    while let Some((word, act)) = last_cell(line.get(..end)?) {
        let trimmed = line.get(..end)?.trim_end().len();
        let start = trimmed - word.len();
        cells.push(Cell { span: offset + start..offset + trimmed, act, date: None });
        end = start;
    }
    cells.reverse();
    let name = line.get(..end)?.trim();
    (!cells.is_empty() && name.chars().count() >= 3).then(|| (name.to_owned(), cells))
}

fn last_cell(text: &str) -> Option<(&'static str, Option<ActKind>)> {
    let text = text.trim_end();
    CELLS.into_iter().find(|(word, _)| text.ends_with(word))
}

/// A cell of its own: an act word, a date, or both ("Ratified 21 Feb 2008", "12 Aug 1998 a").
fn cell_of(written: &str, start: usize) -> Cell {
    let span = start..start + written.len();
    let act = CELLS.into_iter().find(|(word, _)| written.starts_with(word)).and_then(|(_, act)| act);
    let year: String = written.chars().filter(char::is_ascii_digit).collect();
    let date = (year.len() == 4).then(|| year.parse().ok()).flatten();
    Cell { span, act, date }
}

fn propose(finds: &mut Finds<'_>, columns: &[StateCode], name: &str, cells: &[Cell], apart: bool) {
    let instrument: Option<InstrumentCode> = instruments::resolve(name);
    let known = apart || cells.len() == columns.len();
    for (at, cell) in cells.iter().enumerate() {
        let Some(act) = cell.act else { continue };
        let state = columns.get(at).copied().filter(|_| known);
        let note = (!known).then(|| {
            let names: Vec<String> = columns.iter().map(ToString::to_string).collect();
            format!(
                "column unknown: the row has {} of {} values ({})",
                cells.len(),
                columns.len(),
                names.join(", ")
            )
        });
        let treaty_act = TreatyAct {
            state,
            instrument: instrument.clone(),
            instrument_written: name.to_owned(),
            act,
            date: cell.date.clone(),
            text: None,
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
