//! Passkeys: the list with a button to end each, and the forms that a script shows and fills, since a device is asked by a
//! script alone. Where scripts are off, no form and no button is seen.

use crate::answer::{Answer, Script, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::list::Column::Words;
use crate::parts::{field, list};
use crate::posted::Posted;
use crate::speech::{say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{AccountPage, Desk, DeskError, PasskeyAsked, PasskeyMade, PasskeyShown, PasskeySite};
use tarazy_model::Passkey;
use tarazy_words::Saying;

/// The site as passkeys know it: its public name, or localhost. One that is asked for by a number has none.
pub(crate) fn site(asked: &Asked) -> Option<PasskeySite> {
    let host = asked.host.to_ascii_lowercase();
    let name = host.split_once(':').map_or(host.as_str(), |(name, _)| name);
    let is_local = name == "localhost";
    let is_named = asked.named && !is_local && name.chars().any(|c| c.is_ascii_alphabetic());
    let scheme = match (is_local, is_named) {
        (true, _) if !asked.named => "http",
        (false, true) => "https",
        _ => return None,
    };
    Some(PasskeySite { name: name.to_owned(), origin: format!("{scheme}://{host}") })
}

/// The same, or that there is none.
pub(crate) fn needed(asked: &Asked) -> Result<PasskeySite, Fault> {
    site(asked).ok_or_else(|| Fault::bad("do", Saying::of("fault-passkey-site")))
}

/// The page whose form asks the device to make one.
pub(crate) fn begun(desk: &Desk, asked: &Asked, posted: &Posted) -> Result<Answer, Fault> {
    let name: String = posted.needed("passkey-name")?;
    let wanted = desk.begin_passkey(&name, posted.typed("password"), &needed(asked)?)?;
    if asked.form == Form::Json {
        return asked.done(&wanted, String::new());
    }
    let sheet = Sheet::new(say("add-a-passkey"), making(&wanted)).with(Script::Passkeys);
    Ok(Answer::page(asked, &[], &sheet))
}

/// Adds what the device made.
pub(crate) fn added(desk: &Desk, asked: &Asked, posted: &Posted) -> Result<(), Fault> {
    let made = PasskeyMade {
        handle: posted.typed("handle").to_owned(),
        client: posted.typed("client").to_owned(),
        device: posted.typed("device").to_owned(),
    };
    let name: String = posted.needed("passkey-name")?;
    Ok(desk.add_passkey(&name, &made, &needed(asked)?)?)
}

/// The token of the session that a passkey opens.
pub(crate) fn entered(desk: &Desk, site: &PasskeySite, posted: &Posted) -> Result<String, DeskError> {
    let given = |name| posted.typed(name).to_owned();
    let shown = PasskeyShown {
        id: given("id"),
        handle: given("handle"),
        client: given("client"),
        device: given("device"),
        signature: given("signature"),
    };
    desk.sign_in_with_passkey(&shown, site)
}

/// The form that signs in with one; hidden until the script has seen that the browser knows them.
pub(crate) fn showing(desk: &Desk, asked: &Asked, back: &str) -> Result<Option<Markup>, Fault> {
    let Some(site) = site(asked) else { return Ok(None) };
    let challenge = desk.passkey_challenge(&site)?;
    Ok(Some(html! {
        form.stacked action="/sign-in" method="post" hidden data-passkey="show" data-challenge=(challenge) data-site=(site.name) {
            input type="hidden" name="do" value="passkey";
            input type="hidden" name="back" value=(back);
            (blanks(&["id", "handle", "client", "device", "signature"]))
            p { button type="submit" { (say("sign-in-with-a-passkey")) } }
            (problem())
        }
    }))
}

fn making(wanted: &PasskeyAsked) -> Markup {
    html! {
        p { (weave("device-is-asked", &[("site", html! { b { (wanted.site) } })])) }
        form.stacked action="/account" method="post" hidden data-passkey="make" data-challenge=(wanted.challenge)
            data-site=(wanted.site) data-handle=(wanted.handle) data-user=(wanted.user) data-known=(wanted.known.join(" ")) {
            input type="hidden" name="do" value="passkey-add";
            input type="hidden" name="passkey-name" value=(wanted.name);
            input type="hidden" name="handle" value=(wanted.handle);
            (blanks(&["client", "device"]))
            p { button.primary type="submit" { (say("ask-the-device")) } }
            (problem())
        }
        p { a href="/account" { (say("add-none-go-back")) } }
    }
}

/// What the script fills in.
fn blanks(names: &[&str]) -> Markup {
    html! { @for name in names { input type="hidden" name=(name); } }
}

fn problem() -> Markup {
    html! { p.problem role="alert" hidden { (say("the-device-gave-nothing-it-was-not")) } }
}

/// The own passkeys, and the form that begins another.
pub(crate) fn own(page: &AccountPage, asked: &Asked) -> Markup {
    html! {
        p { (say("a-passkey-is-a-key-that-a-device-holds")) }
        @if !page.passkeys.is_empty() { (table(&page.passkeys)) }
        @if site(asked).is_some() {
            form.stacked action="/account" method="post" hidden data-passkey="begin" {
                input type="hidden" name="do" value="passkey-begin";
                (field::line("passkey-name", say("user-name"), "", say("by-which-you-know-the-device-again")))
                (field::secret(("passkey-password", "password"), say("your-password"), "current-password", ""))
                p { button type="submit" { (say("add-a-passkey")) } }
            }
        } @else {
            p.quiet { (say("passkeys-are-for-a-site-with-a-name")) }
        }
    }
}

fn table(passkeys: &[Passkey]) -> Markup {
    let row = |passkey: &Passkey| {
        html! {
            th scope="row" { (passkey.name) }
            td { (passkey.site) }
            td { time { (passkey.added) } }
            td { @if let Some(day) = passkey.used { time { (day) } } @else { span.quiet { (say("never")) } } }
            td {
                form.inline action="/account" method="post" {
                    input type="hidden" name="do" value="end-passkey"; input type="hidden" name="no" value=(passkey.no);
                    button type="submit" aria-label=(tell("end-passkey-of", &[("name", &passkey.name)])) { (say("end-it")) }
                }
            }
        }
    };
    let head = [
        Words(say("passkey-column")),
        Words(say("site")),
        Words(say("added-on")),
        Words(say("last-used-on")),
        Words(say("end-column")),
    ];
    list::table(say("your-passkeys-the-latest-first"), &head, passkeys.iter().map(row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passkeys_are_for_the_public_name_or_localhost() {
        for (host, named, origin) in [
            ("localhost:8080", false, Some("http://localhost:8080")),
            ("LOCALHOST", false, Some("http://localhost")),
            ("127.0.0.1:8080", false, None),
            ("[::1]:8080", false, None),
            ("Record.example.org", true, Some("https://record.example.org")),
            ("record.example.org:8443", true, Some("https://record.example.org:8443")),
            ("localhost:8080", true, None),
            ("127.0.0.1", true, None),
            ("[::1]", true, None),
        ] {
            let found = site(&Asked { host: host.to_owned(), named, ..Asked::default() });
            assert_eq!(found.map(|site| site.origin).as_deref(), origin, "{host} {named}");
        }
    }
}
