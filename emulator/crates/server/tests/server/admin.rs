use crate::running::Running;

#[test]
fn housekeeping_answers_in_json_and_says_what_there_is() {
    let server = Running::start();
    let mut client = server.connect();
    for (method, path, body, status, says) in [
        ("GET", "/_orglab/health", "", 200, r#""status":"ok""#),
        ("GET", "/_orglab/coverage", "", 200, r#""iam":{"implemented":"#),
        ("GET", "/_orglab/forks", "", 200, r#""forks":[]"#),
        ("GET", "/_orglab/clock", "", 200, r#""now":"20"#),
        ("GET", "/_orglab", "", 200, "POST /_orglab/reset"),
        ("GET", "/_orglab/", "", 200, "POST /_orglab/reset"),
        ("POST", "/_orglab/reset", "", 200, r#""status":"ok""#),
        ("POST", "/_orglab/reset", "{}", 200, r#""status":"ok""#),
        ("POST", "/_orglab/reset", r#"{"all":true}"#, 400, "no body"),
        ("GET", "/_orglab/reset", "", 405, "this takes POST"),
        ("PUT", "/_orglab/clock", "", 405, "this takes GET or POST"),
        ("GET", "/_orglab/helth", "", 404, "GET /_orglab/health"),
        ("DELETE", "/_orglab/fork/", "", 404, "DELETE /_orglab/fork/{id}"),
        ("DELETE", "/_orglab/fork/nothing", "", 404, "there is no fork `nothing`"),
        ("POST", "/_orglab/clock", "", 400, "this takes"),
        ("POST", "/_orglab/clock", "{}", 400, "this takes one of"),
        ("POST", "/_orglab/clock", r#"{"forward":"2h"}"#, 400, "unknown field `forward`"),
        ("POST", "/_orglab/clock", r#"{"advance":"2 parsecs"}"#, 400, "`advance`"),
        ("POST", "/_orglab/clock", r#"{"advance":"-2h"}"#, 400, "moved back with `set`"),
        ("POST", "/_orglab/clock", r#"{"advance":[]}"#, 400, "number of seconds"),
        ("POST", "/_orglab/clock", r#"{"advance":1,"set":"2026-01-01T00:00:00Z"}"#, 400, "this takes one of"),
        ("POST", "/_orglab/clock", r#"{"set":"tomorrow"}"#, 400, "2026-11-24T10:30:00Z"),
        ("GET", "/moto-api/reset", "", 405, "this takes POST"),
    ] {
        let answer = client.ask(method, path, body);
        assert_eq!(answer.status, status, "{method} {path} {body}: {answer:?}");
        assert!(answer.json().is_object());
        assert!(answer.body.contains(says), "{method} {path} {body}: {answer:?}");
        assert!(answer.head.contains("content-type: application/json"), "{answer:?}");
    }
    server.stop().unwrap();
}

#[test]
fn the_clock_moves_and_a_reset_moves_it_back() {
    let server = Running::start();
    let mut client = server.connect();
    let real = server.emulator.clock().unmoved();
    assert_eq!(client.ask("POST", "/_orglab/clock", r#"{"advance":"2h"}"#).json()["moved"], "2h");
    assert_eq!(client.ask("POST", "/_orglab/clock", r#"{"advance":1800}"#).json()["moved"], "2h 30m");
    let now = server.emulator.clock().now();
    assert!(now.since(real).as_secs() >= 9000);

    let answer = client.ask("POST", "/_orglab/clock", r#"{"set":"2030-01-01T00:00:00Z"}"#).json();
    assert!(answer["now"].as_str().unwrap().starts_with("2030-01-01T00:00:0"), "{answer}");
    // Clients go on signing with the real time.
    server.create_user("", "future");
    client.ask("POST", "/_orglab/reset", "");
    assert_eq!(client.ask("GET", "/_orglab/clock", "").json()["moved"], "0s");
    server.stop().unwrap();
}

#[test]
fn the_keys_of_an_issuer_are_set_listed_and_forgotten() {
    let server = Running::start();
    let mut client = server.connect();
    let url = "https://token.actions.githubusercontent.com";
    let key = r#"{"kty":"RSA","kid":"k1","use":"sig","alg":"RS256","e":"AQAB","n":"MODULUS"}"#;
    let key = key.replace("MODULUS", &"Q".repeat(342));
    let body = |url: &str, jwks: &str| format!(r#"{{"url":"{url}","jwks":{jwks}}}"#);
    let keys = format!(r#"{{"keys":[{key}]}}"#);
    for (method, path, body, status, says) in [
        ("PUT", "/_orglab/issuers", body(url, &keys), 200, r#""set":true"#),
        ("POST", "/_orglab/issuers", body(url, &keys), 200, r#""set":true"#),
        ("GET", "/_orglab/issuers", String::new(), 200, r#""kid":"k1""#),
        ("PUT", "/_orglab/issuers", body("http://plain.example", &keys), 400, "`url`"),
        ("PUT", "/_orglab/issuers", body("https:///path", &keys), 400, "`url`"),
        ("PUT", "/_orglab/issuers", body(url, r#"{"keys":[]}"#), 400, "`jwks`"),
        ("PUT", "/_orglab/issuers", body(url, "7"), 400, "`jwks`"),
        ("PUT", "/_orglab/issuers", "{}".to_owned(), 400, "this takes"),
        ("DELETE", "/_orglab/issuers", String::new(), 400, "?url="),
        ("DELETE", "/_orglab/issuers?url=https%3A%2F%2Fother.example", String::new(), 400, "no such issuer"),
        (
            "DELETE",
            "/_orglab/issuers?url=https%3A%2F%2Ftoken.actions.githubusercontent.com",
            String::new(),
            200,
            r#""deleted":true"#,
        ),
        ("GET", "/_orglab/issuers", String::new(), 200, r#""issuers":[]"#),
    ] {
        let answer = client.ask(method, path, &body);
        assert_eq!(answer.status, status, "{method} {path} {body}: {answer:?}");
        assert!(answer.body.contains(says), "{method} {path} {body}: {answer:?}");
    }
    server.stop().unwrap();
}

/// Files under what is a file itself cannot be made.
#[test]
fn a_disk_that_fails_shows_until_it_is_well_again() {
    let home = tempfile::TempDir::new().unwrap();
    let occupied = home.path().join("occupied");
    std::fs::write(&occupied, "").unwrap();
    let server = Running::start();
    let bodies = server.emulator.blobs();
    bodies.limit_memory(0);
    let mut client = server.connect();
    for (place, status) in [("occupied", "failing"), ("free", "ok")] {
        bodies.move_within(&home.path().join(place));
        let mut writer = bodies.writer();
        writer.write(b"x").unwrap();
        let written = writer.finish();
        assert_eq!(written.is_ok(), status == "ok");
        let answer = client.ask("GET", "/_orglab/health", "").json();
        assert_eq!(answer["status"], status);
        assert_eq!(answer["failure"].is_null(), status == "ok", "{answer}");
    }
    server.stop().unwrap();
}
