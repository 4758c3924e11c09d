//! What is neither signed nor an operation: the pages of IAM Identity Center, and its SCIM endpoint.

use std::sync::Arc;

use bytes::Bytes;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Request, Response, StatusCode};
use identity_center::{pages, scim};
use service::{Event, Outcome};
use state::{Call, Caller, Ids, Tx};
use wire::{Kind, Shape, Structure};

use crate::exchange::{endpoint, user_agent};
use crate::host::Emulator;
use crate::request::Peer;

/// Of an event of which nothing more is told.
static NOTHING: Shape = Shape::new("Nothing", Kind::Structure(&[]));

/// Whether a request carries a token in place of a signature.
pub(crate) fn has_bearer_token(request: &Request<Bytes>) -> bool {
    let header = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
    let scheme = header.and_then(|header| header.trim().split_once(' ')).map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("Bearer"))
}

impl Emulator {
    /// Answers a browser or an identity provider that pushes people and groups. None where the path is neither's.
    pub(crate) fn browse(&self, request: &Request<Bytes>, id: &Arc<str>) -> Option<Response<Bytes>> {
        let path = request.uri().path();
        if pages::is_page(path) {
            return Some(self.page(request, &self.nobody(request, id)));
        }
        scim::tenant(path).map(|_| self.provision(request, &self.nobody(request, id)))
    }

    /// A call by somebody of whom nothing is known yet.
    fn nobody(&self, request: &Request<Bytes>, id: &Arc<str>) -> Call {
        Call {
            caller: Caller::anonymous(),
            account: self.settings().default_account,
            region: self.snapshot().global_region(),
            now: self.clock().now(),
            request_id: Arc::clone(id),
            source_ip: request.extensions().get::<Peer>().copied().unwrap_or_default().0,
            user_agent: user_agent(request).into(),
            secure: true,
            endpoint: Some(endpoint(request)),
        }
    }

    fn page(&self, request: &Request<Bytes>, call: &Call) -> Response<Bytes> {
        // Only forms change anything, and only they need the writer.
        let answer = if request.method() == http::Method::POST {
            let mut writer = self.writer();
            let head = self.snapshot();
            let mut tx = Tx::new(&head, call, writer.ids());
            let answer = pages::answer(&mut tx, request);
            if answer.changed {
                self.publish_head(Arc::new(tx.finish()));
            }
            answer
        } else {
            pages::answer(&mut Tx::new(&self.snapshot(), call, &mut Ids::new(0)), request)
        };
        for deed in answer.deeds {
            let outcome = match deed.refusal {
                None => Outcome::Answered(Structure::new(&NOTHING)),
                Some((code, message)) => Outcome::Refused { code: code.to_owned(), message },
            };
            self.tell(deed.call, deed.source, deed.name, deed.name == "GetRoleCredentials", outcome);
        }
        answer.response
    }

    fn provision(&self, request: &Request<Bytes>, call: &Call) -> Response<Bytes> {
        let authorization = request.headers().get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let asked = scim::Request {
            method: request.method().as_str(),
            path: request.uri().path(),
            query: request.uri().query().unwrap_or_default(),
            authorization,
            body: request.body(),
            id: &call.request_id,
        };
        let is_read = scim::is_read(asked.method);
        let answer = if is_read {
            scim::read(&self.snapshot(), call.now, &asked)
        } else {
            let mut writer = self.writer();
            let head = self.snapshot();
            let mut tx = Tx::new(&head, call, writer.ids());
            let answer = scim::write(&mut tx, &asked);
            if answer.is_success() {
                self.publish_head(Arc::new(tx.finish()));
            }
            answer
        };
        if let Some(name) = answer.operation {
            let mut call = call.clone();
            let head = self.snapshot();
            if let Some(store) = scim::tenant(asked.path).and_then(|tenant| head.scim_tenant(tenant)) {
                call.account = store.owner;
                call.region = store.region.clone();
            }
            let outcome = match answer.is_success() {
                true => Outcome::Answered(Structure::new(&NOTHING)),
                false => Outcome::Refused { code: answer.status.to_string(), message: answer.body.clone() },
            };
            self.tell(call, "identitystore-scim.amazonaws.com", name, is_read, outcome);
        }
        let mut response = Response::new(Bytes::from(answer.body));
        *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(scim::CONTENT_TYPE));
        if let Ok(id) = HeaderValue::from_str(&call.request_id) {
            response.headers_mut().insert("x-amzn-requestid", id);
        }
        response
    }

    /// Leaves an event of something that is no operation of a model.
    pub(crate) fn tell(&self, call: Call, source: &str, name: &'static str, read_only: bool, outcome: Outcome) {
        self.record(Event {
            id: *self.request_id().as_bytes(),
            call,
            source: source.to_owned(),
            name,
            api_version: "",
            read_only,
            input: None,
            outcome,
            resources: Vec::new(),
        });
    }

    /// An event without parameters that went well.
    pub(crate) fn went_well() -> Outcome {
        Outcome::Answered(Structure::new(&NOTHING))
    }
}
