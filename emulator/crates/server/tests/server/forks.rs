use crate::running::Running;
use server::Config;

#[test]
fn a_fork_and_its_origin_never_see_each_other() {
    let server = Running::start();
    server.create_user("", "before");
    let mut client = server.connect();
    let fork = client.ask("POST", "/_orglab/fork", "").json();
    let prefix = format!("/_fork/{}", fork["id"].as_str().unwrap());
    assert_eq!(fork["endpoint"], format!("http://test:1{prefix}"));

    server.create_user(&prefix, "in-fork");
    server.create_user("", "in-origin");
    assert_eq!(server.users(&prefix), ["before", "in-fork"]);
    assert_eq!(server.users(""), ["before", "in-origin"]);

    let of_fork = client.ask("POST", &format!("{prefix}/_orglab/fork"), "{}").json();
    let second = format!("/_fork/{}", of_fork["id"].as_str().unwrap());
    assert_eq!(server.users(&second), ["before", "in-fork"]);
    assert_eq!(client.ask("GET", "/_orglab/forks", "").json()["forks"].as_array().unwrap().len(), 2);
    server.stop().unwrap();
}

#[test]
fn a_reset_goes_back_to_the_start_of_what_is_addressed() {
    let server = Running::start();
    let mut client = server.connect();
    server.create_user("", "late");
    let fork = client.ask("POST", "/_orglab/fork", "").json();
    let prefix = format!("/_fork/{}", fork["id"].as_str().unwrap());
    server.create_user(&prefix, "later");

    assert_eq!(client.ask("POST", &format!("{prefix}/_orglab/reset"), "").json()["status"], "ok");
    assert_eq!(server.users(&prefix), ["late"]);
    assert_eq!(server.users(""), ["late"]);

    let answer = client.ask("POST", "/moto-api/reset", "");
    assert_eq!((answer.status, answer.json()), (200, serde_json::json!({ "status": "ok" })));
    assert!(server.users("").is_empty());
    assert_eq!(server.users(&prefix), ["late"]);

    server.create_user(&prefix, "again");
    client.ask("POST", &format!("{prefix}/moto-api/reset"), "");
    assert_eq!(server.users(&prefix), ["late"]);
    server.stop().unwrap();
}

#[test]
fn a_path_that_was_not_signed_is_refused() {
    let server = Running::start();
    let mut client = server.connect();
    let fork = client.ask("POST", "/_orglab/fork", "").json();
    let mut request = server.iam("", "Action=ListUsers");
    *request.uri_mut() = format!("http://{}/_fork/{}/", server.address, fork["id"].as_str().unwrap()).parse().unwrap();
    let answer = client.request(&request);
    assert_eq!(answer.status, 403);
    assert!(answer.body.contains("<Code>SignatureDoesNotMatch</Code>"), "{answer:?}");
    server.stop().unwrap();
}

#[test]
fn a_fork_that_is_closed_is_unknown_in_the_words_of_each_protocol() {
    let server = Running::start();
    let mut client = server.connect();
    let id = client.ask("POST", "/_orglab/fork", "").json()["id"].as_str().unwrap().to_owned();
    assert_eq!(client.ask("DELETE", &format!("/_orglab/fork/{id}"), "").json()["closed"], id.as_str());
    assert_eq!(client.ask("DELETE", &format!("/_orglab/fork/{id}"), "").status, 404);

    let answer = server.call_iam(&format!("/_fork/{id}"), "Action=ListUsers");
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("<Code>NoSuchFork</Code>") && answer.body.contains(&id), "{answer:?}");
    client.send(
        format!(
            "POST /_fork/{id}/ HTTP/1.1\r\nhost: x\r\nx-amz-target: AWSOrganizationsV20161128.ListRoots\r\n\
             content-type: application/x-amz-json-1.1\r\ncontent-length: 2\r\n\r\n{{}}"
        )
        .as_bytes(),
    );
    let answer = client.answer().unwrap();
    assert_eq!(answer.status, 404);
    assert_eq!(answer.json()["__type"], "NoSuchFork");
    let answer = client.ask("GET", &format!("/_fork/{id}/_orglab/health"), "");
    assert_eq!(answer.status, 404);
    assert!(answer.json()["error"].as_str().unwrap().contains(&id));
    server.stop().unwrap();
}

#[test]
fn more_forks_than_the_limit_are_refused() {
    let server = Running::with(Config { fork_limit: 1, ..Config::default() });
    let mut client = server.connect();
    assert_eq!(client.ask("POST", "/_orglab/fork", "").status, 200);
    let answer = client.ask("POST", "/_orglab/fork", "");
    assert_eq!(answer.status, 409);
    assert!(answer.json()["error"].as_str().unwrap().contains("1 forks are open"));
    server.stop().unwrap();
}
