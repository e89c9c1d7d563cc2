//! Names that are withheld in an account: read by who reviews, and by nobody else anywhere.

use crate::classes::{PUBLIC, events, import, telling};
use crate::crawl::crawled;
use crate::html::checked;
use crate::site::Site;
use crate::users::{PASSWORD, invited};
use axum::http::StatusCode;
use tarazy_desk::{Actor, SearchQuery};
use tarazy_model::UserRole;

#[tokio::test]
async fn a_name_that_is_withheld_is_met_by_who_reviews_alone() {
    let site = Site::filled(|desk| {
        import(desk, PUBLIC, &events("p", "Qanatbek Varlogor"), None);
        for role in UserRole::OF_USERS.into_iter().rev() {
            invited(desk, role.as_str(), role);
        }
    });
    let reviewer = site.enter("reviewer", PASSWORD).await;
    let contributor = site.enter("contributor", PASSWORD).await;
    let found = site.get_as(&contributor, "/search.json?q=Varlogor").await;
    let found: serde_json::Value = serde_json::from_str(found.text()).unwrap();
    assert_eq!(found["paging"]["total"], 1, "{found}");
    let (account, record) = (&found["hits"][0]["account"], &found["hits"][0]["record"]);
    let page = format!("/records/{}", record.as_str().unwrap());
    let document = format!("/documents/{}", found["hits"][0]["document"].as_str().unwrap());
    let fields = |names: &'static str| {
        [("account", account.as_str().unwrap()), ("names", names), ("reason", "safety")]
    };
    let wrong = site.post_as(&reviewer, &page, &fields("Nobody Here")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST, "{}", wrong.text());
    assert!(wrong.text().contains("does not stand in"), "{}", wrong.text());
    assert_eq!(
        site.post_as(&contributor, &page, &fields("Qanatbek Varlogor")).await.status,
        StatusCode::FORBIDDEN
    );
    let done = site.post_as(&reviewer, &page, &fields("Qanatbek Varlogor")).await;
    assert_eq!(done.location(), page, "{}", done.text());

    let seen = site.get_as(&reviewer, &page).await;
    checked(&page, seen.text());
    assert!(seen.text().contains("Qanatbek Varlogor") && seen.text().contains("safety"));
    let pages = crawled(&site, &contributor).await;
    assert_eq!(telling(&pages), Vec::<&String>::new());
    assert!(String::from_utf8_lossy(&pages[&page]).contains("█"));
    assert_eq!(
        site.get_as(&contributor, &format!("{document}/original")).await.status,
        StatusCode::NOT_FOUND
    );
    for asked in
        ["/search.json?q=Varlogor", "/actors.json?name=Qanatbek%20Varlogor", "/search.json?q=Qanatbek"]
    {
        let found = site.get_as(&contributor, asked).await;
        let told = found.text().replace("Varlogor", "").replace("Qanatbek", "");
        let found: serde_json::Value = serde_json::from_str(found.text()).unwrap();
        assert!(found["paging"]["total"].as_u64().unwrap_or(0) == 0, "{asked}: {told}");
    }
    site.post_as(&reviewer, &page, &fields("")).await;
    assert!(site.get_as(&contributor, &page).await.text().contains("Qanatbek Varlogor"));
}

#[tokio::test]
async fn a_name_withheld_in_one_account_is_withheld_by_one_button_in_those_of_its_document() {
    let site = Site::filled(|desk| {
        let again = "p,2,protest,KGZ,2012-08-13,Qanatbek Varlogor at the mill,Osh,QANATBEK Varlogor (actor)\n\
                     p,3,protest,KGZ,2013-08-13,March on the mill,Osh,Weekly marchers (actor)\n";
        import(desk, PUBLIC, &(events("p", "Qanatbek Varlogor") + again), None);
        for role in [UserRole::Admin, UserRole::Reviewer, UserRole::Contributor] {
            invited(desk, role.as_str(), role);
        }
    });
    let (reviewer, contributor) =
        (site.enter("reviewer", PASSWORD).await, site.enter("contributor", PASSWORD).await);
    let found = site.json_as(&contributor, "/search.json?q=bridge").await;
    let (account, record) = (&found["hits"][0]["account"], &found["hits"][0]["record"]);
    let page = format!("/records/{}", record.as_str().unwrap());
    let account = account.as_str().unwrap();
    let withhold = [("account", account), ("names", "Qanatbek Varlogor"), ("reason", "safety")];
    assert_eq!(site.post_as(&reviewer, &page, &withhold).await.location(), page);

    let told = site.get_as(&reviewer, &page).await;
    checked(&page, told.text());
    assert!(told.text().contains("still show: Qanatbek Varlogor"), "{}", told.text());
    let view = site.json_as(&reviewer, &format!("{page}.json")).await;
    let shown = view["still_named"][0]["shown"].as_array().unwrap();
    assert_eq!(shown.len(), 1, "the one of the three that names nobody is left alone: {view}");
    assert!(site.json_as(&contributor, &format!("{page}.json")).await["still_named"].is_null());
    assert_ne!(telling(&crawled(&site, &contributor).await), Vec::<&String>::new());

    let near = |reason| [("do", "throughout"), ("account", account), ("reason", reason)];
    assert_eq!(site.post_as(&contributor, &page, &near("safety")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.post_as(&reviewer, &page, &near(" ")).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(site.post_as(&reviewer, &page, &near("safety, too")).await.location(), page);
    assert!(site.json_as(&reviewer, &format!("{page}.json")).await["still_named"].is_null());
    assert_eq!(telling(&crawled(&site, &contributor).await), Vec::<&String>::new());
    let other = format!("/records/{}.json", shown[0]["record"].as_str().unwrap());
    let other = site.json_as(&reviewer, &other).await;
    assert_eq!(other["maskings"][0]["reason"], "safety, too", "{other}");
}

/// Far down the table, where the page does not look; and beside a name that is withheld already and stands no more.
#[tokio::test]
async fn the_button_reaches_all_of_the_document_and_is_not_held_up_by_an_older_name() {
    let site = Site::filled(|desk| {
        let far: String = (2..400)
            .map(|n| {
                format!("p,{n},protest,KGZ,2013-08-13,March {n} on the mill,Osh,Weekly marchers (actor)\n")
            })
            .collect();
        let last = |who: &str| {
            format!("p,400,protest,KGZ,2014-08-13,Qanatbek Varlogor at the weir,Osh,{who} (actor)\n")
        };
        let table = |who: &str| events("p", "Qanatbek Varlogor") + &far + &last(who);
        import(desk, PUBLIC, &table("Aisha Tolmar"), None);
        let query = SearchQuery { words: "weir".to_owned(), ..SearchQuery::default() };
        let account = desk.search(&query).unwrap().hits[0].account.clone().unwrap();
        desk.withhold(&account, &["Aisha Tolmar".to_owned()], "safety", &Actor::default()).unwrap();
        import(desk, PUBLIC, &table("Weekly marchers"), None);
        for role in [UserRole::Admin, UserRole::Reviewer, UserRole::Contributor] {
            invited(desk, role.as_str(), role);
        }
    });
    let reviewer = site.enter("reviewer", PASSWORD).await;
    let contributor = site.enter("contributor", PASSWORD).await;
    let found = site.json_as(&reviewer, "/search.json?q=bridge").await;
    let (account, record) = (&found["hits"][0]["account"], &found["hits"][0]["record"]);
    let (account, page) = (account.as_str().unwrap(), format!("/records/{}", record.as_str().unwrap()));
    let withhold = [("account", account), ("names", "Qanatbek Varlogor"), ("reason", "safety")];
    assert_eq!(site.post_as(&reviewer, &page, &withhold).await.location(), page);
    let told = site.get_as(&reviewer, &page).await;
    assert!(told.text().contains("Only the accounts near to it were looked through"), "{}", told.text());
    let near = [("do", "throughout"), ("account", account), ("reason", "safety")];
    assert_eq!(site.post_as(&reviewer, &page, &near).await.location(), page);
    let found = site.json_as(&contributor, "/search.json?q=weir").await;
    assert!(!found["hits"][0]["title"].as_str().unwrap().contains("Qanatbek"), "{found}");
}

/// A cover beside another source's account of the same event would tell whom it covers.
#[tokio::test]
async fn a_name_withheld_in_one_account_is_told_of_and_withheld_in_another_sources_account_of_the_same_event()
{
    let site = Site::filled(|desk| {
        import(desk, PUBLIC, &events("p", "Qanatbek Varlogor"), None);
        let monthly = "id,kind,title\no,press,Monthly of the hills\n";
        import(desk, monthly, &events("o", "Qanatbek Varlogor"), None);
        for role in [UserRole::Admin, UserRole::Reviewer, UserRole::Contributor] {
            invited(desk, role.as_str(), role);
        }
    });
    let reviewer = site.enter("reviewer", PASSWORD).await;
    let contributor = site.enter("contributor", PASSWORD).await;
    let found = site.json_as(&reviewer, "/search.json?q=bridge").await;
    let hits = found["hits"].as_array().unwrap();
    assert_eq!(hits.len(), 2, "{found}");
    assert_eq!(hits[0]["record"], hits[1]["record"], "one event, told twice");
    assert_ne!(hits[0]["document"], hits[1]["document"]);
    let account = hits[0]["account"].as_str().unwrap();
    let page = format!("/records/{}", hits[0]["record"].as_str().unwrap());
    let withhold = [("account", account), ("names", "Qanatbek Varlogor"), ("reason", "safety")];
    assert_eq!(site.post_as(&reviewer, &page, &withhold).await.location(), page);
    let told = site.get_as(&reviewer, &page).await;
    assert!(told.text().contains("still show: Qanatbek Varlogor"), "{}", told.text());
    let near = [("do", "throughout"), ("account", account), ("reason", "safety")];
    assert_eq!(site.post_as(&reviewer, &page, &near).await.location(), page);
    assert_eq!(telling(&crawled(&site, &contributor).await), Vec::<&String>::new());
}
