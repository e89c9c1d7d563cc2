//! The Integrated Crisis Early Warning System: news reports coded by machine, a row a report, in CAMEO codes.
//!
//! A machine read one sentence of one newspaper: each row is a report, never an event of its own. The place is as
//! precise as the narrowest column that is filled.
//!
//! ```
//! use tarazy_import::{Options, Table, icews};
//! let tab = "Event ID\tEvent Date\tSource Name\tEvent Text\tCAMEO Code\tTarget Name\tCity\tCountry\n\
//!            1\t2018-06-01\tPolice (India)\tArrest, detain\t173\tStudent\tNA\tIndia\n";
//! let table = Table { name: "events.tab", bytes: tab.as_bytes() };
//! let imported = icews::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Police (India) → Student: Arrest, detain");
//! ```

use crate::events::{self, Codebook, Rows, Told, dataset, location};
use crate::table::Line;
use crate::{Imported, Options, Progress, Table};
use tarazy_model::{Basis, Code, Event, Participant, PartyKind, PlaceLevel, Role, Source};
use tarazy_words::{Saying, event_codes};

/// The columns of a place, the narrowest first.
const PLACES: [(&str, PlaceLevel); 3] =
    [("City", PlaceLevel::City), ("District", PlaceLevel::District), ("Province", PlaceLevel::Region)];
/// Sectors of those who act for a State.
const OF_STATES: [&str; 10] = [
    "Government",
    "Executive",
    "Executive Office",
    "Cabinet",
    "Police",
    "Military",
    "Legislative / Parliamentary",
    "Judicial",
    "Foreign Ministry",
    "Local",
];
/// Sectors of people without an organisation.
const OF_GROUPS: [&str; 4] = [
    "General Population / Civilian / Social",
    "Protestors / Popular Opposition / Mobs",
    "Social",
    "Unidentified Forces",
];
/// Sectors of those who hold an office; with a name without brackets, persons, and now and then an office.
const OF_PERSONS: [&str; 4] = ["Elite", "Executive", "Executive Office", "Cabinet"];

const BOOK: Codebook = Codebook {
    name: "icews",
    required: &["Event ID", "Event Date", "CAMEO Code"],
    wanted: "give-icews",
    row: report,
};

/// The data set.
pub fn source(options: &Options) -> Source {
    let url = "https://doi.org/10.7910/DVN/28075";
    dataset("ICEWS Coded Event Data", "Lockheed Martin", url, options.as_at.as_ref())
}

/// Imports tables of coded reports: a report a row.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    events::import(&BOOK, source(options), tables, options, progress)
}

fn report(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let code = line.cell("CAMEO Code");
    let known = event_codes::get("CAMEO", code);
    if known.is_none() {
        rows.left_open(line, "CAMEO Code", Saying::of("is-no-code"), Saying::of("mend-type-of-acled"));
    }
    let states = if given(line, "Country").is_empty() { Vec::new() } else { rows.state(line, "Country") };
    let point = rows.point(line, "Latitude", "Longitude");
    let narrowest = PLACES.iter().find(|(column, _)| !given(line, column).is_empty());
    let parts: Vec<&str> =
        PLACES.iter().map(|(column, _)| given(line, column)).filter(|p| !p.is_empty()).collect();
    let precision = narrowest.map_or(PlaceLevel::State, |(_, level)| *level);
    let written = if parts.is_empty() { given(line, "Country").to_owned() } else { parts.join(", ") };
    let who = [("Source", Role::Actor), ("Target", Role::Target)];
    let participants: Vec<Participant> =
        who.iter().filter_map(|(side, role)| participant(rows, line, side, *role)).collect();
    let names: Vec<&str> = participants.iter().map(|one| one.name.as_str()).collect();
    let event = Event {
        kind: known.map(|known| known.kind).unwrap_or_default(),
        codes: vec![Code::new("CAMEO", code)],
        basis: Basis::Report,
        title: format!("{}: {}", names.join(" → "), line.cell("Event Text")),
        date: rows.day(line, "Event Date"),
        place: location(&written, &states, Some(precision), point),
        states,
        participants,
        ..Event::default()
    };
    vec![Told::event(line.cell("Event ID"), event)]
}

/// The cell, unless it says that it is not available.
fn given<'s>(line: Line<'s>, column: &str) -> &'s str {
    Some(line.cell(column)).filter(|cell| *cell != "NA").unwrap_or_default()
}

fn participant(rows: &mut Rows<'_, '_>, line: Line<'_>, side: &str, role: Role) -> Option<Participant> {
    let name = given(line, &format!("{side} Name"));
    let sectors: Vec<&str> = given(line, &format!("{side} Sectors")).split(',').collect();
    let of = |those: &[&str]| sectors.iter().any(|sector| those.contains(sector));
    // "Police (India)" acts for the State; a person of a sector is named without brackets, and so are organisations.
    let party = if rows.state_named(name).is_some() || name.ends_with(')') && of(&OF_STATES) {
        PartyKind::State
    } else if name.ends_with(')') && of(&OF_GROUPS) {
        PartyKind::Group
    } else if !name.ends_with(')') && of(&OF_PERSONS) {
        PartyKind::Person
    } else {
        PartyKind::Unknown
    };
    (!name.is_empty()).then(|| Participant { party, ..Participant::new(name, role) })
}
