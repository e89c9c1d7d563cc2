//! What a State answered to a recommendation, in the words of databases.
//!
//! Human Rights Council resolution 5/1, annex, paragraph 32, knows two answers: a recommendation enjoys the
//! State's support, or it is noted. Older exports say "accepted" and "rejected" for them.

use tarazy_model::Answer;
use tarazy_words::Saying;

/// The answer that a cell gives; `None` for words that settle none, such as "partially supported".
pub(crate) fn answer(word: &str) -> Option<Answer> {
    match word.to_lowercase().as_str() {
        "accepted" | "supported" | "enjoys support" => Some(Answer::Supported),
        "noted" | "rejected" | "not accepted" | "not supported" => Some(Answer::Noted),
        "pending" | "to be examined" => Some(Answer::Pending),
        _ => None,
    }
}

/// What to do about a word that gives none.
pub(crate) fn mend() -> Saying {
    Saying::of("mend-answer")
}
