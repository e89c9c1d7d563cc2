//! Which optional procedures a State has accepted on a day (rule `treaty-procedure`).
//!
//! `vocab/procedures.tsv` says how each is accepted: by being party to the instrument that has it, or by
//! a declaration as a party to it; and whether a State may decline. No act on record is no proof that
//! there is none: it is never told as "not accepted".

use crate::reservations::{declared_by, made_with, taken_back};
use crate::status::{self, Acts, Done, Standing, Status};
use crate::treaty::Told;
use serde::Serialize;
use std::collections::HashSet;
use tarazy_model::{Account, AccountId, ActKind, Date, Day, InstrumentCode, Procedure, StateCode};
use tarazy_words::Saying;
use tarazy_words::procedures::{self, Means, OptionalProcedure};

/// Whether a State has accepted a procedure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Acceptance {
    /// It has.
    Accepted,
    /// It is party to the instrument, and has declined the procedure.
    OptedOut,
    /// It is not party to the instrument that has it, or a source says that it has not accepted it.
    NotAccepted,
    /// The record knows such acceptances of other States, and none of this one.
    NoActOnRecord,
    /// The record knows nothing of it.
    NoInformation,
}

impl Acceptance {
    /// The words for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::OptedOut => "declined",
            Self::NotAccepted => "not accepted",
            Self::NoActOnRecord => "no act on record",
            Self::NoInformation => "no information",
        }
    }

    /// The word used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::OptedOut => "opted-out",
            Self::NotAccepted => "not-accepted",
            Self::NoActOnRecord => "no-act-on-record",
            Self::NoInformation => "no-information",
        }
    }
}

/// Where a State stands with one procedure under one treaty on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProcedureStatus {
    /// The State.
    pub state: StateCode,
    /// The treaty whose obligations it watches over.
    pub treaty: InstrumentCode,
    /// The procedure.
    pub procedure: Procedure,
    /// The instrument that has it.
    pub under: InstrumentCode,
    /// The articles that set it up.
    pub articles: Vec<&'static str>,
    /// `party` or `declaration`: how it is accepted.
    pub means: &'static str,
    /// The article by which a State may decline it.
    pub opt_out: Option<&'static str>,
    /// The answer.
    pub acceptance: Acceptance,
    /// Date of the act that makes it so, where it has one.
    pub since: Option<Date>,
    /// Whether the dates settle it.
    pub certain: bool,
    /// Whether the procedure can be used by then: some wait until enough States have accepted.
    pub usable: bool,
    /// The accounts it was computed from, the deciding one first.
    pub acts: Vec<AccountId>,
    /// The rule.
    pub rule: &'static str,
    /// One sentence that says why.
    pub explanation: Saying,
}

/// Every procedure of the vocabulary for one State on a day. Accounts of other States tell "no act on
/// record" from "no information".
pub fn on(accounts: &[Account], state: StateCode, day: Day) -> Vec<ProcedureStatus> {
    let acts = Acts::of(accounts);
    let told = accounts.iter().filter(|account| account.review.counts()).filter_map(Told::of);
    let (mut own, mut known) = (Vec::new(), HashSet::new());
    for told in told {
        if told.act.act == ActKind::AcceptanceOfProcedure {
            known.insert((told.act.instrument.as_ref(), told.act.procedure));
        }
        if told.act.state == Some(state) {
            own.push(told);
        }
    }
    let asked = |one: &'static OptionalProcedure| {
        let own = own.iter().copied().filter(|told| told.act.instrument.as_ref() == Some(&one.under));
        let known = known.contains(&(Some(&one.under), Some(one.procedure)));
        let status = acts.status(state, &one.under, day);
        Asked { one, own: own.collect(), known, status, day }.answer()
    };
    procedures::all().iter().map(asked).collect()
}

struct Asked<'a> {
    one: &'static OptionalProcedure,
    /// The State's acts under the instrument.
    own: Vec<Told<'a>>,
    /// Whether the record has a declaration of any State.
    known: bool,
    status: Status,
    day: Day,
}

/// The answer and what makes it so.
struct Answer {
    acceptance: Acceptance,
    since: Option<Date>,
    certain: bool,
    acts: Vec<AccountId>,
    why: Saying,
}

impl Asked<'_> {
    fn answer(&self) -> ProcedureStatus {
        let Answer { acceptance, since, certain, acts, why } = match self.status.standing {
            Standing::Party | Standing::Contracting => self.as_a_party(),
            standing => self.not_a_party(standing),
        };
        let one = self.one;
        ProcedureStatus {
            state: self.status.state,
            treaty: one.treaty.clone(),
            procedure: one.procedure,
            under: one.under.clone(),
            articles: one.articles.clone(),
            means: one.means.as_str(),
            opt_out: one.opt_out,
            acceptance,
            since,
            certain,
            usable: one.in_force.is_some_and(|from| from <= self.day),
            acts,
            rule: crate::rules::TREATY_PROCEDURE.id,
            explanation: why,
        }
    }

    fn not_a_party(&self, standing: Standing) -> Answer {
        let (acceptance, why) = match standing {
            Standing::NoInformation => (Acceptance::NoInformation, self.says("procedure-nothing-known")),
            Standing::NoActOnRecord => (Acceptance::NoActOnRecord, self.says("procedure-no-act")),
            other => {
                let standing = Saying::word("standing", other.label());
                (Acceptance::NotAccepted, self.says("procedure-only-parties").with("standing", standing))
            }
        };
        let (acts, certain) = (self.status.acts.clone(), self.status.certain);
        Answer { acceptance, since: None, certain, acts, why }
    }

    fn as_a_party(&self) -> Answer {
        let day = self.day;
        let own = &self.own;
        let with = made_with(own);
        let mut certain = self.status.certain && self.status.standing == Standing::Party;
        let mut standing_on_the_day = |act: ActKind| {
            let wanted = own.iter().copied().filter(|told| self.is(*told, act) && told.asserted());
            let holds = |told: &Told<'_>| {
                let made = declared_by(*told, with.as_ref(), day);
                let dates = taken_back(*told, own);
                let ended =
                    dates.iter().any(|told| status::reached(told.act.date.as_ref(), day) == Done::Yes);
                certain &= made != Done::Perhaps;
                made != Done::No && !ended
            };
            wanted.filter(holds).min_by_key(|told| told.exactness())
        };
        let (declined, accepted) =
            (standing_on_the_day(ActKind::Reservation), standing_on_the_day(ActKind::AcceptanceOfProcedure));
        let denied = own.iter().copied().find(|told| {
            let by_then = status::reached(told.act.date.as_ref(), day) == Done::Yes;
            self.is(*told, ActKind::AcceptanceOfProcedure) && !told.asserted() && by_then
        });
        let party = self.status.acts.iter().cloned();
        let by = |told: Told<'_>| std::iter::once(told.account.id.clone()).chain(party.clone()).collect();
        let answer = |acceptance, since, acts, why| Answer { acceptance, since, certain, acts, why };
        match (self.one.means, declined, accepted, denied) {
            (_, Some(told), None, _) => {
                let why = match self.one.opt_out {
                    Some(article) => self.says("procedure-declined-by").shown("article", article),
                    None => self.says("procedure-declined"),
                };
                answer(Acceptance::OptedOut, told.act.date.clone(), by(told), why)
            }
            (Means::Party, _, None, None) => {
                let may_decline = self.one.opt_out.is_some();
                let message =
                    if may_decline { "procedure-unless-declined" } else { "procedure-of-every-party" };
                let why = self.by_its_articles(message);
                answer(Acceptance::Accepted, self.status.since.clone(), party.collect(), why)
            }
            (_, _, Some(told), _) => {
                let since = told.act.date.clone().or(with);
                let why = self.by_its_articles("procedure-declared");
                answer(Acceptance::Accepted, since, by(told), why)
            }
            (_, None, None, Some(told)) => {
                let why = self.says("procedure-denied");
                answer(Acceptance::NotAccepted, told.act.date.clone(), by(told), why)
            }
            (Means::Declaration, None, None, None) => self.without_declaration(party.collect(), certain),
        }
    }

    fn without_declaration(&self, acts: Vec<AccountId>, certain: bool) -> Answer {
        let (acceptance, message) = match self.known {
            true => (Acceptance::NoActOnRecord, "procedure-others-declared"),
            false => (Acceptance::NoInformation, "procedure-none-declared"),
        };
        let why = self.by_its_articles(message);
        Answer { acceptance, since: None, certain, acts, why }
    }

    /// A message that names the instrument.
    fn says(&self, message: &'static str) -> Saying {
        Saying::of(message).shown("under", &self.one.under)
    }

    /// A message that names the instrument and the articles that set the procedure up.
    fn by_its_articles(&self, message: &'static str) -> Saying {
        self.says(message).shown("article", self.one.articles.join(", "))
    }

    fn is(&self, told: Told<'_>, act: ActKind) -> bool {
        told.act.act == act && told.act.procedure == Some(self.one.procedure)
    }
}
