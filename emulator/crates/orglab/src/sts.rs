//! Assumes the roles of profiles, by the call that any client would make.

use bytes::Bytes;
use http::Request;
use http::header::CONTENT_TYPE;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::Credentials;

/// The parameters of [`AssumeRole`](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html).
pub(crate) type Parameters<'p> = [(&'static str, &'p str)];

/// Credentials of a session, or AWS's answer where it is no such thing.
pub(crate) fn assume_role(
    emulator: &emulator::Emulator,
    source: &Credentials,
    region: &str,
    parameters: &Parameters<'_>,
) -> Result<Credentials, String> {
    let mut request = request("AssumeRole", parameters);
    let now = emulator.clock().unmoved().seconds();
    source.signer(region, "sts").sign(&mut request, now).map_err(|error| error.to_string())?;
    answer(emulator, request)
}

/// The same with a token, which nobody signs:
/// [`AssumeRoleWithWebIdentity`](https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html).
pub(crate) fn assume_role_with_web_identity(
    emulator: &emulator::Emulator,
    parameters: &Parameters<'_>,
) -> Result<Credentials, String> {
    answer(emulator, request("AssumeRoleWithWebIdentity", parameters))
}

fn request(action: &str, parameters: &Parameters<'_>) -> Request<Bytes> {
    let mut request = Request::new(Bytes::from(form(action, parameters)));
    *request.method_mut() = http::Method::POST;
    *request.uri_mut() = http::Uri::from_static("http://sts.localhost/");
    let form = http::HeaderValue::from_static("application/x-www-form-urlencoded; charset=utf-8");
    request.headers_mut().insert(CONTENT_TYPE, form);
    request
}

fn answer(emulator: &emulator::Emulator, request: Request<Bytes>) -> Result<Credentials, String> {
    let response = emulator.exchange(request);
    let answer = String::from_utf8_lossy(response.body());
    if response.status().is_success() {
        read(&answer).ok_or_else(|| answer.into_owned())
    } else {
        Err(refusal(&answer))
    }
}

fn form(action: &str, parameters: &Parameters<'_>) -> String {
    let mut body = format!("Action={action}&Version=2011-06-15");
    for (name, value) in parameters {
        body += &format!("&{name}={}", utf8_percent_encode(value, NON_ALPHANUMERIC));
    }
    body
}

fn read(xml: &str) -> Option<Credentials> {
    Some(Credentials {
        access_key_id: element(xml, "AccessKeyId")?,
        secret_access_key: element(xml, "SecretAccessKey")?,
        session_token: Some(element(xml, "SessionToken")?),
    })
}

/// `AccessDenied: User: … is not authorized to perform: sts:AssumeRole on resource: …`
fn refusal(xml: &str) -> String {
    match (element(xml, "Code"), element(xml, "Message")) {
        (Some(code), Some(message)) => format!("{code}: {message}"),
        _ => xml.to_owned(),
    }
}

/// The text of the first element of this name.
fn element(xml: &str, name: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event().ok()? {
            Event::Start(start) if start.name().as_ref() == name => {
                let text = reader.read_text(start.name()).ok()?;
                return Some(quick_xml::escape::unescape(&text).ok()?.into_owned());
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_and_a_refusal_told() {
        let answer = "<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIA1</AccessKeyId>\
            <SecretAccessKey>a/b+c</SecretAccessKey><SessionToken>t&amp;==</SessionToken></Credentials>\
            </AssumeRoleResult></AssumeRoleResponse>";
        let credentials = read(answer).unwrap();
        assert_eq!(credentials.access_key_id, "ASIA1");
        assert_eq!(credentials.secret_access_key, "a/b+c");
        assert_eq!(credentials.session_token.as_deref(), Some("t&=="));

        let refused = "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code>\
            <Message>not &lt;you&gt;</Message></Error></ErrorResponse>";
        assert_eq!(refusal(refused), "AccessDenied: not <you>");
        for broken in ["", "<a", "<AccessKeyId>x", "nothing"] {
            assert!(read(broken).is_none());
            assert_eq!(refusal(broken), broken);
        }
    }

    #[test]
    fn parameters_are_encoded() {
        let text = form("AssumeRole", &[("RoleArn", "arn:aws:iam::1:role/a b"), ("ExternalId", "x+=,.@:/-")]);
        assert_eq!(
            text,
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa%20b\
             &ExternalId=x%2B%3D%2C%2E%40%3A%2F%2D"
        );
    }
}
