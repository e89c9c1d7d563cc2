//! The order of each language's alphabet, after Unicode CLDR: in Kazakh Ә follows А and Қ follows К, in Uzbek Oʻ and
//! Gʻ stand at the end; byte order is wrong in all five languages.

use crate::Language;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::Locale;
use std::cmp::Ordering;
use std::sync::LazyLock;

static COLLATORS: LazyLock<Vec<(Language, CollatorBorrowed<'static>)>> = LazyLock::new(|| {
    let collator = |language: Language| {
        let locale: Locale = language.as_str().parse().unwrap_or(Locale::UNKNOWN);
        let made = Collator::try_new(locale.into(), CollatorOptions::default());
        made.ok().map(|collator| (language, collator))
    };
    Language::ALL.into_iter().filter_map(collator).collect()
});

/// How two names stand to one another in a language's alphabet.
pub fn order(language: Language) -> impl Fn(&str, &str) -> Ordering {
    let collator = COLLATORS.iter().find(|(known, _)| *known == language).map(|(_, collator)| collator);
    move |one, other| collator.map_or_else(|| one.cmp(other), |collator| collator.compare(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_has_its_own_order() {
        for (language, expected) in [
            (Language::English, ["Åland", "Albania", "Belarus", "côte", "Zambia"]),
            (Language::Russian, ["Египет", "Ёлка", "Ива", "йод", "Япония"]),
            (Language::Kazakh, ["Албания", "Әзербайжан", "Куба", "Қазақстан", "Ямайка"]),
            (Language::Kyrgyz, ["Норвегия", "Оман", "Өзбекстан", "Украина", "Үнү"]),
            (Language::Uzbek, ["Gana", "Yaponiya", "Zambiya", "Oʻzbekiston", "Gʻana"]),
        ] {
            let mut sorted = expected;
            sorted.reverse();
            sorted.sort_by(|one, other| order(language)(one, other));
            assert_eq!(sorted, expected, "{language}");
        }
    }
}
