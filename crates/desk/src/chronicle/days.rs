//! The days of a year, each with how many events: the calendar.

use super::{ChronicleQuery, Told};
use crate::{Desk, DeskError};
use serde::Serialize;
use tarazy_find::{Happened, Step};
use tarazy_model::Day;
use tarazy_tell::Listing;

/// A year's days.
#[derive(Clone, Debug, Serialize)]
pub struct DaysOfYear {
    /// The year; the last with any event where none was asked for.
    pub year: i16,
    /// How many in the year.
    pub told: Told,
    /// How many of them are not known to the day, and stand under none.
    pub wider: Told,
    /// Days with any, in order.
    pub days: Vec<DayCount>,
    /// The years that have any, in order.
    pub years: Vec<(i16, Told)>,
}

/// How many on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DayCount {
    /// The day.
    pub day: Day,
    /// How many.
    #[serde(flatten)]
    pub told: Told,
}

impl Listing for DaysOfYear {
    fn headers(&self) -> Vec<&'static str> {
        vec!["day", "events", "reports"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &DayCount| {
            vec![one.day.to_string(), one.told.events.to_string(), one.told.reports.to_string()]
        };
        self.days.iter().map(row).collect()
    }
}

impl Desk {
    /// The days of a year with how many events; of the query, State, kind and place count.
    pub fn days_of_year(&self, query: &ChronicleQuery, year: Option<i16>) -> Result<DaysOfYear, DeskError> {
        let chronicle = self.happenings()?;
        let asked = ChronicleQuery { from: None, to: None, ..query.clone() };
        let all = asked.of(&chronicle);
        let (of_years, _) = super::steps(all.clone(), Step::Year);
        let years: Vec<(i16, Told)> = of_years.iter().map(|one| (one.from.year(), one.told)).collect();
        let year = year.or_else(|| years.last().map(|(year, _)| *year));
        let year = year.unwrap_or_else(|| crate::desk::today().year());
        let within = |one: &&Happened| one.within(Step::Year) == Some(i32::from(year));
        let (days, wider) = super::steps(all.filter(within), Step::Day);
        let told = years.iter().find(|(known, _)| *known == year).map(|(_, told)| *told).unwrap_or_default();
        let days = days.into_iter().map(|one| DayCount { day: one.from, told: one.told }).collect();
        Ok(DaysOfYear { year, told, wider, days, years })
    }
}
