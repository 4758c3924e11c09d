//! Rate limits as AWS publishes them, for whoever wants to see their clients wait. Off unless asked for.

mod limits;
mod outstanding;

use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::sync::{Mutex, PoisonError};

use aws::Timestamp;
use state::{Call, Partition};
use wire::{Fault, Protocol, Structure};

use limits::{LIMITS, Limit, Per, SCIM_READS, SCIM_WRITES};

/// The buckets of everybody who called lately. They fill in real time, however the emulator's clock is moved: a client
/// waits in real time as well.
#[derive(Debug, Default)]
pub(crate) struct Throttle {
    buckets: Mutex<HashMap<Key, Bucket, RandomState>>,
}

/// Limit, operation (none where operations share a bucket), and whose bucket it is.
type Key = (usize, &'static str, String);

#[derive(Debug, Clone, Copy)]
struct Bucket {
    tokens: f64,
    at: Timestamp,
}

/// Beyond this many buckets, those that are full again are forgotten.
const BUCKETS: usize = 65_536;
/// The places of the limits that no operation of a model has.
const SCIM: usize = usize::MAX;

impl Throttle {
    /// Takes a token from every bucket that an operation needs one of; none where one of them is empty, or where too much
    /// of what was asked for before is still to be done.
    pub(crate) fn admits(
        &self,
        partition: &Partition,
        call: &Call,
        (service, operation): (&str, &'static str),
        input: &Structure,
        now: Timestamp,
    ) -> bool {
        if !outstanding::has_room(partition, (service, operation)) {
            return false;
        }
        let here = LIMITS.iter().enumerate().filter(|(_, limit)| limit.is_for(service, operation));
        let needed = here.filter_map(|(place, limit)| {
            let operation = if limit.together { "" } else { operation };
            Some(((place, operation, limit.per.whose(partition, call, input)?), limit))
        });
        self.take(needed.collect(), now)
    }
    /// The same, of a request for the SCIM endpoint of a tenant.
    pub(crate) fn admits_scim(&self, tenant: &str, api: &'static str, is_read: bool, now: Timestamp) -> bool {
        let limit = if is_read { &SCIM_READS } else { &SCIM_WRITES };
        self.take(vec![((SCIM, api, tenant.to_owned()), limit)], now)
    }

    fn take(&self, needed: Vec<(Key, &Limit)>, now: Timestamp) -> bool {
        if needed.is_empty() {
            return true;
        }
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let filled: Vec<(Key, f64)> = needed
            .into_iter()
            .map(|(key, limit)| {
                let tokens = buckets.get(&key).map_or(limit.burst, |bucket| bucket.filled(limit, now));
                (key, tokens)
            })
            .collect();
        let is_enough = filled.iter().all(|(_, tokens)| *tokens >= 1.0);
        for (key, tokens) in filled {
            buckets.insert(key, Bucket { tokens: if is_enough { tokens - 1.0 } else { tokens }, at: now });
        }
        if buckets.len() > BUCKETS {
            buckets.retain(|(place, _, _), bucket| match LIMITS.get(*place) {
                Some(limit) => bucket.filled(limit, now) < limit.burst,
                None => bucket.filled(&SCIM_WRITES, now) < SCIM_WRITES.burst,
            });
        }
        is_enough
    }
}

impl Bucket {
    fn filled(self, limit: &Limit, now: Timestamp) -> f64 {
        (self.tokens + now.since(self.at).as_secs_f64() * limit.rate).min(limit.burst)
    }
}

impl Limit {
    fn is_for(&self, service: &str, operation: &str) -> bool {
        self.service == service && (self.operations.is_empty() || self.operations.contains(&operation))
    }
}

impl Per {
    /// Whose bucket it is; none where the request does not say, and so cannot succeed either.
    fn whose(self, partition: &Partition, call: &Call, input: &Structure) -> Option<String> {
        match self {
            Per::Account => Some(format!("{} {}", call.account, call.region.as_str())),
            Per::Organization => partition.organization_of(call.account).map(|one| one.id.to_string()),
            Per::IdentityStore => input.text("IdentityStoreId").map(str::to_owned),
            Per::Address => Some(call.source_ip.to_string()),
            Per::Client => input.text("clientId").map(str::to_owned),
        }
    }
}

/// What is said of it: under the code of the service's model, where it has one, and of the protocol otherwise.
pub(crate) fn rate_exceeded(service: &str, protocol: Protocol) -> Fault {
    let sentence = "Rate exceeded";
    match service {
        "organizations" => models::organizations::errors::TOO_MANY_REQUESTS_EXCEPTION.fault(sentence),
        "sso-oidc" => models::sso_oidc::errors::SLOW_DOWN_EXCEPTION.fault(sentence),
        _ => match protocol {
            Protocol::AwsQuery | Protocol::Ec2Query | Protocol::RestXml => Fault::new("Throttling", 400, sentence),
            Protocol::AwsJson10 | Protocol::AwsJson11 | Protocol::RpcV2Cbor => {
                Fault::new("ThrottlingException", 400, sentence)
            }
            Protocol::RestJson1 => Fault::new("TooManyRequestsException", 429, sentence),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_service_says_it_in_its_own_words() {
        for (service, protocol, code, status) in [
            ("organizations", Protocol::AwsJson11, "TooManyRequestsException", 400),
            ("sso-admin", Protocol::AwsJson11, "ThrottlingException", 400),
            ("identitystore", Protocol::AwsJson11, "ThrottlingException", 400),
            ("sso-oidc", Protocol::RestJson1, "SlowDownException", 400),
            ("sso", Protocol::RestJson1, "TooManyRequestsException", 429),
            ("sts", Protocol::AwsQuery, "Throttling", 400),
        ] {
            let fault = rate_exceeded(service, protocol);
            assert_eq!((&*fault.code, fault.status, &*fault.message), (code, status, "Rate exceeded"), "{service}");
        }
    }

    /// "25 transactions per second (TPS) for write APIs and 40 TPS for read APIs. These limits apply per Identity Store
    /// instance." <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#ssothrottlelimits>
    #[test]
    fn every_scim_operation_of_every_tenant_has_a_bucket_of_its_own() {
        let throttle = Throttle::default();
        let now = Timestamp::from_seconds(1_800_000_000);
        let count = |tenant: &str, operation, is_read| {
            (0..100).filter(|_| throttle.admits_scim(tenant, operation, is_read, now)).count()
        };
        assert_eq!(count("a", "CreateUser", false), 25);
        assert_eq!(count("a", "PatchUser", false), 25);
        assert_eq!(count("a", "ListUsers", true), 40);
        assert_eq!(count("b", "CreateUser", false), 25);
        assert!(throttle.admits_scim("a", "CreateUser", false, now.after(std::time::Duration::from_millis(40))));
    }
}
