//! Grants as the IATI activity standard (2.0x) has them: each commitment and each payment of an activity, with its
//! parties, amount, currency and day.
//!
//! An incoming commitment (type 11) and an outgoing one (2) are awards, incoming funds (1) and disbursements (3) are
//! payments; expenditure and what is paid back are no grants and are told of. What a transaction leaves out is the
//! activity's: its currency, its organisations by their roles (1 funding, 4 implementing), its countries.

use crate::Problem;
use crate::gathering::Gathering;
use crate::lines::Lines;
use crate::table::{Wanted, file_name, text, whole};
use crate::xml::{Piece, Tag, root, walk};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use std::ops::Range;
use tarazy_model::{
    AccountId, Document, Grant, GrantParty, Origin, Quantity, Row, Source, SourceKind, StateCode, Statement,
};
use tarazy_words::Saying;

const WANTED: &str = "give-iati";

/// Imports commitments and payments.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut imported = Imported::default();
    each(tables, progress, |table| {
        let mut problems = Vec::new();
        let Some(activities) = activities(table, &mut problems) else {
            return imported.problems.extend(problems);
        };
        let publisher = activities.first().and_then(|activity| activity.reporting.as_ref());
        let source = Source {
            kind: SourceKind::Dataset,
            date: options.as_at.clone(),
            ..Source::titled("IATI activities", publisher.map(|party| party.name.as_str()))
        };
        let mut into = Gathering::new("iati", source.identified(), options);
        into.problems = problems;
        grants(table, &activities, &mut into);
        imported.take(into.gathered());
    });
    imported.settled(tables, WANTED)
}

/// An activity, as far as its transactions are grants.
#[derive(Default)]
struct Activity {
    line: u64,
    identifier: String,
    title: String,
    description: Option<String>,
    currency: Option<String>,
    reporting: Option<GrantParty>,
    /// Its organisations with their roles.
    parties: Vec<(String, GrantParty)>,
    countries: Vec<String>,
    transactions: Vec<Transaction>,
}

#[derive(Default)]
struct Transaction {
    line: u64,
    quote: String,
    kind: String,
    reference: Option<String>,
    date: String,
    value: String,
    currency: Option<String>,
    provider: Option<GrantParty>,
    receiver: Option<GrantParty>,
    countries: Vec<String>,
}

const AS_XML: Wanted = Wanted { when_empty: "give-iati-activities", when_binary: "give-xml" };

fn activities(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Vec<Activity>> {
    let file = file_name(table.name);
    let text = text(table, &AS_XML, problems)?;
    match root(&text).as_deref() {
        Some("iati-activities") => {}
        Some("iati-organisations") => {
            let what = Saying::of("problem-iati-organisations");
            let mend = Saying::of("mend-give-activities");
            problems.push(Problem { fatal: false, ..whole(file, what, mend) });
            return None;
        }
        _ => {
            problems.push(whole(file, Saying::of("problem-no-iati"), Saying::of(WANTED)));
            return None;
        }
    }
    let mut reading = Reading::of(&text);
    if let Err((at, error)) = walk(&text, |piece, range| reading.take(piece, range)) {
        let line = Some(Lines::of_text(&text).at(at.min(text.len())));
        let what = Saying::of("problem-xml-broken").with("error", error);
        problems.push(Problem { line, ..whole(file, what, Saying::of("mend-fetch-again")) });
        return None;
    }
    Some(reading.activities)
}

struct Reading<'t> {
    text: &'t str,
    lines: Lines<'t>,
    activities: Vec<Activity>,
    transaction: Option<(usize, Transaction)>,
    /// The organisation that is open: its role, its identifier, its name.
    party: Option<(String, GrantParty)>,
    /// The elements that are open.
    open: Vec<String>,
}

impl<'t> Reading<'t> {
    fn of(text: &'t str) -> Self {
        let lines = Lines::of_text(text);
        Self { text, lines, activities: Vec::new(), transaction: None, party: None, open: Vec::new() }
    }

    fn take(&mut self, piece: Piece<'_>, range: Range<usize>) {
        match piece {
            Piece::Open(tag) => {
                self.begin(&tag, range.start);
                self.open.push(tag.name().to_owned());
            }
            Piece::Close(name, said) => {
                self.open.pop();
                self.end(name, said, range.end);
            }
        }
    }

    fn begin(&mut self, tag: &Tag<'_>, from: usize) {
        let code = || tag.attribute("code").unwrap_or_default();
        match tag.name() {
            "iati-activity" => {
                let line = self.lines.at(from);
                let currency = tag.attribute("default-currency");
                self.activities.push(Activity { line, currency, ..Activity::default() });
            }
            "transaction" => {
                let reference = tag.attribute("ref");
                self.transaction = Some((from, Transaction { reference, ..Transaction::default() }));
            }
            "reporting-org" | "participating-org" | "provider-org" | "receiver-org" => {
                let identifier = tag.attribute("ref").filter(|of| !of.is_empty());
                let party = GrantParty { name: String::new(), identifier };
                self.party = Some((tag.attribute("role").unwrap_or_default(), party));
            }
            "recipient-country" => match (&mut self.transaction, self.activities.last_mut()) {
                (Some((_, transaction)), _) => transaction.countries.push(code()),
                (None, Some(activity)) => activity.countries.push(code()),
                _ => {}
            },
            "transaction-type" => self.of_transaction(|one| one.kind = code()),
            "transaction-date" => {
                let day = tag.attribute("iso-date").unwrap_or_default();
                self.of_transaction(|one| one.date = day);
            }
            "value" => {
                let currency = tag.attribute("currency");
                self.of_transaction(|one| one.currency = currency);
            }
            _ => {}
        }
    }

    fn of_transaction(&mut self, change: impl FnOnce(&mut Transaction)) {
        if let Some((_, transaction)) = &mut self.transaction {
            change(transaction);
        }
    }

    fn end(&mut self, name: &str, said: &str, to: usize) {
        let parent = self.open.last().map(String::as_str).unwrap_or_default();
        let Some(activity) = self.activities.last_mut() else { return };
        match name {
            // Of several languages the first is the activity's own.
            "narrative" => match (&mut self.party, parent) {
                (Some((_, party)), _) if party.name.is_empty() => said.clone_into(&mut party.name),
                (None, "title") if self.open.len() == 3 && activity.title.is_empty() => {
                    said.clone_into(&mut activity.title);
                }
                (None, "description") if self.open.len() == 3 && activity.description.is_none() => {
                    activity.description = Some(said.to_owned());
                }
                _ => {}
            },
            "iati-identifier" => said.clone_into(&mut activity.identifier),
            "value" => self.of_transaction(|one| said.clone_into(&mut one.value)),
            "reporting-org" => activity.reporting = named(&mut self.party).map(|(_, party)| party),
            "participating-org" => activity.parties.extend(named(&mut self.party)),
            "provider-org" | "receiver-org" => {
                let party = named(&mut self.party).map(|(_, party)| party);
                let provides = name == "provider-org";
                self.of_transaction(|one| if provides { one.provider = party } else { one.receiver = party });
            }
            "transaction" => {
                let Some((from, mut transaction)) = self.transaction.take() else { return };
                transaction.line = self.lines.at(from);
                transaction.quote = self.text.get(from..to).unwrap_or_default().to_owned();
                activity.transactions.push(transaction);
            }
            _ => {}
        }
    }
}

/// The organisation that was open with its role, by its name or else its identifier.
fn named(open: &mut Option<(String, GrantParty)>) -> Option<(String, GrantParty)> {
    let (role, party) = open.take()?;
    let name = if party.name.is_empty() { party.identifier.clone()? } else { party.name };
    Some((role, GrantParty { name, ..party }))
}

fn grants(table: &Table<'_>, activities: &[Activity], into: &mut Gathering<'_>) {
    let (file, document) = (file_name(table.name), Document::id_of(table.bytes));
    let notice = |line: u64, column: &str, what: Saying, mend: Saying| Problem {
        line: Some(line),
        column: Some(column.to_owned()),
        fatal: false,
        ..whole(file, what, mend)
    };
    let mut told: HashMap<AccountId, u64> = HashMap::new();
    for activity in activities {
        if activity.transactions.is_empty() {
            let what =
                Saying::of("problem-activity-without-transactions").shown("activity", &activity.identifier);
            let mend = Saying::of("mend-ask-for-transactions");
            into.problems.push(notice(activity.line, "iati-activity", what, mend));
        }
        for one in &activity.transactions {
            let (grant, key) = match grant(activity, one, into) {
                Ok(made) => made,
                Err((field, what, mend)) => {
                    into.problems.push(notice(one.line, field, what, mend));
                    continue;
                }
            };
            let id = AccountId::of(&["iati", into.source.id.as_str(), &key]);
            if let Some(before) = told.insert(id.clone(), one.line) {
                let what = Saying::of("problem-transaction-as-line").shown("line", before);
                into.problems.push(notice(one.line, "transaction", what, Saying::of("mend-give-refs")));
                continue;
            }
            let origin = Origin::Row(Row {
                document: document.clone(),
                file: file.to_owned(),
                line: one.line,
                column: Some("transaction".to_owned()),
                quote: one.quote.clone(),
            });
            into.keep(id, Statement::Grant(grant), origin, None);
        }
    }
}

/// The element that is wrong, what is wrong with it, and how to mend it.
type Wrong = (&'static str, Saying, Saying);

/// The grant of a transaction, and what tells it apart.
fn grant(activity: &Activity, one: &Transaction, into: &mut Gathering<'_>) -> Result<(Grant, String), Wrong> {
    let (awards, incoming) = match one.kind.as_str() {
        "1" => (false, true),
        "2" => (true, false),
        "3" => (false, false),
        "11" => (true, true),
        kind => {
            let what = Saying::of("problem-transaction-no-grant").shown("kind", kind);
            return Err(("transaction-type", what, Saying::of("mend-nothing-to-do")));
        }
    };
    let number = one.value.replace(',', "").parse::<f64>().ok().filter(|number| number.is_finite());
    let number = number.ok_or_else(|| {
        let what = Saying::of("problem-no-amount").shown("written", &one.value);
        ("value", what, Saying::of("mend-write-number"))
    })?;
    let currency = one.currency.clone().or_else(|| activity.currency.clone());
    let amount = Some(Quantity { unit: currency, ..Quantity::exactly(number) });
    let date = one.date.parse().ok();
    if date.is_none() {
        let what = Saying::of("problem-no-day").shown("written", &one.date);
        return Err(("transaction-date", what, Saying::of("mend-write").shown("word", "2012-01-31")));
    }
    let role =
        |role: &str| activity.parties.iter().find(|(of, _)| of == role).map(|(_, party)| party.clone());
    let reporting = || activity.reporting.clone();
    let funder = one.provider.clone().or_else(|| if incoming { role("1") } else { reporting() });
    let recipient = one.receiver.clone().or_else(|| if incoming { reporting() } else { role("4") });
    let countries = if one.countries.is_empty() { &activity.countries } else { &one.countries };
    let states: Vec<StateCode> = countries.iter().filter_map(|code| into.states.resolve(code)).collect();
    let key = match &one.reference {
        Some(reference) => format!("{}#{reference}", activity.identifier),
        None => {
            let to = recipient.as_ref().map(|party| party.name.as_str()).unwrap_or_default();
            format!("{}|{}|{}|{}|{to}", activity.identifier, one.kind, one.date, one.value)
        }
    };
    let grant = Grant {
        states,
        title: if activity.title.is_empty() { activity.identifier.clone() } else { activity.title.clone() },
        description: activity.description.clone(),
        funder,
        recipient,
        awarded: amount.clone().filter(|_| awards),
        disbursed: amount.filter(|_| !awards),
        date,
        identifier: Some(key.clone()),
        ..Grant::default()
    };
    Ok((grant, key))
}
