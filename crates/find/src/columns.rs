//! The values of the counted fields, kept in memory as small numbers, made once when a segment is first
//! searched: counting is then an addition an entry and field, whatever the query.

use crate::error::FindError;
use crate::field::Field;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use tantivy::index::SegmentId;
use tantivy::{DocId, Searcher, SegmentReader};

/// Each value is counted in turn in one of these: a processor waits for a sum before it adds to it again,
/// and neighbours often share a value.
pub(crate) const LANES: usize = 4;

/// The values of one field in one segment.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) field: Field,
    /// The values, by their numbers.
    pub(crate) names: Vec<String>,
    /// Values that are looked up by name, folded and in order, and the number of each.
    folded: Vec<(String, usize)>,
    places: Places,
    numbers: Numbers,
}

/// Which numbers are those of an entry.
#[derive(Debug)]
enum Places {
    /// One an entry; the number after the last name where there is none.
    One,
    /// Any number an entry: those of entry `n` are the numbers from `starts[n]` to `starts[n + 1]`.
    Many(Vec<u32>),
}

/// Numbers of values, as narrow as they may be.
#[derive(Debug)]
enum Numbers {
    Byte(Vec<u8>),
    Short(Vec<u16>),
    Long(Vec<u32>),
}

impl Numbers {
    fn get(&self, at: usize) -> Option<u32> {
        match self {
            Self::Byte(numbers) => numbers.get(at).map(|number| u32::from(*number)),
            Self::Short(numbers) => numbers.get(at).map(|number| u32::from(*number)),
            Self::Long(numbers) => numbers.get(at).copied(),
        }
    }

    fn narrowed(numbers: Vec<u32>) -> Self {
        let most = numbers.iter().copied().max().unwrap_or(0);
        if most <= u32::from(u8::MAX) {
            return Self::Byte(numbers.iter().map(|n| u8::try_from(*n).unwrap_or(u8::MAX)).collect());
        }
        if most <= u32::from(u16::MAX) {
            return Self::Short(numbers.iter().map(|n| u16::try_from(*n).unwrap_or(u16::MAX)).collect());
        }
        Self::Long(numbers)
    }
}

impl Column {
    fn read(segment: &SegmentReader, field: Field) -> tantivy::Result<Self> {
        let nothing = || Self {
            field,
            names: Vec::new(),
            folded: Vec::new(),
            places: Places::One,
            numbers: Numbers::Byte(Vec::new()),
        };
        let Some(column) = segment.fast_fields().str(field.as_str())? else { return Ok(nothing()) };
        let mut names = Vec::with_capacity(column.num_terms());
        for number in 0.. {
            let mut name = String::new();
            if names.len() == column.num_terms() || !column.ord_to_str(number, &mut name)? {
                break;
            }
            names.push(name);
        }
        if names.is_empty() {
            return Ok(nothing());
        }
        let none = u32::try_from(names.len()).unwrap_or(u32::MAX);
        let narrow = |number: u64| u32::try_from(number).unwrap_or(none);
        let entries = 0..segment.max_doc();
        let (places, numbers) = if field.has_many() {
            let (mut starts, mut numbers) = (vec![0], Vec::new());
            for entry in entries {
                numbers.extend(column.ords().values_for_doc(entry).map(narrow));
                starts.push(u32::try_from(numbers.len()).unwrap_or(u32::MAX));
            }
            (Places::Many(starts), numbers)
        } else {
            let first = |entry| column.ords().first(entry).map_or(none, narrow);
            (Places::One, entries.map(first).collect())
        };
        let mut folded: Vec<(String, usize)> = Vec::new();
        if field.is_named() {
            folded.extend(names.iter().enumerate().map(|(number, name)| (tarazy_words::key(name), number)));
            folded.sort_unstable();
        }
        Ok(Self { field, names, folded, places, numbers: Numbers::narrowed(numbers) })
    }

    /// Counts the values of some entries in.
    pub(crate) fn count(&self, entries: &[DocId], counts: &mut [[u32; LANES]]) {
        match &self.numbers {
            _ if self.names.is_empty() => {}
            Numbers::Byte(numbers) => counted(&self.places, numbers, entries, counts),
            Numbers::Short(numbers) => counted(&self.places, numbers, entries, counts),
            Numbers::Long(numbers) => counted(&self.places, numbers, entries, counts),
        }
    }

    /// The numbers of the values of an entry.
    pub(crate) fn each(&self, entry: DocId) -> impl Iterator<Item = u32> {
        let place = usize::try_from(entry).unwrap_or(usize::MAX);
        let range = match &self.places {
            Places::One => place..place.saturating_add(1),
            Places::Many(starts) => {
                let at =
                    |place: usize| starts.get(place).and_then(|at| usize::try_from(*at).ok()).unwrap_or(0);
                at(place)..at(place.saturating_add(1))
            }
        };
        let none = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        range.filter_map(move |at| self.numbers.get(at)).filter(move |number| *number < none)
    }

    /// The number of the first value of an entry.
    pub(crate) fn first(&self, entry: DocId) -> Option<usize> {
        self.each(entry).next().and_then(|number| usize::try_from(number).ok())
    }

    /// Of each value, by its number, whether something is true.
    pub(crate) fn flags(&self, wanted: impl Fn(&str) -> bool) -> Vec<bool> {
        self.names.iter().map(|name| wanted(name)).collect()
    }

    /// The values that have a folded name.
    fn named(&self, name: &str) -> Vec<&str> {
        let from = self.folded.partition_point(|(known, _)| known.as_str() < name);
        let same = self.folded.iter().skip(from).take_while(|(known, _)| known == name);
        same.filter_map(|(_, number)| self.names.get(*number).map(String::as_str)).collect()
    }
}

fn counted<N: Copy + Into<u32>>(
    places: &Places,
    numbers: &[N],
    entries: &[DocId],
    counts: &mut [[u32; LANES]],
) {
    let mut lane = 0;
    let mut add = |number: &N| {
        lane = (lane + 1) % LANES;
        let lanes = usize::try_from((*number).into()).ok().and_then(|number| counts.get_mut(number));
        if let Some(count) = lanes.and_then(|lanes| lanes.get_mut(lane)) {
            *count += 1;
        }
    };
    let place = |entry: &DocId| usize::try_from(*entry).unwrap_or(usize::MAX);
    match places {
        Places::One => entries.iter().filter_map(|entry| numbers.get(place(entry))).for_each(add),
        Places::Many(starts) => {
            for entry in entries {
                let Some([start, end]) = starts.get(place(entry)..place(entry) + 2) else { continue };
                let range = usize::try_from(*start).unwrap_or(0)..usize::try_from(*end).unwrap_or(0);
                numbers.get(range).unwrap_or_default().iter().for_each(&mut add);
            }
        }
    }
}

/// The columns of one segment, in the order of [`Field::counted`].
pub(crate) type Columns = Arc<Vec<Column>>;

/// The columns of all segments of a searcher, by the ordinal of the segment.
#[derive(Clone, Debug)]
pub(crate) struct AllColumns(pub(crate) Vec<Columns>);

impl AllColumns {
    /// The values of a field that have one of these folded names.
    pub(crate) fn named(&self, field: Field, names: &[String]) -> BTreeSet<&str> {
        let columns = self.0.iter().flat_map(|columns| columns.iter()).filter(|column| column.field == field);
        columns
            .flat_map(|column| names.iter().flat_map(|name| column.named(name)).collect::<Vec<_>>())
            .collect()
    }

    /// The values of a field, so many at most.
    pub(crate) fn some(&self, field: Field, most: usize) -> BTreeSet<&str> {
        let columns = self.0.iter().flat_map(|columns| columns.iter()).filter(|column| column.field == field);
        columns.flat_map(|column| column.names.iter().map(String::as_str).take(most)).take(most).collect()
    }
}

/// The columns of the segments searched last.
#[derive(Debug, Default)]
pub(crate) struct ColumnsCache {
    known: Mutex<HashMap<SegmentId, Columns>>,
}

impl ColumnsCache {
    /// The columns of all segments of a searcher.
    pub(crate) fn of(&self, searcher: &Searcher) -> Result<AllColumns, FindError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let mut columns = Vec::new();
        for segment in searcher.segment_readers() {
            let of_segment = match known.get(&segment.segment_id()) {
                Some(columns) => Arc::clone(columns),
                None => {
                    let read: tantivy::Result<Vec<Column>> =
                        Field::counted().map(|field| Column::read(segment, field)).collect();
                    Arc::new(read?)
                }
            };
            columns.push((segment.segment_id(), of_segment));
        }
        *known = columns.iter().cloned().collect();
        Ok(AllColumns(columns.into_iter().map(|(_, columns)| columns).collect()))
    }
}
