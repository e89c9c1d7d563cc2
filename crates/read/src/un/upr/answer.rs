//! What the words before a list say of the State's answer to it (Human Rights Council resolution 5/1, annex, paragraph
//! 32: "enjoy the support" of the State; all others are "noted").

use tarazy_model::Answer;

/// Words that put an answer off.
const PENDING: [&str; 30] = [
    "will be examined",
    "to be examined",
    "would be examined",
    "will examine",
    "would examine",
    "shall examine",
    "be further examined",
    "under examination",
    "will be considered",
    "to be considered",
    "will consider",
    "under consideration",
    "further consideration",
    "will be reviewed",
    "will be studied",
    "will respond",
    "provide responses",
    "provide a response",
    "in due course",
    "in due time",
    "responses will be",
    "response will be",
    "will be included in the",
    "будут рассмотрены",
    "будут изучены",
    "рассмотрит",
    "изучит",
    "представит ответ",
    "в надлежащее время",
    "в установленные сроки",
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
/// Beginnings of Russian words that do.
const SUPPORT_STEMS: [&str; 6] = ["поддерж", "принял", "принима", "принят", "приемлем", "одобр"];
/// Beginnings of Russian words by which a State refuses.
const NOTED_STEMS: [&str; 3] = ["отклон", "отверг", "неприемлем"];
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
    let refused =
        |word: &&str| ["not", "cannot", "unable", "nor", "without", "не", "ни", "без"].contains(word);
    let stem = |stems: &[&str], at: usize| stems.iter().any(|stem| word(at).starts_with(stem));
    let spoken = |at: &usize| SUPPORT.contains(&word(*at)) || stem(&SUPPORT_STEMS, *at);
    let noted = |at: usize| {
        let passive = ["been", "are", "were", "is", "only", "simply", "and", "be", "thus"];
        match word(at) {
            "rejected" | "rejects" | "reject" => true,
            "noted" => {
                passive.contains(&word(at.saturating_sub(1))) || word(at + 1) == "by" || at + 1 == words.len()
            }
            "notes" => word(at + 1) == "the" && word(at + 2) == "following",
            "note" => word(at.saturating_sub(1)) == "takes" || word(at.saturating_sub(1)) == "took",
            // "принимает к сведению"
            "сведению" => word(at.saturating_sub(1)) == "к",
            "отмечены" => true,
            _ => stem(&NOTED_STEMS, at),
        }
    };
    let places = 0..words.len();
    let supports: Vec<usize> = places.clone().filter(spoken).collect();
    if supports.iter().any(|&at| before(at).iter().any(refused)) || places.clone().any(noted) {
        return Some(Answer::Noted);
    }
    if supports.is_empty() {
        // What is done already is no refusal: databases of the review count it among what is accepted.
        let done = ["already implemented", "already been implemented", "уже выполнены", "уже осуществлены"];
        return done.iter().any(|words| lead.contains(words)).then_some(Answer::Supported);
    }
    Some(Answer::Supported)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lead_of_a_list_gives_the_answer() {
        for (lead, wanted) in [
            ("Перечисленные ниже рекомендации пользуются поддержкой Бутана:", Some(Answer::Supported)),
            ("Бутан поддерживает следующие рекомендации:", Some(Answer::Supported)),
            ("Следующие рекомендации не пользуются поддержкой Бутана:", Some(Answer::Noted)),
            ("Бутан принимает к сведению следующие рекомендации:", Some(Answer::Noted)),
            ("Следующие рекомендации были отклонены:", Some(Answer::Noted)),
            ("Следующие рекомендации будут рассмотрены Бутаном:", Some(Answer::Pending)),
            ("В ходе диалога были сделаны следующие рекомендации:", None),
            (
                "The recommendations below are considered by it to be already implemented:",
                Some(Answer::Supported),
            ),
            (
                "The recommendations below did not enjoy its support and would thus be noted:",
                Some(Answer::Noted),
            ),
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
