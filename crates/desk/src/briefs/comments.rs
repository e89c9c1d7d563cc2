//! What readers say of briefs: entered as waiting, and shown or refused by a person with a reason.

use super::facts::standing;
use crate::access::Act;
use crate::desk::now;
use crate::stale::Subject;
use crate::{Actor, Desk, DeskError};
use serde::Serialize;
use tarazy_model::{BriefLanguage, BriefState, Comment, CommentState, Slug};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// A comment that waits, with the title of its brief.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommentPage {
    /// The comment.
    #[serde(flatten)]
    pub comment: Comment,
    /// The title of the brief.
    pub title: String,
}

/// Comments that wait for a decision, the oldest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Comments {
    /// The comments.
    pub waiting: Vec<CommentPage>,
    /// The number after which the list goes on.
    pub next: Option<u64>,
}

impl Listing for Comments {
    fn headers(&self) -> Vec<&'static str> {
        vec!["number", "brief", "language", "name", "text", "entered"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |CommentPage { comment, .. }: &CommentPage| {
            vec![
                comment.number.to_string(),
                comment.slug.to_string(),
                comment.language.to_string(),
                comment.name.clone(),
                comment.text.clone(),
                comment.at.clone(),
            ]
        };
        self.waiting.iter().map(row).collect()
    }
}

/// Comments on one page of the list.
const AT_ONCE: usize = 100;
/// Comments that may wait at once: a flood of them must not fill the disk.
const WAITING: usize = 1000;
/// The most characters of a name and of a comment.
const NAME: usize = 100;
const TEXT: usize = 5000;

impl Desk {
    /// The comments that wait, after one of them.
    pub fn comments(&self, after: Option<u64>) -> Result<Comments, DeskError> {
        self.who().must(Act::Review)?;
        self.read(|record| {
            let mut waiting = Vec::new();
            let found = record.comments_waiting(after.unwrap_or(0), AT_ONCE + 1)?;
            let goes_on = found.len() > AT_ONCE;
            for comment in found.into_iter().take(AT_ONCE) {
                let versions = record.brief_versions(&comment.slug, comment.language)?;
                let title = standing(&versions).map(|brief| brief.draft.title.clone()).unwrap_or_default();
                waiting.push(CommentPage { comment, title });
            }
            let next = waiting.last().map(|last| last.comment.number).filter(|_| goes_on);
            Ok(Comments { waiting, next })
        })
    }

    /// Enters a comment on a published brief, waiting; its number.
    pub fn comment(
        &self,
        slug: &Slug,
        language: BriefLanguage,
        name: &str,
        text: &str,
    ) -> Result<u64, DeskError> {
        self.who().must(Act::Comment)?;
        let (name, text) = (name.trim(), text.trim());
        for (what, given, most) in [("error-comment-name", name, NAME), ("error-comment-text", text, TEXT)] {
            let length = given.chars().count();
            if length == 0 || length > most {
                return Err(DeskError::Invalid(Saying::of(what).shown("most", most).shown("length", length)));
            }
        }
        if self.read(|record| Ok(record.comments_waiting(0, WAITING)?))?.len() >= WAITING {
            return Err(DeskError::Invalid(Saying::of("error-comments-wait").shown("waiting", WAITING)));
        }
        let versions = self.read(|record| Ok(record.brief_versions(slug, language)?))?;
        let shown = standing(&versions).filter(|brief| brief.draft.state == BriefState::Published);
        shown.ok_or_else(|| DeskError::missing("published brief", slug))?;
        let number = self.store()?.comment(slug, language, name, text, &now())?;
        self.follow(&mut |_| {});
        Ok(number)
    }

    /// Shows or refuses a comment, with a reason.
    pub fn moderate(
        &self,
        number: u64,
        state: CommentState,
        reason: &str,
        actor: &Actor,
    ) -> Result<Comment, DeskError> {
        actor.must(Act::Review)?;
        let reason = reason.trim();
        if reason.is_empty() || state == CommentState::Waiting {
            return Err(DeskError::unreasoned("error-comment-unreasoned"));
        }
        let known = self.read(|record| Ok(record.comment(number)?))?;
        known.ok_or_else(|| DeskError::missing("comment", &number))?;
        self.guarded(Subject::Comment(number), |store| {
            Ok(store.moderate(number, state, reason, &actor.name, &now())?)
        })?;
        let decided = self.read(|record| Ok(record.comment(number)?))?;
        decided.ok_or_else(|| DeskError::missing("comment", &number))
    }
}
