//! Quantities in words: "at least 22,000 organisations", "около 16 000 чел."; and how often: "every 2 years".

use super::Saying;
use crate::language::Language;
use crate::messages::{digits, is_message, name_of};
use tarazy_model::{Bound, Every, Quantity};

/// The unit that is written as a sign.
const PERCENT: &str = "percent";

/// In English as the model writes it, which parses back; in the other languages in words.
impl From<&Quantity> for Saying {
    fn from(quantity: &Quantity) -> Self {
        Self::Exactly(quantity.to_string(), Box::new(in_words(quantity)))
    }
}

/// How often something is done: "every month", "every 2 years".
impl From<Every> for Saying {
    fn from(every: Every) -> Self {
        match (every.months(), every.months() % 12) {
            (12, _) => Self::of("every-year"),
            (months, 0) => Self::of("every-years").with("count", u64::from(months / 12)),
            (1, _) => Self::of("every-month"),
            (months, _) => Self::of("every-months").with("count", u64::from(months)),
        }
    }
}

impl Saying {
    /// What part of a measure a figure tells of, as the model gives it: "lower; sex: female".
    pub fn part(part: &str) -> Self {
        let one = |one: &str| match one.split_once(": ") {
            None => Self::word("part", one),
            Some((dimension, value)) => {
                Self::Several(vec![Self::word("need", dimension), Self::word("part", value)], ": ")
            }
        };
        Self::Several(part.split("; ").map(one).collect(), "; ")
    }
}

/// A unit in the form that the number before it asks for, or as it is written where nothing is said of it.
fn counted(unit: &str, quantity: &Quantity) -> Saying {
    let name = name_of("counted", unit);
    if !is_message(&name) {
        return unit.into();
    }
    let number = quantity.high.or(quantity.point).or(quantity.low).unwrap_or_default().abs();
    // Behind a fraction Russian has the form that follows two.
    let count = if number.fract() == 0.0 && number < 1e15 { number as u64 } else { 2 };
    Saying::of(name).with("count", count)
}

/// A number in the digits of English, or in those that the other languages have in common.
fn number(value: f64) -> Saying {
    let told = Saying::Words(digits(Language::Russian, value));
    Saying::Exactly(digits(Language::English, value), Box::new(told))
}

fn in_words(quantity: &Quantity) -> Saying {
    let n = |value: Option<f64>| value.map(number).unwrap_or_default();
    let bounded = |name: &'static str, value| Saying::of(name).with("n", n(value));
    let between =
        |name: &'static str| Saying::of(name).with("low", n(quantity.low)).with("high", n(quantity.high));
    let amount = match quantity.bound {
        Bound::Exactly => n(quantity.reckoned()),
        Bound::About => bounded("quantity-about", quantity.point),
        Bound::AtLeast => bounded("quantity-at-least", quantity.low),
        Bound::UpTo => bounded("quantity-up-to", quantity.high),
        Bound::Almost => bounded("quantity-almost", quantity.high),
        Bound::Range => between("quantity-range"),
        Bound::Vague => between("quantity-vague"),
    };
    let unit = match quantity.unit.as_deref() {
        None => return amount,
        Some(PERCENT) => Saying::from("%"),
        Some(unit) => counted(unit, quantity),
    };
    Saying::Several(vec![amount, unit], " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_told_by_its_dimension_and_value() {
        let part = Saying::part("lower; sex: female");
        assert_eq!(part.to_string(), "lower; sex: female");
        let russian = part.in_language(Language::Russian);
        assert!(!russian.contains(|c: char| c.is_ascii_lowercase()), "{russian}");
        assert_eq!(Saying::part("age: 15-24").in_language(Language::Russian), "возраст: 15-24");
    }

    #[test]
    fn a_quantity_is_told_in_words_and_in_english_as_it_is_written() {
        for (written, russian) in [
            (">=22000 person", "не менее 22\u{202f}000 чел."),
            ("24.3 percent", "24,3 %"),
            ("~16000", "около 16\u{202f}000"),
            ("10..12 widget", "от 10 до 12 widget"),
            ("42 event", "42 события"),
            ("2.5 event", "2,5 события"),
            ("1 seat", "1 место"),
        ] {
            let told = Saying::from(&written.parse::<Quantity>().unwrap());
            assert_eq!(told.to_string(), written);
            assert_eq!(told.in_language(Language::Russian), russian);
        }
    }
}
