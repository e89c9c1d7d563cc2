//! The record taken away: every account of a kind as a table, and the whole folder as a copy.

use crate::account::Shelf;
use crate::visibility;
use crate::{AccountView, Desk, DeskError};
use serde::Serialize;
use std::path::Path;
use tarazy_model::{Kind, Quantity};
use tarazy_store::Filter;
use tarazy_tell::Listing;

/// Accounts of one kind as a table: those that count in the curated record.
#[derive(Clone, Debug, Serialize)]
pub struct AccountTable {
    /// The accounts.
    pub accounts: Vec<AccountView>,
}

impl Listing for AccountTable {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "account", "record", "kind", "states", "date", "title", "value", "polarity", "review", "as at",
            "source", "document", "line", "start", "end", "quote",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        self.accounts.iter().map(row).collect()
    }
}

fn row(account: &AccountView) -> Vec<String> {
    let text = |value: Option<String>| value.unwrap_or_default();
    let (statement, evidence) = (&account.statement, &account.evidence);
    let states: Vec<&str> = statement.states().iter().map(|state| state.as_str()).collect();
    vec![
        account.id.to_string(),
        account.record.to_string(),
        account.kind.to_string(),
        states.join(" "),
        text(statement.date().map(ToString::to_string)),
        account.title.clone(),
        text(statement.quantity().map(Quantity::to_string)),
        format!("{:?}", account.polarity).to_lowercase(),
        account.review.to_string(),
        text(account.as_at.as_ref().map(ToString::to_string)),
        account.source.title.clone(),
        evidence.name.clone(),
        text(evidence.line.map(|n| n.to_string())),
        text(evidence.start.map(|n| n.to_string())),
        text(evidence.end.map(|n| n.to_string())),
        evidence.quote.clone(),
    ]
}

/// How many accounts are read at once.
const AT_ONCE: usize = 1000;

impl Desk {
    /// Every account of a kind that counts in the curated record.
    pub fn table(&self, kind: Kind) -> Result<AccountTable, DeskError> {
        let filter = Filter { kind: Some(kind), ..visibility::curated() };
        self.read(|record| {
            let mut shelf = Shelf::new(record);
            let mut table = AccountTable { accounts: Vec::new() };
            let mut after = None;
            loop {
                let some = record.accounts(&filter, after.as_ref(), AT_ONCE)?;
                let Some(last) = some.last().map(|last| last.id.clone()) else { return Ok(table) };
                table.accounts.extend(shelf.views(&some)?);
                after = Some(last);
            }
        })
    }

    /// Copies the record into a new or empty folder, also while it is in use.
    pub fn copy_to(&self, dir: &Path) -> Result<(), DeskError> {
        self.read(|record| Ok(record.copy_to(dir)?))
    }
}
