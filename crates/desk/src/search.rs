//! Search: words and filters to what was said and to the texts of documents, with facets and what was wrong
//! with the query; a page of it, or all of it as a list.

use crate::account::Shelf;
use crate::title::title;
use crate::{Desk, DeskError, Paging, StateView};
use serde::Serialize;
use tarazy_find::{EntryId, EntryKind, Facets, Hit, List, Query, Sort};
use tarazy_model::{
    AccountId, Date, Day, DocumentId, InstrumentCode, Origin, RecordId, ReviewState, SourceId, StateCode,
};
use tarazy_store::Reader;
use tarazy_tell::Listing;

/// What is asked of the search.
#[derive(Clone, Debug, Default)]
pub struct SearchQuery {
    /// The words, as typed.
    pub words: String,
    /// Only of this kind.
    pub kind: Option<EntryKind>,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Only of this instrument.
    pub instrument: Option<InstrumentCode>,
    /// Only of this source.
    pub source: Option<SourceId>,
    /// Only of this year.
    pub year: Option<i16>,
    /// Only in this review state; candidates are found where this or the words ask for them.
    pub review: Option<ReviewState>,
    /// Not before this day.
    pub from: Option<Day>,
    /// Not after this day.
    pub to: Option<Day>,
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
    pub title: String,
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
    /// The name of the field in an address: `kind`, `state`, `instrument`, `year`, `source`, `review`.
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
    pub problems: Vec<String>,
}

/// All that was found, as a list: whole quotes instead of the part that was found.
#[derive(Clone, Debug, Serialize)]
pub struct SearchList {
    /// The hits, in the order of the pages.
    pub hits: Vec<SearchHit>,
}

impl Listing for SearchPage {
    fn headers(&self) -> Vec<&'static str> {
        HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.hits.iter().map(row).collect()
    }
}

impl Listing for SearchList {
    fn headers(&self) -> Vec<&'static str> {
        HEADERS.to_vec()
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.hits.iter().map(row).collect()
    }
}

const HEADERS: [&str; 11] =
    ["record", "account", "document", "at", "kind", "title", "states", "date", "source", "review", "quote"];

fn row(hit: &SearchHit) -> Vec<String> {
    vec![
        text(hit.record.as_ref()),
        text(hit.account.as_ref()),
        hit.document.to_string(),
        hit.at.to_string(),
        hit.kind.to_string(),
        hit.title.clone(),
        hit.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        text(hit.date.as_ref()),
        hit.source.clone(),
        text(hit.review.as_ref()),
        hit.snippet.iter().map(|(text, _)| text.as_str()).collect(),
    ]
}

fn text(value: Option<&impl ToString>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

/// Hits on a page.
const PAGE: usize = 20;
/// Values of a facet that are shown.
const VALUES: usize = 20;
/// Hits in a list; more of them are no file that anyone opens.
const LISTED: usize = 100_000;

impl Desk {
    /// What is found for words and filters.
    pub fn search(&self, query: &SearchQuery) -> Result<SearchPage, DeskError> {
        let paging = Paging::new(query.page, PAGE, 0);
        let asked = query.asked(paging.offset());
        let found = self.ask(|index| index.search(&asked))?;
        self.read(|record| {
            let mut problems: Vec<String> = found.problems.iter().map(ToString::to_string).collect();
            problems.extend(self.index_notice(record)?);
            let mut shelf = Shelf::new(record);
            let mut hits = Vec::with_capacity(found.hits.len());
            for hit in &found.hits {
                let snippet = hit.snippet.pieces();
                hits.extend(SearchHit::of(record, &mut shelf, hit, |_| snippet)?);
            }
            Ok(SearchPage {
                words: query.words.clone(),
                hits,
                paging: Paging { total: usize::try_from(found.total).unwrap_or(usize::MAX), ..paging },
                facets: query.facets(&found.facets, &mut shelf)?,
                problems,
            })
        })
    }

    /// All that is found, in the order of the pages; the page of the query does not matter. Refused where it
    /// is more than a list should hold, and never cut.
    pub fn search_list(&self, query: &SearchQuery) -> Result<SearchList, DeskError> {
        let asked = query.asked(0);
        let found = match self.ask(|index| index.list(&asked, LISTED))? {
            List::All(found) => found,
            List::More(total) => {
                return Err(DeskError::Invalid(format!(
                    "{total} hits are more than one list holds ({LISTED}); narrow it down with a filter, or take \
                     the whole record with `tarazy export`"
                )));
            }
        };
        self.read(|record| {
            let mut shelf = Shelf::new(record);
            let mut hits = Vec::with_capacity(found.len());
            for hit in &found {
                let whole = |origin: Option<&Origin>| match origin {
                    Some(origin) => vec![(origin.quote().to_owned(), false)],
                    None => hit.snippet.pieces(),
                };
                hits.extend(SearchHit::of(record, &mut shelf, hit, whole)?);
            }
            Ok(SearchList { hits })
        })
    }
}

impl SearchQuery {
    /// The question to the index. Where nothing asks for candidates, the curated record is searched.
    fn asked(&self, offset: usize) -> Query {
        let year = |month, day| self.year.and_then(|year| Day::new(year, month, day).ok());
        let curated = || ReviewState::ALL.into_iter().filter(|state| state.counts()).collect();
        Query {
            text: self.words.clone(),
            kind: self.kind,
            state: self.state,
            instrument: self.instrument.clone(),
            source: self.source.clone(),
            batch: None,
            review: self.review.map_or_else(curated, |state| vec![state]),
            documents: self.review.is_none(),
            from: self.from.max(year(1, 1)),
            to: [self.to, year(12, 31)].into_iter().flatten().min(),
            offset,
            limit: PAGE,
            sort: Sort::Relevance,
        }
    }

    fn facets(&self, found: &Facets, shelf: &mut Shelf<'_>) -> Result<Vec<Facet>, DeskError> {
        let kinds =
            found.kinds.iter().map(|(kind, count)| (kind.to_string(), kind.label().to_owned(), *count));
        let states = found.states.iter().map(|(code, n)| (code.to_string(), StateView::of(*code).name, *n));
        let instruments = found.instruments.iter().map(|(code, n)| (code.to_string(), code.to_string(), *n));
        let years = found.years.iter().map(|(year, n)| (year.to_string(), year.to_string(), *n));
        let reviews = found.reviews.iter().map(|(state, n)| (state.to_string(), state.to_string(), *n));
        let mut sources = Vec::new();
        for (id, count) in found.sources.iter().take(VALUES) {
            sources.push((id.to_string(), shelf.source(id)?.title, *count));
        }
        Ok(vec![
            facet("kind", "Kind", kinds, self.kind.map(|kind| kind.to_string())),
            facet("state", "State", states, self.state.map(|code| code.to_string())),
            facet("instrument", "Instrument", instruments, self.instrument.as_ref().map(ToString::to_string)),
            facet("year", "Year", years, self.year.map(|year| year.to_string())),
            facet("source", "Source", sources.into_iter(), self.source.as_ref().map(ToString::to_string)),
            facet("review", "Review", reviews, self.review.map(|state| state.to_string())),
        ])
    }
}

fn facet(
    field: &'static str,
    label: &'static str,
    values: impl Iterator<Item = (String, String, u64)>,
    chosen: Option<String>,
) -> Facet {
    let value =
        |(value, label, count)| FacetValue { chosen: chosen.as_ref() == Some(&value), value, label, count };
    Facet { field, label, values: values.take(VALUES).map(value).collect() }
}

impl SearchHit {
    /// What was found, as it is now; it may have left the record since it was indexed.
    fn of(
        record: &Reader,
        shelf: &mut Shelf<'_>,
        hit: &Hit,
        snippet: impl FnOnce(Option<&Origin>) -> Vec<(String, bool)>,
    ) -> Result<Option<Self>, DeskError> {
        Ok(match &hit.id {
            EntryId::Account(id) => match record.account(id)? {
                Some(account) => Some(Self {
                    at: place(&account.origin),
                    document: account.origin.document().clone(),
                    kind: EntryKind::Statement(account.statement.kind()),
                    title: title(&account.statement),
                    snippet: snippet(Some(&account.origin)),
                    states: account.statement.states().to_vec(),
                    date: account.statement.date().cloned(),
                    source: shelf.source(&account.source)?.title,
                    review: Some(account.review),
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
                        title: document.name,
                        snippet: snippet(None),
                        states: Vec::new(),
                        date: source.date,
                        source: source.title,
                        review: None,
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
