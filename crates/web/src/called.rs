//! What States, bodies, instruments, rights and the like are called in the language spoken, by the labels of the
//! vocabularies. What they have no label for is called as the view has it.

use crate::speech::{language, phrase, word};
use std::borrow::Borrow;
use std::cmp::Ordering;
use tarazy_desk::{FigureSeries, InstrumentView, RightView, StateView};
use tarazy_model::{InstrumentCode, StateCode};
use tarazy_weigh::rules::Rule;
use tarazy_words::axes::Axis;
use tarazy_words::{
    affected, alphabet, bodies, families, groups, indicators, instruments, places, states, themes,
};

/// The title of a rule of weighing.
pub(crate) fn rule(rule: impl Borrow<Rule>) -> &'static str {
    let rule = rule.borrow();
    phrase(&format!("rule-{}", rule.id), rule.title)
}

/// A State.
pub(crate) fn state(view: &StateView) -> &str {
    named_state(view.code, &view.name)
}

/// A State by its code.
pub(crate) fn state_of(code: StateCode) -> String {
    states::get(code).map_or_else(|| code.to_string(), |known| known.names.get(language()).to_owned())
}

/// A State by its code, or what else it is called.
pub(crate) fn named_state(code: StateCode, name: &str) -> &str {
    states::get(code).map_or(name, |known| known.names.get(language()))
}

/// Several States, one after the other.
pub(crate) fn states_of(codes: &[StateCode]) -> String {
    codes.iter().map(|code| state_of(*code)).collect::<Vec<_>>().join(", ")
}

/// The title of an instrument.
pub(crate) fn instrument(view: &InstrumentView) -> &str {
    title(&view.code, &view.title)
}

/// The title of an instrument by its code, or what it is written as.
pub(crate) fn title<'t>(code: &InstrumentCode, written: &'t str) -> &'t str {
    instruments::get(code).map_or(written, |known| known.titles.get(language()))
}

/// A body, by its code or any of its names.
pub(crate) fn body(name: &str) -> &str {
    let known = bodies::get(name).or_else(|| bodies::resolve(name));
    known.map_or(name, |known| known.names.get(language()))
}

/// A row of the scales: a right, a group of persons or a goal.
pub(crate) fn right(by: &str, view: &RightView) -> &'static str {
    let row = by.parse::<Axis>().ok().and_then(|axis| axis.rows().iter().find(|row| row.code == view.code));
    row.map_or(view.name, |row| row.name(language()))
}

/// A theme by its code.
pub(crate) fn theme(code: &str) -> &str {
    themes::label(code, language())
}

/// A group of persons by its code.
pub(crate) fn persons(code: &str) -> &str {
    affected::label(code, language())
}

/// A region of the world or a regional group of the United Nations.
pub(crate) fn region(name: &str) -> &str {
    groups::get(name).map_or_else(|| word("region", name), |group| group.names.get(language()))
}

/// A family of instruments by its code.
pub(crate) fn family<'n>(code: Option<&str>, name: &'n str) -> &'n str {
    code.and_then(families::get).map_or(name, |family| family.names.get(language()))
}

/// A place by its code.
pub(crate) fn place<'n>(code: &str, name: &'n str) -> &'n str {
    places::get(code).map_or(name, |known| known.names.get(language()))
}

/// A place as a source writes it.
pub(crate) fn spot(written: &str) -> &str {
    let known = places::resolve(written).filter(|known| known.names.en == written);
    known.map_or(written, |known| known.names.get(language()))
}

/// An indicator by its code.
pub(crate) fn indicator<'n>(code: &str, name: &'n str) -> &'n str {
    indicators::get(code).map_or(name, |known| known.names.get(language()))
}

/// What a series of figures measures.
pub(crate) fn measure(series: &FigureSeries) -> &str {
    series.indicator.as_deref().map_or(series.title.as_str(), |code| indicator(code, &series.title))
}

/// Things in the order of the alphabet of the language spoken, by what they are called.
pub(crate) fn sorted<'t, T>(things: impl IntoIterator<Item = T>, called: impl Fn(&T) -> &'t str) -> Vec<T>
where
    T: 't,
{
    let mut sorted: Vec<T> = things.into_iter().collect();
    let order = alphabet::order(language());
    sorted.sort_by(|a, b| -> Ordering { order(called(a), called(b)) });
    sorted
}
