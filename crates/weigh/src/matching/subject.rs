//! Which statements are about one thing, for every kind but events: by their own subject.

use super::Evidence;
use crate::field::{Agreement, date, name, words};
use crate::treaty::one_act;
use tarazy_model::{
    ActKind, CaseStep, Citation, Claim, Date, Figure, Grant, Organisation, Person, Place, Pledge,
    Recommendation, Report, TreatyAct,
};
use tarazy_words::names::Matching;

/// Steps of one case on days further apart are two steps.
const CASE_WITHIN: i32 = 45;

fn of(score: u8, reason: &'static str) -> Evidence {
    let mut evidence = Evidence::default();
    evidence.add(score, reason);
    evidence
}

fn dates(a: Option<&Date>, b: Option<&Date>) -> Agreement {
    a.zip(b).map_or(Agreement::Silent, |(a, b)| date::compare(a, b))
}

/// The same act, or another account of the one consent or signature; reservations and the like of two days
/// are two.
pub(super) fn treaty_act(a: &TreatyAct, b: &TreatyAct) -> Option<Evidence> {
    let same = match (&a.instrument, &b.instrument) {
        (Some(a), Some(b)) => a == b,
        _ => name::key(&a.instrument_written) == name::key(&b.instrument_written),
    };
    let once = a.act.binds() || a.act.signs() || a.act == ActKind::Withdrawal;
    let another = !one_act(a, b) || !once && dates(a.date.as_ref(), b.date.as_ref()) == Agreement::Different;
    (same && !another && a.state.is_some() && a.state == b.state)
        .then(|| of(100, "the same act of the same State under the same instrument"))
}

/// The same measure, for the same time and part.
pub(super) fn figure(a: &Figure, b: &Figure) -> Option<Evidence> {
    let other_part = a.denominator.is_some() && b.denominator.is_some() && a.denominator != b.denominator;
    if other_part
        || a.dimensions != b.dimensions
        || dates(a.date.as_ref(), b.date.as_ref()) != Agreement::Same
    {
        return None;
    }
    let mut evidence = match (&a.indicator, &b.indicator) {
        (Some(a), Some(b)) if a == b => of(60, "the same indicator"),
        (Some(_), Some(_)) => return None,
        _ if words::overlap(&a.measure, &b.measure) >= 0.6 => of(40, "the same words for what is measured"),
        _ => return None,
    };
    evidence.add(20, "for the same time");
    if a.states.iter().any(|state| b.states.contains(state)) {
        evidence.add(20, "of the same State");
    }
    Some(evidence)
}

pub(super) fn pledge(a: &Pledge, b: &Pledge) -> Option<Evidence> {
    let named = a.instrument.as_deref().zip(b.instrument.as_deref()).is_some_and(|(a, b)| words::same(a, b));
    // One plan may promise several things.
    if a.indicator.as_ref().zip(b.indicator.as_ref()).is_some_and(|(a, b)| a != b) {
        return None;
    }
    let common = words::common(&a.measure, &b.measure);
    let measured = a.indicator.is_some() && a.indicator == b.indicator;
    let mut evidence = match (named, common.overlap >= 0.6 && common.shared > 1) {
        (true, _) => of(60, "the same plan or law"),
        (_, true) => of(50, "the same words for what is promised"),
        _ if measured => of(40, "the same indicator"),
        _ => return None,
    };
    if dates(a.date.as_ref(), b.date.as_ref()) == Agreement::Same {
        evidence.add(20, "of the same time");
    }
    if a.states.iter().any(|state| b.states.contains(state)) {
        evidence.add(10, "of the same State");
    }
    Some(evidence)
}

/// The same paragraph, or the same words by the same body: repeated on another day it is another point.
pub(super) fn recommendation(a: &Recommendation, b: &Recommendation) -> Option<Evidence> {
    if a.symbol.is_some() && a.symbol == b.symbol && a.paragraph.is_some() && a.paragraph == b.paragraph {
        return (a.form == b.form).then(|| of(100, "the same paragraph of the same document"));
    }
    let body = a.body.as_deref().zip(b.body.as_deref()).map(|(a, b)| name::key(a) == name::key(b));
    let apart = dates(a.date.as_ref(), b.date.as_ref()) == Agreement::Different;
    let alike = words::alike(&a.text, &b.text);
    if body == Some(false) || apart || !alike {
        return None;
    }
    let mut evidence = of(50, "the same words");
    if body == Some(true) {
        evidence.add(20, "by the same body");
    }
    Some(evidence)
}

/// The same step of the same report to one body; without its number, the same step at the same time.
pub(super) fn report(a: &Report, b: &Report) -> Option<Evidence> {
    if name::key(&a.body) != name::key(&b.body) || a.step != b.step {
        return None;
    }
    match (&a.number, &b.number) {
        (Some(a), Some(b)) if a == b => Some(of(90, "the same step of the same report")),
        (Some(_), Some(_)) => None,
        _ => (dates(a.date.as_ref(), b.date.as_ref()) == Agreement::Same)
            .then(|| of(60, "the same step of reporting at the same time")),
    }
}

pub(super) fn case(a: &CaseStep, b: &CaseStep) -> Option<Evidence> {
    let near = a.date.as_ref().zip(b.date.as_ref()).is_none_or(|(a, b)| {
        date::compare(a, b) != Agreement::Different
            || date::days_apart(a, b).is_some_and(|days| days <= CASE_WITHIN)
    });
    let issue = words::common(&a.issue, &b.issue);
    let alike = issue.overlap >= 0.6 && issue.shared > 1;
    let one_promise = match (&a.item, &b.item) {
        (Some(a), Some(b)) => words::same(a, b),
        _ => true,
    };
    (near && alike && one_promise && a.step == b.step).then(|| of(60, "the same step of the same issue"))
}

/// The same award by its identifier, or the same amount on the same day to the same party.
pub(super) fn grant(a: &Grant, b: &Grant) -> Option<Evidence> {
    if a.awarded.is_some() != b.awarded.is_some() {
        return None;
    }
    if a.identifier.is_some() && a.identifier == b.identifier && a.awarded.is_some() {
        return Some(of(100, "the same identifier"));
    }
    let recipient = |grant: &Grant| grant.recipient.clone();
    let (here, there) = (recipient(a)?, recipient(b)?);
    let registered = here.identifier.is_some() && here.identifier == there.identifier;
    let paid = a.amount() == b.amount() && dates(a.date.as_ref(), b.date.as_ref()) == Agreement::Same;
    (paid && a.amount().is_some() && (registered || words::same(&here.name, &there.name)))
        .then(|| of(80, "the same amount on the same day to the same recipient"))
}

pub(super) fn person(a: &Person, b: &Person, matching: Matching) -> Option<Evidence> {
    let whole =
        |a: &str, b: &str| name::same(a, b, matching) && name::tokens(a).len() == name::tokens(b).len();
    let any = |rule: &dyn Fn(&str, &str) -> bool| a.every_name().any(|a| b.every_name().any(|b| rule(a, b)));
    if any(&whole) {
        return Some(of(90, "the same name"));
    }
    any(&|a, b| name::same(a, b, matching)).then(|| of(55, "part of the name"))
}

pub(super) fn organisation(a: &Organisation, b: &Organisation) -> Option<Evidence> {
    let all = |body: &Organisation| body.every_name().map(name::key).collect::<Vec<_>>();
    let (here, there) = (all(a), all(b));
    if here.iter().any(|name| !name.is_empty() && there.contains(name)) {
        return Some(of(90, "the same name or acronym"));
    }
    words::same(&a.name, &b.name).then(|| of(70, "nearly the same name"))
}

/// Places of one level in one State; a code settles it, and two codes of one gazetteer are two places.
pub(super) fn place(a: &Place, b: &Place) -> Option<Evidence> {
    if let Some((a, b)) = a.code.as_ref().zip(b.code.as_ref()) {
        return (a == b).then(|| of(100, "the same code"));
    }
    let shared = a.every_name().any(|a| b.every_name().any(|b| name::key(a) == name::key(b)));
    (shared && a.level == b.level).then(|| of(70, "the same name and level"))
}

pub(super) fn source(a: &Citation, b: &Citation) -> Option<Evidence> {
    let common = words::common(&a.title, &b.title);
    let title = common.overlap >= 0.75 && common.shared > 2 || words::same(&a.title, &b.title);
    let apart = dates(a.date.as_ref(), b.date.as_ref()) == Agreement::Different;
    (title && !apart).then(|| of(80, "the same title"))
}

pub(super) fn claim(a: &Claim, b: &Claim) -> Option<Evidence> {
    let apart = dates(a.date.as_ref(), b.date.as_ref()) == Agreement::Different;
    (!apart && words::same(&a.text, &b.text)).then(|| of(80, "the same words"))
}
