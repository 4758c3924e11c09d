//! AWS's own signer against this crate: what it signs is accepted, and whatever changes afterwards is refused.

#[cfg(test)]
mod peer {
    use std::time::{Duration, SystemTime};

    use aws_credential_types::Credentials;
    use aws_sigv4::http_request::{
        PayloadChecksumKind, PercentEncodingMode, SessionTokenMode, SignableBody, SignableRequest, SignatureLocation,
        SigningSettings, UriPathNormalizationMode, sign,
    };
    use aws_sigv4::sign::v4;
    use http::{HeaderName, HeaderValue, Uri};
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
    use proptest::prelude::*;
    use proptest::sample::Index;
    use sigv4::{Refusal, Request, Signer, claim};

    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    const NOW: i64 = 1_795_478_400;
    const ACCESS_KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    const TOKEN: &str = "FwoGZXIvYXdzEXAMPLE+token/with=reserved characters&more";

    type Http = http::Request<Vec<u8>>;

    #[derive(Debug, Clone)]
    struct Case {
        method: &'static str,
        path: String,
        query: Vec<(String, String)>,
        headers: Vec<(String, String)>,
        body: Vec<u8>,
        service: &'static str,
        region: String,
        token: bool,
        presigned: bool,
    }

    impl Case {
        fn is_s3(&self) -> bool {
            matches!(self.service, "s3" | "s3express" | "s3-object-lambda")
        }

        fn request(&self) -> Http {
            let query: Vec<_> = self.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let mark = if query.is_empty() { "" } else { "?" };
            let uri = format!("http://localhost:4566{}{mark}{}", self.path, query.join("&"));
            let mut request = http::Request::builder().method(self.method).uri(uri).header("host", "localhost:4566");
            for (name, value) in &self.headers {
                request = request.header(name, value);
            }
            request.body(self.body.clone()).unwrap()
        }

        fn settings(&self) -> SigningSettings {
            let mut settings = SigningSettings::default();
            if self.is_s3() {
                settings.percent_encoding_mode = PercentEncodingMode::Single;
                settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
                settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
            }
            if self.presigned {
                settings.signature_location = SignatureLocation::QueryParams;
                settings.expires_in = Some(Duration::from_secs(900));
            }
            settings
        }

        /// The request as AWS's signer signs it.
        fn signed_with(&self, settings: SigningSettings) -> Http {
            let mut request = self.request();
            let token = self.token.then(|| TOKEN.to_owned());
            let identity = Credentials::new(ACCESS_KEY_ID, SECRET, token, None, "test").into();
            let parameters = v4::SigningParams::builder()
                .identity(&identity)
                .region(&self.region)
                .name(self.service)
                .time(SystemTime::UNIX_EPOCH + Duration::from_secs(u64::try_from(NOW).unwrap()))
                .settings(settings)
                .build()
                .unwrap();
            let headers = request.headers().iter().map(|(name, value)| (name.as_str(), value.to_str().unwrap()));
            let body = match (self.presigned, self.is_s3()) {
                (true, true) => SignableBody::UnsignedPayload,
                _ => SignableBody::Bytes(request.body()),
            };
            let uri = request.uri().to_string();
            let signable = SignableRequest::new(self.method, uri, headers, body).unwrap();
            let (instructions, _) = sign(signable, &parameters.into()).unwrap().into_parts();
            instructions.apply_to_request_http1x(&mut request);
            request
        }

        fn signed(&self) -> Http {
            self.signed_with(self.settings())
        }

        /// The request as this crate signs it.
        fn signed_by_us(&self) -> Http {
            let signer = Signer {
                access_key_id: ACCESS_KEY_ID,
                secret_access_key: SECRET,
                session_token: self.token.then_some(TOKEN),
                region: &self.region,
                service: self.service,
            };
            let mut request = self.request();
            if self.presigned {
                signer.presign(&mut request, NOW, 900).unwrap();
            } else {
                signer.sign(&mut request, NOW).unwrap();
            }
            request
        }
    }

    /// A caller finds a secret only for an access key that exists, and only with the session token that goes with it.
    fn verify(request: &Http) -> Result<(), Refusal> {
        match claim(Request::from(request), NOW)? {
            Some(claim)
                if claim.access_key_id() == ACCESS_KEY_ID && claim.session_token().is_none_or(|it| it == TOKEN) =>
            {
                claim.verify(SECRET)
            }
            _ => Err(Refusal::MissingAuthenticationToken),
        }
    }

    prop_compose! {
        fn encoded(length: std::ops::Range<usize>)(text in prop::collection::vec(any::<char>(), length)) -> String {
            utf8_percent_encode(&text.iter().collect::<String>(), RESERVED).to_string()
        }
    }

    fn paths() -> impl Strategy<Value = String> {
        let segment = prop_oneof![
            4 => encoded(0..6),
            2 => "[a-zA-Z0-9._~-]{1,8}",
            1 => Just(".".to_owned()),
            1 => Just("..".to_owned()),
        ];
        prop::collection::vec(segment, 0..5).prop_map(|segments| format!("/{}", segments.join("/")))
    }

    fn queries() -> impl Strategy<Value = Vec<(String, String)>> {
        let name = prop_oneof!["[a-zA-Z][a-zA-Z0-9.-]{0,4}", encoded(1..4)];
        let value = prop_oneof!["[a-zA-Z0-9+]{0,6}", encoded(0..6)];
        prop::collection::vec((name, value), 0..5)
    }

    fn headers() -> impl Strategy<Value = Vec<(String, String)>> {
        let name = prop_oneof!["x-amz-meta-[a-z]{1,2}", "x-[a-z]{1,3}", Just("content-type".to_owned())];
        // Visible ASCII without commas, so that no change moves a comma between two values.
        prop::collection::vec((name, "[a-zA-Z0-9 ;=/\"]{0,12}"), 0..5)
    }

    prop_compose! {
        fn cases()(
            method in prop::sample::select(vec!["GET", "POST", "PUT", "DELETE"]),
            path in paths(),
            query in queries(),
            headers in headers(),
            body in prop::collection::vec(any::<u8>(), 0..64),
            service in prop::sample::select(vec!["iam", "sts", "organizations", "sso", "s3", "s3express", "s3-object-lambda"]),
            region in "[a-z]{2}-[a-z]{4,9}-[1-9]",
            token in any::<bool>(),
            presigned in any::<bool>(),
        ) -> Case {
            Case { method, path, query, headers, body, service, region, token, presigned }
        }
    }

    /// Another letter for a letter, another digit for a digit, never the same one in the other case. What the canonical
    /// form does not tell apart (`%2f` and `%2F`, runs of spaces) is left alone.
    fn changed(text: &str, index: Index) -> Option<String> {
        let places: Vec<_> = text.char_indices().filter(|(_, char)| char.is_ascii_alphanumeric()).collect();
        let (place, old) = *places.get(index.index(places.len().max(1)))?;
        let new = match old {
            '9' => '0',
            'z' => 'a',
            'Z' => 'A',
            char => char::from(u8::try_from(char).unwrap() + 1),
        };
        let mut text = text.to_owned();
        text.replace_range(place..=place, &new.to_string());
        Some(text)
    }

    fn with_uri(request: &Http, uri: &str) -> Option<Http> {
        let mut request = request.clone();
        *request.uri_mut() = uri.parse::<Uri>().ok()?;
        Some(request)
    }

    /// The request with one byte of one part changed; nothing if the part is empty.
    fn tampered(request: &Http, part: u8, first: Index, second: Index) -> Option<Http> {
        let uri = request.uri();
        match part {
            0 => {
                let path = changed(uri.path(), first)?;
                with_uri(request, &format!("http://localhost:4566{path}?{}", uri.query().unwrap_or("")))
            }
            1 => {
                let query = changed(uri.query()?, first)?;
                with_uri(request, &format!("http://localhost:4566{}?{query}", uri.path()))
            }
            2 => {
                let mut request = request.clone();
                let names: Vec<HeaderName> = request.headers().keys().cloned().collect();
                let name = names.get(first.index(names.len()))?;
                let value = changed(request.headers().get(name)?.to_str().unwrap(), second)?;
                *request.headers_mut().get_mut(name)? = HeaderValue::from_str(&value).unwrap();
                Some(request)
            }
            _ => {
                let mut request = request.clone();
                match request.body().len() {
                    0 => request.body_mut().push(b'x'),
                    length => request.body_mut()[first.index(length)] ^= 1,
                }
                Some(request)
            }
        }
    }

    /// A dot that becomes a letter, or the other way round, can leave the resolved path as it was.
    fn covers(case: &Case, part: u8) -> bool {
        match part {
            0 => !case.path.contains("..") || case.is_s3(),
            3 => !(case.presigned && case.is_s3()),
            _ => true,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_aws_signs_is_accepted(case in cases()) {
            prop_assert_eq!(verify(&case.signed()), Ok(()));
        }

        #[test]
        fn what_this_crate_signs_is_accepted(case in cases()) {
            prop_assert_eq!(verify(&case.signed_by_us()), Ok(()));
        }

        #[test]
        fn whatever_changes_after_signing_is_refused(
            case in cases(), part in 0u8..4, first in any::<Index>(), second in any::<Index>(),
        ) {
            prop_assume!(covers(&case, part));
            if let Some(request) = tampered(&case.signed(), part, first, second) {
                prop_assert!(verify(&request).is_err());
            }
        }

        #[test]
        fn a_session_token_may_be_added_to_a_url_after_signing(case in cases(), part in 0u8..2, place in any::<Index>()) {
            let case = Case { token: true, presigned: true, ..case };
            let mut settings = case.settings();
            settings.session_token_mode = SessionTokenMode::Exclude;
            let request = case.signed_with(settings);
            prop_assert!(request.uri().query().is_some_and(|query| query.contains("X-Amz-Security-Token=")));
            prop_assert_eq!(verify(&request), Ok(()));
            if covers(&case, part) && let Some(request) = tampered(&request, part, place, place) {
                prop_assert!(verify(&request).is_err());
            }
        }

        #[test]
        fn headers_of_any_bytes_get_an_answer(
            authorization in prop::collection::vec(any::<u8>(), 0..80),
            date in prop::collection::vec(any::<u8>(), 0..20),
            uri in "/[ -~é]{0,12}(\\?(X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token)=[!-~é]{0,9}&){0,9})?",
            body in prop::collection::vec(any::<u8>(), 0..40),
            signed in any::<bool>(),
            now in any::<i64>(),
        ) {
            let prefix: &[u8] = if signed { b"AWS4-HMAC-SHA256 Credential=a/b/c/s3/e,SignedHeaders=host,Signature=" } else { b"" };
            let Ok(authorization) = HeaderValue::from_bytes(&[prefix, &authorization].concat()) else { return Ok(()) };
            let Ok(uri) = uri.parse::<Uri>() else { return Ok(()) };
            let mut request = http::Request::new(body);
            *request.uri_mut() = uri;
            if signed || authorization.len() % 2 == 0 {
                request.headers_mut().insert("authorization", authorization);
            }
            if let Ok(date) = HeaderValue::from_bytes(&date) {
                request.headers_mut().insert("x-amz-date", date);
            }
            if let Ok(Some(claim)) = claim(Request::from(&request), now) {
                prop_assert!(claim.verify(SECRET).is_err());
            }
        }

        #[test]
        fn pieces_of_a_signed_request_get_an_answer(
            case in cases(), place in any::<Index>(), byte in any::<u8>(), now in any::<i64>(),
        ) {
            let mut request = case.signed();
            if let Some(value) = request.headers().get("authorization") {
                let mut bytes = value.as_bytes().to_vec();
                let place = place.index(bytes.len());
                bytes[place] = byte;
                if let Ok(value) = HeaderValue::from_bytes(&bytes) {
                    request.headers_mut().insert("authorization", value);
                }
            }
            // Any answer will do.
            let _ = claim(Request::from(&request), now).map(|claim| claim.map(|claim| claim.verify(SECRET)));
        }
    }
}
