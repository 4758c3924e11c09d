use state::Tags;
use state::kms::{Rotation, aws_managed_key, key_mut, schedule_deletion};
use state::resource::{self, NewResource, ResourceKind};

use super::*;

const KEY: &str = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

fn with_key(tx: &mut Tx<'_>, policy: Option<&str>) {
    let name = "1234abcd-12ab-34cd-56ef-1234567890ab";
    let policy = policy.map(|statement| format!(r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":"111122223333"}},"Action":"kms:*","Resource":"*"}},{statement}]}}"#));
    let new = NewResource {
        kind: ResourceKind::Key,
        region: &region(),
        name,
        suffix: None,
        policy: policy.as_deref(),
        tags: Tags::new(),
    };
    resource::create(tx, OWNER, new).unwrap();
}

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("CMK_BACKING_KEY_ROTATION_ENABLED", "{}", |tx| with_key(tx, None), N),
    ("CMK_BACKING_KEY_ROTATION_ENABLED", "{}", |tx| {
        with_key(tx, None);
        key_mut(tx, &arn(KEY)).unwrap().rotation = Some(Rotation { days: 365, since: day(0) });
    }, C),
    // "Automatic key rotation is not supported for asymmetric KMS keys"
    ("CMK_BACKING_KEY_ROTATION_ENABLED", "{}", |tx| { with_key(tx, None); key_mut(tx, &arn(KEY)).unwrap().spec = "RSA_2048".into(); }, NOTHING_SAID),
    ("CMK_BACKING_KEY_ROTATION_ENABLED", "{}", |tx| _ = aws_managed_key(tx, OWNER, &region(), "s3").unwrap(), NOTHING_SAID),
    ("KMS_CMK_NOT_SCHEDULED_FOR_DELETION", "{}", |tx| with_key(tx, None), C),
    ("KMS_CMK_NOT_SCHEDULED_FOR_DELETION", "{}", |tx| { with_key(tx, None); schedule_deletion(tx, &arn(KEY), 7).unwrap(); }, N),
    ("KMS_CMK_NOT_SCHEDULED_FOR_DELETION", r#"{"kmsKeyIds":"another"}"#, |tx| { with_key(tx, None); schedule_deletion(tx, &arn(KEY), 7).unwrap(); }, NOTHING_SAID),
    ("KMS_KEY_POLICY_NO_PUBLIC_ACCESS", "{}", |tx| with_key(tx, None), C),
    ("KMS_KEY_POLICY_NO_PUBLIC_ACCESS", "{}", |tx| with_key(tx, Some(r#"{"Effect":"Allow","Principal":"*","Action":"kms:Decrypt","Resource":"*"}"#)), N),
    ("KMS_KEY_POLICY_NO_PUBLIC_ACCESS", "{}", |tx| with_key(tx, Some(r#"{"Effect":"Allow","Principal":"*","Action":"kms:Decrypt","Resource":"*","Condition":{"StringEquals":{"kms:CallerAccount":"444455556666"}}}"#)), C),
    // "Values that don't contain a wildcard"
    ("KMS_KEY_POLICY_NO_PUBLIC_ACCESS", "{}", |tx| with_key(tx, Some(r#"{"Effect":"Allow","Principal":"*","Action":"kms:Decrypt","Resource":"*","Condition":{"StringLike":{"kms:CallerAccount":"4444*"}}}"#)), N),
];

#[test]
fn keys_are_judged() {
    check(ROWS);
}
