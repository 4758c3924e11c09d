use std::collections::BTreeMap;

use service::ServedService;
use wire::Service;

/// Every service somebody stands behind.
pub(crate) static SERVED: &[&ServedService] = &[
    &detection::access_analyzer::ACCESS_ANALYZER,
    &detection::cloudtrail::CLOUDTRAIL,
    &detection::config::CONFIG,
    &detection::security_hub::SECURITY_HUB,
    &governance::account::ACCOUNT,
    &governance::organizations::ORGANIZATIONS,
    &identity::IAM,
    &identity_center::IDENTITY_STORE,
    &identity_center::PORTAL,
    &identity_center::SSO_ADMIN,
    &identity_center::OIDC,
    &identity::STS,
    &resources::dynamodb::DYNAMODB,
    &resources::ecr::ECR,
    &resources::kms::KMS,
    &resources::lambda::LAMBDA,
    &resources::secretsmanager::SECRETSMANAGER,
    &resources::sns::SNS,
    &resources::sqs::SQS,
    &s3::S3,
    &s3::S3_CONTROL,
];

/// Their models, for routing and for whoever reads what was called.
pub static MODELS: &[&Service] = &[
    &models::accessanalyzer::SERVICE,
    &models::cloudtrail::SERVICE,
    &models::config::SERVICE,
    &models::securityhub::SERVICE,
    &models::account::SERVICE,
    &models::organizations::SERVICE,
    &models::iam::SERVICE,
    &models::identitystore::SERVICE,
    &models::sso::SERVICE,
    &models::sso_admin::SERVICE,
    &models::sso_oidc::SERVICE,
    &models::sts::SERVICE,
    &models::dynamodb::SERVICE,
    &models::ecr::SERVICE,
    &models::kms::SERVICE,
    &models::lambda::SERVICE,
    &models::secretsmanager::SERVICE,
    &models::sns::SERVICE,
    &models::sqs::SERVICE,
    &models::s3::SERVICE,
    &models::s3control::SERVICE,
];

/// The handlers of a service.
pub(crate) fn served(service: &Service) -> Option<&'static ServedService> {
    SERVED.iter().copied().find(|served| served.service.name == service.name)
}

/// How much of a service is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Operations with a handler.
    pub implemented: usize,
    /// Operations of the model.
    pub operations: usize,
}

/// How much of each served service is built, read from the very table that requests are dispatched by.
pub fn coverage() -> BTreeMap<&'static str, Coverage> {
    let row = |served: &&ServedService| {
        let operations = served.service.operations.len();
        (served.service.name, Coverage { implemented: served.operations.len(), operations })
    };
    SERVED.iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_handler_stands_in_the_model_and_rows_are_sorted() {
        for served in SERVED {
            assert_eq!(served.defects(), Vec::<String>::new(), "{}", served.service.name);
        }
    }

    #[test]
    fn every_served_service_has_a_model_for_routing() {
        for served in SERVED {
            assert!(MODELS.iter().any(|model| std::ptr::eq(*model, served.service)), "{}", served.service.name);
        }
        assert_eq!(SERVED.len(), MODELS.len());
    }
}
