use aws::AccountId;
use serde_json::json;

use super::{Build, Done, with_given};
use crate::format::{Iam, Placed, Role};

impl Build<'_> {
    /// Roles of every account, which only their own account may assume at first.
    pub(super) fn roles(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            for (name, role) in account.iam.roles.iter() {
                self.role(id, &account.iam, name, role)?;
            }
        }
        Ok(())
    }

    /// Their trust policies, once all roles are there: a trust policy may name a role that comes later in the file, and
    /// AWS refuses to store the ARN of a role that does not exist.
    pub(super) fn trust(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            for (name, role) in account.iam.roles.iter() {
                let input = json!({ "RoleName": name.value, "PolicyDocument": self.document(&role.trust)? });
                self.call(role.trust.at(), id, "iam", "UpdateAssumeRolePolicy", &input)?;
            }
        }
        Ok(())
    }

    fn role(&self, account: AccountId, iam: &Iam, name: &Placed<String>, role: &Role) -> Done {
        let owner_only = json!({
            "Version": "2012-10-17",
            "Statement": [{ "Effect": "Allow", "Principal": { "AWS": account.to_string() }, "Action": "sts:AssumeRole" }],
        });
        let boundary = self.boundary(account, iam, role.boundary.as_ref())?;
        let description = role.description.as_ref().map(|text| self.text(text)).transpose()?;
        let input = with_given(
            json!({
                "RoleName": name.value,
                "AssumeRolePolicyDocument": owner_only.to_string(),
                "Tags": self.tags(&role.tags)?,
            }),
            [
                ("Path", role.path.as_ref().map(|path| path.value.clone().into())),
                ("Description", description.map(Into::into)),
                ("PermissionsBoundary", boundary.map(Into::into)),
                ("MaxSessionDuration", role.max_session_duration.as_ref().map(|seconds| seconds.value.into())),
            ],
        );
        self.call(name.at, account, "iam", "CreateRole", &input)?;
        self.permissions(account, iam, "Role", name, &role.attached, &role.inline)
    }
}
