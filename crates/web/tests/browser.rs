//! The pages in a real browser: no error in its console, nothing wider than a phone, no fault that axe-core calls serious
//! (WCAG 2.2 AA), and what people do on them by mouse and keyboard, by the scripts in `chromium/`.
//!
//! The browser is the program that `TARAZY_BROWSER` names, or `chromium` where it is on the path; without
//! one these tests say so and pass. It runs headless, with a profile of its own, and asks only this machine.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "in a test, what is missing is what has failed"
)]

#[expect(dead_code, reason = "the other tests of the site use more of it")]
#[path = "site/site.rs"]
mod site;

use site::Site;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, mpsc};
use tarazy_desk::{Actor, Desk};
use tarazy_model::{Class, Classed, Seclusion, UserRole};

const PASSWORD: &str = "correct horse battery";

const PAGES: [&str; 27] = [
    "/",
    "/check",
    "/treaties?on=2010-04-07",
    "/treaties?region=all",
    "/treaties?states=KAZ,KGZ&family=CAT&by=group",
    "/treaties/map?instrument=CAT&area=central-asia",
    "/treaties/differences",
    "/treaties/KGZ/CAT?on=2010-04-07",
    "/instruments",
    "/instruments/CAT",
    "/states/KGZ/treaties",
    "/states",
    "/states/KGZ",
    "/events",
    "/scales",
    "/scales?states=KAZ,KGZ,UZB,TJK,TKM,RUS,CHN&on=2010-04-07",
    "/scales/KAZ/women",
    "/pledges",
    "/reports/KGZ",
    "/figures",
    "/search?q=2005",
    "/documents",
    "/review",
    "/sources",
    "/batches",
    "/rules",
    "/about",
];

/// As narrow as a page must be readable without scrolling sideways (WCAG 1.4.10).
const PHONE: u32 = 320;

/// The browser to test with; where one is named it must be there.
fn browser() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("TARAZY_BROWSER") {
        let named = PathBuf::from(named);
        assert!(named.is_file(), "TARAZY_BROWSER names no program: {}", named.display());
        return Some(named);
    }
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found =
        std::env::split_paths(&paths).map(|dir| dir.join("chromium")).find(|program| program.is_file());
    if found.is_none() {
        println!("skipped: chromium is absent; install it or name a browser in TARAZY_BROWSER");
    }
    found
}

/// The page as the browser made it, and what came into its console.
fn opened(browser: &Path, address: &str, profile: &Path) -> (String, String) {
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"])
        .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
        .args(["--enable-logging=stderr", "--dump-dom", "--allow-file-access-from-files"])
        .arg(format!("--user-data-dir={}", profile.display()))
        .arg(address)
        .output()
        .expect("the browser starts");
    let told = String::from_utf8_lossy(&output.stderr);
    let console: Vec<&str> = told.lines().filter(|line| line.contains(":CONSOLE")).collect();
    (String::from_utf8(output.stdout).unwrap(), console.join("\n"))
}

/// The page at an address as a file that the browser can open.
async fn saved(site: &Site, address: &str, dir: &Path) {
    let page = site.get(address).await;
    assert!(page.status.is_success(), "{address}: {}", page.status);
    let mut text = page.text().to_owned();
    for (attribute, file) in [("rel=\"stylesheet\" href=\"", "style.css"), ("script src=\"", "review.js")] {
        let Some((_, rest)) = text.split_once(attribute) else { continue };
        let asset = rest.split('"').next().unwrap().to_owned();
        std::fs::write(dir.join(file), site.get(&asset).await.body).unwrap();
        text = text.replace(&asset, file);
    }
    std::fs::write(dir.join("page.html"), text).unwrap();
}

/// A demonstration record of its own, made in this folder, with what is done to it, and served.
fn served(dir: &Path, fill: impl FnOnce(&Desk)) -> SocketAddr {
    let desk = Arc::new(Desk::create_demo(&dir.join("record"), &mut |_| {}).unwrap());
    fill(&desk);
    let (tell, told) = mpsc::channel();
    // The thread ends with the test's process; only Ctrl-C ends a server.
    std::thread::spawn(move || {
        tarazy_web::serve(desk, SocketAddr::from(([127, 0, 0, 1], 0)), move |at| tell.send(at).unwrap())
    });
    told.recv().unwrap()
}

/// Where the scripts are, and the browser they work with; where `TARAZY_AXE` is set, all they need must be there.
fn tools() -> Option<(PathBuf, PathBuf)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("chromium");
    let node = Command::new("node").arg("--version").output().is_ok_and(|told| told.status.success());
    let packages = ["axe-core", "playwright-core"];
    let missing = if !node {
        "node is absent; install it (Debian: nodejs and npm)"
    } else if !packages.iter().all(|package| folder.join("node_modules").join(package).is_dir()) {
        "axe-core is absent; run npm ci in crates/web/tests/chromium"
    } else if let Some(browser) = browser() {
        return Some((folder, browser));
    } else {
        "no browser is there"
    };
    assert!(std::env::var_os("TARAZY_AXE").is_none(), "TARAZY_AXE is set, but {missing}");
    println!("skipped: {missing}");
    None
}

/// Runs a script over a site of its own; what it told.
fn run(script: &str, flow: &[&str], fill: impl FnOnce(&Desk)) -> Option<String> {
    let (folder, browser) = tools()?;
    let dir = tempfile::tempdir().unwrap();
    let port = served(dir.path(), fill).port();
    let output = Command::new("node")
        .arg(folder.join(script))
        .args(flow)
        .arg(format!("http://localhost:{port}"))
        .env("TARAZY_BROWSER", browser)
        .env("TARAZY_PASSWORD", PASSWORD)
        .output()
        .expect("node starts");
    let (told, problem) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{told}{problem}");
    Some(told.into_owned())
}

/// A source that is kept back, and may be taken out.
fn set_aside(desk: &Desk) {
    let source = desk.sources(None).unwrap().sources.into_iter().next_back().unwrap().source.id;
    let (subject, to) = (Classed::Source(source), Seclusion { class: Class::Restricted, group: None });
    desk.classify(&subject, &to, "to look at the pages", &Actor::default()).unwrap();
    desk.ask_to_take_out(&subject, "to look at the pages", &Actor::default()).unwrap();
}

fn with_admin(desk: &Desk) {
    let code = desk.invite(&"admin".parse().unwrap(), UserRole::Admin, &Actor::default()).unwrap();
    desk.welcome(&code.code, PASSWORD).unwrap();
}

#[test]
fn no_page_has_a_serious_fault_of_accessibility() {
    if let Some(told) = run("axe.mjs", &[], set_aside) {
        println!("{told}");
    }
}

#[test]
fn no_page_of_who_has_signed_in_has_a_serious_fault_of_accessibility() {
    if let Some(told) = run("axe.mjs", &["signed-in"], with_admin) {
        println!("{told}");
    }
}

#[test]
fn an_issue_is_raised_without_scripts_and_followed_by_its_receipt() {
    run("flows.mjs", &["submit"], |_| {});
}

#[test]
fn candidates_are_reviewed_by_keyboard_with_the_script_and_without() {
    run("flows.mjs", &["review"], |_| {});
}

#[test]
fn a_second_factor_is_set_up_and_signs_in_without_scripts() {
    run("flows.mjs", &["second-factor"], with_admin);
}

#[test]
fn a_passkey_is_added_signs_in_alone_and_ends() {
    run("flows.mjs", &["passkey"], with_admin);
}

#[test]
fn a_case_is_raised_promised_answered_and_verified() {
    run("flows.mjs", &["dialogue"], |_| {});
}

#[test]
fn a_brief_is_looked_at_published_and_corrected() {
    run("flows.mjs", &["brief"], |_| {});
}

#[test]
fn every_route_speaks_each_of_five_languages() {
    run("flows.mjs", &["languages"], set_aside);
}

#[test]
fn pages_load_without_an_error_in_the_console() {
    let Some(browser) = browser() else { return };
    let dir = tempfile::tempdir().unwrap();
    let at = served(dir.path(), |_| {});
    for page in PAGES {
        let (dom, console) = opened(&browser, &format!("http://{at}{page}"), &dir.path().join("profile"));
        assert!(dom.contains("<h1>"), "{page} did not load: {console}");
        assert_eq!(console, "", "{page}");
    }
}

#[tokio::test]
async fn no_page_is_wider_than_a_phone() {
    let Some(browser) = browser() else { return };
    let (site, dir) = (Site::demo(), tempfile::tempdir().unwrap());
    // No window is as narrow as a phone, but a frame is.
    let frame = format!(
        "<!DOCTYPE html><title></title><iframe src=page.html width={PHONE} height=800 onload=\"\
         document.title = 'wide ' + this.contentDocument.documentElement.scrollWidth\"></iframe>"
    );
    std::fs::write(dir.path().join("frame.html"), frame).unwrap();
    for page in PAGES {
        saved(&site, page, dir.path()).await;
        let framed = format!("file://{}/frame.html", dir.path().display());
        let (dom, console) = opened(&browser, &framed, &dir.path().join("profile"));
        let wide = dom.split_once("<title>wide ").and_then(|(_, rest)| rest.split_once('<')).map(|(n, _)| n);
        let wide: u32 = wide.and_then(|n| n.parse().ok()).unwrap_or_else(|| panic!("{page}: {console}"));
        assert!(wide <= PHONE, "{page} is {wide} px wide");
    }
}
