//! Contradictions inside one text, and its arithmetic.
//!
//! Candidates of one article that share a key are set beside one another; numbers and dates are reckoned
//! by [`crate::arithmetic`].

use crate::Finding;
use crate::arithmetic;
use crate::field::{Agreement, Field, compare, date, name, place, words};
use crate::finding::Difference;
use crate::matching::event::{Group, ONCE_WITHIN, persons_shared};
use crate::matching::once::Once;
use crate::matching::{SETTLED, evidence, pairs};
use crate::rules;
use crate::treaty::{clash, denies, of_a_time_before, one_act};
use crate::wording;
use std::collections::{BTreeMap, BTreeSet};
use tarazy_model::{Candidate, Date, Event, Figure, Input, Polarity, Statement, Text, TreatyAct, Verdict};
use tarazy_words::Saying;
use tarazy_words::names::Matching;

/// What a text says against itself, and what its own numbers and dates come to. Inputs name candidates.
pub fn within(text: &Text, candidates: &[Candidate]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (first, second) in pairs(candidates) {
        if let (Some(here), Some(there)) = (candidates.get(first), candidates.get(second)) {
            findings.extend(Pair { first, second, here, there }.weigh());
        }
    }
    findings.extend(spellings(candidates));
    findings.extend(arithmetic::findings(text, candidates));
    findings
}

/// Softens what the text says against itself by what the record says of it: of one event on two days, both
/// of which the record has, it cannot be told which is meant. `found` are the findings of [`check`](crate::check).
pub fn beside_the_record(within: Vec<Finding>, found: &[Finding]) -> Vec<Finding> {
    let agreeing = |input: &Input| match input {
        Input::Candidate(number) => found.iter().find(|finding| {
            finding.verdict == Verdict::Agrees && finding.inputs.first() == Some(&Input::Candidate(*number))
        }),
        _ => None,
    };
    let both_on_record = |finding: &Finding| {
        let [first, second] = finding.inputs.as_slice() else { return false };
        let accounts = |finding: &&Finding| -> Vec<Input> {
            finding.inputs.iter().filter(|input| matches!(input, Input::Account(_))).cloned().collect()
        };
        let here = agreeing(first).as_ref().map(accounts).unwrap_or_default();
        let there = agreeing(second).as_ref().map(accounts).unwrap_or_default();
        finding.rule == rules::TWO_DATES.id && here.iter().any(|account| there.contains(account))
    };
    let softened = |finding: Finding| {
        if !both_on_record(&finding) {
            return finding;
        }
        let both = Saying::of("within-record-has-both");
        let explanation = Saying::Several(vec![finding.explanation, both], " ");
        Finding { verdict: Verdict::CannotBeChecked, explanation, ..finding }
    };
    within.into_iter().map(softened).collect()
}

/// Two candidates of one article.
struct Pair<'a> {
    first: usize,
    second: usize,
    here: &'a Candidate,
    there: &'a Candidate,
}

impl Pair<'_> {
    fn weigh(&self) -> Option<Finding> {
        if self.here.polarity != self.there.polarity {
            return match (&self.here.statement, &self.there.statement) {
                (Statement::TreatyAct(a), Statement::TreatyAct(b)) => self.act_both_ways(a, b),
                _ => self.is_one().then(|| self.both_ways())?,
            };
        }
        match (&self.here.statement, &self.there.statement) {
            // Nothing was done twice that was not done at all.
            _ if self.here.polarity == Polarity::Denied => None,
            (Statement::TreatyAct(a), Statement::TreatyAct(b)) => self.acts(a, b),
            (Statement::Event(a), Statement::Event(b)) => self.events(a, b),
            (Statement::Figure(a), Statement::Figure(b)) => self.figures(a, b),
            _ => None,
        }
    }

    /// Whether there is enough to take both for the same thing.
    fn is_one(&self) -> bool {
        evidence(&self.here.statement, &self.there.statement, Matching::Fuzzy)
            .is_some_and(|found| found.score >= SETTLED)
    }

    fn both_ways(&self) -> Option<Finding> {
        let fields = compare(&self.here.statement, &self.there.statement, Matching::Fuzzy);
        let differ = fields.iter().any(|field| field.agreement == Agreement::Different);
        (!differ).then(|| self.asserted_and_denied())
    }

    fn asserted_and_denied(&self) -> Finding {
        let what = Saying::of("within-both-ways");
        self.found(rules::BOTH_WAYS, Verdict::Contradicts, Vec::new(), what)
    }

    /// "Signed in 2011 but has not ratified" are two acts; "had not ratified by 2005", "ratified in 2006"
    /// are two times.
    fn act_both_ways(&self, a: &TreatyAct, b: &TreatyAct) -> Option<Finding> {
        let (done, not_done, denial) = match self.here.polarity {
            Polarity::Asserted => (a, b, self.there),
            Polarity::Denied => (b, a, self.here),
        };
        let untold = not_done.date.is_none() && of_a_time_before(denial.passage.quote());
        let held = denies(done, not_done) && !untold;
        (held && done.state.is_some() && one_act(a, b)).then(|| self.asserted_and_denied())
    }

    fn acts(&self, a: &TreatyAct, b: &TreatyAct) -> Option<Finding> {
        let one = a.act.binds() && b.act.binds() || a.act.signs() && b.act.signs();
        let (_, difference) = clash(a, b).filter(|_| one && a.state.is_some())?;
        let what = Saying::of("within-two-acts").with("here", wording::act(a)).with("there", wording::act(b));
        Some(self.found(rules::TWO_ACTS, Verdict::Contradicts, vec![difference], what))
    }

    /// Two events told apart by day, or one event in two sizes.
    fn events(&self, a: &Event, b: &Event) -> Option<Finding> {
        let (here, there) = (a.date.as_ref()?, b.date.as_ref()?);
        match date::compare(here, there) {
            Agreement::Same => self.sizes(a, b),
            Agreement::Different if date::days_apart(here, there).is_some_and(|days| days <= ONCE_WITHIN) => {
                self.days(a, b, [here, there].map(Date::to_string))
            }
            _ => None,
        }
    }

    fn sizes(&self, a: &Event, b: &Event) -> Option<Finding> {
        let both =
            a.counts().into_iter().zip(b.counts()).any(|((_, a), (_, b))| !a.is_empty() && !b.is_empty());
        if !both || !self.is_one() {
            return None;
        }
        let differs =
            |field: &Field| field.rule == rules::FIELD_QUANTITY && field.agreement == Agreement::Different;
        let fields = compare(&self.here.statement, &self.there.statement, Matching::Fuzzy);
        let d = fields.into_iter().find(differs)?.difference;
        let what = Saying::of("within-two-sizes")
            .with("field", wording::field(&d.field))
            .with("here", d.here.clone())
            .with("there", d.there.clone());
        Some(self.found(rules::FIELD_QUANTITY, Verdict::Contradicts, vec![d], what))
    }

    fn days(&self, a: &Event, b: &Event, [here, there]: [String; 2]) -> Option<Finding> {
        let difference = Difference::of("date", here, there);
        let (here, there) = (&difference.here, &difference.there);
        let once = Once::of(a);
        if once.is_some() && once == Once::of(b) && self.is_one() {
            let what = Saying::of("within-two-days").shown("here", here).shown("there", there);
            return Some(self.found(rules::TWO_DATES, Verdict::Contradicts, vec![difference], what));
        }
        let moves = |event: &Event| Group::of(event.kind) == Group::Loss && Once::of(event).is_none();
        let places = a.place.as_ref().zip(b.place.as_ref());
        let elsewhere =
            || places.is_some_and(|(a, b)| place::compare(a, b, Matching::Fuzzy) == Agreement::Different);
        if !moves(a) || !moves(b) || !persons_shared(a, b, Matching::Fuzzy) || elsewhere() {
            return None;
        }
        let what = Saying::of("within-two-movements").shown("here", here).shown("there", there);
        Some(self.found(rules::TWO_MOVEMENTS, Verdict::CannotBeChecked, vec![difference], what))
    }

    /// Two numbers for one measure and one date, which lies within a year.
    fn figures(&self, a: &Figure, b: &Figure) -> Option<Finding> {
        let date = a.date.as_ref().filter(|date| date.only_year().is_some() && b.date.as_ref() == Some(date));
        let indicator = a.indicator.is_some() && a.indicator == b.indicator;
        date?;
        let said = same_measure(a, b);
        if !indicator && !said {
            return None;
        }
        evidence(&self.here.statement, &self.there.statement, Matching::Fuzzy)?;
        let fields = compare(&self.here.statement, &self.there.statement, Matching::Fuzzy);
        let value = fields.into_iter().find(|field| field.difference.field == "value")?;
        let d = value.difference;
        // A share or a known measure has one value; sums and people may be told of twice.
        let one_value = indicator || d.here.to_string().contains(PERCENT);
        let (verdict, message) = if said && one_value {
            (Verdict::Contradicts, "within-two-figures")
        } else {
            (Verdict::CannotBeChecked, "within-two-figures-unless")
        };
        let what = Saying::of(message).with("here", d.here.clone()).with("there", d.there.clone());
        (value.agreement == Agreement::Different)
            .then(|| self.found(rules::TWO_FIGURES, verdict, vec![d], what))
    }

    fn found(
        &self,
        rule: rules::Rule,
        verdict: Verdict,
        differences: Vec<Difference>,
        what: Saying,
    ) -> Finding {
        let inputs = vec![Input::Candidate(self.first), Input::Candidate(self.second)];
        rule.finding(verdict, inputs, differences, what)
    }
}

const PERCENT: &str = "percent";

/// Whether the words of both measure the same, once the numbers themselves, the date and what hedges them are
/// left out. What is left must be equal: "in Osh", "of men" and "aged 15" make it another measure.
fn same_measure(a: &Figure, b: &Figure) -> bool {
    let (here, there) = (measured(a), measured(b));
    !here.is_empty() && here == there
}

fn measured(figure: &Figure) -> BTreeSet<String> {
    const SAID: [&str; 40] = [
        "the",
        "was",
        "were",
        "are",
        "has",
        "had",
        "have",
        "been",
        "and",
        "that",
        "there",
        "this",
        "with",
        "some",
        "about",
        "around",
        "approximately",
        "roughly",
        "nearly",
        "almost",
        "over",
        "more",
        "less",
        "than",
        "least",
        "most",
        "only",
        "just",
        "even",
        "already",
        "then",
        "later",
        "percent",
        "per",
        "cent",
        "year",
        "million",
        "billion",
        "thousand",
        "reached",
    ];
    let values = std::iter::once(&figure.value).chain(&figure.equivalents);
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let numbers = values.flat_map(|value| [value.low, value.point, value.high]).flatten();
    let numbers: Vec<String> = numbers.map(|number| digits(&number.to_string())).collect();
    let date: Vec<&str> = figure.date.iter().flat_map(|date| date.as_str().split(['-', '/'])).collect();
    let told = |word: &str| {
        let own = digits(word);
        let scaled =
            |number: &String| number.strip_prefix(&own).is_some_and(|rest| rest.chars().all(|c| c == '0'));
        !own.is_empty() && (date.contains(&own.as_str()) || numbers.iter().any(scaled))
    };
    let words = figure.measure.split(|c: char| !(c.is_alphanumeric() || matches!(c, ',' | '.')));
    let words = words.map(|word| word.trim_matches(|c| matches!(c, ',' | '.')));
    let kept =
        words.filter(|word| word.chars().count() > 2 || word.starts_with(|c: char| c.is_ascii_digit()));
    let kept = kept.map(str::to_lowercase).filter(|word| !told(word) && !SAID.contains(&word.as_str()));
    kept.map(|word| words::stem(&word)).collect()
}

/// Names that occur in two spellings. Each is set beside those that share the consonants of its last word.
fn spellings(candidates: &[Candidate]) -> Vec<Finding> {
    const NEXT: usize = 64;
    let mut alike: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for (number, candidate) in candidates.iter().enumerate() {
        for written in names(&candidate.statement) {
            let last = name::tokens(written).last().map(|token| name::rough(token));
            let together = alike.entry(last.unwrap_or_default()).or_default();
            together.entry(written).or_insert(number);
        }
    }
    let mut findings = Vec::new();
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for together in alike.values() {
        for (at, (here, first)) in together.iter().enumerate() {
            for (there, second) in together.iter().skip(at + 1).take(NEXT) {
                if name::spelled_twice(here, there) && told.insert((name::key(here), name::key(there))) {
                    findings.push(spelled_twice((here, *first), (there, *second)));
                }
            }
        }
    }
    findings
}

fn spelled_twice(here: (&str, usize), there: (&str, usize)) -> Finding {
    let mut sides = [here, there];
    sides.sort_by_key(|(_, number)| *number);
    let [(here, first), (there, second)] = sides;
    let difference = Difference::of("name", here.to_owned(), there.to_owned());
    let what = Saying::of("within-two-spellings").shown("here", here).shown("there", there);
    let mut inputs = vec![Input::Candidate(first), Input::Candidate(second)];
    inputs.dedup();
    rules::TWO_SPELLINGS.finding(Verdict::Agrees, inputs, vec![difference], what)
}

/// The persons' names a statement holds.
fn names(statement: &Statement) -> Vec<&str> {
    match statement {
        Statement::Person(person) => person.every_name().collect(),
        Statement::Event(event) => {
            let names = event.participants.iter().map(|person| person.name.as_str());
            names.filter(|written| name::is_proper(written)).collect()
        }
        _ => Vec::new(),
    }
}
