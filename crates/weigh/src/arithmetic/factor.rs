//! Factors in words: "40-fold", "nearly doubled", "grown 40 times", "more than three times higher".

use super::{count, tokens};
use crate::field::{Agreement, quantity};
use tarazy_model::Quantity;
use tarazy_words::Saying;

const VERBS: [(&str, i32); 7] = [
    ("doubled", 2),
    ("tripled", 3),
    ("trebled", 3),
    ("quadrupled", 4),
    ("удвоил", 2),
    ("вдвое", 2),
    ("втрое", 3),
];
/// After "times", words that make it a factor.
const MORE: [&str; 6] = ["more", "higher", "greater", "larger", "as", "bigger"];
/// Before "40 times", beginnings of words that make it a factor.
const GROWS: [&str; 7] = ["grow", "grew", "increas", "rose", "risen", "multipl", "expand"];
/// What "nearly" leaves open below, and "about" to either side, as parts of the factor.
const NEARLY: f64 = 0.2;
const ABOUT: f64 = 0.1;
/// A factor is rounded by no more than this, nor by more than a tenth of itself.
const ROUNDED: f64 = 0.5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hedge {
    None,
    Exactly,
    Nearly,
    About,
    MoreThan,
    UpTo,
}

/// So many times, as the words put it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Factor {
    times: f64,
    hedge: Hedge,
}

impl Factor {
    /// The number of a multiplication, with nothing left open.
    pub(super) fn exactly(times: f64) -> Self {
        Self { times, hedge: Hedge::Exactly }
    }

    /// A number so many times over: the product, or the range that the hedge leaves.
    pub(super) fn scaled(self, base: &Quantity) -> Quantity {
        let unit = base.unit.clone();
        let bounds = |low: Option<f64>, high: Option<f64>| {
            let (least, most) = base.reach();
            let bound =
                |factor: Option<f64>, end: f64| factor.map(|factor| factor * end).filter(|n| n.is_finite());
            match (bound(low, least), bound(high, most)) {
                (Some(low), Some(high)) => Quantity::between(low, high),
                (Some(low), None) => Quantity::at_least(low),
                (None, Some(high)) => Quantity::up_to(high),
                (None, None) => Quantity::default(),
            }
        };
        let times = self.times;
        let scaled = match self.hedge {
            Hedge::None | Hedge::Exactly => {
                let scale = |number: Option<f64>| number.map(|number| number * times);
                Quantity {
                    low: scale(base.low),
                    point: scale(base.point),
                    high: scale(base.high),
                    ..base.clone()
                }
            }
            Hedge::Nearly => bounds(Some(times * (1.0 - NEARLY)), Some(times)),
            Hedge::About => bounds(Some(times * (1.0 - ABOUT)), Some(times * (1.0 + ABOUT))),
            Hedge::MoreThan => bounds(Some(times), None),
            Hedge::UpTo => bounds(None, Some(times)),
        };
        Quantity { unit, ..scaled }
    }

    /// Whether a number may be a base so many times over; a bare factor may be a rounded one.
    pub(super) fn fits(self, base: &Quantity, result: &Quantity) -> bool {
        let same = |product: &Quantity| quantity::compare(product, result) == Agreement::Same;
        let rounding = ROUNDED.min(self.times * ABOUT);
        let near = |times: f64| Self::exactly(times).scaled(base).reach();
        let rounded = || {
            let ((low, _), (_, high)) = (near(self.times - rounding), near(self.times + rounding));
            low.is_finite()
                && high.is_finite()
                && same(&Quantity { unit: base.unit.clone(), ..Quantity::between(low, high) })
        };
        same(&self.scaled(base)) || self.hedge == Hedge::None && rounded()
    }
}

impl Factor {
    /// "nearly 2".
    pub(super) fn says(self) -> Saying {
        let message = match self.hedge {
            Hedge::None | Hedge::Exactly => return self.times.to_string().into(),
            Hedge::Nearly => "factor-nearly",
            Hedge::About => "factor-about",
            Hedge::MoreThan => "factor-more-than",
            Hedge::UpTo => "factor-up-to",
        };
        Saying::of(message).shown("times", self.times)
    }
}

/// The factor the words name, if they name one.
pub(super) fn factor(said: &str) -> Option<Factor> {
    let words = tokens(said);
    words.iter().enumerate().find_map(|(at, word)| {
        let (times, from) = named(&words, at, word)?;
        let hedge = hedge(words.get(..from).unwrap_or_default());
        (times > 1).then(|| Factor { times: f64::from(times), hedge })
    })
}

/// The factor that a word names, and where its words begin.
fn named(words: &[&str], at: usize, word: &str) -> Option<(i32, usize)> {
    if let Some((_, factor)) = VERBS.iter().find(|(verb, _)| word.starts_with(verb)) {
        return Some((*factor, at));
    }
    let counted = || {
        let before = at.checked_sub(1)?;
        Some((count(words.get(before)?)?, before))
    };
    let grows = || {
        let before = words.get(at.saturating_sub(6)..at).unwrap_or_default();
        before.iter().any(|word| GROWS.iter().any(|cue| word.starts_with(cue)))
    };
    match word {
        "fold" | "раз" | "раза" => counted(),
        "times" if words.get(at + 1).is_some_and(|after| MORE.contains(after)) || grows() => counted(),
        _ => Some((count(word.strip_suffix("fold")?)?, at)),
    }
}

/// What the words just before a factor make of it.
fn hedge(before: &[&str]) -> Hedge {
    let before = match before {
        [head @ .., "by" | "в"] => head,
        _ => before,
    };
    match before {
        [.., "nearly" | "almost" | "почти"] | [.., "close", "to"] => Hedge::Nearly,
        [.., "about" | "around" | "approximately" | "roughly" | "some" | "около" | "примерно"] => {
            Hedge::About
        }
        [.., "more" | "better", "than"] | [.., "at", "least"] | [.., "over" | "более" | "чем"] => {
            Hedge::MoreThan
        }
        [.., "up", "to"] | [.., "less", "than"] | [.., "under"] => Hedge::UpTo,
        _ => Hedge::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_is_read_with_its_hedge() {
        for (said, expected) in [
            ("nearly doubled from 60 to 110", Some("nearly 2")),
            ("more than doubled", Some("more than 2")),
            ("has grown 40 times to 18,000", Some("40")),
            ("increased 40-fold", Some("40")),
            ("increased by about 40 times", Some("about 40")),
            ("rose at least fivefold", Some("more than 5")),
            ("is three times higher", Some("3")),
            ("met 40 times", None),
            ("grew from 1 to 2", None),
        ] {
            assert_eq!(factor(said).map(|factor| factor.says().to_string()).as_deref(), expected, "{said}");
        }
    }

    #[test]
    fn a_bare_factor_may_be_rounded_and_a_hedged_one_is_a_bound() {
        for (said, base, result, expected) in [
            ("fivefold", 20.0, 104.0, true),
            ("fivefold", 20.0, 112.0, false),
            ("40-fold", 400.0, 16_000.0, true),
            ("40-fold", 400.0, 18_000.0, false),
            ("nearly doubled", 60.0, 110.0, true),
            ("nearly doubled", 60.0, 130.0, false),
            ("more than doubled", 10.0, 25.0, true),
            ("more than doubled", 10.0, 19.0, false),
        ] {
            let factor = factor(said).unwrap();
            let fits = factor.fits(&Quantity::exactly(base), &Quantity::exactly(result));
            assert_eq!(fits, expected, "{said} {base} {result}");
        }
    }
}
