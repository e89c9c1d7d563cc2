//! `tarazy names`: the names of a list that are on record, or in another list, in whatever spelling.

use super::{current, json_line, matching};
use crate::args::{Cli, Names};
use crate::ink::{Ink, one_line};
use crate::progress::Bar;
use crate::{Outcome, input};
use anyhow::{Context as _, Result, anyhow, bail};
use serde::Serialize;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use tarazy_desk::{Listed, NamesOnRecord, Progress, Table, names_listed};
use tarazy_words::names::Register;

/// So many names are looked up before the bar moves.
const AT_ONCE: usize = 5_000;
const HEADERS: [&str; 6] = ["line", "name", "likeness", "found", "kind", "at"];

/// A name of the list with what was found for it.
#[derive(Serialize)]
struct LookedUp {
    line: u64,
    name: String,
    found: Vec<Found>,
}

#[derive(Serialize)]
struct Found {
    /// How alike both names are, from 0 to 1.
    likeness: f64,
    name: String,
    /// Of what is on record: a person or an organisation.
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    /// The record, or the line of the other list.
    at: String,
}

pub(crate) fn run(cli: &Cli, options: &Names, out: &mut dyn Write) -> Result<Outcome> {
    let list = listed(&options.list, options.column.as_deref())?;
    let bar = Bar::new();
    let done = match &options.against {
        Some(file) => {
            let other = listed(file, options.in_column.as_deref())?;
            let written: Vec<&str> = other.iter().map(|listed| listed.name.as_str()).collect();
            let register = Register::of(&written);
            each(&list, &bar, |names| in_list(options, names, &register, &other))
        }
        None => {
            let known = current(cli)?.names_on_record()?;
            each(&list, &bar, |names| on_record(options, names, &known))
        }
    };
    drop(bar);
    let (found, of) = (done.iter().filter(|one| !one.found.is_empty()).count(), done.len());
    if let Some(file) = &options.out {
        keep(&done, file)?;
        writeln!(out, "{found} of {of} names found; written to {}", file.display())?;
    } else if options.json {
        done.iter().try_for_each(|one| json_line(out, one))?;
    } else {
        let ink = Ink::for_stdout();
        done.iter().filter(|one| !one.found.is_empty()).try_for_each(|one| write_found(out, ink, one))?;
        writeln!(out, "{found} of {of} names found")?;
    }
    Ok(Outcome::Good)
}

/// The names of a file.
fn listed(path: &Path, column: Option<&str>) -> Result<Vec<Listed>> {
    let file = input::read(path)?;
    let table = Table { name: &file.name, bytes: &file.bytes };
    let (listed, notices) = names_listed(&table, column).map_err(|problems| {
        let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
        anyhow!(told.join("\n"))
    })?;
    notices.iter().for_each(|notice| eprintln!("{notice}"));
    Ok(listed)
}

fn each(list: &[Listed], bar: &Bar, look_up: impl Fn(&[Listed]) -> Vec<Vec<Found>>) -> Vec<LookedUp> {
    let mut done: Vec<LookedUp> = Vec::with_capacity(list.len());
    for names in list.chunks(AT_ONCE) {
        let found = names.iter().zip(look_up(names));
        done.extend(found.map(|(listed, found)| LookedUp {
            line: listed.line,
            name: listed.name.clone(),
            found,
        }));
        let count = |list: &[Listed]| u64::try_from(list.len()).unwrap_or(u64::MAX);
        let so_far = u64::try_from(done.len()).unwrap_or(u64::MAX);
        bar.show(Progress { stage: "looking up", done: so_far, of: count(list) });
    }
    done
}

fn in_list(options: &Names, names: &[Listed], register: &Register, other: &[Listed]) -> Vec<Vec<Found>> {
    let asked: Vec<&str> = names.iter().map(|listed| listed.name.as_str()).collect();
    let near = register.near_all(&asked, matching(options.exact), options.at_least).into_iter();
    near.map(|near| {
        let named = near.iter().filter_map(|near| Some((other.get(near.at)?, near.alike)));
        let found = named.map(|(listed, alike)| Found {
            likeness: rounded(alike),
            name: listed.name.clone(),
            kind: None,
            at: format!("line {}", listed.line),
        });
        found.take(options.most).collect()
    })
    .collect()
}

fn on_record(options: &Names, names: &[Listed], known: &NamesOnRecord) -> Vec<Vec<Found>> {
    let asked: Vec<&str> = names.iter().map(|listed| listed.name.as_str()).collect();
    let whose = known.whose(&asked, matching(options.exact), options.at_least).into_iter();
    whose
        .map(|whose| {
            let found = whose.iter().map(|(name, alike)| Found {
                likeness: rounded(*alike),
                name: name.name.clone(),
                kind: Some(name.kind.label()),
                at: name.record.to_string(),
            });
            found.take(options.most).collect()
        })
        .collect()
}

fn rounded(likeness: f64) -> f64 {
    (likeness * 1000.0).round() / 1000.0
}

/// Writes the whole list into a file, in the form its name ends with.
fn keep(done: &[LookedUp], path: &Path) -> Result<()> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    if !["csv", "xlsx"].contains(&ending) {
        bail!("a list is written as .csv or .xlsx; name the file so: {}", path.display());
    }
    let file = File::create(path).with_context(|| format!("{} cannot be written", path.display()))?;
    let mut file = BufWriter::new(file);
    let mut table = match ending {
        "xlsx" => tarazy_tell::xlsx::begin(&HEADERS, &mut file)?,
        _ => tarazy_tell::csv::begin(&HEADERS, &mut file)?,
    };
    for one in done {
        let name = [one.line.to_string(), one.name.clone()];
        for found in &one.found {
            let found = [found.likeness.to_string(), found.name.clone(), kind(found), found.at.clone()];
            table.row(&name.iter().cloned().chain(found).collect::<Vec<_>>())?;
        }
        if one.found.is_empty() {
            table.row(&name.iter().cloned().chain(vec![String::new(); 4]).collect::<Vec<_>>())?;
        }
    }
    table.finish()?;
    Ok(file.flush()?)
}

fn kind(found: &Found) -> String {
    found.kind.unwrap_or_default().to_owned()
}

fn write_found(out: &mut dyn Write, ink: Ink, one: &LookedUp) -> Result<()> {
    writeln!(out, "{} {}", ink.strong(one_line(&one.name, 70)), ink.faint(format!("line {}", one.line)))?;
    for found in &one.found {
        let about = [found.kind.unwrap_or_default(), &found.at].join(" ");
        let name = one_line(&found.name, 70);
        writeln!(out, "  {:.2}  {name}  {}", found.likeness, ink.faint(about.trim()))?;
    }
    Ok(())
}
