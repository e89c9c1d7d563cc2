//! Deciding on what has changed since it was shown: nothing is done, and both states are told.
//!
//! Every page that holds a form tells the number of the last leaf of the audit chain it was made at, and the form brings
//! it back ([`Desk::having_seen`]). Where a later leaf tells of the very thing, the act is refused with
//! [`DeskError::Stale`]; sent again with the number of now, it is done.

use crate::fields::{self, FieldChange, Named};
use crate::{Desk, DeskError};
use serde::Serialize;
use tarazy_model::{AccountId, Brief, BriefLanguage, RecordId, Slug};
use tarazy_store::{Reader, Store};
use tarazy_words::Saying;

/// What was to be decided on changed since it was shown.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stale {
    /// What happened, in one sentence.
    pub told: Saying,
    /// What differs between what was shown and what is there now.
    pub changes: Vec<FieldChange>,
    /// What the form has to say to be done all the same: fields and their values; none where it cannot be done any more.
    pub renewed: Vec<(&'static str, u64)>,
}

/// What an act is on.
#[derive(Clone, Copy)]
pub(crate) enum Subject<'a> {
    /// An account: its decisions, its place and what it says.
    Account(&'a AccountId),
    /// Two accounts.
    Pair(&'a AccountId, &'a AccountId),
    /// A difference between registers.
    Difference(&'a str),
    /// The accounts of a record, such as the steps of a case.
    Record(&'a RecordId),
    /// A comment on a brief.
    Comment(u64),
    /// A brief in a language.
    Brief(&'a Slug, BriefLanguage),
}

impl Desk {
    /// The number of the last leaf of the audit chain: what a page made now shows.
    pub fn last_leaf(&self) -> Result<u64, DeskError> {
        self.look(|record| Ok(record.last_leaf()?))
    }

    /// Refuses an act on what changed since it was shown. The store is held meanwhile, so that nothing comes between.
    pub(crate) fn unchanged(&self, store: &Store, subject: Subject<'_>) -> Result<(), DeskError> {
        let Some(seen) = self.seen else { return Ok(()) };
        let record = store.reader();
        let touched = subject.touched(record)?;
        if touched <= seen {
            return Ok(());
        }
        // What is told of it is what who asks may see.
        let (then, now) =
            self.read(|record| Ok((subject.at(record, seen)?, subject.at(record, u64::MAX)?)))?;
        let told = match record.leaf(touched)? {
            Some(leaf) => {
                Saying::of("error-changed-since-by").shown("by", &leaf.by).shown("at", minute(&leaf.at))
            }
            None => Saying::of("error-changed-since"),
        };
        Err(DeskError::Stale(Box::new(Stale {
            told: told.with("what", Saying::of(subject.named())),
            changes: fields::between(&then, &now),
            renewed: vec![("seen", touched)],
        })))
    }
}

impl Stale {
    /// That a newer version of a brief is there than the one it was begun from.
    pub(crate) fn newer(then: Option<&Brief>, last: &Brief, from: u32) -> DeskError {
        let told = Saying::of("error-brief-newer")
            .shown("from", from)
            .shown("slug", &last.slug)
            .shown("version", last.version)
            .shown("by", &last.by)
            .shown("at", minute(&last.at));
        let changes = fields::between(&then.map(brief).unwrap_or_default(), &brief(last));
        DeskError::Stale(Box::new(Self {
            told,
            changes,
            renewed: vec![("from", u64::from(last.version)), ("seen", last.leaf)],
        }))
    }
}

impl Subject<'_> {
    /// The message that names it, at the beginning of a sentence.
    fn named(self) -> &'static str {
        match self {
            Self::Account(_) => "changed-account",
            Self::Pair(..) => "changed-pair",
            Self::Difference(_) => "changed-difference",
            Self::Record(_) => "changed-record",
            Self::Comment(_) => "changed-comment",
            Self::Brief(..) => "changed-brief",
        }
    }

    fn touched(self, record: &Reader) -> Result<u64, DeskError> {
        Ok(match self {
            Self::Account(id) => record.account_touched(id)?,
            Self::Pair(one, other) => record.pair_touched(one, other)?,
            Self::Difference(id) => record.difference_touched(id)?,
            Self::Record(id) => record.record_touched(id)?,
            Self::Comment(number) => record.comment_touched(number)?,
            Self::Brief(slug, language) => record.brief_touched(slug, language)?,
        })
    }

    /// How it stood at a leaf, field by field.
    fn at(self, record: &Reader, leaf: u64) -> Result<Vec<Named>, DeskError> {
        Ok(match self {
            Self::Account(id) => of_account(record, id, leaf)?,
            Self::Pair(one, other) => {
                let of = |name: &str, fields: Vec<Named>| {
                    fields
                        .into_iter()
                        .map(move |(field, value)| (format!("{name}: {field}"), value))
                        .collect::<Vec<_>>()
                };
                let mut fields = of("the one", of_account(record, one, leaf)?);
                fields.extend(of("the other", of_account(record, other, leaf)?));
                let decided = record.comparison_at(one, other, leaf)?;
                fields.extend(decided.map(|one| {
                    ("decided".to_owned(), decision(one.likeness.as_str(), &one.by, one.reason.as_deref()))
                }));
                fields
            }
            Self::Difference(id) => {
                let decided = record.settlement_at(id, leaf)?;
                let told = decided.map(|one| decision(one.holds.as_str(), &one.by, Some(&one.reason)));
                told.map(|told| ("decided".to_owned(), told)).into_iter().collect()
            }
            Self::Record(id) => {
                let mut fields = Vec::new();
                for found in record.about_at(id, leaf)?.into_iter().filter(|found| found.review.counts()) {
                    let told = format!("{}: {}", found.statement.title(), found.origin.quote());
                    fields.push((found.id.to_string(), told));
                }
                fields
            }
            Self::Comment(number) => {
                let decided = record.moderation_at(number, leaf)?;
                decided.map(|told| ("decided".to_owned(), told)).into_iter().collect()
            }
            Self::Brief(slug, language) => {
                let versions = record.brief_versions(slug, language)?;
                versions.iter().rev().find(|one| one.leaf <= leaf).map(brief).unwrap_or_default()
            }
        })
    }
}

/// An account at a leaf: what it says, where it is placed, and the decision on it.
fn of_account(record: &Reader, id: &AccountId, leaf: u64) -> Result<Vec<Named>, DeskError> {
    let Some(account) = record.account_at(id, leaf)? else { return Ok(Vec::new()) };
    let decided = record.review_at(id, leaf)?;
    let told = decided.map(|one| decision(one.state.as_str(), &one.by, one.reason.as_deref()));
    Ok(fields::standing(&account, told))
}

/// A moment as people read it: 2026-12-01 04:42 UTC.
fn minute(at: &str) -> String {
    at.split_once('T').map_or_else(
        || at.to_owned(),
        |(day, time)| format!("{day} {} UTC", time.chars().take(5).collect::<String>()),
    )
}

/// What was decided, by whom and why.
fn decision(what: &str, by: &str, reason: Option<&str>) -> String {
    reason.map_or_else(|| format!("{what}, by {by}"), |reason| format!("{what}, by {by}: {reason}"))
}

fn brief(brief: &Brief) -> Vec<Named> {
    let draft = &brief.draft;
    let fields = [
        ("version", brief.version.to_string()),
        ("stands as", draft.state.to_string()),
        ("title", draft.title.clone()),
        ("section", draft.section.clone()),
        ("authors", draft.authors.join("; ")),
        ("note", draft.note.clone().unwrap_or_default()),
        ("text", draft.text.clone()),
    ];
    fields
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
