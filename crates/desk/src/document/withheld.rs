//! Texts that are not shown whole to who asks: something in them waits for review, or is for who reviews alone.

use crate::access::Act;
use crate::account::every;
use crate::{Desk, DeskError, visibility};
use tarazy_model::{DocumentId, ReviewState};
use tarazy_store::{Filter, Reader};

impl Desk {
    /// Whether the text of a document is not shown to who asks. What counts in it is shown with its passages.
    pub(super) fn withheld(&self, record: &Reader, id: &DocumentId) -> Result<bool, DeskError> {
        let waits = record.is_narrow() && record.awaits_review(id)?;
        Ok(waits || record.holds_back(id)? || (!self.may(Act::Review) && self.restricts(id)?))
    }

    /// Whether something in a text is restricted, rejected or not: it is for who reviews, and so are the words around it.
    fn restricts(&self, id: &DocumentId) -> Result<bool, DeskError> {
        self.look(|record| {
            for review in [ReviewState::Candidate, ReviewState::Rejected] {
                let filter = Filter { document: Some(id.clone()), review: Some(review), ..Filter::default() };
                for account in every(record, &filter) {
                    if visibility::restricted(&account?) {
                        return Ok(true);
                    }
                }
            }
            Ok(false)
        })
    }

    /// Refuses the whole of a document of which not all may be shown to who asks.
    pub(crate) fn whole_of(&self, record: &Reader, id: &DocumentId) -> Result<(), DeskError> {
        if record.holds_back(id)? {
            return Err(DeskError::missing("document", id));
        }
        let kept_back = || super::kept_back(record, id, 0..usize::MAX);
        let unseen =
            record.is_narrow() && record.counts_of_document(id)?.is_empty() && kept_back()?.is_empty();
        if unseen || self.withheld(record, id)? { self.who().must(Act::Review) } else { Ok(()) }
    }
}
