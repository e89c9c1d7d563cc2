//! Where a case stands on a day: whether what was raised was answered, and whether what was promised was done, by whose
//! word (rules `case-answered`, `case-promise`, `case-verified`).
//!
//! Everything follows from the steps; nobody sets a state of a case. What one party claims came of it counts as
//! verified only by the word of another, and what happened before an outcome is not thereby its cause.

use crate::field::words;
use crate::rules::{self, Rule};
use serde::Serialize;
use tarazy_model::{Account, AccountId, CaseStep, Date, Day, Resolved, Statement, Step};

/// Where a case, or a promise made in it, stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Progress {
    /// A date by which it was to be answered or done has passed, and nothing on record says that it was.
    Overdue,
    /// One party says that it is done, another that it is not, or only in part.
    Contested,
    /// Someone else says that it is not done, or only in part; nobody says that it is.
    NotDone,
    /// Raised; no answer is on record.
    Waiting,
    /// Promised; its date is ahead, or it has none.
    Promised,
    /// Said to be done by those who were to do it, or decided by them; nobody else has verified it.
    Claimed,
    /// Answered or decided; nothing was promised, and no outcome is told.
    Answered,
    /// Done, by the word of someone other than those who claim it.
    Verified,
}

impl Progress {
    /// Every one, the weightiest first.
    pub const ALL: [Self; 8] = [
        Self::Overdue,
        Self::Contested,
        Self::NotDone,
        Self::Waiting,
        Self::Promised,
        Self::Claimed,
        Self::Answered,
        Self::Verified,
    ];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Contested => "contested",
            Self::NotDone => "not-done",
            Self::Waiting => "waiting",
            Self::Promised => "promised",
            Self::Claimed => "claimed",
            Self::Answered => "answered",
            Self::Verified => "verified",
        }
    }

    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::NotDone => "not done",
            Self::Waiting => "waits for an answer",
            Self::Claimed => "claimed, not verified",
            other => other.as_str(),
        }
    }
}

impl std::str::FromStr for Progress {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = || Self::ALL.map(Self::as_str).join(", ");
        let found = Self::ALL.into_iter().find(|one| one.as_str() == text);
        found.ok_or_else(|| format!("a case is {}; found: \"{text}\"", known()))
    }
}

/// Days between two steps: from the least that their dates allow to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Days {
    /// At least so many; less than 0 where the order of the two is not settled.
    pub least: i32,
    /// At most so many.
    pub most: i32,
}

impl Days {
    /// From one date to another; `None` where either is not known to a year at least.
    pub fn between(from: Option<&Date>, to: Option<&Date>) -> Option<Self> {
        let (from, to) = (from?, to?);
        let least = (to.earliest()? - from.latest()?).get_days();
        let most = (to.latest()? - from.earliest()?).get_days();
        Some(Self { least, most })
    }

    /// From one date to one that is known not to come before it.
    fn after(from: Option<&Date>, to: Option<&Date>) -> Option<Self> {
        Self::between(from, to).map(|days| Self { least: days.least.max(0), ..days })
    }

    /// The middle of the two, to rank by.
    pub fn middle(self) -> i32 {
        i32::midpoint(self.least, self.most)
    }
}

/// A promise made in a case, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Commitment {
    /// The account of the promise.
    pub promised: AccountId,
    /// Who promised.
    pub who: Vec<String>,
    /// What.
    pub what: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// By when.
    pub due: Option<Date>,
    /// Where it stands.
    #[serde(flatten)]
    pub came: Came,
}

/// What came of a promise or of a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Came {
    /// Where it stands.
    pub progress: Progress,
    /// The rule that says so.
    pub rule: Rule,
    /// By how many days its date has passed, where it is overdue.
    pub days_past: Option<i32>,
    /// The accounts that claim or decide an outcome.
    pub claimed: Vec<AccountId>,
    /// The accounts by which somebody else verified it.
    pub verified: Vec<AccountId>,
    /// Days from the first claim to the first verification.
    pub days_to_verify: Option<Days>,
}

/// A case as of a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CaseStanding {
    /// Where it stands: as its weightiest promise does, where there is one.
    #[serde(flatten)]
    pub came: Came,
    /// The account of its first raising; `None` where nobody tells who raised it.
    pub raised: Option<AccountId>,
    /// How often it was raised, on different days.
    pub times_raised: usize,
    /// The account of the first answer.
    pub answered: Option<AccountId>,
    /// Days from the first raising to the first answer.
    pub days_to_answer: Option<Days>,
    /// What was promised.
    pub commitments: Vec<Commitment>,
}

/// A step with the account that tells it.
#[derive(Clone, Copy)]
struct Told<'a> {
    id: &'a AccountId,
    step: &'a CaseStep,
}

impl<'a> Told<'a> {
    fn of(account: &'a Account) -> Option<Self> {
        match &account.statement {
            Statement::Case(step) => Some(Self { id: &account.id, step }),
            _ => None,
        }
    }

    fn day(&self) -> Option<Day> {
        self.step.date.as_ref().and_then(Date::earliest)
    }

    /// Whether it may have been taken after another.
    fn follows(&self, other: &Self) -> bool {
        let (here, there) = (self.step.date.as_ref().and_then(Date::latest), other.day());
        here.zip(there).is_none_or(|(here, there)| here >= there)
    }

    /// Whether nobody who took it took the other, too; where either names nobody, that is not known, and so no.
    fn is_independent_of(&self, other: &Self) -> bool {
        let named = !self.step.actors.is_empty() && !other.step.actors.is_empty();
        let same = |a: &String| other.step.actors.iter().any(|b| words::same(a, b));
        named && !self.step.actors.iter().any(same)
    }
}

/// The order of steps: by the last day their dates allow, those without a date last; of one day as cases go.
pub fn order(step: &CaseStep) -> (bool, Option<Day>, Step) {
    let day = step.date.as_ref().and_then(|date| date.latest().or_else(|| date.earliest()));
    (day.is_none(), day, step.step)
}

/// Where a case stands on a day, by the accounts of its steps in any order; those that tell of no step are left out.
pub fn standing(accounts: &[&Account], on: Day) -> CaseStanding {
    let mut steps: Vec<Told<'_>> = accounts.iter().filter_map(|account| Told::of(account)).collect();
    steps.retain(|told| told.day().is_none_or(|day| day <= on));
    steps.sort_by_key(|told| order(told.step));
    let of = |wanted: Step| steps.iter().filter(move |told| told.step.step == wanted);
    let raised = of(Step::Raised).next();
    let answers = || steps.iter().filter(|told| is_answer(told.step.step));
    let answered = answers().find(|told| raised.is_none_or(|raised| told.follows(raised)));
    let commitments = commitments(&steps, on);
    let weightiest = commitments.iter().map(|one| &one.came).min_by_key(|came| came.progress).cloned();
    let after: Vec<&Told<'_>> =
        steps.iter().filter(|told| raised.is_none_or(|raised| told.follows(raised))).collect();
    let whole = came(&steps, &after, None, on);
    let mut days: Vec<Option<Day>> = of(Step::Raised).map(Told::day).collect();
    days.dedup();
    CaseStanding {
        came: weightiest.unwrap_or_else(|| without_promise(whole, &steps, answered.is_some(), on)),
        raised: raised.map(|told| told.id.clone()),
        times_raised: days.len(),
        answered: answered.map(|told| told.id.clone()),
        days_to_answer: raised.zip(answered).and_then(|(raised, answered)| {
            Days::after(raised.step.date.as_ref(), answered.step.date.as_ref())
        }),
        commitments,
    }
}

/// Whether a step is an answer of those an issue was put to; that it was heard, or others advised, is none.
fn is_answer(step: Step) -> bool {
    matches!(step, Step::Answered | Step::Promised | Step::Decided | Step::Claimed)
}

/// A case in which nobody promised anything: by its outcome, else by its answer.
fn without_promise(came: Came, steps: &[Told<'_>], answered: bool, on: Day) -> Came {
    if !came.claimed.is_empty() || !came.verified.is_empty() {
        return came;
    }
    let due = steps.iter().filter_map(|told| told.step.due.as_ref().and_then(Date::latest)).min();
    let (progress, days_past) = match (answered, due) {
        (true, _) => (Progress::Answered, None),
        (false, Some(due)) if due < on => (Progress::Overdue, Some((on - due).get_days())),
        (false, _) => (Progress::Waiting, None),
    };
    Came { progress, days_past, rule: rules::CASE_ANSWERED, ..came }
}

/// The promises, each once: several accounts of one promise are one.
fn commitments(steps: &[Told<'_>], on: Day) -> Vec<Commitment> {
    let mut met: Vec<Told<'_>> = Vec::new();
    for told in steps.iter().filter(|told| told.step.step == Step::Promised) {
        if !met.iter().any(|other| same_promise(told.step, other.step)) {
            met.push(*told);
        }
    }
    let several = met.len() > 1;
    let of = |told: &Told<'_>| {
        let about = |later: &&Told<'_>| later.follows(told) && is_about(later.step, told.step, several);
        let about: Vec<&Told<'_>> = steps.iter().filter(about).collect();
        Commitment {
            promised: told.id.clone(),
            who: told.step.actors.clone(),
            what: told.step.outcome.clone().or_else(|| told.step.item.clone()),
            date: told.step.date.clone(),
            due: told.step.due.clone(),
            came: came(steps, &about, Some(told), on),
        }
    };
    met.iter().map(of).collect()
}

fn same_promise(a: &CaseStep, b: &CaseStep) -> bool {
    let said = |step: &CaseStep| step.item.clone().or_else(|| step.outcome.clone());
    match (said(a), said(b)) {
        (Some(a), Some(b)) => words::same(&a, &b),
        _ => a.date == b.date,
    }
}

/// Whether a later step tells of a promise: it names it, or names none in a case that has but one.
fn is_about(later: &CaseStep, promise: &CaseStep, several: bool) -> bool {
    match &later.item {
        None => !several,
        Some(item) => {
            [&promise.item, &promise.outcome].into_iter().flatten().any(|said| words::same(item, said))
        }
    }
}

/// What came of it, by the steps that tell of an outcome.
fn came(all: &[Told<'_>], about: &[&Told<'_>], promise: Option<&Told<'_>>, on: Day) -> Came {
    let claims: Vec<&Told<'_>> = about.iter().copied().filter(|told| is_claim(told.step)).collect();
    let sides: Vec<&Told<'_>> = match promise {
        Some(promise) => claims.iter().copied().chain([promise]).collect(),
        None => {
            claims.iter().copied().chain(all.iter().filter(|told| told.step.step == Step::Promised)).collect()
        }
    };
    let checks: Vec<&Told<'_>> = about
        .iter()
        .copied()
        .filter(|told| {
            told.step.step == Step::Verified && sides.iter().all(|side| told.is_independent_of(side))
        })
        .collect();
    let due = promise.and_then(|told| told.step.due.as_ref()).and_then(Date::latest);
    let past = due.filter(|due| *due < on).map(|due| (on - due).get_days());
    // The last word of another counts; one that does not say how far says that it is done.
    let verified = checks.last().map(|told| told.step.resolved.unwrap_or(Resolved::Yes));
    let claimed = claims.last().map(|told| told.step.resolved.unwrap_or(Resolved::Yes));
    let (progress, rule) = match (verified, claimed) {
        (Some(Resolved::Yes), _) => (Progress::Verified, rules::CASE_VERIFIED),
        (Some(found), Some(said)) if said < found => (Progress::Contested, rules::CASE_VERIFIED),
        (Some(_), _) => (Progress::NotDone, rules::CASE_VERIFIED),
        (None, Some(Resolved::Yes)) => (Progress::Claimed, rules::CASE_VERIFIED),
        (None, _) if past.is_some() => (Progress::Overdue, rules::CASE_PROMISE),
        (None, Some(_)) => (Progress::Claimed, rules::CASE_VERIFIED),
        (None, None) => (Progress::Promised, rules::CASE_PROMISE),
    };
    let first = |steps: &[&Told<'_>]| steps.first().and_then(|told| told.step.date.clone());
    Came {
        progress,
        rule,
        days_past: past.filter(|_| progress == Progress::Overdue),
        days_to_verify: Days::after(first(&claims).as_ref(), first(&checks).as_ref()),
        claimed: claims.iter().map(|told| told.id.clone()).collect(),
        verified: checks.iter().map(|told| told.id.clone()).collect(),
    }
}

/// Whether a step claims an outcome: said to be done, or decided.
fn is_claim(step: &CaseStep) -> bool {
    matches!(step.step, Step::Claimed | Step::Decided)
}
