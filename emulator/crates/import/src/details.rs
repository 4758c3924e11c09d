//! `aws iam get-account-authorization-details`: everything IAM of one account. See
//! <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html>.

use aws::{AccountId, Arn};
use policy::{PolicyDocument, PolicyType};

use crate::draft::managed_name;
use crate::imported::{ImportError, Imported, filled, path, tags};
use crate::sso;
use crate::tree::{Tree, document};
use crate::world::{Account, Group, ManagedPolicy, Named, Role, User};

/// The lists of the answer.
const LISTS: [&str; 4] = ["UserDetailList", "GroupDetailList", "RoleDetailList", "Policies"];

/// What stands in the path of a copy of a policy of AWS that is not known here.
const COPIES: &str = "/aws-managed/";

/// Whose details these are: the account in the ARNs, or else in the name of the file.
pub(crate) fn account_of(name: &str, details: &Tree) -> Result<AccountId, ImportError> {
    if !LISTS.iter().any(|list| details.get(list).is_some()) {
        let message = "not the output of `aws iam get-account-authorization-details`: none of its lists is there";
        return Err(ImportError::new(name, message));
    }
    let all = LISTS.iter().flat_map(|list| details.list(list));
    let of_arn = all.filter_map(|one| Arn::parse(one.text("Arn")?).ok()?.account_id()).next();
    let of_name = || name.split(|char: char| !char.is_ascii_digit()).find_map(|digits| digits.parse().ok());
    of_arn.or_else(of_name).ok_or_else(|| {
        ImportError::new(name, "nothing says which account this is: put its twelve digits into the name of the file")
    })
}

/// Reads the IAM of one account.
pub(crate) struct Details<'i> {
    pub(crate) place: &'i str,
    pub(crate) key: &'i str,
    pub(crate) account: AccountId,
    pub(crate) imported: &'i mut Imported,
}

impl Details<'_> {
    pub(crate) fn read(&mut self, details: &Tree) {
        let mut account = self.imported.world.accounts.remove(self.key).unwrap_or_default();
        account.id = self.account.to_string();
        for policy in details.list("Policies") {
            self.policy(&mut account, policy);
        }
        for group in details.list("GroupDetailList") {
            self.group(&mut account, group);
        }
        for user in details.list("UserDetailList") {
            self.user(&mut account, user);
        }
        for role in details.list("RoleDetailList") {
            self.role(&mut account, role);
        }
        self.imported.world.accounts.insert(self.key.to_owned(), account);
    }

    fn leave_out(&mut self, what: impl Into<String>) {
        let place = format!("{} (account {})", self.place, self.account);
        self.imported.leave_out(place, what);
    }

    fn policy(&mut self, account: &mut Account, policy: &Tree) {
        let arn = policy.text("Arn").unwrap_or_default();
        // The ARN ends with the name, which not every server repeats.
        let of_arn = || arn.rsplit('/').next().filter(|name| !name.is_empty());
        let Some(name) = policy.text("PolicyName").or_else(of_arn) else {
            return self.leave_out("a managed policy without a name");
        };
        let is_aws = Arn::parse(arn).is_ok_and(|arn| arn.account_id().is_none());
        if is_aws && catalog::managed_policy(arn).is_some() {
            return;
        }
        let default = policy.list("PolicyVersionList").iter().find(|version| {
            let is_default = version.get("IsDefaultVersion").and_then(Tree::as_bool);
            is_default.unwrap_or_else(|| version.text("VersionId") == policy.text("DefaultVersionId"))
        });
        let Some(text) = default.and_then(|version| version.get("Document")) else {
            return self.leave_out(format!("managed policy {name}: its default version has no document"));
        };
        let what = format!("managed policy {name}");
        let Some(document) = self.document(text, PolicyType::IdentityBased, &what) else { return };
        let path = if is_aws { Some(COPIES.to_owned()) } else { path(policy.text("Path")) };
        if is_aws {
            self.leave_out(format!("{what} is AWS's and not known here: it is taken as a policy of the account"));
        }
        let entry = ManagedPolicy {
            path,
            description: filled(policy.text("Description")),
            document,
            tags: tags(policy.list("Tags")),
        };
        account.iam.policies.insert(name.to_owned(), entry);
    }

    fn group(&mut self, account: &mut Account, group: &Tree) {
        let Some(name) = group.text("GroupName") else { return self.leave_out("a group without a name") };
        let what = format!("group {name}");
        let entry = Group {
            path: path(group.text("Path")),
            attached: self.attached(account, group, &what),
            inline: self.inline(group.list("GroupPolicyList"), &what),
        };
        account.iam.groups.insert(name.to_owned(), entry);
    }

    fn user(&mut self, account: &mut Account, user: &Tree) {
        let Some(name) = user.text("UserName") else { return self.leave_out("a user without a name") };
        let what = format!("user {name}");
        let mut groups: Vec<String> = user.list("GroupList").iter().filter_map(Tree::scalar).collect();
        for missing in groups.extract_if(.., |group| !account.iam.groups.contains_key(group)) {
            self.leave_out(format!("{what}: group {missing} is not among the groups"));
        }
        let entry = User {
            path: path(user.text("Path")),
            groups,
            attached: self.attached(account, user, &what),
            inline: self.inline(user.list("UserPolicyList"), &what),
            boundary: self.boundary(account, user, &what),
            tags: tags(user.list("Tags")),
        };
        account.iam.users.insert(name.to_owned(), entry);
    }

    fn role(&mut self, account: &mut Account, role: &Tree) {
        let Some(name) = role.text("RoleName") else { return self.leave_out("a role without a name") };
        let what = format!("role {name}");
        let role_path = role.text("Path").unwrap_or("/");
        if role_path.starts_with("/aws-service-role/") {
            return self.leave_out(format!("{what}: AWS makes service-linked roles itself"));
        }
        let trust = role.get("AssumeRolePolicyDocument").unwrap_or(&Tree::Null);
        let Some(trust) = self.document(trust, PolicyType::RoleTrust, &what) else { return };
        let entry = Role {
            path: path(Some(role_path)),
            description: filled(role.text("Description")),
            trust,
            attached: self.attached(account, role, &what),
            inline: self.inline(role.list("RolePolicyList"), &what),
            boundary: self.boundary(account, role, &what),
            max_session_duration: role
                .get("MaxSessionDuration")
                .and_then(Tree::as_u32)
                .filter(|seconds| *seconds != 3600),
            tags: tags(role.list("Tags")),
        };
        if role_path.starts_with("/aws-reserved/") {
            let place = format!("{} (account {})", self.place, self.account);
            return sso::permission_set(self.imported, &place, (self.key, &account.id), name, entry);
        }
        account.iam.roles.insert(name.to_owned(), entry);
    }

    /// A document in the form that its kind has, or none and a word why.
    fn document(&mut self, text: &Tree, kind: PolicyType, what: &str) -> Option<Tree> {
        match checked(text, kind) {
            Ok(document) => Some(document),
            Err(error) => {
                self.leave_out(format!("{what}: {error}"));
                None
            }
        }
    }

    fn inline(&mut self, policies: &[Tree], what: &str) -> Named<Tree> {
        let mut found = Named::new();
        for policy in policies {
            let name = policy.text("PolicyName").unwrap_or_default();
            let text = policy.get("PolicyDocument").unwrap_or(&Tree::Null);
            let what = format!("{what}: inline policy {name}");
            if let Some(document) = self.document(text, PolicyType::IdentityBased, &what) {
                found.insert(name.to_owned(), document);
            }
        }
        found
    }

    fn attached(&mut self, account: &Account, entity: &Tree, what: &str) -> Vec<String> {
        let arns = entity.list("AttachedManagedPolicies").iter().filter_map(|policy| policy.text("PolicyArn"));
        arns.filter_map(|arn| self.managed(account, arn, &format!("{what}: attached policy"))).collect()
    }

    fn boundary(&mut self, account: &Account, entity: &Tree, what: &str) -> Option<String> {
        let boundary = entity.get("PermissionsBoundary")?;
        let arn = boundary.text("PermissionsBoundaryArn")?;
        self.managed(account, arn, &format!("{what}: permissions boundary"))
    }

    /// How a scenario names a managed policy: one of the account by its name, one of AWS by its ARN.
    fn managed(&mut self, account: &Account, arn: &str, what: &str) -> Option<String> {
        managed_name(account, arn).map_err(|error| self.leave_out(format!("{what}: {error}"))).ok()
    }
}

/// A document that its grammar takes.
pub(crate) fn checked(text: &Tree, kind: PolicyType) -> Result<Tree, String> {
    let document = document(text)?;
    let json = serde_json::to_string(&document).map_err(|error| error.to_string())?;
    let read = match kind {
        PolicyType::IdentityBased => PolicyDocument::parse_inline(&json),
        kind => PolicyDocument::parse(&json, kind),
    };
    read.map(|_| document).map_err(|malformed| format!("no valid {}: {malformed}", kind.name()))
}
