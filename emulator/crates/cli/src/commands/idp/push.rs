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
/// Whoever is there already is changed. Who was pushed once and is no longer at the provider is deactivated and leaves the
/// provider's groups; groups that were pushed and are gone are deleted. What was made in AWS stays.
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

/// Whom the receiver knows already: by the provider's own name for them, or by the name that must be theirs alone.
fn found<'t>(there: &'t [Value], name: &str, sent: &Value) -> Option<&'t Value> {
    let of_provider = there.iter().find(|one| was_pushed(one) && text(one, "externalId") == text(sent, "externalId"));
    let is_called = |one: &&Value| text(one, name).to_lowercase() == text(sent, name).to_lowercase();
    of_provider.or_else(|| there.iter().find(is_called))
}

/// Whether an identity provider made it, and not somebody in AWS.
fn was_pushed(one: &Value) -> bool {
    one.get("externalId").is_some()
}

/// What is said of somebody, without what only the receiver says.
fn told(user: &Value) -> Value {
    let mut told = user.clone();
    if let Some(members) = told.as_object_mut() {
        members.retain(|name, _| !["id", "meta", "schemas"].contains(&name.as_str()));
    }
    told
}

impl Receiver {
    /// Sends everybody, then every group, then who belongs to which; and takes back what is gone from the provider.
    /// "Users who are unassigned" at Okta "are disabled in IAM Identity Center", "groups (and their members) in Okta are
    /// synchronized": <https://docs.aws.amazon.com/singlesignon/latest/userguide/gs-okta.html>.
    fn push(&self, directory: &Value) -> anyhow::Result<Value> {
        let list = |name: &str| directory.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let there = self.all("Users")?;
        let (mut created, mut changed, mut deactivated, mut ids) = (0, 0, 0, BTreeMap::new());
        for user in list("users") {
            let id = match found(&there, "userName", user) {
                None => {
                    created += 1;
                    text(&self.send("POST", "Users", Some(user))?, "id").to_owned()
                }
                Some(now) => {
                    let id = text(now, "id");
                    if told(now) != told(user) {
                        changed += 1;
                        let mut all = user.clone();
                        if let Some(members) = all.as_object_mut() {
                            members.insert("id".to_owned(), id.into());
                        }
                        self.send("PUT", &format!("Users/{id}"), Some(&all))?;
                    }
                    id.to_owned()
                }
            };
            ids.insert(id, text(user, "userName"));
        }
        let is_gone = |user: &&Value| was_pushed(user) && !ids.contains_key(text(user, "id"));
        for gone in there.iter().filter(is_gone).collect::<Vec<_>>() {
            let id = text(gone, "id");
            if gone.get("active") == Some(&Value::Bool(true)) {
                deactivated += 1;
                self.patch("Users", id, json!({ "op": "replace", "path": "active", "value": "false" }))?;
            }
            ids.insert(id.to_owned(), text(gone, "userName"));
        }
        let there = self.all("Groups")?;
        let mut groups = BTreeMap::new();
        for group in list("groups") {
            let members = group.get("members").and_then(Value::as_array).into_iter().flatten();
            let members: BTreeSet<&str> = members.filter_map(Value::as_str).collect();
            let id = match found(&there, "displayName", group) {
                Some(now) => text(now, "id").to_owned(),
                None => self.make_group(group)?,
            };
            groups.insert(id, members);
        }
        let changes = self.changes(&ids, &groups)?;
        for ((group, verb), members) in &changes {
            for part in members.chunks(MEMBERS) {
                self.patch("Groups", group, json!({ "op": verb, "path": "members", "value": part }))?;
            }
        }
        let gone = there.iter().filter(|group| was_pushed(group) && !groups.contains_key(text(group, "id")));
        let mut deleted = 0;
        for group in gone {
            deleted += 1;
            self.send("DELETE", &format!("Groups/{}", text(group, "id")), None)?;
        }
        let memberships: usize = changes.values().map(Vec::len).sum();
        Ok(json!({
            "usersCreated": created,
            "usersChanged": changed,
            "usersDeactivated": deactivated,
            "groups": groups.len(),
            "groupsDeleted": deleted,
            "membershipsChanged": memberships,
        }))
    }

    fn make_group(&self, group: &Value) -> anyhow::Result<String> {
        let new = json!({ "displayName": text(group, "displayName"), "externalId": text(group, "externalId") });
        Ok(text(&self.send("POST", "Groups", Some(&new))?, "id").to_owned())
    }

    /// Whom to add to groups and whom to remove. "We currently do not return members", and all members cannot be replaced
    /// at once, so that everybody is asked for: <https://docs.aws.amazon.com/singlesignon/latest/developerguide/listgroups.html>.
    fn changes<'g>(
        &self,
        ids: &BTreeMap<String, &str>,
        groups: &'g BTreeMap<String, BTreeSet<&str>>,
    ) -> anyhow::Result<BTreeMap<(&'g str, &'static str), Vec<Value>>> {
        let mut changes: BTreeMap<_, Vec<Value>> = BTreeMap::new();
        for (id, name) in ids {
            let filter = format!("members.value eq {}", Value::from(id.as_str()));
            let found = self.list("Groups", ("filter", &filter))?;
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

    /// Everything of a kind, a page of a hundred at a time:
    /// <https://docs.aws.amazon.com/singlesignon/latest/developerguide/listusers.html>.
    fn all(&self, kind: &str) -> anyhow::Result<Vec<Value>> {
        let (mut all, mut cursor) = (Vec::new(), String::new());
        loop {
            let mut page = self.ask(kind, ("cursor", &cursor))?;
            all.append(page.get_mut("Resources").and_then(Value::as_array_mut).unwrap_or(&mut Vec::new()));
            match page.get("nextCursor").and_then(Value::as_str) {
                Some(next) if next != cursor => cursor = next.to_owned(),
                _ => return Ok(all),
            }
        }
    }

    fn list(&self, kind: &str, parameter: (&str, &str)) -> anyhow::Result<Vec<Value>> {
        Ok(self.ask(kind, parameter)?.get("Resources").and_then(Value::as_array).cloned().unwrap_or_default())
    }

    fn ask(&self, kind: &str, (name, value): (&str, &str)) -> anyhow::Result<Value> {
        let query = form_urlencoded::Serializer::new(String::new()).append_pair(name, value).finish();
        self.send("GET", &format!("{kind}?{query}"), None)
    }

    fn patch(&self, kind: &str, id: &str, operation: Value) -> anyhow::Result<Value> {
        let patch = json!({ "schemas": [PATCH], "Operations": [operation] });
        self.send("PATCH", &format!("{kind}/{id}"), Some(&patch))
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
