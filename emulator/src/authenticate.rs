use aws::{AccessKeyId, AccountId, Principal, Timestamp};
use sigv4::{Claim, Dialect, Refusal};
use state::{AccountStatus, Caller, Credential, CredentialOwner, CredentialStatus, Partition};
use wire::Fault;

use crate::AuthMode;
use crate::faults;
use crate::host::Settings;
use crate::sessions::Sessions;

/// Finds out who signed a request and whether it really was them.
pub(crate) struct Authenticator<'a> {
    pub(crate) partition: &'a Partition,
    pub(crate) sessions: &'a Sessions,
    pub(crate) settings: &'a Settings,
    pub(crate) dialect: Dialect,
    pub(crate) now: Timestamp,
}

impl Authenticator<'_> {
    /// The caller behind a signed request.
    pub(crate) fn caller(&self, claim: &Claim<'_>) -> Result<Caller, Fault> {
        let id = AccessKeyId::from(claim.access_key_id());
        match (self.partition.credentials.get(&id), claim.session_token()) {
            (Some(credential), None) => self.long_term(claim, id, credential),
            // A long-term key has no session token: AWS does not know the pair.
            (Some(_), Some(_)) => Err(self.unknown()),
            (None, Some(token)) if id.is_temporary() => self.temporary(claim, id, token),
            (None, _) => self.stranger(id),
        }
    }

    fn long_term(&self, claim: &Claim<'_>, id: AccessKeyId, credential: &Credential) -> Result<Caller, Fault> {
        if credential.status == CredentialStatus::Inactive {
            return Err(self.unknown());
        }
        self.verify(claim, &credential.secret)?;
        self.active(credential.account)?;
        let principal = match &credential.owner {
            CredentialOwner::Root => self.root(credential.account),
            CredentialOwner::User(name) => {
                let user = self.partition.account(credential.account).and_then(|account| account.iam.users.get(name));
                let user = user.ok_or_else(|| self.unknown())?;
                Principal::User { arn: user.entity.arn.clone(), id: user.entity.id.clone() }
            }
        };
        Ok(Caller::new(principal, Some(id)))
    }

    fn temporary(&self, claim: &Claim<'_>, id: AccessKeyId, token: &str) -> Result<Caller, Fault> {
        let key = &self.partition.token_key;
        let Ok(session) = self.sessions.open(key, &id, token) else { return self.stranger(id) };
        self.verify(claim, &key.secret(&id))?;
        if session.expires <= self.now {
            return Err(faults::expired(self.dialect));
        }
        let principal = session.principal.clone();
        if !self.exists(&principal) {
            return Err(self.unknown());
        }
        self.active(principal.account().ok_or_else(|| self.unknown())?)?;
        Ok(Caller::new(principal, Some(id)).with_session(session))
    }

    /// A key nobody knows: refused, unless the emulator was told to take any.
    fn stranger(&self, id: AccessKeyId) -> Result<Caller, Fault> {
        if self.settings.auth == AuthMode::Strict {
            return Err(self.unknown());
        }
        let account = id.as_str().parse().unwrap_or(self.settings.default_account);
        self.active(account).map_err(|mut fault| {
            let known: Vec<_> = self.partition.accounts.keys().map(AccountId::to_string).collect();
            fault.message += &format!(" orglab has no account {account} that is active; known: {}", known.join(", "));
            fault
        })?;
        Ok(Caller::new(self.root(account), Some(id)))
    }

    fn verify(&self, claim: &Claim<'_>, secret: &str) -> Result<(), Fault> {
        claim.verify(secret).map_err(|refusal| self.refused(&refusal))
    }
    /// Keys of accounts that are closed, or that do not exist, are no keys.
    fn active(&self, account: AccountId) -> Result<(), Fault> {
        match self.partition.account(account) {
            Some(account) if account.status == AccountStatus::Active => Ok(()),
            _ => Err(self.unknown()),
        }
    }
    /// Whether the identity behind a session is still there: one that was deleted and made anew is another one.
    fn exists(&self, principal: &Principal) -> bool {
        match principal {
            Principal::User { arn, id } => self.partition.user(arn).is_some_and(|user| user.entity.id == *id),
            Principal::AssumedRole { role, role_id, .. } => {
                self.partition.role(role).is_some_and(|role| role.entity.id == *role_id)
            }
            Principal::FederatedUser { source, .. } => {
                source.resource() == "root" || self.partition.user(source).is_some()
            }
            Principal::Root(_) => true,
            Principal::Service(_) | Principal::Anonymous => false,
        }
    }
    fn root(&self, account: AccountId) -> Principal {
        Principal::Root(self.partition.global_arn("iam", account, "root"))
    }
    fn unknown(&self) -> Fault {
        faults::unknown_key(self.dialect)
    }
    fn refused(&self, refusal: &Refusal) -> Fault {
        faults::signature(refusal, self.dialect)
    }
}
