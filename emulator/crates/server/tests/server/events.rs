use std::fs;
use std::path::Path;

use serde_json::Value;
use server::{Config, ServeError, Server};

use crate::running::Running;

fn records(path: &Path) -> Vec<Value> {
    fs::read_to_string(path).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_answered_call_is_in_the_file_once_the_server_has_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("events.jsonl");
    let config = || Config { events: Some(file.clone()), ..Config::default() };
    let server = Running::with(config());
    let mut client = server.connect();
    for number in 0..300 {
        let answer = client.request(&server.iam("", &format!("Action=GetUser&UserName=nobody-{number}")));
        assert_eq!(answer.status, 404);
    }
    let fork = client.ask("POST", "/_orglab/fork", "").json();
    server.create_user(&format!("/_fork/{}", fork["id"].as_str().unwrap()), "in-fork");
    server.stop().unwrap();

    let records_before = records(&file);
    assert_eq!(records_before.len(), 301);
    for (number, record) in records_before.iter().take(300).enumerate() {
        assert_eq!(record["eventName"], "GetUser");
        assert_eq!(record["requestParameters"]["userName"], format!("nobody-{number}"));
    }
    assert_eq!(records_before[300]["eventName"], "CreateUser");

    // A second server goes on where the first has ended.
    let server = Running::with(config());
    server.create_user("", "again");
    server.stop().unwrap();
    assert_eq!(records(&file).len(), 302);
}

#[test]
fn a_file_that_cannot_be_opened_is_an_error_at_the_start() {
    let folder = tempfile::tempdir().unwrap();
    let config = Config { events: Some(folder.path().join("missing/events.jsonl")), ..Config::default() };
    let error = Server::new(emulator::Emulator::builder().build(), config).unwrap_err();
    assert!(matches!(error, ServeError::OpenEvents { .. }), "{error}");
    assert!(error.to_string().contains("missing/events.jsonl"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_cannot_be_written_stops_the_server() {
    let server = Running::with(Config { events: Some("/dev/full".into()), ..Config::default() });
    server.create_user("", "unseen");
    let error = server.wait().unwrap_err();
    assert!(matches!(error, ServeError::WriteEvents(_)), "{error}");
}
