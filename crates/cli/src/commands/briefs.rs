//! `tarazy briefs`: the briefs written from the record, keeping them from files, and how their citations stand.

use super::{current, existing, json_line, placed, writable};
use crate::Outcome;
use crate::args::{Briefs, BriefsAdd, BriefsCommand, BriefsList, BriefsShow, Cli};
use crate::ink::{Ink, one_line};
use crate::input;
use anyhow::{Context, Result, anyhow};
use std::io::Write;
use tarazy_desk::{Actor, BriefKept, BriefPage, BriefQuery, BriefRow, BriefsQuery};
use tarazy_tell::front_matter;

pub(crate) fn run(cli: &Cli, options: &Briefs, out: &mut dyn Write) -> Result<Outcome> {
    match &options.command {
        BriefsCommand::List(options) => list(cli, options, out),
        BriefsCommand::Add(options) => add(cli, options, out),
        BriefsCommand::Show(options) => show(cli, options, out),
    }
}

fn list(cli: &Cli, options: &BriefsList, out: &mut dyn Write) -> Result<Outcome> {
    let query = BriefsQuery { language: options.language, section: options.section.clone() };
    let briefs = existing(cli)?.briefs(&query)?;
    let ink = Ink::for_stdout();
    // A draft of a correction stands in the first list already.
    let unpublished = briefs.drafts.iter().filter(|row| row.published.is_none());
    let every: Vec<&BriefRow> = briefs.rows.iter().chain(unpublished).chain(&briefs.withdrawn).collect();
    for row in &every {
        if options.json { json_line(out, row)? } else { write_row(out, ink, row)? }
    }
    if every.is_empty() && !options.json {
        writeln!(out, "no brief is kept here; keep one with: tarazy briefs add FILE.md")?;
    }
    Ok(Outcome::Good)
}

fn write_row(out: &mut dyn Write, ink: Ink, row: &BriefRow) -> Result<()> {
    let day = |at: &str| at.split_once('T').map_or(at, |(day, _)| day).to_owned();
    let dated = row.published.as_deref().map(|at| format!(" {}", day(at))).unwrap_or_default();
    let corrected = row.corrected.as_deref().map(|at| format!(", corrected {}", day(at))).unwrap_or_default();
    let title = one_line(&row.title, 80);
    writeln!(out, "{} {} {title}", ink.strong(row.slug.as_str()), row.language)?;
    let doubtful = match row.doubtful {
        0 => String::new(),
        doubtful => format!("; {doubtful} do not stand"),
    };
    let told = format!("{}{dated}{corrected} · {} citations{doubtful}", row.state, row.citations);
    Ok(writeln!(out, "  {}", ink.faint(told))?)
}

fn add(cli: &Cli, options: &BriefsAdd, out: &mut dyn Write) -> Result<Outcome> {
    let actor = Actor::named(options.by.clone());
    // All are read before any is kept, so that a head that is wrong refuses all.
    let mut read = Vec::new();
    for path in &options.files {
        let shown = path.display();
        let text = String::from_utf8(input::read(path)?.bytes)
            .with_context(|| format!("{shown} is no text in UTF-8; save it as such"))?;
        let brief = front_matter::read(&text).map_err(|error| anyhow!("{shown}, {error}"))?;
        read.push((path, text.lines().count(), brief));
    }
    let desk = writable(cli)?;
    for (path, lines, brief) in read {
        let head = lines.saturating_sub(brief.draft.text.lines().count());
        let kept = desk.add_brief(brief, &actor).with_context(|| {
            format!(
                "{}: not kept (lines of the text are counted after the {head} of its head)",
                path.display()
            )
        })?;
        let told = match kept {
            BriefKept::Kept(brief) => format!("version {} kept, {}", brief.version, brief.draft.state),
            BriefKept::Same(brief) => format!("the same as version {}; nothing kept", brief.version),
        };
        writeln!(out, "{}: {told}", path.display())?;
    }
    desk.index_trouble().iter().for_each(|trouble| eprintln!("{trouble}"));
    Ok(Outcome::Good)
}

fn show(cli: &Cli, options: &BriefsShow, out: &mut dyn Write) -> Result<Outcome> {
    let query = BriefQuery {
        slug: options.slug.clone(),
        language: options.language,
        version: options.version,
        read: false,
    };
    let page = current(cli)?.brief(&query).map_err(|error| placed(&cli.record, error))?;
    let outcome = if page.doubtful().next().is_some() { Outcome::Objection } else { Outcome::Good };
    if options.json {
        json_line(out, &page)?;
    } else {
        write_page(out, Ink::for_stdout(), &page)?;
    }
    Ok(outcome)
}

fn write_page(out: &mut dyn Write, ink: Ink, page: &BriefPage) -> Result<()> {
    let draft = &page.brief.draft;
    writeln!(out, "{}", ink.strong(&draft.title))?;
    let told = format!(
        "{} · {} · version {}, {}",
        draft.section,
        draft.authors.join(", "),
        page.brief.version,
        draft.state
    );
    writeln!(out, "{}\n\n{}", ink.faint(told), draft.text.trim_end())?;
    if !page.citations.is_empty() {
        writeln!(out, "\nCitations:")?;
    }
    for one in &page.citations {
        let lines: Vec<String> = one.lines.iter().map(ToString::to_string).collect();
        let source =
            one.account.as_ref().map(|account| one_line(&account.source.title, 60)).unwrap_or_default();
        let why = one.why.as_ref().map_or_else(|| "stands".to_owned(), ToString::to_string);
        writeln!(out, "  {} (line {}) {why} {}", one.target, lines.join(", "), ink.faint(source))?;
    }
    Ok(())
}
