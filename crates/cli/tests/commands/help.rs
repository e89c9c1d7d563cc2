//! Every command is described, with an example of itself. What the help says is held by
//! `docs/commands.md` (tests/documents).

use crate::run::Folder;

/// The commands that the help lists.
fn commands() -> Vec<String> {
    let help = Folder::new().run(&["--help"]).out;
    let list = help.lines().skip_while(|line| !line.starts_with("Commands:")).skip(1);
    let named = list.take_while(|line| !line.is_empty()).filter_map(|line| line.split_whitespace().next());
    named.filter(|word| *word != "help").map(str::to_owned).collect()
}

#[test]
fn every_command_shows_an_example_of_itself() {
    let commands = commands();
    assert!(commands.len() >= 12, "{commands:?}");
    for command in commands {
        let help = Folder::new().run(&[&command, "--help"]).out;
        assert!(help.contains(&format!("Examples:\n  tarazy {command}")), "{command}:\n{help}");
    }
}

#[test]
fn every_option_is_described() {
    for command in commands() {
        let help = Folder::new().run(&[&command, "--help"]).out;
        let lines: Vec<&str> = help.lines().collect();
        for pair in lines.windows(2).filter(|pair| pair[0].trim_start().starts_with("--")) {
            // A long help gives the description a line of its own.
            let beside = pair[0].trim().contains("  ");
            assert!(beside || !pair[1].trim().is_empty(), "{command}: {}", pair[0]);
        }
    }
}
