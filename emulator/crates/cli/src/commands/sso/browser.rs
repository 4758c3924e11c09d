//! Signing in with a browser on this machine: the authorization code grant with PKCE, as the AWS CLI does it. See
//! <https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html> and
//! [RFC 8252](https://www.rfc-editor.org/rfc/rfc8252#section-7.3).

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, bail};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::config::Settings;
use super::login::{Registered, Token, accepted, pause, say};
use crate::remote::Remote;

/// Where the browser comes back to; the port is not known before a client registers, and so it is left out there.
const CALLBACK: &str = "/oauth/callback";
/// How long a person may take, as in the AWS CLI.
const PATIENCE: Duration = Duration::from_secs(600);
/// How often is looked whether the browser is back.
const LOOK: Duration = Duration::from_millis(50);
/// How long a request of a browser may take to come in.
const READ: Duration = Duration::from_secs(5);
/// The longest request that is read; codes and states are short.
const REQUEST: usize = 16 * 1024;

/// Whether a browser can be opened here.
pub(super) fn is_there() -> bool {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    is_set("BROWSER") || cfg!(any(target_os = "macos", windows)) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

/// Has a person sign in, and trades what the browser brings back for a token.
pub(super) fn sign_in(remote: &Remote, settings: &Settings, open: bool) -> anyhow::Result<(Registered, Token)> {
    let register = json!({
        "clientName": format!("orglab-client-{}", settings.key),
        "clientType": "public",
        "grantTypes": ["authorization_code", "refresh_token"],
        "redirectUris": [format!("http://127.0.0.1{CALLBACK}")],
        "issuerUrl": settings.start_url,
        "scopes": settings.scopes,
    });
    let registered: Registered = accepted(remote.call("/client/register", &register)?)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("cannot listen for the browser")?;
    let redirect_uri = format!("http://{}{CALLBACK}", listener.local_addr()?);
    let (state, verifier) = (drawn()?, drawn()?);
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
    let query = form_urlencoded::Serializer::new(String::new())
        .append_pair("response_type", "code")
        .append_pair("client_id", &registered.client_id)
        .append_pair("redirect_uri", &redirect_uri)
        .append_pair("state", &state)
        .append_pair("code_challenge_method", "S256")
        .append_pair("scopes", &settings.scopes.join(" "))
        .append_pair("code_challenge", &challenge)
        .finish();
    let url = remote.url(&format!("/authorize?{query}"));
    say(&format!("Sign in with a browser on this machine:\n\n  {url}\n\n"))?;
    if open {
        browse(&url);
    }
    let code = wait(&listener, &state)?;
    let ask = json!({
        "clientId": registered.client_id,
        "clientSecret": registered.client_secret,
        "grantType": "authorization_code",
        "redirectUri": redirect_uri,
        "codeVerifier": verifier,
        "code": code,
    });
    let token = accepted(remote.call("/token", &ask)?)?;
    Ok((registered, token))
}

/// 64 characters that nobody can guess.
fn drawn() -> anyhow::Result<String> {
    let mut bytes = [0; 48];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("there is no randomness: {error}"))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// Opens an address. Where that does not work, the person has the address to open.
fn browse(url: &str) {
    let program = std::env::var("BROWSER").ok().filter(|program| !program.is_empty());
    let (program, arguments): (&str, &[&str]) = match &program {
        Some(program) => (program, &[]),
        None if cfg!(target_os = "macos") => ("open", &[]),
        None if cfg!(windows) => ("rundll32", &["url.dll,FileProtocolHandler"]),
        None => ("xdg-open", &[]),
    };
    let mut command = Command::new(program);
    command.args(arguments).arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if let Err(error) = command.spawn() {
        tracing::debug!(%error, program, "no browser was opened");
    }
}

/// Waits until a browser comes back with the code.
fn wait(listener: &TcpListener, state: &str) -> anyhow::Result<String> {
    listener.set_nonblocking(true)?;
    let tries = PATIENCE.as_millis() / LOOK.as_millis();
    for _ in 0..tries {
        match listener.accept() {
            Ok((stream, _)) => {
                // Browsers ask for icons as well, and whoever else asks is no reason to give up.
                if let Some(back) = heard(stream, state) {
                    return back;
                }
            }
            Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => pause(LOOK),
            Err(error) => return Err(error).context("cannot listen for the browser"),
        }
    }
    bail!("nobody signed in in time")
}

/// What a request brings: the code, or why there is none; nothing where the request is not the one that is waited for.
fn heard(mut stream: TcpStream, state: &str) -> Option<anyhow::Result<String>> {
    let path = request(&mut stream).ok()??;
    let back = brought(&path, state);
    let (status, sentence) = match &back {
        None => ("404 Not Found", "There is nothing here."),
        Some(Ok(_)) => ("200 OK", "You are signed in. You can close this window and go back to your terminal."),
        Some(Err(_)) => ("400 Bad Request", "You are not signed in. Your terminal says why."),
    };
    let page =
        format!("<!DOCTYPE html><html lang=\"en\"><title>orglab</title><p role=\"status\">{sentence}</p></html>");
    let head = format!(
        "HTTP/1.1 {status}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
        page.len()
    );
    // Whether the browser still listens does not matter to what it has brought.
    if let Err(error) = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(page.as_bytes())) {
        tracing::debug!(%error, "the browser did not wait for the answer");
    }
    back
}

/// The path and query of a `GET`.
fn request(stream: &mut TcpStream) -> std::io::Result<Option<String>> {
    stream.set_nonblocking(false)?;
    stream.set_read_timeout(Some(READ))?;
    let (mut head, mut part) = (Vec::new(), [0; 2048]);
    while head.len() < REQUEST && !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let length = stream.read(&mut part)?;
        if length == 0 {
            break;
        }
        head.extend(part.iter().take(length));
    }
    let text = String::from_utf8_lossy(&head);
    let mut words = text.lines().next().unwrap_or_default().split(' ');
    Ok(words.next().filter(|method| *method == "GET").and_then(|_| words.next()).map(str::to_owned))
}

/// Reads what the browser was sent back with. Nothing is believed that does not carry the state.
fn brought(path: &str, state: &str) -> Option<anyhow::Result<String>> {
    let (path, query) = path.split_once('?')?;
    let value = |name: &str| {
        let mut pairs = form_urlencoded::parse(query.as_bytes());
        pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
    };
    if path != CALLBACK || value("state").as_deref() != Some(state) {
        return None;
    }
    match (value("code"), value("error")) {
        (Some(code), None) => Some(Ok(code)),
        (_, Some(error)) => {
            let description = value("error_description").unwrap_or_default();
            Some(Err(anyhow::anyhow!("{error}: {description}")))
        }
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a browser is answered that asks for a path.
    fn ask(address: std::net::SocketAddr, path: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn the_code_that_carries_the_state_is_taken_and_nothing_else() {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let browser = std::thread::spawn(move || {
            let paths = ["/favicon.ico", "/oauth/callback?code=evil&state=other", "/oauth/callback?code=c%2B1&state=s"];
            paths.map(|path| ask(address, path))
        });
        assert_eq!(wait(&listener, "s").unwrap(), "c+1");
        let [icon, other, good] = browser.join().unwrap();
        assert!(icon.starts_with("HTTP/1.1 404 ") && other.starts_with("HTTP/1.1 404 "), "{icon} {other}");
        assert!(good.starts_with("HTTP/1.1 200 OK") && good.contains("You are signed in."), "{good}");
    }

    #[test]
    fn a_no_is_an_error_and_words_are_drawn_anew() {
        let no = brought("/oauth/callback?error=access_denied&error_description=The+request+was+denied&state=s", "s");
        assert_eq!(no.unwrap().unwrap_err().to_string(), "access_denied: The request was denied");
        for path in ["/oauth/callback", "/oauth/callback?state=s", "/elsewhere?code=c&state=s", ""] {
            assert!(brought(path, "s").is_none(), "{path}");
        }
        let (one, other) = (drawn().unwrap(), drawn().unwrap());
        assert!(one.len() == 64 && one != other);
    }
}
