//! Makes a scenario whole: everybody that a policy names as a principal must be there.

use std::collections::BTreeSet;

use aws::Arn;

use crate::imported::Imported;
use crate::tree::Tree;
use crate::world::{Account, Organization, Role, Unit, User};

impl Imported {
    /// Users and roles that policies name and nothing describes are taken as ones without permissions: AWS has them, or
    /// the policies would hold ids in place of their ARNs. See
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html>.
    pub(crate) fn complete(&mut self) {
        self.organize();
        let mut named = BTreeSet::new();
        for account in self.world.accounts.values() {
            account.iam.roles.values().for_each(|role| principals(&role.trust, &mut named));
            let resources = &account.resources;
            let kinds = [
                &resources.buckets,
                &resources.keys,
                &resources.queues,
                &resources.topics,
                &resources.secrets,
                &resources.functions,
            ];
            let of_resources = kinds.into_iter().flat_map(|kind| kind.values()).filter_map(|it| it.policy.as_ref());
            let of_endpoints = account.vpc_endpoints.values().filter_map(|endpoint| endpoint.policy.as_ref());
            of_resources.chain(of_endpoints).for_each(|policy| principals(policy, &mut named));
        }
        for arn in named {
            let is_set = self.permission_set_roles.iter().any(|(role, ..)| *role == arn);
            let Some(arn) = Arn::parse(&arn).ok().filter(|_| !is_set) else { continue };
            let Some(account) = self.account_of(&arn) else { continue };
            if stand_in(account, &arn) {
                let what = "a policy names it, and nothing describes it: taken as one without permissions";
                self.leave_out(arn.to_string(), what);
            }
        }
    }

    /// Permission sets belong to an organization, whether or not it was read.
    fn organize(&mut self) {
        let first = self.world.accounts.keys().next().cloned();
        let (None, false, Some(management)) = (&self.world.organization, self.world.permission_sets.is_empty(), first)
        else {
            return;
        };
        let what = format!(
            "there are permission sets and no organization was read: {management} stands for its management account"
        );
        self.leave_out("organization", what);
        let accounts = self.world.accounts.keys().cloned().collect();
        let root = Unit { accounts, ..Unit::default() };
        let policy_types = vec!["SERVICE_CONTROL_POLICY".to_owned()];
        self.world.organization = Some(Organization { id: None, management, policy_types, root });
    }

    fn account_of(&mut self, arn: &Arn) -> Option<&mut Account> {
        let id = arn.account_id().filter(|_| arn.service() == "iam")?.to_string();
        self.world.accounts.values_mut().find(|account| account.id == id)
    }
}

/// Whether somebody had to be made up.
fn stand_in(account: &mut Account, arn: &Arn) -> bool {
    let Some((kind, rest)) = arn.resource().split_once('/') else { return false };
    let (path, name) = match rest.rsplit_once('/') {
        Some((path, name)) => (Some(format!("/{path}/")), name),
        None => (None, rest),
    };
    let iam = &mut account.iam;
    match kind {
        "user" if !iam.users.contains_key(name) => {
            iam.users.insert(name.to_owned(), User { path, ..User::default() });
        }
        "role" if !iam.roles.contains_key(name) && path.as_deref().is_none_or(may_be_made) => {
            iam.roles.insert(name.to_owned(), Role { path, trust: nobody(), ..Role::default() });
        }
        _ => return false,
    }
    true
}

/// AWS alone makes roles below these paths.
fn may_be_made(path: &str) -> bool {
    !path.starts_with("/aws-service-role/") && !path.starts_with("/aws-reserved/")
}

/// A trust policy that lets nobody in.
fn nobody() -> Tree {
    let text = |name: &str, value: &str| (name.to_owned(), Tree::Text(value.to_owned()));
    let statement = Tree::Map(vec![
        text("Effect", "Deny"),
        ("Principal".to_owned(), Tree::Map(vec![text("AWS", "*")])),
        text("Action", "sts:AssumeRole"),
    ]);
    Tree::Map(vec![text("Version", "2012-10-17"), ("Statement".to_owned(), statement)])
}

/// The ARNs of users and roles under `Principal` and `NotPrincipal`.
fn principals(document: &Tree, found: &mut BTreeSet<String>) {
    let Some(statements) = document.get("Statement") else { return };
    let all = if statements.is_map() { std::slice::from_ref(statements) } else { statements.items() };
    for statement in all {
        for principal in ["Principal", "NotPrincipal"].iter().filter_map(|name| statement.get(name)?.get("AWS")) {
            let texts = principal.items().iter().chain([principal]).filter_map(Tree::as_str);
            let named = texts.filter(|text| text.contains(":user/") || text.contains(":role/"));
            found.extend(named.map(str::to_owned));
        }
    }
}
