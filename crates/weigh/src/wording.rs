//! How explanations name things: one plain wording for States, acts and lists.

use tarazy_model::{ActKind, Polarity, StateCode, TreatyAct};
use tarazy_words::{Saying, states};

/// "ratification of 2019-05-16", "signature without a date".
pub(crate) fn act(act: &TreatyAct) -> Saying {
    let said = kind(act.act);
    match &act.date {
        Some(date) => Saying::of("act-of").with("act", said).shown("date", date),
        None => Saying::of("act-undated").with("act", said),
    }
}

/// "ratification".
pub(crate) fn kind(act: ActKind) -> Saying {
    Saying::word("act", act.as_str())
}

/// A field of a statement, such as "date".
pub(crate) fn field(name: &str) -> Saying {
    Saying::word("field", name)
}

/// "ratification of 2019-05-16 (Kyrgyzstan, CRPD)".
pub(crate) fn act_of_state(treaty_act: &TreatyAct) -> Saying {
    let state = treaty_act.state.map_or_else(|| Saying::of("find-state-unknown"), state);
    let instrument =
        treaty_act.instrument.as_ref().map_or(treaty_act.instrument_written.as_str(), |i| i.as_str());
    Saying::of("act-of-state")
        .with("act", act(treaty_act))
        .with("state", state)
        .shown("instrument", instrument)
}

/// The State's name, or its code.
pub(crate) fn state(code: StateCode) -> Saying {
    states::get(code).map_or_else(|| code.to_string().into(), |state| (&state.names).into())
}

/// Whether something is said to be so.
pub(crate) fn polarity(polarity: Polarity) -> Saying {
    Saying::word("polarity", &format!("{polarity:?}").to_lowercase())
}

/// A long text of a source cut to its beginning.
pub(crate) fn short(text: &Saying) -> Saying {
    const LONGEST: usize = 80;
    let Saying::Words(text) = text else { return text.clone() };
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short.into()
}

/// "Kazakhstan, Kyrgyzstan".
pub(crate) fn all_states(codes: &[StateCode]) -> Saying {
    Saying::list(codes.iter().copied().map(state))
}
