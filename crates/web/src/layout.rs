//! The frame of every page: head, skip link, banner, navigation, the sheet itself, what can be taken away,
//! and the footer. One `h1` a page; landmarks are the elements themselves.

use crate::address::with_query;
use crate::answer::Sheet;
use crate::asked::Asked;
use crate::assets::{ICON, REVIEW, STYLE};
use crate::form::Form;
use crate::parts::scales::{Tilt, scales};
use maud::{DOCTYPE, Markup, html};
use tarazy_desk::Act;

/// The rooms of the house, as the navigation lists them: address and name.
const ROOMS: [(&str, &str); 12] = [
    ("/check", "Check a text"),
    ("/scales", "Scales"),
    ("/treaties", "Treaties"),
    ("/calendar", "Reporting"),
    ("/dialogue", "Dialogue"),
    ("/states", "States"),
    ("/events", "Events"),
    ("/figures", "Figures"),
    ("/briefs", "Briefs"),
    ("/documents", "Documents"),
    ("/review", "Review"),
    ("/sources", "Sources"),
];

const CELLAR: [(&str, &str); 6] = [
    ("/batches", "Imports and readings"),
    ("/rules", "Rules of weighing"),
    ("/methods", "Methods"),
    ("/sitemap", "Site map"),
    ("/about", "About and API"),
    ("/users", "Users"),
];

/// A sheet within the frame. What was asked, and the other forms of the answer beside JSON, where there is one.
pub(crate) fn framed(sheet: &Sheet, answered: Option<(&Asked, &[Form])>) -> Markup {
    let path = answered.map_or("", |(asked, _)| asked.path.as_str());
    html! {
        (DOCTYPE)
        html lang="en" {
            (head(sheet, answered))
            body {
                a.skip href="#content" { "Skip to content" }
                (banner(path, answered.map(|(asked, _)| asked)))
                main #content .wide[sheet.wide] tabindex="-1" {
                    header.title {
                        @if let Some(kicker) = &sheet.kicker { p.kicker { (kicker) } }
                        h1 { (sheet.title) }
                    }
                    (sheet.body)
                }
                @if let Some((asked, forms)) = answered {
                    @if !asked.posted { (takeaway(asked, forms)) }
                }
                (footer(path, answered.map(|(asked, _)| asked)))
            }
        }
    }
}

fn head(sheet: &Sheet, answered: Option<(&Asked, &[Form])>) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            title { (sheet.title) " · Tarazy" }
            link rel="icon" href=(ICON.address) type="image/svg+xml";
            link rel="stylesheet" href=(STYLE.address);
            @if let Some((asked, _)) = answered.filter(|(_, forms)| forms.contains(&Form::Atom)) {
                link rel="alternate" type="application/atom+xml" title=(sheet.title) href=(asked.twin(Form::Atom));
            }
            @if sheet.reviewing { script src=(REVIEW.address) defer {} }
        }
    }
}

fn banner(path: &str, asked: Option<&Asked>) -> Markup {
    let words = asked.and_then(|asked| asked.text("q")).unwrap_or("");
    let rooms = ROOMS.into_iter().filter(|(address, _)| *address != "/review" || sees(asked));
    html! {
        header.banner {
            div.bar {
                a.brand href="/" aria-label="Tarazy, home" { (scales(Tilt::Level)) span { "Tarazy" } }
                form.find action="/search" method="get" role="search" {
                    label.unseen for="find" { "Search the record" }
                    input #find type="search" name="q" value=(words) placeholder="Search the record";
                    button type="submit" { "Search" }
                }
                @if let Some(asked) = asked { (who(asked)) }
            }
            nav aria-label="Main" {
                ul { @for (address, name) in rooms { li { (link(path, address, name)) } } }
            }
        }
    }
}

/// Whether who asks sees candidates, so that the rooms of reviewing are worth a link.
fn sees(asked: Option<&Asked>) -> bool {
    asked.is_none_or(|asked| asked.may(Act::SeeCandidates))
}

/// Who is signed in, and the way out; or the way in.
fn who(asked: &Asked) -> Markup {
    html! {
        @if asked.who.is_signed_in() {
            form.who action="/sign-out" method="post" {
                a href="/account" { (asked.who.name) } " " button type="submit" { "Sign out" }
            }
        } @else if asked.who.users && asked.path != "/sign-in" {
            p.who { a href=(with_query("/sign-in", [("back", asked.path.as_str())])) { "Sign in" } }
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
        Form::Atom => "Atom feed",
        Form::Ics => "iCalendar",
        Form::GeoJson => "GeoJSON",
        Form::Svg => "chart (SVG)",
        Form::Docx => "Word document",
        Form::Zip => "data package",
        Form::Md => "Markdown",
        Form::Xml => "XML",
        Form::Json | Form::Page => "JSON",
    };
    html! {
        aside.takeaway aria-label="Take this page away" {
            span { "Take away: " }
            @for form in forms { a href=(asked.twin(*form)) { (named(form)) } " · " }
            a href=(asked.twin(Form::Json)) { "JSON" }
            span.address { "This page: " (asked.twin(Form::Page)) }
        }
    }
}

fn footer(path: &str, asked: Option<&Asked>) -> Markup {
    let shown = |address: &str| match address {
        "/users" => asked.is_none_or(|asked| asked.may(Act::Manage)),
        "/batches" => sees(asked),
        _ => true,
    };
    let cellar = CELLAR.into_iter().filter(|(address, _)| shown(address));
    html! {
        footer {
            nav aria-label="More" {
                ul { @for (address, name) in cellar { li { (link(path, address, name)) } } }
            }
            p { "Tarazy keeps what sources say, each with its passage, and weighs promise against practice. "
                "It runs on this machine alone and asks nothing of any other." }
        }
    }
}
