use std::sync::LazyLock;

use federation::key::SigningKey;
use federation::saml::IdentityProvider;

use super::*;

/// Metadata of a provider whose certificate is real; making its key takes a while.
static METADATA: LazyLock<String> = LazyLock::new(|| {
    let (from, to) = ("2026-01-01T00:00:00Z".parse().unwrap(), "2036-01-01T00:00:00Z".parse().unwrap());
    let certificate = SigningKey::generate([7; 32]).unwrap().certificate("idp.example.com", from, to).unwrap();
    let provider = IdentityProvider {
        entity_id: "https://idp.example.com".into(),
        certificates: vec![certificate],
        ..IdentityProvider::default()
    };
    provider.to_metadata().unwrap()
});
const KEY: &str = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----";

fn saml(name: &str) -> CreateSAMLProviderRequest {
    CreateSAMLProviderRequest { name: name.into(), saml_metadata_document: METADATA.clone(), ..Default::default() }
}

fn update(arn: &str) -> UpdateSAMLProviderRequest {
    UpdateSAMLProviderRequest { saml_provider_arn: arn.into(), ..Default::default() }
}

fn get(world: &World, arn: &str) -> Result<GetSAMLProviderResponse, Fault> {
    world.read(saml_provider::get_saml_provider, GetSAMLProviderRequest { saml_provider_arn: arn.into() })
}

#[test]
fn a_saml_provider_keeps_its_metadata() {
    let mut world = World::new();
    let tags = Some(vec![Tag { key: "k".into(), value: "v".into() }]);
    let created = world.write(saml_provider::create_saml_provider, CreateSAMLProviderRequest { tags, ..saml("okta") });
    let arn = created.unwrap().saml_provider_arn.unwrap();
    assert_eq!(arn, "arn:aws:iam::111111111111:saml-provider/okta");
    let seen = get(&world, &arn).unwrap();
    assert_eq!(seen.saml_metadata_document.as_deref(), Some(METADATA.as_str()));
    assert!(seen.saml_provider_uuid.unwrap().starts_with("SAMLSP"));
    assert_eq!((seen.create_date, seen.tags.unwrap().len()), (Some(world.call.now), 1));
    assert_eq!(seen.valid_until.unwrap().to_string(), "2126-10-31T10:30:00Z");
    let limited = METADATA.replacen("entityID=", "validUntil=\"2027-01-01T00:00:00Z\" entityID=", 1);
    let change = UpdateSAMLProviderRequest { saml_metadata_document: Some(limited), ..update(&arn) };
    world.write(saml_provider::update_saml_provider, change).unwrap();
    assert_eq!(get(&world, &arn).unwrap().valid_until.unwrap().to_string(), "2027-01-01T00:00:00Z");
    let again = world.write(saml_provider::create_saml_provider, saml("okta"));
    refused(again, "EntityAlreadyExists", &format!("Provider with arn {arn} already exists."));
    let listed = world.read(saml_provider::list_saml_providers, ListSAMLProvidersRequest {}).unwrap();
    assert_eq!(listed.saml_provider_list.unwrap()[0].arn.as_deref(), Some(&*arn));
    let delete = || DeleteSAMLProviderRequest { saml_provider_arn: arn.clone() };
    world.write(saml_provider::delete_saml_provider, delete()).unwrap();
    let message = format!("Manifest not found for arn {arn}");
    refused(world.write(saml_provider::delete_saml_provider, delete()), "NoSuchEntity", &message);
    refused(get(&world, &arn), "NoSuchEntity", &message);
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_saml.html>
#[test]
fn a_saml_provider_is_refused_in_awss_words() {
    let mut world = World::new();
    let arn = world.write(saml_provider::create_saml_provider, saml("okta")).unwrap().saml_provider_arn.unwrap();
    for (change, message) in [
        (
            update(&arn),
            "Unable to update identity provider. No updates are defined for metadata or encryption assertion.",
        ),
        (
            UpdateSAMLProviderRequest { saml_metadata_document: Some("x".repeat(1000)), ..update(&arn) },
            "Could not parse metadata",
        ),
        (
            UpdateSAMLProviderRequest { assertion_encryption_mode: Some("Required".into()), ..update(&arn) },
            "Unable to set assertion encryption mode to Required because no private key is provided.",
        ),
        (
            UpdateSAMLProviderRequest { remove_private_key: Some("SAMLKEYX".into()), ..update(&arn) },
            "Failed to remove private key because the Key ID does not match a private key.",
        ),
        (UpdateSAMLProviderRequest { add_private_key: Some("text".into()), ..update(&arn) }, "Invalid private key."),
        (
            UpdateSAMLProviderRequest {
                add_private_key: Some(KEY.into()),
                remove_private_key: Some("SAMLKEYX".into()),
                ..update(&arn)
            },
            "Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.",
        ),
    ] {
        let seen = world.write(saml_provider::update_saml_provider, change).unwrap_err();
        assert_eq!((&*seen.code, seen.message.trim_end_matches('.')), ("InvalidInput", message.trim_end_matches('.')));
    }
}

#[test]
fn a_saml_provider_has_two_private_keys_at_most_and_shows_neither() {
    let mut world = World::new();
    let arn = world.write(saml_provider::create_saml_provider, saml("okta")).unwrap().saml_provider_arn.unwrap();
    let add = || UpdateSAMLProviderRequest {
        add_private_key: Some(KEY.into()),
        assertion_encryption_mode: Some("Required".into()),
        ..update(&arn)
    };
    world.write(saml_provider::update_saml_provider, add()).unwrap();
    world.write(saml_provider::update_saml_provider, add()).unwrap();
    refused(
        world.write(saml_provider::update_saml_provider, add()),
        "LimitExceeded",
        "Private key limit of 2 is reached.",
    );
    let keys = get(&world, &arn).unwrap().private_key_list.unwrap();
    let remove =
        |number: usize| UpdateSAMLProviderRequest { remove_private_key: keys[number].key_id.clone(), ..update(&arn) };
    world.write(saml_provider::update_saml_provider, remove(0)).unwrap();
    let last = world.write(saml_provider::update_saml_provider, remove(1));
    refused(last, "InvalidInput", "Failed to remove private key.");
}

fn oidc(url: &str) -> CreateOpenIDConnectProviderRequest {
    CreateOpenIDConnectProviderRequest { url: url.into(), ..Default::default() }
}

#[test]
fn an_oidc_provider_has_audiences_and_thumbprints() {
    let mut world = World::new();
    let thumbprint = "990f4193972f2becf12ddeda5237f9c952f20d9e".to_owned();
    let create = CreateOpenIDConnectProviderRequest {
        client_id_list: Some(vec!["sts.amazonaws.com".into(), "sts.amazonaws.com".into()]),
        thumbprint_list: Some(vec![thumbprint.clone()]),
        ..oidc("https://token.actions.githubusercontent.com")
    };
    let created = world.write(oidc_provider::create_open_id_connect_provider, create.clone()).unwrap();
    let arn = created.open_id_connect_provider_arn.unwrap();
    assert_eq!(arn, "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com");
    let message = "Provider with url https://token.actions.githubusercontent.com already exists.";
    refused(world.write(oidc_provider::create_open_id_connect_provider, create), "EntityAlreadyExists", message);
    let add = |id: &str| AddClientIDToOpenIDConnectProviderRequest {
        open_id_connect_provider_arn: arn.clone(),
        client_id: id.into(),
    };
    for number in 2..=100 {
        let input = add(&number.to_string());
        world.write(oidc_provider::add_client_id_to_open_id_connect_provider, input).unwrap();
    }
    let more = world.write(oidc_provider::add_client_id_to_open_id_connect_provider, add("101"));
    refused(more, "LimitExceeded", "Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100");
    world.write(oidc_provider::add_client_id_to_open_id_connect_provider, add("100")).unwrap();
    for _ in 0..2 {
        let input = RemoveClientIDFromOpenIDConnectProviderRequest {
            open_id_connect_provider_arn: arn.clone(),
            client_id: "50".into(),
        };
        world.write(oidc_provider::remove_client_id_from_open_id_connect_provider, input).unwrap();
    }
    let input = UpdateOpenIDConnectProviderThumbprintRequest {
        open_id_connect_provider_arn: arn.clone(),
        thumbprint_list: vec!["xyz".into()],
    };
    let wrong = world.write(oidc_provider::update_open_id_connect_provider_thumbprint, input);
    refused(wrong, "InvalidInput", "Thumbprint must be 40 hexadecimal characters.");
    let get = GetOpenIDConnectProviderRequest { open_id_connect_provider_arn: arn.clone() };
    let seen = world.read(oidc_provider::get_open_id_connect_provider, get.clone()).unwrap();
    assert_eq!(seen.url.as_deref(), Some("token.actions.githubusercontent.com"));
    assert_eq!((seen.client_id_list.unwrap().len(), seen.thumbprint_list.unwrap()), (99, vec![thumbprint]));
    for _ in 0..2 {
        let input = DeleteOpenIDConnectProviderRequest { open_id_connect_provider_arn: arn.clone() };
        world.write(oidc_provider::delete_open_id_connect_provider, input).unwrap();
    }
    let message = format!("OpenIDConnect Provider not found for arn {arn}");
    refused(world.read(oidc_provider::get_open_id_connect_provider, get), "NoSuchEntity", &message);
}

/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html>
#[test]
fn an_account_has_a_hundred_oidc_providers() {
    let mut world = World::new();
    for number in 0..100 {
        let input = oidc(&format!("https://idp{number}.example.com"));
        world.write(oidc_provider::create_open_id_connect_provider, input).unwrap();
    }
    let more = world.write(oidc_provider::create_open_id_connect_provider, oidc("https://idp.example.com"));
    refused(more, "LimitExceeded", "Cannot exceed quota for OpenIdConnectProvidersPerAccount: 100");
    let wrong = world.write(oidc_provider::create_open_id_connect_provider, oidc("http://idp.example.com"));
    refused(wrong, "InvalidInput", "Invalid Open ID Connect Provider URL");
}
