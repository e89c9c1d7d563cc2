//! From a request to its page and back: the guard, the form, the thread the page works on.

use crate::address::with_query;
use crate::answer::{Answer, Part, Stream};
use crate::asked::{Asked, LANGUAGE, Who};
use crate::assets;
use crate::bearer;
use crate::cookie;
use crate::fault::Fault;
use crate::form::{self, Form};
use crate::guard;
use crate::posted::{LIMIT, Posted, WRITTEN};
use crate::routes::{ROUTES, Route};
use crate::sent_again;
use crate::speech::speaking;
use crate::stream;
use axum::Router;
use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequestParts, Query, RawPathParams, Request};
use axum::http::header::{CONTENT_TYPE, HOST, SET_COOKIE};
use axum::http::{HeaderMap, Method, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use std::io::Write;
use std::sync::Arc;
use std::time::Duration;
use tarazy_desk::{Act, Desk, DeskError};
use tarazy_words::{Language, Saying};
use tokio::sync::Semaphore;
use tower::Layer;
use tower::util::MapRequestLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

/// How long a page may take, and how long the body of a form.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many pages are worked on at once; the others wait their turn.
const AT_ONCE: usize = 16;

/// How many wait at once to sign in or set a password, so that those who do leave the pages to the others.
const DOORS: usize = 4;

/// How many long lists are sent at once; they may take as long as a slow reader takes.
const STREAMS: usize = 8;

/// The desk and the turns at it.
#[derive(Clone)]
struct House {
    desk: Arc<Desk>,
    /// The public name it is served under.
    name: Option<Arc<str>>,
    turns: Arc<Semaphore>,
    doors: Arc<Semaphore>,
    streams: Arc<Semaphore>,
}

impl House {
    fn of(desk: Arc<Desk>, name: Option<Arc<str>>, at_once: usize) -> Self {
        let [turns, doors, streams] = [at_once, DOORS, STREAMS].map(|most| Arc::new(Semaphore::new(most)));
        Self { desk, name, turns, doors, streams }
    }
}

/// Every address of one record, as a service.
pub fn router(desk: Arc<Desk>) -> Router {
    router_named(desk, None)
}

/// The same, also under the public name of a reverse proxy on this machine, which speaks TLS.
pub fn router_named(desk: Arc<Desk>, name: Option<&str>) -> Router {
    let name: Option<Arc<str>> = name.map(Arc::from);
    let house = House::of(desk, name.clone(), AT_ONCE);
    let mut pages = assets::routes();
    for route in ROUTES {
        let house = house.clone();
        let page = any(move |request| answered(house, route, request));
        pages = pages.route(route.address, page.layer(DefaultBodyLimit::max(most(route))));
    }
    let pages = pages
        .fallback(any(|request: Request| async move {
            let form = form_of(&request);
            speaking(spoken(request.uri(), request.headers(), form), || {
                let there = Saying::of("fault-no-page").shown("path", request.uri().path());
                Fault::not_found(there).respond(form)
            })
        }))
        .layer(DefaultBodyLimit::max(LIMIT))
        .layer(CsrfLayer::new().with_rejection_response(|_| -> Response<Body> {
            Fault::foreign("fault-foreign-page").respond(Form::Page)
        }));
    // The extension must be gone before the routes are looked at, hence a layer around the whole router.
    Router::new()
        .fallback_service(MapRequestLayer::new(form::take).layer(pages))
        .layer(axum::middleware::from_fn_with_state(name.clone(), guard::own_host))
        .layer(CompressionLayer::new())
        .layer(axum::middleware::from_fn_with_state(name, guard::marked))
}

/// The most that a form may send: little, but for those that take files.
fn most(route: &Route) -> usize {
    if matches!(route.act, Some(Act::Check | Act::AddText | Act::Import)) { LIMIT } else { WRITTEN }
}

fn form_of(request: &Request) -> Form {
    request.extensions().get().copied().unwrap_or_default()
}

/// The answer of a route, or the fault that kept it from answering. Who has to sign in first is led there and back.
async fn answered(house: House, route: &'static Route, request: Request) -> Response {
    let form = form_of(&request);
    let chosen = chosen(request.uri());
    let language = spoken(request.uri(), request.headers(), form);
    let by_token = bearer::is_shown(request.headers());
    let there = request.uri().path_and_query().map_or("/", |there| there.as_str()).to_owned();
    let mut response = match work(house.clone(), route, request, form).await {
        Ok(Answer::Stream(stream)) => streamed(house, stream).await,
        Ok(answer) => answer.into_response(),
        Err(fault) if by_token => bearer::refused(fault),
        Err(fault) if fault.status == StatusCode::UNAUTHORIZED && form == Form::Page => {
            Answer::Elsewhere(with_query("/sign-in", [("back", there.as_str())])).into_response()
        }
        Err(fault) => speaking(language, || fault.respond(form)),
    };
    if let Some(cookie) = chosen.and_then(cookie::remembered) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// Reads what was asked and lets the page work. A page is given up after a while; an act is not, since it
/// would be finished all the same and the answer must say what was done.
async fn work(house: House, route: &'static Route, request: Request, form: Form) -> Result<Answer, Fault> {
    let (mut asked, request) = asked(request, form, house.name.is_some()).await?;
    match (request.method(), route.post) {
        (&Method::GET | &Method::HEAD, _) => {
            let page = on_a_thread(house, asked.language, move |desk| {
                let desk = admitted(desk, route.see, &mut asked)?;
                Ok(kept_for(&desk, whole(&desk, route, asked)?))
            });
            tokio::time::timeout(PATIENCE, page).await.unwrap_or_else(|_| Err(Fault::late()))
        }
        (&Method::POST, Some(post)) => {
            // Before the body is read, and again after, since that may take a while.
            let mut asking = asked.clone();
            let language = asked.language;
            let admitting = move |desk: &Desk| {
                let desk = admitted(desk, route.act, &mut asking)?;
                Ok(route.act.map_or(Ok(()), |_| desk.paced(route.address))?)
            };
            on_a_thread(house.clone(), language, admitting).await?;
            let posted = tokio::time::timeout(PATIENCE, Posted::read(request, most(route))).await;
            let posted = posted.unwrap_or_else(|_| Err(Fault::late()))?;
            let turns = Arc::clone(if route.act.is_none() { &house.doors } else { &house.turns });
            on_a_thread(House { turns, ..house }, language, move |desk| {
                let seen = posted.value("seen")?;
                let desk = admitted(desk, route.act, &mut asked)?.having_seen(seen);
                asked.seen = seen.unwrap_or(asked.seen);
                let sent = posted.sent();
                match post(&desk, &asked, posted).and_then(written) {
                    Err(fault) => sent_again::answer(&asked, fault, &sent),
                    answer => answer,
                }
            })
            .await
        }
        _ => Err(Fault::method()),
    }
}

/// The desk of who asks, where that one may do what the route is for.
fn admitted(desk: &Desk, act: Option<Act>, asked: &mut Asked) -> Result<Desk, Fault> {
    let desk = match (&asked.bearer, act) {
        (Some(_), None) => return Err(Fault::for_people()),
        (Some(token), Some(_)) => desk.for_token(token)?,
        (None, _) => desk.for_session(asked.token.as_deref())?,
    };
    let who = desk.who();
    asked.who = Who { actor: who.clone(), users: !desk.is_local() };
    if desk.may(Act::Write) {
        asked.seen = desk.last_leaf()?;
    }
    match act {
        Some(act) if desk.is_shut() => Err(DeskError::NotAllowed { act, role: who.role }.into()),
        Some(act) => Ok(who.must(act).map(|()| desk.clone())?),
        None => Ok(desk),
    }
}

/// An answer that is sent while it is written goes on being that to who asked.
fn kept_for(desk: &Desk, answer: Answer) -> Answer {
    let Answer::Stream(Stream { form, writing }) = answer else { return answer };
    let desk = desk.clone();
    Answer::Stream(Stream {
        form,
        writing: Box::new(move |_: &Desk, out: &mut dyn Write| writing(&desk, out)),
    })
}

/// Lets a page work on a thread of its own, when its turn has come: desk calls block. One that panics is a
/// fault like any other.
async fn on_a_thread<T: Send + 'static>(
    house: House,
    language: Language,
    page: impl FnOnce(&Desk) -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let turn = house.turns.acquire_owned().await.map_err(|error| Fault::broken(&error))?;
    let work = move || {
        // Kept until the work has ended, also when nobody waits for it any more.
        let _turn = turn;
        speaking(language, || page(&house.desk))
    };
    tokio::task::spawn_blocking(work).await.map_err(|error| Fault::broken(&error))?
}

/// The answer of a page, a list written out. One that goes on is sent part after part, all of it.
fn whole(desk: &Desk, route: &'static Route, asked: Asked) -> Result<Answer, Fault> {
    match (route.get)(desk, &asked)? {
        Answer::List(part) if part.next.is_some() => {
            let form = part.form;
            let writing = move |desk: &Desk, out: &mut dyn Write| parts(desk, route, asked, part, out);
            Ok(Answer::Stream(Stream { form, writing: Box::new(writing) }))
        }
        answer => written(answer),
    }
}

fn written(answer: Answer) -> Result<Answer, Fault> {
    let Answer::List(part) = answer else { return Ok(answer) };
    let mut bytes = Vec::new();
    let mut table = stream::table(part.form, &part.headers, &mut bytes)?;
    part.rows.iter().try_for_each(|row| table.row(row))?;
    table.finish()?;
    Ok(Answer::Written(part.form, bytes))
}

/// Writes a list that begins with a part, asking for each part that follows.
fn parts(
    desk: &Desk,
    route: &Route,
    mut asked: Asked,
    mut part: Part,
    out: &mut dyn Write,
) -> Result<(), Fault> {
    let mut table = stream::table(part.form, &part.headers, out)?;
    loop {
        part.rows.iter().try_for_each(|row| table.row(row))?;
        let Some(next) = part.next else { break };
        asked = asked.onwards(next);
        let Answer::List(following) = (route.get)(desk, &asked)? else { break };
        part = following;
    }
    Ok(table.finish()?)
}

/// Sends an answer while it is written, on a thread of its own.
async fn streamed(house: House, Stream { form, writing }: Stream) -> Response {
    let turn = match house.streams.acquire_owned().await {
        Ok(turn) => turn,
        Err(error) => return Fault::broken(&error).respond(form),
    };
    let (mut sending, body) = stream::pipe();
    tokio::task::spawn_blocking(move || {
        let _turn = turn;
        let written = writing(&house.desk, &mut sending);
        sending.end(written);
    });
    ([(CONTENT_TYPE, form.media_type())], body).into_response()
}

async fn asked(request: Request, form: Form, named: bool) -> Result<(Asked, Request), Fault> {
    let (mut parts, body) = request.into_parts();
    let params = RawPathParams::from_request_parts(&mut parts, &()).await;
    let params = params.map_err(|error| Fault::not_found(Saying::English(error.to_string())))?;
    let mut query = query(&parts.uri)?;
    let (token, bearer) = (cookie::token(&parts.headers, named), bearer::token(&parts.headers));
    if token.is_some() && bearer.is_some() {
        return Err(Fault::two_keys());
    }
    // It is for the frame, and no page's to look at.
    query.retain(|(name, _)| name != LANGUAGE);
    let asked = Asked {
        form,
        language: spoken(&parts.uri, &parts.headers, form),
        path: parts.uri.path().to_owned(),
        params: params.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        query,
        host: parts.headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned(),
        named,
        token,
        bearer,
        who: Who::default(),
        seen: 0,
        posted: parts.method == Method::POST,
    };
    Ok((asked, Request::from_parts(parts, body)))
}

/// The language chosen in the address.
fn chosen(uri: &Uri) -> Option<Language> {
    let query = query(uri).unwrap_or_default();
    query.iter().find(|(name, _)| name == LANGUAGE).and_then(|(_, code)| code.parse().ok())
}

/// The language a request is answered in: the one chosen, the one remembered, or English. It is that of pages and of
/// documents for people; feeds and calendars, whose readers remember nothing, have the one in their address, and what
/// is for programs is in English always.
fn spoken(uri: &Uri, headers: &HeaderMap, form: Form) -> Language {
    let wanted = match form {
        Form::Page | Form::Docx => chosen(uri).or_else(|| cookie::language(headers)),
        Form::Atom | Form::Ics => chosen(uri),
        _ => None,
    };
    wanted.unwrap_or(Language::English)
}

fn query(uri: &Uri) -> Result<Vec<(String, String)>, Fault> {
    let Query(pairs) = Query::try_from_uri(uri)
        .map_err(|error| Fault::bad("the address", Saying::English(error.to_string())))?;
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_page_that_panics_is_a_fault_and_the_next_one_works() {
        let dir = tempfile::tempdir().unwrap();
        let desk = Arc::new(Desk::open(&dir.path().join("record")).unwrap());
        let house = House::of(desk, None, 1);
        let broken =
            on_a_thread::<()>(house.clone(), Language::English, |_| panic!("on purpose")).await.unwrap_err();
        assert_eq!(broken.status, StatusCode::INTERNAL_SERVER_ERROR);
        let next = on_a_thread(house, Language::English, |_| Ok(Answer::Elsewhere("/".into()))).await;
        assert!(next.is_ok());
    }
}
