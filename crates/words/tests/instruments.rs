//! Titles of instruments resolve the way people write them, and never to a neighbour.

use tarazy_model::InstrumentCode;
use tarazy_words::{Lexicon, articles, bodies, instruments, organisations};

fn code(title: &str) -> String {
    instruments::resolve(title).map_or_else(|| "-".to_owned(), |code| code.to_string())
}

#[test]
fn titles_resolve_the_way_people_write_them() {
    let table = [
        ("CAT", "CAT"),
        ("Convention against Torture", "CAT"),
        ("UN Convention against Torture", "CAT"),
        ("the United Nations Convention Against Torture", "CAT"),
        ("Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment", "CAT"),
        ("Convention against torture and other cruel and inhuman treatment", "CAT"),
        ("Optional Protocol of the Convention against Torture", "OPCAT"),
        (
            "Optional Protocol to the Convention against Torture and other Cruel Inhuman or Degrading Treatment",
            "OPCAT",
        ),
        ("the Optional Protocol to the UN Convention against Torture", "OPCAT"),
        ("OP-CAT", "OPCAT"),
        ("Convention on the Rights of the Children", "CRC"),
        ("Convention on the Rights of Child", "CRC"),
        ("International Convention on the Rights of the Child", "CRC"),
        ("UN Convention on the Rights of Persons with Disabilities", "CRPD"),
        ("Convention on the Rights of People with Disabilities", "CRPD"),
        ("Convention on the Rights of Persons with Disability", "CRPD"),
        ("Optional Protocol to the Convention on the Rights of Persons with Disabilities", "CRPD-OP"),
        ("Convention for the Protection of All Persons from Enforced Disappearance", "CPED"),
        ("International Convention for the protection of all persons from enforced disappearances", "CPED"),
        ("Convention on the Elimination of all forms of Discrimination Against Women", "CEDAW"),
        ("Convention on Elimination of All Forms of Discrimination against Woman", "CEDAW"),
        (
            "Optional Protocol to the Convention on the Elimination of Discrimination against Women",
            "CEDAW-OP",
        ),
        ("International Convention on Elimination of all forms of Racial Discrimination", "ICERD"),
        ("Covenant on Civil and Political Rights", "ICCPR"),
        ("International Covenant for Civil and Political Rights", "ICCPR"),
        ("Optional Protocol to the International Covenant on Civil and Political Rights", "ICCPR-OP1"),
        ("First Optional Protocol to the ICCPR", "ICCPR-OP1"),
        ("Second Optional Protocol to the ICCPR", "ICCPR-OP2"),
        ("2nd Optional Protocol to the Covenant on Civil and Political Rights", "ICCPR-OP2"),
        (
            "Second Optional Protocol to the International Covenant on Civil and Political Rights aiming to the \
             abolition of the death penalty",
            "ICCPR-OP2",
        ),
        ("International Covenant on Economic, Social & Cultural Rights", "ICESCR"),
        (
            "Optional Protocol to the International Covenant on Economic, Social and Cultural Rights",
            "ICESCR-OP",
        ),
        (
            "Convention on the Protection of the Rights of Migrant Workers and Members of their Families",
            "ICMW",
        ),
        (
            "International Convention on Protection of Rights of All Migrant Workers and Members of Their Families",
            "ICMW",
        ),
        ("Optional Protocol on the Involvement of Children in Armed Conflicts", "CRC-OP-AC"),
        (
            "Optional Protocol to the Convention on the Rights of the Child on the involvement of children in \
             armed conflict",
            "CRC-OP-AC",
        ),
        (
            "Optional Protocol to the CRC on the sale of children, child prostitution and child pornography",
            "CRC-OP-SC",
        ),
        (
            "Optional Protocol to the Convention on the Rights of the Child on a communications procedure",
            "CRC-OP-IC",
        ),
        ("Declaration of elimination of violence against women", "DEVAW"),
        ("Universal Declaration of Human Rights", "UDHR"),
        ("Beijing Platform for Action", "BEIJING"),
        ("Genocide Convention", "GENOCIDE"),
        ("Convention Relating to the Status of Refugees", "REFUGEES"),
        ("Protocol relating to the Status of Refugees", "REFUGEES-P"),
        ("Rome Statute of the International Criminal Court", "ROME-STATUTE"),
        ("ILO Convention No. 87", "ILO-C87"),
        ("CIS Convention on Human Rights and Fundamental Freedoms", "CIS-HR"),
        ("Конвенция против пыток", "CAT"),
        ("Международный пакт о гражданских и политических правах", "ICCPR"),
        ("Факультативный протокол к Конвенции против пыток", "OPCAT"),
        ("Бала құқықтары туралы конвенция", "CRC"),
        ("Бала укуктары жөнүндө конвенция", "CRC"),
        ("Bola huquqlari to'g'risidagi konvensiya", "CRC"),
        (
            "Amendment to article 20, paragraph 1 of the Convention on the Elimination of All Forms of \
             Discrimination against Women",
            "CEDAW-AM",
        ),
    ];
    for (title, expected) in table {
        assert_eq!(code(title), expected, "{title}");
    }
}

#[test]
fn what_may_be_several_or_none_resolves_to_none() {
    let table = [
        "Optional Protocol",
        "Optional Protocol to the Convention on the Rights of the Child",
        "Convention",
        "Convention on Human Dignity",
        "Convention on the Law of the Sea",
        "Convention on Biological Diversity",
        "Law on the Rights of the Child",
        "Protocol on the rights of women in Africa",
        "",
        "the",
    ];
    for title in table {
        assert_eq!(code(title), "-", "{title}");
    }
}

#[test]
fn the_core_is_the_eighteen_treaties_and_protocols() {
    assert_eq!(instruments::core().count(), 18);
    for instrument in instruments::core() {
        let untc = instrument.untc.unwrap();
        assert_eq!(instruments::by_untc(untc).unwrap().code, instrument.code);
        assert!(instrument.in_force.is_some_and(|day| day > instrument.adopted));
        assert!(bodies::get(instrument.body.unwrap()).is_some());
        assert_eq!(instrument.titles.all().count(), 5, "{}", instrument.code);
    }
}

#[test]
fn every_instrument_resolves_by_each_of_its_titles() {
    for instrument in instruments::all() {
        let titles = instrument.titles.all().map(|(_, title)| title);
        for title in titles.chain(instrument.aliases.iter().copied()).chain([instrument.code.as_str()]) {
            assert_eq!(code(title), instrument.code.as_str(), "{title}");
            assert_eq!(code(&format!("The {}", title.to_uppercase())), instrument.code.as_str(), "{title}");
        }
    }
}

#[test]
fn codes_in_one_vocabulary_exist_in_the_other() {
    for article in articles::all() {
        assert!(instruments::get(&article.instrument).is_some(), "{}", article.instrument);
    }
    for body in bodies::all() {
        assert!(
            body.instrument.as_ref().is_none_or(|code| instruments::get(code).is_some()),
            "{}",
            body.code
        );
    }
    for instrument in instruments::all() {
        let known = |body: &str| bodies::get(body).is_some() || organisations::get(body).is_some();
        assert!(instrument.body.is_none_or(known), "{}", instrument.code);
    }
    let torture = articles::get(&InstrumentCode::new("ICCPR"), "7").unwrap();
    assert!(torture.subject.contains("torture"));
}

fn found<'a>(lexicon: &Lexicon, text: &'a str, code: impl Fn(usize) -> String) -> Vec<(&'a str, String)> {
    lexicon
        .find(text)
        .into_iter()
        .map(|hit| (text.get(hit.range).unwrap_or_default(), code(hit.entry)))
        .collect()
}

#[test]
fn a_text_names_instruments_bodies_and_organisations() {
    let text = "Under the UN Convention against Torture and its Optional Protocol, the Committee against\nTorture and \
                the UN Human Rights Committee (CCPR) met UNDP and the OSCE; who knows. The cat sat on CEDAW.";
    let instruments = found(instruments::lexicon(), text, |at| instruments::all()[at].code.to_string());
    let expected = [("UN Convention against Torture", "CAT"), ("CEDAW", "CEDAW")];
    assert_eq!(instruments, expected.map(|(text, code)| (text, code.to_owned())));
    let bodies = found(bodies::lexicon(), text, |at| bodies::all()[at].code.to_owned());
    let expected = [("Committee against\nTorture", "CAT"), ("UN Human Rights Committee", "CCPR")];
    assert_eq!(bodies, expected.map(|(text, code)| (text, code.to_owned())));
    let organisations = found(organisations::lexicon(), text, |at| organisations::all()[at].code.to_owned());
    let expected = [("UN", "UN"), ("UN", "UN"), ("UNDP", "UNDP"), ("OSCE", "OSCE")];
    assert_eq!(organisations, expected.map(|(text, code)| (text, code.to_owned())));
}

#[test]
fn bodies_and_organisations_resolve_by_name_acronym_and_symbol() {
    let body = |name| bodies::resolve(name).map_or("-", |body| body.code);
    let table = [
        ("the UN Committee against Torture", "CAT"),
        ("Human Rights Committee", "CCPR"),
        ("Комитет против пыток", "CAT"),
        ("ODIHR", "ODIHR"),
        ("UPR", "UPR"),
        ("Special Rapporteur on torture", "SR-TORTURE"),
        ("Committee on Cooking", "-"),
    ];
    for (name, expected) in table {
        assert_eq!(body(name), expected, "{name}");
    }
    let by_symbol = |symbol| bodies::by_symbol(symbol).map_or("-", |body| body.code);
    let table = [
        ("CCPR/C/KAZ/CO/2", "CCPR"),
        ("E/C.12/UZB/CO/2", "CESCR"),
        ("CAT/OP/KGZ/1", "SPT"),
        ("CATALOGUE", "-"),
    ];
    for (symbol, expected) in table {
        assert_eq!(by_symbol(symbol), expected, "{symbol}");
    }
    let organisation = |name| organisations::resolve(name).map_or("-", |organisation| organisation.code);
    for (name, expected) in [("ПРООН", "UNDP"), ("the World Bank", "WB"), ("Amnesty International", "AI")]
    {
        assert_eq!(organisation(name), expected, "{name}");
    }
}

#[test]
fn every_human_rights_treaty_of_the_shared_index_is_known_by_number_and_title() {
    let index = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/treaties/untc-2015/index.csv");
    let Ok(mut index) = csv::Reader::from_path(index) else {
        println!("skipped: {index} absent");
        return;
    };
    for row in index.records().map(Result::unwrap).filter(|row| &row[0] == "4") {
        let number = format!("{}-{}", &row[0], row[1].replace('.', "-"));
        let instrument = instruments::by_untc(&number).unwrap_or_else(|| panic!("{number} is unknown"));
        let title = row[2].split(". ").next().unwrap();
        assert_eq!(code(title), instrument.code.as_str(), "{title}");
    }
}
