//! The organization view: what AWS would know, and no request resolved yet.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom};
use std::path::Path;
use std::thread;

use anyhow::Context as _;
use aws::{AccountId, Principal};
use policy::{
    Attached, Context, ControlPolicies, Holder, Level, PoliciesInForce, PolicyDocument, PolicyType,
    PreparedPolicies,
};
use serde::Deserialize;
use serde_json::value::RawValue;

use super::shared::SharedDocuments;

/// An organization with everything in it compiled.
#[derive(Debug)]
pub struct Organization {
    /// Every role of every account, in the file's order.
    pub roles: Vec<Role>,
    by_arn: HashMap<&'static str, usize>,
    resources: HashMap<&'static str, (AccountId, Option<Attached<'static>>)>,
    /// Statements of all documents, each document counted as often as it is attached or embedded.
    pub statements: usize,
    /// Documents that are not equal to another one.
    pub documents: usize,
}

/// A role with all that limits and empowers it.
#[derive(Debug)]
pub struct Role {
    /// A session of the role.
    pub principal: &'static Principal,
    /// The condition keys that follow from the role.
    pub facts: &'static Context,
    trust: Attached<'static>,
    identity: &'static [Attached<'static>],
    boundary: Option<Attached<'static>>,
    service_control: Option<&'static ControlPolicies<'static>>,
}

#[derive(Deserialize)]
struct OrganizationFile<'t> {
    org_id: String,
    #[serde(borrow)]
    scps: HashMap<String, &'t RawValue>,
    root: Root,
    management_account: String,
    ous: Vec<Unit>,
    accounts: Vec<AccountEntry>,
}
#[derive(Deserialize)]
struct Root {
    id: String,
    scps: Vec<String>,
}
#[derive(Deserialize)]
struct Unit {
    id: String,
    scps: Vec<String>,
}
#[derive(Deserialize)]
struct AccountEntry {
    id: String,
    ou_path: Vec<String>,
    scps: Vec<String>,
}
#[derive(Deserialize)]
struct PolicyLine<'t> {
    arn: String,
    #[serde(borrow)]
    document: &'t RawValue,
}
#[derive(Deserialize)]
struct RoleLine<'t> {
    arn: String,
    account: String,
    id: String,
    tags: HashMap<String, String>,
    #[serde(borrow)]
    trust: &'t RawValue,
    attached: Vec<String>,
    #[serde(borrow)]
    inline: HashMap<String, &'t RawValue>,
    boundary: Option<String>,
}
#[derive(Deserialize)]
struct ResourceLine<'t> {
    arn: String,
    account: String,
    #[serde(borrow)]
    policy: Option<&'t RawValue>,
}

/// What an account gives to its roles.
struct Account {
    /// `o-…/r-…/ou-…/`
    path: String,
    service_control: Option<&'static ControlPolicies<'static>>,
}

/// What roles are made of.
struct Parts<'p> {
    organization: &'p str,
    accounts: &'p HashMap<String, Account>,
    policies: &'p HashMap<String, Attached<'static>>,
    shared: &'p SharedDocuments,
}

impl Organization {
    /// Reads the files of the organization view and compiles every document, on as many threads as there are cores.
    ///
    /// # Errors
    /// When a file is missing, not as its format says, or holds a document that the engine refuses.
    pub fn load(directory: &Path) -> anyhow::Result<Organization> {
        let text = fs::read_to_string(directory.join("org.json")).context("org.json")?;
        let file: OrganizationFile<'_> = serde_json::from_str(&text).context("org.json")?;
        let shared = SharedDocuments::default();
        let accounts = accounts(&file, &shared)?;
        let policies = lines(&directory.join("policies.jsonl"), |line| {
            let line: PolicyLine<'_> = serde_json::from_str(line)?;
            let document = shared.read(line.document.get(), PolicyType::IdentityBased)?;
            let source = &*line.arn.clone().leak();
            Ok((line.arn, Attached { source, document: Box::leak(Box::new(document)) }))
        })?;
        let policies: HashMap<_, _> = policies.into_iter().collect();
        let parts = Parts { organization: &file.org_id, accounts: &accounts, policies: &policies, shared: &shared };
        let roles = lines(&directory.join("roles.jsonl"), |line| parts.role(serde_json::from_str(line)?))?;
        let resources = lines(&directory.join("resources.jsonl"), |line| {
            let line: ResourceLine<'_> = serde_json::from_str(line)?;
            let policy = match line.policy {
                Some(policy) => Some(attach("resource policy", shared.read(policy.get(), PolicyType::ResourceBased)?)),
                None => None,
            };
            Ok((&*line.arn.leak(), (line.account.parse()?, policy)))
        })?;
        let arn = |role: &Role| role.principal.principal_arn().map_or("", |arn| arn.as_str());
        let by_arn = roles.iter().enumerate().map(|(at, role)| (arn(role), at)).collect();
        let statements = shared.statements();
        let documents = shared.len();
        Ok(Organization { by_arn, roles, resources: resources.into_iter().collect(), statements, documents })
    }

    /// The role of an ARN.
    pub fn role(&self, arn: &str) -> Option<&Role> {
        self.by_arn.get(arn).and_then(|at| self.roles.get(*at))
    }

    /// The policy that governs an action on a resource: the role's trust, or that of the bucket, key or queue.
    pub fn resource_policy(&self, action: &str, resource: &str, owner: Option<AccountId>) -> Option<Attached<'static>> {
        if action == "sts:AssumeRole" {
            return self.role(resource).map(|role| role.trust);
        }
        let governed = match action.split_once(':')?.0 {
            "s3" => resource.split('/').next()?,
            "kms" | "sqs" => resource,
            _ => return None,
        };
        let (account, policy) = self.resources.get(governed)?;
        policy.filter(|_| Some(*account) == owner)
    }
}

impl Role {
    /// The policies in force when the role does something.
    pub fn policies(
        &self,
        action: &str,
        resource: &str,
        policy: Option<Attached<'static>>,
    ) -> PreparedPolicies<'static> {
        let in_force = PoliciesInForce {
            resource: policy,
            resource_rule: super::cases::resource_rule(action, resource),
            identity: self.identity,
            boundary: self.boundary,
            ..PoliciesInForce::default()
        };
        match self.service_control {
            Some(control) => PreparedPolicies::from(in_force).with_service_control(control),
            None => PreparedPolicies::from(in_force),
        }
    }
    /// The role as one of many who are asked about.
    pub fn holder(&self) -> Holder<'static> {
        Holder::new(self.principal, self.facts, self.identity, self.boundary, self.service_control)
    }
}

fn attach(source: &'static str, document: PolicyDocument) -> Attached<'static> {
    Attached { source, document: Box::leak(Box::new(document)) }
}

impl Parts<'_> {
    fn role(&self, line: RoleLine<'_>) -> anyhow::Result<Role> {
        let account = self.accounts.get(&line.account).context("a role of no account")?;
        let name = line.arn.rsplit('/').next().unwrap_or_default();
        let session = format!("arn:aws:sts::{}:assumed-role/{name}/session", line.account);
        let facts = self.facts(&line, account);
        let managed = |arn: &String| self.policies.get(arn).copied().with_context(|| format!("no policy {arn}"));
        let mut identity = Vec::with_capacity(line.inline.len() + line.attached.len());
        for text in line.inline.values() {
            identity.push(attach("inline", self.shared.read(text.get(), PolicyType::IdentityBased)?));
        }
        for arn in &line.attached {
            identity.push(managed(arn)?);
        }
        let principal = Principal::AssumedRole {
            session: session.parse()?,
            role: line.arn.parse()?,
            role_id: line.id.as_str().into(),
        };
        Ok(Role {
            principal: Box::leak(Box::new(principal)),
            facts: Box::leak(Box::new(facts)),
            trust: attach("trust", self.shared.read(line.trust.get(), PolicyType::RoleTrust)?),
            identity: Box::leak(identity.into_boxed_slice()),
            boundary: line.boundary.as_ref().map(managed).transpose()?,
            service_control: account.service_control,
        })
    }

    fn facts(&self, line: &RoleLine<'_>, account: &Account) -> Context {
        let mut facts = Context::new();
        facts.set("aws:PrincipalArn", &line.arn);
        facts.set("aws:PrincipalAccount", &line.account);
        facts.set("aws:PrincipalType", "AssumedRole");
        facts.set("aws:userid", format!("{}:session", line.id));
        facts.set("aws:PrincipalOrgID", self.organization);
        facts.set_many("aws:PrincipalOrgPaths", [&account.path]);
        facts.set("aws:PrincipalIsAWSService", "false");
        for (key, value) in &line.tags {
            facts.set(&format!("aws:PrincipalTag/{key}"), value);
        }
        // A clone is as tight as a context gets.
        facts.clone()
    }
}

/// Every account with its service control policies; accounts that are limited by the same lists share them.
fn accounts(file: &OrganizationFile<'_>, shared: &SharedDocuments) -> anyhow::Result<HashMap<String, Account>> {
    let mut documents = HashMap::new();
    for (id, text) in &file.scps {
        let document = shared.read(text.get(), PolicyType::ServiceControl)?;
        documents.insert(id.as_str(), attach(&*id.clone().leak(), document));
    }
    let units: HashMap<_, _> = file.ous.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let mut known: HashMap<Vec<&[String]>, &'static ControlPolicies<'static>> = HashMap::new();
    let mut accounts = HashMap::new();
    for account in &file.accounts {
        let mut lists = vec![file.root.scps.as_slice()];
        for unit in &account.ou_path {
            lists.push(&units.get(unit.as_str()).with_context(|| format!("no unit {unit}"))?.scps);
        }
        lists.push(&account.scps);
        let service_control = match known.get(&lists) {
            _ if account.id == file.management_account => None,
            Some(known) => Some(*known),
            None => {
                let control = control(&lists, &documents)?;
                known.insert(lists, control);
                Some(control)
            }
        };
        let path = [file.org_id.as_str(), &file.root.id].into_iter().chain(account.ou_path.iter().map(String::as_str));
        let path = path.collect::<Vec<_>>().join("/") + "/";
        accounts.insert(account.id.clone(), Account { path, service_control });
    }
    Ok(accounts)
}

fn control(
    lists: &[&[String]],
    documents: &HashMap<&str, Attached<'static>>,
) -> anyhow::Result<&'static ControlPolicies<'static>> {
    let level = |list: &&[String]| {
        let policies: Option<Vec<_>> = list.iter().map(|id| documents.get(id.as_str()).copied()).collect();
        policies.map(|policies| Level { target: "level", policies: policies.leak() })
    };
    let levels: Option<Vec<_>> = lists.iter().map(level).collect();
    let levels = levels.context("an unknown service control policy")?;
    Ok(Box::leak(Box::new(ControlPolicies::new(levels.leak()))))
}

/// Reads a file line by line, each core a part of it, and gives the results in the file's order.
fn lines<R: Send>(path: &Path, read: impl Fn(&str) -> anyhow::Result<R> + Sync) -> anyhow::Result<Vec<R>> {
    let size = fs::metadata(path).with_context(|| path.display().to_string())?.len();
    let cores = u64::try_from(thread::available_parallelism().map_or(1, usize::from)).unwrap_or(1);
    let part = size.div_ceil(cores).max(1);
    let parts = thread::scope(|scope| {
        let read = &read;
        let spawn = |core| scope.spawn(move || part_of(path, core * part, part, read));
        let parts: Vec<_> = (0..cores).map(spawn).collect();
        parts
            .into_iter()
            .map(|part| part.join().unwrap_or_else(|_| anyhow::bail!("a reading thread panicked")))
            .collect::<anyhow::Result<Vec<_>>>()
    });
    let parts = parts.with_context(|| path.display().to_string())?;
    Ok(parts.into_iter().flatten().collect())
}

/// The lines that start in a part of a file.
fn part_of<R>(
    path: &Path,
    from: u64,
    length: u64,
    read: &impl Fn(&str) -> anyhow::Result<R>,
) -> anyhow::Result<Vec<R>> {
    let mut file = BufReader::with_capacity(1 << 20, File::open(path)?);
    let mut line = String::new();
    let mut at = from;
    if from > 0 {
        // The line across the border belongs to the part before.
        file.seek(SeekFrom::Start(from - 1))?;
        at += u64::try_from(file.read_line(&mut line)?)? - 1;
    }
    let mut results = Vec::new();
    while at < from + length {
        line.clear();
        let read_bytes = file.read_line(&mut line)?;
        if read_bytes == 0 {
            break;
        }
        results.push(read(line.trim_end())?);
        at += u64::try_from(read_bytes)?;
    }
    Ok(results)
}
