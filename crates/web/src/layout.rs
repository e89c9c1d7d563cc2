//! The frame of every page: head, skip link, banner, navigation, the sheet itself, what can be taken away,
//! and the footer. One `h1` a page; landmarks are the elements themselves.

use crate::address::with_query;
use crate::answer::{Script, Sheet};
use crate::asked::{Asked, Who};
use crate::assets::{ICON, PASSKEYS, REVIEW, STYLE};
use crate::form::Form;
use crate::parts::scales::{Tilt, scales};
use crate::speech::{language, say};
use maud::{DOCTYPE, Markup, html};
use tarazy_desk::{Act, Actor};
use tarazy_model::UserRole;
use tarazy_words::Language;

/// The rooms of the house, as the navigation lists them: address, and the message that names it.
const ROOMS: [(&str, &str); 12] = [
    ("/check", "room-check"),
    ("/scales", "room-scales"),
    ("/treaties", "room-treaties"),
    ("/calendar", "room-calendar"),
    ("/dialogue", "room-dialogue"),
    ("/states", "room-states"),
    ("/events", "room-events"),
    ("/figures", "room-figures"),
    ("/briefs", "room-briefs"),
    ("/documents", "room-documents"),
    ("/review", "room-review"),
    ("/sources", "room-sources"),
];

const CELLAR: [(&str, &str); 6] = [
    ("/batches", "room-batches"),
    ("/rules", "room-rules"),
    ("/methods", "room-methods"),
    ("/sitemap", "room-sitemap"),
    ("/about", "room-about"),
    ("/users", "room-users"),
];

/// A sheet within the frame. What was asked, and the other forms of the answer beside JSON, where there is one.
pub(crate) fn framed(sheet: &Sheet, answered: Option<(&Asked, &[Form])>) -> Markup {
    let asked = answered.map_or_else(of_nobody, |(asked, _)| asked.clone());
    let path = asked.path.as_str();

    html! {
        (DOCTYPE)
        html lang=(language()) {
            (head(sheet, answered))
            body {
                a.skip href="#content" { (say("skip")) }
                (banner(path, &asked, answered.is_some()))
                main #content .wide[sheet.wide] tabindex="-1" {
                    header.title {
                        @if let Some(kicker) = &sheet.kicker { p.kicker { (kicker) } }
                        h1 lang=[sheet.title_language] { (sheet.title) }
                    }
                    (sheet.body)
                }
                @if let Some((asked, forms)) = answered {
                    @if !asked.posted { (takeaway(asked, forms)) }
                }
                (footer(path, &asked, answered.is_some()))
            }
        }
    }
}

/// Where it is not known who asks, the ways to what only some may see are left out.
fn of_nobody() -> Asked {
    let actor = Actor { role: UserRole::Visitor, ..Actor::default() };
    Asked { who: Who { actor, users: false }, ..Asked::default() }
}

fn head(sheet: &Sheet, answered: Option<(&Asked, &[Form])>) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title lang=[sheet.title_language] { (sheet.title) " · Tarazy" }
            link rel="icon" href=(ICON.address) type="image/svg+xml";
            link rel="stylesheet" href=(STYLE.address);
            @if let Some((asked, _)) = answered.filter(|(_, forms)| forms.contains(&Form::Atom)) {
                link rel="alternate" type="application/atom+xml" lang=[sheet.title_language] title=(sheet.title) href=(asked.twin(Form::Atom));
            }
            @match sheet.script {
                Some(Script::Review) => script src=(REVIEW.address) defer {},
                Some(Script::Passkeys) => script src=(PASSKEYS.address) defer {},
                None => {},
            }
        }
    }
}

fn banner(path: &str, asked: &Asked, answered: bool) -> Markup {
    let words = asked.text("q").unwrap_or("");
    let rooms =
        ROOMS.into_iter().filter(|(address, _)| *address != "/review" || asked.may(Act::SeeCandidates));
    let search = say("search-record");
    html! {
        header.banner {
            div.bar {
                a.brand href="/" aria-label=(say("home")) { (scales(Tilt::Level)) span { "Tarazy" } }
                form.find action="/search" method="get" role="search" {
                    label.unseen for="find" { (search) }
                    input #find type="search" name="q" value=(words) placeholder=(search);
                    button type="submit" { (say("search")) }
                }
                @if answered { (who(asked)) }
            }
            nav aria-label=(say("main-navigation")) {
                ul { @for (address, name) in rooms { li { (link(path, address, say(name))) } } }
            }
        }
    }
}

/// Who is signed in, and the way out; or the way in.
fn who(asked: &Asked) -> Markup {
    html! {
        @if asked.who.is_signed_in() {
            form.who action="/sign-out" method="post" {
                a href="/account" { (asked.who.actor.name) } " " button type="submit" name="do" value="lock" { (say("lock")) } " "
                button type="submit" { (say("sign-out")) }
            }
        } @else if asked.who.users && asked.path != "/sign-in" {
            p.who { a href=(with_query("/sign-in", [("back", asked.path.as_str())])) { (say("sign-in")) } }
        }
    }
}

/// A link of the navigation; the room one is in says so.
fn link(path: &str, address: &str, name: &str) -> Markup {
    let within = path == address || path.strip_prefix(address).is_some_and(|rest| rest.starts_with('/'));
    html! { a href=(address) aria-current=[within.then_some("page")] { (name) } }
}

fn takeaway(asked: &Asked, forms: &[Form]) -> Markup {
    let named = |form: &Form| match form {
        Form::Csv => "CSV",
        Form::Xlsx => "XLSX",
        Form::Atom => say("form-atom"),
        Form::Ics => "iCalendar",
        Form::GeoJson => "GeoJSON",
        Form::Svg => say("form-chart"),
        Form::Docx => say("form-word"),
        Form::Zip => say("form-package"),
        Form::Md => "Markdown",
        Form::Xml => "XML",
        Form::Json | Form::Page => "JSON",
    };
    html! {
        aside.takeaway aria-label=(say("take-page-away")) {
            span { (say("take-away")) " " }
            @for form in forms { a href=(asked.twin(*form)) { (named(form)) } " · " }
            a href=(asked.twin(Form::Json)) { "JSON" }
            span.address { (say("this-page")) " " (asked.twin(Form::Page)) }
        }
    }
}

fn footer(path: &str, asked: &Asked, answered: bool) -> Markup {
    let shown = |address: &str| match address {
        "/users" => asked.may(Act::Manage),
        "/batches" => asked.may(Act::SeeCandidates),
        _ => true,
    };
    let cellar = CELLAR.into_iter().filter(|(address, _)| shown(address));
    html! {
        footer {
            nav aria-label=(say("more")) {
                ul { @for (address, name) in cellar { li { (link(path, address, say(name))) } } }
            }
            @if answered && !asked.posted { (languages(asked)) }
            p { (say("about-tarazy")) }
        }
    }
}

/// This page in each language, as far as it is translated; what is chosen is remembered.
fn languages(asked: &Asked) -> Markup {
    let address = |language: Language| {
        let query = asked.query.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        with_query(&asked.path, query.chain([("language", language.as_str())]))
    };
    html! {
        nav.languages aria-label=(say("languages")) {
            ul { @for language in Language::ALL { li {
                a href=(address(language)) lang=(language) hreflang=(language) aria-current=[(language == crate::speech::language()).then_some("true")] {
                    (language.name()) } } } }
        }
    }
}
