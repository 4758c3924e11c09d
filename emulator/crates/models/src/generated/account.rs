//! AWS Account. Written by `cargo xtask codegen`; do not edit.

use aws::Timestamp;
use wire::{Bounds, ConstraintStyle, Protocol, Service, Shape};

use crate::tables::{errors, operations, pattern, record, table};

/// AWS Account.
pub static SERVICE: Service = Service {
    name: "account",
    signing_name: "account",
    iam_prefix: "account",
    api_version: "2021-02-01",
    protocol: Protocol::RestJson1,
    target_prefix: "",
    xml_namespace: "",
    event_source: "account.amazonaws.com",
    global_region: Some("us-east-1"),
    constraints: ConstraintStyle::Detected("ValidationException"),
    operations: OPERATIONS,
};

operations! {
    ACCEPT_PRIMARY_EMAIL_UPDATE "AcceptPrimaryEmailUpdate" ACCEPT_PRIMARY_EMAIL_UPDATE_REQUEST => ACCEPT_PRIMARY_EMAIL_UPDATE_RESPONSE, POST "/acceptPrimaryEmailUpdate" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION CONFLICT_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    DELETE_ALTERNATE_CONTACT "DeleteAlternateContact" DELETE_ALTERNATE_CONTACT_REQUEST => DELETE_ALTERNATE_CONTACT_RESPONSE, POST "/deleteAlternateContact" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION ACCESS_DENIED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    DISABLE_REGION "DisableRegion" DISABLE_REGION_REQUEST => DISABLE_REGION_RESPONSE, POST "/disableRegion" 200, errors [ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION CONFLICT_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    ENABLE_REGION "EnableRegion" ENABLE_REGION_REQUEST => ENABLE_REGION_RESPONSE, POST "/enableRegion" 200, errors [ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION CONFLICT_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    GET_ACCOUNT_INFORMATION "GetAccountInformation" GET_ACCOUNT_INFORMATION_REQUEST => GET_ACCOUNT_INFORMATION_RESPONSE, POST "/getAccountInformation" 200, errors [ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    GET_ALTERNATE_CONTACT "GetAlternateContact" GET_ALTERNATE_CONTACT_REQUEST => GET_ALTERNATE_CONTACT_RESPONSE, POST "/getAlternateContact" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION ACCESS_DENIED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    GET_CONTACT_INFORMATION "GetContactInformation" GET_CONTACT_INFORMATION_REQUEST => GET_CONTACT_INFORMATION_RESPONSE, POST "/getContactInformation" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION VALIDATION_EXCEPTION ACCESS_DENIED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    GET_GOV_CLOUD_ACCOUNT_INFORMATION "GetGovCloudAccountInformation" GET_GOV_CLOUD_ACCOUNT_INFORMATION_REQUEST => GET_GOV_CLOUD_ACCOUNT_INFORMATION_RESPONSE, POST "/getGovCloudAccountInformation" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION RESOURCE_UNAVAILABLE_EXCEPTION VALIDATION_EXCEPTION ACCESS_DENIED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    GET_PRIMARY_EMAIL "GetPrimaryEmail" GET_PRIMARY_EMAIL_REQUEST => GET_PRIMARY_EMAIL_RESPONSE, POST "/getPrimaryEmail" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    GET_PRIMARY_EMAIL_UPDATE_STATUS "GetPrimaryEmailUpdateStatus" GET_PRIMARY_EMAIL_UPDATE_STATUS_REQUEST => GET_PRIMARY_EMAIL_UPDATE_STATUS_RESPONSE, POST "/getPrimaryEmailUpdateStatus" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    GET_REGION_OPT_STATUS "GetRegionOptStatus" GET_REGION_OPT_STATUS_REQUEST => GET_REGION_OPT_STATUS_RESPONSE, POST "/getRegionOptStatus" 200, errors [ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    LIST_REGIONS "ListRegions" LIST_REGIONS_REQUEST => LIST_REGIONS_RESPONSE, POST "/listRegions" 200, errors [ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    PUT_ACCOUNT_NAME "PutAccountName" PUT_ACCOUNT_NAME_REQUEST => PUT_ACCOUNT_NAME_RESPONSE, POST "/putAccountName" 200, errors [ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    PUT_ALTERNATE_CONTACT "PutAlternateContact" PUT_ALTERNATE_CONTACT_REQUEST => PUT_ALTERNATE_CONTACT_RESPONSE, POST "/putAlternateContact" 200, errors [VALIDATION_EXCEPTION ACCESS_DENIED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    PUT_CONTACT_INFORMATION "PutContactInformation" PUT_CONTACT_INFORMATION_REQUEST => PUT_CONTACT_INFORMATION_RESPONSE, POST "/putContactInformation" 200, errors [VALIDATION_EXCEPTION ACCESS_DENIED_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    SEND_PHONE_NUMBER_VERIFICATION "SendPhoneNumberVerification" SEND_PHONE_NUMBER_VERIFICATION_REQUEST => SEND_PHONE_NUMBER_VERIFICATION_RESPONSE, POST "/sendPhoneNumberVerification" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION CONFLICT_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    START_PRIMARY_EMAIL_UPDATE "StartPrimaryEmailUpdate" START_PRIMARY_EMAIL_UPDATE_REQUEST => START_PRIMARY_EMAIL_UPDATE_RESPONSE, POST "/startPrimaryEmailUpdate" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION CONFLICT_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
    VERIFY_PHONE_NUMBER "VerifyPhoneNumber" VERIFY_PHONE_NUMBER_REQUEST => VERIFY_PHONE_NUMBER_RESPONSE, POST "/verifyPhoneNumber" 200, errors [RESOURCE_NOT_FOUND_EXCEPTION ACCESS_DENIED_EXCEPTION VALIDATION_EXCEPTION CONFLICT_EXCEPTION TOO_MANY_REQUESTS_EXCEPTION INTERNAL_SERVER_EXCEPTION];
}

errors! {
    ACCESS_DENIED_EXCEPTION "AccessDeniedException" "AccessDeniedException" 403 Sender;
    CONFLICT_EXCEPTION "ConflictException" "ConflictException" 409 Sender;
    INTERNAL_SERVER_EXCEPTION "InternalServerException" "InternalServerException" 500 Receiver;
    RESOURCE_NOT_FOUND_EXCEPTION "ResourceNotFoundException" "ResourceNotFoundException" 404 Sender;
    RESOURCE_UNAVAILABLE_EXCEPTION "ResourceUnavailableException" "ResourceUnavailableException" 424 Sender;
    TOO_MANY_REQUESTS_EXCEPTION "TooManyRequestsException" "TooManyRequestsException" 429 Sender;
    VALIDATION_EXCEPTION "ValidationException" "ValidationException" 400 Sender;
}

table! { "AcceptPrimaryEmailUpdateRequest" ACCEPT_PRIMARY_EMAIL_UPDATE_REQUEST {
    "AccountId" ACCOUNT_ID, required;
    "PrimaryEmail" PRIMARY_EMAIL_ADDRESS, required;
    "Otp" OTP, required;
} }
table! { "AcceptPrimaryEmailUpdateResponse" ACCEPT_PRIMARY_EMAIL_UPDATE_RESPONSE {
    "Status" PRIMARY_EMAIL_UPDATE_STATUS;
} }
table! { "AccessDeniedException" ACCESS_DENIED_EXCEPTION {
    "message" STRING, required;
    "errorType" STRING, wire("x-amzn-ErrorType"), location(wire::Location::Header);
} }
record! { AlternateContact "AlternateContact" ALTERNATE_CONTACT {
    name: Option<String> = "Name" NAME;
    title: Option<String> = "Title" TITLE;
    email_address: Option<String> = "EmailAddress" EMAIL_ADDRESS;
    phone_number: Option<String> = "PhoneNumber" PHONE_NUMBER;
    alternate_contact_type: Option<String> = "AlternateContactType" ALTERNATE_CONTACT_TYPE;
} }
table! { "ConflictException" CONFLICT_EXCEPTION {
    "message" STRING, required;
    "errorType" STRING, wire("x-amzn-ErrorType"), location(wire::Location::Header);
} }
record! { ContactInformation "ContactInformation" CONTACT_INFORMATION {
    full_name: String = "FullName" FULL_NAME, required;
    address_line1: String = "AddressLine1" ADDRESS_LINE, required;
    address_line2: Option<String> = "AddressLine2" ADDRESS_LINE;
    address_line3: Option<String> = "AddressLine3" ADDRESS_LINE;
    city: String = "City" CITY, required;
    state_or_region: Option<String> = "StateOrRegion" STATE_OR_REGION;
    district_or_county: Option<String> = "DistrictOrCounty" DISTRICT_OR_COUNTY;
    postal_code: String = "PostalCode" POSTAL_CODE, required;
    country_code: String = "CountryCode" COUNTRY_CODE, required;
    phone_number: String = "PhoneNumber" CONTACT_INFORMATION_PHONE_NUMBER, required;
    company_name: Option<String> = "CompanyName" COMPANY_NAME;
    website_url: Option<String> = "WebsiteUrl" WEBSITE_URL;
} }
record! { DeleteAlternateContactRequest "DeleteAlternateContactRequest" DELETE_ALTERNATE_CONTACT_REQUEST {
    alternate_contact_type: String = "AlternateContactType" ALTERNATE_CONTACT_TYPE, required;
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
} }
record! { DeleteAlternateContactResponse "DeleteAlternateContactResponse" DELETE_ALTERNATE_CONTACT_RESPONSE {} }
record! { DisableRegionRequest "DisableRegionRequest" DISABLE_REGION_REQUEST {
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
    region_name: String = "RegionName" REGION_NAME, required;
} }
record! { DisableRegionResponse "DisableRegionResponse" DISABLE_REGION_RESPONSE {} }
record! { EnableRegionRequest "EnableRegionRequest" ENABLE_REGION_REQUEST {
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
    region_name: String = "RegionName" REGION_NAME, required;
} }
record! { EnableRegionResponse "EnableRegionResponse" ENABLE_REGION_RESPONSE {} }
record! { GetAccountInformationRequest "GetAccountInformationRequest" GET_ACCOUNT_INFORMATION_REQUEST {
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
} }
record! { GetAccountInformationResponse "GetAccountInformationResponse" GET_ACCOUNT_INFORMATION_RESPONSE {
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
    account_name: Option<String> = "AccountName" ACCOUNT_NAME;
    account_created_date: Option<Timestamp> = "AccountCreatedDate" ACCOUNT_CREATED_DATE;
    account_state: Option<String> = "AccountState" ACCOUNT_STATE;
} }
record! { GetAlternateContactRequest "GetAlternateContactRequest" GET_ALTERNATE_CONTACT_REQUEST {
    alternate_contact_type: String = "AlternateContactType" ALTERNATE_CONTACT_TYPE, required;
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
} }
record! { GetAlternateContactResponse "GetAlternateContactResponse" GET_ALTERNATE_CONTACT_RESPONSE {
    alternate_contact: Option<AlternateContact> = "AlternateContact" ALTERNATE_CONTACT;
} }
record! { GetContactInformationRequest "GetContactInformationRequest" GET_CONTACT_INFORMATION_REQUEST {
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
} }
record! { GetContactInformationResponse "GetContactInformationResponse" GET_CONTACT_INFORMATION_RESPONSE {
    contact_information: Option<ContactInformation> = "ContactInformation" CONTACT_INFORMATION;
    verification_status: Option<String> = "VerificationStatus" PHONE_NUMBER_VERIFICATION_STATUS;
} }
table! { "GetGovCloudAccountInformationRequest" GET_GOV_CLOUD_ACCOUNT_INFORMATION_REQUEST {
    "StandardAccountId" ACCOUNT_ID;
} }
table! { "GetGovCloudAccountInformationResponse" GET_GOV_CLOUD_ACCOUNT_INFORMATION_RESPONSE {
    "GovCloudAccountId" ACCOUNT_ID, required;
    "AccountState" AWS_ACCOUNT_STATE, required;
} }
record! { GetPrimaryEmailRequest "GetPrimaryEmailRequest" GET_PRIMARY_EMAIL_REQUEST {
    account_id: String = "AccountId" ACCOUNT_ID, required;
} }
record! { GetPrimaryEmailResponse "GetPrimaryEmailResponse" GET_PRIMARY_EMAIL_RESPONSE {
    primary_email: Option<String> = "PrimaryEmail" PRIMARY_EMAIL_ADDRESS;
} }
table! { "GetPrimaryEmailUpdateStatusRequest" GET_PRIMARY_EMAIL_UPDATE_STATUS_REQUEST {
    "AccountId" ACCOUNT_ID;
} }
table! { "GetPrimaryEmailUpdateStatusResponse" GET_PRIMARY_EMAIL_UPDATE_STATUS_RESPONSE {
    "Status" PRIMARY_EMAIL_UPDATE_STATUS, required;
    "UpdatedAt" TIMESTAMP;
} }
record! { GetRegionOptStatusRequest "GetRegionOptStatusRequest" GET_REGION_OPT_STATUS_REQUEST {
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
    region_name: String = "RegionName" REGION_NAME, required;
} }
record! { GetRegionOptStatusResponse "GetRegionOptStatusResponse" GET_REGION_OPT_STATUS_RESPONSE {
    region_name: Option<String> = "RegionName" REGION_NAME;
    region_opt_status: Option<String> = "RegionOptStatus" REGION_OPT_STATUS;
} }
table! { "InternalServerException" INTERNAL_SERVER_EXCEPTION {
    "message" STRING, required;
    "errorType" STRING, wire("x-amzn-ErrorType"), location(wire::Location::Header);
} }
record! { ListRegionsRequest "ListRegionsRequest" LIST_REGIONS_REQUEST {
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
    max_results: Option<i64> = "MaxResults" LIST_REGIONS_REQUEST_MAX_RESULTS_INTEGER;
    next_token: Option<String> = "NextToken" LIST_REGIONS_REQUEST_NEXT_TOKEN_STRING;
    region_opt_status_contains: Option<Vec<String>> = "RegionOptStatusContains" REGION_OPT_STATUS_LIST;
} }
record! { ListRegionsResponse "ListRegionsResponse" LIST_REGIONS_RESPONSE {
    next_token: Option<String> = "NextToken" STRING;
    regions: Option<Vec<Region>> = "Regions" REGION_OPT_LIST;
} }
record! { PutAccountNameRequest "PutAccountNameRequest" PUT_ACCOUNT_NAME_REQUEST {
    account_name: String = "AccountName" ACCOUNT_NAME, required;
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
} }
record! { PutAccountNameResponse "PutAccountNameResponse" PUT_ACCOUNT_NAME_RESPONSE {} }
record! { PutAlternateContactRequest "PutAlternateContactRequest" PUT_ALTERNATE_CONTACT_REQUEST {
    name: String = "Name" NAME, required;
    title: String = "Title" TITLE, required;
    email_address: String = "EmailAddress" EMAIL_ADDRESS, required;
    phone_number: String = "PhoneNumber" PHONE_NUMBER, required;
    alternate_contact_type: String = "AlternateContactType" ALTERNATE_CONTACT_TYPE, required;
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
} }
record! { PutAlternateContactResponse "PutAlternateContactResponse" PUT_ALTERNATE_CONTACT_RESPONSE {} }
record! { PutContactInformationRequest "PutContactInformationRequest" PUT_CONTACT_INFORMATION_REQUEST {
    contact_information: ContactInformation = "ContactInformation" CONTACT_INFORMATION, required;
    account_id: Option<String> = "AccountId" ACCOUNT_ID;
} }
record! { PutContactInformationResponse "PutContactInformationResponse" PUT_CONTACT_INFORMATION_RESPONSE {} }
record! { Region "Region" REGION {
    region_name: Option<String> = "RegionName" REGION_NAME;
    region_opt_status: Option<String> = "RegionOptStatus" REGION_OPT_STATUS;
} }
table! { "ResourceNotFoundException" RESOURCE_NOT_FOUND_EXCEPTION {
    "message" STRING, required;
    "errorType" STRING, wire("x-amzn-ErrorType"), location(wire::Location::Header);
} }
table! { "ResourceUnavailableException" RESOURCE_UNAVAILABLE_EXCEPTION {
    "message" STRING, required;
    "errorType" STRING, wire("x-amzn-ErrorType"), location(wire::Location::Header);
} }
table! { "SendPhoneNumberVerificationRequest" SEND_PHONE_NUMBER_VERIFICATION_REQUEST {
    "AccountId" ACCOUNT_ID;
} }
table! { "SendPhoneNumberVerificationResponse" SEND_PHONE_NUMBER_VERIFICATION_RESPONSE {
    "Status" PHONE_NUMBER_VERIFICATION_STATUS;
} }
table! { "StartPrimaryEmailUpdateRequest" START_PRIMARY_EMAIL_UPDATE_REQUEST {
    "AccountId" ACCOUNT_ID, required;
    "PrimaryEmail" PRIMARY_EMAIL_ADDRESS, required;
} }
table! { "StartPrimaryEmailUpdateResponse" START_PRIMARY_EMAIL_UPDATE_RESPONSE {
    "Status" PRIMARY_EMAIL_UPDATE_STATUS;
} }
table! { "TooManyRequestsException" TOO_MANY_REQUESTS_EXCEPTION {
    "message" STRING, required;
    "errorType" STRING, wire("x-amzn-ErrorType"), location(wire::Location::Header);
} }
table! { "ValidationException" VALIDATION_EXCEPTION {
    "message" SENSITIVE_STRING, required;
    "reason" VALIDATION_EXCEPTION_REASON;
    "fieldList" VALIDATION_EXCEPTION_FIELD_LIST;
} }
table! { "ValidationExceptionField" VALIDATION_EXCEPTION_FIELD {
    "name" STRING, required;
    "message" SENSITIVE_STRING, required;
} }
table! { "VerifyPhoneNumberRequest" VERIFY_PHONE_NUMBER_REQUEST {
    "AccountId" ACCOUNT_ID;
    "Otp" OTP, required;
} }
table! { "VerifyPhoneNumberResponse" VERIFY_PHONE_NUMBER_RESPONSE {
    "Status" PHONE_NUMBER_VERIFICATION_STATUS;
} }
static ACCOUNT_CREATED_DATE: Shape = Shape::new("AccountCreatedDate", wire::Kind::Timestamp(Some(wire::TimestampFormat::Iso8601)));
static ACCOUNT_ID: Shape = Shape::string("AccountId", Bounds::NONE, pattern!(r"\d{12}"));
static ACCOUNT_NAME: Shape = Shape::string("AccountName", Bounds::between(1, 50), pattern!(r"[ -;=?-~]+")).sensitive();
static ACCOUNT_STATE: Shape = Shape::enumeration("AccountState", &["PENDING_ACTIVATION", "ACTIVE", "SUSPENDED", "CLOSED"]);
static ADDRESS_LINE: Shape = Shape::string("AddressLine", Bounds::between(1, 60), None).sensitive();
static ALTERNATE_CONTACT_TYPE: Shape = Shape::enumeration("AlternateContactType", &["BILLING", "OPERATIONS", "SECURITY"]);
static AWS_ACCOUNT_STATE: Shape = Shape::enumeration("AwsAccountState", &["PENDING_ACTIVATION", "ACTIVE", "SUSPENDED", "CLOSED"]);
static CITY: Shape = Shape::string("City", Bounds::between(1, 50), None).sensitive();
static COMPANY_NAME: Shape = Shape::string("CompanyName", Bounds::between(1, 50), None).sensitive();
static CONTACT_INFORMATION_PHONE_NUMBER: Shape = Shape::string("ContactInformationPhoneNumber", Bounds::between(1, 20), pattern!(r"[+][\s0-9()-]+")).sensitive();
static COUNTRY_CODE: Shape = Shape::string("CountryCode", Bounds::between(2, 2), None).sensitive();
static DISTRICT_OR_COUNTY: Shape = Shape::string("DistrictOrCounty", Bounds::between(1, 50), None).sensitive();
static EMAIL_ADDRESS: Shape = Shape::string("EmailAddress", Bounds::between(1, 254), pattern!(r"[\s]*[\w+=.#|!&-]+@[\w.-]+\.[\w]+[\s]*")).sensitive();
static FULL_NAME: Shape = Shape::string("FullName", Bounds::between(1, 50), None).sensitive();
static LIST_REGIONS_REQUEST_MAX_RESULTS_INTEGER: Shape = Shape::new("ListRegionsRequestMaxResultsInteger", wire::Kind::Integer { range: Bounds::between(1, 50) });
static LIST_REGIONS_REQUEST_NEXT_TOKEN_STRING: Shape = Shape::string("ListRegionsRequestNextTokenString", Bounds::between(0, 1000), None);
static NAME: Shape = Shape::string("Name", Bounds::between(1, 64), None).sensitive();
static OTP: Shape = Shape::string("Otp", Bounds::NONE, pattern!(r"[a-zA-Z0-9]{6}")).sensitive();
static PHONE_NUMBER: Shape = Shape::string("PhoneNumber", Bounds::between(1, 25), pattern!(r"[\s0-9()+-]+")).sensitive();
static PHONE_NUMBER_VERIFICATION_STATUS: Shape = Shape::enumeration("PhoneNumberVerificationStatus", &["PENDING", "VERIFIED", "UNVERIFIED", "NOT_SUPPORTED"]);
static POSTAL_CODE: Shape = Shape::string("PostalCode", Bounds::between(1, 20), None).sensitive();
static PRIMARY_EMAIL_ADDRESS: Shape = Shape::string("PrimaryEmailAddress", Bounds::between(5, 64), None).sensitive();
static PRIMARY_EMAIL_UPDATE_STATUS: Shape = Shape::enumeration("PrimaryEmailUpdateStatus", &["PENDING", "ACCEPTED", "COMPLETED", "FAILED"]);
static REGION_NAME: Shape = Shape::string("RegionName", Bounds::between(1, 50), None);
static REGION_OPT_LIST: Shape = Shape::list("RegionOptList", &REGION, Bounds::NONE);
static REGION_OPT_STATUS: Shape = Shape::enumeration("RegionOptStatus", &["ENABLED", "ENABLING", "DISABLING", "DISABLED", "ENABLED_BY_DEFAULT"]);
static REGION_OPT_STATUS_LIST: Shape = Shape::list("RegionOptStatusList", &REGION_OPT_STATUS, Bounds::NONE);
static SENSITIVE_STRING: Shape = Shape::string("SensitiveString", Bounds::NONE, None).sensitive();
static STATE_OR_REGION: Shape = Shape::string("StateOrRegion", Bounds::between(1, 50), None).sensitive();
static STRING: Shape = Shape::string("String", Bounds::NONE, None);
static TIMESTAMP: Shape = Shape::new("Timestamp", wire::Kind::Timestamp(None));
static TITLE: Shape = Shape::string("Title", Bounds::between(1, 50), None).sensitive();
static VALIDATION_EXCEPTION_FIELD_LIST: Shape = Shape::list("ValidationExceptionFieldList", &VALIDATION_EXCEPTION_FIELD, Bounds::NONE);
static VALIDATION_EXCEPTION_REASON: Shape = Shape::enumeration("ValidationExceptionReason", &["invalidRegionOptTarget", "fieldValidationFailed"]);
static WEBSITE_URL: Shape = Shape::string("WebsiteUrl", Bounds::between(1, 256), None).sensitive();
