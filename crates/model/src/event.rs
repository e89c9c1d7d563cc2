//! Events: what happened, when, where, to whom, and what is said not to have happened.

use crate::{Date, Inference, Quantity, StateCode};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The kind of event: a small scheme that the usual codebooks map onto.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// Protest, rally, demonstration, strike.
    Protest,
    /// Riot, looting, mob violence, occupation of buildings.
    Riot,
    /// Fighting, clash, ethnic violence.
    Clash,
    /// Force used by the State: shooting, dispersal, killing.
    StateForce,
    /// Attack, bombing, assassination or an attempt at it.
    Attack,
    /// Arrest, detention, imprisonment.
    Arrest,
    /// Hostage taking, abduction.
    Abduction,
    /// Election or referendum.
    Election,
    /// Resignation, flight, dismissal, overthrow: someone leaves power.
    LossOfPower,
    /// Appointment, inauguration, rise: someone enters power.
    RiseToPower,
    /// Law, decree, plan or policy adopted, signed, approved.
    Adoption,
    /// Trial, sentence, charge, acquittal.
    CourtDecision,
    /// Meeting, forum, conference, visit, statement.
    Meeting,
    /// Grant, funding, economic shock or measure.
    Economic,
    /// Whatever else happened.
    #[default]
    Other,
}

impl EventKind {
    /// Every kind.
    pub const ALL: [Self; 15] = [
        Self::Protest,
        Self::Riot,
        Self::Clash,
        Self::StateForce,
        Self::Attack,
        Self::Arrest,
        Self::Abduction,
        Self::Election,
        Self::LossOfPower,
        Self::RiseToPower,
        Self::Adoption,
        Self::CourtDecision,
        Self::Meeting,
        Self::Economic,
        Self::Other,
    ];

    /// The name used in files and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Protest => "protest",
            Self::Riot => "riot",
            Self::Clash => "clash",
            Self::StateForce => "state-force",
            Self::Attack => "attack",
            Self::Arrest => "arrest",
            Self::Abduction => "abduction",
            Self::Election => "election",
            Self::LossOfPower => "loss-of-power",
            Self::RiseToPower => "rise-to-power",
            Self::Adoption => "adoption",
            Self::CourtDecision => "court-decision",
            Self::Meeting => "meeting",
            Self::Economic => "economic",
            Self::Other => "other",
        }
    }
}

impl FromStr for EventKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let known = || Self::ALL.map(Self::as_str).join(", ");
        let found = Self::ALL.into_iter().find(|kind| kind.as_str() == text);
        found.ok_or_else(|| format!("an event kind is one of {}; found: \"{text}\"", known()))
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a participant did in an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Did it.
    Actor,
    /// Had it done to them.
    Target,
    /// Was there, or named with it, and the text says no more.
    #[default]
    Present,
}

/// Someone in an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// As the source names them.
    pub name: String,
    /// What they did.
    pub role: Role,
}

/// Where something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// As the source writes it.
    pub written: String,
    /// The place's code in `vocab/places.tsv`, where it resolves to one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
}

/// One event as one source gives it. Empty fields are unknown, never "none".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// What kind; `event` in JSON, where `kind` is the kind of statement.
    #[serde(rename = "event")]
    pub kind: EventKind,
    /// A short title: the words that name it.
    pub title: String,
    /// In which States.
    pub states: Vec<StateCode>,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// How the date was arrived at.
    pub dated: Inference,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Who.
    pub participants: Vec<Participant>,
    /// How many took part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Quantity>,
    /// How many died.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deaths: Option<Quantity>,
    /// How many were injured.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub injured: Option<Quantity>,
    /// How many were arrested.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arrests: Option<Quantity>,
    /// What was demanded, or what it was against.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub demand: Option<String>,
    /// How the State responded.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response: Option<String>,
    /// What is said not to have happened, in the source's words.
    pub denied: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Statement;

    #[test]
    fn an_event_kept_as_json_is_read_back_as_it_was() {
        let event = Event { kind: EventKind::Riot, title: "Riot in Osh".into(), ..Event::default() };
        let statement = Statement::Event(event);
        let kept = serde_json::to_string(&statement).unwrap();
        assert_eq!(serde_json::from_str::<Statement>(&kept).unwrap(), statement, "{kept}");
    }
}
