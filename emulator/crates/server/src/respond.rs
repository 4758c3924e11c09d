//! One whole request, to whom it is addressed and back. Nothing here waits.

use std::net::IpAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use emulator::{Emulator, Intake, Peer, SignedUri};
use http::{Request, Response};
use state::Ids;
use wire::{Fault, Protocol};

use crate::address::{Address, Target, with_path};
use crate::admin;
use crate::config::Config;
use crate::forks::{Forks, Instance};
use crate::identity_providers;
use crate::pages;
use crate::refusal;

/// What all connections of a server share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) main: Arc<Instance>,
    pub(crate) forks: Forks,
    pub(crate) config: Config,
    request_ids: Mutex<Ids>,
    /// Held by whoever does what has become due; how many failed writes were told of.
    settling: Mutex<u64>,
}

impl Shared {
    pub(crate) fn new(emulator: Emulator, config: Config) -> Shared {
        Shared {
            main: Arc::new(Instance::new(emulator)),
            forks: Forks::new(config.seed, config.fork_limit),
            request_ids: Mutex::new(Ids::new(!config.seed)),
            settling: Mutex::default(),
            config,
        }
    }

    /// Does what has become due, here and in every fork; nothing where somebody is at it.
    pub(crate) fn settle(&self) {
        let Ok(mut told) = self.settling.try_lock() else { return };
        let forks = self.forks.ids().into_iter().filter_map(|id| self.forks.get(&id));
        for instance in forks.chain([Arc::clone(&self.main)]) {
            instance.emulator.settle(instance.emulator.clock().now());
        }
        self.tell_of_failure(&mut told);
    }

    /// Nothing is lost when a disk fails, but somebody has to do something about it. Forks have the same store.
    fn tell_of_failure(&self, told: &mut u64) {
        let failure = self.main.emulator.blobs().failure();
        let count = failure.as_ref().map_or(0, |failure| failure.count);
        match failure {
            Some(failure) if count != *told => tracing::error!(
                error = failure.error,
                failures = count,
                "bodies cannot be written: objects are refused, and log files wait in memory. Make room there"
            ),
            None if *told > 0 => tracing::warn!("bodies can be written again"),
            _ => {}
        }
        *told = count;
    }

    /// Begins to take in the body of a request that puts an object; none for others, whose bodies are read whole.
    pub(crate) fn intake(&self, head: &http::request::Parts) -> Option<Intake> {
        if !Intake::is_begun_by(&head.method) {
            return None;
        }
        let address = Address::of(head.uri.path());
        let Target::Aws(path) = address.target else { return None };
        let fork = match address.fork {
            None => None,
            Some(id) => Some(self.forks.get(id)?),
        };
        let mut request = Request::from_parts(head.clone(), Bytes::new());
        if fork.is_some() {
            *request.uri_mut() = with_path(&head.uri, path).ok()?;
        }
        fork.as_deref().unwrap_or(&self.main).emulator.intake(&request)
    }

    /// Answers a request whose body has been read.
    pub(crate) fn respond(&self, peer: IpAddr, request: Request<Bytes>) -> Response<Bytes> {
        let address = Address::of(request.uri().path());
        let fork = match address.fork {
            None => None,
            Some(id) => match self.forks.get(id) {
                Some(fork) => Some(fork),
                None if matches!(address.target, Target::Aws(_)) => {
                    return self.refuse(refusal::spoken(request.headers()), &refusal::no_such_fork(id));
                }
                None => return admin::no_such_fork(id),
            },
        };
        if let Some(other) =
            pages::fork_of_client(&request).filter(|other| address.fork.is_none() && self.forks.get(other).is_some())
        {
            return pages::send_on(&other, &request);
        }
        let instance = fork.as_deref().unwrap_or(&self.main);
        match address.target {
            Target::Admin(path) => identity_providers::answer(self, instance, address.fork, path, &request)
                .unwrap_or_else(|| admin::answer(self, instance, path, &request)),
            Target::MotoReset | Target::Aws(_) if self.config.only_identity_providers => {
                admin::only_identity_providers()
            }
            Target::MotoReset => admin::moto_reset(instance, &request),
            Target::Aws(path) => {
                let routed = match address.fork {
                    None => Ok(None),
                    Some(_) => with_path(request.uri(), path).map(Some),
                };
                match routed {
                    Ok(uri) => self.exchange(instance, peer, request, uri),
                    Err(_) => self.refuse(refusal::spoken(request.headers()), &refusal::internal_failure()),
                }
            }
        }
    }

    /// AWS's answer. A panic is a defect of one handler: it costs this request, and neither the connection nor the
    /// server. It leaves no half-made state, because a new partition is published only when it is finished.
    fn exchange(
        &self,
        instance: &Instance,
        peer: IpAddr,
        mut request: Request<Bytes>,
        uri: Option<http::Uri>,
    ) -> Response<Bytes> {
        let protocol = refusal::spoken(request.headers());
        request.extensions_mut().insert(Peer(peer));
        if let Some(uri) = uri {
            // Clients sign the path they send, with the prefix of the fork.
            let signed = std::mem::replace(request.uri_mut(), uri);
            request.extensions_mut().insert(SignedUri(signed));
        }
        self.guarded(protocol, || instance.emulator.exchange_head(request))
    }

    fn guarded(&self, protocol: Protocol, exchange: impl FnOnce() -> Response<Bytes>) -> Response<Bytes> {
        catch_unwind(AssertUnwindSafe(exchange)).unwrap_or_else(|panic| {
            let said = panic.downcast_ref::<&str>().copied().or(panic.downcast_ref::<String>().map(String::as_str));
            tracing::error!(panic = said.unwrap_or("a value that is no text"), "a request was not answered");
            self.refuse(protocol, &refusal::internal_failure())
        })
    }

    /// A refusal with a request id of its own.
    pub(crate) fn refuse(&self, protocol: Protocol, fault: &Fault) -> Response<Bytes> {
        refusal::refuse(protocol, fault, &self.request_id())
    }

    /// An id that no other request has.
    pub(crate) fn request_id(&self) -> String {
        let bytes = self.request_ids.lock().unwrap_or_else(PoisonError::into_inner).uuid_bytes();
        uuid::Builder::from_random_bytes(bytes).into_uuid().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_internal_failure_and_nothing_more() {
        let shared = Shared::new(Emulator::builder().build(), Config::default());
        for protocol in [Protocol::AwsQuery, Protocol::AwsJson11, Protocol::RestXml, Protocol::RestJson1] {
            let response = shared.guarded(protocol, || panic!("a defect"));
            assert_eq!(response.status(), 500);
            // restJson1 names the code in a header, all others in the body.
            let code =
                response.headers().get("x-amzn-errortype").map_or(response.body().as_ref(), |code| code.as_bytes());
            assert!(String::from_utf8_lossy(code).contains("InternalFailure"), "{protocol:?}: {response:?}");
        }
        let again = shared.guarded(Protocol::AwsQuery, || Response::new(Bytes::from_static(b"fine")));
        assert_eq!(again.body(), "fine");
    }
}
