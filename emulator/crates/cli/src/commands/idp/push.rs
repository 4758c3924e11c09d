//! A provider's people and groups, sent by SCIM as real providers send them. See
//! <https://docs.aws.amazon.com/singlesignon/latest/developerguide/supported-apis.html>.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, bail};
use clap::Args;
use serde_json::{Value, json};
use ureq::http::Request;

use crate::remote::{Remote, agent};

/// "A single request can add or remove up to 100 members":
/// <https://docs.aws.amazon.com/singlesignon/latest/developerguide/patchgroup.html>.
const MEMBERS: usize = 100;
const PATCH: &str = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

/// Push a provider's people and groups to IAM Identity Center by SCIM.
///
/// Whoever is there already is changed; nobody is removed.
#[derive(Debug, Args)]
#[command(after_help = "Example:
  orglab sso enable
  orglab idp push okta")]
pub(crate) struct Push {
    /// Its name in the scenario.
    name: String,
    /// The SCIM endpoint; that of the only instance of IAM Identity Center when left out.
    #[arg(long, value_name = "URL")]
    scim_endpoint: Option<String>,
    /// The access token; one is made and printed when left out. There can be two at a time.
    #[arg(long)]
    token: Option<String>,
}

/// Where everything goes.
struct Receiver {
    endpoint: String,
    token: String,
}

impl Push {
    pub(crate) fn run(self, remote: &Remote) -> anyhow::Result<Value> {
        let directory = remote.look(&format!("idp/{}/directory", self.name))?;
        let (receiver, made) = match self.token {
            Some(token) => {
                let endpoint = self.scim_endpoint.map_or_else(|| only_endpoint(remote), Ok)?;
                (Receiver { endpoint, token }, None)
            }
            None => {
                let made = remote.ask("identity-center/scim-token", &json!({}))?;
                let text = |name: &str| made.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                let endpoint = self.scim_endpoint.unwrap_or_else(|| text("endpoint"));
                (Receiver { endpoint, token: text("token") }, Some(text("token")))
            }
        };
        let mut done = receiver.push(&directory)?;
        if let Some(members) = done.as_object_mut() {
            members.insert("endpoint".to_owned(), receiver.endpoint.into());
            members.extend(made.map(|token| ("token".to_owned(), token.into())));
        }
        Ok(done)
    }
}

fn only_endpoint(remote: &Remote) -> anyhow::Result<String> {
    let shown = remote.look("identity-center")?;
    let instances = shown.get("instances").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let open = instances.iter().filter_map(|instance| instance.get("scimEndpoint")?.as_str());
    match open.collect::<Vec<_>>().as_slice() {
        [only] => Ok((*only).to_owned()),
        [] => bail!("no instance of IAM Identity Center takes pushes: `orglab sso scim-token` opens it"),
        several => bail!("say which endpoint with --scim-endpoint: {}", several.join(", ")),
    }
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

impl Receiver {
    /// Sends everybody, then every group, then who belongs to which.
    fn push(&self, directory: &Value) -> anyhow::Result<Value> {
        let list = |name: &str| directory.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let (mut created, mut ids) = (0, BTreeMap::new());
        for user in list("users") {
            let name = text(user, "userName");
            let (id, is_new) = self.user(name, user)?;
            created += u32::from(is_new);
            ids.insert(name, id);
        }
        let mut groups = BTreeMap::new();
        for group in list("groups") {
            let members = group.get("members").and_then(Value::as_array).into_iter().flatten();
            let members: BTreeSet<&str> = members.filter_map(Value::as_str).collect();
            groups.insert(self.group(group)?, members);
        }
        let changes = self.changes(&ids, &groups)?;
        for ((group, verb), members) in &changes {
            for part in members.chunks(MEMBERS) {
                let operation = json!({ "op": verb, "path": "members", "value": part });
                let patch = json!({ "schemas": [PATCH], "Operations": [operation] });
                self.send("PATCH", &format!("Groups/{group}"), Some(&patch))?;
            }
        }
        let memberships: usize = changes.values().map(Vec::len).sum();
        let changed = list("users").len().saturating_sub(created as usize);
        Ok(json!({
            "usersCreated": created,
            "usersChanged": changed,
            "groups": groups.len(),
            "membershipsChanged": memberships,
        }))
    }

    /// Makes somebody, or changes who is there; gives the id, and whether it is new.
    fn user(&self, name: &str, user: &Value) -> anyhow::Result<(String, bool)> {
        let Some(id) = self.find("Users", "userName", name)? else {
            return Ok((text(&self.send("POST", "Users", Some(user))?, "id").to_owned(), true));
        };
        let mut changed = user.clone();
        if let Some(members) = changed.as_object_mut() {
            members.insert("id".to_owned(), id.as_str().into());
        }
        self.send("PUT", &format!("Users/{id}"), Some(&changed))?;
        Ok((id, false))
    }

    /// Makes a group, or takes the one there is; gives the id.
    fn group(&self, group: &Value) -> anyhow::Result<String> {
        let name = text(group, "displayName");
        if let Some(id) = self.find("Groups", "displayName", name)? {
            return Ok(id);
        }
        let new = json!({ "displayName": name, "externalId": text(group, "externalId") });
        Ok(text(&self.send("POST", "Groups", Some(&new))?, "id").to_owned())
    }

    /// Whom to add to groups and whom to remove. "We currently do not return members", and all members cannot be replaced
    /// at once, so that everybody is asked for: <https://docs.aws.amazon.com/singlesignon/latest/developerguide/listgroups.html>.
    fn changes<'g>(
        &self,
        ids: &BTreeMap<&str, String>,
        groups: &'g BTreeMap<String, BTreeSet<&str>>,
    ) -> anyhow::Result<BTreeMap<(&'g str, &'static str), Vec<Value>>> {
        let mut changes: BTreeMap<_, Vec<Value>> = BTreeMap::new();
        for (name, id) in ids {
            let found = self.list("Groups", "members.value", id)?;
            let now: BTreeSet<&str> = found.iter().map(|group| text(group, "id")).collect();
            for (group, members) in groups {
                let verb = match (members.contains(name), now.contains(group.as_str())) {
                    (true, false) => "add",
                    (false, true) => "remove",
                    _ => continue,
                };
                changes.entry((group.as_str(), verb)).or_default().push(json!({ "value": id }));
            }
        }
        Ok(changes)
    }

    /// The id of what has this name.
    fn find(&self, kind: &str, attribute: &str, name: &str) -> anyhow::Result<Option<String>> {
        let found = self.list(kind, attribute, name)?;
        Ok(found.first().map(|found| text(found, "id").to_owned()))
    }

    fn list(&self, kind: &str, attribute: &str, value: &str) -> anyhow::Result<Vec<Value>> {
        let filter = format!("{attribute} eq {}", Value::from(value));
        let query = form_urlencoded::Serializer::new(String::new()).append_pair("filter", &filter).finish();
        let found = self.send("GET", &format!("{kind}?{query}"), None)?;
        Ok(found.get("Resources").and_then(Value::as_array).cloned().unwrap_or_default())
    }

    fn send(&self, method: &str, path: &str, body: Option<&Value>) -> anyhow::Result<Value> {
        let url = format!("{}/{path}", self.endpoint.trim_end_matches('/'));
        let request = Request::builder().method(method).uri(&url);
        let request = request.header("authorization", format!("Bearer {}", self.token));
        let request = request.header("content-type", "application/scim+json");
        let request = request.body(body.map(Value::to_string).unwrap_or_default())?;
        let mut response = agent().run(request).with_context(|| format!("cannot ask {url}"))?;
        let status = response.status().as_u16();
        let answer = response.body_mut().read_to_string().with_context(|| format!("cannot read what {url} answers"))?;
        let answer: Value = serde_json::from_str(&answer).unwrap_or(Value::Null);
        if status >= 400 {
            bail!("{method} {url} is refused with {status}: {}", text(&answer, "detail"));
        }
        Ok(answer)
    }
}
