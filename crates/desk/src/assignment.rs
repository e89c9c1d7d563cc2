//! Who has which candidates before them: a reviewer takes some, an editor gives them to a reviewer, and they can be given
//! back. Nothing is locked by it, and it ends when somebody decides.

use crate::access::Act;
use crate::account::every;
use crate::desk::now;
use crate::queue::{BEFORE_REVIEWERS, assigned};
use crate::title::title;
use crate::visibility::{self, View};
use crate::{Actor, Desk, DeskError, QueueQuery, QueuedBy};
use serde::Serialize;
use tarazy_model::{AccountId, Assignment, RecordId, UserName, UserRole};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// Candidates to take, give or give back.
#[derive(Clone, Debug, Default)]
pub struct Assigning {
    /// These alone; where there are none, all of the query.
    pub accounts: Vec<AccountId>,
    /// All under this.
    pub query: QueueQuery,
    /// To whom; who asks where nobody is named.
    pub to: Option<String>,
}

/// What was given, or given back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Given {
    /// How many candidates.
    pub candidates: usize,
    /// To whom; nobody where they were given back.
    pub to: Option<String>,
}

/// Who has what before them.
#[derive(Clone, Debug, Serialize)]
pub struct Assignments {
    /// By reviewer.
    pub given: Vec<AssignedTo>,
    /// Whom candidates can be given to, where the record has users.
    pub reviewers: Vec<UserName>,
}

/// A candidate before a reviewer.
#[derive(Clone, Debug, Serialize)]
pub struct AssignedTo {
    /// Who has it, since when, and by whom it was given.
    #[serde(flatten)]
    pub given: Assignment,
    /// A line that names it for people.
    pub title: Saying,
    /// The record it is about.
    pub record: RecordId,
}

impl Listing for Assignments {
    fn headers(&self) -> Vec<&'static str> {
        vec!["reviewer", "account", "title", "given by", "at"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let row = |one: &AssignedTo| {
            let AssignedTo { given, title, .. } = one;
            let by = [given.by.clone(), given.at.clone()];
            [given.reviewer.clone(), given.account.to_string(), title.to_string()]
                .into_iter()
                .chain(by)
                .collect()
        };
        self.given.iter().map(row).collect()
    }
}

/// Candidates that can be given at once.
const AT_ONCE: usize = 1000;

impl Desk {
    /// Who has what before them.
    pub fn assignments(&self) -> Result<Assignments, DeskError> {
        self.who().must(Act::Review)?;
        self.read(|record| {
            let mut given = Vec::new();
            for one in record.assignments(BEFORE_REVIEWERS)? {
                let account = record.account(&one.account)?;
                let shown = account.filter(|account| visibility::shows(self.view(View::Desk), account));
                given.extend(shown.map(|account| AssignedTo {
                    title: title(&account.statement),
                    record: account.record,
                    given: one,
                }));
            }
            let may_review = |role: UserRole| crate::may(role, Act::Review);
            let users = record.users()?.into_iter();
            let reviewers =
                users.filter(|user| !user.disabled && may_review(user.role)).map(|user| user.name);
            Ok(Assignments { given, reviewers: reviewers.collect() })
        })
    }

    /// Takes candidates, or gives them to a reviewer; only an editor gives to another.
    pub fn assign(&self, assigning: &Assigning, actor: &Actor) -> Result<Given, DeskError> {
        actor.must(Act::Review)?;
        let to = assigning.to.as_deref().map(str::trim).filter(|to| !to.is_empty()).unwrap_or(&actor.name);
        let mut name = to.to_owned();
        if to != actor.name {
            actor.must(Act::Assign)?;
            let reviewers = self.assignments()?.reviewers;
            let known = reviewers.iter().find(|one| one.as_str().to_lowercase() == to.to_lowercase());
            if self.has_users()? {
                let unknown = || DeskError::Invalid(Saying::of("error-no-reviewer").shown("to", to));
                name = known.ok_or_else(unknown)?.to_string();
            }
        }
        let accounts = self.wanted(assigning)?;
        if accounts.is_empty() || accounts.len() > AT_ONCE {
            let message = if accounts.is_empty() { "error-none-at-once" } else { "error-more-at-once" };
            return Err(DeskError::Invalid(Saying::of(message).shown("most", AT_ONCE)));
        }
        self.store()?.assign(&accounts, Some(&name), &actor.name, &now())?;
        self.follow(&mut |_| {});
        Ok(Given { candidates: accounts.len(), to: Some(name) })
    }

    /// Gives candidates back; those of others only as an editor.
    pub fn give_back(&self, assigning: &Assigning, actor: &Actor) -> Result<Given, DeskError> {
        actor.must(Act::Review)?;
        let own = Some(actor.name.as_str()).filter(|_| !actor.may(Act::Assign));
        let (mut accounts, mut anothers) = (Vec::new(), false);
        self.read(|record| {
            let reviewer = match &assigning.query.with {
                Some(QueuedBy::Mine) => Some(actor.name.as_str()),
                Some(QueuedBy::Reviewer(name)) => Some(name.as_str()),
                _ => None,
            };
            for account in assigned(record, &assigning.query, reviewer)? {
                let wanted = assigning.accounts.is_empty() || assigning.accounts.contains(&account.id);
                let Some(given) = record.assignment(&account.id)?.filter(|_| wanted) else { continue };
                if own.is_none_or(|own| own == given.reviewer) {
                    accounts.push(account.id);
                } else {
                    anothers = true;
                }
            }
            Ok(())
        })?;
        if anothers && (accounts.is_empty() || !assigning.accounts.is_empty()) {
            actor.must(Act::Assign)?;
        }
        if accounts.is_empty() {
            return Err(DeskError::invalid("error-with-nobody"));
        }
        self.store()?.assign(&accounts, None, &actor.name, &now())?;
        self.follow(&mut |_| {});
        Ok(Given { candidates: accounts.len(), to: None })
    }

    /// The candidates meant, as far as who asks may see them; one more than can be given where there are more.
    fn wanted(&self, assigning: &Assigning) -> Result<Vec<AccountId>, DeskError> {
        self.read(|record| {
            let mut found = Vec::new();
            let shown = |account: &tarazy_model::Account| {
                account.review == tarazy_model::ReviewState::Candidate
                    && visibility::shows(self.view(View::Desk), account)
            };
            if assigning.accounts.is_empty() {
                for account in every(record, &assigning.query.filter()) {
                    found.extend(Some(account?).filter(|account| shown(account)).map(|account| account.id));
                    if found.len() > AT_ONCE {
                        break;
                    }
                }
            }
            for id in &assigning.accounts {
                let account = record.account(id)?.filter(|account| shown(account));
                found.push(account.ok_or_else(|| DeskError::missing("candidate", id))?.id);
            }
            found.sort_unstable();
            found.dedup();
            Ok(found)
        })
    }
}
