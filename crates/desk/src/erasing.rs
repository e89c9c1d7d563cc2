//! Deleting a source for good, by two persons: what a court orders, or somebody's safety.

use crate::access::Act;
use crate::desk::now;
use crate::motions::Carried;
use crate::{Actor, Desk, DeskError};
use tarazy_model::{Classed, MotionKind, SourceId};

impl Desk {
    /// Deletes a source with its documents and all it says; done when a second person does the same. Copies taken before
    /// are not reached.
    pub fn erase(&self, source: &SourceId, reason: &str, actor: &Actor) -> Result<Carried, DeskError> {
        actor.must(Act::Erase)?;
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(DeskError::invalid("error-erasing-unreasoned"));
        }
        let documents = self.read(|record| {
            record.source(source)?.ok_or_else(|| DeskError::missing("source", source))?;
            // Before anything is proposed or agreed to.
            record.may_erase(source)?;
            Ok::<_, DeskError>(record.documents_of_classed(&Classed::Source(source.clone()))?)
        })?;
        let carried = self.twice((MotionKind::Erase, source.as_str(), "deleted"), reason, actor)?;
        if carried == Carried::Done {
            self.store()?.erase(source, reason, &actor.name, &now())?;
            self.layouts.forget(documents.iter());
            self.follow(&mut |_| {});
        }
        Ok(carried)
    }
}
