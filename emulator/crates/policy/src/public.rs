//! What S3 calls a public policy:
//! <https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status>.

use crate::condition::{Family, SetOperator};
use crate::principal::PrincipalEntry;
use crate::{Condition, Effect, PolicyDocument, Statement};

/// The keys that say whom a statement lets in, or from where. The page names those of principals by the example of
/// `aws:PrincipalOrgID`.
const LIMITING: [&str; 14] = [
    "aws:PrincipalAccount",
    "aws:PrincipalArn",
    "aws:PrincipalOrgID",
    "aws:PrincipalServiceName",
    "aws:SourceAccount",
    "aws:SourceArn",
    "aws:SourceIp",
    "aws:SourceOwner",
    "aws:SourceVpc",
    "aws:SourceVpce",
    "aws:userid",
    "kms:CallerAccount",
    "s3:DataAccessPointAccount",
    "s3:DataAccessPointArn",
];

impl PolicyDocument {
    /// Whether a bucket policy is public: whether one of its statements grants access to more than fixed values. What is
    /// denied elsewhere in the policy does not count.
    pub fn is_public(&self) -> bool {
        self.statements().iter().any(Statement::is_public)
    }
}

impl Statement {
    /// Whether it grants access to more than fixed values.
    pub fn is_public(&self) -> bool {
        self.effect == Effect::Allow && self.reaches_everyone() && !self.conditions.iter().any(Condition::fixes)
    }
    fn reaches_everyone(&self) -> bool {
        let everyone =
            |entry: &PrincipalEntry| matches!(entry, PrincipalEntry::Everyone | PrincipalEntry::EveryoneByAws);
        self.principals.as_ref().is_some_and(|element| element.negated || element.entries.iter().any(everyone))
    }
}

impl Condition {
    /// Whether it lets in nobody but those of fixed values: of a key that limits, under an operator that does not hold
    /// where the key is absent or has another value.
    fn fixes(&self) -> bool {
        let operator = self.operator;
        if operator.negated || operator.if_exists || operator.set == SetOperator::ForAllValues {
            return false;
        }
        self.limiting().is_some_and(|key| self.values().all(|value| is_fixed_of(key, value)))
    }
    /// The key, where it is one that limits, and is compared with its values.
    pub(crate) fn limiting(&self) -> Option<&'static str> {
        let compares = matches!(self.operator.family, Family::String { .. } | Family::Arn | Family::Ip);
        LIMITING.into_iter().find(|key| compares && key.eq_ignore_ascii_case(self.key()))
    }
}

/// Whether a value of a key that limits is fixed.
pub(crate) fn is_fixed_of(key: &str, value: &str) -> bool {
    match key {
        "s3:DataAccessPointArn" => is_of_fixed_account(value),
        "aws:SourceIp" => is_narrow(value),
        _ => is_fixed(value),
    }
}

/// Neither a wildcard nor a policy variable.
fn is_fixed(value: &str) -> bool {
    !value.contains(['*', '?']) && !value.contains("${")
}

/// "This value can contain a wildcard for the access point name without rendering the policy public, as long as the
/// account ID is fixed."
fn is_of_fixed_account(arn: &str) -> bool {
    let mut fields = arn.splitn(6, ':');
    let account = fields.nth(4).unwrap_or_default();
    let mut before = arn.splitn(6, ':').take(5);
    before.all(is_fixed) && account.parse::<aws::AccountId>().is_ok() && !arn.contains("${")
}

/// "Values broader than /8 for IPv4 and /32 for IPv6" are public.
fn is_narrow(range: &str) -> bool {
    let Some((address, prefix)) = range.split_once('/') else { return is_fixed(range) };
    let least = if address.contains(':') { 32 } else { 8 };
    is_fixed(range) && prefix.parse::<u32>().is_ok_and(|prefix| prefix >= least)
}

#[cfg(test)]
mod tests {
    use crate::{PolicyDocument, PolicyType, Reasoning, public_access};

    #[test]
    fn a_policy_is_public_unless_it_lets_in_fixed_values_only() {
        // The reasoning agrees where nothing is denied.
        let is_reached =
            |document: &PolicyDocument| !matches!(public_access(document, "AWS::S3::Bucket"), Reasoning::None);
        for (principal, condition, public) in [
            (r#""*""#, "", true),
            (r#"{"AWS":"*"}"#, "", true),
            (r#"{"AWS":["111122223333","*"]}"#, "", true),
            (r#"{"AWS":"111122223333"}"#, "", false),
            (r#"{"Service":"cloudtrail.amazonaws.com"}"#, "", false),
            (r#""*""#, r#"{"StringLike":{"aws:SourceVpc":"vpc-*"}}"#, true),
            (r#""*""#, r#"{"StringEquals":{"aws:SourceVpc":"vpc-91237329"}}"#, false),
            (r#""*""#, r#"{"StringLike":{"aws:sourcevpc":"vpc-91237329"}}"#, false),
            (r#""*""#, r#"{"StringEquals":{"aws:SourceVpc":["vpc-1","${aws:username}"]}}"#, true),
            (r#""*""#, r#"{"StringNotEquals":{"aws:SourceVpc":"vpc-91237329"}}"#, true),
            (r#""*""#, r#"{"StringEqualsIfExists":{"aws:SourceVpc":"vpc-91237329"}}"#, true),
            (r#""*""#, r#"{"ForAllValues:StringEquals":{"aws:SourceVpc":"vpc-91237329"}}"#, true),
            (r#""*""#, r#"{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}"#, false),
            (r#""*""#, r#"{"StringEquals":{"aws:SourceAccount":"111122223333"}}"#, false),
            (r#""*""#, r#"{"ArnLike":{"aws:SourceArn":"arn:aws:cloudtrail:*:111122223333:trail/*"}}"#, true),
            (r#""*""#, r#"{"ArnEquals":{"aws:SourceArn":"arn:aws:sns:us-east-1:111122223333:a"}}"#, false),
            (r#""*""#, r#"{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}"#, false),
            (r#""*""#, r#"{"IpAddress":{"aws:SourceIp":["203.0.113.7","0.0.0.0/1"]}}"#, true),
            (r#""*""#, r#"{"IpAddress":{"aws:SourceIp":"10.0.0.0/8"}}"#, false),
            (r#""*""#, r#"{"IpAddress":{"aws:SourceIp":"2001:db8::/31"}}"#, true),
            (r#""*""#, r#"{"IpAddress":{"aws:SourceIp":"2001:db8::/32"}}"#, false),
            (r#""*""#, r#"{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}"#, true),
            (r#""*""#, r#"{"StringLike":{"aws:userid":"AROAEXAMPLEID:*"}}"#, true),
            (r#""*""#, r#"{"Bool":{"aws:SecureTransport":"true"}}"#, true),
            (r#""*""#, r#"{"Null":{"aws:SourceVpc":"false"}}"#, true),
            (
                r#""*""#,
                r#"{"ArnLike":{"s3:DataAccessPointArn":"arn:aws:s3:us-west-2:123456789012:accesspoint/*"}}"#,
                false,
            ),
            (r#""*""#, r#"{"ArnLike":{"s3:DataAccessPointArn":"arn:aws:s3:us-west-2:*:accesspoint/a"}}"#, true),
        ] {
            let condition = if condition.is_empty() { "" } else { &format!(r#","Condition":{condition}"#) };
            let text = format!(
                r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Principal":{principal},"Action":"s3:GetObject","Resource":"*"{condition}}}}}"#
            );
            let document = PolicyDocument::parse(&text, PolicyType::ResourceBased).unwrap();
            assert_eq!(document.is_public(), public, "{text}");
            assert_eq!(is_reached(&document), public, "{text}");
            let denied = PolicyDocument::parse(&text.replace("Allow", "Deny"), PolicyType::ResourceBased).unwrap();
            assert!(!denied.is_public() && !is_reached(&denied), "{text}");
        }
    }
}
