//! Dates with their uncertainty: EDTF (ISO 8601-2:2019, levels 0 and 1, and the level 2 forms the
//! reader needs, such as `2005-03-XX~` and `XXXX-03-08`).
//!
//! A date is what was said, not a guess: `2005` is the year, not its first day. [`Date::earliest`]
//! and [`Date::latest`] give the days it may touch; `None` means open or unknown at that end.

use edtf_core::{Bound, BoundDate, Edtf};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A calendar day.
pub type Day = jiff::civil::Date;

/// An EDTF date in canonical form with the days it touches.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    edtf: String,
    earliest: Option<Day>,
    latest: Option<Day>,
}

/// The text is no EDTF date.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("a date is written 2005, 2005-03, 2005-03-24, 2005?, 199X, 2003/.. (EDTF); found: \"{0}\"")]
pub struct DateError(pub String);

/// How a date was arrived at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Inference {
    /// The text states it in full.
    #[default]
    Stated,
    /// The text gives day and month; the year is the one being spoken of.
    YearInferred,
    /// "On the very next day", "a week later": counted from the date before.
    FromDateBefore,
    /// "Last year", "this January": counted from the article's own date.
    FromArticleDate,
    /// "27 years since 1993": counted.
    Elapsed,
    /// Taken over from the sentence or clause before, which is still being spoken of.
    FromContext,
}

impl Date {
    /// The day itself.
    pub fn on(day: Day) -> Self {
        Self { edtf: day.to_string(), earliest: Some(day), latest: Some(day) }
    }

    /// A whole year.
    pub fn year(year: i16) -> Result<Self, DateError> {
        format!("{year:04}").parse()
    }

    /// The day so many days later, when the date is one certain day.
    pub fn days_later(&self, days: i32) -> Option<Self> {
        Some(Self::on(self.day()?.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?))
    }

    /// The first day this date may touch; `None` if open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        self.earliest
    }

    /// The last day this date may touch; `None` if open or unknown.
    pub fn latest(&self) -> Option<Day> {
        self.latest
    }

    /// The EDTF text.
    pub fn as_str(&self) -> &str {
        &self.edtf
    }

    /// The day, when the date is one certain day.
    pub fn day(&self) -> Option<Day> {
        self.earliest.filter(|_| self.earliest == self.latest && !self.is_uncertain())
    }

    /// The year, when the date lies within one.
    pub fn only_year(&self) -> Option<i16> {
        let (first, last) = (self.earliest?, self.latest?);
        (first.year() == last.year()).then_some(first.year())
    }

    /// Whether the date carries `?`, `~` or `%`.
    pub fn is_uncertain(&self) -> bool {
        self.edtf.contains(['?', '~', '%'])
    }

    /// The same date marked `?` (uncertain), for what was inferred rather than stated.
    pub fn uncertain(&self) -> Self {
        self.marked('?')
    }

    /// The same date marked `~` (about).
    pub fn about(&self) -> Self {
        self.marked('~')
    }

    fn marked(&self, mark: char) -> Self {
        if self.is_uncertain() || self.edtf.contains('/') {
            return self.clone();
        }
        Self { edtf: format!("{}{mark}", self.edtf), ..self.clone() }
    }

    /// Whether both may be the same moment: a year agrees with a day in that year, an open interval
    /// with any day inside it. An approximate date (`~`, `%`) is compared by the month and year.
    pub fn agrees(&self, other: &Self) -> bool {
        let starts_before = |a: Option<Day>, b: Option<Day>| match (a, b) {
            (Some(a), Some(b)) => a <= b,
            _ => true,
        };
        let (a, b) = (self.widened(), other.widened());
        starts_before(a.0, b.1) && starts_before(b.0, a.1)
    }

    fn widened(&self) -> (Option<Day>, Option<Day>) {
        if !self.edtf.contains(['~', '%']) {
            return (self.earliest, self.latest);
        }
        (self.earliest.map(|d| d.first_of_month()), self.latest.map(|d| d.last_of_month()))
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let edtf = Edtf::parse(text).map_err(|_| DateError(text.to_owned()))?;
        let bounds = edtf.bounds();
        let year_known = !text.starts_with("XXXX");
        let end = |bound| day(bound).filter(|_| year_known);
        Ok(Self { edtf: edtf.to_string(), earliest: end(bounds.earliest), latest: end(bounds.latest) })
    }
}

fn day(bound: Bound) -> Option<Day> {
    let Bound::Date(BoundDate { year, month, day }) = bound else { return None };
    Day::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.edtf
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.edtf)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.edtf)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn a_year_agrees_with_a_day_in_that_year_and_no_other() {
        assert!(date("2005").agrees(&date("2005-03-24")));
        assert!(!date("2005").agrees(&date("2006-03-24")));
        assert!(date("2003/..").agrees(&date("2020")));
        assert!(!date("2003/..").agrees(&date("2001")));
        assert!(date("2005-04-09~").agrees(&date("2005-04-11")));
        assert!(!date("2005-04-09").agrees(&date("2005-04-11")));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "31 Feb 1999", "1999-02-31", "2005-13", "yesterday"] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_without_a_year_has_no_bounds() {
        assert_eq!(date("XXXX-03-08").earliest(), None);
    }

    proptest! {
        #[test]
        fn every_date_printed_parses_back(year in 1800i16..2100, month in 1i8..=12, day in 1i8..=28, mark in "[?~%]?") {
            let written = format!("{year:04}-{month:02}-{day:02}{mark}");
            let parsed = date(&written);
            prop_assert_eq!(date(parsed.as_str()), parsed.clone());
            prop_assert_eq!(parsed.earliest(), Day::new(year, month, day).ok());
        }
    }
}
