//! The style sheet, the scripts and the icon, compiled in. Their address carries a hash of their content, so
//! that a browser may keep them for ever and never shows an old one.

use axum::Router;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::IntoResponse;
use axum::routing::get;
use std::hash::{DefaultHasher, Hasher};
use std::sync::LazyLock;

/// A file that is compiled in.
pub(crate) struct Asset {
    /// Where it is.
    pub(crate) address: String,
    kind: &'static str,
    content: &'static str,
}

impl Asset {
    fn new(stem: &str, extension: &str, kind: &'static str, content: &'static str) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(content.as_bytes());
        Self { address: format!("/assets/{stem}-{:016x}.{extension}", hasher.finish()), kind, content }
    }
}

/// The one style sheet.
pub(crate) static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("tarazy", "css", "text/css; charset=utf-8", include_str!("assets/style.css"))
});

/// Keys for reviewing. Everything works without them.
pub(crate) static REVIEW: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("review", "js", "text/javascript; charset=utf-8", include_str!("assets/review.js"))
});

/// What asks a device for passkeys; without it one signs in with a password.
pub(crate) static PASSKEYS: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("passkeys", "js", "text/javascript; charset=utf-8", include_str!("assets/passkeys.js"))
});

/// The scales.
pub(crate) static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("scales", "svg", "image/svg+xml", include_str!("assets/icon.svg")));

/// The routes of the assets.
pub(crate) fn routes() -> Router {
    let mut router = Router::new();
    for asset in [&STYLE, &REVIEW, &PASSKEYS, &ICON] {
        let headers = [(CONTENT_TYPE, asset.kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
        let answer = move || async move { (headers, asset.content).into_response() };
        router = router.route(&asset.address, get(answer));
    }
    router
}
