//! Paragraphs of one document set beside those of its translation.
//!
//! Two paragraphs belong together by what no translation changes: the number they begin with, the symbols and figures in
//! them, and their length, which in a translation is about proportional (Gale and Church, "A Program for Aligning
//! Sentences in Bilingual Corpora", Computational Linguistics 19, 1993). The best way through both documents in order is
//! found by dynamic programming in a band around the diagonal, so that the work is paragraphs times the band.

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use tarazy_words::Saying;

/// Paragraphs that belong together: one or two on either side, or none on one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Aligned {
    /// Places in the first document.
    pub here: Range<usize>,
    /// Places in the second.
    pub there: Range<usize>,
    /// How surely, from 0 to 100; 0 where nothing stands beside it.
    pub score: u8,
    /// Why, in a few words each.
    pub reasons: Vec<Saying>,
}

/// Half the width of the band, in paragraphs, beside the difference of the lengths.
const BAND: usize = 60;
/// What a paragraph without a counterpart costs, and what two on one side do.
const ALONE: f64 = -0.7;
const TWO: f64 = -0.9;

/// What is compared of a paragraph.
#[derive(Clone, Debug, Default)]
struct Features {
    /// "12" of "12. The Committee …".
    label: Option<i32>,
    /// Numbers and symbols in it, beside its label.
    figures: BTreeSet<String>,
    /// Letters and digits.
    length: f64,
}

/// Sets the paragraphs of two documents side by side, in order. Every paragraph of both is in exactly one answer.
pub fn align(here: &[&str], there: &[&str]) -> Vec<Aligned> {
    let a: Vec<Features> = here.iter().map(|text| features(text)).collect();
    let b: Vec<Features> = there.iter().map(|text| features(text)).collect();
    let total = |all: &[Features]| all.iter().map(|one| one.length).sum::<f64>().max(1.0);
    let mut grid = Grid { ratio: total(&b) / total(&a), a, b, shift: None };
    // Copies are renumbered, but all by as many: how far apart the numbers are is seen where all else fits.
    grid.shift = grid.usual_shift(&grid.walk());
    grid.walk()
}

struct Grid {
    a: Vec<Features>,
    b: Vec<Features>,
    /// How much longer the second document is.
    ratio: f64,
    /// How much higher its numbers of paragraphs are, where they go together.
    shift: Option<i32>,
}

/// The ways to go one step on: so many paragraphs here, so many there.
const STEPS: [(usize, usize); 5] = [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1)];

impl Grid {
    fn walk(&self) -> Vec<Aligned> {
        let (rows, columns) = (self.a.len(), self.b.len());
        let half = BAND + rows.abs_diff(columns);
        let width = 2 * half + 1;
        // The band lies around the line from corner to corner.
        let middle = |row: usize| row * columns / rows.max(1);
        let place = |row: usize, column: usize| {
            let offset = (column + half).checked_sub(middle(row))?;
            (offset < width && row <= rows && column <= columns).then_some(row * width + offset)
        };
        let mut best = vec![f64::NEG_INFINITY; (rows + 1) * width];
        let mut by = vec![0_u8; (rows + 1) * width];
        let at = |best: &[f64], row, column| place(row, column).and_then(|p| best.get(p).copied());
        if let Some(first) = place(0, 0).and_then(|p| best.get_mut(p)) {
            *first = 0.0;
        }
        for row in 0..=rows {
            let from = middle(row).saturating_sub(half);
            for column in from..=(middle(row) + half).min(columns) {
                let mut chosen: Option<(f64, u8)> = None;
                for (number, (up, left)) in (0_u8..).zip(STEPS) {
                    let before = row.checked_sub(up).zip(column.checked_sub(left));
                    let Some(score) = before.and_then(|(r, c)| at(&best, r, c)).filter(|s| s.is_finite())
                    else {
                        continue;
                    };
                    let score = score + self.step(row - up..row, column - left..column);
                    if chosen.is_none_or(|(known, _)| score > known) {
                        chosen = Some((score, number));
                    }
                }
                let Some(p) = place(row, column) else { continue };
                if let (Some((score, number)), Some(cell), Some(step)) =
                    (chosen, best.get_mut(p), by.get_mut(p))
                {
                    (*cell, *step) = (score, number);
                }
            }
        }
        self.back(rows, columns, |row, column| place(row, column).and_then(|p| by.get(p).copied()))
    }

    /// The way back from the end, told from the beginning.
    fn back(&self, rows: usize, columns: usize, by: impl Fn(usize, usize) -> Option<u8>) -> Vec<Aligned> {
        let (mut row, mut column) = (rows, columns);
        let mut out = Vec::new();
        while row > 0 || column > 0 {
            let step = by(row, column).and_then(|number| STEPS.get(usize::from(number)).copied());
            let step = step.filter(|(up, left)| *up <= row && *left <= column);
            let (up, left) = step.unwrap_or(if row > 0 { (1, 0) } else { (0, 1) });
            out.push(self.aligned(row - up..row, column - left..column));
            (row, column) = (row - up, column - left);
        }
        out.reverse();
        out
    }

    fn step(&self, here: Range<usize>, there: Range<usize>) -> f64 {
        match (here.len(), there.len()) {
            (0, _) | (_, 0) => ALONE,
            (1, 1) => self.fit(here, there).0,
            _ => self.fit(here, there).0 + TWO,
        }
    }

    /// How well paragraphs fit, about -3 to 5, and why.
    fn fit(&self, here: Range<usize>, there: Range<usize>) -> (f64, Vec<Saying>) {
        let (a, b) = (joined(self.a.get(here)), joined(self.b.get(there)));
        let mut reasons = Vec::new();
        let apart = ((b.length + 5.0) / (a.length * self.ratio + 5.0)).ln().abs();
        let mut score = 1.2 - 2.0 * apart;
        if apart < 0.35 {
            reasons.push(reason("lengths fit"));
        }
        match (&a.label, &b.label) {
            (Some(a), Some(b)) if self.shift == Some(b - a) => {
                score += 2.0;
                reasons.push(reason(if a == b {
                    "the same number of the paragraph"
                } else {
                    "numbers that go together"
                }));
            }
            (Some(_), Some(_)) if self.shift.is_some() => score -= 0.6,
            (Some(_), Some(_)) | (None, None) => {}
            _ => score -= 0.4,
        }
        let either = a.figures.union(&b.figures).count();
        let both = a.figures.intersection(&b.figures).count();
        if both > 0 {
            score += 2.0 * share(both, either);
            reasons.push(reason("the same figures and symbols"));
        } else if !a.figures.is_empty() && !b.figures.is_empty() {
            score -= 1.2;
        } else if either > 0 {
            score -= 0.4;
        }
        (score.max(-3.0), reasons)
    }

    /// By how much the numbers of most pairs are apart.
    fn usual_shift(&self, pairs: &[Aligned]) -> Option<i32> {
        let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
        let mut numbered = 0;
        for pair in pairs {
            let of = |all: &[Features], at: &Range<usize>| {
                all.get(at.start).filter(|_| !at.is_empty()).and_then(|f| f.label)
            };
            if let (Some(a), Some(b)) = (of(&self.a, &pair.here), of(&self.b, &pair.there)) {
                *counts.entry(b - a).or_default() += 1;
                numbered += 1;
            }
        }
        let (shift, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (2 * count >= numbered).then_some(shift)
    }

    fn aligned(&self, here: Range<usize>, there: Range<usize>) -> Aligned {
        if here.is_empty() || there.is_empty() {
            return Aligned { here, there, score: 0, reasons: Vec::new() };
        }
        let (fit, mut reasons) = self.fit(here.clone(), there.clone());
        if reasons.is_empty() {
            reasons.push(reason("its place between the others"));
        }
        Aligned { here, there, score: percent((fit + 1.0) / 5.0), reasons }
    }
}

fn reason(label: &str) -> Saying {
    Saying::word("reason", label)
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    number(part) / number(whole.max(1))
}

/// From 1 to 100.
fn percent(share: f64) -> u8 {
    (1..=100).rev().find(|n| f64::from(*n) <= share * 100.0).unwrap_or(1)
}

/// Paragraphs as if they were one.
fn joined(parts: Option<&[Features]>) -> Features {
    let parts = parts.unwrap_or_default();
    Features {
        label: parts.first().and_then(|first| first.label),
        figures: parts.iter().flat_map(|part| part.figures.iter().cloned()).collect(),
        length: parts.iter().map(|part| part.length).sum(),
    }
}

fn features(text: &str) -> Features {
    let text = text.trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(digits..).unwrap_or("");
    let labelled = (1..=3).contains(&digits)
        && (rest.is_empty() || rest.starts_with('.') || rest.starts_with(char::is_whitespace));
    let label = text.get(..digits).filter(|_| labelled).and_then(|number| number.parse().ok());
    let body = if labelled { rest } else { text };
    let words = body.split(|c: char| !(c.is_alphanumeric() || matches!(c, '/' | '.' | '-')));
    let is_figure = |word: &&str| word.bytes().any(|b| b.is_ascii_digit());
    // "2018года", "21st": the digits are what is the same.
    let bare = |word: &str| match word.contains('/') {
        true => word.trim_matches(['.', '-']).to_owned(),
        false => word.chars().filter(char::is_ascii_digit).collect(),
    };
    Features {
        label,
        figures: words.filter(is_figure).map(bare).collect(),
        length: f64::from(
            u32::try_from(body.chars().filter(|c| c.is_alphanumeric()).count()).unwrap_or(u32::MAX),
        ),
    }
}
