//! Lists of coups d'état, a row a coup or an attempt: the Coup d'État Project of the Cline Center (CSV) and the coups of
//! the Colpus data set (XLSX, or saved as CSV). Which of the two it is, the columns say.
//!
//! A column of the Cline Center's with a 1 says that it was so; a 0 says that it was not coded.
//!
//! ```
//! use tarazy_import::{Options, Table, coups};
//! let csv = "coup_id,cowcode,country,year,month,day,event_type,realized,military,killed\n\
//!            1,700,Afghanistan,1973,7,17,coup,1,1,0\n";
//! let table = Table { name: "coups.csv", bytes: csv.as_bytes() };
//! let imported = coups::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts[0].statement.title(), "Coup d'état in Afghanistan: realized");
//! ```

use crate::events::{self, Codebook, Rows, Told, dataset};
use crate::gathering::Gathering;
use crate::table::{Line, Sheet};
use crate::{Imported, Options, Progress, Table, each};
use std::collections::HashMap;
use tarazy_model::{Code, Event, EventKind, Source, StateCode};
use tarazy_words::{Saying, cow_codes};

const WANTED: &str = "give-coups";
const CLINE: Codebook = Codebook {
    name: "coups",
    required: &["coup_id", "cowcode", "country", "year", "event_type"],
    wanted: WANTED,
    row: cline,
};
const COLPUS: Codebook = Codebook {
    name: "coups",
    required: &["id", "ccode", "statenme", "success"],
    wanted: WANTED,
    row: colpus,
};

/// What the Cline Center codes of those who acted and of what became of the leader.
const CODED: [(&str, &str); 16] = [
    ("military", "military"),
    ("dissident", "dissidents"),
    ("rebel", "rebels"),
    ("palace", "palace"),
    ("foreign", "foreign-backed"),
    ("auto", "auto-coup"),
    ("popular", "popular revolt"),
    ("counter", "counter-coup"),
    ("resign", "forced resignation"),
    ("injured", "leader injured"),
    ("killed", "leader killed"),
    ("harrest", "leader under house arrest"),
    ("jailed", "leader jailed"),
    ("tried", "leader tried"),
    ("fled", "leader fled"),
    ("exile", "leader exiled"),
];

/// The Cline Center's list.
pub fn cline_source(options: &Options) -> Source {
    let url = "https://doi.org/10.13012/B2IDB-9651987";
    dataset("Coup d'État Project", "Cline Center for Advanced Social Research", url, options.as_at.as_ref())
}

/// The Colpus list.
pub fn colpus_source(options: &Options) -> Source {
    dataset(
        "Colpus: coups",
        "John J. Chin, David B. Carter and Joseph G. Wright",
        "https://www.johnjchin.com/colpus",
        options.as_at.as_ref(),
    )
}

/// Imports lists of coups: an event a row.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut both = [
        (&CLINE, Gathering::new("coups", cline_source(options), options), HashMap::new()),
        (&COLPUS, Gathering::new("coups", colpus_source(options), options), HashMap::new()),
    ];
    let mut problems = Vec::new();
    each(tables, progress, |table| {
        let Some(sheet) = Sheet::open(table, &mut problems) else { return };
        let which = usize::from(sheet.column(&["statenme"]).is_some());
        if let Some((book, into, told)) = both.get_mut(which) {
            events::rows(book, &sheet, into, told);
        }
    });
    let mut whole = Imported { problems, ..Imported::default() };
    for (_, gathering, told) in both {
        let part = gathering.gathered();
        whole.problems.extend(part.problems);
        if !told.is_empty() {
            whole.sources.extend(part.sources);
            whole.drafts.extend(part.drafts);
        }
    }
    whole.settled(tables, WANTED)
}

fn state(rows: &mut Rows<'_, '_>, line: Line<'_>, code: &str, name: &str) -> Vec<StateCode> {
    let year = line.cell("year").parse().ok();
    let by_code = line.cell(code).parse().ok().and_then(|code| cow_codes::state(code, year));
    by_code.map_or_else(|| rows.state(line, name), |state| vec![state])
}

fn cline(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    let outcome = match line.cell("event_type") {
        "coup" => "realized",
        "attempted" => "attempted",
        "conspiracy" => "conspiracy, not carried out",
        _ => {
            let what = Saying::of("is-no-sort-of-coup");
            rows.left_open(line, "event_type", what, Saying::of("mend-sort-of-coup"));
            "outcome not known"
        }
    };
    let coded = CODED.iter().filter(|(column, _)| line.cell(column) == "1").map(|(_, words)| *words);
    let codes = std::iter::once(line.cell("event_type")).chain(coded).map(|code| Code::new("Cline", code));
    let event = Event {
        kind: EventKind::Coup,
        title: format!("Coup d'état in {}: {outcome}", line.cell("country")),
        codes: codes.collect(),
        states: state(rows, line, "cowcode", "country"),
        date: rows.parts(line, ["year", "month", "day"]),
        ..Event::default()
    };
    vec![Told::event(line.cell("coup_id"), event)]
}

fn colpus(rows: &mut Rows<'_, '_>, line: Line<'_>) -> Vec<Told> {
    // The day is the last three numbers of the key, 40-1952-3-10; the column of dates counts days in a way of its own.
    let mut parts = line.cell("id").rsplit('-');
    let day = parts.next().zip(parts.next()).zip(parts.next()).and_then(|((day, month), year)| {
        let (day, month): (u8, u8) = (day.trim().parse().ok()?, month.parse().ok()?);
        format!("{year}-{month:02}-{day:02}").parse().ok()
    });
    if day.is_none() {
        rows.left_open(line, "id", Saying::of("is-no-key-of-date"), Saying::of("mend-key-of-date"));
    }
    let outcome = match line.cell("success") {
        "1" => "successful",
        "2" => "failed",
        _ => {
            rows.left_open(line, "success", Saying::of("is-no-outcome"), Saying::of("mend-outcome"));
            "outcome not known"
        }
    };
    let sort = Some(line.cell("milcoup")).filter(|sort| sort.len() > 1).unwrap_or("Coup");
    let event = Event {
        kind: EventKind::Coup,
        title: format!("{sort} in {}: {outcome}", line.cell("statenme")),
        codes: Some(line.cell("type"))
            .filter(|code| !code.is_empty())
            .map(|code| Code::new("Colpus", code))
            .into_iter()
            .collect(),
        states: state(rows, line, "ccode", "statenme"),
        date: day,
        ..Event::default()
    };
    vec![Told::event(line.cell("id"), event)]
}
