//! Certificates for clients that speak TLS, made at the start and for no longer than the server lives.

use std::collections::HashMap;
use std::fmt;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::{CertifiedKey, SigningKey};
use tokio_rustls::TlsAcceptor;

/// How many names certificates are kept for. A client that asks for more names than that waits for each again.
const KEPT: usize = 1000;
/// The name of whoever signs, as people find it in a list of certificates.
const ISSUER: &str = "orglab local CA";

/// An authority of the server's own, which vouches for whatever name a client asks for: so a client that can be given
/// neither endpoint nor name still gets through, once `iam.amazonaws.com` leads here.
///
/// Its key is never written down: a bundle that a client trusts is worth nothing once the server has ended.
#[derive(Clone)]
pub struct Tls {
    acceptor: TlsAcceptor,
    certificate: Arc<str>,
}

/// Why there are no certificates.
#[derive(Debug, thiserror::Error)]
#[error("cannot make certificates: {0}")]
pub struct TlsError(String);

impl fmt::Debug for Tls {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tls").finish_non_exhaustive()
    }
}

impl Tls {
    /// An authority for clients that reach the server at an address.
    ///
    /// # Errors
    /// When the system gives no random numbers.
    pub fn new(address: IpAddr) -> Result<Tls, TlsError> {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, ISSUER);
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let key = KeyPair::generate().map_err(failed)?;
        let certificate = params.self_signed(&key).map_err(failed)?.pem().into();
        let names = Names::new(Issuer::new(params, key), address)?;
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(failed)?
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(names));
        Ok(Tls { acceptor: TlsAcceptor::from(Arc::new(config)), certificate })
    }
    /// The authority's certificate in PEM: what `AWS_CA_BUNDLE` names, see
    /// <https://docs.aws.amazon.com/sdkref/latest/guide/feature-gen-config.html>.
    pub fn certificate(&self) -> &str {
        &self.certificate
    }
    pub(crate) fn acceptor(&self) -> &TlsAcceptor {
        &self.acceptor
    }
}

/// Certificates by name.
struct Names {
    issuer: Issuer<'static, KeyPair>,
    /// The one key of all certificates.
    key: KeyPair,
    signing_key: Arc<dyn SigningKey>,
    /// For clients that ask for no name: they were given an address.
    unnamed: Arc<CertifiedKey>,
    made: Mutex<HashMap<String, Arc<CertifiedKey>>>,
}

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Names").finish_non_exhaustive()
    }
}

impl Names {
    fn new(issuer: Issuer<'static, KeyPair>, address: IpAddr) -> Result<Names, TlsError> {
        let key = KeyPair::generate().map_err(failed)?;
        let der = PrivateKeyDer::try_from(key.serialize_der()).map_err(failed)?;
        let signing_key = ring::sign::any_supported_type(&der).map_err(failed)?;
        let names = [&*address.to_string(), "127.0.0.1", "::1", "localhost"].map(str::to_owned);
        let unnamed = certified(&issuer, &key, &signing_key, names.to_vec())?;
        Ok(Names { issuer, key, signing_key, unnamed, made: Mutex::default() })
    }
}

impl ResolvesServerCert for Names {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let Some(name) = hello.server_name() else { return Some(Arc::clone(&self.unnamed)) };
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = made.get(name) {
            return Some(Arc::clone(known));
        }
        let certified = certified(&self.issuer, &self.key, &self.signing_key, vec![name.to_owned()]).ok()?;
        if made.len() >= KEPT {
            made.clear();
        }
        made.insert(name.to_owned(), Arc::clone(&certified));
        Some(certified)
    }
}

fn certified(
    issuer: &Issuer<'static, KeyPair>,
    key: &KeyPair,
    signing_key: &Arc<dyn SigningKey>,
    names: Vec<String>,
) -> Result<Arc<CertifiedKey>, TlsError> {
    let params = CertificateParams::new(names).map_err(failed)?;
    let certificate: CertificateDer<'static> = params.signed_by(key, issuer).map_err(failed)?.der().clone();
    Ok(Arc::new(CertifiedKey::new(vec![certificate], Arc::clone(signing_key))))
}

fn failed(error: impl fmt::Display) -> TlsError {
    TlsError(error.to_string())
}
