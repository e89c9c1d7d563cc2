//! Shares of an elected chamber: what an election gave holds until the next, by chamber or of both together
//! (rules `held-since-election`, `both-chambers`).

use crate::Finding;
use crate::field::{Agreement, date, needs_chamber, of_part, quantity};
use crate::finding::Difference;
use crate::rules;
use std::collections::BTreeMap;
use tarazy_model::{Account, Date, Day, Figure, Input, Polarity, Quantity, Statement, Verdict};
use tarazy_words::Saying;

/// No chamber sits longer than this many years; an older figure holds no more.
const LONGEST_TERM: i16 = 6;

/// A figure of the record.
#[derive(Clone, Copy)]
struct Told<'a> {
    account: &'a Account,
    figure: &'a Figure,
}

impl Told<'_> {
    fn says(&self) -> Saying {
        let value = of_part(&self.figure.value, self.figure);
        match &self.figure.date {
            Some(date) => Saying::of("find-of-date").with("value", value).shown("date", date),
            None => value,
        }
    }

    fn agrees(&self, value: &Quantity) -> bool {
        quantity::compare(value, &self.figure.value) == Agreement::Same
    }
}

/// Compares a share whose year has no figure of its own, or that names no chamber; `None` where the record
/// has nothing to say of it.
pub(crate) fn weigh(
    number: usize,
    figure: &Figure,
    accounts: &mut dyn Iterator<Item = &Account>,
) -> Option<Finding> {
    let told: Vec<Told<'_>> = accounts.filter_map(|account| told(figure, account)).collect();
    let until = figure.date.as_ref().filter(|_| needs_chamber(figure))?.latest()?;
    let holding = holding(figure, &told, until);
    let sheet = Sheet { number, figure };
    if holding.is_empty() {
        return None;
    }
    if let Some(same) = holding.iter().find(|told| told.agrees(&figure.value)) {
        let what = Saying::of("find-held").with("figure", same.says());
        return Some(sheet.found(rules::HELD_SINCE, Verdict::Agrees, &[*same], what));
    }
    sheet.together(&holding).or_else(|| Some(sheet.unsettled(&holding, &told)))
}

/// A share of a year in which the record has another, equal to the one that held until that year's election.
pub(crate) fn until_then(
    number: usize,
    figure: &Figure,
    accounts: &mut dyn Iterator<Item = &Account>,
) -> Option<Finding> {
    let date = figure.date.as_ref().filter(|date| needs_chamber(figure) && date.day().is_none())?;
    let told: Vec<Told<'_>> = accounts.filter_map(|account| told(figure, account)).collect();
    let before = date.earliest()?.yesterday().ok()?;
    let held = holding(figure, &told, before).into_iter().find(|told| told.agrees(&figure.value))?;
    let what = Saying::of("find-held-before").shown("date", date).with("figure", held.says());
    Some(Sheet { number, figure }.found(rules::HELD_SINCE, Verdict::CannotBeChecked, &[held], what))
}

/// The last figure of each chamber by a day.
fn holding<'a>(figure: &Figure, told: &[Told<'a>], until: Day) -> Vec<Told<'a>> {
    let mut holding: BTreeMap<&str, Told<'a>> = BTreeMap::new();
    for told in told {
        let (Some(chamber), Some(since)) = (told.figure.denominator.as_deref(), since(*told)) else {
            continue;
        };
        let fresh = since <= until && until.year() - since.year() <= LONGEST_TERM;
        let wanted = figure.denominator.as_deref().is_none_or(|own| own == chamber);
        let last = holding.get(chamber).copied();
        if wanted && fresh && last.and_then(self::since).is_none_or(|last| last < since) {
            holding.insert(chamber, *told);
        }
    }
    holding.into_values().collect()
}

fn told<'a>(figure: &Figure, account: &'a Account) -> Option<Told<'a>> {
    let Statement::Figure(other) = &account.statement else { return None };
    let of_one = other.indicator == figure.indicator && other.value.unit == figure.value.unit;
    (of_one && account.polarity == Polarity::Asserted).then_some(Told { account, figure: other })
}

fn since(told: Told<'_>) -> Option<Day> {
    told.figure.date.as_ref().and_then(Date::earliest)
}

/// The figure under check.
struct Sheet<'a> {
    number: usize,
    figure: &'a Figure,
}

impl Sheet<'_> {
    /// Both chambers, where the text names none and the record counts the seats of each.
    fn together(&self, holding: &[Told<'_>]) -> Option<Finding> {
        let counts: Vec<(f64, f64)> = holding.iter().filter_map(|told| told.figure.counts).collect();
        let (part, whole) = counts.iter().fold((0.0, 0.0), |sum, count| (sum.0 + count.0, sum.1 + count.1));
        if self.figure.denominator.is_some()
            || holding.len() < 2
            || counts.len() < holding.len()
            || whole <= 0.0
        {
            return None;
        }
        let share =
            Quantity { unit: self.figure.value.unit.clone(), ..Quantity::exactly(100.0 * part / whole) };
        let what = Saying::of("find-both-chambers")
            .shown("part", part)
            .shown("whole", whole)
            .shown("share", format!("{:.1}", 100.0 * part / whole));
        (quantity::compare(&self.figure.value, &share) == Agreement::Same)
            .then(|| self.found(rules::BOTH_CHAMBERS, Verdict::Agrees, holding, what))
    }

    /// No chamber's figure fits; one of another year may.
    fn unsettled(&self, holding: &[Told<'_>], told: &[Told<'_>]) -> Finding {
        let apart = |told: &Told<'_>| {
            let days = self.figure.date.as_ref().zip(told.figure.date.as_ref());
            days.and_then(|(here, there)| date::days_apart(here, there)).unwrap_or(i32::MAX)
        };
        let elsewhere =
            told.iter().filter(|told| told.agrees(&self.figure.value)).min_by_key(|told| apart(told));
        let message = if elsewhere.is_some() { "find-last-and-elsewhere" } else { "find-last-by-then" };
        let what = Saying::of(message)
            .with("here", of_part(&self.figure.value, self.figure))
            .with("known", Saying::list(holding.iter().map(Told::says)));
        let what = match elsewhere {
            Some(told) => what.with("elsewhere", told.says()),
            None => what,
        };
        self.found(rules::HELD_SINCE, Verdict::CannotBeChecked, holding, what)
    }

    fn found(&self, rule: rules::Rule, verdict: Verdict, told: &[Told<'_>], what: Saying) -> Finding {
        let inputs = told.iter().map(|told| Input::Account(told.account.id.clone()));
        let inputs = std::iter::once(Input::Candidate(self.number)).chain(inputs).collect();
        let difference = |told: &Told<'_>| {
            Difference::of(
                "value",
                of_part(&self.figure.value, self.figure),
                of_part(&told.figure.value, told.figure),
            )
        };
        rule.finding(verdict, inputs, told.iter().map(difference).collect(), what)
    }
}
