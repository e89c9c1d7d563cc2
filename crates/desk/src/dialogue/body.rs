//! Bodies before which issues are raised: how they answer, and whether they met as often as they said.

use super::CaseRow;
use crate::{Desk, DeskError};
use serde::Serialize;
use std::collections::HashSet;
use tarazy_find::{EntryId, Field, Filter, Query};
use tarazy_model::{Account, Date, Day, Every, Organisation, RecordId, ReviewState, Statement};
use tarazy_store::Reader;
use tarazy_weigh::cases::Progress;
use tarazy_words::bodies;

/// A body and what came of what was put to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BodyRow {
    /// Its code or name; `None` for what was put to none that is named.
    pub body: Option<String>,
    /// Its name for people.
    pub name: String,
    /// Cases before it.
    pub cases: usize,
    /// Of those, how many were raised and so could be answered.
    pub raised: usize,
    /// How many of these were answered.
    pub answered: usize,
    /// How many wait for an answer, those overdue among them.
    pub waiting: usize,
    /// How many are overdue.
    pub overdue: usize,
    /// How many were raised on two days or more.
    pub again: usize,
    /// In how many an outcome is claimed and nobody else verified it.
    pub claimed: usize,
    /// In how many an outcome was verified by another.
    pub verified: usize,
    /// The median of the days to the first answer; `None` where none can be reckoned.
    pub median_days: Option<i32>,
    /// Its meetings, where it said how often it is to meet.
    pub meetings: Option<MeetingsHeld>,
}

/// Meetings held beside those promised.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MeetingsHeld {
    /// How often it is to meet.
    pub every: Every,
    /// Since when it exists, or the first meeting on record.
    pub since: Option<Date>,
    /// How many meetings would have been held since, at that rate; `None` where it is not known since when.
    pub promised: Option<i32>,
    /// How many are on record. That others are not on record is not that they were not held.
    pub on_record: usize,
}

/// Accounts of organisations looked at, and meetings of a body.
const UNDER_A_KEY: usize = 20;
const MEETINGS: usize = 1000;

impl Desk {
    /// The bodies of these cases, those with the most cases first.
    pub(super) fn bodies(&self, rows: &[&CaseRow], on: Day) -> Result<Vec<BodyRow>, DeskError> {
        let mut names: Vec<Option<&String>> =
            rows.iter().flat_map(|row| row.bodies.iter().map(Some)).collect();
        names.sort_unstable();
        names.dedup();
        if rows.iter().any(|row| row.bodies.is_empty()) {
            names.push(None);
        }
        let mut all = Vec::new();
        for name in names {
            let before =
                |row: &&&CaseRow| name.map_or(row.bodies.is_empty(), |name| row.bodies.contains(name));
            let cases: Vec<&CaseRow> = rows.iter().filter(before).copied().collect();
            let meetings = name.map(|name| self.meetings(name, on)).transpose()?.flatten();
            all.push(BodyRow::of(name, &cases, meetings));
        }
        all.sort_by_key(|body| (body.body.is_none(), std::cmp::Reverse(body.cases)));
        Ok(all)
    }

    /// The meetings of a body that said how often it is to meet.
    fn meetings(&self, name: &str, on: Day) -> Result<Option<MeetingsHeld>, DeskError> {
        let Some((every, founded)) = self.read(|record| promised(record, name))? else { return Ok(None) };
        let mut dates = Vec::new();
        if let Ok(actor) = Filter::read(Field::Actor, name) {
            let kind = Filter::read(Field::Event, "meeting");
            let query = Query {
                filters: [Some(actor), kind.ok()].into_iter().flatten().collect(),
                review: vec![ReviewState::Accepted, ReviewState::Disputed],
                limit: MEETINGS,
                ..Query::default()
            };
            let found = self.ask(|index| index.search(&query))?;
            dates = self.read(|record| meeting_dates(record, found.hits.iter().map(|hit| &hit.id), on))?;
        }
        let first = dates.iter().min_by_key(|date| date.earliest()).cloned();
        let since = founded.or(first);
        let months = since.as_ref().and_then(Date::latest).map(|since| months_between(since, on));
        let promised = months.map(|months| months / i32::from(every.months()));
        Ok(Some(MeetingsHeld { every, since, promised, on_record: dates.len() }))
    }
}

/// How often the body said it would meet, and since when it exists.
fn promised(record: &Reader, name: &str) -> Result<Option<(Every, Option<Date>)>, DeskError> {
    let name = bodies::get(name).map_or(name, |body| body.names.en);
    let asked = Statement::Organisation(Organisation { name: name.to_owned(), ..Organisation::default() });
    let near = record.curated_by_keys(&tarazy_weigh::asked(&asked), UNDER_A_KEY)?;
    let meets = tarazy_weigh::matching::matches(&asked, &near).into_iter().find_map(|one| {
        match &one.account.statement {
            Statement::Organisation(organisation) => {
                Some((organisation.meets?, organisation.founded.clone()))
            }
            _ => None,
        }
    });
    Ok(meets)
}

/// The dates of meetings by a day, each record once.
fn meeting_dates<'e>(
    record: &Reader,
    entries: impl Iterator<Item = &'e EntryId>,
    on: Day,
) -> Result<Vec<Date>, DeskError> {
    let mut met: HashSet<RecordId> = HashSet::new();
    let mut dates = Vec::new();
    for entry in entries {
        let EntryId::Account(id) = entry else { continue };
        let Some(Account { record: of, statement, .. }) = record.account(id)? else { continue };
        let by_then = |date: &&Date| date.earliest().is_some_and(|day| day <= on);
        if let Some(date) = statement.date().filter(by_then).filter(|_| met.insert(of)) {
            dates.push(date.clone());
        }
    }
    Ok(dates)
}

/// Whole months from one day to another; 0 where the second comes first.
fn months_between(from: Day, to: Day) -> i32 {
    let months = (i32::from(to.year()) - i32::from(from.year())) * 12 + i32::from(to.month())
        - i32::from(from.month());
    (months - i32::from(to.day() < from.day())).max(0)
}

impl BodyRow {
    fn of(body: Option<&String>, cases: &[&CaseRow], meetings: Option<MeetingsHeld>) -> Self {
        let stand = |wanted: &[Progress]| {
            cases.iter().filter(|case| wanted.contains(&case.standing.came.progress)).count()
        };
        let raised = || cases.iter().filter(|case| case.standing.raised.is_some());
        let mut days: Vec<i32> =
            raised().filter_map(|case| case.standing.days_to_answer).map(|days| days.middle()).collect();
        days.sort_unstable();
        let unanswered = |case: &&&CaseRow| case.standing.answered.is_none();
        Self {
            name: match body {
                Some(body) => {
                    bodies::get(body).map_or_else(|| body.clone(), |known| known.names.en.to_owned())
                }
                None => "no body named".to_owned(),
            },
            body: body.cloned(),
            cases: cases.len(),
            raised: raised().count(),
            answered: raised().filter(|case| case.standing.answered.is_some()).count(),
            waiting: raised().filter(unanswered).count(),
            overdue: stand(&[Progress::Overdue]),
            again: cases.iter().filter(|case| case.standing.times_raised > 1).count(),
            claimed: stand(&[Progress::Claimed]),
            verified: stand(&[Progress::Verified]),
            median_days: median(&days),
            meetings,
        }
    }
}

/// The middle of sorted numbers; of an even count, the middle of the two.
fn median(sorted: &[i32]) -> Option<i32> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get((sorted.len() - 1) / 2)?;
    Some(i32::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_medians_are_whole() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        for (from, to, months) in [
            ("2013-04-09", "2021-04-09", 96),
            ("2013-04-09", "2021-04-08", 95),
            ("2013-12-31", "2014-01-01", 0),
            ("2020-01-01", "2019-01-01", 0),
        ] {
            assert_eq!(months_between(day(from), day(to)), months, "{from} to {to}");
        }
        assert_eq!(
            (median(&[]), median(&[3]), median(&[2, 9]), median(&[1, 2, 9])),
            (None, Some(3), Some(5), Some(2))
        );
    }
}
