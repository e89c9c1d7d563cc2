//! The Mass Mobilization data: protests against governments, a row a protest, by State and days.
//!
//! Sizes stand as numbers, as words ("1000s", ">50", "dozens") and sometimes as those arrested; what they say is read
//! and kept as said. The coders' band of sizes is a count of its own. A 1 in a column of demands or responses says that
//! it was coded; a 0 says only that it was not, which denies nothing. Days stand in one cell or in three.
//!
//! ```
//! use tarazy_import::{Options, Table, mass_mobilization};
//! let csv = "id,country,protest,protesterviolence,location,participants,start_date\n\
//!            7,Kyrgyzstan,1,0,Talas,about 1500,2010-04-06\n";
//! let table = Table { name: "mm.csv", bytes: csv.as_bytes() };
//! let imported = mass_mobilization::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Protest in Talas");
//! ```

use crate::counts;
use crate::events::{self, Codebook, Rows, Told, dataset, location, spanning, title};
use crate::table::Line;
use crate::{Imported, Options, Progress, Table};
use tarazy_model::{Code, Date, Event, Participant, PartyKind, Role, Source};
use tarazy_words::{Saying, event_codes};

/// Columns that say what was demanded, and what of.
const DEMANDS: [(&str, &str); 7] = [
    ("labor_wage_dispute", "labour or wage dispute"),
    ("land_farm_issue", "land or farm issue"),
    ("police_brutality", "police brutality"),
    ("political_behavior_process", "political behaviour or process"),
    ("price increases_tax_policy", "price increases or tax policy"),
    ("removal_of_politician", "removal of a politician"),
    ("social_restrictions", "social restrictions"),
];
/// Columns that say how the State responded.
const RESPONSES: [(&str, &str); 7] = [
    ("accomodation", "accommodation"),
    ("arrests", "arrests"),
    ("beatings", "beatings"),
    ("crowddispersal", "crowd dispersal"),
    ("ignore", "ignored"),
    ("killings", "killings"),
    ("shootings", "shootings"),
];
/// How many numbered columns with the words themselves the data set's first form has.
const NUMBERED: usize = 7;

const BOOK: Codebook = Codebook {
    name: "mass-mobilization",
    required: &["id", "country", "location"],
    wanted: "give-mass-mobilization",
    row: protest,
};

/// The data set.
pub fn source(options: &Options) -> Source {
    let by = "David H. Clark and Patrick M. Regan";
    dataset(
        "Mass Mobilization Protest Data",
        by,
        "https://massmobilization.github.io/",
        options.as_at.as_ref(),
    )
}

/// Imports tables of protests: an event a row.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    events::import(&BOOK, source(options), tables, options, progress)
}

fn protest(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    if is(line, "protest", "0") {
        rows.passed_over(line, "protest", Saying::of("problem-no-protest-coded"));
        return Vec::new();
    }
    let violent = is(line, "protesterviolence", "1");
    let code = if violent { "protest violent" } else { "protest" };
    let states = rows.state(line, "country");
    let place = location(line.cell("location"), &states, None, None);
    let who = line.cell("protesteridentity");
    let who = if who.eq_ignore_ascii_case("unspecified") { "" } else { who };
    let mut event = Event {
        kind: event_codes::get("MassMobilization", code).map(|known| known.kind).unwrap_or_default(),
        codes: vec![Code::new("MassMobilization", code)],
        title: title(if violent { "Violent protest" } else { "Protest" }, who, place.as_ref()),
        date: dates(rows, line),
        participants: participants(who),
        demands: coded(line, &DEMANDS, "protesterdemand"),
        responses: coded(line, &RESPONSES, "stateresponse"),
        states,
        place,
        ..Event::default()
    };
    let said = line.cell("participants");
    if !said.is_empty() && !counts::add_to(&mut event, said) {
        let what = Saying::of("is-no-number-of-people");
        rows.kept_as_said(line, "participants", what, Saying::of("mend-number-if-known"));
    }
    let band = line.cell("participants_category");
    if !band.is_empty() && band != said {
        let first = event.size.len();
        counts::add_to(&mut event, band);
        for count in event.size.iter_mut().skip(first) {
            count.by = Some("the data set's coders".to_owned());
        }
    }
    vec![Told::event(line.cell("id"), event)]
}

fn is(line: Line<'_>, column: &str, value: &str) -> bool {
    let cell = line.cell(column);
    cell.strip_suffix(".0").unwrap_or(cell) == value
}

fn dates(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Option<Date> {
    if line.cell("start_date").is_empty() {
        let from = rows.parts(line, ["startyear", "startmonth", "startday"]);
        let to = rows.parts(line, ["endyear", "endmonth", "endday"]);
        return spanning(from, to);
    }
    let from = rows.day(line, "start_date");
    spanning(from, rows.day(line, "end_date"))
}

fn participants(who: &str) -> Vec<Participant> {
    let named = |name: &str| Participant { party: PartyKind::Group, ..Participant::new(name, Role::Actor) };
    who.split(';').map(str::trim).filter(|name| !name.is_empty()).map(named).collect()
}

/// What the columns with a 1 say, and the numbered ones that hold words.
fn coded(line: Line<'_>, columns: &[(&str, &str)], numbered: &str) -> Vec<String> {
    let marked = columns.iter().filter(|(column, _)| !matches!(line.cell(column), "" | "0" | "0.0"));
    let worded = (1..=NUMBERED).map(|n| line.cell(&format!("{numbered}{n}")));
    let worded = worded.filter(|cell| !cell.is_empty() && *cell != ".");
    marked.map(|(_, words)| *words).chain(worded).map(str::to_owned).collect()
}
