//! Treaty acts against the record's acts of the same State under the same instrument.
//!
//! A State consents once to be bound by an instrument, by one means (Vienna Convention on the Law of
//! Treaties, article 11); signature before it is an intention (articles 14, 18). So "signed" beside a
//! later ratification was right on its own day, and "accession" beside a ratification was never right.

mod denial;
mod row;

pub(crate) use denial::{denies, of_a_time_before};
pub(crate) use row::{Fit, Rows};

use crate::Finding;
use crate::field::{Agreement, date};
use crate::finding::Difference;
use crate::rules;
use crate::wording;
use tarazy_model::{Account, ActKind, Date, Day, Input, Polarity, Statement, TreatyAct, Verdict};
use tarazy_words::Saying;

/// An account of an act.
#[derive(Clone, Copy)]
pub(crate) struct Told<'a> {
    pub(crate) account: &'a Account,
    pub(crate) act: &'a TreatyAct,
}

impl<'a> Told<'a> {
    pub(crate) fn of(account: &'a Account) -> Option<Self> {
        let Statement::TreatyAct(act) = &account.statement else { return None };
        Some(Self { account, act })
    }

    pub(crate) fn asserted(self) -> bool {
        self.account.polarity == Polarity::Asserted
    }

    /// The day an account was right on: of a denial the date it is as of, else that of its source.
    fn right_on(&self) -> Option<&'a Date> {
        self.act.date.as_ref().filter(|_| !self.asserted()).or(self.account.as_at.as_ref())
    }

    fn input(self) -> Input {
        Input::Account(self.account.id.clone())
    }

    /// Days that the date leaves open, then the date: the most exact account first.
    pub(crate) fn exactness(self) -> (i32, Option<Day>) {
        let date = self.act.date.as_ref();
        let span = date.and_then(|date| date.earliest()?.until(date.latest()?).ok());
        (span.map_or(i32::MAX, |span| span.get_days()), date.and_then(Date::earliest))
    }

    /// "ratification of 2019-05-16", with the day its source was right on.
    fn says(self) -> Saying {
        let act = wording::act(self.act);
        match &self.account.as_at {
            Some(day) => Saying::of("act-as-at").with("act", act).shown("day", day),
            None => act,
        }
    }
}

/// Whether a denial held before an act was done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Held {
    Yes,
    Perhaps,
    No,
}

/// The act under check, and what the text lets one know of its own day.
#[derive(Clone, Copy)]
pub(crate) struct Stated<'a> {
    /// The act.
    pub(crate) act: &'a TreatyAct,
    /// Asserted or denied.
    pub(crate) polarity: Polarity,
    /// The candidate's number.
    pub(crate) number: usize,
    /// A day on or after which the text was written, where it tells of one.
    pub(crate) written_after: Option<Day>,
}

/// Sets an act whose State and instrument are known beside the accounts of that State and instrument; of
/// several accounts of one act the most exact speaks.
pub(crate) fn weigh(stated: Stated<'_>, told: &[Told<'_>]) -> Finding {
    let (mut asserted, denied): (Vec<Told<'_>>, Vec<Told<'_>>) =
        told.iter().partition(|told| told.asserted());
    asserted.sort_by_key(|told| told.exactness());
    match (stated.polarity, stated.act.act) {
        (Polarity::Denied, _) => stated.denial(&asserted, &denied),
        (_, act) if act.signs() => stated.signature(&asserted, &denied),
        (_, act) if act.binds() => stated.consent(&asserted, &denied),
        _ => stated.other(&asserted),
    }
}

impl Stated<'_> {
    fn denial(self, asserted: &[Told<'_>], denied: &[Told<'_>]) -> Finding {
        let done =
            |told: &&Told<'_>| told.act.act == self.act.act || self.act.act.binds() && told.act.act.binds();
        if let Some(later) = asserted.iter().find(done) {
            return match self.held_before(later.act) {
                Held::Yes => self.overtaken(later, "treaty-overtaken-denial"),
                Held::Perhaps => {
                    let what = self.says("treaty-denial-open").with("later", later.says());
                    self.found(rules::NOT_COMPARABLE, Verdict::CannotBeChecked, &[*later], Vec::new(), what)
                }
                Held::No => {
                    let what = self.says("treaty-denied").with("later", later.says());
                    let differences = vec![act_differs(self.act, later.act)];
                    self.found(rules::DENIED, Verdict::Contradicts, &[*later], differences, what)
                }
            };
        }
        let same = denied.iter().find(|told| told.act.act == self.act.act);
        let signed = asserted.iter().find(|told| self.act.act.binds() && told.act.act.signs());
        match same.or(signed) {
            Some(told) if self.after_as_at(told.account) || self.later_than_denied(told) => {
                self.after_the_record(*told)
            }
            Some(told) => {
                let what = Saying::of("treaty-none-either")
                    .with("act", wording::kind(self.act.act))
                    .with("told", told.says());
                self.found(rules::TREATY_AGREES, Verdict::Agrees, &[*told], Vec::new(), what)
            }
            None => {
                let what = self.says("treaty-no-proof");
                self.found(rules::NOT_COMPARABLE, Verdict::CannotBeChecked, &[], Vec::new(), what)
            }
        }
    }

    fn signature(self, asserted: &[Told<'_>], denied: &[Told<'_>]) -> Finding {
        let later = asserted.iter().find(|told| told.act.act.binds() || told.act.act == ActKind::Withdrawal);
        let signed: Vec<Told<'_>> = asserted.iter().filter(|told| told.act.act.signs()).copied().collect();
        match later {
            Some(later) if self.act.date.is_none() && later.act.act != ActKind::Accession => {
                self.overtaken(later, "treaty-overtaken-signature")
            }
            Some(later) if signed.is_empty() && later.act.act == ActKind::Accession => {
                let what = Saying::of("treaty-without-signature").with("later", later.says());
                self.found(
                    rules::TREATY_KIND,
                    Verdict::Contradicts,
                    &[*later],
                    vec![act_differs(self.act, later.act)],
                    what,
                )
            }
            _ if !signed.is_empty() => self.same_act(&signed),
            _ => self.unknown(denied),
        }
    }

    fn consent(self, asserted: &[Told<'_>], denied: &[Told<'_>]) -> Finding {
        let bound: Vec<Told<'_>> = asserted.iter().filter(|told| told.act.act.binds()).copied().collect();
        let left = asserted.iter().find(|told| told.act.act == ActKind::Withdrawal);
        if let Some(left) = left.filter(|_| self.act.date.is_none() && !bound.is_empty()) {
            return self.overtaken(left, "treaty-overtaken-consent");
        }
        if !bound.is_empty() {
            return self.same_act(&bound);
        }
        match asserted.iter().find(|told| told.act.act.signs()) {
            Some(signed) if self.after_as_at(signed.account) => {
                let what = self.says("treaty-of-later-time").with("signed", signed.says());
                self.found(rules::NOTHING_ON_RECORD, Verdict::Adds, &[*signed], Vec::new(), what)
            }
            Some(signed) if self.undated_beside(signed) => self.after_the_record(*signed),
            Some(signed) => {
                let what = self.says("treaty-only-signed").with("signed", signed.says());
                self.found(
                    rules::TREATY_NOT_BOUND,
                    Verdict::Contradicts,
                    &[*signed],
                    vec![act_differs(self.act, signed.act)],
                    what,
                )
            }
            None => self.unknown(denied),
        }
    }

    /// Reservations, declarations and the like come in any number: another day is another act.
    fn other(self, asserted: &[Told<'_>]) -> Finding {
        let alike = asserted.iter().filter(|told| told.act.act == self.act.act);
        let once = self.act.act == ActKind::Withdrawal;
        let same: Vec<Told<'_>> =
            alike.filter(|told| once || dates(self.act, told.act) != Agreement::Different).copied().collect();
        if same.is_empty() { self.unknown(&[]) } else { self.same_act(&same) }
    }

    /// Accounts of the one act in question: each agrees, or differs in kind or day.
    fn same_act(self, told: &[Told<'_>]) -> Finding {
        let (agreeing, differing): (Vec<Told<'_>>, Vec<Told<'_>>) =
            told.iter().partition(|told| clash(self.act, told.act).is_none());
        let differences: Vec<Difference> = differing
            .iter()
            .filter_map(|told| clash(self.act, told.act))
            .map(|(_, difference)| difference)
            .collect();
        match (agreeing.first(), differing.first()) {
            (Some(same), None) => {
                let what = Saying::of("treaty-too").with("act", same.says());
                self.found(rules::TREATY_AGREES, Verdict::Agrees, &agreeing, Vec::new(), what)
            }
            (Some(same), Some(other)) => {
                let what =
                    Saying::of("treaty-one-and-another").with("one", same.says()).with("other", other.says());
                let all: Vec<Told<'_>> = agreeing.iter().chain(&differing).copied().collect();
                self.found(rules::SOURCES_DIFFER, Verdict::Agrees, &all, differences, what)
            }
            (None, Some(other)) => {
                let rule = clash(self.act, other.act).map_or(rules::TREATY_DATE, |(rule, _)| rule);
                let what = self.says("treaty-other").with("other", other.says());
                self.found(rule, Verdict::Contradicts, &differing, differences, what)
            }
            (None, None) => self.unknown(&[]),
        }
    }

    fn unknown(self, denied: &[Told<'_>]) -> Finding {
        let against = denied
            .iter()
            .find(|told| told.act.act == self.act.act || told.act.act.binds() && self.act.act.binds());
        match against {
            Some(told) if self.undated_beside(told) => self.after_the_record(*told),
            Some(told) if !self.after_as_at(told.account) && denies(self.act, told.act) => {
                let what = self.says("treaty-record-denies").with("told", told.says());
                self.found(
                    rules::DENIED,
                    Verdict::Contradicts,
                    &[*told],
                    vec![act_differs(self.act, told.act)],
                    what,
                )
            }
            _ => {
                let what = self.says("treaty-no-account");
                self.found(rules::NOTHING_ON_RECORD, Verdict::Adds, &[], Vec::new(), what)
            }
        }
    }

    fn overtaken(self, later: &Told<'_>, message: &'static str) -> Finding {
        let until = later.act.date.as_ref();
        let until = until.map_or_else(|| Saying::of("find-later-act"), |date| date.to_string().into());
        let outdated = self.written_after.zip(later.act.date.as_ref().and_then(Date::latest));
        let outdated = outdated.filter(|(written, since)| written > since);
        let outdated = outdated.map(|(written, _)| Saying::of("treaty-outdated").shown("written", written));
        let what = self.says(message).with("until", until).with("later", later.says());
        let what = match outdated {
            Some(outdated) => Saying::Several(vec![what, outdated], " "),
            None => what,
        };
        self.found(
            rules::TREATY_OVERTAKEN,
            Verdict::Updates,
            &[*later],
            vec![act_differs(self.act, later.act)],
            what,
        )
    }

    /// Whether a denial was right on its own day, as far as anyone can say. What is denied as of a date is
    /// judged by that date alone.
    fn held_before(self, act: &TreatyAct) -> Held {
        let done = act.date.as_ref();
        let (first, last) = (done.and_then(Date::earliest), done.and_then(Date::latest));
        let own = self.act.date.as_ref();
        match (own.and_then(Date::latest), own.and_then(Date::earliest)) {
            (None, None) => {
                let written = self.written_after.zip(last).is_some_and(|(written, done)| written > done);
                if written { Held::No } else { Held::Yes }
            }
            (Some(until), _) if first.is_some_and(|first| until < first) => Held::Yes,
            (_, Some(since)) if last.is_some_and(|last| since > last) => Held::No,
            _ => Held::Perhaps,
        }
    }

    /// Whether the statement, or where it has no date the text, speaks of a time after the day the account's source was right on.
    fn after_as_at(self, account: &Account) -> bool {
        let own = self.act.date.as_ref().map_or(self.written_after, Date::earliest);
        own.zip(account.as_at.as_ref().and_then(Date::latest)).is_some_and(|(own, as_at)| own > as_at)
    }

    /// Whether the statement has no date of its own, and the account was right on a day that has passed.
    fn undated_beside(self, told: &Told<'_>) -> bool {
        self.act.date.is_none() && told.right_on().is_some()
    }

    /// Whether a denial is of a later time than one on record.
    fn later_than_denied(self, told: &Told<'_>) -> bool {
        let own = self.act.date.as_ref().and_then(Date::earliest);
        let known = told.right_on().filter(|_| !told.asserted()).and_then(Date::latest);
        own.zip(known).is_some_and(|(own, known)| own > known)
    }

    /// The account is as at a day, and the statement may be of a later one.
    fn after_the_record(self, told: Told<'_>) -> Finding {
        let as_at = told.right_on().map_or_else(String::new, Date::to_string);
        let message = match (self.polarity, told.asserted()) {
            (Polarity::Asserted, true) => "treaty-after-has-has",
            (Polarity::Asserted, false) => "treaty-after-has-denies",
            (Polarity::Denied, true) => "treaty-after-denies-has",
            (Polarity::Denied, false) => "treaty-after-denies-denies",
        };
        let what = self.says(message).shown("as_at", as_at).with("told", wording::act(told.act));
        self.found(rules::NOT_COMPARABLE, Verdict::CannotBeChecked, &[told], Vec::new(), what)
    }

    /// A message that names the act under check.
    fn says(self, message: &'static str) -> Saying {
        Saying::of(message).with("act", wording::act_of_state(self.act))
    }

    fn found(
        self,
        rule: rules::Rule,
        verdict: Verdict,
        told: &[Told<'_>],
        differences: Vec<Difference>,
        what: Saying,
    ) -> Finding {
        let inputs =
            std::iter::once(Input::Candidate(self.number)).chain(told.iter().map(|told| told.input()));
        rule.finding(verdict, inputs.collect(), differences, what)
    }
}

/// Two accounts of one act that cannot both be right.
pub(crate) fn conflict(here: Told<'_>, there: Told<'_>) -> Option<Finding> {
    let (rule, difference) = clash(here.act, there.act)?;
    let what = Saying::of("treaty-accounts-differ").with("one", here.says()).with("other", there.says());
    Some(rule.finding(Verdict::Contradicts, vec![here.input(), there.input()], vec![difference], what))
}

/// In what two accounts of one act differ: the kind before the day.
pub(crate) fn clash(here: &TreatyAct, there: &TreatyAct) -> Option<(rules::Rule, Difference)> {
    // "Is a party to" leaves open by what act: any consent to be bound is meant.
    let unnamed = [here.act, there.act].contains(&ActKind::Consent) && here.act.binds() && there.act.binds();
    if here.act != there.act && !unnamed {
        return Some((rules::TREATY_KIND, act_differs(here, there)));
    }
    (dates(here, there) == Agreement::Different).then(|| {
        let written = |act: &TreatyAct| act.date.as_ref().map_or_else(String::new, Date::to_string);
        (rules::TREATY_DATE, Difference::of("date", written(here), written(there)))
    })
}

/// Whether both are the one thing a State does once under an instrument: bind itself, or sign; of any other
/// act, whether they are of one kind.
pub(crate) fn one_act(a: &TreatyAct, b: &TreatyAct) -> bool {
    a.act == b.act || a.act.binds() && b.act.binds() || a.act.signs() && b.act.signs()
}

fn dates(here: &TreatyAct, there: &TreatyAct) -> Agreement {
    match (&here.date, &there.date) {
        (Some(here), Some(there)) => date::compare(here, there),
        _ => Agreement::Silent,
    }
}

fn act_differs(here: &TreatyAct, there: &TreatyAct) -> Difference {
    Difference::of("act", wording::act(here), wording::act(there))
}
