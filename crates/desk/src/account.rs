//! An account as it is shown: what is said, by whom, and where it stands, each with what it leads to.

use crate::DeskError;
use crate::title::title;
use crate::visibility;
use serde::Serialize;
use std::collections::HashMap;
use tarazy_model::{
    Account, AccountId, BatchId, Date, DocumentId, Input, Kind, Maker, Origin, Passage, Polarity, RecordId,
    ReviewState, Source, SourceId, SourceKind, Statement, Verdict,
};
use tarazy_store::{Filter, Reader};
use tarazy_weigh::rules::{self, Rule};
use tarazy_weigh::{Difference, Finding};
use tarazy_words::Saying;

/// A source in one line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceView {
    /// Its id.
    pub id: SourceId,
    /// Its title.
    pub title: String,
    /// Its publisher.
    pub publisher: Option<String>,
    /// Its kind.
    pub kind: SourceKind,
    /// When it was published, or was as at.
    pub date: Option<Date>,
    /// Whose interest it speaks for, if any.
    pub party: Option<String>,
    /// Where it was found.
    pub url: Option<String>,
}

impl From<&Source> for SourceView {
    fn from(source: &Source) -> Self {
        Self {
            id: source.id.clone(),
            title: source.title.clone(),
            publisher: source.publisher.clone(),
            kind: source.kind,
            date: source.date.clone(),
            party: source.party.clone(),
            url: source.url.clone(),
        }
    }
}

/// Where an account stands in its source: a range of a text, or a line of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// The document.
    pub document: DocumentId,
    /// The document's name, for people.
    pub name: Saying,
    /// First code point of the passage; `None` for a row.
    pub start: Option<usize>,
    /// Code point after its last; `None` for a row.
    pub end: Option<usize>,
    /// Line of the table, counted from 1; `None` for a passage.
    pub line: Option<u64>,
    /// Column of the table, where one cell says it.
    pub column: Option<String>,
    /// Page of the document, counted from 1, where it has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Exactly what stands there.
    pub quote: String,
    /// What stands before it, shortened.
    pub prefix: String,
    /// What stands after it, shortened.
    pub suffix: String,
}

impl Evidence {
    /// Where in the document, behind its name: ", characters 3–9, page 2", ", line 12, column deaths".
    pub fn at(&self) -> String {
        let mut at = String::new();
        if let (Some(start), Some(end)) = (self.start, self.end) {
            at.push_str(&format!(", characters {start}–{end}"));
        }
        let numbered = [("page", self.page.map(u64::from)), ("line", self.line)];
        for (name, number) in numbered.into_iter().filter_map(|(name, number)| Some((name, number?))) {
            at.push_str(&format!(", {name} {number}"));
        }
        if let Some(column) = &self.column {
            at.push_str(&format!(", column {column}"));
        }
        at
    }
}

/// An account with its source and evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AccountView {
    /// Its id.
    pub id: AccountId,
    /// The record it is about.
    pub record: RecordId,
    /// Kind of statement.
    pub kind: Kind,
    /// A line that names it for people.
    pub title: Saying,
    /// The statement.
    pub statement: Statement,
    /// Asserted or denied.
    pub polarity: Polarity,
    /// Who says it.
    pub source: SourceView,
    /// Where.
    pub evidence: Evidence,
    /// How it was made.
    pub maker: Maker,
    /// The day the source was right on.
    pub as_at: Option<Date>,
    /// The batch that brought it.
    pub batch: BatchId,
    /// Its version, counted from 1.
    pub version: u32,
    /// Where its review stands; as if nobody had decided where a second opinion is asked of who asks.
    pub review: ReviewState,
    /// Whether a second opinion on it is asked of who asks, who sees nothing of the first until then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub second_reading: bool,
    /// The import that found it missing, where its source no longer publishes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawn>,
    /// Whether it alleges something of a named person and no reviewer has cleared it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub restricted: bool,
}

/// That a source no longer publishes what it did.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Withdrawn {
    /// The batch that no longer had it.
    pub batch: BatchId,
    /// When that came, as RFC 3339 in UTC.
    pub at: String,
}

/// A finding with its rule and what it was computed from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FindingView {
    /// What it came to.
    pub verdict: Verdict,
    /// The rule.
    pub rule: Rule,
    /// One sentence that says it.
    pub explanation: Saying,
    /// The fields that settle it.
    pub differences: Vec<Difference>,
    /// Numbers of the candidates it was computed from, as in the list beside the text.
    pub candidates: Vec<usize>,
    /// Passages of the text that are no candidate by themselves.
    pub passages: Vec<Passage>,
    /// The accounts of the record it was computed from: the other side.
    pub accounts: Vec<AccountView>,
}

/// How many lines came to a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct VerdictCount {
    /// The verdict.
    pub verdict: Verdict,
    /// How many.
    pub count: usize,
}

/// Turns accounts into views, looking up each source and document once.
pub(crate) struct Shelf<'r> {
    record: &'r Reader,
    sources: HashMap<SourceId, SourceView>,
    names: HashMap<DocumentId, Saying>,
}

/// Accounts read at once where all of a filter are wanted.
const AT_ONCE: usize = 1000;

/// Every account of a filter, read as they are asked for.
pub(crate) fn every<'r>(
    record: &'r Reader,
    filter: &'r Filter,
) -> impl Iterator<Item = Result<Account, DeskError>> + 'r {
    let (mut read, mut after, mut is_last) = (Vec::new().into_iter(), None, false);
    std::iter::from_fn(move || {
        loop {
            if let Some(account) = read.next() {
                return Some(Ok(account));
            }
            if is_last {
                return None;
            }
            match record.accounts(filter, after.as_ref(), AT_ONCE) {
                Ok(more) => {
                    is_last = more.len() < AT_ONCE;
                    after = more.last().map(|last: &Account| last.id.clone());
                    read = more.into_iter();
                }
                Err(error) => {
                    is_last = true;
                    return Some(Err(error.into()));
                }
            }
        }
    })
}

impl<'r> Shelf<'r> {
    pub(crate) fn new(record: &'r Reader) -> Self {
        Self { record, sources: HashMap::new(), names: HashMap::new() }
    }

    pub(crate) fn source(&mut self, id: &SourceId) -> Result<SourceView, DeskError> {
        if let Some(found) = self.sources.get(id) {
            return Ok(found.clone());
        }
        let source = self.record.source(id)?.ok_or_else(|| DeskError::missing("source", id))?;
        let view = SourceView::from(&source);
        self.sources.insert(id.clone(), view.clone());
        Ok(view)
    }

    fn name(&mut self, id: &DocumentId) -> Result<Saying, DeskError> {
        if let Some(found) = self.names.get(id) {
            return Ok(found.clone());
        }
        // What a public source says may stand in a document that is kept back.
        let document = self.record.document(id)?;
        let name = document.map_or_else(|| Saying::of("document-kept-back"), |kept| kept.name.into());
        self.names.insert(id.clone(), name.clone());
        Ok(name)
    }

    pub(crate) fn view(&mut self, account: &Account) -> Result<AccountView, DeskError> {
        let second_reading = self.record.is_blind_to(&account.id)?;
        Ok(AccountView {
            id: account.id.clone(),
            record: account.record.clone(),
            kind: account.statement.kind(),
            title: title(&account.statement),
            statement: account.statement.clone(),
            polarity: account.polarity,
            source: self.source(&account.source)?,
            evidence: self.evidence(&account.origin)?,
            maker: account.maker.clone(),
            as_at: account.as_at.clone(),
            batch: account.batch.clone(),
            version: account.version,
            review: if second_reading { ReviewState::Candidate } else { account.review },
            second_reading,
            withdrawn: self.withdrawn(account)?,
            restricted: visibility::restricted(account),
        })
    }

    fn withdrawn(&self, account: &Account) -> Result<Option<Withdrawn>, DeskError> {
        // Only rows of tables are missed: a text that is read again is the same text.
        let batch = match &account.origin {
            Origin::Row(_) => self.record.withdrawn_by(&account.id)?,
            Origin::Passage { .. } => None,
        };
        Ok(batch.map(|batch| Withdrawn { batch: batch.id, at: batch.at }))
    }

    pub(crate) fn views(&mut self, accounts: &[Account]) -> Result<Vec<AccountView>, DeskError> {
        accounts.iter().map(|account| self.view(account)).collect()
    }

    fn evidence(&mut self, origin: &Origin) -> Result<Evidence, DeskError> {
        let document = origin.document().clone();
        let quote = origin.quote().to_owned();
        // What stands around it may be a candidate, or kept back.
        let alone = self.record.is_narrow() || self.record.holds_back(&document)?;
        let around = |text: &str| if alone { String::new() } else { text.to_owned() };
        Ok(match origin {
            Origin::Passage { passage, .. } => Evidence {
                name: self.name(&document)?,
                document,
                start: Some(passage.start()),
                end: Some(passage.end()),
                line: None,
                column: None,
                page: passage.page(),
                quote,
                prefix: around(passage.prefix()),
                suffix: around(passage.suffix()),
            },
            Origin::Row(row) => Evidence {
                document,
                name: row.file.as_str().into(),
                start: None,
                end: None,
                line: Some(row.line),
                column: row.column.clone(),
                page: None,
                quote,
                prefix: String::new(),
                suffix: String::new(),
            },
        })
    }

    /// A finding with its rule and the accounts it names, taken from those at hand.
    pub(crate) fn finding(
        &mut self,
        finding: &Finding,
        at_hand: &[Account],
    ) -> Result<FindingView, DeskError> {
        let mut view = FindingView {
            verdict: finding.verdict,
            rule: rules::get(&finding.rule)
                .copied()
                .ok_or_else(|| DeskError::missing("rule", &finding.rule))?,
            explanation: finding.explanation.clone(),
            differences: finding.differences.clone(),
            candidates: Vec::new(),
            passages: Vec::new(),
            accounts: Vec::new(),
        };
        for input in &finding.inputs {
            match input {
                Input::Candidate(number) => view.candidates.push(*number),
                Input::Passage(passage) => view.passages.push(passage.clone()),
                Input::Account(id) => {
                    let found = at_hand.iter().find(|account| account.id == *id);
                    view.accounts.extend(found.map(|account| self.view(account)).transpose()?);
                }
            }
        }
        Ok(view)
    }
}
