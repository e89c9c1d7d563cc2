//! Quantities as low, point and high, so that "at least", "up to", "about", a range, zero and
//! "unknown" stay different things. A quantity that is not known at all is `Option::None` around it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What the words around a number said of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Nothing: the number stands as it is.
    #[default]
    Exactly,
    /// "About", "approximately", "some".
    About,
    /// "At least", "over", "more than": `low` is set.
    AtLeast,
    /// "Up to", "at most", "no more than", "not even": `high` is set.
    UpTo,
    /// "Almost", "nearly": a little under; `high` is set.
    Almost,
    /// "From … to …": `low` and `high` are set.
    Range,
    /// "Dozens", "hundreds", "a few": `low` and `high` are the usual reading of the word.
    Vague,
}

/// A number as a source gave it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Quantity {
    /// The least it may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The number named, when there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<f64>,
    /// The most it may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What the words around it said.
    pub bound: Bound,
    /// What is counted, in the singular or as a sign: `percent`, `person`, `NGO`, `KZT`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// The text is no printed quantity.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "a quantity is written 16000, ~16000, >=4300000, <=25, 1000..3000 or 1000..2000..3000, with a unit after a space; found: \"{0}\""
)]
pub struct QuantityError(pub String);

/// How far "about N" reaches on either side when quantities are compared.
const ABOUT: f64 = 0.1;

impl Quantity {
    /// The number itself.
    pub fn exactly(point: f64) -> Self {
        Self { point: Some(point), ..Self::default() }
    }

    /// About the number.
    pub fn about(point: f64) -> Self {
        Self { point: Some(point), bound: Bound::About, ..Self::default() }
    }

    /// The number or more.
    pub fn at_least(low: f64) -> Self {
        Self { low: Some(low), bound: Bound::AtLeast, ..Self::default() }
    }

    /// The number or less.
    pub fn up_to(high: f64) -> Self {
        Self { high: Some(high), bound: Bound::UpTo, ..Self::default() }
    }

    /// A little under the number.
    pub fn almost(high: f64) -> Self {
        Self { high: Some(high), bound: Bound::Almost, ..Self::default() }
    }

    /// From one number to another.
    pub fn between(low: f64, high: f64) -> Self {
        Self { low: Some(low), high: Some(high), bound: Bound::Range, ..Self::default() }
    }

    /// A best estimate with the least and the most it may be; the estimate alone where all three are one.
    pub fn estimated(low: f64, best: f64, high: f64) -> Self {
        if low.to_bits() == high.to_bits() && low.to_bits() == best.to_bits() {
            return Self::exactly(best);
        }
        Self { point: Some(best), ..Self::between(low, high) }
    }

    /// The same quantity of a unit.
    pub fn of(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Whether the number is stated to be none at all, which is not the same as unknown.
    pub fn is_zero(&self) -> bool {
        self.point == Some(0.0) || self.high == Some(0.0)
    }

    /// The one number to reckon with: the point, or the only bound, or the middle of a range.
    pub fn reckoned(&self) -> Option<f64> {
        match (self.point, self.low, self.high) {
            (Some(point), ..) => Some(point),
            (_, Some(low), Some(high)) => Some(f64::midpoint(low, high)),
            (_, low, high) => low.or(high),
        }
    }

    /// The least and the most it can be. "About" reaches a tenth to either side; "almost N" is
    /// between nine tenths of N and N.
    pub fn reach(&self) -> (f64, f64) {
        let point_low = self.point.map(|p| if self.bound == Bound::About { p - p.abs() * ABOUT } else { p });
        let point_high = self.point.map(|p| if self.bound == Bound::About { p + p.abs() * ABOUT } else { p });
        let almost = self.high.filter(|_| self.bound == Bound::Almost).map(|h| h - h.abs() * ABOUT);
        (
            self.low.or(point_low).or(almost).unwrap_or(f64::NEG_INFINITY),
            self.high.or(point_high).unwrap_or(f64::INFINITY),
        )
    }

    /// Whether both may be the same number: their reaches overlap. Units are not compared here.
    pub fn agrees(&self, other: &Self) -> bool {
        let ((a_low, a_high), (b_low, b_high)) = (self.reach(), other.reach());
        a_low <= b_high && b_low <= a_high
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.bound, self.low, self.point, self.high) {
            (Bound::About, _, Some(point), _) => write!(f, "~{point}")?,
            (Bound::AtLeast, Some(low), ..) => write!(f, ">={low}")?,
            (Bound::Almost, .., Some(high)) => write!(f, "<~{high}")?,
            (Bound::UpTo, .., Some(high)) => write!(f, "<={high}")?,
            (Bound::Vague, Some(low), _, Some(high)) => write!(f, "~{low}..{high}")?,
            (_, Some(low), Some(point), Some(high)) => write!(f, "{low}..{point}..{high}")?,
            (_, Some(low), _, Some(high)) => write!(f, "{low}..{high}")?,
            (_, _, Some(point), _) => write!(f, "{point}")?,
            (_, Some(low), ..) => write!(f, ">={low}")?,
            (_, _, _, Some(high)) => write!(f, "<={high}")?,
            _ => f.write_str("?")?,
        }
        match &self.unit {
            Some(unit) => write!(f, " {unit}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Quantity {
    type Err = QuantityError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || QuantityError(text.to_owned());
        let number = |part: &str| part.parse::<f64>().ok().filter(|n| n.is_finite()).ok_or_else(wrong);
        let (amount, unit) = text.split_once(' ').map_or((text, None), |(a, u)| (a, Some(u.to_owned())));
        let parsed = if let Some(rest) = amount.strip_prefix(">=") {
            Self::at_least(number(rest)?)
        } else if let Some(rest) = amount.strip_prefix("<=") {
            Self::up_to(number(rest)?)
        } else if let Some(rest) = amount.strip_prefix("<~") {
            Self::almost(number(rest)?)
        } else if let Some((low, high)) = amount.split_once("..") {
            let vague = low.starts_with('~');
            let (point, high) =
                high.split_once("..").map_or((None, high), |(point, high)| (Some(point), high));
            let between = Self::between(number(low.trim_start_matches('~'))?, number(high)?);
            let point = point.map(number).transpose()?;
            Self { point, bound: if vague { Bound::Vague } else { Bound::Range }, ..between }
        } else if let Some(rest) = amount.strip_prefix('~') {
            Self::about(number(rest)?)
        } else {
            Self::exactly(number(amount)?)
        };
        Ok(Self { unit, ..parsed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn bounds_and_hedges_agree_as_their_words_say() {
        let n = Quantity::exactly;
        assert!(Quantity::at_least(4_300_000.0).agrees(&n(4_318_000.0)));
        assert!(!Quantity::at_least(4_300_000.0).agrees(&n(4_299_999.0)));
        assert!(Quantity::between(1000.0, 3000.0).agrees(&n(2000.0)));
        assert!(!Quantity::up_to(25.0).agrees(&n(26.0)));
        assert!(Quantity::about(16_000.0).agrees(&n(16_200.0)));
        assert!(Quantity::almost(50.0).agrees(&n(48.0)));
        assert!(!Quantity::almost(50.0).agrees(&n(20.0)));
        assert!(n(0.0).is_zero() && !Quantity::default().is_zero());
    }

    proptest! {
        #[test]
        fn every_quantity_printed_parses_back(low in -1e9f64..1e9, more in 0f64..1e9, shape in 0..8, unit in "(percent|NGO|KZT)?") {
            let high = low + more;
            let quantity = match shape {
                0 => Quantity::exactly(low),
                1 => Quantity::about(low),
                2 => Quantity::at_least(low),
                3 => Quantity::up_to(high),
                4 => Quantity::almost(high),
                5 => Quantity::between(low, high),
                6 => Quantity::estimated(low, low + more / 2.0, high),
                _ => Quantity { bound: Bound::Vague, ..Quantity::between(low, high) },
            };
            let quantity = Quantity { unit: (!unit.is_empty()).then_some(unit), ..quantity };
            prop_assert_eq!(quantity.to_string().parse::<Quantity>().unwrap(), quantity);
        }
    }
}
