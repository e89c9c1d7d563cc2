//! The class of a page's record or source, and the form that gives it another.

use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::field;
use crate::posted::Posted;
use crate::speech::{say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::Act;
use tarazy_model::{Class, Seclusion};

/// The class, where it is not public, as words with a mark.
pub(crate) fn mark(seclusion: &Seclusion) -> Markup {
    html! {
        @if *seclusion != Seclusion::default() {
            @let class = word("class", seclusion.class.as_str());
            strong.seclusion {
                @match &seclusion.group { Some(group) => (tell("for-group", &[("class", class), ("group", group)])), None => (class) }
            }
        }
    }
}

/// The class of what the page is of, and, for who may, the form that changes it.
pub(crate) fn section(subject: &str, seclusion: &Seclusion, asked: &Asked) -> Markup {
    html! {
        @if *seclusion != Seclusion::default() {
            p.seclusion-note { (weave("seclusion-note", &[
                ("class", mark(seclusion)),
                ("among", html! { a href="/classified" { (say("among-what-is-kept-back")) } }),
            ])) }
            @if asked.may(Act::Review) { (take_out(subject)) }
        }
        @if asked.may(Act::Classify) {
            details.classify {
                summary { (tell("class-is", &[("class", word("class", seclusion.class.as_str()))])) }
                (form(subject, seclusion, asked))
            }
        }
    }
}

/// The form that gives something a class.
fn form(subject: &str, seclusion: &Seclusion, asked: &Asked) -> Markup {
    html! {
        form.stacked action="/classified" method="post" {
            (field::seen(asked))
            input type="hidden" name="subject" value=(subject);
            (classes(seclusion.class))
            p.field {
                label for="group" { (say("for-a-group-alone")) }
                input #group name="group" value=(seclusion.group.as_deref().unwrap_or("")) autocomplete="off" aria-describedby="group-hint";
                span.hint #group-hint { (say("left-out-everybody-who-is-cleared-for")) }
            }
            p.field { label for="class-reason" { (say("why-label")) } input #class-reason name="reason" required autocomplete="off"; }
            p.quiet { (say("sealing-it-and-opening-what-is-sealed")) }
            p { button type="submit" { (say("change-the-class")) } }
        }
    }
}

/// The class that what comes with a form is to have from the first; none where it is public.
pub(crate) fn given(posted: &Posted) -> Result<Option<Seclusion>, Fault> {
    let to = Seclusion {
        class: posted.value("class")?.unwrap_or_default(),
        group: posted.text("group").map(str::to_owned),
    };
    Ok((to != Seclusion::default()).then_some(to))
}

/// The fields that [`given`] reads.
pub(crate) fn to_give() -> Markup {
    html! { (classes(Class::Public)) (field::line("group", say("for-a-group-alone"), "", "")) }
}

/// A choice of classes, each with who sees it.
fn classes(chosen: Class) -> Markup {
    html! {
        p.field {
            label for="class" { (say("class")) }
            select #class name="class" {
                @for class in Class::ALL { option value=(class.as_str()) selected[class == chosen] { (tell("class-seen-by", &[("class", word("class", class.as_str())), ("who", seen_by(class))])) } }
            }
        }
    }
}

fn seen_by(class: Class) -> &'static str {
    match class {
        Class::Public => say("everybody-to-whom-the-record-is-open"),
        Class::Internal => say("users-who-have-signed-in"),
        Class::Restricted => say("reviewers-and-those-above-them"),
        Class::Sealed => say("admins"),
    }
}

/// The form that asks for what is kept back of a record or a source.
fn take_out(subject: &str) -> Markup {
    html! {
        details.export {
            summary { (say("take-it-out")) }
            form.stacked action="/exports" method="post" {
                input type="hidden" name="subject" value=(subject);
                p.field { label for="export-reason" { (say("why-label")) } input #export-reason name="reason" required autocomplete="off"; }
                p { button type="submit" { (say("ask-a-second-person")) } }
            }
        }
    }
}
