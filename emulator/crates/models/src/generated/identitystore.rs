//! AWS SSO Identity Store. Written by `cargo xtask codegen`; do not edit.

use std::collections::BTreeMap;

use aws::Timestamp;
use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// AWS SSO Identity Store.
pub static SERVICE: Service = Service {
    name: "identitystore",
    signing_name: "identitystore",
    iam_prefix: "identitystore",
    api_version: "2020-06-15",
    protocol: Protocol::AwsJson11,
    target_prefix: "AWSIdentityStore",
    xml_namespace: "",
    event_source: "identitystore.amazonaws.com",
    global_region: None,
    constraints: ConstraintStyle::Detected("ValidationException"),
    operations: OPERATIONS,
};

operations! {
    CREATE_GROUP "CreateGroup" CREATE_GROUP_REQUEST => CREATE_GROUP_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION];
    CREATE_GROUP_MEMBERSHIP "CreateGroupMembership" CREATE_GROUP_MEMBERSHIP_REQUEST => CREATE_GROUP_MEMBERSHIP_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION];
    CREATE_USER "CreateUser" CREATE_USER_REQUEST => CREATE_USER_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION];
    DELETE_GROUP "DeleteGroup" DELETE_GROUP_REQUEST => DELETE_GROUP_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    DELETE_GROUP_MEMBERSHIP "DeleteGroupMembership" DELETE_GROUP_MEMBERSHIP_REQUEST => DELETE_GROUP_MEMBERSHIP_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    DELETE_USER "DeleteUser" DELETE_USER_REQUEST => DELETE_USER_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    DESCRIBE_GROUP "DescribeGroup" DESCRIBE_GROUP_REQUEST => DESCRIBE_GROUP_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    DESCRIBE_GROUP_MEMBERSHIP "DescribeGroupMembership" DESCRIBE_GROUP_MEMBERSHIP_REQUEST => DESCRIBE_GROUP_MEMBERSHIP_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    DESCRIBE_IDENTITY_STORE "DescribeIdentityStore" DESCRIBE_IDENTITY_STORE_REQUEST => DESCRIBE_IDENTITY_STORE_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    DESCRIBE_USER "DescribeUser" DESCRIBE_USER_REQUEST => DESCRIBE_USER_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    GET_GROUP_ID "GetGroupId" GET_GROUP_ID_REQUEST => GET_GROUP_ID_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    GET_GROUP_MEMBERSHIP_ID "GetGroupMembershipId" GET_GROUP_MEMBERSHIP_ID_REQUEST => GET_GROUP_MEMBERSHIP_ID_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    GET_USER_ID "GetUserId" GET_USER_ID_REQUEST => GET_USER_ID_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    IS_MEMBER_IN_GROUPS "IsMemberInGroups" IS_MEMBER_IN_GROUPS_REQUEST => IS_MEMBER_IN_GROUPS_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    LIST_GROUP_MEMBERSHIPS "ListGroupMemberships" LIST_GROUP_MEMBERSHIPS_REQUEST => LIST_GROUP_MEMBERSHIPS_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    LIST_GROUP_MEMBERSHIPS_FOR_MEMBER "ListGroupMembershipsForMember" LIST_GROUP_MEMBERSHIPS_FOR_MEMBER_REQUEST => LIST_GROUP_MEMBERSHIPS_FOR_MEMBER_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    LIST_GROUPS "ListGroups" LIST_GROUPS_REQUEST => LIST_GROUPS_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    LIST_IDENTITY_STORES "ListIdentityStores" LIST_IDENTITY_STORES_REQUEST => LIST_IDENTITY_STORES_RESPONSE, POST "/" 200, errors [THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    LIST_USERS "ListUsers" LIST_USERS_REQUEST => LIST_USERS_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    UPDATE_GROUP "UpdateGroup" UPDATE_GROUP_REQUEST => UPDATE_GROUP_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION];
    UPDATE_IDENTITY_STORE "UpdateIdentityStore" UPDATE_IDENTITY_STORE_REQUEST => UPDATE_IDENTITY_STORE_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION];
    UPDATE_USER "UpdateUser" UPDATE_USER_REQUEST => UPDATE_USER_RESPONSE, POST "/" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION THROTTLING_EXCEPTION ACCESS_DENIED_EXCEPTION CONFLICT_EXCEPTION INTERNAL_SERVER_EXCEPTION VALIDATION_EXCEPTION SERVICE_QUOTA_EXCEEDED_EXCEPTION];
}

errors! {
    ACCESS_DENIED_EXCEPTION "AccessDeniedException" "AccessDeniedException" 400 Sender;
    CONFLICT_EXCEPTION "ConflictException" "ConflictException" 400 Sender;
    INTERNAL_SERVER_EXCEPTION "InternalServerException" "InternalServerException" 500 Receiver;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFoundException" 400 Sender;
    SERVICE_QUOTA_EXCEEDED_EXCEPTION "ServiceQuotaExceededException" "ServiceQuotaExceededException" 400 Sender;
    THROTTLING_EXCEPTION "ThrottlingException" "ThrottlingException" 400 Sender;
    VALIDATION_EXCEPTION "ValidationException" "ValidationException" 400 Sender;
}

table! { "AccessDeniedException" ACCESS_DENIED_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
    "RequestId" REQUEST_ID;
    "Reason" ACCESS_DENIED_EXCEPTION_REASON;
} }
record! { Address "Address" ADDRESS {
    street_address: Option<String> = "StreetAddress" SENSITIVE_STRING_TYPE;
    locality: Option<String> = "Locality" SENSITIVE_STRING_TYPE;
    region: Option<String> = "Region" SENSITIVE_STRING_TYPE;
    postal_code: Option<String> = "PostalCode" SENSITIVE_STRING_TYPE;
    country: Option<String> = "Country" SENSITIVE_STRING_TYPE;
    formatted: Option<String> = "Formatted" SENSITIVE_STRING_TYPE;
    r#type: Option<String> = "Type" SENSITIVE_STRING_TYPE;
    primary: Option<bool> = "Primary" BOOLEAN_TYPE;
} }
record! { AlternateIdentifier "AlternateIdentifier" ALTERNATE_IDENTIFIER {
    external_id: Option<ExternalId> = "ExternalId" EXTERNAL_ID;
    unique_attribute: Option<UniqueAttribute> = "UniqueAttribute" UNIQUE_ATTRIBUTE;
} }
record! { AttributeOperation "AttributeOperation" ATTRIBUTE_OPERATION {
    attribute_path: String = "AttributePath" ATTRIBUTE_PATH, required;
    attribute_value: Option<wire::Document> = "AttributeValue" ATTRIBUTE_VALUE;
} }
table! { "ConflictException" CONFLICT_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
    "RequestId" REQUEST_ID;
    "Reason" CONFLICT_EXCEPTION_REASON;
} }
record! { CreateGroupMembershipRequest "CreateGroupMembershipRequest" CREATE_GROUP_MEMBERSHIP_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    member_id: MemberId = "MemberId" MEMBER_ID, required;
} }
record! { CreateGroupMembershipResponse "CreateGroupMembershipResponse" CREATE_GROUP_MEMBERSHIP_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    membership_id: String = "MembershipId" RESOURCE_ID, required;
    membership_arn: String = "MembershipArn" RESOURCE_ARN, required;
} }
record! { CreateGroupRequest "CreateGroupRequest" CREATE_GROUP_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    display_name: Option<String> = "DisplayName" GROUP_DISPLAY_NAME;
    description: Option<String> = "Description" SENSITIVE_STRING_TYPE;
} }
record! { CreateGroupResponse "CreateGroupResponse" CREATE_GROUP_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    group_arn: String = "GroupArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
} }
record! { CreateUserRequest "CreateUserRequest" CREATE_USER_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_name: Option<String> = "UserName" USER_NAME;
    name: Option<Name> = "Name" NAME;
    display_name: Option<String> = "DisplayName" SENSITIVE_STRING_TYPE;
    nick_name: Option<String> = "NickName" SENSITIVE_STRING_TYPE;
    profile_url: Option<String> = "ProfileUrl" SENSITIVE_STRING_TYPE;
    emails: Option<Vec<Email>> = "Emails" EMAILS;
    addresses: Option<Vec<Address>> = "Addresses" ADDRESSES;
    phone_numbers: Option<Vec<PhoneNumber>> = "PhoneNumbers" PHONE_NUMBERS;
    user_type: Option<String> = "UserType" SENSITIVE_STRING_TYPE;
    title: Option<String> = "Title" SENSITIVE_STRING_TYPE;
    preferred_language: Option<String> = "PreferredLanguage" SENSITIVE_STRING_TYPE;
    locale: Option<String> = "Locale" SENSITIVE_STRING_TYPE;
    timezone: Option<String> = "Timezone" SENSITIVE_STRING_TYPE;
    photos: Option<Vec<Photo>> = "Photos" PHOTOS;
    website: Option<String> = "Website" SENSITIVE_STRING_TYPE;
    birthdate: Option<String> = "Birthdate" SENSITIVE_STRING_TYPE;
    roles: Option<Vec<Role>> = "Roles" ROLES;
    extensions: Option<BTreeMap<String, wire::Document>> = "Extensions" EXTENSIONS;
} }
record! { CreateUserResponse "CreateUserResponse" CREATE_USER_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    user_arn: String = "UserArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
} }
record! { DeleteGroupMembershipRequest "DeleteGroupMembershipRequest" DELETE_GROUP_MEMBERSHIP_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    membership_id: String = "MembershipId" RESOURCE_ID, required;
} }
record! { DeleteGroupMembershipResponse "DeleteGroupMembershipResponse" DELETE_GROUP_MEMBERSHIP_RESPONSE {} }
record! { DeleteGroupRequest "DeleteGroupRequest" DELETE_GROUP_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    revision: Option<String> = "Revision" RESOURCE_REVISION;
} }
record! { DeleteGroupResponse "DeleteGroupResponse" DELETE_GROUP_RESPONSE {} }
record! { DeleteUserRequest "DeleteUserRequest" DELETE_USER_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    revision: Option<String> = "Revision" RESOURCE_REVISION;
} }
record! { DeleteUserResponse "DeleteUserResponse" DELETE_USER_RESPONSE {} }
record! { DescribeGroupMembershipRequest "DescribeGroupMembershipRequest" DESCRIBE_GROUP_MEMBERSHIP_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    membership_id: String = "MembershipId" RESOURCE_ID, required;
} }
record! { DescribeGroupMembershipResponse "DescribeGroupMembershipResponse" DESCRIBE_GROUP_MEMBERSHIP_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    membership_id: String = "MembershipId" RESOURCE_ID, required;
    membership_arn: String = "MembershipArn" RESOURCE_ARN, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    member_id: MemberId = "MemberId" MEMBER_ID, required;
    created_at: Option<Timestamp> = "CreatedAt" DATE_TYPE;
    updated_at: Option<Timestamp> = "UpdatedAt" DATE_TYPE;
    created_by: Option<String> = "CreatedBy" STRING_TYPE;
    updated_by: Option<String> = "UpdatedBy" STRING_TYPE;
} }
record! { DescribeGroupRequest "DescribeGroupRequest" DESCRIBE_GROUP_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
} }
record! { DescribeGroupResponse "DescribeGroupResponse" DESCRIBE_GROUP_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    group_arn: String = "GroupArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
    display_name: Option<String> = "DisplayName" GROUP_DISPLAY_NAME;
    external_ids: Option<Vec<ExternalId>> = "ExternalIds" EXTERNAL_IDS;
    description: Option<String> = "Description" SENSITIVE_STRING_TYPE;
    created_at: Option<Timestamp> = "CreatedAt" DATE_TYPE;
    updated_at: Option<Timestamp> = "UpdatedAt" DATE_TYPE;
    created_by: Option<String> = "CreatedBy" STRING_TYPE;
    updated_by: Option<String> = "UpdatedBy" STRING_TYPE;
} }
record! { DescribeIdentityStoreRequest "DescribeIdentityStoreRequest" DESCRIBE_IDENTITY_STORE_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
} }
record! { DescribeIdentityStoreResponse "DescribeIdentityStoreResponse" DESCRIBE_IDENTITY_STORE_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    identity_store_arn: String = "IdentityStoreArn" IDENTITY_STORE_ARN, required;
    network_configuration: Option<NetworkConfigurationDetails> = "NetworkConfiguration" NETWORK_CONFIGURATION_DETAILS;
} }
record! { DescribeUserRequest "DescribeUserRequest" DESCRIBE_USER_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    extensions: Option<Vec<String>> = "Extensions" EXTENSION_NAMES;
} }
record! { DescribeUserResponse "DescribeUserResponse" DESCRIBE_USER_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    user_arn: String = "UserArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
    user_name: Option<String> = "UserName" USER_NAME;
    external_ids: Option<Vec<ExternalId>> = "ExternalIds" EXTERNAL_IDS;
    name: Option<Name> = "Name" NAME;
    display_name: Option<String> = "DisplayName" SENSITIVE_STRING_TYPE;
    nick_name: Option<String> = "NickName" SENSITIVE_STRING_TYPE;
    profile_url: Option<String> = "ProfileUrl" SENSITIVE_STRING_TYPE;
    emails: Option<Vec<Email>> = "Emails" EMAILS;
    addresses: Option<Vec<Address>> = "Addresses" ADDRESSES;
    phone_numbers: Option<Vec<PhoneNumber>> = "PhoneNumbers" PHONE_NUMBERS;
    user_type: Option<String> = "UserType" SENSITIVE_STRING_TYPE;
    title: Option<String> = "Title" SENSITIVE_STRING_TYPE;
    preferred_language: Option<String> = "PreferredLanguage" SENSITIVE_STRING_TYPE;
    locale: Option<String> = "Locale" SENSITIVE_STRING_TYPE;
    timezone: Option<String> = "Timezone" SENSITIVE_STRING_TYPE;
    user_status: Option<String> = "UserStatus" USER_STATUS;
    photos: Option<Vec<Photo>> = "Photos" PHOTOS;
    website: Option<String> = "Website" SENSITIVE_STRING_TYPE;
    birthdate: Option<String> = "Birthdate" SENSITIVE_STRING_TYPE;
    roles: Option<Vec<Role>> = "Roles" ROLES;
    created_at: Option<Timestamp> = "CreatedAt" DATE_TYPE;
    created_by: Option<String> = "CreatedBy" STRING_TYPE;
    updated_at: Option<Timestamp> = "UpdatedAt" DATE_TYPE;
    updated_by: Option<String> = "UpdatedBy" STRING_TYPE;
    extensions: Option<BTreeMap<String, wire::Document>> = "Extensions" EXTENSIONS;
} }
record! { Email "Email" EMAIL {
    value: Option<String> = "Value" SENSITIVE_STRING_TYPE;
    r#type: Option<String> = "Type" SENSITIVE_STRING_TYPE;
    primary: Option<bool> = "Primary" BOOLEAN_TYPE;
} }
record! { ExternalId "ExternalId" EXTERNAL_ID {
    issuer: String = "Issuer" EXTERNAL_ID_ISSUER, required;
    id: String = "Id" EXTERNAL_ID_IDENTIFIER, required;
} }
record! { Filter "Filter" FILTER {
    attribute_path: String = "AttributePath" ATTRIBUTE_PATH, required;
    attribute_value: String = "AttributeValue" SENSITIVE_STRING_TYPE, required;
} }
record! { GetGroupIdRequest "GetGroupIdRequest" GET_GROUP_ID_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    alternate_identifier: AlternateIdentifier = "AlternateIdentifier" ALTERNATE_IDENTIFIER, required;
} }
record! { GetGroupIdResponse "GetGroupIdResponse" GET_GROUP_ID_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    group_arn: String = "GroupArn" RESOURCE_ARN, required;
} }
record! { GetGroupMembershipIdRequest "GetGroupMembershipIdRequest" GET_GROUP_MEMBERSHIP_ID_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    member_id: MemberId = "MemberId" MEMBER_ID, required;
} }
record! { GetGroupMembershipIdResponse "GetGroupMembershipIdResponse" GET_GROUP_MEMBERSHIP_ID_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    membership_id: String = "MembershipId" RESOURCE_ID, required;
    membership_arn: String = "MembershipArn" RESOURCE_ARN, required;
} }
record! { GetUserIdRequest "GetUserIdRequest" GET_USER_ID_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    alternate_identifier: AlternateIdentifier = "AlternateIdentifier" ALTERNATE_IDENTIFIER, required;
} }
record! { GetUserIdResponse "GetUserIdResponse" GET_USER_ID_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    user_arn: String = "UserArn" RESOURCE_ARN, required;
} }
record! { Group "Group" GROUP {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    group_arn: String = "GroupArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
    display_name: Option<String> = "DisplayName" GROUP_DISPLAY_NAME;
    external_ids: Option<Vec<ExternalId>> = "ExternalIds" EXTERNAL_IDS;
    description: Option<String> = "Description" SENSITIVE_STRING_TYPE;
    created_at: Option<Timestamp> = "CreatedAt" DATE_TYPE;
    updated_at: Option<Timestamp> = "UpdatedAt" DATE_TYPE;
    created_by: Option<String> = "CreatedBy" STRING_TYPE;
    updated_by: Option<String> = "UpdatedBy" STRING_TYPE;
} }
record! { GroupMembership "GroupMembership" GROUP_MEMBERSHIP {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    membership_id: String = "MembershipId" RESOURCE_ID, required;
    membership_arn: String = "MembershipArn" RESOURCE_ARN, required;
    group_id: Option<String> = "GroupId" RESOURCE_ID;
    member_id: Option<MemberId> = "MemberId" MEMBER_ID;
    created_at: Option<Timestamp> = "CreatedAt" DATE_TYPE;
    updated_at: Option<Timestamp> = "UpdatedAt" DATE_TYPE;
    created_by: Option<String> = "CreatedBy" STRING_TYPE;
    updated_by: Option<String> = "UpdatedBy" STRING_TYPE;
} }
record! { GroupMembershipExistenceResult "GroupMembershipExistenceResult" GROUP_MEMBERSHIP_EXISTENCE_RESULT {
    group_id: Option<String> = "GroupId" RESOURCE_ID;
    member_id: Option<MemberId> = "MemberId" MEMBER_ID;
    membership_exists: Option<bool> = "MembershipExists" BOOLEAN_TYPE;
} }
record! { IdentityStore "IdentityStore" IDENTITY_STORE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    identity_store_arn: String = "IdentityStoreArn" IDENTITY_STORE_ARN, required;
} }
table! { "InternalServerException" INTERNAL_SERVER_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
    "RequestId" REQUEST_ID;
    "RetryAfterSeconds" RETRY_AFTER_SECONDS;
} }
record! { IsMemberInGroupsRequest "IsMemberInGroupsRequest" IS_MEMBER_IN_GROUPS_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    member_id: MemberId = "MemberId" MEMBER_ID, required;
    group_ids: Vec<String> = "GroupIds" GROUP_IDS, required;
} }
record! { IsMemberInGroupsResponse "IsMemberInGroupsResponse" IS_MEMBER_IN_GROUPS_RESPONSE {
    results: Vec<GroupMembershipExistenceResult> = "Results" GROUP_MEMBERSHIP_EXISTENCE_RESULTS, required;
} }
record! { ListGroupMembershipsForMemberRequest "ListGroupMembershipsForMemberRequest" LIST_GROUP_MEMBERSHIPS_FOR_MEMBER_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    member_id: MemberId = "MemberId" MEMBER_ID, required;
    max_results: Option<i64> = "MaxResults" MAX_RESULTS;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListGroupMembershipsForMemberResponse "ListGroupMembershipsForMemberResponse" LIST_GROUP_MEMBERSHIPS_FOR_MEMBER_RESPONSE {
    group_memberships: Vec<GroupMembership> = "GroupMemberships" GROUP_MEMBERSHIPS, required;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListGroupMembershipsRequest "ListGroupMembershipsRequest" LIST_GROUP_MEMBERSHIPS_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    max_results: Option<i64> = "MaxResults" MAX_RESULTS;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListGroupMembershipsResponse "ListGroupMembershipsResponse" LIST_GROUP_MEMBERSHIPS_RESPONSE {
    group_memberships: Vec<GroupMembership> = "GroupMemberships" GROUP_MEMBERSHIPS, required;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListGroupsRequest "ListGroupsRequest" LIST_GROUPS_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    max_results: Option<i64> = "MaxResults" MAX_RESULTS;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
    filters: Option<Vec<Filter>> = "Filters" FILTERS;
} }
record! { ListGroupsResponse "ListGroupsResponse" LIST_GROUPS_RESPONSE {
    groups: Vec<Group> = "Groups" GROUPS, required;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListIdentityStoresRequest "ListIdentityStoresRequest" LIST_IDENTITY_STORES_REQUEST {
    max_results: Option<i64> = "MaxResults" MAX_RESULTS;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListIdentityStoresResponse "ListIdentityStoresResponse" LIST_IDENTITY_STORES_RESPONSE {
    identity_stores: Vec<IdentityStore> = "IdentityStores" IDENTITY_STORES, required;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { ListUsersRequest "ListUsersRequest" LIST_USERS_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    extensions: Option<Vec<String>> = "Extensions" EXTENSION_NAMES;
    max_results: Option<i64> = "MaxResults" MAX_RESULTS;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
    filters: Option<Vec<Filter>> = "Filters" FILTERS;
} }
record! { ListUsersResponse "ListUsersResponse" LIST_USERS_RESPONSE {
    users: Vec<User> = "Users" USERS, required;
    next_token: Option<String> = "NextToken" NEXT_TOKEN;
} }
record! { MemberId "MemberId" MEMBER_ID {
    user_id: Option<String> = "UserId" RESOURCE_ID;
} }
record! { Name "Name" NAME {
    formatted: Option<String> = "Formatted" SENSITIVE_STRING_TYPE;
    family_name: Option<String> = "FamilyName" SENSITIVE_STRING_TYPE;
    given_name: Option<String> = "GivenName" SENSITIVE_STRING_TYPE;
    middle_name: Option<String> = "MiddleName" SENSITIVE_STRING_TYPE;
    honorific_prefix: Option<String> = "HonorificPrefix" SENSITIVE_STRING_TYPE;
    honorific_suffix: Option<String> = "HonorificSuffix" SENSITIVE_STRING_TYPE;
} }
record! { NetworkConfiguration "NetworkConfiguration" NETWORK_CONFIGURATION {
    vpce_access_required: bool = "VpceAccessRequired" BOOLEAN_TYPE, required;
    api_restrict_source_vpcs: Option<Vec<String>> = "ApiRestrictSourceVpcs" VPC_ARN_LIST;
    api_allow_source_ips: Option<Vec<String>> = "ApiAllowSourceIps" IP_CIDR_LIST;
    scim_allow_source_ips: Option<Vec<String>> = "ScimAllowSourceIps" IP_CIDR_LIST;
} }
record! { NetworkConfigurationDetails "NetworkConfigurationDetails" NETWORK_CONFIGURATION_DETAILS {
    vpce_access_required: bool = "VpceAccessRequired" BOOLEAN_TYPE, required;
    api_restrict_source_vpcs: Option<Vec<String>> = "ApiRestrictSourceVpcs" VPC_ARN_LIST;
    api_allow_source_ips: Option<Vec<String>> = "ApiAllowSourceIps" IP_CIDR_LIST;
    scim_allow_source_ips: Option<Vec<String>> = "ScimAllowSourceIps" IP_CIDR_LIST;
} }
record! { PhoneNumber "PhoneNumber" PHONE_NUMBER {
    value: Option<String> = "Value" SENSITIVE_STRING_TYPE;
    r#type: Option<String> = "Type" SENSITIVE_STRING_TYPE;
    primary: Option<bool> = "Primary" BOOLEAN_TYPE;
} }
record! { Photo "Photo" PHOTO {
    value: String = "Value" SENSITIVE_STRING_TYPE, required;
    r#type: Option<String> = "Type" SENSITIVE_STRING_TYPE;
    display: Option<String> = "Display" SENSITIVE_STRING_TYPE;
    primary: Option<bool> = "Primary" BOOLEAN_TYPE;
} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "ResourceType" RESOURCE_TYPE;
    "ResourceId" RESOURCE_ID;
    "Reason" RESOURCE_NOT_FOUND_EXCEPTION_REASON;
    "Message" EXCEPTION_MESSAGE;
    "RequestId" REQUEST_ID;
} }
record! { Role "Role" ROLE {
    value: Option<String> = "Value" SENSITIVE_STRING_TYPE;
    r#type: Option<String> = "Type" SENSITIVE_STRING_TYPE;
    primary: Option<bool> = "Primary" BOOLEAN_TYPE;
} }
table! { "ServiceQuotaExceededException" SERVICE_QUOTA_EXCEEDED_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
    "RequestId" REQUEST_ID;
} }
table! { "ThrottlingException" THROTTLING_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
    "RequestId" REQUEST_ID;
    "RetryAfterSeconds" RETRY_AFTER_SECONDS;
    "Reason" THROTTLING_EXCEPTION_REASON;
} }
record! { UniqueAttribute "UniqueAttribute" UNIQUE_ATTRIBUTE {
    attribute_path: String = "AttributePath" ATTRIBUTE_PATH, required;
    attribute_value: wire::Document = "AttributeValue" ATTRIBUTE_VALUE, required;
} }
record! { UpdateGroupRequest "UpdateGroupRequest" UPDATE_GROUP_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    operations: Vec<AttributeOperation> = "Operations" ATTRIBUTE_OPERATIONS, required;
    revision: Option<String> = "Revision" RESOURCE_REVISION;
} }
record! { UpdateGroupResponse "UpdateGroupResponse" UPDATE_GROUP_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    group_id: String = "GroupId" RESOURCE_ID, required;
    group_arn: String = "GroupArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
} }
record! { UpdateIdentityStoreRequest "UpdateIdentityStoreRequest" UPDATE_IDENTITY_STORE_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    network_configuration: Option<NetworkConfiguration> = "NetworkConfiguration" NETWORK_CONFIGURATION;
} }
record! { UpdateIdentityStoreResponse "UpdateIdentityStoreResponse" UPDATE_IDENTITY_STORE_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    identity_store_arn: String = "IdentityStoreArn" IDENTITY_STORE_ARN, required;
} }
record! { UpdateUserRequest "UpdateUserRequest" UPDATE_USER_REQUEST {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    operations: Vec<AttributeOperation> = "Operations" ATTRIBUTE_OPERATIONS, required;
    revision: Option<String> = "Revision" RESOURCE_REVISION;
} }
record! { UpdateUserResponse "UpdateUserResponse" UPDATE_USER_RESPONSE {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    user_arn: String = "UserArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
} }
record! { User "User" USER {
    identity_store_id: String = "IdentityStoreId" IDENTITY_STORE_ID, required;
    user_id: String = "UserId" RESOURCE_ID, required;
    user_arn: String = "UserArn" RESOURCE_ARN, required;
    revision: String = "Revision" RESOURCE_REVISION, required;
    user_name: Option<String> = "UserName" USER_NAME;
    external_ids: Option<Vec<ExternalId>> = "ExternalIds" EXTERNAL_IDS;
    name: Option<Name> = "Name" NAME;
    display_name: Option<String> = "DisplayName" SENSITIVE_STRING_TYPE;
    nick_name: Option<String> = "NickName" SENSITIVE_STRING_TYPE;
    profile_url: Option<String> = "ProfileUrl" SENSITIVE_STRING_TYPE;
    emails: Option<Vec<Email>> = "Emails" EMAILS;
    addresses: Option<Vec<Address>> = "Addresses" ADDRESSES;
    phone_numbers: Option<Vec<PhoneNumber>> = "PhoneNumbers" PHONE_NUMBERS;
    user_type: Option<String> = "UserType" SENSITIVE_STRING_TYPE;
    title: Option<String> = "Title" SENSITIVE_STRING_TYPE;
    preferred_language: Option<String> = "PreferredLanguage" SENSITIVE_STRING_TYPE;
    locale: Option<String> = "Locale" SENSITIVE_STRING_TYPE;
    timezone: Option<String> = "Timezone" SENSITIVE_STRING_TYPE;
    user_status: Option<String> = "UserStatus" USER_STATUS;
    photos: Option<Vec<Photo>> = "Photos" PHOTOS;
    website: Option<String> = "Website" SENSITIVE_STRING_TYPE;
    birthdate: Option<String> = "Birthdate" SENSITIVE_STRING_TYPE;
    roles: Option<Vec<Role>> = "Roles" ROLES;
    created_at: Option<Timestamp> = "CreatedAt" DATE_TYPE;
    created_by: Option<String> = "CreatedBy" STRING_TYPE;
    updated_at: Option<Timestamp> = "UpdatedAt" DATE_TYPE;
    updated_by: Option<String> = "UpdatedBy" STRING_TYPE;
    extensions: Option<BTreeMap<String, wire::Document>> = "Extensions" EXTENSIONS;
} }
table! { "ValidationException" VALIDATION_EXCEPTION {
    "Message" EXCEPTION_MESSAGE;
    "RequestId" REQUEST_ID;
    "Reason" VALIDATION_EXCEPTION_REASON;
} }
static ACCESS_DENIED_EXCEPTION_REASON: Shape = Shape::enumeration("AccessDeniedExceptionReason", &["KMS_ACCESS_DENIED"]);
static ADDRESSES: Shape = Shape::list("Addresses", &ADDRESS, Bounds::between(1, 1));
static ATTRIBUTE_OPERATIONS: Shape = Shape::list("AttributeOperations", &ATTRIBUTE_OPERATION, Bounds::between(1, 100));
static ATTRIBUTE_PATH: Shape = Shape::string("AttributePath", Bounds::between(1, 255), pattern!(r"(?:\p{L}+:\p{L}+:\p{L}+(?:\.\p{L}+){0,3}|\p{L}+(?:\.\p{L}+){0,2})"));
static ATTRIBUTE_VALUE: Shape = Shape::new("AttributeValue", wire::Kind::Document);
static BOOLEAN_TYPE: Shape = Shape::new("BooleanType", wire::Kind::Boolean);
static CONFLICT_EXCEPTION_REASON: Shape = Shape::enumeration("ConflictExceptionReason", &["UNIQUENESS_CONSTRAINT_VIOLATION", "CONCURRENT_MODIFICATION"]);
static DATE_TYPE: Shape = Shape::new("DateType", wire::Kind::Timestamp(None));
static EMAILS: Shape = Shape::list("Emails", &EMAIL, Bounds::between(1, 1));
static EXCEPTION_MESSAGE: Shape = Shape::string("ExceptionMessage", Bounds::NONE, None);
static EXTENSION_NAME: Shape = Shape::string("ExtensionName", Bounds::between(1, 50), pattern!(r"aws:identitystore:[a-z]{1,20}"));
static EXTENSION_NAMES: Shape = Shape::list("ExtensionNames", &EXTENSION_NAME, Bounds::between(1, 10));
static EXTENSIONS: Shape = Shape::map("Extensions", &EXTENSION_NAME, &ATTRIBUTE_VALUE, Bounds::between(1, 10));
static EXTERNAL_ID_IDENTIFIER: Shape = Shape::string("ExternalIdIdentifier", Bounds::between(1, 256), pattern!(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+")).sensitive();
static EXTERNAL_ID_ISSUER: Shape = Shape::string("ExternalIdIssuer", Bounds::between(1, 256), pattern!(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+")).sensitive();
static EXTERNAL_IDS: Shape = Shape::list("ExternalIds", &EXTERNAL_ID, Bounds::between(1, 10));
static FILTERS: Shape = Shape::list("Filters", &FILTER, Bounds::between(0, 1));
static GROUP_DISPLAY_NAME: Shape = Shape::string("GroupDisplayName", Bounds::between(1, 1024), pattern!(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r  　]+")).sensitive();
static GROUP_IDS: Shape = Shape::list("GroupIds", &RESOURCE_ID, Bounds::between(1, 100));
static GROUP_MEMBERSHIP_EXISTENCE_RESULTS: Shape = Shape::list("GroupMembershipExistenceResults", &GROUP_MEMBERSHIP_EXISTENCE_RESULT, Bounds::NONE);
static GROUP_MEMBERSHIPS: Shape = Shape::list("GroupMemberships", &GROUP_MEMBERSHIP, Bounds::NONE);
static GROUPS: Shape = Shape::list("Groups", &GROUP, Bounds::NONE);
static IDENTITY_STORE_ARN: Shape = Shape::string("IdentityStoreArn", Bounds::between(62, 93), pattern!(r"arn:aws[a-z-]*:identitystore::\d{12}:identitystore/(d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"));
static IDENTITY_STORE_ID: Shape = Shape::string("IdentityStoreId", Bounds::between(1, 93), pattern!(r"(arn:aws[a-z-]*:identitystore::\d{12}:identitystore/)?(d-[0-9a-f]{10}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})"));
static IDENTITY_STORES: Shape = Shape::list("IdentityStores", &IDENTITY_STORE, Bounds::NONE);
static IP_CIDR_LIST: Shape = Shape::list("IpCidrList", &IP_CIDR_TYPE, Bounds::between(1, 50));
static IP_CIDR_TYPE: Shape = Shape::string("IpCidrType", Bounds::between(2, 43), pattern!(r"((([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])\.){3}([0-9]|[1-9][0-9]|1[0-9]{2}|2[0-4][0-9]|25[0-5])(\/(3[0-2]|[1-2][0-9]|[0-9]))?|(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:(:[0-9a-fA-F]{1,4}){1,6}|:((:[0-9a-fA-F]{1,4}){1,7}|:))(\/(12[0-8]|1[0-1][0-9]|[1-9][0-9]|[0-9]))?)"));
static MAX_RESULTS: Shape = Shape::new("MaxResults", wire::Kind::Integer { range: Bounds::between(1, 100) });
static NEXT_TOKEN: Shape = Shape::string("NextToken", Bounds::between(1, 65535), pattern!(r"[-a-zA-Z0-9+=/:_]*"));
static PHONE_NUMBERS: Shape = Shape::list("PhoneNumbers", &PHONE_NUMBER, Bounds::between(1, 1));
static PHOTOS: Shape = Shape::list("Photos", &PHOTO, Bounds::between(1, 3));
static REQUEST_ID: Shape = Shape::string("RequestId", Bounds::between(1, 36), pattern!(r"[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}"));
static RESOURCE_ARN: Shape = Shape::string("ResourceArn", Bounds::between(60, 100), pattern!(r"arn:aws[a-z-]*:identitystore:::(user|group|membership)/([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}"));
static RESOURCE_ID: Shape = Shape::string("ResourceId", Bounds::between(1, 100), pattern!(r"(arn:aws[a-z-]*:identitystore:::(user|group|membership)/)?([0-9a-f]{10}-|)[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}"));
static RESOURCE_NOT_FOUND_EXCEPTION_REASON: Shape = Shape::enumeration("ResourceNotFoundExceptionReason", &["KMS_KEY_NOT_FOUND"]);
static RESOURCE_REVISION: Shape = Shape::string("ResourceRevision", Bounds::between(1, 64), pattern!(r"[0-9]+"));
static RESOURCE_TYPE: Shape = Shape::enumeration("ResourceType", &["GROUP", "USER", "IDENTITY_STORE", "GROUP_MEMBERSHIP", "RESOURCE_POLICY"]);
static RETRY_AFTER_SECONDS: Shape = Shape::new("RetryAfterSeconds", wire::Kind::Integer { range: Bounds::NONE });
static ROLES: Shape = Shape::list("Roles", &ROLE, Bounds::between(1, 1));
static SENSITIVE_STRING_TYPE: Shape = Shape::string("SensitiveStringType", Bounds::between(1, 1024), pattern!(r"[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r  　]+")).sensitive();
static STRING_TYPE: Shape = Shape::string("StringType", Bounds::NONE, None);
static THROTTLING_EXCEPTION_REASON: Shape = Shape::enumeration("ThrottlingExceptionReason", &["KMS_THROTTLING"]);
static USER_NAME: Shape = Shape::string("UserName", Bounds::between(1, 128), pattern!(r"[\p{L}\p{M}\p{S}\p{N}\p{P}]+")).sensitive();
static USER_STATUS: Shape = Shape::enumeration("UserStatus", &["ENABLED", "DISABLED"]);
static USERS: Shape = Shape::list("Users", &USER, Bounds::NONE);
static VALIDATION_EXCEPTION_REASON: Shape = Shape::enumeration("ValidationExceptionReason", &["KMS_INVALID_ARN", "KMS_INVALID_KEY_USAGE", "KMS_INVALID_STATE", "KMS_DISABLED"]);
static VPC_ARN: Shape = Shape::string("VpcArn", Bounds::between(12, 128), pattern!(r"(arn:aws(-[a-z]{1,5}){0,3}:ec2:[a-z]{2,4}(-[a-z]{1,10}){1,3}-[0-9]{1,2}:[0-9]{12}:vpc/)?vpc-([0-9a-f]){8}(([0-9a-f]){9})?"));
static VPC_ARN_LIST: Shape = Shape::list("VpcArnList", &VPC_ARN, Bounds::between(1, 50));
