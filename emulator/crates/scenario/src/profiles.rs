//! Who a person can be: credentials and roles for the AWS config file.

use std::time::Duration;

use access::analysis::Asker;
use aws::{AccountId, Principal, Timestamp};
use state::Partition;
use state::session::{Session, temporary_access_key};

use crate::Scenario;
use crate::build::STS;
use crate::format;
use crate::names::ids_for;
use crate::validation::split;

/// A profile of an AWS config file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// Its Region.
    pub region: String,
    /// Who it is.
    pub access: Access,
}

/// How a profile comes to its credentials.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// It holds them.
    Credentials {
        /// `aws_access_key_id`.
        access_key_id: String,
        /// `aws_secret_access_key`.
        secret_access_key: String,
        /// `aws_session_token`, of temporary credentials.
        session_token: Option<String>,
    },
    /// It assumes a role.
    Role {
        /// `role_arn`.
        role_arn: String,
        /// `source_profile`.
        source_profile: String,
        /// `external_id`.
        external_id: Option<String>,
        /// `role_session_name`.
        session_name: String,
        /// `duration_seconds`.
        duration_seconds: Option<u32>,
    },
    /// It assumes a role with a token of an identity provider.
    WebIdentity {
        /// `role_arn`.
        role_arn: String,
        /// The content of `web_identity_token_file`.
        token: String,
        /// `role_session_name`.
        session_name: String,
        /// `duration_seconds`.
        duration_seconds: Option<u32>,
    },
    /// Somebody signs in through IAM Identity Center.
    SignIn {
        /// `sso_session`: profiles of one session share one sign-in.
        session: String,
        /// The path of `sso_start_url`.
        start_path: String,
        /// `sso_region`.
        sso_region: String,
        /// `sso_account_id`.
        account_id: AccountId,
        /// `sso_role_name`, which is the name of the permission set.
        role_name: String,
        /// Who signs in, where the scenario says.
        person: Option<String>,
        /// Attributes for access control that the identity provider of the scenario sends of this person, who gives a
        /// second factor where the profile says so.
        attributes: Vec<(String, String)>,
    },
}

/// How long sessions last that are made for a profile: longer than anything runs that uses them.
const LIFETIME_DAYS: i64 = 3650;

impl Scenario {
    /// The profiles of this scenario in a partition it was built into. `now` is when sessions are issued.
    ///
    /// Root users, people who have signed in and second factors get sessions rather than keys: a session is not stored, so
    /// an account looks as it would in AWS, where nobody has a root access key. A role that is assumed with a second factor
    /// has a profile of its own for the session, named after its source: `SOURCE-mfa`. A profile whose user, key or role
    /// is gone is left out.
    pub fn profiles_in(&self, partition: &Partition, now: Timestamp) -> Vec<Profile> {
        let maker = Maker { scenario: self, partition, now };
        let mut made: Vec<Profile> = Vec::new();
        for (name, profile) in self.file.profiles.iter() {
            for profile in maker.profile(&name.value, profile) {
                if made.iter().all(|known| known.name != profile.name) {
                    made.push(profile);
                }
            }
        }
        made
    }
}

/// Signs in, without a browser: the credentials that a person gets with a permission set, with the tags that the person's
/// attributes make and those that the identity provider sends, which count before them. See
/// <https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html>.
///
/// # Errors
/// Why the person does not get them.
pub fn sign_in(
    partition: &Partition,
    now: Timestamp,
    account: AccountId,
    permission_set: &str,
    person: &str,
    sent: &[(String, String)],
) -> Result<Access, String> {
    let (session, lasts) = role_session(partition, account, permission_set, person, sent)?;
    let issued = now.truncated();
    let label = format!("sign in {account} {permission_set} {person} {}", issued.millis());
    let access_key = temporary_access_key(&partition.token_key, account, &label);
    Ok(held(partition, Session { access_key, issued, expires: issued + lasts, ..session }))
}

/// The session in which a person has the role of a permission set, and how long it lasts; its key and times are still to be
/// set.
fn role_session(
    partition: &Partition,
    account: AccountId,
    permission_set: &str,
    person: &str,
    sent: &[(String, String)],
) -> Result<(Session, Duration), String> {
    let asker = Asker::parse(partition, &format!("{account}/permission-set/{permission_set}/{person}"))?;
    let instance = partition.organization_instance(account);
    let set = instance.and_then(|instance| instance.permission_set_named(permission_set));
    let store = instance.and_then(|instance| partition.identity_store(&instance.identity_store_id));
    let user = store.and_then(|store| store.user_named(person));
    let (Some(session), Some(instance), Some(set), Some(user)) = (&asker.caller.session, instance, set, user) else {
        return Err(format!("the permission set `{permission_set}` is not there"));
    };
    let tags = instance.session_tags(&user.content.profile, sent);
    let lasts = Duration::from_secs(set.settings.session_duration.seconds().into());
    Ok((Session { tags, ..Session::clone(session) }, lasts))
}

/// The credentials of a session.
fn held(partition: &Partition, session: Session) -> Access {
    let key = &partition.token_key;
    Access::Credentials {
        access_key_id: session.access_key.to_string(),
        secret_access_key: key.secret(&session.access_key),
        session_token: Some(key.token(&session)),
    }
}

/// The sign-in that profiles share which name nobody.
const SESSION: &str = "orglab";

struct Maker<'a> {
    scenario: &'a Scenario,
    partition: &'a Partition,
    now: Timestamp,
}

impl Maker<'_> {
    fn profile(&self, name: &str, profile: &format::Profile) -> Vec<Profile> {
        let make = |name: &str, access: Option<Access>| {
            access.map(|access| Profile { name: name.to_owned(), region: profile.region.value.clone(), access })
        };
        if let Some(root) = &profile.root {
            return make(name, self.root(name, &root.value)).into_iter().collect();
        }
        if let Some(user) = &profile.user {
            let access = if profile.mfa { self.user_session(name, &user.value) } else { self.user_key(&user.value) };
            return make(name, access).into_iter().collect();
        }
        if let Some(set) = &profile.permission_set {
            let access = if profile.signed_in {
                self.signed_in(name, profile, profile.mfa)
            } else {
                self.sign_in(profile, &set.value)
            };
            return make(name, access).into_iter().collect();
        }
        if let (Some(role), Some(provider)) = (&profile.role, &profile.identity_provider) {
            return make(name, self.web_identity(name, profile, &role.value, &provider.value)).into_iter().collect();
        }
        let (Some(role), Some(source)) = (&profile.role, &profile.source) else { return Vec::new() };
        let with_mfa = format!("{}-mfa", source.value);
        let from = self.scenario.file.profiles.get(&source.value).filter(|_| profile.mfa);
        let session = from.and_then(|from| make(&with_mfa, self.second_factor(&with_mfa, from)));
        let source = if profile.mfa { &with_mfa } else { &source.value };
        let role = make(name, self.role(name, profile, &role.value, source));
        session.into_iter().chain(role).collect()
    }

    fn sign_in(&self, profile: &format::Profile, set: &str) -> Option<Access> {
        let (account_id, set) = self.entity(set)?;
        let instance = self.partition.organization_instance(account_id)?;
        let person = profile.person.as_ref().map(|person| person.value.as_str());
        Some(Access::SignIn {
            session: person.map_or_else(|| SESSION.to_owned(), |person| self.session_of(person).to_owned()),
            start_path: identity_center::start_url(Some(""), instance),
            sso_region: instance.region.to_string(),
            account_id,
            role_name: set.to_owned(),
            person: person.map(str::to_owned),
            attributes: person.map_or_else(Vec::new, |person| self.sent(person, profile.mfa)),
        })
    }

    /// A person who has signed in holds the credentials that the portal would give.
    fn signed_in(&self, name: &str, profile: &format::Profile, second_factor: bool) -> Option<Access> {
        let (account, set) = self.entity(&profile.permission_set.as_ref()?.value)?;
        let person = &profile.person.as_ref()?.value;
        let sent = self.sent(person, second_factor);
        let (session, _) = role_session(self.partition, account, set, person, &sent).ok()?;
        Some(self.session(name, account, session))
    }

    /// The session of a source for roles that are assumed with a second factor.
    fn second_factor(&self, name: &str, source: &format::Profile) -> Option<Access> {
        match &source.user {
            Some(user) => self.user_session(name, &user.value),
            None => self.signed_in(name, source, true),
        }
    }

    /// What a person's session is called: as the person is, without the `@` and what is behind it where nobody else who has
    /// a profile would be called so.
    fn session_of<'n>(&self, person: &'n str) -> &'n str {
        let Some((short, _)) = person.split_once('@') else { return person };
        let others = self.scenario.file.profiles.iter().filter_map(|(_, profile)| profile.person.as_ref());
        let mut others = others.map(|other| other.value.as_str()).filter(|other| *other != person);
        let is_taken = |other: &str| other.split('@').next() == Some(short);
        if short == SESSION || others.any(is_taken) { person } else { short }
    }

    /// What the provider where people sign in says of a person.
    fn sent(&self, person: &str, second_factor: bool) -> Vec<(String, String)> {
        let name = self.scenario.file.source_provider();
        let provider = name.and_then(|name| self.scenario.providers.get(&name.value));
        let person = provider.and_then(|provider| provider.people.get(person));
        person.map_or_else(Vec::new, |person| person.tags(second_factor))
    }

    fn role(&self, name: &str, profile: &format::Profile, role: &str, source: &str) -> Option<Access> {
        let (account, role) = self.entity(role)?;
        let role = self.partition.account(account)?.iam.role(role)?;
        // INVARIANT: every reference in an external id was checked when the scenario was read.
        let text = |text: &format::Placed<String>| self.scenario.names.substitute(&text.value).ok();
        Some(Access::Role {
            role_arn: role.entity.arn.to_string(),
            source_profile: source.to_owned(),
            external_id: profile.external_id.as_ref().and_then(text).map(|done| done.text),
            session_name: profile.session_name.as_ref().map_or_else(|| name.to_owned(), |name| name.value.clone()),
            duration_seconds: profile.duration_seconds.as_ref().map(|seconds| seconds.value),
        })
    }

    /// The token lasts as sessions that are made for profiles do.
    fn web_identity(&self, name: &str, profile: &format::Profile, role: &str, provider: &str) -> Option<Access> {
        let (account, role) = self.entity(role)?;
        let role = self.partition.account(account)?.iam.role(role)?;
        let claim = |(name, value): (&format::Placed<String>, &format::Placed<String>)| {
            // INVARIANT: every reference in a claim was checked when the scenario was read.
            Some((name.value.clone(), self.scenario.names.substitute(&value.value).ok()?.text))
        };
        let claims = profile.claims.iter().map(claim).collect::<Option<Vec<_>>>()?;
        let written = self.scenario.file.identity_providers.get(provider)?;
        let audience = written.audiences.first().map_or(STS, |audience| audience.value.as_str());
        let place = idp::Place { base: "", now: self.now, id: name };
        let token =
            self.scenario.providers.get(provider)?.token(&place, audience, &claims, Some(LIFETIME_DAYS * 86_400));
        Some(Access::WebIdentity {
            role_arn: role.entity.arn.to_string(),
            token: token.ok()?,
            session_name: profile.session_name.as_ref().map_or_else(|| name.to_owned(), |name| name.value.clone()),
            duration_seconds: profile.duration_seconds.as_ref().map(|seconds| seconds.value),
        })
    }

    fn user_key(&self, user: &str) -> Option<Access> {
        let (account, user) = self.entity(user)?;
        let id = self.partition.account(account)?.iam.user(user)?.access_keys.get_min()?.clone();
        let credential = self.partition.credentials.get(&id)?;
        Some(Access::Credentials {
            access_key_id: id.to_string(),
            secret_access_key: credential.secret.to_string(),
            session_token: None,
        })
    }

    fn user_session(&self, name: &str, user: &str) -> Option<Access> {
        let (account, user) = self.entity(user)?;
        let entity = &self.partition.account(account)?.iam.user(user)?.entity;
        let principal = Principal::User { arn: entity.arn.clone(), id: entity.id.clone() };
        Some(self.own_session(name, account, principal))
    }

    fn root(&self, name: &str, key: &str) -> Option<Access> {
        let account = *self.scenario.names.accounts.get(key)?;
        self.partition.account(account)?;
        Some(self.own_session(name, account, Principal::Root(self.partition.global_arn("iam", account, "root"))))
    }

    /// A session of a user or root user, with a second factor. Root users have to have one
    /// ([since 2024](https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html)), and IAM answers to no
    /// session without.
    fn own_session(&self, name: &str, account: AccountId, principal: Principal) -> Access {
        let access_key = ids_for("session", name).access_key("ASIA", account);
        let mut session = Session::new(access_key, principal, self.now, self.now);
        session.mfa = Some(self.now);
        self.session(name, account, session)
    }

    /// A session with the key and the times of a profile's.
    fn session(&self, name: &str, account: AccountId, session: Session) -> Access {
        let access_key = ids_for("session", name).access_key("ASIA", account);
        let expires = Timestamp::from_millis(self.now.millis() + LIFETIME_DAYS * 24 * 60 * 60 * 1000);
        held(self.partition, Session { access_key, issued: self.now, expires, ..session })
    }

    /// Account id and name of `ACCOUNT/NAME`.
    fn entity<'r>(&self, reference: &'r str) -> Option<(AccountId, &'r str)> {
        let (key, name) = split(reference)?;
        Some((*self.scenario.names.accounts.get(key)?, name))
    }
}
