//! A cell of the scales opened: both pans line by line in the order of time, each line with its passage.

use super::{Balance, Promised, RightView, balance, instruments, is_promise, row};
use crate::account::Shelf;
use crate::desk::today;
use crate::pledges::verdicts;
use crate::record::{RecordRow, shown};
use crate::visibility::View;
use crate::{
    AccountView, Cell, Desk, DeskError, InstrumentView, MatrixQuery, ReportingRow, StateView, StatesWanted,
};
use serde::Serialize;
use tarazy_find::{LedgerLine, Mark};
use tarazy_model::{Day, Kind, RecordId, StateCode, Statement};
use tarazy_store::Reader;
use tarazy_tell::Listing;
use tarazy_weigh::pledges::Keeping;
use tarazy_weigh::reporting::Stage;
use tarazy_words::Saying;
use tarazy_words::axes::{Axis, Row};
use tarazy_words::rights::Article;

/// What is asked of a cell.
#[derive(Clone, Debug)]
pub struct BalanceQuery {
    /// The State.
    pub state: StateCode,
    /// By what the lines are told apart.
    pub by: Axis,
    /// The right, group or goal, by its code or name.
    pub right: String,
    /// The day; `None` is today.
    pub on: Option<Day>,
    /// Lines that are dated before this day are left out; counts are as of the day whatever this is.
    pub from: Option<Day>,
    /// What came to the record on this day or later is marked.
    pub since: Option<Day>,
}

/// An instrument that holds the right, and what the State is under it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BindingRow {
    /// The instrument.
    pub instrument: InstrumentView,
    /// The articles, as numbers; none for the whole instrument.
    pub articles: Vec<&'static str>,
    /// What the State is.
    pub cell: Cell,
}

/// A line of a pan.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LedgerRow {
    /// The record.
    pub record: RecordRow,
    /// What it is, in a word or two: "recommendation, supported", "concern", "event".
    pub what: &'static str,
    /// Its first accounts, each with its passage.
    pub accounts: Vec<AccountView>,
    /// Of a recommendation or concern, how often it was made: reviews or documents that hold it; `None` where once.
    pub times: Option<u32>,
    /// Of a pledge whether it was kept.
    pub keeping: Option<Keeping>,
    /// Whether it came to the record on the day asked for or later.
    pub is_new: bool,
}

impl LedgerRow {
    /// What the line says: of a point the point itself, of a figure also what it is a part of.
    pub fn text(&self) -> Saying {
        match self.accounts.first().map(|account| &account.statement) {
            Some(Statement::Recommendation(point)) => point.text.as_str().into(),
            Some(Statement::Figure(figure)) => {
                let counts = figure
                    .counts
                    .map(|(part, whole)| Saying::of("n-of").shown("n", part).shown("whole", whole));
                let part = figure.part().map(|part| Saying::part(&part));
                let of: Vec<Saying> = part.into_iter().chain(counts).collect();
                let title = self.record.title.clone();
                if of.is_empty() {
                    return title;
                }
                Saying::of("value-of-part").with("value", title).with("part", Saying::list(of))
            }
            _ => self.record.title.clone(),
        }
    }
}

/// A cell opened.
#[derive(Clone, Debug, Serialize)]
pub struct BalancePage {
    /// The State.
    pub state: StateView,
    /// By what the lines are told apart.
    pub by: &'static str,
    /// The right, group or goal.
    pub right: RightView,
    /// The day.
    pub on: Day,
    /// What came on this day or later is marked.
    pub since: Option<Day>,
    /// The counts.
    pub balance: Balance,
    /// What binds the State, an instrument a row.
    pub binding: Vec<BindingRow>,
    /// Reports overdue under instruments that are about this right alone.
    pub overdue: Vec<ReportingRow>,
    /// What was promised: the last lines, in the order of time.
    pub promised: Vec<LedgerRow>,
    /// What is known of practice: the last lines, in the order of time.
    pub practised: Vec<LedgerRow>,
    /// How many lines of either pan are earlier than those shown.
    pub earlier: [usize; 2],
}

impl Listing for BalancePage {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "pan", "date", "what", "title", "record", "source", "document", "quote", "times", "differs",
            "new",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |(pan, line): (&str, &LedgerRow)| {
            let said = |of: &dyn Fn(&AccountView) -> String| {
                line.accounts.iter().map(of).collect::<Vec<_>>().join("; ")
            };
            vec![
                pan.to_owned(),
                line.record.date.as_ref().map(ToString::to_string).unwrap_or_default(),
                line.what.to_owned(),
                line.record.title.to_string(),
                line.record.id.to_string(),
                said(&|account| account.source.title.clone()),
                said(&|account| account.evidence.name.to_string()),
                said(&|account| account.evidence.quote.clone()),
                line.times.unwrap_or(1).to_string(),
                line.record.differs.to_string(),
                line.is_new.to_string(),
            ]
        };
        let left = self.promised.iter().map(|line| ("promised", line));
        left.chain(self.practised.iter().map(|line| ("practised", line))).map(row).collect()
    }
}

/// Lines of a pan that are shown, the last ones.
const SHOWN: usize = 60;
/// Accounts of a line that are given.
const CITED: usize = 5;

impl Desk {
    /// A cell of the scales opened.
    pub fn balance(&self, query: &BalanceQuery) -> Result<BalancePage, DeskError> {
        self.opened(query, SHOWN)
    }

    /// The same with at most so many lines in each pan.
    pub(crate) fn opened(&self, query: &BalanceQuery, most: usize) -> Result<BalancePage, DeskError> {
        let (state, on) = (query.state, query.on.unwrap_or_else(today));
        let right = row(query.by, &query.right)?;
        let ledger = self.ledger(query.by)?;
        let matrix = self.matrix(&MatrixQuery {
            on: Some(on),
            states: StatesWanted::These(vec![state]),
            instruments: instruments(&[right]),
            ..MatrixQuery::default()
        })?;
        let cells = matrix.rows.into_iter().flat_map(|row| row.cells);
        let binding: Vec<BindingRow> = matrix
            .instruments
            .into_iter()
            .zip(cells)
            .map(|(instrument, cell)| {
                let of = |article: &&Article| article.instrument == instrument.code;
                let articles =
                    right.articles.iter().filter(of).filter_map(|article| article.number).collect();
                BindingRow { instrument, articles, cell }
            })
            .collect();
        let late = self.overdue(&[state], on)?;
        let cell =
            balance(&ledger, &late, state, right, Promised::of(binding.iter().map(|row| &row.cell)), on);
        let pile = ledger.pile(state, right.code);
        let dated = pile.map_or(&[][..], |pile| pile.until(on));
        let undated = pile.map_or(&[][..], |pile| pile.undated());
        let begun = query.from.map_or(0, |from| dated.partition_point(|line| !line.is_from(from)));
        let lines = dated.iter().skip(begun).chain(undated);
        let earlier =
            |promised: bool| dated.iter().take(begun).filter(|line| is_promise(line) == promised).count();
        if lines.clone().any(|line| line.kind == Kind::Recommendation) {
            self.link_states(&[state])?;
        }
        let (left, others): (Vec<&LedgerLine>, Vec<&LedgerLine>) = lines.partition(|line| is_promise(line));
        self.read(|record| {
            let mut shelf = Shelf::new(record);
            let mut pan = |lines: &[&LedgerLine]| rows(record, &mut shelf, last(lines, most), query, on);
            Ok(BalancePage {
                state: StateView::of(state),
                by: query.by.as_str(),
                right: RightView::of(right),
                on,
                since: query.since,
                balance: cell,
                overdue: overdue(record, right, state, on)?,
                promised: pan(&left)?,
                practised: pan(&others)?,
                earlier: [
                    earlier(true) + left.len().saturating_sub(most),
                    earlier(false) + others.len().saturating_sub(most),
                ],
                binding,
            })
        })
    }
}

/// The last lines, those without a date among them.
fn last<'l>(lines: &'l [&'l LedgerLine], most: usize) -> &'l [&'l LedgerLine] {
    lines.get(lines.len().saturating_sub(most)..).unwrap_or(lines)
}

pub(crate) fn rows(
    record: &Reader,
    shelf: &mut Shelf<'_>,
    lines: &[&LedgerLine],
    asked: &BalanceQuery,
    on: Day,
) -> Result<Vec<LedgerRow>, DeskError> {
    let since = asked.since.map(|day| day.to_string());
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        let Some(id) = line.record() else { continue };
        let accounts = shown(record, &id, View::Record)?;
        let (Some(row), Some(first)) = (RecordRow::of(&accounts), accounts.first()) else { continue };
        let mut is_new = false;
        if let Some(since) = &since {
            for account in &accounts {
                let batch = record.batch(&account.batch)?;
                is_new |= batch.is_some_and(|batch| batch.at.as_str() >= since.as_str());
            }
        }
        let keeping = match &first.statement {
            Statement::Pledge(pledge) => {
                let verdicts = verdicts(record, asked.state, pledge, on)?;
                verdicts.first().map(|one| one.verdict.keeping)
            }
            _ => None,
        };
        let accounts = shelf.views(accounts.get(..CITED).unwrap_or(&accounts))?;
        let times = times(record, line, &id, asked.state)?;
        rows.push(LedgerRow { record: row, what: what(line), accounts, times, keeping, is_new });
    }
    Ok(rows)
}

/// How often a point was made to a State, where more than once.
fn times(
    record: &Reader,
    line: &LedgerLine,
    id: &RecordId,
    state: StateCode,
) -> Result<Option<u32>, DeskError> {
    if line.kind != Kind::Recommendation {
        return Ok(None);
    }
    let threads = record.threads_of(id)?;
    let made = threads.into_iter().filter(|(of, _)| *of == state).map(|(_, thread)| thread.occasions).max();
    Ok(made.filter(|times| *times > 1))
}

fn what(line: &LedgerLine) -> &'static str {
    match (line.mark, line.kind) {
        (Mark::Supported, _) => "recommendation, supported",
        (Mark::Recommended, _) => "recommendation",
        (Mark::Concern, _) => "concern",
        (Mark::Positive, _) => "positive aspect",
        (Mark::General, _) => "general comment",
        (Mark::Report, _) => "report coded by machine",
        (Mark::Plain, kind) => kind.label(),
    }
}

fn overdue(record: &Reader, right: &Row, state: StateCode, on: Day) -> Result<Vec<ReportingRow>, DeskError> {
    let mut rows = crate::reporting::in_brief(record, state, on)?;
    rows.retain(|row| {
        let alone = |article: &Article| article.number.is_none() && article.instrument.as_str() == row.under;
        row.stage == Stage::Overdue && right.articles.iter().any(alone)
    });
    Ok(rows)
}
