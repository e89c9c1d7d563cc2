//! `tarazy check`: a text against the record and against itself. Ends with 1 if anything contradicts.

use super::{existing, json_line, matching};
use crate::args::{Check, Cli};
use crate::ink::{Ink, one_line};
use crate::{Outcome, input};
use anyhow::Result;
use serde::Serialize;
use std::io::Write;
use tarazy_desk::{CheckLine, CheckView, FindingView};
use tarazy_model::{Passage, Verdict};
use tarazy_tell::line::{Line, line};

pub(crate) fn run(cli: &Cli, options: &Check, out: &mut dyn Write) -> Result<Outcome> {
    let file = input::read(&options.file)?;
    let names = matching(options.exact_names);
    let check = existing(cli)?.check(&file.name, &file.bytes, names)?;
    if options.json {
        write_json(out, &check)?
    } else {
        write_text(out, &check, options.all)?
    }
    Ok(if check.contradicts { Outcome::Objection } else { Outcome::Good })
}

/// How many accounts of the other side are shown.
const SHOWN: usize = 3;

/// A line of `--json`: the candidate with what checking it came to.
#[derive(Serialize)]
struct Checked<'a> {
    #[serde(flatten)]
    candidate: Line,
    number: usize,
    verdict: &'static str,
    findings: &'a [FindingView],
}

/// A line of `--json` for what does not agree inside the text.
#[derive(Serialize)]
struct Within<'a> {
    kind: &'static str,
    verdict: &'static str,
    finding: &'a FindingView,
}

fn write_json(out: &mut dyn Write, check: &CheckView) -> Result<()> {
    for checked in &check.lines {
        let (candidate, verdict) = (line(&checked.candidate), checked.verdict.as_str());
        json_line(out, &Checked { candidate, number: checked.number, verdict, findings: &checked.findings })?;
    }
    for finding in &check.within {
        json_line(out, &Within { kind: "within", verdict: finding.verdict.as_str(), finding })?;
    }
    Ok(())
}

fn write_text(out: &mut dyn Write, check: &CheckView, all: bool) -> Result<()> {
    let ink = Ink::for_stdout();
    writeln!(out, "{}", ink.strong(&check.name))?;
    for problem in &check.problems {
        writeln!(out, "  ! {problem}")?;
    }
    let worth_showing = |verdict| all || matches!(verdict, Verdict::Contradicts | Verdict::Updates);
    for line in check.lines.iter().filter(|line| worth_showing(line.verdict)) {
        write_line(out, ink, check, line)?;
    }
    // What lies within the text is shown with its statements, and here where it is none of them.
    let beside = check.within.iter().filter(|finding| finding.candidates.is_empty());
    for finding in beside.filter(|finding| worth_showing(finding.verdict)) {
        writeln!(out, "\n{}inside the text", heading(ink, finding.verdict))?;
        write_finding(out, ink, check, finding, None)?;
    }
    let said = check.counts.iter().filter(|count| count.count > 0);
    let counts: Vec<String> = said
        .map(|count| ink.verdict(count.verdict, format!("{} {}", count.count, count.verdict.label())))
        .collect();
    Ok(writeln!(out, "\n{} statements: {}", check.lines.len(), counts.join(", "))?)
}

fn heading(ink: Ink, verdict: Verdict) -> String {
    ink.verdict(verdict, format!("{:<18}", verdict.label().to_uppercase()))
}

/// A line with its weightiest findings. One about several statements stands with the first of them only.
fn write_line(out: &mut dyn Write, ink: Ink, check: &CheckView, line: &CheckLine) -> Result<()> {
    let stands_here = |finding: &&FindingView| {
        finding.verdict == line.verdict && finding.candidates.first() == Some(&line.number)
    };
    let findings: Vec<&FindingView> = line.findings.iter().filter(stands_here).collect();
    if findings.is_empty() {
        return Ok(());
    }
    let quote = one_line(line.candidate.passage.quote(), 110);
    let title = one_line(&line.title.to_string(), 80);
    let is_quote = quote.starts_with(title.trim_end_matches('…'));
    let title = if is_quote { String::new() } else { format!(" · {title}") };
    writeln!(out, "\n{}{}{title}", heading(ink, line.verdict), line.kind.label())?;
    write_passage(out, "here", &line.candidate.passage)?;
    findings.into_iter().try_for_each(|finding| write_finding(out, ink, check, finding, Some(line.number)))
}

fn write_passage(out: &mut dyn Write, label: &str, passage: &Passage) -> Result<()> {
    let quote = one_line(passage.quote(), 110);
    Ok(writeln!(out, "  {label:<6} {}-{} “{quote}”", passage.start(), passage.end())?)
}

/// A finding; the passage of the line under which it stands is not written again.
fn write_finding(
    out: &mut dyn Write,
    ink: Ink,
    check: &CheckView,
    finding: &FindingView,
    under: Option<usize>,
) -> Result<()> {
    let others = finding.candidates.iter().filter(|number| Some(**number) != under);
    let others = others.filter_map(|number| check.lines.get(*number)).map(|line| &line.candidate.passage);
    for passage in others.chain(&finding.passages) {
        write_passage(out, "and", passage)?;
    }
    for account in finding.accounts.iter().take(SHOWN) {
        writeln!(out, "  record “{}”", one_line(&account.evidence.quote, 110))?;
        writeln!(out, "         {}", ink.faint(format!("{}, {}", account.source.title, account.record)))?;
    }
    for difference in &finding.differences {
        writeln!(out, "  differ {}: {} | {}", difference.field, difference.here, difference.there)?;
    }
    writeln!(out, "  why    {}", finding.explanation)?;
    Ok(writeln!(out, "  rule   {}", ink.faint(format!("{}: {}", finding.rule.id, finding.rule.title)))?)
}
