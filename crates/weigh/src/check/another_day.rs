//! An event of the text beside events of the record that may be the same, told of another day (rule
//! `on-another-day`).

use crate::Finding;
use crate::field::date;
use crate::finding::Difference;
use crate::matching::another_day::{Sureness, told_of};
use crate::rules;
use tarazy_model::{Account, Date, Event, Input, Polarity, Statement, Verdict};
use tarazy_words::Saying;
use tarazy_words::names::Matching;

/// As many accounts as are shown.
const MOST: usize = 3;

struct Told<'a> {
    account: &'a Account,
    event: &'a Event,
    sureness: Sureness,
    apart: i32,
}

/// The accounts of the record that is most surely meant, with the days; `None` where there is none.
pub(super) fn weigh<'a>(
    number: usize,
    event: &Event,
    accounts: impl Iterator<Item = &'a Account>,
    matching: Matching,
) -> Option<Finding> {
    let on = event.date.as_ref()?;
    let told = |account: &'a Account| {
        let Statement::Event(other) = &account.statement else { return None };
        let sureness = told_of(event, other, matching).filter(|_| account.polarity == Polarity::Asserted)?;
        let apart = other.date.as_ref().and_then(|date| date::days_apart(on, date))?;
        Some(Told { account, event: other, sureness, apart })
    };
    let mut told: Vec<Told<'_>> = accounts.filter_map(told).collect();
    told.sort_by(|a, b| (a.sureness, a.apart, &a.account.id).cmp(&(b.sureness, b.apart, &b.account.id)));
    told.dedup_by(|a, b| a.account.id == b.account.id);
    let (record, sureness) = told.first().map(|first| (&first.account.record, first.sureness))?;
    told.retain(|told| told.account.record == *record);
    told.truncate(MOST);
    let days = |told: &Told<'_>| told.event.date.as_ref().map_or_else(String::new, Date::to_string);
    let said = |told: &Told<'_>| {
        Saying::of("find-event-on").shown("event", &told.event.title).shown("days", days(told))
    };
    let mut each: Vec<Saying> = told.iter().map(said).collect();
    each.dedup();
    let each = Saying::Several(each, "; ");
    let (verdict, what) = match sureness {
        Sureness::One => (Verdict::Contradicts, "find-another-day"),
        Sureness::Perhaps => (Verdict::CannotBeChecked, "find-another-day-perhaps"),
    };
    let what = Saying::of(what).shown("on", on).with("each", each);
    let difference = |told: &Told<'_>| Difference::of("date", on.to_string(), days(told));
    let inputs = told.iter().map(|told| Input::Account(told.account.id.clone()));
    let inputs = std::iter::once(Input::Candidate(number)).chain(inputs).collect();
    Some(rules::ANOTHER_DAY.finding(verdict, inputs, told.iter().map(difference).collect(), what))
}
