//! ARCHITECTURE.md: every crate is on the map with what it stands on, and the map stays a page.

use crate::{document, root};
use std::collections::BTreeSet;
use std::fs;

/// The crates' folders.
fn crates() -> BTreeSet<String> {
    let folders = fs::read_dir(root().join("crates")).unwrap().map(|entry| entry.unwrap().path());
    folders
        .filter(|path| path.is_dir())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect()
}

/// Which of the other crates one depends on, tests aside.
fn stands_on(name: &str) -> BTreeSet<String> {
    let manifest = document(&format!("crates/{name}/Cargo.toml"));
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    let ours = lines.filter_map(|line| line.strip_prefix("tarazy-")?.split(['.', ' ', '=']).next());
    ours.map(str::to_owned).collect()
}

#[test]
fn every_crate_is_on_the_map_with_what_it_stands_on() {
    let map = document("ARCHITECTURE.md");
    for name in crates() {
        let row = map.lines().find(|line| line.starts_with(&format!("| `crates/{name}` |")));
        let row = row.unwrap_or_else(|| panic!("ARCHITECTURE.md: no row for crates/{name}"));
        let last = row.split('|').nth(3).unwrap();
        let told: BTreeSet<String> = last.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        assert_eq!(told, stands_on(&name), "ARCHITECTURE.md: what crates/{name} stands on");
    }
}

#[test]
fn the_map_fits_150_lines() {
    let lines = document("ARCHITECTURE.md").lines().count();
    assert!(lines <= 150, "ARCHITECTURE.md has {lines} lines");
}
