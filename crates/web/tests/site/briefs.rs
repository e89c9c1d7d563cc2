//! Briefs on the site: written by forms, read with their notes, harmless whatever their authors wrote.

use crate::html::checked;
use crate::site::{Answered, Site};
use axum::http::StatusCode;

/// An account and a record of the demonstration.
const ACCOUNT: &str = "acc-0c961612c0eaf424";
const RECORD: &str = "rec-41955fc933707038";

/// Sends the form of a new brief.
async fn send(site: &Site, text: &str, from: &str, action: &str, more: &[(&str, &str)]) -> Answered {
    let mut fields = vec![
        ("slug", "ours"),
        ("language", "en"),
        ("title", "A brief of ours"),
        ("section", "Equality"),
        ("authors", "A. One; B. Two"),
        ("text", text),
        ("from", from),
        ("do", action),
    ];
    fields.extend_from_slice(more);
    let address = if from == "0" { "/briefs/new" } else { "/briefs/ours/edit" };
    site.post(address, &fields).await
}

/// A published brief of this text, as a page.
async fn published(site: &Site, text: &str) -> String {
    let sent = send(site, text, "0", "publish", &[]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let page = site.get(sent.location()).await;
    checked(sent.location(), page.text());
    page.text().to_owned()
}

/// An XML document, its elements by name; panics where it is not well-formed.
fn elements(xml: &str) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut names = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            quick_xml::events::Event::Eof => return names,
            quick_xml::events::Event::Start(tag) | quick_xml::events::Event::Empty(tag) => {
                names.push(tag.name().as_ref().to_owned());
            }
            _ => {}
        }
    }
}

#[tokio::test]
async fn a_brief_is_read_with_its_notes_chart_contents_and_sources() {
    let site = Site::demo();
    let page = site.get("/briefs/thirty-per-cent").await;
    let text = page.text();
    checked("/briefs/thirty-per-cent", text);
    for part in [
        "<nav class=\"contents\"",
        "href=\"#note-1\" id=\"mention-1\">1</a>",
        "id=\"note-11\"",
        "<svg",
        "<figcaption>Women in the parliament of Kazakhstan, by chamber",
        "Drawn from the record as it is now",
        "Women in Parliament: historical database 1945-2018",
        "figures.csv",
        "<caption>Table 1</caption>",
        "A share of a list is no share of seats",
    ] {
        assert!(text.contains(part), "{part}");
    }
    assert!(!text.contains("does not stand") && !text.contains("id=\"note-13\""), "one thing has one note");
    let json = site.json("/briefs/thirty-per-cent.json").await;
    assert_eq!(json["citations"][0]["footing"], "stands");
    assert!(json["citations"][0]["account"]["evidence"]["quote"].as_str().unwrap().contains("30 percent"));
    let file = site.get("/briefs/thirty-per-cent.md").await;
    assert!(file.text().starts_with("---\ntitle: Thirty per cent"), "{}", file.text());
    assert!(file.header("content-type").starts_with("text/markdown"));
}

#[tokio::test]
async fn html_scripts_and_foreign_addresses_of_an_author_do_nothing() {
    let site = Site::demo();
    let hostile = "# <img src=x onerror=alert(1)>\n\n<script>alert(1)</script>\n\n\
        <div onclick=\"x\">**in**</div>\n\n\
        [a](javascript:alert(1)) [b](JAVASCRIPT:x) [c](//example.org) [d](/\\example.org) \
        [e](java&#x73;cript:alert(1)) [f](data:text/html,x) [g][r] [h](vbscript:x) <javascript:alert(2)>\n\n\
        ![beacon](https://example.org/beacon.png) ![p](/briefs \"t\" )\n\n\
        | a <b>x</b> | b |\n|:-:|--:|\n| 1 | <script>2</script> |\n\n\
        [good](https://example.org/?a=1&b=2) [mail](mailto:a@example.org) <b@example.org> [own](/rules) text[^1]\n\n\
        [r]: <javascript:alert(3)>\n[^1]: Words <iframe src=\"x\"></iframe> [x](javascript:y) ![n](https://example.org/i)\n";
    let page = published(&site, hostile).await;
    let lower = page.to_lowercase();
    for never in [
        "<script>",
        "<img",
        "<iframe",
        "<div onclick",
        "href=\"javascript",
        "href=\"data:",
        "href=\"//",
        "href=\"vbscript",
        "beacon.png",
        "example.org/i",
        "style=\"",
    ] {
        assert!(!lower.contains(never), "{never}");
    }
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "it is text");
    for good in [
        "href=\"https://example.org/?a=1&amp;b=2\"",
        "href=\"mailto:a@example.org\"",
        "href=\"mailto:b@example.org\"",
        "href=\"/rules\"",
    ] {
        assert!(page.contains(good), "{good}");
    }
    assert!(page.contains("<h2 id=\"section-1\">"), "headings are one level lower");
}

#[tokio::test]
async fn odd_texts_give_sound_pages() {
    let site = Site::demo();
    let chart = "![C](figures:indicator=women-parliament&states=KAZ,KGZ)";
    let texts = [
        format!("Words {chart} in a line.\n\n- {chart}\n\n| a |\n|---|\n| {chart} |\n\n# {chart}\n"),
        format!(
            "> {chart}\n\n[{chart}](record:{RECORD}) and ![x [y](record:{RECORD}) z](figures:indicator=women-parliament&states=KAZ)"
        ),
        format!(
            "A[^a] b[^b] c[^a] [^none]\n\n[^a]: One [x](record:{RECORD}), see[^b].\n\n    Second paragraph.\n[^b]: - a list\n[^unused]: [y](account:{ACCOUNT})\n"
        ),
        format!(
            "<record:{RECORD}> [**bold** `code`][r]\n\n[r]: record:{RECORD}\n\n###### Six\n\n# One\n\n## Two\n"
        ),
        "| a | b |\n|---|---|\n".to_owned(),
        "```html\n<b>x</b>\n```\n\n***\n\n1. one\n2. two\n   - three\n".to_owned(),
    ];
    for (n, text) in texts.iter().enumerate() {
        let page = send(&site, text, "0", "preview", &[]).await;
        assert_eq!(page.status, StatusCode::OK, "{n}: {}", page.text());
        checked(&format!("text {n}"), page.text());
    }
    assert_eq!(site.get("/briefs/ours").await.status, StatusCode::NOT_FOUND, "a preview keeps nothing");
}

#[tokio::test]
async fn a_citation_rejected_later_is_told_on_the_page_and_to_the_editor() {
    let site = Site::demo();
    let page = published(&site, &format!("[18.4](account:{ACCOUNT}) and [more](record:{RECORD}).")).await;
    assert!(!page.contains("as cited"));
    let decision = [("account", ACCOUNT), ("state", "rejected"), ("reason", "counted twice")];
    assert_eq!(site.post("/review", &decision).await.status, StatusCode::SEE_OTHER);
    let page = site.get("/briefs/ours").await;
    checked("/briefs/ours", page.text());
    assert!(page.text().contains("1 citation of this brief does not stand as cited"), "{}", page.text());
    assert!(page.text().contains("rejected by a reviewer: counted twice"));
    assert!(page.text().contains("class=\"doubtful\">1, rejected</a>"), "in the text, too");
    assert!(!page.text().contains("nurbayev-2024,findings"), "what was rejected is not quoted");
    let list = site.get("/briefs").await;
    assert!(list.text().contains("Citations that need a look"), "{}", list.text());
    let json = site.json("/briefs.json").await;
    let doubtful = json["doubtful"].as_array().unwrap();
    assert!(doubtful.iter().any(|row| row["slug"] == "ours" && row["doubtful"] == 1), "{doubtful:?}");
}

#[tokio::test]
async fn a_brief_with_an_unknown_citation_stays_unpublished() {
    let site = Site::demo();
    let text = "One.\n\nTwo [lines](record:rec-0000000000000000).";
    let refused = send(&site, text, "0", "publish", &[]).await;
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    assert!(
        refused.text().contains("line 3") && refused.text().contains("rec-0000000000000000"),
        "{}",
        refused.text()
    );
    checked("a refused brief", refused.text());
    assert!(refused.text().contains("Two [lines]"), "what was written is not lost");
    let preview = send(&site, text, "0", "preview", &[]).await;
    assert!(
        preview.text().contains("is not in the record") && preview.text().contains("Two [lines]"),
        "{}",
        preview.text()
    );
    let nameless = [("slug", "Not a name"), ("text", "Words of mine."), ("do", "draft")];
    let nameless = site.post("/briefs/new", &nameless).await;
    assert_eq!(nameless.status, StatusCode::BAD_REQUEST);
    checked("a brief without a name", nameless.text());
    assert!(nameless.text().contains("Words of mine.") && nameless.text().contains("value=\"Not a name\""));
    let kept = send(&site, text, "0", "draft", &[]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER);
    let draft = site.get(kept.location()).await;
    checked("a draft", draft.text());
    assert!(draft.text().contains("This version is not published"), "{}", draft.text());
    assert!(!site.get("/briefs.atom").await.text().contains("A brief of ours"));
}

#[tokio::test]
async fn an_edit_of_an_old_version_is_refused_with_both_shown() {
    let site = Site::demo();
    published(&site, "First words.").await;
    let form = site.get("/briefs/ours/edit").await;
    checked("/briefs/ours/edit", form.text());
    assert!(form.text().contains("name=\"from\" value=\"1\"") && form.text().contains("First words."));
    let note = [("note", "a word")];
    assert_eq!(send(&site, "Second words.", "1", "publish", &note).await.status, StatusCode::SEE_OTHER);
    let stale = send(&site, "Third words.", "1", "publish", &note).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    checked("a stale edit", stale.text());
    assert!(stale.text().contains("<ins>Second</ins> words.") && stale.text().contains("Third words."));
    assert!(stale.text().contains("name=\"from\" value=\"2\""), "what is sent next follows the newer");
    let page = site.get("/briefs/ours").await;
    checked("/briefs/ours", page.text());
    for part in
        ["Second words.", "Corrections", "a word", "<del>First words.</del>", "<ins>Second words.</ins>"]
    {
        assert!(page.text().contains(part), "{part}");
    }
    let old = site.get("/briefs/ours?version=1").await;
    checked("an old version", old.text());
    assert!(old.text().contains("First words.") && old.text().contains("See the version that is shown now"));
    let withdrawn = send(&site, "Second words.", "2", "withdraw", &[("note", "all of it is wrong")]).await;
    assert_eq!(withdrawn.status, StatusCode::SEE_OTHER, "{}", withdrawn.text());
    let page = site.get("/briefs/ours").await;
    checked("a withdrawn brief", page.text());
    assert!(page.text().contains("all of it is wrong") && !page.text().contains("<p>Second words.</p>"));
}

#[tokio::test]
async fn a_comment_waits_until_somebody_shows_it() {
    let site = Site::demo();
    let address = "/briefs/thirty-per-cent";
    let said = [("lang", "en"), ("name", "<b>Bakyt</b>"), ("text", "Well <script>said</script>")];
    let entered = site.post(address, &said).await;
    assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.text());
    let page = site.get(entered.location().split('#').next().unwrap()).await;
    checked(address, page.text());
    assert!(page.text().contains("Your comment was entered") && !page.text().contains("Bakyt"));
    let waiting = site.json("/comments.json").await;
    let number = waiting["waiting"][0]["number"].to_string();
    checked("/comments", site.get("/comments").await.text());
    let decide = [("comment", number.as_str()), ("state", "shown"), ("reason", "polite")];
    assert_eq!(site.post("/comments", &decide).await.status, StatusCode::SEE_OTHER);
    let page = site.get(address).await;
    checked(address, page.text());
    assert!(page.text().contains("&lt;b&gt;Bakyt") && !page.text().contains("<script>said"));
    let empty = site.post(address, &[("lang", "en"), ("name", ""), ("text", "x")]).await;
    assert_eq!(empty.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn only_the_page_of_a_brief_counts_as_read() {
    let site = Site::demo();
    for address in ["", "?lang=en", ".json", ".md"] {
        assert_eq!(site.get(&format!("/briefs/thirty-per-cent{address}")).await.status, StatusCode::OK);
    }
    let briefs = site.json("/briefs.json").await;
    assert_eq!(briefs["most_read"][0]["readings"], 2, "{}", briefs["most_read"]);
    assert!(site.get("/briefs").await.text().contains("2 readings"));
}

#[tokio::test]
async fn the_feed_of_a_language_and_the_site_map_are_sound_xml() {
    let site = Site::demo();
    let russian = [("language", "ru"), ("title", "Слова & <дела>")];
    let sent = site
        .post(
            "/briefs/new",
            &[
                ("slug", "ours"),
                ("section", "Равенство"),
                ("authors", "А. Один"),
                ("text", "Слова."),
                ("from", "0"),
                ("do", "publish"),
                russian[0],
                russian[1],
            ],
        )
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let count = |xml: &str, name: &str| elements(xml).iter().filter(|one| *one == name).count();
    for (address, entries) in [("/briefs.atom", 2), ("/briefs.atom?lang=ru", 1), ("/briefs.atom?lang=uz", 0)]
    {
        let feed = site.get(address).await;
        assert_eq!(count(feed.text(), "entry"), entries, "{address}: {}", feed.text());
    }
    let map = site.get("/sitemap.xml").await;
    assert_eq!(map.header("content-type"), "application/xml; charset=utf-8");
    assert_eq!(count(map.text(), "urlset"), 1);
    assert_eq!(count(map.text(), "lastmod"), 2, "{}", map.text());
    assert!(map.text().contains("<loc>http://127.0.0.1:8080/briefs/ours?lang=ru</loc>"), "{}", map.text());
    let page = site.get("/briefs/ours").await;
    checked("a brief in Russian", page.text());
    assert!(page.text().contains("lang=\"ru\""));
}
