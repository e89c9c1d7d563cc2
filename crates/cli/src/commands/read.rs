//! `tarazy read`: texts to candidates, each with its passage; kept in the record with `--keep`.

use super::{existing, json_line, placed, writable};
use crate::Outcome;
use crate::args::{Cli, Read};
use crate::ink::{Ink, one_line};
use crate::input::{self, Input};
use anyhow::{Result, bail};
use serde::Serialize;
use std::io::{BufWriter, Write};
use std::path::Path;
use tarazy_desk::{Actor, SourceNote, Topic, quarantine, topics};
use tarazy_model::{Candidate, Polarity, Seclusion};
use tarazy_read::{Reading, Trouble};
use tarazy_tell::line::{Line, line};
use tarazy_words::gazetteer::Gazetteer;

pub(crate) fn run(cli: &Cli, options: &Read, out: &mut dyn Write) -> Result<Outcome> {
    let note = note(options)?;
    if !options.keep {
        for path in &options.files {
            let (file, reading) = reading_of(path, &Gazetteer::default())?;
            write(out, options, &file, &reading)?;
        }
        return Ok(Outcome::Good);
    }
    // All are read before the first is kept: a file that cannot be read starts no record and leaves no half.
    let places = existing(cli).ok().map(|desk| desk.places()).transpose()?.unwrap_or_default();
    let read = options.files.iter().map(|path| reading_of(path, &places)).collect::<Result<Vec<_>>>()?;
    let desk = writable(cli)?;
    // Kept before anything is shown: who cuts the output short keeps all the same.
    for (file, _) in &read {
        let kept = desk.keep_reading(&file.name, &file.bytes, &note, &Actor::default());
        let kept = kept.map_err(|error| placed(&cli.record, error))?;
        desk.index_trouble().iter().for_each(|trouble| eprintln!("{trouble}"));
        eprintln!(
            "kept as {} ({}); take it back with: tarazy undo {}",
            kept.document, kept.batch.id, kept.batch.id
        );
    }
    read.iter().try_for_each(|(file, reading)| write(out, options, file, reading))?;
    Ok(Outcome::Good)
}

fn reading_of(path: &Path, places: &Gazetteer) -> Result<(Input, Reading)> {
    let file = input::read(path)?;
    let reading = quarantine::read(&file.bytes, &file.name, places)?;
    Ok((file, reading))
}

fn write(out: &mut dyn Write, options: &Read, file: &Input, reading: &Reading) -> Result<()> {
    if !options.json {
        return write_reading(out, &file.name, reading);
    }
    let mut lines = BufWriter::new(out);
    for candidate in &reading.candidates {
        let found = topics(&candidate.statement);
        let by_rule = |topics: Vec<Topic>| topics.into_iter().map(|topic| topic.code).collect();
        let of_file = OfFile {
            file: &file.name,
            candidate: line(candidate),
            themes_by_rule: by_rule(found.themes),
            affected_by_rule: by_rule(found.affected),
        };
        json_line(&mut lines, &of_file)?;
    }
    lines.flush()?;
    report(&file.name, &reading.problems);
    Ok(())
}

/// What is said of the source; a title or an address is that of one work.
fn note(options: &Read) -> Result<SourceNote> {
    let cited = &options.source;
    if options.files.len() > 1 && (cited.title.is_some() || cited.url.is_some()) {
        bail!("--title and --url tell of one work; keep the files one by one, or leave them out");
    }
    Ok(SourceNote {
        title: cited.title.clone(),
        author: cited.author.clone(),
        publisher: cited.publisher.clone(),
        date: cited.date.clone(),
        kind: cited.kind.unwrap_or_default(),
        url: cited.url.clone(),
        class: cited.class.map(|class| Seclusion { class, group: None }),
        ..SourceNote::default()
    })
}

/// A line of `--json`: the candidate and the file it was read in.
#[derive(Serialize)]
struct OfFile<'a> {
    file: &'a str,
    #[serde(flatten)]
    candidate: Line,
    /// Codes of the themes found in a point's words: no text says its themes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    themes_by_rule: Vec<String>,
    /// Codes of the groups of persons found there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    affected_by_rule: Vec<String>,
}

/// What could not be read as it should; on stderr, so that stdout stays for programs.
fn report(name: &str, problems: &[Trouble]) {
    for problem in problems {
        eprintln!("{name}: {problem}");
    }
}

fn write_reading(out: &mut dyn Write, name: &str, reading: &Reading) -> Result<()> {
    let ink = Ink::for_stdout();
    let count = reading.candidates.len();
    let language = reading.language.as_deref().unwrap_or("language unknown");
    writeln!(out, "{}", ink.strong(name))?;
    writeln!(
        out,
        "{} characters, {}, {language}, candidates: {count}",
        reading.text.len(),
        reading.encoding
    )?;
    for problem in &reading.problems {
        writeln!(out, "  ! {problem}")?;
    }
    for candidate in &reading.candidates {
        write_candidate(out, ink, candidate)?;
    }
    Ok(writeln!(out)?)
}

fn write_candidate(out: &mut dyn Write, ink: Ink, candidate: &Candidate) -> Result<()> {
    let (statement, passage) = (&candidate.statement, &candidate.passage);
    let states: Vec<&str> = statement.states().iter().map(|state| state.as_str()).collect();
    let date = statement.date().map(ToString::to_string).unwrap_or_default();
    let denied = if candidate.polarity == Polarity::Denied { "not: " } else { "" };
    let (title, quote) = (one_line(&statement.title(), 90), one_line(passage.quote(), 120));
    let title = if quote.starts_with(title.trim_end_matches('…')) { String::new() } else { title };
    let head = format!("{:<14} {:<8} {date:<12} {denied}", statement.kind().label(), states.join(","));
    writeln!(out, "{}", format!("{}{title}", ink.strong(head)).trim_end())?;
    let page = passage.page().map_or_else(String::new, |page| format!(" p. {page}"));
    let place = format!("{}-{}{page}", passage.start(), passage.end());
    writeln!(out, "  {}", ink.faint(format!("{place:<12} “{quote}”")))?;
    let found = topics(&candidate.statement);
    for (name, topics) in [("themes", found.themes), ("persons", found.affected)] {
        let shown: Vec<String> =
            topics.iter().map(|topic| format!("{} (“{}”)", topic.label, topic.words.join("”, “"))).collect();
        if !shown.is_empty() {
            writeln!(out, "  {}", ink.faint(format!("{name} by rule: {}", shown.join("; "))))?;
        }
    }
    if !candidate.unknown.is_empty() {
        let open: Vec<String> =
            candidate.unknown.iter().map(|slot| format!("{slot:?}").to_lowercase()).collect();
        writeln!(out, "  {}", ink.faint(format!("left open: {}", open.join(", "))))?;
    }
    Ok(())
}
