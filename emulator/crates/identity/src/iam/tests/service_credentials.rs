use super::*;

/// Terraform's `force_destroy` asks for all three before it removes a user.
#[test]
fn a_user_has_none_and_whoever_does_not_exist_is_not_found() {
    let mut world = World::new();
    world.create_user("bob");
    let name = |name: &str| Some(name.to_owned());
    let keys = |user_name| ListSSHPublicKeysRequest { user_name, ..Default::default() };
    let certificates = |user_name| ListSigningCertificatesRequest { user_name, ..Default::default() };
    let passwords = |user_name| ListServiceSpecificCredentialsRequest { user_name, ..Default::default() };
    for user in [name("bob"), None] {
        let found = world.read(service_credential::list_ssh_public_keys, keys(user.clone())).unwrap();
        assert_eq!((found.ssh_public_keys.unwrap().len(), found.is_truncated), (0, Some(false)));
        let found = world.read(signing_certificate::list_signing_certificates, certificates(user.clone())).unwrap();
        assert!(found.certificates.is_empty());
        let found = world.read(service_credential::list_service_specific_credentials, passwords(user)).unwrap();
        assert!(found.service_specific_credentials.unwrap().is_empty());
    }
    let message = "The user with name eve cannot be found.";
    let read = world.read(service_credential::list_ssh_public_keys, keys(name("eve")));
    refused(read, "NoSuchEntity", message);
    let read = world.read(signing_certificate::list_signing_certificates, certificates(name("eve")));
    refused(read, "NoSuchEntity", message);
    let read = world.read(service_credential::list_service_specific_credentials, passwords(name("eve")));
    refused(read, "NoSuchEntity", message);
}

#[test]
fn everybody_s_or_one_user_s() {
    let mut world = World::new();
    world.create_user("bob");
    let ask =
        |user_name| ListServiceSpecificCredentialsRequest { user_name, all_users: Some(true), ..Default::default() };
    assert!(world.read(service_credential::list_service_specific_credentials, ask(None)).is_ok());
    let both = world.read(service_credential::list_service_specific_credentials, ask(Some("bob".into())));
    refused(both, "ValidationError", "AllUsers cannot be specified together with UserName.");
}
