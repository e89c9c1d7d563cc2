//! Who may go where: every route, by every method, as everybody, against a table that is checked in.
//!
//! `TARAZY_BLESS=1` writes the table anew; what then differs in it is to be read line by line.

use crate::site::{Answered, Site};
use crate::tokens::{asks, made};
use crate::users::{PASSWORD, admin_of, invited};
use std::fmt::Write;
use tarazy_model::UserRole;

/// The table, and where it is.
const TABLE: &str = include_str!("access.tsv");
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/site/access.tsv");

const ABOUT: &str = "# Who may go where: yes; no (403); sign in (sent to /sign-in); - (no such method).\n\
                     # A stranger has not signed in to a closed record, a visitor to an open one; the tokens are an admin's.\n";

/// What a token can be good for beside reading.
const SCOPES: [&str; 7] = ["candidates", "check", "submit", "add", "briefs", "review", "import"];

fn came_to(answered: &Answered) -> &'static str {
    match answered.status.as_u16() {
        303 if answered.location().starts_with("/sign-in?back=") => "sign in",
        403 => "no",
        405 => "-",
        500.. => panic!("{}", answered.text()),
        _ => "yes",
    }
}

/// An address with something in each of its blanks.
fn filled(route: &str) -> String {
    let part = |part: &str| match part {
        "{state}" => "KGZ".to_owned(),
        "{instrument}" | "{under}" => "CAT".to_owned(),
        "{right}" => "torture".to_owned(),
        part if part.starts_with('{') => "none".to_owned(),
        part => part.to_owned(),
    };
    route.split('/').map(part).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn every_route_lets_in_whom_the_table_says_and_nobody_else() {
    let site = Site::filled(|desk| {
        for role in UserRole::OF_USERS.into_iter().rev() {
            invited(desk, role.as_str(), role);
        }
    });
    let admin = site.enter("admin", PASSWORD).await;
    let about = site.get_as(&admin, "/about.json").await;
    let about: serde_json::Value = serde_json::from_str(about.text()).unwrap();
    let mut routes: Vec<&str> = about["addresses"]
        .as_array()
        .unwrap()
        .iter()
        .map(|route| route["address"].as_str().unwrap())
        .collect();
    routes.sort_unstable();
    let mut columns: Vec<(String, Vec<&str>)> = Vec::new();
    for who in ["stranger", "visitor", "reader", "contributor", "reviewer", "editor", "admin"] {
        let open = if who == "stranger" { "no" } else { "yes" };
        let set = site.post_as(&admin, "/users", &[("do", "visitors"), ("open", open)]).await;
        assert_eq!(set.location(), "/users", "{}", set.text());
        let unknown = matches!(who, "stranger" | "visitor");
        let mut cookie = if unknown { "tarazy=x".to_owned() } else { site.enter(who, PASSWORD).await };
        let mut column = Vec::new();
        for route in &routes {
            let address = filled(route);
            column.push(came_to(&site.get_as(&cookie, &address).await));
            column.push(came_to(&site.post_as(&cookie, &address, &[]).await));
            if *route == "/sign-out" && !unknown {
                cookie = site.enter(who, PASSWORD).await;
            }
        }
        columns.push((who.to_owned(), column));
    }
    for (who, scopes) in [("token to read", &[][..]), ("token for all", &SCOPES[..])] {
        let token = made(&site, &admin_of(&site).await, scopes).await;
        let mut column = Vec::new();
        for address in routes.iter().map(|route| filled(route)) {
            column.push(came_to(&asks(&site, &token, &address, None).await));
            column.push(came_to(&asks(&site, &token, &address, Some("")).await));
        }
        columns.push((who.to_owned(), column));
    }
    let mut table = ABOUT.to_owned();
    let names: Vec<&str> = columns.iter().map(|(who, _)| who.as_str()).collect();
    writeln!(table, "address\tmethod\t{}", names.join("\t")).unwrap();
    for (n, (route, method)) in routes.iter().flat_map(|route| [(route, "GET"), (route, "POST")]).enumerate()
    {
        let row: Vec<&str> = columns.iter().map(|(_, column)| column[n]).collect();
        if row.iter().any(|cell| *cell != "-") {
            writeln!(table, "{route}\t{method}\t{}", row.join("\t")).unwrap();
        }
    }
    if std::env::var_os("TARAZY_BLESS").is_some() {
        std::fs::write(PATH, table).unwrap();
        return;
    }
    for (made, kept) in table.lines().zip(TABLE.lines()) {
        assert_eq!(made, kept, "made, and as {PATH} has it");
    }
    assert_eq!(
        table.lines().count(),
        TABLE.lines().count(),
        "{PATH} has more or fewer lines than there are routes"
    );
    let of = |who: &str| &columns.iter().find(|(name, _)| name == who).unwrap().1;
    for (n, seen) in of("token to read").iter().enumerate() {
        let expected = if n % 2 == 0 { of("reader")[n] } else { "no" };
        let people =
            ["/account", "/classified", "/sign-in", "/sign-out", "/welcome"].contains(&routes[n / 2]);
        assert!(*seen == "-" || *seen == if people { "no" } else { expected }, "{} {n}", routes[n / 2]);
    }
    assert!(of("admin").iter().all(|cell| *cell == "yes" || *cell == "-"), "an admin may do all");
}
