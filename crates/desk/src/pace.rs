//! How many acts may follow one another: a person's hand is slow, and a program that floods the record is told to wait.
//! Counted in memory, by user; what is sent to one form without signing in is counted all together, since nothing is noted
//! of who sends it. Signing in is not counted here, so that no flood keeps anybody out.

use crate::{Desk, DeskError};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use tarazy_model::UserRole;

/// Acts of a user within a minute.
const OF_A_USER: u32 = 600;
/// Acts on one form of all who have not signed in within a minute.
const OF_STRANGERS: u32 = 60;
/// Seconds.
const MINUTE: i64 = 60;

/// The minute of each who acts, and the acts in it.
#[derive(Debug, Default)]
pub(crate) struct Pace(Mutex<HashMap<String, (i64, u32)>>);

impl Desk {
    /// Counts an act of who asks on a form, and refuses it where there were too many within a minute. Who works at the machine itself
    /// is not counted.
    pub fn paced(&self, form: &str) -> Result<(), DeskError> {
        if self.is_local() {
            return Ok(());
        }
        let stranger = self.who().role == UserRole::Visitor;
        // No name begins with a slash.
        let (key, most) = if stranger { (form, OF_STRANGERS) } else { (&*self.who().name, OF_A_USER) };
        let (now, mut acts) = (self.moment(), self.pace.0.lock().unwrap_or_else(PoisonError::into_inner));
        let minute = now.div_euclid(MINUTE);
        // Minutes that are over count nothing, so that the list is of those who act now.
        acts.retain(|_, (at, _)| *at == minute);
        let (_, count) = acts.entry(key.to_owned()).or_insert((minute, 0));
        *count += 1;
        if *count > most { Err(DeskError::TooMany(MINUTE - now.rem_euclid(MINUTE))) } else { Ok(()) }
    }
}
