//! Several people at one site: signing in by forms alone, the cookie, the pages of users, and what visitors see.

use crate::crawl::crawled;
use crate::html::checked;
use crate::site::{Answered, Site};
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, HOST};
use axum::http::{Request, StatusCode};
use tarazy_desk::{Actor, Desk};
use tarazy_model::UserRole;

pub(crate) const PASSWORD: &str = "correct horse battery";

/// A user with a password.
pub(crate) fn invited(desk: &Desk, name: &str, role: UserRole) {
    let code = desk.invite(&name.parse().unwrap(), role, &Actor::default()).unwrap();
    desk.welcome(&code.code, PASSWORD).unwrap();
}

/// The cookie of the admin.
pub(crate) async fn admin_of(site: &Site) -> String {
    site.enter("admin", PASSWORD).await
}

pub(crate) fn with_admin(desk: &Desk) {
    invited(desk, "admin", UserRole::Admin);
}

/// What stands in the first `<code>` of the paragraph for codes.
fn code_in(page: &str) -> &str {
    let (_, rest) = page.split_once("class=\"code\"><code>").expect("a code");
    rest.split('<').next().unwrap()
}

async fn signed_out(site: &Site, cookie: &str) -> bool {
    site.get_as(cookie, "/account").await.location().starts_with("/sign-in")
}

#[tokio::test]
async fn a_closed_record_shows_nothing_and_leads_to_signing_in_and_back() {
    let site = Site::filled(with_admin);
    let asked = site.get("/states/KGZ?on=2010-04-07").await;
    assert_eq!(
        (asked.status, asked.location()),
        (StatusCode::SEE_OTHER, "/sign-in?back=%2Fstates%2FKGZ%3Fon%3D2010-04-07")
    );
    for form in [".json", ".csv", ".atom"] {
        let answered = site.get(&format!("/search{form}")).await;
        assert_eq!(answered.status, StatusCode::UNAUTHORIZED, "{form}");
        assert!(answered.text().contains("Sign in at /sign-in"), "{}", answered.text());
    }
    let page = site.get("/sign-in?back=/states/KGZ").await;
    assert_eq!(page.status, StatusCode::OK);
    checked("/sign-in", page.text());
    assert!(page.text().contains("value=\"/states/KGZ\"") && !page.text().contains("<script"));
    let fields = [("name", "Admin"), ("password", PASSWORD), ("back", "/states/KGZ")];
    let entered = site.post("/sign-in", &fields).await;
    assert_eq!(entered.location(), "/states/KGZ");
    let home = site.get_as(&entered.cookie(), "/").await;
    assert!(home.text().contains(">admin</a>") && home.text().contains("Sign out"), "{}", home.text());
    checked("/", home.text());
    let elsewhere = [("name", "Admin"), ("password", PASSWORD), ("back", "//example.org")];
    assert_eq!(site.post("/sign-in", &elsewhere).await.location(), "/");
}

#[tokio::test]
async fn the_cookie_is_for_this_site_alone_and_new_at_every_sign_in() {
    let site = Site::filled(with_admin);
    let fields = [("name", "admin"), ("password", PASSWORD)];
    let (one, other) = (site.post("/sign-in", &fields).await, site.post("/sign-in", &fields).await);
    let set = one.header("set-cookie");
    let (pair, attributes) = set.split_once("; ").unwrap();
    assert_eq!(attributes, "Path=/; HttpOnly; SameSite=Strict");
    assert_eq!(pair.strip_prefix("tarazy=").map(str::len), Some(52), "260 bits");
    assert_ne!(one.cookie(), other.cookie());
    assert!(!site.get_as(&one.cookie(), "/").await.headers.contains_key("set-cookie"));
    let left = site.post_as(&one.cookie(), "/sign-out", &[]).await;
    assert!(left.header("set-cookie").contains("Max-Age=0"), "{}", left.header("set-cookie"));
    assert!(left.header("clear-site-data").contains("cache"), "nothing seen stays in the browser");
    assert!(one.header("strict-transport-security").is_empty(), "on this machine there is no TLS");
    assert!(signed_out(&site, &one.cookie()).await && !signed_out(&site, &other.cookie()).await);
}

#[tokio::test]
async fn a_locked_session_shows_nothing_until_its_password_is_given_again() {
    let site = Site::filled(with_admin);
    let cookie = admin_of(&site).await;
    let locked = site.post_as(&cookie, "/sign-out", &[("do", "lock")]).await;
    assert_eq!((locked.location(), locked.header("clear-site-data")), ("/sign-in", "\"cache\""));
    assert!(site.get_as(&cookie, "/users").await.location().starts_with("/sign-in"));
    let page = site.get_as(&cookie, "/sign-in?back=/users").await;
    checked("/sign-in", page.text());
    assert!(page.text().contains("is locked"), "{}", page.text());
    let unlock = |password: &'static str| [("do", "unlock"), ("password", password), ("back", "/users")];
    let wrong = site.post_as(&cookie, "/sign-in", &unlock("wrong")).await;
    assert!(wrong.text().contains("is not right"), "{}", wrong.text());
    assert!(site.get_as(&cookie, "/users").await.location().starts_with("/sign-in"), "still locked");
    assert_eq!(site.post_as(&cookie, "/sign-in", &unlock(PASSWORD)).await.location(), "/users");
    assert_eq!(site.get_as(&cookie, "/users").await.status, StatusCode::OK);
}

#[tokio::test]
async fn behind_a_public_name_the_cookie_is_secure_and_bound_to_it() {
    let site = Site::named("record.example.org", with_admin);
    let ask = |host: &'static str, origin: &'static str| {
        Request::post("/sign-in")
            .header(HOST, host)
            .header("origin", origin)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(format!("name=admin&password={}", PASSWORD.replace(' ', "+"))))
            .unwrap()
    };
    let entered = site.ask(ask("record.example.org", "https://record.example.org")).await;
    let set = entered.header("set-cookie");
    assert!(
        set.starts_with("__Host-tarazy=") && set.ends_with("; Path=/; HttpOnly; SameSite=Strict; Secure"),
        "{set}"
    );
    for (host, origin) in
        [("example.org", "https://example.org"), ("record.example.org", "https://example.org")]
    {
        assert_eq!(site.ask(ask(host, origin)).await.status, StatusCode::FORBIDDEN, "{host} from {origin}");
    }
    let page = site.get_as(&entered.cookie(), "/account").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.header("strict-transport-security").starts_with("max-age=31536000"));
}

#[tokio::test]
async fn a_wrong_name_and_a_wrong_password_are_told_alike_and_then_one_waits() {
    let site = Site::filled(with_admin);
    let tell = |answered: &Answered| {
        checked("/sign-in", answered.text());
        let (_, told) = answered.text().split_once("role=\"alert\">").unwrap();
        told.split('<').next().unwrap().to_owned()
    };
    let mut told = Vec::new();
    for name in ["admin", "nobody"] {
        let mut seen = Vec::new();
        // By the clock of the machine: soon enough the wait is longer than the next try takes.
        for _ in 0..9 {
            let answered = site.post("/sign-in", &[("name", name), ("password", "wrong")]).await;
            assert!(!answered.headers.contains_key("set-cookie"));
            seen.push((answered.status.as_u16(), tell(&answered)));
        }
        assert_eq!(seen[0].0, 401);
        assert!(
            seen.iter().any(|(status, told)| *status == 429 && told.contains("try again in")),
            "{seen:?}"
        );
        told.push(seen[0].clone());
    }
    assert_eq!(told[0], told[1]);
}

#[tokio::test]
async fn an_admin_invites_changes_resets_and_disables_by_forms() {
    let site = Site::filled(with_admin);
    let admin = admin_of(&site).await;
    let page =
        site.post_as(&admin, "/users", &[("do", "invite"), ("name", "Bakyt"), ("role", "contributor")]).await;
    checked("/users", page.text());
    let code = code_in(page.text()).to_owned();
    let welcome = [("code", code.as_str()), ("password", PASSWORD)];
    checked("/welcome", site.get("/welcome").await.text());
    let short = site.post("/welcome", &[("code", &code), ("password", "short")]).await;
    assert!(
        short.status == StatusCode::BAD_REQUEST && short.text().contains("at least 12"),
        "{}",
        short.text()
    );
    assert_eq!(site.post("/welcome", &welcome).await.location(), "/sign-in");
    let again = site.post("/welcome", &welcome).await;
    assert!(again.status == StatusCode::UNAUTHORIZED && again.text().contains("used before"));

    let bakyt = site.enter("bakyt", PASSWORD).await;
    let users = site.get_as(&admin, "/users").await;
    checked("/users", users.text());
    assert!(users.text().contains("Bakyt"));
    assert_eq!(site.get_as(&bakyt, "/users").await.status, StatusCode::FORBIDDEN);
    site.post_as(&admin, "/users", &[("do", "role"), ("name", "Bakyt"), ("role", "reviewer")]).await;
    assert!(signed_out(&site, &bakyt).await, "a change of role ends sessions");
    let bakyt = site.enter("bakyt", PASSWORD).await;
    site.post_as(&admin, "/users", &[("do", "disable"), ("name", "Bakyt")]).await;
    assert!(signed_out(&site, &bakyt).await);
    let refused = site.post("/sign-in", &[("name", "bakyt"), ("password", PASSWORD)]).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    site.post_as(&admin, "/users", &[("do", "enable"), ("name", "Bakyt")]).await;
    let reset = site.post_as(&admin, "/users", &[("do", "reset"), ("name", "Bakyt")]).await;
    let code = code_in(reset.text()).to_owned();
    site.post("/welcome", &[("code", &code), ("password", "another long password")]).await;
    site.enter("bakyt", "another long password").await;
    let alone = site.post_as(&admin, "/users", &[("do", "disable"), ("name", "admin")]).await;
    assert!(
        alone.status == StatusCode::BAD_REQUEST && alone.text().contains("last admin"),
        "{}",
        alone.text()
    );
    let twice =
        site.post_as(&admin, "/users", &[("do", "invite"), ("name", "BAKYT"), ("role", "reader")]).await;
    assert!(twice.status == StatusCode::BAD_REQUEST && twice.text().contains("already"), "{}", twice.text());
}

#[tokio::test]
async fn a_second_factor_is_set_up_used_and_turned_off_without_a_script() {
    let site = Site::filled(with_admin);
    let cookie = admin_of(&site).await;
    let alone = site.post_as(&cookie, "/account", &[("do", "begin")]).await;
    assert_eq!(alone.status, StatusCode::BAD_REQUEST, "a session alone does not do: {}", alone.text());
    site.post_as(&cookie, "/account", &[("do", "begin"), ("password", PASSWORD)]).await;
    let page = site.get_as(&cookie, "/account").await;
    checked("/account", page.text());
    let secret = code_in(page.text()).replace(' ', "");
    assert!(page.text().contains(&format!("otpauth://totp/Tarazy:admin?secret={secret}&amp;issuer=Tarazy")));
    assert!(!site.get_as(&cookie, "/account.json").await.text().contains(&secret));
    let now = jiff::Timestamp::now().as_second();
    let code = |step: i64| {
        let secret = totp_rs::Secret::try_from_base32(&secret).unwrap();
        let totp = totp_rs::Builder::new().with_secret(secret).build().unwrap();
        totp.generate(u64::try_from(now + 30 * step).unwrap()).to_string()
    };
    let wrong = site.post_as(&cookie, "/account", &[("do", "confirm"), ("code", "12345")]).await;
    assert!(!wrong.text().contains("class=\"codes\""));
    let on = site.post_as(&cookie, "/account", &[("do", "confirm"), ("code", &code(0))]).await;
    checked("/account", on.text());
    assert_eq!(on.text().matches("<li><code>").count(), 10, "{}", on.text());
    let recovery = on.text().split("<li><code>").nth(1).unwrap().split('<').next().unwrap().to_owned();

    let half = site.post("/sign-in", &[("name", "admin"), ("password", PASSWORD)]).await;
    assert!(half.location().starts_with("/sign-in"));
    assert!(signed_out(&site, &half.cookie()).await, "the password alone does not do");
    let form = site.get_as(&half.cookie(), "/sign-in").await;
    checked("/sign-in", form.text());
    assert!(form.text().contains("one-time-code") && !form.text().contains("current-password"));
    let used = site.post_as(&half.cookie(), "/sign-in", &[("code", &code(0))]).await;
    assert_eq!(used.status, StatusCode::UNAUTHORIZED, "the code of the confirmation");
    let whole = site.post_as(&half.cookie(), "/sign-in", &[("code", &code(1)), ("back", "/users")]).await;
    assert_eq!((whole.status, whole.location()), (StatusCode::SEE_OTHER, "/users"), "{}", whole.text());
    assert_ne!(whole.cookie(), half.cookie());
    let half = site.post("/sign-in", &[("name", "admin"), ("password", PASSWORD)]).await;
    let saved = site.post_as(&half.cookie(), "/sign-in", &[("code", &recovery)]).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let page = site.get_as(&saved.cookie(), "/account").await;
    checked("/account", page.text());
    assert!(page.text().contains("9 recovery codes"), "{}", page.text());
    let anew = site.post_as(&saved.cookie(), "/account", &[("do", "recovery"), ("password", PASSWORD)]).await;
    assert_eq!(anew.text().matches("<li><code>").count(), 10);
    let off = site.post_as(&saved.cookie(), "/account", &[("do", "off"), ("password", PASSWORD)]).await;
    assert_eq!(off.location(), "/account", "{}", off.text());
    admin_of(&site).await;
}

#[tokio::test]
async fn sessions_are_seen_and_ended_and_a_new_password_ends_the_others() {
    let site = Site::filled(with_admin);
    let (one, other) = (admin_of(&site).await, admin_of(&site).await);
    let page = site.get_as(&one, "/account").await;
    checked("/account", page.text());
    assert_eq!(page.text().matches("name=\"no\"").count(), 3, "each, and all");
    let wrong = [("do", "password"), ("before", "wrong"), ("password", "another long password")];
    assert_eq!(site.post_as(&one, "/account", &wrong).await.status, StatusCode::BAD_REQUEST);
    let right = [("do", "password"), ("before", PASSWORD), ("password", "another long password")];
    let changed = site.post_as(&one, "/account", &right).await;
    assert!(signed_out(&site, &one).await && signed_out(&site, &other).await);
    assert!(!signed_out(&site, &changed.cookie()).await);
    let another = site.enter("admin", "another long password").await;
    let bare = site.post_as(&another, "/account", &[("do", "end"), ("no", "all")]).await;
    assert_eq!(bare.status, StatusCode::BAD_REQUEST, "not without the password");
    assert!(!signed_out(&site, &another).await);
    let fields = [("do", "end"), ("no", "all"), ("password", "another long password")];
    let all = site.post_as(&another, "/account", &fields).await;
    assert_eq!(all.location(), "/sign-in");
    assert!(signed_out(&site, &another).await && signed_out(&site, &changed.cookie()).await);
}

#[tokio::test]
async fn a_contributor_adds_texts_and_cannot_decide_by_posting_all_the_same() {
    let site = Site::filled(|desk| {
        with_admin(desk);
        invited(desk, "Carim", UserRole::Contributor);
        invited(desk, "Rano", UserRole::Reviewer);
    });
    let (carim, rano) = (site.enter("carim", PASSWORD).await, site.enter("rano", PASSWORD).await);
    let text = "Kazakhstan acceded to the Convention against Torture on 26 August 1998.";
    let kept = site.post_as(&carim, "/documents", &[("text", text), ("title", "A note")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let queue = site.get_as(&carim, "/review.json").await;
    let queue: serde_json::Value = serde_json::from_str(queue.text()).unwrap();
    let account = queue["waiting"][0]["id"].as_str().unwrap().to_owned();
    let batch = queue["waiting"][0]["batch"].as_str().unwrap().to_owned();
    let page = site.get_as(&carim, kept.location()).await;
    assert!(!page.text().contains("value=\"accepted\""), "no form that would be refused");
    let decision = [("account", account.as_str()), ("state", "accepted")];
    assert_eq!(site.post_as(&carim, "/review", &decision).await.status, StatusCode::FORBIDDEN);
    let undo = [("do", "undo")];
    let batch_page = format!("/batches/{batch}");
    assert_eq!(site.post_as(&rano, &batch_page, &undo).await.status, StatusCode::FORBIDDEN);
    assert_eq!(site.post_as(&rano, "/review", &decision).await.status, StatusCode::SEE_OTHER);
    let record = queue["waiting"][0]["record"].as_str().unwrap();
    let record = site.get_as(&rano, &format!("/records/{record}.json")).await;
    let record: serde_json::Value = serde_json::from_str(record.text()).unwrap();
    assert_eq!(record["reviews"][0]["by"], "Rano", "the name of who is signed in: {record}");
    let forged = [("account", account.as_str()), ("state", "rejected"), ("by", "Aigul")];
    site.post_as(&rano, "/review", &forged).await;
    let batch_page = site.get_as(&rano, &batch_page).await;
    assert!(batch_page.text().contains("Carim"), "who added it: {}", batch_page.text());
}

#[tokio::test]
async fn a_visitor_of_an_open_record_meets_no_candidate_anywhere() {
    let site = Site::demo_with(with_admin);
    let admin = admin_of(&site).await;
    site.post_as(&admin, "/users", &[("do", "visitors"), ("open", "yes")]).await;
    let text = "In May 2005 about 4,321 people protested in Zarubezhgrad, and Qanatbek Varlogor was beaten. \
                Kazakhstan acceded to the Convention against Torture on 26 August 1999.";
    site.post_as(
        &admin,
        "/documents",
        &[("text", text), ("title", "Varlogor papers"), ("publisher", "Varlogor press")],
    )
    .await;
    let queue = site.get_as(&admin, "/review.csv").await;
    let mut lines = queue.text().lines();
    assert!(lines.next().unwrap().contains("account,kind"), "{}", queue.text());
    let ids: Vec<&str> =
        lines.filter_map(|line| line.split(',').next()).filter(|id| id.starts_with("acc-")).collect();
    assert!(ids.len() > 3, "{ids:?}");
    let pages = crawled(&site, "tarazy=x").await;
    assert!(pages.len() > 150, "a visitor reached {}", pages.len());
    let tells = |page: &[u8]| {
        let page = String::from_utf8_lossy(page);
        ids.iter().chain(&["Varlogor", "4,321", "Zarubezhgrad"]).any(|word| page.contains(word))
    };
    let telling: Vec<&String> =
        pages.iter().filter(|(_, page)| tells(page)).map(|(address, _)| address).collect();
    assert!(telling.is_empty(), "{telling:?}");
    assert!(["/", "/search.csv?review=candidate"].iter().all(|address| pages.contains_key(*address)));
    for address in ["/", "/review", "/documents", "/search?q=Varlogor", "/sources"] {
        assert!(tells(&site.get_as(&admin, address).await.body), "an admin sees them at {address}");
        assert!(!site.get(address).await.text().contains("waiting for review"), "{address}");
    }
    let home = site.get("/index.json").await;
    let home: serde_json::Value = serde_json::from_str(home.text()).unwrap();
    assert_eq!(
        (home["backlog"].as_u64(), home["batches"].as_array().map(Vec::len)),
        (Some(0), Some(0)),
        "{home}"
    );
}

#[tokio::test]
async fn a_flood_of_forms_is_told_to_wait_and_keeps_nobody_from_signing_in() {
    let site = Site::filled(|desk| {
        with_admin(desk);
        desk.set_visitors(true, &tarazy_desk::Actor::default()).unwrap();
    });
    let stranger = "tarazy=x";
    let mut refused = None;
    for _ in 0..200 {
        let answered = site.post_as(stranger, "/receipt", &[("code", "none")]).await;
        if answered.status == StatusCode::TOO_MANY_REQUESTS {
            refused = Some(answered);
            break;
        }
    }
    let refused = refused.expect("a flood is refused");
    checked("/receipt", refused.text());
    assert!(refused.text().contains("within a minute"), "{}", refused.text());
    let admin = admin_of(&site).await;
    assert_eq!(site.post_as(&admin, "/receipt", &[("code", "none")]).await.status, StatusCode::BAD_REQUEST);
}
