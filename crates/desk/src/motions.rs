//! The two-person rule: what one person proposes is done when another does the same. In a record without users there is
//! nobody to ask, and one person does it alone.

use crate::access::Act;
use crate::classes;
use crate::desk::now;
use crate::title::title;
use crate::{Actor, Decision, Desk, DeskError};
use serde::Serialize;
use tarazy_model::{AccountId, Classed, Motion, MotionKind};
use tarazy_store::Reader;
use tarazy_words::Saying;

/// What came of an act that needs two persons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Carried {
    /// It is done.
    Done,
    /// It is proposed under this number, and waits for a second person.
    Proposed(u64),
}

/// A motion with what it is about.
#[derive(Clone, Debug, Serialize)]
pub struct MotionRow {
    /// The motion.
    #[serde(flatten)]
    pub motion: Motion,
    /// A line that names what it is about.
    pub title: String,
    /// Whether it was proposed by who asks.
    pub own: bool,
}

/// Motions on which who asks may have a say.
#[derive(Clone, Debug, Serialize)]
pub struct Motions {
    /// Those that wait for a second person, oldest first.
    pub open: Vec<MotionRow>,
    /// The last that were answered, the latest first.
    pub answered: Vec<MotionRow>,
}

/// So many answered motions are listed.
const ANSWERED: usize = 50;

impl Desk {
    /// Motions about what who asks may see and do.
    pub fn motions(&self) -> Result<Motions, DeskError> {
        self.who().must(Act::Review)?;
        self.read(|record| {
            let rows = |motions: Vec<Motion>| -> Result<Vec<MotionRow>, DeskError> {
                let mut rows = Vec::new();
                for motion in motions.into_iter().filter(|motion| self.may(act(motion.kind))) {
                    if let Some(title) = about(record, &motion)? {
                        rows.push(MotionRow { own: motion.by == self.who().name, motion, title });
                    }
                }
                Ok(rows)
            };
            Ok(Motions {
                open: rows(record.open_motions()?)?,
                answered: rows(record.answered_motions(ANSWERED)?)?,
            })
        })
    }

    /// Agrees to a motion of another person, and does what it asks.
    pub fn agree(&self, no: u64, reason: &str, actor: &Actor) -> Result<Carried, DeskError> {
        let motion = self.motion(no)?;
        actor.must(act(motion.kind))?;
        let reason = if reason.trim().is_empty() { motion.reason.as_str() } else { reason };
        match motion.kind {
            MotionKind::Publish => {
                let account =
                    motion.subject.parse().map_err(|_| DeskError::missing("account", &motion.subject))?;
                let state = motion.detail.parse().map_err(DeskError::misread)?;
                let decision = Decision { account, state, reason: Some(reason.to_owned()), record: None };
                Ok(self.review(&decision, actor)?.carried)
            }
            MotionKind::Seal => {
                let subject = motion.subject.parse().map_err(DeskError::misread)?;
                self.classify(&subject, &classes::seclusion(&motion.detail)?, reason, actor)
            }
            MotionKind::Erase => {
                let source =
                    motion.subject.parse().map_err(|_| DeskError::missing("source", &motion.subject))?;
                self.erase(&source, reason, actor)
            }
            MotionKind::Export => self.twice((motion.kind, &motion.subject, &motion.detail), reason, actor),
        }
    }

    /// Refuses a motion, or takes an own one back.
    pub fn refuse(&self, no: u64, reason: &str, actor: &Actor) -> Result<(), DeskError> {
        let motion = self.motion(no)?;
        actor.must(act(motion.kind))?;
        if reason.trim().is_empty() {
            return Err(DeskError::invalid("error-motion-unreasoned"));
        }
        self.store()?.answer_motion(no, false, reason.trim(), (&actor.name, &now()))?;
        self.follow(&mut |_| {});
        Ok(())
    }

    fn motion(&self, no: u64) -> Result<Motion, DeskError> {
        let motion = self.read(|record| {
            let motion = record.motion(no)?;
            let seen = motion.as_ref().map(|motion| about(record, motion)).transpose()?.flatten();
            Ok::<_, DeskError>(motion.filter(|_| seen.is_some()))
        })?;
        motion.ok_or_else(|| DeskError::missing("motion", &no))
    }

    /// Whether something that needs two persons may be done now: proposes it where nobody else did, and agrees to what
    /// another proposed.
    pub(crate) fn twice(
        &self,
        (kind, subject, detail): (MotionKind, &str, &str),
        reason: &str,
        actor: &Actor,
    ) -> Result<Carried, DeskError> {
        let (alone, open) = self.look(|record| Ok((!record.has_users()?, record.open_motions()?)))?;
        if alone {
            return Ok(Carried::Done);
        }
        let same =
            |motion: &&Motion| (motion.kind, &*motion.subject, &*motion.detail) == (kind, subject, detail);
        match open.iter().find(same) {
            Some(own) if own.by == actor.name => {
                Err(DeskError::Invalid(Saying::of("error-motion-own").shown("at", &own.at)))
            }
            Some(_) if !actor.in_person() => Err(DeskError::invalid("error-motion-by-token")),
            Some(other) => {
                self.store()?.answer_motion(other.no, true, reason, (&actor.name, &now()))?;
                Ok(Carried::Done)
            }
            None => {
                let no = self.store()?.propose((kind, subject, detail), reason, (&actor.name, &now()))?;
                self.follow(&mut |_| {});
                Ok(Carried::Proposed(no))
            }
        }
    }
}

/// What somebody must be allowed to do to have a say.
fn act(kind: MotionKind) -> Act {
    match kind {
        MotionKind::Publish | MotionKind::Export => Act::Review,
        MotionKind::Seal => Act::Classify,
        MotionKind::Erase => Act::Erase,
    }
}

/// A line that names what a motion is about; none where who asks may not see it.
fn about(record: &Reader, motion: &Motion) -> Result<Option<String>, DeskError> {
    if let Ok(id) = motion.subject.parse::<AccountId>() {
        return Ok(record.account(&id)?.map(|account| title(&account.statement)));
    }
    match motion.subject.parse::<Classed>() {
        Ok(subject) => classes::named(record, &subject),
        Err(_) => Ok(None),
    }
}
