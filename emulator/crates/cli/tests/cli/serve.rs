use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::{orglab, run, text};

pub(crate) struct Served {
    child: Child,
    /// What was said before the ready line.
    pub(crate) said: Vec<String>,
    pub(crate) address: String,
}

impl Served {
    pub(crate) fn start(folder: &Path, arguments: &[&str]) -> Served {
        Served::launch(folder, &[&["serve"], arguments].concat())
    }
    /// A server by another command, at a free port.
    pub(crate) fn launch(folder: &Path, arguments: &[&str]) -> Served {
        let all = [arguments, &["--port", "0"]].concat();
        let mut child = orglab(folder, &all).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let mut said = Vec::new();
        let address = loop {
            let Some(line) = lines.next() else {
                let mut stderr = String::new();
                child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
                panic!("not ready: {said:?} {stderr}");
            };
            match line.strip_prefix("ready http://") {
                Some(address) => break address.to_owned(),
                None => said.push(line),
            }
        };
        Served { child, said, address }
    }
    fn health(&self) -> String {
        self.send("GET", "/_orglab/health", "", "")
    }
    /// Sends a request, with a further header or none.
    pub(crate) fn send(&self, method: &str, path: &str, header: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: {length}\r\n{header}\r\n{body}"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
    /// Sends a signal and gives the exit code.
    pub(crate) fn stop(mut self, signal: &str) -> Option<i32> {
        let sent = Command::new("kill").args([&format!("-{signal}"), &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
        self.child.wait().unwrap().code()
    }
}

#[test]
fn serve_says_how_to_reach_it_and_stops_when_told() {
    for signal in ["TERM", "INT"] {
        let folder = tempfile::tempdir().unwrap();
        let served = Served::start(folder.path(), &[]);
        let home = folder.path().canonicalize().unwrap().join(".orglab");
        assert_eq!(
            served.said,
            [
                "auth strict: every call needs a valid signature of a known key".to_owned(),
                format!("export AWS_CONFIG_FILE={}", home.join("config").display()),
                format!("export AWS_SHARED_CREDENTIALS_FILE={}", home.join("credentials").display()),
            ]
        );
        assert!(served.health().contains(r#""status":"ok""#));

        let config = std::fs::read_to_string(home.join("config")).unwrap();
        for profile in [
            "management-admin",
            "dev-developer",
            "staging-developer",
            "prod-operations",
            "security-auditor",
            "finance-billing",
            "ci-deployer",
            "prod-break-glass",
        ] {
            let section = config.split(&format!("[profile {profile}]\n")).nth(1).unwrap_or_else(|| panic!("{profile}"));
            let section = section.split("\n\n").next().unwrap();
            assert!(section.contains(&format!("endpoint_url = http://{}", served.address)), "{section}");
            assert!(section.contains("region = "), "{section}");
        }

        let exports = text(&run(folder.path(), &["env", "--profile", "dev-developer"]).stdout);
        let lines: Vec<&str> = exports.lines().collect();
        assert_eq!(lines[..2], [&served.said[1], &served.said[2]]);
        assert_eq!(lines[2..], ["export AWS_PROFILE=dev-developer"]);
        let unknown = run(folder.path(), &["env", "--profile", "nobody"]);
        assert_eq!(unknown.status.code(), Some(1));
        assert!(text(&unknown.stderr).contains("dev-developer"), "{unknown:?}");

        assert_eq!(served.stop(signal), Some(0), "{signal}");
    }
}

#[test]
fn a_port_that_is_taken_is_named_and_nothing_is_written() {
    let first = tempfile::tempdir().unwrap();
    let second = tempfile::tempdir().unwrap();
    let served = Served::start(first.path(), &[]);
    let port = served.address.rsplit(':').next().unwrap();
    let output = run(second.path(), &["serve", "--port", port]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains(&format!("127.0.0.1:{port} is in use")), "{output:?}");
    assert!(text(&output.stderr).contains("--port"));
    assert!(!second.path().join(".orglab").exists());
    assert_eq!(served.stop("TERM"), Some(0));
}

#[test]
fn any_key_warns() {
    let folder = tempfile::tempdir().unwrap();
    let served = Served::start(folder.path(), &["--auth", "any-key"]);
    assert!(served.said[0].starts_with("auth any-key: WARNING"), "{:?}", served.said);
    assert_eq!(served.stop("TERM"), Some(0));
}

#[test]
fn events_and_history_are_as_asked() {
    let folder = tempfile::tempdir().unwrap();
    let arguments = ["--events", "events.jsonl", "--history", "10", "--seed", "7", "--home", "my home"];
    let served = Served::start(folder.path(), &arguments);
    assert!(served.said[1].starts_with("export AWS_CONFIG_FILE='/"), "{:?}", served.said);
    assert_eq!(served.stop("TERM"), Some(0));
    assert_eq!(std::fs::read_to_string(folder.path().join("events.jsonl")).unwrap(), "");
    assert!(folder.path().join("my home/credentials").exists());
}

#[test]
fn mistakes_in_a_scenario_are_told_with_their_place() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("wrong.yaml"), "title: x\nacounts: {}\n").unwrap();
    let output = run(folder.path(), &["serve", "--port", "0", "--scenario", "wrong.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("wrong.yaml:2:1: "), "{output:?}");
    assert!(output.stdout.is_empty());
}
