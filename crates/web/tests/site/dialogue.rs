//! The register of dialogue as a browser meets it: a case raised, promised and verified, and an issue submitted without
//! a name, reviewed and followed by its code; all without a script.

use crate::html::checked;
use crate::site::Site;
use axum::http::StatusCode;
use tarazy_desk::{Actor, Desk, Table, importer, read_tables};

const SOURCES: &str = "id,kind,title\nb,report,Bureau <b>bulletin\n";
const CASES: &str = "source,states,issue,step,date,body,actors,record\n\
    b,KAZ,Prison letters <i>are opened,raised,2020-03-10,Round Table,Bureau,letters\n";

fn fill(desk: &Desk) {
    let tables = [("sources.csv", SOURCES), ("cases.csv", CASES)];
    let tables = tables.map(|(name, text)| Table { name, bytes: text.as_bytes() }).into();
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

#[tokio::test]
async fn a_case_is_answered_promised_and_verified_on_its_own_page() {
    let site = Site::filled(fill);
    let register = site.json("/dialogue.json").await;
    let row = &register["rows"][0];
    assert_eq!(row["progress"], "waiting");
    let case = format!("/dialogue/{}", row["record"].as_str().unwrap());
    let page = site.get(&case).await;
    checked(&case, page.text());
    assert!(page.text().contains("No answer is on record"), "{}", page.text());
    let add = |fields: &[(&'static str, &'static str)]| {
        let common = [("by", "Aliya"), ("reason", "minutes of the meeting")];
        common.iter().chain(fields).copied().collect::<Vec<_>>()
    };
    for (fields, stands) in [
        (
            vec![
                ("step", "promised"),
                ("date", "2020-04"),
                ("who", "Ministry"),
                ("said", "Letters stay closed"),
                ("due", "2020-12-31"),
            ],
            "overdue",
        ),
        (
            vec![
                ("step", "claimed"),
                ("date", "2020-06-01"),
                ("who", "Ministry"),
                ("said", "An order was signed"),
                ("resolved", "yes"),
            ],
            "claimed",
        ),
        (
            vec![
                ("step", "verified"),
                ("date", "2021-01-01"),
                ("who", "Bureau"),
                ("said", "Letters arrive closed"),
                ("resolved", "yes"),
            ],
            "verified",
        ),
    ] {
        let done = site.post(&case, &add(&fields)).await;
        assert_eq!((done.status, done.location()), (StatusCode::SEE_OTHER, format!("{case}#steps").as_str()));
        assert_eq!(site.json(&format!("{case}.json")).await["progress"], stands);
    }
    let page = site.get(&case).await;
    checked(&case, page.text());
    for told in [
        "Letters stay closed",
        "An order was signed",
        "Letters arrive closed",
        "Entry in the register",
        "after 22–51 days",
    ] {
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    assert!(site.get(&format!("{case}.csv")).await.text().contains("verified,2021-01-01"));
    assert!(site.get("/dialogue.atom?stands=verified").await.text().contains("Prison letters"));
    let refused = site.post(&case, &add(&[("step", "verified"), ("said", "It is done")])).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(refused.text().contains("who verified it is missing"), "{}", refused.text());
    for wrong in ["/dialogue/rec-0000000000000000", "/dialogue/nothing"] {
        assert_eq!(site.get(wrong).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn an_issue_is_submitted_without_a_name_and_followed_by_its_code() {
    let site = Site::filled(fill);
    let fields = [
        ("issue", "No <b>water"),
        ("said", "There is none since May."),
        ("state", "Kazakhstan"),
        ("body", "Round Table"),
    ];
    let given = site.post("/submit", &fields).await;
    checked("/submit", given.text());
    let code =
        given.text().split("<code>").nth(1).and_then(|rest| rest.split('<').next()).unwrap().to_owned();
    assert_eq!(code.len(), 31, "{code}");
    assert!(given.header("set-cookie").is_empty() && given.header("cache-control").contains("no-store"));
    let fields_of_code = [("code", code.as_str())];
    let follow = || site.post("/receipt", &fields_of_code);
    let waiting = follow().await;
    checked("/receipt", waiting.text());
    assert!(waiting.text().contains("No reviewer has decided"), "{}", waiting.text());
    for page in [
        "/dialogue",
        "/search?q=water",
        "/search?q=May",
        "/documents",
        "/sources",
        "/batches",
        "/new",
        "/states/KAZ",
        "/",
    ] {
        assert!(!site.get(page).await.text().contains("No &lt;b&gt;water"), "{page}");
    }
    let queue = site.json("/review.json").await;
    let account = queue["waiting"][0]["id"].as_str().unwrap().to_owned();
    let fields = [("account", account.as_str()), ("state", "accepted"), ("reason", "seen by two")];
    assert_eq!(site.post("/review", &fields).await.status, StatusCode::SEE_OTHER);
    let accepted = follow().await;
    assert!(
        accepted.text().contains("The case") && accepted.text().contains("seen by two"),
        "{}",
        accepted.text()
    );
    assert!(site.get("/dialogue").await.text().contains("No &lt;b&gt;water"));
    let wrong = site.post("/receipt", &[("code", "AAAA")]).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn a_page_is_said_in_the_language_chosen_which_is_remembered_by_a_cookie_that_holds_no_more() {
    let site = Site::filled(fill);
    for (code, title, search) in [
        ("ru", "Поднять вопрос", "Найти"),
        ("kk", "Мәселе көтеру", "Іздеу"),
        ("ky", "Маселе көтөрүү", "Издөө"),
        ("uz", "Masala koʻtarish", "Qidirish"),
        ("en", "Raise an issue", "Search"),
    ] {
        let chosen = site.get(&format!("/submit?language={code}")).await;
        checked("/submit", chosen.text());
        assert!(
            chosen.text().contains(&format!("<html lang=\"{code}\">")) && chosen.text().contains(title),
            "{code}"
        );
        let cookie = chosen.header("set-cookie").to_owned();
        assert!(cookie.starts_with(&format!("tarazy-language={code}; Path=/;")), "{cookie}");
        let remembered = site.get_as(cookie.split(';').next().unwrap(), "/states").await;
        checked("/states", remembered.text());
        assert!(remembered.text().contains(&format!(">{search}</button>")), "{code}");
        assert!(remembered.text().contains("lang=\"en\">"), "what is not translated says that it is English");
        assert!(remembered.header("set-cookie").is_empty());
    }
    assert_eq!(site.get("/submit?language=de").await.header("set-cookie"), "");
}
