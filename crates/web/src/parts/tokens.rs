//! Tokens for programs: the list with a button to end each, the form that makes one, and the token, shown once.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::Words;
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::{say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{AccountPage, DAYS, Desk, MOST_DAYS, MadeToken, allows, may};
use tarazy_model::{Token, TokenScope, TokenScopes, UserRole};

/// A scope, to be ticked.
fn words(scope: TokenScope) -> &'static str {
    say(match scope {
        TokenScope::Read => "scope-read",
        TokenScope::Candidates => "scope-candidates",
        TokenScope::Check => "scope-check",
        TokenScope::Submit => "scope-submit",
        TokenScope::Add => "scope-add",
        TokenScope::Briefs => "scope-briefs",
        TokenScope::Review => "scope-review",
        TokenScope::Import => "scope-import",
    })
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
        say("a-token-for-a-program"),
        html! {
            p { (say("give-this-token-to-the-program-by-a")) }
            p.code { code { (made.token) } }
            p { (weave("token-is-good-for", &[
                ("scopes", html! { (made.scopes) }),
                ("until", html! { time { (made.until) } }),
                ("header", html! { code { "Authorization: Bearer " (made.token) } }),
            ])) }
            p { a href="/account" { (say("it-is-kept-go-on")) } }
        },
    );
    Ok(Answer::page(asked, &[], &sheet))
}

/// The own tokens, and the form for another.
pub(crate) fn own(page: &AccountPage) -> Markup {
    html! {
        p { (say("a-program-signs-in-with-a-token-instead")) }
        @if !page.tokens.is_empty() { (table(say("your-tokens-the-latest-first"), "/account", &page.tokens)) }
        (form(page.user.role))
        p.quiet { (say("a-token-goes-on-when-you-change-your")) }
    }
}

/// Tokens, each with a button that ends it, sent to an address.
pub(crate) fn table(caption: &str, to: &str, tokens: &[Token]) -> Markup {
    let row = |token: &Token| {
        html! {
            th scope="row" { (token.name) }
            td { (token.user) }
            td { (token.scopes) }
            td { @if let Some(day) = token.used { time { (day) } } @else { span.quiet { (say("never")) } } }
            td { time { (token.until) } }
            td {
                form.inline action=(to) method="post" {
                    input type="hidden" name="do" value="end-token"; input type="hidden" name="no" value=(token.no);
                    button type="submit" aria-label=(tell("end-token-of", &[("name", &token.name), ("user", token.user.as_str())])) { (say("end-it")) }
                }
            }
        }
    };
    let head = [
        Words(say("passkey-column")),
        Words(say("small-user")),
        Words(say("good-for")),
        Words(say("last-used-on")),
        Words(say("last-day")),
        Words(say("end-column")),
    ];
    list::table(caption, &head, tokens.iter().map(row))
}

fn form(role: UserRole) -> Markup {
    let able = |scope: &TokenScope| allows(*scope).first().is_some_and(|act| may(role, *act));
    html! {
        form.stacked action="/account" method="post" {
            input type="hidden" name="do" value="token";
            (field::line("token-name", say("user-name"), "", say("by-which-you-know-it-again-nightly")))
            fieldset {
                legend { (say("good-for-heading")) }
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
                label for="days" { (say("days-it-is-good-for")) }
                input #days name="days" type="number" min="1" max=(MOST_DAYS) value=(DAYS);
            }
            (field::secret(("token-password", "password"), say("your-password"), "current-password", ""))
            p { button type="submit" { (say("make-a-token")) } }
        }
    }
}
