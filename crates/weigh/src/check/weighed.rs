//! A statement beside the accounts of one record: what each comes to, and the one finding of them all.

use crate::Finding;
use crate::field::{Agreement, Field, compare};
use crate::finding::Difference;
use crate::matching::{Match, SETTLED, Tie};
use crate::{rules, wording};
use tarazy_model::{Candidate, Input, Polarity, RecordId, Statement, Verdict};
use tarazy_words::Saying;
use tarazy_words::names::Matching;

/// A denial is of the same thing only where the evidence for it is strong.
const SURE: u8 = 75;
/// Records whose evidence is no further apart are matched as surely as one another.
const AS_SURE: u8 = 10;

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
    /// Both are asserted or both denied, and a field differs.
    against: bool,
}

impl<'a> Weighed<'a> {
    pub(super) fn of(candidate: &Candidate, found: Match<'a>, matching: Matching) -> Self {
        let fields = compare(&candidate.statement, &found.account.statement, matching);
        let any = |wanted: Agreement| fields.iter().any(|field| field.agreement == wanted);
        let identical = candidate.statement == found.account.statement;
        let alike = any(Agreement::Same) && !number_missed(&fields);
        let one = match found.tie {
            Tie::Own => true,
            Tie::Close if !gives_number(&candidate.statement) => true,
            Tie::Close | Tie::Near => {
                beyond_time_and_place(&fields, same_kind(&candidate.statement, &found.account.statement))
            }
            Tie::Loose => false,
        };
        let outcome = match (candidate.polarity == found.account.polarity, any(Agreement::Different)) {
            (true, true) if one && found.score >= SETTLED => Outcome::Differs,
            (true, false) if identical || one && alike => Outcome::Agrees,
            (false, false)
                if identical || found.tie >= Tie::Near && any(Agreement::Same) && found.score >= SURE =>
            {
                Outcome::Denied
            }
            _ => Outcome::Silent,
        };
        let against = candidate.polarity == found.account.polarity && any(Agreement::Different);
        Self { found, fields, outcome, against }
    }

    pub(super) fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The record the account is about.
    pub(super) fn record(&self) -> &RecordId {
        &self.found.account.record
    }

    /// Whether time and place alone tie the account to the statement.
    pub(super) fn is_loose(&self) -> bool {
        self.found.tie == Tie::Loose
    }

    /// Whether it gives a number that the statement gives too.
    fn counts(&self) -> bool {
        self.fields
            .iter()
            .any(|field| field.rule == rules::FIELD_QUANTITY && field.agreement != Agreement::Silent)
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

/// The accounts of the record that the statement is most surely about, the deciding first. Of records that
/// match about as surely, the one that comes to most. In it, where any account gives the number the
/// statement gives, those that do not are left out: by time and place they have nothing to say of it.
pub(super) fn one_record(weighed: Vec<Weighed<'_>>) -> Vec<Weighed<'_>> {
    let best = weighed.iter().map(|w| w.found.score).max().unwrap_or(0);
    let mut records: Vec<Vec<Weighed<'_>>> = Vec::new();
    for account in weighed {
        let known =
            records.iter_mut().find(|of| of.first().is_some_and(|first| first.record() == account.record()));
        match known {
            Some(record) => record.push(account),
            None => records.push(vec![account]),
        }
    }
    let sure = |record: &[Weighed<'_>]| record.iter().any(|w| w.found.score.saturating_add(AS_SURE) >= best);
    records.retain(|record| sure(record));
    for record in &mut records {
        if record.iter().any(Weighed::counts) {
            record.retain(|w| w.counts() || w.found.score == 100 && w.outcome == Outcome::Agrees);
        }
        record.sort_by_key(Weighed::outcome);
    }
    let of =
        |record: &Vec<Weighed<'_>>| record.first().map(|first| (first.outcome, u8::MAX - first.found.score));
    records.into_iter().min_by_key(of).unwrap_or_default()
}

/// Whether it is an event of which a number is given.
fn gives_number(statement: &Statement) -> bool {
    let Statement::Event(event) = statement else { return false };
    event.counts().iter().any(|(_, counts)| !counts.is_empty())
}

/// Whether the fields that both give tell more than when and where: people, a number that fits, or, of two events
/// of one kind, a number of those killed, hurt or arrested, of which a place seldom has two on a day.
fn beyond_time_and_place(fields: &[Field], same_kind: bool) -> bool {
    fields.iter().any(|field| match field.difference.field.as_str() {
        "date" | "place" => false,
        "deaths" | "injured" | "arrests" if same_kind => field.agreement != Agreement::Silent,
        _ => field.agreement == Agreement::Same,
    })
}

fn same_kind(here: &Statement, there: &Statement) -> bool {
    matches!((here, there), (Statement::Event(a), Statement::Event(b)) if a.kind == b.kind)
}

/// A figure whose value cannot be compared does not agree by its date alone.
fn number_missed(fields: &[Field]) -> bool {
    fields.iter().any(|field| field.difference.field == "value" && field.agreement == Agreement::Silent)
}

fn inputs<'a>(number: usize, weighed: impl Iterator<Item = &'a Weighed<'a>>) -> Vec<Input> {
    std::iter::once(Input::Candidate(number)).chain(weighed.map(Weighed::input)).collect()
}

/// "date: 2005 and 2005-04-11; place: Osh and Osh province".
fn listed(differences: &[Difference]) -> Saying {
    let each = differences.iter().map(|d| {
        let (here, there) = (wording::short(&d.here), wording::short(&d.there));
        let message = if here == there { "find-field" } else { "find-fields" };
        let said = Saying::of(message).with("field", wording::field(&d.field)).with("here", here.clone());
        if here == there { said } else { said.with("there", there) }
    });
    Saying::Several(each.collect(), "; ")
}

pub(super) fn agrees(number: usize, weighed: &[Weighed<'_>]) -> Finding {
    let same: Vec<&Weighed<'_>> = weighed.iter().filter(|w| w.outcome == Outcome::Agrees).collect();
    let other: Vec<&Weighed<'_>> =
        weighed.iter().filter(|w| w.outcome != Outcome::Agrees && w.against).collect();
    let shared = same.first().map(|first| first.differences(Agreement::Same)).unwrap_or_default();
    let all = inputs(number, same.iter().chain(&other).copied());
    if other.is_empty() {
        let what = Saying::of("find-agree").with("shared", listed(&shared));
        return rules::FIELDS_AGREE.finding(Verdict::Agrees, all, shared, what);
    }
    let differing: Vec<Difference> = other.iter().flat_map(|w| w.differences(Agreement::Different)).collect();
    let what = Saying::of("find-sources-differ")
        .with("shared", listed(&shared))
        .with("differing", listed(&differing));
    rules::SOURCES_DIFFER.finding(Verdict::Agrees, all, differing, what)
}

pub(super) fn denied(number: usize, polarity: Polarity, weighed: &[Weighed<'_>]) -> Finding {
    let against: Vec<&Weighed<'_>> = weighed.iter().filter(|w| w.outcome == Outcome::Denied).collect();
    let (here, there, message) = match polarity {
        Polarity::Denied => (Polarity::Denied, Polarity::Asserted, "find-denied-in-text"),
        Polarity::Asserted => (Polarity::Asserted, Polarity::Denied, "find-denied-in-record"),
    };
    let shared = against.first().map(|first| first.differences(Agreement::Same)).unwrap_or_default();
    let what = Saying::of(message).with("shared", listed(&shared));
    let polarity = Difference::of("polarity", wording::polarity(here), wording::polarity(there));
    rules::DENIED.finding(Verdict::Contradicts, inputs(number, against.into_iter()), vec![polarity], what)
}

pub(super) fn differs(number: usize, weighed: &[Weighed<'_>]) -> Finding {
    let other: Vec<&Weighed<'_>> = weighed.iter().filter(|w| w.outcome == Outcome::Differs).collect();
    let first = other.first().and_then(|w| w.with(Agreement::Different).next());
    let rule = first.map_or(rules::FIELD_DATE, |field| field.rule);
    let differing: Vec<Difference> = other.iter().flat_map(|w| w.differences(Agreement::Different)).collect();
    let mut each: Vec<(&str, &Saying, Vec<Saying>)> = Vec::new();
    for d in &differing {
        match each.iter_mut().find(|(field, here, _)| *field == d.field && **here == d.here) {
            Some((_, _, there)) if there.contains(&d.there) => {}
            Some((_, _, there)) => there.push(d.there.clone()),
            None => each.push((&d.field, &d.here, vec![d.there.clone()])),
        }
    }
    let told = each.into_iter().map(|(field, here, there)| {
        Saying::of("find-field-differs")
            .with("field", wording::field(field))
            .with("here", here.clone())
            .with("there", Saying::list(there))
    });
    let what = Saying::of("find-differ").with("each", Saying::Several(told.collect(), "; "));
    rule.finding(Verdict::Contradicts, inputs(number, other.into_iter()), differing, what)
}

pub(super) fn silent(number: usize, weighed: &[Weighed<'_>]) -> Finding {
    let apart = |w: &Weighed<'_>| {
        w.fields.iter().filter(|f| f.agreement != Agreement::Same).map(|f| f.difference.clone()).collect()
    };
    let fields: Vec<Difference> = weighed.first().map(apart).unwrap_or_default();
    let reason = weighed.first().map_or_else(Saying::default, |first| first.found.reason.clone());
    let what = match fields.is_empty() {
        true => Saying::of("find-may-be-same").with("reason", reason),
        false => Saying::of("find-not-settled").with("reason", reason).with("fields", listed(&fields)),
    };
    rules::NOT_COMPARABLE.finding(Verdict::CannotBeChecked, inputs(number, weighed.iter()), fields, what)
}
