//! Several people at one record: signing in, what each may do, and what each sees.

use crate::record::Record;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tarazy_desk::{Act, Actor, Desk, DeskError, Entry, SearchQuery};
use tarazy_model::{UserName, UserRole};

pub(crate) const PASSWORD: &str = "correct horse battery";

pub(crate) fn name(text: &str) -> UserName {
    text.parse().unwrap()
}

/// A record whose clock is ours, with a reviewed and an unreviewed statement, an admin and a user of each other role.
pub(crate) struct House {
    pub(crate) record: Record,
    now: Arc<AtomicI64>,
}

impl House {
    pub(crate) fn new() -> Self {
        let (mut record, _) = Record::with_table();
        let now = Arc::new(AtomicI64::new(1_800_000_000));
        let clock = Arc::clone(&now);
        record.desk = record.desk.clone().by_clock(move || clock.load(Ordering::SeqCst));
        let house = Self { record, now };
        house.invite("Admin", UserRole::Admin);
        house
    }

    pub(crate) fn desk(&self) -> &Desk {
        &self.record.desk
    }

    pub(crate) fn invite(&self, user: &str, role: UserRole) {
        let code = self.desk().invite(&name(user), role, &Actor::default()).unwrap();
        assert_eq!(self.desk().welcome(&code.code, PASSWORD).unwrap(), name(user));
    }

    pub(crate) fn later(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    fn enter(&self, user: &str) -> String {
        match self.desk().sign_in(user, PASSWORD).unwrap() {
            Entry::Open(token) => token,
            Entry::Second(_) => panic!("{user} has a second factor"),
        }
    }

    /// The desk as a user has it.
    pub(crate) fn of(&self, user: &str) -> Desk {
        self.desk().for_session(Some(&self.enter(user))).unwrap()
    }

    fn code(&self, secret: &str) -> String {
        let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
        let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
        totp.generate(u64::try_from(self.now.load(Ordering::SeqCst)).unwrap()).to_string()
    }
}

fn message<T: std::fmt::Debug>(answer: Result<T, DeskError>) -> String {
    answer.unwrap_err().to_string()
}

#[test]
fn a_record_without_users_is_the_local_users_and_the_first_user_is_an_admin() {
    let (record, _) = Record::with_table();
    let local = record.desk.for_session(None).unwrap();
    assert!(local.is_local() && local.may(Act::Manage) && local.home().is_ok());
    let refused = record.desk.invite(&name("Bakyt"), UserRole::Editor, &Actor::default());
    assert!(message(refused).contains("--role admin"));
    record.desk.invite(&name("Aigul"), UserRole::Admin, &Actor::default()).unwrap();
    let stranger = record.desk.for_session(None).unwrap();
    assert!(stranger.is_shut() && !stranger.is_local());
    assert!(matches!(stranger.home(), Err(DeskError::NotSignedIn(_))));
    assert!(matches!(stranger.search(&SearchQuery::default()), Err(DeskError::NotSignedIn(_))));
    assert!(matches!(stranger.states_with_events(), Err(DeskError::NotSignedIn(_))));
}

#[test]
fn who_signs_in_is_known_and_who_cannot_is_told_the_same_whatever_the_reason() {
    let house = House::new();
    house.invite("Bakyt", UserRole::Reviewer);
    let desk = house.of("bakyt");
    assert_eq!((desk.who().name.as_str(), desk.who().role), ("Bakyt", UserRole::Reviewer));
    house.invite("Gone", UserRole::Reader);
    house.desk().set_disabled(&name("Gone"), true, &Actor::default()).unwrap();
    house.desk().invite(&name("Invited"), UserRole::Reader, &Actor::default()).unwrap();
    let wrong = message(house.desk().sign_in("Bakyt", "correct horse batterz"));
    for user in ["Gone", "Invited", "Nobody", "", "<x>"] {
        assert_eq!(message(house.desk().sign_in(user, PASSWORD)), wrong, "{user}");
    }
}

#[test]
fn an_unknown_name_costs_a_hash_too() {
    let house = House::new();
    house.desk().sign_in("Admin", "a wrong password").unwrap_err();
    let timed = |user: &str| {
        let begun = std::time::Instant::now();
        house.desk().sign_in(user, "a wrong password").unwrap_err();
        begun.elapsed()
    };
    let (known, unknown) = (timed("Admin"), timed("Nobody"));
    assert!(unknown * 4 > known, "{known:?} for a known name, {unknown:?} for an unknown one");
}

#[test]
fn failures_make_a_name_wait_a_minute_at_most_and_then_the_right_password_is_let_in() {
    let house = House::new();
    for user in ["Admin", "Nobody"] {
        let mut waits = Vec::new();
        for _ in 0..12 {
            match house.desk().sign_in(user, "wrong") {
                Err(DeskError::TooSoon(seconds)) => {
                    waits.push(seconds);
                    let early = house.desk().sign_in(user, PASSWORD);
                    assert!(matches!(early, Err(DeskError::TooSoon(_))), "also with the right one");
                    house.later(seconds);
                    house.desk().sign_in(user, "wrong").unwrap_err();
                }
                other => assert!(matches!(other, Err(DeskError::NotSignedIn(_)))),
            }
        }
        assert_eq!(waits, [1, 2, 4, 8, 16, 32, 60, 60, 60], "{user}");
    }
    house.later(60);
    house.enter("Admin");
    house.desk().sign_in("Admin", "wrong").unwrap_err();
    house.enter("Admin");
}

#[test]
fn a_second_factor_is_asked_for_and_no_code_serves_twice() {
    let house = House::new();
    let own = house.of("Admin");
    own.propose_second_factor(PASSWORD).unwrap();
    let secret = own.account(None).unwrap().proposed.unwrap();
    assert!(own.confirm_second_factor("000000").is_err());
    let recovery = own.confirm_second_factor(&house.code(&secret)).unwrap();
    assert_eq!(recovery.len(), 10);

    let second = || match house.desk().sign_in("Admin", PASSWORD).unwrap() {
        Entry::Second(token) => token,
        Entry::Open(_) => panic!("let in without a code"),
    };
    let pending = second();
    assert!(house.desk().for_session(Some(&pending)).unwrap().is_shut(), "half signed in is not signed in");
    let used = house.desk().sign_in_with_code(&pending, &house.code(&secret));
    assert!(message(used).contains("used before"), "the code of the confirmation");
    house.later(30);
    let code = house.code(&secret);
    let token = house.desk().sign_in_with_code(&pending, &code).unwrap();
    assert_ne!(token, pending, "a new token");
    assert_eq!(house.desk().for_session(Some(&token)).unwrap().who().role, UserRole::Admin);
    assert!(
        message(house.desk().sign_in_with_code(&pending, &code)).contains("too long"),
        "the step is over"
    );
    assert!(house.desk().sign_in_with_code(&second(), &code).is_err(), "a code serves once");

    house.later(3600);
    house.desk().sign_in_with_code(&second(), &recovery[3].to_uppercase()).unwrap();
    assert!(house.desk().sign_in_with_code(&second(), &recovery[3]).is_err(), "a recovery code serves once");
    let late = second();
    house.later(301);
    assert!(message(house.desk().sign_in_with_code(&late, &house.code(&secret))).contains("too long"));
    house.later(3600);
    assert!(house.of_second(&secret).drop_second_factor("wrong").is_err());
    house.later(3600);
    house.of_second(&secret).drop_second_factor(PASSWORD).unwrap();
    house.enter("Admin");
}

impl House {
    fn of_second(&self, secret: &str) -> Desk {
        let Entry::Second(token) = self.desk().sign_in("Admin", PASSWORD).unwrap() else {
            panic!("no second factor")
        };
        let token = self.desk().sign_in_with_code(&token, &self.code(secret)).unwrap();
        self.desk().for_session(Some(&token)).unwrap()
    }
}

#[test]
fn guessing_codes_of_a_device_makes_one_wait_also_when_the_password_is_given_anew() {
    let house = House::new();
    let own = house.of("Admin");
    own.propose_second_factor(PASSWORD).unwrap();
    let secret = own.account(None).unwrap().proposed.unwrap();
    own.confirm_second_factor(&house.code(&secret)).unwrap();
    house.later(90);
    let mut refused = 0;
    for _ in 0..8 {
        match house.desk().sign_in("Admin", PASSWORD) {
            Ok(Entry::Second(token)) => assert!(house.desk().sign_in_with_code(&token, "123456").is_err()),
            Ok(Entry::Open(_)) => panic!("let in without a code"),
            Err(error) => {
                assert!(matches!(error, DeskError::TooSoon(_)), "{error}");
                refused += 1;
            }
        }
    }
    assert_eq!(refused, 5, "three guesses, then a wait");
}

#[test]
fn a_session_ends_by_itself_by_its_user_and_with_a_change_of_role_or_password() {
    let house = House::new();
    house.invite("Bakyt", UserRole::Reader);
    let role = |token: &str| house.desk().for_session(Some(token)).unwrap().who().role;
    let token = house.enter("Bakyt");
    for _ in 0..3 {
        house.later(11 * 3600);
        assert_eq!(role(&token), UserRole::Reader, "used within twelve hours");
    }
    house.later(12 * 3600 + 1);
    assert_eq!(role(&token), UserRole::Visitor);

    let (one, other) = (house.enter("Bakyt"), house.enter("Bakyt"));
    let own = house.desk().for_session(Some(&one)).unwrap();
    let page = own.account(Some(&one)).unwrap();
    assert_eq!(page.sessions.len(), 2);
    let not_this = page.sessions.iter().find(|session| page.this != Some(session.no)).unwrap();
    own.end_sessions(Some(not_this.no), "a wrong password").unwrap_err();
    own.end_sessions(Some(not_this.no), PASSWORD).unwrap();
    assert_eq!((role(&one), role(&other)), (UserRole::Reader, UserRole::Visitor));
    let admins = house.enter("Admin");
    let theirs = house.desk().for_session(Some(&admins)).unwrap().account(Some(&admins)).unwrap().this;
    assert!(own.end_sessions(theirs, PASSWORD).is_err(), "not another's");
    assert_eq!(role(&admins), UserRole::Admin);

    house.desk().set_role(&name("Bakyt"), UserRole::Editor, &Actor::default()).unwrap();
    assert_eq!(role(&one), UserRole::Visitor);
    let token = house.enter("Bakyt");
    let renewed =
        house.desk().for_session(Some(&token)).unwrap().change_password(PASSWORD, "another long password");
    assert_eq!((role(&token), role(&renewed.unwrap())), (UserRole::Visitor, UserRole::Editor));
    let token = match house.desk().sign_in("Bakyt", "another long password").unwrap() {
        Entry::Open(token) => token,
        Entry::Second(_) => panic!("no second factor"),
    };
    house.desk().sign_out(&token).unwrap();
    assert_eq!(role(&token), UserRole::Visitor);
}

#[test]
fn a_password_is_long_and_not_the_name_and_a_code_serves_once() {
    let house = House::new();
    let long = name("Aigul Bakytbekova");
    let code = house.desk().invite(&long, UserRole::Reader, &Actor::default()).unwrap().code;
    for (password, told) in [
        ("too short", "at least 12"),
        ("aigul bakytbekova", "is the name"),
        ("password1234", "guessed first"),
        ("qwertyuiop12", "guessed first"),
        ("aaaaaaaaaaaaaaaa", "guessed first"),
        ("123456789012", "guessed first"),
    ] {
        assert!(message(house.desk().welcome(&code, password)).contains(told));
    }
    house.desk().welcome(&code, PASSWORD).unwrap();
    assert!(message(house.desk().welcome(&code, PASSWORD)).contains("used before"));
    house.desk().reset(&long, &Actor::default()).unwrap();
    let code = house.desk().reset(&long, &Actor::default()).unwrap().code;
    house.later(24 * 3600 + 1);
    assert!(house.desk().welcome(&code, PASSWORD).is_err(), "after a day");
}

#[test]
fn no_export_holds_users_every_backup_does_and_the_chain_holds_after_all_of_it() {
    let house = House::new();
    house.invite("Zarifjon", UserRole::Reviewer);
    house.of("Zarifjon").propose_second_factor(PASSWORD).unwrap();
    house.desk().reset(&name("Zarifjon"), &Actor::default()).unwrap();
    let to = house.record.folder.path().join("export");
    house.desk().export_to(&to, false).unwrap();
    let mut files = 0;
    for file in std::fs::read_dir(&to).unwrap() {
        let text = String::from_utf8_lossy(&std::fs::read(file.unwrap().path()).unwrap()).into_owned();
        for secret in ["Zarifjon", "argon2", "zarifjon"] {
            assert!(!text.contains(secret), "{secret}: {text:.200}");
        }
        files += 1;
    }
    assert!(files > 3);
    let copy = house.record.folder.path().join("copy");
    house.desk().copy_to(&copy).unwrap();
    let copied = Desk::open(&copy).unwrap();
    assert_eq!(copied.users().unwrap().users, house.desk().users().unwrap().users);
    assert!(copied.sign_in("Zarifjon", PASSWORD).is_ok());
    let verified = house.desk().verify().unwrap();
    assert!(verified.holds, "{:?}", verified.problems);
    assert_eq!(house.desk().index_trouble(), None);
}

#[test]
fn a_user_has_twenty_sessions_and_one_more_ends_the_oldest() {
    let house = House::new();
    let tokens: Vec<String> = (0..21).map(|_| house.enter("Admin")).collect();
    let role = |token: &str| house.desk().for_session(Some(token)).unwrap().who().role;
    assert_eq!(role(&tokens[0]), UserRole::Visitor);
    assert!(tokens[1..].iter().all(|token| role(token) == UserRole::Admin));
}

#[test]
fn who_sends_too_much_within_a_minute_waits_and_others_do_not() {
    let house = House::new();
    house.invite("Bakyt", UserRole::Reader);
    let (admin, bakyt) = (house.of("Admin"), house.of("Bakyt"));
    let stranger = house.desk().for_session(None).unwrap();
    let taken = |desk: &Desk| (0..1000).take_while(|_| desk.paced("/submit").is_ok()).count();
    assert_eq!((taken(&admin), taken(&stranger)), (600, 60));
    assert!(bakyt.paced("/submit").is_ok() && stranger.paced("/receipt").is_ok());
    let Err(DeskError::TooMany(seconds)) = admin.paced("/review") else { panic!("it is not refused") };
    house.later(seconds);
    assert!(admin.paced("/submit").is_ok() && stranger.paced("/submit").is_ok());
    assert_eq!(
        (0..1000).filter(|_| house.desk().paced("/submit").is_err()).count(),
        0,
        "at the machine itself"
    );
}
