//! Signing in: name and password, then the code of the second factor where one is on, or a passkey, which alone needs a
//! script; and signing out.

use crate::address::with_query;
use crate::answer::{Answer, Script, Sheet};
use crate::asked::Asked;
use crate::cookie;
use crate::fault::Fault;
use crate::pages::review::is_ours;
use crate::parts::written;
use crate::parts::{field, passkeys};
use crate::posted::Posted;
use crate::speech::{say, weave};
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::{Desk, DeskError, Entry};
use tarazy_words::Saying;

/// How far signing in has come, as the page shows it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Stage {
    /// There are no users; whoever works at the machine may do all.
    NoUsers,
    /// Somebody has signed in already.
    SignedIn,
    /// The session is locked until the password is given again.
    Locked,
    /// The code of the second factor is to come.
    Code,
    /// Name and password are to come.
    Password,
}

#[derive(Serialize)]
struct View {
    stage: Stage,
}

fn stage(desk: &Desk, asked: &Asked) -> Result<Stage, Fault> {
    Ok(match asked.token.as_deref() {
        _ if desk.is_local() => Stage::NoUsers,
        _ if asked.who.is_signed_in() => Stage::SignedIn,
        Some(token) if desk.awaits_code(token)? => Stage::Code,
        Some(token) if desk.locked(token)?.is_some() => Stage::Locked,
        _ => Stage::Password,
    })
}

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let stage = match asked.switch("anew") {
        true => Stage::Password,
        false => stage(desk, asked)?,
    };
    let back = back(asked.text("back"));
    let sheet = sheet(desk, asked, stage, &back, None)?;
    asked.answer(&View { stage }, None, || sheet)
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let back = back(posted.text("back"));
    let given = |name| posted.text(name).unwrap_or_default();
    if let (Some("unlock"), Some(token)) = (posted.text("do"), asked.token.as_deref()) {
        return match desk.unlock(token, posted.typed("password")) {
            Ok(()) => Ok(Answer::Entered(back, cookie::header(Some(token), asked.named))),
            Err(error) => refused(desk, asked, &back, error),
        };
    }
    let entered = match (posted.text("code"), asked.token.as_deref()) {
        (Some(code), Some(token)) => desk.sign_in_with_code(token, code).map(Entry::Open),
        _ if given("do") == "passkey" => {
            passkeys::entered(desk, &passkeys::needed(asked)?, &posted).map(Entry::Open)
        }
        // A password is taken as it was typed, with its spaces.
        _ => desk.sign_in(given("name"), posted.typed("password")),
    };
    let (token, to) = match entered {
        Ok(Entry::Open(token)) => (token, back),
        Ok(Entry::Second(token)) => (token, with_query("/sign-in", [("back", back.as_str())])),
        Err(error @ (DeskError::NotSignedIn(_) | DeskError::TooSoon(_))) => {
            return refused(desk, asked, &back, error);
        }
        Err(error) => return Err(error.into()),
    };
    Ok(Answer::Entered(to, cookie::header(Some(&token), asked.named)))
}

/// The form again, with why.
fn refused(desk: &Desk, asked: &Asked, back: &str, error: DeskError) -> Result<Answer, Fault> {
    let told = error.told();
    let fault = Fault::from(error);
    if asked.form != crate::form::Form::Page {
        return Err(fault);
    }
    let sheet = sheet(desk, asked, stage(desk, asked)?, back, Some(&told))?;
    Ok(Answer::Again(fault.status, crate::layout::framed(&sheet, Some((asked, &[]))).into_string()))
}

pub(crate) fn leaving(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let stage = if asked.who.is_signed_in() { Stage::SignedIn } else { Stage::Password };
    asked.answer(&View { stage }, None, || {
        let body = html! {
            @if asked.who.is_signed_in() { (leave_form()) } @else { p { (say("nobody-is-signed-in-here")) } }
        };
        Sheet::new(say("sign-out-heading"), body)
    })
}

pub(crate) fn leave(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    if let (Some("lock"), Some(token)) = (posted.text("do"), asked.token.as_deref()) {
        desk.lock(token)?;
        return Ok(Answer::Locked);
    }
    if let Some(token) = asked.token.as_deref().filter(|_| !desk.is_local()) {
        desk.sign_out(token)?;
    }
    Ok(Answer::Left(cookie::header(None, asked.named)))
}

/// Where to go after signing in: a page of this site, other than those of signing in and out.
fn back(given: Option<&str>) -> String {
    let ours = given.filter(|back| is_ours(back) && !back.starts_with("/sign-"));
    ours.unwrap_or("/").to_owned()
}

/// The page at a stage, with the script where a passkey can be asked for.
fn sheet(
    desk: &Desk,
    asked: &Asked,
    stage: Stage,
    back: &str,
    told: Option<&Saying>,
) -> Result<Sheet, Fault> {
    let passkey = if stage == Stage::Password { passkeys::showing(desk, asked, back)? } else { None };
    let script = passkey.as_ref().map(|_| Script::Passkeys);
    let body = html! { (body(stage, back, told)) @if let Some(form) = passkey { (form) } };
    Ok(Sheet { script, ..Sheet::new(say("sign-in-heading"), body) })
}

fn body(stage: Stage, back: &str, told: Option<&Saying>) -> Markup {
    html! {
        @if let Some(told) = told { p.problem role="alert" { (written::saying(told)) "." } }
        @match stage {
            Stage::NoUsers => (crate::pages::users::none()),
            Stage::SignedIn => {
                p { (say("you-are-signed-in")) " " a href="/account" { (say("your-sign-in")) } }
                (leave_form())
            }
            Stage::Locked => {
                form.stacked action="/sign-in" method="post" {
                    input type="hidden" name="do" value="unlock"; input type="hidden" name="back" value=(back);
                    p { (say("this-session-is-locked-what-was-shown")) }
                    (field::secret(("password", "password"), say("your-password"), "current-password", ""))
                    p { button.primary type="submit" { (say("unlock")) } }
                }
                (leave_form())
            }
            Stage::Code => {
                form.stacked action="/sign-in" method="post" {
                    input type="hidden" name="back" value=(back);
                    (field::secret(("code", "code"), say("the-code-your-device-shows-now"), "one-time-code",
                        say("six-digits-without-the-device-one-of")))
                    p { button.primary type="submit" { (say("go-on")) } " "
                        a href=(with_query("/sign-in", [("anew", "yes"), ("back", back)])) { (say("begin-again")) } }
                }
            }
            Stage::Password => {
                form.stacked action="/sign-in" method="post" {
                    input type="hidden" name="back" value=(back);
                    p.field { label for="name" { (say("user-name")) } input #name name="name" autocomplete="username"; }
                    (field::secret(("password", "password"), say("password"), "current-password", ""))
                    p { button.primary type="submit" { (say("sign-in")) } }
                }
                p.quiet { (weave("with-an-invitation", &[("set", html! { a href="/welcome" { (say("set-a-password")) } })])) }
            }
        }
    }
}

fn leave_form() -> Markup {
    html! { form action="/sign-out" method="post" { p { button type="submit" { (say("sign-out")) } } } }
}

#[cfg(test)]
mod tests {
    use super::back;

    #[test]
    fn after_signing_in_one_goes_on_within_this_site() {
        for (given, to) in [
            (Some("/states/KGZ?on=2010"), "/states/KGZ?on=2010"),
            (Some("//example.org/"), "/"),
            (Some("https://example.org/"), "/"),
            (Some("/\\example.org"), "/"),
            (Some("/sign-out"), "/"),
            (None, "/"),
        ] {
            assert_eq!(back(given), to, "{given:?}");
        }
    }
}
