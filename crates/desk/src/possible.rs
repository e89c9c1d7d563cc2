//! The accounts of the record that may be about the same things as what was read in a text, fetched once
//! by their lookup keys.

use crate::DeskError;
use tarazy_model::{Account, Candidate, DocumentId};
use tarazy_store::Reader;

/// How many accounts are asked for under one key: a name that stands in ten thousand places must not make
/// a check proportional to the record.
const MOST: usize = 100;

/// Those of the curated record. What was read in the same document is left out: a text does not bear
/// witness to itself.
pub(crate) fn possible(
    record: &Reader,
    candidates: &[Candidate],
    document: &DocumentId,
) -> Result<Vec<Account>, DeskError> {
    let mut accounts = record.curated_by_keys(&tarazy_weigh::lookup(candidates), MOST)?;
    accounts.retain(|account| account.origin.document() != document);
    Ok(accounts)
}
