//! `docs/asvs.tsv` holds every requirement of ASVS 5.0 at levels 1 and 2 once, and names tests that are there.

use crate::{document, files};

/// How many requirements there are at each level (OWASP, 2025).
const LEVELS: [(&str, usize); 2] = [("1", 70), ("2", 183)];

#[test]
fn every_requirement_has_its_row_and_every_test_it_names_is_there() {
    let table = document("docs/asvs.tsv");
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').collect())
        .collect();
    for (level, expected) in LEVELS {
        assert_eq!(rows.iter().filter(|row| row.get(1) == Some(&level)).count(), expected, "level {level}");
    }
    let tests: String =
        files("crates").iter().filter(|path| path.ends_with(".rs")).map(|path| document(path)).collect();
    let mut met = Vec::new();
    for row in &rows {
        let [requirement, level, verdict, _, proof] = row.as_slice() else { panic!("five columns: {row:?}") };
        assert!(["met", "not met", "none"].contains(verdict), "{requirement}: {verdict}");
        assert!(!met.contains(requirement), "{requirement} twice");
        met.push(requirement);
        assert!(!proof.is_empty(), "{requirement} says nothing of why");
        assert!(*level != "1" || *verdict != "not met", "{requirement} of level 1 is not met");
        if !proof.contains(' ') && proof.contains('_') {
            assert!(
                tests.contains(&format!("fn {proof}(")),
                "{requirement} names a test that is not there: {proof}"
            );
        }
    }
}
