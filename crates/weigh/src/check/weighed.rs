//! A statement beside the accounts of one record: what each comes to, and the one finding of them all.

use crate::field::{Agreement, Field, compare};
use crate::matching::{Match, SETTLED};
use crate::{rules, wording};
use tarazy_model::{Candidate, Difference, Finding, Input, Polarity, RecordId, Verdict};

/// A denial is of the same thing only where the evidence for it is strong.
const SURE: u8 = 75;

/// What comparing with one account came to; the first in this order speaks for the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Outcome {
    Agrees,
    Denied,
    Differs,
    Silent,
}

pub(super) struct Weighed<'a> {
    found: Match<'a>,
    fields: Vec<Field>,
    outcome: Outcome,
}

impl<'a> Weighed<'a> {
    pub(super) fn of(candidate: &Candidate, found: Match<'a>) -> Self {
        let fields = compare(&candidate.statement, &found.account.statement);
        let any = |wanted: Agreement| fields.iter().any(|field| field.agreement == wanted);
        let identical = candidate.statement == found.account.statement;
        let outcome = match (candidate.polarity == found.account.polarity, any(Agreement::Different)) {
            (true, true) if found.score >= SETTLED => Outcome::Differs,
            (true, false) if identical || any(Agreement::Same) && !number_missed(&fields) => Outcome::Agrees,
            (false, false) if identical || any(Agreement::Same) && found.score >= SURE => Outcome::Denied,
            _ => Outcome::Silent,
        };
        Self { found, fields, outcome }
    }

    pub(super) fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The record the account is about.
    pub(super) fn record(&self) -> &RecordId {
        &self.found.account.record
    }

    fn with(&self, wanted: Agreement) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.agreement == wanted)
    }

    fn differences(&self, wanted: Agreement) -> Vec<Difference> {
        self.with(wanted).map(|field| field.difference.clone()).collect()
    }

    fn input(&self) -> Input {
        Input::Account(self.found.account.id.clone())
    }
}

/// A figure whose value cannot be compared does not agree by its date alone.
fn number_missed(fields: &[Field]) -> bool {
    fields.iter().any(|field| field.difference.field == "value" && field.agreement == Agreement::Silent)
}

fn inputs<'a>(number: usize, weighed: impl Iterator<Item = &'a Weighed<'a>>) -> Vec<Input> {
    std::iter::once(Input::Candidate(number)).chain(weighed.map(Weighed::input)).collect()
}

/// "date: 2005 and 2005-04-11; place: Osh and Osh province".
fn listed(differences: &[Difference]) -> String {
    let each = differences.iter().map(|d| match (wording::short(&d.here), wording::short(&d.there)) {
        (here, there) if here == there => format!("{}: {here}", d.field),
        (here, there) => format!("{}: {here} and {there}", d.field),
    });
    each.collect::<Vec<_>>().join("; ")
}

pub(super) fn agrees(number: usize, weighed: &[Weighed<'_>]) -> Finding {
    let same: Vec<&Weighed<'_>> = weighed.iter().filter(|w| w.outcome == Outcome::Agrees).collect();
    let other: Vec<&Weighed<'_>> = weighed.iter().filter(|w| w.outcome == Outcome::Differs).collect();
    let shared = same.first().map(|first| first.differences(Agreement::Same)).unwrap_or_default();
    let all = inputs(number, same.iter().chain(&other).copied());
    if other.is_empty() {
        let what = format!("The text and the record agree as far as both go ({}).", listed(&shared));
        return rules::FIELDS_AGREE.finding(Verdict::Agrees, all, shared, what);
    }
    let differing: Vec<Difference> = other.iter().flat_map(|w| w.differences(Agreement::Different)).collect();
    let what = format!(
        "The text agrees with one account of the record ({}) and not with another ({}).",
        listed(&shared),
        listed(&differing)
    );
    rules::SOURCES_DIFFER.finding(Verdict::Agrees, all, differing, what)
}

pub(super) fn denied(number: usize, polarity: Polarity, weighed: &[Weighed<'_>]) -> Finding {
    let against: Vec<&Weighed<'_>> = weighed.iter().filter(|w| w.outcome == Outcome::Denied).collect();
    let (here, there) = match polarity {
        Polarity::Denied => ("denied", "asserted"),
        Polarity::Asserted => ("asserted", "denied"),
    };
    let shared = against.first().map(|first| first.differences(Agreement::Same)).unwrap_or_default();
    let what = format!("What is {here} in the text is {there} in the record ({}).", listed(&shared));
    let polarity =
        Difference { field: "polarity".to_owned(), here: here.to_owned(), there: there.to_owned() };
    rules::DENIED.finding(Verdict::Contradicts, inputs(number, against.into_iter()), vec![polarity], what)
}

pub(super) fn differs(number: usize, weighed: &[Weighed<'_>]) -> Finding {
    let other: Vec<&Weighed<'_>> = weighed.iter().filter(|w| w.outcome == Outcome::Differs).collect();
    let first = other.first().and_then(|w| w.with(Agreement::Different).next());
    let rule = first.map_or(rules::FIELD_DATE, |field| field.rule);
    let differing: Vec<Difference> = other.iter().flat_map(|w| w.differences(Agreement::Different)).collect();
    let each = differing
        .iter()
        .map(|d| format!("{} is {} in the text and {} in the record", d.field, d.here, d.there));
    let what = format!("The {}.", each.collect::<Vec<_>>().join("; the "));
    rule.finding(Verdict::Contradicts, inputs(number, other.into_iter()), differing, what)
}

pub(super) fn silent(number: usize, weighed: &[Weighed<'_>]) -> Finding {
    let apart = |w: &Weighed<'_>| {
        w.fields.iter().filter(|f| f.agreement != Agreement::Same).map(|f| f.difference.clone()).collect()
    };
    let fields: Vec<Difference> = weighed.first().map(apart).unwrap_or_default();
    let reason = weighed.first().map_or("", |first| first.found.reason.as_str());
    let what = format!(
        "The record may speak of the same ({reason}), but no field settles it ({}).",
        listed(&fields)
    );
    rules::NOT_COMPARABLE.finding(Verdict::CannotBeChecked, inputs(number, weighed.iter()), fields, what)
}
