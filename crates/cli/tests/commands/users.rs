//! `tarazy users`, and what `serve --name` asks for.

use crate::run::Folder;

#[test]
fn users_are_invited_listed_changed_and_disabled() {
    let folder = Folder::new().with_demo();
    let run = |arguments: &[&str]| folder.run(&[&["--record", "demo", "users"], arguments].concat());
    assert!(run(&["list"]).out.contains("no users"));
    let refused = run(&["invite", "Bakyt"]);
    assert!(refused.code == 2 && refused.err.contains("--role admin"), "{}", refused.err);
    let invited = run(&["invite", "Aigul", "--role", "admin"]);
    assert_eq!((invited.code, invited.out.trim().len()), (0, 31), "the code alone: {}", invited.out);
    assert!(invited.err.contains("/welcome") && !invited.err.contains(invited.out.trim()), "{}", invited.err);
    assert_eq!(run(&["invite", "Bakyt", "--role", "reviewer"]).code, 0);
    assert!(run(&["role", "bakyt", "editor"]).out.contains("editor"));
    assert_eq!(run(&["reset", "Bakyt"]).out.trim().len(), 31);
    assert_eq!(run(&["disable", "Bakyt"]).code, 0);
    let listed = run(&["list", "--json"]);
    let users: Vec<serde_json::Value> =
        listed.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = users.iter().map(|user| (user["name"].as_str(), user["role"].as_str())).collect();
    assert_eq!(told, [(Some("Aigul"), Some("admin")), (Some("Bakyt"), Some("editor"))]);
    assert_eq!(users.last().unwrap()["disabled"], true);
    assert_eq!(run(&["enable", "Bakyt"]).code, 0);
    assert_eq!(run(&["join", "bakyt", "archive"]).code, 0);
    assert!(run(&["list"]).out.contains("in archive"), "{}", run(&["list"]).out);
    assert_eq!(run(&["leave", "Bakyt", "archive"]).code, 0);
    assert!(!run(&["list", "--json"]).out.contains("archive"));
    assert!(run(&["visitors", "open"]).out.contains("curated"));
    for (arguments, told) in [
        (&["disable", "Aigul"][..], "last admin"),
        (&["role", "Nobody", "reader"], "tarazy users list"),
        (&["invite", "local", "--role", "reader"], "not \"local\""),
        (&["leave", "Bakyt", "archive"], "not in the group"),
        (&["role", "Bakyt", "king"], "a role is one of"),
        (&["role", "Bakyt", "visitor"], "not signed in"),
    ] {
        let ran = run(arguments);
        assert!(ran.code == 2 && ran.err.contains(told), "{arguments:?}: {}", ran.err);
    }
    let verified = folder.run(&["--record", "demo", "verify"]);
    assert_eq!(verified.code, 0, "{}", verified.out);
}

#[test]
fn tokens_are_made_listed_and_ended() {
    let folder = Folder::new().with_demo();
    let run = |arguments: &[&str]| folder.run(&[&["--record", "demo", "users"], arguments].concat());
    run(&["invite", "Aigul", "--role", "admin"]);
    run(&["invite", "Bakyt"]);
    assert!(run(&["tokens"]).out.contains("no tokens"));
    let made = run(&["token", "aigul", "--scope", "import,check", "--days", "30", "--for", "nightly"]);
    let token = made.out.trim();
    assert_eq!(
        (made.code, token.len(), token.starts_with("tzy_")),
        (0, 56, true),
        "the token alone: {}",
        made.out
    );
    assert!(
        made.err.contains("Aigul, good for read check import") && !made.err.contains(token),
        "{}",
        made.err
    );
    let listed: serde_json::Value = serde_json::from_str(&run(&["tokens", "--json"]).out).unwrap();
    assert_eq!((listed["user"].as_str(), listed["name"].as_str()), (Some("Aigul"), Some("nightly")));
    let no = listed["no"].to_string();
    assert!(run(&["tokens"]).out.contains("never used"));
    assert!(run(&["end-token", &no]).out.contains("has ended"));
    for (arguments, told) in [
        (&["end-token", &no][..], "no token of this name"),
        (&["token", "Bakyt", "--scope", "import"], "a reader may not import tables"),
        (&["token", "Bakyt", "--scope", "manage"], "a scope is made of"),
        (&["token", "Bakyt", "--days", "400"], "1 to 365 days"),
        (&["token", "Nobody"], "no user of this name"),
    ] {
        let ran = run(arguments);
        assert!(ran.code == 2 && ran.err.contains(told), "{arguments:?}: {}", ran.err);
    }
    assert_eq!(folder.run(&["--record", "demo", "verify"]).code, 0);
}

#[test]
fn a_record_without_users_is_not_served_under_a_public_name() {
    let folder = Folder::new().with_demo();
    let ran = folder.run(&["--record", "demo", "serve", "--name", "record.example.org"]);
    assert!(ran.code == 2 && ran.err.contains("tarazy users invite NAME --role admin"), "{}", ran.err);
    for name in ["https://record.example.org", "record.example.org:80", "", "-x"] {
        let ran = folder.run(&["--record", "demo", "serve", &format!("--name={name}")]);
        assert!(ran.code == 2 && ran.err.contains("no scheme"), "{name}: {}", ran.err);
    }
}
