use std::time::Duration;

use aws::{AccountId, Region};
use bytes::Bytes;
use emulator::{ConsoleAction, ConsoleUser};
use http::Request;
use identity_center::console;
use orglab::{Credentials, Emulator};
use serde_json::{Value, json};
use state::identity_store::UserStatus;

use crate::world::{Answer, without_identity_center};

pub(crate) const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
pub(crate) const DEV: AccountId = AccountId::new(444_444_444_444);
pub(crate) const PASSWORD: &str = "Correct-horse-1";
const ACTION: ConsoleAction<'_> =
    ConsoleAction { name: "StartSSO", source: "sso.amazonaws.com", by: ConsoleUser::Root("sso:StartSSO") };

/// SecureCart with Identity Center, Ana, who belongs to the group Developers, and the permission set Developer.
pub(crate) struct World {
    pub(crate) emulator: Emulator,
    pub(crate) instance: String,
    pub(crate) store: String,
    pub(crate) set: String,
    pub(crate) ana: String,
    pub(crate) group: String,
}

impl World {
    pub(crate) fn new() -> World {
        let emulator = without_identity_center();
        let enable = |tx: &mut state::Tx<'_>| console::enable(tx, MANAGEMENT, &Region::from("us-east-1"));
        let instance = emulator.core().console(MANAGEMENT, ACTION, None, enable).unwrap();
        let mut world = World {
            emulator,
            instance: instance.arn.to_string(),
            store: instance.identity_store_id.to_string(),
            set: String::new(),
            ana: String::new(),
            group: String::new(),
        };
        world.ana = world.user("ana");
        world.group = world.text("identitystore", "CreateGroup", json!({ "DisplayName": "Developers" }), "GroupId");
        let membership = json!({ "GroupId": world.group, "MemberId": { "UserId": world.ana } });
        world.apply("identitystore", "CreateGroupMembership", membership);
        let answer =
            world.apply("sso-admin", "CreatePermissionSet", json!({ "Name": "Developer", "SessionDuration": "PT2H" }));
        world.set = answer["PermissionSet"]["PermissionSetArn"].as_str().unwrap().to_owned();
        let everything = json!({ "Version": "2012-10-17", "Statement": [
            { "Effect": "Allow", "Action": "*", "Resource": "*" },
        ] });
        world.inline_policy(&everything);
        world
    }
    /// The same world, to be changed on its own.
    pub(crate) fn fork(&self) -> World {
        World {
            emulator: self.emulator.fork(),
            instance: self.instance.clone(),
            store: self.store.clone(),
            set: self.set.clone(),
            ana: self.ana.clone(),
            group: self.group.clone(),
        }
    }
    fn user(&self, name: &str) -> String {
        let user = json!({
            "UserName": name, "DisplayName": name, "Name": { "GivenName": name, "FamilyName": "Example" },
            "UserType": "Engineer",
        });
        let id = self.text("identitystore", "CreateUser", user, "UserId");
        self.console(|tx, instance| console::set_password(tx, instance, name, Some(PASSWORD.to_owned())).map(|_| ()));
        id
    }
    /// Gives Ana another user name.
    pub(crate) fn rename_ana(&mut self, name: &str) {
        let operations = json!([{ "AttributePath": "userName", "AttributeValue": name }]);
        self.apply("identitystore", "UpdateUser", json!({ "UserId": self.ana, "Operations": operations }));
    }
    /// Does something as only the console can.
    pub(crate) fn console(
        &self,
        change: impl FnOnce(&mut state::Tx<'_>, &state::identity_center::Instance) -> Result<(), wire::Fault>,
    ) {
        let core = self.emulator.core();
        let done = core.console(MANAGEMENT, ACTION, None, |tx| {
            let instance = console::instance_of(tx.partition(), MANAGEMENT)?.clone();
            change(tx, &instance)
        });
        done.unwrap();
    }
    pub(crate) fn approve(&self, user: &str) {
        self.console(|tx, instance| console::approve(tx, instance, user, Vec::new(), None).map(|_| ()));
    }
    pub(crate) fn disable(&self, user: &str) {
        self.console(|tx, instance| console::set_access(tx, instance, user, UserStatus::Disabled));
    }
    pub(crate) fn end_sessions(&self, user: &str) {
        self.console(|tx, instance| console::end_sessions(tx, instance, user));
    }
    /// An operation as the management account's root user, and what was put off until after it.
    pub(crate) fn apply(&self, service: &str, operation: &str, mut input: Value) -> Value {
        let members = input.as_object_mut().unwrap();
        match service {
            "identitystore" => members.insert("IdentityStoreId".to_owned(), json!(self.store)),
            _ => members.insert("InstanceArn".to_owned(), json!(self.instance)),
        };
        let core = self.emulator.core();
        let answer = core.apply(MANAGEMENT, service, operation, &input.to_string()).unwrap();
        self.wait(1);
        core.settle(core.clock().now());
        let mut values = serde_json::Map::new();
        for (member, value) in answer.iter() {
            values.insert(member.name.to_owned(), plain(value));
        }
        Value::Object(values)
    }
    fn text(&self, service: &str, operation: &str, input: Value, member: &str) -> String {
        self.apply(service, operation, input)[member].as_str().unwrap().to_owned()
    }
    pub(crate) fn inline_policy(&self, policy: &Value) {
        let input = json!({ "PermissionSetArn": self.set, "InlinePolicy": policy.to_string() });
        self.apply("sso-admin", "PutInlinePolicyToPermissionSet", input);
    }
    fn assignment(&self, operation: &str, account: AccountId, kind: &str, id: &str) {
        let input = json!({
            "TargetId": account.to_string(), "TargetType": "AWS_ACCOUNT", "PermissionSetArn": self.set,
            "PrincipalType": kind, "PrincipalId": id,
        });
        self.apply("sso-admin", operation, input);
    }
    /// Assigns the permission set to the group.
    pub(crate) fn assign(&self, account: AccountId) {
        self.assignment("CreateAccountAssignment", account, "GROUP", &self.group);
    }
    pub(crate) fn unassign(&self, account: AccountId) {
        self.assignment("DeleteAccountAssignment", account, "GROUP", &self.group);
    }
    pub(crate) fn wait(&self, seconds: u64) {
        self.emulator.clock().advance(Duration::from_secs(seconds));
    }
    pub(crate) fn exchange(&self, request: Request<Bytes>) -> Answer {
        Answer::from(self.emulator.exchange(request))
    }
    /// A call of the OIDC service.
    pub(crate) fn oidc(&self, path: &str, body: &Value) -> Answer {
        let request = Request::post(format!("http://localhost{path}"))
            .header("host", "localhost:4566")
            .header("content-type", "application/json");
        self.exchange(request.body(Bytes::from(body.to_string())).unwrap())
    }
    /// A call of the portal with a token.
    pub(crate) fn portal(&self, method: &str, path: &str, token: &str) -> Answer {
        let request = Request::builder().method(method).uri(format!("http://localhost{path}"));
        self.exchange(request.header("x-amz-sso_bearer_token", token).body(Bytes::new()).unwrap())
    }
    /// A client that asked for these scopes.
    pub(crate) fn client(&self, scopes: &[&str]) -> Client {
        let url = format!("https://{}.awsapps.com/start", self.store);
        let body = json!({ "clientName": "test", "clientType": "public", "scopes": scopes, "issuerUrl": url });
        Client::from(&self.oidc("/client/register", &body).json())
    }
    /// The tokens of somebody who has just signed in on a device.
    pub(crate) fn sign_in(&self, user: &str) -> Value {
        let client = self.client(&["sso:account:access"]);
        let device = self.start(&client).json();
        self.approve(user);
        self.token(&client, &device).json()
    }
    pub(crate) fn access_token(&self, user: &str) -> String {
        self.sign_in(user)["accessToken"].as_str().unwrap().to_owned()
    }
    pub(crate) fn start(&self, client: &Client) -> Answer {
        let url = format!("https://{}.awsapps.com/start", self.store);
        self.oidc("/device_authorization", &client.with(json!({ "startUrl": url })))
    }
    pub(crate) fn token(&self, client: &Client, device: &Value) -> Answer {
        let grant = "urn:ietf:params:oauth:grant-type:device_code";
        self.oidc("/token", &client.with(json!({ "grantType": grant, "deviceCode": device["deviceCode"] })))
    }
    pub(crate) fn keys(&self, token: &str, account: AccountId) -> Answer {
        self.portal("GET", &format!("/federation/credentials?role_name=Developer&account_id={account}"), token)
    }
    pub(crate) fn credentials(&self, token: &str, account: AccountId) -> Credentials {
        let keys = &self.keys(token, account).json()["roleCredentials"];
        let text = |name: &str| keys[name].as_str().unwrap().to_owned();
        Credentials {
            access_key_id: text("accessKeyId"),
            secret_access_key: text("secretAccessKey"),
            session_token: Some(text("sessionToken")),
        }
    }
}

/// A client that registered.
pub(crate) struct Client {
    pub(crate) id: String,
    secret: String,
}

impl Client {
    pub(crate) fn from(answer: &Value) -> Client {
        let text = |name: &str| answer[name].as_str().unwrap().to_owned();
        Client { id: text("clientId"), secret: text("clientSecret") }
    }
    pub(crate) fn with(&self, mut body: Value) -> Value {
        body["clientId"] = json!(self.id);
        body["clientSecret"] = json!(self.secret);
        body
    }
}

impl Answer {
    /// Asserts a success and reads its JSON.
    #[track_caller]
    pub(crate) fn json(self) -> Value {
        serde_json::from_str(&self.ok()).unwrap()
    }
}

fn plain(value: &wire::Value) -> Value {
    match value {
        wire::Value::String(text) => json!(text),
        wire::Value::Structure(structure) => {
            let members = structure.iter().map(|(member, value)| (member.name.to_owned(), plain(value)));
            Value::Object(members.collect())
        }
        _ => Value::Null,
    }
}
