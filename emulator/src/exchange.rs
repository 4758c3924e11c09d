//! One request, from bytes to bytes, top to bottom: route, authenticate, decode, authorize, handle, record, encode.

use std::sync::Arc;

use aws::{AccountId, Principal, Region, Timestamp};
use bytes::Bytes;
use detection::record::Spelling;
use governance::organizations;
use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use service::{Circumstances, Event, Manner, Outcome, Serve, ServedService, Transfer};
use sigv4::Claim;
use state::{Call, Caller, Partition};
use wire::{Body, Fault, Operation, Route, Service, Structure};

use crate::action::action;
use crate::authenticate::Authenticator;
use crate::authorize::{authorize, authorize_action, located, ruled_out};
use crate::host::{Emulator, WriteHandler, handler};
use crate::intake::Received;
use crate::onward::Onward;
use crate::partial::{concealed, partly};
use crate::request::{Peer, SignedUri, origin};
use crate::services::{MODELS, served};
use crate::throttle::rate_exceeded;
use crate::{browse, faults, foreign};

/// Where a denial's encoded message stands, for `sts:DecodeAuthorizationMessage`.
const ENCODED_MESSAGE: &str = "x-orglab-encoded-authorization-message";

/// A request of which service, operation and signer are known, though nothing of it was verified yet.
struct Arrival<'r> {
    request: &'r Request<Bytes>,
    route: Route,
    claim: Option<Claim<'r>>,
    id: Arc<str>,
    now: Timestamp,
}

/// What a call left behind, for the response and for the history.
struct Done {
    call: Option<Call>,
    input: Option<Structure>,
    resources: Vec<(String, Option<AccountId>)>,
    result: Result<Structure, Fault>,
    /// For a denial: what happened, readable only through `sts:DecodeAuthorizationMessage`.
    encoded_message: Option<String>,
    /// What Organizations tells its management accounts on its own.
    told: Vec<organizations::Told>,
    /// What the service asked of another in the caller's name.
    onward: Vec<Onward>,
    /// The state before a call that could change it.
    before: Option<Arc<Partition>>,
}

impl Emulator {
    /// Answers one HTTP request as AWS would. Never blocks on I/O and never panics; whatever the bytes, the answer is a
    /// well-formed response of the protocol that the request seems to speak.
    pub fn exchange(&self, request: Request<Bytes>) -> Response<Bytes> {
        let asks_for_head = request.method() == Method::HEAD;
        let mut response = self.exchange_head(self.take_in(request));
        if asks_for_head {
            return wire::without_body(response);
        }
        if let Some(body) = response.extensions_mut().remove::<Body>() {
            match body.content.to_bytes() {
                Ok(bytes) => *response.body_mut() = bytes,
                Err(_) => *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR,
            }
        }
        response
    }
    /// The same for a request whose body was taken in by an [`Intake`](crate::Intake), where it is one of an object. The
    /// content of an object comes back as an extension of the response, [`wire::Body`], with an empty body.
    pub fn exchange_head(&self, request: Request<Bytes>) -> Response<Bytes> {
        let id: Arc<str> = self.request_id().to_string().into();
        let now = self.clock().now();
        self.keep_up(now);
        // A client's signature carries the real time, wherever the emulator's clock was moved to.
        let claimed = match (claim(&request, self.clock().unmoved()), request.extensions().get::<Received>()) {
            (Ok(Some(claim)), Some(received)) => Ok(Some(received.seen_by(claim))),
            (claimed, _) => claimed,
        };
        // Whoever signs does not mean a page, whatever the path: buckets may be called `start`.
        let is_unsigned = matches!(claimed, Ok(None)) || browse::has_bearer_token(&request);
        if let Some(response) = is_unsigned.then(|| self.browse(&request, &id)).flatten() {
            return response;
        }
        let scope = match &claimed {
            Ok(claim) => claim.as_ref().map(|claim| claim.scope().service),
            // Even a broken signature tells which service was meant, and so how to word the refusal.
            Err(_) => scope_hint(&request),
        };
        let route = match wire::route(&request, scope, MODELS) {
            Ok(route) => route,
            Err(unroutable) => return unroutable.respond(&id),
        };
        if manner(&route).shows_deliveries {
            self.deliver_for_reader(now);
        }
        let arrival = match claimed {
            Ok(claim) => Arrival { request: &request, route, claim, id, now },
            Err(refusal) => {
                let dialect = faults::dialect(route.protocol, route.service);
                return route.refuse(&faults::signature(&refusal, dialect), &id);
            }
        };
        // Nobody unknown has everything looked at.
        if manner(&arrival.route).shows_findings && self.call(&arrival, &self.snapshot(), None).is_ok() {
            self.settle_findings(now);
        }
        let _moment = self.moment();
        let done = self.serve(&arrival);
        let response = self.respond(&arrival, &done);
        self.remember(arrival, done, &response);
        response
    }

    fn serve(&self, arrival: &Arrival<'_>) -> Done {
        let route = &arrival.route;
        let Some((service, operation)) =
            route.served.and_then(|(service, operation)| Some((served(service)?, operation)))
        else {
            return self.serve_foreign(arrival);
        };
        if let Some(change) = change(arrival, service, operation) {
            return self.serve_write(arrival, service, operation, change);
        }
        match handler(service, operation) {
            Some(Serve::Write(handler)) => self.serve_write(arrival, service, operation, handler),
            Some(Serve::Read(handler)) => {
                self.serve_read(arrival, service, operation, |head, call, input| self.read(head, call, handler, input))
            }
            // Without a row of its own, what it is about is found as for services that nobody has built.
            None if !operation.unsigned && service::authorization(service.service.name, operation.name).is_none() => {
                self.serve_foreign(arrival)
            }
            // Nobody signs it, so nobody can be asked whether they may.
            None if operation.unsigned => Done::refused(faults::not_implemented(route.service, operation.name)),
            None => self.serve_read(arrival, service, operation, |_, _, _| {
                Err(faults::not_implemented(route.service, operation.name))
            }),
        }
    }

    fn serve_read(
        &self,
        arrival: &Arrival<'_>,
        service: &ServedService,
        operation: &'static Operation,
        handle: impl FnOnce(&Partition, &Call, Structure) -> Result<Structure, Fault>,
    ) -> Done {
        let head = self.snapshot();
        let (mut done, ready) = self.admit(arrival, &head, service, operation);
        if let Some((call, input)) = ready {
            done.result = handle(&head, &call, input);
            done.conceal(&head, service, arrival);
        }
        done
    }

    /// A change is authorized against the very state that it changes: the writer is held from before the decision
    /// until the new state is published.
    fn serve_write(
        &self,
        arrival: &Arrival<'_>,
        service: &ServedService,
        operation: &'static Operation,
        handler: WriteHandler,
    ) -> Done {
        let mut writer = self.writer();
        let head = self.snapshot();
        let (mut done, ready) = self.admit(arrival, &head, service, operation);
        if let Some((call, input)) = ready {
            let batch = service.batch.filter(|batch| batch.operation == operation.name);
            done.result = match batch {
                None => self.write(&mut writer, &head, &call, handler, input),
                Some(batch) => {
                    partly(&head, &call, batch, input, |input| self.write(&mut writer, &head, &call, handler, input))
                }
            };
            done.conceal(&head, service, arrival);
            done.before = Some(Arc::clone(&head));
            if done.result.is_ok() && service.service.name == models::organizations::SERVICE.name {
                done.told = organizations::told(&head, &self.snapshot(), operation.name, call.now);
            }
        }
        done
    }

    /// Authenticates, decodes, validates, verifies what else the request proves of its caller, and authorizes. What may
    /// proceed comes back as the second part.
    fn admit(
        &self,
        arrival: &Arrival<'_>,
        head: &Partition,
        service: &ServedService,
        operation: &'static Operation,
    ) -> (Done, Option<(Call, Structure)>) {
        let mut call = match self.call(arrival, head, service.service.global_region) {
            Ok(call) => call,
            Err(fault) => return (Done::refused(fault), None),
        };
        let dialect = faults::dialect(arrival.route.protocol, arrival.route.service);
        if let Some(fault) = ruled_out(&call, service.service.name, operation.name, dialect) {
            return (Done::refused(fault).by(call), None);
        }
        let input = match decode(arrival, service.service, operation) {
            Ok(input) => input,
            Err(fault) => return (Done::refused(fault).by(call), None),
        };
        if let Some(Err(fault)) = service.prove.map(|prove| prove(head, &mut call, operation.name, &input)) {
            return (Done { input: Some(input), ..Done::refused(fault).by(call) }, None);
        }
        if let Some(fault) = self.too_often(head, &call, service, operation, &input) {
            return (Done { input: Some(input), ..Done::refused(fault).by(call) }, None);
        }
        let resources = resources(head, &call, service, operation, &input);
        let mut done =
            Done { call: Some(call.clone()), input: Some(input.clone()), resources, ..Done::refused(unfinished()) };
        if let Err(denial) = authorize(head, &call, service, operation.name, &input, &mut done.onward) {
            done.deny(head, &denial, arrival);
            return (done, None);
        }
        let received = arrival.request.extensions().get::<Received>();
        if let Some(fault) = received.and_then(|received| received.fault.clone()) {
            done.result = Err(fault);
            return (done, None);
        }
        (done, Some((call, input)))
    }

    /// The refusal of a call that comes too soon after others, where rate limits hold.
    fn too_often(
        &self,
        head: &Partition,
        call: &Call,
        service: &ServedService,
        operation: &'static Operation,
        input: &Structure,
    ) -> Option<Fault> {
        let (throttle, model) = (self.throttle()?, service.service);
        let admits = throttle.admits(head, call, (model.name, operation.name), input, self.clock().unmoved());
        (!admits).then(|| rate_exceeded(model.name, model.protocol))
    }

    /// A call of a service that nobody has built: decided like any other, then answered 501.
    fn serve_foreign(&self, arrival: &Arrival<'_>) -> Done {
        let head = self.snapshot();
        let route = &arrival.route;
        let action = foreign::action(route, arrival.request);
        let call = match self.call(arrival, &head, route.global_region()) {
            Ok(call) => call,
            Err(fault) => return Done::refused(fault),
        };
        let resource = foreign::resource(route, arrival.request, &head.name, &call);
        let mut done = Done::refused(faults::not_implemented(route.service, route.operation)).by(call.clone());
        let needed: Vec<&str> = std::iter::once(&*action.name).chain(action.also().map(|name| name as &str)).collect();
        for name in needed {
            if let Err(denial) = authorize_action(&head, &call, name, resource.clone()) {
                done.deny(&head, &denial, arrival);
                return done;
            }
        }
        done
    }

    /// Who calls, from where, in which Region.
    fn call(&self, arrival: &Arrival<'_>, head: &Partition, global_region: Option<&str>) -> Result<Call, Fault> {
        let dialect = faults::dialect(arrival.route.protocol, arrival.route.service);
        let authenticator = Authenticator {
            partition: head,
            sessions: self.sessions(),
            settings: self.settings(),
            dialect,
            now: arrival.now,
        };
        let caller = match &arrival.claim {
            Some(claim) => authenticator.caller(claim)?,
            None if arrival.route.is_unsigned() || manner(&arrival.route).takes_anybody => Caller::anonymous(),
            None => return Err(faults::signature(&sigv4::Refusal::MissingAuthenticationToken, dialect)),
        };
        let scope_region = arrival.claim.as_ref().map(|claim| claim.scope().region);
        let region = global_region.or(scope_region).map_or_else(|| head.global_region(), Region::from);
        Ok(Call {
            account: caller.account().unwrap_or(self.settings().default_account),
            caller,
            region,
            now: arrival.now,
            request_id: Arc::clone(&arrival.id),
            source_ip: arrival.request.extensions().get::<Peer>().copied().unwrap_or_default().0,
            user_agent: user_agent(arrival.request).into(),
            // Endpoints of AWS are called over TLS; that this emulator is reached without it is no part of the model.
            secure: true,
            endpoint: names_addresses(&arrival.route).then(|| endpoint(arrival.request)),
        })
    }

    fn respond(&self, arrival: &Arrival<'_>, done: &Done) -> Response<Bytes> {
        let mut response = match (&done.result, arrival.route.served) {
            (Ok(output), Some((service, operation))) => {
                service.protocol.codec().encode(service, operation, output, &arrival.id)
            }
            (Ok(_), None) => {
                let fault = faults::not_implemented(arrival.route.service, arrival.route.operation);
                arrival.route.refuse(&fault, &arrival.id)
            }
            (Err(fault), _) => arrival.route.refuse(fault, &arrival.id),
        };
        if let Some(value) = done.encoded_message.as_deref().and_then(|text| HeaderValue::from_str(text).ok()) {
            response.headers_mut().insert(ENCODED_MESSAGE, value);
        }
        response
    }

    /// Leaves an event. Calls of nobody we know leave none, as in CloudTrail.
    fn remember(&self, arrival: Arrival<'_>, done: Done, response: &Response<Bytes>) {
        let Some(mut call) = done.call else { return };
        // What nobody in particular does is told to whom it is done.
        if call.caller.principal == Principal::Anonymous
            && let Some(owner) = done.resources.iter().find_map(|(_, owner)| *owner)
        {
            call.account = owner;
        }
        let (route, now) = (&arrival.route, arrival.now);
        if !detection::record::is_recorded(route.service, route.operation)
            || !(self.hears_of_events() || done.before.as_deref().is_some_and(Partition::is_recorded))
        {
            return;
        }
        let action = action(route.service, route.operation);
        let source = route.event_source();
        let circumstances = self.circumstances(&call, &arrival, &source, response);
        let mut event = Event {
            id: *self.request_id().as_bytes(),
            call,
            source: source.into_owned(),
            name: detection::record::event_name(route.service, route.operation),
            api_version: route.served.map_or("", |(service, _)| service.api_version),
            read_only: action.read_only,
            action: action.name,
            // The history never holds the content of an object.
            input: done.input.map(Structure::without_content),
            outcome: match done.result {
                Ok(output) => Outcome::Answered(output.without_content()),
                Err(fault) => {
                    let model = route.served.map(|(service, _)| service);
                    let code = model.map_or_else(|| fault.code.to_string(), |service| recorded_code(service, &fault));
                    Outcome::Refused { code, message: fault.message }
                }
            },
            resources: done.resources,
            service_event: None,
            circumstances,
        };
        detection::record::forget_what_was_read(&mut event);
        let singles = done.before.as_deref().map(|before| self.singles(before, route, &event)).unwrap_or_default();
        let onward = self.onward(&event, done.onward);
        for event in [event].into_iter().chain(singles).chain(onward) {
            self.record(event, done.before.as_deref());
        }
        for told in done.told {
            self.tell_of_organization(told, now);
        }
    }

    fn circumstances(
        &self,
        call: &Call,
        arrival: &Arrival<'_>,
        source: &str,
        response: &Response<Bytes>,
    ) -> Circumstances {
        let (mut alias, mut issuer_id) = (None, None);
        match &call.caller.principal {
            Principal::Root(_) => {
                alias = self.snapshot().account(call.account).and_then(|account| account.iam.alias.clone());
            }
            Principal::FederatedUser { source, .. } => {
                issuer_id = self.snapshot().user(source).map(|user| user.entity.id.to_string());
            }
            _ => {}
        }
        let is_sts = arrival.route.service == models::sts::SERVICE.name;
        let global_endpoint = is_sts && host(arrival.request).starts_with("sts.amazonaws.com");
        let is_s3 = detection::record::spelling(source) == Spelling::Wire;
        let transfer = is_s3.then(|| transfer(arrival, response));
        Circumstances { alias, issuer_id, global_endpoint, forwarded: false, transfer }
    }
}

fn transfer(arrival: &Arrival<'_>, response: &Response<Bytes>) -> Transfer {
    let size = |body: Option<&Body>, bytes: &Bytes| {
        body.map_or_else(|| u64::try_from(bytes.len()).unwrap_or(u64::MAX), |body| body.content.len())
    };
    Transfer {
        received: size(arrival.request.extensions().get(), arrival.request.body()),
        sent: size(response.extensions().get(), response.body()),
        by_query: arrival.claim.as_ref().is_some_and(Claim::is_presigned),
    }
}

impl Done {
    fn refused(fault: Fault) -> Done {
        Done {
            call: None,
            input: None,
            resources: Vec::new(),
            result: Err(fault),
            encoded_message: None,
            told: Vec::new(),
            onward: Vec::new(),
            before: None,
        }
    }
    /// Whoever may not be told that something is not there, is denied it.
    fn conceal(&mut self, head: &Partition, service: &ServedService, arrival: &Arrival<'_>) {
        if let (Err(fault), Some(call), Some(input)) = (&self.result, &self.call, &self.input)
            && let Some(denial) = concealed(head, call, service, fault, input)
        {
            self.deny(head, &denial, arrival);
        }
    }
    fn by(mut self, call: Call) -> Done {
        self.call = Some(call);
        self
    }
    fn deny(&mut self, head: &Partition, denial: &access::Denial, arrival: &Arrival<'_>) {
        let encoded = head.token_key.seal("authorization", &denial.decoded);
        self.result = Err(faults::denied(denial, arrival.route.protocol, &encoded));
        self.encoded_message = Some(encoded);
    }
}

/// Stands in a call that has not come to its handler yet, and is always replaced.
fn unfinished() -> Fault {
    Fault::new("InternalFailure", 500, "The request processing has failed because of an unknown error.")
}

pub(crate) fn claim(request: &Request<Bytes>, now: Timestamp) -> Result<Option<Claim<'_>>, sigv4::Refusal> {
    let mut signed = sigv4::Request::from(request);
    if let Some(SignedUri(uri)) = request.extensions().get() {
        signed.uri = uri;
    }
    sigv4::claim(signed, now.seconds())
}

/// The service in a `Credential=KEY/DATE/REGION/SERVICE/aws4_request` that could not be read as a whole.
fn scope_hint(request: &Request<Bytes>) -> Option<&str> {
    let text = request.headers().get(header::AUTHORIZATION)?.to_str().ok()?;
    text.split_once("Credential=")?.1.split('/').nth(3).filter(|name| !name.is_empty())
}

/// How the service that a request is for is called.
fn manner(route: &Route) -> Manner {
    route.served.and_then(|(service, _)| served(service)).map_or(Manner::USUAL, |served| served.manner)
}

fn decode(arrival: &Arrival<'_>, service: &Service, operation: &'static Operation) -> Result<Structure, Fault> {
    let input = service.protocol.codec().decode(operation, arrival.request, &arrival.route.labels)?;
    wire::validate(service, operation, &input)?;
    Ok(input)
}

/// The handler of a request that changes something, of an operation that mostly only reads. A request that cannot be
/// read changes nothing.
fn change(arrival: &Arrival<'_>, service: &ServedService, operation: &'static Operation) -> Option<WriteHandler> {
    let change = service.operation(operation.name)?.change?;
    let codec = service.service.protocol.codec();
    let input = codec.decode(operation, arrival.request, &arrival.route.labels).ok()?;
    (change.when)(&input).then_some(change.handler)
}

/// Whether an answer may have to name the address that the client used: URLs of pages and of queues.
fn names_addresses(route: &Route) -> bool {
    route.is_unsigned() || manner(route).names_addresses
}

/// The address that the client used, with what was cut off its path.
pub(crate) fn endpoint(request: &Request<Bytes>) -> Arc<str> {
    let origin = origin(request).unwrap_or_else(|| "http://127.0.0.1".to_owned());
    let signed = request.extensions().get().map(|SignedUri(uri)| uri.path());
    // A path that was cut off whole leaves a slash.
    let left = request.uri().path();
    let prefix = signed.map(|path| path.strip_suffix(left).unwrap_or(if left == "/" { path } else { "" }));
    let prefix = prefix.unwrap_or_default();
    format!("{origin}{}", prefix.trim_end_matches('/')).into()
}

fn host(request: &Request<Bytes>) -> &str {
    request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("127.0.0.1")
}

pub(crate) fn user_agent(request: &Request<Bytes>) -> &str {
    request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// CloudTrail calls an error by its name in the model: `NoSuchEntityException`, where IAM's wire says `NoSuchEntity`.
pub(crate) fn recorded_code(service: &Service, fault: &Fault) -> String {
    service.error(&fault.code).map_or_else(|| fault.code.to_string(), |error| error.name.to_owned())
}

/// The ARNs that an event names: those of the first permission the call needs, or what many things are done in.
pub(crate) fn resources(
    head: &Partition,
    call: &Call,
    service: &ServedService,
    operation: &Operation,
    input: &Structure,
) -> Vec<(String, Option<AccountId>)> {
    let row = service::authorization(service.service.name, operation.name);
    let first = row.and_then(|row| row.checks.first()).map(|check| check.resource);
    let batch = service.batch.filter(|batch| batch.operation == operation.name).map(|batch| batch.about);
    let Some(kind) = first.or(batch) else { return Vec::new() };
    let arns = located(service, kind, head, call, input).into_iter().flatten();
    arns.filter(|arn| arn != "*").map(|arn| (arn.clone(), owner(head, &arn))).collect()
}

/// The ARN of a bucket or an object does not say whose it is.
fn owner(head: &Partition, arn: &str) -> Option<AccountId> {
    let arn = aws::Arn::parse(arn).ok()?;
    arn.account_id().or_else(|| head.governing_resource(&arn).map(|found| found.account))
}
