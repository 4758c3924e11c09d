//! Forward access sessions: requests that a service makes in the name of its caller. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html>.

/// What such a request says of the service, `s3.amazonaws.com`.
pub fn forwarded_keys(service: &str) -> impl Iterator<Item = (String, Vec<String>)> {
    let called = ["aws:CalledVia", "aws:CalledViaFirst", "aws:CalledViaLast"];
    let via = ("aws:ViaAWSService".to_owned(), vec!["true".to_owned()]);
    called.into_iter().map(move |key| (key.to_owned(), vec![service.to_owned()])).chain([via])
}
