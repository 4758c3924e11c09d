//! Where identity providers send people to: the recipients of assertions. See
//! [AWS Sign-In endpoints](https://docs.aws.amazon.com/general/latest/gr/signin-service.html).

use state::iam::SamlProvider;

/// Regions with a sign-in endpoint of their own.
static REGIONS: &[&str] = &[
    "af-south-1",
    "ap-east-1",
    "ap-east-2",
    "ap-northeast-1",
    "ap-northeast-2",
    "ap-northeast-3",
    "ap-south-1",
    "ap-south-2",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "ap-southeast-6",
    "ap-southeast-7",
    "ca-central-1",
    "ca-west-1",
    "eu-central-1",
    "eu-central-2",
    "eu-north-1",
    "eu-south-1",
    "eu-south-2",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "il-central-1",
    "me-central-1",
    "me-south-1",
    "mx-central-1",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

/// Every endpoint that an assertion of this provider may be addressed to. Where assertions may be encrypted the address
/// names the provider: "The sign-in URL includes a unique identifier, which requires /acs/ be appended to the sign-in
/// path". See
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html#saml_subject-name-id>.
pub(super) fn endpoints(partition: &str, provider: &SamlProvider) -> Vec<String> {
    let (domain, regions): (&str, &[&str]) = match partition {
        "aws-cn" => ("signin.amazonaws.cn", &["cn-north-1", "cn-northwest-1"]),
        "aws-us-gov" => ("signin.amazonaws-us-gov.com", &["us-gov-east-1", "us-gov-west-1"]),
        _ => ("signin.aws.amazon.com", REGIONS),
    };
    let regional = regions.iter().map(|region| format!("https://{region}.{domain}/saml"));
    let mut all: Vec<String> = std::iter::once(format!("https://{domain}/saml")).chain(regional).collect();
    let own: Vec<String> = all.iter().map(|endpoint| format!("{endpoint}/acs/{}", provider.uuid)).collect();
    all.extend(own);
    all.push(format!("https://{domain}/static/saml"));
    all
}
