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
use crate::{Index, syntax};
use tantivy::collector::{Collector, TopDocs};
use tantivy::schema::Value;
use tantivy::{DocAddress, Order, Score, Searcher, TantivyDocument};

/// Hits further down than this are not given: nobody reads there, and filters lead there sooner.
const DEEPEST: usize = 20_000;

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
                .filter_map(|(score, at)| self.hit(&searcher, &mut marker, score, at).transpose());
            let hits = hits.collect::<Result<_, _>>()?;
            self.analyses.put(marker.analysis);
            Ok(Results { total, hits, facets, problems: wording.problems })
        })
    }

    fn hit(
        &self,
        searcher: &Searcher,
        marker: &mut Marker,
        score: Score,
        at: DocAddress,
    ) -> Result<Option<Hit>, FindError> {
        let document: TantivyDocument = searcher.doc(at)?;
        let text = |field| document.get_first(field).and_then(|value| value.as_str()).unwrap_or_default();
        let Ok(id) = text(self.fields.id).parse() else { return Ok(None) };
        Ok(Some(Hit { id, score, snippet: marker.snippet(text(self.fields.words)) }))
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
