//! The server: one thread that answers browsers, and tells those that listen of each new edition.
//!
//! In: a socket, the first edition and those that follow. Out: answers, as `answer` gives them; and server-sent events (WHATWG
//! HTML §9.2). The owner of the crates that speak HTTP and wait for the network.

use std::convert::Infallible;
use std::io;
use std::net::TcpListener;
use std::sync::Arc;
use std::thread::JoinHandle;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::HOST;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use tokio::sync::watch;

use crate::commands::serve::answer::{Answer, Asked, OWN, Prints, answer, file};
use crate::commands::serve::edition::Edition;
use crate::commands::serve::told::told;
use crate::lang::Lang;

/// A server that answers.
#[derive(Debug)]
pub(super) struct Server {
    editions: watch::Sender<Arc<Edition>>,
    thread: JoinHandle<io::Result<()>>,
}

/// What every answer needs.
#[derive(Clone, Debug)]
struct Shared {
    editions: watch::Receiver<Arc<Edition>>,
    prints: Arc<Prints>,
    is_local: bool,
    lang: Lang,
}

impl Server {
    /// Answers at `listener` with `edition`, until Ctrl-C is typed; then `on_end` is called.
    ///
    /// # Errors
    ///
    /// When the system refuses a thread or what waits for the network.
    pub(super) fn begin(
        listener: TcpListener,
        edition: Arc<Edition>,
        lang: Lang,
        on_end: impl FnOnce() + Send + 'static,
    ) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        let is_local = listener.local_addr()?.ip().is_loopback();
        let (editions, seen) = watch::channel(edition);
        let shared = Shared { editions: seen, prints: Arc::default(), is_local, lang };
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let thread = std::thread::Builder::new().name("server".to_owned()).spawn(move || {
            let ended = runtime.block_on(run(listener, shared));
            on_end();
            ended
        })?;
        Ok(Self { editions, thread })
    }

    /// Serves `edition` from now on, and tells the pages that are open.
    pub(super) fn show(&self, edition: Arc<Edition>) {
        self.editions.send_replace(edition);
    }

    /// Waits for the thread's end.
    ///
    /// # Errors
    ///
    /// When the network failed.
    pub(super) fn end(self) -> io::Result<()> {
        self.thread.join().unwrap_or_else(|_| Err(io::Error::other("the server's thread broke off")))
    }
}

/// Answers until Ctrl-C; what is being answered then is dropped.
async fn run(listener: TcpListener, shared: Shared) -> io::Result<()> {
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let app = Router::new().fallback(respond).with_state(shared);
    let answering = tokio::spawn(async move { axum::serve(listener, app).await });
    tokio::signal::ctrl_c().await?;
    answering.abort();
    Ok(())
}

async fn respond(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let text = |value: Option<&HeaderValue>| {
        value.and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    let host = match parts.uri.authority() {
        Some(authority) => authority.as_str().to_owned(),
        None => text(parts.headers.get(HOST)),
    };
    let (method, path) = (parts.method.as_str().to_owned(), parts.uri.path().to_owned());
    let is_listening = method == "GET" && path.strip_prefix(OWN) == Some("events");
    let page = parts.uri.query().map(|page| file(&crate::url::decode(page)));
    // Files may have to be read and pictures made: that is no work for the thread that waits for the network.
    let edition = Arc::clone(&shared.editions.borrow());
    let (prints, is_local) = (Arc::clone(&shared.prints), shared.is_local);
    let asked =
        move || answer(Asked { method: &method, host: &host, path: &path }, is_local, &edition, &prints);
    let answered = tokio::task::spawn_blocking(asked).await;
    match answered {
        // Whoever may not be answered may not listen either.
        Ok(answered) if is_listening && answered.status != 403 => events(shared, page.unwrap_or_default()),
        Ok(answered) => response(answered),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

fn response(answered: Answer) -> Response {
    let mut response = Response::new(Body::from(answered.body));
    *response.status_mut() = StatusCode::from_u16(answered.status).unwrap_or_default();
    for (name, value) in answered.fields {
        if let Ok(value) = HeaderValue::from_str(&value) {
            response.headers_mut().insert(HeaderName::from_static(name), value);
        }
    }
    response
}

/// Tells of the edition there is, and of each that follows, as far as they concern `page`.
fn events(shared: Shared, page: String) -> Response {
    let start = (shared.editions, page, false);
    let events = stream::unfold(start, move |(mut editions, page, is_told)| async move {
        if is_told {
            editions.changed().await.ok()?;
        }
        let edition = Arc::clone(&editions.borrow_and_update());
        let (asked, lang) = (page.clone(), shared.lang);
        // The page may have to be made first.
        let told = tokio::task::spawn_blocking(move || told(&edition, &asked, lang)).await.ok()?;
        Some((Ok::<_, Infallible>(Event::default().data(told)), (editions, page, true)))
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}
