//! The register of organisations: what they are before the law on a day, by which identifiers they are known, what they
//! were granted, and what they raised.

use crate::account::{Shelf, SourceView};
use crate::desk::today;
use crate::{Desk, DeskError, StateView, visibility};
use serde::Serialize;
use std::collections::BTreeMap;
use tarazy_model::{
    AccountId, Day, Every, Grant, GrantParty, Kind, LegalStanding, LegalStatus, Organisation, Quantity,
    RecordId, StateCode, Statement,
};
use tarazy_store::{Filter, Reader};
use tarazy_tell::Listing;
use tarazy_words::names;

/// What is asked of the register.
#[derive(Clone, Debug, Default)]
pub struct OrganisationsQuery {
    /// The day; `None` is today.
    pub on: Option<Day>,
    /// Only of this State.
    pub state: Option<StateCode>,
    /// Those after this account.
    pub after: Option<AccountId>,
}

/// The register of organisations.
#[derive(Clone, Debug, Serialize)]
pub struct Organisations {
    /// The day.
    pub on: Day,
    /// Those of this page, one row an account: sources stand side by side.
    pub rows: Vec<OrganisationRow>,
    /// Where the next page begins; `None` on the last.
    pub next: Option<AccountId>,
}

/// An organisation as one source tells of it.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationRow {
    /// The account.
    pub account: AccountId,
    /// The record.
    pub record: RecordId,
    /// Its name.
    pub name: String,
    /// Of which States.
    pub states: Vec<StateView>,
    /// What sort.
    pub sort: Option<String>,
    /// What it is before the law on the day; `None` where the source does not say, which is not that it is not registered.
    pub status: Option<LegalStatus>,
    /// Its status over time, as the source gives it.
    pub standings: Vec<LegalStanding>,
    /// How often it is to meet, of a body.
    pub meets: Option<Every>,
    /// Identifiers, each with its scheme.
    pub identifiers: Vec<String>,
    /// Grants on record that name it as their recipient, by then.
    pub grants: usize,
    /// What they award, by currency.
    pub awarded: BTreeMap<String, f64>,
    /// Who says so.
    pub source: SourceView,
}

impl Listing for Organisations {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "record",
            "name",
            "states",
            "sort",
            "on",
            "status",
            "status over time",
            "meets",
            "identifiers",
            "grants",
            "awarded",
            "source",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |row: &OrganisationRow| {
            let states: Vec<&str> = row.states.iter().map(|state| state.code.as_str()).collect();
            let standings: Vec<String> = row.standings.iter().map(ToString::to_string).collect();
            let awarded: Vec<String> =
                row.awarded.iter().map(|(unit, sum)| format!("{sum} {unit}")).collect();
            vec![
                row.record.to_string(),
                row.name.clone(),
                states.join(" "),
                row.sort.clone().unwrap_or_default(),
                self.on.to_string(),
                row.status.map(LegalStatus::as_str).unwrap_or_default().to_owned(),
                standings.join("; "),
                row.meets.map(|every| every.to_string()).unwrap_or_default(),
                row.identifiers.join("; "),
                row.grants.to_string(),
                awarded.join("; "),
                row.source.title.clone(),
            ]
        };
        self.rows.iter().map(row).collect()
    }
}

/// Organisations on a page, and grants looked at for each.
const PAGE: usize = 100;
const GRANTS: usize = 500;

impl Desk {
    /// The register of organisations as of a day.
    pub fn organisations(&self, query: &OrganisationsQuery) -> Result<Organisations, DeskError> {
        let on = query.on.unwrap_or_else(today);
        let filter = Filter { kind: Some(Kind::Organisation), state: query.state, ..visibility::curated() };
        self.read(|record| {
            let accounts = record.accounts(&filter, query.after.as_ref(), PAGE)?;
            let next = accounts.last().filter(|_| accounts.len() == PAGE).map(|last| last.id.clone());
            let mut shelf = Shelf::new(record);
            let mut rows = Vec::new();
            for account in &accounts {
                let Statement::Organisation(organisation) = &account.statement else { continue };
                let (grants, awarded) = granted(record, organisation, on)?;
                rows.push(OrganisationRow {
                    account: account.id.clone(),
                    record: account.record.clone(),
                    name: organisation.name.clone(),
                    states: organisation.states.iter().map(|state| StateView::of(*state)).collect(),
                    sort: organisation.classification.clone(),
                    status: LegalStanding::on(&organisation.standings, on).map(|one| one.status),
                    standings: organisation.standings.clone(),
                    meets: organisation.meets,
                    identifiers: organisation.identifiers.iter().map(ToString::to_string).collect(),
                    grants,
                    awarded,
                    source: shelf.source(&account.source)?,
                });
            }
            Ok(Organisations { on, rows, next })
        })
    }
}

/// The grants that name an organisation as their recipient: how many, and what they award by currency. Each record of a
/// grant counts once.
fn granted(record: &Reader, to: &Organisation, on: Day) -> Result<(usize, BTreeMap<String, f64>), DeskError> {
    let named = GrantParty { name: to.name.clone(), identifier: None };
    let asked = Statement::Grant(Grant { recipient: Some(named), ..Grant::default() });
    let mut met = std::collections::HashSet::new();
    let mut awarded: BTreeMap<String, f64> = BTreeMap::new();
    for account in record.curated_by_keys(&tarazy_weigh::asked(&asked), GRANTS)? {
        let Statement::Grant(grant) = &account.statement else { continue };
        let later = grant.date.as_ref().and_then(tarazy_model::Date::earliest).is_some_and(|day| day > on);
        if later
            || !grant.recipient.as_ref().is_some_and(|party| is(party, to))
            || !met.insert(account.record.clone())
        {
            continue;
        }
        if let Some(Quantity { unit: Some(unit), .. }) = &grant.awarded
            && let Some(sum) = grant.awarded.as_ref().and_then(Quantity::reckoned)
        {
            *awarded.entry(unit.clone()).or_default() += sum;
        }
    }
    Ok((met.len(), awarded))
}

/// Whether a party is this organisation: by an identifier where both have one, else by a name.
fn is(party: &GrantParty, organisation: &Organisation) -> bool {
    let known = |identifier: &String| organisation.identifiers.iter().any(|code| code.value == *identifier);
    match &party.identifier {
        Some(identifier) if known(identifier) => true,
        _ => organisation.every_name().any(|name| names::same(name, &party.name)),
    }
}
