use crate::running::Running;

#[test]
fn idle_connections_do_not_hold_a_server_up() {
    let server = Running::start();
    let mut idle = server.connect();
    assert_eq!(idle.ask("GET", "/_orglab/health", "").status, 200);
    let silent = server.connect();
    server.stop().unwrap();
    assert!(idle.answer().is_none());
    drop(silent);
}

#[test]
fn a_request_that_is_open_is_answered_before_the_server_stops() {
    let server = Running::start();
    let mut client = server.connect();
    client.send(b"POST /_orglab/reset HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n");
    assert_eq!(client.answer().unwrap().status, 100);
    let thread = server.finish();
    client.send(b"{}");
    let answer = client.answer().unwrap();
    assert_eq!(answer.status, 200);
    thread.join().unwrap().unwrap();
}
