//! Lists of accounts through a filter, page by page.
//!
//! Ordered by kind, first day and arrival. A list of all kinds is read kind by kind, so that each query
//! is one range of one index, whatever is asked for, and costs what it returns.

use crate::accounts::{SELECT, account};
use crate::database::{count, integer, list, one, parsed};
use crate::{Count, Reader, Result, filing};
use rusqlite::ToSql;
use std::ops::RangeInclusive;
use tarazy_model::{Account, AccountId, BatchId, DocumentId, Kind, ReviewState, SourceId, StateCode};

/// Which accounts a list holds; what is `None` filters nothing. With one of state, source, batch,
/// document or review, a page costs what it holds; for more of them at once ask the index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Of this kind.
    pub kind: Option<Kind>,
    /// About this State.
    pub state: Option<StateCode>,
    /// In this review state.
    pub review: Option<ReviewState>,
    /// Only those that count in the curated record: accepted or disputed.
    pub curated: bool,
    /// Given by this source.
    pub source: Option<SourceId>,
    /// Brought by this batch.
    pub batch: Option<BatchId>,
    /// Found in this document.
    pub document: Option<DocumentId>,
    /// With a date that begins in these years.
    pub years: Option<RangeInclusive<i16>>,
    /// Only those that no reviewer has before them.
    pub unassigned: bool,
    /// The list from its end.
    pub descending: bool,
}

impl Reader {
    /// A filter as this reader may ask it.
    fn narrowed(&self, filter: &Filter) -> Filter {
        Filter { curated: filter.curated || self.narrow, ..filter.clone() }
    }

    /// The same where the record is of before assignments, and open for reading only.
    fn known(&self, filter: &Filter) -> Result<Filter> {
        let unassigned = filter.unassigned && self.has_table("assignment")?;
        Ok(Filter { unassigned, ..self.narrowed(filter) })
    }

    /// The accounts of a filter after one, or the first ones.
    pub fn accounts(&self, filter: &Filter, after: Option<&AccountId>, limit: usize) -> Result<Vec<Account>> {
        let filter = &self.known(filter)?;
        let after = after.map_or(Ok(None), |id| self.place_in_list(id))?;
        let mut kinds: Vec<Kind> = filter.kinds().collect();
        if filter.descending {
            kinds.reverse();
        }
        if let Some(after) = &after {
            let passed =
                |kind: &Kind| if filter.descending { *kind > after.kind } else { *kind < after.kind };
            kinds.retain(|kind| !passed(kind));
        }
        let mut found = Vec::new();
        for kind in kinds {
            if found.len() >= limit {
                break;
            }
            let after = after.as_ref().filter(|after| after.kind == kind);
            let listing = Listing::page(filter, kind, after, limit - found.len());
            found.extend(list(&self.db, &listing.sql, &listing.values(), account)?);
        }
        Ok(found)
    }

    /// How many accounts a filter lets through. Kept beside the record where at most one of State,
    /// source and document is asked for, without years or batch; counted along an index otherwise.
    pub fn count(&self, filter: &Filter) -> Result<u64> {
        let filter = &self.known(filter)?;
        if let Some(counts) = self.kept_counts(filter)? {
            let wanted = |count: &Count| {
                filter.kind.is_none_or(|kind| kind == count.kind)
                    && filter.review.is_none_or(|review| review == count.review)
                    && (!filter.curated || count.review.counts())
            };
            return Ok(counts.into_iter().filter(wanted).map(|count| count.accounts).sum());
        }
        let mut all = 0;
        for kind in filter.kinds() {
            let listing = Listing::count(filter, kind);
            all += one(&self.db, &listing.sql, &listing.values(), |row| count(row, 0))?.unwrap_or(0);
        }
        Ok(all)
    }

    fn kept_counts(&self, filter: &Filter) -> Result<Option<Vec<Count>>> {
        if filter.years.is_some() || filter.batch.is_some() || filter.unassigned {
            return Ok(None);
        }
        match (filter.state, &filter.source, &filter.document) {
            (None, None, None) => self.counts().map(Some),
            (Some(state), None, None) => self.counts_of_state(state).map(Some),
            (None, Some(source), None) => self.counts_of_source(source).map(Some),
            (None, None, Some(document)) => self.counts_of_document(document).map(Some),
            _ => Ok(None),
        }
    }

    fn place_in_list(&self, id: &AccountId) -> Result<Option<InList>> {
        let sql = "SELECT kind, day, no FROM account WHERE id = $1 ORDER BY shown DESC, version DESC LIMIT 1";
        one(&self.db, sql, &[&id.as_str()], |row| {
            Ok(InList { kind: parsed(row, 0)?, day: row.get(1)?, no: row.get(2)? })
        })
    }
}

impl Filter {
    fn kinds(&self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(|kind| self.kind.is_none_or(|only| only == *kind))
    }
}

/// Where an account stands in lists.
struct InList {
    kind: Kind,
    day: String,
    no: i64,
}

/// A query over one kind.
struct Listing {
    sql: String,
    values: Vec<Box<dyn ToSql>>,
    /// The table whose range is read, and its column of account numbers: by State, a range of
    /// `account_state`; otherwise one of an index of `account`.
    range: (&'static str, &'static str),
}

impl Listing {
    fn page(filter: &Filter, kind: Kind, after: Option<&InList>, limit: usize) -> Self {
        let mut query = Self::through(filter, kind, SELECT);
        let (table, no) = query.range;
        let (beyond, order) = if filter.descending { ("<", " DESC") } else { (">", "") };
        if let Some(InList { day, no: after, .. }) = after {
            query.and(&format!("({table}.day, {table}.{no}) {beyond} ("), day.clone());
            query.put(", ", *after);
            query.sql += ")";
        }
        query.sql += &format!(" ORDER BY {table}.day{order}, {table}.{no}{order}");
        query.put(" LIMIT ", integer(limit));
        query
    }

    fn count(filter: &Filter, kind: Kind) -> Self {
        Self::through(filter, kind, "SELECT count(*) FROM account a")
    }

    fn through(filter: &Filter, kind: Kind, select: &str) -> Self {
        let range = if filter.state.is_some() { ("s", "account") } else { ("a", "no") };
        let mut query = Self { sql: select.to_owned(), values: Vec::new(), range };
        let table = range.0;
        if let Some(state) = filter.state {
            query.sql += " JOIN account_state s ON s.account = a.no";
            query.and("s.state = ", state.as_str().to_owned());
        }
        query.and(&format!("{table}.kind = "), kind.as_str());
        query.sql += " AND a.shown = 1";
        if filter.curated {
            query.sql += " AND a.review IN ('accepted', 'disputed')";
        }
        if filter.unassigned {
            query.sql +=
                " AND NOT EXISTS (SELECT 1 FROM assignment h WHERE h.account = a.id AND h.stands = 1)";
        }
        let rank = filter.curated.then_some(ReviewState::Accepted).or(filter.review).map(filing::rank);
        if let (Some(rank), Some(_)) = (rank, filter.state) {
            query.and("s.rank = ", rank);
        }
        let exact = [
            ("a.source = ", filter.source.as_ref().map(|id| id.as_str().to_owned())),
            ("a.document = ", filter.document.as_ref().map(|id| id.as_str().to_owned())),
            ("a.review = ", filter.review.map(|state| state.as_str().to_owned())),
        ];
        for (condition, value) in exact {
            if let Some(value) = value {
                query.and(condition, value);
            }
        }
        if let Some(batch) = &filter.batch {
            query.and("a.batch = (SELECT leaf FROM batch WHERE id = ", batch.as_str().to_owned());
            query.sql += ")";
        }
        if let Some(years) = &filter.years {
            query.and(&format!("{table}.day >= "), format!("{:04}-01-01", years.start()));
            query.and(&format!("{table}.day <= "), format!("{:04}-12-31", years.end()));
        }
        query
    }

    fn and(&mut self, condition: &str, value: impl ToSql + 'static) {
        let word = if self.values.is_empty() { " WHERE " } else { " AND " };
        self.put(&format!("{word}{condition}"), value);
    }

    fn put(&mut self, before: &str, value: impl ToSql + 'static) {
        self.values.push(Box::new(value));
        self.sql += &format!("{before}${}", self.values.len());
    }

    fn values(&self) -> Vec<&dyn ToSql> {
        self.values.iter().map(AsRef::as_ref).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Store;

    #[test]
    fn no_list_scans_a_table_or_sorts_what_it_found() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("record")).unwrap();
        let ids = (SourceId::of(&["s"]), BatchId::of(&["b"]), DocumentId::of(&["d"]));
        let none = Filter::default();
        let filters = [
            none.clone(),
            Filter { state: "KGZ".parse().ok(), ..none.clone() },
            Filter { review: Some(ReviewState::Candidate), ..none.clone() },
            Filter { curated: true, ..none.clone() },
            Filter { curated: true, state: "KGZ".parse().ok(), ..none.clone() },
            Filter { source: Some(ids.0), ..none.clone() },
            Filter { batch: Some(ids.1), ..none.clone() },
            Filter { document: Some(ids.2), ..none.clone() },
            Filter { years: Some(2005..=2010), descending: true, ..none.clone() },
            Filter { review: Some(ReviewState::Candidate), unassigned: true, ..none.clone() },
            Filter { review: Some(ReviewState::Candidate), state: "KGZ".parse().ok(), ..none.clone() },
            Filter { years: Some(2005..=2010), state: "KGZ".parse().ok(), ..none },
        ];
        let after = InList { kind: Kind::Event, day: "2005-03-24".into(), no: 7 };
        for filter in filters {
            let listing = Listing::page(&filter, Kind::Event, Some(&after), 20);
            let sql = format!("EXPLAIN QUERY PLAN {}", listing.sql);
            let plan = list(&store.reader().db, &sql, &listing.values(), |row| Ok(row.get::<_, String>(3)?));
            let plan = plan.unwrap().join("\n");
            assert!(!plan.contains("SCAN") && !plan.contains("TEMP B-TREE"), "{filter:?}:\n{plan}");
            let by_rank = plan.contains("account_state_rank") || plan.contains("account_curated");
            assert!(by_rank || !filter.curated, "{filter:?}:\n{plan}");
        }
    }
}
