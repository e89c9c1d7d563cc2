//! `deny.toml` allows the licences of every dependency as locked, and none that no dependency needs.

use crate::{document, root};
use std::collections::BTreeSet;
use std::process::Command;

/// The licences that `deny.toml` allows.
fn allowed() -> BTreeSet<String> {
    let file = document("deny.toml");
    let list = file.lines().find_map(|line| line.strip_prefix("allow = [")).unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Name and licence expression of everything that is built here by default; what the typesetter of PDF brings stands in
/// deny.toml as exceptions.
fn tree() -> BTreeSet<(String, String)> {
    let cargo = Command::new(env!("CARGO"))
        .args(["tree", "--locked", "--offline", "--prefix", "none", "--format", "{p}|{l}|"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let text = String::from_utf8(cargo.stdout).unwrap();
    let lines = text.lines().filter_map(|line| line.split_once('|'));
    lines.map(|(name, rest)| (name.to_owned(), rest.split('|').next().unwrap().to_owned())).collect()
}

/// Whether an SPDX expression can be met with these licences. `/` is an older way to write OR.
fn met(expression: &str, with: &BTreeSet<String>) -> bool {
    let spaced =
        expression.replace('/', " OR ").replace(" WITH ", "-WITH-").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    either(&mut rest, with)
}

fn either(rest: &mut &[&str], with: &BTreeSet<String>) -> bool {
    let mut holds = both(rest, with);
    while let ["OR", after @ ..] = *rest {
        *rest = after;
        holds |= both(rest, with);
    }
    holds
}

fn both(rest: &mut &[&str], with: &BTreeSet<String>) -> bool {
    let mut holds = one(rest, with);
    while let ["AND", after @ ..] = *rest {
        *rest = after;
        holds &= one(rest, with);
    }
    holds
}

fn one(rest: &mut &[&str], with: &BTreeSet<String>) -> bool {
    let Some((word, after)) = rest.split_first() else { return false };
    *rest = after;
    if *word != "(" {
        return with.contains(*word);
    }
    let holds = either(rest, with);
    *rest = rest.strip_prefix(&[")"]).unwrap_or_default();
    holds
}

#[test]
fn an_expression_is_met_by_either_of_its_licences_and_by_both() {
    let with = BTreeSet::from(["MIT".to_owned(), "Zlib".to_owned()]);
    let cases = [
        ("MIT", true),
        ("GPL-3.0", false),
        ("GPL-3.0 OR MIT", true),
        ("GPL-3.0/MIT", true),
        ("MIT AND Zlib", true),
        ("(GPL-3.0 OR MIT) AND Unicode-3.0", false),
        ("(GPL-3.0 OR MIT) AND (Zlib OR ISC)", true),
        ("Apache-2.0 WITH LLVM-exception OR MIT", true),
        ("", false),
    ];
    for (expression, expected) in cases {
        assert_eq!(met(expression, &with), expected, "{expression}");
    }
}

#[test]
fn deny_toml_allows_every_licence_of_the_tree() {
    let allowed = allowed();
    for (name, licence) in tree() {
        assert!(met(&licence, &allowed), "{name} is under \"{licence}\", which deny.toml does not allow");
    }
}

#[test]
fn deny_toml_allows_no_licence_that_nothing_needs() {
    let (allowed, tree) = (allowed(), tree());
    for licence in &allowed {
        let without: BTreeSet<String> = allowed.iter().filter(|other| *other != licence).cloned().collect();
        let needed = tree.iter().any(|(_, expression)| !met(expression, &without));
        assert!(needed, "deny.toml allows {licence}, which nothing needs any more");
    }
}
