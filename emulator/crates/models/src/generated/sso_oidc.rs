//! AWS SSO OIDC. Written by `cargo xtask codegen`; do not edit.

use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, record, table};

/// AWS SSO OIDC.
pub static SERVICE: Service = Service {
    name: "sso-oidc",
    signing_name: "sso-oauth",
    iam_prefix: "sso-oauth",
    api_version: "2019-06-10",
    protocol: Protocol::RestJson1,
    target_prefix: "",
    xml_namespace: "",
    event_source: "sso.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("InvalidRequestException"),
    operations: OPERATIONS,
};

operations! {
    CREATE_TOKEN "CreateToken" CREATE_TOKEN_REQUEST => CREATE_TOKEN_RESPONSE, POST "/token" 200 unsigned, errors [INVALID_REQUEST_EXCEPTION INVALID_CLIENT_EXCEPTION INVALID_GRANT_EXCEPTION UNAUTHORIZED_CLIENT_EXCEPTION UNSUPPORTED_GRANT_TYPE_EXCEPTION INVALID_SCOPE_EXCEPTION AUTHORIZATION_PENDING_EXCEPTION SLOW_DOWN_EXCEPTION ACCESS_DENIED_EXCEPTION EXPIRED_TOKEN_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    CREATE_TOKEN_WITH_IAM "CreateTokenWithIAM" CREATE_TOKEN_WITH_IAM_REQUEST => CREATE_TOKEN_WITH_IAM_RESPONSE, POST "/token?aws_iam=t" 200, errors [INVALID_REQUEST_EXCEPTION INVALID_CLIENT_EXCEPTION INVALID_GRANT_EXCEPTION UNAUTHORIZED_CLIENT_EXCEPTION UNSUPPORTED_GRANT_TYPE_EXCEPTION INVALID_SCOPE_EXCEPTION AUTHORIZATION_PENDING_EXCEPTION SLOW_DOWN_EXCEPTION ACCESS_DENIED_EXCEPTION EXPIRED_TOKEN_EXCEPTION INTERNAL_SERVER_EXCEPTION INVALID_REQUEST_REGION_EXCEPTION];
    REGISTER_CLIENT "RegisterClient" REGISTER_CLIENT_REQUEST => REGISTER_CLIENT_RESPONSE, POST "/client/register" 200 unsigned, errors [INVALID_REQUEST_EXCEPTION INVALID_SCOPE_EXCEPTION INVALID_CLIENT_METADATA_EXCEPTION INTERNAL_SERVER_EXCEPTION INVALID_REDIRECT_URI_EXCEPTION UNSUPPORTED_GRANT_TYPE_EXCEPTION SLOW_DOWN_EXCEPTION];
    START_DEVICE_AUTHORIZATION "StartDeviceAuthorization" START_DEVICE_AUTHORIZATION_REQUEST => START_DEVICE_AUTHORIZATION_RESPONSE, POST "/device_authorization" 200 unsigned, errors [INVALID_REQUEST_EXCEPTION INVALID_CLIENT_EXCEPTION UNAUTHORIZED_CLIENT_EXCEPTION SLOW_DOWN_EXCEPTION INTERNAL_SERVER_EXCEPTION];
}

errors! {
    ACCESS_DENIED_EXCEPTION "AccessDeniedException" "AccessDeniedException" 400 Sender;
    AUTHORIZATION_PENDING_EXCEPTION "AuthorizationPendingException" "AuthorizationPendingException" 400 Sender;
    EXPIRED_TOKEN_EXCEPTION "ExpiredTokenException" "ExpiredTokenException" 400 Sender;
    INTERNAL_SERVER_EXCEPTION "InternalServerException" "InternalServerException" 500 Receiver;
    INVALID_CLIENT_EXCEPTION "InvalidClientException" "InvalidClientException" 401 Sender;
    INVALID_CLIENT_METADATA_EXCEPTION "InvalidClientMetadataException" "InvalidClientMetadataException" 400 Sender;
    INVALID_GRANT_EXCEPTION "InvalidGrantException" "InvalidGrantException" 400 Sender;
    INVALID_REDIRECT_URI_EXCEPTION "InvalidRedirectUriException" "InvalidRedirectUriException" 400 Sender;
    INVALID_REQUEST_EXCEPTION "InvalidRequestException" "InvalidRequestException" 400 Sender;
    INVALID_REQUEST_REGION_EXCEPTION "InvalidRequestRegionException" "InvalidRequestRegionException" 400 Sender;
    INVALID_SCOPE_EXCEPTION "InvalidScopeException" "InvalidScopeException" 400 Sender;
    SLOW_DOWN_EXCEPTION "SlowDownException" "SlowDownException" 400 Sender;
    UNAUTHORIZED_CLIENT_EXCEPTION "UnauthorizedClientException" "UnauthorizedClientException" 400 Sender;
    UNSUPPORTED_GRANT_TYPE_EXCEPTION "UnsupportedGrantTypeException" "UnsupportedGrantTypeException" 400 Sender;
}

table! { "AccessDeniedException" ACCESS_DENIED_EXCEPTION {
    "error" ERROR;
    "reason" ACCESS_DENIED_EXCEPTION_REASON;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "AuthorizationPendingException" AUTHORIZATION_PENDING_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "AwsAdditionalDetails" AWS_ADDITIONAL_DETAILS {
    "identityContext" IDENTITY_CONTEXT;
} }
record! { CreateTokenRequest "CreateTokenRequest" CREATE_TOKEN_REQUEST {
    client_id: String = "clientId" CLIENT_ID, required;
    client_secret: String = "clientSecret" CLIENT_SECRET, required;
    grant_type: String = "grantType" GRANT_TYPE, required;
    device_code: Option<String> = "deviceCode" DEVICE_CODE;
    code: Option<String> = "code" AUTH_CODE;
    refresh_token: Option<String> = "refreshToken" REFRESH_TOKEN;
    scope: Option<Vec<String>> = "scope" SCOPES;
    redirect_uri: Option<String> = "redirectUri" URI;
    code_verifier: Option<String> = "codeVerifier" CODE_VERIFIER;
} }
record! { CreateTokenResponse "CreateTokenResponse" CREATE_TOKEN_RESPONSE {
    access_token: Option<String> = "accessToken" ACCESS_TOKEN;
    token_type: Option<String> = "tokenType" TOKEN_TYPE;
    expires_in: Option<i64> = "expiresIn" EXPIRATION_IN_SECONDS;
    refresh_token: Option<String> = "refreshToken" REFRESH_TOKEN;
    id_token: Option<String> = "idToken" ID_TOKEN;
} }
table! { "CreateTokenWithIAMRequest" CREATE_TOKEN_WITH_IAM_REQUEST {
    "clientId" CLIENT_ID, required;
    "grantType" GRANT_TYPE, required;
    "code" AUTH_CODE;
    "refreshToken" REFRESH_TOKEN;
    "assertion" ASSERTION;
    "scope" SCOPES;
    "redirectUri" URI;
    "subjectToken" SUBJECT_TOKEN;
    "subjectTokenType" TOKEN_TYPE_URI;
    "requestedTokenType" TOKEN_TYPE_URI;
    "codeVerifier" CODE_VERIFIER;
} }
table! { "CreateTokenWithIAMResponse" CREATE_TOKEN_WITH_IAM_RESPONSE {
    "accessToken" ACCESS_TOKEN;
    "tokenType" TOKEN_TYPE;
    "expiresIn" EXPIRATION_IN_SECONDS;
    "refreshToken" REFRESH_TOKEN;
    "idToken" ID_TOKEN;
    "issuedTokenType" TOKEN_TYPE_URI;
    "scope" SCOPES;
    "awsAdditionalDetails" AWS_ADDITIONAL_DETAILS;
} }
table! { "ExpiredTokenException" EXPIRED_TOKEN_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "InternalServerException" INTERNAL_SERVER_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "InvalidClientException" INVALID_CLIENT_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "InvalidClientMetadataException" INVALID_CLIENT_METADATA_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "InvalidGrantException" INVALID_GRANT_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "InvalidRedirectUriException" INVALID_REDIRECT_URI_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "InvalidRequestException" INVALID_REQUEST_EXCEPTION {
    "error" ERROR;
    "reason" INVALID_REQUEST_EXCEPTION_REASON;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "InvalidRequestRegionException" INVALID_REQUEST_REGION_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
    "endpoint" LOCATION;
    "region" REGION;
} }
table! { "InvalidScopeException" INVALID_SCOPE_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
record! { RegisterClientRequest "RegisterClientRequest" REGISTER_CLIENT_REQUEST {
    client_name: String = "clientName" CLIENT_NAME, required;
    client_type: String = "clientType" CLIENT_TYPE, required;
    scopes: Option<Vec<String>> = "scopes" SCOPES;
    redirect_uris: Option<Vec<String>> = "redirectUris" REDIRECT_URIS;
    grant_types: Option<Vec<String>> = "grantTypes" GRANT_TYPES;
    issuer_url: Option<String> = "issuerUrl" URI;
    entitled_application_arn: Option<String> = "entitledApplicationArn" ARN_TYPE;
} }
record! { RegisterClientResponse "RegisterClientResponse" REGISTER_CLIENT_RESPONSE {
    client_id: Option<String> = "clientId" CLIENT_ID;
    client_secret: Option<String> = "clientSecret" CLIENT_SECRET;
    client_id_issued_at: Option<i64> = "clientIdIssuedAt" LONG_TIME_STAMP_TYPE;
    client_secret_expires_at: Option<i64> = "clientSecretExpiresAt" LONG_TIME_STAMP_TYPE;
    authorization_endpoint: Option<String> = "authorizationEndpoint" URI;
    token_endpoint: Option<String> = "tokenEndpoint" URI;
} }
table! { "SlowDownException" SLOW_DOWN_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
record! { StartDeviceAuthorizationRequest "StartDeviceAuthorizationRequest" START_DEVICE_AUTHORIZATION_REQUEST {
    client_id: String = "clientId" CLIENT_ID, required;
    client_secret: String = "clientSecret" CLIENT_SECRET, required;
    start_url: String = "startUrl" URI, required;
} }
record! { StartDeviceAuthorizationResponse "StartDeviceAuthorizationResponse" START_DEVICE_AUTHORIZATION_RESPONSE {
    device_code: Option<String> = "deviceCode" DEVICE_CODE;
    user_code: Option<String> = "userCode" USER_CODE;
    verification_uri: Option<String> = "verificationUri" URI;
    verification_uri_complete: Option<String> = "verificationUriComplete" URI;
    expires_in: Option<i64> = "expiresIn" EXPIRATION_IN_SECONDS;
    interval: Option<i64> = "interval" INTERVAL_IN_SECONDS;
} }
table! { "UnauthorizedClientException" UNAUTHORIZED_CLIENT_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
table! { "UnsupportedGrantTypeException" UNSUPPORTED_GRANT_TYPE_EXCEPTION {
    "error" ERROR;
    "error_description" ERROR_DESCRIPTION;
} }
static ACCESS_DENIED_EXCEPTION_REASON: Shape = Shape::enumeration("AccessDeniedExceptionReason", &["KMS_AccessDeniedException"]);
static ACCESS_TOKEN: Shape = Shape::string("AccessToken", Bounds::NONE, None).sensitive();
static ARN_TYPE: Shape = Shape::string("ArnType", Bounds::NONE, None);
static ASSERTION: Shape = Shape::string("Assertion", Bounds::NONE, None).sensitive();
static AUTH_CODE: Shape = Shape::string("AuthCode", Bounds::NONE, None);
static CLIENT_ID: Shape = Shape::string("ClientId", Bounds::NONE, None);
static CLIENT_NAME: Shape = Shape::string("ClientName", Bounds::NONE, None);
static CLIENT_SECRET: Shape = Shape::string("ClientSecret", Bounds::NONE, None).sensitive();
static CLIENT_TYPE: Shape = Shape::string("ClientType", Bounds::NONE, None);
static CODE_VERIFIER: Shape = Shape::string("CodeVerifier", Bounds::NONE, None).sensitive();
static DEVICE_CODE: Shape = Shape::string("DeviceCode", Bounds::NONE, None);
static ERROR: Shape = Shape::string("Error", Bounds::NONE, None);
static ERROR_DESCRIPTION: Shape = Shape::string("ErrorDescription", Bounds::NONE, None);
static EXPIRATION_IN_SECONDS: Shape = Shape::new("ExpirationInSeconds", wire::Kind::Integer { range: Bounds::NONE });
static GRANT_TYPE: Shape = Shape::string("GrantType", Bounds::NONE, None);
static GRANT_TYPES: Shape = Shape::list("GrantTypes", &GRANT_TYPE, Bounds::NONE);
static ID_TOKEN: Shape = Shape::string("IdToken", Bounds::NONE, None).sensitive();
static IDENTITY_CONTEXT: Shape = Shape::string("IdentityContext", Bounds::NONE, None);
static INTERVAL_IN_SECONDS: Shape = Shape::new("IntervalInSeconds", wire::Kind::Integer { range: Bounds::NONE });
static INVALID_REQUEST_EXCEPTION_REASON: Shape = Shape::enumeration("InvalidRequestExceptionReason", &["KMS_NotFoundException", "KMS_InvalidKeyUsageException", "KMS_InvalidStateException", "KMS_DisabledException"]);
static LOCATION: Shape = Shape::string("Location", Bounds::NONE, None);
static LONG_TIME_STAMP_TYPE: Shape = Shape::new("LongTimeStampType", wire::Kind::Integer { range: Bounds::NONE });
static REDIRECT_URIS: Shape = Shape::list("RedirectUris", &URI, Bounds::NONE);
static REFRESH_TOKEN: Shape = Shape::string("RefreshToken", Bounds::NONE, None).sensitive();
static REGION: Shape = Shape::string("Region", Bounds::NONE, None);
static SCOPE: Shape = Shape::string("Scope", Bounds::NONE, None);
static SCOPES: Shape = Shape::list("Scopes", &SCOPE, Bounds::NONE);
static SUBJECT_TOKEN: Shape = Shape::string("SubjectToken", Bounds::NONE, None).sensitive();
static TOKEN_TYPE: Shape = Shape::string("TokenType", Bounds::NONE, None);
static TOKEN_TYPE_URI: Shape = Shape::string("TokenTypeURI", Bounds::NONE, None);
static URI: Shape = Shape::string("URI", Bounds::NONE, None);
static USER_CODE: Shape = Shape::string("UserCode", Bounds::NONE, None);
