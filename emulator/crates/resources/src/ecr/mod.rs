//! Amazon Elastic Container Registry. See the
//! [API reference](https://docs.aws.amazon.com/AmazonECR/latest/APIReference/Welcome.html).

mod find;
mod images;
mod lifecycle;
mod policy;
mod pulling;
mod repositories;
mod resource;
mod settings;
mod tagging;
mod token;

use service::served;

served! {
    /// Amazon Elastic Container Registry.
    pub static ECR: models::ecr::SERVICE, locate resource::locate;
    BatchDeleteImage => write images::batch_delete_image,
    BatchGetImage => read pulling::batch_get_image,
    CreateRepository => write repositories::create_repository,
    DeleteLifecyclePolicy => write lifecycle::delete_lifecycle_policy,
    DeleteRepository => write repositories::delete_repository,
    DeleteRepositoryPolicy => write policy::delete_repository_policy,
    DescribeImages => read pulling::describe_images,
    DescribeRepositories => read repositories::describe_repositories,
    GetAuthorizationToken => read token::get_authorization_token,
    GetLifecyclePolicy => read lifecycle::get_lifecycle_policy,
    GetRepositoryPolicy => read policy::get_repository_policy,
    ListImages => read pulling::list_images,
    ListTagsForResource => read tagging::list_tags_for_resource,
    PutImage => write images::put_image,
    PutImageScanningConfiguration => write settings::put_image_scanning_configuration,
    PutImageTagMutability => write settings::put_image_tag_mutability,
    PutLifecyclePolicy => write lifecycle::put_lifecycle_policy,
    SetRepositoryPolicy => write policy::set_repository_policy,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
}
