//! The accounts of one record side by side: who agrees with whom, and who contradicts whom, by field.
//!
//! Sources that copy one another count once: an account of a source already heard, or in the words of another, adds no
//! voice unless it says something else.

use crate::Finding;
use crate::field::{Agreement, Field, compare, words};
use crate::finding::Difference;
use crate::treaty::{Told, clash, conflict, denies, one_act};
use crate::{rules, wording};
use std::collections::{BTreeMap, HashSet};
use tarazy_model::{Account, Input, Verdict};
use tarazy_words::Saying;
use tarazy_words::names::Matching;

/// A record with more voices is compared by the first ones only.
const MOST_VOICES: usize = 30;
/// Fewer words are too few to tell a copy from a like way of saying a thing.
const LEAST_WORDS: usize = 8;
/// Of the words of both, so many in a hundred are shared by a copy.
const SHARED: usize = 90;

/// For each field that two independent sources give: each pair that cannot both be right, or, where there
/// is none, one finding that they agree.
pub fn differences(accounts: &[Account]) -> Vec<Finding> {
    let (voices, copies) = voices(accounts);
    let mut fields: BTreeMap<String, Compared> = BTreeMap::new();
    for (at, here) in voices.iter().enumerate() {
        for there in voices.iter().skip(at + 1) {
            for field in compare_accounts(here, there) {
                fields.entry(field.difference.field.clone()).or_default().add(here, there, field);
            }
        }
    }
    let copied = copies.into_iter().map(|(copy, of)| copied(copy, of));
    fields.into_values().flat_map(Compared::findings).chain(copied).collect()
}

/// The accounts that count, copies apart; each copy with what it copies.
fn voices(accounts: &[Account]) -> (Vec<&Account>, Vec<(&Account, &Account)>) {
    let mut voices: Vec<&Account> = Vec::new();
    let mut copies = Vec::new();
    for account in accounts.iter().filter(|account| account.review.counts()) {
        let copies_it = |voice: &&Account| {
            (voice.source == account.source || repeats(account.origin.quote(), voice.origin.quote()))
                && voice.polarity == account.polarity
                && compare_accounts(voice, account)
                    .iter()
                    .all(|field| field.agreement != Agreement::Different)
        };
        match voices.iter().copied().find(|voice| copies_it(voice)) {
            Some(voice) => copies.push((account, voice)),
            None if voices.len() < MOST_VOICES => voices.push(account),
            None => {}
        }
    }
    (voices, copies)
}

/// How many sources speak of a thing, those left out that only repeat another.
pub fn independent(accounts: &[Account]) -> usize {
    let sources: HashSet<_> = match accounts {
        [] | [_] => return accounts.len(),
        _ => voices(accounts).0.into_iter().map(|voice| &voice.source).collect(),
    };
    sources.len()
}

/// Whether a quote is another word for word, or nearly: nine in ten of all words, endings left out.
fn repeats(quote: &str, other: &str) -> bool {
    if quote == other {
        return true;
    }
    let (here, there) = (words::stems(quote), words::stems(other));
    let shared = here.intersection(&there).count();
    let all = here.len() + there.len() - shared;
    here.len().min(there.len()) >= LEAST_WORDS && shared * 100 >= all * SHARED
}

fn copied(copy: &Account, of: &Account) -> Finding {
    let inputs = vec![input(copy), input(of)];
    let what = Saying::of("find-copy").shown("copy", &copy.id).shown("of", &of.id);
    rules::COPIES.finding(Verdict::CannotBeChecked, inputs, Vec::new(), what)
}

fn input(account: &Account) -> Input {
    Input::Account(account.id.clone())
}

/// The fields of two accounts, an assertion against a denial among them.
fn compare_accounts(here: &Account, there: &Account) -> Vec<Field> {
    let acts = Told::of(here).zip(Told::of(there));
    if acts.is_some_and(|(a, b)| settled_by_their_dates(a, b)) {
        return Vec::new();
    }
    if here.polarity != there.polarity {
        let said = |account: &Account| wording::polarity(account.polarity);
        let difference = Difference::of("polarity", said(here), said(there));
        return vec![Field { rule: rules::DENIED, agreement: Agreement::Different, difference }];
    }
    match acts {
        Some((a, b)) => vec![compare_acts(a, b)],
        None => compare(&here.statement, &there.statement, Matching::Fuzzy),
    }
}

/// Whether two accounts of an act, one or both of which deny it, speak of different times.
fn settled_by_their_dates(a: Told<'_>, b: Told<'_>) -> bool {
    match (a.asserted(), b.asserted()) {
        (true, true) => false,
        (false, false) => clash(a.act, b.act).is_some(),
        (true, false) => !one_act(a.act, b.act) || !denies(a.act, b.act),
        (false, true) => !one_act(a.act, b.act) || !denies(b.act, a.act),
    }
}

fn compare_acts(a: Told<'_>, b: Told<'_>) -> Field {
    if let Some((rule, difference)) = conflict(a, b).and_then(|_| clash(a.act, b.act)) {
        return Field { rule, agreement: Agreement::Different, difference };
    }
    let (here, there) = (wording::act(a.act), wording::act(b.act));
    let difference = Difference::of("act", here, there);
    Field { rule: rules::TREATY_AGREES, agreement: Agreement::Same, difference }
}

/// One field over every pair of voices.
#[derive(Default)]
struct Compared {
    agreeing: Vec<Input>,
    same: Vec<Field>,
    contradictions: Vec<Finding>,
}

impl Compared {
    fn add(&mut self, here: &Account, there: &Account, field: Field) {
        let inputs = [input(here), input(there)];
        match field.agreement {
            Agreement::Different => {
                let d = &field.difference;
                let what = Saying::of("find-accounts-differ")
                    .with("field", wording::field(&d.field))
                    .with("here", d.here.clone())
                    .with("there", d.there.clone());
                let finding =
                    field.rule.finding(Verdict::Contradicts, inputs.to_vec(), vec![field.difference], what);
                self.contradictions.push(finding);
            }
            Agreement::Same => {
                self.agreeing.extend(
                    inputs.into_iter().filter(|input| !self.agreeing.contains(input)).collect::<Vec<_>>(),
                );
                self.same.push(field);
            }
            Agreement::Silent => {}
        }
    }

    fn findings(self) -> Vec<Finding> {
        let agreement = self.same.first().filter(|_| self.contradictions.is_empty()).map(|field| {
            let name = &field.difference.field;
            let what = Saying::of("find-independent")
                .shown("n", self.agreeing.len())
                .with("field", wording::field(name));
            let differences = self.same.iter().map(|field| field.difference.clone()).collect();
            field.rule.finding(Verdict::Agrees, self.agreeing.clone(), differences, what)
        });
        agreement.into_iter().chain(self.contradictions).collect()
    }
}
