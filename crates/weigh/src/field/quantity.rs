//! Numbers against numbers (rule `field-quantity`).
//!
//! [`Quantity::agrees`] knows bounds and hedges; what is added here is rounding and units.

use super::Agreement;
use tarazy_model::{Bound, Count, Quantity};

/// From here on a number ending in zeros is a rounded one: "1.8 billion", not 1,800,000,000 and no cent.
const ROUNDED_FROM: f64 = 1e6;

/// Whether both may be the same number of the same thing.
pub(crate) fn compare(here: &Quantity, there: &Quantity) -> Agreement {
    if here.unit != there.unit || here.reckoned().is_none() || there.reckoned().is_none() {
        return Agreement::Silent;
    }
    let ((a_low, a_high), (b_low, b_high)) = (spread(here, there), spread(there, here));
    if a_low <= b_high && b_low <= a_high { Agreement::Same } else { Agreement::Different }
}

/// Whether one is the other rounded to the figures it shows: 300 for 274. That does not make them agree, but tells of
/// one thing.
pub(crate) fn rounded(here: &Quantity, there: &Quantity) -> bool {
    let to = |fine: f64, coarse: f64| {
        let printed = format!("{coarse}");
        let zeros = printed.len() - printed.trim_end_matches('0').len();
        let grain = 10f64.powi(i32::try_from(zeros).unwrap_or(0));
        grain > 1.0 && (fine - coarse).abs() <= grain / 2.0
    };
    let numbers = here.point.zip(there.point).filter(|_| here.unit == there.unit);
    numbers.is_some_and(|(a, b)| to(a, b) || to(b, a))
}

/// Of several counts on each side, two that agree, else the first of each that can be compared.
pub(crate) fn nearest<'a>(here: &'a [Count], there: &'a [Count]) -> Option<(&'a Quantity, &'a Quantity)> {
    let mut pairs = Count::values(here).flat_map(|a| Count::values(there).map(move |b| (a, b)));
    let first = pairs.clone().next();
    pairs.find(|(a, b)| compare(a, b) == Agreement::Same).or(first)
}

/// Whether a number of one side and one of the other are as asked.
pub(crate) fn any_pair(here: &[Count], there: &[Count], rule: impl Fn(&Quantity, &Quantity) -> bool) -> bool {
    Count::values(here).any(|a| Count::values(there).any(|b| rule(a, b)))
}

/// The least and the most a number can be, with the rounding its figures show when it is set beside a
/// finer one: 27 beside 27.1 may be anything that rounds to 27. Zero is none, not "under a half".
fn spread(number: &Quantity, beside: &Quantity) -> (f64, f64) {
    let (low, high) = number.reach();
    let exact = number.point.filter(|point| number.bound == Bound::Exactly && *point != 0.0);
    let coarser =
        exact.map(grain).filter(|grain_here| beside.reckoned().is_some_and(|n| grain(n) < *grain_here));
    let rounding = coarser.map_or(0.0, |grain| grain / 2.0);
    (low - rounding, high + rounding)
}

/// The worth of one in the last figure given: 0.1 for 27.1, 1 for 16,000, 100,000,000 for 1.8 billion.
fn grain(number: f64) -> f64 {
    let printed = format!("{number}");
    if let Some((_, fraction)) = printed.split_once('.') {
        return 10f64.powi(-i32::try_from(fraction.len()).unwrap_or(i32::MAX));
    }
    let zeros = printed.len() - printed.trim_end_matches('0').len();
    if number.abs() < ROUNDED_FROM { 1.0 } else { 10f64.powi(i32::try_from(zeros).unwrap_or(0)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quantity(text: &str) -> Quantity {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_agree_as_their_words_and_figures_say() {
        use Agreement::{Different, Same, Silent};
        for (here, there, expected) in [
            (">=4300000 USD", "4318000 USD", Same),
            ("27 percent", "27.1 percent", Same),
            ("27 percent", "27.6 percent", Different),
            ("~16000 NGO", "15800 NGO", Same),
            ("16000 NGO", "15800 NGO", Different),
            ("1800000000 KZT", "1793000000 KZT", Same),
            ("1800000000 KZT", "1700000000 KZT", Different),
            ("1000..3000 person", "2500 person", Same),
            ("0 person", "0.4 person", Different),
            ("29 person", "29 percent", Silent),
            ("29", "29 percent", Silent),
            ("12.7 percent", "13.6 percent", Different),
        ] {
            let (here, there) = (quantity(here), quantity(there));
            assert_eq!(compare(&here, &there), expected, "{here} {there}");
            assert_eq!(compare(&there, &here), expected, "{there} {here}");
        }
    }
}
