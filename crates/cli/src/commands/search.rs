//! `tarazy search`: words and filters to what the record says.

use super::{current, json_line};
use crate::Outcome;
use crate::args::{Cli, Search};
use crate::ink::{Ink, one_line};
use anyhow::{Context as _, Result, bail};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use tarazy_desk::{Desk, SearchHit, SearchQuery};

pub(crate) fn run(cli: &Cli, options: &Search, out: &mut dyn Write) -> Result<Outcome> {
    let query = SearchQuery {
        words: options.words.join(" "),
        exact: options.exact,
        sort: options.sort.parse().unwrap_or_default(),
        page: options.page,
        ..SearchQuery::default()
    };
    let desk = current(cli)?;
    let found = desk.search(&query)?;
    for told in found.problems.iter().chain(&found.notes) {
        eprintln!("{told}");
    }
    if let Some(file) = &options.out {
        keep(&desk, &query, file)?;
        writeln!(out, "{} found; written to {}", found.paging.total, file.display())?;
        return Ok(Outcome::Good);
    }
    if options.json {
        for hit in &found.hits {
            json_line(out, hit)?;
        }
        return Ok(Outcome::Good);
    }
    let ink = Ink::for_stdout();
    for hit in &found.hits {
        write_hit(out, ink, hit)?;
    }
    let paging = found.paging;
    writeln!(out, "{} found; page {} of {}", paging.total, paging.page, paging.pages())?;
    Ok(Outcome::Good)
}

/// Writes all that is found into a file, in the form its name ends with.
fn keep(desk: &Desk, query: &SearchQuery, path: &Path) -> Result<()> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !["csv", "xlsx", "json"].contains(&ending) {
        bail!("a list is written as .csv, .xlsx or .json; name the file so: {}", path.display());
    }
    let file = File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
    let mut file = BufWriter::new(file);
    let mut list = desk.search_list(query)?;
    match ending {
        "json" => list.write_json(&mut file)?,
        "xlsx" => list.write_rows(tarazy_tell::xlsx::begin(&SearchHit::HEADERS, &mut file)?)?,
        _ => list.write_rows(tarazy_tell::csv::begin(&SearchHit::HEADERS, &mut file)?)?,
    }
    Ok(file.flush()?)
}

fn write_hit(out: &mut dyn Write, ink: Ink, hit: &SearchHit) -> Result<()> {
    let states: Vec<&str> = hit.states.iter().map(|state| state.as_str()).collect();
    let date = hit.date.as_ref().map(ToString::to_string).unwrap_or_default();
    let head = format!("{:<14} {:<8} {date:<12}", hit.kind.label(), states.join(","));
    writeln!(out, "{} {}", ink.strong(head), one_line(&hit.title.to_string(), 90))?;
    let pieces =
        hit.snippet.iter().map(|(text, asked)| if *asked { ink.strong(text) } else { ink.faint(text) });
    let snippet: String = pieces.collect();
    if !snippet.is_empty() {
        writeln!(out, "  “{}”", snippet.replace(['\n', '\r'], " "))?;
    }
    Ok(writeln!(out, "  {}", ink.faint(format!("{} · {}", hit.source, place(hit))))?)
}

/// Where it leads: the record and its review, or the place in the document.
fn place(hit: &SearchHit) -> String {
    match (&hit.review, &hit.record) {
        (Some(review), Some(record)) => format!("{review} · {record}"),
        _ => format!("{}, from character {}", hit.document, hit.at),
    }
}
