//! Codes of other codebooks stand for kinds of event, and kinds are written out as codes.

use tarazy_model::EventKind;
use tarazy_words::event_codes;

#[test]
fn codes_stand_for_kinds_and_longer_ones_for_more_special_kinds() {
    for (scheme, code, kind) in [
        ("CAMEO", "141", Some(EventKind::Protest)),
        ("CAMEO", "145", Some(EventKind::Riot)),
        ("CAMEO", "1451", Some(EventKind::Riot)),
        ("CAMEO", "0831", Some(EventKind::LossOfPower)),
        ("CAMEO", "040", Some(EventKind::Meeting)),
        ("CAMEO", "99", None),
        ("ACLED", "Peaceful protest", Some(EventKind::Protest)),
        ("ACLED", "mob violence", Some(EventKind::Riot)),
        ("UCDP", "3", Some(EventKind::Attack)),
        ("PLOVER", "PROTEST", Some(EventKind::Protest)),
        ("NONE", "1", None),
    ] {
        assert_eq!(event_codes::get(scheme, code).map(|code| code.kind), kind, "{scheme} {code}");
    }
}

#[test]
fn a_kind_is_written_out_as_the_first_code_listed() {
    let code = |scheme: &str, kind| event_codes::of_kind(scheme, kind).map(|code| code.code);
    assert_eq!(code("ACLED", EventKind::Riot), Some("Violent demonstration"));
    assert_eq!(code("PLOVER", EventKind::Protest), Some("PROTEST demo"));
    assert_eq!(code("ACLED", EventKind::Election), None);
}
