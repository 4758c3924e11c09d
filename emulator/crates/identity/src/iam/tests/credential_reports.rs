//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html>

use std::time::Duration;

use super::*;

fn generate(world: &World) -> String {
    let input = GenerateCredentialReportRequest {};
    world.read(credential_report::generate_credential_report, input).unwrap().state.unwrap()
}

fn get(world: &World) -> Result<String, Fault> {
    let report = world.read(credential_report::get_credential_report, GetCredentialReportRequest {})?;
    assert_eq!(report.report_format.as_deref(), Some("text/csv"));
    Ok(String::from_utf8(report.content.unwrap()).unwrap())
}

/// The fields of the line of a user, by column.
fn fields(report: &str, user: &str) -> BTreeMap<String, String> {
    let columns = report.lines().next().unwrap().split(',').map(str::to_owned);
    let line = report.lines().find(|line| line.starts_with(&format!("{user},"))).unwrap();
    columns.zip(line.split(',').map(str::to_owned)).collect()
}

fn pass(world: &mut World, hours: u64) {
    world.call.now = world.call.now.after(Duration::from_secs(hours * 60 * 60));
}

#[test]
fn a_report_is_good_for_four_hours_and_says_what_was_then() {
    let mut world = World::new();
    refused(get(&world), "ReportNotPresent", "Unknown");
    assert_eq!(generate(&world), "STARTED");
    world.create_user("bob");
    pass(&mut world, 4);
    assert_eq!(generate(&world), "COMPLETE");
    assert!(!get(&world).unwrap().contains("bob"));
    world.call.now = world.call.now.after(Duration::from_secs(1));
    refused(get(&world), "ReportExpired", "Unknown");
    assert_eq!(generate(&world), "STARTED");
    assert!(get(&world).unwrap().contains("bob"));
    world.call.account = THERE;
    refused(get(&world), "ReportNotPresent", "Unknown");
}

#[test]
fn a_report_tells_of_passwords_keys_devices_and_certificates() {
    let mut world = World::new();
    for name in ["bob", "Alice"] {
        world.create_user(name);
    }
    let policy = UpdateAccountPasswordPolicyRequest { max_password_age: Some(90), ..Default::default() };
    world.write(login_profile::update_account_password_policy, policy).unwrap();
    let password = CreateLoginProfileRequest {
        user_name: Some("bob".into()),
        password: Some("correct-Horse7".into()),
        ..Default::default()
    };
    world.write(login_profile::create_login_profile, password).unwrap();
    let key = || CreateAccessKeyRequest { user_name: Some("bob".into()) };
    world.write(access_key::create_access_key, key()).unwrap();
    pass(&mut world, 1);
    let second = world.write(access_key::create_access_key, key()).unwrap().access_key.access_key_id;
    pass(&mut world, 1);
    let off =
        UpdateAccessKeyRequest { user_name: Some("bob".into()), access_key_id: second, status: "Inactive".into() };
    world.write(access_key::update_access_key, off).unwrap();
    let certificate = UploadSigningCertificateRequest {
        user_name: Some("bob".into()),
        certificate_body: include_str!("data/shop.pem").into(),
    };
    world.write(signing_certificate::upload_signing_certificate, certificate).unwrap();
    assert_eq!(generate(&world), "STARTED");
    let report = get(&world).unwrap();
    let users: Vec<_> = report.lines().map(|line| line.split(',').next().unwrap()).collect();
    assert_eq!(users, ["user", "<root_account>", "Alice", "bob"]);

    let bob = fields(&report, "bob");
    let keys: Vec<_> = ["access_key_1", "access_key_2"].map(|key| bob[&format!("{key}_active")].clone()).into();
    assert!(keys.contains(&"true".to_owned()) && keys.contains(&"false".to_owned()));
    let rotated = ["access_key_1", "access_key_2"].map(|key| bob[&format!("{key}_last_rotated")].clone());
    assert!(rotated.contains(&"2026-11-24T10:30:00+00:00".to_owned()));
    assert!(rotated.contains(&"2026-11-24T12:30:00+00:00".to_owned()));
    for (column, value) in [
        ("arn", "arn:aws:iam::111111111111:user/bob"),
        ("user_creation_time", "2026-11-24T10:30:00+00:00"),
        ("password_enabled", "true"),
        ("password_last_used", "no_information"),
        ("password_last_changed", "2026-11-24T10:30:00+00:00"),
        ("password_next_rotation", "2027-02-22T10:30:00+00:00"),
        ("mfa_active", "false"),
        ("access_key_1_last_used_date", "N/A"),
        ("cert_1_active", "true"),
        ("cert_1_last_rotated", "2026-11-24T12:30:00+00:00"),
        ("cert_2_active", "false"),
    ] {
        assert_eq!(bob[column], value, "{column}");
    }
    let alice = fields(&report, "Alice");
    for column in ["password_last_used", "password_next_rotation", "access_key_1_last_rotated", "cert_1_last_rotated"] {
        assert_eq!(alice[column], "N/A", "{column}");
    }
    let root = fields(&report, "<root_account>");
    assert_eq!((&*root["password_enabled"], &*root["password_next_rotation"]), ("false", "not_supported"));
}

/// "Applies to both account root user and IAM users."
#[test]
fn a_root_user_has_what_it_was_given() {
    let mut world = World::new();
    let mut tx = Tx::new(&world.partition, &world.call, &mut world.ids);
    state::iam::login_profile::allow_root_password(&mut tx, HERE).unwrap();
    state::iam::access_key::create(&mut tx, HERE, CredentialOwner::Root).unwrap();
    state::iam::mfa::add_security_key(&mut tx, HERE, "key").unwrap();
    world.partition = tx.finish();
    generate(&world);
    let report = get(&world).unwrap();
    let root = fields(&report, "<root_account>");
    for (column, value) in [
        ("password_enabled", "true"),
        ("password_last_changed", "2026-11-24T10:30:00+00:00"),
        ("password_next_rotation", "not_supported"),
        ("mfa_active", "true"),
        ("access_key_1_active", "true"),
        ("access_key_2_active", "false"),
    ] {
        assert_eq!(root[column], value, "{column}");
    }
    let summary = world.read(account::get_account_summary, GetAccountSummaryRequest {}).unwrap().summary_map.unwrap();
    for key in ["AccountPasswordPresent", "AccountAccessKeysPresent", "AccountMFAEnabled", "MFADevicesInUse"] {
        assert_eq!(summary[key], 1, "{key}");
    }
    let devices = world.read(mfa_device::list_virtual_mfa_devices, ListVirtualMFADevicesRequest::default()).unwrap();
    assert!(devices.0.virtual_mfa_devices.is_empty());
}
