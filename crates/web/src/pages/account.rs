//! The own sign-in: password, second factor with its recovery codes, passkeys, sessions, tokens for programs.

use crate::address::escaped;
use crate::answer::{Answer, Script, Sheet};
use crate::asked::Asked;
use crate::cookie;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::Words;
use crate::parts::{field, list, passkeys, tokens};
use crate::posted::Posted;
use crate::speech::{say, tell, word};
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::{AccountPage, Desk};
use tarazy_model::Session;

/// What a page needs of somebody who may not be there.
#[derive(Serialize)]
struct View {
    account: Option<AccountPage>,
}

#[derive(Serialize)]
struct RecoveryCodes {
    codes: Vec<String>,
}

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let account = if desk.is_local() { None } else { Some(desk.account(asked.token.as_deref())?) };
    let view = View { account };
    asked.answer(&view, None, || match &view.account {
        None => Sheet::new(say("your-sign-in"), crate::pages::users::none()),
        Some(page) => {
            let role = word("user-role", page.user.role.as_str());
            Sheet::new(say("your-sign-in"), body(page, asked))
                .kicker(format!("{}, {role}", page.user.name))
                .with(Script::Passkeys)
        }
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let password = || posted.typed("password");
    match posted.text("do").unwrap_or_default() {
        "password" => {
            let token = desk.change_password(posted.typed("before"), password())?;
            return Ok(Answer::Entered("/account".to_owned(), cookie::header(Some(&token), asked.named)));
        }
        "begin" => desk.propose_second_factor(password())?,
        "cancel" => desk.leave_second_factor_off()?,
        "confirm" => {
            return printed(asked, desk.confirm_second_factor(posted.text("code").unwrap_or_default())?);
        }
        "off" => desk.drop_second_factor(password())?,
        "recovery" => return printed(asked, desk.renew_recovery(password())?),
        "token" => return tokens::made(asked, &tokens::wanted(desk, &posted)?),
        "passkey-begin" => return passkeys::begun(desk, asked, &posted),
        "passkey-add" => passkeys::added(desk, asked, &posted)?,
        "end-passkey" => desk.end_own_passkey(posted.needed("no")?)?,
        "end-token" => desk.end_own_token(posted.needed("no")?)?,
        "end" => match posted.text("no") {
            Some("all") => return everywhere(desk, asked, password()),
            _ => desk.end_sessions(Some(posted.needed("no")?), password())?,
        },
        "end-all" => return everywhere(desk, asked, password()),
        other => {
            let known = [
                "password",
                "begin",
                "confirm",
                "cancel",
                "off",
                "recovery",
                "end",
                "end-all",
                "passkey-begin",
                "passkey-add",
                "end-passkey",
                "token",
                "end-token",
            ];
            return Err(Fault::not_among("do", &known, other));
        }
    }
    asked.done(&desk.who(), "/account".to_owned())
}

/// Ends every session, this one too.
fn everywhere(desk: &Desk, asked: &Asked, password: &str) -> Result<Answer, Fault> {
    desk.end_sessions(None, password)?;
    Ok(Answer::Entered("/sign-in".to_owned(), cookie::header(None, asked.named)))
}

/// Recovery codes, shown this once.
fn printed(asked: &Asked, codes: Vec<String>) -> Result<Answer, Fault> {
    if asked.form == Form::Json {
        return asked.done(&RecoveryCodes { codes }, String::new());
    }
    let sheet = Sheet::new(
        say("recovery-codes"),
        html! {
            p { (say("your-second-factor-is-on-print-these")) }
            ol.codes { @for code in &codes { li { code { (code) } } } }
            p { a href="/account" { (say("they-are-kept-go-on")) } }
        },
    );
    Ok(Answer::page(asked, &[], &sheet))
}

fn body(page: &AccountPage, asked: &Asked) -> Markup {
    html! {
        section { h2 { (say("password")) } (password()) }
        section { h2 { (say("second-factor-heading")) } (second_factor(page)) }
        section { h2 { (say("passkeys")) } (passkeys::own(page, asked)) }
        section { h2 { (say("sessions")) } (sessions(page)) }
        section { h2 { (say("tokens-for-programs")) } (tokens::own(page)) }
    }
}

fn password() -> Markup {
    html! {
        form.stacked action="/account" method="post" {
            input type="hidden" name="do" value="password";
            (field::secret(("before", "before"), say("the-password-you-have-now"), "current-password", ""))
            (field::secret(("password", "password"), say("the-new-one"), "new-password", say("password-rule")))
            p { button type="submit" { (say("change-it-and-end-all-other-sessions")) } }
        }
    }
}

fn second_factor(page: &AccountPage) -> Markup {
    html! {
        @if page.user.second_factor {
            p { (tell("second-factor-on", &[("n", &page.recovery.to_string())])) }
            (with_password("recovery", say("new-recovery-codes-those-of-before")))
            (with_password("off", say("turn-the-second-factor-off")))
        } @else if let Some(secret) = &page.proposed {
            p { (say("give-this-secret-to-a-program-that")) }
            p.code { code { (grouped(secret)) } }
            p { a href=(otpauth(page.user.name.as_str(), secret)) { (say("open-it-in-such-a-program-on-this-device")) } }
            form.stacked action="/account" method="post" {
                input type="hidden" name="do" value="confirm";
                (field::secret(("code", "code"), say("the-code-it-shows-now"), "one-time-code", say("six-digits")))
                p { button.primary type="submit" { (say("turn-it-on")) } }
            }
            (plain("cancel", say("leave-it-off")))
        } @else {
            p { (say("off-your-password-alone-signs-you-in")) }
            (with_password("begin", say("set-up-a-second-factor")))
        }
    }
}

fn plain(act: &str, words: &str) -> Markup {
    html! {
        form.inline action="/account" method="post" {
            input type="hidden" name="do" value=(act); button type="submit" { (words) }
        }
    }
}

fn with_password(act: &str, words: &str) -> Markup {
    let id = format!("{act}-password");
    html! {
        form.stacked action="/account" method="post" {
            input type="hidden" name="do" value=(act);
            (field::secret((&id, "password"), say("your-password"), "current-password", ""))
            p { button type="submit" { (words) } }
        }
    }
}

fn sessions(page: &AccountPage) -> Markup {
    let row = |session: &Session| {
        html! {
            th scope="row" { (at(session.began)) @if page.this == Some(session.no) { " (" (say("this-one")) ")" } }
            td { (at(session.seen)) }
            td { button type="submit" name="no" value=(session.no) aria-label=(tell("end-session-of", &[("at", &at(session.began))])) { (say("end-it")) } }
        }
    };
    let head = [Words(say("began")), Words(say("last-used-to-five-minutes")), Words(say("end-column"))];
    html! {
        form.stacked action="/account" method="post" {
            input type="hidden" name="do" value="end";
            // Enter in the field of the password ends nothing: which one, only a button says.
            (field::no_default())
            (list::table(say("your-sessions-the-latest-first"), &head, page.sessions.iter().map(row)))
            (field::secret(("end-password", "password"), say("your-password"), "current-password", ""))
            p { button type="submit" name="no" value="all" { (say("sign-out-everywhere")) } }
        }
        p.quiet { (say("a-session-ends-twelve-hours-after-it")) }
    }
}

/// A moment, to the minute.
fn at(seconds: i64) -> String {
    let at = jiff::Timestamp::from_second(seconds).unwrap_or_default();
    jiff::tz::Offset::UTC.to_datetime(at).strftime("%Y-%m-%d %H:%M UTC").to_string()
}

/// A secret in groups of four, as such programs take it too.
fn grouped(secret: &str) -> String {
    let mut grouped = String::new();
    for (n, letter) in secret.chars().enumerate() {
        if n > 0 && n % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    grouped
}

/// The link that programs which show codes understand.
fn otpauth(name: &str, secret: &str) -> String {
    format!("otpauth://totp/Tarazy:{}?secret={secret}&issuer=Tarazy", escaped(name))
}
