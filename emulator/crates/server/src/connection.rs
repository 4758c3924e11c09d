//! One connection: reads requests, answers each, until either side has had enough.

use std::convert::Infallible;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;

use bytes::Bytes;
use emulator::OverTls;
use http::header::{CONNECTION, CONTENT_LENGTH, EXPECT};
use http::{HeaderMap, HeaderValue, Request, Response};
use http_body_util::{BodyExt, LengthLimitError, Limited};
use hyper::body::{Body, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch;
use wire::Fault;

use crate::bodies::{OutgoingResponse, take_in};
use crate::config::Config;
use crate::refusal;
use crate::respond::Shared;

/// The head of a request. Session tokens travel in it, and policies in the query.
const HEAD_LIMIT: usize = 128 * 1024;

/// How every TLS connection begins: with a handshake record,
/// [RFC 8446](https://www.rfc-editor.org/rfc/rfc8446#section-5.1). No HTTP request does.
const HANDSHAKE: u8 = 22;

/// Serves a connection until it is closed, or until the open request was answered once the server is closing.
pub(crate) async fn run(stream: TcpStream, peer: IpAddr, shared: Arc<Shared>, closing: watch::Receiver<bool>) {
    // Answers are written whole; there is nothing to wait for that Nagle's algorithm could add to them.
    if let Err(error) = stream.set_nodelay(true) {
        tracing::debug!(%error, "TCP_NODELAY");
    }
    let Some(tls) = shared.config.tls.clone() else { return speak(stream, peer, shared, closing, false).await };
    let timeout = shared.config.header_timeout;
    let first = async {
        let mut first = [0];
        stream.peek(&mut first).await.is_ok_and(|length| length == 1).then_some(first)
    };
    match tokio::time::timeout(timeout, first).await {
        Ok(Some([HANDSHAKE])) => {}
        Ok(Some(_)) => return speak(stream, peer, shared, closing, false).await,
        Ok(None) | Err(_) => return,
    }
    match tokio::time::timeout(timeout, tls.acceptor().accept(stream)).await {
        Ok(Ok(stream)) => speak(stream, peer, shared, closing, true).await,
        // Most often a client that does not trust the certificate.
        Ok(Err(error)) => tracing::debug!(%peer, %error, "no TLS connection came about"),
        Err(_) => tracing::debug!(%peer, "a TLS handshake took too long"),
    }
}

async fn speak(
    stream: impl AsyncRead + AsyncWrite + Unpin,
    peer: IpAddr,
    shared: Arc<Shared>,
    mut closing: watch::Receiver<bool>,
    over_tls: bool,
) {
    let header_timeout = shared.config.header_timeout;
    let service = service_fn(move |mut request: Request<Incoming>| {
        if over_tls {
            request.extensions_mut().insert(OverTls);
        }
        let shared = Arc::clone(&shared);
        // hyper sends no `100 Continue` before a body without bytes. botocore, given another answer in its place, misreads
        // whatever comes next on the connection.
        let waits = request.headers().contains_key(EXPECT) && request.body().is_end_stream();
        async move {
            let mut response = answer(&shared, peer, request).await;
            if waits {
                response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
            }
            Ok::<_, Infallible>(OutgoingResponse::from(response).0)
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(header_timeout)
        .max_header_size(HEAD_LIMIT)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    let ended = tokio::select! {
        biased;
        ended = connection.as_mut() => ended,
        () = async { drop(closing.wait_for(|closing| *closing).await) } => {
            connection.as_mut().graceful_shutdown();
            connection.await
        }
    };
    // What clients do to connections is their business: hyper has answered what could be answered.
    if let Err(error) = ended {
        tracing::debug!(%peer, %error, "a connection ended early");
    }
}

async fn answer(shared: &Shared, peer: IpAddr, request: Request<Incoming>) -> Response<Bytes> {
    let (head, body) = request.into_parts();
    if let Some(intake) = shared.intake(&head) {
        let (received, rest) = take_in(&shared.config, intake, body).await;
        let mut request = Request::from_parts(head, Bytes::new());
        received.accompany(&mut request);
        let expects = request.headers().contains_key(EXPECT);
        if let Some(rest) = rest.filter(|_| !expects) {
            discard(&shared.config, rest).await;
        }
        return shared.respond(peer, request);
    }
    match read(&shared.config, &head.headers, body).await {
        Ok(body) => shared.respond(peer, Request::from_parts(head, body)),
        Err(fault) => shared.refuse(refusal::spoken(&head.headers), &fault),
    }
}

/// Reads a body whole.
async fn read(config: &Config, headers: &HeaderMap, mut body: Incoming) -> Result<Bytes, Fault> {
    if body.is_end_stream() {
        return Ok(Bytes::new());
    }
    let limit = config.body_limit;
    let announced = headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > u64::try_from(limit).unwrap_or(u64::MAX)) {
        // A client that waits for `100 Continue` hears of it before it sends anything.
        if !headers.contains_key(EXPECT) {
            discard(config, body).await;
        }
        return Err(refusal::too_large(limit));
    }
    let whole = Limited::new(&mut body, limit).collect();
    match tokio::time::timeout(config.body_timeout, whole).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) if error.is::<LengthLimitError>() => {
            discard(config, body).await;
            Err(refusal::too_large(limit))
        }
        Ok(Err(_)) => Err(refusal::incomplete()),
        Err(_) => Err(refusal::too_slow()),
    }
}

/// Reads the rest of a body that is too large and forgets it, as far as that is cheap: most clients write all of a
/// request before they read the answer, and would see nothing but a broken connection.
async fn discard(config: &Config, body: Incoming) {
    let most = config.body_limit.saturating_mul(16);
    let mut body = pin!(Limited::new(body, most));
    let rest = async { while let Some(Ok(_)) = body.frame().await {} };
    if tokio::time::timeout(config.grace, rest).await.is_err() {
        tracing::debug!("a body that is too large took too long");
    }
}
