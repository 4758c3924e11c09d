//! Signature wrapping: the signed element is still somewhere in the message, and another one is where the reader looks.
//!
//! XSW1 to XSW8 are numbered as in Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be"
//! (USENIX Security 2012).

use federation::saml::SignedPart;

use crate::stage::{authentication, between, encoded, signed, taken, xml};

/// The parts that the attacks are put together from. The evil ones are somebody else's, and nobody signed them.
struct Parts {
    response: String,
    assertion: String,
    signature: String,
    bare_assertion: String,
    evil_assertion: String,
}

fn parts() -> Parts {
    let response = xml(&signed(&authentication(), SignedPart::Assertion));
    let assertion = between(&response, "<saml2:Assertion ", "</saml2:Assertion>");
    let signature = between(&response, "<ds:Signature ", "</ds:Signature>");
    let bare_assertion = assertion.replace(&signature, "");
    let evil_assertion = evil(&bare_assertion);
    Parts { response, assertion, signature, bare_assertion, evil_assertion }
}

fn evil(text: &str) -> String {
    text.replace("ada@example.com", "admin@example.com").replace("ID=\"_", "ID=\"_evil_")
}

fn into(outer: &str, inner: &str, end: &str) -> String {
    let (before, after) = outer.rsplit_once(end).unwrap();
    format!("{before}{inner}{end}{after}")
}

fn after_issuer(assertion: &str, signature: &str) -> String {
    assertion.replacen("</saml2:Issuer>", &format!("</saml2:Issuer>{signature}"), 1)
}

/// The attacks on a signed assertion, the message around it being made anew.
fn on_assertions() -> Vec<(&'static str, String)> {
    let Parts { response, assertion, signature, bare_assertion, evil_assertion } = parts();
    let with = |content: String| response.replace(&assertion, &content);
    let object = format!("<ds:Object>{bare_assertion}</ds:Object>");
    let extensions = format!("<saml2p:Extensions>{evil_assertion}</saml2p:Extensions>");
    vec![
        ("XSW3: the evil one before the signed one", with(format!("{evil_assertion}{assertion}"))),
        ("XSW3: the evil one behind the signed one", with(format!("{assertion}{evil_assertion}"))),
        ("XSW4: the signed one inside the evil one", with(into(&evil_assertion, &assertion, "</saml2:Assertion>"))),
        (
            "XSW5: the signature in the evil one, what it signs behind",
            with(format!("{}{bare_assertion}", after_issuer(&evil_assertion, &signature))),
        ),
        (
            "XSW6: what it signs inside the signature of the evil one",
            with(after_issuer(&evil_assertion, &into(&signature, &bare_assertion, "</ds:Signature>"))),
        ),
        ("XSW7: the evil one in an extension", with(format!("{extensions}{assertion}"))),
        (
            "XSW7: the signed one in an extension",
            with(format!("<saml2p:Extensions>{assertion}</saml2p:Extensions>{evil_assertion}")),
        ),
        (
            "XSW8: what it signs in an object of the signature of the evil one",
            with(after_issuer(&evil_assertion, &into(&signature, &object, "</ds:Signature>"))),
        ),
        ("the signature of another element", with(after_issuer(&evil_assertion, &signature))),
        ("the same id", with(format!("{}{assertion}", evil_assertion.replace("_evil_", "_")))),
        (
            "the evil one in no namespace",
            with(format!("{}{assertion}", evil_assertion.replace("saml2:", "").replace("xmlns:saml2", "xmlns:s"))),
        ),
        ("the signature beside the assertion", with(format!("{signature}{evil_assertion}"))),
        ("two signatures", with(after_issuer(&assertion, &signature))),
    ]
}

/// The attacks on a signed response.
fn on_responses() -> Vec<(&'static str, String)> {
    let response = xml(&signed(&authentication(), SignedPart::Response));
    let signature = between(&response, "<ds:Signature ", "</ds:Signature>");
    let bare = response.replace(&signature, "");
    let evil = evil(&bare);
    vec![
        (
            "XSW1: the signed response inside the signature",
            after_issuer(&evil, &into(&signature, &bare, "</ds:Signature>")),
        ),
        ("XSW2: the signed response before the signature", after_issuer(&evil, &format!("{bare}{signature}"))),
        ("the signature of another response", after_issuer(&evil, &signature)),
        ("the signed response inside another one", into(&evil, &response, "</saml2p:Response>")),
    ]
}

#[test]
fn a_wrapped_signature_lets_nobody_in() {
    for (name, message) in on_assertions().into_iter().chain(on_responses()) {
        assert!(message.contains("<ds:Signature "), "{name}");
        assert!(taken(&encoded(&message)).is_err(), "{name}");
    }
}

#[test]
fn a_wrapped_signature_lets_nobody_in_when_all_ids_are_one() {
    for (name, message) in on_assertions().into_iter().chain(on_responses()) {
        let message = message.replace("_evil_", "_");
        assert!(taken(&encoded(&message)).is_err(), "{name}");
    }
}

#[test]
fn an_assertion_of_one_message_can_be_carried_in_another() {
    // Not an attack: it is the same statement, and its recipient and its single use are checked from what is signed.
    let Parts { response, .. } = parts();
    let moved = response.replace("ID=\"_response\"", "ID=\"_elsewhere\"");
    assert_eq!(taken(&encoded(&moved)).unwrap(), taken(&encoded(&response)).unwrap());
}
