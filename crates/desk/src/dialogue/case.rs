//! One case: its steps in order, what was promised, and what came of it; and a step that a person adds.
//!
//! A step added by hand is kept as every other statement is: what is said is a document of its own, with its author,
//! and the account is a passage of it.

use super::CaseRow;
use crate::access::Act;
use crate::account::Shelf;
use crate::desk::{now, today};
use crate::record::shown;
use crate::stale::Subject;
use crate::visibility::View;
use crate::{AccountView, Actor, Desk, DeskError, RightView, placing, secrets};
use serde::Serialize;
use tarazy_model::{
    Account, AccountId, Batch, BatchKind, CaseStep, Date, Day, Document, Draft, Maker, Origin, Polarity,
    RecordId, Source, SourceId, SourceKind, Statement, Step, Text,
};
use tarazy_store::{NewBatch, NewDocument};
use tarazy_tell::Listing;
use tarazy_weigh::cases::{self, Days};
use tarazy_words::{Saying, rights};

/// A case.
#[derive(Clone, Debug, Serialize)]
pub struct CasePage {
    /// The day.
    pub on: Day,
    /// The case in one line.
    #[serde(flatten)]
    pub case: CaseRow,
    /// The rights it is about.
    pub about: Vec<RightView>,
    /// Its steps, the earliest first, those without a date last.
    pub steps: Vec<StepView>,
    /// What sources give as the cause of an outcome, beside what happened before it.
    pub causes: Vec<CauseView>,
}

/// A step of a case.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// What it says.
    pub step: CaseStep,
    /// The account of it, with its passage.
    pub account: AccountView,
    /// Days since the case was first raised.
    pub after: Option<Days>,
}

/// A cause that a source gives for an outcome.
#[derive(Clone, Debug, Serialize)]
pub struct CauseView {
    /// The account that gives it.
    pub account: AccountId,
    /// The cause, as claimed.
    pub cause: String,
    /// The steps that happened before: what, when, and how many days before. None of them is thereby the cause.
    pub before: Vec<(Step, Option<Date>, Option<Days>)>,
}

impl Listing for CasePage {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "step",
            "date",
            "body",
            "actors",
            "what",
            "due",
            "of the promise",
            "done",
            "cause, as claimed",
            "days since raised, least",
            "days since raised, most",
            "source",
            "account",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let date = |date: &Option<Date>| date.as_ref().map(ToString::to_string).unwrap_or_default();
        let days = |days: Option<i32>| days.map(|days| days.to_string()).unwrap_or_default();
        let row = |one: &StepView| {
            let step = &one.step;
            vec![
                step.step.to_string(),
                date(&step.date),
                step.body.clone().unwrap_or_default(),
                step.actors.join("; "),
                step.outcome.clone().unwrap_or_default(),
                date(&step.due),
                step.item.clone().unwrap_or_default(),
                step.resolved.map(|resolved| resolved.to_string()).unwrap_or_default(),
                step.cause.clone().unwrap_or_default(),
                days(one.after.map(|days| days.least)),
                days(one.after.map(|days| days.most)),
                one.account.source.title.clone(),
                one.account.id.to_string(),
            ]
        };
        self.steps.iter().map(row).collect()
    }
}

/// A step that a person adds to a case.
#[derive(Clone, Debug, Default)]
pub struct NewStep {
    /// Its fields; States and issue are those of the case.
    pub step: CaseStep,
    /// What is said, in words: kept whole, as the passage of the step.
    pub said: String,
    /// Why it is added, or where it can be looked up.
    pub reason: String,
}

/// The longest text of a step, in bytes.
const LONGEST: usize = 100_000;

impl Desk {
    /// A case as of a day; today where none is given.
    pub fn case(&self, id: &RecordId, on: Option<Day>) -> Result<CasePage, DeskError> {
        let on = on.unwrap_or_else(today);
        self.read(|record| {
            let accounts = shown(record, id, View::Record)?;
            let missing = || DeskError::missing("case", id);
            let case = CaseRow::of(id, &accounts.iter().collect::<Vec<_>>(), on).ok_or_else(missing)?;
            let mut shelf = Shelf::new(record);
            let mut steps = Vec::new();
            for account in &accounts {
                let Statement::Case(step) = &account.statement else { continue };
                if step.date.as_ref().and_then(Date::earliest).is_some_and(|day| day > on) {
                    continue;
                }
                let is_first = case.standing.raised.as_ref() == Some(&account.id);
                let after = Days::between(case.raised.as_ref(), step.date.as_ref()).filter(|_| !is_first);
                steps.push(StepView { step: step.clone(), account: shelf.view(account)?, after });
            }
            steps.sort_by_key(|one| cases::order(&one.step));
            let about = case.rights.iter().filter_map(|code| rights::get(code));
            let about = about.filter_map(|right| tarazy_words::axes::Axis::Rights.resolve(right.code));
            Ok(CasePage {
                on,
                about: about.map(RightView::of).collect(),
                causes: causes(&steps),
                case,
                steps,
            })
        })
    }

    /// Adds a step to a case; with what is said, by whom, and a reason.
    pub fn add_step(&self, id: &RecordId, new: NewStep, actor: &Actor) -> Result<Batch, DeskError> {
        actor.must(Act::Review)?;
        let accounts = self.read(|record| shown(record, id, View::Record))?;
        let first = accounts.iter().find_map(as_step).ok_or_else(|| DeskError::missing("case", id))?;
        let (said, reason, by) = (new.said.trim(), new.reason.trim(), actor.name.trim());
        if said.is_empty() || reason.is_empty() || by.is_empty() {
            let told = Saying::of("error-step-incomplete");
            return Err(DeskError::Incomplete { told, fields: &["said", "reason", "by"] });
        }
        if new.step.step == Step::Verified && new.step.actors.is_empty() {
            return Err(DeskError::invalid("error-step-verified-by-nobody"));
        }
        let step = CaseStep { states: first.states.clone(), issue: first.issue.clone(), ..new.step };
        let title = format!("Entry in the register of dialogue: {}", first.issue);
        let written = Written {
            title: &title,
            step,
            said,
            reason: Some(reason),
            by,
            maker: Maker::Person(by.to_owned()),
        };
        let batch = written.batch(Some(id.clone()), self)?;
        self.guarded(Subject::Record(id), |store| Ok(store.add(&batch, &mut |_, _| {})?))
    }
}

fn as_step(account: &Account) -> Option<&CaseStep> {
    match &account.statement {
        Statement::Case(step) => Some(step),
        _ => None,
    }
}

fn earliest(step: &CaseStep) -> Option<Day> {
    step.date.as_ref().and_then(Date::earliest)
}

fn causes(steps: &[StepView]) -> Vec<CauseView> {
    let before = |outcome: &StepView| {
        let earlier = steps.iter().filter(|one| {
            let ends = one.step.date.as_ref().and_then(Date::latest);
            ends.zip(earliest(&outcome.step)).is_some_and(|(one, outcome)| one < outcome)
        });
        let told = earlier.map(|one| {
            let days = Days::between(one.step.date.as_ref(), outcome.step.date.as_ref());
            (one.step.step, one.step.date.clone(), days)
        });
        told.collect()
    };
    let claimed = steps.iter().filter_map(|one| Some((one, one.step.cause.clone()?)));
    claimed
        .map(|(one, cause)| CauseView { account: one.account.id.clone(), cause, before: before(one) })
        .collect()
}

/// What somebody wrote as a step of a case: a document, and one account of it.
pub(crate) struct Written<'a> {
    pub(crate) title: &'a str,
    pub(crate) step: CaseStep,
    pub(crate) said: &'a str,
    pub(crate) reason: Option<&'a str>,
    pub(crate) by: &'a str,
    pub(crate) maker: Maker,
}

impl Written<'_> {
    /// The batch that keeps it, for the record given or one of its own.
    pub(crate) fn batch(self, record: Option<RecordId>, desk: &Desk) -> Result<NewBatch, DeskError> {
        let below = match (&self.maker, self.reason) {
            // A document is known by its bytes: what is sent twice, or was published before, must be another one.
            (Maker::Submission, _) => format!("\n\nNumber of the submission: {}", secrets::code()?),
            (_, Some(reason)) => format!("\n\nWhy it was added: {reason}"),
            (_, None) => String::new(),
        };
        let text = Text::new(format!("{}{below}\n", self.said));
        if text.as_str().len() > LONGEST {
            return Err(DeskError::Invalid(Saying::of("error-step-long").shown("most", LONGEST / 1000)));
        }
        let bytes = text.as_str().as_bytes().to_owned();
        let document = Document::id_of(&bytes);
        let (kind, author) = match &self.maker {
            Maker::Person(name) => (SourceKind::Statement, Some(name.clone())),
            _ => (SourceKind::Submission, None),
        };
        let kept = Source { kind, author, ..Source::titled(self.title, None) };
        let source = Source { id: SourceId::of(&[self.title, document.as_str()]), ..kept };
        let passage = text
            .passage(0, self.said.chars().count())
            .map_err(|error| DeskError::Invalid(Saying::of("error-text-not-kept").shown("error", error)))?;
        let draft = Draft {
            id: AccountId::of(&[
                document.as_str(),
                self.step.step.as_str(),
                record.as_ref().map_or("", RecordId::as_str),
            ]),
            source: source.id.clone(),
            statement: Statement::Case(self.step),
            polarity: Polarity::Asserted,
            origin: Origin::Passage { document, passage },
            maker: self.maker,
            as_at: None,
            record,
        };
        Ok(NewBatch {
            kind: BatchKind::Reading,
            title: self.title.to_owned(),
            by: self.by.to_owned(),
            at: now(),
            documents: vec![NewDocument {
                source: source.id.clone(),
                name: self.title.to_owned(),
                media_type: "text/plain".to_owned(),
                bytes,
                text: Some(text.as_str().to_owned()),
            }],
            sources: vec![source],
            accounts: desk.look(|record| placing::place(record, vec![draft]))?,
            replaces: None,
            sees_all: false,
            class: None,
        })
    }
}
