//! Sources that copy one another: accounts in the same words count once, however many repeat them (rule
//! `copied-words`).

use crate::field::words;
use std::collections::BTreeSet;
use tarazy_model::{Account, AccountId};

/// Fewer words are too few to tell a copy from a like way of saying a thing.
const LEAST: usize = 8;
/// Of the words of both, so many in a hundred must be shared.
const SHARED: usize = 90;
/// Accounts compared; those beyond count for themselves.
const MOST: usize = 200;

/// For each account the one it repeats: an earlier account of the list in the same words, or itself.
pub fn originals(accounts: &[Account]) -> Vec<AccountId> {
    let mut first: Vec<(&AccountId, BTreeSet<String>)> = Vec::new();
    let mut found = Vec::with_capacity(accounts.len());
    for account in accounts {
        let said = words::stems(account.origin.quote());
        let original = first.iter().find(|(_, other)| is_copy(&said, other)).map(|(id, _)| *id);
        found.push(original.unwrap_or(&account.id).clone());
        if original.is_none() && first.len() < MOST {
            first.push((&account.id, said));
        }
    }
    found
}

fn is_copy(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let shared = one.intersection(other).count();
    let all = one.len() + other.len() - shared;
    one.len().min(other.len()) >= LEAST && shared * 100 >= all * SHARED
}
