//! Users of a record: inviting them, what they may do, and the codes they begin with. All of it is an admin's, at the
//! machine itself or signed in.

use crate::access::Act;
use crate::desk::now;
use crate::stale::Subject;
use crate::{Actor, Desk, DeskError, secrets};
use serde::Serialize;
use tarazy_model::{Token, User, UserName, UserRole};
use tarazy_tell::Listing;
use tarazy_words::Saying;

/// Seconds an invitation can be used in.
const INVITED: i64 = 7 * 24 * 3600;
/// Characters of a group's name at most.
const GROUP: usize = 40;
/// Seconds a code that sets another password can be used in.
const RESET: i64 = 24 * 3600;

/// The users of a record.
#[derive(Clone, Debug, Serialize)]
pub struct Users {
    /// By name.
    pub users: Vec<User>,
    /// Whether visitors may read what is curated.
    pub visitors: bool,
    /// Groups and their members, by name: what is sealed for a group is seen by its members alone.
    pub members: Vec<(String, UserName)>,
    /// Tokens of all users for programs, the latest first.
    pub tokens: Vec<Token>,
}

impl Listing for Users {
    fn headers(&self) -> Vec<&'static str> {
        vec!["name", "role", "disabled", "password", "second factor"]
    }

    fn rows(&self) -> Vec<Vec<String>> {
        let yes = |is: bool| if is { "yes" } else { "no" }.to_owned();
        let row = |user: &User| {
            vec![
                user.name.to_string(),
                user.role.to_string(),
                yes(user.disabled),
                yes(user.has_password),
                yes(user.second_factor),
            ]
        };
        self.users.iter().map(row).collect()
    }
}

/// A one-time code, to be handed to its user. It is told once and kept nowhere.
#[derive(Clone, Debug, Serialize)]
pub struct OneTimeCode {
    /// Whose.
    pub name: UserName,
    /// The code.
    pub code: String,
    /// The days it can be used in.
    pub days: i64,
}

impl Desk {
    /// The users.
    pub fn users(&self) -> Result<Users, DeskError> {
        self.who().must(Act::Manage)?;
        self.read(|record| {
            Ok(Users {
                users: record.users()?,
                visitors: record.is_open_to_visitors()?,
                members: record.members()?,
                tokens: record.tokens(None)?,
            })
        })
    }

    /// Whether the record has users; one that has none knows the local user alone, who may do all.
    pub fn has_users(&self) -> Result<bool, DeskError> {
        self.look(|record| Ok(record.has_users()?))
    }

    /// Invites a user. The first must be an admin, so that somebody can manage the others.
    pub fn invite(&self, name: &UserName, role: UserRole, actor: &Actor) -> Result<OneTimeCode, DeskError> {
        actor.must(Act::Manage)?;
        real(role)?;
        if role != UserRole::Admin && !self.has_users()? {
            return Err(DeskError::invalid("error-first-user"));
        }
        let code = secrets::code()?;
        let kept = (secrets::digest(&code), self.moment() + INVITED);
        self.store()?.invite((name, role), (&kept.0, kept.1), (&actor.name, &now()))?;
        self.follow(&mut |_| {});
        Ok(OneTimeCode { name: name.clone(), code, days: INVITED / 86_400 })
    }

    /// Gives a user another role; the user's sessions end.
    pub fn set_role(&self, name: &UserName, role: UserRole, actor: &Actor) -> Result<(), DeskError> {
        actor.must(Act::Manage)?;
        real(role)?;
        self.guarded(Subject::User(name), |store| Ok(store.set_role(name, role, &actor.name, &now())?))
    }

    /// Lets a user no longer sign in, or again; the user's sessions end, and tokens too where it is no longer.
    pub fn set_disabled(&self, name: &UserName, disabled: bool, actor: &Actor) -> Result<(), DeskError> {
        actor.must(Act::Manage)?;
        self.guarded(Subject::User(name), |store| {
            Ok(store.set_disabled(name, disabled, &actor.name, &now())?)
        })
    }

    /// Takes a user into a group, or out of it.
    pub fn set_member(&self, name: &UserName, group: &str, is: bool, actor: &Actor) -> Result<(), DeskError> {
        actor.must(Act::Manage)?;
        let group = group.trim();
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.');
        if group.is_empty() || group.chars().count() > GROUP || !group.chars().all(is_word) {
            return Err(DeskError::Invalid(
                Saying::of("error-group-name").shown("most", GROUP).shown("group", group),
            ));
        }
        self.guarded(Subject::User(name), |store| {
            Ok(store.set_member(name, group, is, &actor.name, &now())?)
        })
    }

    /// A code by which a user sets another password, which also turns the second factor off; passkeys end at once.
    pub fn reset(&self, name: &UserName, actor: &Actor) -> Result<OneTimeCode, DeskError> {
        actor.must(Act::Manage)?;
        let code = secrets::code()?;
        let kept = (secrets::digest(&code), self.moment() + RESET);
        self.guarded(Subject::User(name), |store| {
            Ok(store.reset(name, (&kept.0, kept.1), &actor.name, &now())?)
        })?;
        Ok(OneTimeCode { name: name.clone(), code, days: RESET / 86_400 })
    }

    /// Opens the record to visitors, who then see what is curated, or closes it.
    pub fn set_visitors(&self, open: bool, actor: &Actor) -> Result<(), DeskError> {
        actor.must(Act::Manage)?;
        self.guarded(Subject::Visitors, |store| Ok(store.set_visitors(open, &actor.name, &now())?))
    }
}

fn real(role: UserRole) -> Result<(), DeskError> {
    if role == UserRole::Visitor {
        return Err(DeskError::invalid("error-visitor-is-no-user"));
    }
    Ok(())
}
