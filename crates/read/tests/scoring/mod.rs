//! How much of what a text states is found: the candidates of a reading against a list of known facts.
//!
//! A candidate finds a fact of its kind when their spans overlap by half (intersection over union), or when one
//! lies in the other and neither is longer than 500 characters. Each fact is found once, by its best overlap. A
//! candidate that finds none is still right where it meets a looser claim, or any fact of its kind.

use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;
use tarazy_model::{Candidate, Kind, Slot, Statement};
use tarazy_read::Reading;

/// The longest span that may lie in another without covering half of it.
const LONGEST: usize = 500;

/// A fact as the list gives it: one JSON object a line.
#[derive(Deserialize)]
struct Fact {
    kind: String,
    state: Option<Value>,
    date: Option<String>,
    quantity: Option<Value>,
    start: usize,
    end: usize,
    /// 0: furniture, which must not become a fact; 1: to be found; above: what may be found.
    tier: u8,
    #[serde(default)]
    attr: BTreeMap<String, Value>,
}

/// What was found of one kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Facts to be found.
    pub(crate) gold: usize,
    /// Those found.
    pub(crate) found: usize,
    /// Candidates.
    pub(crate) said: usize,
    /// Those that are right.
    pub(crate) right: usize,
}

impl Tally {
    /// The part of the facts that is found; all of none.
    pub(crate) fn recall(self) -> f64 {
        share(self.found, self.gold)
    }
}

/// The result of one comparison.
#[derive(Debug, Default)]
pub(crate) struct Score {
    kinds: BTreeMap<String, Tally>,
    /// For each field, how many facts that were found give it, and how many of those were read rightly.
    slots: BTreeMap<&'static str, (usize, usize)>,
    /// Candidates whose quote is not what stands at their passage.
    pub(crate) broken: usize,
    /// Candidates in furniture.
    pub(crate) furniture: usize,
}

impl Score {
    /// Scores a reading against a list of facts.
    pub(crate) fn of(reading: &Reading, list: &str) -> Self {
        let lines = list.lines().filter(|line| !line.trim().is_empty());
        let facts: Vec<Fact> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
        let found = matched(&reading.candidates, &facts);
        let mut score = Self::default();
        for (at, candidate) in reading.candidates.iter().enumerate() {
            let tally = score.kinds.entry(candidate.statement.kind().as_str().to_owned()).or_default();
            tally.said += 1;
            tally.right += usize::from(found.contains_key(&at) || is_covered(candidate, &facts));
            score.broken += usize::from(!candidate.passage.holds_in(&reading.text));
            score.furniture += facts.iter().filter(|f| f.tier == 0 && f.meets(candidate)).count();
        }
        for fact in facts.iter().filter(|f| f.tier == 1) {
            score.kinds.entry(kind_of(fact).to_owned()).or_default().gold += 1;
        }
        for (at, fact) in found {
            if let (Some(candidate), Some(fact)) = (reading.candidates.get(at), facts.get(fact)) {
                score.kinds.entry(kind_of(fact).to_owned()).or_default().found += 1;
                score.compare(candidate, fact);
            }
        }
        score
    }

    /// What was found of a kind.
    pub(crate) fn of_kind(&self, kind: Kind) -> Tally {
        self.kinds.get(kind.as_str()).copied().unwrap_or_default()
    }

    /// What was found of all kinds.
    pub(crate) fn all(&self) -> Tally {
        self.kinds.values().fold(Tally::default(), |sum, one| Tally {
            gold: sum.gold + one.gold,
            found: sum.found + one.found,
            said: sum.said + one.said,
            right: sum.right + one.right,
        })
    }

    /// The part of some fields, taken together, that was read rightly.
    pub(crate) fn slots(&self, names: &[&str]) -> f64 {
        let taken = names.iter().filter_map(|name| self.slots.get(name));
        let (right, all) = taken.fold((0, 0), |sum, slot| (sum.0 + slot.0, sum.1 + slot.1));
        share(right, all)
    }

    /// Compares the fields of a candidate with those of the fact it found.
    fn compare(&mut self, candidate: &Candidate, fact: &Fact) {
        let mut slot = |name: &'static str, right: bool| {
            let counts = self.slots.entry(name).or_default();
            *counts = (counts.0 + usize::from(right), counts.1 + 1);
        };
        let statement = &candidate.statement;
        let read: BTreeSet<String> = statement.states().iter().map(ToString::to_string).collect();
        let states = fact.states();
        if !states.is_empty() {
            slot("state", !states.is_disjoint(&read));
        } else if let Statement::TreatyAct(_) = statement {
            slot("state left open", candidate.unknown.contains(&Slot::State) || read.is_empty());
        }
        if let Some(date) = &fact.date {
            let first = date.split('/').next().unwrap_or("");
            let sure = first.split(['~', '?', '%', 'X']).next().unwrap_or("").trim_end_matches('-');
            let read = statement.date().map_or("", |date| date.as_str());
            slot("date", !sure.is_empty() && read.starts_with(sure));
        }
        if let Some(quantity) = fact.quantity.as_ref().filter(|q| q.as_str() != Some("")) {
            let read = statement.quantity().map_or([None; 3], |q| [q.low, q.point, q.high]);
            slot("quantity", numbers(quantity).iter().any(|number| read.contains(&Some(*number))));
        }
        if let (Some(status), Statement::TreatyAct(act)) = (fact.attr.get("status"), statement) {
            slot("act", status.as_str() == Some(act.act.as_str()));
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{:16}{:>6}{:>7}{:>8}{:>6}{:>7}{:>11}",
            "kind", "gold", "found", "recall", "said", "right", "precision"
        )?;
        let all = self.all();
        for (kind, tally) in
            self.kinds.iter().map(|(kind, tally)| (kind.as_str(), *tally)).chain([("all", all)])
        {
            let Tally { gold, found, said, right } = tally;
            let (recall, precision) = (share(found, gold), share(right, said));
            writeln!(f, "{kind:16}{gold:6}{found:7}{recall:8.2}{said:6}{right:7}{precision:11.2}")?;
        }
        for (name, (right, all)) in &self.slots {
            writeln!(f, "  {name}: {right}/{all}")?;
        }
        write!(f, "broken quotes: {}; furniture taken for facts: {}", self.broken, self.furniture)
    }
}

impl Fact {
    fn meets(&self, candidate: &Candidate) -> bool {
        overlap(&(candidate.passage.start()..candidate.passage.end()), &(self.start..self.end)) > 0.0
    }

    /// The States it gives, as three letters.
    fn states(&self) -> BTreeSet<String> {
        let codes = match &self.state {
            Some(Value::String(code)) => vec![code.as_str()],
            Some(Value::Array(codes)) => codes.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let three = |code| match code {
            "KZ" => "KAZ",
            "KG" => "KGZ",
            "UZ" => "UZB",
            "RU" => "RUS",
            "US" => "USA",
            other => other,
        };
        codes.into_iter().filter(|code| !code.is_empty()).map(|code| three(code).to_owned()).collect()
    }
}

/// The kind under the name the model has for it.
fn kind_of(fact: &Fact) -> &str {
    match fact.kind.as_str() {
        "treaty_status" => "treaty_act",
        "indicator" => "figure",
        "recommendation_or_concern" => "recommendation",
        kind => kind,
    }
}

/// The facts found, by candidate: the best overlaps first.
fn matched(candidates: &[Candidate], facts: &[Fact]) -> BTreeMap<usize, usize> {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (at, candidate) in candidates.iter().enumerate() {
        let span = candidate.passage.start()..candidate.passage.end();
        for (number, fact) in facts.iter().enumerate() {
            if fact.tier == 1 && kind_of(fact) == candidate.statement.kind().as_str() {
                pairs.push((overlap(&span, &(fact.start..fact.end)), at, number));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((b.1, b.2).cmp(&(a.1, a.2))));
    let mut found = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for (overlap, at, number) in pairs {
        if overlap > 0.0 && !found.contains_key(&at) && taken.insert(number) {
            found.insert(at, number);
        }
    }
    found
}

/// Whether a candidate stands where a fact or claim is, of which only the kind differs.
fn is_covered(candidate: &Candidate, facts: &[Fact]) -> bool {
    let kind = candidate.statement.kind().as_str();
    let kin = |fact: &Fact| kind == "claim" || kind_of(fact) == "claim" || kind_of(fact) == kind;
    facts.iter().any(|fact| fact.tier > 0 && kin(fact) && fact.meets(candidate))
}

/// How far two spans overlap, from 0 to 1.
fn overlap(a: &Range<usize>, b: &Range<usize>) -> f64 {
    let common = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let union = a.end.max(b.end) - a.start.min(b.start);
    let inside = common == a.len() || common == b.len();
    if common * 2 >= union || (common > 0 && inside && a.len().max(b.len()) <= LONGEST) {
        return share(common, union).max(0.01);
    }
    0.0
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

/// The numbers in a quantity as the list writes it.
fn numbers(quantity: &Value) -> Vec<f64> {
    let written = quantity.as_str().map_or_else(|| quantity.to_string(), str::to_owned).replace(',', "");
    let digits = written.split(|c: char| !c.is_ascii_digit() && c != '.');
    digits.filter_map(|number| number.trim_matches('.').parse().ok()).collect()
}
