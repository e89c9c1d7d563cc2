//! Tokens for programs: the list with a button to end each, the form that makes one, and the token, shown once.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::Words;
use crate::parts::{field, list};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{AccountPage, DAYS, Desk, MOST_DAYS, MadeToken, allows, may};
use tarazy_model::{Token, TokenScope, TokenScopes, UserRole};

/// A scope, to be ticked.
fn words(scope: TokenScope) -> &'static str {
    match scope {
        TokenScope::Read => "read what is curated (always)",
        TokenScope::Candidates => "see candidates, histories and imports",
        TokenScope::Check => "have texts checked",
        TokenScope::Submit => "raise issues and comment",
        TokenScope::Add => "add texts",
        TokenScope::Briefs => "write briefs, and publish them where you may",
        TokenScope::Review => "decide",
        TokenScope::Import => "import tables, and take imports back",
    }
}

/// Makes the token that a form asks for.
pub(crate) fn wanted(desk: &Desk, posted: &Posted) -> Result<MadeToken, Fault> {
    let name: String = posted.needed("token-name")?;
    let scopes = TokenScopes::of(posted.list::<TokenScope>("scope")?);
    let days = posted.value("days")?.unwrap_or(DAYS);
    Ok(desk.make_own_token(&name, scopes, days, posted.typed("password"))?)
}

/// The token, shown this once.
pub(crate) fn made(asked: &Asked, made: &MadeToken) -> Result<Answer, Fault> {
    if asked.form == Form::Json {
        return asked.done(made, String::new());
    }
    let sheet = Sheet::new(
        "A token for a program",
        html! {
            p { "Give this token to the program, by a way that nobody else reads:" }
            p.code { code { (made.token) } }
            p { "It is good for: " (made.scopes) "; through " time { (made.until) } ". It is sent with every request as "
                code { "Authorization: Bearer " (made.token) } ". It is shown here now and never again." }
            p { a href="/account" { "It is kept; go on" } }
        },
    );
    Ok(Answer::page(asked, &[], &sheet))
}

/// The own tokens, and the form for another.
pub(crate) fn own(page: &AccountPage) -> Markup {
    html! {
        p { "A program signs in with a token instead of your password. A token does what you tick here and what your role "
            "may do, and nothing else; it cannot change your sign-in." }
        @if !page.tokens.is_empty() { (table("Your tokens, the latest first", "/account", &page.tokens)) }
        (form(page.user.role))
        p.quiet { "A token goes on when you change your password. It ends on its last day, when it is ended here, and when "
            "your sign-in is reset or disabled." }
    }
}

/// Tokens, each with a button that ends it, sent to an address.
pub(crate) fn table(caption: &str, to: &str, tokens: &[Token]) -> Markup {
    let row = |token: &Token| {
        html! {
            th scope="row" { (token.name) }
            td { (token.user) }
            td { (token.scopes) }
            td { @if let Some(day) = token.used { time { (day) } } @else { span.quiet { "never" } } }
            td { time { (token.until) } }
            td {
                form.inline action=(to) method="post" {
                    input type="hidden" name="do" value="end-token"; input type="hidden" name="no" value=(token.no);
                    button type="submit" aria-label=(format!("End it: the token {} of {}", token.name, token.user)) { "End it" }
                }
            }
        }
    };
    let head = [
        Words("name"),
        Words("user"),
        Words("good for"),
        Words("last used on"),
        Words("last day"),
        Words("end"),
    ];
    list::table(caption, &head, tokens.iter().map(row))
}

fn form(role: UserRole) -> Markup {
    let able = |scope: &TokenScope| allows(*scope).first().is_some_and(|act| may(role, *act));
    html! {
        form.stacked action="/account" method="post" {
            input type="hidden" name="do" value="token";
            (field::line("token-name", "Name", "", "By which you know it again: nightly import."))
            fieldset {
                legend { "Good for" }
                @for scope in TokenScope::ALL.into_iter().filter(able) {
                    @let id = format!("scope-{scope}");
                    p.field.tick {
                        input id=(id) type="checkbox" name="scope" value=(scope) checked[scope == TokenScope::Read]
                            disabled[scope == TokenScope::Read];
                        label for=(id) { (words(scope)) }
                    }
                }
            }
            p.field {
                label for="days" { "Days it is good for" }
                input #days name="days" type="number" min="1" max=(MOST_DAYS) value=(DAYS);
            }
            (field::secret(("token-password", "password"), "Your password", "current-password", ""))
            p { button type="submit" { "Make a token" } }
        }
    }
}
