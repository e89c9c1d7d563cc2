//! Where cases stand by their steps.

use crate::fixture::account;
use tarazy_model::{Account, CaseStep, Statement};
use tarazy_weigh::cases::{CaseStanding, Progress, standing};

fn step(kind: &str, date: &str, who: &str, due: &str, resolved: &str) -> CaseStep {
    CaseStep {
        step: kind.parse().unwrap(),
        date: date.parse().ok(),
        actors: who.split(';').filter(|who| !who.is_empty()).map(str::to_owned).collect(),
        due: due.parse().ok(),
        resolved: resolved.parse().ok(),
        ..CaseStep::default()
    }
}

fn stands(steps: &[CaseStep], on: &str) -> CaseStanding {
    let accounts: Vec<Account> = steps
        .iter()
        .cloned()
        .enumerate()
        .map(|(n, step)| account(&n.to_string(), Statement::Case(step)))
        .collect();
    standing(&accounts.iter().collect::<Vec<_>>(), on.parse().unwrap())
}

#[test]
fn a_case_stands_as_its_steps_say() {
    let raised = || step("raised", "2021-01-10", "Bureau", "", "");
    let promised = || step("promised", "2021-02-01", "Ministry", "2021-06-30", "");
    let claimed = || step("claimed", "2021-05-01", "Ministry", "", "");
    let verified = |who: &str, how: &str| step("verified", "2021-07-01", who, "", how);
    for (steps, on, expected) in [
        (vec![raised()], "2021-01-31", "waiting"),
        (vec![step("raised", "2021-01-10", "Bureau", "2021-01-20", "")], "2021-01-31", "overdue"),
        (vec![raised(), step("heard", "2021-01-20", "Platform", "", "")], "2021-03-01", "waiting"),
        (vec![raised(), step("advised", "2021-01-20", "Platform", "", "")], "2021-03-01", "waiting"),
        (vec![raised(), step("answered", "2021-01-20", "Ministry", "", "")], "2021-03-01", "answered"),
        (vec![raised(), step("answered", "2021-01-20", "Ministry", "", "")], "2021-01-15", "waiting"),
        (vec![raised(), promised()], "2021-03-01", "promised"),
        (vec![raised(), promised()], "2021-07-10", "overdue"),
        (vec![raised(), promised(), claimed()], "2021-07-10", "claimed"),
        (vec![raised(), promised(), claimed(), verified("Bureau", "yes")], "2021-07-10", "verified"),
        (vec![raised(), promised(), claimed(), verified("Bureau", "")], "2021-07-10", "verified"),
        (vec![raised(), promised(), claimed(), verified("Ministry", "yes")], "2021-07-10", "claimed"),
        (vec![raised(), promised(), claimed(), verified("", "yes")], "2021-07-10", "claimed"),
        (vec![raised(), promised(), claimed(), verified("Bureau", "no")], "2021-07-10", "contested"),
        (vec![raised(), promised(), verified("Bureau", "partly")], "2021-07-10", "not-done"),
        (vec![raised(), step("decided", "2021-02-01", "Court", "", "")], "2021-07-10", "claimed"),
        (vec![raised(), step("decided", "2020-02-01", "Court", "", "")], "2021-07-10", "waiting"),
    ] {
        assert_eq!(stands(&steps, on).came.progress.as_str(), expected, "{steps:?} on {on}");
    }
}

#[test]
fn days_are_as_exact_as_the_dates() {
    let answered = |on: &str| step("answered", on, "Ministry", "", "");
    let raised = || step("raised", "2021-01-10", "Bureau", "", "");
    let exact = stands(&[raised(), answered("2021-02-03")], "2022-01-01").days_to_answer.unwrap();
    assert_eq!((exact.least, exact.most), (24, 24));
    let month = stands(&[raised(), answered("2021-02")], "2022-01-01").days_to_answer.unwrap();
    assert_eq!((month.least, month.most), (22, 49));
    assert!(
        stands(&[raised(), step("answered", "", "Ministry", "", "")], "2022-01-01").days_to_answer.is_none()
    );
}

#[test]
fn of_several_promises_each_stands_by_what_names_it() {
    let promise = |item: &str, due: &str| CaseStep {
        item: Some(item.to_owned()),
        ..step("promised", "2021-02-01", "Ministry", due, "")
    };
    let done = CaseStep {
        item: Some("Lift the suspensions".to_owned()),
        ..step("claimed", "2021-03-01", "Ministry", "", "")
    };
    let steps = [
        step("raised", "2021-01-10", "Bureau", "", ""),
        promise("Lift the suspensions", "2021-04-01"),
        promise("Change the tax rules", "2021-06-30"),
        done,
    ];
    let case = stands(&steps, "2021-12-31");
    let told: Vec<&str> = case.commitments.iter().map(|one| one.came.progress.as_str()).collect();
    assert_eq!(told, ["claimed", "overdue"]);
    assert_eq!((case.came.progress, case.came.days_past), (Progress::Overdue, Some(184)));
}

#[test]
fn an_issue_raised_on_two_days_was_raised_twice() {
    let raised = |on: &str| step("raised", on, "Bureau", "", "");
    let times = |steps: &[CaseStep]| stands(steps, "2022-01-01").times_raised;
    assert_eq!(times(&[raised("2021-01-10"), raised("2021-01-10")]), 1);
    assert_eq!(times(&[raised("2021-01-10"), raised("2021-06-10")]), 2);
}
