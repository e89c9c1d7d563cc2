//! Every page in each language: no message missing, and no English left but what the record says.

use crate::site::Site;
use axum::http::StatusCode;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The languages beside English.
const LANGUAGES: [&str; 4] = ["ru", "kk", "ky", "uz"];

/// Of one route so many pages are looked at.
const OF_A_ROUTE: usize = 2;

/// What is the same in every language: names of things, forms and examples of what can be typed.
const SAME: &[&str] = &[
    "Tarazy",
    "Atom",
    "GeoJSON",
    "Markdown",
    "SHA-256",
    "English",
    "grant",
    "Oʻzbekcha",
    "women parliament",
    "\"exact phrase\"",
    "-word",
    "parlia*",
    "tortuer~",
    "body:CAT state:KAZ year:2010..2020",
];

/// Pages that are in English still; the list may only shrink.
const IN_ENGLISH: &[&str] = &[];

/// Elements whose words the program says, unless the record does.
const SAID: [&str; 13] = [
    "h1",
    "h2",
    "h3",
    "h4",
    "label",
    "button",
    "th",
    "caption",
    "summary",
    "legend",
    "option",
    "dt",
    "figcaption",
];

/// Attributes that are read out.
const READ_OUT: [&str; 2] = ["aria-label", "placeholder"];

/// A page as its pieces: each tag with what follows it.
fn pieces(page: &str) -> impl Iterator<Item = (&str, &str)> {
    page.split('<').skip(1).filter_map(|piece| piece.split_once('>'))
}

/// What a page says in its headings, labels, buttons and the like, without what it marks as of a language of its own.
fn said(page: &str) -> BTreeSet<String> {
    let mut open: Vec<(&str, bool)> = Vec::new();
    let mut said = BTreeSet::new();
    for (inside, text) in pieces(page) {
        if inside.starts_with('/') {
            open.pop();
        } else {
            let name = inside.split([' ', '/']).next().unwrap_or_default();
            let (_, outer) = open.last().copied().unwrap_or_default();
            let quoted = ["code", "svg", "blockquote", "style"].contains(&name);
            let other = outer || quoted || (name != "html" && inside.contains(" lang=\""));
            for attribute in READ_OUT.iter().filter(|_| !other) {
                let value =
                    inside.split(&format!(" {attribute}=\"")).nth(1).and_then(|rest| rest.split('"').next());
                said.extend(value.map(str::to_owned));
            }
            let void = ["area", "br", "hr", "img", "input", "link", "meta", "wbr"].contains(&name);
            if !void {
                open.push((name, other));
            }
        }
        let within = open.iter().any(|(name, _)| SAID.contains(name));
        let other = open.last().is_some_and(|(_, other)| *other);
        if within && !other && !text.trim().is_empty() {
            let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
            said.insert(
                words.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"),
            );
        }
    }
    said
}

/// How the charts of a page describe themselves.
fn described(page: &str) -> Vec<String> {
    let all = page.split("<desc").skip(1).filter_map(|rest| rest.split_once('>')?.1.split('<').next());
    all.map(str::to_owned).collect()
}

/// Every string of a JSON value.
fn strings(value: &serde_json::Value, all: &mut String) {
    match value {
        serde_json::Value::String(text) => {
            all.push_str(text);
            all.push('\n');
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| strings(value, all)),
        serde_json::Value::Object(values) => values.values().for_each(|value| strings(value, all)),
        _ => {}
    }
}

/// Whether words are English: three small letters in a row, which no code or abbreviation has, and no name of a file.
fn is_english(words: &str) -> bool {
    !words.ends_with(".csv")
        && words.as_bytes().windows(3).any(|three| three.iter().all(u8::is_ascii_lowercase))
}

/// Whether the record says so: it stands in what the page is made of. A word in small letters alone might be a name
/// of the program there, such as `accepted`.
fn is_of_the_record(words: &str, held: &str) -> bool {
    let plain = words.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
    (plain.len() > 20 || plain.contains(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        && held.contains(&plain)
}

fn route_of(address: &str) -> String {
    let path = address.split('?').next().unwrap_or_default();
    let part = |part: &str| {
        let named = part.contains(|c: char| c.is_uppercase() || c.is_ascii_digit());
        if named || part.contains("women") { "{}".to_owned() } else { part.to_owned() }
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn in_language(address: &str, language: &str) -> String {
    let sign = if address.contains('?') { '&' } else { '?' };
    format!("{address}{sign}language={language}")
}

/// The addresses of pages that a page links to.
fn links(page: &str) -> impl Iterator<Item = String> {
    let forms =
        [".csv", ".json", ".xlsx", ".atom", ".ics", ".geojson", ".svg", ".docx", ".zip", ".md", ".xml"];
    let hrefs = pieces(page).filter(|(inside, _)| inside.starts_with("a ")).filter_map(|(inside, _)| {
        let href = inside.split(" href=\"").nth(1)?.split('"').next()?;
        Some(href.split('#').next().unwrap_or_default().replace("&amp;", "&"))
    });
    hrefs.filter(move |href| {
        let path = href.split('?').next().unwrap_or_default();
        href.starts_with('/')
            && !href.contains("language=")
            && !path.ends_with("/original")
            && !forms.iter().any(|form| path.ends_with(form))
    })
}

#[tokio::test]
async fn every_page_speaks_each_language() {
    let site = Site::demo();
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut visits: BTreeMap<String, usize> = BTreeMap::new();
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut left: BTreeMap<String, String> = BTreeMap::new();
    while let Some(address) = waiting.pop_front() {
        let visited = visits.entry(route_of(&address)).or_default();
        if *visited == OF_A_ROUTE || !seen.insert(address.clone()) {
            continue;
        }
        *visited += 1;
        let english = site.get(&address).await;
        assert_eq!(english.status, StatusCode::OK, "{address}");
        waiting.extend(links(english.text()));
        let english = said(english.text());
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        let twin = format!("{}.json?{query}", if path == "/" { "/index" } else { path });
        let mut held = String::new();
        strings(&site.json(&twin).await, &mut held);
        for language in LANGUAGES.iter().filter(|_| !IN_ENGLISH.contains(&path)) {
            let page = site.get(&in_language(&address, language)).await;
            assert!(page.text().contains(&format!("<html lang=\"{language}\"")), "{address} in {language}");
            assert!(!page.text().contains('⁇'), "{address} in {language}: a message is missing");
            assert!(
                !page.text().contains("class=\"untranslated\""),
                "{address} in {language}: in part in English"
            );
            let charts = described(page.text()).join(" ");
            let mut words = charts.split(|c: char| !c.is_alphanumeric()).filter(|word| word.len() > 1);
            let left_in =
                words.find(|word| *language != "uz" && word.bytes().all(|b| b.is_ascii_lowercase()));
            assert_eq!(left_in, None, "{address} in {language}: a chart in English: {charts}");
            let same = said(page.text()).into_iter().filter(|words| english.contains(words));
            let same = same.filter(|words| is_english(words) && !SAME.contains(&words.as_str()));
            left.extend(
                same.filter(|words| !is_of_the_record(words, &held))
                    .map(|words| (words, format!("{address} in {language}"))),
            );
        }
    }
    assert!(visits.len() > 50, "so few routes: {:?}", visits.keys());
    assert!(left.is_empty(), "English in other languages: {left:#?}");
}

#[tokio::test]
async fn a_language_is_chosen_by_the_address_and_remembered() {
    let site = Site::demo();
    let chosen = site.get("/states?language=kk").await;
    assert!(chosen.text().contains("Қазақстан"), "the State is called so in Kazakh");
    assert!(chosen.header("set-cookie").starts_with("tarazy-language=kk;"));
    let remembered = site.get_as("tarazy-language=kk", "/states").await;
    assert_eq!(remembered.text(), chosen.text());
    let for_programs = site.get_as("tarazy-language=kk", "/states.json").await;
    assert!(for_programs.text().contains("Kazakhstan") && !for_programs.text().contains("Қазақстан"));
    let fault = site.get_as("tarazy-language=uz", "/nothing-here").await;
    assert!(fault.text().contains("Bu yerda hech narsa yoʻq"), "{}", fault.text());
}

#[tokio::test]
async fn titles_and_amounts_are_told_in_the_language_of_the_page() {
    let site = Site::demo();
    let found = site.get("/search?kind=treaty_act&state=KAZ&instrument=CPED&language=ru").await;
    assert!(found.text().contains("Казахстан · CPED · присоединение"));
    let figures = site.get("/search?kind=figure&state=KAZ&language=ky").await;
    assert!(figures.text().contains(" %</a>") && !figures.text().contains("percent</a>"));
    let reports = site.get("/calendar/KAZ/CERD?language=uz").await;
    assert!(reports.text().contains("(dastlabki)") && !reports.text().contains("(initial)"));
}

#[tokio::test]
async fn a_feed_is_in_the_language_of_its_address_and_of_no_cookie() {
    let site = Site::demo();
    let page = site.get("/calendar?state=KAZ&language=ru").await;
    for form in ["atom", "ics"] {
        let address = format!("/calendar.{form}?state=KAZ&amp;language=ru");
        assert!(page.text().contains(&address), "the page leads to its feed in Russian: {address}");
        let feed = site.get(&format!("/calendar.{form}?state=KAZ&language=ru")).await;
        assert!(feed.text().contains("Казахстан"), "{}", feed.text());
        let remembered = site.get_as("tarazy-language=ru", &format!("/calendar.{form}?state=KAZ")).await;
        assert!(!remembered.text().contains("Казахстан"), "readers of feeds remember no language");
    }
    let feed = site.get("/calendar.atom?state=KAZ&language=ru").await;
    let entry = feed.text().split("<entry>").nth(1).unwrap_or_default();
    assert!(entry.contains("Правило:") && !entry.contains("Rule:"), "{entry}");
}

#[tokio::test]
async fn states_stand_in_the_order_of_the_alphabet_of_the_language() {
    let site = Site::demo();
    for language in LANGUAGES {
        let page = site.get(&format!("/states?language={language}")).await;
        let rows = page.text().split("<th scope=\"row\">").skip(1);
        let names: Vec<&str> = rows
            .filter_map(|row| row.split_once("\">")?.1.split('<').next())
            .filter(|name| !name.is_empty())
            .collect();
        let order = tarazy_words::alphabet::order(language.parse().unwrap());
        assert!(names.len() >= 5, "{language}: {names:?}");
        assert!(names.is_sorted_by(|one, other| order(one, other).is_le()), "{language}: {names:?}");
    }
}

/// What a page of a fault says of it, without its frame.
fn explained(page: &str) -> String {
    let main = page.split("<main").nth(1).and_then(|main| main.split("</main>").next()).unwrap_or_default();
    let mut words = String::new();
    for (inside, text) in pieces(main) {
        words.push_str(if inside.contains(" lang=\"en\"") { "(in English) " } else { text });
    }
    words.replace("&quot;", "\"")
}

#[tokio::test]
async fn what_went_wrong_is_told_in_the_language_of_the_page() {
    let site = Site::demo();
    let asked = [
        ("/treaties?on=yesterday", "yesterday"),
        ("/records/rec-0123456789abcdef", "rec-0123456789abcdef"),
        ("/records/x", "rec-0123456789abcdef"),
        ("/compare?states=KAZ,KGZ,UZB,TJK,TKM,RUS,CHN", "7"),
        ("/states.csv2", "/states.csv2"),
        ("/treaties?family=none", "none"),
        ("/search?sort=up", "up"),
        ("/events?step=week", "week"),
        ("/treaties?states=Absurdistan", "Absurdistan"),
    ];
    for (address, kept) in asked {
        let english = explained(site.get(address).await.text());
        assert!(english.contains(kept), "{address}: {english}");
        for language in LANGUAGES {
            let page = site.get(&in_language(address, language)).await;
            let told = explained(page.text());
            assert!(told.contains(kept), "{address} in {language}: {told}");
            assert!(!told.contains("(in English)") && told != english, "{address} in {language}: {told}");
            let same =
                english.split(['.', ':', ';']).map(str::trim).filter(|words| words.split(' ').count() > 2);
            for words in same {
                assert!(!told.contains(words), "{address} in {language} still says: {words}");
            }
        }
    }
}

#[tokio::test]
async fn a_form_that_cannot_be_kept_says_why_in_its_language_and_programs_are_told_in_english() {
    let site = Site::demo();
    let sent = [("slug", "-"), ("title", "x"), ("do", "publish")];
    let refused = site.post("/briefs/new?language=kk", &sent).await;
    assert!(refused.text().contains("шолудың мекенжайдағы аты"), "{}", refused.text());
    let empty = [("issue", ""), ("said", "x")];
    let uzbek = site.post("/submit?language=uz", &empty).await;
    assert!(uzbek.text().contains("nima haqida ekanini bir qatorda"), "{}", uzbek.text());
    let program = site.post("/submit.json?language=uz", &empty).await;
    assert!(program.text().contains("say in one line what it is about"), "{}", program.text());
}

#[tokio::test]
async fn what_is_wrong_with_a_table_or_a_text_is_told_in_the_language_of_the_page() {
    let site = Site::demo();
    let table = "state,instrument,act,date,source\nKAZ,CAT,joined,1998-08-26,x\n";
    let sent = [("importer", "own"), ("name", "acts.csv"), ("text", table), ("trial", "yes")];
    let english = explained(site.post("/import", &sent).await.text());
    assert!(english.contains("acts.csv, line 2, column act"), "{english}");
    let russian = explained(site.post("/import?language=ru", &sent).await.text());
    assert!(russian.contains("acts.csv, строка 2, столбец act"), "{russian}");
    let uzbek = explained(site.post("/import?language=uz", &sent).await.text());
    assert!(uzbek.contains("acts.csv, 2-qator, act ustuni") && !uzbek.contains(" the "), "{uzbek}");
    let text = [("text", "Қазақстан Республикасы 1998 жылы азаптауларға қарсы конвенцияға қосылды.")];
    let kazakh = explained(site.post("/check?language=kk", &text).await.text());
    assert!(kazakh.contains("әзірше тек ағылшын тіліндегі мәтін оқылады"), "{kazakh}");
}

/// A page in a language, with the signs that are escaped.
async fn told(site: &Site, address: &str, language: &str) -> String {
    let page = site.get(&in_language(address, language)).await;
    assert_eq!(page.status, StatusCode::OK, "{address} in {language}");
    page.text().replace("&quot;", "\"").replace("&amp;", "&")
}

#[tokio::test]
async fn a_finding_a_rule_and_a_method_are_told_in_the_language_of_the_page() {
    let site = Site::demo();
    for (language, rule, method) in [
        ("kk", "Күн — ол қозғай алатын күндер жиыны", "Не керек"),
        ("uz", "Sana — u tegishi mumkin boʻlgan kunlar toʻplami", "Nima kerak"),
        ("ru", "Дата — это множество дней", "Что нужно"),
        ("ky", "Күн — ал тийиши мүмкүн болгон күндөрдүн жыйындысы", "Эмне керек"),
    ] {
        let rules = told(&site, "/rules", language).await;
        assert!(rules.contains(rule), "{language}");
        assert!(!rules.contains("A date is the set of days it may touch"), "{language}");
        let methods = told(&site, "/methods", language).await;
        assert!(methods.contains(method), "{language}");
        assert!(!methods.contains("What you need"), "{language}");
    }
    let text = [("text", "Kazakhstan ratified the Convention against Torture on 26 August 2003.")];
    for (language, reason) in [("kk", "Мәтінде: ратификациялау"), ("uz", "Matnda: ratifikatsiya")]
    {
        let checked = site.post(&in_language("/check", language), &text).await;
        assert!(checked.text().contains(reason), "{language}: {}", checked.text());
    }
}

#[tokio::test]
async fn a_chart_describes_itself_in_the_language_of_the_page() {
    let site = Site::demo();
    for address in ["/events", "/events/calendar", "/figures", "/pledges", "/states/KAZ/treaties"] {
        let english = described(&told(&site, address, "en").await);
        for language in LANGUAGES {
            let page = described(&told(&site, address, language).await);
            assert_eq!(page.len(), english.len(), "{address} in {language}");
            let same: Vec<_> =
                page.iter().filter(|words| is_english(words) && english.contains(words)).collect();
            assert!(same.is_empty(), "{address} in {language}: {same:?}");
        }
    }
    let uzbek = described(&told(&site, "/events", "uz").await);
    assert!(uzbek.iter().any(|words| words.starts_with("Voqealar: ")), "{uzbek:?}");
}

#[tokio::test]
async fn a_report_is_drafted_in_the_language_asked_for_and_so_is_its_document() {
    let site = Site::demo();
    for (language, headings) in [
        ("kk", ["Уәде", "Іс жүзінде", "Дереккөздер", "Бұл қалай жасалды"]),
        ("uz", ["Vaʼda", "Amalda", "Manbalar", "Bu qanday tuzilgan"]),
    ] {
        let page = told(&site, "/reports/KAZ", language).await;
        for heading in headings {
            assert!(page.contains(&format!(">{heading}</h")), "{language}: {heading}");
        }
        assert!(
            !page.contains("Every line is an account") && !page.contains("instruments in force"),
            "{language}"
        );
        let document = site.get(&in_language("/reports/KAZ.docx", language)).await;
        let english = site.get("/reports/KAZ.docx").await;
        assert_eq!((document.status, english.status), (StatusCode::OK, StatusCode::OK));
        assert_ne!(document.body, english.body, "the document is in {language}");
    }
}
