//! AWS Security Token Service. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use aws::Timestamp;
use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// AWS Security Token Service.
pub static SERVICE: Service = Service {
    name: "sts",
    signing_name: "sts",
    iam_prefix: "sts",
    api_version: "2011-06-15",
    protocol: Protocol::AwsQuery,
    target_prefix: "",
    xml_namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
    event_source: "sts.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("ValidationError"),
    operations: OPERATIONS,
};

operations! {
    ASSUME_ROLE "AssumeRole" ASSUME_ROLE_REQUEST => ASSUME_ROLE_RESPONSE, POST "/" 200, wrapper "AssumeRoleResult", errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION REGION_DISABLED_EXCEPTION EXPIRED_TOKEN_EXCEPTION INVALID_CONTEXT_ASSERTION_EXCEPTION];
    ASSUME_ROLE_WITH_SAML "AssumeRoleWithSAML" ASSUME_ROLE_WITH_SAML_REQUEST => ASSUME_ROLE_WITH_SAML_RESPONSE, POST "/" 200 unsigned, wrapper "AssumeRoleWithSAMLResult", errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION IDP_REJECTED_CLAIM_EXCEPTION INVALID_IDENTITY_TOKEN_EXCEPTION EXPIRED_TOKEN_EXCEPTION REGION_DISABLED_EXCEPTION];
    ASSUME_ROLE_WITH_WEB_IDENTITY "AssumeRoleWithWebIdentity" ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST => ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE, POST "/" 200 unsigned, wrapper "AssumeRoleWithWebIdentityResult", errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION IDP_REJECTED_CLAIM_EXCEPTION IDP_COMMUNICATION_ERROR_EXCEPTION INVALID_IDENTITY_TOKEN_EXCEPTION EXPIRED_TOKEN_EXCEPTION REGION_DISABLED_EXCEPTION];
    ASSUME_ROOT "AssumeRoot" ASSUME_ROOT_REQUEST => ASSUME_ROOT_RESPONSE, POST "/" 200, wrapper "AssumeRootResult", errors [REGION_DISABLED_EXCEPTION EXPIRED_TOKEN_EXCEPTION];
    DECODE_AUTHORIZATION_MESSAGE "DecodeAuthorizationMessage" DECODE_AUTHORIZATION_MESSAGE_REQUEST => DECODE_AUTHORIZATION_MESSAGE_RESPONSE, POST "/" 200, wrapper "DecodeAuthorizationMessageResult", errors [INVALID_AUTHORIZATION_MESSAGE_EXCEPTION];
    GET_ACCESS_KEY_INFO "GetAccessKeyInfo" GET_ACCESS_KEY_INFO_REQUEST => GET_ACCESS_KEY_INFO_RESPONSE, POST "/" 200, wrapper "GetAccessKeyInfoResult", errors [];
    GET_CALLER_IDENTITY "GetCallerIdentity" GET_CALLER_IDENTITY_REQUEST => GET_CALLER_IDENTITY_RESPONSE, POST "/" 200, wrapper "GetCallerIdentityResult", errors [];
    GET_DELEGATED_ACCESS_TOKEN "GetDelegatedAccessToken" GET_DELEGATED_ACCESS_TOKEN_REQUEST => GET_DELEGATED_ACCESS_TOKEN_RESPONSE, POST "/" 200, wrapper "GetDelegatedAccessTokenResult", errors [EXPIRED_TRADE_IN_TOKEN_EXCEPTION REGION_DISABLED_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION];
    GET_FEDERATION_TOKEN "GetFederationToken" GET_FEDERATION_TOKEN_REQUEST => GET_FEDERATION_TOKEN_RESPONSE, POST "/" 200, wrapper "GetFederationTokenResult", errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION REGION_DISABLED_EXCEPTION];
    GET_SCOPED_CREDENTIALS "GetScopedCredentials" GET_SCOPED_CREDENTIALS_REQUEST => GET_SCOPED_CREDENTIALS_RESPONSE, POST "/" 200, wrapper "GetScopedCredentialsResult", errors [MALFORMED_POLICY_DOCUMENT_EXCEPTION PACKED_POLICY_TOO_LARGE_EXCEPTION INSUFFICIENT_SESSION_LIFETIME_EXCEPTION INVALID_SUBJECT_CREDENTIALS_EXCEPTION];
    GET_SESSION_TOKEN "GetSessionToken" GET_SESSION_TOKEN_REQUEST => GET_SESSION_TOKEN_RESPONSE, POST "/" 200, wrapper "GetSessionTokenResult", errors [REGION_DISABLED_EXCEPTION];
    GET_WEB_IDENTITY_TOKEN "GetWebIdentityToken" GET_WEB_IDENTITY_TOKEN_REQUEST => GET_WEB_IDENTITY_TOKEN_RESPONSE, POST "/" 200, wrapper "GetWebIdentityTokenResult", errors [SESSION_DURATION_ESCALATION_EXCEPTION OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION];
}

errors! {
    EXPIRED_TOKEN_EXCEPTION "ExpiredTokenException" "ExpiredTokenException" 400 Sender;
    EXPIRED_TRADE_IN_TOKEN_EXCEPTION "ExpiredTradeInTokenException" "ExpiredTradeInTokenException" 400 Sender;
    IDP_COMMUNICATION_ERROR_EXCEPTION "IDPCommunicationErrorException" "IDPCommunicationError" 400 Sender;
    IDP_REJECTED_CLAIM_EXCEPTION "IDPRejectedClaimException" "IDPRejectedClaim" 403 Sender;
    INSUFFICIENT_SESSION_LIFETIME_EXCEPTION "InsufficientSessionLifetimeException" "InsufficientSessionLifetime" 400 Sender;
    INVALID_AUTHORIZATION_MESSAGE_EXCEPTION "InvalidAuthorizationMessageException" "InvalidAuthorizationMessageException" 400 Sender;
    INVALID_CONTEXT_ASSERTION_EXCEPTION "InvalidContextAssertionException" "InvalidContextAssertion" 400 Sender;
    INVALID_IDENTITY_TOKEN_EXCEPTION "InvalidIdentityTokenException" "InvalidIdentityToken" 400 Sender;
    INVALID_SUBJECT_CREDENTIALS_EXCEPTION "InvalidSubjectCredentialsException" "InvalidSubjectCredentials" 400 Sender;
    JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION "JWTPayloadSizeExceededException" "JWTPayloadSizeExceededException" 400 Sender;
    MALFORMED_POLICY_DOCUMENT_EXCEPTION "MalformedPolicyDocumentException" "MalformedPolicyDocument" 400 Sender;
    OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION "OutboundWebIdentityFederationDisabledException" "OutboundWebIdentityFederationDisabledException" 403 Sender;
    PACKED_POLICY_TOO_LARGE_EXCEPTION "PackedPolicyTooLargeException" "PackedPolicyTooLarge" 400 Sender;
    REGION_DISABLED_EXCEPTION "RegionDisabledException" "RegionDisabledException" 403 Sender;
    SESSION_DURATION_ESCALATION_EXCEPTION "SessionDurationEscalationException" "SessionDurationEscalationException" 403 Sender;
}

record! { AssumeRoleRequest "AssumeRoleRequest" ASSUME_ROLE_REQUEST {
    role_arn: String = "RoleArn" ARN_TYPE, required;
    role_session_name: String = "RoleSessionName" ROLE_SESSION_NAME_TYPE, required;
    policy_arns: Option<Vec<PolicyDescriptorType>> = "PolicyArns" POLICY_DESCRIPTOR_LIST_TYPE;
    policy: Option<String> = "Policy" UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE;
    duration_seconds: Option<i64> = "DurationSeconds" ROLE_DURATION_SECONDS_TYPE;
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST_TYPE;
    transitive_tag_keys: Option<Vec<String>> = "TransitiveTagKeys" TAG_KEY_LIST_TYPE;
    external_id: Option<String> = "ExternalId" EXTERNAL_ID_TYPE;
    serial_number: Option<String> = "SerialNumber" SERIAL_NUMBER_TYPE;
    token_code: Option<String> = "TokenCode" TOKEN_CODE_TYPE;
    source_identity: Option<String> = "SourceIdentity" SOURCE_IDENTITY_TYPE;
    provided_contexts: Option<Vec<ProvidedContext>> = "ProvidedContexts" PROVIDED_CONTEXTS_LIST_TYPE;
    minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" MINIMUM_SESSION_TOKEN_SIZE_TYPE;
} }
record! { AssumeRoleResponse "AssumeRoleResponse" ASSUME_ROLE_RESPONSE {
    credentials: Option<Credentials> = "Credentials" CREDENTIALS;
    assumed_role_user: Option<AssumedRoleUser> = "AssumedRoleUser" ASSUMED_ROLE_USER;
    packed_policy_size: Option<i64> = "PackedPolicySize" NON_NEGATIVE_INTEGER_TYPE;
    source_identity: Option<String> = "SourceIdentity" SOURCE_IDENTITY_TYPE;
    session_token_utilization: Option<i64> = "SessionTokenUtilization" SESSION_TOKEN_UTILIZATION_TYPE;
    session_token_size: Option<i64> = "SessionTokenSize" SESSION_TOKEN_SIZE_TYPE;
} }
record! { AssumeRoleWithSAMLRequest "AssumeRoleWithSAMLRequest" ASSUME_ROLE_WITH_SAML_REQUEST {
    role_arn: String = "RoleArn" ARN_TYPE, required;
    principal_arn: String = "PrincipalArn" ARN_TYPE, required;
    saml_assertion: String = "SAMLAssertion" SAML_ASSERTION_TYPE, required;
    policy_arns: Option<Vec<PolicyDescriptorType>> = "PolicyArns" POLICY_DESCRIPTOR_LIST_TYPE;
    policy: Option<String> = "Policy" SESSION_POLICY_DOCUMENT_TYPE;
    duration_seconds: Option<i64> = "DurationSeconds" ROLE_DURATION_SECONDS_TYPE;
    minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" MINIMUM_SESSION_TOKEN_SIZE_TYPE;
} }
record! { AssumeRoleWithSAMLResponse "AssumeRoleWithSAMLResponse" ASSUME_ROLE_WITH_SAML_RESPONSE {
    credentials: Option<Credentials> = "Credentials" CREDENTIALS;
    assumed_role_user: Option<AssumedRoleUser> = "AssumedRoleUser" ASSUMED_ROLE_USER;
    packed_policy_size: Option<i64> = "PackedPolicySize" NON_NEGATIVE_INTEGER_TYPE;
    subject: Option<String> = "Subject" SUBJECT;
    subject_type: Option<String> = "SubjectType" SUBJECT_TYPE;
    issuer: Option<String> = "Issuer" ISSUER;
    audience: Option<String> = "Audience" AUDIENCE;
    name_qualifier: Option<String> = "NameQualifier" NAME_QUALIFIER;
    source_identity: Option<String> = "SourceIdentity" SOURCE_IDENTITY_TYPE;
    session_token_utilization: Option<i64> = "SessionTokenUtilization" SESSION_TOKEN_UTILIZATION_TYPE;
    session_token_size: Option<i64> = "SessionTokenSize" SESSION_TOKEN_SIZE_TYPE;
    trusted_identity_propagation_context: Option<TrustedIdentityPropagationContext> = "TrustedIdentityPropagationContext" TRUSTED_IDENTITY_PROPAGATION_CONTEXT;
} }
record! { AssumeRoleWithWebIdentityRequest "AssumeRoleWithWebIdentityRequest" ASSUME_ROLE_WITH_WEB_IDENTITY_REQUEST {
    role_arn: String = "RoleArn" ARN_TYPE, required;
    role_session_name: String = "RoleSessionName" ROLE_SESSION_NAME_TYPE, required;
    web_identity_token: String = "WebIdentityToken" CLIENT_TOKEN_TYPE, required;
    provider_id: Option<String> = "ProviderId" URL_TYPE;
    policy_arns: Option<Vec<PolicyDescriptorType>> = "PolicyArns" POLICY_DESCRIPTOR_LIST_TYPE;
    policy: Option<String> = "Policy" SESSION_POLICY_DOCUMENT_TYPE;
    duration_seconds: Option<i64> = "DurationSeconds" ROLE_DURATION_SECONDS_TYPE;
    minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" MINIMUM_SESSION_TOKEN_SIZE_TYPE;
} }
record! { AssumeRoleWithWebIdentityResponse "AssumeRoleWithWebIdentityResponse" ASSUME_ROLE_WITH_WEB_IDENTITY_RESPONSE {
    credentials: Option<Credentials> = "Credentials" CREDENTIALS;
    subject_from_web_identity_token: Option<String> = "SubjectFromWebIdentityToken" WEB_IDENTITY_SUBJECT_TYPE;
    assumed_role_user: Option<AssumedRoleUser> = "AssumedRoleUser" ASSUMED_ROLE_USER;
    packed_policy_size: Option<i64> = "PackedPolicySize" NON_NEGATIVE_INTEGER_TYPE;
    provider: Option<String> = "Provider" ISSUER;
    audience: Option<String> = "Audience" AUDIENCE;
    source_identity: Option<String> = "SourceIdentity" SOURCE_IDENTITY_TYPE;
    session_token_utilization: Option<i64> = "SessionTokenUtilization" SESSION_TOKEN_UTILIZATION_TYPE;
    session_token_size: Option<i64> = "SessionTokenSize" SESSION_TOKEN_SIZE_TYPE;
    trusted_identity_propagation_context: Option<TrustedIdentityPropagationContext> = "TrustedIdentityPropagationContext" TRUSTED_IDENTITY_PROPAGATION_CONTEXT;
} }
record! { AssumeRootRequest "AssumeRootRequest" ASSUME_ROOT_REQUEST {
    target_principal: String = "TargetPrincipal" TARGET_PRINCIPAL_TYPE, required;
    task_policy_arn: PolicyDescriptorType = "TaskPolicyArn" POLICY_DESCRIPTOR_TYPE, required;
    duration_seconds: Option<i64> = "DurationSeconds" ROOT_DURATION_SECONDS_TYPE;
    minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" MINIMUM_SESSION_TOKEN_SIZE_TYPE;
} }
record! { AssumeRootResponse "AssumeRootResponse" ASSUME_ROOT_RESPONSE {
    credentials: Option<Credentials> = "Credentials" CREDENTIALS;
    source_identity: Option<String> = "SourceIdentity" SOURCE_IDENTITY_TYPE;
    session_token_utilization: Option<i64> = "SessionTokenUtilization" SESSION_TOKEN_UTILIZATION_TYPE;
    session_token_size: Option<i64> = "SessionTokenSize" SESSION_TOKEN_SIZE_TYPE;
} }
record! { AssumedRoleUser "AssumedRoleUser" ASSUMED_ROLE_USER {
    assumed_role_id: String = "AssumedRoleId" ASSUMED_ROLE_ID_TYPE, required;
    arn: String = "Arn" ARN_TYPE, required;
} }
record! { Credentials "Credentials" CREDENTIALS {
    access_key_id: String = "AccessKeyId" ACCESS_KEY_ID_TYPE, required;
    secret_access_key: String = "SecretAccessKey" ACCESS_KEY_SECRET_TYPE, required;
    session_token: String = "SessionToken" TOKEN_TYPE, required;
    expiration: Timestamp = "Expiration" DATE_TYPE, required;
} }
record! { DecodeAuthorizationMessageRequest "DecodeAuthorizationMessageRequest" DECODE_AUTHORIZATION_MESSAGE_REQUEST {
    encoded_message: String = "EncodedMessage" ENCODED_MESSAGE_TYPE, required;
} }
record! { DecodeAuthorizationMessageResponse "DecodeAuthorizationMessageResponse" DECODE_AUTHORIZATION_MESSAGE_RESPONSE {
    decoded_message: Option<String> = "DecodedMessage" DECODED_MESSAGE_TYPE;
} }
table! { "ExpiredTokenException" EXPIRED_TOKEN_EXCEPTION {
    "message" EXPIRED_IDENTITY_TOKEN_MESSAGE;
} }
table! { "ExpiredTradeInTokenException" EXPIRED_TRADE_IN_TOKEN_EXCEPTION {
    "message" EXPIRED_TRADE_IN_TOKEN_EXCEPTION_MESSAGE;
} }
record! { FederatedUser "FederatedUser" FEDERATED_USER {
    federated_user_id: String = "FederatedUserId" FEDERATED_ID_TYPE, required;
    arn: String = "Arn" ARN_TYPE, required;
} }
record! { GetAccessKeyInfoRequest "GetAccessKeyInfoRequest" GET_ACCESS_KEY_INFO_REQUEST {
    access_key_id: String = "AccessKeyId" ACCESS_KEY_ID_TYPE, required;
} }
record! { GetAccessKeyInfoResponse "GetAccessKeyInfoResponse" GET_ACCESS_KEY_INFO_RESPONSE {
    account: Option<String> = "Account" ACCOUNT_TYPE;
} }
record! { GetCallerIdentityRequest "GetCallerIdentityRequest" GET_CALLER_IDENTITY_REQUEST {} }
record! { GetCallerIdentityResponse "GetCallerIdentityResponse" GET_CALLER_IDENTITY_RESPONSE {
    user_id: Option<String> = "UserId" USER_ID_TYPE;
    account: Option<String> = "Account" ACCOUNT_TYPE;
    arn: Option<String> = "Arn" ARN_TYPE;
} }
table! { "GetDelegatedAccessTokenRequest" GET_DELEGATED_ACCESS_TOKEN_REQUEST {
    "TradeInToken" TRADE_IN_TOKEN_TYPE, required;
} }
table! { "GetDelegatedAccessTokenResponse" GET_DELEGATED_ACCESS_TOKEN_RESPONSE {
    "Credentials" CREDENTIALS;
    "PackedPolicySize" NON_NEGATIVE_INTEGER_TYPE;
    "AssumedPrincipal" ARN_TYPE;
} }
record! { GetFederationTokenRequest "GetFederationTokenRequest" GET_FEDERATION_TOKEN_REQUEST {
    name: String = "Name" USER_NAME_TYPE, required;
    policy: Option<String> = "Policy" SESSION_POLICY_DOCUMENT_TYPE;
    policy_arns: Option<Vec<PolicyDescriptorType>> = "PolicyArns" POLICY_DESCRIPTOR_LIST_TYPE;
    duration_seconds: Option<i64> = "DurationSeconds" DURATION_SECONDS_TYPE;
    tags: Option<Vec<Tag>> = "Tags" TAG_LIST_TYPE;
    minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" MINIMUM_SESSION_TOKEN_SIZE_TYPE;
} }
record! { GetFederationTokenResponse "GetFederationTokenResponse" GET_FEDERATION_TOKEN_RESPONSE {
    credentials: Option<Credentials> = "Credentials" CREDENTIALS;
    federated_user: Option<FederatedUser> = "FederatedUser" FEDERATED_USER;
    packed_policy_size: Option<i64> = "PackedPolicySize" NON_NEGATIVE_INTEGER_TYPE;
    session_token_utilization: Option<i64> = "SessionTokenUtilization" SESSION_TOKEN_UTILIZATION_TYPE;
    session_token_size: Option<i64> = "SessionTokenSize" SESSION_TOKEN_SIZE_TYPE;
} }
table! { "GetScopedCredentialsRequest" GET_SCOPED_CREDENTIALS_REQUEST {
    "Policy" SESSION_POLICY_DOCUMENT_TYPE;
    "DurationSeconds" SCOPED_CREDENTIAL_DURATION_SECONDS_TYPE;
    "MinimumSessionTokenSize" MINIMUM_SESSION_TOKEN_SIZE_TYPE;
    "ScopedSessionDescription" SCOPED_SESSION_DESCRIPTION_TYPE;
} }
table! { "GetScopedCredentialsResponse" GET_SCOPED_CREDENTIALS_RESPONSE {
    "Credentials" CREDENTIALS;
    "SessionInfo" SCOPED_SESSION;
    "SessionTokenUtilization" SESSION_TOKEN_UTILIZATION_TYPE;
    "SessionTokenSize" SESSION_TOKEN_SIZE_TYPE;
    "ScopedPoliciesCount" SCOPED_POLICIES_COUNT_TYPE;
    "SourceIdentity" SOURCE_IDENTITY_TYPE;
} }
record! { GetSessionTokenRequest "GetSessionTokenRequest" GET_SESSION_TOKEN_REQUEST {
    duration_seconds: Option<i64> = "DurationSeconds" DURATION_SECONDS_TYPE;
    serial_number: Option<String> = "SerialNumber" SERIAL_NUMBER_TYPE;
    token_code: Option<String> = "TokenCode" TOKEN_CODE_TYPE;
    minimum_session_token_size: Option<i64> = "MinimumSessionTokenSize" MINIMUM_SESSION_TOKEN_SIZE_TYPE;
} }
record! { GetSessionTokenResponse "GetSessionTokenResponse" GET_SESSION_TOKEN_RESPONSE {
    credentials: Option<Credentials> = "Credentials" CREDENTIALS;
    session_token_utilization: Option<i64> = "SessionTokenUtilization" SESSION_TOKEN_UTILIZATION_TYPE;
    session_token_size: Option<i64> = "SessionTokenSize" SESSION_TOKEN_SIZE_TYPE;
} }
table! { "GetWebIdentityTokenRequest" GET_WEB_IDENTITY_TOKEN_REQUEST {
    "Audience" WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE, required;
    "DurationSeconds" WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE;
    "SigningAlgorithm" JWT_ALGORITHM_TYPE, required;
    "Scope" WEB_IDENTITY_TOKEN_SCOPE_TYPE;
    "SubjectMode" WEB_IDENTITY_TOKEN_SUBJECT_MODE_TYPE;
    "Tags" TAG_LIST_TYPE;
} }
table! { "GetWebIdentityTokenResponse" GET_WEB_IDENTITY_TOKEN_RESPONSE {
    "WebIdentityToken" WEB_IDENTITY_TOKEN_TYPE;
    "Expiration" DATE_TYPE;
} }
table! { "IDPCommunicationErrorException" IDP_COMMUNICATION_ERROR_EXCEPTION {
    "message" IDP_COMMUNICATION_ERROR_MESSAGE;
} }
table! { "IDPRejectedClaimException" IDP_REJECTED_CLAIM_EXCEPTION {
    "message" IDP_REJECTED_CLAIM_MESSAGE;
} }
table! { "InsufficientSessionLifetimeException" INSUFFICIENT_SESSION_LIFETIME_EXCEPTION {
    "message" INSUFFICIENT_SESSION_LIFETIME_MESSAGE;
} }
table! { "InvalidAuthorizationMessageException" INVALID_AUTHORIZATION_MESSAGE_EXCEPTION {
    "message" INVALID_AUTHORIZATION_MESSAGE;
} }
table! { "InvalidContextAssertionException" INVALID_CONTEXT_ASSERTION_EXCEPTION {
    "message" INVALID_CONTEXT_ASSERTION_MESSAGE;
} }
table! { "InvalidIdentityTokenException" INVALID_IDENTITY_TOKEN_EXCEPTION {
    "message" INVALID_IDENTITY_TOKEN_MESSAGE;
} }
table! { "InvalidSubjectCredentialsException" INVALID_SUBJECT_CREDENTIALS_EXCEPTION {
    "message" INVALID_SUBJECT_CREDENTIALS_MESSAGE;
} }
table! { "JWTPayloadSizeExceededException" JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION {
    "message" JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION_2;
} }
table! { "MalformedPolicyDocumentException" MALFORMED_POLICY_DOCUMENT_EXCEPTION {
    "message" MALFORMED_POLICY_DOCUMENT_MESSAGE;
} }
record! { OriginIdentity "OriginIdentity" ORIGIN_IDENTITY {
    subject: Option<String> = "Subject" ORIGIN_IDENTITY_SUBJECT_TYPE;
    subject_type: Option<String> = "SubjectType" ORIGIN_IDENTITY_SUBJECT_TYPE_TYPE;
    issuer: Option<String> = "Issuer" ORIGIN_IDENTITY_ISSUER_TYPE;
    federated_provider_arn: Option<String> = "FederatedProviderArn" ARN_TYPE;
} }
table! { "OutboundWebIdentityFederationDisabledException" OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION {
    "message" OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION_2;
} }
table! { "PackedPolicyTooLargeException" PACKED_POLICY_TOO_LARGE_EXCEPTION {
    "message" PACKED_POLICY_TOO_LARGE_MESSAGE;
} }
record! { PolicyDescriptorType "PolicyDescriptorType" POLICY_DESCRIPTOR_TYPE {
    arn: Option<String> = "arn" ARN_TYPE;
} }
record! { ProvidedContext "ProvidedContext" PROVIDED_CONTEXT {
    provider_arn: Option<String> = "ProviderArn" ARN_TYPE;
    context_assertion: Option<String> = "ContextAssertion" CONTEXT_ASSERTION_TYPE;
} }
table! { "RegionDisabledException" REGION_DISABLED_EXCEPTION {
    "message" REGION_DISABLED_MESSAGE;
} }
table! { "ScopedSession" SCOPED_SESSION {
    "ScopedSessionId" SCOPED_SESSION_ID_TYPE, required;
    "Arn" ARN_TYPE, required;
} }
table! { "SessionDurationEscalationException" SESSION_DURATION_ESCALATION_EXCEPTION {
    "message" SESSION_DURATION_ESCALATION_EXCEPTION_2;
} }
record! { Tag "Tag" TAG {
    key: String = "Key" TAG_KEY_TYPE, required;
    value: String = "Value" TAG_VALUE_TYPE, required;
} }
record! { TransactionContext "TransactionContext" TRANSACTION_CONTEXT {
    identity_provider: Option<BTreeMap<String, String>> = "IdentityProvider" TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE;
} }
record! { TrustedIdentityPropagationContext "TrustedIdentityPropagationContext" TRUSTED_IDENTITY_PROPAGATION_CONTEXT sensitive {
    origin_identity: Option<OriginIdentity> = "OriginIdentity" ORIGIN_IDENTITY;
    transaction_context: Option<TransactionContext> = "TransactionContext" TRANSACTION_CONTEXT;
} }
static AUDIENCE: Shape = Shape::string("Audience", Bounds::NONE, None);
static INVALID_CONTEXT_ASSERTION_MESSAGE: Shape = Shape::string("InvalidContextAssertionMessage", Bounds::NONE, None);
static INVALID_SUBJECT_CREDENTIALS_MESSAGE: Shape = Shape::string("InvalidSubjectCredentialsMessage", Bounds::NONE, None);
static ISSUER: Shape = Shape::string("Issuer", Bounds::NONE, None);
static NAME_QUALIFIER: Shape = Shape::string("NameQualifier", Bounds::NONE, None);
static PROVIDED_CONTEXTS_LIST_TYPE: Shape = Shape::list("ProvidedContextsListType", &PROVIDED_CONTEXT, Bounds::between(1, 5));
static ROOT_DURATION_SECONDS_TYPE: Shape = Shape::new("RootDurationSecondsType", wire::Kind::Integer { range: Bounds::between(0, 900) });
static SAML_ASSERTION_TYPE: Shape = Shape::string("SAMLAssertionType", Bounds::between(4, 100000), None).sensitive();
static SUBJECT: Shape = Shape::string("Subject", Bounds::NONE, None);
static SUBJECT_TYPE: Shape = Shape::string("SubjectType", Bounds::NONE, None);
static TARGET_PRINCIPAL_TYPE: Shape = Shape::string("TargetPrincipalType", Bounds::between(12, 2048), None);
static ACCESS_KEY_ID_TYPE: Shape = Shape::string("accessKeyIdType", Bounds::between(16, 128), pattern!(r"[\w]*"));
static ACCESS_KEY_SECRET_TYPE: Shape = Shape::string("accessKeySecretType", Bounds::NONE, None).sensitive();
static ACCOUNT_TYPE: Shape = Shape::string("accountType", Bounds::NONE, None);
static ARN_TYPE: Shape = Shape::string("arnType", Bounds::between(20, 2048), pattern!(r"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+"));
static ASSUMED_ROLE_ID_TYPE: Shape = Shape::string("assumedRoleIdType", Bounds::between(2, 193), pattern!(r"[\w+=,.@:-]*"));
static CLIENT_TOKEN_TYPE: Shape = Shape::string("clientTokenType", Bounds::between(4, 20000), None).sensitive();
static CONTEXT_ASSERTION_TYPE: Shape = Shape::string("contextAssertionType", Bounds::between(4, 3072), None);
static DATE_TYPE: Shape = Shape::new("dateType", wire::Kind::Timestamp(None));
static DECODED_MESSAGE_TYPE: Shape = Shape::string("decodedMessageType", Bounds::NONE, None);
static DURATION_SECONDS_TYPE: Shape = Shape::new("durationSecondsType", wire::Kind::Integer { range: Bounds::between(900, 129600) });
static ENCODED_MESSAGE_TYPE: Shape = Shape::string("encodedMessageType", Bounds::between(1, 10240), None);
static EXPIRED_IDENTITY_TOKEN_MESSAGE: Shape = Shape::string("expiredIdentityTokenMessage", Bounds::NONE, None);
static EXPIRED_TRADE_IN_TOKEN_EXCEPTION_MESSAGE: Shape = Shape::string("expiredTradeInTokenExceptionMessage", Bounds::NONE, None);
static EXTERNAL_ID_TYPE: Shape = Shape::string("externalIdType", Bounds::between(2, 1224), pattern!(r"[\w+=,.@:\/-]*"));
static FEDERATED_ID_TYPE: Shape = Shape::string("federatedIdType", Bounds::between(2, 193), pattern!(r"[\w+=,.@\:-]*"));
static IDP_COMMUNICATION_ERROR_MESSAGE: Shape = Shape::string("idpCommunicationErrorMessage", Bounds::NONE, None);
static IDP_REJECTED_CLAIM_MESSAGE: Shape = Shape::string("idpRejectedClaimMessage", Bounds::NONE, None);
static INSUFFICIENT_SESSION_LIFETIME_MESSAGE: Shape = Shape::string("insufficientSessionLifetimeMessage", Bounds::NONE, None);
static INVALID_AUTHORIZATION_MESSAGE: Shape = Shape::string("invalidAuthorizationMessage", Bounds::NONE, None);
static INVALID_IDENTITY_TOKEN_MESSAGE: Shape = Shape::string("invalidIdentityTokenMessage", Bounds::NONE, None);
static JWT_ALGORITHM_TYPE: Shape = Shape::string("jwtAlgorithmType", Bounds::between(5, 5), None);
static JWT_PAYLOAD_SIZE_EXCEEDED_EXCEPTION_2: Shape = Shape::string("jwtPayloadSizeExceededException", Bounds::NONE, None);
static MALFORMED_POLICY_DOCUMENT_MESSAGE: Shape = Shape::string("malformedPolicyDocumentMessage", Bounds::NONE, None);
static MINIMUM_SESSION_TOKEN_SIZE_TYPE: Shape = Shape::new("minimumSessionTokenSizeType", wire::Kind::Integer { range: Bounds::between(0, 4096) });
static NON_NEGATIVE_INTEGER_TYPE: Shape = Shape::new("nonNegativeIntegerType", wire::Kind::Integer { range: Bounds::at_least(0) });
static ORIGIN_IDENTITY_ISSUER_TYPE: Shape = Shape::string("originIdentityIssuerType", Bounds::NONE, None).sensitive();
static ORIGIN_IDENTITY_SUBJECT_TYPE: Shape = Shape::string("originIdentitySubjectType", Bounds::NONE, None).sensitive();
static ORIGIN_IDENTITY_SUBJECT_TYPE_TYPE: Shape = Shape::string("originIdentitySubjectTypeType", Bounds::NONE, None).sensitive();
static OUTBOUND_WEB_IDENTITY_FEDERATION_DISABLED_EXCEPTION_2: Shape = Shape::string("outboundWebIdentityFederationDisabledException", Bounds::NONE, None);
static PACKED_POLICY_TOO_LARGE_MESSAGE: Shape = Shape::string("packedPolicyTooLargeMessage", Bounds::NONE, None);
static POLICY_DESCRIPTOR_LIST_TYPE: Shape = Shape::list("policyDescriptorListType", &POLICY_DESCRIPTOR_TYPE, Bounds::NONE);
static REGION_DISABLED_MESSAGE: Shape = Shape::string("regionDisabledMessage", Bounds::NONE, None);
static ROLE_DURATION_SECONDS_TYPE: Shape = Shape::new("roleDurationSecondsType", wire::Kind::Integer { range: Bounds::between(900, 43200) });
static ROLE_SESSION_NAME_TYPE: Shape = Shape::string("roleSessionNameType", Bounds::between(2, 64), pattern!(r"[\w+=,.@-]*"));
static SCOPED_CREDENTIAL_DURATION_SECONDS_TYPE: Shape = Shape::new("scopedCredentialDurationSecondsType", wire::Kind::Integer { range: Bounds::between(1, 129600) });
static SCOPED_POLICIES_COUNT_TYPE: Shape = Shape::new("scopedPoliciesCountType", wire::Kind::Integer { range: Bounds::at_least(0) });
static SCOPED_SESSION_DESCRIPTION_TYPE: Shape = Shape::string("scopedSessionDescriptionType", Bounds::between(2, 256), pattern!(r"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"));
static SCOPED_SESSION_ID_TYPE: Shape = Shape::string("scopedSessionIdType", Bounds::between(2, 193), pattern!(r"[\w+=,.@:-]*"));
static SERIAL_NUMBER_TYPE: Shape = Shape::string("serialNumberType", Bounds::between(9, 256), pattern!(r"[\w+=/:,.@-]*"));
static SESSION_DURATION_ESCALATION_EXCEPTION_2: Shape = Shape::string("sessionDurationEscalationException", Bounds::NONE, None);
static SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape::string("sessionPolicyDocumentType", Bounds::between(1, 2048), pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
static SESSION_TOKEN_SIZE_TYPE: Shape = Shape::new("sessionTokenSizeType", wire::Kind::Integer { range: Bounds::at_least(0) });
static SESSION_TOKEN_UTILIZATION_TYPE: Shape = Shape::new("sessionTokenUtilizationType", wire::Kind::Integer { range: Bounds::at_least(0) });
static SOURCE_IDENTITY_TYPE: Shape = Shape::string("sourceIdentityType", Bounds::between(2, 256), pattern!(r"[\w+=,.@-]*"));
static TAG_KEY_LIST_TYPE: Shape = Shape::list("tagKeyListType", &TAG_KEY_TYPE, Bounds::at_most(50));
static TAG_KEY_TYPE: Shape = Shape::string("tagKeyType", Bounds::between(1, 128), pattern!(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"));
static TAG_LIST_TYPE: Shape = Shape::list("tagListType", &TAG, Bounds::at_most(50));
static TAG_VALUE_TYPE: Shape = Shape::string("tagValueType", Bounds::between(0, 256), pattern!(r"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"));
static TOKEN_CODE_TYPE: Shape = Shape::string("tokenCodeType", Bounds::between(6, 6), pattern!(r"[\d]*"));
static TOKEN_TYPE: Shape = Shape::string("tokenType", Bounds::NONE, None);
static TRADE_IN_TOKEN_TYPE: Shape = Shape::string("tradeInTokenType", Bounds::NONE, None).sensitive();
static TRANSACTION_CONTEXT_IDENTITY_PROVIDER_MAP_TYPE: Shape = Shape::map("transactionContextIdentityProviderMapType", &TRANSACTION_CONTEXT_KEY_TYPE, &TRANSACTION_CONTEXT_VALUE_TYPE, Bounds::NONE);
static TRANSACTION_CONTEXT_KEY_TYPE: Shape = Shape::string("transactionContextKeyType", Bounds::NONE, None);
static TRANSACTION_CONTEXT_VALUE_TYPE: Shape = Shape::string("transactionContextValueType", Bounds::at_most(128), None).sensitive();
static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: Shape = Shape::string("unrestrictedSessionPolicyDocumentType", Bounds::at_least(1), pattern!(r"[\u0009\u000A\u000D\u0020-\u00FF]+"));
static URL_TYPE: Shape = Shape::string("urlType", Bounds::between(4, 2048), None);
static USER_ID_TYPE: Shape = Shape::string("userIdType", Bounds::NONE, None);
static USER_NAME_TYPE: Shape = Shape::string("userNameType", Bounds::between(2, 32), pattern!(r"[\w+=,.@-]*"));
static WEB_IDENTITY_SUBJECT_TYPE: Shape = Shape::string("webIdentitySubjectType", Bounds::between(6, 255), None);
static WEB_IDENTITY_TOKEN_AUDIENCE_LIST_TYPE: Shape = Shape::list("webIdentityTokenAudienceListType", &WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE, Bounds::between(1, 10));
static WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE: Shape = Shape::string("webIdentityTokenAudienceStringType", Bounds::between(1, 1000), None);
static WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE: Shape = Shape::new("webIdentityTokenDurationSecondsType", wire::Kind::Integer { range: Bounds::between(60, 3600) });
static WEB_IDENTITY_TOKEN_SCOPE_TYPE: Shape = Shape::string("webIdentityTokenScopeType", Bounds::between(1, 256), pattern!(r"[\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+( [\x21\x23-\x2B\x2D-\x5B\x5D-\x7E]+)*"));
static WEB_IDENTITY_TOKEN_SUBJECT_MODE_TYPE: Shape = Shape::enumeration("webIdentityTokenSubjectModeType", &["AWSIdentity", "OriginIdentity"]);
static WEB_IDENTITY_TOKEN_TYPE: Shape = Shape::string("webIdentityTokenType", Bounds::NONE, None).sensitive();
