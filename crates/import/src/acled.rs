//! The Armed Conflict Location & Event Data project: its CSV exports, by their published columns, a row an event.
//!
//! Older exports give `inter1` and `inter2` as numbers, newer ones in words. `time_precision` 1 is a day, 2 about it, 3
//! a month; `geo_precision` 1 is a town, 2 near it, 3 a region. A fatality count of 0 says that none died. Sizes of
//! crowds stand among the tags.
//!
//! ```
//! use tarazy_import::{Options, Table, acled};
//! let csv = "event_id_cnty,event_date,event_type,sub_event_type,actor1,country,location,fatalities\n\
//!            KGZ9,2020-10-05,Protests,Peaceful protest,Protesters (Kyrgyzstan),Kyrgyzstan,Bishkek,0\n";
//! let table = Table { name: "acled.csv", bytes: csv.as_bytes() };
//! let imported = acled::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Peaceful protest by Protesters (Kyrgyzstan) in Bishkek");
//! ```

use crate::counts;
use crate::events::{self, Codebook, Rows, Told, dataset, location, title};
use crate::table::Line;
use crate::{Imported, Options, Progress, Table};
use tarazy_model::{Code, Count, Date, Event, Participant, PartyKind, PlaceLevel, Quantity, Role, Source};
use tarazy_words::{Saying, event_codes};

const BOOK: Codebook = Codebook {
    name: "acled",
    required: &["event_id_cnty", "event_date", "event_type", "country"],
    wanted: "give-acled",
    row: event,
};
/// The parties: column of the name, of its kind, and what they did.
const PARTIES: [(&str, &str, Role); 4] = [
    ("actor1", "inter1", Role::Actor),
    ("assoc_actor_1", "", Role::Associate),
    ("actor2", "inter2", Role::Target),
    ("assoc_actor_2", "", Role::Target),
];

/// The data set.
pub fn source() -> Source {
    let name = "Armed Conflict Location & Event Data (ACLED)";
    dataset(name, "ACLED", "https://acleddata.com/", None)
}

/// Imports exports: an event a row.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    events::import(&BOOK, source(), tables, options, progress)
}

fn event(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let (kind, sub) = (line.cell("event_type"), line.cell("sub_event_type"));
    let code = if sub.is_empty() { kind } else { sub };
    let known = event_codes::get("ACLED", code);
    if known.is_none() {
        let column = if sub.is_empty() { "event_type" } else { "sub_event_type" };
        rows.left_open(line, column, Saying::of("is-no-type"), Saying::of("mend-type-of-acled"));
    }
    let states = rows.state(line, "country");
    let point = rows.point(line, "latitude", "longitude");
    let precision = match line.cell("geo_precision") {
        "1" => Some(PlaceLevel::City),
        "2" => Some(PlaceLevel::District),
        "3" => Some(PlaceLevel::Region),
        _ => None,
    };
    let where_written: Vec<&str> = ["location", "admin1"]
        .iter()
        .map(|column| line.cell(column))
        .filter(|cell| !cell.is_empty())
        .collect();
    let named = tarazy_words::places::resolve_in(line.cell("location"), &states).is_some();
    let written = if named { line.cell("location").to_owned() } else { where_written.join(", ") };
    let participants = participants(line);
    let actor = participants.first().map_or("", |one| one.name.as_str());
    let place = location(&written, &states, precision, point);
    let mut event = Event {
        kind: known.map(|known| known.kind).unwrap_or_default(),
        codes: vec![Code::new("ACLED", code)],
        title: title(code, actor, place.as_ref()),
        date: date(rows, line),
        deaths: rows
            .number(line, "fatalities")
            .map(|n| Count::from(Quantity::exactly(n).of("person")))
            .into_iter()
            .collect(),
        participants,
        states,
        place,
        ..Event::default()
    };
    let crowd = line.cell("tags").split(';').find_map(|tag| tag.trim().strip_prefix("crowd size="));
    if let Some(crowd) = crowd.filter(|crowd| !crowd.eq_ignore_ascii_case("no report")) {
        counts::add_to(&mut event, crowd);
    }
    vec![Told::event(line.cell("event_id_cnty"), event)]
}

fn date(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Option<Date> {
    let day = rows.day(line, "event_date")?;
    match line.cell("time_precision") {
        "2" => format!("{day}~").parse().ok().or(Some(day)),
        "3" => day.as_str().get(..7).and_then(|month| month.parse().ok()).or(Some(day)),
        _ => Some(day),
    }
}

fn participants(line: Line<'_>) -> Vec<Participant> {
    let mut found = Vec::new();
    for (name, kind, role) in PARTIES {
        let party = match line.cell(kind) {
            "1" | "State forces" | "State Forces" => PartyKind::State,
            "5" | "6" | "7" | "Rioters" | "Protesters" | "Civilians" => PartyKind::Group,
            "2" | "3" | "4" | "8" => PartyKind::Organisation,
            said if said.ends_with("group") || said.ends_with("militia") || said.starts_with("External") => {
                PartyKind::Organisation
            }
            _ => PartyKind::Unknown,
        };
        let names = line.cell(name).split(';').map(str::trim).filter(|name| !name.is_empty());
        found.extend(names.map(|name| Participant { party, ..Participant::new(name, role) }));
    }
    found
}
