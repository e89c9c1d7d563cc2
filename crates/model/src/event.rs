//! Events: what happened, when, where, to whom, and what is said not to have happened.

use crate::many::one_or_many;
use crate::{Code, Count, Date, Inference, Location, RecordId, StateCode};
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
    /// Coup d'état, carried out, attempted or planned.
    Coup,
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
    pub const ALL: [Self; 16] = [
        Self::Protest,
        Self::Riot,
        Self::Clash,
        Self::StateForce,
        Self::Attack,
        Self::Arrest,
        Self::Abduction,
        Self::Coup,
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
            Self::Coup => "coup",
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
    /// Called for it or led it.
    Organiser,
    /// Did it together with the actor.
    Associate,
    /// Had it done to them.
    Target,
    /// Was there, or named with it, and the text says no more.
    #[default]
    Present,
}

/// What sort of party a participant is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// Not known.
    #[default]
    Unknown,
    /// One named person.
    Person,
    /// People without an organisation: "students", "residents".
    Group,
    /// An organisation.
    Organisation,
    /// A State, its government, police or army.
    State,
}

impl PartyKind {
    /// Whether nothing is known.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    fn is_unknown(&self) -> bool {
        *self == Self::Unknown
    }
}

/// Someone in an event.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// As the source names them.
    pub name: String,
    /// What they did.
    pub role: Role,
    /// What sort of party they are.
    #[serde(default, skip_serializing_if = "PartyKind::is_unknown")]
    pub party: PartyKind,
}

impl Participant {
    /// A participant of whom the sort is not known.
    pub fn new(name: impl Into<String>, role: Role) -> Self {
        Self { name: name.into(), role, party: PartyKind::Unknown }
    }
}

/// How one event is tied to another, as a source asserts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// This one was caused by the other.
    CausedBy,
    /// This one responded to the other.
    RespondsTo,
    /// This one is part of the other.
    PartOf,
}

impl Relation {
    /// The words for people, from this event to the other.
    pub fn label(self) -> &'static str {
        match self {
            Self::CausedBy => "caused by",
            Self::RespondsTo => "responds to",
            Self::PartOf => "part of",
        }
    }
}

/// A tie from an event to another.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Tie {
    /// How.
    pub relation: Relation,
    /// To which record.
    pub to: RecordId,
}

/// What an account of an event rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// Somebody looked into what happened and says so: it counts as an event.
    #[default]
    Account,
    /// A news report coded by machine: it counts as a report, never as an event of its own.
    Report,
}

impl Basis {
    /// Whether it is an account.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
    fn is_account(&self) -> bool {
        *self == Self::Account
    }
}

/// One event as one source gives it. Empty fields are unknown, never "none".
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Event {
    /// What kind; `event` in JSON, where `kind` is the kind of statement.
    #[serde(rename = "event")]
    pub kind: EventKind,
    /// The source's own codes of what kind it is: `CAMEO:145`, `ACLED:Peaceful protest`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Code>,
    /// What the account rests on.
    #[serde(skip_serializing_if = "Basis::is_account")]
    pub basis: Basis,
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
    pub place: Option<Location>,
    /// Who.
    pub participants: Vec<Participant>,
    /// How many took part.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    pub size: Vec<Count>,
    /// How many died.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    pub deaths: Vec<Count>,
    /// How many were injured.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    pub injured: Vec<Count>,
    /// How many were arrested.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    pub arrests: Vec<Count>,
    /// What was demanded, or what it was against.
    #[serde(alias = "demand", skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    pub demands: Vec<String>,
    /// How the State responded.
    #[serde(alias = "response", skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    pub responses: Vec<String>,
    /// What is said not to have happened, in the source's words.
    pub denied: Vec<String>,
    /// Other events it is tied to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ties: Vec<Tie>,
}

impl Event {
    /// The counts of people, by what is counted.
    pub fn counts(&self) -> [(&'static str, &[Count]); 4] {
        [
            ("size", &self.size),
            ("deaths", &self.deaths),
            ("injured", &self.injured),
            ("arrests", &self.arrests),
        ]
    }

    /// The named persons of whom this is an allegation: who did violence or a coup, called for it or took part in
    /// it, and who was arrested, tried or sentenced. Until a court decides, and often after, each is presumed
    /// innocent (International Covenant on Civil and Political Rights, article 14(2)), and the source may be wrong.
    pub fn accused(&self) -> impl Iterator<Item = &Participant> {
        use EventKind as Is;
        let did = |role| matches!(role, Role::Actor | Role::Organiser | Role::Associate);
        let is_accused = move |role| match self.kind {
            Is::Riot | Is::Clash | Is::StateForce | Is::Attack | Is::Abduction | Is::Coup => did(role),
            Is::Arrest | Is::CourtDecision => role == Role::Target,
            _ => false,
        };
        self.participants.iter().filter(move |one| one.party == PartyKind::Person && is_accused(one.role))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Quantity, Statement};

    #[test]
    fn an_event_kept_as_json_is_read_back_as_it_was() {
        let event = Event {
            kind: EventKind::Riot,
            title: "Riot in Osh".into(),
            deaths: vec![Quantity::exactly(2.0).into(), "\"many\" ".parse().unwrap()],
            ties: vec![Tie { relation: Relation::PartOf, to: RecordId::of(&["own", "june"]) }],
            ..Event::default()
        };
        let statement = Statement::Event(event);
        let kept = serde_json::to_string(&statement).unwrap();
        assert_eq!(serde_json::from_str::<Statement>(&kept).unwrap(), statement, "{kept}");
    }

    #[test]
    fn an_event_kept_by_an_older_version_is_still_read() {
        let kept = r#"{"kind":"event","event":"riot","title":"Riot","deaths":{"point":2.0,"bound":"exactly"},
                       "demand":"land","place":{"written":"Osh","code":"KG-GO"}}"#;
        let Statement::Event(event) = serde_json::from_str(kept).unwrap() else { panic!("{kept}") };
        assert_eq!(event.deaths, [Count::from(Quantity::exactly(2.0))]);
        assert_eq!(event.demands, ["land"]);
        assert_eq!(event.place.and_then(|place| place.code).as_deref(), Some("KG-GO"));
    }
}
