use aws::AccountId;
use serde_json::json;

use super::{Build, Done, fixed, with_given};
use crate::diagnostic::Diagnostics;
use crate::format::{Document, Entries, Iam, ManagedPolicy, Placed, User};
use crate::validation::{managed_policy_arn, split};

impl Build<'_> {
    /// Policies, groups and users of every account.
    pub(super) fn entities(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let (id, iam) = (self.account(key)?, &account.iam);
            for (name, policy) in iam.policies.iter() {
                self.managed_policy(id, name, policy)?;
            }
            for (name, group) in iam.groups.iter() {
                let path = group.path.as_ref().map(|path| path.value.clone().into());
                let input = with_given(json!({ "GroupName": name.value }), [("Path", path)]);
                self.call(name.at, id, "iam", "CreateGroup", &input)?;
                self.permissions(id, iam, "Group", name, &group.attached, &group.inline)?;
            }
            for (name, user) in iam.users.iter() {
                self.user(id, iam, name, user)?;
            }
        }
        Ok(())
    }

    fn managed_policy(&self, account: AccountId, name: &Placed<String>, policy: &ManagedPolicy) -> Done {
        let description = policy.description.as_ref().map(|text| self.text(text)).transpose()?;
        let input = with_given(
            json!({
                "PolicyName": name.value,
                "PolicyDocument": self.document(&policy.document)?,
                "Tags": self.tags(&policy.tags)?,
            }),
            [
                ("Path", policy.path.as_ref().map(|path| path.value.clone().into())),
                ("Description", description.map(Into::into)),
            ],
        );
        self.call(name.at, account, "iam", "CreatePolicy", &input)?;
        Ok(())
    }

    fn user(&self, account: AccountId, iam: &Iam, name: &Placed<String>, user: &User) -> Done {
        let boundary = self.boundary(account, iam, user.boundary.as_ref())?;
        let input = with_given(
            json!({ "UserName": name.value, "Tags": self.tags(&user.tags)? }),
            [
                ("Path", user.path.as_ref().map(|path| path.value.clone().into())),
                ("PermissionsBoundary", boundary.map(Into::into)),
            ],
        );
        self.call(name.at, account, "iam", "CreateUser", &input)?;
        for group in &user.groups {
            let input = json!({ "UserName": name.value, "GroupName": group.value });
            self.call(group.at, account, "iam", "AddUserToGroup", &input)?;
        }
        self.permissions(account, iam, "User", name, &user.attached, &user.inline)
    }

    /// The ARN of a permissions boundary.
    pub(super) fn boundary(
        &self,
        account: AccountId,
        iam: &Iam,
        boundary: Option<&Placed<String>>,
    ) -> Result<Option<String>, Diagnostics> {
        boundary.map(|name| self.policy_arn(account, iam, name)).transpose()
    }

    fn policy_arn(&self, account: AccountId, iam: &Iam, name: &Placed<String>) -> Result<String, Diagnostics> {
        Ok(managed_policy_arn(iam, account, &self.text(name)?))
    }

    /// Attaches managed policies and puts inline ones. `kind` is `User`, `Group` or `Role`.
    pub(super) fn permissions(
        &self,
        account: AccountId,
        iam: &Iam,
        kind: &str,
        name: &Placed<String>,
        attached: &[Placed<String>],
        inline: &Entries<Document>,
    ) -> Done {
        let entity = format!("{kind}Name");
        for policy in attached {
            let input = json!({ &entity: name.value, "PolicyArn": self.policy_arn(account, iam, policy)? });
            self.call(policy.at, account, "iam", &format!("Attach{kind}Policy"), &input)?;
        }
        for (policy, document) in inline.iter() {
            let input = json!({
                &entity: name.value,
                "PolicyName": policy.value,
                "PolicyDocument": self.document(document)?,
            });
            self.call(policy.at, account, "iam", &format!("Put{kind}Policy"), &input)?;
        }
        Ok(())
    }

    /// Access keys: those that are given, and one for every user that a profile stands for.
    pub(super) fn access_keys(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            for (name, user) in account.iam.users.iter() {
                if let Some(given) = &user.access_key {
                    let change = |tx: &mut state::Tx<'_>| fixed::access_key(tx, id, &name.value, &given.value);
                    self.change(given.value.id.at, id, change)?;
                } else if self.has_profile(&key.value, &name.value) {
                    self.call(name.at, id, "iam", "CreateAccessKey", &json!({ "UserName": name.value }))?;
                }
            }
        }
        Ok(())
    }

    fn has_profile(&self, account: &str, user: &str) -> bool {
        self.scenario.file.profiles.iter().any(|(_, profile)| {
            profile.user.as_ref().and_then(|reference| split(&reference.value)) == Some((account, user))
        })
    }
}
