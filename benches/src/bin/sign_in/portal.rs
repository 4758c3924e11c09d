//! Keys of a role from `orglab serve`, as the portal gives them to a person who has signed in.

use anyhow::Context as _;
use orglab_benches::serving::{self, Requests};
use serde_json::{Value, json};

/// Different requests that are made ahead.
const BATCH: usize = 256;

/// A developer of SecureCart with a token of the portal.
#[derive(Debug)]
pub(crate) struct SignedIn {
    token: String,
}

impl SignedIn {
    /// Signs in as a device does, and says yes as the person.
    pub(crate) fn new(address: &str) -> anyhow::Result<SignedIn> {
        let post = |path: &str, body: &Value| {
            let answer = serving::answer(address, &post(address, path, body)).with_context(|| path.to_owned())?;
            anyhow::Ok(serde_json::from_slice::<Value>(&answer)?)
        };
        let get = get(address, "/_orglab/identity-center", "");
        let centers: Value = serde_json::from_slice(&serving::answer(address, &get)?)?;
        let text = |answer: &Value, path: &str| crate::caller::text(answer, path);
        let start = text(&centers, "/instances/0/startUrl")?;
        let scopes = ["sso:account:access"];
        let client = json!({ "clientName": "sign_in", "clientType": "public", "scopes": scopes, "issuerUrl": start });
        let client = post("/client/register", &client)?;
        let (id, secret) = (text(&client, "/clientId")?, text(&client, "/clientSecret")?);
        let device = json!({ "clientId": id, "clientSecret": secret, "startUrl": start });
        let device = post("/device_authorization", &device)?;
        let approve = json!({ "user": "ben", "code": text(&device, "/userCode")? });
        post("/_orglab/identity-center/approve", &approve)?;
        let grant = "urn:ietf:params:oauth:grant-type:device_code";
        let code = text(&device, "/deviceCode")?;
        let token = json!({ "clientId": id, "clientSecret": secret, "grantType": grant, "deviceCode": code });
        Ok(SignedIn { token: text(&post("/token", &token)?, "/accessToken")? })
    }
}

impl Requests for SignedIn {
    fn name(&self) -> &'static str {
        "GetRoleCredentials"
    }
    fn target(&self) -> f64 {
        0.3
    }
    /// Unsigned: the token says who asks.
    fn batch(&self, address: &str) -> anyhow::Result<Vec<Vec<u8>>> {
        let path = "/federation/credentials?role_name=Developer&account_id=444444444444";
        let request = |number| {
            get(
                address,
                path,
                &format!("x-amz-sso_bearer_token: {}\r\nx-amz-user-agent: sign_in/{number}\r\n", self.token),
            )
        };
        Ok((0..BATCH).map(request).collect())
    }
}

fn get(address: &str, path: &str, headers: &str) -> Vec<u8> {
    let agent = "Boto3/1.44.8 md/Botocore#1.44.8 ua/2.1 os/linux lang/python#3.11.7";
    format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nuser-agent: {agent}\r\n{headers}\r\n").into_bytes()
}

fn post(address: &str, path: &str, body: &Value) -> Vec<u8> {
    let (body, kind) = (body.to_string(), "application/json");
    let length = body.len();
    format!("POST {path} HTTP/1.1\r\nhost: {address}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}")
        .into_bytes()
}
