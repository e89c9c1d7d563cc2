//! Checking a text: a form, and what weighing every statement of the text came to. Nothing is kept.

use crate::answer::{Answer, How, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::finding::{other_side, pans, told};
use crate::parts::scales::verdict;
use crate::parts::statement::described;
use crate::parts::{list, marked};
use crate::posted::Posted;
use maud::{Markup, html};
use tarazy_desk::{Act, CheckLine, CheckView, Desk, FindingView};
use tarazy_model::Verdict;

/// Statements of one verdict beyond these are left to the CSV.
const SHOWN: usize = 200;
/// Texts longer than this many characters are not shown again whole.
const LONGEST: usize = 100_000;

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How {
        send: "POST text (form field) or file (multipart) to /check.json or /check.csv",
        answer: "every statement of the text with its verdict, rule and passages",
    };
    asked.answer(&how, None, || {
        let body = if asked.may(Act::Check) { form() } else { sign_in_to_check() };
        Sheet::new("Check a text", body)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let pasted = posted.text("text").map(str::to_owned);
    let upload = posted.upload_or_text("the pasted text")?;
    let view = desk.check(&upload.name, &upload.bytes)?;
    let title = view.title.clone().unwrap_or_else(|| view.name.clone());
    asked.answer(&view, Some(Rows::all(&view)), || {
        Sheet::new(title, result(&view, pasted.as_deref())).kicker("Checked against the record").wide()
    })
}

/// What to say to a visitor, before a text is pasted in vain.
pub(crate) fn sign_in_to_check() -> Markup {
    html! { p { a href="/sign-in?back=/check" { "Sign in" } " to have a text compared with the record." } }
}

fn form() -> Markup {
    html! {
        p.lead { "Paste a text or choose a file. Every statement in it is compared with the record: what agrees, "
            "what contradicts, what is new. Nothing is kept and nothing leaves this machine." }
        form.stacked action="/check" method="post" enctype="multipart/form-data" {
            p.field { label for="text" { "Text" } textarea #text name="text" rows="14" {} }
            p.field {
                label for="file" { "or a file: PDF, DOCX, HTML or plain text, up to 64 MB" }
                input #file name="file" type="file";
            }
            p { button.primary type="submit" { "Check" } " "
                button type="submit" formaction="/check.csv" { "Check, as CSV" } " "
                button type="submit" formaction="/check.json" { "Check, as JSON" } }
        }
        p.quiet {
            "To keep a text with what is read in it, " a href="/documents" { "add it to the documents" } "."
        }
    }
}

fn result(view: &CheckView, pasted: Option<&str>) -> Markup {
    html! {
        (summary(view))
        @for problem in &view.problems { p.problem { (problem) } }
        @if !view.within.is_empty() {
            section #within { h2 { "Inside the text itself" }
                @for finding in &view.within { (within(finding)) } }
        }
        @for verdict in Verdict::ALL { (group(view, verdict)) }
        @if view.lines.is_empty() { (list::nothing(
            "Nothing was found in this text that could be checked.",
            &html! { "Statements are read from sentences with a State, a date, a number or a name. "
                a href="/check" { "Try another text" } "." })) }
        @if view.text.characters <= LONGEST && !view.lines.is_empty() {
            section #text-read { h2 { "The text" }
                p.quiet { "Numbers lead to what was found there." }
                (marked::text(&view.text, None, &|number| format!("candidate-{number}"))) }
        }
        @if let Some(text) = pasted { (keep(text)) }
    }
}

fn summary(view: &CheckView) -> Markup {
    html! {
        ul.verdicts aria-label="What the statements came to" {
            @for count in &view.counts {
                li {
                    @if count.count == 0 { span.none { b { "0" } " " (verdict(count.verdict)) } }
                    @else {
                        a href=(format!("#{}", count.verdict.as_str())) {
                            b { (count.count) } " " (verdict(count.verdict))
                        }
                    }
                }
            }
            @if !view.within.is_empty() {
                li { a href="#within" { b { (view.within.len()) } " inside the text itself" } }
            }
        }
        p.quiet {
            (view.text.characters) " characters"
            @if let Some(language) = &view.language { ", language " (language) }
            ", encoding " (view.encoding) "."
        }
    }
}

fn group(view: &CheckView, wanted: Verdict) -> Markup {
    let lines: Vec<&CheckLine> = view.lines.iter().filter(|line| line.verdict == wanted).collect();
    let weighed = matches!(wanted, Verdict::Contradicts | Verdict::Updates | Verdict::Agrees);
    html! {
        @if !lines.is_empty() {
            section.group id=(wanted.as_str()) {
                h2 { (verdict(wanted)) " " span.quiet { (lines.len()) } }
                @for line in lines.iter().take(SHOWN) {
                    @if weighed { (side_by_side(line)) } @else { (alone(line)) }
                }
                @if lines.len() > SHOWN {
                    p {
                        "and " (lines.len() - SHOWN)
                        " more; send the text again as CSV or JSON to have them all."
                    }
                }
            }
        }
    }
}

/// A statement with what the record says of the same thing.
fn side_by_side(line: &CheckLine) -> Markup {
    let candidate = &line.candidate;
    let here = html! {
        (described(&candidate.statement, candidate.polarity)) (quoted(line))
        @if let Some(note) = &candidate.note { p.quiet { (note) } }
    };
    let accounts: Vec<_> =
        line.findings.iter().flat_map(|finding| finding.accounts.iter().cloned()).collect();
    html! {
        article.weighed id=(format!("candidate-{}", line.number)) {
            h3 { (title(line)) }
            @for finding in &line.findings { (told(finding)) }
            (pans(3, ("This text says", here), ("The record says", other_side(&accounts))))
        }
    }
}

/// A statement to which the record has no other side.
fn alone(line: &CheckLine) -> Markup {
    html! {
        details.weighed.alone id=(format!("candidate-{}", line.number)) {
            summary { (title(line)) }
            (described(&line.candidate.statement, line.candidate.polarity)) (quoted(line))
            @for finding in &line.findings { (told(finding)) }
        }
    }
}

fn title(line: &CheckLine) -> Markup {
    html! { span.number { (line.number + 1) } " " (line.title) " " span.quiet { (line.kind.label()) } }
}

fn quoted(line: &CheckLine) -> Markup {
    let passage = &line.candidate.passage;
    html! {
        blockquote {
            span.around { (passage.prefix()) } mark { (passage.quote()) } span.around { (passage.suffix()) }
            " "
            a.back href=(format!("#mark-{}", line.number)) aria-label="Show it in the text" { "in the text" }
        }
    }
}

fn within(finding: &FindingView) -> Markup {
    html! {
        article.weighed {
            (told(finding))
            @for passage in &finding.passages { blockquote { mark { (passage.quote()) } } }
            @if !finding.candidates.is_empty() {
                p { "Between " @for (n, number) in finding.candidates.iter().enumerate() {
                    @if n > 0 { " and " } a.number href=(format!("#candidate-{number}")) { (number + 1) }
                } }
            }
        }
    }
}

/// What can be done with a pasted text next; a file has to be chosen again.
fn keep(text: &str) -> Markup {
    html! {
        form.keep action="/documents" method="post" {
            input type="hidden" name="text" value=(text);
            button type="submit" { "Keep this text with what was read in it" } " "
            button type="submit" formaction="/check.csv" { "CSV" } " "
            button type="submit" formaction="/check.json" { "JSON" }
        }
    }
}
