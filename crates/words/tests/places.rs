//! Places resolve under their present, older and foreign names.

use tarazy_model::PlaceLevel;
use tarazy_words::places;
use tarazy_words::states;

#[test]
fn names_old_and_new_resolve() {
    let table = [
        ("Zhanaozen", "KAZ-zhanaozen"),
        ("Janaozen", "KAZ-zhanaozen"),
        ("Жаңаөзен", "KAZ-zhanaozen"),
        ("Frunze", "KG-GB"),
        ("Nur-Sultan", "KZ-71"),
        ("Astana", "KZ-71"),
        ("Alma-Ata", "KZ-75"),
        ("Almaty Region", "KZ-19"),
        ("Almaty oblast", "KZ-19"),
        ("Jalal-Abad", "KGZ-jalal-abad"),
        ("Jalalabad", "KGZ-jalal-abad"),
        ("Dzhalal-Abad", "KGZ-jalal-abad"),
        ("Jalal-Abad region", "KG-J"),
        ("Naryn", "KGZ-naryn"),
        ("Naryn province", "KG-N"),
        ("Osh", "KG-GO"),
        ("Osh oblast", "KG-O"),
        ("city of Osh", "KG-GO"),
        ("Andijon", "UZB-andijan"),
        ("Андижан", "UZB-andijan"),
        ("Oʻsh", "KG-GO"),
        ("Washington, D.C.", "USA-washington"),
        ("Geneva", "CHE-geneva"),
        ("Central Asia", "W-CENTRAL-ASIA"),
        ("Atlantis", "-"),
    ];
    for (name, expected) in table {
        assert_eq!(places::resolve(name).map_or("-", |place| place.code), expected, "{name}");
    }
}

#[test]
fn a_name_of_several_places_resolves_only_by_what_is_around_it() {
    let table = [
        ("Abai District", "-"),
        ("Abai District, Karaganda Region", "KAZ-abai-district-35"),
        ("Абайский район, область Абай", "KAZ-abai-district"),
        ("Aravan District", "KGZ-aravan"),
        ("Oltinkoʻl tumani", "UZB-oltinkol-district"),
        ("Алтынкульский район", "UZB-oltinkol-district"),
        ("Nowhere, Aravan District, Osh Region", "KGZ-aravan"),
        ("Bishkek, Chuy Region", "KG-GB"),
        ("Nowhere, Atlantis", "-"),
    ];
    for (name, expected) in table {
        assert_eq!(places::resolve(name).map_or("-", |place| place.code), expected, "{name}");
    }
    let uzbek = ["UZB".parse().unwrap()];
    assert_eq!(places::resolve_in("Osh", &uzbek).map(|place| place.code), None);
}

#[test]
fn every_first_level_division_of_central_asia_holds_what_lies_in_it() {
    for (state, regions, districts) in [("KAZ", 20, 170), ("KGZ", 9, 40), ("UZB", 14, 170)] {
        let of_state =
            places::all().iter().filter(|place| place.state.is_some_and(|of| of.as_str() == state));
        let top = |place: &&places::Place| place.part_of.is_none() && place.code.len() < 6;
        assert_eq!(of_state.clone().filter(top).count(), regions, "{state}");
        let held =
            |place: &&places::Place| place.level == PlaceLevel::District && place.around().next().is_some();
        assert!(of_state.clone().filter(held).count() >= districts, "{state}");
        assert!(of_state.filter(top).all(|place| place.point.is_some()), "{state}: each has a point");
    }
}

#[test]
fn codes_are_single_and_states_and_parts_exist() {
    let mut codes: Vec<&str> = places::all().iter().map(|place| place.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), places::all().len());
    for place in places::all() {
        assert!(place.part_of.is_none_or(|part| places::get(part).is_some()), "{}", place.code);
        assert_eq!(place.state.is_none(), place.level == PlaceLevel::World, "{}", place.code);
        assert!(place.state.is_none_or(|state| states::get(state).is_some()), "{}", place.code);
    }
}

#[test]
fn texts_name_places_in_any_case_ending_but_not_common_words() {
    let text =
        "In Osh and Jalal‑Abad, then Aravan district; oral talks. Мария была в Бишкеке. Жаңаөзендегі. mary";
    let found: Vec<(&str, &str)> = places::lexicon()
        .find(text)
        .into_iter()
        .map(|hit| (text.get(hit.range).unwrap(), places::all()[hit.entry].code))
        .collect();
    let expected = [
        ("Osh", "KG-GO"),
        ("Jalal‑Abad", "KGZ-jalal-abad"),
        ("Aravan district", "KGZ-aravan"),
        ("Бишкеке", "KG-GB"),
        ("Жаңаөзендегі", "KAZ-zhanaozen"),
    ];
    assert_eq!(found, expected);
}
