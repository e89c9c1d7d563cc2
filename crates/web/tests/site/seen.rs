//! Which forms say what their page showed: every address that takes one, against a table that is checked in; and that each
//! of them refuses an act on what has changed meanwhile.

use crate::html::checked;
use crate::site::Site;
use crate::stale::{people, seen, send};
use crate::users::PASSWORD;
use axum::http::StatusCode;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use tarazy_desk::{Actor, Desk};
use tarazy_model::Sampling;

const TABLE: &str = include_str!("seen.tsv");

/// Whether the forms of an address carry it, by the table; each that does not has its reason.
fn table() -> BTreeMap<&'static str, bool> {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
    let rows = rows.map(|row| match row.split('\t').collect::<Vec<_>>()[..] {
        [address, "seen", ""] => (address, true),
        [address, "-", why] if !why.is_empty() => (address, false),
        _ => panic!("an address carries seen, or - and why not: {row}"),
    });
    rows.collect()
}

fn same_shape(route: &str, address: &str) -> bool {
    let (route, address) = (route.split('/'), address.split('?').next().unwrap_or_default().split('/'));
    let (route, address): (Vec<_>, Vec<_>) = (route.collect(), address.collect());
    route.len() == address.len()
        && route.iter().zip(&address).all(|(part, given)| part.starts_with('{') || part == given)
}

#[tokio::test]
async fn every_address_that_takes_a_form_stands_in_the_table() {
    let about = Site::demo().json("/about.json").await;
    let routes = about["addresses"].as_array().unwrap().iter();
    let posts = routes.filter(|route| route["form"].is_string());
    let posts: BTreeSet<&str> = posts.map(|route| route["address"].as_str().unwrap()).collect();
    assert_eq!(posts, table().into_keys().collect(), "taken as it is, and as seen.tsv has it");
}

/// Pages that have the forms of every address that carries it.
async fn pages(site: &Site, admin: &str) -> Vec<String> {
    let first = |of: Value, list: &str, field: &str| of[list][0][field].as_str().unwrap().to_owned();
    let of = |address: &'static str| site.json_as(admin, address);
    let queue = of("/review.json").await;
    let waiting = &queue["waiting"][0];
    let pair = of("/same.json").await["pairs"][0]["one"]["record"].as_str().unwrap().to_owned();
    let mut pages = [
        "/review",
        "/same",
        "/treaties/differences?state=KGZ",
        "/briefs/new",
        "/pledges?region=all",
        "/motions",
        "/comments",
        "/users",
        "/review/agreement",
        "/review/second",
        "/review/submissions",
    ]
    .map(str::to_owned)
    .to_vec();
    pages.push(format!("/dialogue/{}", first(of("/dialogue.json?region=all").await, "rows", "record")));
    pages.push(format!("/records/{pair}"));
    pages.push(format!("/documents/{}", waiting["evidence"]["document"].as_str().unwrap()));
    pages.push(format!("/sources/{}", waiting["source"]["id"].as_str().unwrap()));
    pages.push(format!("/batches/{}", first(of("/batches.json").await, "batches", "id")));
    let slug = of("/briefs.json").await["rows"][0]["slug"].as_str().unwrap().to_owned();
    pages.push(format!("/briefs/{slug}/edit"));
    pages
}

/// Something for every form: pairs, a proposal, a comment, a submission, and all decisions read twice.
fn fill(desk: &Desk) {
    crate::same::fill(desk);
    crate::restricted::fill(desk);
    crate::treaties::registers(desk);
    desk.set_sampling(Sampling { one_in: 1, accusing: true }, &Actor::default()).unwrap();
    let submission = tarazy_desk::Submission {
        issue: "No water in the cells".to_owned(),
        said: "There was none for a week.".to_owned(),
        ..tarazy_desk::Submission::default()
    };
    desk.submit(&submission).unwrap();
    let brief = desk.briefs(&tarazy_desk::BriefsQuery::default()).unwrap().rows.remove(0);
    desk.comment(&brief.slug, brief.language, "Reader", "Well said.").unwrap();
    people(desk);
    let reviewer = Actor { name: "aigul".to_owned(), ..Actor::default() };
    let waiting = desk.queue(&tarazy_desk::QueueQuery::default()).unwrap().waiting;
    let events = waiting.into_iter().filter(|one| one.kind == tarazy_model::Kind::Event);
    let (accusing, others): (Vec<_>, Vec<_>) = events.partition(|one| one.restricted);
    for account in accusing.into_iter().chain(others.into_iter().take(2)) {
        let decision = tarazy_desk::Decision {
            account: account.id,
            state: tarazy_model::ReviewState::Accepted,
            reason: Some("it is so".to_owned()),
            record: None,
        };
        desk.review(&decision, &reviewer).unwrap();
    }
}

#[tokio::test]
async fn every_form_carries_what_its_page_showed_where_the_table_says_so() {
    let (site, table) = (Site::demo_with(fill), table());
    let admin = site.enter("admin", PASSWORD).await;
    let mut met = BTreeSet::new();
    for address in pages(&site, &admin).await {
        let page = site.get_as(&admin, &address).await;
        assert_eq!(page.status, StatusCode::OK, "{address}");
        for form in page.text().split("<form").skip(1) {
            let (opening, rest) = form.split_once('>').unwrap();
            if !opening.contains("method=\"post\"") {
                continue;
            }
            let to = opening.split("action=\"").nth(1).unwrap().split('"').next().unwrap();
            let found = table.iter().find(|(route, _)| same_shape(route, to));
            let (route, carries) = found.unwrap_or_else(|| panic!("{address} has a form to nowhere: {to}"));
            let inside = rest.split("</form>").next().unwrap();
            // Inviting and ending a token change nothing that was shown.
            let adds = inside.contains("value=\"invite\"") || inside.contains("value=\"end-token\"");
            assert!(!carries || adds || inside.contains("name=\"seen\""), "{address}: {opening}");
            met.insert(*route);
        }
    }
    let wanted = table.iter().filter(|(_, carries)| **carries).map(|(route, _)| *route);
    let unmet: Vec<&str> = wanted.filter(|route| !met.contains(route)).collect();
    assert!(unmet.is_empty(), "no page above has a form to {unmet:?}");
}

/// That of two who send a form made at one moment the first is heard and the second told what changed.
async fn heard_once(
    site: &Site,
    (page, to): (&str, &str),
    one: (&str, &[(&str, &str)]),
    other: (&str, &[(&str, &str)]),
    told: &[&str],
) {
    let shown = seen(&site.get_as(one.0, page).await);
    let first = send(site, one.0, to, one.1, &shown).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER, "{to}: {}", first.text());
    let second = send(site, other.0, to, other.1, &shown).await;
    assert_eq!(second.status, StatusCode::CONFLICT, "{to}: {}", second.text());
    checked(to, second.text());
    for told in told {
        assert!(second.text().contains(told), "{to} lacks {told}: {}", second.text());
    }
}

#[tokio::test]
async fn what_another_did_meanwhile_to_pledges_classes_names_users_sources_and_batches_is_told() {
    let site = Site::demo_with(fill);
    let (editor, admin) = (site.enter("editor", PASSWORD).await, site.enter("admin", PASSWORD).await);
    let (e, a) = (editor.as_str(), admin.as_str());

    let pledge =
        site.json_as(a, "/pledges.json?region=all").await["rows"][0]["record"].as_str().unwrap().to_owned();
    let judge = |keeping, reason| [("record", pledge.as_str()), ("keeping", keeping), ("reason", reason)];
    let (kept, broken) = (judge("kept", "the figures say so"), judge("broken", "they do not"));
    let pledges = ("/pledges?region=all", "/pledges");
    heard_once(&site, pledges, (e, &kept), (a, &broken), &["the figures say so", "they do not"]).await;

    let record = format!("/records/{pledge}");
    let class = |class, reason| [("subject", pledge.as_str()), ("class", class), ("reason", reason)];
    let (internal, restricted) = (class("internal", "for users"), class("restricted", "for reviewers"));
    heard_once(&site, (&record, "/classified"), (e, &internal), (a, &restricted), &["for users"]).await;

    let pair = site.json_as(a, "/same.json").await["pairs"][0]["one"].clone();
    let (id, title) = (pair["id"].as_str().unwrap(), pair["title"].as_str().unwrap());
    let word = title.split(' ').max_by_key(|word| word.len()).unwrap();
    let record = format!("/records/{}", pair["record"].as_str().unwrap());
    let mask = |names, reason| [("account", id), ("names", names), ("reason", reason)];
    let (withhold, open) = (mask(word, "for safety"), mask("", "all may read it"));
    heard_once(&site, (&record, &record), (e, &withhold), (a, &open), &[word]).await;

    let (up, off) =
        ([("do", "role"), ("name", "dana"), ("role", "editor")], [("do", "disable"), ("name", "dana")]);
    heard_once(&site, ("/users", "/users"), (a, &up), (a, &off), &["contributor", "editor"]).await;
    let (join, leave) = (
        [("do", "join"), ("name", "aigul"), ("group", "archive")],
        [("do", "leave"), ("name", "aigul"), ("group", "archive")],
    );
    heard_once(&site, ("/users", "/users"), (a, &join), (a, &leave), &["archive"]).await;
    let visitors = |open| [("do", "visitors"), ("open", open)];
    heard_once(
        &site,
        ("/users", "/users"),
        (a, &visitors("yes")),
        (a, &visitors("no")),
        &["visitors may read"],
    )
    .await;
    let every = |one_in| [("one-in", one_in)];
    let agreement = ("/review/agreement", "/review/agreement");
    heard_once(&site, agreement, (a, &every("5")), (a, &every("7")), &["one in ", "<ins>5</ins>"]).await;

    let waiting = site.json_as(a, "/review.json?kind=event").await["waiting"][0].clone();
    let batch = format!("/batches/{}", waiting["batch"].as_str().unwrap());
    let shown = seen(&site.get_as(e, &batch).await);
    let decide =
        [("account", waiting["id"].as_str().unwrap()), ("state", "disputed"), ("reason", "another day")];
    assert_eq!(site.post_as(a, "/review", &decide).await.status, StatusCode::SEE_OTHER);
    let undone = send(&site, e, &batch, &[("do", "undo"), ("reason", "twice")], &shown).await;
    assert_eq!(undone.status, StatusCode::CONFLICT, "{}", undone.text());
    assert!(undone.text().contains("decisions on what it brought"), "{}", undone.text());

    let source = format!("/sources/{}", waiting["source"]["id"].as_str().unwrap());
    let shown = seen(&site.get_as(e, &source).await);
    let unreasoned = send(&site, e, &batch, &[("do", "undo")], &seen(&undone)).await;
    assert_eq!(
        unreasoned.status,
        StatusCode::BAD_REQUEST,
        "what another brought is taken back with a reason"
    );
    let done = send(&site, e, &batch, &[("do", "undo"), ("reason", "given twice")], &seen(&undone)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text());
    assert!(site.get_as(e, &batch).await.text().contains("given twice"), "and the reason is shown");
    let deleted = send(&site, a, &source, &[("do", "delete"), ("reason", "a court")], &shown).await;
    assert_ne!(deleted.status, StatusCode::SEE_OTHER, "{}", deleted.text());
}

#[tokio::test]
async fn a_proposal_that_another_answered_meanwhile_is_told_and_cannot_be_answered_again() {
    let site = Site::demo_with(fill);
    let (bakyt, chinara) = (site.enter("bakyt", PASSWORD).await, site.enter("chinara", PASSWORD).await);
    let open = site.json_as(&bakyt, "/motions.json").await["open"].clone();
    let no = open[0]["no"].to_string();
    let answer = |act, reason| [("motion", no.as_str()), ("do", act), ("reason", reason)];
    let (refuse, agree) = (answer("refuse", "no court said so"), answer("agree", "seen"));
    let motions = ("/motions", "/motions");
    heard_once(&site, motions, (&bakyt, &refuse), (&chinara, &agree), &["no court said so", "by bakyt"])
        .await;
}

#[tokio::test]
async fn what_is_sealed_is_not_told_to_have_changed_to_who_may_not_know_that_it_is_there() {
    let site = Site::filled(crate::classes::with(tarazy_model::Class::Sealed));
    let (admin, editor) = (site.enter("admin", PASSWORD).await, site.enter("editor", PASSWORD).await);
    let source = site.json_as(&admin, "/classified.json").await["rows"][1]["subject"].clone();
    let source = source.as_str().unwrap();
    let page = site.json_as(&admin, &format!("/sources/{source}.json")).await;
    let kept = &page["kept_back"][1];
    let there = [source, kept["id"].as_str().unwrap(), kept["record"].as_str().unwrap()];
    let batch = kept["batch"].as_str().unwrap();
    let none =
        ["src-0123456789abcdef", "acc-0123456789abcdef", "rec-0123456789abcdef", "bat-0123456789abcdef"];
    let there = [there[0], there[1], there[2], batch];
    for (to, fields) in [
        ("/review", vec![("account", 1), ("state=accepted", 9)]),
        ("/review/second", vec![("account", 1), ("state=accepted", 9)]),
        ("/same", vec![("one", 1), ("other", 1), ("likeness=same", 9)]),
        ("/classified", vec![("subject", 0), ("class=public", 9)]),
        ("/classified", vec![("subject", 2), ("class=internal", 9)]),
        ("/sources/{0}", vec![("do=delete", 9)]),
        ("/records/{2}", vec![("account", 1), ("names=Tolvendar", 9)]),
        ("/dialogue/{2}", vec![("step=answered", 9), ("said=so", 9)]),
        ("/pledges", vec![("record", 2), ("keeping=kept", 9)]),
        ("/batches/{3}", vec![("do=undo", 9)]),
    ] {
        let mut told = Vec::new();
        for ids in [there, none] {
            let fill = |text: &str| {
                ids.iter()
                    .enumerate()
                    .fold(text.to_owned(), |text, (n, id)| text.replace(&format!("{{{n}}}"), id))
            };
            let mut sent = vec![("reason", "to see"), ("seen", "1")];
            sent.extend(fields.iter().map(|(name, id)| match name.split_once('=') {
                Some(both) => both,
                None => (*name, ids[*id]),
            }));
            let answered = site.post_as(&editor, &format!("{}.json", fill(to)), &sent).await;
            let said = ids.iter().fold(answered.text().to_owned(), |said, id| said.replace(id, "…"));
            told.push((answered.status, said));
        }
        assert_eq!(told[0], told[1], "{to}");
        assert!(told[0].0.is_client_error(), "{to}: {told:?}");
    }
}
