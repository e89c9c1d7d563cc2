//! Signing in and out, and what a user does about the own sign-in. Whoever asks is told the same, after the same time,
//! whether the name is unknown, disabled or its password another; attempts that failed make the next one wait.

use crate::access::Act;
use crate::desk::now;
use crate::{Actor, Desk, DeskError, secrets};
use serde::Serialize;
use std::sync::atomic::Ordering;
use tarazy_model::{Class, Clearance, Passkey, Session, Token, User, UserName, UserRole};
use tarazy_store::{Credentials, Stage};
use tarazy_words::Saying;

/// Characters of a password at least, and at most.
const SHORTEST: usize = 12;
const LONGEST: usize = 256;
/// Recovery codes made at once.
const RECOVERY: usize = 10;
/// Seconds after which the use of a session is noted again.
const NOTED: i64 = 300;
/// Seconds after which that is tried again where it could not be.
const TRIED: i64 = 60;

/// How far signing in has come.
#[derive(Clone, Debug)]
pub enum Entry {
    /// Signed in: the token of the session.
    Open(String),
    /// The password was right; the token under which the code of the second factor is to come.
    Second(String),
}

/// What a user sees of the own sign-in.
#[derive(Clone, Debug, Serialize)]
pub struct AccountPage {
    /// The user.
    pub user: User,
    /// Sessions that have not ended, the latest first.
    pub sessions: Vec<Session>,
    /// Which of them this is.
    pub this: Option<u64>,
    /// Recovery codes that were not used.
    pub recovery: u64,
    /// Tokens for programs, the latest first.
    pub tokens: Vec<Token>,
    /// Passkeys, the latest first.
    pub passkeys: Vec<Passkey>,
    /// A secret for the second factor that no code has confirmed yet.
    #[serde(skip)]
    pub proposed: Option<String>,
}

fn wrong() -> DeskError {
    DeskError::not_signed_in("error-name-or-password")
}

fn wrong_code() -> DeskError {
    DeskError::not_signed_in("error-wrong-code")
}

impl Desk {
    /// The desk as it is for who holds the token of a session. In a record without users that is the local user; else
    /// a visitor, to whom a record that is closed shows nothing.
    pub fn for_session(&self, token: Option<&str>) -> Result<Self, DeskError> {
        let at = self.moment();
        let hash = token.map(secrets::digest);
        let found = self.look(|record| {
            if !record.has_users()? {
                return Ok(None);
            }
            let entered = hash.as_deref().map(|hash| record.session(hash, Stage::Open, at)).transpose()?;
            let entered = entered.flatten();
            let groups = entered.as_ref().map(|entered| record.groups_of(&entered.user.name)).transpose()?;
            Ok(Some((entered, groups.unwrap_or_default(), record.is_open_to_visitors()?)))
        })?;
        let Some((entered, groups, open)) = found else { return Ok(self.clone()) };
        let Some(entered) = entered else {
            let visitor = Actor::of("visitor", UserRole::Visitor);
            return Ok(self.seen_by(visitor, !open));
        };
        // Where another process is writing just now, nobody waits for it twice in a minute.
        let tried = self.unnoted.load(Ordering::Relaxed);
        if at - entered.seen > NOTED && at.saturating_sub(tried) > TRIED {
            let noted = self.store().and_then(|mut store| Ok(store.see_session(entered.no, at)?));
            if noted.is_err() {
                self.unnoted.store(at, Ordering::Relaxed);
            }
        }
        let user = &entered.user;
        let clearance = Clearance { class: Class::of_role(user.role), groups: Some(groups) };
        Ok(self.seen_by(Actor { clearance, ..Actor::of(user.name.as_str(), user.role) }, false))
    }

    /// Signs a user in by name and password; where the second factor is on, its code is still to come.
    pub fn sign_in(&self, name: &str, password: &str) -> Result<Entry, DeskError> {
        let key = attempted(name);
        self.may_attempt(&key)?;
        let known = self.credentials(name)?;
        let usable = known.filter(|known| !known.user.disabled);
        let hash = usable.as_ref().and_then(|known| known.password.as_deref());
        let right = password.len() <= 4 * LONGEST && self.turns.holds(password, hash)?;
        let Some(known) = usable.filter(|_| right) else { return Err(wrong()) };
        let stage = if known.secret.is_some() { Stage::Second } else { Stage::Open };
        let token = self.begin(&known.user.name, hash_of(&known), stage)?;
        self.store()?.forgive(&key, stage == Stage::Second, self.moment())?;
        Ok(if stage == Stage::Second { Entry::Second(token) } else { Entry::Open(token) })
    }

    /// Whether the code of the second factor is still to come under a token.
    pub fn awaits_code(&self, token: &str) -> Result<bool, DeskError> {
        let (hash, at) = (secrets::digest(token), self.moment());
        self.look(|record| Ok(record.has_users()? && record.session(&hash, Stage::Second, at)?.is_some()))
    }

    /// Signs in with the code of the second factor, or a recovery code, after the password; the token of the session.
    pub fn sign_in_with_code(&self, token: &str, code: &str) -> Result<String, DeskError> {
        let (hash, at) = (secrets::digest(token), self.moment());
        let entered = self.look(|record| Ok(record.session(&hash, Stage::Second, at)?))?;
        let late = || DeskError::not_signed_in("error-took-too-long");
        let name = entered.ok_or_else(late)?.user.name;
        self.may_attempt(&name.key())?;
        let known = self.credentials(name.as_str())?.ok_or_else(late)?;
        let secret = known.secret.clone().ok_or_else(late)?;
        let right = match secrets::step(&secret, code, at) {
            Some(step) => self.store()?.use_step(&name, step)?,
            None => {
                let used = self.store()?.use_recovery(&name, &secrets::digest(code), &now())?;
                self.follow(&mut |_| {});
                used
            }
        };
        if !right {
            return Err(wrong_code());
        }
        self.store()?.end_session(&hash)?;
        self.store()?.forgive(&name.key(), false, at)?;
        self.begin(&name, hash_of(&known), Stage::Open)
    }

    /// Locks the session of a token now: nothing is shown under it until the password is given again.
    pub fn lock(&self, token: &str) -> Result<(), DeskError> {
        self.store()?.lock_session(&secrets::digest(token), true)?;
        Ok(())
    }

    /// Whose session a token is that is locked.
    pub fn locked(&self, token: &str) -> Result<Option<UserName>, DeskError> {
        let (hash, at) = (secrets::digest(token), self.moment());
        self.look(|record| {
            let found = if record.has_users()? { record.session(&hash, Stage::Locked, at)? } else { None };
            Ok(found.map(|entered| entered.user.name))
        })
    }

    /// Opens a locked session again by its user's password.
    pub fn unlock(&self, token: &str, password: &str) -> Result<(), DeskError> {
        let late = || DeskError::not_signed_in("error-session-ended");
        let name = self.locked(token)?.ok_or_else(late)?;
        self.may_attempt(&name.key())?;
        let known = self.credentials(name.as_str())?.ok_or_else(late)?;
        if password.len() > 4 * LONGEST || !self.turns.holds(password, known.password.as_deref())? {
            return Err(DeskError::not_signed_in("error-wrong-password"));
        }
        let mut store = self.store()?;
        store.forgive(&name.key(), false, self.moment())?;
        if store.lock_session(&secrets::digest(token), false)? { Ok(()) } else { Err(late()) }
    }

    /// Ends the session of a token.
    pub fn sign_out(&self, token: &str) -> Result<(), DeskError> {
        Ok(self.store()?.end_session(&secrets::digest(token))?)
    }

    /// Sets a password by an invitation or a reset, which is used up.
    pub fn welcome(&self, code: &str, password: &str) -> Result<UserName, DeskError> {
        let (hash, at) = (secrets::digest(code), self.moment());
        let used = || DeskError::not_signed_in("error-code-not-valid");
        let owner = self
            .look(|record| Ok(if record.has_users()? { record.owner_of_code(&hash, at)? } else { None }))?;
        let name = owner.ok_or_else(used)?.name;
        fit(password, &name)?;
        let kept = self.turns.hash(password)?;
        let set = self.store()?.welcome(&hash, &kept, at, &now())?.ok_or_else(used)?;
        self.follow(&mut |_| {});
        Ok(set)
    }

    /// What who is signed in sees of the own sign-in.
    pub fn account(&self, token: Option<&str>) -> Result<AccountPage, DeskError> {
        let (known, at) = (self.own()?, self.moment());
        let hash = token.map(secrets::digest);
        self.look(|record| {
            let this = hash.as_deref().map(|hash| record.session(hash, Stage::Open, at)).transpose()?;
            Ok(AccountPage {
                sessions: record.sessions(&known.user.name, at)?,
                this: this.flatten().map(|entered| entered.no),
                recovery: record.recovery_left(&known.user.name)?,
                tokens: record.tokens(Some(&known.user.name))?,
                passkeys: record.passkeys(&known.user.name)?,
                user: known.user,
                proposed: known.proposed,
            })
        })
    }

    /// Changes the own password; every session ends, and the token of a new one is given.
    pub fn change_password(&self, before: &str, password: &str) -> Result<String, DeskError> {
        let name = self.confirmed(before)?;
        fit(password, &name)?;
        let kept = self.turns.hash(password)?;
        self.store()?.set_password(&name, &kept, &now())?;
        self.follow(&mut |_| {});
        self.begin(&name, &kept, Stage::Open)
    }

    /// Proposes a secret for the own second factor, once the password was given again.
    pub fn propose_second_factor(&self, password: &str) -> Result<(), DeskError> {
        if self.own()?.user.second_factor {
            return Err(DeskError::invalid("error-second-factor-on"));
        }
        let name = self.confirmed(password)?;
        Ok(self.store()?.propose_secret(&name, Some(&secrets::secret()?))?)
    }

    /// Lets go of the secret that was proposed for the own second factor.
    pub fn leave_second_factor_off(&self) -> Result<(), DeskError> {
        let name = self.own()?.user.name;
        Ok(self.store()?.propose_secret(&name, None)?)
    }

    /// Turns the own second factor on by a code of the secret proposed; the recovery codes.
    pub fn confirm_second_factor(&self, code: &str) -> Result<Vec<String>, DeskError> {
        let known = self.own()?;
        let name = known.user.name;
        let none = || DeskError::invalid("error-no-secret");
        let secret = known.proposed.ok_or_else(none)?;
        self.may_attempt(&name.key())?;
        let step = secrets::step(&secret, code, self.moment()).ok_or_else(wrong_code)?;
        self.store()?.forgive(&name.key(), false, self.moment())?;
        let codes = recovery()?;
        self.store()?.confirm_secret(&name, step, &hashed(&codes), &now())?;
        self.follow(&mut |_| {});
        Ok(codes)
    }

    /// Turns the own second factor off.
    pub fn drop_second_factor(&self, password: &str) -> Result<(), DeskError> {
        let name = self.confirmed(password)?;
        self.store()?.drop_secret(&name, &now())?;
        self.follow(&mut |_| {});
        Ok(())
    }

    /// New recovery codes; those of before are void.
    pub fn renew_recovery(&self, password: &str) -> Result<Vec<String>, DeskError> {
        let name = self.confirmed(password)?;
        if !self.own()?.user.second_factor {
            return Err(DeskError::invalid("error-recovery-without-factor"));
        }
        let codes = recovery()?;
        self.store()?.renew_recovery(&name, &hashed(&codes), &now())?;
        self.follow(&mut |_| {});
        Ok(codes)
    }

    /// Ends one of the own sessions, or all of them, once the password was given again.
    pub fn end_sessions(&self, no: Option<u64>, password: &str) -> Result<(), DeskError> {
        let name = self.confirmed(password)?;
        let Some(no) = no else { return Ok(self.store()?.end_sessions_of(&name)?) };
        let ended = self.store()?.end_session_of(&name, no)?;
        if ended { Ok(()) } else { Err(DeskError::missing("session of yours", &no)) }
    }

    /// Begins a session, unless the password was changed or the user disabled meanwhile.
    fn begin(&self, name: &UserName, password: &str, stage: Stage) -> Result<String, DeskError> {
        let token = secrets::token()?;
        let hash = secrets::digest(&token);
        let began = self.store()?.begin_session((name, password), &hash, stage, self.moment())?;
        if began { Ok(token) } else { Err(wrong()) }
    }

    fn credentials(&self, name: &str) -> Result<Option<Credentials>, DeskError> {
        let Ok(name) = name.parse::<UserName>() else { return Ok(None) };
        self.look(|record| Ok(if record.has_users()? { record.credentials(&name)? } else { None }))
    }

    /// Who is signed in.
    pub(crate) fn own(&self) -> Result<Credentials, DeskError> {
        let own = if self.may(Act::Own) { self.credentials(&self.who().name)? } else { None };
        own.ok_or_else(|| DeskError::not_signed_in("error-nobody-signed-in"))
    }

    /// Who is signed in, once the password was given again.
    pub(crate) fn confirmed(&self, password: &str) -> Result<UserName, DeskError> {
        let known = self.own()?;
        let key = known.user.name.key();
        self.may_attempt(&key)?;
        if password.len() > 4 * LONGEST || !self.turns.holds(password, known.password.as_deref())? {
            return Err(DeskError::invalid("error-own-password"));
        }
        self.store()?.forgive(&key, false, self.moment())?;
        Ok(known.user.name)
    }

    /// Refuses an attempt that comes too soon after others that failed.
    pub(crate) fn may_attempt(&self, key: &str) -> Result<(), DeskError> {
        match self.store()?.attempt(key, self.moment())? {
            None => Ok(()),
            Some(seconds) => Err(DeskError::TooSoon(seconds)),
        }
    }
}

/// What attempts under a name are counted by. A text no user can be called counts with all others of its kind.
fn attempted(name: &str) -> String {
    name.parse().map(|name: UserName| name.key()).unwrap_or_default()
}

/// The hash of the password that was looked at; an empty one is nobody's.
fn hash_of(known: &Credentials) -> &str {
    known.password.as_deref().unwrap_or_default()
}

fn recovery() -> Result<Vec<String>, DeskError> {
    (0..RECOVERY).map(|_| secrets::code()).collect()
}

fn hashed(codes: &[String]) -> Vec<String> {
    codes.iter().map(|code| secrets::digest(code)).collect()
}

/// Refuses a password that is too short, too long, the name, or soon guessed (D. Wheeler, zxcvbn, 2016).
fn fit(password: &str, name: &UserName) -> Result<(), DeskError> {
    let characters = password.chars().count();
    let told = match characters {
        0..SHORTEST => Saying::of("error-password-short").shown("least", SHORTEST).shown("n", characters),
        _ if characters > LONGEST => {
            Saying::of("error-password-long").shown("most", LONGEST).shown("n", characters)
        }
        _ if password.trim().to_lowercase() == name.key() => Saying::of("error-password-is-name"),
        _ if zxcvbn::zxcvbn(password, &[name.key().as_str()]).score() < zxcvbn::Score::Three => {
            Saying::of("error-password-guessed")
        }
        _ => return Ok(()),
    };
    Err(DeskError::Invalid(told))
}
