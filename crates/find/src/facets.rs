//! Counting the values of the fields over all that was found.

use crate::Facets;
use crate::columns::{AllColumns, Columns, LANES};
use crate::field::Field;
use std::cmp::Reverse;
use std::collections::HashMap;
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::{DocId, Score, SegmentOrdinal, SegmentReader};

/// How many values a facet tells at most.
const TOLD: usize = 200;
/// Entries given one by one are counted in packs of so many, field after field.
const PACK: usize = 128;

/// Counts all that a query finds.
pub(crate) struct Counting(pub(crate) AllColumns);

/// The counts of one segment.
pub(crate) struct SegmentCounting {
    columns: Columns,
    total: u64,
    counts: Vec<Vec<[u32; LANES]>>,
    pack: Vec<DocId>,
}

impl SegmentCounting {
    fn count(&mut self, entries: &[DocId]) {
        self.total += u64::try_from(entries.len()).unwrap_or(0);
        for (column, counts) in self.columns.iter().zip(&mut self.counts) {
            column.count(entries, counts);
        }
    }

    fn unpack(&mut self) {
        let mut pack = std::mem::take(&mut self.pack);
        self.count(&pack);
        pack.clear();
        self.pack = pack;
    }
}

impl Collector for Counting {
    type Fruit = (u64, Facets);
    type Child = SegmentCounting;

    fn for_segment(
        &self,
        ordinal: SegmentOrdinal,
        _segment: &SegmentReader,
    ) -> tantivy::Result<SegmentCounting> {
        let columns = usize::try_from(ordinal).ok().and_then(|ordinal| self.0.0.get(ordinal));
        let columns = columns.map(Columns::clone).unwrap_or_default();
        let counts = columns.iter().map(|column| vec![[0; LANES]; column.names.len()]).collect();
        Ok(SegmentCounting { columns, total: 0, counts, pack: Vec::with_capacity(PACK) })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<SegmentCounting>) -> tantivy::Result<(u64, Facets)> {
        let total = segments.iter().map(|segment| segment.total).sum();
        let facets = Field::counted().enumerate().map(|(at, field)| (field, merged(&segments, at, field)));
        Ok((total, Facets(facets.collect())))
    }
}

impl SegmentCollector for SegmentCounting {
    type Fruit = Self;

    fn collect(&mut self, entry: DocId, _score: Score) {
        self.pack.push(entry);
        if self.pack.len() == PACK {
            self.unpack();
        }
    }

    fn collect_block(&mut self, entries: &[DocId]) {
        self.count(entries);
    }

    fn harvest(mut self) -> Self {
        self.unpack();
        self
    }
}

/// The values of a facet over all segments, the most frequent first; years the latest first.
fn merged(segments: &[SegmentCounting], at: usize, field: Field) -> Vec<(String, u64)> {
    let mut all: HashMap<&str, u64> = HashMap::new();
    for segment in segments {
        let (Some(column), Some(counts)) = (segment.columns.get(at), segment.counts.get(at)) else {
            continue;
        };
        let counts = counts.iter().map(|lanes| lanes.iter().copied().map(u64::from).sum::<u64>());
        for (name, count) in column.names.iter().zip(counts).filter(|(_, count)| *count > 0) {
            *all.entry(name).or_default() += count;
        }
    }
    let mut all: Vec<(&str, u64)> = all.into_iter().collect();
    all.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    all.truncate(TOLD);
    if field == Field::Year {
        all.sort_unstable_by_key(|(year, _)| Reverse(*year));
    }
    all.into_iter().map(|(name, count)| (name.to_owned(), count)).collect()
}
