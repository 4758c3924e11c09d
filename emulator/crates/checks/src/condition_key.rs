/// The [global condition keys](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html)
/// that begin with `aws:`; of those with a `/`, what stands before it.
const GLOBAL: &[&str] = &[
    "aws:AssumedRoot",
    "aws:CalledVia",
    "aws:CalledViaAWSMCP",
    "aws:CalledViaFirst",
    "aws:CalledViaLast",
    "aws:ChatbotSourceArn",
    "aws:CurrentTime",
    "aws:Ec2InstanceSourcePrivateIPv4",
    "aws:Ec2InstanceSourceVpc",
    "aws:EpochTime",
    "aws:FederatedProvider",
    "aws:IsMcpServiceAction",
    "aws:MultiFactorAuthAge",
    "aws:MultiFactorAuthPresent",
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalIsAWSService",
    "aws:PrincipalOrgID",
    "aws:PrincipalOrgPaths",
    "aws:PrincipalServiceName",
    "aws:PrincipalServiceNamesList",
    "aws:PrincipalTag",
    "aws:PrincipalType",
    "aws:RequestTag",
    "aws:RequestedRegion",
    "aws:ResourceAccount",
    "aws:ResourceOrgID",
    "aws:ResourceOrgPaths",
    "aws:ResourceTag",
    "aws:SecureTransport",
    "aws:SignInSessionArn",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIdentity",
    "aws:SourceIp",
    "aws:SourceOrgID",
    "aws:SourceOrgPaths",
    "aws:SourceVpc",
    "aws:SourceVpcArn",
    "aws:SourceVpce",
    "aws:TagKeys",
    "aws:TokenIssueTime",
    "aws:UserAgent",
    "aws:ViaAWSMCPService",
    "aws:ViaAWSService",
    "aws:ViaCustomerDomain",
    "aws:VpcSourceIp",
    "aws:VpceAccount",
    "aws:VpceOrgID",
    "aws:VpceOrgPaths",
    "aws:referer",
    "aws:userid",
    "aws:username",
];

/// Checks the name of a condition key, as far as it is known: the global keys are, and every service.
///
/// # Errors
/// What is wrong, and help.
pub(crate) fn check(key: &str) -> Result<(), (String, Option<String>)> {
    let Some((prefix, name)) = key.split_once(':').filter(|(_, name)| !name.is_empty()) else {
        let help = "a condition key is written `prefix:Name`, as `aws:SourceIp`".to_owned();
        return Err((format!("`{key}` is no condition key"), Some(help)));
    };
    if prefix.eq_ignore_ascii_case("aws") {
        let name = name.split('/').next().unwrap_or(name);
        let written = format!("{prefix}:{name}");
        if GLOBAL.iter().any(|known| known.eq_ignore_ascii_case(&written)) {
            return Ok(());
        }
        let help = scenario::suggest(&written, GLOBAL.iter().copied());
        return Err((format!("there is no global condition key `{key}`"), help));
    }
    // Keys of identity providers begin with the provider's host name, as `token.actions.githubusercontent.com:sub`.
    if prefix.contains('.') || catalog::service(&prefix.to_ascii_lowercase()).is_some() {
        return Ok(());
    }
    let help = scenario::suggest(prefix, catalog::services().map(|service| service.prefix).chain(["aws"]));
    Err((format!("no service has condition keys that begin with `{prefix}:`"), help))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_keys_pass_and_others_get_help() {
        for key in ["aws:SourceIp", "AWS:sourceip", "aws:PrincipalTag/team", "s3:prefix", "a.example.com:sub"] {
            assert_eq!(check(key), Ok(()), "{key}");
        }
        for (key, help) in [
            ("aws:MultiFactorAuthPresnt", "did you mean `aws:MultiFactorAuthPresent`?"),
            ("SourceIp", "a condition key is written `prefix:Name`, as `aws:SourceIp`"),
            ("stss:ExternalId", "did you mean `sts`?"),
        ] {
            assert_eq!(check(key).unwrap_err().1.as_deref(), Some(help), "{key}");
        }
    }
}
