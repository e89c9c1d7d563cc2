//! What is expected of a State: due dates stated by sources, and those reckoned from the terms of `vocab/reporting.tsv`.

use super::cycle::Known;
use super::lapse::{later, spanning};
use super::settled::Lodged;
use super::step::{numbers, set_on};
use super::{Basis, Expectation, OtherDate, Step};
use crate::rules::{self, Rule};
use std::ops::RangeInclusive;
use tarazy_model::{AccountId, Date, Day, RecordId, ReportStep};
use tarazy_words::Saying;

/// Something expected whose outcome is not weighed yet.
#[derive(Clone, Debug)]
pub(super) struct Awaited {
    pub(super) what: Expectation,
    /// The end of its stable name.
    pub(super) name: String,
    pub(super) number: Option<String>,
    pub(super) numbers: Option<RangeInclusive<u16>>,
    pub(super) date: Option<Date>,
    pub(super) basis: Basis,
    pub(super) rule: Rule,
    pub(super) explanation: Saying,
    pub(super) accounts: Vec<AccountId>,
    pub(super) others: Vec<OtherDate>,
    pub(super) paragraphs: Vec<String>,
    /// The day on which its source spoke: nothing before it can settle what it asks for.
    pub(super) said: Option<Day>,
    pub(super) fate: Fate,
    /// The record that states it; `None` for what is reckoned.
    pub(super) record: Option<RecordId>,
}

/// What became of it, as far as steps on record tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    Open,
    /// Settled by a step of its own report or reply, on a date.
    Settled(RecordId, Option<Date>, Done),
    /// Perhaps settled, and why that is open: a message without the date and one with it.
    Perhaps(RecordId, Option<Date>, [&'static str; 2]),
    Closed(RecordId, Option<Date>),
}

/// By what a due date was settled: only a submission or a reply tells how late it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Done {
    /// The report or the reply came on the date.
    Came,
    /// The report was reviewed on the date; when it came is not on record.
    Reviewed,
    /// A report with a higher number was submitted or reviewed on the date.
    Later,
}

impl Awaited {
    fn reckoned(
        what: Expectation,
        name: String,
        date: Option<Date>,
        rule: Rule,
        explanation: Saying,
    ) -> Self {
        let basis = if date.is_some() { Basis::Reckoned } else { Basis::OnRequest };
        Self {
            what,
            name,
            number: None,
            numbers: None,
            date,
            basis,
            rule,
            explanation,
            accounts: Vec::new(),
            others: Vec::new(),
            paragraphs: Vec::new(),
            said: None,
            fate: Fate::Open,
            record: None,
        }
    }

    fn numbered(self, number: Option<String>) -> Self {
        let numbers = number.as_deref().and_then(numbers);
        Self { number, numbers, ..self }
    }

    fn stated(what: Expectation, step: &Step, steps: &[Step]) -> Self {
        let [dated, undated] = match what {
            Expectation::FollowUp => ["due-stated-follow-up", "due-stated-follow-up-undated"],
            _ => ["due-stated-report", "due-stated-report-undated"],
        };
        let says = match &step.date {
            Some(date) => Saying::of(dated).shown("date", date),
            None => Saying::of(undated),
        };
        let others = step.other_dates.iter().map(|date| OtherDate {
            date: date.clone(),
            basis: Basis::Stated,
            explanation: Saying::of("due-another-account"),
        });
        let name = match (what, &step.number) {
            (Expectation::Report, Some(number)) => format!("report/{number}"),
            _ => step.record.to_string(),
        };
        Self {
            date: step.date.clone(),
            basis: Basis::Stated,
            accounts: step.accounts.clone(),
            others: others.collect(),
            paragraphs: step.paragraphs.clone(),
            said: set_on(step, steps),
            record: Some(step.record.clone()),
            ..Self::reckoned(what, name, None, rules::REPORT_STATED, says)
        }
        .numbered(step.number.clone())
    }

    /// Keeps a reckoned date beside this one.
    fn beside(&mut self, reckoned: Self) {
        self.accounts.extend(reckoned.accounts);
        self.others.extend(reckoned.date.map(|date| OtherDate {
            date,
            basis: Basis::Reckoned,
            explanation: reckoned.explanation,
        }));
    }
}

/// The reports due: those that sources state, and the initial one as the treaty has it.
pub(super) fn reports(known: &Known<'_>, steps: &[Step], in_force: Option<&Date>) -> Vec<Awaited> {
    let due = steps.iter().filter(|step| step.step == ReportStep::Due);
    let mut all: Vec<Awaited> = due.map(|step| Awaited::stated(Expectation::Report, step, steps)).collect();
    if let Some(initial) = in_force.and_then(|in_force| initial(known, in_force)) {
        let first = |one: &&mut Awaited| one.numbers.as_ref().is_some_and(|numbers| *numbers.start() == 1);
        match all.iter_mut().find(first) {
            Some(stated) => stated.beside(initial),
            None => all.push(initial),
        }
    }
    all
}

fn initial(known: &Known<'_>, in_force: &Date) -> Option<Awaited> {
    let (months, instrument) = (known.duty.initial?, known.duty.instrument.as_ref()?);
    let act = known.acts.first().and_then(|account| act(account));
    let explanation = Saying::of("due-initial")
        .shown("instrument", instrument)
        .with("article", known.duty.says_article())
        .shown("months", months)
        .shown("in_force", in_force)
        .with("act", act.unwrap_or_else(|| Saying::of("due-consent")));
    let date = later(in_force, months, months)?;
    let (what, name) = (Expectation::Report, "report/initial".to_owned());
    let mut initial = Awaited::reckoned(what, name, Some(date), rules::REPORT_INITIAL, explanation);
    initial.accounts = known.acts.iter().map(|account| account.id.clone()).collect();
    Some(initial.numbered(Some("initial".to_owned())))
}

fn act(account: &tarazy_model::Account) -> Option<Saying> {
    let tarazy_model::Statement::TreatyAct(act) = &account.statement else { return None };
    Some(crate::wording::act(act))
}

/// What follows the last review: a stated date keeps the reckoned one beside it; without one, the term alone.
pub(super) fn next(known: &Known<'_>, lodged: &[Lodged<'_>], awaited: &mut Vec<Awaited>) {
    let Some(last) = lodged.last() else { return };
    let Some((review, reviewed)) = last.reviewed.and_then(|step| Some((step, step.date.as_ref()?))) else {
        return;
    };
    let number = last.numbers.as_ref().map(|numbers| (numbers.end() + 1).to_string());
    let mut next = term(known, reviewed);
    next.accounts.clone_from(&review.accounts);
    let open = |one: &&mut Awaited| {
        one.what == Expectation::Report && one.basis == Basis::Stated && one.fate == Fate::Open
    };
    match awaited.iter_mut().rev().find(open) {
        Some(stated) => {
            if next.what == Expectation::Report {
                stated.beside(next);
            } else {
                awaited.push(next);
            }
        }
        None if next.what == Expectation::Report => awaited.push(next.numbered(number)),
        None => awaited.push(next),
    }
}

/// The term after a review: the treaty's period, a cycle of reviews, or whenever the body asks.
fn term(known: &Known<'_>, reviewed: &Date) -> Awaited {
    let (duty, name) = (known.duty, format!("after/{reviewed}"));
    let whole_year =
        |date: Date| Some(spanning(date.earliest()?.first_of_year(), date.latest()?.last_of_year()).about());
    let cycle = duty.cycle.filter(|cycle| reviewed.earliest().is_some_and(|day| day.year() >= cycle.since));
    if let Some(cycle) = cycle {
        let date = later(reviewed, cycle.years * 12, cycle.years * 12).and_then(whole_year);
        let explanation = Saying::of("due-cycle")
            .with("rule", duty.says_cycle().unwrap_or_else(Saying::default).sentence())
            .shown("reviewed", reviewed)
            .shown("years", cycle.years);
        return Awaited::reckoned(Expectation::Review, name, date, rules::REVIEW_CYCLE, explanation);
    }
    let Some(months) = duty.period else {
        let explanation = Saying::of("due-on-request")
            .with("rule", duty.says_period().sentence())
            .shown("reviewed", reviewed);
        return Awaited::reckoned(Expectation::Report, name, None, rules::REPORT_ON_REQUEST, explanation);
    };
    let explanation = Saying::of("due-period")
        .with("rule", duty.says_period().sentence())
        .shown("reviewed", reviewed)
        .shown("months", months);
    let date = later(reviewed, months, months);
    if duty.instrument.is_none() {
        return Awaited::reckoned(
            Expectation::Review,
            name,
            date.and_then(whole_year),
            rules::REVIEW_CYCLE,
            explanation,
        );
    }
    Awaited::reckoned(Expectation::Report, name, date, rules::REPORT_NEXT, explanation)
}

/// Replies on follow-up: those that sources ask for, and, after the last review, the one the body's procedure asks for.
pub(super) fn follow_ups(known: &Known<'_>, steps: &[Step]) -> Vec<Awaited> {
    let of = |wanted: ReportStep| steps.iter().filter(move |step| step.step == wanted);
    let mut all: Vec<Awaited> =
        of(ReportStep::FollowUpDue).map(|step| Awaited::stated(Expectation::FollowUp, step, steps)).collect();
    let last = of(ReportStep::Reviewed).next_back();
    if let Some((review, date)) = last.and_then(|step| Some((step, step.date.as_ref()?)))
        && !all.iter().any(|one| starts_after(one.date.as_ref(), date.earliest()))
    {
        all.extend(follow_up(known, review, date));
    }
    for one in &mut all {
        let due = one.date.as_ref().and_then(Date::latest);
        let asked = one.said.or_else(|| {
            let reviews = of(ReportStep::Reviewed).filter_map(|step| step.date.as_ref()?.earliest());
            reviews.filter(|review| due.is_none_or(|due| *review < due)).max()
        });
        let replied = of(ReportStep::FollowUpReceived).find(|step| starts_after(step.date.as_ref(), asked));
        let reviewed =
            of(ReportStep::Reviewed).find(|step| due.is_some() && starts_after(step.date.as_ref(), due));
        let told = |step: &Step| (step.record.clone(), step.date.clone());
        one.fate = match (replied.map(told), reviewed.map(told)) {
            (Some((reply, on)), Some((_, review))) if later_than(on.as_ref(), review.as_ref()) => {
                Fate::Closed(reply, review)
            }
            (Some((record, on)), _) => Fate::Settled(record, on, Done::Came),
            (None, Some((record, on))) => Fate::Closed(record, on),
            (None, None) => Fate::Open,
        };
    }
    all
}

fn later_than(a: Option<&Date>, b: Option<&Date>) -> bool {
    a.and_then(Date::earliest).zip(b.and_then(Date::latest)).is_some_and(|(a, b)| a > b)
}

fn starts_after(date: Option<&Date>, day: Option<Day>) -> bool {
    match (date.and_then(Date::earliest), day) {
        (Some(date), Some(day)) => date > day,
        (None, _) => false,
        (Some(_), None) => true,
    }
}

fn follow_up(known: &Known<'_>, review: &Step, reviewed: &Date) -> Option<Awaited> {
    let (duty, months) = (known.duty, known.duty.follow_up?);
    let begun = reviewed.earliest()?.year() >= duty.follow_up_since?;
    let date = later(reviewed, months.least, months.most).filter(|_| begun)?;
    let explanation = match months.least == months.most {
        true => Saying::of("due-follow-up").shown("months", months.most),
        false => Saying::of("due-follow-up-between").shown("least", months.least).shown("most", months.most),
    };
    let explanation = explanation.with("rule", duty.says_follow_up().sentence()).shown("reviewed", reviewed);
    let (what, name) = (Expectation::FollowUp, format!("follow-up/{}", review.record));
    let mut asked = Awaited::reckoned(what, name, Some(date), rules::FOLLOW_UP_DUE, explanation);
    asked.accounts.clone_from(&review.accounts);
    Some(asked)
}
