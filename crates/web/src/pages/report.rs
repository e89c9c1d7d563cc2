//! A report of one State, drafted from the record and made to be printed: sections by right, numbered citations, and how
//! everything in it can be recomputed. The same as a Word document, and its lines as a data package.

use crate::answer::{Answer, Rows, Sheet};
use crate::asked::Asked;
use crate::called;
use crate::fault::Fault;
use crate::form::Form;
use crate::parts::voice::Spoken;
use crate::parts::written::day;
use crate::parts::{field, outline};
use crate::speech::{language, say, tell, weave};
use crate::{address, named};
use maud::{Markup, html};
use tarazy_desk::{Desk, Report, ReportQuery};
use tarazy_tell::docx;
use tarazy_tell::outline::Outline;
use tarazy_words::rights;

pub(crate) fn get(desk: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let written: String = asked.param("state")?;
    let query = ReportQuery {
        state: named::state_at(&written)?,
        rights: asked.list("rights")?,
        from: asked.first_day("from")?,
        on: asked.day("on")?,
    };
    let here = address::report(query.state);
    if here != asked.path {
        return Ok(Answer::Elsewhere(asked.moved(&here)));
    }
    let report = desk.report(&query)?;
    match asked.form {
        Form::Docx => return Ok(Answer::Written(Form::Docx, docx::write(&report.outline(&Spoken))?)),
        Form::Zip => return Ok(Answer::Written(Form::Zip, report.package()?)),
        _ => {}
    }
    asked.answer(&report, Some(Rows::all(&report).also(&[Form::Docx, Form::Zip])), || {
        let outline = report.outline(&Spoken);
        let title = tell("report-title", &[("state", called::state(&report.state))]);
        let kicker = tell("as-of-day-heading", &[("day", &day(report.on))]);
        Sheet::new(title, body(&report, &outline, asked)).kicker(kicker)
    })
}

fn body(report: &Report, set: &Outline, asked: &Asked) -> Markup {
    html! {
        (question(report, asked))
        @if report.sections.len() > 1 {
            nav.contents aria-label=(say("contents")) { ol { @for section in &report.sections {
                li { a href=(format!("#{}", section.right.code)) { (called::right("rights", &section.right)) } } } } }
        }
        div.report { (outline::set(set)) }
    }
}

fn question(report: &Report, asked: &Asked) -> Markup {
    let chosen = asked.text("rights").unwrap_or("");
    let from = report.from.map(|day| day.to_string()).unwrap_or_default();
    let names = rights::all().iter().map(|right| (right.code, right.name(language())));
    html! {
        form.question action=(asked.path) method="get" {
            (field::day("from", say("from"), &from))
            (field::day("on", say("as-of"), &report.on.to_string()))
            (field::choice("rights", say("right"), chosen, [("", say("every-right"))].into_iter().chain(names)))
            button type="submit" { (say("draft")) }
        }
        p.quiet.onwards { (weave("report-take-away", &[
            ("word", html! { a href=(asked.twin(Form::Docx)) { (say("form-word")) } }),
            ("spreadsheet", html! { a href=(asked.twin(Form::Xlsx)) { (say("spreadsheet")) } }),
            ("package", html! { a href=(asked.twin(Form::Zip)) { (say("form-package")) } }),
        ])) }
    }
}
