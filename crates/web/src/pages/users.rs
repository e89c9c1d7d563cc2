//! Users: who works on this record, and as what. All of it is an admin's.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::Words;
use crate::parts::{field, list, tokens};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Desk, OneTimeCode, Users};
use tarazy_model::{User, UserName, UserRole};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let users = desk.users()?;
    asked.answer(&users, Some(Rows::all(&users)), || Sheet::new("Users", body(&users, asked)).wide())
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let who = desk.who();
    let name = || posted.needed::<UserName>("name");
    let role = || posted.needed::<UserRole>("role");
    match posted.text("do").unwrap_or_default() {
        "invite" => return handed(asked, &desk.invite(&name()?, role()?, who)?),
        "reset" => return handed(asked, &desk.reset(&name()?, who)?),
        "role" => desk.set_role(&name()?, role()?, who)?,
        "disable" => desk.set_disabled(&name()?, true, who)?,
        "enable" => desk.set_disabled(&name()?, false, who)?,
        "join" => desk.set_member(&name()?, posted.text("group").unwrap_or_default(), true, who)?,
        "leave" => desk.set_member(&name()?, posted.text("group").unwrap_or_default(), false, who)?,
        "visitors" => desk.set_visitors(posted.needed::<String>("open")? == "yes", who)?,
        "end-token" => desk.end_token(posted.needed("no")?, who)?,
        other => {
            let known = "it is invite, role, reset, disable, enable, join, leave, visitors or end-token";
            return Err(Fault::bad("do", format!("{known}; found: \"{other}\"")));
        }
    }
    // Who took the own role away sees the users no longer.
    let users = desk.for_session(asked.token.as_deref())?;
    asked.done(&users.who(), "/users".to_owned())
}

/// The code, shown this once.
fn handed(asked: &Asked, code: &OneTimeCode) -> Result<Answer, Fault> {
    if asked.form == Form::Json {
        return asked.done(code, String::new());
    }
    let days = if code.days == 1 { "one day".to_owned() } else { format!("{} days", code.days) };
    let sheet = Sheet::new(
        format!("A code for {}", code.name),
        html! {
            p { "Hand this code to " b { (code.name) } ", by a way that nobody else reads:" }
            p.code { code { (code.code) } }
            p { "It sets a password at " code { (asked.absolute("/welcome")) } ", once, within " (days)
                ". It is shown here now and never again." }
            p { a href="/users" { "Back to the users" } }
        },
    );
    Ok(Answer::page(asked, &[], &sheet))
}

/// What to say where the record has no users.
pub(crate) fn none() -> Markup {
    list::nothing(
        "This record has no users: whoever works at this machine may do all.",
        &html! {
            "With the first user, always an admin, everybody signs in: " code { "tarazy users invite NAME --role admin" }
        },
    )
}

fn body(users: &Users, asked: &Asked) -> Markup {
    html! {
        @if users.users.is_empty() { (none()) } @else {
            (table(users))
            section { h2 { "Groups" } (groups(users)) }
            section { h2 { "Visitors" } (visitors(users.visitors)) }
            @if !users.tokens.is_empty() {
                section { h2 { "Tokens for programs" } (tokens::table("Tokens of all users, the latest first", "/users", &users.tokens)) }
            }
        }
        section { h2 { "Invite" } (invitation(users.users.is_empty())) }
        p.quiet { a href="/sign-in" { "Signing in" } " · " a href="/account" { "your own sign-in" } " · "
            a href="/welcome" { "setting a password with a code" } " · " a href="/sign-out" { "signing out" }
            @if !asked.who.users { ". These are for users, once there are any." } }
    }
}

fn table(users: &Users) -> Markup {
    let row = |(n, user): (usize, &User)| {
        html! {
            th scope="row" { (user.name) }
            td { (role_form(n, user)) }
            td { (state(user)) }
            td { @if user.second_factor { "on" } @else { span.quiet { "off" } } }
            td { (button(user, "reset", "Code for another password")) }
            td { @if user.disabled { (button(user, "enable", "Let in again")) } @else { (button(user, "disable", "Disable")) } }
        }
    };
    let head = [
        Words("name"),
        Words("role"),
        Words("state"),
        Words("second factor"),
        Words("password"),
        Words("access"),
    ];
    list::table("Users, by name", &head, users.users.iter().enumerate().map(row))
}

/// Who is in which group; one is there as long as it has members.
fn groups(users: &Users) -> Markup {
    let row = |(group, name): &(String, UserName)| {
        html! {
            th scope="row" { (group) }
            td { (name) }
            td { form.inline action="/users" method="post" {
                input type="hidden" name="do" value="leave"; input type="hidden" name="name" value=(name);
                input type="hidden" name="group" value=(group);
                button type="submit" aria-label=(format!("Take {name} out of {group}")) { "Take out" }
            } }
        }
    };
    html! {
        p.quiet { "What is sealed for a group is seen by its members alone, whatever their role." }
        @if !users.members.is_empty() {
            (list::table("Groups and their members", &[Words("group"), Words("member"), Words("change")], users.members.iter().map(row)))
        }
        form.inline action="/users" method="post" {
            input type="hidden" name="do" value="join";
            p.field { label for="member" { "User" }
                select #member name="name" { @for user in &users.users { option value=(user.name) { (user.name) } } } }
            p.field { label for="join-group" { "Group" } input #join-group name="group" required autocomplete="off"; }
            button type="submit" { "Take in" }
        }
    }
}

fn state(user: &User) -> &'static str {
    match (user.disabled, user.has_password) {
        (true, _) => "disabled",
        (false, true) => "can sign in",
        (false, false) => "invited",
    }
}

fn roles(chosen: UserRole) -> Markup {
    html! { @for role in UserRole::OF_USERS { option value=(role.as_str()) selected[role == chosen] { (role.as_str()) } } }
}

fn role_form(n: usize, user: &User) -> Markup {
    let id = format!("role-{n}");
    html! {
        form.inline action="/users" method="post" {
            input type="hidden" name="do" value="role"; input type="hidden" name="name" value=(user.name);
            label.unseen for=(id) { "Role of " (user.name) }
            select id=(id) name="role" { (roles(user.role)) }
            " " button type="submit" { "Change" }
        }
    }
}

fn button(user: &User, act: &str, words: &str) -> Markup {
    html! {
        form.inline action="/users" method="post" {
            input type="hidden" name="do" value=(act); input type="hidden" name="name" value=(user.name);
            button type="submit" aria-label=(format!("{words}: {}", user.name)) { (words) }
        }
    }
}

fn visitors(open: bool) -> Markup {
    let (now, other, words) = match open {
        true => (
            "Open: who has not signed in sees what is curated, and nothing else.",
            "no",
            "Close it to visitors",
        ),
        false => ("Closed: who has not signed in sees nothing.", "yes", "Open it to visitors"),
    };
    html! {
        form.inline action="/users" method="post" {
            p { (now) }
            input type="hidden" name="do" value="visitors"; input type="hidden" name="open" value=(other);
            button type="submit" { (words) }
        }
    }
}

fn invitation(first: bool) -> Markup {
    let chosen = if first { UserRole::Admin } else { UserRole::Reader };
    html! {
        form.stacked action="/users" method="post" {
            input type="hidden" name="do" value="invite";
            (field::line("name", "Name", "", "It stands in every review, and cannot be changed."))
            p.field { label for="role" { "Role" } select #role name="role" { (roles(chosen)) } }
            p { button.primary type="submit" { "Make an invitation" } }
        }
        dl.fields {
            dt { "reader" } dd { "sees what is curated" }
            dt { "contributor" } dd { "adds texts and sees candidates" }
            dt { "reviewer" } dd { "decides on candidates, pairs, differences and pledges" }
            dt { "editor" } dd { "takes imports and readings back" }
            dt { "admin" } dd { "manages users" }
        }
        p.quiet { "Each may also do what those before it may. When a role changes, the user signs in again." }
    }
}
