//! Places against places (rule `field-place`).

use super::{Agreement, name};
use tarazy_model::Location;
use tarazy_words::names::Matching;
use tarazy_words::places;

/// Whether both may be the same place: by their codes, one inside the other, or another spelling.
pub(crate) fn compare(here: &Location, there: &Location, matching: Matching) -> Agreement {
    let codes = code(here).zip(code(there));
    if codes.is_some_and(|(a, b)| lies_in(a, b) || lies_in(b, a)) {
        return Agreement::Same;
    }
    let given = here.code.is_some() && there.code.is_some();
    let slips = matching == Matching::Fuzzy;
    let (a, b) = (&here.written, &there.written);
    if !given && (name::same(a, b, matching) || slips && misspelt(a, b)) {
        return Agreement::Same;
    }
    if codes.is_some() { Agreement::Different } else { Agreement::Silent }
}

/// Whether a word of each is the other's letters in another order: Avaran for Aravan.
fn misspelt(a: &str, b: &str) -> bool {
    let letters = |name: &str| -> Vec<Vec<char>> {
        let sorted = |word: String| {
            let mut letters: Vec<char> = word.chars().collect();
            letters.sort_unstable();
            letters
        };
        name::tokens(name).into_iter().filter(|word| word.chars().count() > 4).map(sorted).collect()
    };
    let there = letters(b);
    name::is_proper(a)
        && name::is_proper(b)
        && letters(a).first().is_some_and(|first| there.first() == Some(first))
}

/// Its code, given or found by its name.
pub(crate) fn code(place: &Location) -> Option<&str> {
    let resolved = || places::resolve(&place.written).map(|known| known.code);
    place.code.as_deref().or_else(resolved)
}

/// The location with its code, so that it need not be found by its name again.
pub(crate) fn resolved(place: &Location) -> Location {
    Location { code: code(place).map(str::to_owned), ..place.clone() }
}

fn lies_in(inner: &str, outer: &str) -> bool {
    inner == outer
        || places::get(inner).is_some_and(|place| place.around().any(|around| around.code == outer))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_agree_by_spelling_and_by_lying_in_one_another() {
        use Agreement::{Different, Same, Silent};
        let place = |written: &str| Location::written(written);
        for (here, there, expected) in [
            ("Bishkek", "Bishkek", Same),
            ("Jalal-Abad", "Jalal-Abad", Same),
            ("Zhanaozen", "Mangystau Region", Same),
            ("Бишкек", "Bishkek", Same),
            ("Avaran district", "Aravan", Same),
            ("Bishkek", "Osh", Different),
            ("Bishkek", "the square", Silent),
        ] {
            assert_eq!(compare(&place(here), &place(there), Matching::Fuzzy), expected, "{here} / {there}");
            assert_eq!(compare(&place(there), &place(here), Matching::Fuzzy), expected, "{there} / {here}");
        }
    }
}
