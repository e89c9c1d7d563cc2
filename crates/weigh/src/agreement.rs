//! How far reviewers agree (rule `reviewers-agree`).

use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_model::{Keeping, Opinion};

/// How far reviewers agree over what several of them judged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Agreement {
    /// What two reviewers or more judged.
    pub judged: usize,
    /// On how many of these all said the same.
    pub same: usize,
    /// Krippendorff's alpha for names: 1 where all agree, 0 where they agree as by chance; `None` where all of them said
    /// one thing only, so that chance cannot be reckoned.
    pub alpha: Option<f64>,
}

/// The last opinion of each reviewer and party, oldest first.
pub fn standing(opinions: &[Opinion]) -> Vec<&Opinion> {
    let is_last = |(at, one): &(usize, &Opinion)| {
        let later = opinions.iter().skip(at + 1);
        !later.into_iter().any(|other| (&other.by, &other.party) == (&one.by, &one.party))
    };
    opinions.iter().enumerate().filter(is_last).map(|(_, one)| one).collect()
}

/// What reviewers hold of a pledge: kept and broken need two of them, the rest one; none where they differ.
pub fn held(opinions: &[Opinion]) -> Option<Keeping> {
    let own: Vec<Keeping> =
        standing(opinions).into_iter().filter(|one| one.party.is_none()).map(|one| one.keeping).collect();
    let first = *own.first()?;
    let needed = if matches!(first, Keeping::Kept | Keeping::Broken) { 2 } else { 1 };
    (own.len() >= needed && own.iter().all(|one| *one == first)).then_some(first)
}

/// How far reviewers agree over several pledges; `None` where no two of them judged one.
pub fn agreement<'o>(all: impl IntoIterator<Item = &'o [Opinion]>) -> Option<Agreement> {
    let units = all.into_iter().map(|opinions| {
        standing(opinions).into_iter().filter(|one| one.party.is_none()).map(|one| one.keeping).collect()
    });
    over(units)
}

/// How far judges agree over units, each the words of those who judged it; `None` where no two of them judged one.
pub fn over<T: Copy + Ord>(units: impl IntoIterator<Item = Vec<T>>) -> Option<Agreement> {
    let units: Vec<Vec<T>> = units.into_iter().filter(|unit| unit.len() > 1).collect();
    if units.is_empty() {
        return None;
    }
    let same = units.iter().filter(|unit| unit.iter().all(|one| Some(one) == unit.first())).count();
    Some(Agreement { judged: units.len(), same, alpha: alpha(&units) })
}

/// 1 − (disagreement observed ÷ disagreement by chance), each pair of values of one unit weighed by how many judged it
/// (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011).
fn alpha<T: Copy + Ord>(units: &[Vec<T>]) -> Option<f64> {
    let mut totals: BTreeMap<T, f64> = BTreeMap::new();
    let (mut all, mut differing) = (0.0, 0.0);
    for unit in units {
        let judges = unit.len() as f64;
        all += judges;
        for (at, one) in unit.iter().enumerate() {
            *totals.entry(*one).or_default() += 1.0;
            let others =
                unit.iter().enumerate().filter(|(other, value)| *other != at && *value != one).count();
            differing += others as f64 / (judges - 1.0);
        }
    }
    let alike: f64 = totals.values().map(|count| count * (count - 1.0)).sum();
    let by_chance = all * (all - 1.0) - alike;
    (by_chance > 0.0).then(|| 1.0 - differing * (all - 1.0) / by_chance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Keeping::{Broken, InProgress, Kept};

    fn said(by: &str, keeping: Keeping, party: Option<&str>) -> Opinion {
        Opinion {
            record: "rec-0000000000000001".parse().unwrap(),
            keeping,
            party: party.map(str::to_owned),
            reason: "the figures".to_owned(),
            by: by.to_owned(),
            at: "2026-01-01T00:00:00Z".to_owned(),
        }
    }

    #[test]
    fn kept_and_broken_need_two_reviewers_and_the_last_word_of_each_counts() {
        for (opinions, expected) in [
            (vec![said("A", Kept, None)], None),
            (vec![said("A", Kept, None), said("A", Kept, None)], None),
            (vec![said("A", Kept, None), said("B", Kept, None)], Some(Kept)),
            (vec![said("A", Kept, None), said("B", Kept, Some("Ministry"))], None),
            (vec![said("A", Kept, None), said("B", Broken, None)], None),
            (vec![said("A", Kept, None), said("B", Broken, None), said("B", Kept, None)], Some(Kept)),
            (vec![said("A", InProgress, None)], Some(InProgress)),
            (vec![], None),
        ] {
            assert_eq!(held(&opinions), expected, "{opinions:?}");
        }
    }

    #[test]
    fn agreement_is_that_of_the_literature() {
        // Two reviewers over ten things that are one of two: the worked example of Krippendorff (2011), alpha 0.095.
        let one = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0];
        let other = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0];
        let word = |n: i32| if n == 1 { Kept } else { Broken };
        let units: Vec<Vec<Opinion>> = one
            .iter()
            .zip(other)
            .map(|(a, b)| vec![said("A", word(*a), None), said("B", word(b), None)])
            .collect();
        let found = agreement(units.iter().map(Vec::as_slice)).unwrap();
        assert_eq!((found.judged, found.same), (10, 6));
        assert!((found.alpha.unwrap() - 0.095).abs() < 0.001, "{found:?}");
        let same = vec![said("A", Kept, None), said("B", Kept, None)];
        assert_eq!(agreement([same.as_slice()]).unwrap().alpha, None);
        assert_eq!(agreement([[said("A", Kept, None)].as_slice()]), None);
    }
}
