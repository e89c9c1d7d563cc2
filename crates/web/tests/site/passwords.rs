//! Passwords: taken as they are typed, and covered while they are.

use crate::site::Site;
use crate::users::with_admin;
use axum::http::StatusCode;
use tarazy_desk::Actor;
use tarazy_model::UserRole;

#[tokio::test]
async fn a_password_is_taken_exactly_as_typed_whatever_its_letters_and_covered() {
    const TYPED: &str = "  Құпия Сөз ß密 With Capitals ";
    let others = [
        TYPED.trim(),
        "  құпия сөз ß密 with capitals ",
        "  Құпия Сөз ss密 With Capitals ",
        TYPED.trim_start(),
    ];
    let site = Site::filled(|desk| {
        with_admin(desk);
        for n in 0..=others.len() {
            let name = format!("user{n}").parse().unwrap();
            let code = desk.invite(&name, UserRole::Reader, &Actor::default()).unwrap();
            desk.welcome(&code.code, TYPED).unwrap();
        }
    });
    site.enter("user0", TYPED).await;
    for (n, other) in (1..).zip(others) {
        let sent = [("name", format!("user{n}")), ("password", other.to_owned())];
        let sent = sent.each_ref().map(|(field, value)| (*field, value.as_str()));
        assert_ne!(site.post("/sign-in", &sent).await.status, StatusCode::SEE_OTHER, "{other}");
    }
    let page = site.get("/sign-in").await;
    let field = page.text().split("<input").find(|input| input.contains("name=\"password\"")).unwrap();
    assert!(
        field.contains("type=\"password\"") && field.contains("autocomplete=\"current-password\""),
        "{field}"
    );
    assert!(!page.text().contains("onpaste"));
}
