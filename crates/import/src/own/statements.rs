//! Rows to statements, one function a kind of table.

use super::cells::{Cells, unreadable, word};
use tarazy_model::{
    ActKind, CaseStep, Citation, Claim, Event, Figure, InstrumentCode, Organisation, Participant, Person,
    Place, Pledge, Recommendation, Report, Role, Statement, TreatyAct,
};
use tarazy_words::{Language, bodies, indicators, instruments, places, themes};

pub(super) fn act(cells: &mut Cells<'_, '_>) -> Statement {
    let instrument = |code: &str| instruments::get(&InstrumentCode::new(code));
    let code =
        cells.known("instrument", "instruments.tsv", |code| instrument(code).is_some()).unwrap_or_default();
    let title = instrument(&code).map(|known| known.titles.get(Language::English));
    Statement::TreatyAct(TreatyAct {
        state: cells.states("state").pop(),
        instrument_written: cells.text("written").unwrap_or_else(|| title.unwrap_or(&code).to_owned()),
        instrument: Some(InstrumentCode::new(code)).filter(|code| !code.as_str().is_empty()),
        act: cells.value("act").unwrap_or(ActKind::Signature),
        date: cells.value("date"),
        text: cells.text("text"),
        articles: cells.list("articles"),
        towards: cells.states("towards"),
        procedure: cells.value("procedure"),
    })
}

pub(super) fn event(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Event(Event {
        kind: cells.value("kind").unwrap_or_default(),
        title: cells.must("title"),
        states: cells.states("states"),
        date: cells.value("date"),
        place: cells.text("place").map(place),
        participants: participants(cells),
        size: cells.people("size"),
        deaths: cells.people("deaths"),
        injured: cells.people("injured"),
        arrests: cells.people("arrests"),
        demand: cells.text("demand"),
        response: cells.text("response"),
        denied: cells.list("denied"),
        dated: cells.word("dated").unwrap_or_default(),
    })
}

fn place(written: String) -> Place {
    let code = places::resolve(&written).map(|known| known.code.to_owned());
    Place { written, code }
}

/// Names with what they did in brackets; without brackets they were there.
fn participants(cells: &mut Cells<'_, '_>) -> Vec<Participant> {
    let mut found = Vec::new();
    for item in cells.list("participants") {
        let (name, role) = match item.strip_suffix(')').and_then(|rest| rest.rsplit_once('(')) {
            Some((name, role)) => (name.trim(), word(role)),
            None => (item.as_str(), Ok(Role::Present)),
        };
        match role {
            Ok(role) => found.push(Participant { name: name.to_owned(), role }),
            Err(mend) => {
                cells.wrong("participants", unreadable(&item), format!("{mend} between the brackets"))
            }
        }
    }
    found
}

pub(super) fn figure(cells: &mut Cells<'_, '_>) -> Statement {
    let (part, whole) = (cells.number("part"), cells.number("whole"));
    if part.is_some() != whole.is_some() {
        let mend = "fill both part and whole, or neither".to_owned();
        cells.wrong("whole", "a part and its whole belong together".to_owned(), mend);
    }
    Statement::Figure(Figure {
        indicator: indicator(cells),
        measure: cells.must("measure"),
        states: cells.states("states"),
        date: cells.value("date"),
        value: cells.value("value").unwrap_or_default(),
        equivalents: cells.values("equivalents"),
        denominator: cells.text("denominator"),
        counts: part.zip(whole),
        dated: cells.word("dated").unwrap_or_default(),
    })
}

fn indicator(cells: &mut Cells<'_, '_>) -> Option<String> {
    cells.known("indicator", "indicators.tsv", |code| indicators::get(code).is_some())
}

pub(super) fn pledge(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Pledge(Pledge {
        states: cells.states("states"),
        promisor: cells.text("promisor"),
        promisee: cells.text("promisee"),
        measure: cells.must("measure"),
        indicator: indicator(cells),
        target: cells.value("target"),
        date: cells.value("date"),
        deadline: cells.value("deadline"),
        instrument: cells.text("instrument"),
        dated: cells.word("dated").unwrap_or_default(),
        session: cells.text("session"),
        themes: themes(cells),
    })
}

pub(super) fn recommendation(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Recommendation(Recommendation {
        states: cells.states("states"),
        body: cells.known("body", "bodies.tsv", |code| bodies::get(code).is_some()),
        form: cells.word("form").unwrap_or_default(),
        text: cells.must("text"),
        symbol: cells.text("symbol"),
        paragraph: cells.text("paragraph"),
        heading: cells.text("heading"),
        date: cells.value("date"),
        session: cells.text("session"),
        recommending: cells.states("recommending"),
        answer: cells.word("answer"),
        themes: themes(cells),
        affected: cells.list("affected"),
        targets: cells.list("targets"),
        repeated: yes(cells, "repeated").unwrap_or(false),
        follow_up: yes(cells, "follow_up").unwrap_or(false),
    })
}

/// Yes, no, or nothing where the cell is empty.
fn yes(cells: &mut Cells<'_, '_>, column: &str) -> Option<bool> {
    match cells.text(column)?.as_str() {
        "yes" => Some(true),
        "no" => Some(false),
        said => {
            cells.wrong(column, unreadable(said), "write yes or no, or leave it empty".to_owned());
            None
        }
    }
}

pub(super) fn report(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Report(Report {
        states: cells.states("states"),
        body: cells.known("body", "bodies.tsv", |code| bodies::get(code).is_some()).unwrap_or_default(),
        number: cells.text("number"),
        step: cells.value("step").unwrap_or_default(),
        date: cells.value("date"),
        simplified: yes(cells, "simplified"),
        symbol: cells.text("symbol"),
        paragraphs: cells.list("paragraphs"),
    })
}

fn themes(cells: &mut Cells<'_, '_>) -> Vec<String> {
    let codes = cells.list("themes");
    for code in codes.iter().filter(|code| themes::get(code).is_none()) {
        cells.wrong("themes", unreadable(code), "write codes of vocab/themes.tsv".to_owned());
    }
    codes
}

pub(super) fn case(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Case(CaseStep {
        states: cells.states("states"),
        issue: cells.must("issue"),
        step: cells.word("step").unwrap_or_default(),
        date: cells.value("date"),
        actors: cells.list("actors"),
        outcome: cells.text("outcome"),
        dated: cells.word("dated").unwrap_or_default(),
        symbol: cells.text("symbol"),
        articles: cells.list("articles"),
    })
}

pub(super) fn person(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Person(Person {
        name: cells.must("name"),
        variants: cells.list("variants"),
        role: cells.text("role"),
        states: cells.states("states"),
    })
}

pub(super) fn organisation(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Organisation(Organisation {
        name: cells.must("name"),
        acronym: cells.text("acronym"),
        variants: cells.list("variants"),
        states: cells.states("states"),
        founded: cells.value("founded"),
    })
}

pub(super) fn citation(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Source(Citation {
        title: cells.must("title"),
        author: cells.text("author"),
        publisher: cells.text("publisher"),
        date: cells.value("date"),
        accessed: cells.value("accessed"),
        pages: cells.text("pages"),
        note: cells.text("footnote"),
    })
}

pub(super) fn claim(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Claim(Claim {
        states: cells.states("states"),
        text: cells.must("text"),
        date: cells.value("date"),
        stance: cells.word("stance").unwrap_or_default(),
        holder: cells.text("holder"),
    })
}
