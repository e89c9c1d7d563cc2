//! Units that several numbers share: "14.1 and 15.2 percent", "1,036 complaints in 2019 and 1,354 in 2021".

use super::{Amount, AmountKind};
use crate::cues::Cue;
use crate::token::Token;

/// "14.1 and 15.2 percent": a number joined by "and" or a comma to one with a sign takes its unit over.
pub(super) fn share_units(amounts: &mut [Amount], tokens: &[Token]) {
    for at in (1..amounts.len()).rev() {
        let Some((before, after)) = amounts.split_at_mut_checked(at) else { return };
        let (Some(left), Some(right)) = (before.last_mut(), after.first()) else { return };
        let between = tokens.get(left.tokens.end..right.tokens.start).unwrap_or(&[]);
        let joined = !between.is_empty()
            && between.len() <= 2
            && between.iter().all(|t| !t.is_word() || t.is(Cue::RangeTo));
        let plain = left.kind == AmountKind::Count && left.value.unit.is_none();
        if joined && plain && matches!(right.kind, AmountKind::Percent | AmountKind::Money) {
            left.kind = right.kind;
            left.value.unit.clone_from(&right.value.unit);
        }
    }
    // "1,036 complaints in 2019 and 1,354 in 2021": the second counts the same.
    for at in 1..amounts.len() {
        let Some((before, after)) = amounts.split_at_mut_checked(at) else { return };
        let (Some(left), Some(right)) = (before.last(), after.first_mut()) else { return };
        let dated = tokens.get(right.tokens.end).is_some_and(|t| t.is(Cue::In))
            && tokens.get(right.tokens.end + 1).is_some_and(Token::is_number);
        let joined =
            right.tokens.start.checked_sub(1).and_then(|i| tokens.get(i)).is_some_and(|t| t.is(Cue::RangeTo));
        let bare = right.kind == AmountKind::Count && right.value.unit.is_none();
        if bare && dated && joined && left.kind == AmountKind::Count {
            right.value.unit.clone_from(&left.value.unit);
        }
    }
}
