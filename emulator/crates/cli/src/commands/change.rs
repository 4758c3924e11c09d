//! Changes of a scenario as they are typed: `attach deny-s3.json=Workloads`.

use std::fs;
use std::io;
use std::path::Path;

use access::analysis::{Legend, StatementRef, WhatIf, new_name, suggest, what_if};
use anyhow::{anyhow, bail};
use aws::Arn;
use state::Partition;

use super::stage::World;

/// The kinds of changes, with what each takes and an example of it.
const KINDS: [(&str, &str, &str); 5] = [
    ("move", "ACCOUNT=PLACE", "staging=Production"),
    ("attach", "POLICY=PLACE", "deny-s3.json=Workloads"),
    ("detach", "POLICY=PLACE", "no-iam-users=Workloads"),
    ("put-policy", "FILE=POLICY", "new.json=no-iam-users"),
    ("remove", "WHAT", "dev/role/Developer"),
];

/// A scenario after some changes.
#[derive(Debug)]
pub(crate) struct Changed<'w> {
    pub(crate) before: &'w World,
    pub(crate) partition: Partition,
    /// The policies that came from files: what each is called, and its file.
    files: Vec<(String, String)>,
}

impl Changed<'_> {
    /// Makes changes, one after the other, each of a kind and with what is said of it.
    pub(crate) fn new<'w>(before: &'w World, changes: &[(&str, &str)]) -> anyhow::Result<Changed<'w>> {
        let mut files = Vec::new();
        let read: anyhow::Result<Vec<WhatIf>> =
            changes.iter().map(|(kind, text)| change(before, kind, text, &mut files)).collect();
        let partition = what_if(&before.partition, before.now, &read?).map_err(|error| {
            let of_file = |(name, file): &(String, String)| {
                Some(format!("{file}: {}", error.strip_prefix(name)?.strip_prefix(": ")?))
            };
            anyhow!(before.scenario.in_its_words(&files.iter().find_map(of_file).unwrap_or(error.clone())))
        })?;
        Ok(Changed { before, partition, files })
    }
}

/// Policies of files have their places there; everything else is where it was.
impl Legend for Changed<'_> {
    fn policy(&self, source: &str) -> String {
        self.partition.policy(source)
    }
    fn place(&self, target: &str) -> String {
        self.before.place(target)
    }
    fn written(&self, source: &str, holder: &str, statement: &StatementRef) -> Option<String> {
        let policy = self.policy(source);
        let is = |known: &str| {
            let of_organization = policy.split_once(" (p-").is_some_and(|(name, _)| name == known)
                || policy.ends_with(&format!(" ({known})"));
            let of_principal = known.rsplit_once(':').is_some_and(|(whose, name)| match name {
                "trust" => is_called(source, whose),
                name => name == source && is_called(holder, whose),
            });
            known == source || of_organization || of_principal
        };
        match self.files.iter().rev().find(|(known, _)| is(known)) {
            Some((_, file)) => Some(format!("{file}:{}:{}", statement.line, statement.column)),
            None => self.before.written(source, holder, statement),
        }
    }
}

/// Whether a text is the ARN of a role or user, or `ACCOUNT/role/NAME` for it.
fn is_called(arn: &str, text: &str) -> bool {
    let short =
        |arn: &Arn| Some(format!("{}/{}/{}", arn.account(), arn.resource().split('/').next()?, arn.resource_name()));
    arn == text || Arn::parse(arn).ok().and_then(|arn| short(&arn)).is_some_and(|short| short == text)
}

/// A change by its kind and what is said with it; adds to the policies that came from files.
fn change(world: &World, kind: &str, text: &str, files: &mut Vec<(String, String)>) -> anyhow::Result<WhatIf> {
    let pair = || match text.split_once('=') {
        Some((what, of)) if !what.is_empty() && !of.is_empty() => Ok((what, of)),
        _ => {
            let (_, takes, example) = KINDS.iter().find(|(known, ..)| *known == kind).unwrap_or(&("", "", ""));
            Err(anyhow!("`{text}` does not say {kind} of what: write {takes}, as `{example}`"))
        }
    };
    Ok(match kind {
        "move" => {
            let (account, target) = pair()?;
            WhatIf::Move { account: self::account(world, account)?, target: place(world, target) }
        }
        "attach" => {
            let (policy, target) = pair()?;
            let target = place(world, target);
            if !is_file(policy) {
                return Ok(WhatIf::Attach { name: policy.to_owned(), content: None, target });
            }
            let path = Path::new(policy);
            let content = Some(read(path)?);
            let name = path.file_stem().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
            files.push((new_name(&world.partition, &name), policy.to_owned()));
            WhatIf::Attach { name, content, target }
        }
        "detach" => {
            let (policy, target) = pair()?;
            WhatIf::Detach { policy: policy.to_owned(), target: place(world, target) }
        }
        "put-policy" => {
            let (file, of) = pair()?;
            let (of, content) = (named(world, of), read(Path::new(file))?);
            files.push((of.clone(), file.to_owned()));
            WhatIf::PutPolicy { of, content }
        }
        "remove" => WhatIf::Remove { what: named(world, text) },
        other => {
            let help = suggest(other, KINDS.map(|(kind, ..)| kind));
            bail!("`{other}` is no change; {}", help.unwrap_or_default())
        }
    })
}

/// Whether a policy is meant as a file: it is one, or is called as files are.
fn is_file(policy: &str) -> bool {
    let path = Path::new(policy);
    let has_ending = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("json"));
    path.exists() || has_ending || (policy.contains('/') && !policy.starts_with("arn:"))
}

fn read(path: &Path) -> anyhow::Result<String> {
    fs::read_to_string(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => {
            anyhow!("there is no policy file {}; paths are relative to where you are", path.display())
        }
        io::ErrorKind::InvalidData => anyhow!("{} is no text", path.display()),
        _ => anyhow!("cannot read the policy file {}: {error}", path.display()),
    })
}

/// The id of an account from its key or id, or the name that it has in AWS.
fn account(world: &World, text: &str) -> anyhow::Result<String> {
    let mut targets = world.partition.organizations.values().flat_map(|organization| organization.targets.values());
    match world.scenario.account_named(text) {
        Ok(account) => Ok(account.to_string()),
        Err(_) if targets.any(|target| target.name.eq_ignore_ascii_case(text)) => Ok(text.to_owned()),
        Err(error) => bail!(error),
    }
}

/// The id of the account where a scenario's key of one stands, and of the unit where its path does.
fn place(world: &World, text: &str) -> String {
    let unit = || world.scenario.units().find(|(path, _)| *path == text).map(|(_, id)| id.to_owned());
    match world.scenario.account_named(text) {
        Ok(account) => account.to_string(),
        Err(_) => unit().unwrap_or_else(|| text.to_owned()),
    }
}

/// The same at the start of a principal, `dev/role/Developer:policy`.
fn named(world: &World, text: &str) -> String {
    match text.split_once('/') {
        Some((account, rest)) if !text.starts_with("arn:") => format!("{}/{rest}", place(world, account)),
        Some(_) | None => text.to_owned(),
    }
}
