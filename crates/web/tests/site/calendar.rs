//! The reporting calendar over HTTP: what is shown, and what feed readers and calendar programs get.

use crate::html::checked;
use crate::site::Site;
use serde_json::Value;

fn rows(calendar: &Value) -> Vec<&Value> {
    calendar["rows"].as_array().unwrap().iter().collect()
}

fn text<'a>(row: &'a Value, field: &str) -> &'a str {
    row[field].as_str().unwrap_or("")
}

#[tokio::test]
async fn each_date_names_its_rule_and_leads_to_its_inputs() {
    let site = Site::demo();
    let calendar = site.json("/calendar.json?state=KAZ&from=1998&to=2028&on=2026-11-26").await;
    let due = rows(&calendar).into_iter().find(|row| text(row, "id") == "KAZ/CAT/report/5");
    let next = rows(&calendar)
        .into_iter()
        .find(|row| text(row, "id").starts_with("KAZ/CAT/after/"))
        .or(due)
        .unwrap();
    assert_eq!((text(next, "outcome"), text(next, "step")), ("ahead", "due"), "{next}");
    assert!(!text(next, "rule").is_empty() && !text(next, "explanation").is_empty());
    let opened = site.get("/calendar/KAZ/CAT?on=2026-11-26").await;
    for account in next["accounts"].as_array().unwrap() {
        let id = format!("id=\"{}\"", account.as_str().unwrap());
        assert!(opened.text().contains(&id), "the page of the State and body has no {id}");
    }
    let page = site.get("/calendar?state=KAZ&from=1998&to=2028&on=2026-11-26").await;
    assert!(page.text().contains(&format!("/rules#{}", text(next, "rule"))));
}

#[tokio::test]
async fn the_calendar_narrows_by_state_body_step_days_and_what_is_late() {
    let site = Site::demo();
    let all = site.json("/calendar.json?from=1990&on=2026-11-26").await;
    let count = |calendar: &Value| calendar["paging"]["total"].as_u64().unwrap();
    for (query, field, value) in
        [("state=KGZ", "state", "KGZ"), ("body=CERD", "body", "CERD"), ("step=reviewed", "step", "reviewed")]
    {
        let some = site.json(&format!("/calendar.json?from=1990&on=2026-11-26&{query}")).await;
        assert!(count(&some) > 0 && count(&some) < count(&all), "{query}");
        assert!(rows(&some).iter().all(|row| text(row, field) == value), "{query}");
    }
    let late = site.json("/calendar.json?overdue=yes&on=2026-11-26").await;
    assert_eq!(late["paging"]["total"], late["late"]);
    assert!(rows(&late).iter().all(|row| ["overdue", "passed"].contains(&text(row, "outcome"))));
    let dates: Vec<&str> =
        rows(&all).iter().map(|row| text(row, "date")).filter(|date| date.len() == 10).collect();
    assert!(dates.is_sorted(), "{dates:?}");
    let without_from = site.json("/calendar.json?on=2026-11-26").await;
    assert_eq!(count(&without_from) + without_from["earlier"].as_u64().unwrap(), count(&all));
}

#[tokio::test]
async fn what_the_record_does_not_know_is_not_called_overdue() {
    let site = Site::demo();
    let page = site.json("/calendar/KAZ/CRPD.json?on=2026-11-26").await;
    let initial = rows(&page).into_iter().find(|row| text(row, "number") == "initial").unwrap();
    assert_eq!(text(initial, "outcome"), "passed");
    assert!(text(initial, "says").contains("does not say that there was none"), "{initial}");
    assert!(page["known"].is_null());
    let other = site.get("/calendar/USA/CAT").await;
    assert_eq!(other.status, 200);
    checked("/calendar/USA/CAT", other.text());
    assert!(other.text().contains("class=\"nothing\""));
    assert_eq!(site.get("/calendar/KAZ/CERD").await.status, 200, "by its body, too");
    assert_eq!(site.get("/calendar/KAZ/SHANGHAI").await.status, 404);
}

#[tokio::test]
async fn feeds_change_with_the_record_and_not_with_the_day() {
    let site = Site::demo();
    for (form, media_type) in
        [("ics", "text/calendar; charset=utf-8"), ("atom", "application/atom+xml; charset=utf-8")]
    {
        let on = |day: &str| format!("/calendar.{form}?from=1990&on={day}");
        let (today, tomorrow) = (site.get(&on("2026-11-26")).await, site.get(&on("2026-11-27")).await);
        assert_eq!(today.header("content-type"), media_type);
        let told = |page: &str| page.replace("2026-11-27", "2026-11-26");
        assert_eq!(told(today.text()), told(tomorrow.text()), "{form}");
        assert_eq!(site.get(&format!("/states.{form}")).await.status, 404, "{form}");
    }
    let calendar = site.get("/calendar.ics?state=KAZ&from=1990").await;
    let text = calendar.text();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.ends_with("END:VCALENDAR\r\n"));
    assert!(text.split("\r\n").all(|line| line.len() <= 75), "a line is too long");
    let unfolded = text.replace("\r\n ", "");
    let of = |name: &str| unfolded.split("\r\n").filter(|line| line.starts_with(name)).collect::<Vec<_>>();
    let (uids, days) = (of("UID:"), of("DTSTART;VALUE=DATE:"));
    assert!(uids.len() > 10 && uids.len() == days.len());
    let distinct: std::collections::HashSet<_> = uids.iter().collect();
    assert_eq!(distinct.len(), uids.len(), "two entries with one UID");
    assert!(of("URL:").iter().all(|url| url.starts_with("URL:http://127.0.0.1:8080/calendar/KAZ/")));
}

#[tokio::test]
async fn a_state_shows_its_reports_and_the_calendar_its_empty_state() {
    let page = Site::demo().get("/states/KGZ").await;
    assert!(page.text().contains("Reports to UN bodies") && page.text().contains("/calendar/KGZ/ICERD"));
    let empty = Site::empty();
    let page = empty.get("/calendar").await;
    assert!(page.text().contains("class=\"nothing\""));
    let feed = empty.get("/calendar.atom").await;
    assert!(feed.text().contains("<updated>1970-01-01T00:00:00Z</updated>"));
    assert!(empty.get("/calendar.ics").await.text().contains("END:VCALENDAR"));
}
