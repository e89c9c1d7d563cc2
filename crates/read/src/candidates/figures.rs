//! Figures: a number with what it measures, for a State and a time.
//!
//! Percentages, money, parts, multiples and "none" are figures; counts are where they count a known kind of
//! thing or are large. Counts of a crowd stay with their event, and a share that is promised with its pledge.
//! In "14.1 and 15.2 percent in 2008 and 2011 respectively" each number goes with its own year.

mod shares;

use super::context::{act_verb, date, states, title};
use super::events::is_crowd;
use super::{Finds, Proposal, telling};
use crate::clause::Clause;
use crate::cues::Cue;
use crate::mentions::clock::Dated;
use crate::mentions::dates::DateRole;
use crate::mentions::numbers::{Amount, AmountKind};
use crate::scene::{Scene, Sentence};
use std::collections::BTreeMap;
use std::ops::Range;
use tarazy_model::{Bound, Date, EventKind, Figure, Inference, Quantity, Slot, Statement};
use tarazy_words::indicators;

pub(super) fn find(scene: &Scene<'_>, finds: &mut Finds<'_>) {
    for sentence in telling(scene) {
        let equivalents = equivalents(scene, sentence);
        let shares = shares::of(scene, sentence);
        for share in &shares {
            share.propose(scene, finds, sentence);
        }
        for clause in &sentence.clauses {
            let amounts: Vec<usize> = (0..sentence.amounts.len())
                .filter(|&at| {
                    sentence.amounts.get(at).is_some_and(|a| clause.tokens.contains(&a.tokens.start))
                })
                .filter(|at| !equivalents.iter().any(|(_, also)| also == at))
                .filter(|at| !shares.iter().any(|share| share.holds(*at)))
                .filter(|&at| sentence.amounts.get(at).is_some_and(|a| is_figure(scene, clause, a)))
                .collect();
            for (position, &at) in amounts.iter().enumerate() {
                let Some(amount) = sentence.amounts.get(at) else { continue };
                let also = equivalents
                    .iter()
                    .filter(|(of, _)| *of == at)
                    .filter_map(|(_, also)| sentence.amounts.get(*also));
                let range = part(scene, sentence, clause, &amounts, position);
                let (date, how) = figure_date(scene, sentence, clause, &amounts, position, &range);
                let value = amount.value.clone();
                let equivalents = also.map(|a| a.value.clone()).collect();
                let measured = Measured { range, value, equivalents, counts: None, date, how };
                propose(scene, finds, sentence, &clause.tokens, measured);
            }
        }
    }
}

/// What a figure is, before its State and measure are looked up.
struct Measured {
    /// Its passage.
    range: Range<usize>,
    value: Quantity,
    equivalents: Vec<Quantity>,
    /// Part and whole, where both are given.
    counts: Option<(f64, f64)>,
    date: Option<Date>,
    how: Inference,
}

/// Proposes a figure that a stretch of a sentence tells; the stretch's words say what is measured.
fn propose(
    scene: &Scene<'_>,
    finds: &mut Finds<'_>,
    sentence: &Sentence,
    told: &Range<usize>,
    measured: Measured,
) {
    let Measured { range, value, equivalents, counts, date, how } = measured;
    let words = scene.words(told).to_lowercase();
    let indicator = indicators::named(&words);
    let chamber = chamber(&words);
    let no_chamber = indicator.is_some_and(|i| i.needs.contains(&"chamber")) && chamber.is_none();
    let states = states(sentence, &range);
    let (stateless, dateless) = (states.is_empty(), date.is_none());
    let figure = Figure {
        indicator: indicator.map(|i| i.code.to_string()),
        measure: title(scene, &range),
        states,
        date,
        dated: how,
        value,
        equivalents,
        denominator: chamber.map(str::to_owned),
        dimensions: BTreeMap::new(),
        counts,
    };
    let proposal = Proposal::of(Statement::Figure(figure));
    finds.propose(
        scene,
        &range,
        proposal
            .unknown(Slot::Denominator, no_chamber)
            .unknown(Slot::Date, dateless)
            .unknown(Slot::State, stateless),
    );
}

/// The chamber a share of a parliament is of, where the words settle it.
fn chamber(words: &str) -> Option<&'static str> {
    let any = |names: &[&str]| names.iter().any(|name| words.contains(name));
    if any(&["mazhilis", "majilis", "lower house", "lower chamber", "legislative chamber"]) {
        Some("lower")
    } else if any(&["senate", "upper house", "upper chamber"]) {
        Some("upper")
    } else if any(&["jogorku kenesh", "zhogorku kenesh"]) {
        Some("single")
    } else {
        None
    }
}

/// Whether an amount is a figure in its clause.
fn is_figure(scene: &Scene<'_>, clause: &Clause, amount: &Amount) -> bool {
    let range = &clause.tokens;
    let near = scene.first(&(range.start..amount.tokens.start), Cue::PledgeVerb);
    let promised = near.is_some_and(|at| (at..amount.tokens.start).all(|i| scene.word(i) != ","))
        && !scene.any(range, Cue::Percent)
        || near.is_some()
            && scene.word(amount.tokens.start.saturating_sub(1)) != "over"
            && target(scene, range, amount);
    if promised || scene.any(&(range.start..amount.tokens.start), Cue::Conditional) {
        return false;
    }
    match amount.kind {
        AmountKind::Percent | AmountKind::Money | AmountKind::Multiple => true,
        AmountKind::Fraction => !scene.any(&amount.tokens, Cue::Vague),
        AmountKind::Zero => zero_counts(scene, clause, amount),
        AmountKind::Count => counted(scene, clause, amount),
    }
}

/// "Committed to give 30 percent": the number promised.
fn target(scene: &Scene<'_>, range: &Range<usize>, amount: &Amount) -> bool {
    let verb = scene.first(range, Cue::PledgeVerb).filter(|&at| at < amount.tokens.start);
    verb.is_some_and(|at| (at + 1..amount.tokens.start).any(|i| scene.word(i) == "to"))
}

/// "None" is a figure where things are counted ("no known organisations", "no prosecutions"), not where a
/// quality is denied ("no independent investigation", "no specific boundaries").
fn zero_counts(scene: &Scene<'_>, clause: &Clause, amount: &Amount) -> bool {
    let be = scene.slice(&clause.tokens).iter().any(|t| t.is(Cue::Be) || t.is(Cue::BePast));
    let known = amount
        .value
        .unit
        .as_deref()
        .is_some_and(|unit| tarazy_words::units::all().iter().any(|u| u.code == unit));
    let there = scene.slice(&clause.tokens).windows(2).any(|pair| {
        matches!(pair, [there, be] if there.text(scene.text).eq_ignore_ascii_case("there") && be.is(Cue::BePast))
    });
    // "Not a single governor is a woman".
    let range = &clause.tokens;
    let nobody = amount.tokens.start == range.start
        && (amount.tokens.end - 1..(amount.tokens.end + 3).min(range.end)).any(|at| {
            scene
                .tokens
                .get(at)
                .is_some_and(|t| t.is(Cue::Official) && !t.is(Cue::NotName) || t.is(Cue::GroupWord))
        });
    be && (known || nobody) || there && amount.value.unit.is_some()
}

/// A count is a figure if it counts a known kind of thing or is large, and is no crowd of an event.
fn counted(scene: &Scene<'_>, clause: &Clause, amount: &Amount) -> bool {
    let value = &amount.value;
    if value.bound == Bound::Vague {
        return false;
    }
    let time = value
        .unit
        .as_deref()
        .is_some_and(|unit| tarazy_words::units::all().iter().any(|u| u.code == unit && u.kind == "time"));
    // "57 of these", "two of which": a part of what was counted before.
    let next = amount.tokens.end;
    let partitive = scene.word(next) == "of"
        && ["these", "those", "them", "which", "whom"].contains(&scene.word(next + 1));
    // "The figure had risen to 8,300", "estimates vary from 150 to 500".
    let measured = scene
        .slice(&(clause.tokens.start..amount.tokens.start))
        .iter()
        .any(|t| t.is(Cue::CountNoun) && !t.is(Cue::VerbPast));
    let there = amount.tokens.start.checked_sub(1).is_some_and(|be| {
        let be_is = scene.tokens.get(be).is_some_and(|t| t.is(Cue::Be) || t.is(Cue::BePast));
        be_is && be.checked_sub(1).is_some_and(|i| scene.word(i).eq_ignore_ascii_case("there"))
    });
    let measured = measured || there;
    if partitive || measured && value.reckoned().is_some_and(|n| n >= 10.0) && clause.finite && !time {
        return true;
    }
    // "86 persons died", "4578 were wounded": a toll is a figure, beside the event it is of.
    let toll = [Cue::Death, Cue::Injury, Cue::Custody]
        .iter()
        .any(|cue| scene.any(&(amount.tokens.end..(amount.tokens.end + 4).min(clause.tokens.end)), *cue));
    if toll && amount.tokens.start <= clause.tokens.start + 1 && value.reckoned().is_some_and(|n| n >= 2.0) {
        return true;
    }
    let verb =
        act_verb(scene, clause, false).and_then(|(at, _)| scene.tokens.get(at)).and_then(|t| t.entry.event);
    let gathering = verb.is_some_and(|kind| {
        !matches!(
            kind,
            EventKind::Other
                | EventKind::Economic
                | EventKind::Election
                | EventKind::Adoption
                | EventKind::RiseToPower
        )
    });
    // A crowd gathers in thousands; what is counted in hundreds of thousands is a people.
    if gathering && is_crowd(value) && value.reckoned().is_none_or(|n| n < 100_000.0) {
        return false;
    }
    let known = value
        .unit
        .as_deref()
        .is_some_and(|unit| tarazy_words::units::all().iter().any(|u| u.code == unit && u.kind != "time"));
    let large = value.reckoned().is_some_and(|n| n >= 20.0);
    // "17 Sustainable Development Goals" is a name; "400 NGOs" is a count.
    let after = amount.tokens.start + 1..(amount.tokens.end - 1).max(amount.tokens.start + 1);
    let named = scene.slice(&after).iter().any(|t| t.capital && t.is_word());
    let meeting = matches!(value.unit.as_deref(), Some("meeting" | "meetings" | "day" | "days"));
    !time
        && !named
        && !meeting
        && clause.finite
        && (large && value.unit.is_some() || known && value.reckoned().is_some_and(|n| n >= 10.0))
}

/// Money in brackets right after money is the same sum in another currency.
fn equivalents(scene: &Scene<'_>, sentence: &Sentence) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for (at, pair) in sentence.amounts.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        let between = first.tokens.end..second.tokens.start;
        let bracket = scene.slice(&between).iter().any(|t| t.is_mark(scene.text, &['(']))
            || scene.word(second.tokens.start) == "(";
        let or = between.len() <= 2 && ["or", "equivalent"].contains(&scene.word(between.start));
        if first.kind == AmountKind::Money
            && second.kind == AmountKind::Money
            && first.value.unit != second.value.unit
            && (bracket || or)
            && between.len() <= 4
        {
            out.push((at, at + 1));
        }
    }
    out
}

/// The dates of a clause that a figure may take.
fn dates<'s>(sentence: &'s Sentence, range: &Range<usize>) -> Vec<&'s Dated> {
    sentence.dates.iter().filter(|d| range.contains(&d.tokens.start) && d.role != DateRole::Until).collect()
}

/// The part of the clause that a figure of several has for itself; "respectively" lists share the clause.
fn part(
    scene: &Scene<'_>,
    sentence: &Sentence,
    clause: &Clause,
    amounts: &[usize],
    position: usize,
) -> Range<usize> {
    let whole = clause.tokens.clone();
    if amounts.len() < 2 || scene.any(&whole, Cue::Respectively) {
        return whole;
    }
    let amount = |at: usize| amounts.get(at).and_then(|&a| sentence.amounts.get(a));
    let dates = dates(sentence, &whole);
    let close = |at: usize| {
        let (this, next) = (amount(at)?, amount(at + 1)?);
        let date = dates
            .iter()
            .rev()
            .find(|d| d.tokens.start >= this.tokens.end && d.tokens.end <= next.tokens.start);
        Some(date.map_or(this.tokens.end, |d| d.tokens.end))
    };
    let start = position.checked_sub(1).and_then(close).unwrap_or(whole.start);
    let end = close(position).unwrap_or(whole.end);
    crate::clause::trimmed(scene.text, &scene.tokens, start..end.max(start + 1))
}

/// Its date: the one of the same rank in a "respectively" list, else its part's own, else the clause's.
fn figure_date(
    scene: &Scene<'_>,
    sentence: &Sentence,
    clause: &Clause,
    amounts: &[usize],
    position: usize,
    range: &Range<usize>,
) -> (Option<Date>, Inference) {
    let all = dates(sentence, &clause.tokens);
    if scene.any(&clause.tokens, Cue::Respectively) && all.len() == amounts.len() {
        return all.get(position).map_or((None, Inference::Stated), |d| (Some(d.date.clone()), d.how));
    }
    if let Some((date, how)) = date(sentence, range) {
        return (Some(date), how);
    }
    // "There are currently …", "by now": the article's own time.
    if scene.any(&clause.tokens, Cue::Now) {
        return scene.written.as_ref().map_or((None, Inference::Stated), |written| {
            (Some(written.uncertain()), Inference::FromArticleDate)
        });
    }
    // The sum after a dated one, told in the past, is of the same time; it says so with "?".
    let told = !sentence.opens_block
        && scene.slice(&clause.tokens).iter().any(|t| t.is(Cue::BePast) || t.is(Cue::VerbPast));
    let before = sentence.before.as_ref().filter(|d| told && d.only_year().is_some());
    before.map_or((None, Inference::Stated), |d| (Some(d.uncertain()), Inference::FromContext))
}
