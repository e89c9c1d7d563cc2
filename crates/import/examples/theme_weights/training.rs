//! Learning the weights of words for themes from recommendations that people labelled.
//!
//! Logistic regression, one theme against the rest, over words and pairs of words that at least three recommendations
//! have, by AdaGrad with soft thresholds (Duchi, Hazan, Singer, JMLR 12, 2011) in a fixed order, so that the same
//! recommendations give the same weights, and those that settle nothing are nothing. The weights that matter most are
//! kept. The one threshold is chosen on the last two of the sessions
//! learned from, with weights learned from the others; the sessions tried have no say in anything.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;
use std::path::Path;
use std::{fmt, fs, io};
use tarazy_import::{Options, Table, upr};
use tarazy_model::Statement;
use tarazy_words::tagger::{WeightRow, Weights, features};
use tarazy_words::themes;

/// The sessions learned from.
pub const LEARNED: RangeInclusive<u32> = 1..=12;
/// Those of them on which the threshold is chosen.
const CHOSEN_ON: RangeInclusive<u32> = 11..=12;
/// What says only that no other theme fits is not learned, and missed wherever it was given.
const LEFT_OUT: &str = "other";
/// The sessions tried.
pub const TRIED: RangeInclusive<u32> = 13..=15;

/// In how many recommendations a feature must stand.
const LEAST: usize = 3;
/// How often all recommendations are gone through.
const ROUNDS: usize = 3;
/// How far a step goes.
const PACE: f32 = 0.5;
/// How much every step draws a weight towards nothing.
const DRAW: f32 = 0.03;
/// How near to the truth is near enough.
const NEAR: f32 = 0.05;
/// How many weights are kept.
const KEPT: usize = 12_000;

/// A recommendation with the themes its source gives it.
pub struct Labelled {
    pub session: u32,
    pub text: String,
    pub codes: BTreeSet<&'static str>,
    /// The features of the text, each once.
    keys: BTreeSet<String>,
}

/// The recommendations of the exports in a folder; pledges are longer texts of another kind, and left out.
pub fn labelled(folder: &Path) -> io::Result<Vec<Labelled>> {
    let mut paths: Vec<_> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    paths.sort();
    let files = paths.iter().map(|path| Ok((path.display().to_string(), fs::read(path)?)));
    let files = files.collect::<io::Result<Vec<_>>>()?;
    let tables: Vec<Table<'_>> = files.iter().map(|(name, bytes)| Table { name, bytes }).collect();
    let imported = upr::import(&tables, &Options::default(), &mut |_, _| {});
    let point = |statement: Statement| {
        let Statement::Recommendation(point) = statement else { return None };
        let codes = point.themes.iter().filter_map(|code| themes::get(code)).map(|theme| theme.code);
        let (session, keys) = (point.session?.parse().ok()?, keys(&point.text));
        Some(Labelled { session, codes: codes.collect(), keys, text: point.text })
    };
    Ok(imported.drafts.into_iter().filter_map(|draft| point(draft.statement)).collect())
}

/// The rows of the table, learned from the sessions for it.
pub fn rows(labelled: &[Labelled]) -> Vec<WeightRow> {
    let of = |wanted: &dyn Fn(u32) -> bool| {
        labelled.iter().filter(|point| wanted(point.session)).collect::<Vec<_>>()
    };
    let first = Learned::of(&of(&|session| LEARNED.contains(&session) && !CHOSEN_ON.contains(&session)));
    let chosen_on = of(&|session| CHOSEN_ON.contains(&session));
    let score = |threshold: &i32| {
        let weights = weights(&first.rows(*threshold));
        (Score::of(&weights, &chosen_on).f1() * 1e4).round() as u32
    };
    let threshold = (-200..=60).step_by(20).max_by_key(score).unwrap_or(0);
    Learned::of(&of(&|session| LEARNED.contains(&session))).rows(threshold)
}

pub fn weights(rows: &[WeightRow]) -> Weights {
    Weights::new(rows.iter().cloned())
}

/// The table as it is kept.
pub fn table(rows: &[WeightRow], learned: usize, tried: usize, score: &Score) -> String {
    let mut lines = vec![
        "# Weights of English words, and of two together, for themes: hundredths of log odds.".to_owned(),
        format!(
            "# Source: learned by crates/import/examples/theme_weights from the issue labels of {learned} recommendations \
             of sessions 1 to 12 of the Universal Periodic Review (UPR Info's export of August 2015); {score} on the \
             {tried} recommendations of sessions 13 to 15, which gave no weight; a few settings of the learning were compared with them in view."
        ),
        "# Columns: feature (a word without its plural ending, or two; * is what each theme starts with); weights (code \
         of themes.tsv and weight, separated by |; a theme is tagged where they come to more than 0 in a sentence)."
            .to_owned(),
        "feature\tweights".to_owned(),
    ];
    lines.extend(rows.iter().map(|(key, weights)| {
        let weights: Vec<String> = weights.iter().map(|(code, weight)| format!("{code} {weight}")).collect();
        format!("{key}\t{}", weights.join(" | "))
    }));
    lines.join("\n") + "\n"
}

/// What was learned: weights by feature and theme, and in how many recommendations each feature stands.
struct Learned {
    codes: Vec<&'static str>,
    start: Vec<f32>,
    features: Vec<(String, usize, Vec<f32>)>,
}

impl Learned {
    fn of(points: &[&Labelled]) -> Self {
        let codes: Vec<&'static str> = points
            .iter()
            .flat_map(|point| &point.codes)
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        let codes: Vec<_> = codes.into_iter().filter(|code| *code != LEFT_OUT).collect();
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        points.iter().flat_map(|point| &point.keys).for_each(|key| *counts.entry(key).or_default() += 1);
        counts.retain(|_, count| *count >= LEAST);
        let places: HashMap<&str, usize> = counts.keys().enumerate().map(|(at, key)| (*key, at)).collect();
        let examples: Vec<(Vec<usize>, Vec<bool>)> = points
            .iter()
            .map(|point| {
                // The last place is that of what each theme starts with.
                let found = point.keys.iter().filter_map(|key| places.get(key.as_str()).copied());
                let truth = codes.iter().map(|code| point.codes.contains(code)).collect();
                (found.chain([counts.len()]).collect(), truth)
            })
            .collect();
        let mut weights = learn(&examples, counts.len(), codes.len());
        let start = weights.pop().unwrap_or_default();
        let features = counts.into_iter().zip(weights);
        let features = features.map(|((key, count), weights)| (key.to_owned(), count, weights)).collect();
        Self { codes, start, features }
    }

    /// The rows of the weights that matter most: by their size, and a little by how often they are used.
    fn rows(&self, threshold: i32) -> Vec<WeightRow> {
        let matters = |weight: f32, count: usize| weight.abs() * (count as f32).powf(0.25);
        let mut all: Vec<f32> = self
            .features
            .iter()
            .flat_map(|(_, count, weights)| weights.iter().map(|weight| matters(*weight, *count)))
            .collect();
        all.sort_by(|a, b| b.total_cmp(a));
        let least = all.get(KEPT).copied().unwrap_or(0.0);
        let row = |key: &str, weights: &[f32], count: Option<usize>| {
            let kept = self
                .codes
                .iter()
                .zip(weights)
                .filter(|(_, weight)| count.is_none_or(|count| matters(**weight, count) > least));
            let shift = if count.is_none() { threshold } else { 0 };
            let hundredths = |weight: f32| (weight * 100.0).round() as i32 - shift;
            let row: Vec<_> = kept.map(|(code, weight)| (*code, hundredths(*weight))).collect();
            (key.to_owned(), row)
        };
        let features = self.features.iter().map(|(key, count, weights)| row(key, weights, Some(*count)));
        let features = features.filter(|(_, weights)| !weights.is_empty());
        std::iter::once(row("*", &self.start, None)).chain(features).collect()
    }
}

fn keys(text: &str) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    features(text, |feature| {
        keys.insert(feature.key.to_owned());
    });
    keys
}

/// One row of weights a feature, and behind them what each theme starts with: at first how likely it is in itself.
fn learn(examples: &[(Vec<usize>, Vec<bool>)], features: usize, themes: usize) -> Vec<Vec<f32>> {
    let mut weights = vec![vec![0.0_f32; themes]; features];
    weights.push((0..themes).map(|theme| log_odds(examples, theme)).collect());
    let mut squares = vec![vec![1.0_f32; themes]; features + 1];
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut dice = Dice(1);
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            order.swap(at, dice.below(at + 1));
        }
        for (found, truth) in order.iter().map(|at| &examples[*at]) {
            let mut sums = vec![0.0_f32; themes];
            for feature in found {
                sums.iter_mut().zip(&weights[*feature]).for_each(|(sum, weight)| *sum += weight);
            }
            let off = |(sum, truth): (&f32, &bool)| 1.0 / (1.0 + (-sum).exp()) - f32::from(u8::from(*truth));
            let off = sums.iter().zip(truth).map(off).enumerate();
            let off: Vec<(usize, f32)> = off.filter(|(_, off)| off.abs() >= NEAR).collect();
            for feature in found {
                let draw = if *feature == features { 0.0 } else { DRAW };
                let (weights, squares) = (&mut weights[*feature], &mut squares[*feature]);
                for &(theme, off) in &off {
                    squares[theme] += off * off;
                    let pace = PACE / squares[theme].sqrt();
                    let moved = weights[theme] - pace * off;
                    weights[theme] = moved.signum() * (moved.abs() - draw * pace).max(0.0);
                }
            }
        }
    }
    weights
}

fn log_odds(examples: &[(Vec<usize>, Vec<bool>)], theme: usize) -> f32 {
    let have = examples.iter().filter(|(_, truth)| truth[theme]).count() as f32;
    ((have + 0.5) / (examples.len() as f32 - have + 0.5)).ln()
}

/// Numbers that look thrown and are always the same (the constants of Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

/// How often tags and labels are the same, over all themes that have weights.
#[derive(Default)]
pub struct Score {
    both: usize,
    only_tagged: usize,
    only_labelled: usize,
}

impl Score {
    pub fn of(weights: &Weights, points: &[&Labelled]) -> Self {
        let mut score = Self::default();
        for point in points {
            let tagged: BTreeSet<&str> = weights.tags(&point.text).into_iter().map(|tag| tag.code).collect();
            let both = tagged.iter().filter(|code| point.codes.contains(**code)).count();
            score.both += both;
            score.only_tagged += tagged.len() - both;
            score.only_labelled += point.codes.len() - both;
        }
        score
    }

    /// Micro-F1.
    pub fn f1(&self) -> f64 {
        2.0 * self.both as f64 / (2 * self.both + self.only_tagged + self.only_labelled).max(1) as f64
    }

    pub fn precision(&self) -> f64 {
        self.both as f64 / (self.both + self.only_tagged).max(1) as f64
    }

    pub fn recall(&self) -> f64 {
        self.both as f64 / (self.both + self.only_labelled).max(1) as f64
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (f1, precision, recall) = (self.f1(), self.precision(), self.recall());
        write!(f, "micro-F1 {f1:.3} (precision {precision:.3}, recall {recall:.3})")
    }
}
