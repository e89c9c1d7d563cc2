//! Review as work of several: what waits and before whom, taking and giving, many rejected at once, second readers, and the
//! versions of what came again changed.

use crate::html::checked;
use crate::site::Site;
use crate::stale::{people, seen};
use crate::users::PASSWORD;
use axum::http::StatusCode;
use serde_json::Value;
use std::collections::BTreeSet;
use tarazy_desk::{Actor, Desk, Submission, Table, importer, read_tables};

fn id(of: &Value) -> String {
    of["id"].as_str().unwrap().to_owned()
}

async fn queue(site: &Site, cookie: &str, query: &str) -> Vec<String> {
    let queue = site.json_as(cookie, &format!("/review.json{query}")).await;
    assert_eq!(
        queue["total"].as_u64().unwrap() as usize,
        queue["waiting"].as_array().unwrap().len(),
        "{query}"
    );
    queue["waiting"].as_array().unwrap().iter().map(id).collect()
}

#[tokio::test]
async fn what_waits_is_counted_and_each_count_leads_to_it() {
    let site = Site::demo_with(people);
    let aigul = site.enter("aigul", PASSWORD).await;
    let all = site.json_as(&aigul, "/review.json").await;
    let counts = &all["all"];
    assert_eq!(counts["total"], all["total"]);
    for (counted, query) in
        [("kinds", "kind"), ("states", "state"), ("sources", "source"), ("documents", "document")]
    {
        for one in counts[counted].as_array().unwrap() {
            let value = one[0].as_str().or(one[0]["code"].as_str()).or(one[0]["id"].as_str()).unwrap();
            let found = queue(&site, &aigul, &format!("?{query}={value}")).await;
            assert_eq!(Some(found.len() as u64), one[1].as_u64(), "{query}={value}");
        }
    }
    let page = site.get_as(&aigul, "/review").await;
    checked("/review", page.text());
    assert!(
        page.text().contains("the oldest since") && page.text().contains("?document=doc-"),
        "{}",
        page.text()
    );
    let dana = site.enter("dana", PASSWORD).await;
    let seen = site.json_as(&dana, "/review.json").await;
    assert!(seen["all"].is_null(), "what is counted is for who reviews");
}

#[tokio::test]
async fn candidates_are_taken_given_and_given_back_and_locked_by_none_of_it() {
    let site = Site::demo_with(people);
    let [aigul, bakyt, editor] = [
        site.enter("aigul", PASSWORD).await,
        site.enter("bakyt", PASSWORD).await,
        site.enter("editor", PASSWORD).await,
    ];
    let waiting = queue(&site, &aigul, "").await;
    let document = site.json_as(&aigul, "/review.json").await["waiting"][0]["evidence"]["document"].clone();
    let document = document.as_str().unwrap().to_owned();
    let assign = |cookie: &str, fields: Vec<(&'static str, String)>| {
        let (site, cookie) = (&site, cookie.to_owned());
        async move {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            site.post_as(&cookie, "/review/assignments", &fields).await
        }
    };
    let give = |to: &str| vec![("do", "give".into()), ("document", document.clone()), ("to", to.into())];
    assert_eq!(assign(&aigul, give("bakyt")).await.status, StatusCode::FORBIDDEN, "only an editor gives");
    assert_eq!(assign(&aigul, give("")).await.status, StatusCode::SEE_OTHER);
    let mine = queue(&site, &aigul, "?with=mine").await;
    let of_document: BTreeSet<String> =
        queue(&site, &aigul, &format!("?document={document}")).await.into_iter().collect();
    assert_eq!(mine.iter().cloned().collect::<BTreeSet<_>>(), of_document);
    assert_eq!(queue(&site, &bakyt, "?with=mine").await.len(), 0);
    assert_eq!(queue(&site, &bakyt, "?with=nobody").await.len(), waiting.len() - mine.len());
    let page = site.get_as(&bakyt, &format!("/documents/{document}")).await;
    checked("/documents/…", page.text());
    assert!(page.text().contains("With <b>aigul</b>") && page.text().contains("You may decide all the same"));

    assert_eq!(assign(&editor, give("nobody-known")).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(assign(&editor, give("dana")).await.status, StatusCode::BAD_REQUEST, "she may not decide");
    let one = |act: &str| vec![("do", act.into()), ("account", mine[0].clone())];
    let given: Vec<_> = one("give").into_iter().chain([("to", "Bakyt".into())]).collect();
    assert_eq!(assign(&editor, given).await.status, StatusCode::SEE_OTHER);
    assert_eq!(queue(&site, &bakyt, "?with=mine").await, [mine[0].clone()]);
    assert_eq!(assign(&aigul, one("back")).await.status, StatusCode::FORBIDDEN, "it is another's");
    let list = site.get_as(&bakyt, "/review/assignments").await;
    checked("/review/assignments", list.text());
    assert!(list.text().contains("by editor"), "{}", list.text());
    assert_eq!(assign(&bakyt, one("back")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(queue(&site, &bakyt, "?with=mine").await.len(), 0);

    let fields = [("account", mine[1].as_str()), ("state", "accepted")];
    let decided = site.post_as(&bakyt, "/review.json", &fields).await;
    let decided: Value = serde_json::from_slice(&decided.body).unwrap();
    assert_eq!(decided["was_with"]["reviewer"], "aigul", "another may decide, and is told whose it was");
    assert_eq!(queue(&site, &aigul, "?with=@aigul").await.len(), mine.len() - 2);
    let page = site.get_as(&aigul, "/review?with=mine").await;
    checked("/review?with=mine", page.text());
    assert!(page.text().contains("With you"), "{}", page.text());
}

fn submitted(desk: &Desk, issue: &str) -> String {
    let submission = Submission {
        state: "KGZ".parse().ok(),
        issue: issue.to_owned(),
        body: None,
        said: format!("This is what happened: {issue}"),
    };
    desk.submit(&submission).unwrap().code
}

#[tokio::test]
async fn many_submissions_are_rejected_together_and_taken_back_one_by_one() {
    let site = Site::filled(|desk| {
        people(desk);
        desk.set_visitors(true, &Actor::default()).unwrap();
        for n in 0..3 {
            submitted(desk, &format!("Cheap watches, offer {n}"));
        }
        submitted(desk, "A school without heating");
    });
    let aigul = site.enter("aigul", PASSWORD).await;
    let address = "/review/submissions?words=WATCHES";
    let page = site.get_as(&aigul, address).await;
    checked(address, page.text());
    assert!(page.text().contains("Reject these 3") && !page.text().contains("heating"), "{}", page.text());
    let shown = seen(&page);
    let ids = site.json_as(&aigul, "/review/submissions.json?words=watches").await["ids"].clone();
    let ids: Vec<&str> = ids.as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
    let reject = |reason: &'static str, seen: String, site: &Site| {
        let mut fields: Vec<(String, String)> =
            ids.iter().map(|id| ("account".to_owned(), (*id).to_owned())).collect();
        fields.extend([("reason".to_owned(), reason.to_owned()), ("seen".to_owned(), seen)]);
        let (site, aigul) = (site.clone(), aigul.clone());
        async move {
            let fields: Vec<(&str, &str)> =
                fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            site.post_as(&aigul, "/review/submissions", &fields).await
        }
    };
    let none = reject("", shown.clone(), &site).await;
    assert_eq!(none.status, StatusCode::BAD_REQUEST);
    assert_eq!(none.text().matches("name=\"account\"").count(), 3, "{}", none.text());
    let bakyt = site.enter("bakyt", PASSWORD).await;
    let fields = [("account", ids[1]), ("state", "rejected"), ("reason", "a question")];
    assert_eq!(site.post_as(&bakyt, "/review", &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(reject("advertising", shown.clone(), &site).await.status, StatusCode::CONFLICT);
    let left = site.json_as(&aigul, "/review/submissions.json").await;
    assert_eq!(left["ids"].as_array().unwrap().len(), 3, "all or none: {left}");
    let back = [("account", ids[1]), ("state", "candidate"), ("reason", "it is one of them")];
    assert_eq!(site.post_as(&bakyt, "/review", &back).await.status, StatusCode::SEE_OTHER);

    let now = seen(&site.get_as(&aigul, address).await);
    let done = reject("advertising", now, &site).await;
    assert_eq!(
        (done.status, done.location()),
        (StatusCode::SEE_OTHER, "/review/submissions?review=rejected")
    );
    let page = site.get_as(&aigul, "/review/submissions?review=rejected").await;
    checked("/review/submissions", page.text());
    assert_eq!(
        page.text().matches("Cheap watches, offer").count() / 3,
        page.text().matches("offer 0").count()
    );
    // Nobody answers for what was sent without a name: that it counts takes two persons.
    let back = [("account", ids[0]), ("state", "accepted"), ("reason", "it was none")];
    let proposed = site.post_as(&aigul, "/review", &back).await;
    let no = proposed
        .location()
        .strip_prefix("/motions#motion-")
        .unwrap_or_else(|| panic!("{}", proposed.location()))
        .to_owned();
    let rejected = |site: &Site| {
        let (site, aigul) = (site.clone(), aigul.clone());
        async move {
            let list = site.json_as(&aigul, "/review/submissions.json?review=rejected").await;
            list["ids"].as_array().unwrap().len()
        }
    };
    assert_eq!(rejected(&site).await, 3, "one person alone lets nothing count");
    let alone = site.post_as(&aigul, "/motions", &[("motion", no.as_str()), ("do", "agree")]).await;
    assert_ne!(alone.location(), "/motions", "{}", alone.text());
    let agreed = site.post_as(&bakyt, "/motions", &[("motion", no.as_str()), ("do", "agree")]).await;
    assert_eq!(agreed.location(), "/motions", "{}", agreed.text());
    assert_eq!(rejected(&site).await, 2);
    let mixed = site.json_as(&aigul, "/review/submissions.json?review=accepted").await["ids"][0].clone();
    let fields = [("account", mixed.as_str().unwrap()), ("reason", "all")];
    let refused = site.post_as(&aigul, "/review/submissions", &fields).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST, "only what waits");
}

#[tokio::test]
async fn a_second_reader_does_not_see_the_first_decision_and_a_third_settles() {
    let site = Site::demo_with(people);
    let [admin, aigul, bakyt, chinara] = [
        site.enter("admin", PASSWORD).await,
        site.enter("aigul", PASSWORD).await,
        site.enter("bakyt", PASSWORD).await,
        site.enter("chinara", PASSWORD).await,
    ];
    let set = [("one-in", "1")];
    assert_eq!(site.post_as(&aigul, "/review/agreement", &set).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.post_as(&admin, "/review/agreement", &set).await.status, StatusCode::SEE_OTHER);
    let waiting = queue(&site, &aigul, "").await;
    let post =
        |cookie: &str, address: &'static str, account: &str, state: &'static str, reason: &'static str| {
            let (site, cookie, account) = (&site, cookie.to_owned(), account.to_owned());
            async move {
                site.post_as(&cookie, address, &[("account", &account), ("state", state), ("reason", reason)])
                    .await
                    .status
            }
        };
    let [one, other] = [&waiting[0], &waiting[1]];
    for (account, state) in [(one, "accepted"), (other, "rejected")] {
        assert_eq!(
            post(&aigul, "/review", account, state, "I have read Zhanaozen differently").await,
            StatusCode::SEE_OTHER
        );
    }
    let own = site.json_as(&aigul, "/review/second.json").await;
    assert_eq!(own["waiting"].as_array().unwrap().len(), 0, "never one's own");
    for form in ["", ".json", ".csv"] {
        let page = site.get_as(&bakyt, &format!("/review/second{form}")).await;
        assert!(
            page.text().contains(one.as_str()) && page.text().contains(other.as_str()),
            "{}",
            page.text()
        );
        assert!(!page.text().contains("aigul") && !page.text().contains("differently"), "{}", page.text());
        let json: Value = serde_json::from_slice(&page.body).unwrap_or_default();
        assert!(json["waiting"][0]["review"].is_null() && json["waiting"][0]["record"].is_null(), "{json}");
        if form.is_empty() {
            checked("/review/second", page.text());
            assert!(
                !page.text().contains(">rejected<") && !page.text().contains(">accepted<"),
                "{}",
                page.text()
            );
        }
    }
    assert_eq!(post(&aigul, "/review/second", one, "accepted", "").await, StatusCode::BAD_REQUEST);
    assert_eq!(
        post(&bakyt, "/review/second", one, "rejected", "").await,
        StatusCode::BAD_REQUEST,
        "with a reason"
    );
    assert_eq!(post(&bakyt, "/review/second", one, "rejected", "another year").await, StatusCode::SEE_OTHER);
    assert_eq!(post(&bakyt, "/review/second", other, "rejected", "no source").await, StatusCode::SEE_OTHER);
    assert_eq!(
        post(&chinara, "/review/second", one, "accepted", "").await,
        StatusCode::CONFLICT,
        "it is there already"
    );
    let agreement = site.json_as(&chinara, "/review/agreement.json").await;
    assert_eq!((agreement["all"]["judged"].as_u64(), agreement["all"]["same"].as_u64()), (Some(2), Some(1)));
    assert_eq!(agreement["all"]["alpha"], 0.0, "accepted, rejected | rejected, rejected: as by chance");
    assert_eq!(agreement["pairs"][0]["of"], "aigul and bakyt");
    let record = agreement["disagreements"][0]["account"].clone();
    assert_eq!(
        (record["id"].as_str(), record["review"].as_str()),
        (Some(one.as_str()), Some("accepted")),
        "the first stands"
    );
    let page = site.get_as(&chinara, "/review/agreement").await;
    checked("/review/agreement", page.text());
    for told in ["another year", "differently", "Krippendorff", "action=\"/review\""] {
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    let first = site.get_as(&aigul, "/review/agreement").await;
    assert!(!first.text().contains("action=\"/review\"") && first.text().contains("third reviewer"));
    assert_eq!(
        post(&chinara, "/review", one, "accepted", "").await,
        StatusCode::BAD_REQUEST,
        "settling needs a reason"
    );
    assert_eq!(post(&chinara, "/review", one, "disputed", "both may be right").await, StatusCode::SEE_OTHER);
    let settled = site.json_as(&aigul, "/review/agreement.json").await["disagreements"][0].clone();
    assert_eq!(settled["reading"]["settled"]["by"], "chinara");
    assert!(site.get_as(&aigul, "/review/agreement").await.text().contains("Settled: "));
}

const SOURCES: &str = "id,kind,title\nhill,press,The Hill Weekly\n";

fn import(desk: &Desk, deaths: &str) {
    let events = format!(
        "source,at,kind,states,date,place,title,deaths\nhill,1,riot,KGZ,2010-06-11,Osh,Night of fires,{deaths}\n"
    );
    let tables = vec![
        Table { name: "sources.csv", bytes: SOURCES.as_bytes() },
        Table { name: "events.csv", bytes: events.as_bytes() },
    ];
    let read = read_tables(importer("own").unwrap(), tables, None, &mut |_| {}).unwrap();
    desk.import(read, &Actor::default(), &mut |_| {}).unwrap();
}

#[tokio::test]
async fn what_came_again_changed_is_shown_version_beside_version() {
    let site = Site::filled(|desk| {
        people(desk);
        import(desk, "40");
        import(desk, "90");
    });
    let aigul = site.enter("aigul", PASSWORD).await;
    let hit = site.json_as(&aigul, "/search.json?q=fires").await["hits"][0].clone();
    let record = format!("/records/{}", hit["record"].as_str().unwrap());
    let page = site.get_as(&aigul, &record).await;
    let (_, rest) = page.text().split_once("href=\"/accounts/").expect("a way to the versions");
    let address = format!("/accounts/{}", rest.split('"').next().unwrap());
    let page = site.get_as(&aigul, &address).await;
    checked(&address, page.text());
    for told in ["Version 2", "(the one in the record)", "Version 1", "<del>40</del>", "<ins>90</ins>"] {
        assert!(page.text().contains(told), "{told}: {}", page.text());
    }
    let versions = site.json_as(&aigul, &format!("{address}.json")).await;
    let changed = versions["versions"][0]["changes"].as_array().unwrap();
    let deaths =
        changed.iter().find(|change| change["field"].as_str().unwrap().starts_with("deaths")).unwrap();
    assert_eq!((deaths["then"].as_str(), deaths["now"].as_str()), (Some("40"), Some("90")), "{deaths}");
    assert!(changed.iter().all(|change| change["field"] != "place"), "what is the same is left out");

    let account = address.trim_start_matches("/accounts/").trim_end_matches("/versions");
    let fields = [("account", account), ("names", "Night"), ("reason", "to see that it is covered")];
    let masked = site.post_as(&aigul, &record, &fields).await;
    assert_eq!(masked.status, StatusCode::SEE_OTHER, "{}", masked.text());
    let dana = site.enter("dana", PASSWORD).await;
    for form in ["", ".json", ".csv"] {
        let page = site.get_as(&dana, &format!("{address}{form}")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        assert!(!page.text().contains("Night"), "covered in every version: {}", page.text());
    }
}
