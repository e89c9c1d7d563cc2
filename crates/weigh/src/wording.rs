//! How explanations name things: one plain wording for States, acts and lists.

use tarazy_model::{StateCode, TreatyAct};
use tarazy_words::{Language, states};

/// "ratification of 2019-05-16", "signature without a date".
pub(crate) fn act(act: &TreatyAct) -> String {
    match &act.date {
        Some(date) => format!("{} of {date}", act.act),
        None => format!("{} without a date", act.act),
    }
}

/// "ratification of 2019-05-16 (Kyrgyzstan, CRPD)".
pub(crate) fn act_of_state(treaty_act: &TreatyAct) -> String {
    let state = treaty_act.state.map_or_else(|| "State unknown".to_owned(), state);
    let instrument =
        treaty_act.instrument.as_ref().map_or(treaty_act.instrument_written.as_str(), |i| i.as_str());
    format!("{} ({state}, {instrument})", act(treaty_act))
}

/// The State's name in English, or its code.
pub(crate) fn state(code: StateCode) -> String {
    states::get(code).map_or_else(|| code.to_string(), |state| state.names.get(Language::English).to_owned())
}

/// A long text cut to its beginning.
pub(crate) fn short(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// "Kazakhstan, Kyrgyzstan".
pub(crate) fn all_states(codes: &[StateCode]) -> String {
    let names: Vec<String> = codes.iter().copied().map(state).collect();
    names.join(", ")
}
