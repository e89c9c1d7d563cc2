//! Searching: the hits of a page, and the counts over all that was found.
//!
//! Words by relevance take two passes: the hits by themselves, so that entries which cannot be among the
//! best are skipped, and the counts without scores. Where nothing can be skipped (dates, phrases,
//! beginnings), one pass does both.

use crate::asking::Asking;
use crate::error::{FindError, guarded};
use crate::facets::Counting;
use crate::query::{Facets, Hit, Query, Results, Sort};
use crate::snippet::Marker;
use crate::{EntryId, Index, QueryProblem, Snippet, syntax};
use tantivy::collector::{Collector, Count, TopDocs};
use tantivy::schema::Value;
use tantivy::{DocAddress, Order, Score, Searcher, TantivyDocument};

/// Hits further down than this are not given page by page: nobody reads there, and filters lead there
/// sooner. Who wants all of them asks for the list.
const DEEPEST: usize = 20_000;

/// All that is found, or only how much it is.
#[derive(Clone, Debug, PartialEq)]
pub enum List {
    /// Everything, in the order of the query.
    All(Vec<Hit>),
    /// More than was wanted: so many.
    More(u64),
}

impl Index {
    /// What is found. Any text is a query; an error means that the index itself must be made anew.
    pub fn search(&self, query: &Query) -> Result<Results, FindError> {
        guarded(|| {
            let wording = syntax::read(&query.text);
            self.refresh()?;
            let mut analysis = self.analyses.take();
            let searcher = self.reader.searcher();
            let asked = Asking::new(&self.fields, &searcher, &mut analysis).ask(query, &wording)?;
            let pass = Pass {
                searcher: &searcher,
                asked: asked.as_ref(),
                counting: self.columns.of(&searcher)?,
                skips: query.sort == Sort::Relevance && wording.is_plain(),
            };
            let (hits, (total, facets)) = pass.page(query)?;
            let mut marker = Marker::of(&wording, analysis);
            let hits = hits
                .into_iter()
                .filter_map(|(score, at)| self.hit(&searcher, &mut marker, score, at, true).transpose());
            let hits = hits.collect::<Result<_, _>>()?;
            self.analyses.put(marker.analysis);
            let mut problems = wording.problems;
            if query.offset.saturating_add(query.limit) > DEEPEST
                && total > u64::try_from(DEEPEST).unwrap_or(u64::MAX)
            {
                problems.push(QueryProblem {
                    what: format!("hits after the first {DEEPEST} are not shown page by page"),
                    mend: "narrow it down with a filter, or take the list as CSV".to_owned(),
                });
            }
            Ok(Results { total, hits, facets, problems })
        })
    }

    /// All that is found, in one pass and without counts; snippets of texts of documents alone. Offset and
    /// limit of the query do not matter. Where it is more than `most`, only how much.
    pub fn list(&self, query: &Query, most: usize) -> Result<List, FindError> {
        guarded(|| {
            let wording = syntax::read(&query.text);
            self.refresh()?;
            let mut analysis = self.analyses.take();
            let searcher = self.reader.searcher();
            let asked = Asking::new(&self.fields, &searcher, &mut analysis).ask(query, &wording)?;
            let mut marker = Marker::of(&wording, analysis);
            let total = searcher.search(&asked, &Count)?;
            if total > most {
                return Ok(List::More(u64::try_from(total).unwrap_or(u64::MAX)));
            }
            let top = TopDocs::with_limit(total.max(1));
            let found: Vec<(Score, DocAddress)> = match query.sort {
                Sort::Relevance => searcher.search(&asked, &top.order_by_score())?,
                Sort::Newest | Sort::Oldest => {
                    let order = if query.sort == Sort::Newest { Order::Desc } else { Order::Asc };
                    let dated = searcher.search(&asked, &top.order_by_fast_field::<i64>("day", order))?;
                    dated.into_iter().map(|(_, at)| (0.0, at)).collect()
                }
            };
            // Stored texts lie packed together: read in their order, each pack is opened once.
            let mut places: Vec<(usize, (Score, DocAddress))> = found.into_iter().enumerate().collect();
            places.sort_unstable_by_key(|(_, (_, at))| *at);
            let mut hits = Vec::with_capacity(places.len());
            for (place, (score, at)) in places {
                hits.extend(self.hit(&searcher, &mut marker, score, at, false)?.map(|hit| (place, hit)));
            }
            hits.sort_unstable_by_key(|(place, _)| *place);
            self.analyses.put(marker.analysis);
            Ok(List::All(hits.into_iter().map(|(_, hit)| hit).collect()))
        })
    }

    fn hit(
        &self,
        searcher: &Searcher,
        marker: &mut Marker,
        score: Score,
        at: DocAddress,
        quoted: bool,
    ) -> Result<Option<Hit>, FindError> {
        let document: TantivyDocument = searcher.doc(at)?;
        let text = |field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
        let Ok(id) = text(self.fields.id).parse() else { return Ok(None) };
        let quoted = quoted || matches!(id, EntryId::Piece(..));
        let snippet = if quoted { marker.snippet(text(self.fields.words)) } else { Snippet::default() };
        Ok(Some(Hit { id, score, snippet }))
    }
}

/// A query about to be run.
struct Pass<'s> {
    searcher: &'s Searcher,
    asked: &'s dyn tantivy::query::Query,
    counting: Counting,
    /// Whether entries can be skipped while looking for the best.
    skips: bool,
}

type Found = (Vec<(Score, DocAddress)>, (u64, Facets));

impl Pass<'_> {
    fn page(self, query: &Query) -> Result<Found, FindError> {
        let limit = query.limit.min(DEEPEST.saturating_sub(query.offset));
        if limit == 0 {
            return Ok((Vec::new(), self.searcher.search(self.asked, &self.counting)?));
        }
        let top = TopDocs::with_limit(limit).and_offset(query.offset);
        let order = match query.sort {
            Sort::Relevance => return self.run(top.order_by_score()),
            Sort::Newest => Order::Desc,
            Sort::Oldest => Order::Asc,
        };
        let (dated, counts) = self.run(top.order_by_fast_field::<i64>("day", order))?;
        Ok((dated.into_iter().map(|(_, at)| (0.0, at)).collect(), counts))
    }

    fn run<C: Collector>(self, top: C) -> Result<(C::Fruit, (u64, Facets)), FindError> {
        if self.skips {
            let best = self.searcher.search(self.asked, &top)?;
            return Ok((best, self.searcher.search(self.asked, &self.counting)?));
        }
        Ok(self.searcher.search(self.asked, &(top, self.counting))?)
    }
}
