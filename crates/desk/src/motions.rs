//! The two-person rule: what one person proposes is done when another does the same. In a record without users there is
//! nobody to ask, and one person does it alone.

use crate::access::Act;
use crate::classes;
use crate::desk::now;
use crate::stale::Subject;
use crate::title::title;
use crate::{Actor, Decision, Desk, DeskError, Stale};
use serde::Serialize;
use tarazy_model::{AccountId, Classed, Motion, MotionKind, SourceId};
use tarazy_store::{Error as StoreError, Reader, Store};
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
    pub title: Saying,
    /// Whether it was proposed by who asks.
    pub own: bool,
    /// Whether what it is about has changed since, so that nobody can agree to it any more.
    pub outdated: bool,
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
                        let outdated = motion.answer.is_none()
                            && subject(&motion)?.as_subject().touched(record)? > motion.no;
                        rows.push(MotionRow { own: motion.by == self.who().name, outdated, motion, title });
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

    /// Agrees to a motion of another person, and does what it asks; both or neither. Refused where what it is about is not
    /// any more what it was when it was proposed.
    pub fn agree(&self, no: u64, reason: &str, actor: &Actor) -> Result<Carried, DeskError> {
        let motion = self.motion(no)?;
        actor.must(act(motion.kind))?;
        let reason = if reason.trim().is_empty() { motion.reason.as_str() } else { reason };
        let mut gone = Vec::new();
        let carried = self.guarded(Subject::Motion(no), |store| {
            if store.reader().motion(no)?.is_none_or(|motion| motion.answer.is_some()) {
                return Err(StoreError::MotionClosed(no).into());
            }
            if let Some(stale) = self.outdated(store, &motion)? {
                return Err(DeskError::Stale(Box::new(Stale { renewed: Vec::new(), ..stale })));
            }
            Ok(match subject(&motion)? {
                About::Account(account) => {
                    let state = motion.detail.parse().map_err(DeskError::misread)?;
                    let decision = Decision { account, state, reason: Some(reason.to_owned()), record: None };
                    self.decided(store, &decision, actor)?.2
                }
                About::Class(subject) => {
                    let to = classes::seclusion(&motion.detail)?;
                    self.classed(store, (&subject, &to), reason, actor)?
                }
                About::Source(source) => {
                    let (carried, documents) = self.erased(store, &source, reason, actor)?;
                    gone = documents;
                    carried
                }
                About::Export(_) => {
                    self.twice(store, (motion.kind, &motion.subject, &motion.detail), reason, actor)?
                }
            })
        })?;
        if carried == Carried::Done {
            self.layouts.forget(gone.iter());
        }
        Ok(carried)
    }

    /// Refuses a motion, or takes an own one back.
    pub fn refuse(&self, no: u64, reason: &str, actor: &Actor) -> Result<(), DeskError> {
        let motion = self.motion(no)?;
        actor.must(act(motion.kind))?;
        if reason.trim().is_empty() {
            return Err(DeskError::unreasoned("error-motion-unreasoned"));
        }
        self.guarded(Subject::Motion(no), |store| {
            Ok(store.answer_motion(no, false, reason.trim(), (&actor.name, &now()))?)
        })
    }

    /// What changed of that which a motion is about since it was proposed.
    fn outdated(&self, store: &Store, motion: &Motion) -> Result<Option<Stale>, DeskError> {
        let since = (motion.no, ["error-changed-since-proposed", "error-changed-since-proposed-by"]);
        self.changed_since(since, store, subject(motion)?.as_subject())
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
    /// another proposed, in the transaction of what is then done. What was proposed of something that has changed since is
    /// answered, and proposed anew.
    pub(crate) fn twice(
        &self,
        store: &mut Store,
        (kind, subject, detail): (MotionKind, &str, &str),
        reason: &str,
        actor: &Actor,
    ) -> Result<Carried, DeskError> {
        let record = store.reader();
        if !record.has_users()? {
            return Ok(Carried::Done);
        }
        let mut open = record.open_motions()?.into_iter();
        let hand = (actor.name.as_str(), now());
        let hand = (hand.0, hand.1.as_str());
        let same =
            |motion: &Motion| (motion.kind, &*motion.subject, &*motion.detail) == (kind, subject, detail);
        let Some(other) = open.find(same) else {
            return Ok(Carried::Proposed(store.propose((kind, subject, detail), reason, hand)?));
        };
        if self.outdated(store, &other)?.is_some() {
            store.answer_motion(other.no, false, "it changed since it was proposed", hand)?;
            return Ok(Carried::Proposed(store.propose((kind, subject, detail), reason, hand)?));
        }
        if other.by == actor.name {
            return Err(DeskError::Invalid(Saying::of("error-motion-own").shown("at", &other.at)));
        }
        if !actor.in_person() {
            return Err(DeskError::invalid("error-motion-by-token"));
        }
        store.answer_motion(other.no, true, reason, hand)?;
        Ok(Carried::Done)
    }
}

/// What a motion is about.
enum About {
    Account(AccountId),
    Class(Classed),
    Source(SourceId),
    Export(Classed),
}

impl About {
    /// What must not change until it is agreed to.
    fn as_subject(&self) -> Subject<'_> {
        match self {
            Self::Account(id) => Subject::Account(id),
            Self::Class(subject) | Self::Export(subject) => Subject::Class(subject),
            Self::Source(id) => Subject::Source(id),
        }
    }
}

fn subject(motion: &Motion) -> Result<About, DeskError> {
    let unknown = |_| DeskError::missing("subject", &motion.subject);
    let classed = || motion.subject.parse().map_err(DeskError::misread);
    Ok(match motion.kind {
        MotionKind::Publish => About::Account(motion.subject.parse().map_err(unknown)?),
        MotionKind::Seal => About::Class(classed()?),
        MotionKind::Erase => About::Source(motion.subject.parse().map_err(unknown)?),
        MotionKind::Export => About::Export(classed()?),
    })
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
fn about(record: &Reader, motion: &Motion) -> Result<Option<Saying>, DeskError> {
    if let Ok(id) = motion.subject.parse::<AccountId>() {
        // What was agreed to is what was decided first.
        if record.is_blind_to(&id)? {
            return Ok(None);
        }
        return Ok(record.account(&id)?.map(|account| title(&account.statement)));
    }
    match motion.subject.parse::<Classed>() {
        Ok(subject) => classes::named(record, &subject),
        Err(_) => Ok(None),
    }
}
