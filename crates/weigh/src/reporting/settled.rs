//! Which reports settle which due dates (rule `report-settled`).

use super::expected::{Awaited, Done, Fate};
use super::step::{meet, numbers};
use super::{Basis, Expectation, Step};
use jiff::Span;
use std::ops::RangeInclusive;
use tarazy_model::{Date, Day, ReportStep};

/// A report that was submitted, reviewed, or both.
#[derive(Clone, Debug, Default)]
pub(super) struct Lodged<'a> {
    /// The reports it is, as the body counts.
    pub(super) numbers: Option<RangeInclusive<u16>>,
    /// Its submission.
    pub(super) submitted: Option<&'a Step>,
    /// Its review.
    pub(super) reviewed: Option<&'a Step>,
}

impl<'a> Lodged<'a> {
    /// The step that brought it: its submission, else its review.
    pub(super) fn step(&self) -> Option<&'a Step> {
        self.submitted.or(self.reviewed)
    }

    fn date(&self) -> Option<&'a Date> {
        self.step()?.date.as_ref()
    }

    /// How it settles a due date of these numbers.
    fn done(&self, due: Option<&RangeInclusive<u16>>) -> Done {
        let other = self.numbers.as_ref().zip(due).is_some_and(|(ours, due)| !meet(ours, due));
        match (other, self.submitted) {
            (true, _) => Done::Later,
            (false, Some(_)) => Done::Came,
            (false, None) => Done::Reviewed,
        }
    }

    fn fate(&self) -> Option<(tarazy_model::RecordId, Option<Date>)> {
        self.step().map(|step| (step.record.clone(), step.date.clone()))
    }
}

/// Two reviews of one report lie within so many days: the dialogue, and the adoption of concluding observations.
const ONE_REVIEW: i32 = 60;

/// The reports that the steps tell of, by date: a review belongs to the submission it shares a number with or, where a
/// number is missing, to the last submission before it that awaits one.
pub(super) fn lodged(steps: &[Step]) -> Vec<Lodged<'_>> {
    let mut all: Vec<Lodged<'_>> = Vec::new();
    for step in steps {
        let numbers = step.number.as_deref().and_then(numbers);
        match step.step {
            ReportStep::Submitted if told(&all, numbers.as_ref()) => {}
            ReportStep::Submitted => all.push(Lodged { numbers, submitted: Some(step), reviewed: None }),
            ReportStep::Reviewed => {
                if let Some(same) = all.iter_mut().find(|one| reviewed_already(one, step, numbers.as_ref())) {
                    same.reviewed = Some(step);
                } else if let Some(one) = all.iter_mut().rev().find(|one| awaits(one, numbers.as_ref())) {
                    one.reviewed = Some(step);
                    one.numbers = one.numbers.clone().or(numbers);
                } else {
                    all.push(Lodged { numbers, submitted: None, reviewed: Some(step) });
                }
            }
            _ => {}
        }
    }
    all
}

/// Whether a submission of these numbers is there already.
fn told(all: &[Lodged<'_>], numbers: Option<&RangeInclusive<u16>>) -> bool {
    numbers.is_some() && all.iter().any(|one| one.submitted.is_some() && one.numbers.as_ref() == numbers)
}

fn awaits(one: &Lodged<'_>, numbers: Option<&RangeInclusive<u16>>) -> bool {
    one.reviewed.is_none()
        && one.numbers.as_ref().zip(numbers).is_none_or(|(ours, theirs)| meet(ours, theirs))
}

fn reviewed_already(one: &Lodged<'_>, step: &Step, numbers: Option<&RangeInclusive<u16>>) -> bool {
    let Some(before) = one.reviewed else { return false };
    let both = one.numbers.as_ref().zip(numbers);
    let near = before.date.as_ref().and_then(Date::latest).zip(step.date.as_ref().and_then(Date::earliest));
    let near = near.is_some_and(|(a, b)| a.until(b).is_ok_and(|span| span.get_days() <= ONE_REVIEW));
    both.map_or(near, |(ours, theirs)| ours == theirs)
}

/// Settles what is awaited by the reports on record.
///
/// 1. A due date with a number is settled by the first report whose number reaches it: bodies count without gaps, so a
///    fourth report leaves no third one due.
/// 2. Of the rest, each report that has settled nothing settles the earliest due date that stands open and was known
///    before it. If it has no number, the other dates before it may be settled too, since late reports are combined.
/// 3. A reckoned date is left open to doubt where a source states the due date of a later report.
pub(super) fn settle(awaited: &mut [Awaited], lodged: &[Lodged<'_>]) {
    awaited.sort_by_cached_key(|one| one.date.as_ref().and_then(Date::earliest));
    let mut used = vec![false; lodged.len()];
    for one in awaited.iter_mut().filter(|one| one.what == Expectation::Report) {
        let Some(due) = one.numbers.clone() else { continue };
        let reaches = |report: &Lodged<'_>| report.numbers.as_ref().is_some_and(|has| has.end() >= due.end());
        let Some(at) = lodged.iter().position(reaches) else { continue };
        if let (Some(report), Some(used)) = (lodged.get(at), used.get_mut(at)) {
            *used = true;
            one.fate = report
                .fate()
                .map_or(Fate::Open, |(record, date)| Fate::Settled(record, date, report.done(Some(&due))));
        }
    }
    for report in lodged.iter().zip(used).filter_map(|(report, used)| (!used).then_some(report)) {
        in_turn(awaited, report);
    }
    overtaken(awaited);
}

/// A source that speaks of a later report as due does not say that those before it came; they may have.
fn overtaken(awaited: &mut [Awaited]) {
    let stated =
        |one: &Awaited| Some((*one.numbers.as_ref()?.start(), one.record.clone()?, one.date.clone()));
    let later: Vec<_> = awaited.iter().filter_map(stated).collect();
    for one in awaited.iter_mut().filter(|one| one.basis == Basis::Reckoned && one.fate == Fate::Open) {
        let Some(number) = one.numbers.as_ref().map(|numbers| *numbers.end()) else { continue };
        if let Some((_, record, date)) = later.iter().find(|(later, _, _)| *later > number) {
            one.fate = Fate::Perhaps(record.clone(), date.clone(), OVERTAKEN);
        }
    }
}

/// Why a due date may have been settled, as messages: without a date of what settled it, and with one.
const COMBINED: [&str; 2] = ["fate-combined", "fate-combined-on"];
const OVERTAKEN: [&str; 2] = ["fate-overtaken", "fate-overtaken-on"];

fn in_turn(awaited: &mut [Awaited], report: &Lodged<'_>) {
    let Some((record, date)) = report.fate() else { return };
    let came: Option<Day> = report.date().and_then(Date::latest);
    let mut first = true;
    for one in awaited.iter_mut().filter(|one| one.what == Expectation::Report && one.fate == Fate::Open) {
        let other_number = one.numbers.is_some() && report.numbers.is_some();
        if other_number || set_after(one, came) {
            continue;
        }
        if first {
            one.fate = Fate::Settled(record.clone(), date.clone(), report.done(one.numbers.as_ref()));
            first = false;
        } else if report.numbers.is_none() && before(one.date.as_ref(), came) {
            one.fate = Fate::Perhaps(record.clone(), date.clone(), COMBINED);
        }
    }
}

/// Whether a due date was set after a report came. Where nobody says when it was set, a report that came more than a year
/// before the date is taken to be an earlier one.
fn set_after(due: &Awaited, came: Option<Day>) -> bool {
    let Some(came) = came else { return false };
    let a_year_before = |day: Day| day.checked_sub(Span::new().years(1)).unwrap_or(day);
    let falls = due.date.as_ref().and_then(Date::earliest).map(a_year_before);
    due.said.map_or(falls.is_some_and(|falls| came < falls), |said| said >= came)
}

fn before(date: Option<&Date>, day: Option<Day>) -> bool {
    date.and_then(Date::latest).zip(day).is_some_and(|(date, day)| date < day)
}
