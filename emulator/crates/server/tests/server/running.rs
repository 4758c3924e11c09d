//! A running server with one account, and calls signed by its root user.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::thread::JoinHandle;

use aws::AccountId;
use emulator::Emulator;
use server::{Config, ServeError, Server, serve};
use state::{Account, CredentialOwner, JoinedMethod, Shared};
use tokio::sync::oneshot;

use crate::client::{Answer, Client};

pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) emulator: Emulator,
    pub(crate) key: (String, String),
    stop: oneshot::Sender<()>,
    thread: JoinHandle<Result<(), ServeError>>,
}

impl Running {
    pub(crate) fn start() -> Running {
        Running::with(Config::default())
    }
    pub(crate) fn with(config: Config) -> Running {
        let emulator = Emulator::builder().seed(1).build();
        let key = root_key(&emulator);
        Running::of(emulator, key, config)
    }
    /// Serves this emulator; calls are signed with the key.
    pub(crate) fn of(emulator: Emulator, key: (String, String), config: Config) -> Running {
        let server = Server::new(emulator.clone(), config).unwrap();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                serve(listener, server, async { drop(stopped.await) }).await
            })
        });
        Running { address, emulator, key, stop, thread }
    }
    pub(crate) fn connect(&self) -> Client {
        Client::connect(self.address)
    }
    pub(crate) fn stop(self) -> Result<(), ServeError> {
        drop(self.stop);
        self.thread.join().unwrap()
    }
    /// Waits for a server that stops by itself.
    pub(crate) fn wait(self) -> Result<(), ServeError> {
        let ended = self.thread.join().unwrap();
        drop(self.stop);
        ended
    }
    /// Tells the server to stop and does not wait.
    pub(crate) fn finish(self) -> JoinHandle<Result<(), ServeError>> {
        drop(self.stop);
        self.thread
    }
    /// A signed call of IAM at an endpoint whose path is `prefix`.
    pub(crate) fn iam(&self, prefix: &str, parameters: &str) -> http::Request<String> {
        let request = http::Request::post(format!("http://{}{prefix}/", self.address))
            .header("content-type", "application/x-www-form-urlencoded; charset=utf-8")
            .body(format!("Version=2010-05-08&{parameters}"));
        self.signed("iam", request.unwrap())
    }
    pub(crate) fn signed(&self, service: &str, mut request: http::Request<String>) -> http::Request<String> {
        let signer = sigv4::Signer {
            access_key_id: &self.key.0,
            secret_access_key: &self.key.1,
            session_token: None,
            region: "us-east-1",
            service,
        };
        signer.sign(&mut request, self.emulator.clock().unmoved().seconds()).unwrap();
        request
    }
    pub(crate) fn call_iam(&self, prefix: &str, parameters: &str) -> Answer {
        self.connect().request(&self.iam(prefix, parameters))
    }
    /// The names of the users that an endpoint knows.
    pub(crate) fn users(&self, prefix: &str) -> Vec<String> {
        let answer = self.call_iam(prefix, "Action=ListUsers");
        assert_eq!(answer.status, 200, "{answer:?}");
        let after = answer.body.split("<UserName>").skip(1);
        after.map(|rest| rest.split('<').next().unwrap().to_owned()).collect()
    }
    pub(crate) fn create_user(&self, prefix: &str, name: &str) {
        let answer = self.call_iam(prefix, &format!("Action=CreateUser&UserName={name}"));
        assert_eq!(answer.status, 200, "{answer:?}");
    }
}

pub(crate) const ACCOUNT: AccountId = AccountId::new(111_111_111_111);

fn root_key(emulator: &Emulator) -> (String, String) {
    let id = emulator
        .change(ACCOUNT, |tx| {
            let account = Account::new(ACCOUNT, "test", "test@example.com", JoinedMethod::Created, tx.now);
            tx.partition_mut().accounts.insert(ACCOUNT, Shared::new(account));
            let id = state::iam::access_key::create(tx, ACCOUNT, CredentialOwner::Root).unwrap();
            Ok::<_, Infallible>(id)
        })
        .unwrap();
    let secret = emulator.snapshot().credentials.get(&id).unwrap().secret.to_string();
    (id.to_string(), secret)
}
