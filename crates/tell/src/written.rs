//! Dates, quantities and counts in words, as people write them.

use crate::number::grouped as number;
use tarazy_model::{Bound, Date, Day, Quantity};

/// A day, as in 7 April 2010.
pub fn day(day: Day) -> String {
    day.strftime("%-d %B %Y").to_string()
}

/// A date taken apart, to be said in any language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape<'d> {
    /// One date.
    One(Part<'d>),
    /// From one to another.
    Between(Part<'d>, Part<'d>),
    /// One, or later.
    OrLater(Part<'d>),
    /// One, or earlier.
    OrEarlier(Part<'d>),
}

/// One end of a date, and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'d> {
    /// What is given of it.
    pub given: Given<'d>,
    /// Whether it is only about then.
    pub about: bool,
    /// Whether it is uncertain.
    pub uncertain: bool,
}

/// What is given of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<'d> {
    /// A day.
    Day(Day),
    /// A month, by its first day.
    Month(Day),
    /// A year, or what has no plain words and stays as it is.
    Other(&'d str),
}

/// Takes an EDTF date apart.
pub fn shape(date: &Date) -> Shape<'_> {
    let text = date.as_str();
    match text.split_once('/') {
        Some((from, ".." | "")) => Shape::OrLater(part(from)),
        Some((".." | "", to)) => Shape::OrEarlier(part(to)),
        Some((from, to)) => Shape::Between(part(from), part(to)),
        None => Shape::One(part(text)),
    }
}

fn part(text: &str) -> Part<'_> {
    let plain = text.trim_end_matches(['?', '~', '%']);
    let (about, uncertain) = match text.strip_prefix(plain) {
        Some("?") => (false, true),
        Some("~") => (true, false),
        Some("%") => (true, true),
        _ => (false, false),
    };
    Part { given: given(plain), about, uncertain }
}

/// `2005-03-24` and `2005-03`; others are none of these.
fn given(text: &str) -> Given<'_> {
    let month = || format!("{text}-01").parse::<Day>().ok().filter(|_| text.len() == "2005-03".len());
    let day = text.parse::<Day>().ok().map(Given::Day);
    day.or_else(|| month().map(Given::Month)).unwrap_or(Given::Other(text))
}

/// An EDTF date in words: "4 April 2005, uncertain", "about June 2010", "2003 or later". What has no plain
/// words stays as it is.
pub fn in_words(date: &Date) -> String {
    match shape(date) {
        Shape::One(one) => end(one),
        Shape::Between(from, to) => format!("{} to {}", end(from), end(to)),
        Shape::OrLater(from) => format!("{} or later", end(from)),
        Shape::OrEarlier(to) => format!("{} or earlier", end(to)),
    }
}

fn end(part: Part<'_>) -> String {
    let words = match part.given {
        Given::Day(whole) => day(whole),
        Given::Month(first) => first.strftime("%B %Y").to_string(),
        Given::Other(text) => text.to_owned(),
    };
    let about = if part.about { "about " } else { "" };
    let uncertain = if part.uncertain { ", uncertain" } else { "" };
    format!("{about}{words}{uncertain}")
}

/// A quantity in words: "at least 4,300,000 USD", "about 16,000 people".
pub fn quantity(quantity: &Quantity) -> String {
    let n = |value: Option<f64>| value.map(number).unwrap_or_default();
    let amount = match quantity.bound {
        Bound::Exactly => n(quantity.reckoned()),
        Bound::About => format!("about {}", n(quantity.point)),
        Bound::AtLeast => format!("at least {}", n(quantity.low)),
        Bound::UpTo => format!("up to {}", n(quantity.high)),
        Bound::Almost => format!("almost {}", n(quantity.high)),
        Bound::Range => format!("{} to {}", n(quantity.low), n(quantity.high)),
        Bound::Vague => format!("roughly {} to {}", n(quantity.low), n(quantity.high)),
    };
    match quantity.unit.as_deref() {
        None => amount,
        Some("percent") => format!("{amount} %"),
        Some(unit) => format!("{amount} {}", units(unit, quantity.reckoned() == Some(1.0))),
    }
}

/// A unit in the number it is counted in. Words take their plural; signs and acronyms stay.
fn units(unit: &str, one: bool) -> String {
    match unit {
        _ if one || !unit.bytes().all(|byte| byte.is_ascii_lowercase()) => unit.to_owned(),
        "person" => "people".to_owned(),
        word if word.ends_with('s') => word.to_owned(),
        word => format!("{word}s"),
    }
}

/// A count of things: "1 account", "3 accounts", "12,000 accounts".
pub fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{} {}", number(count as f64), if count == 1 { one } else { many })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_people_write_them() {
        for (edtf, words) in [
            ("2005-03-24", "24 March 2005"),
            ("2005-03", "March 2005"),
            ("2005", "2005"),
            ("2005-04-04~", "about 4 April 2005"),
            ("2005-04?", "April 2005, uncertain"),
            ("2003/..", "2003 or later"),
            ("2010-06-10/2010-06-14", "10 June 2010 to 14 June 2010"),
            ("199X", "199X"),
        ] {
            assert_eq!(in_words(&edtf.parse().unwrap()), words);
        }
    }

    #[test]
    fn quantities_keep_their_bounds() {
        for (printed, words) in [
            (">=4300000 USD", "at least 4,300,000 USD"),
            ("~16000", "about 16,000"),
            ("27.1 percent", "27.1 %"),
            ("1000..3000 person", "1,000 to 3,000 people"),
            ("<=25", "up to 25"),
            ("0 person", "0 people"),
            ("1 seat", "1 seat"),
            ("29 seat", "29 seats"),
            ("400 NGO", "400 NGO"),
        ] {
            assert_eq!(quantity(&printed.parse().unwrap()), words);
        }
    }

    #[test]
    fn one_is_singular() {
        assert_eq!(counted(1, "account", "accounts"), "1 account");
        assert_eq!(counted(12_000, "account", "accounts"), "12,000 accounts");
    }
}
