//! AWS Secrets Manager. See the
//! [API reference](https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html).

mod deletion;
mod find;
mod listing;
mod policy;
mod resource;
mod secrets;
mod tagging;
mod values;

use service::served;

served! {
    /// AWS Secrets Manager.
    pub static SECRETSMANAGER: models::secretsmanager::SERVICE, locate resource::locate;
    CreateSecret => write secrets::create_secret,
    DeleteResourcePolicy => write policy::delete_resource_policy,
    DeleteSecret => write deletion::delete_secret,
    DescribeSecret => read listing::describe_secret,
    GetResourcePolicy => read policy::get_resource_policy,
    GetSecretValue => read values::get_secret_value,
    ListSecretVersionIds => read listing::list_secret_version_ids,
    ListSecrets => read listing::list_secrets,
    PutResourcePolicy => write policy::put_resource_policy,
    PutSecretValue => write values::put_secret_value,
    RestoreSecret => write deletion::restore_secret,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateSecret => write secrets::update_secret,
    UpdateSecretVersionStage => write values::update_secret_version_stage,
    ValidateResourcePolicy => read policy::validate_resource_policy,
}
