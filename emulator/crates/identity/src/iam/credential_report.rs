//! The credential report: who has which credentials, since when, and when they were last used. See
//! [credential reports](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html).

use std::borrow::Cow;
use std::time::Duration;

use aws::{AccessKeyId, Arn, Timestamp};
use models::iam::{
    GenerateCredentialReportRequest, GenerateCredentialReportResponse, GetCredentialReportRequest,
    GetCredentialReportResponse, errors,
};
use service::{LastUses, View};
use state::iam::{Iam, SigningCertificate};
use state::{Credential, CredentialOwner, CredentialStatus};
use wire::Fault;

use super::fault::iam;
use super::user::root_user;

/// "You can generate a credential report as often as once every four hours."
const FRESH: Duration = Duration::from_secs(4 * 60 * 60);

const COLUMNS: &str = "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,\
    password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,\
    access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,\
    access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,\
    cert_1_last_rotated,cert_2_active,cert_2_last_rotated,additional_credentials_info";
const NOT_APPLICABLE: &str = "N/A";

/// A report as it was made.
struct Report {
    generated: Timestamp,
    content: String,
}

fn name(view: &View<'_>) -> String {
    format!("credential report of {}", view.call.account)
}

fn is_fresh(report: &Report, now: Timestamp) -> bool {
    now.since(report.generated) <= FRESH
}

/// A report is there at once; a client that waits for one asks again and hears `COMPLETE`.
pub(super) fn generate_credential_report(
    view: &View<'_>,
    _: GenerateCredentialReportRequest,
) -> Result<GenerateCredentialReportResponse, Fault> {
    let before = view.history.kept::<Report>(&name(view));
    if before.as_deref().is_some_and(|report| is_fresh(report, view.call.now)) {
        return Ok(GenerateCredentialReportResponse { state: Some("COMPLETE".to_owned()), description: None });
    }
    let report = Report { generated: view.call.now.truncated(), content: content(view)? };
    view.history.keep(&name(view), report);
    Ok(GenerateCredentialReportResponse {
        state: Some("STARTED".to_owned()),
        description: Some("No report exists. Starting a new report generation task".to_owned()),
    })
}

/// <https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetCredentialReport.html>
pub(super) fn get_credential_report(
    view: &View<'_>,
    _: GetCredentialReportRequest,
) -> Result<GetCredentialReportResponse, Fault> {
    let report = view.history.kept::<Report>(&name(view));
    let report = report.ok_or_else(|| errors::CREDENTIAL_REPORT_NOT_PRESENT_EXCEPTION.fault("Unknown"))?;
    if !is_fresh(&report, view.call.now) {
        return Err(errors::CREDENTIAL_REPORT_EXPIRED_EXCEPTION.fault("Unknown"));
    }
    Ok(GetCredentialReportResponse {
        content: Some(report.content.clone().into_bytes()),
        report_format: Some("text/csv".to_owned()),
        generated_time: Some(report.generated),
    })
}

/// The root user first, then users in the order of their names; no line end behind the last.
fn content(view: &View<'_>) -> Result<String, Fault> {
    let iam = iam(view)?;
    let table = Table { view, iam, uses: view.history.last_uses() };
    let root = root_user(view);
    let mut lines = vec![COLUMNS.to_owned(), table.root(&root.arn, root.create_date)];
    lines.extend(iam.users.values().map(|user| {
        let entity = &user.entity;
        table.user(entity.name.as_str(), &entity.arn, entity.created)
    }));
    Ok(lines.join("\n"))
}

struct Table<'a> {
    view: &'a View<'a>,
    iam: &'a Iam,
    uses: LastUses,
}

impl Table<'_> {
    fn root(&self, arn: &str, created: Timestamp) -> String {
        let password = match self.iam.root_password {
            Some(set) => [text(true), "no_information".into(), moment(set), "not_supported".into()],
            None => [text(false), NOT_APPLICABLE.into(), NOT_APPLICABLE.into(), "not_supported".into()],
        };
        self.line(["<root_account>", arn], created, password, &CredentialOwner::Root)
    }

    fn user(&self, name: &str, arn: &Arn, created: Timestamp) -> String {
        let password = match self.iam.login_profile(name) {
            Ok(profile) => {
                let age = self.iam.password_policy.and_then(|policy| policy.max_age);
                let days = |days: u16| Duration::from_secs(u64::from(days) * 24 * 60 * 60);
                let next = age.map_or(NOT_APPLICABLE.into(), |age| moment(profile.changed.after(days(age))));
                [text(true), "no_information".into(), moment(profile.changed), next]
            }
            Err(_) => [text(false), NOT_APPLICABLE.into(), NOT_APPLICABLE.into(), NOT_APPLICABLE.into()],
        };
        self.line([name, arn.as_str()], created, password, &CredentialOwner::User(name.into()))
    }

    fn line(
        &self,
        [name, arn]: [&str; 2],
        created: Timestamp,
        password: [Cow<'static, str>; 4],
        owner: &CredentialOwner,
    ) -> String {
        let mut fields: Vec<Cow<'_, str>> = vec![name.into(), arn.into(), moment(created)];
        fields.extend(password);
        fields.push(text(self.iam.mfa_devices_of(owner).next().is_some()));
        let keys = self.iam.access_keys(owner).into_iter().flatten();
        let keys: Vec<_> = keys.filter_map(|id| Some((id, self.view.partition.credentials.get(id)?))).collect();
        let certificates: Vec<_> = self.iam.signing_certificates_of(owner).collect();
        for slot in 0..2 {
            fields.extend(self.key(keys.get(slot).copied()));
        }
        for slot in 0..2 {
            fields.extend(certificate(certificates.get(slot).map(|certificate| &***certificate)));
        }
        fields.push(NOT_APPLICABLE.into());
        fields.join(",")
    }

    /// "The last used service is not Region-specific, such as Amazon S3": then there is no Region.
    fn key(&self, key: Option<(&AccessKeyId, &Credential)>) -> [Cow<'static, str>; 5] {
        let Some((id, credential)) = key else {
            return [
                text(false),
                NOT_APPLICABLE.into(),
                NOT_APPLICABLE.into(),
                NOT_APPLICABLE.into(),
                NOT_APPLICABLE.into(),
            ];
        };
        let used = self.uses.of_key(id);
        let region = used.filter(|used| used.service() != "s3").map(|used| used.region.to_string());
        [
            text(credential.status == CredentialStatus::Active),
            moment(credential.changed),
            used.map_or(NOT_APPLICABLE.into(), |used| moment(used.at)),
            region.map_or(NOT_APPLICABLE.into(), Cow::Owned),
            used.map_or(NOT_APPLICABLE.into(), |used| used.service().to_owned().into()),
        ]
    }
}

fn certificate(certificate: Option<&SigningCertificate>) -> [Cow<'static, str>; 2] {
    match certificate {
        Some(found) => [text(found.status == CredentialStatus::Active), moment(found.changed)],
        None => [text(false), NOT_APPLICABLE.into()],
    }
}

fn text(is: bool) -> Cow<'static, str> {
    if is { "true".into() } else { "false".into() }
}

fn moment(at: Timestamp) -> Cow<'static, str> {
    at.format("%Y-%m-%dT%H:%M:%S+00:00").into()
}
