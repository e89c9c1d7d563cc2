//! Importing tables: tried first or kept, all of them or nothing. What is packed (spreadsheets) is not unpacked in the
//! process that serves the record.

use crate::address;
use crate::answer::{Answer, How, Sheet};
use crate::asked::Asked;
use crate::fault::Fault;
use crate::parts::list::Column::{Figures, Words};
use crate::parts::written::{number, saying};
use crate::parts::{field, list, seclusion};
use crate::posted::Posted;
use crate::speech::{phrase, say, tell, weave};
use maud::{Markup, html};
use tarazy_desk::{Desk, ImportReport, Problem, Table, importer, importers, read_tables};
use tarazy_words::Saying;

/// What every packed format begins with (APPNOTE of ZIP, 4.3.7).
const PACKED: &[u8] = b"PK\x03\x04";
/// Problems that a page lists.
const LISTED: usize = 50;

pub(crate) fn get(_: &Desk, asked: &Asked) -> Result<Answer, Fault> {
    let how = How {
        send: "POST /import.json with importer, file (one or more) or text (with the name of its file in name), as_at, and trial = yes \
               to see what it would do",
        answer: "the batch, how many accounts are new, changed, the same, gone, and what was wrong with the table",
    };
    asked.answer(&how, None, || Sheet::new(say("import-tables"), form()))
}

pub(crate) fn post(desk: &Desk, asked: &Asked, posted: Posted) -> Result<Answer, Fault> {
    let chosen: String = posted.needed("importer")?;
    let unknown = || Fault::bad("importer", Saying::of("fault-no-importer").shown("name", &chosen));
    let importer = importer(&chosen).ok_or_else(unknown)?;
    let (as_at, trial) = (posted.value("as_at")?, posted.text("trial").is_some_and(|trial| trial != "no"));
    let name = posted.text("name").unwrap_or("table.csv").to_owned();
    let class = seclusion::given(&posted)?;
    let uploads = posted.uploads_or_text(&name)?;
    if uploads.is_empty() {
        return Err(Fault::bad("file", Saying::of("fault-no-table-no-file")));
    }
    if uploads.iter().any(|upload| upload.bytes.starts_with(PACKED)) {
        return Err(Fault::bad("file", Saying::of("fault-spreadsheet")));
    }
    let tables = uploads.iter().map(|upload| Table { name: &upload.name, bytes: &upload.bytes }).collect();
    let read = read_tables(importer, tables, as_at, &mut |_| {})?.classed(class);
    let report = match trial {
        true => desk.try_import(read, desk.who(), &mut |_| {})?,
        false => desk.import(read, desk.who(), &mut |_| {})?,
    };
    match &report.batch {
        Some(batch) if report.problems.is_empty() => asked.done(&report, address::batch(&batch.id)),
        _ => asked.answer(&report, None, || Sheet::new(say("import-tables"), told(&report))),
    }
}

fn form() -> Markup {
    let kinds = importers()
        .iter()
        .map(|importer| (importer.name, phrase(&format!("importer-{}", importer.name), importer.reads)));
    html! {
        p.lead { (say("all-of-it-is-imported-or-nothing-with")) }
        form.stacked action="/import" method="post" enctype="multipart/form-data" {
            (field::choice("importer", say("what-it-is"), "own", kinds))
            p.field { label for="file" { (say("files-csv-text-json-or-xml")) } input #file name="file" type="file" multiple; }
            p.field { label for="text" { (say("or-one-table-itself")) } textarea #text name="text" rows="6" {} }
            (field::line("name", say("name-of-the-file-where-the-table-is"), "", say("some-importers-read-it-events-csv")))
            (field::line("as_at", say("as-at-label"), "", say("the-day-it-was-right-on-where-it-does")))
            (seclusion::to_give())
            (field::tick("trial", say("only-try-say-what-it-would-do"), true))
            p { button.primary type="submit" { (say("import-button")) } }
        }
        p.quiet { (weave("spreadsheets-and-folders", &[("command", html! { code { "tarazy import" } })])) }
    }
}

fn told(report: &ImportReport) -> Markup {
    let counts = report.counts;
    let row = |(name, count): (&str, u64)| {
        html! { th scope="row" { (say(name)) } td.figures { (number(count as f64)) } }
    };
    let counted = [
        ("batch-new", counts.new),
        ("batch-changed", counts.changed),
        ("batch-same", counts.same),
        ("batch-gone", counts.gone),
    ];
    let problem = |problem: &Problem| html! { li { (saying(&problem.told())) } };
    html! {
        @match &report.batch {
            Some(batch) => p.lead { (weave("import-kept", &[("batch", html! { a href=(address::batch(&batch.id)) { (batch.title) } })])) },
            None => p.lead { (say("nothing-was-kept-this-is-what-it-would")) },
        }
        (list::table(say("accounts-heading"), &[Words(say("small-accounts")), Figures(say("how-many"))], counted.into_iter().map(row)))
        @if report.restricted > 0 {
            p { (tell("import-restricted", &[("n", &report.restricted.to_string())])) }
        }
        @if !report.problems.is_empty() {
            h2 { (say("what-was-wrong")) }
            ul { @for one in report.problems.iter().take(LISTED) { (problem(one)) } }
            @if report.problems.len() > LISTED { p { (tell("and-more-of-these", &[("n", &(report.problems.len() - LISTED).to_string())])) } }
        }
        p { a href="/import" { (say("back-to-the-form")) } }
    }
}
