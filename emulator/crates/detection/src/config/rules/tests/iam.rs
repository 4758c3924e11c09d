use state::access_analyzer::{AnalyzerType, NewAnalyzer, add_analyzer};
use state::iam::role::NewRole;
use state::iam::user::NewUser;
use state::iam::{
    EntityKind, PasswordPolicy, access_key, attachment, group, inline, login_profile, mfa, policy, role, user,
};
use state::iam::{oidc_provider, saml_provider, server_certificate};
use state::organization::{FeatureSet, create_organization};
use state::{CredentialOwner, CredentialStatus, Tags};

use super::*;

const ADMIN: &str = "arn:aws:iam::aws:policy/AdministratorAccess";
const MINE: &str = "arn:aws:iam::111122223333:policy/mine";

fn with_user(tx: &mut Tx<'_>) {
    let new = NewUser { name: "alice", path: "/", boundary: None, tags: Tags::new() };
    user::create(tx, OWNER, new).unwrap();
}

fn with_key(tx: &mut Tx<'_>) {
    with_user(tx);
    access_key::create(tx, OWNER, CredentialOwner::User("alice".into())).unwrap();
}

fn with_password(tx: &mut Tx<'_>) {
    with_user(tx);
    login_profile::create(tx, OWNER, "alice", "Correct-Horse-1", false, None).unwrap();
}

fn with_mfa(tx: &mut Tx<'_>, owner: CredentialOwner) {
    let device = mfa::create(tx, OWNER, "/", "phone", Tags::new()).unwrap();
    mfa::enable(tx, OWNER, &device.serial, owner, 0, 0).unwrap();
}

fn with_group(tx: &mut Tx<'_>) {
    group::create(tx, OWNER, "admins", "/").unwrap();
}

fn with_role(tx: &mut Tx<'_>) {
    let trust = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":"sts:AssumeRole"}}"#;
    role::create(tx, OWNER, NewRole::new("ops", trust)).unwrap();
}

fn with_policy(tx: &mut Tx<'_>, statement: &str) {
    let document = format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#);
    let new = policy::NewPolicy { name: "mine", path: "/", document: &document, description: None, tags: Tags::new() };
    policy::create(tx, OWNER, new).unwrap();
}

fn with_inline(tx: &mut Tx<'_>, statement: &str) {
    with_user(tx);
    let document = format!(r#"{{"Version":"2012-10-17","Statement":{statement}}}"#);
    inline::put(tx, OWNER, EntityKind::User, "alice", "inline", &document).unwrap();
}

fn with_decrypt(resource: &str, rest: &str) -> String {
    format!(r#"[{{"Effect":"Allow","Action":"kms:*","Resource":"{resource}"}}{rest}]"#)
}

fn attach(tx: &mut Tx<'_>, kind: EntityKind, name: &str, policy: &str) {
    attachment::attach(tx, OWNER, kind, name, &arn(policy)).unwrap();
}

fn as_boundary(tx: &mut Tx<'_>) {
    with_user(tx);
    attachment::set_boundary(tx, OWNER, attachment::Bounded::User("alice"), Some(&arn(MINE))).unwrap();
}

fn with_passwords(tx: &mut Tx<'_>, change: impl FnOnce(&mut PasswordPolicy)) {
    let mut policy = PasswordPolicy {
        minimum_length: 14,
        symbols: true,
        numbers: true,
        uppercase: true,
        lowercase: true,
        max_age: Some(90),
        remembered: Some(24),
        ..PasswordPolicy::default()
    };
    change(&mut policy);
    login_profile::set_password_policy(tx, OWNER, Some(policy)).unwrap();
}

fn with_root_password(tx: &mut Tx<'_>) {
    login_profile::allow_root_password(tx, OWNER).unwrap();
}

fn with_analyzer(tx: &mut Tx<'_>, kind: AnalyzerType) {
    let analyzer = NewAnalyzer {
        arn: arn("arn:aws:access-analyzer:us-east-1:111122223333:analyzer/a"),
        account: OWNER,
        kind,
        configuration: None,
        archive_rules: state::map::OrdMap::new(),
        tags: Tags::new(),
    };
    add_analyzer(tx, analyzer);
}

fn with_certificate(tx: &mut Tx<'_>, expires: Timestamp) {
    let new = server_certificate::NewServerCertificate {
        name: "shop",
        path: "/",
        body: "-",
        chain: None,
        expires,
        tags: Tags::new(),
    };
    server_certificate::upload(tx, OWNER, new).unwrap();
}

fn tags(key: &str) -> Tags {
    let mut tags = Tags::new();
    tags.set(key, "x");
    tags
}

fn with_oidc(tx: &mut Tx<'_>, tags: Tags) {
    let new = oidc_provider::NewOidcProvider {
        url: "https://tokens.example.com",
        client_ids: &["a".to_owned()],
        thumbprints: &["0000000000000000000000000000000000000000".to_owned()],
        tags,
    };
    oidc_provider::create(tx, OWNER, new).unwrap();
}

fn with_saml(tx: &mut Tx<'_>, tags: Tags) {
    let arn = arn("arn:aws:iam::111122223333:saml-provider/Okta");
    let provider = saml_provider::SamlProvider {
        arn: arn.clone(),
        uuid: "SAMLSP1".into(),
        metadata: "".into(),
        created: day(0),
        valid_until: day(200),
        encryption: None,
        private_keys: Vec::new(),
        tags,
    };
    tx.iam_mut(OWNER).unwrap().saml_providers.insert(arn, Shared::new(provider));
}

#[rustfmt::skip]
pub(super) const ROWS: &[Row] = &[
    ("IAM_PASSWORD_POLICY", "{}", |_| {}, N),
    ("IAM_PASSWORD_POLICY", "{}", |tx| with_passwords(tx, |_| {}), C),
    ("IAM_PASSWORD_POLICY", "{}", |tx| with_passwords(tx, |it| it.symbols = false), N),
    // "If `true` is not provided in lowercase, it will be treated as `false.`"
    ("IAM_PASSWORD_POLICY", r#"{"RequireSymbols":"True"}"#, |tx| with_passwords(tx, |it| it.symbols = false), C),
    ("IAM_PASSWORD_POLICY", "{}", |tx| with_passwords(tx, |it| it.minimum_length = 13), N),
    ("IAM_PASSWORD_POLICY", r#"{"MinimumPasswordLength":"13"}"#, |tx| with_passwords(tx, |it| it.minimum_length = 13), C),
    ("IAM_PASSWORD_POLICY", "{}", |tx| with_passwords(tx, |it| it.remembered = Some(23)), N),
    ("IAM_PASSWORD_POLICY", "{}", |tx| with_passwords(tx, |it| it.max_age = None), N),
    ("IAM_PASSWORD_POLICY", "{}", |tx| with_passwords(tx, |it| it.max_age = Some(91)), N),

    ("ACCESS_KEYS_ROTATED", "{}", with_key, N),
    ("ACCESS_KEYS_ROTATED", r#"{"maxAccessKeyAge":"100"}"#, with_key, C),
    ("ACCESS_KEYS_ROTATED", "{}", |tx| {
        with_key(tx);
        let owner = CredentialOwner::User("alice".into());
        let id = tx.partition().credentials.keys().next().unwrap().clone();
        access_key::set_status(tx, OWNER, &owner, &id, CredentialStatus::Inactive).unwrap();
    }, C),
    // "This rule does not apply to AWS account root user access keys."
    ("ACCESS_KEYS_ROTATED", "{}", |tx| _ = access_key::create(tx, OWNER, CredentialOwner::Root).unwrap(), &[]),

    ("IAM_USER_UNUSED_CREDENTIALS_CHECK", "{}", with_key, N),
    ("IAM_USER_UNUSED_CREDENTIALS_CHECK", "{}", with_password, N),
    ("IAM_USER_UNUSED_CREDENTIALS_CHECK", r#"{"maxCredentialUsageAge":"100"}"#, with_password, C),
    ("IAM_USER_UNUSED_CREDENTIALS_CHECK", "{}", with_user, C),

    ("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "{}", |tx| with_policy(tx, r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#), N),
    ("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "{}", |tx| with_policy(tx, r#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#), C),
    ("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "{}", |tx| with_policy(tx, r#"{"Effect":"Deny","Action":"*","Resource":"*"}"#), C),
    ("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "{}", |tx| with_policy(tx, r#"{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::b"}"#), C),
    // "This rule does NOT evaluate inline policies or AWS managed policies."
    ("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "{}", |tx| with_inline(tx, r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#), &[]),
    ("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", r#"{"excludePermissionBoundaryPolicy":"true"}"#, |tx| {
        with_policy(tx, r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#);
        as_boundary(tx);
    }, NOTHING_SAID),
    ("IAM_POLICY_NO_STATEMENTS_WITH_ADMIN_ACCESS", "{}", |tx| {
        with_policy(tx, r#"{"Effect":"Allow","Action":"*","Resource":"*"}"#);
        as_boundary(tx);
    }, N),

    ("IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS", "{}", |tx| with_policy(tx, r#"{"Effect":"Allow","Action":["s3:Get*","ec2:*"],"Resource":"arn:aws:ec2:*:*:instance/i-1"}"#), N),
    ("IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS", "{}", |tx| with_policy(tx, r#"{"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}"#), C),
    // https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-21
    ("IAM_POLICY_NO_STATEMENTS_WITH_FULL_ACCESS", "{}", |tx| with_policy(tx, r#"{"Effect":"Allow","NotAction":"ec2:*","Resource":"*"}"#), N),

    ("IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:ReEncrypt*, kms:Decrypt"}"#, |tx| with_policy(tx, &with_decrypt("*", "")), N),
    ("IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:Decrypt"}"#, |tx| with_policy(tx, &with_decrypt("arn:aws:kms:*:111122223333:key/*", "")), N),
    ("IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:Decrypt"}"#, |tx| with_policy(tx, &with_decrypt("arn:aws:kms:us-east-1:111122223333:key/00000000-0000-0000-0000-000000000000", "")), C),
    ("IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:Decrypt"}"#, |tx| with_policy(tx, &with_decrypt("*", r#",{"Effect":"Deny","Action":"kms:Decrypt","Resource":"*"}"#)), C),
    ("IAM_CUSTOMER_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:Decrypt"}"#, |tx| with_policy(tx, r#"{"Effect":"Allow","Action":"kms:Encrypt","Resource":"*"}"#), C),
    ("IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:*"}"#, |tx| with_inline(tx, r#"{"Effect":"Allow","Action":"kms:Encrypt","Resource":"*"}"#), N),
    ("IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:Decrypt"}"#, |tx| with_inline(tx, r#"{"Effect":"Allow","Action":"kms:Encrypt","Resource":"*"}"#), C),
    ("IAM_INLINE_POLICY_BLOCKED_KMS_ACTIONS", r#"{"blockedActionsPatterns":"kms:*","excludeRoleByManagementAccount":"true"}"#, |tx| {
        with_role(tx);
        create_organization(tx, FeatureSet::All).unwrap();
        let document = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"kms:*","Resource":"*"}}"#;
        inline::put(tx, OWNER, EntityKind::Role, "ops", "inline", document).unwrap();
    // The other role is that of Organizations.
    }, &[Compliant, NotApplicable]),

    ("IAM_POLICY_BLACKLISTED_CHECK", "{}", |tx| { with_group(tx); attach(tx, EntityKind::Group, "admins", ADMIN); }, N),
    ("IAM_POLICY_BLACKLISTED_CHECK", "{}", with_user, C),
    ("IAM_POLICY_BLACKLISTED_CHECK", r#"{"exceptionList":"users:[bob;alice], groups:[admins]"}"#, |tx| { with_group(tx); attach(tx, EntityKind::Group, "admins", ADMIN); }, NOTHING_SAID),
    ("IAM_POLICY_BLACKLISTED_CHECK", r#"{"exceptionList":"users:[admins]"}"#, |tx| { with_group(tx); attach(tx, EntityKind::Group, "admins", ADMIN); }, N),
    ("IAM_ROLE_MANAGED_POLICY_CHECK", r#"{"managedPolicyArns":"arn:aws:iam::aws:policy/AdministratorAccess"}"#, with_role, N),
    ("IAM_ROLE_MANAGED_POLICY_CHECK", r#"{"managedPolicyArns":"arn:aws:iam::aws:policy/AdministratorAccess"}"#, |tx| { with_role(tx); attach(tx, EntityKind::Role, "ops", ADMIN); }, C),
    ("IAM_POLICY_IN_USE", r#"{"policyARN":"arn:aws:iam::aws:policy/AdministratorAccess"}"#, |_| {}, N),
    // "A group with one or more IAM users"
    ("IAM_POLICY_IN_USE", r#"{"policyARN":"arn:aws:iam::aws:policy/AdministratorAccess"}"#, |tx| { with_group(tx); attach(tx, EntityKind::Group, "admins", ADMIN); }, N),
    ("IAM_POLICY_IN_USE", r#"{"policyARN":"arn:aws:iam::aws:policy/AdministratorAccess"}"#, |tx| {
        with_user(tx);
        with_group(tx);
        attach(tx, EntityKind::Group, "admins", ADMIN);
        group::add_user(tx, OWNER, "admins", "alice").unwrap();
    }, C),
    ("IAM_POLICY_IN_USE", r#"{"policyARN":"arn:aws:iam::aws:policy/AdministratorAccess","policyUsageType":"IAM_USER"}"#, |tx| { with_role(tx); attach(tx, EntityKind::Role, "ops", ADMIN); }, N),
    ("IAM_POLICY_IN_USE", r#"{"policyARN":"arn:aws:iam::aws:policy/AdministratorAccess","policyUsageType":"IAM_ROLE"}"#, |tx| { with_role(tx); attach(tx, EntityKind::Role, "ops", ADMIN); }, C),
    ("IAM_NO_INLINE_POLICY_CHECK", "{}", with_role, C),
    ("IAM_NO_INLINE_POLICY_CHECK", "{}", |tx| with_inline(tx, r#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#), N),
    ("IAM_USER_NO_POLICIES_CHECK", "{}", with_user, C),
    ("IAM_USER_NO_POLICIES_CHECK", "{}", |tx| { with_user(tx); attach(tx, EntityKind::User, "alice", ADMIN); }, N),
    ("IAM_USER_GROUP_MEMBERSHIP_CHECK", "{}", with_user, N),
    ("IAM_USER_GROUP_MEMBERSHIP_CHECK", "{}", |tx| { with_user(tx); with_group(tx); group::add_user(tx, OWNER, "admins", "alice").unwrap(); }, C),
    ("IAM_USER_GROUP_MEMBERSHIP_CHECK", r#"{"groupNames":"admins,ops"}"#, |tx| { with_user(tx); with_group(tx); group::add_user(tx, OWNER, "admins", "alice").unwrap(); }, N),
    ("IAM_GROUP_HAS_USERS_CHECK", "{}", with_group, N),
    ("IAM_GROUP_HAS_USERS_CHECK", "{}", |tx| { with_user(tx); with_group(tx); group::add_user(tx, OWNER, "admins", "alice").unwrap(); }, C),
    ("IAM_POLICY_DESCRIPTION", "{}", |tx| with_policy(tx, r#"{"Effect":"Allow","Action":"s3:*","Resource":"*"}"#), N),
    ("IAM_POLICY_DESCRIPTION", "{}", |tx| {
        let document = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}"#;
        let new = policy::NewPolicy { name: "mine", path: "/", document, description: Some("For ops"), tags: Tags::new() };
        policy::create(tx, OWNER, new).unwrap();
    }, C),

    ("IAM_USER_MFA_ENABLED", "{}", with_user, N),
    ("IAM_USER_MFA_ENABLED", "{}", |tx| { with_user(tx); with_mfa(tx, CredentialOwner::User("alice".into())); }, C),
    ("MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", "{}", with_user, C),
    ("MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", "{}", with_password, N),
    ("MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", "{}", |tx| { with_password(tx); with_mfa(tx, CredentialOwner::User("alice".into())); }, C),
    // "This rule returns `NOT_APPLICABLE` if root user credentials are not present."
    ("ROOT_ACCOUNT_MFA_ENABLED", "{}", |_| {}, NOTHING_SAID),
    ("ROOT_ACCOUNT_MFA_ENABLED", "{}", with_root_password, N),
    ("ROOT_ACCOUNT_MFA_ENABLED", "{}", |tx| { with_root_password(tx); with_mfa(tx, CredentialOwner::Root); }, C),
    ("ROOT_ACCOUNT_HARDWARE_MFA_ENABLED", "{}", |_| {}, NOTHING_SAID),
    ("ROOT_ACCOUNT_HARDWARE_MFA_ENABLED", "{}", with_root_password, N),
    ("ROOT_ACCOUNT_HARDWARE_MFA_ENABLED", "{}", |tx| { with_root_password(tx); with_mfa(tx, CredentialOwner::Root); }, N),
    ("ROOT_ACCOUNT_HARDWARE_MFA_ENABLED", "{}", |tx| { with_root_password(tx); mfa::add_security_key(tx, OWNER, "key").unwrap(); }, C),
    ("IAM_ROOT_ACCESS_KEY_CHECK", "{}", |_| {}, C),
    ("IAM_ROOT_ACCESS_KEY_CHECK", "{}", |tx| _ = access_key::create(tx, OWNER, CredentialOwner::Root).unwrap(), N),
    ("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED", "{}", |_| {}, N),
    ("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED", "{}", |tx| with_analyzer(tx, AnalyzerType::Account), C),
    ("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED", "{}", |tx| with_analyzer(tx, AnalyzerType::AccountUnusedAccess), N),
    // One of an organization that there is not is DISABLED.
    ("IAM_EXTERNAL_ACCESS_ANALYZER_ENABLED", "{}", |tx| with_analyzer(tx, AnalyzerType::Organization), N),
    ("IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK", "{}", |tx| with_certificate(tx, day(99)), N),
    ("IAM_SERVER_CERTIFICATE_EXPIRATION_CHECK", "{}", |tx| with_certificate(tx, day(101)), C),
    ("IAM_OIDC_PROVIDER_TAGGED", "{}", |tx| with_oidc(tx, Tags::new()), N),
    ("IAM_OIDC_PROVIDER_TAGGED", "{}", |tx| with_oidc(tx, tags("team")), C),
    ("IAM_OIDC_PROVIDER_TAGGED", r#"{"requiredKeyTags":"cost"}"#, |tx| with_oidc(tx, tags("team")), N),
    ("IAM_SAML_PROVIDER_TAGGED", "{}", |tx| with_saml(tx, tags("aws:x")), N),
    ("IAM_SAML_PROVIDER_TAGGED", "{}", |tx| with_saml(tx, tags("team")), C),

    ("ACCOUNT_PART_OF_ORGANIZATIONS", "{}", |_| {}, N),
    ("ACCOUNT_PART_OF_ORGANIZATIONS", "{}", |tx| create_organization(tx, FeatureSet::All).unwrap(), C),
    ("ACCOUNT_PART_OF_ORGANIZATIONS", r#"{"MasterAccountId":"111122223333"}"#, |tx| create_organization(tx, FeatureSet::All).unwrap(), C),
    ("ACCOUNT_PART_OF_ORGANIZATIONS", r#"{"MasterAccountId":"444455556666"}"#, |tx| create_organization(tx, FeatureSet::All).unwrap(), N),
    ("SECURITY_ACCOUNT_INFORMATION_PROVIDED", "{}", |_| {}, N),
    ("SECURITY_ACCOUNT_INFORMATION_PROVIDED", "{}", |tx| {
        tx.account_mut(OWNER).unwrap().alternate_contacts.insert("SECURITY".into(), state::map::OrdMap::new());
    }, C),
];

#[test]
fn identities_and_accounts_are_judged() {
    check(ROWS);
}
