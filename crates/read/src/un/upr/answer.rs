//! What the words before a list say of the State's answer to it (Human Rights Council resolution 5/1, annex, paragraph
//! 32: "enjoy the support" of the State; all others are "noted").

use tarazy_model::Answer;

/// Words that put an answer off.
const PENDING: [&str; 13] = [
    "will be examined",
    "to be examined",
    "will examine",
    "shall examine",
    "be further examined",
    "under examination",
    "will be considered",
    "will consider",
    "under consideration",
    "further consideration",
    "in due course",
    "in due time",
    "responses will be",
];
/// Words that speak of support.
const SUPPORT: [&str; 10] = [
    "support",
    "supports",
    "supported",
    "supporting",
    "accept",
    "accepts",
    "accepted",
    "acceptable",
    "acceptance",
    "endorsed",
];
/// How many words before them a "not" is looked for.
const NEAR: usize = 7;

/// The answer that a lead gives; `None` where it gives none.
pub(super) fn answer(lead: &str) -> Option<Answer> {
    let lead = lead.to_lowercase();
    if PENDING.iter().any(|words| lead.contains(words)) {
        return Some(Answer::Pending);
    }
    let words: Vec<&str> =
        lead.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let before = |at: usize| words.get(at.saturating_sub(NEAR)..at).unwrap_or(&[]);
    let word = |at: usize| words.get(at).copied().unwrap_or("");
    let refused = |word: &&str| ["not", "cannot", "unable", "nor", "without"].contains(word);
    let spoken = |at: &usize| SUPPORT.contains(&word(*at));
    let noted = |at: usize| {
        let passive = ["been", "are", "were", "is", "only", "simply", "and"];
        match word(at) {
            "rejected" | "rejects" => true,
            "noted" => {
                passive.contains(&word(at.saturating_sub(1))) || word(at + 1) == "by" || at + 1 == words.len()
            }
            "notes" => word(at + 1) == "the" && word(at + 2) == "following",
            "note" => word(at.saturating_sub(1)) == "takes",
            _ => false,
        }
    };
    let places = 0..words.len();
    let supports: Vec<usize> = places.clone().filter(spoken).collect();
    if supports.iter().any(|&at| before(at).iter().any(refused)) || places.clone().any(noted) {
        return Some(Answer::Noted);
    }
    (!supports.is_empty()).then_some(Answer::Supported)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lead_of_a_list_gives_the_answer() {
        for (lead, wanted) in [
            ("The recommendations listed below enjoy the support of the State:", Some(Answer::Supported)),
            (
                "The following recommendations have been examined by it and enjoy its support:",
                Some(Answer::Supported),
            ),
            ("The following recommendations were accepted:", Some(Answer::Supported)),
            ("The recommendations below did not enjoy the support of the State:", Some(Answer::Noted)),
            ("The following recommendations do not command the support of the State:", Some(Answer::Noted)),
            (
                "The recommendations below have been examined by the State and have been noted:",
                Some(Answer::Noted),
            ),
            ("The following recommendations, which cannot be accepted:", Some(Answer::Noted)),
            ("The following recommendations were rejected:", Some(Answer::Noted)),
            (
                "The following recommendations will be examined by it, which will provide responses:",
                Some(Answer::Pending),
            ),
            ("The following were made, and responses will be provided in due course:", Some(Answer::Pending)),
            ("In the course of the discussion, the following recommendations were made:", None),
        ] {
            assert_eq!(answer(lead), wanted, "{lead}");
        }
    }
}
