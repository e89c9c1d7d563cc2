//! The line of a candidate: one flat JSON object, for programs that read what `tarazy read --json` and
//! `tarazy check --json` print.
//!
//! Offsets are Unicode code points into the text; a field that is not known is left out, never guessed.

use serde::Serialize;
use tarazy_model::{
    ActKind, Answer, Candidate, Count, Date, EventKind, Form, Location, Note, Participant, Polarity,
    Procedure, Quantity, ReportStep, Slot, StateCode, Statement, Step,
};

/// A candidate as one line.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Line {
    /// The kind of statement.
    pub kind: &'static str,
    /// First code point of the passage.
    pub start: usize,
    /// Code point after the last.
    pub end: usize,
    /// The page it stands on, counted from 1, where the document has pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// What stands there.
    pub quote: String,
    /// A line that names the statement for people.
    pub title: String,
    /// The article of the page it stands in, counted from 0.
    pub article: usize,
    /// The States, as alpha-3 codes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub state: Vec<StateCode>,
    /// When, in EDTF.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// By when, of a pledge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// Where, as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub actors: Vec<String>,
    /// The least the quantity may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low: Option<f64>,
    /// The number named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<f64>,
    /// The most the quantity may be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high: Option<f64>,
    /// What is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The instrument of a treaty act, or as it is written where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// The kind of treaty act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ActKind>,
    /// The kind of event.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<EventKind>,
    /// The form of a point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub form: Option<Form>,
    /// The articles a treaty act or a step of a case is about.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub articles: Vec<String>,
    /// The optional procedure a treaty act is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
    /// The symbol of the document a point, report or step of a case stands in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<String>,
    /// The point's paragraph there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<String>,
    /// The session at which it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// The States that made it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub recommending: Vec<StateCode>,
    /// Whether the body chose the point for its follow-up procedure.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub follow_up: bool,
    /// The step of reporting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reporting: Option<ReportStep>,
    /// What the State answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
    /// The step of a case.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// Whether it is said not to be so.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub denied: bool,
    /// What the reader declines to guess.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<Slot>,
    /// Why something was left open, or how it was inferred.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

/// The line of a candidate.
pub fn line(candidate: &Candidate) -> Line {
    let (statement, passage) = (&candidate.statement, &candidate.passage);
    let quantity = quantity(statement);
    Line {
        kind: statement.kind().as_str(),
        start: passage.start(),
        end: passage.end(),
        page: passage.page(),
        quote: passage.quote().to_owned(),
        title: statement.title(),
        article: candidate.article,
        state: statement.states().to_vec(),
        date: statement.date().cloned(),
        actors: actors(statement),
        low: quantity.and_then(|q| q.low),
        point: quantity.and_then(|q| q.point),
        high: quantity.and_then(|q| q.high),
        unit: quantity.and_then(|q| q.unit.clone()),
        denied: candidate.polarity == Polarity::Denied,
        unknown: candidate.unknown.clone(),
        notes: candidate.notes.clone(),
        ..of_its_kind(statement)
    }
}

/// The fields that only one kind of statement has.
fn of_its_kind(statement: &Statement) -> Line {
    match statement {
        Statement::TreatyAct(act) => Line {
            instrument: Some(
                act.instrument
                    .as_ref()
                    .map_or(act.instrument_written.as_str(), |code| code.as_str())
                    .to_owned(),
            ),
            status: Some(act.act),
            articles: act.articles.clone(),
            procedure: act.procedure,
            ..Line::default()
        },
        Statement::Event(event) => {
            Line { event: Some(event.kind), place: event.place.as_ref().map(written), ..Line::default() }
        }
        Statement::Pledge(pledge) => Line {
            deadline: pledge.deadline.clone(),
            instrument: pledge.instrument.clone(),
            ..Line::default()
        },
        Statement::Recommendation(point) => Line {
            form: Some(point.form),
            symbol: point.symbol.clone(),
            paragraph: point.paragraph.clone(),
            session: point.session.clone(),
            recommending: point.recommending.clone(),
            answer: point.answer,
            follow_up: point.follow_up,
            ..Line::default()
        },
        Statement::Report(report) => {
            Line { reporting: Some(report.step), symbol: report.symbol.clone(), ..Line::default() }
        }
        Statement::Case(step) => Line {
            step: Some(step.step),
            symbol: step.symbol.clone(),
            articles: step.articles.clone(),
            ..Line::default()
        },
        _ => Line::default(),
    }
}

fn written(place: &Location) -> String {
    place.written.clone()
}

/// The number of a statement; an event without a size is known by its deaths, injured or arrests.
fn quantity(statement: &Statement) -> Option<&Quantity> {
    let toll = match statement {
        Statement::Event(event) => [&event.deaths, &event.injured, &event.arrests]
            .into_iter()
            .find_map(|counts| Count::values(counts).next()),
        _ => None,
    };
    statement.quantity().or(toll)
}

fn actors(statement: &Statement) -> Vec<String> {
    let name = |participant: &Participant| participant.name.clone();
    match statement {
        Statement::Event(event) => event.participants.iter().map(name).collect(),
        Statement::Pledge(pledge) => {
            [&pledge.promisor, &pledge.promisee].into_iter().flatten().cloned().collect()
        }
        Statement::Recommendation(point) => point.body.iter().cloned().collect(),
        Statement::Report(report) => vec![report.body.clone()],
        Statement::Case(step) => step.actors.clone(),
        Statement::Grant(grant) => grant.parties().map(|party| party.name.clone()).collect(),
        Statement::Person(person) => vec![person.name.clone()],
        Statement::Organisation(organisation) => vec![organisation.name.clone()],
        Statement::Place(place) => vec![place.name.clone()],
        Statement::Source(citation) => citation.author.iter().cloned().collect(),
        Statement::Claim(claim) => claim.holder.iter().cloned().collect(),
        Statement::TreatyAct(_) | Statement::Figure(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_model::{Event, Figure, InstrumentCode, Recommendation, Text, TreatyAct};

    fn candidate(statement: Statement, polarity: Polarity, unknown: Vec<Slot>) -> Candidate {
        let passage = Text::new("Ōsh: 40 died.").passage(0, 3).unwrap();
        Candidate { statement, passage, polarity, article: 0, unknown, notes: Vec::new() }
    }

    fn json(candidate: &Candidate) -> String {
        serde_json::to_string(&line(candidate)).unwrap()
    }

    #[test]
    fn a_line_gives_what_is_known_and_leaves_out_what_is_not() {
        let act = TreatyAct {
            state: None,
            instrument: Some(InstrumentCode::new("CAT")),
            instrument_written: "Convention against Torture".into(),
            act: ActKind::Accession,
            date: "1998-08-26".parse().ok(),
            ..TreatyAct::default()
        };
        insta::assert_snapshot!(
            json(&candidate(Statement::TreatyAct(act), Polarity::Asserted, vec![Slot::State])),
            @r#"{"kind":"treaty_act","start":0,"end":3,"quote":"Ōsh","title":"State unknown · CAT · accession","article":0,"date":"1998-08-26","instrument":"CAT","status":"accession","unknown":["state"]}"#
        );
    }

    #[test]
    fn an_event_without_a_size_gives_its_deaths_and_a_denial_says_so() {
        let event = Event { deaths: vec![Quantity::exactly(40.0).of("person").into()], ..Event::default() };
        let line = line(&candidate(Statement::Event(event), Polarity::Denied, Vec::new()));
        assert_eq!((line.point, line.unit.as_deref(), line.denied), (Some(40.0), Some("person"), true));
    }

    #[test]
    fn a_recommendation_says_where_it_stands_who_made_it_and_what_was_answered() {
        let point = Recommendation {
            body: Some("UPR".into()),
            text: "end it".into(),
            symbol: Some("A/HRC/88/3".into()),
            paragraph: Some("95.1".into()),
            session: Some("23".into()),
            recommending: vec!["CUB".parse().unwrap()],
            answer: Some(Answer::Supported),
            ..Recommendation::default()
        };
        insta::assert_snapshot!(
            json(&candidate(Statement::Recommendation(point), Polarity::Asserted, Vec::new())),
            @r#"{"kind":"recommendation","start":0,"end":3,"quote":"Ōsh","title":"end it","article":0,"actors":["UPR"],"form":"recommendation","symbol":"A/HRC/88/3","paragraph":"95.1","session":"23","recommending":["CUB"],"answer":"supported"}"#
        );
    }

    #[test]
    fn a_figure_keeps_its_bounds_apart() {
        let figure = Figure { value: Quantity::at_least(4_300_000.0).of("USD"), ..Figure::default() };
        let line = line(&candidate(Statement::Figure(figure), Polarity::Asserted, Vec::new()));
        assert_eq!((line.low, line.point, line.high), (Some(4_300_000.0), None, None));
    }
}
