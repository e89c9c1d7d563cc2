//! States and instruments named in an address the way people name them: by code, in any of five languages, by
//! older names. What is no name is told with those it may have meant.

use crate::asked::Asked;
use crate::fault::Fault;
use std::collections::HashSet;
use tarazy_desk::StatesWanted;
use tarazy_model::{InstrumentCode, StateCode};
use tarazy_words::states::State;
use tarazy_words::{Saying, instruments, states};

/// So many names are offered for one that is unknown.
const OFFERED: usize = 5;

/// The State a name or code stands for.
pub(crate) fn state(written: &str) -> Option<StateCode> {
    states::resolve(written).or_else(|| states::resolve(&written.to_uppercase()))
}

/// The State a value of the query names. A code that no list has may still be in the record.
pub(crate) fn state_in(name: &str, written: &str) -> Result<StateCode, Fault> {
    state(written).or_else(|| written.parse().ok()).ok_or_else(|| Fault::bad(name, unknown(written)))
}

/// The States that a query wants: those it names, those of a region or group, all, or Central Asia.
pub(crate) fn states_wanted(asked: &Asked) -> Result<StatesWanted, Fault> {
    let named = asked.list::<String>("states")?;
    let mut named = named.iter().map(|name| state_in("states", name)).collect::<Result<Vec<_>, _>>()?;
    let mut met = HashSet::new();
    named.retain(|state| met.insert(*state));
    Ok(match asked.text("region") {
        _ if !named.is_empty() => StatesWanted::These(named),
        None => StatesWanted::default(),
        Some("all") => StatesWanted::All,
        Some(region) => StatesWanted::Region(region.to_owned()),
    })
}

/// The State a part of the path names.
pub(crate) fn state_at(written: &str) -> Result<StateCode, Fault> {
    let found = state(written).or_else(|| written.parse().ok());
    found.ok_or_else(|| Fault::not_found(Saying::of("fault-names-no-state").with("why", unknown(written))))
}

/// What is wrong with a name, and what it may have meant.
pub(crate) fn unknown(written: &str) -> Saying {
    let meant = match near(written).as_slice() {
        [] => Saying::of("state-by-any-name"),
        near => Saying::of("states-near-it").with("states", listed(near)),
    };
    Saying::of("no-state-called").shown("name", written).with("meant", meant)
}

/// States whose names are near what was written.
pub(crate) fn near(written: &str) -> Vec<&'static State> {
    states::near(written, OFFERED)
}

/// States in one line, each with its code.
fn listed(near: &[&'static State]) -> Saying {
    let one = |state: &&'static State| {
        Saying::of("state-and-code").with("state", &state.names).shown("code", state.code)
    };
    Saying::list(near.iter().map(one))
}

/// The instrument a code, title or short name stands for; what is none stays as it is, since a register may hold
/// instruments that no list here has.
pub(crate) fn instrument(written: &str) -> InstrumentCode {
    let code = InstrumentCode::new(written);
    if instruments::get(&code).is_some() {
        return code;
    }
    instruments::resolve(written).unwrap_or(code)
}
