//! `tarazy same`: accounts that may be about the same thing, and deciding on a pair.

use super::{existing, json_line, placed, writable};
use crate::Outcome;
use crate::args::{Cli, Same};
use crate::ink::{Ink, one_line};
use anyhow::{Result, bail};
use std::io::Write;
use tarazy_desk::{AccountView, Actor, PairDecision, ProposedPair};
use tarazy_model::Likeness;

pub(crate) fn run(cli: &Cli, options: &Same, out: &mut dyn Write) -> Result<Outcome> {
    match (&options.one, &options.other, options.likeness) {
        (Some(one), Some(other), Some(likeness)) => {
            let (one, other, reason) = (one.clone(), other.clone(), options.reason.clone());
            decide(cli, &PairDecision { one, other, likeness, reason }, out)
        }
        (None, ..) => list(cli, options, out),
        _ => bail!("name two accounts and the decision: tarazy same acc-… acc-… same"),
    }
}

fn decide(cli: &Cli, decision: &PairDecision, out: &mut dyn Write) -> Result<Outcome> {
    drop(existing(cli)?);
    let desk = writable(cli)?;
    let kept = desk.compare(decision, &Actor::default()).map_err(|error| placed(&cli.record, error))?;
    desk.index_trouble().iter().for_each(|trouble| eprintln!("{trouble}"));
    let back = match kept.likeness {
        Likeness::Open => String::new(),
        _ => format!("; take it back with: tarazy same {} {} open", kept.one, kept.other),
    };
    writeln!(out, "decided: {} and {} are {}{back}", kept.one, kept.other, kept.likeness)?;
    Ok(Outcome::Good)
}

fn list(cli: &Cli, options: &Same, out: &mut dyn Write) -> Result<Outcome> {
    let (desk, ink, mut after, mut any) = (existing(cli)?, Ink::for_stdout(), None, false);
    loop {
        let page = desk.proposals(after.as_ref())?;
        for pair in &page.pairs {
            any = true;
            if options.json { json_line(out, pair)? } else { write_pair(out, ink, pair)? }
        }
        match page.next {
            Some(next) => after = Some(next),
            None if any || options.json => return Ok(Outcome::Good),
            None => {
                writeln!(out, "no pair waits for a decision")?;
                return Ok(Outcome::Good);
            }
        }
    }
}

fn write_pair(out: &mut dyn Write, ink: Ink, pair: &ProposedPair) -> Result<()> {
    for account in [&pair.one, &pair.other] {
        write_side(out, ink, account)?;
    }
    writeln!(out, "  {}", ink.faint(format!("{} of 100: {}", pair.score, pair.reason)))?;
    Ok(())
}

fn write_side(out: &mut dyn Write, ink: Ink, account: &AccountView) -> Result<()> {
    let source = one_line(&account.source.title, 40);
    Ok(writeln!(
        out,
        "{}  {}  {}",
        ink.strong(&account.id),
        one_line(&account.title.to_string(), 60),
        ink.faint(source)
    )?)
}
