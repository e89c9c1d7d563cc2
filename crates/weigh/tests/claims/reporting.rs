//! The reporting calendar: what a State owes a body on a day, and what became of it.

use crate::fixture::{account, act, date, states};
use tarazy_model::{Account, Polarity, RecordId, Report, ReportStep, ReviewState, SourceId, Statement};
use tarazy_weigh::reporting::{Basis, Cycle, Expectation, Expected, Outcome, Stage, cycles};
use tarazy_weigh::rules;

/// A step of Kazakhstan's reporting to a body: "number step date", `-` for what the source leaves out.
fn step(body: &str, told: &str) -> Account {
    step_as_at(body, told, "")
}

fn step_as_at(body: &str, told: &str, as_at: &str) -> Account {
    let parts: Vec<&str> = told.split_whitespace().map(|part| if part == "-" { "" } else { part }).collect();
    let [number, step, on] = parts.as_slice() else { panic!("{told}") };
    let report = Report {
        states: states("KAZ"),
        body: body.to_owned(),
        number: (!number.is_empty()).then(|| (*number).to_owned()),
        step: step.parse().unwrap(),
        date: date(on),
        ..Report::default()
    };
    let name = format!("{body} {told} {as_at}");
    Account {
        record: RecordId::of(&[&name]),
        as_at: date(as_at),
        ..account(&name, Statement::Report(report))
    }
}

/// Kazakhstan's accession to CAT: in force from 25 September 1998.
fn accession() -> Account {
    account("untc", act("KAZ", "CAT", "accession", "1998-08-26"))
}

fn cycle(accounts: &[Account], body: &str, on: &str) -> Cycle {
    let mut all = cycles(accounts, accounts, &states("KAZ"), on.parse().unwrap());
    let at = all.iter().position(|cycle| cycle.body == body).unwrap();
    all.swap_remove(at)
}

/// "number date basis outcome" of every report expected.
fn brief(cycle: &Cycle, what: Expectation) -> Vec<String> {
    let line = |one: &Expected| {
        let (number, date) =
            (one.number.as_deref().unwrap_or("-"), one.date.as_ref().map_or("-", |d| d.as_str()));
        let basis = match one.basis {
            Basis::Stated => "stated",
            Basis::Reckoned => "reckoned",
            Basis::OnRequest => "on-request",
        };
        format!("{number} {date} {basis} {}", one.outcome.as_str())
    };
    cycle.expected.iter().filter(|one| one.what == what).map(line).collect()
}

fn reports(accounts: &[Account], body: &str, on: &str) -> Vec<String> {
    brief(&cycle(accounts, body, on), Expectation::Report)
}

#[test]
fn the_initial_report_is_due_by_the_treatys_term_after_entry_into_force() {
    for (instrument, deposit, body, expected) in [
        ("ICERD", "1998-08-26", "CERD", "1999-09-25"),
        ("CAT", "1998-08-26", "CAT", "1999-09-25"),
        ("ICCPR", "2006-01-24", "CCPR", "2007-04-24"),
        ("ICESCR", "2006-01-24", "CESCR", "2008-04-24"),
        ("CRC", "1994-08-12", "CRC", "1996-09-11"),
        ("CRPD", "2015-04-21", "CRPD", "2017-05-21"),
        ("CPED", "2009-02-27", "CED", "2012-12-23"),
        // Known by its year alone: any day of a span.
        ("CAT", "1998", "CAT", "1999-01-31/2000-01-30"),
    ] {
        let acts = [account("untc", act("KAZ", instrument, "accession", deposit))];
        let found = cycle(&acts, body, "2026-11-26");
        assert_eq!(
            brief(&found, Expectation::Report),
            [format!("initial {expected} reckoned passed")],
            "{instrument}"
        );
        assert!(
            found.expected[0].explanation.to_string().contains(deposit),
            "{}",
            found.expected[0].explanation
        );
        assert_eq!(found.expected[0].accounts, [acts[0].id.clone()]);
    }
}

#[test]
fn a_signatory_owes_no_report_and_of_a_successor_no_day_is_reckoned() {
    for (kind, stage) in [("signature", Stage::NoDuty), ("succession", Stage::NoInformation)] {
        let found = cycle(&[account("untc", act("KAZ", "CAT", kind, "1998-08-26"))], "CAT", "2026-11-26");
        assert_eq!((found.stage, found.expected.len()), (stage, 0), "{kind}");
    }
    assert_eq!(cycle(&[], "CAT", "2026-11-26").stage, Stage::NoInformation);
}

#[test]
fn nobody_is_overdue_by_a_record_that_does_not_reach_beyond_the_date() {
    let stated = step_as_at("CAT", "4 due 2018-12-05", "2014-12-12");
    let passed = cycle(&[accession(), stated.clone()], "CAT", "2026-11-26");
    assert_eq!(passed.stage, Stage::Passed);
    let one = passed.expected.iter().find(|one| one.number.as_deref() == Some("4")).unwrap();
    assert!(
        one.says.to_string().contains("no submission is on record")
            && one.says.to_string().contains("end at 2014-12-12"),
        "{}",
        one.says
    );

    // A source that speaks of a later day and has no submission: overdue as at that day.
    let mut denial = step_as_at("CAT", "4 submitted -", "2020-06-30");
    denial.polarity = Polarity::Denied;
    let overdue = cycle(&[accession(), stated, denial], "CAT", "2026-11-26");
    assert_eq!(overdue.stage, Stage::Overdue);
    let one = overdue.expected.iter().find(|one| one.number.as_deref() == Some("4")).unwrap();
    assert_eq!(one.lapse.as_ref().unwrap().words, "7 years 11 months");
    assert!(one.says.to_string().ends_with("as at 2020-06-30."), "{}", one.says);
}

#[test]
fn a_date_is_ahead_within_or_passed_as_exactly_as_it_is_known() {
    for (due, on, outcome, words) in [
        ("2027-05-12", "2026-11-26", Outcome::Ahead, Some("5 months 16 days")),
        ("2027", "2026-11-26", Outcome::Ahead, Some("at least 1 month 6 days, at most 1 year 1 month")),
        ("2026", "2026-11-26", Outcome::Within, None),
        ("2025", "2026-11-26", Outcome::Passed, Some("at least 10 months 26 days, at most 1 year 10 months")),
    ] {
        let found = cycle(&[step("CEDAW", &format!("6 due {due}"))], "CEDAW", on);
        let one = &found.expected[0];
        assert_eq!(one.outcome, outcome, "{due}");
        assert_eq!(one.lapse.as_ref().map(|lapse| lapse.words.as_str()), words, "{due}");
    }
}

#[test]
fn a_report_settles_the_due_dates_its_number_reaches() {
    let due = ["initial due 1999-09-25", "2 due 2001-09-25", "3 due 2003-09-25", "4 due 2005-09-25"];
    let mut told: Vec<Account> = due.iter().map(|told| step("CERD", told)).collect();
    told.push(step("CERD", "1-3 reviewed 2004-08-19"));
    assert_eq!(
        reports(&told, "CERD", "2004-09-01"),
        [
            "initial 1999-09-25 stated settled",
            "2 2001-09-25 stated settled",
            "3 2003-09-25 stated settled",
            "4 2005-09-25 stated ahead",
        ]
    );
}

#[test]
fn how_late_a_report_was_is_told_by_its_own_submission_alone() {
    let says = |told: &str| {
        let found = cycle(&[accession(), step("CAT", told)], "CAT", "2026-11-26");
        let initial =
            found.expected.into_iter().find(|one| one.number.as_deref() == Some("initial")).unwrap();
        assert_eq!(initial.outcome, Outcome::Settled);
        (initial.lapse.map(|lapse| lapse.words), initial.says)
    };
    assert_eq!(says("1 submitted 2000-08-15").0.unwrap(), "10 months 21 days");
    let (late, told) = says("1 reviewed 2001-05-15");
    assert!(late.is_none() && told.to_string().contains("when it came is not on record"), "{told}");
    let (late, told) = says("4 submitted 2020-05-15");
    assert!(late.is_none() && told.to_string().contains("higher number"), "{told}");
}

#[test]
fn a_stated_date_counts_and_the_reckoned_one_stays_beside_it() {
    let told = [
        accession(),
        step("CAT", "4 reviewed 2023-05-10"),
        step_as_at("CAT", "5 due 2027-05-12", "2023-06-08"),
    ];
    let found = cycle(&told, "CAT", "2026-11-26");
    assert_eq!(brief(&found, Expectation::Report)[1], "5 2027-05-12 stated ahead");
    assert_eq!(found.expected.last().unwrap().others[0].date.as_str(), "2027-05-10");
    // Asked as of a day before the source spoke, the date is not known yet.
    assert_eq!(
        reports(&told, "CAT", "2023-05-20"),
        ["initial 1999-09-25 reckoned settled", "5 2027-05-10 reckoned ahead"]
    );
}

#[test]
fn a_report_without_a_number_settles_the_earliest_open_date_and_perhaps_those_before_it() {
    let told = [accession(), step("CAT", "2 due 2003-09-25"), step("CAT", "- submitted 2005-02-01")];
    assert_eq!(
        reports(&told, "CAT", "2006-01-01"),
        ["initial 1999-09-25 reckoned settled", "2 2003-09-25 stated perhaps-settled"]
    );
    // It cannot settle what was asked for after it came.
    let told = [step_as_at("CRC", "- due 2010-01-01", "2007-06-30"), step("CRC", "- submitted 2006-01-01")];
    assert_eq!(reports(&told, "CRC", "2009-01-01"), ["- 2010-01-01 stated ahead"]);
}

#[test]
fn concluding_observations_settle_what_came_before_them_and_not_what_they_ask_for() {
    // As the reader gives them: no day the source was right on, no number for the next report.
    let source = SourceId::of(&["CAT/C/KAZ/CO/3"]);
    let of_one = |told: &str| Account { source: source.clone(), ..step("CAT", told) };
    let told = [
        of_one("3 due 2012-11-21"),
        of_one("3 reviewed 2014-11-17/2014-11-18"),
        of_one("- due 2018-12-05"),
        of_one("- follow-up-due 2015-11-28"),
    ];
    let found = cycle(&told, "CAT", "2016-01-01");
    assert_eq!(
        brief(&found, Expectation::Report),
        ["3 2012-11-21 stated settled", "- 2018-12-05 stated ahead"]
    );
    assert_eq!(brief(&found, Expectation::FollowUp), ["- 2015-11-28 stated passed"]);
    // From a source of its own it is taken to be a later report's, too.
    let apart = [step("CAT", "3 reviewed 2014-11-18"), step("CAT", "- due 2018-12-05")];
    assert_eq!(reports(&apart, "CAT", "2016-01-01"), ["- 2018-12-05 stated ahead"]);
}

#[test]
fn what_awaits_review_has_no_next_date_and_what_was_reviewed_has() {
    let submitted = step("CEDAW", "5 submitted 2018-03-01");
    let reviewed = step("CEDAW", "5 reviewed 2019-10-24");
    let found = cycle(std::slice::from_ref(&submitted), "CEDAW", "2026-11-26");
    assert_eq!((found.stage, found.expected.len()), (Stage::Submitted, 0));
    let found = cycle(&[submitted, reviewed], "CEDAW", "2020-01-01");
    assert_eq!(found.stage, Stage::Due);
    assert_eq!(brief(&found, Expectation::Report), ["6 2023-10-24 reckoned ahead"]);
    assert_eq!(brief(&found, Expectation::FollowUp), ["- 2020-10-24/2021-10-24 reckoned ahead"]);
}

#[test]
fn bodies_without_a_period_ask_when_they_see_fit_or_review_by_a_cycle() {
    let told = [step("CCPR", "2 reviewed 2016-07-11"), step("UPR", "- reviewed 2019-11-07")];
    let (early, upr) = (cycle(&told, "CCPR", "2026-11-26"), cycle(&told, "UPR", "2026-11-26"));
    assert_eq!(brief(&early, Expectation::Report), ["3 - on-request undated"]);
    assert_eq!(brief(&upr, Expectation::Review), ["- 2024~ reckoned passed"]);
    let later = cycle(&[step("CCPR", "3 reviewed 2025-07-11")], "CCPR", "2026-11-26");
    assert_eq!(brief(&later, Expectation::Review), ["- 2033~ reckoned ahead"]);
    assert_eq!(later.stage, Stage::Reviewed);
}

#[test]
fn a_reply_settles_follow_up_and_the_next_review_closes_it() {
    let asked = |told: &[&str], on: &str| {
        let accounts: Vec<Account> = told.iter().map(|told| step("CAT", told)).collect();
        brief(&cycle(&accounts, "CAT", on), Expectation::FollowUp)
    };
    let review = "3 reviewed 2014-11-27";
    assert_eq!(asked(&[review], "2015-01-01"), ["- 2015-11-27 reckoned ahead"]);
    let stated = "- follow-up-due 2015-11-28";
    assert_eq!(asked(&[review, stated], "2015-01-01"), ["- 2015-11-28 stated ahead"]);
    let reply = "- follow-up-received 2016-01-10";
    assert_eq!(asked(&[review, stated, reply], "2017-01-01"), ["- 2015-11-28 stated settled"]);
    let next = "4 reviewed 2023-05-10";
    assert_eq!(
        asked(&[review, stated, next], "2023-06-01"),
        ["- 2015-11-28 stated closed", "- 2024-05-10 reckoned ahead"]
    );
}

#[test]
fn what_waits_for_review_or_was_rejected_does_not_count() {
    for review in [ReviewState::Candidate, ReviewState::Rejected] {
        let told = Account { review, ..step("CAT", "2 submitted 2006-01-01") };
        assert!(cycle(&[told], "CAT", "2026-11-26").steps.is_empty());
    }
}

#[test]
fn every_date_and_outcome_names_a_rule_of_the_list() {
    let told = [accession(), step("CAT", "2 reviewed 2008-11-18"), step("CCPR", "2 reviewed 2016-07-11")];
    for one in cycles(&told, &told, &states("KAZ"), "2026-11-26".parse().unwrap())
        .iter()
        .flat_map(|cycle| &cycle.expected)
    {
        assert!(rules::get(one.rule.id).is_some() && rules::get(one.outcome.rule().id).is_some());
        assert!(one.explanation.to_string().ends_with('.') && one.says.to_string().ends_with('.'), "{one:?}");
    }
    assert_eq!(ReportStep::ALL.len(), 6);
}
