//! What is refused, and in which words.
//!
//! The sentences are those that AWS's services answer with, most of them listed in
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html>.

#[cfg(test)]
mod refusals {
    use http::header::AUTHORIZATION;
    use sigv4::{Dialect, Payload, Refusal, Request, Signer, claim};

    const NOW: i64 = 1_795_478_400;
    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    const SCOPE: &str = "20261124/us-east-1/iam/aws4_request";
    const SIGNATURE: &str = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

    fn signer(service: &str) -> Signer<'_> {
        Signer {
            access_key_id: "AKIAIOSFODNN7EXAMPLE",
            secret_access_key: SECRET,
            session_token: None,
            region: "us-east-1",
            service,
        }
    }

    fn unsigned(uri: &str) -> http::Request<&'static str> {
        http::Request::post(uri).header("host", "localhost:4566").body("Action=ListUsers&Version=2010-05-08").unwrap()
    }

    fn signed(service: &str) -> http::Request<&'static str> {
        let mut request = unsigned("/");
        signer(service).sign(&mut request, NOW).unwrap();
        request
    }

    fn presigned(service: &str, expires: u32) -> http::Request<&'static str> {
        let mut request = unsigned("/?x=1");
        signer(service).presign(&mut request, NOW, expires).unwrap();
        request
    }

    fn with_authorization(authorization: &str) -> http::Request<&'static str> {
        let mut request = unsigned("/");
        request.headers_mut().insert("x-amz-date", "20261124T000000Z".parse().unwrap());
        request.headers_mut().insert(AUTHORIZATION, authorization.parse().unwrap());
        request
    }

    fn refusal_at<B: AsRef<[u8]>>(request: &http::Request<B>, now: i64) -> Refusal {
        match claim(Request::from(request), now) {
            Ok(claim) => claim.expect("signed").verify(SECRET).expect_err("refused"),
            Err(refusal) => refusal,
        }
    }

    fn refusal<B: AsRef<[u8]>>(request: &http::Request<B>) -> Refusal {
        refusal_at(request, NOW)
    }

    #[test]
    fn an_unsigned_request_makes_no_claim() {
        for uri in ["/", "/?X-Amz-Date=20261124T000000Z", "/?Signature=x"] {
            assert!(claim(Request::from(&unsigned(uri)), NOW).unwrap().is_none(), "{uri}");
        }
    }

    #[test]
    fn headers_that_are_incomplete_are_refused_with_what_is_missing() {
        for (authorization, sentence) in [
            ("AWS4-HMAC-SHA256", "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization=AWS4-HMAC-SHA256".to_owned()),
            ("AWS4-HMAC-SHA256 Credential=a/b/c/d/e,SignedHeaders=host, Signature=", "Authorization header requires 'Signature' parameter. Authorization=AWS4-HMAC-SHA256 Credential=a/b/c/d/e,SignedHeaders=host, Signature=".to_owned()),
            ("Bearer abc", "'abc' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer abc'.".to_owned()),
            ("", "Authorization header cannot be empty.".to_owned()),
            ("AWS4-HMAC-SHA256 Credential=AKID/20261124, SignedHeaders=host, Signature=1", "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKID/20261124'".to_owned()),
            ("AWS4-ECDSA-P256-SHA256 Credential=AKID/20261124/iam/aws4_request, SignedHeaders=host, Signature=1", "Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now). ".to_owned()),
            ("AWS AKIAIOSFODNN7EXAMPLE:frJIUN8DYpKDtOLCwo//yllqDzg=", "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.".to_owned()),
            ("AWS4-HMAC-SHA256 Signature=1,Signature=2", "Authorization header must not repeat the 'Signature' parameter. Authorization=AWS4-HMAC-SHA256 Signature=1,Signature=2".to_owned()),
        ] {
            let refusal = refusal(&with_authorization(authorization));
            assert_eq!(refusal.message(Dialect::Query), sentence);
            assert_eq!((refusal.code(Dialect::Query), refusal.status(Dialect::Query)), ("IncompleteSignature", 400));
            assert_eq!((refusal.code(Dialect::Json), refusal.status(Dialect::Json)), ("IncompleteSignatureException", 400));
        }
    }

    #[test]
    fn a_request_without_a_readable_time_is_refused() {
        let mut request = signed("iam");
        request.headers_mut().remove("x-amz-date");
        let sentence = refusal(&request).to_string();
        let expected =
            "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=";
        assert!(sentence.starts_with(expected), "{sentence}");

        request.headers_mut().insert("x-amz-date", "2026-11-24".parse().unwrap());
        let expected =
            "Date must be in ISO-8601 'basic format'. Got '2026-11-24'. See http://en.wikipedia.org/wiki/ISO_8601";
        assert_eq!(refusal(&request).to_string(), expected);
    }

    #[test]
    fn the_date_header_stands_in_for_x_amz_date() {
        let mut request = signed("iam");
        request.headers_mut().remove("x-amz-date");
        for date in ["Tue, 24 Nov 2026 00:00:00 GMT", "20261124T000000Z"] {
            request.headers_mut().insert("date", date.parse().unwrap());
            assert_eq!(claim(Request::from(&request), NOW).unwrap().unwrap().time().seconds(), NOW);
        }
    }

    #[test]
    fn scopes_that_no_service_accepts_are_refused() {
        for (credential, sentence) in [
            (
                "AKID/20261124/us-east-1/iam/aws5_request",
                "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.",
            ),
            (
                "AKID/20261123/us-east-1/iam/aws4_request",
                "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261123' != '20261124', from '20261124T000000Z'.",
            ),
        ] {
            let authorization =
                format!("AWS4-HMAC-SHA256 Credential={credential},SignedHeaders=host;x-amz-date,Signature={SIGNATURE}");
            let refusal = refusal(&with_authorization(&authorization));
            assert_eq!(refusal.to_string(), sentence);
            assert_eq!((refusal.code(Dialect::Query), refusal.status(Dialect::Query)), ("SignatureDoesNotMatch", 403));
            assert_eq!(refusal.code(Dialect::S3), "AuthorizationHeaderMalformed");
        }
    }

    #[test]
    fn a_scope_can_be_held_against_an_endpoint() {
        let request = signed("iam");
        let claim = claim(Request::from(&request), NOW).unwrap().unwrap();
        assert_eq!(claim.check_scope("iam", Some("us-east-1")), Ok(()));
        assert_eq!(claim.check_scope("iam", None), Ok(()));
        for (service, region, sentence) in [
            ("sts", None, "Credential should be scoped to correct service: 'sts'. "),
            ("iam", Some("eu-west-1"), "Credential should be scoped to a valid region. "),
            (
                "sts",
                Some("eu-west-1"),
                "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'sts'. ",
            ),
        ] {
            assert_eq!(claim.check_scope(service, region).unwrap_err().to_string(), sentence);
        }
    }

    #[test]
    fn the_host_must_be_signed() {
        let authorization =
            format!("AWS4-HMAC-SHA256 Credential=AKID/{SCOPE},SignedHeaders=x-amz-date,Signature={SIGNATURE}");
        let refusal = refusal(&with_authorization(&authorization));
        assert_eq!(refusal.to_string(), "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.");
    }

    #[test]
    fn clocks_may_be_apart_by_what_the_service_allows() {
        for (service, minutes) in [("iam", 15), ("sts", 15), ("organizations", 5), ("sso", 5), ("s3", 15)] {
            let request = signed(service);
            for now in [NOW - minutes * 60, NOW + minutes * 60] {
                assert_eq!(claim(Request::from(&request), now).unwrap().unwrap().verify(SECRET), Ok(()), "{service}");
            }
            for now in [i64::MIN, NOW - minutes * 60 - 1, NOW + minutes * 60 + 1, i64::MAX] {
                assert!(claim(Request::from(&request), now).is_err(), "{service}");
            }
        }
    }

    #[test]
    fn refusals_for_the_time_say_both_times() {
        let late = refusal_at(&signed("organizations"), NOW + 301);
        let expected =
            "Signature expired: 20261124T000000Z is now earlier than 20261124T000001Z (20261124T000501Z - 5 min.)";
        assert_eq!(late.to_string(), expected);
        assert_eq!((late.code(Dialect::Json), late.status(Dialect::Json)), ("InvalidSignatureException", 400));
        assert_eq!((late.code(Dialect::RestJson), late.status(Dialect::RestJson)), ("InvalidSignatureException", 403));

        let early = refusal_at(&signed("sts"), NOW - 901);
        let expected = "Signature not yet current: 20261124T000000Z is still later than 20261123T235959Z (20261123T234459Z + 15 min.)";
        assert_eq!(early.to_string(), expected);
        assert_eq!((early.code(Dialect::Query), early.status(Dialect::Query)), ("SignatureDoesNotMatch", 403));

        let s3 = refusal_at(&signed("s3"), NOW + 901);
        assert_eq!((s3.code(Dialect::S3), s3.status(Dialect::S3)), ("RequestTimeTooSkewed", 403));
    }

    #[test]
    fn presigned_urls_are_good_for_as_long_as_they_say() {
        for (service, expires, good_for) in
            [("s3", 60, 60), ("s3", 604_800, 604_800), ("iam", 60, 60), ("sts", 60, 900)]
        {
            let request = presigned(service, expires);
            let claim_at = |now| claim(Request::from(&request), now);
            assert_eq!(claim_at(NOW + good_for).unwrap().unwrap().verify(SECRET), Ok(()), "{service} {expires}");
            assert!(claim_at(NOW + good_for + 1).is_err(), "{service} {expires}");
        }
        let expired = refusal_at(&presigned("s3", 60), NOW + 61);
        assert_eq!(
            (expired.code(Dialect::S3), &*expired.message(Dialect::S3)),
            ("AccessDenied", "Request has expired")
        );
        assert_eq!(refusal_at(&presigned("s3", 60), NOW - 901), Refusal::RequestNotYetValid);
    }

    #[test]
    fn presigned_urls_that_are_incomplete_are_refused() {
        for (parameter, instead, sentence) in [
            (
                "X-Amz-Credential",
                "",
                "AWS query-string parameters must include 'X-Amz-Credential'. Re-examine the query-string parameters.",
            ),
            (
                "X-Amz-Date",
                "",
                "AWS query-string parameters must include 'X-Amz-Date'. Re-examine the query-string parameters.",
            ),
            (
                "X-Amz-Algorithm",
                "X-Amz-Algorithm=AWS4-ECDSA-P256-SHA256",
                "Unsupported AWS 'algorithm': 'AWS4-ECDSA-P256-SHA256' (only AWS4-HMAC-SHA256 for now). ",
            ),
            (
                "X-Amz-Expires",
                "X-Amz-Expires=604801",
                "X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds",
            ),
            ("X-Amz-Expires", "X-Amz-Expires=-1", "X-Amz-Expires must be non-negative"),
            ("X-Amz-Expires", "X-Amz-Expires=soon", "X-Amz-Expires should be a number"),
            ("X-Amz-Date", "X-Amz-Date=1&X-Amz-Date=2", "AWS query-string parameters must not repeat 'X-Amz-Date'."),
            (
                "X-Amz-Credential",
                "X-Amz-Credential=%FF",
                "'X-Amz-Credential' query-string parameter must be UTF-8 text.",
            ),
        ] {
            let mut request = presigned("iam", 60);
            let query = request
                .uri()
                .query()
                .unwrap()
                .split('&')
                .map(|pair| if pair.starts_with(parameter) { instead } else { pair });
            let query: Vec<_> = query.collect();
            *request.uri_mut() = format!("/?{}", query.join("&")).parse().unwrap();
            assert_eq!(refusal(&request).to_string(), sentence);
        }
    }

    #[test]
    fn only_one_mechanism_is_allowed() {
        let mut request = presigned("iam", 60);
        signer("iam").sign(&mut request, NOW).unwrap();
        assert_eq!(refusal(&request), Refusal::TwoMechanisms);
    }

    #[test]
    fn signature_version_2_is_refused_in_query_and_form() {
        let pairs = "Action=ListUsers&AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&SignatureVersion=2&Signature=abc";
        let query = http::Request::get(format!("/?{pairs}")).body("").unwrap();
        assert_eq!(refusal(&query), Refusal::SignatureVersion2);
        let form = http::Request::post("/").header("content-type", "application/x-www-form-urlencoded; charset=utf-8");
        assert_eq!(refusal(&form.body(pairs).unwrap()), Refusal::SignatureVersion2);
    }

    #[test]
    fn headers_that_are_not_ascii_are_refused() {
        for name in ["authorization", "x-amz-date", "x-amz-security-token"] {
            let mut request = signed("iam");
            request.headers_mut().insert(name, http::HeaderValue::from_bytes(b"\xff\xfe").unwrap());
            assert_eq!(refusal(&request).code(Dialect::Query), "IncompleteSignature", "{name}");
        }
    }

    #[test]
    fn a_wrong_signature_is_answered_with_what_should_have_been_signed() {
        let mut request = unsigned("/_fork/7f3a/");
        signer("iam").sign(&mut request, NOW).unwrap();
        assert_eq!(claim(Request::from(&request), NOW).unwrap().unwrap().verify(SECRET), Ok(()));
        *request.body_mut() = "Action=ListRoles&Version=2010-05-08";
        let refusal = refusal(&request);
        let expected = "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.

The Canonical String for this request should have been
'POST
/_fork/7f3a/

host:localhost:4566
x-amz-date:20261124T000000Z

host;x-amz-date
8e689dc6b69b17003f0460011582254d8643f0dfb48ac46e093a24df58170b3f'

The String-to-Sign should have been
'AWS4-HMAC-SHA256
20261124T000000Z
20261124/us-east-1/iam/aws4_request
";
        let sentence = refusal.to_string();
        assert!(sentence.starts_with(expected), "{sentence}");
        assert!(sentence.ends_with("'\n"), "{sentence}");
        assert_eq!((refusal.code(Dialect::Query), refusal.status(Dialect::Query)), ("SignatureDoesNotMatch", 403));
        assert_eq!(
            refusal.message(Dialect::S3),
            "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
        );
    }

    #[test]
    fn signatures_of_another_form_match_nothing() {
        for signature in ["", "zz", &SIGNATURE.to_ascii_uppercase(), &format!("{SIGNATURE}00")] {
            let authorization =
                format!("AWS4-HMAC-SHA256 Credential=AKID/{SCOPE},SignedHeaders=host;x-amz-date,Signature={signature}");
            assert!(matches!(
                refusal(&with_authorization(&authorization)),
                Refusal::Mismatch { .. } | Refusal::Incomplete(_)
            ));
        }
    }

    #[test]
    fn spaces_in_the_header_do_not_matter() {
        let mut request = signed("iam");
        let header = request.headers()[AUTHORIZATION].to_str().unwrap().to_owned();
        for header in [header.replace(", ", ","), header.replace(", ", " ,  "), header.replace("SHA256 ", "SHA256   ")]
        {
            request.headers_mut().insert(AUTHORIZATION, header.parse().unwrap());
            assert_eq!(claim(Request::from(&request), NOW).unwrap().unwrap().verify(SECRET), Ok(()), "{header}");
        }
    }

    /// <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>
    #[test]
    fn s3_insists_on_its_headers() {
        let mut request = signed("s3");
        request.headers_mut().insert("x-amz-acl", "public-read".parse().unwrap());
        let refusal_of_header = refusal(&request);
        assert_eq!(refusal_of_header, Refusal::HeadersNotSigned("x-amz-acl".to_owned()));
        assert_eq!(refusal_of_header.code(Dialect::S3), "AccessDenied");

        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential=AKID/20261124/us-east-1/s3/aws4_request,SignedHeaders=host;x-amz-date,Signature={SIGNATURE}"
        );
        assert_eq!(refusal(&with_authorization(&authorization)), Refusal::MissingContentSha256);

        let mut request = signed("iam");
        request.headers_mut().insert("x-amz-acl", "public-read".parse().unwrap());
        assert_eq!(claim(Request::from(&request), NOW).unwrap().unwrap().verify(SECRET), Ok(()));
    }

    #[test]
    fn the_payload_is_covered_as_the_client_states() {
        for (stated, payload) in [
            ("UNSIGNED-PAYLOAD", Payload::Unsigned),
            ("STREAMING-UNSIGNED-PAYLOAD-TRAILER", Payload::Streaming("STREAMING-UNSIGNED-PAYLOAD-TRAILER")),
            ("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", Payload::Streaming("STREAMING-AWS4-HMAC-SHA256-PAYLOAD")),
        ] {
            let mut request = unsigned("/");
            request.headers_mut().insert("x-amz-content-sha256", stated.parse().unwrap());
            signer("s3").sign(&mut request, NOW).unwrap();
            *request.body_mut() = "another body";
            let claim = claim(Request::from(&request), NOW).unwrap().unwrap();
            assert_eq!(claim.payload(), payload);
            assert_eq!(claim.verify(SECRET), Ok(()));
        }
        let mut request = signed("s3");
        *request.body_mut() = "another body";
        assert_eq!(refusal(&request), Refusal::ContentSha256Mismatch);
        request.headers_mut().insert("x-amz-content-sha256", "none".parse().unwrap());
        assert_eq!(refusal(&request), Refusal::InvalidContentSha256);
    }

    #[test]
    fn debug_output_shows_no_secret() {
        let signer = Signer { session_token: Some("TOKEN"), ..signer("iam") };
        let mut request = unsigned("/");
        signer.sign(&mut request, NOW).unwrap();
        let claim = claim(Request::from(&request), NOW).unwrap().unwrap();
        assert_eq!(claim.session_token(), Some("TOKEN"));
        for text in [format!("{signer:?}"), format!("{:?}", sigv4::SigningKey::derive(SECRET, claim.scope()))] {
            assert!(!text.contains(SECRET) && !text.contains("TOKEN"), "{text}");
        }
        let shown = format!("{claim:?}");
        assert!(!shown.contains("TOKEN"), "{shown}");
    }
}
