//! How the later wording stands to the earlier one.

use crate::points::weighed;
use proptest::prelude::*;
use tarazy_model::LinkKind::{Changed, PartlyMet, Same, Sharpened, Softened};
use tarazy_weigh::{Piece, pieces};

#[test]
fn each_rule_tells_a_difference_and_its_reverse() {
    let table = [
        ("Close the colony at the quarry.", "Close the colony at the quarry", Same, "lineage-same-words"),
        (
            "Close the colony at the quarry",
            "Consider closing the colony at the quarry",
            Softened,
            "lineage-verb",
        ),
        ("Take steps to close the colony", "Close the colony", Sharpened, "lineage-verb"),
        (
            "The Committee invites the State to close the colony",
            "The Committee urges the State to close the colony",
            Sharpened,
            "lineage-mode",
        ),
        ("Close the colony", "Close the colony within two years", Sharpened, "lineage-urgency"),
        ("Close the colony without delay", "Close the colony", Softened, "lineage-urgency"),
        (
            "Close the colony within six months",
            "Close the colony within two years",
            Softened,
            "lineage-urgency",
        ),
        ("Close the colony by 2015", "Close the colony by 2020", Same, "lineage-same-words"),
        ("Open shelters for widows", "Open 12 shelters for widows", Sharpened, "lineage-number"),
        ("Amend the code on insults", "Amend article 12 of the code on insults", Same, "lineage-reworded"),
        ("Close the colony", "Close the colony where appropriate", Softened, "lineage-hedge"),
        (
            "Close the colony at the quarry and compensate the widows of the strike",
            "Close the colony at the quarry",
            PartlyMet,
            "lineage-part",
        ),
        (
            "Close the colony at the quarry",
            "Close the colony at the quarry and compensate the widows of the strike",
            Sharpened,
            "lineage-more",
        ),
        ("Ratify OPCAT and CRPD", "Ratify CRPD", PartlyMet, "lineage-part"),
        (
            "Close the colony at the quarry",
            "While welcoming that half of it stands empty, the Committee recommends to close the colony at the quarry",
            PartlyMet,
            "lineage-welcomed",
        ),
        ("Close the colony without delay", "Ensure that the colony is closed", Changed, "lineage-both-ways"),
        (
            "Закрыть колонию у карьера",
            "Рассмотреть возможность закрытия колонии у карьера",
            Softened,
            "lineage-verb",
        ),
        ("Закрыть колонию", "Незамедлительно закрыть колонию", Sharpened, "lineage-urgency"),
        ("Закрыть колонию", "Закрыть колонию в течение двух лет", Sharpened, "lineage-urgency"),
    ];
    for (earlier, later, kind, rule) in table {
        assert_eq!(weighed(earlier, later), (kind, rule), "{earlier} / {later}");
        let back = weighed(later, earlier).0;
        match kind {
            Same => assert_eq!(back, Same, "{later} / {earlier}"),
            Sharpened => assert!(matches!(back, Softened | PartlyMet), "{later} / {earlier}: {back}"),
            _ => {}
        }
    }
}

#[test]
fn the_words_that_decided_are_quoted_as_they_stand() {
    use crate::points::point;
    let (a, b) = (
        point("CAT", "2010", "Close the Colony without Delay."),
        point("CAT", "2014", "Consider closing the Colony."),
    );
    let weighed = tarazy_weigh::lineage::weigh(&a, &b);
    let verb = weighed.reasons.iter().find(|reason| reason.rule == "lineage-verb").unwrap();
    assert_eq!(
        (verb.earlier.as_slice(), verb.later.as_slice()),
        (&["Close".to_owned()][..], &["Consider".to_owned()][..])
    );
    let urgency = weighed.reasons.iter().find(|reason| reason.rule == "lineage-urgency").unwrap();
    assert_eq!(urgency.earlier, ["without Delay"]);
    assert!(urgency.later.is_empty());
}

#[test]
fn the_wording_is_shown_word_by_word() {
    use Piece::{Added, Dropped, Kept};
    let text = |text: &str| text.to_owned();
    assert_eq!(
        pieces("Close the colony, without delay.", "Close the old colony."),
        [
            Kept(text("Close the ")),
            Added(text("old ")),
            Kept(text("colony")),
            Dropped(text(", without delay")),
            Kept(text("."))
        ]
    );
}

proptest! {
    #[test]
    fn nothing_of_either_text_is_lost(a in "([a-c]{1,2}[ ,.]{0,2}){0,20}", b in "([a-c]{1,2}[ ,.]{0,2}){0,20}") {
        let (mut earlier, mut later) = (String::new(), String::new());
        for piece in pieces(&a, &b) {
            match piece {
                Piece::Kept(text) => { earlier.push_str(&text); later.push_str(&text); }
                Piece::Dropped(text) => earlier.push_str(&text),
                Piece::Added(text) => later.push_str(&text),
            }
        }
        prop_assert_eq!((earlier, later), (a, b));
    }

    #[test]
    fn any_text_can_be_weighed(a in "\\PC{0,80}", b in "\\PC{0,80}") {
        weighed(&a, &b);
        pieces(&a, &b);
    }
}
