//! Assertions for `AssumeRoleWithSAML`, for whoever asks: a person is not asked for a password here, as a CI system's
//! jobs are not. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html>.

use aws::Arn;
use bytes::Bytes;
use federation::saml::{Attribute, Authentication, NameId, SignedPart};
use http::{Response, StatusCode};
use serde_json::json;

use crate::page::{answer, uncached};
use crate::provider::{Place, Provider};
use crate::sign_on::LIFETIME;
use crate::token::wrong;

/// The names that AWS goes by, and where its sign-in takes assertions.
const AUDIENCE: &str = "urn:amazon:webservices";
const RECIPIENT: &str = "https://signin.aws.amazon.com/saml";

/// What an assertion says of a person who wants a role.
#[derive(Debug, Clone, Default)]
pub struct RoleAssertion {
    /// The user name, which becomes the name of the session.
    pub user: String,
    /// ARNs of the roles that the person may choose from.
    pub roles: Vec<String>,
    /// Whether there was a second factor.
    pub second_factor: bool,
    /// Whether `mfa` and the person's attributes are sent as session tags, which trust policies must let pass by
    /// `sts:TagSession`.
    pub tags: bool,
}

impl Provider {
    /// A response for AWS's sign-in, in base64: the parameter `SAMLAssertion`. The IAM SAML provider in the account of each
    /// role is called like this provider.
    ///
    /// # Errors
    /// The sentence that says what is missing or wrong.
    pub fn role_assertion(&self, place: &Place<'_>, asked: &RoleAssertion) -> Result<String, String> {
        let (name, person) =
            self.person(&asked.user).ok_or_else(|| format!("there is no user {} at {}", asked.user, self.issuer))?;
        if asked.second_factor && person.seed.is_none() {
            return Err(format!("{name} has no second factor"));
        }
        if asked.roles.is_empty() {
            return Err("an assertion needs the ARN of a role".to_owned());
        }
        let pairs = asked.roles.iter().map(|role| self.pair(role)).collect::<Result<Vec<_>, _>>()?;
        let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
        let mut attributes = vec![Attribute::aws("Role", &pairs), Attribute::aws("RoleSessionName", &[name])];
        if asked.tags {
            attributes.extend(person.tag_attributes("PrincipalTag", asked.second_factor));
        }
        let authentication = Authentication {
            response_id: format!("_{}-response", place.id),
            assertion_id: format!("_{}-assertion", place.id),
            issuer: self.issuer.clone(),
            audience: AUDIENCE.to_owned(),
            recipient: RECIPIENT.to_owned(),
            in_response_to: None,
            name_id: NameId { value: name.to_owned(), format: NameId::PERSISTENT.to_owned() },
            issued: place.now,
            lifetime: LIFETIME,
            session_not_on_or_after: None,
            attributes,
        };
        let signed = authentication.sign(SignedPart::Assertion, &self.key, &self.certificate);
        signed.map_err(|error| error.to_string())
    }

    fn pair(&self, role: &str) -> Result<String, String> {
        let arn = Arn::parse(role).ok().filter(|arn| arn.resource().starts_with("role/"));
        let account = arn.as_ref().and_then(Arn::account_id);
        let (Some(arn), Some(account)) = (arn, account) else {
            return Err(format!("{role} is no ARN of a role"));
        };
        Ok(format!("{role},arn:{}:iam::{account}:saml-provider/{}", arn.partition(), self.name))
    }

    /// `user_name`, a `role` or several, `second_factor` and `tags`, which are `true` or left out.
    pub(crate) fn give_assertion(&self, place: &Place<'_>, body: &Bytes) -> Response<Bytes> {
        let mut asked = RoleAssertion::default();
        for (name, value) in form_urlencoded::parse(body) {
            match (&*name, &*value) {
                ("user_name", _) => asked.user = value.into_owned(),
                ("role", _) => asked.roles.push(value.into_owned()),
                ("second_factor", "true" | "false") => asked.second_factor = value == "true",
                ("tags", "true" | "false") => asked.tags = value == "true",
                _ => return wrong("invalid_request", &format!("{name} is not known here, or has another value")),
            }
        }
        match self.role_assertion(place, &asked) {
            Ok(signed) => {
                let body = json!({ "SAMLResponse": signed, "expires_in": LIFETIME.as_secs() });
                uncached(answer(StatusCode::OK, "application/json", body.to_string()))
            }
            Err(sentence) => wrong("invalid_request", &sentence),
        }
    }
}
