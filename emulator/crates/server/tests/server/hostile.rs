use std::net::Shutdown;
use std::time::Duration;

use server::Config;

use crate::running::Running;

#[test]
fn bytes_that_are_no_request_never_kill_the_server() {
    let server = Running::start();
    for bytes in [
        b"".as_slice(),
        b"\0\0\0\0\0\0\0\0",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 99999999999999999999\r\n\r\n",
        b"POST / HTTP/1.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        b"POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n",
        b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nAction",
        b"GET /%ff%00/\xff HTTP/1.1\r\nhost: x\r\n\r\n",
        b"GET /?%zz=\xc3\x28 HTTP/1.1\r\nhost: x\r\n\r\n",
        b"GET /_fork/%2e%2e/x HTTP/1.1\r\nhost: x\r\n\r\n",
        b"GET /_orglab/../health HTTP/1.1\r\nhost: x\r\n\r\n",
        b"GET http://[::1/ HTTP/1.1\r\nhost: x\r\n\r\n",
        b"CONNECT x:1 HTTP/1.1\r\nhost: x\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nhost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nauthorization: \xff\xfe\r\ncontent-type: \x80\r\ncontent-length: 0\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    ] {
        let mut client = server.connect();
        client.send(bytes);
        client.stream.shutdown(Shutdown::Write).unwrap();
        if let Some(answer) = client.answer() {
            assert!((400..500).contains(&answer.status), "{:?}: {answer:?}", String::from_utf8_lossy(bytes));
        }
    }
    let many: String = (0..2000).map(|number| format!("x-{number}: y\r\n")).collect();
    let long = "y".repeat(1024 * 1024);
    for head in [many, format!("x: {long}\r\n")] {
        let mut client = server.connect();
        client.send(format!("GET / HTTP/1.1\r\nhost: x\r\n{head}\r\n").as_bytes());
        if let Some(answer) = client.answer() {
            assert_eq!(answer.status, 431);
        }
    }
    assert_eq!(server.connect().ask("GET", "/_orglab/health", "").status, 200);
    server.stop().unwrap();
}

#[test]
fn a_body_over_the_limit_is_refused_however_it_comes() {
    let server = Running::with(Config { body_limit: 100_000, ..Config::default() });
    let body = "x".repeat(200_000);
    let chunk = format!("{:x}\r\n{body}\r\n", body.len());
    for (head, body) in [
        (format!("content-length: {}", body.len()), body.as_str()),
        ("transfer-encoding: chunked".to_owned(), &format!("{chunk}{chunk}0\r\n\r\n")),
    ] {
        for (kind, code) in [
            ("application/x-www-form-urlencoded", "<Code>RequestEntityTooLarge</Code>"),
            ("application/x-amz-json-1.1", r#""__type":"RequestEntityTooLarge""#),
        ] {
            let mut client = server.connect();
            client
                .send(format!("POST / HTTP/1.1\r\nhost: x\r\ncontent-type: {kind}\r\n{head}\r\n\r\n{body}").as_bytes());
            let answer = client.answer().unwrap();
            assert_eq!(answer.status, 413, "{head} {kind}");
            assert!(answer.body.contains(code), "{answer:?}");
            assert!(answer.head.to_lowercase().contains("x-amzn-requestid: "), "{answer:?}");
        }
    }
    server.stop().unwrap();
}

#[test]
fn a_client_that_waits_to_continue_is_told_so_or_refused_at_once() {
    let server = Running::with(Config { body_limit: 1000, ..Config::default() });
    let mut client = server.connect();
    client.send(b"POST /_orglab/reset HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n");
    assert_eq!(client.answer().unwrap().status, 100);
    client.send(b"{}");
    assert_eq!(client.answer().unwrap().status, 200);

    client.send(b"POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2000\r\n\r\n");
    assert_eq!(client.answer().unwrap().status, 413);

    // Before a body without bytes there is nothing to wait for; the connection ends, as botocore could not go on with it.
    let mut client = server.connect();
    client.send(b"PUT /bucket/empty HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 0\r\n\r\n");
    let answer = client.answer().unwrap();
    assert!(answer.status != 100 && answer.head.to_lowercase().contains("connection: close"), "{answer:?}");
    assert!(client.answer().is_none());
    server.stop().unwrap();
}

#[test]
fn one_connection_carries_many_requests() {
    let server = Running::start();
    let mut client = server.connect();
    for _ in 0..100 {
        assert_eq!(client.request(&server.iam("", "Action=ListUsers")).status, 200);
    }
    // Sent together, answered in order.
    client.send(
        &b"GET /_orglab/health HTTP/1.1\r\nhost: x\r\n\r\nGET /_orglab/helth HTTP/1.1\r\nhost: x\r\n\r\n".repeat(3),
    );
    let statuses: Vec<u16> = (0..6).map(|_| client.answer().unwrap().status).collect();
    assert_eq!(statuses, [200, 404, 200, 404, 200, 404]);
    server.stop().unwrap();
}

#[test]
fn nesting_without_end_exhausts_no_stack() {
    let server = Running::start();
    let mut client = server.connect();
    let depth = 200_000;
    for body in [
        "[".repeat(depth),
        r#"{"a":"#.repeat(depth),
        format!(r#"{{"Content":"x","Tags":{}{}}}"#, "[".repeat(depth), "]".repeat(depth)),
    ] {
        let request = http::Request::post(format!("http://{}/", server.address))
            .header("content-type", "application/x-amz-json-1.1")
            .header("x-amz-target", "AWSOrganizationsV20161128.CreatePolicy")
            .body(body);
        let answer = client.request(&server.signed("organizations", request.unwrap()));
        assert_eq!(answer.status, 400, "{answer:?}");
    }
    let statement = format!(r#"{{"Statement":{}1{}}}"#, "[".repeat(50_000), "]".repeat(50_000));
    let document = statement.replace('[', "%5B").replace(']', "%5D").replace('{', "%7B").replace('}', "%7D");
    for parameters in [
        format!("Action=CreatePolicy&PolicyName=x&PolicyDocument={document}"),
        format!("Action=CreateUser&UserName=x&Tags{}=y", ".member.1".repeat(depth)),
        format!("Action=CreateUser&UserName=x&{}=y", "Tags.".repeat(depth)),
    ] {
        let answer = client.request(&server.iam("", &parameters));
        assert!((200..500).contains(&answer.status), "{answer:?}");
        assert!(answer.body.starts_with('<'), "{answer:?}");
    }
    assert_eq!(client.ask("GET", "/_orglab/health", "").status, 200);
    server.stop().unwrap();
}

#[test]
fn a_client_that_stops_talking_is_not_waited_for() {
    let short = Duration::from_millis(200);
    let server = Running::with(Config { header_timeout: short, body_timeout: short, ..Config::default() });
    let mut silent = server.connect();
    let mut in_the_head = server.connect();
    in_the_head.send(b"POST / HTTP/1.1\r\nhost:");
    let mut idle = server.connect();
    assert_eq!(idle.ask("GET", "/_orglab/health", "").status, 200);
    for client in [&mut silent, &mut in_the_head, &mut idle] {
        assert!(client.answer().is_none_or(|answer| answer.status == 408));
    }
    let mut in_the_body = server.connect();
    in_the_body.send(b"POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 10\r\n\r\nAction");
    let answer = in_the_body.answer().unwrap();
    assert_eq!(answer.status, 400);
    assert!(answer.body.contains("<Code>RequestTimeout</Code>"), "{answer:?}");
    server.stop().unwrap();
}
