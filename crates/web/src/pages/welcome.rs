//! Setting a password with a one-time code: an invitation, or a reset by an admin.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::layout;
use crate::parts::field;
use crate::parts::written;
use crate::posted::Posted;
use crate::speech::say;
use maud::{Markup, html};
use serde::Serialize;
use tarazy_desk::{Desk, DeskError};
use tarazy_model::UserName;
use tarazy_words::Saying;

#[derive(Serialize)]
struct View {
    /// Whether there is anybody who could have a code.
    users: bool,
}

#[derive(Serialize)]
struct Welcomed {
    name: UserName,
}

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let view = View { users: !desk.is_local() };
    asked.answer(&view, None, || Sheet::new(say("set-a-password-heading"), body(view.users, None)))
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let code: String = posted.needed("code")?;
    match desk.welcome(&code, posted.typed("password")) {
        Ok(name) => asked.done(&Welcomed { name }, "/sign-in".to_owned()),
        Err(error @ (DeskError::NotSignedIn(_) | DeskError::Invalid(_)))
            if asked.form == Default::default() =>
        {
            let told = error.told();
            let sheet = Sheet::new(say("set-a-password-heading"), body(true, Some(&told)));
            let page = layout::framed(&sheet, Some((asked, &[]))).into_string();
            Ok(Answer::Again(Fault::from(error).status, page))
        }
        Err(error) => Err(error.into()),
    }
}

fn body(users: bool, told: Option<&Saying>) -> Markup {
    html! {
        @if let Some(told) = told { p.problem role="alert" { (written::saying(told)) "." } }
        @if users {
            form.stacked action="/welcome" method="post" {
                (field::secret(("code", "code"), say("the-code-you-were-given"), "one-time-code", say("dashes-and-capitals-make-no-difference")))
                (field::secret(("password", "password"), say("your-password"), "new-password",
                    say("at-least-12-characters-and-not-your")))
                p { button.primary type="submit" { (say("set-it")) } }
            }
            p.quiet { (say("a-code-for-another-password-also-turns")) }
        } @else { (crate::pages::users::none()) }
    }
}
