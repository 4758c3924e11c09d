//! <https://docs.aws.amazon.com/kms/latest/APIReference/Welcome.html>

use std::collections::BTreeMap;
use std::time::Duration;

use models::kms as api;
use resources::kms::KMS;
use wire::Fault;

use crate::world::{OTHER, OWNER, World, code};

fn create(world: &mut World, input: api::CreateKeyRequest) -> Result<api::KeyMetadata, Fault> {
    let made: api::CreateKeyResponse = world.call("CreateKey", input)?;
    Ok(made.key_metadata.unwrap())
}

fn key(world: &mut World) -> String {
    create(world, api::CreateKeyRequest::default()).unwrap().key_id
}

fn describe(world: &mut World, name: &str) -> Result<api::KeyMetadata, Fault> {
    let input = api::DescribeKeyRequest { key_id: name.into(), grant_tokens: None };
    let found: api::DescribeKeyResponse = world.call("DescribeKey", input)?;
    Ok(found.key_metadata.unwrap())
}

fn encrypt(world: &mut World, key: &str, context: &[(&str, &str)]) -> Result<Vec<u8>, Fault> {
    let input = api::EncryptRequest {
        key_id: key.into(),
        plaintext: b"secret".to_vec(),
        encryption_context: Some(pairs(context)),
        ..api::EncryptRequest::default()
    };
    world.call::<api::EncryptResponse>("Encrypt", input).map(|output| output.ciphertext_blob.unwrap())
}

fn decrypt(world: &mut World, ciphertext: &[u8], context: &[(&str, &str)]) -> Result<Vec<u8>, Fault> {
    let input = api::DecryptRequest {
        ciphertext_blob: Some(ciphertext.to_vec()),
        encryption_context: Some(pairs(context)),
        ..api::DecryptRequest::default()
    };
    world.call::<api::DecryptResponse>("Decrypt", input).map(|output| output.plaintext.unwrap())
}

fn pairs(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

fn days(days: u64) -> Duration {
    Duration::from_hours(24 * days)
}

#[test]
fn every_operation_is_in_the_model_and_has_a_row() {
    assert_eq!(KMS.defects(), Vec::<String>::new());
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let alias = api::CreateAliasRequest { alias_name: "alias/logs".into(), target_key_id: id };
    world.call::<api::CreateAliasResponse>("CreateAlias", alias).unwrap();
    let call = world.root_call(OWNER);
    let text = |member: &str| match member {
        "AliasName" => "alias/logs",
        "GranteePrincipal" | "RetiringPrincipal" => "arn:aws:iam::111122223333:root",
        _ => "alias/other",
    };
    let sample = service::Sample { partition: &world.partition, call: &call, text };
    assert_eq!(KMS.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html>
#[test]
fn a_new_key_is_symmetric_and_in_use_and_others_say_what_they_are_for() {
    let mut world = World::new(&KMS);
    let made = create(&mut world, api::CreateKeyRequest::default()).unwrap();
    let arn = format!("arn:aws:kms:eu-west-1:{OWNER}:key/{}", made.key_id);
    assert_eq!((made.arn, made.key_state.as_deref(), made.enabled), (Some(arn), Some("Enabled"), Some(true)));
    assert_eq!((made.key_spec.as_deref(), made.key_manager.as_deref()), (Some("SYMMETRIC_DEFAULT"), Some("CUSTOMER")));
    assert_eq!(made.encryption_algorithms, Some(vec!["SYMMETRIC_DEFAULT".to_owned()]));
    let of = |spec: &str, usage: Option<&str>| api::CreateKeyRequest {
        key_spec: Some(spec.into()),
        key_usage: usage.map(str::to_owned),
        ..api::CreateKeyRequest::default()
    };
    for (input, want) in [
        (of("SYMMETRIC_DEFAULT", Some("ENCRYPT_DECRYPT")), "success"),
        (of("SYMMETRIC_DEFAULT", Some("SIGN_VERIFY")), "ValidationException"),
        (of("HMAC_256", None), "ValidationException"),
        (of("HMAC_256", Some("GENERATE_VERIFY_MAC")), "success"),
        (of("RSA_2048", Some("SIGN_VERIFY")), "success"),
        (of("ECC_NIST_P256", Some("ENCRYPT_DECRYPT")), "ValidationException"),
        (
            api::CreateKeyRequest {
                customer_master_key_spec: Some("RSA_2048".into()),
                ..of("RSA_2048", Some("SIGN_VERIFY"))
            },
            "ValidationException",
        ),
        (
            api::CreateKeyRequest { multi_region: Some(true), ..api::CreateKeyRequest::default() },
            "UnsupportedOperationException",
        ),
        (
            api::CreateKeyRequest { origin: Some("EXTERNAL".into()), ..api::CreateKeyRequest::default() },
            "UnsupportedOperationException",
        ),
        (
            api::CreateKeyRequest { policy: Some("{}".into()), ..api::CreateKeyRequest::default() },
            "MalformedPolicyDocumentException",
        ),
    ] {
        let asked = format!("{input:?}");
        assert_eq!(code(create(&mut world, input)), want, "{asked}");
    }
}

/// "The key policy must allow the calling principal to make a subsequent PutKeyPolicy request":
/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_PutKeyPolicy.html>.
#[test]
fn a_policy_that_locks_its_author_out_is_refused_unless_the_check_is_bypassed() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let policy = |principal: &str, action: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":"{principal}"}},"Action":"{action}","Resource":"*"}}]}}"#
        )
    };
    let root = format!("arn:aws:iam::{OWNER}:root");
    let other = format!("arn:aws:iam::{OTHER}:root");
    for (text, bypass, want) in [
        (policy(&root, "kms:*"), false, "success"),
        (policy(&root, "kms:Decrypt"), false, "MalformedPolicyDocumentException"),
        (policy(&other, "kms:*"), false, "MalformedPolicyDocumentException"),
        (policy(&other, "kms:*"), true, "success"),
        (policy(&format!("arn:aws:iam::{OWNER}:role/nobody"), "kms:*"), true, "MalformedPolicyDocumentException"),
    ] {
        let input = api::PutKeyPolicyRequest {
            key_id: id.clone(),
            policy: text.clone(),
            bypass_policy_lockout_safety_check: Some(bypass),
            ..api::PutKeyPolicyRequest::default()
        };
        assert_eq!(code(world.call::<api::PutKeyPolicyResponse>("PutKeyPolicy", input)), want, "{text}");
    }
    let input = api::GetKeyPolicyRequest { key_id: id, policy_name: None };
    let found: api::GetKeyPolicyResponse = world.call("GetKeyPolicy", input).unwrap();
    assert_eq!(found.policy.unwrap(), policy(&other, "kms:*"));
}

/// <https://docs.aws.amazon.com/kms/latest/developerguide/find-cmk-id-arn.html>
#[test]
fn a_key_is_found_by_id_arn_and_alias_and_kms_says_what_is_missing() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let alias =
        |target: &str| api::CreateAliasRequest { alias_name: "alias/logs".into(), target_key_id: target.into() };
    world.call::<api::CreateAliasResponse>("CreateAlias", alias(&id)).unwrap();
    let of_alias = world.call::<api::CreateAliasResponse>("CreateAlias", alias("alias/logs")).unwrap_err();
    assert_eq!(of_alias.message, "Aliases must refer to keys. Not aliases");
    let again = world.call::<api::CreateAliasResponse>("CreateAlias", alias(&id)).unwrap_err();
    assert_eq!(
        (again.code.as_ref(), again.message.as_str()),
        (
            "AlreadyExistsException",
            "An alias with the name arn:aws:kms:eu-west-1:111122223333:alias/logs already exists"
        )
    );
    let here = |resource: &str| format!("arn:aws:kms:eu-west-1:{OWNER}:{resource}");
    for name in [id.clone(), here(&format!("key/{id}")), "alias/logs".to_owned(), here("alias/logs")] {
        assert_eq!(describe(&mut world, &name).unwrap().key_id, id, "{name}");
    }
    let nobody = "1234abcd-12ab-34cd-56ef-1234567890ab";
    for (name, want) in [
        (nobody.to_owned(), format!("Key '{}' does not exist", here(&format!("key/{nobody}")))),
        ("alias/none".to_owned(), format!("Alias {} is not found.", here("alias/none"))),
        ("nonsense".to_owned(), "Invalid keyId 'nonsense'".to_owned()),
        (format!("arn:aws:kms:us-west-2:{OWNER}:key/{id}"), "Invalid arn us-west-2".to_owned()),
    ] {
        let fault = describe(&mut world, &name).unwrap_err();
        assert_eq!((fault.code.as_ref(), fault.message), ("NotFoundException", want), "{name}");
    }
}

/// <https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-cmk>
#[test]
fn a_key_of_aws_s_is_there_when_somebody_looks_at_it() {
    let mut world = World::new(&KMS);
    let first = describe(&mut world, "alias/aws/s3").unwrap();
    assert_eq!(first.key_manager.as_deref(), Some("AWS"));
    assert_eq!(describe(&mut world, "alias/aws/s3").unwrap().key_id, first.key_id);
    assert_eq!(code(describe(&mut world, "alias/aws/nonsense")), "NotFoundException");
}

/// <https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html#key-state-table>
#[test]
fn what_a_key_can_do_depends_on_its_state() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let sealed = encrypt(&mut world, &id, &[]).unwrap();
    let disable = api::DisableKeyRequest { key_id: id.clone() };
    world.call::<api::DisableKeyResponse>("DisableKey", disable).unwrap();
    assert_eq!(code(encrypt(&mut world, &id, &[])), "DisabledException");
    assert_eq!(code(decrypt(&mut world, &sealed, &[])), "DisabledException");
    let schedule = |days| api::ScheduleKeyDeletionRequest { key_id: id.clone(), pending_window_in_days: Some(days) };
    for (window, want) in [(6, "ValidationException"), (31, "ValidationException"), (7, "success")] {
        let result = world.call::<api::ScheduleKeyDeletionResponse>("ScheduleKeyDeletion", schedule(window));
        assert_eq!(code(result), want, "{window}");
    }
    assert_eq!(code(decrypt(&mut world, &sealed, &[])), "KMSInvalidStateException");
    let enable = || api::EnableKeyRequest { key_id: id.clone() };
    assert_eq!(code(world.call::<api::EnableKeyResponse>("EnableKey", enable())), "KMSInvalidStateException");
    let cancel = || api::CancelKeyDeletionRequest { key_id: id.clone() };
    world.call::<api::CancelKeyDeletionResponse>("CancelKeyDeletion", cancel()).unwrap();
    let twice = world.call::<api::CancelKeyDeletionResponse>("CancelKeyDeletion", cancel());
    assert_eq!(code(twice), "KMSInvalidStateException");
    assert_eq!(describe(&mut world, &id).unwrap().key_state.as_deref(), Some("Disabled"));
    world.call::<api::EnableKeyResponse>("EnableKey", enable()).unwrap();
    assert_eq!(decrypt(&mut world, &sealed, &[]).unwrap(), b"secret");
}

/// <https://docs.aws.amazon.com/kms/latest/developerguide/deleting-keys.html>
#[test]
fn a_key_is_deleted_when_its_last_waiting_period_is_over() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let schedule = |days| api::ScheduleKeyDeletionRequest { key_id: id.clone(), pending_window_in_days: Some(days) };
    let cancel = api::CancelKeyDeletionRequest { key_id: id.clone() };
    world.call::<api::ScheduleKeyDeletionResponse>("ScheduleKeyDeletion", schedule(7)).unwrap();
    world.call::<api::CancelKeyDeletionResponse>("CancelKeyDeletion", cancel).unwrap();
    world.call::<api::ScheduleKeyDeletionResponse>("ScheduleKeyDeletion", schedule(20)).unwrap();
    for (passed, want) in [(8, "success"), (11, "success"), (2, "NotFoundException")] {
        world.pass(days(passed));
        world.settle();
        assert_eq!(code(describe(&mut world, &id)), want, "after {passed} more days");
    }
}

/// <https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html>
#[test]
fn a_ciphertext_is_read_with_its_key_and_encryption_context_only() {
    let mut world = World::new(&KMS);
    let (one, other) = (key(&mut world), key(&mut world));
    let sealed = encrypt(&mut world, &one, &[("app", "shop")]).unwrap();
    assert_eq!(decrypt(&mut world, &sealed, &[("app", "shop")]).unwrap(), b"secret");
    assert_eq!(code(decrypt(&mut world, &sealed, &[])), "InvalidCiphertextException");
    assert_eq!(code(decrypt(&mut world, b"nonsense", &[])), "InvalidCiphertextException");
    let input = api::DecryptRequest {
        ciphertext_blob: Some(sealed.clone()),
        key_id: Some(other.clone()),
        encryption_context: Some(pairs(&[("app", "shop")])),
        ..api::DecryptRequest::default()
    };
    assert_eq!(code(world.call::<api::DecryptResponse>("Decrypt", input)), "IncorrectKeyException");
    let input = api::ReEncryptRequest {
        ciphertext_blob: Some(sealed),
        source_encryption_context: Some(pairs(&[("app", "shop")])),
        destination_key_id: other.clone(),
        ..api::ReEncryptRequest::default()
    };
    let moved: api::ReEncryptResponse = world.call("ReEncrypt", input).unwrap();
    assert!(moved.key_id.unwrap().ends_with(&other));
    assert_eq!(decrypt(&mut world, &moved.ciphertext_blob.unwrap(), &[]).unwrap(), b"secret");
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateDataKey.html>
#[test]
fn data_keys_are_of_the_length_that_was_asked_for() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    for (spec, bytes, want) in [
        (Some("AES_256"), None, Ok(32)),
        (Some("AES_128"), None, Ok(16)),
        (None, Some(100), Ok(100)),
        (None, None, Err("ValidationException")),
        (Some("AES_256"), Some(32), Err("ValidationException")),
    ] {
        let input = api::GenerateDataKeyRequest {
            key_id: id.clone(),
            key_spec: spec.map(str::to_owned),
            number_of_bytes: bytes,
            ..api::GenerateDataKeyRequest::default()
        };
        let made = world.call::<api::GenerateDataKeyResponse>("GenerateDataKey", input);
        let got = made.map(|made| {
            let plaintext = made.plaintext.unwrap();
            assert_eq!(decrypt(&mut world, &made.ciphertext_blob.unwrap(), &[]).unwrap(), plaintext);
            plaintext.len()
        });
        assert_eq!(got.map_err(|fault| fault.code.into_owned()), want.map_err(str::to_owned), "{spec:?} {bytes:?}");
    }
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_VerifyMac.html>
#[test]
fn a_code_is_verified_with_the_key_and_message_that_it_was_made_of() {
    let mut world = World::new(&KMS);
    let input = api::CreateKeyRequest {
        key_spec: Some("HMAC_256".into()),
        key_usage: Some("GENERATE_VERIFY_MAC".into()),
        ..api::CreateKeyRequest::default()
    };
    let id = create(&mut world, input).unwrap().key_id;
    let input = api::GenerateMacRequest {
        message: b"m".to_vec(),
        key_id: id.clone(),
        mac_algorithm: "HMAC_SHA_256".into(),
        ..api::GenerateMacRequest::default()
    };
    let mac = world.call::<api::GenerateMacResponse>("GenerateMac", input).unwrap().mac.unwrap();
    for (message, algorithm, want) in [
        (b"m", "HMAC_SHA_256", "success"),
        (b"n", "HMAC_SHA_256", "KMSInvalidMacException"),
        (b"m", "HMAC_SHA_512", "InvalidKeyUsageException"),
    ] {
        let input = api::VerifyMacRequest {
            message: message.to_vec(),
            key_id: id.clone(),
            mac_algorithm: algorithm.into(),
            mac: mac.clone(),
            ..api::VerifyMacRequest::default()
        };
        assert_eq!(code(world.call::<api::VerifyMacResponse>("VerifyMac", input)), want, "{algorithm}");
    }
    assert_eq!(code(encrypt(&mut world, &id, &[])), "InvalidKeyUsageException");
}

/// <https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html>
#[test]
fn rotation_is_switched_on_and_off_and_has_a_next_date() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let status = |world: &mut World| {
        let input = api::GetKeyRotationStatusRequest { key_id: id.clone() };
        world.call::<api::GetKeyRotationStatusResponse>("GetKeyRotationStatus", input).unwrap()
    };
    assert_eq!(status(&mut world).key_rotation_enabled, Some(false));
    let input = api::EnableKeyRotationRequest { key_id: id.clone(), rotation_period_in_days: Some(90) };
    world.call::<api::EnableKeyRotationResponse>("EnableKeyRotation", input).unwrap();
    let since = world.now;
    world.pass(days(100));
    let found = status(&mut world);
    assert_eq!((found.rotation_period_in_days, found.next_rotation_date), (Some(90), Some(since.after(days(180)))));
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateGrant.html>
#[test]
fn a_grant_is_listed_until_it_is_retired_or_revoked() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let base = || api::CreateGrantRequest {
        key_id: id.clone(),
        grantee_principal: Some(format!("arn:aws:iam::{OTHER}:root")),
        operations: vec!["Decrypt".into()],
        ..api::CreateGrantRequest::default()
    };
    for (input, want) in [
        (api::CreateGrantRequest { grantee_principal: None, ..base() }, "ValidationException"),
        (api::CreateGrantRequest { operations: vec!["Sign".into()], ..base() }, "ValidationException"),
        (api::CreateGrantRequest { grantee_principal: Some("nobody".into()), ..base() }, "InvalidArnException"),
        (
            api::CreateGrantRequest { grantee_principal: Some(format!("arn:aws:iam::{OWNER}:role/nobody")), ..base() },
            "InvalidArnException",
        ),
        (api::CreateGrantRequest { dry_run: Some(true), ..base() }, "DryRunOperationException"),
    ] {
        let asked = format!("{input:?}");
        assert_eq!(code(world.call::<api::CreateGrantResponse>("CreateGrant", input)), want, "{asked}");
    }
    let named = || api::CreateGrantRequest { name: Some("once".into()), ..base() };
    let made: api::CreateGrantResponse = world.call("CreateGrant", named()).unwrap();
    let again: api::CreateGrantResponse = world.call("CreateGrant", named()).unwrap();
    let more: api::CreateGrantResponse = world.call("CreateGrant", base()).unwrap();
    assert_eq!(made.grant_id, again.grant_id);
    let count = |world: &mut World| {
        let input = api::ListGrantsRequest { key_id: id.clone(), ..api::ListGrantsRequest::default() };
        world.call::<api::ListGrantsResponse>("ListGrants", input).unwrap().grants.unwrap().len()
    };
    assert_eq!(count(&mut world), 2);
    let token = api::RetireGrantRequest { grant_token: again.grant_token, ..api::RetireGrantRequest::default() };
    world.call::<api::RetireGrantResponse>("RetireGrant", token).unwrap();
    assert_eq!(count(&mut world), 1);
    let revoke =
        || api::RevokeGrantRequest { key_id: id.clone(), grant_id: more.grant_id.clone().unwrap(), dry_run: None };
    world.call::<api::RevokeGrantResponse>("RevokeGrant", revoke()).unwrap();
    assert_eq!(code(world.call::<api::RevokeGrantResponse>("RevokeGrant", revoke())), "NotFoundException");
    let forged = api::RetireGrantRequest { grant_token: Some("x".into()), ..api::RetireGrantRequest::default() };
    assert_eq!(code(world.call::<api::RetireGrantResponse>("RetireGrant", forged)), "InvalidGrantTokenException");
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html>
#[test]
fn listings_come_in_pages() {
    let mut world = World::new(&KMS);
    let mut made: Vec<String> = (0..5).map(|_| key(&mut world)).collect();
    made.sort();
    let (mut seen, mut marker) = (Vec::new(), None);
    loop {
        let input = api::ListKeysRequest { limit: Some(2), marker: marker.clone(), resource_owners: None };
        let page: api::ListKeysResponse = world.call("ListKeys", input).unwrap();
        seen.extend(page.keys.unwrap().into_iter().map(|key| key.key_id.unwrap()));
        assert_eq!(page.truncated, Some(page.next_marker.is_some()));
        marker = page.next_marker;
        if marker.is_none() {
            break;
        }
    }
    assert_eq!(seen, made);
    let input = api::ListKeysRequest { marker: Some("nonsense".into()), ..api::ListKeysRequest::default() };
    assert_eq!(code(world.call::<api::ListKeysResponse>("ListKeys", input)), "InvalidMarkerException");
    assert_eq!(
        world.call_by::<api::ListKeysResponse>(OTHER, "ListKeys", api::ListKeysRequest::default()).unwrap().keys,
        Some(Vec::new())
    );
}

/// <https://docs.aws.amazon.com/kms/latest/APIReference/API_TagResource.html>
#[test]
fn tags_are_set_and_removed() {
    let mut world = World::new(&KMS);
    let id = key(&mut world);
    let tag = |key: &str, value: &str| api::Tag { tag_key: key.into(), tag_value: value.into() };
    for (tags, want) in [
        (vec![tag("team", "a"), tag("stage", "prod")], "success"),
        (vec![tag("team", "b")], "success"),
        (vec![tag("x", "1"), tag("x", "2")], "TagException"),
        (vec![tag("aws:x", "1")], "TagException"),
    ] {
        let input = api::TagResourceRequest { key_id: id.clone(), tags };
        assert_eq!(code(world.call::<api::TagResourceResponse>("TagResource", input)), want);
    }
    let input = api::UntagResourceRequest { key_id: id.clone(), tag_keys: vec!["stage".into()] };
    world.call::<api::UntagResourceResponse>("UntagResource", input).unwrap();
    let input = api::ListResourceTagsRequest { key_id: id, ..api::ListResourceTagsRequest::default() };
    let found: api::ListResourceTagsResponse = world.call("ListResourceTags", input).unwrap();
    assert_eq!(found.tags, Some(vec![tag("team", "b")]));
}
