//! Which points hang together, and what decisions make of it.

use crate::points::point;
use tarazy_model::*;
use tarazy_weigh::lineage::{self, Point};

const AT: &str = "2026-11-26T09:00:00Z";

fn threads(made: &[Recommendation], comparisons: &[Comparison]) -> Vec<Thread> {
    let ids: Vec<(RecordId, AccountId)> = (0..made.len()).map(ids).collect();
    let points = made.iter().zip(&ids).map(|(made, (record, account))| Point {
        record,
        accounts: vec![account],
        made,
        day: lineage::day(made).unwrap(),
    });
    lineage::threads(points.collect(), comparisons)
}

fn ids(n: usize) -> (RecordId, AccountId) {
    (RecordId::of(&[&n.to_string()]), AccountId::of(&[&n.to_string()]))
}

fn decided(a: usize, b: usize, likeness: Likeness) -> Comparison {
    let (one, other) = (ids(a).1.min(ids(b).1), ids(a).1.max(ids(b).1));
    Comparison { one, other, likeness, by: "Aigul".into(), at: AT.into(), reason: None }
}

/// Sizes and occasions of the threads.
fn shape(threads: &[Thread]) -> Vec<(usize, u32)> {
    threads.iter().map(|thread| (thread.points.len(), thread.occasions)).collect()
}

#[test]
fn a_point_is_followed_through_bodies_and_years() {
    let made = [
        point("CAT", "2008-11", "Close the juvenile colony beside the quarry."),
        point("UPR", "2010-02", "Consider closing the juvenile colony beside the quarry"),
        point("CRC", "2015-09", "Immediately close the juvenile colony beside the quarry"),
        point("CRC", "2015-09", "Publish the names of those buried at the northern cemetery"),
    ];
    let found = threads(&made, &[]);
    assert_eq!(shape(&found), [(3, 3)]);
    assert_eq!(found[0].bodies, ["CAT", "CRC", "UPR"]);
    assert_eq!((found[0].first.as_str(), found[0].last.as_str()), ("2008-11-01", "2015-09-01"));
    let kinds: Vec<_> =
        found[0].points.iter().map(|point| point.link.as_ref().map(|link| link.kind)).collect();
    assert_eq!(kinds, [None, Some(LinkKind::Softened), Some(LinkKind::Sharpened)]);
}

#[test]
fn what_one_review_says_twice_is_said_once() {
    let mut made = vec![
        point("UPR", "2010-02", "Close the juvenile colony beside the quarry"),
        point("Universal Periodic Review", "2010-03-23", "Close juvenile colony beside quarry"),
        point("CAT", "2010-04", "Close the juvenile colony beside the quarry"),
    ];
    let found = threads(&made, &[]);
    assert_eq!(shape(&found), [(3, 2)]);
    assert_eq!(found[0].points[1].link.as_ref().unwrap().rule, "lineage-at-once");
    made.iter_mut().for_each(|made| made.form = Form::PositiveAspect);
    assert_eq!(shape(&threads(&made, &[])), [], "nothing is asked in what is welcomed");
}

#[test]
fn points_are_apart_by_form_script_and_instrument() {
    for (a, b) in [
        ("Ratify the Convention on the Rights of the Child", "Ratify the Convention against Torture"),
        (
            "Ratify the Convention against Torture",
            "Implement the Convention against Torture in prisons of the north",
        ),
        ("Ratify OPCAT", "Ратифицировать OPCAT"),
        ("Combat discrimination against women", "Combat discrimination against Roma children"),
        (
            "Take all necessary measures to ensure the rights of all",
            "Continue to take all necessary measures",
        ),
    ] {
        assert_eq!(
            shape(&threads(&[point("CAT", "2008", a), point("CAT", "2014", b)], &[])),
            [],
            "{a} / {b}"
        );
    }
    let same = "Accede to the Optional Protocol to the Convention against Torture and Other Cruel, Inhuman or Degrading \
                Treatment or Punishment";
    assert_eq!(
        shape(&threads(&[point("CAT", "2008", "Ratify OPCAT"), point("UPR", "2014", same)], &[])),
        [(2, 2)]
    );
    let mut concern = point("CAT", "2014", "Ratify OPCAT");
    concern.form = Form::Concern;
    assert_eq!(shape(&threads(&[point("CAT", "2008", "Ratify OPCAT"), concern], &[])), []);
}

#[test]
fn the_last_decision_on_a_pair_goes_before_the_rules() {
    let made = [
        point("CAT", "2008", "Close the juvenile colony beside the quarry"),
        point("UPR", "2012", "Close the juvenile colony beside the quarry"),
        point("CRC", "2015", "Return the mosque of the congregation"),
    ];
    let apart = decided(0, 1, Likeness::NotSame);
    assert_eq!(shape(&threads(&made, std::slice::from_ref(&apart))), []);
    assert_eq!(shape(&threads(&made, &[decided(1, 0, Likeness::Unsure)])), []);
    assert_eq!(shape(&threads(&made, &[apart, decided(0, 1, Likeness::Open)])), [(2, 2)], "taken back");
    let found = threads(&made, &[decided(0, 2, Likeness::Same)]);
    assert_eq!(shape(&found), [(3, 3)]);
    assert_eq!(found[0].points[2].link.as_ref().unwrap().rule, "lineage-decided");
}

#[test]
fn a_session_of_the_universal_periodic_review_has_its_time() {
    let session = |number: &str| Recommendation {
        session: Some(number.into()),
        date: None,
        ..point("UPR", "2000", "Return the mosque of the congregation")
    };
    assert_eq!(shape(&threads(&[session("20"), session("7")], &[])), [(2, 2)]);
    assert_eq!(threads(&[session("20"), session("7")], &[])[0].first, "2010-02-01");
    assert_eq!(lineage::day(&Recommendation { body: Some("CAT".into()), ..session("7") }), None);
}
