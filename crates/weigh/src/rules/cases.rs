//! The rules by which a case, and what was promised in it, is told to stand where it stands.

use super::Rule;

rules! {
    CASE_ANSWERED = "case-answered", "Whether an issue was answered",
        "An issue that was raised is answered by the first step not dated before it in which those it was put to answer, \
         promise, decide or say that it is done. That it was heard, or that somebody was advised what to do, is no \
         answer. Without one it waits; where a step names a day by which an answer is due and that day has passed, it \
         is overdue by the days since. Days between two steps are told from the least to the most that their dates \
         allow. An answer rate is the issues answered out of those raised on record, and its median that of the middles \
         of the days to the first answer.",
        "Tarazy's own rule";
    CASE_PROMISE = "case-promise", "Whether what was promised in a case is due",
        "Each promise of a case is one, however many sources tell of it (same words, or the same date where neither \
         says what). A later step tells of it when it names it, or names none in a case with one promise. With nothing \
         said of an outcome it is promised while its day is ahead or unknown, and overdue by the days since when it has \
         passed; said to be done in part or not at all after its day, it is overdue, too. A case stands as the \
         weightiest of its promises.",
        "Tarazy's own rule";
    CASE_VERIFIED = "case-verified", "Whether an outcome was verified by another",
        "An outcome is claimed by a step, not dated before the issue was raised, that decides or says that it is done. It is verified by the last step of that \
         kind taken by somebody who is named and is none of those who promised, decided or claimed it (names are the \
         same when their words are). Where that one says it is done, it is verified; where it says not, or in part, and \
         less than was claimed, contested; where nobody claims more, not done. A verification by the same party, or by \
         nobody who is named, leaves it claimed. What a source gives as the cause is its claim; what happened before is \
         listed beside it and proves nothing.",
        "Tarazy's own rule; follow-up of treaty bodies, in which replies of States are assessed by others (HRI/MC/2018/4)";
}
