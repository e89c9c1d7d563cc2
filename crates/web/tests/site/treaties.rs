//! The treaty register as pages: arranged, mapped, adopted over the years, by State, and where registers differ.

use crate::html::checked;
use crate::site::Site;
use axum::http::StatusCode;
use tarazy_desk::{Actor, Desk, Table, importer, read_tables};

/// Twenty and more, so that both tables count as registers.
const STATES: [&str; 24] = [
    "Kazakhstan",
    "Kyrgyzstan",
    "Tajikistan",
    "Uzbekistan",
    "Armenia",
    "Austria",
    "Belgium",
    "Brazil",
    "Canada",
    "Chile",
    "Denmark",
    "Ecuador",
    "Finland",
    "France",
    "Germany",
    "Ghana",
    "Hungary",
    "India",
    "Japan",
    "Kenya",
    "Latvia",
    "Malta",
    "Nepal",
    "Tuvalu",
];

/// A register with days as of 2015 and one with years as of 2022, which differ on Kazakhstan and Kyrgyzstan.
pub(crate) fn registers(desk: &Desk) {
    let mut days = "Participant,Signature,\"Ratification, Accession(a)\"\n".to_owned();
    let mut years =
        "member,state party,year ratification or accession,signatory,no action,status\n".to_owned();
    for state in STATES {
        let (day, year) = match state {
            "Kazakhstan" => (None, "1,2018,0,0,state party"),
            "Kyrgyzstan" => (Some("3 Mar 1996,5 Sep 1997"), "1,1996,0,0,state party"),
            "India" => (Some("14 Oct 1997,"), "0,,1,0,signatory"),
            _ => (Some(",1 Jun 1990 a"), "1,1990,0,0,state party"),
        };
        days.extend(day.map(|day| format!("{state},{day}\n")));
        years += &format!("{state},{year}\n");
    }
    for (kind, name, table, as_at) in
        [("untc", "4-9.csv", days, "2015-03-14"), ("status", "hr_status_cat.csv", years, "2022-08")]
    {
        let tables = vec![Table { name, bytes: table.as_bytes() }];
        let read = read_tables(importer(kind).unwrap(), tables, Some(as_at.parse().unwrap()), &mut |_| {});
        desk.import(read.unwrap(), &Actor::default(), &mut |_| {}).unwrap();
    }
}

#[tokio::test]
async fn rows_stand_under_regions_and_columns_under_families_with_their_counts() {
    let site = Site::of(registers);
    let address = "/treaties?region=all&by=region&family=CAT&on=2016-01-01";
    let page = site.get(address).await;
    checked(address, page.text());
    let view = site.json(&address.replace("?", ".json?")).await;
    assert_eq!(view["families"][0]["name"], "Torture");
    assert_eq!((&view["families"][0]["of"], view["rows"].as_array().unwrap().len()), (&3.into(), 24));
    let groups: usize =
        view["groups"].as_array().unwrap().iter().map(|run| run["of"].as_u64().unwrap() as usize).sum();
    assert_eq!(groups, 24);
    // In 2016 Kazakhstan has no act yet, India has signed, CAT's amendment is under no source.
    assert_eq!((&view["totals"][0]["party"], &view["totals"][0]["signatory"]), (&22.into(), &1.into()));
    assert_eq!(view["totals"][1]["no_information"], 24);
    assert!(page.text().contains("Central Asia"), "{}", page.text());
}

#[tokio::test]
async fn the_map_shows_every_state_and_counts_each_standing() {
    let site = Site::of(registers);
    for (area, states) in [("world", 195), ("central-asia", 18)] {
        let address = format!("/treaties/map?instrument=CAT&on=2016-01-01&area={area}");
        let page = site.get(&address).await;
        checked(&address, page.text());
        let view = site.json(&address.replace("map?", "map.json?")).await;
        assert_eq!(view["states"].as_array().unwrap().len(), states, "{area}");
        let counts = view["counts"].as_object().unwrap();
        let counted: u64 = counts
            .iter()
            .filter(|(name, _)| *name != "differs")
            .map(|(_, count)| count.as_u64().unwrap())
            .sum();
        assert_eq!(counted as usize, states, "{counts:?}");
        let drawn =
            page.text().split("<svg class=\"chart map").nth(1).unwrap().split("</svg>").next().unwrap();
        assert!(drawn.contains("Kyrgyzstan: State party since 5 September 1997"), "{area}");
        assert_eq!(drawn.contains("r=\"7\""), area == "world", "Tuvalu is a dot on the world");
    }
}

#[tokio::test]
async fn the_curve_of_adoption_ends_at_the_counts_of_the_day() {
    let site = Site::of(registers);
    for (on, parties) in [("1989-12-31", 0), ("1995-06-30", 21), ("1998-01-01", 22), ("2020-01-01", 23)] {
        let address = format!("/instruments/CAT.json?on={on}");
        let view = site.json(&address).await;
        assert_eq!(view["counts"]["party"], parties, "{on}");
        let years = view["years"].as_array().unwrap();
        let last = years.last().map_or(0, |end| end["party"].as_u64().unwrap());
        assert_eq!(last, parties, "{on}: {years:?}");
    }
}

#[tokio::test]
async fn a_state_and_an_instrument_are_found_by_any_of_their_names() {
    let site = Site::demo();
    for (address, leads) in [
        ("/states?name=%D2%9A%D0%B0%D0%B7%D0%B0%D2%9B%D1%81%D1%82%D0%B0%D0%BD", "/states/KAZ"),
        ("/states?name=Kirgizia", "/states/KGZ"),
        ("/states?name=Belgium%E2%81%B5", "/states/BEL"),
        ("/states/uzbekistan?on=2010-04-07", "/states/UZB?on=2010-04-07"),
        ("/states/kgz.json", "/states/KGZ.json"),
        ("/states/Oʻzbekiston/treaties", "/states/UZB/treaties"),
        ("/instruments/UNCAT", "/instruments/CAT"),
        ("/treaties/Kyrgyzstan/OP-CAT", "/treaties/KGZ/OPCAT"),
    ] {
        let answered = site.get(&address.replace('ʻ', "%CA%BB")).await;
        assert_eq!((answered.status, answered.location()), (StatusCode::SEE_OTHER, leads), "{address}");
    }
    let unknown = site.get("/states?name=Kazakstann").await;
    checked("/states", unknown.text());
    assert!(
        unknown.text().contains("Did you mean") && unknown.text().contains("/states/KAZ"),
        "{}",
        unknown.text()
    );
}

#[tokio::test]
async fn a_difference_of_registers_is_settled_with_a_reason_and_says_so() {
    let site = Site::of(registers);
    let page = site.get("/treaties/differences").await;
    checked("/treaties/differences", page.text());
    let view = site.json("/treaties/differences.json?state=Kyrgyzstan").await;
    let line = &view["lines"][0];
    assert_eq!(line["finding"]["verdict"], "contradicts", "{line}");
    let id = line["id"].as_str().unwrap();
    let bare = site.post("/treaties/differences", &[("difference", id), ("holds", "one")]).await;
    assert_eq!(bare.status, StatusCode::BAD_REQUEST);
    assert!(bare.text().contains("reason"), "{}", bare.text());
    let fields = [("difference", id), ("holds", "one"), ("reason", "the depositary's own day")];
    let settled = site.post("/treaties/differences", &fields).await;
    let place = format!("/treaties/differences?state=KGZ&instrument=CAT#{id}");
    assert_eq!((settled.status, settled.location()), (StatusCode::SEE_OTHER, place.as_str()));
    let page = site.get("/treaties/differences?state=KGZ&instrument=CAT").await;
    checked("/treaties/differences", page.text());
    assert!(page.text().contains("The earlier register holds"), "{}", page.text());
    assert!(
        page.text().contains("the depositary&#39;s own day")
            || page.text().contains("the depositary's own day")
    );
    let open = site.json("/treaties/differences.json?settled=no&state=KGZ").await;
    assert!(open["lines"].as_array().unwrap().iter().all(|line| line["id"] != id));
}
