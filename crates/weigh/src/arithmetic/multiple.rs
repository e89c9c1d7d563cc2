//! Numbers said to be so many times an earlier one (rule `multiple`).
//!
//! Read from the words, since the earlier number often stands sentences before, in a statement of its own:
//! "only approximately 400 NGOs … the number of NGOs has increased 40-fold to around 16,000".

use super::factor::{Factor, factor};
use super::number::{Number, numbers};
use super::{Page, tokens};
use crate::Finding;
use crate::field::{Agreement, quantity};
use crate::finding::Difference;
use crate::rules;
use std::collections::BTreeSet;
use tarazy_model::{Candidate, Input, Passage, Quantity, Verdict};
use tarazy_words::Saying;

/// How far back the earlier number may stand, in code points.
const BACK: usize = 400;
/// Words by which a passage speaks of a number told before: "the number had grown".
const TAKEN_UP: [&str; 4] = ["the number", "their number", "this number", "that number"];
/// Words that make the last of three numbers the sum of so many for each.
const TOTALS: [&str; 4] = ["a total of", "in total", "in all", "altogether"];

pub(super) fn findings(page: &Page<'_>) -> Vec<Finding> {
    let mut told = BTreeSet::new();
    let mut findings = Vec::new();
    for (number, candidate) in &page.ordered {
        let (start, end) = (candidate.passage.start(), candidate.passage.end());
        if told.insert((start, end)) {
            findings.extend(multiple(page, *number, candidate));
            findings.extend(for_each(page, *number, candidate));
        }
    }
    findings.extend(written_out(page));
    findings
}

fn multiple(page: &Page<'_>, number: usize, candidate: &Candidate) -> Option<Finding> {
    let passage = &candidate.passage;
    let said = page.between(passage.start(), passage.end());
    let factor = factor(&said)?;
    let result = numbers(&said).into_iter().find(|found| found.after("to") && !found.is_year())?;
    let bases = page.bases(candidate, &said, &result);
    let fits = |base: &Base| factor.fits(&base.number.quantity, &result.quantity);
    let base = bases.first()?;
    if bases.len() > 1 && bases.iter().any(fits) {
        return None;
    }
    let scaled = factor.scaled(&base.number.quantity);
    let verdict = if fits(base) { Verdict::Agrees } else { Verdict::Contradicts };
    let what = reckoned(verdict, &base.number.quantity, factor.says(), &scaled, &result.quantity);
    let inputs = vec![Input::Candidate(number), Input::Passage(base.stands.clone())];
    Some(found(verdict, inputs, &result.quantity, &scaled, what))
}

fn found(verdict: Verdict, inputs: Vec<Input>, told: &Quantity, product: &Quantity, what: Saying) -> Finding {
    let difference = Difference::of("value", told, product);
    rules::MULTIPLE.finding(verdict, inputs, vec![difference], what)
}

/// "16000", "96 to 120", "20 or more".
fn said_product(product: &Quantity) -> Saying {
    match (product.low, product.high) {
        (Some(low), Some(high)) => Saying::of("product-between").shown("low", low).shown("high", high),
        (Some(low), None) => Saying::of("product-or-more").shown("low", low),
        (None, Some(high)) => Saying::of("product-or-less").shown("high", high),
        _ => product.point.unwrap_or_default().to_string().into(),
    }
}

/// "400 times 40 is 16000, which agrees with ~16000."
fn reckoned(
    verdict: Verdict,
    base: &Quantity,
    times: Saying,
    product: &Quantity,
    result: &Quantity,
) -> Saying {
    let agrees = verdict == Verdict::Agrees;
    Saying::of(if agrees { "reckon-product-agrees" } else { "reckon-product-differs" })
        .with("base", base)
        .with("times", times)
        .with("product", said_product(product))
        .with("result", result)
}

/// "Each of the 400 received 40 thousand, a total of 16 million": three numbers, the last the product.
fn for_each(page: &Page<'_>, number: usize, candidate: &Candidate) -> Option<Finding> {
    let passage = &candidate.passage;
    let said = page.between(passage.start(), passage.end());
    if !tokens(&said).contains(&"each") {
        return None;
    }
    let counted: Vec<Number> = numbers(&said).into_iter().filter(|number| !number.is_year()).collect();
    let [count, each, total] = counted.as_slice() else { return None };
    let rest: String = said.chars().skip(each.end).collect();
    if !TOTALS.iter().any(|words| rest.contains(words)) {
        return None;
    }
    let stands = page.stands(passage.start(), total)?;
    Some(product(vec![Input::Candidate(number), Input::Passage(stands)], count, each, total))
}

fn product(inputs: Vec<Input>, count: &Number, each: &Number, total: &Number) -> Finding {
    let times = Factor::exactly(each.quantity.reckoned().unwrap_or_default());
    let product = times.scaled(&count.quantity);
    let verdict = match quantity::compare(&product, &total.quantity) {
        Agreement::Same => Verdict::Agrees,
        _ => Verdict::Contradicts,
    };
    let times = each.quantity.to_string().into();
    let what = reckoned(verdict, &count.quantity, times, &product, &total.quantity);
    found(verdict, inputs, &total.quantity, &product, what)
}

/// "400 x 40 = 16,000", wherever it stands.
fn written_out(page: &Page<'_>) -> Vec<Finding> {
    const NEAR: usize = 40;
    let text = page.text.as_str();
    let sum = |(byte, _): (usize, &str)| {
        let at = page.text.point_at(byte);
        let start = at.saturating_sub(NEAR);
        let (before, after) = (page.between(start, at), page.between(at + 1, at + 1 + NEAR));
        let (left, right) = (numbers(&before), numbers(&after));
        let [.., count, each] = left.as_slice() else { return None };
        let total = right.first().filter(|total| total.start < 3)?;
        let sign: String =
            before.chars().skip(count.end).take(each.start.saturating_sub(count.end)).collect();
        let closed = before.chars().skip(each.end).all(char::is_whitespace);
        let lead: String = before.chars().take(count.start).collect();
        // A longer sum, or a power, is not this product.
        let begins = |c: char| c.is_alphabetic() || matches!(c, '.' | ',' | ';' | ':' | '!' | '?');
        let signs = |c: char| matches!(c, 'x' | 'х');
        let alone = lead.is_empty()
            || lead.ends_with(char::is_whitespace)
                && lead.trim_end().chars().next_back().is_none_or(|c| begins(c) && !signs(c));
        if !closed || !alone || !matches!(sign.trim(), "x" | "×" | "*" | "х") {
            return None;
        }
        let factors = page.text.passage(start + count.start, start + each.end).ok()?;
        let stands = page.stands(at + 1, total)?;
        Some(product(vec![Input::Passage(factors), Input::Passage(stands)], count, each, total))
    };
    text.match_indices('=').filter_map(sum).collect()
}

/// An earlier number and where it stands.
struct Base {
    number: Number,
    stands: Passage,
}

impl Page<'_> {
    fn stands(&self, offset: usize, number: &Number) -> Option<Passage> {
        self.text.passage(offset + number.start, offset + number.end).ok()
    }

    /// The earlier numbers that may be meant, the nearest first: "from 400 to …" in the passage itself, else
    /// those before it that count what the passage speaks of.
    fn bases(&self, candidate: &Candidate, said: &str, result: &Number) -> Vec<Base> {
        let passage = &candidate.passage;
        let from = numbers(said).into_iter().find(|found| found.after("from") && found.start < result.start);
        let at = |offset: usize, number: Number| {
            let stands = self.stands(offset, &number)?;
            Some(Base { number, stands })
        };
        if let Some(from) = from {
            return at(passage.start(), from).into_iter().collect();
        }
        let before_start = passage.start().saturating_sub(BACK);
        let before = self.between(before_start, passage.start());
        let spoken: Vec<&str> = tokens(said);
        let taken_up =
            TAKEN_UP.iter().any(|words| said.contains(words) && !said.contains(&format!("{words} of")));
        let counts = |found: &Number| {
            let counted = found.next.as_deref().filter(|word| word.chars().count() > 2);
            !found.is_year() && counted.is_some_and(|word| taken_up || spoken.contains(&word))
        };
        let mut bases: Vec<Base> = Vec::new();
        for number in numbers(&before).into_iter().rev().filter(counts) {
            if bases.iter().all(|base| base.number.quantity != number.quantity) {
                bases.extend(at(before_start, number));
            }
        }
        bases
    }
}
