//! Exchange rates that amounts in two currencies imply (rule `exchange-rate`).

use super::Page;
use crate::Finding;
use crate::finding::Difference;
use crate::rules;
use std::collections::BTreeMap;
use tarazy_model::{Input, Verdict};
use tarazy_words::Saying;

/// Rates nearer than this are one rate, rounded.
const NEAR: f64 = 0.05;

/// One amount in two currencies.
struct Rate {
    number: usize,
    rate: f64,
    year: Option<i16>,
}

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let mut rates: BTreeMap<(usize, String, String), Vec<Rate>> = BTreeMap::new();
    for told in page.figures() {
        let value = &told.figure.value;
        for other in &told.figure.equivalents {
            let (Some(a), Some(b)) = (value.reckoned(), other.reckoned()) else { continue };
            let (Some(unit), Some(per)) = (value.unit.as_deref(), other.unit.as_deref()) else { continue };
            if a <= 0.0 || b <= 0.0 || !is_currency(unit) || !is_currency(per) || unit == per {
                continue;
            }
            let date = told.figure.date.as_ref().filter(|date| !date.is_uncertain());
            let year = date.and_then(|date| date.only_year());
            let (rate, pair) = if unit < per { (a / b, (unit, per)) } else { (b / a, (per, unit)) };
            let key = (told.candidate.article, pair.0.to_owned(), pair.1.to_owned());
            rates.entry(key).or_default().push(Rate { number: told.number, rate, year });
        }
    }
    let of_pair = |((_, unit, per), rates): ((usize, String, String), Vec<Rate>)| {
        let others = rates.iter().skip(1).filter_map(|rate| compare(rates.first()?, rate, &unit, &per));
        others.collect::<Vec<_>>()
    };
    rates.into_iter().flat_map(of_pair).collect()
}

fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Two implied rates of one year; where a year is not known they may agree, and cannot contradict.
fn compare(first: &Rate, second: &Rate, unit: &str, per: &str) -> Option<Finding> {
    let near = (first.rate - second.rate).abs() <= NEAR * first.rate.max(second.rate);
    match first.year.zip(second.year) {
        Some((a, b)) if a != b => return None,
        None if !near => return None,
        _ => {}
    }
    let verdict = if near { Verdict::Agrees } else { Verdict::Contradicts };
    let written = |rate: f64| if rate >= 1.0 { format!("{rate:.1}") } else { format!("{rate:.6}") };
    let (a, b) = (written(first.rate), written(second.rate));
    let what = Saying::of(if near { "reckon-rates-near" } else { "reckon-rates-apart" })
        .shown("a", &a)
        .shown("b", &b)
        .shown("unit", unit)
        .shown("per", per);
    let difference = Difference::of("rate", a, b);
    let inputs = vec![Input::Candidate(first.number), Input::Candidate(second.number)];
    Some(rules::EXCHANGE_RATE.finding(verdict, inputs, vec![difference], what))
}
