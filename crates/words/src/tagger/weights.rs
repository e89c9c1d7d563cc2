//! Weights of words and of two together for themes, and what they come to in a text.
//!
//! For each sentence and theme: what the theme starts with, and the weights of all features of the sentence, each
//! counted once. The theme is tagged where this is more than nothing. Whole numbers, hundredths of log odds, so that
//! the sum is the same on every machine.

use super::{Feature, Rule, Tag, features};
use crate::themes;
use crate::vocabulary::{Fault, Vocabulary};
use std::collections::HashMap;
use std::sync::LazyLock;

/// How many of the words that decided a tag names.
const NAMED: usize = 3;
/// The feature under which the table says what each theme starts with.
const START: &str = "*";

/// A feature's key, and its weight for each theme's code that it has one for.
pub type WeightRow = (String, Vec<(&'static str, i32)>);

/// A feature's weights: each a theme's place in [`Weights::codes`].
type Row = Vec<(usize, i32)>;

/// Weights, ready to weigh with.
#[derive(Debug, Default)]
pub struct Weights {
    codes: Vec<&'static str>,
    start: Vec<i32>,
    features: HashMap<String, usize>,
    rows: Vec<Row>,
}

static TABLE: LazyLock<Vocabulary<WeightRow>> = LazyLock::new(|| {
    Vocabulary::parse("theme_weights.tsv", include_str!("../../../../vocab/theme_weights.tsv"), |row| {
        let weights = row.list("weights")?.into_iter().map(weight).collect::<Result<_, _>>()?;
        Ok((row.required("feature")?.to_owned(), weights))
    })
});

static SHIPPED: LazyLock<Weights> = LazyLock::new(|| Weights::new(TABLE.entries.iter().cloned()));

fn weight(written: &str) -> Result<(&'static str, i32), String> {
    let parted = written.rsplit_once(' ').and_then(|(code, weight)| Some((code, weight.parse().ok()?)));
    let known = parted.and_then(|(code, weight)| Some((themes::get(code)?.code, weight)));
    known.ok_or_else(|| format!("write a code of themes.tsv and a whole number; found: \"{written}\""))
}

pub(crate) fn faults() -> &'static [Fault] {
    &TABLE.faults
}

impl Weights {
    /// Those of `vocab/theme_weights.tsv`.
    pub fn shipped() -> &'static Self {
        &SHIPPED
    }

    /// Weights of rows: a feature's key and its weights; what each theme starts with under the key "*".
    pub fn new(rows: impl IntoIterator<Item = WeightRow>) -> Self {
        let mut weights = Self::default();
        for (key, row) in rows {
            let row: Row = row.into_iter().map(|(code, weight)| (weights.place(code), weight)).collect();
            if key == START {
                for (place, weight) in row {
                    weights.start.get_mut(place).into_iter().for_each(|start| *start = weight);
                }
            } else {
                weights.features.insert(key, weights.rows.len());
                weights.rows.push(row);
            }
        }
        weights
    }

    fn place(&mut self, code: &'static str) -> usize {
        let known = self.codes.iter().position(|known| *known == code);
        known.unwrap_or_else(|| {
            self.codes.push(code);
            self.start.push(0);
            self.codes.len() - 1
        })
    }

    /// Whether a theme has weights.
    pub fn knows(&self, code: &str) -> bool {
        self.codes.contains(&code)
    }

    /// The themes of a text, the surest first. Linear in the text.
    pub fn tags<'t>(&self, text: &'t str) -> Vec<Tag<'t>> {
        let mut found: Vec<Found<'t>> = Vec::new();
        features(text, |Feature { sentence, key, words }| {
            if let Some(row) = self.features.get(key) {
                found.push(Found { sentence, row: *row, words });
            }
        });
        let mut best: HashMap<usize, (i32, &[Found<'t>])> = HashMap::new();
        found.sort_by_key(|one| (one.sentence, one.row));
        found.dedup_by_key(|one| (one.sentence, one.row));
        for sentence in found.chunk_by(|one, other| one.sentence == other.sentence) {
            for (place, sum) in self.sums(sentence).into_iter().enumerate().filter(|(_, sum)| *sum > 0) {
                let known = best.entry(place).or_insert((sum, sentence));
                if known.0 < sum {
                    *known = (sum, sentence);
                }
            }
        }
        let mut surest: Vec<_> = best.into_iter().collect();
        surest.sort_by_key(|(place, (sum, _))| (-sum, *place));
        surest.into_iter().filter_map(|(place, (_, sentence))| self.tag(place, sentence)).collect()
    }

    fn sums(&self, sentence: &[Found<'_>]) -> Vec<i32> {
        let mut sums = self.start.clone();
        let rows = sentence.iter().filter_map(|found| self.rows.get(found.row));
        for (place, weight) in rows.flatten() {
            sums.get_mut(*place).into_iter().for_each(|sum| *sum += weight);
        }
        sums
    }

    fn tag<'t>(&self, place: usize, sentence: &[Found<'t>]) -> Option<Tag<'t>> {
        let weight = |found: &Found<'t>| {
            let row = self.rows.get(found.row)?;
            row.iter()
                .find(|(at, weight)| *at == place && *weight > 0)
                .map(|(_, weight)| (*weight, found.words))
        };
        let mut deciding: Vec<(i32, &str)> = sentence.iter().filter_map(weight).collect();
        deciding.sort_by_key(|(weight, _)| -weight);
        let mut words: Vec<&str> = Vec::new();
        for (_, found) in deciding {
            // Of "death penalty", "death" and "penalty" the first says all.
            if words.len() < NAMED && !words.iter().any(|named| named.contains(found)) {
                words.push(found);
            }
        }
        Some(Tag { code: self.codes.get(place)?, rule: Rule::Weights, words })
    }
}

/// A feature with weights, in a sentence.
struct Found<'t> {
    sentence: usize,
    row: usize,
    words: &'t str,
}
