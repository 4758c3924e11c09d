//! Codes of MFA devices, and what they open.

use aws::AccountId;
use federation::totp::Seed;
use orglab::{Credentials, Emulator};

use crate::world::{Call, credentials_in, securecart};

const MANAGEMENT: AccountId = AccountId::new(111_111_111_111);
const DEVICE: &str = "arn:aws:iam::111111111111:mfa/phone";

/// The management account has a user with a device, and a role that trusts the user with a second factor only.
fn world() -> (Emulator, Credentials) {
    let emulator = securecart();
    let apply = |operation: &str, json: &str| emulator.core().apply(MANAGEMENT, "iam", operation, json).unwrap();
    apply("CreateUser", r#"{"UserName":"alice"}"#);
    let administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
    apply("AttachUserPolicy", &format!(r#"{{"UserName":"alice","PolicyArn":"{administrator}"}}"#));
    let trust = serde_json::json!({ "Version": "2012-10-17", "Statement": {
        "Effect": "Allow", "Action": "sts:AssumeRole",
        "Principal": { "AWS": "arn:aws:iam::111111111111:user/alice" },
        "Condition": {
            "Bool": { "aws:MultiFactorAuthPresent": "true" },
            "NumericLessThan": { "aws:MultiFactorAuthAge": "600" },
        },
    } });
    let role = serde_json::json!({ "RoleName": "Guarded", "AssumeRolePolicyDocument": trust.to_string() });
    apply("CreateRole", &role.to_string());
    let key = apply("CreateAccessKey", r#"{"UserName":"alice"}"#);
    let key = key.get("AccessKey").and_then(wire::Value::as_structure).unwrap();
    let alice = Credentials {
        access_key_id: key.text("AccessKeyId").unwrap().into(),
        secret_access_key: key.text("SecretAccessKey").unwrap().into(),
        session_token: None,
    };
    Call::iam("CreateVirtualMFADevice&VirtualMFADeviceName=phone").with(&emulator, &alice).ok();
    let enable = format!(
        "EnableMFADevice&UserName=alice&SerialNumber={DEVICE}&AuthenticationCode1={}&AuthenticationCode2={}",
        code(&emulator, -1),
        code(&emulator, 0)
    );
    Call::iam(&enable).with(&emulator, &alice).ok();
    (emulator, alice)
}

/// The code of so many steps from now.
fn code(emulator: &Emulator, steps: i64) -> String {
    let partition = emulator.core().snapshot();
    let device = partition.account(MANAGEMENT).unwrap().iam.mfa_device(DEVICE).unwrap();
    let at = emulator.clock().now().millis() + steps * 30_000;
    Seed::new(&device.seed).unwrap().code(aws::Timestamp::from_millis(at))
}

fn wait(emulator: &Emulator, seconds: u64) {
    emulator.clock().advance(std::time::Duration::from_secs(seconds));
}

fn assume(code: &str) -> String {
    let code = if code.is_empty() { String::new() } else { format!("&SerialNumber={DEVICE}&TokenCode={code}") };
    format!("AssumeRole&RoleArn=arn:aws:iam::111111111111:role/Guarded&RoleSessionName=session{code}")
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html>
#[test]
fn a_trust_policy_opens_for_a_code_and_a_code_works_once() {
    let (emulator, alice) = world();
    let without = Call::sts(&assume("")).with(&emulator, &alice).refused("AccessDenied");
    assert!(without.contains("because no role trust policy allows the sts:AssumeRole action"), "{without}");
    wait(&emulator, 60);
    let wrong = Call::sts(&assume("000000")).with(&emulator, &alice).refused("AccessDenied");
    assert!(wrong.contains("MultiFactorAuthentication failed with invalid MFA one time pass code."), "{wrong}");
    let good = code(&emulator, 0);
    let role = credentials_in(&Call::sts(&assume(&good)).with(&emulator, &alice).ok());
    Call::sts("GetCallerIdentity").with(&emulator, &role).ok();
    // "The temporary credentials returned by `AssumeRole` do not include MFA information in the context": a role's session
    // opens no further door that asks for it, though CloudTrail shows that it began with a second factor.
    let allow = serde_json::json!({ "Version": "2012-10-17", "Statement": [
        { "Effect": "Allow", "Action": "iam:ListUsers", "Resource": "*",
          "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } },
        { "Effect": "Allow", "Action": "iam:ListRoles", "Resource": "*" },
    ] });
    let policy = serde_json::json!({ "RoleName": "Guarded", "PolicyName": "p", "PolicyDocument": allow.to_string() });
    emulator.core().apply(MANAGEMENT, "iam", "PutRolePolicy", &policy.to_string()).unwrap();
    Call::iam("ListUsers").with(&emulator, &role).refused("AccessDenied");
    Call::iam("ListRoles").with(&emulator, &role).ok();
    let events = emulator.core().history().events();
    let record = detection::record::record(events.last().unwrap(), MANAGEMENT);
    assert!(record.contains(r#""mfaAuthenticated":"true""#), "{record}");
    let again = Call::sts(&assume(&good)).with(&emulator, &alice).refused("AccessDenied");
    assert!(again.contains("invalid MFA one time pass code"), "{again}");
}

/// "You cannot call any IAM API operations unless MFA authentication information is included in the request":
/// <https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html>
#[test]
fn a_session_with_a_second_factor_may_call_iam_and_grows_old() {
    let (emulator, alice) = world();
    let plain = credentials_in(&Call::sts("GetSessionToken").with(&emulator, &alice).ok());
    Call::iam("ListUsers").with(&emulator, &plain).refused("InvalidClientTokenId");
    wait(&emulator, 60);
    let form = format!("GetSessionToken&SerialNumber={DEVICE}&TokenCode={}", code(&emulator, 0));
    let session = credentials_in(&Call::sts(&form).with(&emulator, &alice).ok());
    Call::iam("ListUsers").with(&emulator, &session).ok();
    Call::sts(&assume("")).with(&emulator, &session).ok();
    wait(&emulator, 600);
    Call::sts(&assume("")).with(&emulator, &session).refused("AccessDenied");
}

/// A refused call uses nothing up.
#[test]
fn a_code_is_spent_by_the_call_that_succeeds() {
    let (emulator, alice) = world();
    wait(&emulator, 60);
    let good = code(&emulator, 0);
    let too_long = format!("{}&DurationSeconds=43200", assume(&good));
    Call::sts(&too_long).with(&emulator, &alice).refused("ValidationError");
    Call::sts(&assume(&good)).with(&emulator, &alice).ok();
}
