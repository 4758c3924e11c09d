//! hyper and nothing behind it: the same runtime, protocol settings and size of answer as `orglab serve`.

use std::convert::Infallible;
use std::io::{self, Write as _};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderValue, Response, header};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;

/// Serves answers of one length until it is killed; says `ready URL` first. A benchmark runs itself again to do this:
/// `bare --body LENGTH`.
///
/// # Errors
/// When it cannot listen.
pub fn serve(body: usize) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        writeln!(io::stdout().lock(), "ready http://{}", listener.local_addr()?)?;
        let body = Bytes::from(vec![b'x'; body]);
        loop {
            let (stream, _) = listener.accept().await?;
            stream.set_nodelay(true)?;
            let body = body.clone();
            let service = service_fn(move |request| answer(request, body.clone()));
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(Duration::from_secs(60))
                .serve_connection(TokioIo::new(stream), service);
            // A client that goes away is the end of a round.
            tokio::spawn(async move { drop(connection.await) });
        }
    })
}

async fn answer(request: http::Request<Incoming>, body: Bytes) -> Result<Response<Full<Bytes>>, Infallible> {
    // The request is read whole, as orglab does.
    drop(request.into_body().collect().await);
    let mut response = Response::new(Full::new(body));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/xml"));
    headers.insert("x-amzn-requestid", HeaderValue::from_static("b25f48e8-84fd-11e6-80d9-574e0c4664cb"));
    Ok(response)
}
