//! Denials of treaty acts and their time: "as of 2009 had not signed", "had not ratified", "has not ratified".

use tarazy_model::TreatyAct;

/// Whether a denial is of a time before that of the telling, which it does not name.
pub(crate) fn of_a_time_before(quote: &str) -> bool {
    const BEFORE: [&str; 6] = ["had not", "hadn't", "hadn’t", "had never", "until", "before"];
    let quote = quote.to_lowercase();
    BEFORE.iter().any(|words| quote.contains(words))
}

/// Whether an act done and the same act denied cannot both be right: what is denied as of a date was done before
/// it.
pub(crate) fn denies(done: &TreatyAct, not_done: &TreatyAct) -> bool {
    match (done.date.as_ref(), not_done.date.as_ref()) {
        (Some(done), Some(not_done)) => done.latest().zip(not_done.earliest()).is_some_and(|(a, b)| a < b),
        (None, Some(_)) => false,
        (_, None) => true,
    }
}
