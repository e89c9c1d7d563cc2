//! Classes: what is kept back is met by nobody who is not cleared, in no form, and needs two persons to be sealed.

use crate::crawl::crawled;
use crate::html::checked;
use crate::site::Site;
use crate::users::{PASSWORD, invited};
use axum::http::StatusCode;
use std::collections::BTreeMap;
use std::fmt::Write;
use tarazy_desk::{Actor, Carried, Desk, SourceNote, Table, importer, read_tables};
use tarazy_model::{Class, Seclusion, UserRole};

/// Words that stand in nothing else.
const WORDS: [&str; 4] = ["Varlogor", "Zarubezhgrad", "Quillmark", "Tolvendar"];
const SOURCES: &str = "id,kind,title\nq,press,Quillmark testimonies\n";
pub(crate) const PUBLIC: &str = "id,kind,title\np,press,Weekly of the hills\n";
const TEXT: &str = "In May 2005 about 4,321 people protested in Zarubezhgrad, and Qanatbek Varlogor led them. \
                    Kazakhstan acceded to the Convention against Torture on 26 August 1999.";

pub(crate) fn events(source: &str, who: &str) -> String {
    format!(
        "source,at,kind,states,date,title,place,participants\n\
         {source},1,protest,KGZ,2011-07-12,March over the bridge,Bishkek,{who} (actor)\n"
    )
}

pub(crate) fn import(desk: &Desk, sources: &str, events: &str, class: Option<Seclusion>) {
    let tables = vec![
        Table { name: "sources.csv", bytes: sources.as_bytes() },
        Table { name: "events.csv", bytes: events.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap().classed(class);
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

/// Something that is kept back, and may be taken out.
pub(crate) fn set_aside(desk: &Desk) {
    let to = Seclusion { class: Class::Restricted, group: None };
    import(desk, SOURCES, &events("q", "Tolvendar"), Some(to));
    let subject = desk.classified().unwrap().rows[0].classing.subject.clone();
    let asked = desk.ask_to_take_out(&subject, "for the archive", &Actor::default()).unwrap();
    assert_eq!(asked, Carried::Done, "nobody else works on this record");
}

/// Users of every role, an event that a public source tells of, and the same and a text kept back in a class.
pub(crate) fn with(class: Class) -> impl FnOnce(&Desk) {
    move |desk| {
        let to = || Some(Seclusion { class, group: None });
        import(desk, PUBLIC, &events("p", "Weekly marchers"), None);
        let alone = "q,2,attack,KGZ,2012-08-13,Attack on the mill,Osh,Tolvendar raiders (actor)\n";
        import(desk, SOURCES, &(events("q", "Tolvendar") + alone), to());
        let note =
            SourceNote { title: Some("Varlogor papers".to_owned()), class: to(), ..SourceNote::default() };
        desk.keep_reading("papers.txt", TEXT.as_bytes(), &note, &Actor::default()).unwrap();
        for role in UserRole::OF_USERS.into_iter().rev() {
            invited(desk, role.as_str(), role);
        }
        invited(desk, "second", UserRole::Admin);
    }
}

pub(crate) fn telling(pages: &BTreeMap<String, Vec<u8>>) -> Vec<&String> {
    let tells = |page: &[u8]| WORDS.iter().any(|word| String::from_utf8_lossy(page).contains(word));
    pages.iter().filter(|(_, page)| tells(page)).map(|(address, _)| address).collect()
}

#[tokio::test]
async fn what_is_sealed_is_met_nowhere_by_lower_roles_and_counts_nowhere() {
    let site = Site::demo_with(with(Class::Sealed));
    let (admin, second) = (site.enter("admin", PASSWORD).await, site.enter("second", PASSWORD).await);
    let editor = site.enter("editor", PASSWORD).await;
    site.post_as(&admin, "/users", &[("do", "visitors"), ("open", "yes")]).await;
    let classified = site.get_as(&admin, "/classified.json").await;
    let classified: serde_json::Value = serde_json::from_str(classified.text()).unwrap();
    let sources: Vec<&str> =
        classified["rows"].as_array().unwrap().iter().map(|row| row["subject"].as_str().unwrap()).collect();
    assert_eq!(sources.len(), 2, "{classified}");
    for source in &sources {
        let address = format!("/sources/{source}");
        let page = site.get_as(&admin, &address).await;
        checked(&address, page.text());
        assert!(WORDS.iter().any(|word| page.text().contains(word)), "an admin sees it: {}", page.text());
        assert_eq!(site.get_as(&editor, &address).await.status, StatusCode::NOT_FOUND);
    }

    let mut before = Vec::new();
    for who in ["tarazy=x", &editor] {
        let pages = crawled(&site, who).await;
        assert!(pages.len() > 150, "{who} reached {}", pages.len());
        assert_eq!(telling(&pages), Vec::<&String>::new(), "{who}");
        before.push(pages);
    }
    // What nobody links to: the words asked for, whole, begun and with a slip of the pen, and as a filter.
    for asked in ["q=Varlogor", "q=Varlog*", "q=Varlogar~", "q=Tolvendar", "q=actor%3ATolvendar"] {
        let found = site.get_as(&editor, &format!("/search.json?{asked}")).await;
        let found: serde_json::Value = serde_json::from_str(found.text()).unwrap_or_default();
        assert!(found["paging"]["total"].as_u64().unwrap_or(0) == 0, "{asked}: {found}");
        let told = found.to_string();
        let own = asked.split_once('=').unwrap().1.trim_end_matches(['*', '~']);
        let told = told.replace(own.rsplit("%3A").next().unwrap(), "");
        assert!(!WORDS.iter().any(|word| told.contains(word)), "{asked}: {found}");
    }

    for source in &sources {
        let (address, fields) = (format!("/sources/{source}"), [("do", "delete"), ("reason", "to compare")]);
        let proposed = site.post_as(&admin, &address, &fields).await;
        assert!(proposed.location().starts_with("/motions#"), "{}", proposed.text());
        assert_eq!(
            site.post_as(&admin, &address, &fields).await.status,
            StatusCode::BAD_REQUEST,
            "one alone"
        );
        assert_eq!(site.post_as(&second, &address, &fields).await.location(), "/sources");
    }
    for (who, before) in ["tarazy=x", &editor].into_iter().zip(before) {
        let after = crawled(&site, who).await;
        // Of what is equally near to what was asked, any may come first: the same bytes in another order are the same.
        let sorted = |page: Option<&Vec<u8>>| {
            let mut bytes = without_seen(page.map(Vec::as_slice).unwrap_or_default());
            bytes.sort_unstable();
            bytes
        };
        let other = |address: &&String| sorted(before.get(*address)) != sorted(after.get(*address));
        let differ: Vec<&String> =
            before.keys().filter(other).filter(|address| !tells_of_acts(address)).collect();
        assert_eq!(differ, Vec::<&String>::new(), "{who}");
    }
}

/// A page without the number in its forms that says how many acts there were when it was made.
fn without_seen(page: &[u8]) -> Vec<u8> {
    let page = String::from_utf8_lossy(page);
    let mut parts = page.split("name=\"seen\" value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts
        .fold(first, |whole, part| whole + part.trim_start_matches(|c: char| c.is_ascii_digit()))
        .into_bytes()
}

/// Pages that tell what was done to the record (that something was deleted is told there, and nothing of what it was), or
/// how often a brief was read; and packed files, which tell when they were made.
fn tells_of_acts(address: &str) -> bool {
    if address.starts_with("/briefs") || address.contains(".xlsx") || address.contains(".zip") {
        return true;
    }
    ["/batches", "/new", "/motions", "/index", "/?", "/reports"].iter().any(|page| address.starts_with(page))
        || address == "/"
}

const TABLE: &str = include_str!("classes.tsv");
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/classes.tsv");
const ABOUT: &str = "# Who sees what has a class: yes; no (404, as if there were nothing of that name).\n";

/// The addresses that lead to what a source says, by the routes of the list.
async fn addresses(site: &Site, admin: &str) -> Vec<(&'static str, String)> {
    let json = async |address: String| {
        let answered = site.get_as(admin, &address).await;
        serde_json::from_str::<serde_json::Value>(answered.text()).unwrap()
    };
    let classified = json("/classified.json".to_owned()).await;
    let subject = |n: usize| classified["rows"][n]["subject"].as_str().unwrap_or("none").to_owned();
    let source = json(format!("/sources/{}.json", subject(1))).await;
    let document = source["documents"][0]["document"]["id"].as_str().unwrap_or("none").to_owned();
    let record = source["kept_back"][1]["record"].as_str().unwrap_or("none").to_owned();
    vec![
        ("/sources/{id}", format!("/sources/{}", subject(1))),
        ("/documents/{id}", format!("/documents/{document}")),
        ("/documents/{id}/original", format!("/documents/{document}/original")),
        ("/records/{id}", format!("/records/{record}")),
    ]
}

#[tokio::test]
async fn who_sees_which_class_is_as_the_table_says() {
    let mut table =
        format!("{ABOUT}address\tclass\tvisitor\t{}\n", UserRole::OF_USERS.map(UserRole::as_str).join("\t"));
    for class in [Class::Internal, Class::Restricted, Class::Sealed] {
        let site = Site::filled(with(class));
        let admin = site.enter("admin", PASSWORD).await;
        site.post_as(&admin, "/users", &[("do", "visitors"), ("open", "yes")]).await;
        for (route, address) in addresses(&site, &admin).await {
            let mut row = vec![route.to_owned(), class.to_string()];
            for who in UserRole::ALL {
                let cookie = match who {
                    UserRole::Visitor => "tarazy=x".to_owned(),
                    who => site.enter(who.as_str(), PASSWORD).await,
                };
                let answered = site.get_as(&cookie, &address).await;
                row.push(if answered.status == StatusCode::OK { "yes" } else { "no" }.to_owned());
            }
            writeln!(table, "{}", row.join("\t")).unwrap();
        }
    }
    if std::env::var_os("TARAZY_BLESS").is_some() {
        std::fs::write(PATH, table).unwrap();
        return;
    }
    assert_eq!(table, TABLE, "made, and as {PATH} has it");
}

#[tokio::test]
async fn sealing_and_opening_are_done_when_a_second_person_agrees_and_are_told() {
    let site = Site::filled(|desk| {
        import(desk, PUBLIC, &events("p", "Weekly marchers"), None);
        for name in ["admin", "other", "third"] {
            invited(desk, name, UserRole::Admin);
        }
        invited(desk, "editor", UserRole::Editor);
        invited(desk, "reviewer", UserRole::Reviewer);
    });
    let admin = site.enter("admin", PASSWORD).await;
    let editor = site.enter("editor", PASSWORD).await;
    let list = site.get_as(&admin, "/sources.json").await;
    let list: serde_json::Value = serde_json::from_str(list.text()).unwrap();
    let source = list["sources"][0]["source"]["id"].as_str().unwrap().to_owned();
    let page = format!("/sources/{source}");
    let to = |class: &'static str, reason: &'static str| {
        [("subject", source.clone()), ("class", class.to_owned()), ("reason", reason.to_owned())]
    };
    let give = async |cookie: &str, class: &'static str, reason: &'static str| {
        let fields = to(class, reason);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        site.post_as(cookie, "/classified", &fields).await
    };
    assert_eq!(give(&editor, "restricted", "").await.status, StatusCode::BAD_REQUEST, "why is asked for");
    let sealed = give(&editor, "sealed", "it names a witness").await;
    let no = sealed.location().strip_prefix("/motions#motion-").unwrap().to_owned();
    assert_eq!(site.get_as(&editor, &page).await.status, StatusCode::OK, "not done yet");
    let alone = give(&editor, "sealed", "again").await;
    assert!(
        alone.status == StatusCode::BAD_REQUEST && alone.text().contains("two persons"),
        "{}",
        alone.text()
    );

    let motions = site.get_as(&admin, "/motions").await;
    checked("/motions", motions.text());
    assert!(motions.text().contains("Make it sealed") && motions.text().contains("it names a witness"));
    let agreed = site.post_as(&admin, "/motions", &[("motion", no.as_str()), ("do", "agree")]).await;
    assert_eq!(agreed.location(), "/motions", "{}", agreed.text());
    assert_eq!(site.get_as(&editor, &page).await.status, StatusCode::NOT_FOUND);
    let classified = site.get_as(&admin, "/classified").await;
    checked("/classified", classified.text());
    assert!(classified.text().contains("Weekly of the hills"));
    assert!(!site.get_as(&editor, "/classified").await.text().contains("Weekly of the hills"));
    assert_eq!(
        give(&editor, "public", "it is mine").await.status,
        StatusCode::NOT_FOUND,
        "who cannot see it"
    );

    let opened = give(&admin, "restricted", "the witness agreed").await;
    assert!(opened.location().starts_with("/motions#"), "{}", opened.text());
    let no = opened.location().rsplit('-').next().unwrap().to_owned();
    let other = site.enter("other", PASSWORD).await;
    let refused =
        site.post_as(&other, "/motions", &[("motion", &no), ("do", "refuse"), ("reason", "not yet")]).await;
    assert_eq!(refused.location(), "/motions", "{}", refused.text());
    assert_eq!(site.get_as(&editor, &page).await.status, StatusCode::NOT_FOUND, "still sealed");
    let late = site.post_as(&other, "/motions", &[("motion", &no), ("do", "agree")]).await;
    assert_ne!(late.location(), "/motions#", "{}", late.text());

    // A group of its own: its members see it, whatever their role, and admins who are not in it do not.
    site.post_as(&admin, "/users", &[("do", "join"), ("name", "reviewer"), ("group", "archive")]).await;
    site.post_as(&admin, "/users", &[("do", "join"), ("name", "admin"), ("group", "archive")]).await;
    let fields = [
        ("subject", source.as_str()),
        ("class", "sealed"),
        ("group", "archive"),
        ("reason", "the archive's"),
    ];
    for cookie in [&admin, &other] {
        site.post_as(cookie, "/classified", &fields).await;
    }
    let third = site.enter("third", PASSWORD).await;
    let reviewer = site.enter("reviewer", PASSWORD).await;
    assert_eq!(site.get_as(&reviewer, &page).await.status, StatusCode::OK);
    assert_eq!(site.get_as(&third, &page).await.status, StatusCode::NOT_FOUND);
    let users = site.get_as(&admin, "/users").await;
    checked("/users", users.text());
    assert!(users.text().contains("archive"));
}
