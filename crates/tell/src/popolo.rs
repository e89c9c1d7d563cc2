//! Persons, organisations and memberships as Popolo (popoloproject.com), one object a record.
//!
//! A record's object holds what its accounts say together: every name and identifier, and every post. Popolo has
//! room for one date of birth only; where accounts differ, none is given rather than one chosen. Dates that Popolo
//! cannot write (about, either of two) are left out, too. `states` is added to Popolo's own fields.
//!
//! ```
//! use tarazy_model::{Name, Person, Statement};
//! let rosa = Person { name: "Rosa O".into(), names: vec![Name::new("Роза О").of("ru")], ..Person::default() };
//! let register = tarazy_tell::popolo::Register::of([("rec-1", vec![Statement::Person(rosa)])]);
//! let json = serde_json::to_value(&register).unwrap();
//! assert_eq!(json["persons"][0]["other_names"][0]["lang"], "ru");
//! ```

use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use tarazy_model::{Code, Date, Membership, Name, Organisation, Person, StateCode, Statement};

/// A file of Popolo.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Register {
    persons: Vec<Party>,
    organizations: Vec<Party>,
    memberships: Vec<Post>,
}

/// A person or an organisation.
#[derive(Clone, Debug, Default, Serialize)]
struct Party {
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    other_names: Vec<OtherName>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    identifiers: Vec<Identifier>,
    #[serde(skip_serializing_if = "Option::is_none")]
    birth_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    death_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gender: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    classification: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    founding_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dissolution_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_id: Option<String>,
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    states: BTreeSet<StateCode>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct OtherName {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(flatten)]
    period: Period,
}

#[derive(Clone, Debug, Serialize)]
struct Identifier {
    scheme: String,
    identifier: String,
}

#[derive(Clone, Debug, Serialize)]
struct Post {
    person_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization_id: Option<String>,
    /// Where the record holds no such organisation, its name alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<Named>,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
    #[serde(flatten)]
    period: Period,
}

#[derive(Clone, Debug, Serialize)]
struct Named {
    name: String,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize)]
struct Period {
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
}

impl Register {
    /// Of records: each with its id and what its accounts state. Statements of other kinds are passed over.
    pub fn of<I: Into<String>>(records: impl IntoIterator<Item = (I, Vec<Statement>)>) -> Self {
        let mut register = Self::default();
        let (mut posts, mut parents) = (Vec::new(), Vec::new());
        for (id, statements) in records {
            let id = id.into();
            let persons: Vec<&Person> = statements.iter().filter_map(person).collect();
            let organisations: Vec<&Organisation> = statements.iter().filter_map(organisation).collect();
            if let Some(party) = of_persons(&id, &persons) {
                posts.extend(held(&persons).into_iter().map(|post| (id.clone(), post.clone())));
                register.persons.push(party);
            }
            if let Some(party) = of_organisations(&id, &organisations) {
                parents.push(same(organisations.iter().map(|one| one.parent.as_ref())));
                register.organizations.push(party);
            }
        }
        let ids: BTreeMap<String, String> =
            register.organizations.iter().rev().map(|party| (party.name.clone(), party.id.clone())).collect();
        for (party, parent) in register.organizations.iter_mut().zip(parents) {
            party.parent_id = parent.and_then(|name| ids.get(&name).cloned());
        }
        register.memberships = posts.into_iter().map(|(person, post)| Post::of(person, post, &ids)).collect();
        register
    }

    /// How many persons and organisations it holds.
    pub fn len(&self) -> usize {
        self.persons.len() + self.organizations.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Post {
    fn of(person_id: String, post: Membership, ids: &BTreeMap<String, String>) -> Self {
        let organization_id = ids.get(&post.organisation).cloned();
        let organization = organization_id.is_none().then_some(Named { name: post.organisation });
        let period = Period::of(post.period.as_ref());
        Self { person_id, organization_id, organization, role: post.role, period }
    }
}

impl Period {
    fn of(date: Option<&Date>) -> Self {
        let written = date.map(ToString::to_string).unwrap_or_default();
        let (start, end) = written.split_once('/').unwrap_or((&written, &written));
        Self { start_date: plain(start), end_date: plain(end) }
    }
}

/// Every post of a person, each once.
fn held<'p>(persons: &[&'p Person]) -> Vec<&'p Membership> {
    let mut held: Vec<&Membership> = Vec::new();
    for post in persons.iter().flat_map(|person| &person.memberships) {
        if !held.contains(&post) {
            held.push(post);
        }
    }
    held
}

fn person(statement: &Statement) -> Option<&Person> {
    if let Statement::Person(person) = statement { Some(person) } else { None }
}

fn organisation(statement: &Statement) -> Option<&Organisation> {
    if let Statement::Organisation(organisation) = statement { Some(organisation) } else { None }
}

fn of_persons(id: &str, accounts: &[&Person]) -> Option<Party> {
    let first = accounts.first()?;
    Some(Party {
        id: id.to_owned(),
        name: first.name.clone(),
        other_names: others(accounts.iter().map(|one| (&one.name, &one.names))),
        identifiers: identifiers(accounts.iter().flat_map(|one| &one.identifiers)),
        birth_date: date(accounts.iter().map(|one| one.birth.as_ref())),
        death_date: date(accounts.iter().map(|one| one.death.as_ref())),
        gender: same(accounts.iter().map(|one| one.gender.as_ref())),
        states: accounts.iter().flat_map(|one| one.states.iter().copied()).collect(),
        ..Party::default()
    })
}

fn of_organisations(id: &str, accounts: &[&Organisation]) -> Option<Party> {
    let first = accounts.first()?;
    let mut other_names = others(accounts.iter().map(|one| (&one.name, &one.names)));
    let acronyms = accounts.iter().filter_map(|one| one.acronym.as_ref());
    other_names.extend(acronyms.map(|acronym| OtherName::of(&Name::new(acronym.as_str()))));
    other_names.dedup();
    Some(Party {
        id: id.to_owned(),
        name: first.name.clone(),
        other_names,
        identifiers: identifiers(accounts.iter().flat_map(|one| &one.identifiers)),
        classification: same(accounts.iter().map(|one| one.classification.as_ref())),
        founding_date: date(accounts.iter().map(|one| one.founded.as_ref())),
        dissolution_date: date(accounts.iter().map(|one| one.dissolved.as_ref())),
        states: accounts.iter().flat_map(|one| one.states.iter().copied()).collect(),
        ..Party::default()
    })
}

impl OtherName {
    fn of(name: &Name) -> Self {
        Self {
            name: name.written.clone(),
            lang: name.language.clone(),
            period: Period::of(name.period.as_ref()),
        }
    }
}

/// Every name but the first account's main one, each once.
fn others<'a>(names: impl Iterator<Item = (&'a String, &'a Vec<Name>)>) -> Vec<OtherName> {
    let mut told: Vec<OtherName> = Vec::new();
    let mut main = None;
    for (name, others) in names {
        let main = *main.get_or_insert(name);
        let this = Name::new(name.as_str());
        for other in std::iter::once(&this).chain(others).map(OtherName::of) {
            let bare = other.lang.is_none() && other.period == Period::default();
            let known = other.name == *main || told.iter().any(|one| one.name == other.name);
            let again = bare && known || told.contains(&other);
            if !again {
                told.push(other);
            }
        }
    }
    told
}

fn identifiers<'a>(codes: impl Iterator<Item = &'a Code>) -> Vec<Identifier> {
    let codes: BTreeSet<&Code> = codes.collect();
    let told = |code: &Code| Identifier { scheme: code.scheme.clone(), identifier: code.value.clone() };
    codes.into_iter().map(told).collect()
}

/// What all say that say anything; nothing where they differ.
fn same<'a, T: PartialEq + Clone + 'a>(said: impl Iterator<Item = Option<&'a T>>) -> Option<T> {
    let mut said = said.flatten();
    let first = said.next()?;
    said.all(|other| other == first).then(|| first.clone())
}

fn date<'a>(said: impl Iterator<Item = Option<&'a Date>>) -> Option<String> {
    same(said).and_then(|date| plain(&date.to_string()))
}

/// A year, month or day as Popolo writes it; nothing else.
fn plain(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split('-').collect();
    let digits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let good = matches!(written.len(), 4 | 7 | 10) && digits && parts.first().is_some_and(|y| y.len() == 4);
    good.then(|| written.to_owned())
}
