//! Treaty acts of a text against the record.

use crate::fixture::{Page, account, act, check_one, date, denied};
use tarazy_model::{Account, ReviewState};

fn record() -> Vec<Account> {
    vec![
        account("kgz crpd signed", act("KGZ", "CRPD", "signature", "2011-09-21")),
        account("kgz crpd ratified", act("KGZ", "CRPD", "ratification", "2019-05-16")),
        account("uzb crpd signed", act("UZB", "CRPD", "signature", "2009-02-27")),
        account("kaz cat", act("KAZ", "CAT", "accession", "1998-08-26")),
        account("kaz iccpr signed", act("KAZ", "ICCPR", "signature", "2003-12-02")),
        account("kaz iccpr", act("KAZ", "ICCPR", "ratification", "2006-01-24")),
        account("kaz opcat", act("KAZ", "OPCAT", "ratification", "2008-10-22")),
        account("kgz opcat", act("KGZ", "OPCAT", "accession", "2008-12-29")),
        account("kaz cped", act("KAZ", "CPED", "accession", "2009-02-27")),
    ]
}

#[test]
fn an_act_agrees_contradicts_adds_or_is_overtaken() {
    for (state, instrument, kind, on, expected) in [
        ("KAZ", "CAT", "accession", "", "treaty-act-agrees agrees"),
        ("KAZ", "CAT", "accession", "1998", "treaty-act-agrees agrees"),
        ("KAZ", "CAT", "accession", "1999", "treaty-act-date contradicts"),
        ("KAZ", "CAT", "ratification", "", "treaty-act-kind contradicts"),
        ("KAZ", "CAT", "signature", "", "treaty-act-kind contradicts"),
        ("KAZ", "ICCPR", "ratification", "", "treaty-act-agrees agrees"),
        ("KGZ", "CRPD", "signature", "", "treaty-overtaken update"),
        ("KGZ", "CRPD", "signature", "2011", "treaty-act-agrees agrees"),
        ("KGZ", "CRPD", "signature", "2012", "treaty-act-date contradicts"),
        ("UZB", "CRPD", "signature", "", "treaty-act-agrees agrees"),
        ("UZB", "CRPD", "ratification", "", "treaty-not-bound contradicts"),
        ("UZB", "OPCAT", "ratification", "", "nothing-on-record adds"),
        ("KAZ", "CAT", "reservation", "", "nothing-on-record adds"),
    ] {
        let found = check_one(act(state, instrument, kind, on), &record());
        assert_eq!(
            format!("{} {}", found.rule, found.verdict.as_str()),
            expected,
            "{state} {instrument} {kind} {on}"
        );
    }
}

#[test]
fn an_act_after_the_day_the_register_was_right_on_adds() {
    let register = Account {
        as_at: date("2015-03-14"),
        ..account("signed", act("UZB", "CRPD", "signature", "2009-02-27"))
    };
    let later = check_one(act("UZB", "CRPD", "ratification", "2021-06-28"), std::slice::from_ref(&register));
    assert_eq!(later.rule, "nothing-on-record");
    let before = check_one(act("UZB", "CRPD", "ratification", "2012"), &[register]);
    assert_eq!(before.rule, "treaty-not-bound");
    assert!(before.explanation.to_string().contains("as at 2015-03-14"), "{}", before.explanation);
}

#[test]
fn agreeing_with_one_account_and_not_with_another_is_said_with_both() {
    let accounts = [
        account("register", act("KAZ", "CRC", "ratification", "1994-08-12")),
        account("report", act("KAZ", "CRC", "ratification", "1994-08-16")),
    ];
    let found = check_one(act("KAZ", "CRC", "ratification", "1994-08-12"), &accounts);
    assert_eq!((found.rule.as_str(), found.verdict.as_str()), ("sources-differ", "agrees"));
    assert_eq!(found.inputs.len(), 3);
    assert_eq!(found.differences[0].there.to_string(), "1994-08-16");
}

#[test]
fn a_denied_act_is_weighed_by_its_day() {
    for (state, instrument, on, expected) in [
        ("KAZ", "CAT", "2005", "denied contradicts"),
        ("KAZ", "CAT", "1997", "treaty-overtaken update"),
        ("KGZ", "CRPD", "", "treaty-overtaken update"),
        ("KGZ", "CRPD", "2009", "treaty-overtaken update"),
        ("KGZ", "CRPD", "2021", "denied contradicts"),
        ("KGZ", "CRPD", "2019", "not-comparable cannot-be-checked"),
        ("UZB", "CRPD", "", "treaty-act-agrees agrees"),
        ("UZB", "CAT", "", "not-comparable cannot-be-checked"),
    ] {
        let page = Page::new("x").says("x", act(state, instrument, "ratification", on)).denying();
        let found = page.check(&record()).remove(0);
        assert_eq!(
            format!("{} {}", found.rule, found.verdict.as_str()),
            expected,
            "{state} {instrument} {on}"
        );
    }
    let denial = denied(account("denial", act("UZB", "CPED", "ratification", "")));
    assert_eq!(check_one(act("UZB", "CPED", "ratification", ""), &[denial]).rule, "denied");
}

#[test]
fn a_denial_is_not_dated_by_other_events_of_the_text_where_it_has_a_time_of_its_own() {
    use tarazy_model::{EventKind, Statement};
    let told = |denial: &str, on: &str| {
        let met = Statement::Event(crate::fixture::event(EventKind::Meeting, "met", "KGZ", "2022-05-05", ""));
        let page = Page::new(&format!("It {denial}. Parliament met."))
            .says(denial, act("KGZ", "CRPD", "ratification", on))
            .denying()
            .says("Parliament met", met);
        page.check(&record()).remove(0).verdict.as_str()
    };
    assert_eq!(told("has not ratified it", ""), "contradicts");
    assert_eq!(told("has not ratified it", "2015"), "update");
    assert_eq!(told("had not ratified it", ""), "update");
}

#[test]
fn a_record_as_at_a_day_does_not_know_what_came_after() {
    let register = |act| Account { as_at: date("2015-03-14"), ..account("kept", act) };
    let signed = || register(act("UZB", "CRPD", "signature", "2009-02-27"));
    let never = || denied(register(act("UZB", "CRPD", "ratification", "")));
    let denied_in = |on: &str| denied(register(act("UZB", "CRPD", "ratification", on)));
    for (kept, on, not, expected) in [
        (signed(), "", false, "not-comparable cannot-be-checked"),
        (signed(), "2012", false, "treaty-not-bound contradicts"),
        (signed(), "2021", false, "nothing-on-record adds"),
        (signed(), "2012", true, "treaty-act-agrees agrees"),
        (signed(), "2021", true, "not-comparable cannot-be-checked"),
        (never(), "", false, "not-comparable cannot-be-checked"),
        (never(), "2012", false, "denied contradicts"),
        (denied_in("2010"), "2009", false, "denied contradicts"),
        (denied_in("2010"), "2012", false, "nothing-on-record adds"),
        (denied_in("2010"), "2009", true, "treaty-act-agrees agrees"),
    ] {
        let page = Page::new("x").says("x", act("UZB", "CRPD", "ratification", on));
        let found = if not { page.denying() } else { page }.check(&[kept]).remove(0);
        assert_eq!(format!("{} {}", found.rule, found.verdict.as_str()), expected, "{on} {not}");
        if found.rule == "not-comparable" {
            assert!(found.explanation.to_string().contains("as at 2015-03-14"), "{}", found.explanation);
        }
    }
    let page = Page::new("x").says("x", act("UZB", "CRPD", "ratification", "2012")).denying();
    assert_eq!(page.check(&[denied_in("2010")])[0].rule, "not-comparable", "of a later time");
}

#[test]
fn candidates_and_rejected_accounts_do_not_count() {
    for review in [ReviewState::Candidate, ReviewState::Rejected] {
        let accounts: Vec<Account> =
            record().into_iter().map(|account| Account { review, ..account }).collect();
        assert_eq!(check_one(act("KAZ", "CAT", "ratification", ""), &accounts).rule, "nothing-on-record");
    }
}

/// A table of three States whose second and third rows have lost their columns.
fn table() -> Page {
    Page::new("CAT: A A A. OPCAT: R R. CPED: B")
        .says("A", act("KAZ", "CAT", "accession", ""))
        .says("A", act("KGZ", "CAT", "accession", ""))
        .says("A", act("UZB", "CAT", "accession", ""))
        .says("R", act("", "OPCAT", "ratification", ""))
        .says("R", act("", "OPCAT", "ratification", ""))
        .says("B", act("", "CPED", "accession", ""))
}

#[test]
fn a_row_without_columns_is_never_guessed() {
    let found = table().check(&record());
    let single = &found[5];
    assert_eq!((single.rule.as_str(), single.verdict.as_str()), ("treaty-column-lost", "cannot-be-checked"));
    assert!(single.explanation.to_string().contains("fits the record"), "{}", single.explanation);
    let double = &found[3];
    assert_eq!(double.verdict.as_str(), "cannot-be-checked", "of Uzbekistan the record knows nothing");
}

#[test]
fn a_row_that_fits_no_assignment_contradicts() {
    let mut accounts = record();
    accounts.push(denied(account("uzb opcat", act("UZB", "OPCAT", "ratification", ""))));
    let found = table().check(&accounts);
    for row in &found[3..5] {
        assert_eq!((row.rule.as_str(), row.verdict.as_str()), ("treaty-row-impossible", "contradicts"));
        assert!(row.inputs.len() > 3, "both values and the accounts against them");
    }
}

#[test]
fn a_row_without_columns_is_looked_up_under_every_state_it_may_be_of() {
    let keys = tarazy_weigh::lookup(&table().candidates);
    for key in ["act|KAZ|OPCAT", "act|KGZ|OPCAT", "act|UZB|CPED"] {
        assert!(keys.iter().any(|found| found == key), "{key} in {keys:?}");
    }
}

#[test]
fn a_text_that_tells_of_a_later_time_was_out_of_date_when_written() {
    use crate::fixture::event;
    use tarazy_model::{EventKind, Statement};
    let told = |on: &str| {
        let text = Page::new("It was signed. A law was adopted. A plan was adopted.")
            .says("It was signed", act("KGZ", "CRPD", "signature", ""))
            .says("A law was adopted", Statement::Event(event(EventKind::Adoption, "law", "KGZ", on, "")))
            .says(
                "A plan was adopted",
                Statement::Event(event(EventKind::Adoption, "plan", "KGZ", "2012", "")),
            );
        text.check(&record()).remove(0).explanation.to_string()
    };
    assert!(told("2020-03").contains("out of date when written"));
    assert!(!told("2018-03").contains("out of date when written"));
}
