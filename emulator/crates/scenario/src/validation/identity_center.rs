use std::collections::BTreeSet;

use policy::PolicyType;
use state::identity_center::SessionDuration;

use super::{Validation, aws_policy_arn, region};
use crate::format::{Assignment, CustomerManagedPolicy, Entries, File, PermissionSet, Placed, Unit};
use crate::identity_center::PermissionSetRole;
use crate::source::Position;
use access::analysis::suggest;

impl Validation<'_> {
    /// What the roles will be called that assignments make.
    pub(super) fn permission_set_roles(&mut self) {
        let file = self.file;
        let directory = file.identity_center.as_ref().map(|placed| &placed.value);
        let region = region(directory.and_then(|directory| directory.region.as_ref()));
        for Placed { value: assignment, at } in &file.assignments {
            let set = &assignment.permission_set;
            if file.permission_sets.get(&set.value).is_none() {
                continue;
            }
            for key in assigned_accounts(self.file, assignment) {
                let Some(account) = self.names.accounts.get(&key).copied() else { continue };
                let role = PermissionSetRole::new(&set.value, account, &key, region, *at);
                self.names.permission_sets.insert(format!("{key}/{}", set.value), role.role.clone());
                self.names.roles.entry(role.role.clone()).or_insert(role);
            }
        }
    }

    /// The directory, the permission sets and the assignments.
    pub(super) fn identity_center(&mut self) {
        let file = self.file;
        if let Some(Placed { value: directory, .. }) = &file.identity_center {
            self.directory(directory);
        }
        for (name, set) in file.permission_sets.iter() {
            self.permission_set(name, set);
        }
        let first = file.permission_sets.iter().next().map(|(name, _)| ("permission sets need", name.at));
        let center = file.identity_center.as_ref().map(|center| ("IAM Identity Center needs", center.at));
        if let Some((what, at)) = first.or(center).filter(|_| file.organization.is_none()) {
            // https://docs.aws.amazon.com/singlesignon/latest/userguide/identity-center-instances.html
            self.report(at, format!("{what} an `organization`"));
        }
        for Placed { value: assignment, at } in &file.assignments {
            self.assignment(assignment, *at);
        }
    }

    /// See <https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreatePermissionSet.html>.
    fn permission_set(&mut self, name: &Placed<String>, set: &PermissionSet) {
        self.spelled(name, "a permission set", 1..=32, "+=,.@-_");
        set.description.iter().for_each(|text| self.text(text));
        self.tags(&set.tags);
        set.attached.iter().chain(&set.boundary).for_each(|policy| self.aws_policy(policy));
        if let Some(inline) = &set.inline {
            self.document(inline, PolicyType::IdentityBased);
        }
        if let (Some(one), Some(_)) = (&set.boundary, &set.customer_managed_boundary) {
            self.report(one.at, format!("the permission set `{}` has two boundaries", name.value));
        }
        if let Some(duration) =
            set.session_duration.as_ref().filter(|duration| SessionDuration::parse(&duration.value).is_none())
        {
            let message = format!("`{}` is no session duration", duration.value);
            self.report_with_help(duration.at, message, "from `PT1H` to `PT12H`, as `PT8H` or `PT1H30M`");
        }
    }

    fn aws_policy(&mut self, policy: &Placed<String>) {
        let name = policy.value.as_str();
        let known = aws_policy_arn(name).is_some() || catalog::managed_policy(name).is_some();
        if !known {
            let near = suggest(name, catalog::managed_policies().map(|policy| policy.name));
            let help = near.filter(|guess| guess.starts_with("did you mean")).unwrap_or_else(|| {
                "customer managed policies stand under `customer_managed`, as `{ name: …, path: … }`".to_owned()
            });
            self.report_with_help(policy.at, format!("AWS has no managed policy `{name}`"), help);
        }
    }

    fn assignment(&mut self, assignment: &Assignment, at: Position) {
        let file = self.file;
        if assignment.accounts.is_empty() && assignment.units.is_empty() {
            self.report_with_help(at, "this assignment names no account", "`accounts` or `units` say where it holds");
        }
        if assignment.users.is_empty() && assignment.groups.is_empty() {
            self.report_with_help(at, "this assignment names nobody", "`users` or `groups` say whom it is for");
        }
        for key in &assignment.accounts {
            match file.accounts.get(&key.value) {
                None => self.unknown("account", key, file.accounts.names()),
                Some(account) if account.outside_organization => {
                    self.report(key.at, format!("the account `{}` is outside of the organization", key.value));
                }
                Some(_) => {}
            }
        }
        let known: Vec<String> = self.names.units.keys().cloned().collect();
        for unit in assignment.units.iter().filter(|unit| unit.value != "/" && !known.contains(&unit.value)) {
            self.unknown("unit", unit, known.iter().map(String::as_str));
        }
        if file.identity_center.is_some() {
            assignment.users.iter().for_each(|user| self.is_person(user));
            for group in assignment.groups.iter() {
                let mut known = file.directory_groups().map(|(name, _)| name.value.as_str());
                if known.all(|name| name != group.value) {
                    let known = file.directory_groups().map(|(name, _)| name.value.as_str());
                    self.unknown("group of the directory called", group, known);
                }
            }
        }
        match file.permission_sets.get(&assignment.permission_set.value) {
            None => self.unknown("permission set", &assignment.permission_set, file.permission_sets.names()),
            Some(set) => {
                for policy in set.customer_managed.iter().chain(&set.customer_managed_boundary) {
                    self.is_in_every_account(assignment, policy, at);
                }
            }
        }
    }

    /// "You must create [the policy] in each AWS account where you plan to assign the permission set":
    /// <https://docs.aws.amazon.com/singlesignon/latest/userguide/howtocmp.html>.
    fn is_in_every_account(&mut self, assignment: &Assignment, policy: &CustomerManagedPolicy, at: Position) {
        let file = self.file;
        for key in assigned_accounts(self.file, assignment) {
            let Some(account) = file.accounts.get(&key) else { continue };
            let (name, path) = (&policy.name.value, policy.path());
            if account.iam.policies.get(name).is_none_or(|found| found.path() != path) {
                let message = format!("the account `{key}` has no policy `{path}{name}`");
                let set = &assignment.permission_set.value;
                let help = format!("the permission set `{set}` needs one in every account it is assigned in");
                self.report_with_help(at, message, help);
            }
        }
    }
}

/// Keys of the accounts that an assignment names, each once.
pub(crate) fn assigned_accounts(file: &File, assignment: &Assignment) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = assignment.accounts.iter().map(|key| key.value.clone()).collect();
    let Some(Placed { value: organization, .. }) = &file.organization else { return keys };
    for unit in &assignment.units {
        if unit.value == "/" {
            let inside = file.accounts.iter().filter(|(_, account)| !account.outside_organization);
            keys.extend(inside.map(|(key, _)| key.value.clone()));
        } else if let Some(unit) = find(&organization.root.units, &unit.value) {
            below(unit, &mut keys);
        }
    }
    keys
}

fn find<'a>(units: &'a Entries<Unit>, path: &str) -> Option<&'a Unit> {
    // A name may hold a slash, so the path is not simply taken apart.
    units.iter().find_map(|(name, unit)| match path.strip_prefix(name.value.as_str())? {
        "" => Some(unit),
        rest => find(&unit.units, rest.strip_prefix('/')?),
    })
}

fn below(unit: &Unit, keys: &mut BTreeSet<String>) {
    keys.extend(unit.accounts.iter().map(|key| key.value.clone()));
    unit.units.iter().for_each(|(_, unit)| below(unit, keys));
}
