//! Popolo (popoloproject.com): registers of persons, organisations and memberships as JSON.
//!
//! A person or organisation is a statement with all names, identifiers and dates the file gives; memberships become the
//! person's posts, with the period of the legislative term where none of their own is given. The State is the one the
//! file or its folder is named for (`Kyrgyzstan/popolo.json`); without such a name it stays open.
//!
//! ```
//! use tarazy_import::{Options, Table, popolo};
//! let json = r#"{"persons": [{"id": "p1", "name": "Rosa O", "other_names": [{"name": "Роза О", "lang": "ru"}]}],
//!     "organizations": [{"id": "o1", "name": "Assembly", "classification": "legislature"}],
//!     "memberships": [{"person_id": "p1", "organization_id": "o1", "role": "member", "start_date": "2010"}]}"#;
//! let table = Table { name: "Kyrgyzstan/popolo.json", bytes: json.as_bytes() };
//! let imported = popolo::import(&[table], &Options::default(), &mut |_, _| {});
//! assert_eq!(imported.drafts.len(), 2);
//! ```

use crate::Problem;
use crate::gathering::Gathering;
use crate::lines::Lines;
use crate::table::{Wanted, file_name, text, whole};
use crate::{Imported, Options, Progress, Table, each, events};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::HashMap;
use tarazy_model::{
    AccountId, Code, Date, Document, Membership, Name, Organisation, Origin, Person, Row, Source, SourceKind,
    StateCode, Statement,
};
use tarazy_words::{Saying, states};

const WANTED: &str = "give-popolo";
const AS_JSON: Wanted = Wanted { when_empty: WANTED, when_binary: "save-as-json" };

#[derive(Deserialize)]
struct File<'j> {
    #[serde(default, borrow)]
    persons: Vec<&'j RawValue>,
    #[serde(default, borrow)]
    organizations: Vec<&'j RawValue>,
    #[serde(default)]
    memberships: Vec<Post>,
    #[serde(default)]
    events: Vec<Term>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Party {
    id: Option<String>,
    name: Option<String>,
    other_names: Vec<OtherName>,
    identifiers: Vec<Identifier>,
    birth_date: Option<String>,
    death_date: Option<String>,
    gender: Option<String>,
    classification: Option<String>,
    founding_date: Option<String>,
    dissolution_date: Option<String>,
    parent_id: Option<String>,
    memberships: Vec<Post>,
    /// Codes of States; no field of Popolo's, but of the files that `tarazy export` writes.
    states: Vec<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct OtherName {
    name: String,
    lang: Option<String>,
    note: Option<String>,
    start_date: Option<String>,
    end_date: Option<String>,
}

#[derive(Deserialize)]
struct Identifier {
    scheme: String,
    identifier: String,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Post {
    person_id: Option<String>,
    organization_id: Option<String>,
    on_behalf_of_id: Option<String>,
    /// The name of an organisation that the file does not list.
    organization: Option<Named>,
    legislative_period_id: Option<String>,
    role: Option<String>,
    start_date: Option<String>,
    end_date: Option<String>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Named {
    name: String,
}

#[derive(Deserialize)]
struct Term {
    id: String,
    start_date: Option<String>,
    end_date: Option<String>,
}

/// Imports Popolo files: an account a person and an organisation.
pub fn import(tables: &[Table<'_>], options: &Options, progress: Progress<'_>) -> Imported {
    let mut whole_import = Imported::default();
    each(tables, progress, |table| {
        let read = Reading::file(table, options);
        whole_import.problems.extend(read.problems);
        whole_import.drafts.extend(read.drafts);
        whole_import.sources.extend(read.sources);
    });
    whole_import.settled(tables, WANTED)
}

/// A file being read.
struct Reading<'a> {
    into: Gathering<'a>,
    document: tarazy_model::DocumentId,
    file: String,
    state: Vec<StateCode>,
    organisations: HashMap<String, String>,
    terms: HashMap<String, (Option<String>, Option<String>)>,
    posts: HashMap<String, Vec<Post>>,
}

impl<'a> Reading<'a> {
    fn file(table: &Table<'_>, options: &'a Options) -> Imported {
        let mut parts = table.name.rsplit(['/', '\\']);
        let (file, folder) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let stem = file.split('.').next().unwrap_or_default();
        let state = states::resolve(stem).or_else(|| states::resolve(folder));
        let title = [folder, file].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("/");
        let source = Source {
            kind: SourceKind::Dataset,
            date: options.as_at.clone(),
            ..Source::titled(&format!("Popolo register {title}"), None)
        };
        let mut reading = Self {
            into: Gathering::new("popolo", source.identified(), options),
            document: Document::id_of(table.bytes),
            file: file_name(table.name).to_owned(),
            state: state.into_iter().collect(),
            organisations: HashMap::new(),
            terms: HashMap::new(),
            posts: HashMap::new(),
        };
        if let Some(text) = text(table, &AS_JSON, &mut reading.into.problems) {
            match serde_json::from_str::<File<'_>>(&text) {
                Ok(file) => reading.read(&text, file),
                Err(error) => reading.broken(&error),
            }
        }
        reading.into.gathered()
    }

    fn broken(&mut self, error: &serde_json::Error) {
        let what = Saying::of("problem-no-popolo").with("error", Saying::English(error.to_string()));
        let line = u64::try_from(error.line()).ok();
        let problem = Problem { line, ..whole(&self.file, what, Saying::of("mend-correct-there")) };
        self.into.problems.push(problem);
    }

    fn read(&mut self, text: &str, file: File<'_>) {
        self.terms =
            file.events.into_iter().map(|term| (term.id, (term.start_date, term.end_date))).collect();
        for post in file.memberships {
            self.posts.entry(post.person_id.clone().unwrap_or_default()).or_default().push(post);
        }
        let mut organisations = Vec::new();
        let mut lines = Lines::of_text(text);
        for raw in file.organizations {
            let Some((party, origin)) = self.party(raw, lines.of(raw.get()), "organizations") else {
                continue;
            };
            let id = party.id.clone().unwrap_or_default();
            self.organisations.insert(id, party.name.clone().unwrap_or_default());
            organisations.push((party, origin));
        }
        for (party, origin) in organisations {
            self.organisation(party, origin);
        }
        let mut lines = Lines::of_text(text);
        for raw in file.persons {
            let found = self.party(raw, lines.of(raw.get()), "persons");
            if let Some((party, origin)) = found {
                self.person(party, origin);
            }
        }
    }

    /// One object, with what it leads back to; one without a name says nothing.
    fn party(&mut self, raw: &RawValue, line: u64, list: &str) -> Option<(Party, Origin)> {
        let what = match serde_json::from_str::<Party>(raw.get()) {
            Ok(party) if party.name.as_deref().is_some_and(|name| !name.trim().is_empty()) => {
                let row = Row {
                    document: self.document.clone(),
                    file: self.file.clone(),
                    line,
                    column: None,
                    quote: raw.get().to_owned(),
                };
                return Some((party, Origin::Row(row)));
            }
            Ok(_) => Saying::of("problem-entry-without-name"),
            Err(error) => {
                Saying::of("problem-entry-unreadable").with("error", Saying::English(error.to_string()))
            }
        };
        let mend = Saying::of("mend-correct-in-file");
        let problem = Problem { line: Some(line), fatal: false, ..whole(&self.file, what, mend) };
        self.into.problems.push(Problem { column: Some(list.to_owned()), ..problem });
        None
    }

    fn keep(&mut self, sort: &str, id: Option<&str>, name: &str, statement: Statement, origin: Origin) {
        let id = AccountId::of(&["popolo", self.into.source.id.as_str(), sort, id.unwrap_or(name)]);
        self.into.keep(id, statement, origin, None);
    }

    fn person(&mut self, party: Party, origin: Origin) {
        let posts = self.posts.remove(party.id.as_deref().unwrap_or_default()).unwrap_or_default();
        let memberships =
            posts.iter().chain(&party.memberships).flat_map(|post| self.memberships(post)).collect();
        let name = party.name.clone().unwrap_or_default();
        let person = Person {
            names: self.names(&party, &origin),
            role: None,
            states: self.states(&party),
            birth: self.date(party.birth_date.as_deref(), &origin, "birth_date"),
            death: self.date(party.death_date.as_deref(), &origin, "death_date"),
            gender: party.gender.clone(),
            identifiers: identifiers(&party),
            memberships,
            name: name.clone(),
        };
        self.keep("person", party.id.as_deref(), &name, Statement::Person(person), origin);
    }

    fn organisation(&mut self, party: Party, origin: Origin) {
        let name = party.name.clone().unwrap_or_default();
        let organisation = Organisation {
            names: self.names(&party, &origin),
            states: self.states(&party),
            founded: self.date(party.founding_date.as_deref(), &origin, "founding_date"),
            dissolved: self.date(party.dissolution_date.as_deref(), &origin, "dissolution_date"),
            classification: party.classification.clone(),
            parent: party.parent_id.as_ref().and_then(|id| self.organisations.get(id)).cloned(),
            identifiers: identifiers(&party),
            name: name.clone(),
            ..Organisation::default()
        };
        self.keep("organisation", party.id.as_deref(), &name, Statement::Organisation(organisation), origin);
    }

    fn states(&self, party: &Party) -> Vec<StateCode> {
        let own: Vec<_> = party.states.iter().filter_map(|name| states::resolve(name)).collect();
        if own.is_empty() { self.state.clone() } else { own }
    }

    fn names(&mut self, party: &Party, origin: &Origin) -> Vec<Name> {
        let mut names = Vec::new();
        for other in party.other_names.iter().filter(|other| !other.name.trim().is_empty()) {
            let from = self.date(other.start_date.as_deref(), origin, "start_date");
            let to = self.date(other.end_date.as_deref(), origin, "end_date");
            let language = other.lang.clone().filter(|_| other.note.as_deref() != Some("alternate"));
            names.push(Name { written: other.name.clone(), language, period: period(from, to) });
        }
        names
    }

    /// The seat, and the faction or party on whose behalf it is held.
    fn memberships(&self, post: &Post) -> Vec<Membership> {
        let term = post.legislative_period_id.as_ref().and_then(|id| self.terms.get(id));
        let or_term = |own: &Option<String>, of_term: Option<&Option<String>>| {
            own.clone().or(of_term.cloned().flatten())
        };
        let from = or_term(&post.start_date, term.map(|(from, _)| from)).and_then(|date| date.parse().ok());
        let to = or_term(&post.end_date, term.map(|(_, to)| to)).and_then(|date| date.parse().ok());
        let period = period(from, to);
        let listed = |id: &Option<String>| id.as_ref().and_then(|id| self.organisations.get(id)).cloned();
        let named = post.organization.as_ref().map(|organisation| organisation.name.clone());
        let seat = listed(&post.organization_id).or(named).map(|name| (name, post.role.clone()));
        let party = listed(&post.on_behalf_of_id).map(|name| (name, None));
        let posts = seat.into_iter().chain(party);
        posts.map(|(organisation, role)| Membership { organisation, role, period: period.clone() }).collect()
    }

    fn date(&mut self, written: Option<&str>, origin: &Origin, field: &str) -> Option<Date> {
        let written = written.filter(|written| !written.is_empty())?;
        let date = written.parse().ok();
        if let (None, Origin::Row(row)) = (&date, origin) {
            let what = Saying::of("problem-no-date-left-open").shown("written", written);
            let mend = Saying::of("mend-write-as").shown("example", "1960-03-01");
            let problem = Problem { line: Some(row.line), fatal: false, ..whole(&self.file, what, mend) };
            self.into.problems.push(Problem { column: Some(field.to_owned()), ..problem });
        }
        date
    }
}

/// From one day to another; open where a day is not given.
fn period(from: Option<Date>, to: Option<Date>) -> Option<Date> {
    match (from, to) {
        (Some(from), None) => format!("{from}/..").parse().ok(),
        (None, Some(to)) => format!("../{to}").parse().ok(),
        (from, to) => events::spanning(from, to),
    }
}

fn identifiers(party: &Party) -> Vec<Code> {
    let good = |one: &&Identifier| !one.scheme.is_empty() && !one.identifier.is_empty();
    party.identifiers.iter().filter(good).map(|one| Code::new(&*one.scheme, &*one.identifier)).collect()
}
