//! The Georeferenced Event Dataset of the Uppsala Conflict Data Program: its CSV, a row an event of organised violence.
//!
//! Deaths are given as the least, the best and the most, those of civilians by themselves. `date_prec` says how many days
//! the event may have had, `where_prec` how precisely its place is known.
//!
//! ```
//! use tarazy_import::{Options, Table, ucdp};
//! let csv = "id,type_of_violence,side_a,side_b,country,date_start,date_end,best,high,low\n\
//!            5,1,Government of Tajikistan,UTO,Tajikistan,1996-05-08,1996-05-09,12,20,10\n";
//! let table = Table { name: "ged.csv", bytes: csv.as_bytes() };
//! let imported = ucdp::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Government of Tajikistan – UTO: state-based conflict");
//! ```

use crate::events::{self, Codebook, Rows, Told, dataset, location, spanning};
use crate::table::Line;
use crate::{Imported, Options, Progress, Table};
use tarazy_model::{Code, Count, Event, Participant, PartyKind, PlaceLevel, Quantity, Role, Source};
use tarazy_words::{Saying, event_codes};

const BOOK: Codebook = Codebook {
    name: "ucdp-ged",
    required: &["id", "type_of_violence", "country", "date_start", "best"],
    wanted: "give-ucdp-ged",
    row: event,
};

/// The data set.
pub fn source() -> Source {
    let name = "UCDP Georeferenced Event Dataset (GED)";
    let by = "Uppsala Conflict Data Program";
    dataset(name, by, "https://ucdp.uu.se/downloads/", None)
}

/// Imports tables: an event a row.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    events::import(&BOOK, source(), tables, options, progress)
}

fn event(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let code = line.cell("type_of_violence");
    let known = event_codes::get("UCDP", code);
    if known.is_none() {
        let what = Saying::of("is-no-type-of-violence");
        rows.left_open(line, "type_of_violence", what, Saying::of("mend-type-of-violence"));
    }
    let states = rows.state(line, "country");
    let precision = match line.cell("where_prec") {
        "1" => Some(PlaceLevel::City),
        "2" | "3" => Some(PlaceLevel::District),
        "4" | "5" => Some(PlaceLevel::Region),
        "6" => Some(PlaceLevel::State),
        "7" => Some(PlaceLevel::World),
        _ => None,
    };
    let parts: Vec<&str> =
        ["where_coordinates", "adm_2", "adm_1"].iter().map(|column| line.cell(column)).collect();
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let point = rows.point(line, "latitude", "longitude");
    let (from, to) = (rows.day(line, "date_start"), rows.day(line, "date_end"));
    let sides: Vec<Participant> = [("side_a", Role::Actor), ("side_b", Role::Target)]
        .into_iter()
        .filter(|(side, _)| !line.cell(side).is_empty())
        .map(|(side, role)| Participant {
            party: party(line.cell(side)),
            ..Participant::new(line.cell(side), role)
        })
        .collect();
    let names: Vec<&str> = sides.iter().map(|side| side.name.as_str()).collect();
    let event = Event {
        kind: known.map(|known| known.kind).unwrap_or_default(),
        codes: vec![Code::new("UCDP", code)],
        title: format!("{}: {}", names.join(" – "), known.map_or("organised violence", |known| known.label)),
        date: spanning(from, to),
        place: location(&parts.join(", "), &states, precision, point),
        deaths: deaths(rows, line),
        participants: sides,
        states,
        ..Event::default()
    };
    vec![Told::event(line.cell("id"), event)]
}

fn party(name: &str) -> PartyKind {
    if name.starts_with("Government of") {
        PartyKind::State
    } else if name.eq_ignore_ascii_case("civilians") {
        PartyKind::Group
    } else {
        PartyKind::Organisation
    }
}

fn deaths(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Count> {
    let best = rows.number(line, "best");
    let (low, high) = (rows.number(line, "low").or(best), rows.number(line, "high").or(best));
    let all =
        best.zip(low).zip(high).map(|((best, low), high)| Quantity::estimated(low, best, high).of("person"));
    let civilians = rows.number(line, "deaths_civilians").map(|n| Quantity::exactly(n).of("civilian"));
    all.into_iter().chain(civilians).map(Count::from).collect()
}
