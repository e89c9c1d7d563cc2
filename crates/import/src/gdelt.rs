//! GDELT 2.0: the tables of events and of mentions, parted by tabs, without a line of headers.
//!
//! A machine found both in the news: a row is a report, never an event of its own. The rows of one `GLOBALEVENTID`, the
//! event's and its mentions', are reports of one record. Columns are those of the GDELT 2.0 event codebook.
//!
//! ```
//! use tarazy_import::{Options, Table, gdelt};
//! let mention = "77\t20200101\t20200102\t1\texample.org\thttps://example.org/a\t1\t-1\t5\t9\t1\t50\t900\t-2\t\t\n";
//! let table = Table { name: "20200102.mentions.CSV", bytes: mention.as_bytes() };
//! let imported = gdelt::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Mention of GDELT event 77 at example.org");
//! ```

use crate::events::{self, Codebook, Rows, Told, dataset, location};
use crate::gathering::Gathering;
use crate::table::{Line, Sheet, file_name, whole};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use tarazy_model::{Basis, Code, Event, Participant, PartyKind, PlaceLevel, RecordId, Role, Source};
use tarazy_words::{Saying, event_codes};

/// The columns of the event table that are read, by their place.
const EVENT: [(usize, &str); 13] = [
    (0, "GLOBALEVENTID"),
    (1, "SQLDATE"),
    (6, "Actor1Name"),
    (12, "Actor1Type1Code"),
    (16, "Actor2Name"),
    (22, "Actor2Type1Code"),
    (26, "EventCode"),
    (51, "ActionGeo_Type"),
    (52, "ActionGeo_FullName"),
    (56, "ActionGeo_Lat"),
    (57, "ActionGeo_Long"),
    (59, "DATEADDED"),
    (60, "SOURCEURL"),
];
const EVENT_WIDTH: usize = 61;
/// The same of the table of mentions.
const MENTION: [(usize, &str); 5] = [
    (0, "GLOBALEVENTID"),
    (1, "EventTimeDate"),
    (2, "MentionTimeDate"),
    (4, "MentionSourceName"),
    (5, "MentionIdentifier"),
];
const MENTION_WIDTH: usize = 16;

const WANTED: &str = "give-gdelt";
const EVENTS: Codebook = Codebook { name: "gdelt", required: &["GLOBALEVENTID"], wanted: WANTED, row: event };
const MENTIONS: Codebook =
    Codebook { name: "gdelt", required: &["GLOBALEVENTID"], wanted: WANTED, row: mention };

/// The data set.
pub fn source() -> Source {
    dataset("GDELT 2.0", "The GDELT Project", "https://www.gdeltproject.org/", None)
}

/// Imports tables of events and of mentions: a report a row.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut into = Gathering::new("gdelt", source(), options);
    let mut told = HashMap::new();
    each(tables, progress, |table| {
        let width = table.bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let width = width.iter().filter(|byte| **byte == b'\t').count() + 1;
        let (book, columns) = match width {
            EVENT_WIDTH => (&EVENTS, EVENT.as_slice()),
            MENTION_WIDTH => (&MENTIONS, MENTION.as_slice()),
            _ => {
                let what = Saying::of("problem-gdelt-width").with("count", width);
                return into.problems.push(whole(file_name(table.name), what, Saying::of(WANTED)));
            }
        };
        let headers = (0..width).map(|at| {
            let named = columns.iter().find(|(place, _)| *place == at);
            named.map_or_else(|| format!("column {}", at + 1), |(_, name)| (*name).to_owned())
        });
        let Some(sheet) = Sheet::headless(table, headers.collect(), &mut into.problems) else { return };
        events::rows(book, &sheet, &mut into, &mut told);
    });
    into.settled(tables, WANTED)
}

fn record(line: Line<'_>) -> Option<RecordId> {
    Some(RecordId::of(&["gdelt", line.cell("GLOBALEVENTID")]))
}

fn event(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let code = line.cell("EventCode");
    let known = event_codes::get("CAMEO", code);
    if known.is_none() {
        let what = Saying::of("is-no-code-of-cameo");
        rows.left_open(line, "EventCode", what, Saying::of("mend-correct-it"));
    }
    let written = line.cell("ActionGeo_FullName");
    let states: Vec<_> =
        written.rsplit(',').next().and_then(|name| rows.state_named(name.trim())).into_iter().collect();
    let precision = match line.cell("ActionGeo_Type") {
        "1" => Some(PlaceLevel::State),
        "2" | "5" => Some(PlaceLevel::Region),
        "3" | "4" => Some(PlaceLevel::City),
        _ => None,
    };
    let point = rows.point(line, "ActionGeo_Lat", "ActionGeo_Long");
    let sides = [("Actor1", Role::Actor), ("Actor2", Role::Target)];
    let participants: Vec<Participant> =
        sides.iter().filter_map(|(side, role)| participant(rows, line, side, *role)).collect();
    let names: Vec<&str> = participants.iter().map(|one| one.name.as_str()).collect();
    let what = known.map_or("event", |known| known.label);
    let event = Event {
        kind: known.map(|known| known.kind).unwrap_or_default(),
        codes: vec![Code::new("CAMEO", code)],
        basis: Basis::Report,
        title: if names.is_empty() { what.to_owned() } else { format!("{}: {what}", names.join(" → ")) },
        date: rows.day(line, "SQLDATE"),
        place: location(written, &states, precision, point),
        states,
        participants,
        ..Event::default()
    };
    vec![Told { record: record(line), ..Told::event(line.cell("GLOBALEVENTID"), event) }]
}

/// A party by name; the types of CAMEO say which act for a State and which are people.
fn participant(rows: &mut Rows<'_, '_>, line: Line<'_>, side: &str, role: Role) -> Option<Participant> {
    let name = line.cell(&format!("{side}Name"));
    let party = match line.cell(&format!("{side}Type1Code")) {
        "GOV" | "COP" | "MIL" | "JUD" | "LEG" | "SPY" => PartyKind::State,
        "CVL" | "REF" | "LAB" | "EDU" => PartyKind::Group,
        "NGO" | "IGO" | "REB" | "INS" | "MED" | "BUS" | "MNC" => PartyKind::Organisation,
        _ if rows.state_named(name).is_some() => PartyKind::State,
        _ => PartyKind::Unknown,
    };
    (!name.is_empty()).then(|| Participant { party, ..Participant::new(name, role) })
}

fn mention(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let (id, at) = (line.cell("GLOBALEVENTID"), line.cell("MentionIdentifier"));
    let day = |rows: &mut Rows<'_, '_>, column: &str| rows.stamp(line, column);
    let event = Event {
        basis: Basis::Report,
        title: format!("Mention of GDELT event {id} at {}", line.cell("MentionSourceName")),
        date: day(rows, "EventTimeDate"),
        codes: vec![Code::new("GDELT", id)],
        ..Event::default()
    };
    let key = format!("{id} {at} {}", line.cell("MentionTimeDate"));
    vec![Told { record: record(line), ..Told::event(&key, event) }]
}
