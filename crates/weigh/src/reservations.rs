//! Which reservations and declarations of a State hold on a day, and who objected (rule
//! `treaty-reservation`; Vienna Convention on the Law of Treaties, articles 19-23).
//!
//! One that was withdrawn stays in the list and is called so: an account denies it as of the day of its
//! withdrawal. One without a date of its own counts from the State's consent to be bound, or from its
//! signature where there is no consent: the Collection dates only those that were made at another time.

use crate::status::{self, Done};
use crate::treaty::Told;
use serde::Serialize;
use tarazy_model::{Account, AccountId, ActKind, Date, Day, InstrumentCode, Procedure, StateCode};

/// Whether a reservation or declaration stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// It was made and is not known to have been withdrawn.
    Holds,
    /// It was withdrawn by the day.
    Withdrawn,
    /// It was made later.
    NotYet,
    /// The dates do not settle whether it had been made or withdrawn by the day.
    Open,
}

impl Standing {
    /// The word used in files and for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Withdrawn => "withdrawn",
            Self::NotYet => "made later",
            Self::Open => "the dates leave it open",
        }
    }
}

/// An objection to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Objection {
    /// The account of it.
    pub account: AccountId,
    /// Who objected.
    pub state: StateCode,
    /// When, where the source says.
    pub date: Option<Date>,
    /// The articles it names; empty where it speaks of the reservation as a whole.
    pub articles: Vec<String>,
}

/// A reservation or declaration on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reserved {
    /// The accounts of it, the fullest first.
    pub accounts: Vec<AccountId>,
    /// The instrument.
    pub instrument: InstrumentCode,
    /// Reservation or declaration.
    pub kind: ActKind,
    /// When it was made, where a source says.
    pub date: Option<Date>,
    /// The articles it is about.
    pub articles: Vec<String>,
    /// The procedure that it declines, if it does.
    pub procedure: Option<Procedure>,
    /// Its words.
    pub text: Option<String>,
    /// Where it stands on the day.
    pub standing: Standing,
    /// When it was withdrawn, whether by the day or later.
    pub withdrawn: Option<Date>,
    /// The accounts of its withdrawal.
    pub withdrawals: Vec<AccountId>,
    /// Objections made by the day.
    pub objections: Vec<Objection>,
    /// The rule.
    pub rule: &'static str,
}

/// The reservations and declarations of a State under an instrument on a day, by date. Wants the accounts
/// of all States under it: objections are acts of others.
pub fn on(accounts: &[Account], state: StateCode, instrument: &InstrumentCode, day: Day) -> Vec<Reserved> {
    let counting = accounts.iter().filter(|account| account.review.counts());
    let under: Vec<Told<'_>> = counting
        .filter_map(Told::of)
        .filter(|told| told.act.instrument.as_ref() == Some(instrument))
        .collect();
    let own: Vec<Told<'_>> = under.iter().copied().filter(|told| told.act.state == Some(state)).collect();
    let with = made_with(&own);
    let mut found: Vec<(Reserved, Told<'_>)> = Vec::new();
    for told in own.iter().copied().filter(|told| reserves(told.act.act) && told.asserted()) {
        let again = found.iter_mut().find(|(_, first)| one_reservation(*first, told));
        match again {
            Some((reserved, _)) => reserved.accounts.push(told.account.id.clone()),
            None => found.push((reserved(told, instrument, &own, with.as_ref(), day), told)),
        }
    }
    let mut found: Vec<Reserved> = found.into_iter().map(|(reserved, _)| reserved).collect();
    for reserved in &mut found {
        reserved.objections = objections(&under, state, &reserved.articles, day);
    }
    found.sort_by_key(|reserved| reserved.date.as_ref().and_then(Date::earliest));
    found
}

fn reserves(act: ActKind) -> bool {
    matches!(act, ActKind::Reservation | ActKind::Declaration)
}

/// The date of the act with which reservations without a date of their own were made.
pub(crate) fn made_with(own: &[Told<'_>]) -> Option<Date> {
    let first = |wanted: fn(ActKind) -> bool| {
        let acts = own.iter().filter(|told| told.asserted() && wanted(told.act.act));
        acts.min_by_key(|told| told.exactness()).and_then(|told| told.act.date.clone())
    };
    first(ActKind::binds).or_else(|| first(ActKind::signs))
}

/// Whether something declared, which may have no date of its own, had been declared by the day.
pub(crate) fn declared_by(told: Told<'_>, with: Option<&Date>, day: Day) -> Done {
    match told.act.date.as_ref().or(with) {
        Some(date) => status::reached(Some(date), day),
        None if told.account.as_at.as_ref().and_then(Date::latest).is_some_and(|as_at| as_at <= day) => {
            Done::Yes
        }
        None => Done::Perhaps,
    }
}

/// The accounts that say the same thing no longer holds, or never did.
pub(crate) fn taken_back<'a>(told: Told<'_>, own: &[Told<'a>]) -> Vec<Told<'a>> {
    let same = |other: &&Told<'a>| {
        let act = other.act;
        !other.asserted()
            && act.act == told.act.act
            && act.procedure == told.act.procedure
            && alike(&act.articles, &told.act.articles)
    };
    own.iter().filter(same).copied().collect()
}

fn reserved(
    told: Told<'_>,
    instrument: &InstrumentCode,
    own: &[Told<'_>],
    with: Option<&Date>,
    day: Day,
) -> Reserved {
    let withdrawals = taken_back(told, own);
    let withdrawn = withdrawals.iter().find_map(|told| told.act.date.clone());
    let ended = withdrawals.iter().map(|told| status::reached(told.act.date.as_ref(), day));
    let ended = ended.fold(Done::No, |most, done| if done == Done::No { most } else { done });
    let standing = match (declared_by(told, with, day), ended) {
        (Done::No, _) => Standing::NotYet,
        (_, Done::Yes) => Standing::Withdrawn,
        (Done::Yes, Done::No) => Standing::Holds,
        _ => Standing::Open,
    };
    Reserved {
        accounts: vec![told.account.id.clone()],
        instrument: instrument.clone(),
        kind: told.act.act,
        date: told.act.date.clone(),
        articles: told.act.articles.clone(),
        procedure: told.act.procedure,
        text: told.act.text.clone(),
        standing,
        withdrawn,
        withdrawals: withdrawals.iter().map(|told| told.account.id.clone()).collect(),
        objections: Vec::new(),
        rule: crate::rules::TREATY_RESERVATION.id,
    }
}

/// Two sources that tell of one reservation: of one kind, on the same articles, at times that agree.
fn one_reservation(first: Told<'_>, other: Told<'_>) -> bool {
    let dates = first.act.date.as_ref().zip(other.act.date.as_ref());
    first.account.source != other.account.source
        && first.act.act == other.act.act
        && first.act.articles == other.act.articles
        && dates.is_none_or(|(a, b)| a.agrees(b))
}

/// Objections made by the day to what is reserved of these articles.
fn objections(under: &[Told<'_>], state: StateCode, articles: &[String], day: Day) -> Vec<Objection> {
    let meant = |told: &&Told<'_>| {
        told.act.act == ActKind::Objection
            && told.asserted()
            && told.act.towards.contains(&state)
            && alike(&told.act.articles, articles)
            && status::reached(told.act.date.as_ref(), day) != Done::No
    };
    let objection = |told: &Told<'_>| {
        Some(Objection {
            account: told.account.id.clone(),
            state: told.act.state?,
            date: told.act.date.clone(),
            articles: told.act.articles.clone(),
        })
    };
    under.iter().filter(meant).filter_map(objection).collect()
}

/// Whether two lists of articles may be about the same: one is empty, or they share an article.
fn alike(a: &[String], b: &[String]) -> bool {
    let number = |article: &String| article.split([' ', '(', ',']).next().unwrap_or_default().to_owned();
    a.is_empty() || b.is_empty() || a.iter().any(|one| b.iter().any(|other| number(one) == number(other)))
}
