//! The README's example is what happens: its text, checked against the demonstration record.

use crate::document;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn tarazy(folder: &Path, arguments: &[&str]) -> Output {
    let mut tarazy = Command::new(env!("CARGO_BIN_EXE_tarazy"));
    tarazy.args(arguments).current_dir(folder).env_remove("TARAZY_RECORD").output().unwrap()
}

/// What the README shows after a command of a console block, up to the next command or `…`.
fn shown_after(command: &str) -> String {
    let readme = document("README.md");
    let block = readme.split("```").find_map(|block| block.split_once(&format!("\n$ {command}\n")));
    let (_, after) = block.unwrap_or_else(|| panic!("README.md shows no \"$ {command}\""));
    let lines = after.lines().take_while(|line| !line.starts_with('$') && *line != "…");
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn the_readmes_check_gives_what_the_readme_shows() {
    let folder = tempfile::tempdir().unwrap();
    let built = tarazy(folder.path(), &["demo", "--no-serve"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    fs::write(folder.path().join("note.txt"), shown_after("cat note.txt")).unwrap();
    let command = "tarazy check --record tarazy-demo note.txt";
    let arguments: Vec<&str> = command.split(' ').skip(1).collect();
    let checked = tarazy(folder.path(), &arguments);
    let said = String::from_utf8(checked.stdout).unwrap();
    let shown = shown_after(command);
    assert!(said.starts_with(&shown), "README.md shows\n{shown}\nand what is said is\n{said}");
    assert_eq!(checked.status.code(), Some(1), "something contradicts");
}
