//! Users: who works on this record, and as what. All of it is an admin's.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::Words;
use crate::parts::{field, list, tokens};
use crate::posted::Posted;
use crate::speech::{say, tell, weave, weave_of, word};
use maud::{Markup, html};
use tarazy_desk::{Desk, OneTimeCode, Users};
use tarazy_model::{User, UserName, UserRole};

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let users = desk.users()?;
    asked.answer(&users, Some(Rows::all(&users)), || Sheet::new(say("users"), body(&users, asked)).wide())
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
            let known =
                ["invite", "role", "reset", "disable", "enable", "join", "leave", "visitors", "end-token"];
            return Err(Fault::not_among("do", &known, other));
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
    let address = ("address", html! { code { (asked.absolute("/welcome")) } });
    let sets = match code.days {
        1 => weave("sets-a-password-in-a-day", &[address]),
        days => weave_of("sets-a-password", &[("count", days.try_into().unwrap_or(0))], &[address]),
    };
    let sheet = Sheet::new(
        tell("code-for", &[("name", code.name.as_str())]),
        html! {
            p { (weave("hand-this-code", &[("name", html! { b { (code.name) } })])) }
            p.code { code { (code.code) } }
            p { (sets) }
            p { a href="/users" { (say("back-to-the-users")) } }
        },
    );
    Ok(Answer::page(asked, &[], &sheet))
}

/// What to say where the record has no users.
pub(crate) fn none() -> Markup {
    list::nothing(
        say("this-record-has-no-users-whoever-works"),
        &weave(
            "with-the-first-user",
            &[("command", html! { code { "tarazy users invite NAME --role admin" } })],
        ),
    )
}

fn body(users: &Users, asked: &Asked) -> Markup {
    html! {
        @if users.users.is_empty() { (none()) } @else {
            (table(users, asked))
            section { h2 { (say("groups")) } (groups(users, asked)) }
            section { h2 { (say("visitors")) } (visitors(users.visitors, asked)) }
            @if !users.tokens.is_empty() {
                section { h2 { (say("tokens-for-programs")) } (tokens::table(say("tokens-of-all-users-the-latest-first"), "/users", &users.tokens)) }
            }
        }
        section { h2 { (say("invite")) } (invitation(users.users.is_empty())) }
        p.quiet { a href="/sign-in" { (say("signing-in")) } " · " a href="/account" { (say("your-own-sign-in")) } " · "
            a href="/welcome" { (say("setting-a-password-with-a-code")) } " · " a href="/sign-out" { (say("signing-out")) }
            @if !asked.who.users { ". " (say("these-are-for-users")) } }
    }
}

fn table(users: &Users, asked: &Asked) -> Markup {
    let row = |(n, user): (usize, &User)| {
        html! {
            th scope="row" { (user.name) }
            td { (role_form(n, user, asked)) }
            td { (state(user)) }
            td { @if user.second_factor { (say("switch-on")) } @else { span.quiet { (say("switch-off")) } } }
            td { (button(user, "reset", say("code-for-another-password"), asked)) }
            td { @if user.disabled { (button(user, "enable", say("let-in-again"), asked)) } @else { (button(user, "disable", say("disable"), asked)) } }
        }
    };
    let head = ["user-column", "role-column", "state-column", "second-factor", "password-column", "access"]
        .map(|name| Words(say(name)));
    list::table(say("users-by-name"), &head, users.users.iter().enumerate().map(row))
}

/// Who is in which group; one is there as long as it has members.
fn groups(users: &Users, asked: &Asked) -> Markup {
    let row = |(group, name): &(String, UserName)| {
        html! {
            th scope="row" { (group) }
            td { (name) }
            td { form.inline action="/users" method="post" {
                (field::seen(asked)) input type="hidden" name="do" value="leave"; input type="hidden" name="name" value=(name);
                input type="hidden" name="group" value=(group);
                button type="submit" aria-label=(tell("take-name-out-of", &[("name", name.as_str()), ("group", group)])) { (say("take-out")) }
            } }
        }
    };
    html! {
        p.quiet { (say("what-is-sealed-for-a-group-is-seen")) }
        @if !users.members.is_empty() {
            (list::table(say("groups-and-their-members"), &[Words(say("group")), Words(say("member")), Words(say("change"))], users.members.iter().map(row)))
        }
        form.inline action="/users" method="post" {
            (field::seen(asked)) input type="hidden" name="do" value="join";
            p.field { label for="member" { (say("user")) }
                select #member name="name" { @for user in &users.users { option value=(user.name) { (user.name) } } } }
            p.field { label for="join-group" { (say("group-label")) } input #join-group name="group" required autocomplete="off"; }
            button type="submit" { (say("take-in")) }
        }
    }
}

fn state(user: &User) -> &'static str {
    match (user.disabled, user.has_password) {
        (true, _) => say("disabled"),
        (false, true) => say("can-sign-in"),
        (false, false) => say("invited"),
    }
}

fn roles(chosen: UserRole) -> Markup {
    html! { @for role in UserRole::OF_USERS { option value=(role.as_str()) selected[role == chosen] { (word("user-role", role.as_str())) } } }
}

fn role_form(n: usize, user: &User, asked: &Asked) -> Markup {
    let id = format!("role-{n}");
    html! {
        form.inline action="/users" method="post" {
            (field::seen(asked)) input type="hidden" name="do" value="role"; input type="hidden" name="name" value=(user.name);
            label.unseen for=(id) { (tell("role-of", &[("name", user.name.as_str())])) }
            select id=(id) name="role" { (roles(user.role)) }
            " " button type="submit" { (say("change-button")) }
        }
    }
}

fn button(user: &User, act: &str, words: &str, asked: &Asked) -> Markup {
    html! {
        form.inline action="/users" method="post" {
            (field::seen(asked)) input type="hidden" name="do" value=(act); input type="hidden" name="name" value=(user.name);
            button type="submit" aria-label=(format!("{words}: {}", user.name)) { (words) }
        }
    }
}

fn visitors(open: bool, asked: &Asked) -> Markup {
    let (now, other, words) = match open {
        true => (say("open-who-has-not-signed-in-sees-what"), "no", say("close-it-to-visitors")),
        false => (say("closed-who-has-not-signed-in-sees-nothing"), "yes", say("open-it-to-visitors")),
    };
    html! {
        form.inline action="/users" method="post" {
            p { (now) }
            (field::seen(asked)) input type="hidden" name="do" value="visitors"; input type="hidden" name="open" value=(other);
            button type="submit" { (words) }
        }
    }
}

fn invitation(first: bool) -> Markup {
    let chosen = if first { UserRole::Admin } else { UserRole::Reader };
    html! {
        form.stacked action="/users" method="post" {
            input type="hidden" name="do" value="invite";
            (field::line("name", say("user-name"), "", say("it-stands-in-every-review-and-cannot")))
            p.field { label for="role" { (say("role")) } select #role name="role" { (roles(chosen)) } }
            p { button.primary type="submit" { (say("make-an-invitation")) } }
        }
        dl.fields {
            dt { (word("user-role", "reader")) } dd { (say("sees-what-is-curated")) }
            dt { (word("user-role", "contributor")) } dd { (say("adds-texts-and-sees-candidates")) }
            dt { (word("user-role", "reviewer")) } dd { (say("decides-on-candidates-pairs-differences")) }
            dt { (word("user-role", "editor")) } dd { (say("takes-imports-and-readings-back")) }
            dt { (word("user-role", "admin")) } dd { (say("manages-users")) }
        }
        p.quiet { (say("each-may-also-do-what-those-before")) }
    }
}
