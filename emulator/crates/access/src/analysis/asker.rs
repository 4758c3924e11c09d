use aws::{AccountId, Arn, Principal};
use state::iam::{Role, User};
use state::{Account, AccountStatus, Caller, Partition};

use super::suggest::suggest;

/// How role sessions are called that stand for their role.
pub(crate) const SESSION_NAME: &str = "orglab";

/// Who asks: a principal of the partition, as a session where it is a role.
#[derive(Debug, Clone)]
pub struct Asker {
    /// The principal as a caller.
    pub caller: Caller,
}

impl Asker {
    /// A session of the role an ARN names; none when the role does not exist.
    pub fn role(partition: &Partition, arn: &Arn) -> Option<Asker> {
        partition.role(arn).map(|role| Asker::session_of(partition, role, SESSION_NAME))
    }
    /// The user an ARN names; none when it does not exist.
    pub fn user(partition: &Partition, arn: &Arn) -> Option<Asker> {
        partition.user(arn).map(|user| Asker::of_user(user))
    }
    /// The root user of an account.
    pub fn root(partition: &Partition, account: AccountId) -> Asker {
        Asker::from(Principal::Root(partition.global_arn("iam", account, "root")))
    }
    /// A service that acts for itself, such as `cloudtrail.amazonaws.com`.
    pub fn service(name: &str) -> Asker {
        Asker::from(Principal::Service(name.into()))
    }
    /// Somebody without credentials.
    pub fn anonymous() -> Asker {
        Asker { caller: Caller::anonymous() }
    }

    pub(crate) fn session_of(partition: &Partition, role: &Role, session: &str) -> Asker {
        let entity = &role.entity;
        let account = entity.arn.account_id().unwrap_or(AccountId::new(0));
        let resource = format!("assumed-role/{}/{session}", entity.name);
        Asker::from(Principal::AssumedRole {
            session: partition.arn("sts", "", account, &resource),
            role: entity.arn.clone(),
            role_id: entity.id.clone(),
        })
    }
    pub(crate) fn of_user(user: &User) -> Asker {
        Asker::from(Principal::User { arn: user.entity.arn.clone(), id: user.entity.id.clone() })
    }

    /// Reads a principal: an ARN (of a role, a user, a root user or a role session), `ACCOUNT/role/NAME`,
    /// `ACCOUNT/user/NAME`, `ACCOUNT/permission-set/NAME`, `ACCOUNT/permission-set/NAME/PERSON`, `ACCOUNT/root` with an
    /// account id, `service:NAME` or `anonymous`.
    ///
    /// # Errors
    /// What is wrong with the text, or that nobody in the partition is called so.
    pub fn parse(partition: &Partition, text: &str) -> Result<Asker, String> {
        if text == "anonymous" {
            return Ok(Asker::anonymous());
        }
        if let Some(service) = text.strip_prefix("service:") {
            return match policy::is_service_principal(service) {
                true => Ok(Asker::service(service)),
                false => Err(format!(
                    "`{service}` is no service principal: it ends in `.amazonaws.com`, as `service:{}.amazonaws.com`",
                    service.split('.').next().unwrap_or_default()
                )),
            };
        }
        match Arn::parse(text) {
            Ok(arn) => Asker::of_arn(partition, &arn),
            Err(_) => Asker::of_path(partition, text),
        }
    }

    fn of_arn(partition: &Partition, arn: &Arn) -> Result<Asker, String> {
        let account = arn.account_id().ok_or_else(|| format!("`{arn}` names no account"))?;
        let account = known(partition, account)?;
        let (kind, rest) = arn.resource().split_once('/').unwrap_or((arn.resource(), ""));
        match (arn.service(), kind) {
            ("iam", "root") => Some(Asker::root(partition, account.id)),
            ("iam", "user") => Asker::user(partition, arn),
            ("iam", "role") => Asker::role(partition, arn),
            ("sts", "assumed-role") => rest.split_once('/').and_then(|(role, session)| {
                account.iam.role(role).map(|role| Asker::session_of(partition, role, session))
            }),
            _ => {
                return Err(format!(
                    "`{arn}` is no principal: give the ARN of a role, user, root user or role session"
                ));
            }
        }
        .ok_or_else(|| unknown(account, arn.as_str()))
    }

    fn of_path(partition: &Partition, text: &str) -> Result<Asker, String> {
        let syntax = || {
            format!(
                "`{text}` is no principal: give an ARN, ACCOUNT/role/NAME, ACCOUNT/user/NAME, \
                 ACCOUNT/permission-set/NAME, ACCOUNT/root, service:NAME or anonymous"
            )
        };
        let (account, rest) = text.split_once('/').ok_or_else(|| called(partition, text).unwrap_or_else(syntax))?;
        let account = known(partition, account.parse().map_err(|_| syntax())?)?;
        let name = |rest: &str| rest.rsplit('/').next().unwrap_or_default().to_owned();
        match rest.split_once('/') {
            None if rest == "root" => Some(Asker::root(partition, account.id)),
            Some(("role", rest)) => {
                account.iam.role(&name(rest)).map(|role| Asker::session_of(partition, role, SESSION_NAME))
            }
            Some(("permission-set", rest)) => return super::people::session(partition, account.id, rest),
            Some(("user", rest)) => account.iam.user(&name(rest)).map(|user| Asker::of_user(user)),
            _ => return Err(syntax()),
        }
        .ok_or_else(|| unknown(account, rest))
    }

    /// The name that stays when sessions come and go: the ARN of the role, user or root user, `service:NAME` or
    /// `anonymous`. [`Asker::parse`] reads it.
    pub fn name(&self) -> String {
        match &self.caller.principal {
            Principal::Service(name) => format!("service:{name}"),
            principal => principal.principal_arn().map_or_else(|| "anonymous".to_owned(), Arn::to_string),
        }
    }
}

impl From<Principal> for Asker {
    fn from(principal: Principal) -> Asker {
        Asker { caller: Caller::new(principal, None) }
    }
}

/// What is said of the name of a role or user alone.
fn called(partition: &Partition, name: &str) -> Option<String> {
    let in_account = |account: &Account| {
        let kind = match (account.iam.role(name), account.iam.user(name)) {
            (Some(_), _) => "role",
            (None, Some(_)) => "user",
            (None, None) => return None,
        };
        Some(format!("`{}/{kind}/{name}`", account.id))
    };
    let all: Vec<String> = partition.accounts.values().filter_map(|account| in_account(account)).take(6).collect();
    (!all.is_empty()).then(|| format!("`{name}` is in no account by itself; did you mean {}?", all.join(" or ")))
}

fn known(partition: &Partition, account: AccountId) -> Result<&Account, String> {
    partition.account(account).map(|account| &**account).ok_or_else(|| {
        let ids: Vec<String> = partition.accounts.keys().map(ToString::to_string).collect();
        let help = suggest(&account.to_string(), ids.iter().map(String::as_str));
        format!("there is no account {account}; {}", help.unwrap_or_else(|| "there are no accounts".to_owned()))
    })
}

/// What is said of a role or user that does not exist.
fn unknown(account: &Account, name: &str) -> String {
    let wanted = name.rsplit('/').next().unwrap_or(name);
    let all = || {
        let roles = account.iam.roles.keys().map(|name| ("role", name.to_string()));
        roles.chain(account.iam.users.keys().map(|name| ("user", name.to_string())))
    };
    let names: Vec<String> = all().map(|(_, name)| name).collect();
    let near = suggest(wanted, names.iter().map(String::as_str));
    let near = near.and_then(|help| help.strip_prefix("did you mean `")?.strip_suffix("`?").map(str::to_owned));
    let near = near.or_else(|| {
        let wanted = wanted.to_ascii_lowercase();
        names.into_iter().find(|known| known.to_ascii_lowercase().contains(&wanted))
    });
    match near.and_then(|near| all().find(|(_, name)| *name == near)) {
        Some((kind, near)) => {
            format!("there is no {name} in account {}; did you mean `{}/{kind}/{near}`?", account.id, account.id)
        }
        None => {
            let all: Vec<String> = all().map(|(kind, name)| format!("{kind}/{name}")).collect();
            format!("there is no {name} in account {}; it has: {}", account.id, listed(&all))
        }
    }
}

fn listed(names: &[String]) -> String {
    const SHOWN: usize = 12;
    match names.len() {
        0 => "no roles and users".to_owned(),
        count if count <= SHOWN => names.join(", "),
        count => format!("{} and {} more", names.get(..SHOWN).unwrap_or(names).join(", "), count - SHOWN),
    }
}

/// Every principal of the partition: of each account the root user, the users and the roles. Suspended accounts are
/// left out, as their credentials are refused.
pub fn principals(partition: &Partition) -> impl Iterator<Item = Asker> + '_ {
    let active = partition.accounts.values().filter(|account| account.status == AccountStatus::Active);
    active.flat_map(|account| of_account(partition, account))
}

pub(crate) fn of_account<'p>(partition: &'p Partition, account: &'p Account) -> impl Iterator<Item = Asker> + 'p {
    let root = std::iter::once(Asker::root(partition, account.id));
    let users = account.iam.users.values().map(|user| Asker::of_user(user));
    let roles = account.iam.roles.values().map(|role| Asker::session_of(partition, role, SESSION_NAME));
    root.chain(users).chain(roles)
}
