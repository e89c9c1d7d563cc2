//! Tokens for programs: what one lets do, how long, and who ends it.

use crate::access::changes;
use crate::users::{House, PASSWORD, name};
use tarazy_desk::{Act, Actor, Desk, DeskError, MadeToken, QueueQuery, allows};
use tarazy_model::{TokenScope, TokenScopes, UserRole};
use tarazy_words::names::Matching;

const DAY: i64 = 86_400;

fn scopes(text: &str) -> TokenScopes {
    text.parse().unwrap()
}

fn made(house: &House, user: &str, text: &str, days: u16) -> MadeToken {
    house.desk().make_token(&name(user), ("a test", scopes(text), days), &Actor::default()).unwrap()
}

fn opens(house: &House, token: &str) -> bool {
    house.desk().for_token(token).is_ok()
}

/// What a desk refuses as out of the scope of its token, of all that can be done at a desk.
fn out_of_scope(desk: &Desk) -> Vec<Act> {
    let mut asked = changes(desk, desk.who());
    asked.push((Act::Check, desk.check("t.txt", b"x", Matching::Fuzzy).err()));
    asked.push((Act::SeeCandidates, desk.queue(&QueueQuery::default()).err()));
    asked.push((Act::Manage, desk.users().err()));
    let refused = |(act, error)| matches!(error, Some(DeskError::OutOfScope(_))).then_some(act);
    asked.into_iter().filter_map(refused).collect()
}

#[test]
fn a_token_does_what_its_scope_says_and_nothing_else_whatever_the_role() {
    let house = House::new();
    for scope in TokenScope::ALL {
        let token = made(&house, "Admin", scope.as_str(), 1).token;
        let desk = house.desk().for_token(&token).unwrap();
        for act in out_of_scope(&desk) {
            assert!(!allows(scope).contains(&act), "{scope}: {act:?} was refused");
        }
        for act in Act::ALL {
            let may = act == Act::Read || allows(scope).contains(&act);
            assert_eq!(desk.may(act), may, "{scope}: {act:?}");
            assert_eq!(!may && act != Act::Read, desk.who().must(act).is_err(), "{scope}: {act:?}");
        }
        assert!(desk.account(None).is_err(), "no token looks after a sign-in");
        assert!(desk.make_own_token("another", scopes("read"), 1, PASSWORD).is_err());
        assert!(
            desk.end_sessions(None, PASSWORD).is_err()
                && desk.change_password(PASSWORD, "another good one").is_err()
        );
    }
    let all = TokenScope::ALL.map(TokenScope::as_str).join(" ");
    let desk = house.desk().for_token(&made(&house, "Admin", &all, 1).token).unwrap();
    let never: Vec<Act> = Act::ALL.into_iter().filter(|act| !desk.may(*act)).collect();
    assert_eq!(never, [Act::Own, Act::Assign, Act::SeeKeptBack, Act::Classify, Act::Erase, Act::Manage]);
}

#[test]
fn a_token_does_no_more_than_the_role_of_its_user_as_it_is_when_it_is_used() {
    let house = House::new();
    house.invite("Bakyt", UserRole::Reviewer);
    let refused = house.desk().make_token(&name("Bakyt"), ("x", scopes("import"), 1), &Actor::default());
    assert!(refused.unwrap_err().to_string().contains("a reviewer may not import tables"));
    let token = made(&house, "Bakyt", "review", 1).token;
    assert!(house.desk().for_token(&token).unwrap().may(Act::Review));
    house.desk().set_role(&name("Bakyt"), UserRole::Reader, &Actor::default()).unwrap();
    let desk = house.desk().for_token(&token).unwrap();
    assert!(!desk.may(Act::Review) && !desk.may(Act::SeeCandidates) && desk.may(Act::Read));
    assert!(matches!(desk.queue(&QueueQuery::default()), Err(DeskError::NotAllowed { .. })));
}

#[test]
fn a_token_of_ones_own_asks_for_the_password_a_name_and_an_end() {
    let house = House::new();
    let own = house.of("Admin");
    for (token_name, days, password, told) in [
        ("x", 1, "a wrong password", "the password you have now is not right"),
        ("", 1, PASSWORD, "a name by which you know it again"),
        (&"x".repeat(61), 1, PASSWORD, "at most 60 characters"),
        ("x", 0, PASSWORD, "1 to 365 days; found: 0"),
        ("x", 366, PASSWORD, "1 to 365 days; found: 366"),
    ] {
        let refused = own.make_own_token(token_name, scopes("read"), days, password).unwrap_err();
        assert!(refused.to_string().contains(told), "{refused}");
    }
    let token = own.make_own_token("nightly", scopes("read import"), 365, PASSWORD).unwrap();
    assert!(token.token.starts_with("tzy_") && token.token.len() == 56, "{}", token.token);
    let listed = own.account(None).unwrap().tokens;
    assert_eq!((listed.len(), listed[0].name.as_str(), listed[0].used), (1, "nightly", None));
    assert_eq!(listed[0].scopes.to_string(), "read import");
    let desk = house.desk().for_token(&token.token).unwrap();
    assert_eq!((desk.who().name.as_str(), desk.is_local(), desk.is_shut()), ("Admin", false, false));
    assert!(own.account(None).unwrap().tokens[0].used.is_some(), "the day it was used on is noted");
    for n in 1..20 {
        made(&house, "Admin", "read", 2);
        assert_eq!(own.account(None).unwrap().tokens.len(), n + 1);
    }
    let full = own.make_own_token("one more", scopes("read"), 1, PASSWORD).unwrap_err();
    assert!(full.to_string().contains("20 tokens already"), "{full}");
    house.later(3 * DAY);
    house.of("Admin").make_own_token("one more", scopes("read"), 1, PASSWORD).unwrap();
    assert_eq!(house.of("Admin").account(None).unwrap().tokens.len(), 2, "those that are over are gone");
}

#[test]
fn a_token_ends_on_its_day_by_its_user_by_an_admin_and_with_its_user() {
    let house = House::new();
    house.invite("Bakyt", UserRole::Editor);
    house.invite("Carim", UserRole::Reader);
    let old = made(&house, "Bakyt", "read", 1).token;
    let tokens: Vec<String> = (0..3).map(|_| made(&house, "Bakyt", "read", 30).token).collect();
    house.later(DAY);
    assert!(opens(&house, &old), "through its last day");
    house.later(DAY);
    assert!(!opens(&house, &old));

    let (bakyt, carim) = (house.of("Bakyt"), house.of("Carim"));
    let numbers: Vec<u64> = bakyt.account(None).unwrap().tokens.iter().map(|token| token.no).rev().collect();
    assert!(matches!(carim.end_own_token(numbers[1]), Err(DeskError::NotFound { .. })), "another's");
    assert!(carim.end_token(numbers[1], carim.who()).is_err(), "not an admin");
    bakyt.end_own_token(numbers[1]).unwrap();
    house.of("Admin").end_token(numbers[2], &Actor::named("Admin")).unwrap();
    let left: Vec<bool> = tokens.iter().map(|token| opens(&house, token)).collect();
    assert_eq!(left, [false, false, true]);
    assert!(house.desk().end_token(numbers[2], &Actor::default()).is_err(), "ended once");

    bakyt.change_password(PASSWORD, "another good password").unwrap();
    assert!(opens(&house, &tokens[2]), "a new password leaves it");
    house.desk().set_disabled(&name("Bakyt"), true, &Actor::default()).unwrap();
    house.desk().set_disabled(&name("Bakyt"), false, &Actor::default()).unwrap();
    assert!(!opens(&house, &tokens[2]), "it does not come back with its user");
    let token = made(&house, "Bakyt", "read", 30).token;
    let code = house.desk().reset(&name("Bakyt"), &Actor::default()).unwrap();
    house.desk().welcome(&code.code, PASSWORD).unwrap();
    assert!(!opens(&house, &token), "a sign-in that was reset begins anew");
}

#[test]
fn every_making_and_ending_has_its_leaf_and_what_is_altered_behind_is_found() {
    let house = House::new();
    let leaves = || house.desk().verify().unwrap().leaves;
    let before = leaves();
    let token = made(&house, "Admin", "read", 1);
    let no = house.of("Admin").account(None).unwrap().tokens[0].no;
    house.desk().end_token(no, &Actor::default()).unwrap();
    assert_eq!((leaves() - before, no), (2, before + 1));
    assert!(!opens(&house, &token.token));
    made(&house, "Admin", "read", 1);
    house.desk().set_role(&name("Admin"), UserRole::Admin, &Actor::default()).unwrap();
    assert_eq!(house.desk().verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn guesses_wait_and_a_token_that_is_one_never_does() {
    let house = House::new();
    let token = made(&house, "Admin", "read", 1).token;
    let guess =
        || house.desk().for_token("tzy_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").unwrap_err();
    let waits = (0..6).filter(|_| matches!(guess(), DeskError::TooSoon(_))).count();
    assert!(waits >= 2, "{waits}");
    assert!(opens(&house, &token));
    for none in ["", "tzy_", "x", &token.replace("tzy_", ""), &format!("{token}a")] {
        assert!(!opens(&house, none), "{none}");
    }
}
