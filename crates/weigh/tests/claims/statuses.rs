//! Status on a day, computed from acts.

use crate::fixture::{account, act, states};
use tarazy_model::{Account, Day, InstrumentCode};
use tarazy_weigh::status::{Standing, matrix, on, over_time};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn standing(accounts: &[Account], on_day: &str) -> Standing {
    on(accounts, states("KAZ")[0], &InstrumentCode::new("ICCPR"), day(on_day)).standing
}

#[test]
fn a_state_signs_is_bound_and_becomes_a_party() {
    let accounts = [
        account("signed", act("KAZ", "ICCPR", "signature", "2003-12-02")),
        account("ratified", act("KAZ", "ICCPR", "ratification", "2006-01-24")),
    ];
    for (on_day, expected) in [
        ("2003-12-01", Standing::NotBound),
        ("2003-12-02", Standing::Signatory),
        ("2006-01-23", Standing::Signatory),
        ("2006-01-24", Standing::Contracting),
        ("2006-04-23", Standing::Contracting),
        ("2006-04-24", Standing::Party),
    ] {
        assert_eq!(standing(&accounts, on_day), expected, "{on_day}");
    }
    let status = on(&accounts, states("KAZ")[0], &InstrumentCode::new("ICCPR"), day("2010-04-07"));
    assert_eq!(status.acts, [accounts[1].id.clone(), accounts[0].id.clone()]);
    assert_eq!(status.since.unwrap().as_str(), "2006-01-24");
    assert!(status.certain && status.conflicts.is_empty());
}

#[test]
fn over_time_each_standing_has_its_first_day() {
    let accounts = [
        account("signed", act("KAZ", "ICCPR", "signature", "2003-12-02")),
        account("ratified", act("KAZ", "ICCPR", "ratification", "2006-01-24")),
        account("left", act("KAZ", "ICCPR", "withdrawal", "2011")),
    ];
    let over_time = |until| over_time(&accounts, states("KAZ")[0], &InstrumentCode::new("ICCPR"), day(until));
    let expected = [
        (day("2003-12-02"), Standing::Signatory),
        (day("2006-01-24"), Standing::Contracting),
        (day("2006-04-24"), Standing::Party),
        // Within 2011 it may have left; by its end it had.
        (day("2011-12-31"), Standing::Withdrawn),
    ];
    assert_eq!(over_time("2020-01-01"), expected);
    assert_eq!(over_time("2006-02-01"), expected[..2]);
}

#[test]
fn an_absent_row_is_not_a_no() {
    let other = [account("other", act("KGZ", "ICCPR", "accession", "1994-10-07"))];
    assert_eq!(standing(&[], "2010-04-07"), Standing::NoInformation);
    assert_eq!(standing(&other, "2010-04-07"), Standing::NoActOnRecord);
}

#[test]
fn a_withdrawal_ends_it_and_a_new_consent_begins_it_again() {
    let accounts = [
        account("ratified", act("KAZ", "ICCPR", "ratification", "1980-01-01")),
        account("left", act("KAZ", "ICCPR", "withdrawal", "1998-03-27")),
        account("back", act("KAZ", "ICCPR", "accession", "2000-06-01")),
    ];
    for (on_day, expected) in [
        ("1990-01-01", Standing::Party),
        ("1999-01-01", Standing::Withdrawn),
        ("2001-01-01", Standing::Party),
    ] {
        assert_eq!(standing(&accounts, on_day), expected, "{on_day}");
    }
}

#[test]
fn an_act_of_a_year_does_not_settle_a_day_within_it() {
    let accounts = [account("ratified", act("KAZ", "ICCPR", "ratification", "2006"))];
    let status = |on_day| on(&accounts, states("KAZ")[0], &InstrumentCode::new("ICCPR"), day(on_day));
    assert_eq!((status("2006-06-01").standing, status("2006-06-01").certain), (Standing::NotBound, false));
    assert_eq!((status("2007-01-01").standing, status("2007-01-01").certain), (Standing::Party, true));
}

#[test]
fn accounts_of_one_act_that_cannot_both_be_right_are_reported() {
    let accounts = [
        account("register", act("KAZ", "ICCPR", "ratification", "2006-01-24")),
        account("years", act("KAZ", "ICCPR", "ratification", "2005")),
        account("kind", act("KAZ", "ICCPR", "accession", "2006")),
    ];
    let status = on(&accounts, states("KAZ")[0], &InstrumentCode::new("ICCPR"), day("2010-04-07"));
    let rules: Vec<&str> = status.conflicts.iter().map(|conflict| conflict.rule.as_str()).collect();
    assert_eq!(rules, ["treaty-act-date", "treaty-act-kind"]);
    assert_eq!(status.standing, Standing::Party);
}

#[test]
fn a_matrix_holds_every_state_under_every_instrument() {
    let accounts = [
        account("a", act("KAZ", "CAT", "accession", "1998-08-26")),
        account("b", act("KGZ", "ICCPR", "accession", "1994-10-07")),
    ];
    let instruments = ["CAT", "ICCPR", "CMW"].map(InstrumentCode::new);
    let matrix = matrix(&accounts, &states("KAZ KGZ"), &instruments, day("2010-04-07"));
    let row = |at: usize| matrix.rows[at].1.iter().map(|status| status.standing).collect::<Vec<_>>();
    assert_eq!(row(0), [Standing::Party, Standing::NoActOnRecord, Standing::NoInformation]);
    assert_eq!(row(1), [Standing::NoActOnRecord, Standing::Party, Standing::NoInformation]);
}

#[test]
fn a_withdrawal_without_a_date_leaves_the_status_uncertain() {
    let accounts = [
        account("ratified", act("KAZ", "ICCPR", "ratification", "2006-01-24")),
        account("left", act("KAZ", "ICCPR", "withdrawal", "")),
    ];
    let status = on(&accounts, states("KAZ")[0], &InstrumentCode::new("ICCPR"), day("2010-04-07"));
    assert!(!status.certain);
}

#[test]
fn a_year_whose_day_another_account_gives_leaves_nothing_open() {
    let accounts = [
        account("register", act("KAZ", "ICCPR", "ratification", "2006-06-24")),
        account("report", act("KAZ", "ICCPR", "ratification", "2006")),
    ];
    let status = |on_day| on(&accounts, states("KAZ")[0], &InstrumentCode::new("ICCPR"), day(on_day));
    assert_eq!((status("2006-03-01").standing, status("2006-03-01").certain), (Standing::NotBound, true));
    assert_eq!((status("2006-12-01").standing, status("2006-12-01").certain), (Standing::Party, true));
}
