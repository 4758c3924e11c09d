//! What is known of last uses when the events are forgotten. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html>.

use std::sync::Arc;
use std::time::Duration;

use aws::Timestamp;
use emulator::Clock;
use orglab::Emulator;
use service::LastUse;

use crate::world::{Body, Call, between, credentials_in};

/// SecureCart with room for one event.
fn forgetful() -> Emulator {
    Emulator::builder().history_limit(1).clock(Clock::fixed(Timestamp::from_seconds(1_700_000_000))).build().unwrap()
}

fn uses_of(emulator: &Emulator, account: u64, role: &str) -> Vec<LastUse> {
    let partition = emulator.core().snapshot();
    let id = Arc::clone(&partition.account(aws::AccountId::new(account)).unwrap().iam.role(role).unwrap().entity.id);
    emulator.core().history().last_uses().of(&id).to_vec()
}

fn actions(uses: &[LastUse]) -> Vec<(&str, &str, i64)> {
    uses.iter().map(|used| (&*used.action, used.region.as_str(), used.at.seconds() - 1_700_000_000)).collect()
}

#[test]
fn the_last_use_of_each_action_outlives_its_event() {
    let emulator = forgetful();
    let get_role = Call::iam("GetRole&RoleName=Developer");
    let queues = Call { service: "sqs", region: "eu-west-1", body: Body::Json("ListQueues", "{}") };
    assert!(!get_role.by(&emulator, "dev-root").ok().contains("<LastUsedDate>"));
    queues.by(&emulator, "dev-developer").ok();
    emulator.clock().advance(Duration::from_secs(60));
    // A refused call is a use as well.
    Call::iam("CreateUser&UserName=x").by(&emulator, "dev-developer").refused("AccessDenied");
    Call::sts("GetCallerIdentity").by(&emulator, "dev-root").ok();
    assert_eq!(emulator.core().history().events().len(), 1);
    let uses = uses_of(&emulator, 444_444_444_444, "Developer");
    assert_eq!(actions(&uses), [("iam:CreateUser", "us-east-1", 60), ("sqs:ListQueues", "eu-west-1", 0)]);
    let text = get_role.by(&emulator, "dev-root").ok();
    assert_eq!(between(&text, "<LastUsedDate>", "</LastUsedDate>"), Some("2023-11-14T22:14:20Z"));
    let text = Call::iam("GetAccountAuthorizationDetails&Filter.member.1=Role").by(&emulator, "dev-root").ok();
    assert_eq!(text.matches("<LastUsedDate>").count(), 1, "{text}");
    // "Activity is only reported for the trailing 400 days".
    emulator.clock().advance(Duration::from_secs(401 * 24 * 3600));
    assert!(!get_role.by(&emulator, "dev-root").ok().contains("<LastUsedDate>"));
}

#[test]
fn a_fork_has_the_uses_before_it_and_its_own() {
    let emulator = forgetful();
    Call::sts("GetCallerIdentity").by(&emulator, "dev-developer").ok();
    let fork = emulator.fork();
    emulator.clock().advance(Duration::from_secs(5));
    Call::sts("GetCallerIdentity").by(&emulator, "dev-developer").ok();
    Call::iam("ListRoles").by(&fork, "dev-developer").ok();
    let (here, there) =
        (uses_of(&emulator, 444_444_444_444, "Developer"), uses_of(&fork, 444_444_444_444, "Developer"));
    assert_eq!(actions(&here), [("sts:GetCallerIdentity", "us-east-1", 5)]);
    assert_eq!(actions(&there), [("iam:ListRoles", "us-east-1", 0), ("sts:GetCallerIdentity", "us-east-1", 0)]);
}

#[test]
fn the_last_use_of_a_key_outlives_its_event() {
    let emulator = forgetful();
    let key = credentials_in(&Call::iam("CreateAccessKey").by(&emulator, "management-root").ok());
    Call { service: "sqs", region: "eu-west-1", body: Body::Json("ListQueues", "{}") }.with(&emulator, &key).ok();
    let form = format!("GetAccessKeyLastUsed&AccessKeyId={}", key.access_key_id);
    for _ in 0..2 {
        let text = Call::iam(&form).by(&emulator, "management-root").ok();
        assert_eq!(between(&text, "<ServiceName>", "</ServiceName>"), Some("sqs"));
        assert_eq!(between(&text, "<Region>", "</Region>"), Some("eu-west-1"));
    }
}
