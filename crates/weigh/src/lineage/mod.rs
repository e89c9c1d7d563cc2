//! Lineage: the same point made again to the same State, by the same or another body.
//!
//! Points of one State are looked at together. `signature` proposes pairs (MinHash signatures in bands, so
//! that the work grows with the points and the pairs that are near, not with all pairs); `alike` keeps those
//! whose weighted words say that they are one point; `occasion` tells a point made again from one made by
//! several at once; `kind` says how the later wording stands to the earlier, by rules that stand in
//! [`rules`](crate::rules::all); `thread` puts it together. [`pieces`](crate::pieces) shows the words piece by piece.
//!
//! What people decided on a pair ([`Comparison`]) goes before the rules. Texts of different scripts are never
//! compared: that a Russian paragraph says what an English one does is no repetition.

mod alike;
mod asking;
mod gist;
mod kind;
mod occasion;
mod signature;
mod thread;

pub use kind::{Reason, Weighed};
pub use occasion::{date, day};
pub use thread::{Point, threads};

use gist::Gist;
use tarazy_model::{Comparison, Recommendation};

/// Goes up whenever the same points would be linked otherwise: threads kept by an earlier version are made anew.
pub const VERSION: i64 = 1;

/// How the later of two points stands to the earlier, by their words; whether or not they are one point.
pub fn weigh(earlier: &Recommendation, later: &Recommendation) -> Weighed {
    let (earlier, later) = (Gist::of(earlier), Gist::of(later));
    kind::weigh(&earlier, &later, alike::measure(&earlier, &later).percent())
}

/// Whether two points are one, by their words: how much of them they share, in percent, if so.
pub fn are_one(a: &Recommendation, b: &Recommendation) -> Option<u8> {
    alike::one_point(&Gist::of(a), &Gist::of(b)).map(alike::Measure::percent)
}

/// The pairs that the search for near duplicates proposes among points of one State, by their numbers, each
/// once and the lesser number first.
pub fn candidates(points: &[&Recommendation]) -> Vec<(usize, usize)> {
    let gists: Vec<Gist<'_>> = points.iter().map(|made| Gist::of(made)).collect();
    signature::pairs(&gists)
}

/// The last decisions on each pair.
fn last_of(comparisons: &[Comparison]) -> impl Iterator<Item = &Comparison> {
    let later = |n: usize, of: &Comparison| {
        let rest = comparisons.get(n + 1..).unwrap_or_default();
        rest.iter().any(|other| (&other.one, &other.other) == (&of.one, &of.other))
    };
    comparisons.iter().enumerate().filter(move |(n, of)| !later(*n, of)).map(|(_, of)| of)
}
