//! Deleting a source for good, by two persons: what a court orders, or somebody's safety.

use crate::access::Act;
use crate::desk::now;
use crate::error::reasoned;
use crate::motions::Carried;
use crate::stale::Subject;
use crate::{Actor, Desk, DeskError};
use tarazy_model::{Classed, DocumentId, MotionKind, SourceId};
use tarazy_store::Store;

impl Desk {
    /// Deletes a source with its documents and all it says; done when a second person does the same. Copies taken before
    /// are not reached.
    pub fn erase(&self, source: &SourceId, reason: &str, actor: &Actor) -> Result<Carried, DeskError> {
        actor.must(Act::Erase)?;
        let reason = reasoned(reason, "error-erasing-unreasoned")?;
        let (carried, documents) =
            self.guarded(Subject::Source(source), |store| self.erased(store, source, reason, actor))?;
        if carried == Carried::Done {
            self.layouts.forget(documents.iter());
        }
        Ok(carried)
    }

    /// The same in the transaction of the store; with the documents that are gone where it is done.
    pub(crate) fn erased(
        &self,
        store: &mut Store,
        source: &SourceId,
        reason: &str,
        actor: &Actor,
    ) -> Result<(Carried, Vec<DocumentId>), DeskError> {
        let documents = self.read(|record| {
            record.source(source)?.ok_or_else(|| DeskError::missing("source", source))?;
            // Before anything is proposed or agreed to.
            record.may_erase(source)?;
            Ok::<_, DeskError>(record.documents_of_classed(&Classed::Source(source.clone()))?)
        })?;
        let carried = self.twice(store, (MotionKind::Erase, source.as_str(), "deleted"), reason, actor)?;
        if carried == Carried::Done {
            store.erase(source, reason, &actor.name, &now())?;
        }
        Ok((carried, documents))
    }
}
