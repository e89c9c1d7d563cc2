//! The pages in a real browser: no error in its console, nothing wider than a phone, reviewing by keyboard, and
//! no fault that axe-core calls serious (WCAG 2.2 AA), by the script in `axe/`.
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
use tarazy_desk::Desk;

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

/// The page at an address as a file that the browser can open, with a script of the test's added to it.
async fn saved(site: &Site, address: &str, script: &str, dir: &Path) -> String {
    let page = site.get(address).await;
    assert!(page.status.is_success(), "{address}: {}", page.status);
    let mut text = page.text().to_owned();
    for (attribute, file) in [("rel=\"stylesheet\" href=\"", "style.css"), ("script src=\"", "review.js")] {
        let Some((_, rest)) = text.split_once(attribute) else { continue };
        let asset = rest.split('"').next().unwrap().to_owned();
        std::fs::write(dir.join(file), site.get(&asset).await.body).unwrap();
        text = text.replace(&asset, file);
    }
    let file = dir.join("page.html");
    std::fs::write(&file, text.replace("</body>", &format!("<script>{script}</script></body>"))).unwrap();
    format!("file://{}", file.display())
}

/// A demonstration record of its own, made in this folder and served.
fn served(dir: &Path) -> SocketAddr {
    let desk = Arc::new(Desk::create_demo(&dir.join("record"), &mut |_| {}).unwrap());
    let (tell, told) = mpsc::channel();
    // The thread ends with the test's process; only Ctrl-C ends a server.
    std::thread::spawn(move || {
        tarazy_web::serve(desk, SocketAddr::from(([127, 0, 0, 1], 0)), move |at| tell.send(at).unwrap())
    });
    told.recv().unwrap()
}

/// The script that looks at pages with axe-core; where `TARAZY_AXE` is set, all it needs must be there.
fn axe() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join("axe");
    let node = Command::new("node").arg("--version").output().is_ok_and(|told| told.status.success());
    let packages = ["axe-core", "playwright-core"];
    let missing = if !node {
        "node is absent; install it (Debian: nodejs and npm)"
    } else if !packages.iter().all(|package| folder.join("node_modules").join(package).is_dir()) {
        "axe-core is absent; run npm ci in crates/web/tests/axe"
    } else {
        return Some(folder.join("axe.mjs"));
    };
    assert!(std::env::var_os("TARAZY_AXE").is_none(), "TARAZY_AXE is set, but {missing}");
    println!("skipped: {missing}");
    None
}

#[test]
fn no_page_has_a_serious_fault_of_accessibility() {
    let (Some(script), Some(browser)) = (axe(), browser()) else {
        assert!(std::env::var_os("TARAZY_AXE").is_none(), "TARAZY_AXE is set, but no browser is there");
        return;
    };
    let dir = tempfile::tempdir().unwrap();
    let site = format!("http://{}", served(dir.path()));
    let output = Command::new("node").arg(script).arg(site).env("TARAZY_BROWSER", browser).output();
    let output = output.expect("node starts");
    let (told, problem) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{told}{problem}");
    println!("{told}");
}

#[test]
fn pages_load_without_an_error_in_the_console() {
    let Some(browser) = browser() else { return };
    let dir = tempfile::tempdir().unwrap();
    let at = served(dir.path());
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
        saved(&site, page, "", dir.path()).await;
        let framed = format!("file://{}/frame.html", dir.path().display());
        let (dom, console) = opened(&browser, &framed, &dir.path().join("profile"));
        let wide = dom.split_once("<title>wide ").and_then(|(_, rest)| rest.split_once('<')).map(|(n, _)| n);
        let wide: u32 = wide.and_then(|n| n.parse().ok()).unwrap_or_else(|| panic!("{page}: {console}"));
        assert!(wide <= PHONE, "{page} is {wide} px wide");
    }
}

#[tokio::test]
async fn candidates_are_reviewed_by_keyboard() {
    let Some(browser) = browser() else { return };
    let (site, dir) = (Site::demo(), tempfile::tempdir().unwrap());
    let script = "
        document.addEventListener('submit', (event) => {
            event.preventDefault();
            const all = [...document.querySelectorAll('[data-candidate]')];
            document.title = event.submitter.value + ' ' + all.indexOf(event.target.closest('[data-candidate]'));
        });
        addEventListener('load', () => {
            const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
            for (const key of KEYS) {
                if (key === '=') document.activeElement.value = 'why';
                else press(key === '!' ? 'Enter' : key);
            }
        });";
    for (keys, expected) in [("ja", "accepted 0"), ("jjjkd=!", "disputed 1"), ("jjr!=!", "rejected 1")] {
        let script = script.replace("KEYS", &format!("'{keys}'"));
        let file = saved(&site, "/review", &script, dir.path()).await;
        let (dom, console) = opened(&browser, &file, &dir.path().join("profile"));
        assert!(dom.contains(&format!("<title>{expected}</title>")), "{keys}: {console}");
    }
}
