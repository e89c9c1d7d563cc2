//! All that is found, handed out part by part: only where each entry stands is kept in memory, and the list
//! stays what it was when it was asked for, whatever is written meanwhile.

use crate::asking::Asking;
use crate::error::{FindError, guarded};
use crate::query::{Hit, Query, Sort};
use crate::search::order;
use crate::snippet::Marker;
use crate::{EntryId, Index, Snippet, syntax};
use std::sync::Arc;
use tantivy::collector::{Count, TopDocs};
use tantivy::schema::Value;
use tantivy::{DocAddress, Score, Searcher, TantivyDocument};

/// A list being handed out.
pub struct List {
    index: Arc<Index>,
    searcher: Searcher,
    marker: Marker,
    found: std::vec::IntoIter<(Score, DocAddress)>,
}

impl std::fmt::Debug for List {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("List").field("left", &self.found.len()).finish_non_exhaustive()
    }
}

impl List {
    /// All that is found, in the order of the query; its offset and limit do not matter.
    pub fn of(index: &Arc<Index>, query: &Query) -> Result<Self, FindError> {
        guarded(|| {
            let wording = syntax::read(&query.text);
            index.refresh()?;
            let mut analysis = index.analyses.take();
            let searcher = index.reader.searcher();
            let columns = index.columns.of(&searcher)?;
            let mut asking = Asking {
                fields: &index.fields,
                searcher: &searcher,
                columns: &columns,
                analysis: &mut analysis,
                lenient: false,
            };
            let mut asked = asking.ask(query, &wording)?;
            let mut total = searcher.search(&asked.query, &Count)?;
            if total == 0 && asked.misses && !query.exact {
                asking.lenient = true;
                asked = asking.ask(query, &wording)?;
                total = searcher.search(&asked.query, &Count)?;
            }
            let top = TopDocs::with_limit(total.max(1));
            let found: Vec<(Score, DocAddress)> = match query.sort {
                Sort::Relevance => searcher.search(&asked.query, &top.order_by_score())?,
                sort => {
                    let (field, order) = order(sort);
                    let dated =
                        searcher.search(&asked.query, &top.order_by_fast_field::<i64>(field, order))?;
                    dated.into_iter().map(|(_, at)| (0.0, at)).collect()
                }
            };
            let marker = Marker::of(&wording, &asked.near, query.exact, analysis);
            Ok(Self { index: Arc::clone(index), searcher, marker, found: found.into_iter() })
        })
    }

    /// How many are still to come.
    pub fn left(&self) -> usize {
        self.found.len()
    }

    /// The next ones, so many at most; snippets of texts of documents alone. Empty at the end.
    pub fn next(&mut self, most: usize) -> Result<Vec<Hit>, FindError> {
        guarded(|| {
            // Stored texts lie packed together: read in their order, each pack is opened once.
            let mut places: Vec<(usize, (Score, DocAddress))> =
                self.found.by_ref().take(most).enumerate().collect();
            places.sort_unstable_by_key(|(_, (_, at))| *at);
            let mut hits = Vec::with_capacity(places.len());
            for (place, (score, at)) in places {
                let hit = self.index.hit(&self.searcher, &mut self.marker, score, at, false)?;
                hits.extend(hit.map(|hit| (place, hit)));
            }
            hits.sort_unstable_by_key(|(place, _)| *place);
            Ok(hits.into_iter().map(|(_, hit)| hit).collect())
        })
    }
}

impl Index {
    pub(crate) fn hit(
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
