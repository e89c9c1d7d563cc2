//! Which names of a list are on record, in whatever spelling.

use crate::export::each;
use crate::{Desk, DeskError, visibility};
use serde::Serialize;
use tarazy_model::{Account, Kind, RecordId, Statement};
use tarazy_store::Filter;
use tarazy_words::names::{Matching, Register};

/// The names of the persons and organisations on record.
#[derive(Debug)]
pub struct NamesOnRecord {
    register: Register,
    /// Whose each name is, in the register's order.
    names: Vec<NameOnRecord>,
}

/// A name on record, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NameOnRecord {
    /// The name as an account has it.
    pub name: String,
    /// A person or an organisation.
    pub kind: Kind,
    /// Which.
    pub record: RecordId,
}

impl NamesOnRecord {
    /// How many names there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether nobody is on record.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// For each name, whose it may be, with how alike both are: the nearest first, each record once.
    pub fn whose(
        &self,
        asked: &[impl AsRef<str> + Sync],
        matching: Matching,
        at_least: f64,
    ) -> Vec<Vec<(&NameOnRecord, f64)>> {
        let each = self.register.near_all(asked, matching, at_least).into_iter();
        each.map(|near| {
            let mut found: Vec<(&NameOnRecord, f64)> = Vec::new();
            for near in near {
                let Some(name) = self.names.get(near.at) else { continue };
                if found.iter().all(|(known, _)| known.record != name.record) {
                    found.push((name, near.alike));
                }
            }
            found
        })
        .collect()
    }
}

impl Desk {
    /// The names of all persons and organisations of the curated record.
    pub fn names_on_record(&self) -> Result<NamesOnRecord, DeskError> {
        let mut names = Vec::new();
        self.read(|record| {
            for kind in [Kind::Person, Kind::Organisation] {
                let filter = Filter { kind: Some(kind), ..visibility::curated() };
                each(record, &filter, |account| {
                    names.extend(written(&account));
                    Ok(())
                })?;
            }
            Ok(())
        })?;
        names.sort_by(|a: &NameOnRecord, b| (&a.record, &a.name).cmp(&(&b.record, &b.name)));
        names.dedup();
        let written: Vec<&str> = names.iter().map(|name| name.name.as_str()).collect();
        Ok(NamesOnRecord { register: Register::of(&written), names })
    }
}

/// The names an account has for its person or organisation.
fn written(account: &Account) -> Vec<NameOnRecord> {
    let names: Vec<&str> = match &account.statement {
        Statement::Person(person) => person.every_name().collect(),
        Statement::Organisation(organisation) => organisation.every_name().collect(),
        _ => Vec::new(),
    };
    let of = |name: &str| NameOnRecord {
        name: name.to_owned(),
        kind: account.statement.kind(),
        record: account.record.clone(),
    };
    names.into_iter().map(of).collect()
}
