//! A document: its text with its passages marked, and beside it what was read there, each line with
//! where its review stands and what it matches in the record.

mod withheld;

use crate::account::Shelf;
use crate::beside::copies;
use crate::possible::possible;
use crate::text::{self, Mark};
use crate::title::title;
use crate::visibility::{self, View};
use crate::{AccountView, Desk, DeskError, FindingView, SourceView, TextView};
use serde::Serialize;
use std::collections::HashSet;
use std::ops::Range;
use tarazy_model::{
    Account, AccountId, Assignment, Candidate, Classed, Document, DocumentId, Origin, RecordId, ReviewState,
    Seclusion, Text, Verdict,
};
use tarazy_store::{KeptBack, Reader};
use tarazy_tell::Listing;
use tarazy_weigh::matching::{Index, Match};
use tarazy_words::Saying;
use tarazy_words::names::Matching;

/// One document of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DocumentRow {
    /// The document.
    pub document: Document,
    /// Its source.
    pub source: SourceView,
    /// How many of its accounts are shown.
    pub accounts: u64,
    /// How many of them wait for review.
    pub waiting: u64,
    /// The class of its source.
    pub seclusion: Seclusion,
}

/// The documents.
#[derive(Clone, Debug, Serialize)]
pub struct Documents {
    /// Those of this page, newest first.
    pub documents: Vec<DocumentRow>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<DocumentId>,
}

impl Listing for Documents {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "document",
            "name",
            "source",
            "media type",
            "bytes",
            "characters",
            "accounts",
            "waiting",
            "sha256",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |line: &DocumentRow| {
            let document = &line.document;
            vec![
                document.id.to_string(),
                document.name.clone(),
                line.source.title.clone(),
                document.media_type.clone(),
                document.bytes.to_string(),
                document.characters.to_string(),
                line.accounts.to_string(),
                line.waiting.to_string(),
                document.sha256.clone(),
            ]
        };
        self.documents.iter().map(row).collect()
    }
}

/// A record that an account may also be about, as matching proposes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PossibleMatch {
    /// The record.
    pub record: RecordId,
    /// A line that names it for people.
    pub title: Saying,
    /// How surely, from 1 to 100.
    pub score: u8,
    /// Why, in one clause.
    pub reason: Saying,
    /// The account it was matched with.
    pub account: AccountId,
}

/// What was read at one passage.
#[derive(Clone, Debug, Serialize)]
pub struct CandidateView {
    /// Its number in the whole document, which the marks of the text name.
    pub number: usize,
    /// The account.
    pub account: AccountView,
    /// How it compares with the rest of the record.
    pub finding: Option<FindingView>,
    /// Its verdict in one word, for the list.
    pub verdict: Option<Verdict>,
    /// Records it may be about, surest first.
    pub matches: Vec<PossibleMatch>,
    /// Who has it before them, while nobody has decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<Assignment>,
}

impl CandidateView {
    /// The record it was found to be about, where it is not in it yet: that of the first account it agrees with,
    /// contradicts or follows. Accepted there, it is one more account of it.
    pub fn about(&self) -> Option<&RecordId> {
        let compared = matches!(self.verdict?, Verdict::Agrees | Verdict::Contradicts | Verdict::Updates);
        let found = self.finding.as_ref().filter(|_| compared)?.accounts.first()?;
        (found.record != self.account.record).then_some(&found.record)
    }
}

/// A document: the whole of a short text, or one part of a long one.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentPage {
    /// The document.
    pub document: Document,
    /// Its source.
    pub source: SourceView,
    /// The class of its source.
    pub seclusion: Seclusion,
    /// The text of this part with marks; `None` for a table.
    pub text: Option<TextView>,
    /// First code point of this part; for a table, its first line.
    pub from: usize,
    /// Code point after its last; for a table, the line after its last.
    pub to: usize,
    /// Where the part before begins.
    pub previous: Option<usize>,
    /// Where the part after begins.
    pub next: Option<usize>,
    /// What was read in this part of the text, in its order.
    pub candidates: Vec<CandidateView>,
    /// Whether the text is not shown, since something in it waits for review or is kept back: what counts in it is under `accounts`.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub withheld: bool,
    /// For a table: the accounts of these lines.
    pub accounts: Vec<AccountView>,
    /// How many accounts of the whole document are shown.
    pub total: u64,
    /// How many of them wait for review.
    pub waiting: u64,
    /// Other documents with the same paragraphs of a UN document: translations and copies.
    pub copies: Vec<Document>,
}

/// Documents on a page of the list.
const PAGE: usize = 50;
/// Code points of a long text that are shown at once.
const PART: usize = 20_000;
/// Records that are proposed for a candidate.
const PROPOSED: usize = 3;
/// So many accounts of what is kept back are shown of a document.
const MOST_KEPT_BACK: usize = 1000;
/// Lines of a table that are shown at once.
const LINES: usize = 200;

impl Desk {
    /// The documents, newest first, a page of the list: those after the one named.
    pub fn documents(&self, after: Option<&DocumentId>) -> Result<Documents, DeskError> {
        self.read(|record| {
            let documents = record.documents(after, PAGE)?;
            let next = documents.last().filter(|_| documents.len() == PAGE).map(|last| last.id.clone());
            let mut shelf = Shelf::new(record);
            let rows = documents.into_iter().map(|document| DocumentRow::of(record, &mut shelf, document));
            let mut documents = rows.collect::<Result<Vec<_>, _>>()?;
            documents.retain(|row| visibility::lists_texts(row.source.kind));
            Ok(Documents { documents, next })
        })
    }

    /// One document; of a long one the part that holds a code point (or a line of a table).
    pub fn document(&self, id: &DocumentId, at: Option<usize>) -> Result<DocumentPage, DeskError> {
        self.read(|record| {
            let row = {
                let missing = || DeskError::missing("document", id);
                let document = record.document(id)?.ok_or_else(missing)?;
                let row = DocumentRow::of(record, &mut Shelf::new(record), document)?;
                if record.is_narrow() && row.accounts == 0 && kept_back(record, id, 0..usize::MAX)?.is_empty()
                {
                    return Err(missing());
                }
                row
            };
            match record.text(id)? {
                Some(text) if self.withheld(record, id)? => self.passages_page(record, row, &text),
                Some(text) => self.text_page(record, row, &text, at.unwrap_or(0)),
                None => self.table_page(record, row, at.unwrap_or(1)),
            }
        })
    }

    fn text_page(
        &self,
        record: &Reader,
        row: DocumentRow,
        text: &Text,
        at: usize,
    ) -> Result<DocumentPage, DeskError> {
        let pieces = self.layouts.of(record, &row.document, text)?;
        let part = text::part(&pieces, at, PART);
        let id = &row.document.id;
        let mut accounts = record.accounts_of_document(id, part.points.clone())?;
        accounts.extend(kept_back(record, id, part.points.clone())?);
        accounts.sort_by_key(|account| place(&account.origin));
        accounts.retain(|account| visibility::shows(self.view(View::Desk), account));
        let first = usize::try_from(record.count_before(id, part.points.start)?).unwrap_or(usize::MAX);
        let copies = copies(record, id, &accounts, self.view(View::Listed))?;
        let candidates = CandidateView::all(record, &accounts, id, first)?;
        let marks = candidates.iter().filter_map(mark).collect();
        Ok(DocumentPage {
            text: Some(text::view(text, &part.pieces, marks)),
            from: part.points.start,
            to: part.points.end,
            previous: part.previous,
            next: part.next,
            candidates,
            copies,
            ..DocumentPage::empty(row)
        })
    }

    /// The bytes of a document as they came, for taking away.
    pub fn original(&self, id: &DocumentId) -> Result<(Document, Vec<u8>), DeskError> {
        self.read(|record| {
            let missing = || DeskError::missing("document", id);
            let document = record.document(id)?.ok_or_else(missing)?;
            self.whole_of(record, id)?;
            let bytes = record.bytes(id)?.ok_or_else(missing)?;
            Ok((document, bytes))
        })
    }
}

impl DocumentPage {
    fn empty(row: DocumentRow) -> Self {
        Self {
            document: row.document,
            source: row.source,
            seclusion: row.seclusion,
            text: None,
            from: 0,
            to: 0,
            previous: None,
            next: None,
            candidates: Vec::new(),
            withheld: false,
            accounts: Vec::new(),
            total: row.accounts,
            waiting: row.waiting,
            copies: Vec::new(),
        }
    }
}

impl Desk {
    fn table_page(&self, record: &Reader, row: DocumentRow, at: usize) -> Result<DocumentPage, DeskError> {
        let from = at.saturating_sub(1) / LINES * LINES + 1;
        let to = from.saturating_add(LINES);
        let mut accounts = record.accounts_of_document(&row.document.id, from..to)?;
        accounts.extend(kept_back(record, &row.document.id, from..to)?);
        accounts.retain(|account| visibility::shows(self.view(View::Listed), account));
        let lines = lines(&record.bytes(&row.document.id)?.unwrap_or_default());
        Ok(DocumentPage {
            from,
            to,
            previous: (from > 1).then(|| from.saturating_sub(LINES)),
            next: (to <= lines).then_some(to),
            accounts: Shelf::new(record).views(&accounts)?,
            withheld: record.holds_back(&row.document.id)?,
            ..DocumentPage::empty(row)
        })
    }

    /// The curated passages of a text that is not shown.
    fn passages_page(
        &self,
        record: &Reader,
        row: DocumentRow,
        text: &Text,
    ) -> Result<DocumentPage, DeskError> {
        let mut accounts = record.accounts_of_document(&row.document.id, 0..text.len())?;
        accounts.extend(kept_back(record, &row.document.id, 0..text.len())?);
        accounts.retain(|account| visibility::shows(View::Record, account));
        let to = text.len();
        let accounts = Shelf::new(record).views(&accounts)?;
        Ok(DocumentPage { to, accounts, withheld: true, ..DocumentPage::empty(row) })
    }
}

/// What stands there of that which is kept back, as far as who asks is cleared for it.
fn kept_back(record: &Reader, id: &DocumentId, place: Range<usize>) -> Result<Vec<Account>, DeskError> {
    Ok(record.kept_back(&KeptBack::In(id, place), MOST_KEPT_BACK)?)
}

/// Lines of a table, whichever of the three line ends it has.
fn lines(table: &[u8]) -> usize {
    let ends = |mark: u8| table.iter().filter(|byte| **byte == mark).count();
    ends(b'\n').max(ends(b'\r')) + 1
}

impl DocumentRow {
    pub(crate) fn of(record: &Reader, shelf: &mut Shelf<'_>, document: Document) -> Result<Self, DeskError> {
        let counts = record.counts_of_document(&document.id)?;
        let sum = |wanted: fn(&ReviewState) -> bool| {
            counts.iter().filter(|count| wanted(&count.review)).map(|count| count.accounts).sum()
        };
        Ok(Self {
            source: shelf.source(&document.source)?,
            seclusion: record.class_of(&Classed::Source(document.source.clone()))?,
            accounts: sum(|review| *review != ReviewState::Rejected),
            waiting: sum(|review| *review == ReviewState::Candidate),
            document,
        })
    }
}

/// Where in a text an account stands.
fn place(origin: &Origin) -> Option<usize> {
    if let Origin::Passage { passage, .. } = origin { Some(passage.start()) } else { None }
}

fn mark(candidate: &CandidateView) -> Option<Mark> {
    let account = &candidate.account;
    Some(Mark {
        start: account.evidence.start?,
        end: account.evidence.end?,
        candidate: candidate.number,
        class: account.review.as_str(),
        title: account.title.clone(),
    })
}

impl CandidateView {
    /// The accounts of a text, each compared with what the rest of the record knows; numbered from `first`.
    fn all(
        record: &Reader,
        accounts: &[Account],
        document: &DocumentId,
        first: usize,
    ) -> Result<Vec<Self>, DeskError> {
        let read: Vec<(&Account, Candidate)> =
            accounts.iter().filter_map(|account| Some((account, as_candidate(account)?))).collect();
        let candidates: Vec<Candidate> = read.iter().map(|(_, candidate)| candidate.clone()).collect();
        let others = possible(record, &candidates, document)?;
        let index = Index::of(&others, Matching::Fuzzy);
        let findings = tarazy_weigh::check(&candidates, &others, Matching::Fuzzy);
        let mut shelf = Shelf::new(record);
        let views = read.iter().zip(findings).enumerate().map(|(n, ((account, _), finding))| {
            Ok(Self {
                number: first + n,
                account: shelf.view(account)?,
                verdict: Some(finding.verdict),
                finding: Some(shelf.finding(&finding, &others)?),
                with: if record.is_narrow() { None } else { record.assignment(&account.id)? },
                matches: PossibleMatch::of(index.matches(&account.statement)),
            })
        });
        views.collect()
    }
}

/// An account that was read from a text, as it was when it was read.
fn as_candidate(account: &Account) -> Option<Candidate> {
    let Origin::Passage { passage, .. } = &account.origin else { return None };
    Some(Candidate {
        statement: account.statement.clone(),
        passage: passage.clone(),
        polarity: account.polarity,
        article: 0,
        unknown: Vec::new(),
        notes: Vec::new(),
    })
}

impl PossibleMatch {
    /// The records of the first few matches, surest first.
    fn of(matches: Vec<Match<'_>>) -> Vec<Self> {
        let mut met = HashSet::new();
        let others = matches.into_iter().filter(|found| met.insert(&found.account.record)).take(PROPOSED);
        let proposed = others.map(|found| Self {
            record: found.account.record.clone(),
            title: title(&found.account.statement),
            score: found.score,
            reason: found.reason,
            account: found.account.id.clone(),
        });
        proposed.collect()
    }
}
