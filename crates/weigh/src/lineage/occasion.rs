//! Occasions: the reviews and documents in which points were made. What one body says to a State in one review
//! is said once, however many sources tell of it and however many States recommend it.

use super::Point;
use crate::field::name;
use std::collections::HashMap;
use tarazy_model::{Date, Day, Recommendation};
use tarazy_words::{bodies, sessions};

/// A body reviews a State once in several years; what it says within so many days is of one review, such as the
/// session of the Universal Periodic Review and the report on it that is adopted months later.
const ONE_REVIEW: i32 = 120;

/// When a point was made: its date, else the month of its session of the Universal Periodic Review.
pub fn date(made: &Recommendation) -> Option<&Date> {
    let of_session = || sessions::upr(made.session.as_deref()?).filter(|_| body(made) == "upr");
    made.date.as_ref().or_else(of_session)
}

/// The first day of [`date`].
pub fn day(made: &Recommendation) -> Option<Day> {
    date(made)?.earliest()
}

/// A body by its code, whatever name it goes by.
fn body(made: &Recommendation) -> String {
    let named = made.body.as_deref().unwrap_or_default();
    name::key(bodies::resolve(named).map_or(named, |body| body.code))
}

/// The number of the occasion of each point, counted from 0 in time order.
pub(super) struct Occasions(Vec<usize>);

struct Occasion<'p> {
    number: usize,
    first: Day,
    session: Option<&'p str>,
    symbol: Option<&'p str>,
}

impl Occasions {
    /// Of points in time order.
    pub(super) fn of(points: &[Point<'_>]) -> Self {
        let mut last: HashMap<String, Occasion<'_>> = HashMap::new();
        let (mut numbers, mut next) = (Vec::with_capacity(points.len()), 0);
        for point in points {
            let session = point.made.session.as_deref();
            let symbol = point.made.symbol.as_deref();
            let body = body(point.made);
            let known = last.get(&body).filter(|known| {
                let both = |a: Option<&str>, b: Option<&str>| a.is_some() && a == b;
                let near = || days(known.first, point.day).is_some_and(|days| days <= ONE_REVIEW);
                both(known.session, session) || both(known.symbol, symbol) || near()
            });
            let number = known.map_or(next, |known| known.number);
            if number == next {
                next += 1;
                last.insert(body, Occasion { number, first: point.day, session, symbol });
            }
            numbers.push(number);
        }
        Self(numbers)
    }

    pub(super) fn number(&self, point: usize) -> usize {
        self.0.get(point).copied().unwrap_or(usize::MAX)
    }
}

fn days(from: Day, to: Day) -> Option<i32> {
    Some((to - from).get_days())
}
