//! Sessions of the Universal Periodic Review: when each was held, so that a recommendation known by its
//! session alone has its place in time.

use crate::vocabulary::{Fault, Vocabulary};
use std::sync::LazyLock;
use tarazy_model::Date;

struct Session {
    number: &'static str,
    month: Date,
}

static SESSIONS: LazyLock<Vocabulary<Session>> = LazyLock::new(|| {
    Vocabulary::parse("upr_sessions.tsv", include_str!("../../../vocab/upr_sessions.tsv"), |row| {
        Ok(Session { number: row.required("session")?, month: row.parsed("month")? })
    })
});

pub(crate) fn faults() -> &'static [Fault] {
    &SESSIONS.faults
}

/// The month in which a session of the Universal Periodic Review began, by its number: "7".
pub fn upr(number: &str) -> Option<&'static Date> {
    SESSIONS.entries.iter().find(|session| session.number == number).map(|session| &session.month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_has_its_month() {
        assert_eq!(upr("7").map(ToString::to_string).as_deref(), Some("2010-02"));
        assert_eq!(upr("0"), None);
    }
}
