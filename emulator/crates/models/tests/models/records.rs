use bytes::Bytes;
use http::Request;
use models::Record;
use models::iam::{CreateRoleRequest, CreateRoleResponse, DeleteRoleResponse, Role, Tag};
use models::sts::{GetCallerIdentityRequest, GetCallerIdentityResponse};
use wire::Structure;

#[test]
fn a_request_becomes_a_record() {
    let body = "Action=CreateRole&Version=2010-05-08&RoleName=Deployer&AssumeRolePolicyDocument=%7B%7D\
                &Tags.member.1.Key=team&Tags.member.1.Value=core&MaxSessionDuration=3600";
    let request = Request::post("/").body(Bytes::from(body)).unwrap();
    let codec = models::iam::SERVICE.protocol.codec();
    let structure = codec.decode(&models::iam::CREATE_ROLE, &request, &[]).unwrap();
    let record = CreateRoleRequest::from_structure(structure.clone()).unwrap();
    let want = CreateRoleRequest {
        role_name: "Deployer".to_owned(),
        assume_role_policy_document: "{}".to_owned(),
        max_session_duration: Some(3600),
        tags: Some(vec![Tag { key: "team".to_owned(), value: "core".to_owned() }]),
        ..CreateRoleRequest::default()
    };
    assert_eq!(record, want);
    assert_eq!(record.into_structure(), structure);
}

/// The form of <https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html>'s example.
#[test]
fn a_record_becomes_a_response() {
    let role = Role {
        path: "/".to_owned(),
        role_name: "Deployer".to_owned(),
        role_id: "AROAJQABLZS4A3QDU576Q".to_owned(),
        arn: "arn:aws:iam::123456789012:role/Deployer".to_owned(),
        create_date: "2026-11-24T10:30:00Z".parse().unwrap(),
        tags: Some(Vec::new()),
        ..Role::default()
    };
    let service = &models::iam::SERVICE;
    let output = CreateRoleResponse { role }.into_structure();
    let response = service.protocol.codec().encode(service, &models::iam::CREATE_ROLE, &output, "4a93ceee");
    assert_eq!(
        std::str::from_utf8(response.body()).unwrap(),
        "<CreateRoleResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><CreateRoleResult><Role><Path>/</Path>\
         <RoleName>Deployer</RoleName><RoleId>AROAJQABLZS4A3QDU576Q</RoleId>\
         <Arn>arn:aws:iam::123456789012:role/Deployer</Arn><CreateDate>2026-11-24T10:30:00Z</CreateDate><Tags/></Role>\
         </CreateRoleResult><ResponseMetadata><RequestId>4a93ceee</RequestId></ResponseMetadata></CreateRoleResponse>"
    );
    let output = DeleteRoleResponse {}.into_structure();
    let response = service.protocol.codec().encode(service, &models::iam::DELETE_ROLE, &output, "4a93ceee");
    assert_eq!(
        std::str::from_utf8(response.body()).unwrap(),
        "<DeleteRoleResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><ResponseMetadata>\
         <RequestId>4a93ceee</RequestId></ResponseMetadata></DeleteRoleResponse>"
    );
}

#[test]
fn a_missing_member_is_named() {
    let structure = Structure::new(CreateRoleRequest::SHAPE);
    let fault = CreateRoleRequest::from_structure(structure).unwrap_err();
    assert_eq!(fault.message, "`CreateRoleRequest` lacks its required member `RoleName`");
}

#[test]
fn a_structure_of_another_shape_is_refused() {
    let structure = GetCallerIdentityRequest {}.into_structure();
    assert!(GetCallerIdentityResponse::from_structure(structure).is_err());
}

#[test]
fn secrets_are_not_shown() {
    let credentials = models::sts::Credentials {
        access_key_id: "ASIAIOSFODNN7EXAMPLE".to_owned(),
        secret_access_key: "wJalrXUtnFEMI".to_owned(),
        ..models::sts::Credentials::default()
    };
    let shown =
        format!("{:?}", models::sts::AssumeRoleResponse { credentials: Some(credentials), ..Default::default() });
    assert!(shown.contains("ASIAIOSFODNN7EXAMPLE") && !shown.contains("wJalrXUtnFEMI"), "{shown}");
}
