//! Signing in: the request of a service provider, the page, and the signed word.

use std::time::Duration;

use bytes::Bytes;
use federation::saml::{Authentication, AuthnRequest, Binding, NameId, SignedPart};
use http::{Response, StatusCode};
use maud::html;

use crate::directory::Person;
use crate::page::{failure, origin, page, refusal};
use crate::provider::{Place, Provider, SecondFactor};

/// For how long an assertion can be used.
pub(crate) const LIFETIME: Duration = Duration::from_secs(300);

/// What a form or an address says.
struct Asked<'f> {
    fields: &'f [u8],
    binding: Binding,
    request: AuthnRequest,
    /// Where the answer goes, and its origin.
    consumer: String,
    consumer_origin: String,
}

fn field(fields: &[u8], name: &str) -> Option<String> {
    form_urlencoded::parse(fields).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// Where the answer to a request in an address goes: `AssertionConsumerServiceURL`.
pub fn consumer(query: &str) -> Option<String> {
    let encoded = field(query.as_bytes(), "SAMLRequest")?;
    AuthnRequest::parse(&encoded, Binding::HttpRedirect).ok()?.assertion_consumer_service
}

impl Provider {
    /// Shows the page.
    pub(crate) fn begin(&self, place: &Place<'_>, query: &[u8]) -> Response<Bytes> {
        match self.asked(place, query, Binding::HttpRedirect) {
            Ok(asked) => self.form(place, &asked, StatusCode::OK, None),
            Err(sentence) => refusal(StatusCode::BAD_REQUEST, &sentence),
        }
    }

    /// Takes a request by HTTP-POST, or the page's own form.
    pub(crate) fn submit(&self, place: &Place<'_>, body: &[u8]) -> Response<Bytes> {
        let binding = match field(body, "binding").as_deref() {
            Some("redirect") => Binding::HttpRedirect,
            Some("post") | None => Binding::HttpPost,
            Some(_) => return refusal(StatusCode::BAD_REQUEST, "The form has no binding that is known here."),
        };
        let asked = match self.asked(place, body, binding) {
            Ok(asked) => asked,
            Err(sentence) => return refusal(StatusCode::BAD_REQUEST, &sentence),
        };
        let Some(name) = field(body, "user_name") else { return self.form(place, &asked, StatusCode::OK, None) };
        match self.proven(place, name.trim(), body) {
            Ok((person, second_factor)) => self.word(place, &asked, name.trim(), person, second_factor),
            Err(sentence) => self.form(place, &asked, StatusCode::UNAUTHORIZED, Some(sentence)),
        }
    }

    /// A request whose answer may go where it wants to: nobody's word is sent to strangers.
    fn asked<'f>(&self, place: &Place<'_>, fields: &'f [u8], binding: Binding) -> Result<Asked<'f>, String> {
        let encoded = field(fields, "SAMLRequest").ok_or("SAMLRequest is missing: begin at the access portal.")?;
        let request = AuthnRequest::parse(&encoded, binding).map_err(|error| format!("{error}."))?;
        let consumer = request.assertion_consumer_service.clone();
        let consumer = consumer.ok_or("The request has no AssertionConsumerServiceURL.")?;
        let consumer_origin = origin(&consumer).ok_or("AssertionConsumerServiceURL is no http or https address.")?;
        let is_known = origin(place.base).is_some_and(|own| own == consumer_origin)
            || self.service_providers.contains(&consumer_origin);
        if !is_known {
            return Err(format!("{consumer_origin} is no service provider that is known here."));
        }
        Ok(Asked { fields, binding, request, consumer, consumer_origin })
    }

    /// Who it is, and whether a second factor was given.
    fn proven(&self, place: &Place<'_>, name: &str, form: &[u8]) -> Result<(&Person, bool), &'static str> {
        let password = field(form, "password").unwrap_or_default();
        let person = self.people.get(name).filter(|person| person.password.as_ref() == Some(&password));
        let person = person.ok_or("Incorrect username or password.")?;
        let code = field(form, "code").unwrap_or_default();
        match (code.trim(), &person.seed, self.second_factor) {
            ("", _, SecondFactor::Optional) => Ok((person, false)),
            ("", _, SecondFactor::Required) => Err("The code of your authenticator app is needed."),
            (code, Some(seed), _) if seed.check(code, place.now).is_some() => Ok((person, true)),
            (_, _, _) => Err("The code is not right."),
        }
    }

    fn form(&self, place: &Place<'_>, asked: &Asked<'_>, status: StatusCode, wrong: Option<&str>) -> Response<Bytes> {
        let is_required = self.second_factor == SecondFactor::Required;
        // Whoever was refused does not type the name again.
        let name = field(asked.fields, "user_name");
        let binding = if asked.binding == Binding::HttpPost { "post" } else { "redirect" };
        let content = html! {
            @if let Some(wrong) = wrong { (::page::alarm(wrong)) }
            p { "Identity provider " (self.issuer) }
            form method="post" action={ (place.base) "/sso" } {
                input type="hidden" name="binding" value=(binding);
                @for name in ["SAMLRequest", "RelayState"] {
                    @if let Some(value) = field(asked.fields, name) { input type="hidden" name=(name) value=(value); }
                }
                label for="user_name" { "Username" }
                input type="text" id="user_name" name="user_name" required maxlength="128" autocomplete="username"
                    autocapitalize="none" spellcheck="false" value=[&name] autofocus[name.is_none()];
                label for="password" { "Password" }
                input type="password" id="password" name="password" required maxlength="1024"
                    autocomplete="current-password" autofocus[name.is_some()]
                    aria-describedby=[wrong.map(|_| "alarm")];
                label for="code" { "Code of your authenticator app" @if !is_required { " (optional)" } }
                input type="text" id="code" name="code" required[is_required] maxlength="6" inputmode="numeric"
                    pattern="[0-9]{6}" autocomplete="one-time-code";
                button.main type="submit" { "Sign in" }
            }
        };
        page(status, "Sign in", content, None)
    }

    /// The signed word, in a form that takes it to the service provider.
    fn word(&self, place: &Place<'_>, asked: &Asked<'_>, name: &str, person: &Person, second: bool) -> Response<Bytes> {
        let authentication = Authentication {
            response_id: format!("_{}-response", place.id),
            assertion_id: format!("_{}-assertion", place.id),
            issuer: self.issuer.clone(),
            audience: asked.request.issuer.clone(),
            recipient: asked.consumer.clone(),
            in_response_to: Some(asked.request.id.clone()),
            name_id: NameId { value: name.to_owned(), format: NameId::EMAIL_ADDRESS.to_owned() },
            issued: place.now,
            lifetime: LIFETIME,
            session_not_on_or_after: None,
            attributes: person.tag_attributes("AccessControl", second),
        };
        let signed = match authentication.sign(SignedPart::Assertion, &self.key, &self.certificate) {
            Ok(signed) => signed,
            Err(error) => return failure(&error),
        };
        let content = html! {
            p { "You are signed in as " (name) "." }
            form method="post" action=(asked.consumer) {
                input type="hidden" name="SAMLResponse" value=(signed);
                @if let Some(state) = field(asked.fields, "RelayState") {
                    input type="hidden" name="RelayState" value=(state);
                }
                button.main type="submit" autofocus { "Continue" }
            }
        };
        page(StatusCode::OK, "Signed in", content, Some(&asked.consumer_origin))
    }
}
