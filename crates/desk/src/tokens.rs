//! Tokens of users for programs: what each scope lets do, making one, ending one, and the desk of who shows one. A token
//! never does more than its user's role, as that is when it is used, never looks after a sign-in or users, sees nothing
//! that is kept back by its class, and is no second person.

use crate::access::{Act, may};
use crate::desk::now;
use crate::{Actor, Desk, DeskError, secrets};
use serde::Serialize;
use tarazy_model::{Day, TokenScope, TokenScopes, UserName, UserRole};
use tarazy_store::NewToken;
use tarazy_words::Saying;

/// What every token begins with, so that one that was left lying about is known for what it is.
const MARK: &str = "tzy_";
/// Days a token is good for where nobody says otherwise.
pub const DAYS: u16 = 90;
/// Days a token is good for at most.
pub const MOST_DAYS: u16 = 365;
/// Tokens a user may have at once.
const MOST: u64 = 20;
/// The longest name of a token, in characters.
const LONGEST: usize = 60;
/// What attempts with tokens that are none are counted by; no user can be called so.
const GUESSED: &str = "token:";

/// What may be done with a scope, first what it is named for; nothing that is not listed here.
pub fn allows(scope: TokenScope) -> &'static [Act] {
    match scope {
        TokenScope::Read => &[Act::Read],
        TokenScope::Candidates => &[Act::SeeCandidates],
        TokenScope::Check => &[Act::Check],
        TokenScope::Submit => &[Act::Submit, Act::Comment],
        TokenScope::Add => &[Act::AddText],
        TokenScope::Briefs => &[Act::Write, Act::Publish],
        // Nobody decides on what is not seen.
        TokenScope::Review => &[Act::Review, Act::SeeCandidates],
        TokenScope::Import => &[Act::Import, Act::Undo],
    }
}

/// A token that was just made. It is told once and kept nowhere.
#[derive(Clone, Debug, Serialize)]
pub struct MadeToken {
    /// The token.
    pub token: String,
    /// Whose.
    pub user: UserName,
    /// What its user calls it.
    pub name: String,
    /// What it may be used for.
    pub scopes: TokenScopes,
    /// The last day it is good on.
    pub until: Day,
}

impl Desk {
    /// The desk as it is for who shows a token.
    pub fn for_token(&self, token: &str) -> Result<Self, DeskError> {
        let today = self.day();
        let found = match token.starts_with(MARK) {
            true => self.look(|record| Ok(record.token(&secrets::digest(token), today)?))?,
            false => None,
        };
        let Some((token, user)) = found else {
            // A token that is one never waits for guesses of others.
            if !self.is_read_only() {
                self.may_attempt(GUESSED)?;
            }
            return Err(DeskError::not_signed_in("error-token-unknown"));
        };
        if token.used != Some(today) {
            // What fails here is the note of a day alone, and is tried again with the next request.
            self.store().and_then(|mut store| Ok(store.see_token(token.no, today)?)).ok();
        }
        let only = token.scopes.iter().flat_map(allows).copied().collect();
        // Cleared for what is public alone, whoever its user is.
        Ok(self.seen_by(Actor { only: Some(only), ..Actor::of(user.name.as_str(), user.role) }, false))
    }

    /// Makes a token of one's own, once the password was given again.
    pub fn make_own_token(
        &self,
        name: &str,
        scopes: TokenScopes,
        days: u16,
        password: &str,
    ) -> Result<MadeToken, DeskError> {
        let role = self.own()?.user.role;
        checked(name, &scopes, days, role)?;
        let user = self.confirmed(password)?;
        self.made(user, name, scopes, days, &self.who().name)
    }

    /// Makes a token of a user, by who manages users.
    pub fn make_token(
        &self,
        user: &UserName,
        (name, scopes, days): (&str, TokenScopes, u16),
        actor: &Actor,
    ) -> Result<MadeToken, DeskError> {
        actor.must(Act::Manage)?;
        let users = self.users()?.users;
        let known = users.into_iter().find(|known| known.name.key() == user.key());
        let known = known.ok_or_else(|| DeskError::missing("user", user))?;
        if known.disabled {
            return Err(DeskError::Invalid(Saying::of("error-token-of-disabled").shown("user", &known.name)));
        }
        checked(name, &scopes, days, known.role)?;
        self.made(known.name, name, scopes, days, &actor.name)
    }

    /// Ends a token of one's own.
    pub fn end_own_token(&self, no: u64) -> Result<(), DeskError> {
        let user = self.own()?.user.name;
        self.ended(no, Some(&user), &self.who().name)
    }

    /// Ends anybody's token, by who manages users.
    pub fn end_token(&self, no: u64, actor: &Actor) -> Result<(), DeskError> {
        actor.must(Act::Manage)?;
        self.ended(no, None, &actor.name)
    }

    fn made(
        &self,
        user: UserName,
        name: &str,
        scopes: TokenScopes,
        days: u16,
        by: &str,
    ) -> Result<MadeToken, DeskError> {
        let token = format!("{MARK}{}", secrets::token()?);
        let (today, name) = (self.day(), name.trim().to_owned());
        let until = today.saturating_add(jiff::Span::new().days(days));
        let new = NewToken { user: &user, name: &name, scopes: &scopes, until };
        let kept = self.store()?.add_token(new, &secrets::digest(&token), (today, MOST), (by, &now()))?;
        if kept.is_none() {
            return Err(DeskError::Invalid(
                Saying::of("error-tokens-many").shown("user", &user).shown("most", MOST),
            ));
        }
        self.follow(&mut |_| {});
        Ok(MadeToken { token, user, name, scopes, until })
    }

    fn ended(&self, no: u64, of: Option<&UserName>, by: &str) -> Result<(), DeskError> {
        if !self.store()?.end_token(no, of, by, &now())? {
            return Err(DeskError::missing("token", &no));
        }
        self.follow(&mut |_| {});
        Ok(())
    }

    /// Today by the desk's own clock, in UTC.
    pub(crate) fn day(&self) -> Day {
        let at = jiff::Timestamp::from_second(self.moment()).unwrap_or_default();
        jiff::tz::Offset::UTC.to_datetime(at).date()
    }
}

/// Refuses a token that could do nothing it is made for, or would never end.
fn checked(name: &str, scopes: &TokenScopes, days: u16, role: UserRole) -> Result<(), DeskError> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST || name.chars().any(char::is_control) {
        return Err(DeskError::Invalid(Saying::of("error-token-name").shown("most", LONGEST)));
    }
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(DeskError::Invalid(
            Saying::of("error-token-days").shown("most", MOST_DAYS).shown("n", days),
        ));
    }
    let named_for = |scope: TokenScope| allows(scope).first().copied().unwrap_or(Act::Manage);
    match scopes.iter().find(|scope| !may(role, named_for(*scope))) {
        Some(scope) => Err(DeskError::Invalid(
            Saying::of("error-token-scope")
                .with("role", Saying::word("user-role", role.as_str()))
                .with("act", named_for(scope).in_words())
                .shown("scope", scope),
        )),
        None => Ok(()),
    }
}
