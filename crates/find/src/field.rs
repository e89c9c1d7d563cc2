//! The fields that a query can name and that what is found has values of: one list for the query language,
//! addresses, filters, counts and the index.

use crate::{EntryKind, QueryProblem};
use std::fmt;
use std::ops::RangeInclusive;
use std::str::FromStr;
use tarazy_model::{EventKind, ReviewState, SourceId, StateCode};
use tarazy_words::Saying;
use tarazy_words::{affected, bodies, instruments, key, names, places, rights, states, themes};

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// What kind of statement, or the text of a document.
    Kind,
    /// A State it is about.
    State,
    /// The body that makes a point, or that an instrument's report goes to.
    Body,
    /// The form of a point: recommendation, concern, positive aspect.
    Form,
    /// A theme.
    Theme,
    /// A group of persons affected.
    Affected,
    /// What the State answered.
    Answer,
    /// A State that recommends.
    Recommending,
    /// The instrument it is about.
    Instrument,
    /// The year its date begins in.
    Year,
    /// Who says it.
    Source,
    /// Where its review stands.
    Review,
    /// The symbol of the document it stands in.
    Symbol,
    /// The session of the body.
    Session,
    /// A target of the Sustainable Development Goals.
    Target,
    /// What kind of event.
    Event,
    /// What an account of an event rests on: an account, or a report coded by machine.
    Basis,
    /// A place where an event was, or one around it.
    Place,
    /// Who took part in an event.
    Actor,
    /// A right it is about.
    Right,
}

impl Field {
    /// Every field, those that are counted first.
    pub const ALL: [Self; 20] = [
        Self::Kind,
        Self::State,
        Self::Body,
        Self::Form,
        Self::Theme,
        Self::Affected,
        Self::Right,
        Self::Answer,
        Self::Recommending,
        Self::Instrument,
        Self::Year,
        Self::Source,
        Self::Review,
        Self::Event,
        Self::Basis,
        Self::Target,
        Self::Symbol,
        Self::Session,
        Self::Place,
        Self::Actor,
    ];

    /// The fields whose values are counted over all that was found.
    pub fn counted() -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().take(COUNTED)
    }

    /// The name in queries and addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::State => "state",
            Self::Body => "body",
            Self::Form => "form",
            Self::Theme => "theme",
            Self::Affected => "affected",
            Self::Answer => "answer",
            Self::Recommending => "recommending",
            Self::Instrument => "instrument",
            Self::Year => "year",
            Self::Source => "source",
            Self::Review => "review",
            Self::Symbol => "symbol",
            Self::Session => "session",
            Self::Target => "target",
            Self::Event => "event",
            Self::Basis => "basis",
            Self::Place => "place",
            Self::Actor => "actor",
            Self::Right => "right",
        }
    }

    /// The name for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Kind => "Kind",
            Self::State => "State",
            Self::Body => "Body",
            Self::Form => "Form",
            Self::Theme => "Theme",
            Self::Affected => "Persons affected",
            Self::Answer => "Answer of the State",
            Self::Recommending => "Recommending State",
            Self::Instrument => "Instrument",
            Self::Year => "Year",
            Self::Source => "Source",
            Self::Review => "Review",
            Self::Symbol => "Document symbol",
            Self::Session => "Session",
            Self::Target => "SDG target",
            Self::Event => "Kind of event",
            Self::Basis => "Basis",
            Self::Place => "Place",
            Self::Actor => "Took part",
            Self::Right => "Right",
        }
    }

    /// What its values look like.
    pub fn looks(self) -> Saying {
        Saying::of(match self {
            Self::Kind => "looks-kind",
            Self::State | Self::Recommending => "looks-state",
            Self::Body => "looks-body",
            Self::Form => "looks-form",
            Self::Theme => "looks-theme",
            Self::Affected => "looks-affected",
            Self::Answer => "looks-answer",
            Self::Instrument => "looks-instrument",
            Self::Year => "looks-year",
            Self::Source => "looks-source",
            Self::Review => "looks-review",
            Self::Symbol => "looks-symbol",
            Self::Session => "looks-session",
            Self::Target => "looks-target",
            Self::Event => "looks-event",
            Self::Basis => "looks-basis",
            Self::Place => "looks-place",
            Self::Right => "looks-right",
            Self::Actor => "looks-actor",
        })
    }

    /// Whether an entry may have several values.
    pub(crate) fn has_many(self) -> bool {
        matches!(
            self,
            Self::State
                | Self::Theme
                | Self::Affected
                | Self::Recommending
                | Self::Target
                | Self::Place
                | Self::Actor
                | Self::Right
        )
    }

    /// Whether values are looked up by their names among those of the index.
    pub(crate) fn is_named(self) -> bool {
        matches!(
            self,
            Self::Body | Self::Form | Self::Theme | Self::Affected | Self::Answer | Self::Instrument
        )
    }

    fn read(self, written: &str) -> Option<Wanted> {
        let value = |code: &str| Some(Wanted::Is(code.to_owned()));
        match self {
            Self::Kind => value(written.parse::<EntryKind>().ok()?.as_str()),
            Self::State | Self::Recommending => value(states::resolve(written)?.as_str()),
            Self::Source => value(written.parse::<SourceId>().ok()?.as_str()),
            Self::Review => value(written.parse::<ReviewState>().ok()?.as_str()),
            Self::Year => years(written).map(Wanted::Years),
            Self::Body => named(written, bodies::resolve(written).map(|body| body.code)),
            Self::Instrument => {
                named(written, instruments::resolve(written).as_ref().map(|code| code.as_str()))
            }
            Self::Theme => named(written, themes::resolve(written).map(|theme| theme.code)),
            Self::Affected => named(written, affected::resolve(written).map(|group| group.code)),
            Self::Form | Self::Answer => named(written, None),
            Self::Event => value(written.parse::<EventKind>().ok()?.as_str()),
            Self::Basis => ["account", "report"].contains(&written).then(|| value(written))?,
            Self::Place => value(places::resolve(written).map_or(written, |place| place.code)),
            Self::Actor => value(&names::key(written)),
            Self::Right => value(rights::resolve(written)?.code),
            Self::Symbol | Self::Session | Self::Target => {
                let upper = written.to_uppercase();
                let begins = upper.strip_suffix('*').filter(|start| !start.is_empty());
                let is = || (!upper.is_empty() && !upper.contains('*')).then(|| Wanted::Is(upper.clone()));
                begins.map(|start| Wanted::Begins(start.to_owned())).or_else(is)
            }
        }
    }
}

/// How many of all fields are counted.
const COUNTED: usize = 16;

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Field {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let name = text.to_ascii_lowercase();
        Self::ALL.into_iter().find(|field| field.as_str() == name).ok_or_else(|| {
            let fields = Self::ALL.map(Self::as_str).join(", ");
            format!("there is no field \"{text}\"; fields are {fields}")
        })
    }
}

/// What the values of a field must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// This.
    Is(String),
    /// One that has one of these names, folded.
    Named(Vec<String>),
    /// One that begins so.
    Begins(String),
    /// Of these years.
    Years(RangeInclusive<i16>),
}

/// A field and what its values must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    pub(crate) field: Field,
    pub(crate) wanted: Wanted,
    /// As written, for messages.
    pub(crate) written: String,
}

impl Filter {
    /// Reads a value of a field: a code or a name, and of years a range (`2010..2020`).
    pub fn read(field: Field, written: &str) -> Result<Self, QueryProblem> {
        let wanted = field.read(written.trim()).ok_or_else(|| QueryProblem {
            what: Saying::of("search-unknown-value").shown("field", field).shown("written", written),
            mend: Saying::of("search-looks").shown("field", field).with("looks", field.looks()),
        })?;
        Ok(Self { field, wanted, written: written.to_owned() })
    }

    /// Of this State.
    pub fn state(code: StateCode) -> Self {
        let wanted = Wanted::Is(code.as_str().to_owned());
        Self { field: Field::State, wanted, written: code.to_string() }
    }

    /// The field.
    pub fn field(&self) -> Field {
        self.field
    }

    /// Whether it lets a value through.
    pub fn lets(&self, value: &str) -> bool {
        match &self.wanted {
            Wanted::Is(wanted) => wanted == value,
            Wanted::Named(names) => names.contains(&key(value)),
            Wanted::Begins(start) => value.starts_with(start.as_str()),
            Wanted::Years(years) => value.parse().is_ok_and(|year| years.contains(&year)),
        }
    }

    /// As it was written.
    pub fn written(&self) -> &str {
        &self.written
    }
}

/// By the name and, where the vocabulary knows it, by its code.
fn named(written: &str, code: Option<&str>) -> Option<Wanted> {
    let mut names: Vec<String> =
        [Some(written), code].into_iter().flatten().map(key).filter(|name| !name.is_empty()).collect();
    names.sort_unstable();
    names.dedup();
    (!names.is_empty()).then_some(Wanted::Named(names))
}

/// A year, or a range of years open at either end.
fn years(text: &str) -> Option<RangeInclusive<i16>> {
    let year = |text: &str, open: i16| if text.is_empty() { Some(open) } else { text.parse().ok() };
    let found = match text.split_once("..").or_else(|| text.split_once('–')) {
        Some(("", "")) => return None,
        Some((first, last)) => year(first, 0)?..=year(last, 9_999)?,
        None => {
            let only: i16 = text.parse().ok()?;
            only..=only
        }
    };
    (*found.start() >= 0 && *found.end() <= 9_999 && !found.is_empty()).then_some(found)
}
