//! An organization as its API answers now, from AWS or from anything that speaks like it.

mod client;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

use aws::AccountId;
use serde_json::{Value as Json, json};

use crate::aws_files::assemble;
use crate::imported::{ImportError, Imported};
use crate::organizations::Listing;
use crate::tree::Tree;

use client::{Client, Failure};

/// Keys that sign requests.
#[derive(Clone)]
pub struct Credentials {
    /// `AKIA…` or `ASIA…`.
    pub access_key_id: String,
    /// Its secret.
    pub secret_access_key: String,
    /// The token of temporary keys.
    pub session_token: Option<String>,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// How the other accounts of the organization are looked into.
#[derive(Debug, Clone)]
pub enum Entrance {
    /// Through a role of this name, such as `OrganizationAccountAccessRole`.
    Role(String),
    /// With the account's id as access key id, which emulators that take any key understand.
    AccountKeys,
    /// Not at all.
    None,
}

/// What to import from.
#[derive(Debug, Clone)]
pub struct Live {
    /// `http://127.0.0.1:4566`; AWS's own endpoints when left out.
    pub endpoint: Option<String>,
    /// The Region to sign for, and of STS.
    pub region: String,
    /// Keys of the management account or of a delegated administrator.
    pub credentials: Credentials,
    /// How the other accounts are looked into.
    pub entrance: Entrance,
    /// The time, in seconds since 1970.
    pub now: fn() -> i64,
}

/// The policy types that a scenario has.
const POLICY_TYPES: [&str; 5] =
    ["SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "TAG_POLICY", "BACKUP_POLICY", "AISERVICES_OPT_OUT_POLICY"];

impl Live {
    /// Asks for everything.
    ///
    /// # Errors
    /// When the endpoint cannot be reached, the keys are refused, or an answer is not what it should be. What single
    /// accounts refuse is in the list of what was left out.
    pub fn import(&self) -> Result<Imported, ImportError> {
        let client = Client::new(self);
        let place = self.endpoint.clone().unwrap_or_else(|| "AWS".to_owned());
        let error = |failure: Failure| ImportError::new(&place, failure.to_string());
        let caller = client.query("sts", "GetCallerIdentity", &[], &self.credentials).map_err(error)?;
        let own: AccountId = caller
            .text("Account")
            .and_then(|id| id.parse().ok())
            .ok_or_else(|| ImportError::new(&place, "GetCallerIdentity does not say which account this is"))?;
        let mut notes = Vec::new();
        let listing = match self.listing(&client) {
            Ok(listing) => listing,
            Err(Failure::Refused { code, message }) => {
                notes.push(format!("the organization was not read: {code}: {message}"));
                Listing::default()
            }
            Err(failure) => return Err(error(failure)),
        };
        let listed = listing.accounts.values().flatten().filter_map(|account| account.text("Id")?.parse().ok());
        let mut accounts: BTreeSet<AccountId> = listed.collect();
        accounts.insert(own);
        let mut details = BTreeMap::new();
        for account in accounts {
            match self.details(&client, own, account) {
                Ok(Some(pages)) => _ = details.insert(account, pages),
                Ok(None) => {}
                Err(failure) => notes.push(format!("account {account} was not read: {failure}")),
            }
        }
        let mut imported = assemble(&listing, &details, &place)?;
        notes.push("policies of buckets, keys, queues, topics, secrets and functions are not read".to_owned());
        for note in notes {
            imported.leave_out(place.clone(), note);
        }
        Ok(imported)
    }

    fn details(
        &self,
        client: &Client<'_>,
        own: AccountId,
        account: AccountId,
    ) -> Result<Option<Vec<(String, Tree)>>, Failure> {
        let credentials = match &self.entrance {
            _ if account == own => self.credentials.clone(),
            Entrance::None => return Ok(None),
            Entrance::AccountKeys => Credentials {
                access_key_id: account.to_string(),
                secret_access_key: "any".to_owned(),
                session_token: None,
            },
            Entrance::Role(name) => client.assume(&crate::arns::iam(account, "role", "/", name))?,
        };
        let mut pages = Vec::new();
        let mut marker: Option<String> = None;
        loop {
            let marked: Vec<(&str, &str)> = marker.iter().map(|marker| ("Marker", marker.as_str())).collect();
            let page = client.query("iam", "GetAccountAuthorizationDetails", &marked, &credentials)?;
            let more = page.get("IsTruncated").and_then(Tree::as_bool) == Some(true);
            marker = page.text("Marker").filter(|_| more).map(str::to_owned);
            pages.push((format!("{} iam", self.endpoint.as_deref().unwrap_or("AWS")), page));
            if marker.is_none() {
                return Ok(Some(pages));
            }
        }
    }

    fn listing(&self, client: &Client<'_>) -> Result<Listing, Failure> {
        let all = |operation: &str, list: &str, input: Json| client.all(operation, list, input);
        let mut listing = Listing {
            organization: client.json("DescribeOrganization", &json!({}))?.get("Organization").cloned(),
            roots: all("ListRoots", "Roots", json!({}))?,
            ..Listing::default()
        };
        let mut parents: Vec<String> = ids(&listing.roots);
        while let Some(parent) = parents.pop() {
            let input = json!({ "ParentId": parent });
            let units = all("ListOrganizationalUnitsForParent", "OrganizationalUnits", input.clone())?;
            let accounts = all("ListAccountsForParent", "Accounts", input)?;
            for id in ids(&units).iter().chain(&ids(&accounts)) {
                listing.tags.insert(id.clone(), all("ListTagsForResource", "Tags", json!({ "ResourceId": id }))?);
            }
            parents.extend(ids(&units).into_iter().filter(|id| !listing.units.contains_key(id)));
            listing.units.insert(parent.clone(), units);
            listing.accounts.insert(Some(parent), accounts);
        }
        for kind in POLICY_TYPES {
            self.policies(client, kind, &mut listing)?;
        }
        Ok(listing)
    }

    fn policies(&self, client: &Client<'_>, kind: &str, listing: &mut Listing) -> Result<(), Failure> {
        let summaries = match client.all("ListPolicies", "Policies", json!({ "Filter": kind })) {
            Ok(summaries) => summaries,
            // A type that this place does not know has no policies.
            Err(Failure::Refused { code, .. }) if code == "InvalidInputException" => return Ok(()),
            Err(failure) => return Err(failure),
        };
        for summary in summaries {
            let Some(id) = summary.text("Id").map(str::to_owned) else { continue };
            let about = json!({ "PolicyId": id });
            let policy = client.json("DescribePolicy", &about)?;
            let content = policy.get("Policy").and_then(|policy| policy.get("Content")).cloned();
            let targets = client.all("ListTargetsForPolicy", "Targets", about)?;
            let targets = targets.iter().filter_map(|target| target.text("TargetId").map(str::to_owned)).collect();
            if summary.get("AwsManaged").and_then(Tree::as_bool) != Some(true) {
                let tags = client.all("ListTagsForResource", "Tags", json!({ "ResourceId": id }))?;
                listing.tags.insert(id.clone(), tags);
            }
            listing.targets.insert(id.clone(), targets);
            listing.policies.insert(id, (summary, content));
        }
        Ok(())
    }
}

fn ids(listed: &[Tree]) -> Vec<String> {
    listed.iter().filter_map(|one| one.text("Id").map(str::to_owned)).collect()
}
