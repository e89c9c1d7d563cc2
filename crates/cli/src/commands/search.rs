//! `tarazy search`: words and filters to what the record says.

use super::{current, json_line};
use crate::Outcome;
use crate::args::{Cli, Search};
use crate::ink::{Ink, one_line};
use anyhow::Result;
use std::io::Write;
use tarazy_desk::{SearchHit, SearchQuery};

pub(crate) fn run(cli: &Cli, options: &Search, out: &mut dyn Write) -> Result<Outcome> {
    let query = SearchQuery { words: options.words.join(" "), page: options.page, ..SearchQuery::default() };
    let found = current(cli)?.search(&query)?;
    for problem in &found.problems {
        eprintln!("{problem}");
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

fn write_hit(out: &mut dyn Write, ink: Ink, hit: &SearchHit) -> Result<()> {
    let states: Vec<&str> = hit.states.iter().map(|state| state.as_str()).collect();
    let date = hit.date.as_ref().map(ToString::to_string).unwrap_or_default();
    let head = format!("{:<14} {:<8} {date:<12}", hit.kind.label(), states.join(","));
    writeln!(out, "{} {}", ink.strong(head), one_line(&hit.title, 90))?;
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
