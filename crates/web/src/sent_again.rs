//! A form that was not done as it was sent: why, what changed meanwhile, and all that was sent, to be sent once more.
//! The one answer of every form that decides or edits.

use crate::answer::{Answer, Sheet};
use crate::asked::Asked;
use crate::fault::{Fault, Wanting};
use crate::form::Form;
use crate::layout;
use crate::pages::review::is_ours;
use crate::parts::changes;
use crate::speech::{say, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Keeping, held, likened};
use tarazy_model::{ReviewState, Step};

/// How what a person typed is shown again: the field, its label, and whether it has several lines.
const TYPED: [(&str, &str, bool); 9] = [
    ("reason", "reason", false),
    ("said", "what-was-said-promised-decided-or-came", true),
    ("by", "your-name", false),
    ("title", "title", false),
    ("section", "section", false),
    ("authors", "authors", false),
    ("text", "text", true),
    ("note", "note-label", false),
    ("name", "user-name", false),
];

/// The fields that say what was decided, to be told again; a verdict on a pledge before the State it is of.
const DECIDED: [&str; 8] = ["keeping", "state", "likeness", "holds", "step", "class", "role", "do"];

/// What buttons do that send no other decision, each with what stands on it.
const DONE: [(&str, &str); 16] = [
    ("undo", "take-it-back"),
    ("agree", "agree-and-do-it"),
    ("refuse", "refuse"),
    ("draft", "keep-as-a-draft"),
    ("publish", "publish"),
    ("withdraw", "withdraw"),
    ("delete", "delete"),
    ("throughout", "withhold-in-all-of-them"),
    ("give", "give"),
    ("back", "give-it-back"),
    ("reset", "code-for-another-password"),
    ("disable", "disable"),
    ("enable", "let-in-again"),
    ("join", "take-in"),
    ("leave", "take-out"),
    ("visitors", "change-button"),
];

/// The fault as a page that keeps what was sent, where it can be mended; for programs, and where it cannot, the fault.
pub(crate) fn answer(asked: &Asked, fault: Fault, sent: &[(String, String)]) -> Result<Answer, Fault> {
    let body = match (&fault.wanting, asked.form) {
        (Some(wanting), Form::Page) => body(asked, &fault, wanting, sent),
        _ => return Err(fault),
    };
    let sheet = Sheet::new(say(fault.title), body).kicker(say("nothing-was-done")).wide();
    Ok(Answer::Again(fault.status, layout::framed(&sheet, Some((asked, &[]))).into_string()))
}

fn body(asked: &Asked, fault: &Fault, wanting: &Wanting, sent: &[(String, String)]) -> Markup {
    let given = |name: &str| sent.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
    let back = given("back").filter(|back| is_ours(back)).unwrap_or(&asked.path);
    let (needed, renewed, again) = match wanting {
        Wanting::Fields(fields) => (*fields, &[][..], Some(say("send-it-again"))),
        Wanting::Seeing(stale) if stale.renewed.is_empty() => (&[][..], &[][..], None),
        Wanting::Seeing(stale) => (&[][..], stale.renewed.as_slice(), Some(say("do-it-all-the-same"))),
    };
    // Whoever is signed in need not say who it is.
    let is_needed = |name: &str| needed.contains(&name) && (name != "by" || !asked.who.users);
    let is_renewed = |name: &str| renewed.iter().any(|(field, _)| *field == name);
    let is_typed = |name: &str| TYPED.iter().any(|(field, _, _)| *field == name);
    html! {
        p.problem role="alert" { (fault.explained()) }
        @if let Some(sent) = DECIDED.iter().find_map(|name| Some(decided(name, given(name)?))) {
            p { (weave("what-you-sent", &[("sent", html! { b { (sent) } })])) }
        }
        @if let Wanting::Seeing(stale) = wanting {
            (changes::table(say("what-changed"), (say("as-your-page-showed"), say("as-it-is-now")), &stale.changes))
        }
        form.stacked action=(asked.path) method="post" enctype="multipart/form-data" {
            @for (name, value) in sent.iter().filter(|(name, _)| !is_typed(name) && !is_renewed(name)) {
                input type="hidden" name=(name) value=(value);
            }
            @for (name, value) in renewed { input type="hidden" name=(name) value=(value); }
            @for (name, label, long) in TYPED {
                @if given(name).is_some() || is_needed(name) {
                    (typed((name, label), given(name).unwrap_or_default(), long, is_needed(name)))
                }
            }
            p.choices {
                @if let Some(again) = again { button.primary type="submit" { (again) } " " }
                a href=(back) { (say("leave-it-and-look-at-it-as-it-is-now")) }
            }
        }
    }
}

/// What was decided in a field, in words; what has none as it was sent.
fn decided<'s>(name: &str, sent: &'s str) -> &'s str {
    let likeness = || sent.parse().ok().map(|likeness| say(likened(likeness)));
    let holds = || sent.parse().ok().map(|holds| say(held(holds)));
    let step = || sent.parse().ok().map(|step: Step| word("case", step.label()));
    let button = || DONE.iter().find(|(done, _)| *done == sent).map(|(_, button)| say(button));
    let told = match name {
        "state" if sent.parse::<ReviewState>().is_ok() => Some(word("review", sent)),
        "state" => Some(word("comment", sent)),
        "likeness" => likeness(),
        "holds" => holds(),
        "step" => step(),
        "keeping" => sent.parse().ok().map(|keeping: Keeping| word("keeping", keeping.label())),
        "class" => Some(word("class", sent)),
        "role" => Some(word("user-role", sent)),
        _ => button(),
    };
    told.unwrap_or(sent)
}

fn typed((name, label): (&str, &str), value: &str, long: bool, required: bool) -> Markup {
    html! {
        p.field {
            label for=(name) { (say(label)) }
            @if long { textarea id=(name) name=(name) rows="12" required[required] { "\n" (value) } }
            @else { input id=(name) name=(name) value=(value) required[required] autocomplete="off"; }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::speech::speaking;
    use tarazy_words::Language;

    #[test]
    fn what_was_decided_is_said_by_its_word() {
        let told = |name, sent| speaking(Language::Russian, || decided(name, sent));
        for (name, sent, russian) in [
            ("state", "rejected", "отклонено"),
            ("state", "shown", "показан"),
            ("likeness", "not-same", "Не одно и то же"),
            ("holds", "other", "Верен более поздний реестр"),
            ("step", "raised", "поднято"),
            ("keeping", "in-progress", "выполняется"),
            ("class", "sealed", "запечатано"),
            ("role", "reviewer", "проверяющий"),
            ("do", "undo", "Отменить"),
            ("do", "end-token", "end-token"),
        ] {
            assert_eq!(told(name, sent), russian);
        }
        assert!(DONE.iter().all(|(done, _)| told("do", done) != "⁇"));
    }
}
