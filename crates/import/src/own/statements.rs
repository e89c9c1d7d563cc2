//! Rows to statements, one function a kind of table.

use super::cells::{Cells, unreadable, word};
use std::collections::BTreeMap;
use tarazy_model::{
    ActKind, CaseStep, Citation, Claim, Event, Figure, Grant, GrantParty, InstrumentCode, Location,
    Organisation, Participant, Person, Place, Pledge, Recommendation, RecordId, Report, StateCode, Statement,
    Tie, TreatyAct,
};
use tarazy_words::{Language, Saying, bodies, indicators, instruments, places, themes};

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
    let states = cells.states("states");
    Statement::Event(Event {
        kind: cells.value("kind").unwrap_or_default(),
        title: cells.must("title"),
        date: cells.value("date"),
        place: location(cells, &states),
        states,
        participants: participants(cells),
        size: cells.people("size"),
        deaths: cells.people("deaths"),
        injured: cells.people("injured"),
        arrests: cells.people("arrests"),
        demands: cells.list("demand"),
        responses: cells.list("response"),
        denied: cells.list("denied"),
        dated: cells.word("dated").unwrap_or_default(),
        codes: cells.values("codes"),
        basis: cells.word("basis").unwrap_or_default(),
        ties: ties(cells),
    })
}

/// A location; its code and precision are those of the vocabulary's place of the name, where the row gives none.
fn location(cells: &mut Cells<'_, '_>, states: &[StateCode]) -> Option<Location> {
    let (written, point) = (cells.text("place").unwrap_or_default(), cells.value("point"));
    if written.is_empty() && point.is_none() {
        return None;
    }
    let known = places::resolve_in(&written, states);
    Some(Location {
        code: cells.text("place_code").or_else(|| known.map(|place| place.code.to_owned())),
        precision: cells.value("precision").or_else(|| known.map(|place| place.level)),
        point,
        written,
    })
}

/// Ties as "part-of LABEL"; a label is that of a record of the tables, or a record's id.
fn ties(cells: &mut Cells<'_, '_>) -> Vec<Tie> {
    let mut found = Vec::new();
    for item in cells.list("ties") {
        let (relation, label) = item.split_once(' ').unwrap_or((&item, ""));
        match word(relation) {
            Ok(relation) if !label.trim().is_empty() => {
                found.push(Tie { relation, to: labelled(label.trim()) })
            }
            Ok(_) => cells.wrong("ties", unreadable(&item), Saying::of("mend-record-of-tie")),
            Err(mend) => cells.wrong("ties", unreadable(&item), mend),
        }
    }
    found
}

/// The record of a label; a label that is an id is that of a record written out before.
pub(super) fn labelled(label: &str) -> RecordId {
    label.parse().unwrap_or_else(|_| RecordId::of(&["own", label]))
}

/// Names with what they did, and what sort of party they are, in brackets; without brackets they were there.
fn participants(cells: &mut Cells<'_, '_>) -> Vec<Participant> {
    let mut found = Vec::new();
    for item in cells.list("participants") {
        let bracketed = item.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
        let (name, did) = bracketed.map_or((item.as_str(), "present"), |(name, did)| (name.trim(), did));
        let (role, party) = did.split_once(',').unwrap_or((did, "unknown"));
        match word(role.trim()).and_then(|role| Ok((role, word(party.trim())?))) {
            Ok((role, party)) => found.push(Participant { name: name.to_owned(), role, party }),
            Err(mend) => {
                let mend = Saying::of("mend-between-brackets").with("mend", mend);
                cells.wrong("participants", unreadable(&item), mend);
            }
        }
    }
    found
}

pub(super) fn figure(cells: &mut Cells<'_, '_>) -> Statement {
    let (part, whole) = (cells.number("part"), cells.number("whole"));
    if part.is_some() != whole.is_some() {
        let mend = Saying::of("mend-part-and-whole");
        cells.wrong("whole", Saying::of("problem-part-and-whole"), mend);
    }
    Statement::Figure(Figure {
        indicator: indicator(cells),
        measure: cells.must("measure"),
        states: cells.states("states"),
        date: cells.value("date"),
        value: cells.value("value").unwrap_or_default(),
        equivalents: cells.values("equivalents"),
        denominator: cells.text("denominator"),
        dimensions: dimensions(cells),
        counts: part.zip(whole),
        dated: cells.word("dated").unwrap_or_default(),
    })
}

/// `sex: female; age: 15-24`.
fn dimensions(cells: &mut Cells<'_, '_>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for item in cells.list("dimensions") {
        match item.split_once(':').map(|(name, value)| (name.trim(), value.trim())) {
            Some((name, value)) if !name.is_empty() && !value.is_empty() => {
                found.insert(name.to_owned(), value.to_owned());
            }
            _ => cells.wrong("dimensions", unreadable(&item), Saying::of("mend-write-dimensions")),
        }
    }
    found
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
        baseline: cells.value("baseline"),
        target: cells.value("target"),
        scope: cells.text("scope"),
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
            cells.wrong(column, unreadable(said), Saying::of("mend-yes-or-no"));
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
        cells.wrong("themes", unreadable(code), Saying::of("mend-write-themes"));
    }
    codes
}

pub(super) fn case(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Case(CaseStep {
        states: cells.states("states"),
        issue: cells.must("issue"),
        step: cells.value("step").unwrap_or_default(),
        date: cells.value("date"),
        actors: cells.list("actors"),
        body: cells.text("body"),
        outcome: cells.text("outcome"),
        due: cells.value("due"),
        item: cells.text("item"),
        resolved: cells.value("resolved"),
        cause: cells.text("cause"),
        dated: cells.word("dated").unwrap_or_default(),
        symbol: cells.text("symbol"),
        articles: cells.list("articles"),
        themes: cells.list("themes"),
        points: cells.list("points"),
    })
}

pub(super) fn grant(cells: &mut Cells<'_, '_>) -> Statement {
    let party = |name: &str, identifier: &str| {
        let name = cells.text(name)?;
        Some(GrantParty { name, identifier: cells.text(identifier) })
    };
    let (funder, recipient) = (party("funder", "funder_id"), party("recipient", "recipient_id"));
    Statement::Grant(Grant {
        states: cells.states("states"),
        title: cells.must("title"),
        description: cells.text("description"),
        funder,
        recipient,
        awarded: cells.value("awarded"),
        disbursed: cells.value("disbursed"),
        date: cells.value("date"),
        dated: cells.word("dated").unwrap_or_default(),
        period: cells.value("period"),
        programme: cells.text("programme"),
        identifier: cells.text("identifier"),
    })
}

pub(super) fn person(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Person(Person {
        name: cells.must("name"),
        names: cells.values("variants"),
        role: cells.text("role"),
        states: cells.states("states"),
        birth: cells.value("birth"),
        death: cells.value("death"),
        gender: cells.text("gender"),
        identifiers: cells.values("identifiers"),
        memberships: cells.values("memberships"),
    })
}

pub(super) fn organisation(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Organisation(Organisation {
        name: cells.must("name"),
        acronym: cells.text("acronym"),
        names: cells.values("variants"),
        states: cells.states("states"),
        founded: cells.value("founded"),
        dissolved: cells.value("dissolved"),
        classification: cells.text("classification"),
        parent: cells.text("parent"),
        standings: cells.values("status"),
        meets: cells.value("meets"),
        identifiers: cells.values("identifiers"),
    })
}

pub(super) fn place(cells: &mut Cells<'_, '_>) -> Statement {
    Statement::Place(Place {
        name: cells.must("name"),
        names: cells.values("names"),
        level: cells.value("level"),
        code: cells.text("code"),
        codes: cells.values("codes"),
        states: cells.states("states"),
        part_of: cells.text("part_of"),
        point: cells.value("point"),
        period: cells.value("period"),
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
