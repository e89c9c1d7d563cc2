//! Fields of forms, each with its label.

use crate::asked::Asked;
use maud::{Markup, html};

/// What the page of a form showed, so that nobody decides on what has changed meanwhile.
pub(crate) fn seen(asked: &Asked) -> Markup {
    html! { input type="hidden" name="seen" value=(asked.seen); }
}

/// What Enter in a field of a form presses where several buttons decide: nothing. A browser takes the first button, and
/// would else accept, with a reason that was meant for rejecting.
pub(crate) fn no_default() -> Markup {
    html! { button type="submit" disabled hidden { "Choose one of the decisions" } }
}

/// A line of text. The hint, where there is one, stands under it.
pub(crate) fn line(name: &str, label: &str, value: &str, hint: &str) -> Markup {
    html! {
        p.field {
            label for=(name) { (label) }
            input id=(name) name=(name) value=(value) autocomplete="off"
                aria-describedby=[(!hint.is_empty()).then(|| format!("{name}-hint"))];
            @if !hint.is_empty() { span.hint id=(format!("{name}-hint")) { (hint) } }
        }
    }
}

/// A password or code, under an id of its own; `kind` is what the browser may fill in.
pub(crate) fn secret((id, name): (&str, &str), label: &str, kind: &str, hint: &str) -> Markup {
    let shown = kind == "one-time-code";
    html! {
        p.field {
            label for=(id) { (label) }
            input id=(id) name=(name) type=(if shown { "text" } else { "password" }) autocomplete=(kind)
                aria-describedby=[(!hint.is_empty()).then(|| format!("{id}-hint"))];
            @if !hint.is_empty() { span.hint id=(format!("{id}-hint")) { (hint) } }
        }
    }
}

/// A day.
pub(crate) fn day(name: &str, label: &str, value: &str) -> Markup {
    html! {
        p.field { label for=(name) { (label) } input id=(name) name=(name) type="date" value=(value); }
    }
}

/// Yes or no.
pub(crate) fn tick(name: &str, label: &str, ticked: bool) -> Markup {
    html! {
        p.field.tick {
            input id=(name) type="checkbox" name=(name) value="yes" checked[ticked];
            label for=(name) { (label) }
        }
    }
}

/// One of several: value and words of each; the first has the empty value where none must be chosen.
pub(crate) fn choice<'a>(
    name: &str,
    label: &str,
    chosen: &str,
    options: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> Markup {
    html! {
        p.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for (value, words) in options { option value=(value) selected[value == chosen] { (words) } }
            }
        }
    }
}

/// One of several that stand in groups, each with its heading; those under an empty heading come first.
pub(crate) fn choice_in_groups(
    name: &str,
    label: &str,
    chosen: &str,
    groups: &[(&str, &[(&str, &str)])],
) -> Markup {
    let options = |options: &[(&str, &str)]| {
        html! { @for (value, words) in options { option value=(value) selected[*value == chosen] { (words) } } }
    };
    html! {
        p.field {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for (heading, listed) in groups {
                    @if heading.is_empty() { (options(listed)) } @else { optgroup label=(heading) { (options(listed)) } }
                }
            }
        }
    }
}
