//! Grants in the 360Giving data standard, as JSON or CSV: who gave how much to whom, when, for what.
//!
//! Days are written `2014-06-05` by the standard; where a file has them as `05/06/2014`, its other days tell whether the
//! day or the month comes first, and where none does, no day is made up.
//!
//! ```
//! use tarazy_import::{Options, Table, giving};
//! let json = r#"{"grants": [{"id": "360G-x-1", "title": "Legal aid", "currency": "GBP", "amountAwarded": 40000,
//!     "awardDate": "2014-06-05", "recipientOrganization": [{"id": "GB-CHC-1", "name": "Aid"}],
//!     "fundingOrganization": [{"id": "GB-CHC-2", "name": "Fund"}]}]}"#;
//! let table = Table { name: "grants.json", bytes: json.as_bytes() };
//! let imported = giving::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Legal aid: 40000 GBP");
//! ```

use crate::Problem;
use crate::gathering::Gathering;
use crate::lines::Lines;
use crate::table::{Sheet, Wanted, file_name, text, whole};
use crate::{Imported, Options, Progress, Table, each};
use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::HashMap;
use tarazy_model::{
    AccountId, Date, Document, Grant, GrantParty, Origin, Quantity, Row, Source, SourceKind, Statement,
};
use tarazy_words::Saying;

const WANTED: &str = "give-360giving";

#[derive(Deserialize)]
struct Package<'j> {
    #[serde(borrow)]
    grants: Vec<&'j RawValue>,
}

/// A grant as its file gives it, every field as text; a number stays as it is written.
struct Given {
    line: u64,
    quote: String,
    fields: HashMap<&'static str, String>,
}

/// The fields, as JSON has them and as CSV titles them.
const FIELDS: [(&str, &[&str], &str); 14] = [
    ("id", &["id"], "Identifier"),
    ("title", &["title"], "Title"),
    ("description", &["description"], "Description"),
    ("currency", &["currency"], "Currency"),
    ("awarded", &["amountAwarded"], "Amount Awarded"),
    ("disbursed", &["amountDisbursed"], "Amount Disbursed"),
    ("date", &["awardDate"], "Award Date"),
    ("from", &["plannedDates", "startDate"], "Planned Dates:Start Date"),
    ("to", &["plannedDates", "endDate"], "Planned Dates:End Date"),
    ("programme", &["grantProgramme", "title"], "Grant Programme:Title"),
    ("funder", &["fundingOrganization", "name"], "Funding Org:Name"),
    ("funder id", &["fundingOrganization", "id"], "Funding Org:Identifier"),
    ("recipient", &["recipientOrganization", "name"], "Recipient Org:Name"),
    ("recipient id", &["recipientOrganization", "id"], "Recipient Org:Identifier"),
];
/// Where the State may stand: of those who benefit first.
const COUNTRIES: [(&[&str], &str); 3] = [
    (&["beneficiaryLocation", "countryCode"], "Beneficiary Location:Country Code"),
    (&["recipientOrganization", "addressCountry"], "Recipient Org:Country"),
    (&["recipientOrganization", "location", "countryCode"], "Recipient Org:Location:Country Code"),
];

/// Imports grants.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut imported = Imported::default();
    each(tables, progress, |table| {
        let mut problems = Vec::new();
        let json = table.bytes.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'{');
        let given = if json { of_json(table, &mut problems) } else { of_table(table, &mut problems) };
        let Some(given) = given else { return imported.problems.extend(problems) };
        let publisher = given.first().and_then(|grant| grant.fields.get("funder")).map(String::as_str);
        let source = Source {
            kind: SourceKind::Dataset,
            date: options.as_at.clone(),
            ..Source::titled(stem(table.name), publisher)
        };
        let mut into = Gathering::new("360giving", source.identified(), options);
        into.problems = problems;
        grants(table, &given, &mut into);
        imported.take(into.gathered());
    });
    imported.settled(tables, WANTED)
}

fn stem(name: &str) -> &str {
    let file = file_name(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

const AS_JSON: Wanted = Wanted { when_empty: "give-package-of-grants", when_binary: "give-json" };

fn of_json(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Vec<Given>> {
    let text = text(table, &AS_JSON, problems)?;
    let broken = |error: serde_json::Error| {
        let line = u64::try_from(error.line()).ok();
        let what = Saying::of("problem-no-grants").with("error", Saying::English(error.to_string()));
        Problem { line, ..whole(file_name(table.name), what, Saying::of("mend-correct-or-fetch")) }
    };
    let package: Package<'_> =
        serde_json::from_str(&text).map_err(|error| problems.push(broken(error))).ok()?;
    let mut lines = Lines::of_text(&text);
    let grant = |raw: &&RawValue| {
        let value: Value = serde_json::from_str(raw.get()).unwrap_or_default();
        let field = |path: &[&str]| at(&value, path).map(printed).filter(|text| !text.is_empty());
        let mut fields: HashMap<&str, String> =
            FIELDS.iter().filter_map(|(name, path, _)| Some((*name, field(path)?))).collect();
        fields.extend(COUNTRIES.iter().find_map(|(path, _)| Some(("country", field(path)?))));
        Given { line: lines.of(raw.get()), quote: raw.get().to_owned(), fields }
    };
    Some(package.grants.iter().map(grant).collect())
}

/// The value at a path; of several the first.
fn at<'v>(value: &'v Value, path: &[&str]) -> Option<&'v Value> {
    let value = value.as_array().map_or(Some(value), |several| several.first())?;
    match path {
        [] => Some(value),
        [name, rest @ ..] => at(value.get(name)?, rest),
    }
}

fn printed(value: &Value) -> String {
    match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn of_table(table: &Table<'_>, problems: &mut Vec<Problem>) -> Option<Vec<Given>> {
    let sheet = Sheet::open(table, problems)?;
    if let Some(needed) = ["Identifier", "Amount Awarded"].iter().find(|name| sheet.column(&[name]).is_none())
    {
        problems.push(sheet.problem(Some(needed), Saying::of("problem-column-lacking"), Saying::of(WANTED)));
        return None;
    }
    let given = sheet.lines().map(|line| {
        let cell = |title: &str| Some(line.cell(sheet.column(&[title])?)).filter(|cell| !cell.is_empty());
        let mut fields: HashMap<&str, String> =
            FIELDS.iter().filter_map(|(name, _, title)| Some((*name, cell(title)?.to_owned()))).collect();
        fields.extend(COUNTRIES.iter().find_map(|(_, title)| Some(("country", cell(title)?.to_owned()))));
        Given { line: line.number(), quote: line.quote().to_owned(), fields }
    });
    Some(given.collect())
}

fn grants(table: &Table<'_>, given: &[Given], into: &mut Gathering<'_>) {
    let (file, document) = (file_name(table.name), Document::id_of(table.bytes));
    let day_first = day_first(given.iter().filter_map(|grant| grant.fields.get("date")));
    let mut told: HashMap<AccountId, u64> = HashMap::new();
    for one in given {
        let notice = |field: &str, what: Saying, mend: Saying| Problem {
            line: Some(one.line),
            column: Some(field.to_owned()),
            fatal: false,
            ..whole(file, what, mend)
        };
        let Some(identifier) = one.fields.get("id") else {
            let mend = Saying::of("mend-ids-of-grants");
            into.problems.push(notice("id", Saying::of("problem-grant-without-id"), mend));
            continue;
        };
        let id = AccountId::of(&["360giving", into.source.id.as_str(), identifier]);
        if let Some(before) = told.insert(id.clone(), one.line) {
            let what = Saying::of("problem-id-of-another-grant").shown("line", before);
            into.problems.push(notice("id", what, Saying::of("mend-own-ids-of-grants")));
            continue;
        }
        let mut wrong = Vec::new();
        let grant =
            grant(one, day_first, into, &mut |field, what, mend| wrong.push(notice(field, what, mend)));
        into.problems.append(&mut wrong);
        let origin = Origin::Row(Row {
            document: document.clone(),
            file: file.to_owned(),
            line: one.line,
            column: None,
            quote: one.quote.clone(),
        });
        into.keep(id, Statement::Grant(grant), origin, None);
    }
}

/// Told of a field that cannot be read: what is wrong, and how to mend it. The rest of the grant is kept.
type Wrong<'w> = &'w mut dyn FnMut(&str, Saying, Saying);

fn grant(one: &Given, day_first: Option<bool>, into: &mut Gathering<'_>, wrong: Wrong<'_>) -> Grant {
    let field = |name: &str| one.fields.get(name).cloned();
    let currency = field("currency");
    let mut amount = |name: &str| {
        let written = one.fields.get(name)?;
        let number = written.replace(',', "").parse::<f64>().ok().filter(|number| number.is_finite());
        if number.is_none() {
            let what = Saying::of("problem-no-amount").shown("written", written);
            wrong(name, what, Saying::of("mend-write-number"));
        }
        number.map(|number| Quantity { unit: currency.clone(), ..Quantity::exactly(number) })
    };
    let (awarded, disbursed) = (amount("awarded"), amount("disbursed"));
    let mut day = |name: &str| {
        let written = one.fields.get(name)?;
        let date = day(written, day_first);
        if date.is_none() {
            let what = Saying::of("problem-no-day-told").shown("written", written);
            wrong(name, what, Saying::of("mend-write").shown("word", "2014-06-05"));
        }
        date
    };
    let (date, from, to) = (day("date"), day("from"), day("to"));
    let period = from.zip(to).and_then(|(from, to)| format!("{from}/{to}").parse().ok());
    let country = field("country");
    let state = country.as_ref().and_then(|country| into.states.resolve(country));
    if let Some(country) = country.filter(|_| state.is_none()) {
        let what = Saying::of("problem-no-state").shown("name", country);
        wrong("country", what, Saying::of("mend-write-letters-of-state"));
    }
    let party = |name: &str, id: &str| {
        Some(GrantParty { name: field(name).or_else(|| field(id))?, identifier: field(id) })
    };
    Grant {
        states: state.into_iter().collect(),
        title: field("title").or_else(|| field("id")).unwrap_or_default(),
        description: field("description"),
        funder: party("funder", "funder id"),
        recipient: party("recipient", "recipient id"),
        awarded,
        disbursed,
        date,
        period,
        programme: field("programme"),
        identifier: field("id"),
        ..Grant::default()
    }
}

/// Whether `05/06/2014` has the day first, by the days of a file that can only be read one way.
fn day_first<'d>(days: impl Iterator<Item = &'d String>) -> Option<bool> {
    let over = |part: &str| part.parse::<u8>().is_ok_and(|number| number > 12);
    let mut ways = days.filter_map(|day| {
        let (first, rest) = day.split_once('/')?;
        let (second, _) = rest.split_once('/')?;
        (over(first) || over(second)).then(|| over(first))
    });
    let first = ways.next()?;
    ways.all(|way| way == first).then_some(first)
}

fn day(written: &str, day_first: Option<bool>) -> Option<Date> {
    let written = written.split(['T', ' ']).next().unwrap_or(written);
    let parts: Vec<&str> = written.split('/').collect();
    let [first, second, year] = parts.as_slice() else { return written.parse().ok() };
    let (day, month) = if day_first? { (first, second) } else { (second, first) };
    format!("{year}-{month:0>2}-{day:0>2}").parse().ok()
}
