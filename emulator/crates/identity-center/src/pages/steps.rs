//! What is told of signing in, step by step. See
//! [sign-in events](https://docs.aws.amazon.com/singlesignon/latest/userguide/understanding-sign-in-events.html) and their
//! [examples](https://docs.aws.amazon.com/singlesignon/latest/userguide/sign-in-events-examples.html).

use aws::AccountId;
use service::ServiceEvent;
use state::Call;
use state::identity_center::Instance;

use super::visit::Deed;
use crate::people::Person;
use crate::portal::{acting_as, credential_id};

/// The source of these events.
const SIGN_IN: &str = "signin.amazonaws.com";
/// The source of the events of the access portal.
pub(super) const PORTAL: &str = "sso.amazonaws.com";
/// Stands for a name of which nobody knows what it really is: somebody may have typed a password there. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/username-sign-in-cloudtrail-events.html>.
const HIDDEN: &str = "HIDDEN_DUE_TO_SECURITY_REASONS";

pub(super) const PASSWORD: &str = "PASSWORD";
pub(super) const TOTP: &str = "TOTP";
pub(super) const PASSWORD_AND_TOTP: &str = "PASSWORD,TOTP";
pub(super) const EXTERNAL_IDP: &str = "EXTERNAL_IDP";

/// What all events of one attempt to sign in have in common.
pub(super) struct Workflow<'a> {
    pub(super) call: &'a Call,
    pub(super) instance: &'a Instance,
    /// `AuthWorkflowID`.
    pub(super) id: &'a str,
}

/// The id of the attempt that begins with a call.
pub(super) fn workflow_id(call: &Call) -> String {
    credential_id(&format!("sign-in {}", call.request_id))
}

impl Workflow<'_> {
    /// Somebody was asked for a password; `name` is what they said they are called, where there is such a person.
    pub(super) fn password_asked(&self, person: Option<Person<'_>>, name: Option<&str>) -> Deed {
        let more = [("UserName", name.unwrap_or(HIDDEN).to_owned()), ("CredentialType", PASSWORD.to_owned())];
        self.step("CredentialChallenge", person, more, None)
    }
    /// A person was asked for a code, or would have been, had there been a device.
    pub(super) fn code_asked(&self, person: Person<'_>, refusal: Option<&str>) -> Deed {
        self.step("CredentialChallenge", Some(person), [("CredentialType", TOTP.to_owned())], refusal)
    }
    /// Somebody gave a password or a code.
    pub(super) fn verified(&self, person: Option<Person<'_>>, credential: &str, refusal: Option<&str>) -> Deed {
        self.step("CredentialVerification", person, [("CredentialType", credential.to_owned())], refusal)
    }
    /// A person is signed in, and goes on to an address.
    pub(super) fn signed_in(&self, person: Person<'_>, credentials: &str, to: &str) -> Deed {
        let to = format!("{}{to}", self.call.endpoint.as_deref().unwrap_or_default());
        let name = (credentials == EXTERNAL_IDP).then(|| ("UserName", person.user.name().to_owned()));
        let more = [("LoginTo", to), ("CredentialType", credentials.to_owned())].into_iter().chain(name);
        self.step("UserAuthentication", Some(person), more, None)
    }
    fn step(
        &self,
        name: &'static str,
        person: Option<Person<'_>>,
        more: impl IntoIterator<Item = (&'static str, String)>,
        refusal: Option<&str>,
    ) -> Deed {
        let mut call = self.call.clone();
        call.account = self.instance.owner;
        call.region = self.instance.region.clone();
        if let Some(person) = person {
            acting_as(&mut call, person, &self.call.request_id);
        }
        let additional = std::iter::once(("AuthWorkflowID", self.id.to_owned())).chain(more).collect();
        Deed {
            name,
            source: SIGN_IN,
            call,
            refusal: refusal.map(|sentence| ("FailedAuthentication", sentence.to_owned())),
            read_only: false,
            service_event: Some(ServiceEvent { additional, details: Some(details(name, refusal.is_none())) }),
        }
    }
}

fn details(name: &str, is_success: bool) -> String {
    format!(r#"{{"{name}":"{}"}}"#, if is_success { "Success" } else { "Failure" })
}

/// What is told of a person who signed in without any of these steps.
pub fn authentication(call: &Call, is_success: bool) -> ServiceEvent {
    let additional = vec![("AuthWorkflowID", workflow_id(call))];
    ServiceEvent { additional, details: Some(details("UserAuthentication", is_success)) }
}

/// What a person does in the access portal, with a session. What the portal alone does is an event of the service:
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/sso-info-in-cloudtrail.html#cloudtrail-events-access-portal-operations>.
pub(super) fn in_portal(call: &Call, person: Person<'_>, session: &str, name: &'static str) -> Deed {
    let mut call = call.clone();
    acting_as(&mut call, person, session);
    let is_public = matches!(name, "GetRoleCredentials" | "Logout");
    Deed {
        name,
        source: PORTAL,
        call,
        refusal: None,
        read_only: matches!(name, "GetRoleCredentials" | "ListApplications"),
        service_event: (!is_public).then(ServiceEvent::default),
    }
}

/// A person goes from the portal into an account. That there is such an event is documented, and not what it tells.
pub(super) fn federated(call: &Call, person: Person<'_>, session: &str, account: AccountId, role: &str) -> Deed {
    let mut w = json::Writer::new();
    w.begin_object().key("account_id").string(&account.to_string()).key("role_name").string(role).end_object();
    let event = ServiceEvent { additional: Vec::new(), details: Some(w.finish()) };
    Deed { service_event: Some(event), ..in_portal(call, person, session, "Federate") }
}
