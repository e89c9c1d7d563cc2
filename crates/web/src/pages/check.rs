//! Checking a text: a form, and what weighing every statement of the text came to. Nothing is kept.

use crate::answer::{Answer, How, Rows, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::finding::{other_side, pans, told};
use crate::parts::scales::verdict;
use crate::parts::statement::described;
use crate::parts::written::saying;
use crate::parts::{field, list, marked};
use crate::posted::Posted;
use crate::speech::{say, tell, weave, word};
use maud::{Markup, html};
use tarazy_desk::{Act, CheckLine, CheckView, Desk, FindingView};
use tarazy_model::Verdict;
use tarazy_words::names::Matching;

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
        Sheet::new(say("check-a-text"), body)
    })
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let pasted = posted.text("text").map(str::to_owned);
    let exact = posted.text("exact-names").is_some();
    let upload = posted.upload_or_text("the pasted text")?;
    let names = if exact { Matching::Exact } else { Matching::Fuzzy };
    let view = desk.check(&upload.name, &upload.bytes, names)?;
    let title = view.title.clone().unwrap_or_else(|| view.name.clone());
    asked.answer(&view, Some(Rows::all(&view)), || {
        Sheet::new(title, result(&view, pasted.as_deref())).kicker(say("checked-against-the-record")).wide()
    })
}

/// What to say to a visitor, before a text is pasted in vain.
pub(crate) fn sign_in_to_check() -> Markup {
    html! { p { (weave("sign-in-to-check", &[("sign-in", html! { a href="/sign-in?back=/check" { (say("sign-in-link")) } })])) } }
}

fn form() -> Markup {
    html! {
        p.lead { (say("paste-a-text-or-choose-a-file-every")) }
        form.stacked action="/check" method="post" enctype="multipart/form-data" {
            p.field { label for="text" { (say("text")) } textarea #text name="text" rows="14" {} }
            p.field {
                label for="file" { (say("or-a-file-pdf-docx-html-or-plain-text")) }
                input #file name="file" type="file";
            }
            (field::tick("exact-names", say("names-without-slips"), false))
            p { button.primary type="submit" { (say("check")) } " "
                button type="submit" formaction="/check.csv" { (say("check-as-csv")) } " "
                button type="submit" formaction="/check.json" { (say("check-as-json")) } }
        }
        p.quiet {
            (weave("to-keep-a-text", &[("add", html! { a href="/documents" { (say("add-it-to-documents")) } })]))
        }
    }
}

fn result(view: &CheckView, pasted: Option<&str>) -> Markup {
    html! {
        (summary(view))
        @for problem in &view.problems { p.problem { (saying(problem)) } }
        @if !view.within.is_empty() {
            section #within { h2 { (say("inside-the-text-itself")) }
                @for finding in &view.within { (within(finding)) } }
        }
        @for verdict in Verdict::ALL { (group(view, verdict)) }
        @if view.lines.is_empty() { (list::nothing(
            say("nothing-was-found-in-this-text-that"),
            &weave("statements-are-read", &[("another", html! { a href="/check" { (say("try-another-text")) } })]))) }
        @if view.text.characters <= LONGEST && !view.lines.is_empty() {
            section #text-read { h2 { (say("the-text")) }
                p.quiet { (say("numbers-lead-to-what-was-found-there")) }
                (marked::text(&view.text, None, &|number| format!("candidate-{number}"))) }
        }
        @if let Some(text) = pasted { (keep(text)) }
    }
}

fn summary(view: &CheckView) -> Markup {
    html! {
        ul.verdicts aria-label=(say("what-the-statements-came-to")) {
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
                li { a href="#within" { (weave("inside-the-text", &[("n", html! { b { (view.within.len()) } })])) } }
            }
        }
        p.quiet {
            (tell("characters-n", &[("n", &view.text.characters.to_string())]))
            @if let Some(language) = &view.language { ", " (tell("language-is", &[("language", language)])) }
            ", " (tell("encoding-is", &[("encoding", &view.encoding)])) "."
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
                        (tell("and-more-send-again", &[("n", &(lines.len() - SHOWN).to_string())]))
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
        @for note in &candidate.notes { p.quiet { (saying(&note.into())) } }
    };
    let accounts: Vec<_> =
        line.findings.iter().flat_map(|finding| finding.accounts.iter().cloned()).collect();
    html! {
        article.weighed id=(format!("candidate-{}", line.number)) {
            h3 { (title(line)) }
            @for finding in &line.findings { (told(finding)) }
            (pans(3, (say("this-text-says"), here), (say("the-record-says"), other_side(&accounts))))
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
    html! { span.number { (line.number + 1) } " " (saying(&line.title)) " " span.quiet { (word("kind", line.kind.label())) } }
}

fn quoted(line: &CheckLine) -> Markup {
    let passage = &line.candidate.passage;
    html! {
        blockquote {
            span.around { (passage.prefix()) } mark { (passage.quote()) } span.around { (passage.suffix()) }
            " "
            a.back href=(format!("#mark-{}", line.number)) aria-label=(say("show-it-in-the-text")) { (say("in-the-text")) }
        }
    }
}

fn within(finding: &FindingView) -> Markup {
    html! {
        article.weighed {
            (told(finding))
            @for passage in &finding.passages { blockquote { mark { (passage.quote()) } } }
            @if !finding.candidates.is_empty() {
                p { (weave("between-numbers", &[("numbers", html! { @for (n, number) in finding.candidates.iter().enumerate() {
                @if n > 0 { " " (say("and-word")) " " } a.number href=(format!("#candidate-{number}")) { (number + 1) }
            } })])) }
            }
        }
    }
}

/// What can be done with a pasted text next; a file has to be chosen again.
fn keep(text: &str) -> Markup {
    html! {
        form.keep action="/documents" method="post" {
            input type="hidden" name="text" value=(text);
            button type="submit" { (say("keep-this-text-with-what-was-read-in")) } " "
            button type="submit" formaction="/check.csv" { "CSV" } " "
            button type="submit" formaction="/check.json" { "JSON" }
        }
    }
}
