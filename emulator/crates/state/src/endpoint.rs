//! VPC endpoints: the ways from a VPC to a service, each with a policy of its own.

use std::sync::Arc;

use aws::{AccountId, Arn, Region};
use policy::{PolicyDocument, PolicyType};

use crate::resource::ResourceError;
use crate::{Partition, Shared, Tags, Tx};

/// A VPC endpoint. See [`VpcEndpoint`](https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html).
#[derive(Debug, Clone)]
pub struct VpcEndpoint {
    /// `vpce-…`, unique in the partition.
    pub id: Arc<str>,
    /// `arn:aws:ec2:REGION:ACCOUNT:vpc-endpoint/vpce-…`.
    pub arn: Arn,
    /// Who owns it.
    pub account: AccountId,
    /// Where it is.
    pub region: Region,
    /// The VPC that uses it.
    pub vpc: Arc<str>,
    /// The service it leads to, such as `com.amazonaws.us-east-1.s3`; `None` stands for any.
    pub service: Option<Arc<str>>,
    /// What may pass; everything when there is none.
    pub policy: Option<Shared<PolicyDocument>>,
    /// Its tags.
    pub tags: Tags,
}

/// What a new VPC endpoint is made of.
#[derive(Debug, Clone)]
pub struct NewEndpoint<'a> {
    /// `vpce-…`.
    pub id: &'a str,
    /// Where it is.
    pub region: &'a Region,
    /// The VPC that uses it.
    pub vpc: &'a str,
    /// The service it leads to; `None` stands for any.
    pub service: Option<&'a str>,
    /// Its policy as written; full access when left out.
    pub policy: Option<&'a str>,
    /// Its tags, checked.
    pub tags: Tags,
}

/// Makes a VPC endpoint.
///
/// # Errors
/// When the account does not exist, the id is malformed or taken, or the policy cannot be read.
pub fn create(tx: &mut Tx<'_>, account: AccountId, new: NewEndpoint<'_>) -> Result<Shared<VpcEndpoint>, ResourceError> {
    if !is_id(new.id) {
        return Err(ResourceError::BadEndpointId(new.id.to_owned()));
    }
    // INVARIANT: the id of an endpoint is unique in the partition.
    if tx.partition().endpoint_owners.contains_key(new.id) {
        return Err(ResourceError::EndpointExists(new.id.to_owned()));
    }
    let endpoint = Shared::new(VpcEndpoint {
        id: new.id.into(),
        arn: tx.partition().arn("ec2", new.region.as_str(), account, &format!("vpc-endpoint/{}", new.id)),
        account,
        region: new.region.clone(),
        vpc: new.vpc.into(),
        service: new.service.map(Into::into),
        policy: new.policy.map(document).transpose()?,
        tags: new.tags,
    });
    let owner = tx.account_mut(account).ok_or(ResourceError::NoSuchAccount(account))?;
    owner.vpc_endpoints.insert(endpoint.id.clone(), endpoint.clone());
    tx.partition_mut().endpoint_owners.insert(endpoint.id.clone(), account);
    Ok(endpoint)
}

/// Puts a policy in place of the one in force; `None` gives full access again.
///
/// # Errors
/// When the endpoint does not exist or the policy cannot be read.
pub fn set_policy(tx: &mut Tx<'_>, id: &str, text: Option<&str>) -> Result<(), ResourceError> {
    let none = || ResourceError::NoSuchEndpoint(id.to_owned());
    let policy = text.map(document).transpose()?;
    let account = *tx.partition().endpoint_owners.get(id).ok_or_else(none)?;
    let endpoint = tx.account_mut(account).and_then(|owner| owner.vpc_endpoints.get_mut(id)).ok_or_else(none)?;
    endpoint.make_mut().policy = policy;
    Ok(())
}

/// Removes an endpoint.
///
/// # Errors
/// When it does not exist.
pub fn delete(tx: &mut Tx<'_>, id: &str) -> Result<(), ResourceError> {
    let none = || ResourceError::NoSuchEndpoint(id.to_owned());
    let account = tx.partition_mut().endpoint_owners.remove(id).ok_or_else(none)?;
    tx.account_mut(account).and_then(|owner| owner.vpc_endpoints.remove(id)).map(|_| ()).ok_or_else(none)
}

/// Characters of an endpoint policy, white space included. See
/// <https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-limits-endpoints.html>.
const POLICY_SIZE: usize = 20_480;

/// Whether a text has the form of an endpoint's id: `vpce-` and 8 or 17 hexadecimal digits. See
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html>.
pub fn is_id(id: &str) -> bool {
    let hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    id.strip_prefix("vpce-").is_some_and(|rest| matches!(rest.len(), 8 | 17) && rest.bytes().all(hex))
}

fn document(text: &str) -> Result<Shared<PolicyDocument>, ResourceError> {
    let document = PolicyDocument::parse(text, PolicyType::VpcEndpoint)
        .map_err(|malformed| ResourceError::MalformedPolicy(malformed.message))?;
    if document.size(true) > POLICY_SIZE {
        return Err(ResourceError::EndpointPolicyTooLong);
    }
    Ok(Shared::new(document))
}

impl Partition {
    /// The VPC endpoint of an id.
    pub fn vpc_endpoint(&self, id: &str) -> Option<&Shared<VpcEndpoint>> {
        self.account(*self.endpoint_owners.get(id)?)?.vpc_endpoints.get(id)
    }
}
