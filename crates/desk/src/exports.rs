//! Taking out what is kept back: asked for with a reason, agreed to by a second person, open for a week to who asked.

use crate::access::Act;
use crate::account::Shelf;
use crate::classes::{named, told};
use crate::desk::now;
use crate::error::reasoned;
use crate::motions::Carried;
use crate::{AccountView, Actor, Desk, DeskError};
use serde::Serialize;
use tarazy_model::{Classed, Motion, MotionKind};
use tarazy_store::{KeptBack, Reader};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// Seconds in which what was agreed to can be taken out.
const OPEN: i64 = 7 * 24 * 3600;
/// So many accounts are taken out at once.
const MOST: usize = 100_000;

/// One request to take something out.
#[derive(Clone, Debug, Serialize)]
pub struct ExportRow {
    /// The motion.
    #[serde(flatten)]
    pub motion: Motion,
    /// A line that names what is to be taken out.
    pub title: Saying,
    /// Whether it can be taken out now.
    pub open: bool,
}

/// The requests of who asks.
#[derive(Clone, Debug, Serialize)]
pub struct Exports {
    /// The latest first.
    pub rows: Vec<ExportRow>,
}

/// What is taken out.
#[derive(Clone, Debug, Serialize)]
pub struct TakenOut {
    /// The motion by which it was agreed to.
    pub motion: Motion,
    /// A line that names it.
    pub title: Saying,
    /// Its accounts.
    pub accounts: Vec<AccountView>,
}

impl Listing for TakenOut {
    fn headers(&self) -> Vec<&'static str> {
        vec![
            "account",
            "record",
            "kind",
            "title",
            "states",
            "date",
            "quote",
            "source",
            "document",
            "review",
            "statement",
        ]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |account: &AccountView| {
            let statement = &account.statement;
            vec![
                account.id.to_string(),
                account.record.to_string(),
                account.kind.to_string(),
                account.title.to_string(),
                statement.states().iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
                statement.date().map(ToString::to_string).unwrap_or_default(),
                account.evidence.quote.clone(),
                account.source.title.clone(),
                account.evidence.name.to_string(),
                account.review.to_string(),
                serde_json::to_string(statement).unwrap_or_default(),
            ]
        };
        self.accounts.iter().map(row).collect()
    }
}

impl Desk {
    /// Asks that what is kept back of a record or a source may be taken out.
    pub fn ask_to_take_out(
        &self,
        subject: &Classed,
        reason: &str,
        actor: &Actor,
    ) -> Result<Carried, DeskError> {
        actor.must(Act::Review)?;
        let reason = reasoned(reason, "error-taking-out-unreasoned")?;
        let seclusion = self.read(|record| {
            named(record, subject)?.ok_or_else(|| DeskError::missing("record or source", subject))?;
            Ok::<_, DeskError>(record.class_of(subject)?)
        })?;
        // Each person asks for oneself: what another asks is nothing this one agrees to.
        let detail = format!("{}, for {}", told(&seclusion), actor.name);
        let motion = (MotionKind::Export, subject.as_str(), detail.as_str());
        self.kept(|store| {
            let carried = self.twice(store, motion, reason, actor)?;
            if carried == Carried::Done {
                let by = (actor.name.as_str(), now());
                let no = store.propose(motion, reason, (by.0, &by.1))?;
                store.answer_motion(no, true, "nobody else works on this record", (by.0, &by.1))?;
            }
            Ok(carried)
        })
    }

    /// What who asks has asked to take out.
    pub fn exports(&self) -> Result<Exports, DeskError> {
        self.who().must(Act::Review)?;
        self.read(|record| {
            let mut motions = record.open_motions()?;
            motions.extend(record.answered_motions(MOST)?);
            motions.retain(|motion| motion.kind == MotionKind::Export && motion.by == self.who().name);
            motions.sort_by_key(|motion| std::cmp::Reverse(motion.no));
            let mut rows = Vec::new();
            for motion in motions {
                let open = self.is_open(&motion);
                rows.extend(title_of(record, &motion)?.map(|title| ExportRow { motion, title, open }));
            }
            Ok(Exports { rows })
        })
    }

    /// Takes out what was agreed to; that it was, is kept.
    pub fn take_out(&self, no: u64) -> Result<TakenOut, DeskError> {
        let actor = self.who();
        actor.must(Act::Review)?;
        let taken = self.read(|record| {
            let missing = || DeskError::missing("export", &no);
            let motion = record
                .motion(no)?
                .filter(|motion| motion.kind == MotionKind::Export && motion.by == actor.name);
            let motion = motion.ok_or_else(missing)?;
            let title = title_of(record, &motion)?.ok_or_else(missing)?;
            if !self.is_open(&motion) {
                return Err(DeskError::invalid("error-taking-out-not-open"));
            }
            let subject: Classed = motion.subject.parse().map_err(DeskError::misread)?;
            let accounts = record.kept_back(&KeptBack::Of(&subject), MOST)?;
            Ok(TakenOut { accounts: Shelf::new(record).views(&accounts)?, motion, title })
        })?;
        self.store()?.note_taken_out(&actor.name, no, &now())?;
        self.follow(&mut |_| {});
        Ok(taken)
    }

    fn is_open(&self, motion: &Motion) -> bool {
        let agreed = motion.answer.as_ref().filter(|answer| answer.agreed);
        let at = agreed.and_then(|answer| answer.at.parse::<jiff::Timestamp>().ok());
        at.is_some_and(|at| self.moment() - at.as_second() < OPEN)
    }
}

fn title_of(record: &Reader, motion: &Motion) -> Result<Option<Saying>, DeskError> {
    motion.subject.parse().map_or(Ok(None), |subject| named(record, &subject))
}
