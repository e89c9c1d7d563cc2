//! Lineage: points made again. The threads of a State follow from its points and from what people decided on
//! them; they are kept beside the record, let go when a point of the State changes, and made anew when asked
//! for, State by State, so that no page does work proportional to the record.

mod again;
mod repeated;

pub use again::{AgainView, ApartView, LinkView, PointView};
pub(crate) use again::{lineage, made_to_one_state};
pub use repeated::{RepeatedPage, RepeatedQuery, RepeatedRow, ThreadId};

use crate::visibility;
use crate::{Desk, DeskError, Progress};
use std::collections::HashMap;
use std::thread;
use tarazy_model::{Account, Kind, Recommendation, RecordId, StateCode, Statement, Thread};
use tarazy_store::{Filter, Reader};
use tarazy_weigh::lineage::{self as weighing, Point};

/// How many States are worked on at once, and kept at once.
const TOGETHER: usize = 8;
/// How many accounts are read at once.
const AT_ONCE: usize = 1000;

impl Desk {
    /// Brings the lineage of all States up to the record: links their points anew where any has changed. Told as
    /// "linking points made again", State by State. Does nothing to a record that can only be read.
    pub fn link_points(&self, progress: &mut dyn FnMut(Progress)) -> Result<(), DeskError> {
        self.link_where(|_| true, progress)
    }

    /// The same for those States that are wanted.
    pub(crate) fn link_where(
        &self,
        wanted: impl Fn(StateCode) -> bool,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<(), DeskError> {
        if self.is_read_only() {
            return Ok(());
        }
        let (mut states, seen) = self.look(|record| Ok(record.states_without_threads(weighing::VERSION)?))?;
        states.retain(|state| wanted(*state));
        let of = u64::try_from(states.len()).unwrap_or_default();
        let mut done = 0;
        for some in states.chunks(TOGETHER) {
            progress(Progress { stage: "linking points made again", done, of });
            let made = self.threads_of_each(some)?;
            // Where the record has gone on meanwhile, whoever asks next makes them.
            if !self.store()?.keep_threads(seen, weighing::VERSION, &made)? {
                break;
            }
            done += u64::try_from(some.len()).unwrap_or_default();
        }
        Ok(())
    }

    /// The threads of some States, on as many threads of the machine as it has.
    fn threads_of_each(&self, states: &[StateCode]) -> Result<Vec<(StateCode, Vec<Thread>)>, DeskError> {
        let hands = thread::available_parallelism().map_or(1, usize::from);
        let share = states.len().div_ceil(hands).max(1);
        let one = |state: &StateCode| Ok((*state, self.look(|record| threads(record, *state))?));
        let worked = thread::scope(|scope| {
            let working: Vec<_> = states
                .chunks(share)
                .map(|some| scope.spawn(move || some.iter().map(one).collect::<Result<Vec<_>, DeskError>>()))
                .collect();
            working.into_iter().map(|work| work.join()).collect::<Vec<_>>()
        });
        let mut made = Vec::new();
        for some in worked {
            made.extend(some.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        }
        Ok(made)
    }
}

/// The threads among the points of a State that count in the record, made from scratch.
pub(crate) fn threads(record: &Reader, state: StateCode) -> Result<Vec<Thread>, DeskError> {
    let accounts = points_of(record, state)?;
    let mut places: HashMap<&RecordId, usize> = HashMap::new();
    let mut points: Vec<Point<'_>> = Vec::new();
    for account in &accounts {
        let Some((made, day)) = said(account).and_then(|made| Some((made, weighing::day(made)?))) else {
            continue;
        };
        let at = *places.entry(&account.record).or_insert(points.len());
        match points.get_mut(at) {
            Some(point) => point.accounts.push(&account.id),
            None => points.push(Point { record: &account.record, accounts: vec![&account.id], made, day }),
        }
    }
    Ok(weighing::threads(points, &record.comparisons_of_state(state)?))
}

/// The States whose kept threads do not follow from their points and the decisions on them.
pub(crate) fn problems(record: &Reader) -> Result<Vec<String>, DeskError> {
    let (behind, _) = record.states_without_threads(weighing::VERSION)?;
    let mut problems = Vec::new();
    for (state, _) in record.states()? {
        if !behind.contains(&state) && record.threads_of_state(state)? != threads(record, state)? {
            problems.push(format!(
                "the points made again to {state} are kept otherwise than their words and the decisions say"
            ));
        }
    }
    Ok(problems)
}

fn points_of(record: &Reader, state: StateCode) -> Result<Vec<Account>, DeskError> {
    let filter = Filter { kind: Some(Kind::Recommendation), state: Some(state), ..visibility::curated() };
    let (mut accounts, mut after) = (Vec::new(), None);
    loop {
        let some = record.accounts(&filter, after.as_ref(), AT_ONCE)?;
        let Some(last) = some.last() else { return Ok(accounts) };
        after = Some(last.id.clone());
        accounts.extend(some);
    }
}

/// What an account of a point says.
pub(crate) fn said(account: &Account) -> Option<&Recommendation> {
    match &account.statement {
        Statement::Recommendation(made) => Some(made),
        _ => None,
    }
}
