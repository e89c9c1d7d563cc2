//! What fields are called in the language of who reads: by the words that the page of a statement has for them, where it
//! has.

use tarazy_words::Saying;

/// The message that says the name of a field; before a field, what holds it, where the same name is of two things: the
/// kind of statement, or the field around it.
const NAMES: &[(&str, &str)] = &[
    // Of several kinds.
    ("kind", "field-kind"),
    ("states", "changed-field-states"),
    ("date", "field-date"),
    ("dated", "changed-field-dated"),
    ("title", "field-title"),
    ("text", "field-text"),
    ("themes", "field-themes"),
    ("articles", "field-articles"),
    ("session", "field-session"),
    ("instrument", "field-instrument"),
    ("body", "field-by-body"),
    ("symbol", "field-document"),
    ("name", "field-name"),
    ("names", "field-also-written"),
    ("identifier", "field-identifier"),
    ("identifiers", "field-identifiers"),
    ("period", "field-period"),
    ("code", "field-code"),
    ("codes", "field-other-codes"),
    ("scheme", "changed-field-list-of-codes"),
    ("value", "field-value"),
    ("role", "field-role"),
    ("written", "changed-field-written"),
    ("language", "changed-field-language"),
    ("note", "changed-field-note"),
    // Quantities and counts.
    ("low", "changed-field-lowest"),
    ("amount point", "changed-field-number"),
    ("high", "changed-field-highest"),
    ("bound", "changed-field-exactness"),
    ("unit", "field-of-unit"),
    ("by", "changed-field-counted-by"),
    // Treaty acts.
    ("state", "field-state"),
    ("instrument_written", "changed-field-instrument-written"),
    ("act", "field-act"),
    ("towards", "field-to-the-reservation-of"),
    ("procedure", "field-procedure"),
    // Events.
    ("event", "changed-field-event"),
    ("event codes", "field-coded-as"),
    ("basis", "field-rests-on"),
    ("place", "field-place"),
    ("precision", "changed-field-exactness"),
    ("point", "field-point"),
    ("latitude", "changed-field-latitude"),
    ("longitude", "changed-field-longitude"),
    ("participants", "field-of-participants"),
    ("party", "changed-field-party"),
    ("size", "field-took-part"),
    ("deaths", "field-of-deaths"),
    ("injured", "field-injured"),
    ("arrests", "field-arrested"),
    ("demands", "field-demands"),
    ("responses", "field-response"),
    ("denied", "field-said-not-to-have-happened"),
    ("ties", "changed-field-ties"),
    ("relation", "changed-field-relation"),
    ("to", "changed-field-tied-to"),
    // Figures.
    ("indicator", "changed-field-indicator"),
    ("measure", "field-measure"),
    ("equivalents", "field-that-is"),
    ("denominator", "field-of-which"),
    ("dimensions", "changed-field-set-apart-by"),
    ("dimensions sex", "need-sex"),
    ("dimensions age", "need-age"),
    ("dimensions area", "changed-field-area"),
    ("counts", "field-counted"),
    // Pledges.
    ("promisor", "field-who-promised"),
    ("promisee", "field-to-whom"),
    ("pledge measure", "field-what-was-promised"),
    ("baseline", "field-starting-from"),
    ("target", "field-target"),
    ("scope", "field-scope"),
    ("deadline", "field-by-when"),
    // Recommendations and reports.
    ("form", "field-form"),
    ("paragraph", "field-paragraph"),
    ("heading", "field-under"),
    ("recommending", "field-made-by"),
    ("answer", "field-answer"),
    ("affected", "field-persons"),
    ("targets", "field-sdg-targets"),
    ("repeated", "field-repeated"),
    ("follow_up", "field-chosen-for-follow-up"),
    ("number", "field-report"),
    ("step", "field-step"),
    ("simplified", "field-procedure"),
    ("paragraphs", "field-paragraphs"),
    // Cases.
    ("issue", "field-issue"),
    ("actors", "field-who"),
    ("outcome", "changed-field-outcome"),
    ("due", "field-by-when"),
    ("item", "field-of-the-promise"),
    ("resolved", "field-said-to-be"),
    ("cause", "field-because-of-as-claimed"),
    ("points", "field-points"),
    // Grants.
    ("description", "field-at-length"),
    ("funder", "field-funder"),
    ("recipient", "field-recipient"),
    ("awarded", "field-awarded"),
    ("disbursed", "field-disbursed"),
    ("programme", "field-programme"),
    // Persons, organisations and places.
    ("birth", "field-born"),
    ("death", "field-died"),
    ("gender", "field-gender"),
    ("memberships", "field-posts"),
    ("organisation", "kind-organisation"),
    ("acronym", "field-acronym"),
    ("founded", "field-founded"),
    ("dissolved", "field-dissolved"),
    ("classification", "field-sort"),
    ("parent", "field-part-of"),
    ("standings", "field-before-the-law"),
    ("status", "field-of-status"),
    ("meets", "field-meets"),
    ("level", "field-level"),
    ("part_of", "field-part-of"),
    // Sources cited and other claims.
    ("author", "field-author"),
    ("publisher", "field-publisher"),
    ("accessed", "changed-field-accessed"),
    ("pages", "field-pages"),
    ("source note", "changed-field-footnote"),
    ("stance", "changed-field-stance"),
    ("holder", "field-said-by"),
    // Accounts, and what is decided on them.
    ("polarity", "field-of-polarity"),
    ("as at", "changed-field-as-at"),
    ("words", "field-of-words"),
    ("where", "changed-field-where"),
    ("review", "review-column"),
    ("record", "record"),
    ("names withheld", "changed-field-names-withheld"),
    ("decided", "changed-field-decided"),
    ("the one", "changed-field-the-one"),
    ("the other", "changed-field-the-other"),
    // What else can be decided on.
    ("class", "class-column"),
    ("accounts and their versions", "changed-field-versions-of-accounts"),
    ("decisions on what it brought", "changed-field-decisions-on-batch"),
    ("visitors may read", "changed-field-visitors-may-read"),
    ("may sign in", "changed-field-may-sign-in"),
    ("groups", "changed-field-groups"),
    ("of decisions", "changed-field-of-decisions"),
    ("of allegations", "changed-field-of-allegations"),
    ("version", "changed-field-version"),
    ("stands as", "changed-field-stands-as"),
    ("section", "changed-field-section"),
    ("authors", "changed-field-authors"),
];

/// The name of a field, held by something: in English as the model has it. What has no message is called so in every
/// language.
pub(crate) fn name(holder: &str, field: &str) -> Saying {
    let english = field.replace('_', " ");
    match message(holder, field) {
        Some(message) => Saying::Exactly(english, Box::new(Saying::of(message))),
        None => english.into(),
    }
}

fn message(holder: &str, field: &str) -> Option<&'static str> {
    let held = NAMES.iter().find(|(known, _)| known.split_once(' ') == Some((holder, field)));
    let named = || NAMES.iter().find(|(known, _)| *known == field);
    held.or_else(named).map(|(_, message)| *message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tarazy_words::{Language, messages};

    #[test]
    fn every_name_has_its_message() {
        for (field, message) in NAMES {
            assert!(messages::plain(Language::English, message).is_some(), "{field}: {message}");
            assert_eq!(NAMES.iter().filter(|(other, _)| other == field).count(), 1, "{field} twice");
        }
    }

    #[test]
    fn what_holds_a_field_settles_what_it_means() {
        let told = |holder, field| name(holder, field).in_language(Language::Russian);
        assert_eq!(told("pledge", "measure"), "что обещано");
        assert_eq!(told("figure", "measure"), "показатель");
        assert_eq!(told("", "as at"), "по состоянию на");
        assert_eq!(told("figure", "of_no_name"), "of no name");
        assert_eq!(name("pledge", "follow_up").to_string(), "follow up");
    }
}
