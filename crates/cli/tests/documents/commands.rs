//! Commands and importers: the README shows each, `docs/commands.md` is what `--help` says.

use crate::{document, root};
use std::fs;
use std::process::Command;

fn help(of: &[&str]) -> String {
    let tarazy = Command::new(env!("CARGO_BIN_EXE_tarazy"))
        .args(of)
        .arg("--help")
        .env_remove("TARAZY_RECORD")
        .output()
        .unwrap();
    assert!(tarazy.status.success(), "tarazy {} --help: {}", of.join(" "), tarazy.status);
    String::from_utf8(tarazy.stdout).unwrap()
}

/// The commands, as `tarazy --help` lists them, or those of a command, as its own help does.
fn commands(of: &[&str]) -> Vec<String> {
    let help = help(of);
    let listed =
        help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let names = listed.filter_map(|line| line.split_whitespace().next()).map(str::to_owned);
    names.filter(|name| name != "help").collect()
}

#[test]
fn docs_commands_is_what_help_says() {
    let mut page = "# Commands\n\n\
        What `tarazy --help` says, and after it every command. Written by `just commands`; a test holds it to the program.\n"
        .to_owned();
    let mut all = vec![vec![]];
    for name in commands(&[]) {
        let within = commands(&[&name]).into_iter().map(|inner| vec![name.clone(), inner]);
        let within: Vec<Vec<String>> = within.collect();
        all.push(vec![name]);
        all.extend(within);
    }
    for of in all {
        let of: Vec<&str> = of.iter().map(String::as_str).collect();
        let title = ["tarazy"].into_iter().chain(of.iter().copied()).collect::<Vec<_>>().join(" ");
        let said: Vec<String> = help(&of).lines().map(|line| line.trim_end().to_owned()).collect();
        page.push_str(&format!("\n## {title}\n\n```text\n{}\n```\n", said.join("\n").trim_end()));
    }
    if std::env::var_os("TARAZY_BLESS").is_some() {
        fs::create_dir_all(root().join("docs")).unwrap();
        fs::write(root().join("docs/commands.md"), &page).unwrap();
    }
    assert_eq!(
        document("docs/commands.md"),
        page,
        "TARAZY_BLESS=1 cargo test -p tarazy-cli --test documents"
    );
}

#[test]
fn the_readme_shows_every_command() {
    let readme = document("README.md");
    let commands = commands(&[]);
    assert!(commands.len() > 5, "{commands:?}");
    for name in commands {
        let shown = readme.contains(&format!("tarazy {name}")) || readme.contains(&format!("-- {name}"));
        assert!(shown, "README.md does not show tarazy {name}");
    }
}

#[test]
fn the_readme_shows_every_importer() {
    let readme = document("README.md");
    for importer in tarazy_desk::importers() {
        let command = format!("tarazy import {}", importer.name);
        assert!(
            readme.contains(&command),
            "README.md does not show {command}, which reads {}",
            importer.reads
        );
    }
}
