//! Threads: the points of one State that are one point made again, tied together.
//!
//! A point is tied to the nearest one made on an earlier occasion, else to the nearest made at once with it.
//! Each point has one such tie, so that a thread is a chain of likenesses that can be followed, not a cloud.

use super::gist::Gist;
use super::occasion::Occasions;
use super::{alike, kind, last_of, signature};
use crate::rules;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use tarazy_model::{
    AccountId, Comparison, Day, Likeness, Link, LinkKind, Recommendation, RecordId, Thread, ThreadPoint,
};

/// A point that a body made to a State, as lineage sees it.
#[derive(Clone, Debug)]
pub struct Point<'a> {
    /// The record it is.
    pub record: &'a RecordId,
    /// Its accounts, by which decisions name it.
    pub accounts: Vec<&'a AccountId>,
    /// What was said.
    pub made: &'a Recommendation,
    /// The first day it may have been made: see [`day`](super::day).
    pub day: Day,
}

/// The threads among the points of one State, in the order of their first points. `comparisons` are the
/// decisions on these points, oldest first; the last on a pair holds. Points that say what is good are left
/// out: nothing is asked in them.
pub fn threads(mut points: Vec<Point<'_>>, comparisons: &[Comparison]) -> Vec<Thread> {
    points.retain(|point| point.made.form != tarazy_model::Form::PositiveAspect);
    points.sort_by(|a, b| (a.day, &a.made.body, a.record).cmp(&(b.day, &b.made.body, b.record)));
    let gists: Vec<Gist<'_>> = points.iter().map(|point| Gist::of(point.made)).collect();
    let tying = Tying { occasions: Occasions::of(&points), points: &points, gists: &gists };
    let ties = tying.ties(&Decided::of(&points, comparisons));
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (number, root) in roots(&ties).into_iter().enumerate() {
        groups.entry(root).or_default().push(number);
    }
    groups.values().filter(|group| group.len() > 1).map(|group| tying.thread(group, &ties)).collect()
}

/// The decisions that hold, by the numbers of the points, the earlier first.
struct Decided {
    same: BTreeSet<(usize, usize)>,
    apart: HashSet<(usize, usize)>,
}

impl Decided {
    fn of(points: &[Point<'_>], comparisons: &[Comparison]) -> Self {
        let named = points.iter().enumerate();
        let numbers: HashMap<&AccountId, usize> =
            named.flat_map(|(n, point)| point.accounts.iter().map(move |id| (*id, n))).collect();
        let mut decided = Self { same: BTreeSet::new(), apart: HashSet::new() };
        for comparison in last_of(comparisons) {
            let number = |id| numbers.get(id).copied();
            let Some((one, other)) = number(&comparison.one).zip(number(&comparison.other)) else { continue };
            let pair = (one.min(other), one.max(other));
            match comparison.likeness {
                Likeness::Same if one != other => drop(decided.same.insert(pair)),
                Likeness::NotSame | Likeness::Unsure => drop(decided.apart.insert(pair)),
                Likeness::Same | Likeness::Open => {}
            }
        }
        decided
    }
}

/// What ties a point to one before it in time, or at once with it.
#[derive(Clone, Copy)]
struct Tie {
    to: usize,
    alike: u8,
    decided: bool,
}

struct Tying<'l> {
    points: &'l [Point<'l>],
    gists: &'l [Gist<'l>],
    occasions: Occasions,
}

impl Tying<'_> {
    /// The ties of each point; those a person made come first.
    fn ties(&self, decided: &Decided) -> Vec<Vec<Tie>> {
        let mut nearest: Vec<Option<(bool, u8, usize)>> = vec![None; self.points.len()];
        for (earlier, later) in signature::pairs(self.gists) {
            if decided.apart.contains(&(earlier, later)) {
                continue;
            }
            let both = self.gists.get(earlier).zip(self.gists.get(later));
            let Some(measure) = both.and_then(|(a, b)| alike::one_point(a, b)) else { continue };
            // Made again goes before made at once; then the nearest in words; then the latest.
            let found = Some((self.is_again(earlier, later), measure.percent(), earlier));
            if let Some(nearest) = nearest.get_mut(later).filter(|nearest| **nearest < found) {
                *nearest = found;
            }
        }
        let tie = |(_, alike, to)| Tie { to, alike, decided: false };
        let mut ties: Vec<Vec<Tie>> =
            nearest.into_iter().map(|found| found.map(tie).into_iter().collect()).collect();
        for (earlier, later) in &decided.same {
            let both = self.gists.get(*earlier).zip(self.gists.get(*later));
            let alike = both.map_or(0, |(a, b)| alike::measure(a, b).percent());
            if let Some(ties) = ties.get_mut(*later) {
                ties.retain(|tie| tie.to != *earlier);
                ties.insert(0, Tie { to: *earlier, alike, decided: true });
            }
        }
        ties
    }

    fn is_again(&self, earlier: usize, later: usize) -> bool {
        self.occasions.number(earlier) != self.occasions.number(later)
    }

    fn thread(&self, group: &[usize], ties: &[Vec<Tie>]) -> Thread {
        let mut occasions: Vec<usize> = group.iter().map(|number| self.occasions.number(*number)).collect();
        occasions.sort_unstable();
        occasions.dedup();
        let nth = |number: usize| {
            let found = occasions.binary_search(&self.occasions.number(number)).unwrap_or(0);
            u32::try_from(found + 1).unwrap_or(u32::MAX)
        };
        let at = |number: &usize| self.points.get(*number);
        let point = |number: &usize| {
            let tie = ties.get(*number).and_then(|ties| ties.first());
            let link = tie.and_then(|tie| self.link(*tie, *number));
            Some(ThreadPoint { record: at(number)?.record.clone(), occasion: nth(*number), link })
        };
        let sorted = |values: BTreeSet<&str>| values.into_iter().map(str::to_owned).collect();
        let made = || group.iter().filter_map(at).map(|point| point.made);
        let day = |number: Option<&usize>| {
            number.and_then(at).map(|point| point.day.to_string()).unwrap_or_default()
        };
        Thread {
            points: group.iter().filter_map(point).collect(),
            occasions: u32::try_from(occasions.len()).unwrap_or(u32::MAX),
            bodies: sorted(made().filter_map(|made| made.body.as_deref()).collect()),
            themes: sorted(made().flat_map(|made| &made.themes).map(String::as_str).collect()),
            first: day(group.first()),
            last: day(group.last()),
        }
    }

    /// How a point stands to the one it is tied to.
    fn link(&self, tie: Tie, later: usize) -> Option<Link> {
        let weighed = kind::weigh(self.gists.get(tie.to)?, self.gists.get(later)?, tie.alike);
        let again = self.is_again(tie.to, later);
        let (kind, rule) = match (tie.decided, again) {
            (true, true) => (weighed.kind, rules::LINEAGE_DECIDED.id),
            (true, false) => (LinkKind::Same, rules::LINEAGE_DECIDED.id),
            (false, false) => (LinkKind::Same, rules::LINEAGE_AT_ONCE.id),
            (false, true) => (weighed.kind, weighed.rule),
        };
        let earlier = self.points.get(tie.to)?.record.clone();
        Some(Link { earlier, kind, rule: rule.to_owned(), alike: tie.alike })
    }
}

/// For each point the first one it hangs together with. Ties lead to lesser numbers only.
fn roots(ties: &[Vec<Tie>]) -> Vec<usize> {
    fn root(roots: &mut [usize], mut of: usize) -> usize {
        while let Some(up) = roots.get(of).copied().filter(|up| *up != of) {
            let above = roots.get(up).copied().unwrap_or(up);
            if let Some(shorter) = roots.get_mut(of) {
                *shorter = above;
            }
            of = up;
        }
        of
    }
    let mut roots: Vec<usize> = (0..ties.len()).collect();
    for (number, ties) in ties.iter().enumerate() {
        for tie in ties {
            let (a, b) = (root(&mut roots, number), root(&mut roots, tie.to));
            if let Some(higher) = roots.get_mut(a.max(b)) {
                *higher = a.min(b);
            }
        }
    }
    (0..ties.len()).map(|number| root(&mut roots, number)).collect()
}
