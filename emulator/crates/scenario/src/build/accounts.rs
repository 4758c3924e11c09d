use serde_json::json;
use state::Tx;

use crate::format::Placed;
use crate::validation::email;

use super::{Build, Done, fixed, with_given};

impl Build<'_> {
    /// Every account, still outside of any organization.
    pub(super) fn accounts(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            let name = account.name.as_ref().unwrap_or(key);
            let email = email(&key.value, account);
            self.change(key.at, id, |tx| fixed::account(tx, id, &name.value, &email))?;
            if let Some(root) = &account.root {
                let give = |tx: &mut Tx<'_>| fixed::root(tx, id, &root.value);
                self.change(root.at, id, |tx| fixed::drawn_from(tx, "root user", &key.value, give))?;
            }
            if let Some(alias) = &account.alias {
                self.call(alias.at, id, "iam", "CreateAccountAlias", &json!({ "AccountAlias": alias.value }))?;
            }
        }
        Ok(())
    }

    /// Trails, once everything they could depend on is there.
    pub(super) fn trails(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            for (name, trail) in account.trails.iter() {
                let given = |text: &Option<Placed<String>>| text.as_ref().map(|text| self.text(text)).transpose();
                let input = with_given(
                    json!({
                        "Name": name.value,
                        "S3BucketName": self.text(&trail.bucket)?,
                        "IsMultiRegionTrail": trail.multi_region,
                        "IsOrganizationTrail": trail.organization,
                        "EnableLogFileValidation": trail.log_file_validation,
                        "TagsList": self.tags(&trail.tags)?,
                    }),
                    [
                        ("S3KeyPrefix", given(&trail.prefix)?.map(Into::into)),
                        ("KmsKeyId", given(&trail.key)?.map(Into::into)),
                        ("SnsTopicName", given(&trail.topic)?.map(Into::into)),
                    ],
                );
                self.call(name.at, id, "cloudtrail", "CreateTrail", &input)?;
                if trail.logging {
                    let input = json!({ "Name": name.value });
                    self.call(name.at, id, "cloudtrail", "StartLogging", &input)?;
                }
            }
        }
        Ok(())
    }
}
