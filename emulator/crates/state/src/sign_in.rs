//! Signing in to IAM Identity Center: the clients that ask for it, what they wait for, and the sessions that come of it.
//!
//! Everything a browser or an SDK holds is a text without meaning, and what it stands for is here; role sessions alone
//! carry their own contents. See
//! [OIDC API](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/Welcome.html) and
//! [authentication sessions](https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html).

use std::sync::Arc;

use aws::Timestamp;

use crate::Shared;
use crate::map::OrdMap;

/// All of it, in one partition.
#[derive(Debug, Clone, Default)]
pub struct SignIn {
    /// By client id.
    pub clients: OrdMap<Arc<str>, Shared<Client>>,
    /// By device code.
    pub devices: OrdMap<Arc<str>, Shared<DeviceAuthorization>>,
    /// The device code behind the code that a person types.
    pub user_codes: OrdMap<Arc<str>, Arc<str>>,
    /// By code.
    pub codes: OrdMap<Arc<str>, Shared<AuthorizationCode>>,
    /// The sessions of people, by an id that their browser holds.
    pub sessions: OrdMap<Arc<str>, Shared<PortalSession>>,
    /// Access and refresh tokens.
    pub tokens: OrdMap<Arc<str>, Shared<Token>>,
    /// The second factors of people, by the person's id.
    pub second_factors: OrdMap<Arc<str>, Shared<SecondFactor>>,
    /// Who must give a second factor, by instance; those who have one, where nothing was said.
    pub second_factor_modes: OrdMap<Arc<str>, SecondFactorMode>,
    /// Who says yes to every device that asks, by instance: where nobody is there to do it.
    pub approvers: OrdMap<Arc<str>, Shared<Approver>>,
    /// What is over when, so that it need not be kept.
    ends: OrdMap<(Timestamp, Ended), ()>,
}

/// Something that is over at some time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Ended {
    Client(Arc<str>),
    Device(Arc<str>),
    Code(Arc<str>),
    Session(Arc<str>),
    Token(Arc<str>),
}

/// A client that registered itself. See
/// [`RegisterClient`](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_RegisterClient.html).
#[derive(Debug, Clone)]
pub struct Client {
    /// What it shows with every request.
    pub id: Arc<str>,
    /// What it proves itself with.
    pub secret: String,
    /// The name it gave itself.
    pub name: String,
    /// What it may ask for; none for the older kind of client, which gets what `sso:account:access` allows and no
    /// refresh token.
    pub scopes: Vec<String>,
    /// The grants it may use; none where it named none, which are the device code and what comes of it.
    pub grant_types: Vec<String>,
    /// Where its authorization codes may be sent.
    pub redirect_uris: Vec<String>,
    /// The start URL or issuer URL of the instance whose people it lets in.
    pub issuer_url: Option<String>,
    /// When it registered.
    pub issued: Timestamp,
    /// Until when the registration is good.
    pub expires: Timestamp,
}

/// A device that waits for a person to confirm its code. See
/// [`StartDeviceAuthorization`](https://docs.aws.amazon.com/singlesignon/latest/OIDCAPIReference/API_StartDeviceAuthorization.html).
#[derive(Debug, Clone)]
pub struct DeviceAuthorization {
    /// What the device holds.
    pub device_code: Arc<str>,
    /// What the person types.
    pub user_code: Arc<str>,
    /// Whose it is.
    pub client: Arc<str>,
    /// The instance that the start URL names.
    pub instance: Arc<str>,
    /// Until when it can be confirmed.
    pub expires: Timestamp,
    /// When the device asked last.
    pub polled: Option<Timestamp>,
    /// What the person said.
    pub answer: Answer,
}

/// A person who says yes to every device that asks.
#[derive(Debug, Clone)]
pub struct Approver {
    /// Who, by the id in the identity store.
    pub user: Arc<str>,
    /// Attributes for access control, in place of those that an identity provider would send.
    pub attributes: Vec<(String, String)>,
}

/// What a person said to a client that asks to be let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    Pending,
    /// Yes, in this session.
    Approved(Arc<str>),
    /// No.
    Denied,
}

/// What a browser brings back to a client that asked in it. See
/// [RFC 7636](https://www.rfc-editor.org/rfc/rfc7636).
#[derive(Debug, Clone)]
pub struct AuthorizationCode {
    /// The code.
    pub code: Arc<str>,
    /// For whom.
    pub client: Arc<str>,
    /// The session of the person who said yes.
    pub session: Arc<str>,
    /// Where it was sent, port and all.
    pub redirect_uri: String,
    /// The SHA-256 of the verifier, base64url without padding.
    pub challenge: String,
    /// Until when it is good.
    pub expires: Timestamp,
}

/// A person who is signed in.
#[derive(Debug, Clone)]
pub struct PortalSession {
    /// What the browser holds.
    pub id: Arc<str>,
    /// Where.
    pub instance: Arc<str>,
    /// Who, by the id in the identity store.
    pub user: Arc<str>,
    /// Since when.
    pub created: Timestamp,
    /// Until when.
    pub expires: Timestamp,
    /// Attributes for access control that the identity provider sent.
    pub attributes: Vec<(String, String)>,
}

/// An authenticator app of a person. See
/// [MFA types](https://docs.aws.amazon.com/singlesignon/latest/userguide/mfa-types.html).
#[derive(Debug, Clone)]
pub struct SecondFactor {
    /// The secret that the app shares, in base32.
    pub seed: Arc<str>,
    /// The time step of the last code that was taken: a code is good once.
    pub spent: u64,
}

/// Who must give a second factor. See
/// [prompt users for MFA](https://docs.aws.amazon.com/singlesignon/latest/userguide/how-to-configure-mfa-device-enforcement.html).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SecondFactorMode {
    /// Whoever has a device; others sign in without.
    #[default]
    WhoHasOne,
    /// Everybody: whoever has no device is not let in.
    Everybody,
    /// Nobody.
    Nobody,
}

/// An access or refresh token.
#[derive(Debug, Clone)]
pub struct Token {
    /// What is shown.
    pub value: Arc<str>,
    /// Access or refresh.
    pub kind: TokenKind,
    /// Who may use it to refresh.
    pub client: Arc<str>,
    /// The session it lives in: when that is over, so is the token.
    pub session: Arc<str>,
    /// Until when it is good.
    pub expires: Timestamp,
}

/// What a token is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TokenKind {
    /// The portal's operations.
    Access,
    /// New tokens.
    Refresh,
}

impl SignIn {
    /// Keeps a client.
    pub fn add_client(&mut self, client: Client) {
        self.ends.insert((client.expires, Ended::Client(client.id.clone())), ());
        self.clients.insert(client.id.clone(), Shared::new(client));
    }
    /// Keeps a device that waits.
    pub fn add_device(&mut self, device: DeviceAuthorization) {
        self.ends.insert((device.expires, Ended::Device(device.device_code.clone())), ());
        self.user_codes.insert(device.user_code.clone(), device.device_code.clone());
        self.devices.insert(device.device_code.clone(), Shared::new(device));
    }
    /// Keeps a code.
    pub fn add_code(&mut self, code: AuthorizationCode) {
        self.ends.insert((code.expires, Ended::Code(code.code.clone())), ());
        self.codes.insert(code.code.clone(), Shared::new(code));
    }
    /// Keeps a session.
    pub fn add_session(&mut self, session: PortalSession) {
        self.ends.insert((session.expires, Ended::Session(session.id.clone())), ());
        self.sessions.insert(session.id.clone(), Shared::new(session));
    }
    /// Keeps a token.
    pub fn add_token(&mut self, token: Token) {
        self.ends.insert((token.expires, Ended::Token(token.value.clone())), ());
        self.tokens.insert(token.value.clone(), Shared::new(token));
    }
    /// A device by the code that a person types, in whatever case and with or without its dash.
    pub fn device_of(&self, user_code: &str) -> Option<&Shared<DeviceAuthorization>> {
        let mut typed: String = user_code.chars().filter(char::is_ascii_alphanumeric).collect();
        typed.make_ascii_uppercase();
        if typed.len() == 8 {
            typed.insert(4, '-');
        }
        self.devices.get(self.user_codes.get(typed.as_str())?)
    }
    /// A session that is not over.
    pub fn session(&self, id: &str, now: Timestamp) -> Option<&Shared<PortalSession>> {
        self.sessions.get(id).filter(|session| now < session.expires)
    }
    /// A token that is not over and whose session is not either.
    pub fn token(
        &self,
        value: &str,
        kind: TokenKind,
        now: Timestamp,
    ) -> Option<(&Shared<Token>, &Shared<PortalSession>)> {
        let token = self.tokens.get(value).filter(|token| token.kind == kind && now < token.expires)?;
        Some((token, self.session(&token.session, now)?))
    }
    /// Forgets what was over before some time. What ended a little while ago is kept, so that it can be told from what
    /// never was.
    pub fn forget(&mut self, before: Timestamp) {
        while let Some((key, ())) = self.ends.get_min().filter(|((at, _), ())| *at < before) {
            let key = key.clone();
            match &key.1 {
                Ended::Client(id) => _ = self.clients.remove(id),
                Ended::Device(code) => {
                    if let Some(device) = self.devices.remove(code) {
                        self.user_codes.remove(&device.user_code);
                    }
                }
                Ended::Code(code) => _ = self.codes.remove(code),
                Ended::Session(id) => _ = self.sessions.remove(id),
                Ended::Token(value) => _ = self.tokens.remove(value),
            }
            self.ends.remove(&key);
        }
    }
    /// Ends the sessions of a person, at once.
    pub fn end_sessions_of(&mut self, user: &str) {
        let of_user = self.sessions.values().filter(|session| &*session.user == user);
        for id in of_user.map(|session| session.id.clone()).collect::<Vec<_>>() {
            self.sessions.remove(&id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    #[test]
    fn a_token_lives_no_longer_than_its_session() {
        let mut sign_in = SignIn::default();
        let (session, client) = (Arc::<str>::from("s"), Arc::<str>::from("c"));
        sign_in.add_session(PortalSession {
            id: session.clone(),
            instance: "ssoins-1".into(),
            user: "u".into(),
            created: at(0),
            expires: at(100),
            attributes: Vec::new(),
        });
        let token = Token { value: "t".into(), kind: TokenKind::Access, client, session, expires: at(200) };
        sign_in.add_token(token);
        let good = |sign_in: &SignIn, kind, now| sign_in.token("t", kind, at(now)).is_some();
        assert!(good(&sign_in, TokenKind::Access, 99));
        assert!(!good(&sign_in, TokenKind::Refresh, 99));
        assert!(!good(&sign_in, TokenKind::Access, 100));
        sign_in.forget(at(201));
        assert!(sign_in.tokens.is_empty() && sign_in.sessions.is_empty());
    }

    #[test]
    fn a_person_may_type_a_code_as_it_comes() {
        let mut sign_in = SignIn::default();
        sign_in.add_device(DeviceAuthorization {
            device_code: "d".into(),
            user_code: "ABCD-EFGH".into(),
            client: "c".into(),
            instance: "ssoins-1".into(),
            expires: at(600),
            polled: None,
            answer: Answer::Pending,
        });
        for (typed, want) in [("ABCD-EFGH", true), ("abcdefgh", true), (" abcd efgh ", true), ("ABCDEFG", false)] {
            assert_eq!(sign_in.device_of(typed).is_some(), want, "{typed:?}");
        }
        sign_in.forget(at(601));
        assert!(sign_in.user_codes.is_empty());
    }
}
