use models::iam::{
    DeleteSigningCertificateRequest, DeleteSigningCertificateResponse, ListSigningCertificatesRequest,
    ListSigningCertificatesResponse, SigningCertificate, UpdateSigningCertificateRequest,
    UpdateSigningCertificateResponse, UploadSigningCertificateRequest, UploadSigningCertificateResponse, errors,
};
use service::View;
use state::iam::signing_certificate;
use state::{Shared, Tx};
use wire::Fault;

use super::access_key::{status, status_name, user_name};
use super::caller::named_or_caller;
use super::certificate;
use super::fault::{fault, iam};
use super::listing::listed;
use super::service_credential::require_owner;

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_UploadSigningCertificate.html>
pub(super) fn upload_signing_certificate(
    tx: &mut Tx<'_>,
    input: UploadSigningCertificateRequest,
) -> Result<UploadSigningCertificateResponse, Fault> {
    let owner = named_or_caller(tx.call, input.user_name.as_deref())?;
    let read = certificate::read(&input.certificate_body)?;
    if read.not_after() < tx.now {
        return Err(errors::INVALID_CERTIFICATE_EXCEPTION.fault("The certificate has expired."));
    }
    let uploaded =
        signing_certificate::upload(tx, tx.call.account, owner, input.certificate_body.trim()).map_err(fault)?;
    Ok(UploadSigningCertificateResponse { certificate: record(&uploaded) })
}

fn record(certificate: &state::iam::SigningCertificate) -> SigningCertificate {
    SigningCertificate {
        user_name: user_name(&certificate.owner).unwrap_or_default(),
        certificate_id: certificate.id.to_string(),
        certificate_body: certificate.body.to_string(),
        status: status_name(certificate.status).to_owned(),
        upload_date: Some(certificate.uploaded),
    }
}

pub(super) fn list_signing_certificates(
    view: &View<'_>,
    input: ListSigningCertificatesRequest,
) -> Result<ListSigningCertificatesResponse, Fault> {
    require_owner(view, input.user_name.as_deref())?;
    let owner = named_or_caller(view.call, input.user_name.as_deref())?;
    let all = iam(view)?.signing_certificates_of(&owner);
    let key = |certificate: &&Shared<state::iam::SigningCertificate>| certificate.id.to_string();
    let page = listed(all, key, input.marker.as_deref(), input.max_items, |certificate| record(certificate))?;
    Ok(ListSigningCertificatesResponse {
        certificates: page.items,
        is_truncated: page.is_truncated,
        marker: page.marker,
    })
}

pub(super) fn update_signing_certificate(
    tx: &mut Tx<'_>,
    input: UpdateSigningCertificateRequest,
) -> Result<UpdateSigningCertificateResponse, Fault> {
    let owner = named_or_caller(tx.call, input.user_name.as_deref())?;
    let status = status(&input.status)?;
    signing_certificate::set_status(tx, tx.call.account, &owner, &input.certificate_id, status).map_err(fault)?;
    Ok(UpdateSigningCertificateResponse {})
}

pub(super) fn delete_signing_certificate(
    tx: &mut Tx<'_>,
    input: DeleteSigningCertificateRequest,
) -> Result<DeleteSigningCertificateResponse, Fault> {
    let owner = named_or_caller(tx.call, input.user_name.as_deref())?;
    signing_certificate::delete(tx, tx.call.account, &owner, &input.certificate_id).map_err(fault)?;
    Ok(DeleteSigningCertificateResponse {})
}
