//! An HTTP client for aws-sdk-rust that hands requests to the emulator in the same process.

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_types::body::SdkBody;
use bytes::Bytes;
use http::Request;
use http_body_util::BodyExt as _;

/// The client. Give it to the `http_client` of a service's or of aws-config's builder, with any `endpoint_url`; for S3, which
/// puts the name of a bucket before the host, with `http://orglab`, `http://localhost` or none.
#[derive(Debug, Clone)]
pub struct InProcessClient {
    emulator: emulator::Emulator,
}

impl InProcessClient {
    pub(crate) fn new(emulator: emulator::Emulator) -> InProcessClient {
        InProcessClient { emulator }
    }
}

impl HttpClient for InProcessClient {
    /// Timeouts say nothing here: an answer is there as soon as it is asked for.
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for InProcessClient {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let emulator = self.emulator.clone();
        HttpConnectorFuture::new(exchange(emulator, request))
    }
}

async fn exchange(emulator: emulator::Emulator, request: HttpRequest) -> Result<HttpResponse, ConnectorError> {
    let request = request.try_into_http1x().map_err(|error| ConnectorError::user(error.into()))?;
    let (head, body) = request.into_parts();
    let body = match body.bytes() {
        Some(bytes) => Bytes::copy_from_slice(bytes),
        None => body.collect().await.map_err(ConnectorError::user)?.to_bytes(),
    };
    let response = emulator.exchange(Request::from_parts(head, body)).map(SdkBody::from);
    HttpResponse::try_from(response).map_err(|error| ConnectorError::other(error.into(), None))
}
