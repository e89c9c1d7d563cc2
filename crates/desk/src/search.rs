//! Search: words and filters to records, with facets and what was wrong with the query.

use crate::account::Shelf;
use crate::title::title;
use crate::{Desk, DeskError, Paging, StateView};
use serde::Serialize;
use tarazy_find::{EntryId, EntryKind, Facets, Hit, Query, Sort};
use tarazy_model::{
    Account, AccountId, Date, Day, DocumentId, InstrumentCode, Kind, RecordId, ReviewState, SourceId,
    StateCode,
};
use tarazy_tell::Listing;

/// What is asked of the search.
#[derive(Clone, Debug, Default)]
pub struct SearchQuery {
    /// The words, as typed.
    pub words: String,
    /// Only of this kind.
    pub kind: Option<Kind>,
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
    /// The account.
    pub account: AccountId,
    /// The record.
    pub record: RecordId,
    /// The document.
    pub document: DocumentId,
    /// Its kind.
    pub kind: Kind,
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
    /// Where its review stands.
    pub review: ReviewState,
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

impl Listing for SearchPage {
    fn headers(&self) -> Vec<&'static str> {
        vec!["record", "account", "kind", "title", "states", "date", "source", "review", "quote"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |hit: &SearchHit| {
            vec![
                hit.record.to_string(),
                hit.account.to_string(),
                hit.kind.to_string(),
                hit.title.clone(),
                hit.states.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
                hit.date.as_ref().map(ToString::to_string).unwrap_or_default(),
                hit.source.clone(),
                hit.review.to_string(),
                hit.snippet.iter().map(|(text, _)| text.as_str()).collect(),
            ]
        };
        self.hits.iter().map(row).collect()
    }
}

/// Hits on a page.
const PAGE: usize = 20;
/// Values of a facet that are shown.
const VALUES: usize = 20;

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
                let EntryId::Account(id) = &hit.id else { continue };
                // An account may have left the record since it was indexed.
                let Some(account) = record.account(id)? else { continue };
                hits.push(SearchHit::of(&account, shelf.source(&account.source)?.title, hit));
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
}

impl SearchQuery {
    /// The question to the index. Where nothing asks for candidates, the curated record is searched.
    fn asked(&self, offset: usize) -> Query {
        let year = |month, day| self.year.and_then(|year| Day::new(year, month, day).ok());
        let curated = || ReviewState::ALL.into_iter().filter(|state| state.counts()).collect();
        Query {
            text: self.words.clone(),
            kind: self.kind.map(EntryKind::Statement),
            state: self.state,
            instrument: self.instrument.clone(),
            source: self.source.clone(),
            batch: None,
            review: self.review.map_or_else(curated, |state| vec![state]),
            from: self.from.max(year(1, 1)),
            to: [self.to, year(12, 31)].into_iter().flatten().min(),
            offset,
            limit: PAGE,
            sort: Sort::Relevance,
        }
    }

    fn facets(&self, found: &Facets, shelf: &mut Shelf<'_>) -> Result<Vec<Facet>, DeskError> {
        let kinds = found.kinds.iter().filter_map(|(kind, count)| match kind {
            EntryKind::Statement(kind) => Some((kind.to_string(), kind.label().to_owned(), *count)),
            EntryKind::Document => None,
        });
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
    fn of(account: &Account, source: String, hit: &Hit) -> Self {
        Self {
            account: account.id.clone(),
            record: account.record.clone(),
            document: account.origin.document().clone(),
            kind: account.statement.kind(),
            title: title(&account.statement),
            snippet: hit.snippet.pieces(),
            states: account.statement.states().to_vec(),
            date: account.statement.date().cloned(),
            source,
            review: account.review,
        }
    }
}
