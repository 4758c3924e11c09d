//! A partition with an identity store that is open to an identity provider.

use std::net::IpAddr;

use aws::{AccountId, Principal, Region, Timestamp};
use identity_center::scim::{self, Request, Response};
use json::Node;
use state::identity_store::{self, IdentityStore};
use state::{Call, Caller, Ids, Partition, Shared, Tx};

pub(crate) struct World {
    pub(crate) partition: Partition,
    pub(crate) ids: Ids,
    pub(crate) call: Call,
    pub(crate) store: String,
    pub(crate) tenant: String,
    pub(crate) token: String,
}

pub(crate) fn now() -> Timestamp {
    "2026-11-24T10:30:00Z".parse().unwrap()
}

impl World {
    pub(crate) fn new() -> World {
        let (partition, mut ids) = (Partition::new("aws", 7), Ids::new(7));
        let call = Call {
            caller: Caller::new(Principal::Anonymous, None),
            account: AccountId::new(111_111_111_111),
            region: Region::from("us-east-1"),
            now: now(),
            request_id: "request".into(),
            source_ip: IpAddr::from([127, 0, 0, 1]),
            user_agent: "test".into(),
            secure: true,
            endpoint: None,
        };
        let mut tx = Tx::new(&partition, &call, &mut ids);
        let store = identity_store::create(&mut tx, call.account, &call.region).unwrap().id.to_string();
        let tenant = identity_store::enable_scim(&mut tx, &store).unwrap().to_string();
        let (token, _) = identity_store::add_scim_token(&mut tx, &store).unwrap();
        let partition = tx.finish();
        World { partition, ids, call, store, tenant, token }
    }
    pub(crate) fn store(&self) -> &Shared<IdentityStore> {
        self.partition.identity_store(&self.store).unwrap()
    }
    /// Sends bytes; what succeeds is kept.
    pub(crate) fn exchange(&mut self, method: &str, path: &str, query: &str, body: &[u8]) -> Response {
        let authorization = format!("Bearer {}", self.token);
        let path = format!("/{}/scim/v2{path}", self.tenant);
        self.raw(&Request { method, path: &path, query, authorization: Some(&authorization), body, id: "request" })
    }
    pub(crate) fn raw(&mut self, request: &Request<'_>) -> Response {
        if scim::is_read(request.method) {
            return scim::read(&self.partition, self.call.now, request);
        }
        let mut tx = Tx::new(&self.partition, &self.call, &mut self.ids);
        let response = scim::write(&mut tx, request);
        if response.is_success() {
            self.partition = tx.finish();
        }
        response
    }
    pub(crate) fn send(&mut self, method: &str, path: &str, body: &str) -> Response {
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        self.exchange(method, path, query, body.as_bytes())
    }
    pub(crate) fn get(&mut self, path: &str) -> Response {
        self.send("GET", path, "")
    }
    /// A new person's id.
    pub(crate) fn user(&mut self, name: &str) -> String {
        id(&self.send("POST", "/Users", &person(name)))
    }
    /// A new group's id.
    pub(crate) fn group(&mut self, name: &str) -> String {
        id(&self.send("POST", "/Groups", &format!(r#"{{"displayName":"{name}"}}"#)))
    }
}

pub(crate) fn person(name: &str) -> String {
    format!(
        r#"{{"externalId":"x-{name}","userName":"{name}","displayName":"{name}","active":true,
            "name":{{"givenName":"Given","familyName":"Family"}},
            "emails":[{{"value":"{name}@example.com","type":"work","primary":true}}]}}"#
    )
}

pub(crate) fn parsed(response: &Response) -> Node {
    json::parse(&response.body).unwrap_or_else(|error| panic!("{error}: {response:?}"))
}

pub(crate) fn id(response: &Response) -> String {
    let node = parsed(response);
    node.get("id").unwrap_or_else(|| panic!("{response:?}")).as_str().unwrap().to_owned()
}

pub(crate) fn operations(operations: &str) -> String {
    format!(r#"{{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{operations}]}}"#)
}
