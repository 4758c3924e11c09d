use std::net::Ipv4Addr;
use std::sync::LazyLock;

use aws::{AccountId, Principal, Region, Timestamp};
use identity_center::scim::{self, Request, Response};
use state::identity_store;
use state::{Call, Caller, Ids, Partition, Tx};

use crate::edits::edited;

const STATUSES: [u16; 7] = [200, 201, 204, 400, 401, 404, 409];
const PERSON: &str = r#"{"externalId":"x-bob","userName":"bob","displayName":"Bob","active":true,"name":{"givenName":"Bob","familyName":"B"},"emails":[{"value":"bob@example.com","type":"work","primary":true}],"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"shop","manager":{"value":"x"}}}"#;
const GROUP: &str = r#"{"displayName":"Builders","externalId":"g","members":[{"value":"USER","type":"User"}]}"#;
const PATCH: &str = r#"{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","path":"emails[type eq \"work\"].value","value":"a@example.com"},{"op":"add","path":"title","value":"x"},{"op":"remove","path":"members[value eq \"USER\"]"}]}"#;
const QUERY: &str = r#"filter=userName%20eq%20%22alice%22&cursor&count=10"#;

#[derive(Clone)]
struct World {
    partition: Partition,
    ids: Ids,
    call: Call,
    tenant: String,
    token: String,
    user: String,
    group: String,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let (partition, mut ids) = (Partition::new("aws", 7), Ids::new(7));
    let call = Call {
        caller: Caller::new(Principal::Anonymous, None),
        account: AccountId::new(111_111_111_111),
        region: Region::from("us-east-1"),
        now: Timestamp::from_seconds(1_795_478_400),
        request_id: "request".into(),
        source_ip: Ipv4Addr::LOCALHOST.into(),
        user_agent: "fuzz".into(),
        secure: true,
        endpoint: None,
    };
    let mut tx = Tx::new(&partition, &call, &mut ids);
    let store = identity_store::create(&mut tx, call.account, &call.region).unwrap().id.to_string();
    let tenant = identity_store::enable_scim(&mut tx, &store).unwrap().to_string();
    let (token, _) = identity_store::add_scim_token(&mut tx, &store).unwrap();
    let partition = tx.finish();
    let mut world = World { partition, ids, call, tenant, token, user: String::new(), group: String::new() };
    let alice = PERSON.replace("bob", "alice").replace("Bob", "Alice");
    world.user = id(&world.send("POST", "/Users", "", alice.as_bytes()));
    world.group = id(&world.send("POST", "/Groups", "", br#"{"displayName":"Developers"}"#));
    world
});

fn id(response: &Response) -> String {
    let node = json::parse(&response.body).unwrap();
    node.get("id").and_then(json::Node::as_str).unwrap().to_owned()
}

impl World {
    fn send(&mut self, method: &str, path: &str, query: &str, body: &[u8]) -> Response {
        let authorization = format!("Bearer {}", self.token);
        let path = format!("/{}/scim/v2{path}", self.tenant);
        self.raw(&Request { method, path: &path, query, authorization: Some(&authorization), body, id: "request" })
    }
    fn raw(&mut self, request: &Request<'_>) -> Response {
        let response = if scim::is_read(request.method) {
            scim::read(&self.partition, self.call.now, request)
        } else {
            let mut tx = Tx::new(&self.partition, &self.call, &mut self.ids);
            let response = scim::write(&mut tx, request);
            if response.is_success() {
                self.partition = tx.finish();
            }
            response
        };
        assert!(STATUSES.contains(&response.status), "{response:?}");
        assert_eq!(response.body.is_empty(), response.status == 204, "{response:?}");
        assert!(response.body.is_empty() || json::parse(&response.body).is_ok(), "{response:?}");
        response
    }
    fn all(&mut self) -> [String; 2] {
        ["/Users", "/Groups"].map(|path| self.send("GET", path, "", b"").body)
    }
}

/// Whatever an identity provider sends, there is an answer of the endpoint's; a refusal changes nothing, and no token but
/// the store's own opens it.
pub fn provisioning_is_all_or_nothing(bytes: &[u8]) {
    let Some((first, rest)) = bytes.split_first() else { return };
    let mut world = WORLD.clone();
    let (user, group) = (format!("/Users/{}", world.user), format!("/Groups/{}", world.group));
    let own = |text: &str| text.replace("USER", &world.user);
    let (method, path, original) = match first % 8 {
        0 => ("POST", "/Users", own(PERSON)),
        1 => ("PUT", &*user, own(PERSON)),
        2 => ("PATCH", &*user, own(PATCH)),
        3 => ("POST", "/Groups", own(GROUP)),
        4 => ("PATCH", &*group, own(PATCH)),
        5 => ("GET", "/Users", own(QUERY)),
        6 => ("GET", "/Groups", own(QUERY)),
        _ => return a_token_is_the_store_s(&mut world, rest),
    };
    let sent = if first & 8 == 0 { edited(original.as_bytes(), rest) } else { rest.to_vec() };
    let before = world.all();
    let response = match method {
        "GET" => world.send(method, path, &String::from_utf8_lossy(&sent), b""),
        _ => world.send(method, path, "", &sent),
    };
    if !response.is_success() || method == "GET" {
        assert_eq!(world.all(), before, "{response:?}");
    }
}

fn a_token_is_the_store_s(world: &mut World, edits: &[u8]) {
    let token = String::from_utf8_lossy(&edited(world.token.as_bytes(), edits)).into_owned();
    let (authorization, path) = (format!("Bearer {token}"), format!("/{}/scim/v2/Users", world.tenant));
    let request = Request {
        method: "POST",
        path: &path,
        query: "",
        authorization: Some(&authorization),
        body: PERSON.as_bytes(),
        id: "request",
    };
    let is_same = token.trim() == world.token;
    assert_eq!(world.raw(&request).is_success(), is_same, "{token:?}");
}
