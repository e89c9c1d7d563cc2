//! What the scales and pledges tell, recomputed by a stranger: from the exported accounts and the word lists alone, by the
//! text of the rules, without a line of the code that tells it.

use crate::run::Folder;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const RIGHTS: &str = include_str!("../../../../vocab/rights.tsv");
const THEMES: &str = include_str!("../../../../vocab/themes.tsv");
/// All of the demonstration record is of before; 2014 lies in the midst of it.
const DAYS: [&str; 2] = ["2026-01-01", "2014-07-01"];

/// The cells of each row of a word list, by the names of its columns.
fn table(text: &'static str) -> Vec<BTreeMap<&'static str, &'static str>> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<&str> = lines.next().unwrap().split('\t').collect();
    lines.map(|line| names.iter().copied().zip(line.split('\t')).collect()).collect()
}

fn listed(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|item| !item.is_empty())
}

/// A theme and those above it, the nearest first.
fn upwards(theme: &str) -> Vec<&'static str> {
    let themes = table(THEMES);
    let row = |code: &str| themes.iter().find(|row| row["code"] == code);
    let mut all = Vec::new();
    let mut here = row(theme);
    while let Some(found) = here {
        all.push(found["code"]);
        here = row(found["parent"]);
    }
    all
}

/// The first day that a date may be: the date's own digits, what is missing or masked read as the first.
fn first_day(date: &Value) -> Option<String> {
    let text = date.as_str()?.split('/').next()?.replace(['~', '?', '%'], "").replace("XX", "01");
    let missing = match text.matches('-').count() {
        0 => "-01-01",
        1 => "-01",
        _ => "",
    };
    Some(format!("{text}{missing}"))
}

fn texts<'v>(value: &'v Value, field: &str) -> Vec<&'v str> {
    value[field].as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// The rights of an account's statement.
fn rights_of(account: &Value) -> BTreeSet<&'static str> {
    let (mut found, rights, statement) = (BTreeSet::new(), table(RIGHTS), &account["statement"]);
    let text = |field: &str| statement[field].as_str().unwrap_or_default();
    let mut by = |column: &str, value: &str| {
        found.extend(
            rights.iter().filter(|row| listed(row[column]).any(|item| item == value)).map(|row| row["code"]),
        );
    };
    match text("kind") {
        "event" => {
            by("events", text("event"));
            let dead = statement["deaths"].as_array().into_iter().flatten();
            let none = |count: &Value| count["point"] == 0.0 || count["high"] == 0.0;
            if dead.into_iter().any(|count| !none(count)) {
                found.insert("life");
            }
        }
        "figure" => by("indicators", text("indicator")),
        "recommendation" | "pledge" => {
            by("indicators", text("indicator"));
            for theme in texts(statement, "themes").into_iter().chain(texts(account, "themes_by_rule")) {
                let up = upwards(theme);
                found.extend(up.iter().find(|code| rights.iter().any(|row| row["code"] == **code)));
                let named = |row: &&BTreeMap<&str, &'static str>| {
                    listed(row["themes"]).any(|item| up.contains(&item))
                };
                found.extend(rights.iter().filter(named).map(|row| row["code"]));
            }
        }
        _ => {}
    }
    found
}

/// In which count of a cell a statement is.
fn count_of(statement: &Value) -> Option<&'static str> {
    let text = |field: &str| statement[field].as_str().unwrap_or_default();
    Some(match (text("kind"), text("form"), text("answer")) {
        ("event", ..) if text("basis") == "report" => "coded",
        ("event", ..) => "events",
        ("figure", ..) => "figures",
        ("pledge", ..) => "pledges",
        ("recommendation", "recommendation", "supported") => "supported",
        ("recommendation", "recommendation", _) => "recommended",
        ("recommendation", "concern", _) => "concerns",
        ("recommendation", "positive-aspect", _) => "positive",
        _ => return None,
    })
}

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn a_stranger_counts_the_cells_of_the_scales_from_the_export() {
    let folder = Folder::new().with_demo();
    assert_eq!(folder.run(&["export", "--record", "demo", "out"]).code, 0);
    let accounts = lines(&std::fs::read_to_string(folder.path("out/accounts.jsonl")).unwrap());
    let counts = |account: &&Value| ["accepted", "disputed"].contains(&account["review"].as_str().unwrap());
    for on in DAYS {
        // State, right and count, each with the records in it.
        let mut cells: BTreeMap<(String, &str, &str), BTreeSet<String>> = BTreeMap::new();
        for account in accounts.iter().filter(counts) {
            let statement = &account["statement"];
            let known = first_day(&statement["date"]).is_none_or(|day| day.as_str() <= on);
            let Some(count) = count_of(statement).filter(|_| known) else { continue };
            for state in texts(statement, "states") {
                for right in rights_of(account) {
                    let cell = cells.entry((state.to_owned(), right, count)).or_default();
                    cell.insert(account["record"].as_str().unwrap().to_owned());
                }
            }
        }
        let told = lines(&folder.run(&["scales", "--record", "demo", "--all", "--on", on, "--json"]).out);
        let mut met = 0;
        for cell in &told {
            for (pan, names) in [
                ("promised", ["supported", "pledges"].as_slice()),
                ("practised", &["concerns", "recommended", "positive", "events", "coded", "figures"]),
            ] {
                for name in names {
                    let (state, right) = (cell["state"].as_str().unwrap(), cell["right"].as_str().unwrap());
                    let mine = cells.get(&(state.to_owned(), right, name)).map_or(0, BTreeSet::len);
                    assert_eq!(cell[pan][name].as_u64(), Some(mine as u64), "{state} {right} {name} on {on}");
                    met += mine;
                }
            }
        }
        let all: usize = cells.values().map(BTreeSet::len).sum();
        assert!(met == all && all > 50, "every record of a State is in a cell that is told: {met} of {all}");
    }
}

#[test]
fn a_stranger_judges_the_pledges_from_the_export() {
    let folder = Folder::new().with_demo();
    assert_eq!(folder.run(&["export", "--record", "demo", "out"]).code, 0);
    let accounts = lines(&std::fs::read_to_string(folder.path("out/accounts.jsonl")).unwrap());
    let figures: Vec<&Value> =
        accounts.iter().map(|account| &account["statement"]).filter(|one| one["kind"] == "figure").collect();
    let on = DAYS[0];
    let told = lines(&folder.run(&["pledges", "--record", "demo", "--all", "--on", on, "--json"]).out);
    assert!(told.len() > 10, "{}", told.len());
    for row in &told {
        let pledge = &row["pledge"];
        let least =
            pledge["target"]["low"].as_f64().or_else(|| Some(pledge["target"]["point"].as_f64()? * 0.9));
        let of = |figure: &&&Value| {
            figure["indicator"] == pledge["indicator"]
                && texts(figure, "states").contains(&row["state"]["code"].as_str().unwrap())
                && figure["value"]["unit"] == pledge["target"]["unit"]
                && first_day(&figure["date"]) >= first_day(&pledge["date"])
        };
        let since = figures.iter().filter(of).max_by_key(|figure| first_day(&figure["date"]));
        let mine = match (least.filter(|_| pledge["indicator"].is_string()), since) {
            (None, _) => "not-testable",
            (Some(_), None) => "no-information",
            (Some(least), Some(figure)) => {
                let value = figure["value"]["low"].as_f64().or(figure["value"]["point"].as_f64()).unwrap();
                if value >= least { "kept" } else { "in-progress" }
            }
        };
        assert_eq!(row["verdicts"][0]["keeping"], mine, "{pledge}");
    }
}
