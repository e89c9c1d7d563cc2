//! Every name of a State in the real files, of five languages and old forms, resolves.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tarazy_words::states;

const SHARED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");

/// Who is named as a State in treaty tables and declarations without being one of the vocabulary: none.
fn unresolved(names: &BTreeSet<String>) -> Vec<&String> {
    names.iter().filter(|name| states::resolve(name).is_none()).collect()
}

fn read(path: &str) -> Option<String> {
    let path = Path::new(SHARED).join(path);
    let bytes = fs::read(&path).ok();
    if bytes.is_none() {
        println!("skipped: {} absent", path.display());
    }
    bytes.map(|bytes| encoding_of(&bytes))
}

/// UPR Info's exports are in Mac Roman; names in them are in ASCII but for one or two.
fn encoding_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| encoding_rs::MACINTOSH.decode(bytes).0.into_owned())
}

fn below(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new(SHARED).join(folder)).into_iter().flatten();
    entries.map(|entry| format!("{folder}/{}", entry.unwrap().file_name().to_string_lossy())).collect()
}

#[test]
fn states_of_treaty_tables_and_declarations() {
    let mut names = BTreeSet::new();
    for file in below("treaties/untc-2015/treaties") {
        let text = read(&file).unwrap();
        names.extend(
            csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.unwrap()[0].to_owned()),
        );
    }
    for file in below("treaties/untc-2015/declarations") {
        let text = read(&file).unwrap();
        names.extend(
            text.lines().filter_map(|line| line.strip_prefix('#')).map(|name| name.trim().to_owned()),
        );
    }
    for file in below("treaties/status-2022") {
        let text = read(&file).unwrap();
        names.extend(
            csv::Reader::from_reader(text.as_bytes()).records().map(|row| row.unwrap()[1].to_owned()),
        );
    }
    println!("{} names in treaty files", names.len());
    assert_eq!(unresolved(&names), Vec::<&String>::new());
}

#[test]
fn states_of_the_reviews_and_of_the_index() {
    let mut names = BTreeSet::new();
    for file in below("upr/recommendations").into_iter().filter(|file| !file.contains("voluntary")) {
        let text = read(&file).unwrap().replace('\r', "\n");
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let headers = reader.headers().unwrap().clone();
        let at = |name: &str| headers.iter().position(|header| header.trim() == name);
        let (to, from) = (at("To").unwrap(), at("From").unwrap());
        for row in reader.records().filter_map(Result::ok) {
            names.extend([to, from].iter().filter_map(|at| row.get(*at)).map(|name| name.trim().to_owned()));
        }
    }
    // The source's own mark for what it does not know, and an empty cell.
    names.retain(|name| !name.contains("Unknown") && !name.is_empty());
    println!("{} names in reviews", names.len());
    assert_eq!(unresolved(&names), Vec::<&String>::new());
}

/// Parts of names in the data set that its authors had translated by machine: wrong cases, words left over.
const BROKEN: [&str; 18] = [
    "Serene Республика",
    "Н е в и с",
    "Кот-д'Ивуаре",
    "Габона Республика",
    "Хашимитского Королевства",
    "суверенной Республики",
    "Республика Алжир",
    "Республика Китай",
    "Союза Мьянма",
    "Республика Турции",
    "Специальный административный",
    "Папуа-Новой",
    "Республика Корея",
    "Государство Ливии",
    "Того Республика",
    "Тунисской",
    "Республики Уругвай",
    "обитель мира",
];

/// Names of other times, of historic participants and of participants that are no members of the United Nations.
#[test]
fn old_forms_and_historic_participants() {
    for (name, code) in [
        ("Zaire", "COD"),
        ("Burma", "MMR"),
        ("Upper Volta", "BFA"),
        ("Dahomey", "BEN"),
        ("Ceylon", "LKA"),
        ("Swaziland", "SWZ"),
        ("Cape Verde", "CPV"),
        ("Cabo Verde", "CPV"),
        ("Turkey", "TUR"),
        ("Türkiye", "TUR"),
        ("The former Yugoslav Republic of Macedonia", "MKD"),
        ("North Macedonia", "MKD"),
        ("Kirghizstan", "KGZ"),
        ("Byelorussian SSR", "BLR"),
        ("Ukrainian SSR", "UKR"),
        ("USSR", "XSU"),
        ("Czechoslovakia", "XCS"),
        ("Union of Soviet Socialist Republics", "XSU"),
        ("Libyan Arab Jamahiriya", "LBY"),
        ("Viet-Nam", "VNM"),
        ("Federal Republic of Germany", "DEU"),
        ("German Democratic Republic", "DDR"),
        ("Ivory Coast", "CIV"),
        ("Democratic Kampuchea", "KHM"),
        ("East Timor", "TLS"),
        ("State of Palestine", "PSE"),
        ("Holy See", "VAT"),
        ("European Community", "XEU"),
        ("European Economic Community", "XEU"),
        ("Serbia and Montenegro", "SCG"),
        ("Yugoslavia (former)", "XYU"),
        ("Cook Islands", "COK"),
        ("Niue", "NIU"),
        ("Bahamas (The)", "BHS"),
        ("Gambia (The)", "GMB"),
        ("Netherlands (Kingdom of the)", "NLD"),
        ("Tanganyika", "TZA"),
        ("Rhodesia", "ZWE"),
        ("Democratic Yemen", "YMD"),
        ("Federation of Malaya", "MYS"),
        ("Gold Coast", "GHA"),
    ] {
        assert_eq!(states::resolve(name).map(|found| found.to_string()).as_deref(), Some(code), "{name}");
    }
}

#[test]
fn states_in_five_languages() {
    let Some(text) = read("places/countries/countries.json") else { return };
    let countries: serde_json::Value = serde_json::from_str(&text).unwrap();
    let (mut names, mut wrong) = (0, Vec::new());
    for country in countries.as_array().unwrap() {
        let code = country["cca3"].as_str().unwrap();
        let Some(known) = code.parse().ok().and_then(states::get) else { continue };
        let native = &country["name"]["native"];
        let forms = ["kaz", "kir", "uzb", "rus"].iter().map(|language| &native[*language]);
        let forms = forms.chain([&country["name"], &country["translations"]["rus"]]);
        for name in
            forms.flat_map(|form| [&form["common"], &form["official"]]).filter_map(|name| name.as_str())
        {
            if BROKEN.iter().any(|part| name.contains(part)) {
                continue;
            }
            names += 1;
            if states::resolve(name) != Some(known.code) {
                wrong.push(format!("{code}: {name}"));
            }
        }
    }
    println!("{names} names of countries");
    assert_eq!(wrong, Vec::<String>::new());
}
