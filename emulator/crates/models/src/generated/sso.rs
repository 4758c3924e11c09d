//! AWS Single Sign-On. Written by `cargo xtask codegen`; do not edit.

use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, record, table};

/// AWS Single Sign-On.
pub static SERVICE: Service = Service {
    name: "sso",
    signing_name: "awsssoportal",
    iam_prefix: "sso",
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
    GET_ROLE_CREDENTIALS "GetRoleCredentials" GET_ROLE_CREDENTIALS_REQUEST => GET_ROLE_CREDENTIALS_RESPONSE, GET "/federation/credentials" 200 unsigned, errors [INVALID_REQUEST_EXCEPTION UNAUTHORIZED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    LIST_ACCOUNT_ROLES "ListAccountRoles" LIST_ACCOUNT_ROLES_REQUEST => LIST_ACCOUNT_ROLES_RESPONSE, GET "/assignment/roles" 200 unsigned, errors [INVALID_REQUEST_EXCEPTION UNAUTHORIZED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    LIST_ACCOUNTS "ListAccounts" LIST_ACCOUNTS_REQUEST => LIST_ACCOUNTS_RESPONSE, GET "/assignment/accounts" 200 unsigned, errors [INVALID_REQUEST_EXCEPTION UNAUTHORIZED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION RESOURCE_NOT_FOUND_EXCEPTION];
    LOGOUT "Logout" LOGOUT_REQUEST => LOGOUT_RESPONSE, POST "/logout" 200 unsigned, errors [INVALID_REQUEST_EXCEPTION UNAUTHORIZED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION];
}

errors! {
    INVALID_REQUEST_EXCEPTION "InvalidRequestException" "InvalidRequestException" 400 Sender;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFoundException" 404 Sender;
    TOO_MANY_REQUESTS_EXCEPTION "TooManyRequestsException" "TooManyRequestsException" 429 Sender;
    UNAUTHORIZED_EXCEPTION "UnauthorizedException" "UnauthorizedException" 401 Sender;
}

record! { AccountInfo "AccountInfo" ACCOUNT_INFO {
    account_id: Option<String> = "accountId" ACCOUNT_ID_TYPE;
    account_name: Option<String> = "accountName" ACCOUNT_NAME_TYPE;
    email_address: Option<String> = "emailAddress" EMAIL_ADDRESS_TYPE;
} }
record! { GetRoleCredentialsRequest "GetRoleCredentialsRequest" GET_ROLE_CREDENTIALS_REQUEST {
    role_name: String = "roleName" ROLE_NAME_TYPE, required, wire("role_name"), location(wire::Location::QueryString);
    account_id: String = "accountId" ACCOUNT_ID_TYPE, required, wire("account_id"), location(wire::Location::QueryString);
    access_token: String = "accessToken" ACCESS_TOKEN_TYPE, required, wire("x-amz-sso_bearer_token"), location(wire::Location::Header);
} }
record! { GetRoleCredentialsResponse "GetRoleCredentialsResponse" GET_ROLE_CREDENTIALS_RESPONSE {
    role_credentials: Option<RoleCredentials> = "roleCredentials" ROLE_CREDENTIALS;
} }
table! { "InvalidRequestException" INVALID_REQUEST_EXCEPTION {
    "message" ERROR_DESCRIPTION;
} }
record! { ListAccountRolesRequest "ListAccountRolesRequest" LIST_ACCOUNT_ROLES_REQUEST {
    next_token: Option<String> = "nextToken" NEXT_TOKEN_TYPE, wire("next_token"), location(wire::Location::QueryString);
    max_results: Option<i64> = "maxResults" MAX_RESULT_TYPE, wire("max_result"), location(wire::Location::QueryString);
    access_token: String = "accessToken" ACCESS_TOKEN_TYPE, required, wire("x-amz-sso_bearer_token"), location(wire::Location::Header);
    account_id: String = "accountId" ACCOUNT_ID_TYPE, required, wire("account_id"), location(wire::Location::QueryString);
} }
record! { ListAccountRolesResponse "ListAccountRolesResponse" LIST_ACCOUNT_ROLES_RESPONSE {
    next_token: Option<String> = "nextToken" NEXT_TOKEN_TYPE;
    role_list: Option<Vec<RoleInfo>> = "roleList" ROLE_LIST_TYPE;
} }
record! { ListAccountsRequest "ListAccountsRequest" LIST_ACCOUNTS_REQUEST {
    next_token: Option<String> = "nextToken" NEXT_TOKEN_TYPE, wire("next_token"), location(wire::Location::QueryString);
    max_results: Option<i64> = "maxResults" MAX_RESULT_TYPE, wire("max_result"), location(wire::Location::QueryString);
    access_token: String = "accessToken" ACCESS_TOKEN_TYPE, required, wire("x-amz-sso_bearer_token"), location(wire::Location::Header);
} }
record! { ListAccountsResponse "ListAccountsResponse" LIST_ACCOUNTS_RESPONSE {
    next_token: Option<String> = "nextToken" NEXT_TOKEN_TYPE;
    account_list: Option<Vec<AccountInfo>> = "accountList" ACCOUNT_LIST_TYPE;
} }
record! { LogoutRequest "LogoutRequest" LOGOUT_REQUEST {
    access_token: String = "accessToken" ACCESS_TOKEN_TYPE, required, wire("x-amz-sso_bearer_token"), location(wire::Location::Header);
} }
record! { LogoutResponse "LogoutResponse" LOGOUT_RESPONSE {} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "message" ERROR_DESCRIPTION;
} }
record! { RoleCredentials "RoleCredentials" ROLE_CREDENTIALS {
    access_key_id: Option<String> = "accessKeyId" ACCESS_KEY_TYPE;
    secret_access_key: Option<String> = "secretAccessKey" SECRET_ACCESS_KEY_TYPE;
    session_token: Option<String> = "sessionToken" SESSION_TOKEN_TYPE;
    expiration: Option<i64> = "expiration" EXPIRATION_TIMESTAMP_TYPE;
} }
record! { RoleInfo "RoleInfo" ROLE_INFO {
    role_name: Option<String> = "roleName" ROLE_NAME_TYPE;
    account_id: Option<String> = "accountId" ACCOUNT_ID_TYPE;
} }
table! { "TooManyRequestsException" TOO_MANY_REQUESTS_EXCEPTION {
    "message" ERROR_DESCRIPTION;
} }
table! { "UnauthorizedException" UNAUTHORIZED_EXCEPTION {
    "message" ERROR_DESCRIPTION;
} }
static ACCESS_KEY_TYPE: Shape = Shape::string("AccessKeyType", Bounds::NONE, None);
static ACCESS_TOKEN_TYPE: Shape = Shape::string("AccessTokenType", Bounds::NONE, None).sensitive();
static ACCOUNT_ID_TYPE: Shape = Shape::string("AccountIdType", Bounds::NONE, None);
static ACCOUNT_LIST_TYPE: Shape = Shape::list("AccountListType", &ACCOUNT_INFO, Bounds::NONE);
static ACCOUNT_NAME_TYPE: Shape = Shape::string("AccountNameType", Bounds::NONE, None);
static EMAIL_ADDRESS_TYPE: Shape = Shape::string("EmailAddressType", Bounds::between(1, 254), None);
static ERROR_DESCRIPTION: Shape = Shape::string("ErrorDescription", Bounds::NONE, None);
static EXPIRATION_TIMESTAMP_TYPE: Shape = Shape::new("ExpirationTimestampType", wire::Kind::Integer { range: Bounds::NONE });
static MAX_RESULT_TYPE: Shape = Shape::new("MaxResultType", wire::Kind::Integer { range: Bounds::between(1, 100) });
static NEXT_TOKEN_TYPE: Shape = Shape::string("NextTokenType", Bounds::NONE, None);
static ROLE_LIST_TYPE: Shape = Shape::list("RoleListType", &ROLE_INFO, Bounds::NONE);
static ROLE_NAME_TYPE: Shape = Shape::string("RoleNameType", Bounds::NONE, None);
static SECRET_ACCESS_KEY_TYPE: Shape = Shape::string("SecretAccessKeyType", Bounds::NONE, None).sensitive();
static SESSION_TOKEN_TYPE: Shape = Shape::string("SessionTokenType", Bounds::NONE, None).sensitive();
