//! Functions and layers as requests name them.

use aws::{AccountId, Arn, Region};
use models::lambda::errors as e;
use service::page_order;
use state::lambda::{Function, Layer, LayerVersion};
use state::resource::{PolicyResource, ResourceError, ResourceKind};
use state::{Call, Partition, Shared};
use wire::Fault;

/// What a name means: a function, and perhaps a version or alias of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) account: AccountId,
    pub(super) region: Region,
    pub(super) name: String,
    pub(super) qualifier: Option<String>,
}

impl Named {
    /// Reads a name, an ARN or a part of one; a qualifier that stands beside it counts where the name has none. See
    /// <https://docs.aws.amazon.com/lambda/latest/api/API_GetFunction.html>.
    pub(super) fn new(call: &Call, text: &str, qualifier: Option<&str>) -> Named {
        let mut parts: Vec<&str> = text.split(':').collect();
        if parts.first() == Some(&"arn") {
            parts.drain(..parts.len().min(3));
        }
        let mut named = Named {
            account: call.account,
            region: call.region.clone(),
            name: String::new(),
            qualifier: qualifier.map(str::to_owned),
        };
        let mut rest = parts.into_iter().peekable();
        // `eu-west-1:`; a name has a colon behind it only where a qualifier or an account comes before.
        let place = rest.clone().collect::<Vec<_>>();
        if let [region, account, ..] = place.as_slice()
            && account.parse::<AccountId>().is_ok()
        {
            named.region = Region::from(*region);
            rest.next();
        }
        if let Some(account) = rest.peek().and_then(|text| text.parse().ok()).filter(|_| place.len() > 1) {
            named.account = account;
            rest.next();
        }
        rest.next_if(|text| *text == "function");
        named.name = rest.next().unwrap_or_default().to_owned();
        named.qualifier = rest.next().map(str::to_owned).or(named.qualifier);
        named
    }
    /// The ARN of the function.
    pub(super) fn arn(&self, partition: &Partition) -> String {
        partition.resource_arn(ResourceKind::Function, self.account, &self.region, &self.name)
    }
    /// The ARN of what is meant.
    pub(super) fn qualified(&self, partition: &Partition) -> String {
        let arn = self.arn(partition);
        self.qualifier.as_ref().map_or(arn.clone(), |qualifier| format!("{arn}:{qualifier}"))
    }
}

/// The function that a name means.
pub(super) fn function<'p>(
    partition: &'p Partition,
    named: &Named,
) -> Result<(&'p Shared<PolicyResource>, &'p Function), Fault> {
    let found = partition.function(named.account, &named.region, &named.name);
    let found = found.and_then(|found| Some((found, &**found.as_function()?)));
    found.ok_or_else(|| unknown(&named.qualified(partition)))
}

/// The ARN of a layer that a name or an ARN means.
pub(super) fn layer_arn(partition: &Partition, call: &Call, name: &str) -> String {
    if name.starts_with("arn:") {
        return name.to_owned();
    }
    partition.resource_arn(ResourceKind::Layer, call.account, &call.region, name)
}

/// The layer of an ARN, if any version of it is left.
pub(super) fn layer<'p>(partition: &'p Partition, arn: &str) -> Option<(&'p Shared<PolicyResource>, &'p Layer)> {
    let found = partition.resource(&Arn::parse(arn).ok()?)?;
    Some((found, &**found.as_layer()?))
}

/// A version of a layer.
pub(super) fn layer_version<'p>(
    partition: &'p Partition,
    layer_arn: &str,
    number: i64,
) -> Result<(&'p Shared<PolicyResource>, &'p LayerVersion), Fault> {
    let found = layer(partition, layer_arn);
    let found = found.and_then(|(found, layer)| Some((found, &**layer.versions.get(&number)?)));
    found.ok_or_else(|| e::RESOURCE_NOT_FOUND_EXCEPTION.fault("The resource you requested does not exist."))
}

/// What an account has of a kind in the Region of the call, in the order of names.
pub(super) fn all<'p>(partition: &'p Partition, call: &Call, kind: ResourceKind) -> Vec<&'p Shared<PolicyResource>> {
    let account = partition.account(call.account);
    let mut all: Vec<_> = account.into_iter().flat_map(|account| account.resources_of(kind, &call.region)).collect();
    all.sort_by_cached_key(|found| page_order(&found.name));
    all
}

pub(super) fn unknown(arn: &str) -> Fault {
    e::RESOURCE_NOT_FOUND_EXCEPTION.fault(format!("Function not found: {arn}"))
}

/// What the model lets pass and Lambda does not.
pub(super) fn invalid(message: impl Into<String>) -> Fault {
    e::INVALID_PARAMETER_VALUE_EXCEPTION.fault(message)
}

/// Whether a revision that a caller takes for the last one is it.
pub(super) fn expect(expected: Option<&str>, revision: &str) -> Result<(), Fault> {
    if expected.is_none_or(|expected| expected == revision) {
        return Ok(());
    }
    Err(e::PRECONDITION_FAILED_EXCEPTION.fault(
        "The RevisionId provided does not match the latest RevisionId. Call the GetFunction/GetAlias API to retrieve the latest RevisionId",
    ))
}

/// What the state refuses, in Lambda's words.
pub(super) fn refused(error: ResourceError) -> Fault {
    match error {
        ResourceError::NoSuchResource(arn) => unknown(arn.as_str()),
        ResourceError::Exists(_, name) => {
            e::RESOURCE_CONFLICT_EXCEPTION.fault(format!("Function already exist: {name}"))
        }
        ResourceError::PolicyTooLong(_) => {
            e::POLICY_LENGTH_EXCEEDED_EXCEPTION.fault("The final policy size is bigger than the limit (20480).")
        }
        ResourceError::NoSuchPrincipal(_) | ResourceError::MalformedPolicy(_) => {
            invalid("The provided principal was invalid. Please check the principal and try again.")
        }
        error => invalid(error.to_string()),
    }
}

/// How many a page has.
pub(super) fn size(asked: Option<i64>) -> usize {
    asked.and_then(|size| usize::try_from(size).ok()).unwrap_or(50).clamp(1, 50)
}

#[cfg(test)]
mod tests {
    use super::*;
    use aws::{Principal, Timestamp};
    use state::Caller;

    #[test]
    fn a_function_has_many_names() {
        let own = AccountId::new(111_122_223_333);
        let call = Call {
            caller: Caller::new(Principal::Anonymous, None),
            account: own,
            region: Region::from("eu-west-1"),
            now: Timestamp::from_millis(0),
            request_id: "r".into(),
            source_ip: [127, 0, 0, 1].into(),
            user_agent: "".into(),
            secure: true,
            endpoint: None,
        };
        for (text, want) in [
            ("f", "111122223333 eu-west-1 f -"),
            ("f:live", "111122223333 eu-west-1 f live"),
            ("444455556666:function:f", "444455556666 eu-west-1 f -"),
            ("444455556666:f:1", "444455556666 eu-west-1 f 1"),
            ("us-east-1:444455556666:function:f", "444455556666 us-east-1 f -"),
            ("arn:aws:lambda:us-east-1:444455556666:function:f:$LATEST", "444455556666 us-east-1 f $LATEST"),
            ("function:f", "111122223333 eu-west-1 f -"),
            ("444455556666", "111122223333 eu-west-1 444455556666 -"),
        ] {
            let named = Named::new(&call, text, None);
            let qualifier = named.qualifier.as_deref().unwrap_or("-");
            let found = format!("{} {} {} {qualifier}", named.account, named.region.as_str(), named.name);
            assert_eq!(found, want, "{text}");
        }
    }
}
