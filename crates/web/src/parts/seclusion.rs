//! The class of a page's record or source, and the form that gives it another.

use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::field;
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::Act;
use tarazy_model::{Class, Seclusion};

/// The class, where it is not public, as words with a mark.
pub(crate) fn mark(seclusion: &Seclusion) -> Markup {
    html! {
        @if *seclusion != Seclusion::default() {
            strong.seclusion { (seclusion.class.as_str()) @if let Some(group) = &seclusion.group { ", for " (group) } }
        }
    }
}

/// The class of what the page is of, and, for who may, the form that changes it.
pub(crate) fn section(subject: &str, seclusion: &Seclusion, asked: &Asked) -> Markup {
    html! {
        @if *seclusion != Seclusion::default() {
            p.seclusion-note { (mark(seclusion)) " It is in no list, count, chart or search; who is cleared for it finds it here and "
                a href="/classified" { "among what is kept back" } "." }
            @if asked.may(Act::Review) { (take_out(subject)) }
        }
        @if asked.may(Act::Classify) {
            details.classify {
                summary { "Class: " (seclusion.class.as_str()) }
                (form(subject, seclusion))
            }
        }
    }
}

/// The form that gives something a class.
fn form(subject: &str, seclusion: &Seclusion) -> Markup {
    html! {
        form.stacked action="/classified" method="post" {
            input type="hidden" name="subject" value=(subject);
            (classes(seclusion.class))
            p.field {
                label for="group" { "For a group alone" }
                input #group name="group" value=(seclusion.group.as_deref().unwrap_or("")) autocomplete="off" aria-describedby="group-hint";
                span.hint #group-hint { "left out, everybody who is cleared for the class sees it" }
            }
            p.field { label for="class-reason" { "Why" } input #class-reason name="reason" required autocomplete="off"; }
            p.quiet { "Sealing it, and opening what is sealed, is done when a second person agrees." }
            p { button type="submit" { "Change the class" } }
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
    html! { (classes(Class::Public)) (field::line("group", "For a group alone", "", "")) }
}

/// A choice of classes, each with who sees it.
fn classes(chosen: Class) -> Markup {
    html! {
        p.field {
            label for="class" { "Class" }
            select #class name="class" {
                @for class in Class::ALL { option value=(class.as_str()) selected[class == chosen] { (class.as_str()) ": " (seen_by(class)) } }
            }
        }
    }
}

fn seen_by(class: Class) -> &'static str {
    match class {
        Class::Public => "everybody to whom the record is open",
        Class::Internal => "users who have signed in",
        Class::Restricted => "reviewers and those above them",
        Class::Sealed => "admins",
    }
}

/// The form that asks for what is kept back of a record or a source.
fn take_out(subject: &str) -> Markup {
    html! {
        details.export {
            summary { "Take it out" }
            form.stacked action="/exports" method="post" {
                input type="hidden" name="subject" value=(subject);
                p.field { label for="export-reason" { "Why" } input #export-reason name="reason" required autocomplete="off"; }
                p { button type="submit" { "Ask a second person" } }
            }
        }
    }
}
