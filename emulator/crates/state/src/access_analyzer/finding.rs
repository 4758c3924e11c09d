//! Findings: what an analyzer has found, and what became of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use aws::{AccountId, Timestamp};
use imbl::ordmap::DiffItem;

use crate::Shared;
use crate::map::OrdMap;

/// A finding. See [`FindingSummary`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_FindingSummary.html).
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// A UUID.
    pub id: Arc<str>,
    /// What it is about.
    pub subject: Arc<Subject>,
    /// Whether it still is so, and whether somebody cares.
    pub status: FindingStatus,
    /// When it was found.
    pub created: Timestamp,
    /// When it was last looked for.
    pub analyzed: Timestamp,
    /// When it or its status was last changed.
    pub updated: Timestamp,
    /// What was found.
    pub found: Arc<Found>,
}

impl Finding {
    /// One that was not there before.
    pub fn new(id: Arc<str>, subject: &Arc<Subject>, found: &Arc<Found>, now: Timestamp) -> Finding {
        Finding {
            id,
            subject: Arc::clone(subject),
            status: FindingStatus::Active,
            created: now,
            analyzed: now,
            updated: now,
            found: Arc::clone(found),
        }
    }
}

/// A resource, user or role that findings are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// Its ARN.
    pub resource: Arc<str>,
    /// `AWS::IAM::Role`.
    pub resource_type: &'static str,
    /// Who owns it.
    pub owner: AccountId,
}

/// See [`FindingStatus`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Finding.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingStatus {
    /// It is so.
    Active,
    /// It is so, and meant to be.
    Archived,
    /// It is so no longer.
    Resolved,
}

impl FindingStatus {
    /// As the API has it.
    pub fn name(self) -> &'static str {
        match self {
            FindingStatus::Active => "ACTIVE",
            FindingStatus::Archived => "ARCHIVED",
            FindingStatus::Resolved => "RESOLVED",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// Access from outside the zone of trust.
    External(Access),
    /// A role that nobody has used for long.
    UnusedRole {
        /// When it was last used, where it was.
        last: Option<Timestamp>,
    },
    /// An access key of a user that was not used for long.
    UnusedAccessKey {
        /// `AKIA…`.
        key: Arc<str>,
        /// When it was last used, where it was.
        last: Option<Timestamp>,
    },
    /// A password of a user that was not used for long.
    UnusedPassword {
        /// When it was last used, where it was.
        last: Option<Timestamp>,
    },
    /// Permissions that were not used for long, by service.
    UnusedPermission(Vec<UnusedService>),
    /// Access from inside the zone of trust.
    Internal(InternalAccess),
}

/// What a grant gives. See
/// [`ExternalAccessDetails`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ExternalAccessDetails.html).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Access {
    /// The kind of principal, such as `AWS`, and the principal.
    pub principal: Option<(&'static str, Arc<str>)>,
    /// What it may do.
    pub actions: Vec<Arc<str>>,
    /// Under which conditions.
    pub conditions: BTreeMap<String, String>,
    /// Whether anybody may.
    pub is_public: bool,
    /// How a bucket grants it.
    pub source: Option<Source>,
    /// What the organization's resource control policies have to do with it.
    pub control: Restriction,
    /// Why it could not be looked at: `ACCESS_DENIED`.
    pub error: Option<&'static str>,
}

/// How a bucket grants access. See
/// [`FindingSource`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_FindingSource.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// By its policy.
    Policy,
    /// By its access control list.
    Acl,
}

/// What control policies of the organization have to do with access. See
/// [`Finding`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_Finding.html).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Restriction {
    /// There are none for it.
    #[default]
    NotApplicable,
    /// There are some that were not looked at.
    Applicable,
    /// What they forbid is left out.
    Applied,
}

impl Restriction {
    /// As the API has it.
    pub fn name(self) -> &'static str {
        match self {
            Restriction::NotApplicable => "NOT_APPLICABLE",
            Restriction::Applicable => "APPLICABLE",
            Restriction::Applied => "APPLIED",
        }
    }
}

/// A service that permissions are for, none of which or some of which were not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusedService {
    /// `s3`.
    pub service: Arc<str>,
    /// When it was last used, where it was.
    pub last: Option<Timestamp>,
    /// The actions that were not used, where the service was, and when they were last.
    pub actions: Vec<(Arc<str>, Option<Timestamp>)>,
}

/// Access of a principal inside the zone of trust. See
/// [`InternalAccessDetails`](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_InternalAccessDetails.html).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InternalAccess {
    /// What it may do.
    pub access: Access,
    /// Whose principal it is.
    pub principal_owner: AccountId,
    /// Whether it is a role, and not a user.
    pub is_role: bool,
    /// What the organization's service control policies have to do with it.
    pub service_control: Restriction,
}

impl Found {
    /// As the API has it.
    pub fn type_name(&self) -> &'static str {
        match self {
            Found::External(_) => "ExternalAccess",
            Found::UnusedRole { .. } => "UnusedIAMRole",
            Found::UnusedAccessKey { .. } => "UnusedIAMUserAccessKey",
            Found::UnusedPassword { .. } => "UnusedIAMUserPassword",
            Found::UnusedPermission(_) => "UnusedPermission",
            Found::Internal(_) => "InternalAccess",
        }
    }
    /// Access, where that is what was found.
    pub fn access(&self) -> Option<&Access> {
        match self {
            Found::External(access) | Found::Internal(InternalAccess { access, .. }) => Some(access),
            _ => None,
        }
    }
    /// Whether one finding tells of both: a grant that is another one is another finding, and what is unused stays the same
    /// finding whenever it was used last.
    fn is_same(&self, other: &Found) -> bool {
        match (self, other) {
            (Found::UnusedRole { .. }, Found::UnusedRole { .. })
            | (Found::UnusedPassword { .. }, Found::UnusedPassword { .. })
            | (Found::UnusedPermission(_), Found::UnusedPermission(_)) => true,
            (Found::UnusedAccessKey { key, .. }, Found::UnusedAccessKey { key: other, .. }) => key == other,
            _ => self == other,
        }
    }
}

/// The findings of an analyzer.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    by_resource: OrdMap<Arc<str>, Shared<Vec<Shared<Finding>>>>,
    /// The resource of each, by id.
    resources: OrdMap<Arc<str>, Arc<str>>,
}

/// "Resolved findings are deleted 90 days after the last update to the finding."
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-findings.html>
const KEPT: i64 = 90 * 24 * 60 * 60 * 1000;

impl Finding {
    /// Whether it is there still at some moment.
    pub fn is_kept(&self, now: Timestamp) -> bool {
        self.status != FindingStatus::Resolved || now.millis() - self.updated.millis() < KEPT
    }
}

impl Findings {
    /// Those that are there still at some moment, by resource.
    pub fn kept(&self, now: Timestamp) -> impl Iterator<Item = &Finding> {
        self.iter().map(|finding| &**finding).filter(move |finding| finding.is_kept(now))
    }
    /// All of them, by resource.
    pub fn iter(&self) -> impl Iterator<Item = &Shared<Finding>> {
        self.by_resource.values().flat_map(|findings| findings.iter())
    }
    /// Those about a resource.
    pub fn of(&self, resource: &str) -> &[Shared<Finding>] {
        self.by_resource.get(resource).map_or(&[], |findings| findings)
    }
    /// The resources that there are findings about.
    pub fn resources(&self) -> impl Iterator<Item = &Arc<str>> {
        self.by_resource.keys()
    }
    /// One by its id.
    pub fn get(&self, id: &str) -> Option<&Shared<Finding>> {
        self.of(self.resources.get(id)?).iter().find(|finding| &*finding.id == id)
    }
    /// How many there are.
    pub fn len(&self) -> usize {
        self.resources.len()
    }
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.resources.is_empty()
    }
    /// The resources whose findings are not as they were.
    pub fn changed_since(&self, before: &Findings) -> Vec<Arc<str>> {
        let changed = before.by_resource.diff(&self.by_resource).map(|item| match item {
            DiffItem::Add(resource, _) | DiffItem::Remove(resource, _) => resource.clone(),
            DiffItem::Update { new: (resource, _), .. } => resource.clone(),
        });
        changed.collect()
    }
    /// Sets the status of one.
    pub(super) fn set_status(&mut self, id: &str, status: FindingStatus, now: Timestamp) {
        let Some(resource) = self.resources.get(id) else { return };
        let Some(findings) = self.by_resource.get_mut(resource) else { return };
        // INVARIANT: what is resolved is so because of what it is about, and stays so whatever is said of it.
        let is_open = |it: &Finding| &*it.id == id && it.status != status && it.status != FindingStatus::Resolved;
        let at = findings.iter().position(|it| is_open(it));
        if let Some(finding) = at.and_then(|at| findings.make_mut().get_mut(at)) {
            let finding = finding.make_mut();
            (finding.status, finding.updated) = (status, now);
        }
    }
    /// Whether a resource's findings say of it exactly what was found now.
    pub fn says(&self, resource: &str, found: &[Arc<Found>]) -> bool {
        let known = self.of(resource).iter().filter(|it| it.status != FindingStatus::Resolved);
        let known: Vec<&Arc<Found>> = known.map(|it| &it.found).collect();
        known.len() == found.len() && found.iter().all(|one| known.contains(&one))
    }
    /// Forgets what is not kept any longer.
    pub(super) fn forget_old(&mut self, now: Timestamp) {
        let old: Vec<Shared<Finding>> = self.iter().filter(|finding| !finding.is_kept(now)).cloned().collect();
        for finding in old {
            self.resources.remove(&finding.id);
            let resource = &finding.subject.resource;
            let left: Vec<Shared<Finding>> =
                self.of(resource).iter().filter(|other| other.id != finding.id).cloned().collect();
            if left.is_empty() {
                self.by_resource.remove(resource);
            } else {
                self.by_resource.insert(resource.clone(), left.into());
            }
        }
    }
    /// Brings a resource's findings up to what was found of it now: what is new becomes a finding, with the status that is
    /// given to it, what is there no longer is resolved, and what is there again opens again.
    pub(super) fn update(
        &mut self,
        subject: &Arc<Subject>,
        found: &[Arc<Found>],
        now: Timestamp,
        mut new_id: impl FnMut() -> String,
        status: impl Fn(&Finding) -> FindingStatus,
    ) {
        if self.says(&subject.resource, found) {
            return;
        }
        let mut findings: Vec<Shared<Finding>> = self.of(&subject.resource).to_vec();
        findings.retain(|it| {
            let is_kept = it.is_kept(now);
            if !is_kept {
                self.resources.remove(&it.id);
            }
            is_kept
        });
        let mut is_told = vec![false; found.len()];
        for finding in &mut findings {
            let told = found.iter().zip(&mut is_told).find(|(one, told)| !**told && one.is_same(&finding.found));
            let is_resolved = finding.status == FindingStatus::Resolved;
            let mut next = (**finding).clone();
            match told {
                Some((one, told)) => {
                    *told = true;
                    if !is_resolved && *one == finding.found {
                        continue;
                    }
                    next.found = one.clone();
                    // What has the name now may be another one's.
                    next.subject = subject.clone();
                    if is_resolved {
                        next.status = status(&next);
                    }
                }
                None if is_resolved => continue,
                None => next.status = FindingStatus::Resolved,
            }
            (next.analyzed, next.updated) = (now, now);
            *finding = next.into();
        }
        for (one, _) in found.iter().zip(is_told).filter(|(_, told)| !told) {
            let mut finding = Finding::new(new_id().into(), subject, one, now);
            finding.status = status(&finding);
            self.resources.insert(finding.id.clone(), subject.resource.clone());
            findings.push(finding.into());
        }
        if findings.is_empty() {
            self.by_resource.remove(&subject.resource);
        } else {
            self.by_resource.insert(subject.resource.clone(), findings.into());
        }
    }
}
