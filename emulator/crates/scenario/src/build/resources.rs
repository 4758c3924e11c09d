use aws::{AccountId, Arn, Region};
use serde_json::{Value, json};
use state::Tx;
use state::dynamodb::{Keys, table_mut};
use state::endpoint::{self, NewEndpoint};
use state::lambda::{LayerVersion, function_mut, layer_mut};
use state::resource::{self, NewResource, ResourceError};

use super::{Build, Done, with_given};
use crate::diagnostic::Diagnostics;
use crate::format::{Bucket, Placed, VpcEndpoint};
use crate::validation::{Item, items, region};

impl Build<'_> {
    /// Resources of every account, whose policies may name any user or role.
    pub(super) fn resources(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            for item in items(&account.resources) {
                self.resource(id, &key.value, item)?;
            }
            for (name, bucket) in account.resources.buckets.iter() {
                self.bucket(id, name, bucket)?;
            }
        }
        Ok(())
    }

    fn resource(&self, account: AccountId, key: &str, item: Item<'_>) -> Done {
        let (name, suffix, region) = (item.name(key), item.suffix(key), Region::from(item.region()));
        let policy = item.policy.map(|document| self.document(document)).transpose()?;
        let tags = self.state_tags(item.tags)?;
        let role = item.role.map(|role| self.execution_role(account, role)).transpose()?;
        let at = item.policy.map_or(item.key.at, |document| document.at());
        self.change(at, account, |tx| {
            let new = NewResource {
                kind: item.kind,
                region: &region,
                name: &name,
                suffix: suffix.as_deref(),
                policy: policy.as_deref(),
                tags,
            };
            let made = resource::create(tx, account, new)?;
            complete(tx, &made.arn, item, role);
            let name_key = |alias: &Placed<String>| resource::create_alias(tx, &alias.value, &made.arn);
            item.aliases.iter().try_for_each(name_key)
        })
    }

    /// How a bucket is set up.
    fn bucket(&self, account: AccountId, key: &Placed<String>, bucket: &Bucket) -> Done {
        let region = Region::from(region(bucket.region.as_ref()));
        let name = &bucket.name.as_ref().unwrap_or(key).value;
        let call = |at, operation: &str, member: &str, value: Value| {
            let input = json!({ "Bucket": name, member: value });
            self.call_in(&region, at, account, "s3", operation, &input).map(drop)
        };
        if bucket.versioning || bucket.object_lock.is_some() {
            call(key.at, "PutBucketVersioning", "VersioningConfiguration", json!({ "Status": "Enabled" }))?;
        }
        if let Some(lock) = &bucket.object_lock {
            let mut configuration = json!({ "ObjectLockEnabled": "Enabled" });
            if let Some(mode) = lock.value.mode {
                let period = |period: &Option<Placed<u32>>| period.as_ref().map(|period| period.value.into());
                let retention = with_given(
                    json!({ "Mode": mode.as_str() }),
                    [("Days", period(&lock.value.days)), ("Years", period(&lock.value.years))],
                );
                configuration = with_given(configuration, [("Rule", Some(json!({ "DefaultRetention": retention })))]);
            }
            call(lock.at, "PutObjectLockConfiguration", "ObjectLockConfiguration", configuration)?;
        }
        if let Some(encryption) = &bucket.encryption {
            let id = encryption.value.key.as_ref().map(|key| self.text(key)).transpose()?;
            let default = with_given(json!({ "SSEAlgorithm": "aws:kms" }), [("KMSMasterKeyID", id.map(Into::into))]);
            let rule = json!({
                "ApplyServerSideEncryptionByDefault": default,
                "BucketKeyEnabled": encryption.value.bucket_key,
            });
            let configuration = json!({ "Rule": [rule] });
            call(encryption.at, "PutBucketEncryption", "ServerSideEncryptionConfiguration", configuration)?;
        }
        if let Some(Placed { value: block, at }) = &bucket.public_access_block {
            let configuration = json!({
                "BlockPublicAcls": block.block_public_acls,
                "IgnorePublicAcls": block.ignore_public_acls,
                "BlockPublicPolicy": block.block_public_policy,
                "RestrictPublicBuckets": block.restrict_public_buckets,
            });
            call(*at, "PutPublicAccessBlock", "PublicAccessBlockConfiguration", configuration)?;
        }
        Ok(())
    }

    /// The role of a function: one of its account, or an ARN.
    fn execution_role(&self, account: AccountId, role: &Placed<String>) -> Result<Arn, Diagnostics> {
        let text = self.text(role)?;
        let partition = self.emulator.snapshot();
        let found = match Arn::parse(&text) {
            Ok(arn) => partition.role(&arn),
            Err(_) => partition.account(account).and_then(|account| account.iam.role(&text)),
        };
        let unknown = || {
            self.wrong(
                role.at,
                format!("there is no role `{text}`"),
                Some("the name of a role of the same account, or an ARN".to_owned()),
            )
        };
        found.map(|role| role.entity.arn.clone()).ok_or_else(unknown)
    }

    /// VPC endpoints of every account.
    pub(super) fn vpc_endpoints(&self) -> Done {
        for (key, account) in self.scenario.file.accounts.iter() {
            let id = self.account(key)?;
            for (name, endpoint) in account.vpc_endpoints.iter() {
                self.vpc_endpoint(id, &key.value, name, endpoint)?;
            }
        }
        Ok(())
    }

    fn vpc_endpoint(&self, account: AccountId, key: &str, name: &Placed<String>, given: &VpcEndpoint) -> Done {
        let known_as = format!("{key}/{}", name.value);
        let Some(id) = self.scenario.names.vpc_endpoints.get(&known_as) else {
            return Err(self.wrong(name.at, format!("the VPC endpoint `{known_as}` has no id"), None));
        };
        let policy = given.policy.as_ref().map(|document| self.document(document)).transpose()?;
        let tags = self.state_tags(&given.tags)?;
        let at = given.policy.as_ref().map_or(name.at, |document| document.at());
        self.change::<ResourceError>(at, account, |tx| {
            let new = NewEndpoint {
                id,
                region: &Region::from(region(given.region.as_ref())),
                vpc: &given.vpc.value,
                service: Some(given.service.value.as_str()).filter(|service| *service != "*"),
                policy: policy.as_deref(),
                tags,
            };
            endpoint::create(tx, account, new).map(drop)
        })
    }
}

/// What a resource has beside what every resource has.
fn complete(tx: &mut Tx<'_>, arn: &Arn, item: Item<'_>, role: Option<Arn>) {
    let now = tx.now;
    if let Some(function) = function_mut(tx, arn) {
        function.latest.role = role;
    }
    if let Some(layer) = layer_mut(tx, arn) {
        layer.published = 1;
        layer.versions.insert(1, LayerVersion::new(now).into());
    }
    if let (Some(table), [partition, sort]) = (table_mut(tx, arn), item.item_keys) {
        let partition = partition.map_or_else(|| table.keys.partition.clone(), |key| key.value.clone());
        let keys = Keys { partition, sort: sort.map(|key| key.value.clone()) };
        let names = [Some(keys.partition.clone()), keys.sort.clone()].into_iter().flatten();
        table.attributes = names.map(|name| (name, "S".to_owned())).collect();
        table.keys = keys;
    }
}
