use models::iam::{
    DeleteServerCertificateRequest, DeleteServerCertificateResponse, GetServerCertificateRequest,
    GetServerCertificateResponse, ListServerCertificatesRequest, ListServerCertificatesResponse, ServerCertificate,
    ServerCertificateMetadata, UpdateServerCertificateRequest, UpdateServerCertificateResponse,
    UploadServerCertificateRequest, UploadServerCertificateResponse, errors,
};
use service::View;
use state::iam::server_certificate::{self, NewServerCertificate};
use state::{Shared, Tx};
use wire::Fault;

use super::certificate::{self, pems};
use super::fault::{fault, iam};
use super::listing::{is_under, listed};
use super::record;
use super::tags::{EXACT, new_tags};

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadServerCertificate.html>
pub(super) fn upload_server_certificate(
    tx: &mut Tx<'_>,
    input: UploadServerCertificateRequest,
) -> Result<UploadServerCertificateResponse, Fault> {
    let certificate = certificate::read(&input.certificate_body)?;
    let expires = certificate.not_after();
    if expires < tx.now {
        return Err(errors::MALFORMED_CERTIFICATE_EXCEPTION.fault("The certificate has expired."));
    }
    let key = certificate::private_key(&input.private_key)?;
    if key != *certificate.key() {
        let message = "The public key certificate and the private key do not match.";
        return Err(errors::KEY_PAIR_MISMATCH_EXCEPTION.fault(message));
    }
    for body in input.certificate_chain.iter().flat_map(|chain| pems(chain)) {
        certificate::read(&body)?;
    }
    let new = NewServerCertificate {
        name: &input.server_certificate_name,
        path: input.path.as_deref().unwrap_or("/"),
        // AWS gives them back so, or Terraform would find another certificate each time.
        body: input.certificate_body.trim(),
        chain: input.certificate_chain.as_deref().map(str::trim),
        expires,
        tags: new_tags(input.tags.as_deref(), EXACT)?,
    };
    let uploaded = server_certificate::upload(tx, tx.call.account, new).map_err(fault)?;
    Ok(UploadServerCertificateResponse {
        server_certificate_metadata: Some(metadata(&uploaded)),
        tags: record::tags(&uploaded.tags),
    })
}

fn metadata(certificate: &state::iam::ServerCertificate) -> ServerCertificateMetadata {
    ServerCertificateMetadata {
        path: certificate.path.clone(),
        server_certificate_name: certificate.name.to_string(),
        server_certificate_id: certificate.id.to_string(),
        arn: certificate.arn.to_string(),
        upload_date: Some(certificate.uploaded),
        expiration: Some(certificate.expires),
    }
}

pub(super) fn get_server_certificate(
    view: &View<'_>,
    input: GetServerCertificateRequest,
) -> Result<GetServerCertificateResponse, Fault> {
    let found = iam(view)?.server_certificate(&input.server_certificate_name).map_err(fault)?;
    let server_certificate = ServerCertificate {
        server_certificate_metadata: metadata(found),
        certificate_body: found.body.to_string(),
        certificate_chain: found.chain.as_deref().map(str::to_owned),
        tags: record::tags(&found.tags),
    };
    Ok(GetServerCertificateResponse { server_certificate })
}

pub(super) fn list_server_certificates(
    view: &View<'_>,
    input: ListServerCertificatesRequest,
) -> Result<ListServerCertificatesResponse, Fault> {
    let all = iam(view)?.server_certificates.values();
    let all = all.filter(|certificate| is_under(&certificate.path, input.path_prefix.as_deref()));
    let key = |certificate: &&Shared<state::iam::ServerCertificate>| certificate.name.to_string();
    let page = listed(all, key, input.marker.as_deref(), input.max_items, |certificate| metadata(certificate))?;
    Ok(ListServerCertificatesResponse {
        server_certificate_metadata_list: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

pub(super) fn update_server_certificate(
    tx: &mut Tx<'_>,
    input: UpdateServerCertificateRequest,
) -> Result<UpdateServerCertificateResponse, Fault> {
    let (name, path) = (input.new_server_certificate_name.as_deref(), input.new_path.as_deref());
    server_certificate::update(tx, tx.call.account, &input.server_certificate_name, name, path).map_err(fault)?;
    Ok(UpdateServerCertificateResponse {})
}

pub(super) fn delete_server_certificate(
    tx: &mut Tx<'_>,
    input: DeleteServerCertificateRequest,
) -> Result<DeleteServerCertificateResponse, Fault> {
    server_certificate::delete(tx, tx.call.account, &input.server_certificate_name).map_err(fault)?;
    Ok(DeleteServerCertificateResponse {})
}
