//! `tarazy users`: who may work on the record, and as what. Who can run it holds the folder and may do all.

use super::{existing, json_line, placed, writable};
use crate::Outcome;
use crate::args::{Cli, Users, UsersAct};
use crate::ink::Ink;
use anyhow::Result;
use serde::Serialize;
use std::io::Write;
use tarazy_desk::{Actor, Desk, DeskError, OneTimeCode};
use tarazy_model::User;

pub(crate) fn run(cli: &Cli, options: &Users, out: &mut dyn Write) -> Result<Outcome> {
    match &options.act {
        UsersAct::List { json } => list(cli, *json, out),
        // The record of several people may begin with them.
        UsersAct::Invite { name, role } => {
            let code = writable(cli)?.invite(name, *role, &Actor::default());
            hand_over(&code.map_err(|error| placed(&cli.record, error))?, out)
        }
        UsersAct::Reset { name } => {
            let code = act(cli, |desk, actor| desk.reset(name, actor))?;
            hand_over(&code, out)
        }
        UsersAct::Role { name, role } => {
            act(cli, |desk, actor| desk.set_role(name, *role, actor))?;
            told(out, &format!("{name} is {role} now, and signs in again"))
        }
        UsersAct::Disable { name } => {
            act(cli, |desk, actor| desk.set_disabled(name, true, actor))?;
            told(out, &format!("{name} can no longer sign in; let in again with: tarazy users enable {name}"))
        }
        UsersAct::Enable { name } => {
            act(cli, |desk, actor| desk.set_disabled(name, false, actor))?;
            told(out, &format!("{name} can sign in again"))
        }
        UsersAct::Token { name, scope, days, title } => {
            let wanted = (title.as_str(), scope.clone(), *days);
            let made = act(cli, |desk, actor| desk.make_token(name, wanted, actor))?;
            writeln!(out, "{}", Ink::for_stdout().strong(&made.token))?;
            eprintln!(
                "a token of {}, good for {} through {}; it is kept nowhere, so hand it over now",
                made.user, made.scopes, made.until
            );
            Ok(Outcome::Good)
        }
        UsersAct::Tokens { json } => tokens(cli, *json, out),
        UsersAct::EndToken { no } => {
            act(cli, |desk, actor| desk.end_token(*no, actor))?;
            told(out, &format!("token {no} has ended"))
        }
        UsersAct::Join { name, group } => {
            act(cli, |desk, actor| desk.set_member(name, group, true, actor))?;
            told(out, &format!("{name} is in the group {group}"))
        }
        UsersAct::Leave { name, group } => {
            act(cli, |desk, actor| desk.set_member(name, group, false, actor))?;
            told(out, &format!("{name} is in the group {group} no longer"))
        }
        UsersAct::Visitors { to } => {
            let open = matches!(to, crate::args::Visitors::Open);
            act(cli, |desk, actor| desk.set_visitors(open, actor))?;
            let seen = if open { "see what is curated" } else { "see nothing" };
            told(out, &format!("visitors {seen}"))
        }
    }
}

fn act<T>(cli: &Cli, act: impl FnOnce(&Desk, &Actor) -> Result<T, DeskError>) -> Result<T> {
    drop(existing(cli)?);
    act(&writable(cli)?, &Actor::default()).map_err(|error| placed(&cli.record, error))
}

fn told(out: &mut dyn Write, what: &str) -> Result<Outcome> {
    writeln!(out, "{what}")?;
    Ok(Outcome::Good)
}

fn hand_over(code: &OneTimeCode, out: &mut dyn Write) -> Result<Outcome> {
    writeln!(out, "{}", Ink::for_stdout().strong(&code.code))?;
    let days = if code.days == 1 { "a day".to_owned() } else { format!("{} days", code.days) };
    eprintln!(
        "a one-time code for {}: it sets a password on the page /welcome within {days}; it is kept nowhere, so hand it over now",
        code.name
    );
    Ok(Outcome::Good)
}

fn list(cli: &Cli, json: bool, out: &mut dyn Write) -> Result<Outcome> {
    let (users, ink) = (existing(cli)?.users()?, Ink::for_stdout());
    for user in &users.users {
        let of_it = users.members.iter().filter(|(_, member)| member.key() == user.name.key());
        let groups: Vec<&str> = of_it.map(|(group, _)| group.as_str()).collect();
        if json { json_line(out, &Listed { user, groups })? } else { write_user(out, ink, user, &groups)? }
    }
    if users.users.is_empty() && !json {
        writeln!(out, "no users: whoever works at this machine may do all")?;
    }
    Ok(Outcome::Good)
}

/// A line of `users list --json`.
#[derive(Serialize)]
struct Listed<'a> {
    #[serde(flatten)]
    user: &'a User,
    /// The groups the user is in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<&'a str>,
}

fn tokens(cli: &Cli, json: bool, out: &mut dyn Write) -> Result<Outcome> {
    let (users, ink) = (existing(cli)?.users()?, Ink::for_stdout());
    for token in &users.tokens {
        if json {
            json_line(out, token)?;
            continue;
        }
        let used = token.used.map_or_else(|| "never used".to_owned(), |day| format!("last used {day}"));
        let rest = format!("{}, through {}, {used}: {}", token.scopes, token.until, token.name);
        writeln!(out, "{}  {}  {}", ink.strong(token.no), token.user, ink.faint(rest))?;
    }
    if users.tokens.is_empty() && !json {
        writeln!(out, "no tokens; make one with: tarazy users token NAME --scope read")?;
    }
    Ok(Outcome::Good)
}

fn write_user(out: &mut dyn Write, ink: Ink, user: &User, groups: &[&str]) -> Result<()> {
    let state = match (user.disabled, user.has_password) {
        (true, _) => "disabled",
        (false, true) => "can sign in",
        (false, false) => "invited",
    };
    let second = if user.second_factor { ", second factor" } else { "" };
    let groups = if groups.is_empty() { String::new() } else { format!(", in {}", groups.join(", ")) };
    let rest = ink.faint(format!("{state}{second}{groups}")).to_string();
    Ok(writeln!(out, "{}  {}  {rest}", ink.strong(&user.name), user.role)?)
}
