//! AWS Lambda. See the
//! [API reference](https://docs.aws.amazon.com/lambda/latest/api/welcome.html).

mod aliases;
mod code;
mod configuration;
mod find;
mod functions;
mod invoke;
mod layer_permissions;
mod layers;
mod permissions;
mod policy;
mod resource;
mod role;
mod tagging;
mod versions;

use service::served;

served! {
    /// AWS Lambda.
    pub static LAMBDA: models::lambda::SERVICE, locate resource::locate;
    AddLayerVersionPermission => write layer_permissions::add_layer_version_permission,
    AddPermission => write permissions::add_permission,
    CreateAlias => write aliases::create_alias,
    CreateFunction => write functions::create_function,
    DeleteAlias => write aliases::delete_alias,
    DeleteFunction => write functions::delete_function,
    DeleteFunctionConcurrency => write configuration::delete_function_concurrency,
    DeleteLayerVersion => write layers::delete_layer_version,
    GetAlias => read aliases::get_alias,
    GetFunction => read functions::get_function,
    GetFunctionCodeSigningConfig => read functions::get_function_code_signing_config,
    GetFunctionConcurrency => read configuration::get_function_concurrency,
    GetFunctionConfiguration => read functions::get_function_configuration,
    GetLayerVersion => read layers::get_layer_version,
    GetLayerVersionByArn => read layers::get_layer_version_by_arn,
    GetLayerVersionPolicy => read layer_permissions::get_layer_version_policy,
    GetPolicy => read permissions::get_policy,
    Invoke => read invoke::invoke,
    ListAliases => read aliases::list_aliases,
    ListFunctions => read functions::list_functions,
    ListLayerVersions => read layers::list_layer_versions,
    ListLayers => read layers::list_layers,
    ListTags => read tagging::list_tags,
    ListVersionsByFunction => read versions::list_versions_by_function,
    PublishLayerVersion => write layers::publish_layer_version,
    PublishVersion => write versions::publish_version,
    PutFunctionConcurrency => write configuration::put_function_concurrency,
    RemoveLayerVersionPermission => write layer_permissions::remove_layer_version_permission,
    RemovePermission => write permissions::remove_permission,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateAlias => write aliases::update_alias,
    UpdateFunctionCode => write functions::update_function_code,
    UpdateFunctionConfiguration => write configuration::update_function_configuration,
}
