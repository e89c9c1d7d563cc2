//! Statements: the typed body of an account. Unknowns are left empty.

use crate::{
    CaseStep, Count, Date, Event, Grant, Inference, InstrumentCode, Kind, Organisation, Person, Place,
    Quantity, Recommendation, Report, StateCode, TreatyAct,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What one source says of one thing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Statement {
    /// An act of a State under an instrument.
    TreatyAct(TreatyAct),
    /// Something that happened.
    Event(Event),
    /// A measured value.
    Figure(Figure),
    /// A promise.
    Pledge(Pledge),
    /// A recommendation, concern or positive aspect.
    Recommendation(Recommendation),
    /// A step of reporting to a body: a report due, submitted, reviewed.
    Report(Report),
    /// One step of a case.
    Case(CaseStep),
    /// A grant, or a payment under it.
    Grant(Grant),
    /// A person named.
    Person(Person),
    /// An organisation named.
    Organisation(Organisation),
    /// A place described.
    Place(Place),
    /// A source cited.
    Source(Citation),
    /// Any other statement that could be checked.
    Claim(Claim),
}

/// A value of an indicator for a State and a period.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Figure {
    /// The indicator's code in `vocab/indicators.tsv`, where the measure is one Tarazy knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// What is measured, in the source's words.
    pub measure: String,
    /// For which States.
    pub states: Vec<StateCode>,
    /// For which day or period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How the date was arrived at.
    pub dated: Inference,
    /// The value with its unit.
    pub value: Quantity,
    /// The same value in other units, as the source gives it ("2.6 billion tenge, or 6.1 million US dollars").
    pub equivalents: Vec<Quantity>,
    /// What the value is a part of, such as the chamber (`lower`, `upper`, `single`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub denominator: Option<String>,
    /// Of whom or of where, by what sets such values apart: `sex` → `female`, `age` → `15-24`, `area` → `rural`. A
    /// dimension that is not named is all of it together.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub dimensions: BTreeMap<String, String>,
    /// Part and whole as counts, where known: (29, 107), not only 27.1 %.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub counts: Option<(f64, f64)>,
}

impl Figure {
    /// What part of the measure it tells of, for people, where it is not all of it: "lower", "sex: female; age: 15-24".
    pub fn part(&self) -> Option<String> {
        let named = self.dimensions.iter().map(|(dimension, value)| format!("{dimension}: {value}"));
        let parts: Vec<String> = self.denominator.iter().cloned().chain(named).collect();
        (!parts.is_empty()).then(|| parts.join("; "))
    }
}

/// A promise.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pledge {
    /// Which States.
    pub states: Vec<StateCode>,
    /// Who promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promisor: Option<String>,
    /// To whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promisee: Option<String>,
    /// What was promised, in the source's words.
    pub measure: String,
    /// The indicator it can be measured by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indicator: Option<String>,
    /// The value it starts from, as the promise itself states it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub baseline: Option<Quantity>,
    /// The value promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Quantity>,
    /// How far it reaches, in the source's words: whom, where, which posts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// When it was promised.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How that date was arrived at.
    pub dated: Inference,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// The plan, law or text that holds it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// The session at which it was made, as the body counts: "7" of the Universal Periodic Review.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    /// Themes: codes of `vocab/themes.tsv`, or the source's own names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub themes: Vec<String>,
}

/// A source cited.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Citation {
    /// Title, or the words that name it.
    pub title: String,
    /// Author.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// Publisher.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub publisher: Option<String>,
    /// Date of the work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Day it was looked up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accessed: Option<Date>,
    /// Pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
    /// The footnote's mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// How a claim is put.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// Asserted as fact.
    #[default]
    Asserted,
    /// "If … then".
    Conditional,
    /// "May", "would", "will".
    Prediction,
    /// Reported of someone else.
    Reported,
    /// An opinion or evaluation.
    Evaluation,
}

/// A checkable statement of no other kind.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Claim {
    /// Of which States.
    pub states: Vec<StateCode>,
    /// What is claimed, in the source's words.
    pub text: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How it is put.
    pub stance: Stance,
    /// Who is reported to say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
}

impl Statement {
    /// The event it tells of, if it tells of one.
    pub fn event(&self) -> Option<&Event> {
        match self {
            Self::Event(event) => Some(event),
            _ => None,
        }
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::TreatyAct(_) => Kind::TreatyAct,
            Self::Event(_) => Kind::Event,
            Self::Figure(_) => Kind::Figure,
            Self::Pledge(_) => Kind::Pledge,
            Self::Recommendation(_) => Kind::Recommendation,
            Self::Report(_) => Kind::Report,
            Self::Case(_) => Kind::Case,
            Self::Grant(_) => Kind::Grant,
            Self::Person(_) => Kind::Person,
            Self::Organisation(_) => Kind::Organisation,
            Self::Place(_) => Kind::Place,
            Self::Source(_) => Kind::Source,
            Self::Claim(_) => Kind::Claim,
        }
    }

    /// The States it is about; empty when unknown or none.
    pub fn states(&self) -> &[StateCode] {
        match self {
            Self::TreatyAct(act) => act.state.as_slice(),
            Self::Event(event) => &event.states,
            Self::Figure(figure) => &figure.states,
            Self::Pledge(pledge) => &pledge.states,
            Self::Recommendation(point) => &point.states,
            Self::Report(report) => &report.states,
            Self::Case(step) => &step.states,
            Self::Grant(grant) => &grant.states,
            Self::Person(person) => &person.states,
            Self::Organisation(organisation) => &organisation.states,
            Self::Place(place) => &place.states,
            Self::Source(_) => &[],
            Self::Claim(claim) => &claim.states,
        }
    }

    /// Its date, if it has one.
    pub fn date(&self) -> Option<&Date> {
        match self {
            Self::TreatyAct(act) => act.date.as_ref(),
            Self::Event(event) => event.date.as_ref(),
            Self::Figure(figure) => figure.date.as_ref(),
            Self::Pledge(pledge) => pledge.date.as_ref(),
            Self::Recommendation(point) => point.date.as_ref(),
            Self::Report(report) => report.date.as_ref(),
            Self::Case(step) => step.date.as_ref(),
            Self::Grant(grant) => grant.date.as_ref(),
            Self::Person(person) => person.birth.as_ref(),
            Self::Organisation(organisation) => organisation.founded.as_ref(),
            Self::Place(place) => place.period.as_ref(),
            Self::Source(citation) => citation.date.as_ref(),
            Self::Claim(claim) => claim.date.as_ref(),
        }
    }

    /// The number it gives, if it gives one.
    pub fn quantity(&self) -> Option<&Quantity> {
        match self {
            Self::Event(event) => Count::values(&event.size).next(),
            Self::Figure(figure) => Some(&figure.value),
            Self::Pledge(pledge) => pledge.target.as_ref(),
            Self::Grant(grant) => grant.amount(),
            _ => None,
        }
    }

    /// The instrument it is about, if one is known.
    pub fn instrument(&self) -> Option<&InstrumentCode> {
        match self {
            Self::TreatyAct(act) => act.instrument.as_ref(),
            _ => None,
        }
    }

    /// Whether it alleges something grave of a named person ([`Event::accused`]).
    pub fn accuses(&self) -> bool {
        matches!(self, Self::Event(event) if event.accused().next().is_some())
    }

    /// A line that names it for people.
    pub fn title(&self) -> String {
        match self {
            Self::TreatyAct(act) => {
                let state = act.state.map_or_else(|| "State unknown".to_owned(), |s| s.to_string());
                let instrument =
                    act.instrument.as_ref().map_or(act.instrument_written.as_str(), |i| i.as_str());
                format!("{state} · {instrument} · {}", act.act)
            }
            Self::Event(event) => event.title.clone(),
            Self::Figure(figure) => format!("{}: {}", figure.measure, figure.value),
            Self::Pledge(pledge) => pledge.measure.clone(),
            Self::Recommendation(point) => point.text.clone(),
            Self::Report(report) => report.title(),
            Self::Case(step) => step.issue.clone(),
            Self::Grant(grant) => match grant.amount() {
                Some(amount) => format!("{}: {amount}", grant.title),
                None => grant.title.clone(),
            },
            Self::Person(person) => person.name.clone(),
            Self::Organisation(organisation) => organisation.name.clone(),
            Self::Place(place) => place.name.clone(),
            Self::Source(citation) => citation.title.clone(),
            Self::Claim(claim) => claim.text.clone(),
        }
    }
}
