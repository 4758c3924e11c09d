//! A large organization, made by the calls that AWS has for it: signed, authorized and remembered like any other.

use std::fmt::Write as _;
use std::time::Duration;

use anyhow::{Context as _, ensure};
use bytes::Bytes;
use http::Request;
use orglab::{Clock, Emulator};
use orglab_benches::serving::Stopwatch;
use serde_json::{Value, json};

use crate::caller::{Caller, answer, text};

/// People who are there.
pub(crate) const PEOPLE: usize = 200;
/// Groups, which share them.
pub(crate) const GROUPS: usize = 20;
/// How long the emulator takes for an assignment, by its own clock.
const DELAY: Duration = Duration::from_millis(1);

/// How much of everything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    pub(crate) accounts: usize,
    pub(crate) permission_sets: usize,
}

/// The organization and who administers it.
#[derive(Debug)]
pub(crate) struct World {
    admin: Caller,
    instance: String,
    store: String,
    /// Ids in the identity store.
    people: Vec<String>,
    groups: Vec<String>,
}

/// The organization before it grows: the first person says yes to every device.
fn scenario() -> String {
    let mut text = "\
organization: { management: main }
accounts:
  main: { iam: { users: { admin: { attached: [AdministratorAccess] } } } }
profiles:
  admin: { user: main/admin }
identity_center:
  approve_devices: { user: person-0 }
  users:
"
    .to_owned();
    // Writing to a text cannot fail.
    for person in 0..PEOPLE {
        let _ = writeln!(text, "    person-{person}: {{ email: person-{person}@example.com }}");
    }
    text.push_str("  groups:\n");
    for group in 0..GROUPS {
        let members: Vec<String> = (group..PEOPLE).step_by(GROUPS).map(|person| format!("person-{person}")).collect();
        let _ = writeln!(text, "    group-{group}: {{ members: [{}] }}", members.join(", "));
    }
    text
}

impl World {
    pub(crate) fn new() -> anyhow::Result<World> {
        // A clock that stands still: work is due when this program says so, and signatures stay good.
        let clock = Clock::fixed(Clock::system().now());
        let emulator = Emulator::builder().scenario(scenario()).clock(clock).build()?;
        let admin = Caller::new(emulator, "admin")?;
        let instances = admin.call("sso-admin", "ListInstances", &json!({}))?;
        let store = text(&instances, "/Instances/0/IdentityStoreId")?;
        let mut world = World {
            instance: text(&instances, "/Instances/0/InstanceArn")?,
            store,
            admin,
            people: Vec::new(),
            groups: Vec::new(),
        };
        world.people = world.ids(PEOPLE, "GetUserId", "userName", "person", "/UserId")?;
        world.groups = world.ids(GROUPS, "GetGroupId", "displayName", "group", "/GroupId")?;
        Ok(world)
    }

    fn ids(&self, count: usize, operation: &str, path: &str, name: &str, id: &str) -> anyhow::Result<Vec<String>> {
        let id_of = |number| {
            let unique = json!({ "AttributePath": path, "AttributeValue": format!("{name}-{number}") });
            let input = json!({ "IdentityStoreId": self.store, "AlternateIdentifier": { "UniqueAttribute": unique } });
            text(&self.admin.call("identitystore", operation, &input)?, id)
        };
        (0..count).map(id_of).collect()
    }

    /// New accounts; their ids.
    pub(crate) fn create_accounts(&self, size: Size) -> anyhow::Result<Vec<String>> {
        let create = |number| {
            let input =
                json!({ "AccountName": format!("account-{number}"), "Email": format!("account-{number}@example.com") });
            let answer = self.admin.call("organizations", "CreateAccount", &input)?;
            text(&answer, "/CreateAccountStatus/AccountId").or_else(|_| self.created(&answer))
        };
        (0..size.accounts).map(create).collect()
    }
    fn created(&self, answer: &Value) -> anyhow::Result<String> {
        let input = json!({ "CreateAccountRequestId": text(answer, "/CreateAccountStatus/Id")? });
        let status = self.admin.call("organizations", "DescribeCreateAccountStatus", &input)?;
        text(&status, "/CreateAccountStatus/AccountId")
    }

    /// New permission sets with an AWS managed policy and an inline policy each; their ARNs.
    pub(crate) fn create_permission_sets(&self, size: Size) -> anyhow::Result<Vec<String>> {
        (0..size.permission_sets).map(|number| self.permission_set(&format!("set-{number}"))).collect()
    }
    fn permission_set(&self, name: &str) -> anyhow::Result<String> {
        let instance = &self.instance;
        let call = |operation, input: Value| self.admin.call("sso-admin", operation, &input);
        let new = json!({ "InstanceArn": instance, "Name": name, "SessionDuration": "PT4H" });
        let arn = text(&call("CreatePermissionSet", new)?, "/PermissionSet/PermissionSetArn")?;
        let managed = "arn:aws:iam::aws:policy/ReadOnlyAccess";
        let managed = json!({ "InstanceArn": instance, "PermissionSetArn": arn, "ManagedPolicyArn": managed });
        call("AttachManagedPolicyToPermissionSet", managed)?;
        let bucket = format!("arn:aws:s3:::{name}-*");
        let statement = json!({ "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": bucket });
        let policy = json!({ "Version": "2012-10-17", "Statement": [statement] }).to_string();
        let inline = json!({ "InstanceArn": instance, "PermissionSetArn": arn, "InlinePolicy": policy });
        call("PutInlinePolicyToPermissionSet", inline)?;
        Ok(arn)
    }

    /// Assigns every permission set in every account to a group and to a person.
    pub(crate) fn assign(&self, accounts: &[String], sets: &[String]) -> anyhow::Result<usize> {
        let mut asked = 0;
        for (row, account) in accounts.iter().enumerate() {
            for (column, set) in sets.iter().enumerate() {
                for principal in [self.group(column)?, self.person(row + column)?] {
                    answer(&self.admin.emulator, self.assignment(account, set, principal)?)?;
                    self.carry_out();
                    asked += 1;
                }
            }
        }
        self.ensure_done(asked)?;
        Ok(asked)
    }
    fn group(&self, number: usize) -> anyhow::Result<(&'static str, &str)> {
        Ok(("GROUP", self.groups.get(number % GROUPS).context("no group")?))
    }
    fn person(&self, number: usize) -> anyhow::Result<(&'static str, &str)> {
        Ok(("USER", self.people.get(number % PEOPLE).context("no person")?))
    }
    fn assignment(&self, account: &str, set: &str, (kind, id): (&str, &str)) -> anyhow::Result<Request<Bytes>> {
        let input = json!({
            "InstanceArn": self.instance, "TargetId": account, "TargetType": "AWS_ACCOUNT", "PermissionSetArn": set,
            "PrincipalType": kind, "PrincipalId": id,
        });
        self.admin.request("sso-admin", "CreateAccountAssignment", &input)
    }
    /// Lets the emulator do what is due.
    fn carry_out(&self) {
        let clock = self.admin.emulator.clock();
        clock.advance(DELAY);
        self.admin.emulator.core().settle(clock.now());
    }
    /// Every assignment that was asked for is there.
    fn ensure_done(&self, asked: usize) -> anyhow::Result<()> {
        let partition = self.admin.emulator.core().snapshot();
        let instance = partition.instance(&self.instance).context("no instance")?;
        ensure!(partition.due.is_empty(), "{} requests were not carried out", partition.due.len());
        ensure!(instance.assignments.len() == asked, "{} assignments of {asked}", instance.assignments.len());
        Ok(())
    }

    /// What one more assignment takes, of a person who has none there: from the request until it is carried out.
    pub(crate) fn one_more(&self, accounts: &[String], sets: &[String], count: usize) -> anyhow::Result<Vec<Duration>> {
        let pairs = accounts.iter().enumerate().flat_map(|(row, account)| {
            sets.iter().enumerate().map(move |(column, set)| (account, set, row + column + PEOPLE / 2))
        });
        // All over the organization, as people's requests are.
        let stride = (accounts.len() * sets.len() / count.max(1)).max(1);
        let requests = pairs.step_by(stride).take(count);
        let requests = requests.map(|(account, set, person)| self.assignment(account, set, self.person(person)?));
        self.each(requests.collect::<anyhow::Result<_>>()?)
    }
    /// The same with a permission set that is nowhere yet.
    pub(crate) fn one_more_role(&self, accounts: &[String], count: usize) -> anyhow::Result<Vec<Duration>> {
        let set = self.permission_set("one-more")?;
        let requests = accounts.iter().take(count).map(|account| self.assignment(account, &set, self.group(0)?));
        self.each(requests.collect::<anyhow::Result<_>>()?)
    }
    fn each(&self, requests: Vec<Request<Bytes>>) -> anyhow::Result<Vec<Duration>> {
        let before = self.admin.emulator.core().snapshot();
        let before = before.instance(&self.instance).context("no instance")?.assignments.len();
        let all = before + requests.len();
        let mut samples = Vec::with_capacity(requests.len());
        for request in requests {
            let stopwatch = Stopwatch::start();
            let response = self.admin.emulator.exchange(request);
            self.carry_out();
            samples.push(stopwatch.elapsed());
            ensure!(response.status() == 200, "{}", String::from_utf8_lossy(response.body()));
        }
        self.ensure_done(all)?;
        Ok(samples)
    }

    /// What the portal takes for keys of a role, for a person whom this organization gives thousands of them.
    pub(crate) fn role_credentials(
        &self,
        accounts: &[String],
        sets: &[String],
        count: usize,
    ) -> anyhow::Result<Vec<Duration>> {
        let token = self.token()?;
        let first = sets.len().min(1);
        ensure!(first == 1, "there is no permission set");
        let mut samples = Vec::with_capacity(count);
        // The first person belongs to the first group, which has the first permission set everywhere.
        for account in accounts.iter().cycle().take(count) {
            let uri = format!("http://localhost/federation/credentials?role_name=set-0&account_id={account}");
            let request = Request::get(uri).header("host", "localhost").header("x-amz-sso_bearer_token", &token);
            let request = request.body(Bytes::new())?;
            let stopwatch = Stopwatch::start();
            let response = self.admin.emulator.exchange(request);
            samples.push(stopwatch.elapsed());
            ensure!(response.status() == 200, "{}", String::from_utf8_lossy(response.body()));
        }
        Ok(samples)
    }
    fn token(&self) -> anyhow::Result<String> {
        let url = format!("https://{}.awsapps.com/start", self.store);
        let client = json!({ "clientName": "sign_in", "clientType": "public", "scopes": ["sso:account:access"], "issuerUrl": url });
        let client = self.admin.unsigned("/client/register", &client)?;
        let (id, secret) = (text(&client, "/clientId")?, text(&client, "/clientSecret")?);
        let device = json!({ "clientId": id, "clientSecret": secret, "startUrl": url });
        let device = self.admin.unsigned("/device_authorization", &device)?;
        let grant = "urn:ietf:params:oauth:grant-type:device_code";
        let code = text(&device, "/deviceCode")?;
        let token = json!({ "clientId": id, "clientSecret": secret, "grantType": grant, "deviceCode": code });
        text(&self.admin.unsigned("/token", &token)?, "/accessToken")
    }
}
