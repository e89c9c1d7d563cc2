//! Counting what was found by kind, State, instrument, source, year and review state.
//!
//! Each segment's values are kept in memory as small numbers, four bytes an entry and field, made once
//! when a segment is first searched: counting is then an addition an entry and field, whatever the query.

use crate::Facets;
use crate::error::FindError;
use crate::fields::Facet;
use std::collections::HashMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, PoisonError};
use tantivy::collector::{Collector, SegmentCollector};
use tantivy::index::SegmentId;
use tantivy::{DocId, Score, Searcher, SegmentOrdinal, SegmentReader};
use tarazy_model::InstrumentCode;

/// Each value is counted in turn in one of these: a processor waits for a sum before it adds to it again,
/// and neighbours often share a value.
const LANES: usize = 4;
/// How many values a facet tells at most.
const TOLD: usize = 200;

/// The values of one field in one segment.
#[derive(Debug)]
struct Column {
    /// The values, by their numbers.
    names: Vec<String>,
    numbers: Numbers,
}

#[derive(Debug)]
enum Numbers {
    /// One an entry; the number after the last name where there is none.
    One(Vec<u32>),
    /// Any number an entry: those of entry `n` are `numbers[starts[n]..starts[n + 1]]`.
    Many { starts: Vec<u32>, numbers: Vec<u32> },
}

impl Column {
    fn read(segment: &SegmentReader, facet: Facet) -> tantivy::Result<Self> {
        let Some(column) = segment.fast_fields().str(facet.name())? else {
            let nothing = vec![0; usize::try_from(segment.max_doc()).unwrap_or(0)];
            return Ok(Self { names: Vec::new(), numbers: Numbers::One(nothing) });
        };
        let mut names = Vec::with_capacity(column.num_terms());
        for number in 0.. {
            let mut name = String::new();
            if names.len() == column.num_terms() || !column.ord_to_str(number, &mut name)? {
                break;
            }
            names.push(name);
        }
        let none = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let narrow = |number: u64| u32::try_from(number).unwrap_or(none);
        let numbers = if facet == Facet::State {
            let (mut starts, mut numbers) = (vec![0], Vec::new());
            for entry in 0..segment.max_doc() {
                numbers.extend(column.ords().values_for_doc(entry).map(narrow));
                starts.push(u32::try_from(numbers.len()).unwrap_or(u32::MAX));
            }
            Numbers::Many { starts, numbers }
        } else {
            Numbers::One(
                (0..segment.max_doc()).map(|entry| column.ords().first(entry).map_or(none, narrow)).collect(),
            )
        };
        Ok(Self { names, numbers })
    }

    /// Counts the values of some entries in.
    fn count(&self, entries: &[DocId], counts: &mut [[u32; LANES]]) {
        let mut lane = 0;
        let mut add = |number: u32| {
            lane = (lane + 1) % LANES;
            let lanes = usize::try_from(number).ok().and_then(|number| counts.get_mut(number));
            if let Some(count) = lanes.and_then(|lanes| lanes.get_mut(lane)) {
                *count += 1;
            }
        };
        let place = |entry: &DocId| usize::try_from(*entry).unwrap_or(usize::MAX);
        match &self.numbers {
            Numbers::One(numbers) => {
                entries.iter().filter_map(|entry| numbers.get(place(entry))).for_each(|number| add(*number));
            }
            Numbers::Many { starts, numbers } => {
                for entry in entries {
                    let Some([start, end]) = starts.get(place(entry)..place(entry) + 2) else { continue };
                    let range = usize::try_from(*start).unwrap_or(0)..usize::try_from(*end).unwrap_or(0);
                    numbers.get(range).unwrap_or_default().iter().for_each(|number| add(*number));
                }
            }
        }
    }
}

/// The columns of one segment, in the order of [`Facet::ALL`].
type Columns = Arc<Vec<Column>>;

/// The columns of the segments searched last.
#[derive(Debug, Default)]
pub(crate) struct ColumnsCache {
    known: Mutex<HashMap<SegmentId, Columns>>,
}

impl ColumnsCache {
    /// The columns of all segments of a searcher.
    pub(crate) fn of(&self, searcher: &Searcher) -> Result<Counting, FindError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut columns = Vec::new();
        for segment in searcher.segment_readers() {
            let of_segment = match known.get(&segment.segment_id()) {
                Some(columns) => Arc::clone(columns),
                None => {
                    let read: tantivy::Result<Vec<Column>> =
                        Facet::ALL.into_iter().map(|facet| Column::read(segment, facet)).collect();
                    Arc::new(read?)
                }
            };
            columns.push((segment.segment_id(), of_segment));
        }
        *known = columns.iter().cloned().collect();
        Ok(Counting { columns: columns.into_iter().map(|(_, columns)| columns).collect() })
    }
}

/// Counts all that a query finds.
pub(crate) struct Counting {
    /// By the ordinal of the segment.
    columns: Vec<Columns>,
}

/// The counts of one segment.
pub(crate) struct SegmentCounting {
    columns: Columns,
    total: u64,
    counts: Vec<Vec<[u32; LANES]>>,
}

impl Collector for Counting {
    type Fruit = (u64, Facets);
    type Child = SegmentCounting;

    fn for_segment(
        &self,
        ordinal: SegmentOrdinal,
        _segment: &SegmentReader,
    ) -> tantivy::Result<SegmentCounting> {
        let columns = usize::try_from(ordinal).ok().and_then(|ordinal| self.columns.get(ordinal));
        let columns = columns.map(Arc::clone).unwrap_or_default();
        let counts = columns.iter().map(|column| vec![[0; LANES]; column.names.len()]).collect();
        Ok(SegmentCounting { columns, total: 0, counts })
    }

    fn requires_scoring(&self) -> bool {
        false
    }

    fn merge_fruits(&self, segments: Vec<SegmentCounting>) -> tantivy::Result<(u64, Facets)> {
        let total = segments.iter().map(|segment| segment.total).sum();
        let facets = Facets {
            kinds: merged(&segments, Facet::Kind, parsed),
            states: merged(&segments, Facet::State, parsed),
            instruments: merged(&segments, Facet::Instrument, |name| Some(InstrumentCode::new(name))),
            sources: merged(&segments, Facet::Source, parsed),
            years: {
                let mut years = merged(&segments, Facet::Year, parsed);
                years.sort_unstable_by_key(|(year, _): &(i16, u64)| std::cmp::Reverse(*year));
                years
            },
            reviews: merged(&segments, Facet::Review, parsed),
        };
        Ok((total, facets))
    }
}

impl SegmentCollector for SegmentCounting {
    type Fruit = Self;

    fn collect(&mut self, entry: DocId, _score: Score) {
        self.collect_block(&[entry]);
    }

    fn collect_block(&mut self, entries: &[DocId]) {
        self.total += u64::try_from(entries.len()).unwrap_or(0);
        for (column, counts) in self.columns.iter().zip(&mut self.counts) {
            column.count(entries, counts);
        }
    }

    fn harvest(self) -> Self {
        self
    }
}

/// The values of a facet over all segments, the most frequent first.
fn merged<T>(segments: &[SegmentCounting], facet: Facet, read: impl Fn(&str) -> Option<T>) -> Vec<(T, u64)> {
    let mut all: HashMap<&str, u64> = HashMap::new();
    let place = Facet::ALL.iter().position(|known| *known == facet).unwrap_or(0);
    for segment in segments {
        let (Some(column), Some(counts)) = (segment.columns.get(place), segment.counts.get(place)) else {
            continue;
        };
        let counts = counts.iter().map(|lanes| lanes.iter().copied().map(u64::from).sum::<u64>());
        for (name, count) in column.names.iter().zip(counts).filter(|(_, count)| *count > 0) {
            *all.entry(name).or_default() += count;
        }
    }
    let mut all: Vec<(&str, u64)> = all.into_iter().collect();
    all.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    all.into_iter().take(TOLD).filter_map(|(name, count)| Some((read(name)?, count))).collect()
}

fn parsed<T: FromStr>(name: &str) -> Option<T> {
    name.parse().ok()
}
