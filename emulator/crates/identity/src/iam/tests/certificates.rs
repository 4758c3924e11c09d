use super::*;

const BODY: &str = include_str!("data/shop.pem");
const KEY: &str = include_str!("data/shop-key.pem");
const OTHER_KEY: &str = include_str!("data/other-key.pem");

fn upload(name: &str) -> UploadServerCertificateRequest {
    UploadServerCertificateRequest {
        path: Some("/cloudfront/".into()),
        server_certificate_name: name.into(),
        certificate_body: BODY.into(),
        private_key: KEY.into(),
        certificate_chain: Some(format!("{BODY}{BODY}")),
        ..Default::default()
    }
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html>
#[test]
fn a_server_certificate_is_uploaded_renamed_tagged_and_deleted() {
    let mut world = World::new();
    world.call.now = "2027-01-01T00:00:00Z".parse().unwrap();
    let metadata = world.write(server_certificate::upload_server_certificate, upload("shop")).unwrap();
    let metadata = metadata.server_certificate_metadata.unwrap();
    assert_eq!(metadata.arn, "arn:aws:iam::111111111111:server-certificate/cloudfront/shop");
    assert!(metadata.server_certificate_id.starts_with("ASCA"));
    assert!(metadata.expiration.unwrap() > world.call.now);
    let again = world.write(server_certificate::upload_server_certificate, upload("SHOP"));
    refused(again, "EntityAlreadyExists", "The Server Certificate with name SHOP already exists.");

    let rename = UpdateServerCertificateRequest {
        server_certificate_name: "shop".into(),
        new_path: Some("/".into()),
        new_server_certificate_name: Some("store".into()),
    };
    world.write(server_certificate::update_server_certificate, rename).unwrap();
    let get = |name: &str| GetServerCertificateRequest { server_certificate_name: name.into() };
    let message = "The Server Certificate with name shop cannot be found.";
    refused(world.read(server_certificate::get_server_certificate, get("shop")), "NoSuchEntity", message);
    let found = world.read(server_certificate::get_server_certificate, get("store")).unwrap().server_certificate;
    assert_eq!((found.certificate_body.as_str(), found.certificate_chain.is_some()), (BODY.trim(), true));
    assert_eq!(found.server_certificate_metadata.server_certificate_id, metadata.server_certificate_id);

    let tags = vec![Tag { key: "k".into(), value: "v".into() }];
    let tag = TagServerCertificateRequest { server_certificate_name: "store".into(), tags };
    world.write(tags::tag_server_certificate, tag).unwrap();
    let list = ListServerCertificateTagsRequest { server_certificate_name: "store".into(), ..Default::default() };
    assert_eq!(world.read(tags::list_server_certificate_tags, list).unwrap().tags.len(), 1);

    let list = || ListServerCertificatesRequest { path_prefix: Some("/cloudfront/".into()), ..Default::default() };
    let listed = world.read(server_certificate::list_server_certificates, list()).unwrap();
    assert!(listed.server_certificate_metadata_list.is_empty());
    let summary = world.read(account::get_account_summary, GetAccountSummaryRequest {}).unwrap().summary_map.unwrap();
    assert_eq!((summary["ServerCertificates"], summary["ServerCertificatesQuota"]), (1, 20));
    let delete = DeleteServerCertificateRequest { server_certificate_name: "store".into() };
    world.write(server_certificate::delete_server_certificate, delete).unwrap();
    assert!(world.iam().server_certificates.is_empty());
}

/// "KeyPairMismatch", "MalformedCertificate: malformed or expired":
/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html>
#[test]
fn a_server_certificate_must_be_one_in_force_and_fit_its_key() {
    for (year, change, code) in [
        (
            "2027",
            (|input| input.private_key = OTHER_KEY.into()) as fn(&mut UploadServerCertificateRequest),
            "KeyPairMismatch",
        ),
        ("2027", |input| input.private_key = "key".into(), "MalformedCertificate"),
        ("2027", |input| input.certificate_body = KEY.into(), "MalformedCertificate"),
        ("2027", |input| input.certificate_chain = Some("chain".into()), "MalformedCertificate"),
        ("2199", |_| {}, "MalformedCertificate"),
    ] {
        let mut world = World::new();
        world.call.now = format!("{year}-01-01T00:00:00Z").parse().unwrap();
        let mut input = upload("shop");
        change(&mut input);
        let refused = world.write(server_certificate::upload_server_certificate, input).unwrap_err();
        assert_eq!(refused.code, code, "{year}: {}", refused.message);
    }
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html>
#[test]
fn a_user_has_signing_certificates_of_its_own() {
    let mut world = World::new();
    world.create_user("bob");
    let user_name = Some("bob".to_owned());
    let upload = || UploadSigningCertificateRequest { user_name: Some("bob".into()), certificate_body: BODY.into() };
    let certificate = world.write(signing_certificate::upload_signing_certificate, upload()).unwrap().certificate;
    let again = world.write(signing_certificate::upload_signing_certificate, upload());
    refused(again, "DuplicateCertificate", "The certificate already exists.");
    let update = UpdateSigningCertificateRequest {
        user_name: user_name.clone(),
        certificate_id: certificate.certificate_id.clone(),
        status: "Inactive".into(),
    };
    world.write(signing_certificate::update_signing_certificate, update).unwrap();
    let list = ListSigningCertificatesRequest { user_name: user_name.clone(), ..Default::default() };
    let listed = world.read(signing_certificate::list_signing_certificates, list).unwrap().certificates;
    assert_eq!((listed.len(), listed[0].status.as_str()), (1, "Inactive"));
    let message = "Cannot delete entity, must delete certificates first.";
    let delete = DeleteUserRequest { user_name: "bob".into() };
    refused(world.write(user::delete_user, delete), "DeleteConflict", message);
    let rename = UpdateUserRequest { user_name: "bob".into(), new_user_name: Some("rob".into()), ..Default::default() };
    world.write(user::update_user, rename).unwrap();
    let delete = |user: &str| DeleteSigningCertificateRequest {
        user_name: Some(user.into()),
        certificate_id: certificate.certificate_id.clone(),
    };
    world.create_user("eve");
    let message = format!("The Certificate with id {} cannot be found.", certificate.certificate_id);
    refused(world.write(signing_certificate::delete_signing_certificate, delete("eve")), "NoSuchEntity", &message);
    world.write(signing_certificate::delete_signing_certificate, delete("rob")).unwrap();
}
