//! Terms counted in months from dates that may be inexact, and how long it is until or since a date.

use jiff::{Span, Unit};
use serde::Serialize;
use tarazy_model::{Date, Day};
use tarazy_words::Saying;

/// A stretch of time between a day and a date; two numbers where the date is not exact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lapse {
    /// At least so many days.
    pub least: i32,
    /// At most so many days; `None` where the date is open.
    pub most: Option<i32>,
    /// The same in years, months and days, for people.
    pub words: String,
    /// The same in few words: "4 years 2 months", "6 to 7 years".
    pub brief: String,
    /// The shortest it may be, in years, months and days, for those who write it in another language.
    #[serde(skip)]
    pub shortest: Stretch,
    /// The longest it may be; `None` where the date is open.
    #[serde(skip)]
    pub longest: Option<Stretch>,
}

/// A stretch of time by the calendar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretch {
    /// Whole years.
    pub years: u32,
    /// Whole months beside them.
    pub months: u32,
    /// Days beside these.
    pub days: u32,
}

impl Stretch {
    fn of((from, to): (Day, Day)) -> Self {
        let Ok(span) = from.until((Unit::Year, to)) else { return Self::default() };
        let whole = |count: i64| u32::try_from(count).unwrap_or(0);
        Self {
            years: whole(span.get_years().into()),
            months: whole(span.get_months().into()),
            days: whole(span.get_days().into()),
        }
    }
}

impl Stretch {
    /// "4 years 2 months": days are left out beside years.
    fn says(self) -> Saying {
        let part = |message: &'static str, count: u32| {
            (count > 0).then(|| Saying::of(message).with("count", u64::from(count)))
        };
        let shown = if self.years > 0 {
            [part("lapse-years", self.years), part("lapse-months", self.months)]
        } else {
            [part("lapse-months", self.months), part("lapse-days", self.days)]
        };
        let parts: Vec<Saying> = shown.into_iter().flatten().collect();
        match parts.is_empty() {
            true => Saying::of("lapse-days").with("count", 0_u64),
            false => Saying::Several(parts, " "),
        }
    }
}

impl Lapse {
    /// The same as its words, to be said in any language.
    pub(crate) fn says(&self) -> Saying {
        let least = self.shortest.says();
        match self.longest {
            Some(longest) if longest == self.shortest && self.most == Some(self.least) => least,
            Some(longest) => {
                Saying::of("lapse-least-and-most").with("least", least).with("most", longest.says())
            }
            None => Saying::of("lapse-at-least").with("least", least),
        }
    }

    /// From a day to a date ahead of it; `None` if the date begins on or before the day.
    pub(crate) fn until(date: &Date, on: Day) -> Option<Self> {
        let first = date.earliest().filter(|first| *first > on)?;
        let most = date.latest().map(|last| (on, last));
        Some(Self::between((on, first), most))
    }

    /// From a date to a day after it; `None` if the date ends on or after the day.
    pub(crate) fn since(date: &Date, on: Day) -> Option<Self> {
        let last = date.latest().filter(|last| *last < on)?;
        let most = date.earliest().map(|first| (first, on));
        Some(Self::between((last, on), most))
    }

    fn between(least: (Day, Day), most: Option<(Day, Day)>) -> Self {
        let of = |(from, to): (Day, Day)| from.until(to).map_or(0, |span| span.get_days());
        let words = match most {
            Some(most) if most == least => in_words(least),
            Some(most) => format!("at least {}, at most {}", in_words(least), in_words(most)),
            None => format!("at least {}", in_words(least)),
        };
        let brief = match most {
            Some(most) if most == least => words.clone(),
            Some(most) => in_brief(least, most),
            None => format!("over {}", in_words(least)),
        };
        let (shortest, longest) = (Stretch::of(least), most.map(Stretch::of));
        Self { least: of(least), most: most.map(of), words, brief, shortest, longest }
    }
}

/// "4 years 2 months", "3 months", "12 days": days are left out beside years.
fn in_words(of: (Day, Day)) -> String {
    let Stretch { years, months, days } = Stretch::of(of);
    let part = |count: u32, unit: &str| {
        (count > 0).then(|| format!("{count} {unit}{}", if count == 1 { "" } else { "s" }))
    };
    let shown = if years > 0 {
        [part(years, "year"), part(months, "month")]
    } else {
        [part(months, "month"), part(days, "day")]
    };
    let words: Vec<String> = shown.into_iter().flatten().collect();
    if words.is_empty() { "0 days".to_owned() } else { words.join(" ") }
}

/// "6 to 7 years", "1 month to 1 year", "over 5 years".
fn in_brief(least: (Day, Day), most: (Day, Day)) -> String {
    let largest = |span| in_words(span).split(' ').take(2).map(str::to_owned).collect::<Vec<_>>();
    match (largest(least).as_slice(), largest(most).as_slice()) {
        ([a, unit], [b, other]) if unit.trim_end_matches('s') == other.trim_end_matches('s') && a != b => {
            format!("{a} to {b} {other}")
        }
        ([a, unit], [b, other]) if unit != other || a != b => format!("{a} {unit} to {b} {other}"),
        _ => format!("over {}", in_words(least)),
    }
}

/// The date so many months later, as exact as it is: a day gives a day, a year a year where the months are whole years,
/// anything else the span of days it may be. `None` where an end is open.
pub(crate) fn later(date: &Date, least: i16, most: i16) -> Option<Date> {
    let shift = |day: Day, months: i16| day.checked_add(Span::new().months(months)).ok();
    let (first, last) = (shift(date.earliest()?, least)?, shift(date.latest()?, most)?);
    let shifted = spanning(first, last);
    Some(if date.is_uncertain() { shifted.about() } else { shifted })
}

/// The shortest way to write the days from one to the other.
pub(crate) fn spanning(first: Day, last: Day) -> Date {
    let year = first == first.first_of_year() && last == first.last_of_year();
    let month = first == first.first_of_month() && last == first.last_of_month();
    let text = match () {
        () if first == last => return Date::on(first),
        () if year => format!("{:04}", first.year()),
        () if month => format!("{:04}-{:02}", first.year(), first.month()),
        () => format!("{first}/{last}"),
    };
    text.parse().unwrap_or_else(|_| Date::on(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_counted_from_a_date_as_exactly_as_the_date_is_known() {
        for (date, months, expected) in [
            ("1998-09-25", (12, 12), "1999-09-25"),
            ("2012-02-29", (12, 12), "2013-02-28"),
            ("2007", (24, 24), "2009"),
            ("2007-03", (12, 12), "2008-03"),
            ("2007", (6, 6), "2007-07-01/2008-06-30"),
            ("2020-05-10", (12, 24), "2021-05-10/2022-05-10"),
            ("2007~", (12, 12), "2008~"),
        ] {
            let later = later(&date.parse().unwrap(), months.0, months.1).unwrap();
            assert_eq!(later.as_str(), expected, "{date} {months:?}");
        }
        assert_eq!(later(&"2007/..".parse().unwrap(), 12, 12), None);
    }

    #[test]
    fn a_lapse_is_told_in_years_and_months_and_within_what_bounds() {
        let on: Day = "2026-11-26".parse().unwrap();
        for (date, expected) in [
            ("2026-11-25", "1 day"),
            ("2026-08-16", "3 months 10 days"),
            ("2022-09-26", "4 years 2 months"),
            ("2019", "at least 6 years 10 months, at most 7 years 10 months"),
        ] {
            assert_eq!(Lapse::since(&date.parse().unwrap(), on).unwrap().words, expected);
        }
        assert_eq!(
            Lapse::until(&"2027".parse().unwrap(), on).unwrap().words,
            "at least 1 month 6 days, at most 1 year 1 month"
        );
        let brief = |date: &str| Lapse::since(&date.parse().unwrap(), on).unwrap().brief;
        assert_eq!(brief("2022-09-26"), "4 years 2 months");
        assert_eq!(brief("2019"), "6 to 7 years");
        assert_eq!(brief("2025"), "10 months to 1 year");
        assert_eq!(brief("2019-06-01/2019-11-01"), "over 7 years");
        assert_eq!(Lapse::until(&"2026".parse().unwrap(), on), None);
        assert_eq!(Lapse::since(&"2026".parse().unwrap(), on), None);
    }
}
