//! Dates against dates (rule `field-date`).
//!
//! [`Date::agrees`] knows years, days, intervals and months marked about; what is added here is that an
//! inferred date never contradicts, and that "about 1975" reaches into the years beside it.

use super::Agreement;
use tarazy_model::{Date, Day};

/// Whether both may be the same moment.
pub(crate) fn compare(here: &Date, there: &Date) -> Agreement {
    let bounded = |date: &Date| date.earliest().is_some() || date.latest().is_some();
    if !bounded(here) || !bounded(there) {
        return if here == there { Agreement::Same } else { Agreement::Silent };
    }
    if here.agrees(there) || beside(here, there) || beside(there, here) {
        return Agreement::Same;
    }
    if unsettled(here) || unsettled(there) { Agreement::Silent } else { Agreement::Different }
}

/// A date marked `?` or `%` was inferred: it can confirm, and cannot contradict.
fn unsettled(date: &Date) -> bool {
    date.as_str().contains(['?', '%'])
}

/// Whether a whole year marked about lies beside the other date's year.
fn beside(about: &Date, other: &Date) -> bool {
    let Some(year) = about.only_year().filter(|_| about.as_str().contains('~')) else { return false };
    let whole = about.earliest().is_some_and(|day| day.day_of_year() == 1)
        && about.latest().is_some_and(|day| day.month() == 12 && day.day() == 31);
    let near = |day: Option<Day>| day.is_some_and(|day| (day.year() - year).abs() <= 1);
    whole && (near(other.earliest()) || near(other.latest()))
}

/// Days between the nearest ends of two dates; 0 where they touch, `None` where an end is open.
pub(crate) fn days_apart(a: &Date, b: &Date) -> Option<i32> {
    if a.agrees(b) {
        return Some(0);
    }
    let gap = |from: Option<Day>, to: Option<Day>| Some(from?.until(to?).ok()?.get_days());
    let (after, before) = (gap(a.latest(), b.earliest())?, gap(b.latest(), a.earliest())?);
    Some(after.max(before))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_agree_differ_or_settle_nothing() {
        use Agreement::{Different, Same, Silent};
        for (here, there, expected) in [
            ("2005", "2005-04-11", Same),
            ("2005-04-09", "2005-04-11", Different),
            ("2003/..", "2020-11", Same),
            ("2006", "2005-04-11", Different),
            ("1975~", "1976-03-08", Same),
            ("1975~", "1979", Different),
            ("2021-02-03?", "2020-02-03", Silent),
            ("2021-02-03?", "2021", Same),
            ("XXXX-03-08", "2005-04-11", Silent),
            ("XXXX-03-08", "XXXX-03-08", Same),
        ] {
            let (here, there): (Date, Date) = (here.parse().unwrap(), there.parse().unwrap());
            assert_eq!(compare(&here, &there), expected, "{here} {there}");
            assert_eq!(compare(&there, &here), expected, "{there} {here}");
        }
    }

    #[test]
    fn days_apart_are_counted_between_the_nearest_ends() {
        for (a, b, days) in [
            ("2005-04-04", "2005-04-11", Some(7)),
            ("2005-04", "2005-05-03", Some(3)),
            ("2005", "2005-05", Some(0)),
            ("2003/..", "2001", None),
        ] {
            assert_eq!(days_apart(&a.parse().unwrap(), &b.parse().unwrap()), days, "{a} {b}");
        }
    }
}
