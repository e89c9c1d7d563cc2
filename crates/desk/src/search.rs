//! Search: words and filters to what was said and to the texts of documents, with facets and what was wrong
//! with the query. All that is found, as a list: `search_list.rs`.

use crate::access::Act;
use crate::account::Shelf;
use crate::entries::label;
use crate::title::headline;
use crate::{Desk, DeskError, Paging};
use serde::Serialize;
use std::collections::HashMap;
use tarazy_find::{EntryId, EntryKind, Facets, Field, Filter, Hit, Query, QueryProblem, Sort};
use tarazy_model::{
    Account, AccountId, BatchId, Date, Day, DocumentId, Origin, RecordId, ReviewState, StateCode,
};
use tarazy_store::Reader;
use tarazy_words::Saying;

/// What is asked of the search.
#[derive(Clone, Debug, Default)]
pub struct SearchQuery {
    /// The words, as typed.
    pub words: String,
    /// Only what these let through: those of one field widen, those of different fields narrow. Candidates are
    /// found where one of these or the words ask for them.
    pub filters: Vec<Filter>,
    /// Words only as they are written.
    pub exact: bool,
    /// Not before this day.
    pub from: Option<Day>,
    /// Not after this day.
    pub to: Option<Day>,
    /// Only what came to the record on this day or later.
    pub since: Option<Day>,
    /// In which order.
    pub sort: Sort,
    /// The page, counted from 1.
    pub page: usize,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SearchHit {
    /// The account; `None` where the words stand in the text of a document.
    pub account: Option<AccountId>,
    /// The record of the account.
    pub record: Option<RecordId>,
    /// The document.
    pub document: DocumentId,
    /// Where it stands there: a code point of the text, or a line of the table.
    pub at: usize,
    /// Its kind.
    #[serde(serialize_with = "name_of")]
    pub kind: EntryKind,
    /// A line that names it for people.
    pub title: Saying,
    /// The part of the quote that was found, as pieces: the text and whether it was asked for.
    pub snippet: Vec<(String, bool)>,
    /// The States it is about.
    pub states: Vec<StateCode>,
    /// Its date.
    pub date: Option<Date>,
    /// The title of its source.
    pub source: String,
    /// Where its review stands; texts are not reviewed.
    pub review: Option<ReviewState>,
    /// Whether a second opinion on it is asked of who asks, who sees nothing of the first until then.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub second_reading: bool,
    /// When it came into the record, as RFC 3339.
    pub added: Option<String>,
}

fn name_of<S: serde::Serializer>(kind: &EntryKind, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(kind.as_str())
}

/// A value that can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FacetValue {
    /// As in an address.
    pub value: String,
    /// For people.
    pub label: String,
    /// How many there are.
    pub count: u64,
    /// Whether it is filtered by now.
    pub chosen: bool,
}

/// Something that can be filtered by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facet {
    /// The name of the field in an address: `kind`, `state`, `body` and the like.
    pub field: &'static str,
    /// Its name for people.
    pub label: &'static str,
    /// Its values, most frequent first.
    pub values: Vec<FacetValue>,
}

/// What was found.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage {
    /// The words, as typed.
    pub words: String,
    /// The hits of this page.
    pub hits: Vec<SearchHit>,
    /// Where in the whole list they are.
    pub paging: Paging,
    /// What can be filtered by.
    pub facets: Vec<Facet>,
    /// What was wrong with the query, and how it was read instead.
    pub problems: Vec<Saying>,
    /// What else the words were taken for.
    pub notes: Vec<Saying>,
}

/// Hits on a page.
const PAGE: usize = 20;
/// The counts of fewer hits than this tell of each.
const FEW: u64 = 20;
/// Values of a facet that are shown.
const VALUES: usize = 20;
impl Desk {
    /// What is found for words and filters.
    pub fn search(&self, query: &SearchQuery) -> Result<SearchPage, DeskError> {
        let paging = Paging::new(query.page, PAGE, 0);
        let asked = self.seeing(query.asked(paging.offset()));
        let found = self.ask(|index| index.search(&asked))?;
        self.read(|record| {
            let mut problems: Vec<Saying> = found.problems.iter().map(QueryProblem::told).collect();
            problems.extend(self.index_notice(record)?);
            let mut shelf = Shelf::new(record);
            let mut arrivals = Arrivals::new(record);
            let mut hits = Vec::with_capacity(found.hits.len());
            for hit in &found.hits {
                let snippet = hit.snippet.pieces();
                hits.extend(SearchHit::of(record, &mut shelf, &mut arrivals, hit, |_| snippet)?);
            }
            // What was decided first is not told by being found to who is asked for a second opinion.
            let found_at_once = hits.len();
            hits.retain(|hit| !(query.tells_review() && hit.second_reading));
            let hidden = u64::try_from(found_at_once.saturating_sub(hits.len())).unwrap_or(u64::MAX);
            let total = found.total.saturating_sub(hidden);
            let mut facets = match hidden > 0 && total < FEW {
                true => Vec::new(),
                false => query.facets(&found.facets, &mut shelf)?,
            };
            // Nor by how many of what is found are decided how.
            if !record.second_asked(&self.who().name, 0, 1)?.is_empty() && !self.is_local() {
                facets.retain(|facet| facet.field != Field::Review.as_str());
            }
            Ok(SearchPage {
                words: query.words.clone(),
                hits,
                paging: Paging { total: usize::try_from(total).unwrap_or(usize::MAX), ..paging },
                facets,
                problems,
                notes: found.notes,
            })
        })
    }
}

/// The beginning of a day in UTC, in seconds since 1970.
fn moment(day: Day) -> Option<u64> {
    let begins = jiff::tz::Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()?;
    u64::try_from(begins.as_second()).ok()
}

impl SearchQuery {
    /// The question to the index. Where nothing asks for candidates, the curated record is searched.
    pub(crate) fn asked(&self, offset: usize) -> Query {
        let asks_review = self.filters.iter().any(|filter| filter.field() == Field::Review);
        Query {
            text: self.words.clone(),
            filters: self.filters.clone(),
            exact: self.exact,
            batch: None,
            review: ReviewState::ALL.into_iter().filter(|state| state.counts()).collect(),
            only: false,
            documents: !asks_review,
            from: self.from,
            to: self.to,
            added_from: self.since.and_then(moment),
            offset,
            limit: PAGE,
            sort: self.sort,
        }
    }

    /// Whether being found tells where the review of an account stands.
    pub(crate) fn tells_review(&self) -> bool {
        self.filters.iter().any(|filter| filter.field() == Field::Review)
            || self.words.to_lowercase().contains(Field::Review.as_str())
    }

    fn facets(&self, found: &Facets, shelf: &mut Shelf<'_>) -> Result<Vec<Facet>, DeskError> {
        Field::counted().map(|field| self.facet(field, found.of(field), shelf)).collect()
    }

    fn facet(
        &self,
        field: Field,
        found: &[(String, u64)],
        shelf: &mut Shelf<'_>,
    ) -> Result<Facet, DeskError> {
        let chosen =
            |value: &str| self.filters.iter().any(|filter| filter.field() == field && filter.lets(value));
        let mut values = Vec::new();
        for (value, count) in found.iter().take(VALUES) {
            let label = match (field, value.parse()) {
                (Field::Source, Ok(id)) => shelf.source(&id)?.title,
                _ => label(field, value),
            };
            values.push(FacetValue { chosen: chosen(value), value: value.clone(), label, count: *count });
        }
        Ok(Facet { field: field.as_str(), label: field.label(), values })
    }
}

/// When batches came into the record, each looked up once.
pub(crate) struct Arrivals<'r> {
    record: &'r Reader,
    known: HashMap<BatchId, Option<String>>,
}

impl<'r> Arrivals<'r> {
    pub(crate) fn new(record: &'r Reader) -> Self {
        Self { record, known: HashMap::new() }
    }

    fn of(&mut self, account: &Account) -> Result<Option<String>, DeskError> {
        if let Some(known) = self.known.get(&account.batch) {
            return Ok(known.clone());
        }
        let at = self.record.batch(&account.batch)?.map(|batch| batch.at);
        self.known.insert(account.batch.clone(), at.clone());
        Ok(at)
    }
}

impl SearchHit {
    /// What was found, as it is now; it may have left the record since it was indexed.
    pub(crate) fn of(
        record: &Reader,
        shelf: &mut Shelf<'_>,
        arrivals: &mut Arrivals<'_>,
        hit: &Hit,
        snippet: impl FnOnce(Option<&Account>) -> Vec<(String, bool)>,
    ) -> Result<Option<Self>, DeskError> {
        Ok(match &hit.id {
            EntryId::Account(id) => match record.account(id)? {
                Some(account) => Some(Self {
                    at: place(&account.origin),
                    document: account.origin.document().clone(),
                    kind: EntryKind::Statement(account.statement.kind()),
                    title: headline(&account.statement),
                    added: arrivals.of(&account)?,
                    snippet: snippet(Some(&account)),
                    states: account.statement.states().to_vec(),
                    date: account.statement.date().cloned(),
                    source: shelf.source(&account.source)?.title,
                    review: Some(account.review),
                    second_reading: record.is_blind_to(&account.id)?,
                    account: Some(account.id),
                    record: Some(account.record),
                }),
                None => None,
            },
            EntryId::Piece(id, from) => match record.document(id)? {
                Some(document) => {
                    let source = shelf.source(&document.source)?;
                    Some(Self {
                        account: None,
                        record: None,
                        at: from + hit.snippet.at,
                        document: document.id,
                        kind: EntryKind::Document,
                        title: document.name.into(),
                        snippet: snippet(None),
                        states: Vec::new(),
                        date: source.date,
                        source: source.title,
                        review: None,
                        second_reading: false,
                        added: None,
                    })
                }
                None => None,
            },
        })
    }
}

/// A code point of a text, or a line of a table.
fn place(origin: &Origin) -> usize {
    match origin {
        Origin::Passage { passage, .. } => passage.start(),
        Origin::Row(row) => usize::try_from(row.line).unwrap_or(usize::MAX),
    }
}

impl Desk {
    /// A question as it may be asked: for who may not see candidates, of the curated record alone, whatever its words
    /// and filters name; and of texts, in which what is restricted stands, for who reviews alone.
    pub(crate) fn seeing(&self, query: Query) -> Query {
        let sees = self.may(Act::SeeCandidates);
        Query { only: !sees, documents: query.documents && self.may(Act::Review), ..query }
    }
}
