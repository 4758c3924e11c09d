//! Signatures that AWS published.

#[cfg(test)]
mod vectors {
    use sigv4::{Request, claim};

    /// Who signed, and where, in AWS's test suite for Signature Version 4.
    /// <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-test-suite.html>
    const SUITE: Setting = Setting {
        access_key_id: "AKIDEXAMPLE",
        secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        host: "example.amazonaws.com",
        date: "20150830T123600Z",
        now: 1_440_938_160,
        service: "service",
    };
    const TOKEN: &str = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

    struct Setting {
        access_key_id: &'static str,
        secret_access_key: &'static str,
        host: &'static str,
        date: &'static str,
        now: i64,
        service: &'static str,
    }

    /// A request of one setting, by name, method and URI, headers beside `Host` and `X-Amz-Date`, body, names of the
    /// signed headers and signature.
    struct Row(
        &'static str,
        &'static str,
        &'static [(&'static str, &'static str)],
        &'static str,
        &'static str,
        &'static str,
    );

    impl Setting {
        fn check(&self, Row(name, line, headers, body, signed_headers, signature): &Row) {
            let (method, uri) = line.split_once(' ').unwrap();
            let (date, _) = self.date.split_once('T').unwrap();
            let credential = format!("{}/{date}/us-east-1/{}/aws4_request", self.access_key_id, self.service);
            let authorization = format!(
                "AWS4-HMAC-SHA256 Credential={credential}, SignedHeaders={signed_headers}, Signature={signature}"
            );
            let mut request = http::Request::builder()
                .method(method)
                .uri(uri)
                .header("Host", self.host)
                .header("X-Amz-Date", self.date)
                .header("Authorization", authorization);
            for (name, value) in *headers {
                request = request.header(*name, *value);
            }
            let request = request.body(*body).unwrap();
            let claim = claim(Request::from(&request), self.now).unwrap().unwrap();
            assert_eq!(claim.access_key_id(), self.access_key_id);
            assert_eq!(claim.scope().service, self.service);
            if let Err(refusal) = claim.verify(self.secret_access_key) {
                panic!("{name}: {refusal}");
            }
            assert!(claim.verify("another secret").is_err(), "{name}");
        }
    }

    const NOTHING: &[(&str, &str)] = &[];
    const PLAIN: &str = "host;x-amz-date";

    #[test]
    fn the_test_suite_is_accepted() {
        let form = "content-type;host;x-amz-date";
        for row in [
            Row(
                "get-vanilla",
                "GET /",
                NOTHING,
                "",
                PLAIN,
                "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
            ),
            Row(
                "get-vanilla-query",
                "GET /",
                NOTHING,
                "",
                PLAIN,
                "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
            ),
            Row(
                "get-relative",
                "GET /example/..",
                NOTHING,
                "",
                PLAIN,
                "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
            ),
            Row(
                "get-slash",
                "GET //",
                NOTHING,
                "",
                PLAIN,
                "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
            ),
            Row(
                "get-slashes",
                "GET //example//",
                NOTHING,
                "",
                PLAIN,
                "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84",
            ),
            Row(
                "get-unreserved",
                "GET /-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
                NOTHING,
                "",
                PLAIN,
                "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f",
            ),
            Row(
                "get-utf8",
                "GET /ሴ",
                NOTHING,
                "",
                PLAIN,
                "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85",
            ),
            Row(
                "get-vanilla-query-order-key-case",
                "GET /?Param2=value2&Param1=value1",
                NOTHING,
                "",
                PLAIN,
                "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
            ),
            Row(
                "get-vanilla-query-unreserved",
                "GET /?-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz=-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
                NOTHING,
                "",
                PLAIN,
                "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197",
            ),
            Row(
                "get-vanilla-utf8-query",
                "GET /?ሴ=bar",
                NOTHING,
                "",
                PLAIN,
                "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04",
            ),
            Row(
                "get-header-key-duplicate",
                "GET /",
                &[("My-Header1", "value2"), ("My-Header1", "value2"), ("My-Header1", "value1")],
                "",
                "host;my-header1;x-amz-date",
                "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea",
            ),
            Row(
                "get-header-value-order",
                "GET /",
                &[
                    ("My-Header1", "value4"),
                    ("My-Header1", "value1"),
                    ("My-Header1", "value3"),
                    ("My-Header1", "value2"),
                ],
                "",
                "host;my-header1;x-amz-date",
                "08c7e5a9acfcfeb3ab6b2185e75ce8b1deb5e634ec47601a50643f830c755c01",
            ),
            Row(
                "get-header-value-trim",
                "GET /",
                &[("My-Header1", " value1"), ("My-Header2", " \"a   b   c\"")],
                "",
                "host;my-header1;my-header2;x-amz-date",
                "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736",
            ),
            Row(
                "post-vanilla",
                "POST /",
                NOTHING,
                "",
                PLAIN,
                "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
            ),
            Row(
                "post-vanilla-query",
                "POST /?Param1=value1",
                NOTHING,
                "",
                PLAIN,
                "28038455d6de14eafc1f9222cf5aa6f1a96197d7deb8263271d420d138af7f11",
            ),
            Row(
                "post-header-value-case",
                "POST /",
                &[("My-Header1", "VALUE1")],
                "",
                "host;my-header1;x-amz-date",
                "cdbc9802e29d2942e5e10b5bccfdd67c5f22c7c4e8ae67b53629efa58b974b7d",
            ),
            Row(
                "post-header-key-sort",
                "POST /",
                &[("My-Header1", "value1")],
                "",
                "host;my-header1;x-amz-date",
                "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c",
            ),
            Row(
                "post-x-www-form-urlencoded",
                "POST /",
                &[("Content-Type", "application/x-www-form-urlencoded")],
                "Param1=value1",
                form,
                "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
            ),
            Row(
                "post-x-www-form-urlencoded-parameters",
                "POST /",
                &[("Content-Type", "application/x-www-form-urlencoded; charset=utf8")],
                "Param1=value1",
                form,
                "1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe",
            ),
            Row(
                "post-sts-header-before",
                "POST /",
                &[("X-Amz-Security-Token", TOKEN)],
                "",
                "host;x-amz-date;x-amz-security-token",
                "85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead",
            ),
            Row(
                "post-sts-header-after",
                "POST /",
                &[("X-Amz-Security-Token", TOKEN)],
                "",
                PLAIN,
                "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
            ),
        ] {
            SUITE.check(&row);
        }
    }

    /// <https://docs.aws.amazon.com/general/latest/gr/sigv4-add-signature-to-request.html>
    #[test]
    fn the_example_of_iam_is_accepted() {
        Setting { host: "iam.amazonaws.com", service: "iam", ..SUITE }.check(&Row(
            "ListUsers",
            "GET /?Action=ListUsers&Version=2010-05-08",
            &[("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")],
            "",
            "content-type;host;x-amz-date",
            "5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7",
        ));
    }

    const S3: Setting = Setting {
        access_key_id: "AKIAIOSFODNN7EXAMPLE",
        secret_access_key: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        host: "examplebucket.s3.amazonaws.com",
        date: "20130524T000000Z",
        now: 1_369_353_600,
        service: "s3",
    };
    const EMPTY_SHA256: (&str, &str) =
        ("X-Amz-Content-Sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    /// <https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html>
    #[test]
    fn the_examples_of_s3_are_accepted() {
        let plain = "host;x-amz-content-sha256;x-amz-date";
        for row in [
            Row(
                "GET object",
                "GET /test.txt",
                &[("Range", "bytes=0-9"), EMPTY_SHA256],
                "",
                "host;range;x-amz-content-sha256;x-amz-date",
                "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
            ),
            Row(
                "PUT object",
                "PUT /test$file.text",
                &[
                    ("Date", "Fri, 24 May 2013 00:00:00 GMT"),
                    ("X-Amz-Storage-Class", "REDUCED_REDUNDANCY"),
                    ("X-Amz-Content-Sha256", "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072"),
                ],
                "Welcome to Amazon S3.",
                "date;host;x-amz-content-sha256;x-amz-date;x-amz-storage-class",
                "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
            ),
            Row(
                "GET bucket lifecycle",
                "GET /?lifecycle",
                &[EMPTY_SHA256],
                "",
                plain,
                "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
            ),
            Row(
                "GET bucket",
                "GET /?max-keys=2&prefix=J",
                &[EMPTY_SHA256],
                "",
                plain,
                "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
            ),
        ] {
            S3.check(&row);
        }
    }

    /// <https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html>
    #[test]
    fn the_presigned_example_of_s3_is_accepted_for_a_day() {
        let request = http::Request::get(concat!(
            "https://examplebucket.s3.amazonaws.com/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256",
            "&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request",
            "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host",
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404",
        ));
        // HTTP/2 has no `Host` header; the authority stands in for it.
        let request = request.body("").unwrap();
        let presigned = claim(Request::from(&request), S3.now + 86_400).unwrap().unwrap();
        assert!(presigned.is_presigned());
        assert_eq!(presigned.verify(S3.secret_access_key), Ok(()));
        let refusal = claim(Request::from(&request), S3.now + 86_401).unwrap_err();
        assert_eq!(refusal, sigv4::Refusal::RequestExpired);
    }
}
