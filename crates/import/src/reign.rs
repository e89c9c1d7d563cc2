//! The REIGN data set (Rulers, Elections, and Irregular Governance): its lists of elections and of leaders.
//!
//! A row of the elections is a step: announced, held, voided. What was held is an election; the rest are events about
//! one. A row of the leaders is a person in office: their rise to power, the loss of it, and the person. Which list it
//! is, the columns say. 31 December of the last year the data cover stands for "still in office" and is left open.
//!
//! ```
//! use tarazy_import::{Options, Table, reign};
//! let csv = "ccode,electionnumber,country,elec_year,elec_month,elec_day,sequence,event,type\n\
//!            703,1,Kyrgyzstan,2005,7,10,1,\"Vote, Early\",X\n";
//! let table = Table { name: "electionlist.csv", bytes: csv.as_bytes() };
//! let imported = reign::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Executive election in Kyrgyzstan: vote, early");
//! ```

use crate::events::{self, Codebook, Rows, Told, dataset};
use crate::gathering::Gathering;
use crate::table::{Line, Sheet};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use tarazy_model::{
    Code, Date, Event, EventKind, Membership, Participant, PartyKind, Person, Role, Source, StateCode,
    Statement,
};
use tarazy_words::{Language, Saying, cow_codes, states};

const WANTED: &str = "give-reign";
const ELECTIONS: Codebook = Codebook {
    name: "reign",
    required: &["ccode", "country", "elec_year", "event"],
    wanted: WANTED,
    row: election,
};
const LEADERS: Codebook = Codebook {
    name: "reign",
    required: &["ccode", "leadid", "leader", "syear"],
    wanted: WANTED,
    row: leader,
};

/// The data set.
pub fn source(options: &Options) -> Source {
    dataset(
        "Rulers, Elections, and Irregular Governance (REIGN)",
        "Curtis Bell",
        "https://oefdatascience.github.io/REIGN.github.io/",
        options.as_at.as_ref(),
    )
}

/// Imports lists of elections and leaders.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut into = Gathering::new("reign", source(options), options);
    let mut told = HashMap::new();
    each(tables, progress, |table| {
        let Some(sheet) = Sheet::open(table, &mut into.problems) else { return };
        let book = if sheet.column(&["leadid"]).is_some() { &LEADERS } else { &ELECTIONS };
        events::rows(book, &sheet, &mut into, &mut told);
    });
    into.settled(tables, WANTED)
}

fn state(rows: &mut Rows<'_, '_>, line: Line<'_>, year: &str) -> Vec<StateCode> {
    let year = line.cell(year).parse().ok();
    let state = line.cell("ccode").parse().ok().and_then(|code| cow_codes::state(code, year));
    if state.is_none() {
        rows.left_open(line, "ccode", Saying::of("is-no-code-of-state"), Saying::of("mend-code-of-state"));
    }
    state.into_iter().collect()
}

fn election(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let what = line.cell("event").to_lowercase();
    let sort = match line.cell("type") {
        "L" => "Legislative election",
        "X" => "Executive election",
        "R" => "Referendum",
        _ => "Election",
    };
    let held = what.starts_with("vote");
    let event = Event {
        kind: if held { EventKind::Election } else { EventKind::Other },
        title: format!("{sort} in {}: {what}", line.cell("country")),
        codes: vec![Code::new("REIGN", line.cell("event"))],
        states: state(rows, line, "elec_year"),
        date: rows.parts(line, ["elec_year", "elec_month", "elec_day"]),
        ..Event::default()
    };
    let columns =
        ["ccode", "elecnum", "electionnumber", "sequence", "event", "elec_year", "elec_month", "type"];
    vec![Told::event(&columns.map(|column| line.cell(column)).join(" "), event)]
}

fn leader(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let (name, id) = (line.cell("leader"), line.cell("leadid"));
    if name.is_empty() {
        rows.passed_over(line, "leader", Saying::of("problem-no-leader-named"));
        return Vec::new();
    }
    let of = state(rows, line, "syear");
    let country =
        of.first().and_then(|code| states::get(*code)).map_or("", |state| state.names.get(Language::English));
    let from = rows.parts(line, ["syear", "smonth", "sdate"]);
    let to = rows.parts(line, ["eyear", "emonth", ""]);
    let moved = |kind: EventKind, what: &str, date: Option<Date>| Event {
        kind,
        title: format!("{name} {what} in {country}"),
        states: of.clone(),
        date,
        participants: vec![Participant { party: PartyKind::Person, ..Participant::new(name, Role::Actor) }],
        ..Event::default()
    };
    let period = events::spanning(from.clone(), to.clone());
    let post = Membership { organisation: country.to_owned(), role: Some("leader".to_owned()), period };
    let person = Person {
        name: name.to_owned(),
        states: of.clone(),
        birth: rows.parts(line, ["birthyear", "", ""]),
        identifiers: vec![Code::new("REIGN", id)],
        memberships: vec![post],
        ..Person::default()
    };
    let key = |what: &str| [what, id, line.cell("syear"), line.cell("smonth"), line.cell("sdate")].join(" ");
    let mut told = vec![
        Told::new(&key("person"), Statement::Person(person)),
        Told::event(&key("rise"), moved(EventKind::RiseToPower, "enters office", from)),
    ];
    if to.is_some() {
        told.push(Told::event(&key("loss"), moved(EventKind::LossOfPower, "leaves office", to)));
    }
    told
}
