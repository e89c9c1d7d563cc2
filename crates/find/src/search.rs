//! Searching: the hits of a page, and the counts over all that was found.
//!
//! A word by relevance takes two passes: the hits by themselves, so that entries which cannot be among the
//! best are skipped, and the counts without scores. Where nothing can be skipped (filters, dates, phrases,
//! beginnings), one pass does both. Where nothing is found because a word stands nowhere, words one letter
//! away are looked for, and the answer says so.

use crate::asking::{Asked, Asking};
use crate::columns::AllColumns;
use crate::error::{FindError, guarded};
use crate::facets::Counting;
use crate::query::{Facets, Query, Results, Sort};
use crate::snippet::Marker;
use crate::syntax::Wording;
use crate::{Index, QueryProblem, syntax};
use tantivy::collector::{Collector, TopDocs};
use tantivy::{DocAddress, Order, Score, Searcher};
use tarazy_words::Saying;

/// Hits further down than this are not given page by page: nobody reads there, and filters lead there
/// sooner. Who wants all of them asks for the list.
const DEEPEST: usize = 20_000;

impl Index {
    /// What is found. Any text is a query; an error means that the index itself must be made anew.
    pub fn search(&self, query: &Query) -> Result<Results, FindError> {
        guarded(|| {
            let wording = syntax::read(&query.text);
            self.refresh()?;
            let mut analysis = self.analyses.take();
            let searcher = self.reader.searcher();
            let columns = self.columns.of(&searcher)?;
            let mut asking = Asking {
                fields: &self.fields,
                searcher: &searcher,
                columns: &columns,
                analysis: &mut analysis,
                lenient: false,
            };
            let Page { asked, hits, total, facets } = asking.page(query, &wording)?;
            let mut marker = Marker::of(&wording, &asked.near, query.exact, analysis);
            let hits = hits
                .into_iter()
                .filter_map(|(score, at)| self.hit(&searcher, &mut marker, score, at, true).transpose());
            let hits = hits.collect::<Result<_, _>>()?;
            self.analyses.put(marker.analysis);
            let mut problems = wording.problems;
            problems.extend(asked.problems);
            if query.offset.saturating_add(query.limit) > DEEPEST
                && total > u64::try_from(DEEPEST).unwrap_or(u64::MAX)
            {
                problems.push(QueryProblem {
                    what: Saying::of("search-deep").shown("most", DEEPEST),
                    mend: Saying::of("search-narrow"),
                });
            }
            Ok(Results { total, hits, facets, problems, notes: asked.notes })
        })
    }
}

/// What was found for a page.
struct Page {
    asked: Asked,
    hits: Vec<(Score, DocAddress)>,
    total: u64,
    facets: Facets,
}

impl Asking<'_> {
    fn page(&mut self, query: &Query, wording: &Wording) -> Result<Page, FindError> {
        let strict = self.found(query, wording)?;
        if strict.total > 0 || !strict.asked.misses || query.exact {
            return Ok(strict);
        }
        self.lenient = true;
        let lenient = self.found(query, wording)?;
        Ok(if lenient.total > 0 { lenient } else { strict })
    }

    fn found(&mut self, query: &Query, wording: &Wording) -> Result<Page, FindError> {
        let asked = self.ask(query, wording)?;
        let pass = Pass { searcher: self.searcher, columns: self.columns, asked: &asked };
        let (hits, (total, facets)) = pass.page(query)?;
        Ok(Page { asked, hits, total, facets })
    }
}

/// A query about to be run.
struct Pass<'s> {
    searcher: &'s Searcher,
    columns: &'s AllColumns,
    asked: &'s Asked,
}

type Found = (Vec<(Score, DocAddress)>, (u64, Facets));

impl Pass<'_> {
    fn page(self, query: &Query) -> Result<Found, FindError> {
        let counting = Counting(self.columns.clone());
        let limit = query.limit.min(DEEPEST.saturating_sub(query.offset));
        if limit == 0 {
            return Ok((Vec::new(), self.searcher.search(&self.asked.query, &counting)?));
        }
        let top = TopDocs::with_limit(limit).and_offset(query.offset);
        if query.sort == Sort::Relevance {
            if self.asked.skips {
                let best = self.searcher.search(&self.asked.query, &top.order_by_score())?;
                return Ok((best, self.searcher.search(&self.asked.query, &counting)?));
            }
            return self.run(top.order_by_score(), counting);
        }
        let (field, order) = order(query.sort);
        let (dated, counts) = self.run(top.order_by_fast_field::<i64>(field, order), counting)?;
        Ok((dated.into_iter().map(|(_, at)| (0.0, at)).collect(), counts))
    }

    fn run<C: Collector>(self, top: C, counting: Counting) -> Result<(C::Fruit, (u64, Facets)), FindError> {
        Ok(self.searcher.search(&self.asked.query, &(top, counting))?)
    }
}

/// The column that an order goes by.
pub(crate) fn order(sort: Sort) -> (&'static str, Order) {
    match sort {
        Sort::Relevance | Sort::Newest => ("day", Order::Desc),
        Sort::Oldest => ("day", Order::Asc),
        Sort::Added => ("added", Order::Desc),
    }
}
