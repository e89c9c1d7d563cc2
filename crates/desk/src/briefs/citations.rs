//! The citations of a brief against the record: whether each still stands, and the words it rests on.

use crate::account::Shelf;
use crate::figures::series_of;
use crate::visibility::{self, View};
use crate::{AccountView, DeskError, FigureSeries};
use serde::Serialize;
use tarazy_model::{AccountId, RecordId, ReviewState, StateCode};
use tarazy_store::Reader;
use tarazy_tell::brief::{Chart, Citation, Target};
use tarazy_weigh::citations::{Cited, Footing, of_account, of_record};
use tarazy_words::{Misread, Saying};

/// The rule by which a citation stands.
const RULE: &str = "citation-of-brief";

/// A citation with how it stands: one for each thing a brief cites, however often.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CitationView {
    /// What it leads to, as written: record:rec-…, account:acc-….
    pub target: String,
    /// The lines it stands in, counted from 1.
    pub lines: Vec<usize>,
    /// The words that first carry it.
    pub words: String,
    /// How it stands.
    pub footing: Footing,
    /// Why, where it does not stand.
    pub why: Option<Saying>,
    /// The rule that says so.
    pub rule: &'static str,
    /// The record it leads to.
    pub record: Option<RecordId>,
    /// The account that says it, with its source and passage; of a record the first that counts. None where none may be shown.
    pub account: Option<AccountView>,
    /// How many more accounts of the record count.
    pub more: usize,
}

impl CitationView {
    /// The States that what it leads to is about.
    pub(super) fn states(&self) -> Vec<StateCode> {
        self.account.as_ref().map(|account| account.statement.states().to_vec()).unwrap_or_default()
    }
}

/// A chart of a brief, drawn from the record as it is now.
#[derive(Clone, Debug, Serialize)]
pub struct ChartView {
    /// The line it stands in, counted from 1.
    pub line: usize,
    /// Its address as written.
    pub written: String,
    /// What stands under it.
    pub caption: String,
    /// What is drawn.
    pub series: Vec<FigureSeries>,
    /// Why nothing is.
    pub problem: Option<Saying>,
}

/// Looks citations up as of the version of a brief they stand in.
pub(super) struct Checker<'r> {
    record: &'r Reader,
    shelf: Shelf<'r>,
    leaf: u64,
}

impl<'r> Checker<'r> {
    pub(super) fn new(record: &'r Reader, leaf: u64) -> Self {
        Self { record, shelf: Shelf::new(record), leaf }
    }

    fn account(&self, id: &AccountId) -> Result<(Option<Cited>, Option<RecordId>), DeskError> {
        let Some(kept) = self.record.cited_account(id, self.leaf)? else { return Ok((None, None)) };
        let withdrawn = self.record.withdrawn_by(id)?.is_some();
        let cited = Cited { now: kept.now, then: kept.then, review: kept.review, withdrawn };
        Ok((Some(cited), Some(kept.record)))
    }

    /// The account as it may be shown beside what rests on it.
    fn view(&mut self, id: &AccountId) -> Result<Option<AccountView>, DeskError> {
        let account = self.record.account(id)?;
        let account = account.filter(|account| visibility::shows(View::Record, account));
        account.map(|account| self.shelf.view(&account)).transpose()
    }

    fn why(&self, footing: Footing, cited: Option<&Cited>, id: &AccountId) -> Result<Saying, DeskError> {
        Ok(match footing {
            Footing::Rejected => {
                let last = self.record.reviews(id)?.pop();
                // The reason may tell what an allegation about a named person alleges; who may not see the account, is not told.
                let restricted = self.record.account(id)?.is_none_or(|one| visibility::restricted(&one));
                let rejected = last.filter(|last| last.state == ReviewState::Rejected && !restricted);
                match rejected.and_then(|last| last.reason) {
                    Some(reason) => Saying::of("cited-rejected-because").shown("reason", reason),
                    None => footing.says(),
                }
            }
            Footing::Changed => {
                let version = |of: Option<u32>| {
                    of.map(|version| Saying::of("cited-version").shown("version", version))
                        .unwrap_or_default()
                };
                let (then, now) = cited.map_or((None, None), |cited| (cited.then, cited.now));
                footing.says().with("then", version(then)).with("now", version(now))
            }
            other => other.says(),
        })
    }

    fn check(&mut self, citation: &Citation) -> Result<CitationView, DeskError> {
        let mut view = CitationView {
            target: citation.written.clone(),
            lines: vec![citation.line],
            words: citation.words.clone(),
            footing: Footing::Unknown,
            why: None,
            rule: RULE,
            record: None,
            account: None,
            more: 0,
        };
        match &citation.target {
            Err(error) => view.why = Some(error.told()),
            Ok(Target::Account(id)) => self.check_account(&mut view, id)?,
            Ok(Target::Record(id)) => self.check_record(&mut view, id)?,
        }
        Ok(view)
    }

    fn check_account(&mut self, view: &mut CitationView, id: &AccountId) -> Result<(), DeskError> {
        let (cited, record) = self.account(id)?;
        view.footing = of_account(cited.as_ref());
        view.record = record;
        view.account = self.view(id)?;
        if !view.footing.holds() {
            view.why = Some(self.why(view.footing, cited.as_ref(), id)?);
        }
        Ok(())
    }

    fn check_record(&mut self, view: &mut CitationView, id: &RecordId) -> Result<(), DeskError> {
        let moved = self.record.moved_to(id)?;
        let id = moved.as_ref().unwrap_or(id);
        let mut footings = Vec::new();
        for account in self.record.ever_of_record(id)? {
            let (cited, _) = self.account(&account)?;
            footings.push((of_account(cited.as_ref()), cited, account));
        }
        let every: Vec<Footing> = footings.iter().map(|(footing, ..)| *footing).collect();
        view.footing = of_record(&every);
        let said = footings.iter().find(|(footing, ..)| *footing == view.footing);
        if let Some((footing, cited, account)) = said {
            view.account = self.view(account)?;
            if !footing.holds() {
                view.why = Some(self.why(*footing, cited.as_ref(), account)?);
            }
        } else {
            view.why = Some(view.footing.says());
        }
        let counting = every.iter().filter(|one| matches!(one, Footing::Stands | Footing::Changed)).count();
        view.more = counting.saturating_sub(1);
        view.record = (!every.is_empty()).then(|| id.clone());
        Ok(())
    }
}

/// What a brief cites, each thing once, in the order of its first citation.
pub(super) fn checked(
    checker: &mut Checker<'_>,
    citations: &[Citation],
) -> Result<Vec<CitationView>, DeskError> {
    let mut views: Vec<CitationView> = Vec::new();
    for citation in citations {
        match views.iter_mut().find(|view| view.target == citation.written) {
            Some(view) if view.lines.last() == Some(&citation.line) => {}
            Some(view) => view.lines.push(citation.line),
            None => views.push(checker.check(citation)?),
        }
    }
    Ok(views)
}

/// The charts of a brief with what they are drawn from.
pub(super) fn drawn(record: &Reader, charts: &[Chart]) -> Result<Vec<ChartView>, DeskError> {
    charts.iter().map(|chart| draw(record, chart)).collect()
}

fn draw(record: &Reader, chart: &Chart) -> Result<ChartView, DeskError> {
    let mut view = ChartView {
        line: chart.line,
        written: chart.written.clone(),
        caption: chart.caption.clone(),
        series: Vec::new(),
        problem: None,
    };
    match &chart.figures {
        Err(error) => view.problem = Some(error.told()),
        Ok(figures) => {
            for state in &figures.states {
                view.series.extend(series_of(record, *state, figures.indicator.as_deref())?);
            }
            let wanted = |one: &FigureSeries| {
                figures.measure.as_ref().is_none_or(|measure| one.title == *measure)
                    && one.points.iter().any(|point| point.date.is_some())
            };
            view.series.retain(wanted);
            if view.series.is_empty() {
                view.problem = Some(Saying::of("chart-of-nothing"));
            }
        }
    }
    Ok(view)
}
