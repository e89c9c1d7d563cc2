//! How long each page takes in the process, from request to the last byte, on the demonstration record.
//! The aim is under 20 ms for every one of them.
#![expect(clippy::expect_used, reason = "a bench that cannot be set up has nothing to measure")]

use axum::body::Body;
use axum::http::Request;
use axum::http::header::HOST;
use criterion::{Criterion, criterion_group, criterion_main};
use std::hint::black_box;
use std::sync::Arc;
use tarazy_desk::Desk;
use tower::ServiceExt;

const PAGES: [&str; 20] = [
    "/",
    "/treaties?on=2010-04-07",
    "/treaties?region=all",
    "/treaties/map?instrument=CAT",
    "/treaties/differences",
    "/treaties/KGZ/CAT?on=2010-04-07",
    "/calendar",
    "/calendar?state=all&from=1990",
    "/calendar/KAZ/CAT",
    "/instruments/CAT",
    "/states/KAZ/treaties",
    "/states",
    "/states/KAZ",
    "/events",
    "/events.csv",
    "/figures",
    "/search?q=women",
    "/documents",
    "/review",
    "/sources",
];

fn pages(criterion: &mut Criterion) {
    let dir = tempfile::tempdir().expect("a folder");
    let desk = Desk::create_demo(&dir.path().join("record"), &mut |_| {}).expect("the demonstration record");
    let router = tarazy_web::router(Arc::new(desk));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    for page in PAGES {
        criterion.bench_function(page, |bencher| {
            bencher.iter(|| {
                let request =
                    Request::get(page).header(HOST, "localhost").body(Body::empty()).expect("a request");
                let body = runtime.block_on(async {
                    let answered = router.clone().oneshot(request).await.expect("an answer");
                    assert!(answered.status().is_success(), "{page}: {}", answered.status());
                    axum::body::to_bytes(answered.into_body(), usize::MAX).await.expect("a body")
                });
                black_box(body)
            });
        });
    }
}

criterion_group!(benches, pages);
criterion_main!(benches);
