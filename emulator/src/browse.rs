//! What is neither signed nor an operation: the pages of IAM Identity Center, and its SCIM endpoint.

use std::sync::Arc;

use aws::Timestamp;
use bytes::Bytes;
use governance::organizations;
use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderValue, Request, Response, StatusCode};
use identity_center::{pages, scim};
use service::{Circumstances, Event, Outcome, ServiceEvent};
use state::{Call, Caller, Ids, Tx};
use wire::{Kind, Shape, Structure};

use crate::exchange::{endpoint, user_agent};
use crate::host::Emulator;
use crate::request::Peer;

/// Of an event of which nothing more is told.
static NOTHING: Shape = Shape::new("Nothing", Kind::Structure(&[]));

/// What an event tells that no operation of a model left.
pub(crate) struct Told<'a> {
    pub(crate) source: &'a str,
    pub(crate) name: &'static str,
    pub(crate) read_only: bool,
    /// The parameters, where something is told of them.
    pub(crate) input: Option<Structure>,
    /// Where it was no call of a public API.
    pub(crate) event: Option<ServiceEvent>,
}

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
        if !pages::is_page(path) && scim::tenant(path).is_none() {
            return None;
        }
        let _moment = self.moment();
        if pages::is_page(path) {
            return Some(self.page(request, &self.nobody(request, id)));
        }
        Some(self.provision(request, &self.nobody(request, id)))
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
                self.commit(&head, tx);
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
            let told = Told {
                source: deed.source,
                name: deed.name,
                read_only: deed.read_only,
                input: None,
                event: deed.service_event,
            };
            self.tell(deed.call, told, outcome);
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
        let answer = if !self.admits_scim(&asked, is_read) {
            scim::too_often(call.now, &asked)
        } else if is_read {
            scim::read(&self.snapshot(), call.now, &asked)
        } else {
            let mut writer = self.writer();
            let head = self.snapshot();
            let mut tx = Tx::new(&head, call, writer.ids());
            let answer = scim::write(&mut tx, &asked);
            if answer.is_success() {
                self.commit(&head, tx);
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
            let outcome = match answer.refusal {
                None => Emulator::went_well(),
                Some(refusal) => Outcome::Refused { code: refusal.code.to_owned(), message: refusal.sentence },
            };
            let told = Told {
                source: "identitystore-scim.amazonaws.com",
                name,
                read_only: is_read,
                input: Some(scim::parameters(&asked)),
                event: None,
            };
            self.tell(call, told, outcome);
        }
        let mut response = Response::new(Bytes::from(answer.body));
        *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(scim::CONTENT_TYPE));
        if let Ok(id) = HeaderValue::from_str(&call.request_id) {
            response.headers_mut().insert("x-amzn-requestid", id);
        }
        response
    }

    /// Whether a request does not come too soon after others, where rate limits hold.
    fn admits_scim(&self, asked: &scim::Request<'_>, is_read: bool) -> bool {
        let (Some(throttle), Some(tenant), Some(operation)) =
            (self.throttle(), scim::tenant(asked.path), scim::operation(asked))
        else {
            return true;
        };
        throttle.admits_scim(tenant, operation, is_read, self.clock().unmoved())
    }

    /// Leaves an event of something that is no operation of a model.
    pub(crate) fn tell(&self, call: Call, told: Told<'_>, outcome: Outcome) {
        let event = Event {
            id: *self.request_id().as_bytes(),
            call,
            source: told.source.to_owned(),
            name: told.name,
            action: "".into(),
            api_version: "",
            read_only: told.read_only,
            input: told.input,
            outcome,
            resources: Vec::new(),
            service_event: told.event,
            circumstances: Circumstances::default(),
        };
        self.record(event, None);
    }

    /// Leaves an event of what Organizations does on its own.
    pub(crate) fn tell_of_organization(&self, told: organizations::Told, now: Timestamp) {
        let mut call = self.service_call("organizations.amazonaws.com", now);
        call.account = told.account;
        let event = Some(ServiceEvent { additional: Vec::new(), details: Some(told.details) });
        let told =
            Told { source: "organizations.amazonaws.com", name: told.name, read_only: false, input: None, event };
        self.tell(call, told, Emulator::went_well());
    }

    /// An event without parameters that went well.
    pub(crate) fn went_well() -> Outcome {
        Outcome::Answered(Structure::new(&NOTHING))
    }
}
