//! Grants: 360Giving and IATI, with the real files counted by other means.

use crate::{import, problems};
use std::fs;
use std::path::Path;
use tarazy_import::{Imported, Options, Table, importer};
use tarazy_model::{Grant, GrantParty, Statement};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/grants");

fn grants(imported: &Imported) -> Vec<&Grant> {
    let statements = imported.drafts.iter().map(|draft| &draft.statement);
    statements
        .filter_map(|statement| if let Statement::Grant(grant) = statement { Some(grant) } else { None })
        .collect()
}

/// Who gave what to whom and when.
fn told(imported: &Imported) -> Vec<String> {
    let name = |party: &Option<GrantParty>| party.as_ref().map_or("-", |party| &party.name).to_owned();
    let one = |grant: &&Grant| {
        let amount = |value: &Option<_>| value.as_ref().map_or("-".to_owned(), ToString::to_string);
        let date = grant.date.as_ref().map_or("-".to_owned(), ToString::to_string);
        let states: Vec<&str> = grant.states.iter().map(|state| state.as_str()).collect();
        let (funder, recipient) = (name(&grant.funder), name(&grant.recipient));
        let (awarded, disbursed) = (amount(&grant.awarded), amount(&grant.disbursed));
        format!("{funder} > {recipient} {awarded} {disbursed} {date} {}", states.join("+"))
    };
    grants(imported).iter().map(one).collect()
}

#[test]
fn a_grant_without_what_it_needs_is_named_and_days_are_not_guessed() {
    let days = |other: &str| {
        format!(
            r#"{{"grants": [{{"id": "a", "title": "Aid", "currency": "GBP", "amountAwarded": 100, "awardDate": "05/06/2014",
            "fundingOrganization": [{{"name": "F", "id": "GB-CHC-2"}}], "beneficiaryLocation": [{{"countryCode": "KG"}}],
            "recipientOrganization": [{{"name": "R"}}], "plannedDates": [{{"startDate": "2015-01-01", "endDate": "2015-12-31"}}]}},
            {{"id": "b", "title": "More", "amountAwarded": "much", "awardDate": "{other}"}},
            {{"title": "None"}}, {{"id": "a", "title": "Again"}}]}}"#
        )
    };
    let imported = import("360giving", &[("grants.json", &days("25/06/2014"))]);
    assert_eq!(told(&imported), ["F > R 100 GBP - 2014-06-05 KGZ", "- > - - - 2014-06-25 "]);
    assert_eq!(
        grants(&imported)[0].period.as_ref().map(ToString::to_string).as_deref(),
        Some("2015-01-01/2015-12-31")
    );
    let told_of = problems(&imported);
    assert_eq!(told_of.len(), 3, "{told_of:?}");
    assert!(
        told_of[0].starts_with("grants.json, line 4, column awarded: \"much\" is no amount"),
        "{told_of:?}"
    );
    assert!(told_of[1].starts_with("grants.json, line 5, column id: the grant has no id"), "{told_of:?}");
    assert!(
        told_of[2].starts_with("grants.json, line 5, column id: the id is that of the grant in line 1"),
        "{told_of:?}"
    );
    let month_first = import("360giving", &[("grants.json", &days("06/25/2014"))]);
    assert!(told(&month_first)[0].contains("2014-05-06"));
    let unknown = import("360giving", &[("grants.json", &days("07/08/2014"))]);
    assert_eq!(told(&unknown)[0], "F > R 100 GBP - - KGZ");
    assert!(
        problems(&unknown)[0].contains("\"05/06/2014\" is no day that can be told"),
        "{:?}",
        problems(&unknown)
    );
}

#[test]
fn a_table_of_grants_has_the_titles_of_the_standard() {
    let table = "Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,\
        Funding Org:Name,Recipient Org:Country\n360G-1,Legal aid,GBP,\"40,000\",2014-06-05,GB-CHC-1,Aid,Fund,United Kingdom\n";
    let imported = import("360giving", &[("grants.csv", table)]);
    assert_eq!(told(&imported), ["Fund > Aid 40000 GBP - 2014-06-05 GBR"]);
    assert_eq!(grants(&imported)[0].recipient.as_ref().unwrap().identifier.as_deref(), Some("GB-CHC-1"));
    assert!(import("360giving", &[("grants.csv", "One,Two\n1,2\n")]).is_refused());
}

#[test]
fn transactions_of_an_activity_are_awards_and_payments_and_the_rest_is_named() {
    let transaction = |kind: u8, inner: &str| {
        format!(
            "<transaction><transaction-type code=\"{kind}\"/><transaction-date iso-date=\"2012-01-0{kind}\"/>\
            <value>1000</value>{inner}</transaction>\n"
        )
    };
    let receiver = "<receiver-org ref=\"KG-1\"><narrative>Adilet &amp; partners</narrative></receiver-org>";
    let xml = format!(
        "<iati-activities><iati-activity default-currency=\"EUR\"><iati-identifier>AA-1</iati-identifier>\n\
        <reporting-org ref=\"AA\"><narrative>Fund</narrative></reporting-org>\
        <title><narrative>Legal aid</narrative><narrative xml:lang=\"fr\">Aide</narrative></title>\n\
        <participating-org role=\"4\"><narrative>Doer</narrative></participating-org><recipient-country code=\"KG\"/>\n{}{}{}{}\
        </iati-activity></iati-activities>",
        transaction(2, receiver),
        transaction(3, ""),
        transaction(4, ""),
        transaction(1, "<recipient-country code=\"TJ\"/><provider-org ref=\"BB-2\"/>"),
    );
    let imported = import("iati", &[("activities.xml", &xml)]);
    assert_eq!(
        told(&imported),
        [
            "Fund > Adilet & partners 1000 EUR - 2012-01-02 KGZ",
            "Fund > Doer - 1000 EUR 2012-01-03 KGZ",
            "BB-2 > Fund - 1000 EUR 2012-01-01 TJK",
        ]
    );
    assert_eq!(
        problems(&imported),
        [
            "activities.xml, line 6, column transaction-type: a transaction of type 4 is no grant; nothing is to be done \
          (passed over)"
        ]
    );
    assert_eq!(grants(&imported)[0].title, "Legal aid");
    let cut = import("iati", &[("activities.xml", xml.get(..300).unwrap())]);
    assert!(cut.is_refused() && problems(&cut)[0].contains("the XML is broken"), "{:?}", problems(&cut));
}

#[test]
fn of_the_real_files_every_grant_is_in() {
    let folder = Path::new(FOLDER);
    if !folder.exists() {
        return println!("skipped: {FOLDER} is absent");
    }
    // Counted with another JSON reader: grants, and those to a person, who is not named.
    let counted = [
        ("360giving", "a002400000KeYdsAAF-currency.json", 379),
        ("360giving", "awefw001p00000zgyHZAAY.json", 154),
        ("360giving", "grantnav-20180903134856.json", 5),
        ("iati", "activity-standard-example-annotated.xml", 1),
        ("iati", "organisation-standard-example-annotated.xml", 0),
    ];
    for (kind, name, count) in counted {
        let bytes = fs::read(folder.join(kind).join(name)).unwrap();
        let table = Table { name, bytes: &bytes };
        let imported = importer(kind).unwrap().import(&[table], &Options::default(), &mut |_, _| {});
        println!("{name}: {} grants, {:?}", imported.drafts.len(), problems(&imported));
        assert_eq!(imported.drafts.len(), count, "{name}");
        for grant in grants(&imported) {
            assert!(grant.amount().and_then(|amount| amount.unit.as_ref()).is_some(), "{grant:?}");
            assert!(grant.date.is_some() && grant.funder.is_some(), "{grant:?}");
        }
    }
}
