//! Optional procedures accepted, reservations and objections, on a day.

use crate::fixture::{account, act, date, denied, states};
use tarazy_model::{Account, ActKind, Day, InstrumentCode, Procedure, Statement};
use tarazy_weigh::procedures::{Acceptance, ProcedureStatus};
use tarazy_weigh::reservations::{self, Reserved, Standing};
use tarazy_weigh::{procedures, rules};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A procedure accepted, or with `reservation` declined.
fn procedure(name: &str, state: &str, instrument: &str, kind: &str, on: &str, what: Procedure) -> Account {
    let Statement::TreatyAct(mut act) = act(state, instrument, kind, on) else { unreachable!() };
    act.procedure = Some(what);
    account(name, Statement::TreatyAct(act))
}

fn about(name: &str, state: &str, kind: &str, on: &str, articles: &[&str], towards: &str) -> Account {
    let Statement::TreatyAct(mut act) = act(state, "CAT", kind, on) else { unreachable!() };
    act.articles = articles.iter().map(|&article| article.to_owned()).collect();
    act.towards = states(towards);
    account(name, Statement::TreatyAct(act))
}

fn under(accounts: &[Account], treaty: &str, what: Procedure, on_day: &str) -> ProcedureStatus {
    let found = procedures::on(accounts, states("KGZ")[0], day(on_day));
    let wanted = |one: &ProcedureStatus| one.treaty.as_str() == treaty && one.procedure == what;
    found.into_iter().find(wanted).unwrap()
}

#[test]
fn a_party_to_a_protocol_accepts_its_procedure_and_others_do_not() {
    let accounts = [account("joined", act("KGZ", "ICCPR-OP1", "accession", "1994-10-07"))];
    let on_day = |text| under(&accounts, "ICCPR", Procedure::IndividualComplaints, text);
    assert_eq!(on_day("1994-01-01").acceptance, Acceptance::NotAccepted);
    let after = on_day("2010-04-07");
    assert_eq!((after.acceptance, after.acts), (Acceptance::Accepted, vec![accounts[0].id.clone()]));
    assert_eq!(after.since.unwrap().as_str(), "1994-10-07");
    assert!(after.usable && after.certain && rules::get(after.rule).is_some());
}

#[test]
fn silence_is_never_told_as_not_accepted() {
    let party = account("party", act("KGZ", "CAT", "accession", "1997-09-05"));
    let other = procedure(
        "other",
        "KAZ",
        "CAT",
        "acceptance-of-procedure",
        "2008-02-21",
        Procedure::IndividualComplaints,
    );
    let told = |accounts: &[Account]| {
        under(accounts, "CAT", Procedure::IndividualComplaints, "2010-04-07").acceptance
    };
    assert_eq!(told(&[]), Acceptance::NoInformation);
    assert_eq!(told(std::slice::from_ref(&other)), Acceptance::NoActOnRecord);
    assert_eq!(told(std::slice::from_ref(&party)), Acceptance::NoInformation);
    assert_eq!(told(&[party.clone(), other]), Acceptance::NoActOnRecord);
    let declared = procedure(
        "own",
        "KGZ",
        "CAT",
        "acceptance-of-procedure",
        "2005-01-01",
        Procedure::IndividualComplaints,
    );
    assert_eq!(told(&[party.clone(), declared.clone()]), Acceptance::Accepted);
    let withdrawn = procedure(
        "back",
        "KGZ",
        "CAT",
        "acceptance-of-procedure",
        "2009-01-01",
        Procedure::IndividualComplaints,
    );
    assert_eq!(told(&[party, declared, denied(withdrawn)]), Acceptance::NotAccepted);
}

#[test]
fn a_party_may_decline_an_inquiry_until_it_takes_that_back() {
    let party = account("party", act("KGZ", "CAT", "accession", "1997-09-05"));
    let declined = procedure("declined", "KGZ", "CAT", "reservation", "", Procedure::Inquiry);
    let back = denied(procedure("back", "KGZ", "CAT", "reservation", "2008-01-01", Procedure::Inquiry));
    let told = |accounts: &[Account], on_day| under(accounts, "CAT", Procedure::Inquiry, on_day).acceptance;
    assert_eq!(told(std::slice::from_ref(&party), "2010-01-01"), Acceptance::Accepted);
    let accounts = [party, declined, back];
    assert_eq!(told(&accounts, "1997-01-01"), Acceptance::NotAccepted);
    assert_eq!(told(&accounts, "2000-01-01"), Acceptance::OptedOut);
    assert_eq!(told(&accounts, "2010-01-01"), Acceptance::Accepted);
}

fn reserved(accounts: &[Account], on_day: &str) -> Vec<Reserved> {
    reservations::on(accounts, states("KGZ")[0], &InstrumentCode::new("CAT"), day(on_day))
}

#[test]
fn a_reservation_holds_from_consent_until_its_withdrawal_and_keeps_its_objections() {
    let accounts = [
        account("party", act("KGZ", "CAT", "accession", "1997-09-05")),
        about("reserved", "KGZ", "reservation", "", &["30 (1)"], ""),
        about("declared", "KGZ", "declaration", "1999-01-01", &["1"], ""),
        about("objection", "SWE", "objection", "1998-06-01", &["30"], "KGZ"),
        about("elsewhere", "SWE", "objection", "1998-06-01", &["30"], "KAZ"),
        denied(about("back", "KGZ", "reservation", "2005-03-01", &["30 (1)"], "")),
    ];
    for (on_day, standing, objections) in [
        ("1996-01-01", Standing::NotYet, 0),
        ("1998-01-01", Standing::Holds, 0),
        ("1999-01-01", Standing::Holds, 1),
        ("2005-03-01", Standing::Withdrawn, 1),
    ] {
        let found = reserved(&accounts, on_day);
        assert_eq!(found.len(), 2, "{on_day}");
        assert_eq!((found[0].kind, found[0].standing), (ActKind::Reservation, standing), "{on_day}");
        assert_eq!(found[0].objections.len(), objections, "{on_day}");
        assert_eq!(found[0].withdrawn, date("2005-03-01"));
        assert_eq!((found[1].kind, found[1].objections.len()), (ActKind::Declaration, 0));
    }
}
