//! Principals that statements tell apart: for everything that they can find of one, by its name and by the keys that follow
//! from who it is, one of which they find that.
//!
//! Most of what conditions ask of a principal is a part of its ARN, so ARNs are what is looked for, with a pattern for every
//! part that something asks for.

use aws::{Arn, Principal};

use super::Limit;
use super::kind::{Kind, PROVIDER};
use super::language::{Pattern, Unit, examples, literal, without};
use super::part::Choice;
use super::values::{Variables, is_ordered, patterns};
use crate::Context;
use crate::condition::Condition;
use crate::principal::{Entity, PrincipalEntry};

/// What is asked of a principal.
#[derive(Default)]
pub(super) struct Asked<'s> {
    pub(super) entries: Vec<&'s PrincipalEntry>,
    pub(super) conditions: Vec<&'s Condition>,
}

/// What to look for.
pub(super) struct Sought<'a, 's> {
    pub(super) kind: Kind,
    pub(super) asked: &'a Asked<'s>,
    pub(super) variables: Variables<'a>,
    /// Values of a key, each of which is none of another kind.
    pub(super) tried: Option<(&'a str, &'a [String])>,
    /// Texts that names may be.
    pub(super) spelt: &'a [String],
}

/// Where partitions are told apart; otherwise there is but the first.
const PARTITIONS: [&str; 3] = ["aws", "aws-cn", "aws-us-gov"];
/// An account that no policy means, as long as none does.
const STRANGER: &str = "999999999999";
const USER_ID: &str = "AIDAEXAMPLE";
const ROLE_ID: &str = "AROAEXAMPLE";

/// Principals of a kind, those first that people know; and whether there is one for everything.
pub(super) fn principals(sought: &Sought<'_, '_>, budget: &mut usize) -> Result<(Vec<Choice>, bool), Limit> {
    let found = match sought.kind {
        Kind::Holder => holder().into_iter().collect(),
        Kind::Anonymous => vec![Principal::Anonymous],
        Kind::Bearer => return Ok((sought.bearers(budget)?, sought.is_complete())),
        Kind::Service => sought.services(budget)?,
        Kind::Root => sought.arns("iam", "root", budget)?.into_iter().map(Principal::Root).collect(),
        Kind::User => sought.users(budget)?,
        Kind::Role => sought.sessions(budget)?,
        Kind::FederatedUser => sought.federated_users(budget)?,
    };
    let choice = |principal: Principal| {
        let mut context = Context::new();
        if sought.kind != Kind::Holder {
            context.set_principal(&principal);
            if let Some(account) = principal.account() {
                context.set("kms:CallerAccount", account.to_string());
            }
        }
        Choice { principal: Some(principal), context, ..Choice::default() }
    };
    Ok((found.into_iter().map(choice).collect(), sought.is_complete()))
}

/// Who holds a policy does not matter to what it says.
fn holder() -> Option<Principal> {
    let arn = Arn::parse("arn:aws:iam::111122223333:user/holder").ok()?;
    Some(Principal::User { arn, id: "AIDAHOLDER".into() })
}

impl Sought<'_, '_> {
    /// Account ids and names may be read as numbers: how that meets patterns of them is not looked into. ARNs may not.
    fn is_complete(&self) -> bool {
        let is_known = |key: &str| key.eq_ignore_ascii_case("aws:PrincipalArn");
        self.asked.conditions.iter().all(|condition| !is_ordered(condition) || is_known(condition.key()))
    }

    /// The patterns that conditions hold the values of some keys against, and the values that were tried.
    fn patterns(&self, keys: &[&str]) -> Vec<Pattern> {
        let is_one = |key: &str| keys.iter().any(|known| known.eq_ignore_ascii_case(key));
        let conditions = self.asked.conditions.iter().filter(|condition| is_one(condition.key()));
        let mut found: Vec<Pattern> = conditions.flat_map(|condition| patterns(condition, self.variables)).collect();
        if let Some((_, tried)) = self.tried.filter(|(key, _)| is_one(key)) {
            found.extend(tried.iter().map(|text| literal(text)));
        }
        found
    }

    fn entities<'e>(&'e self, of: impl Fn(&'e PrincipalEntry) -> Option<&'e Entity>) -> Vec<&'e Entity> {
        self.asked.entries.iter().copied().filter_map(of).collect()
    }
    fn users_named(&self) -> Vec<&Entity> {
        self.entities(|entry| if let PrincipalEntry::User(user) = entry { Some(user) } else { None })
    }
    fn roles_named(&self) -> Vec<&Entity> {
        self.entities(|entry| if let PrincipalEntry::Role(role) = entry { Some(role) } else { None })
    }
    fn sessions_named(&self) -> impl Iterator<Item = (&str, &str)> {
        self.asked.entries.iter().filter_map(|entry| match entry {
            PrincipalEntry::Session(arn) => arn.resource().strip_prefix("assumed-role/")?.rsplit_once('/'),
            _ => None,
        })
    }

    /// ARNs such as `arn:aws:iam::111122223333:role/x`: of a service and a type of resource, with a name behind it where the
    /// type ends with a slash.
    fn arns(&self, service: &str, of: &str, budget: &mut usize) -> Result<Vec<Arn>, Limit> {
        let before_account: Pattern =
            literal("arn:").into_iter().chain([Unit::RunBut(':')]).chain(literal(&format!(":{service}::"))).collect();
        let of_account = |account: &[Unit]| -> Pattern {
            let account = without(account, ':');
            before_account.iter().copied().chain(account).chain([Unit::Char(':'), Unit::Run]).collect()
        };
        let named =
            |name: &[Unit]| -> Pattern { [Unit::Run, Unit::Char('/')].into_iter().chain(without(name, '/')).collect() };
        let mut told = self.patterns(&["aws:PrincipalArn"]);
        let by_arn = !told.is_empty();
        let accounts = self.patterns(&["aws:PrincipalAccount", "kms:CallerAccount"]);
        told.extend(accounts.iter().map(|account| of_account(account)));
        told.extend(self.patterns(&["aws:username"]).iter().map(|name| named(name)));
        for entry in &self.asked.entries {
            match entry {
                PrincipalEntry::Account(id) => told.push(of_account(&literal(&id.to_string()))),
                entry => told.extend(
                    arn(entry).into_iter().flat_map(|arn| [literal(arn.as_str()), of_account(&literal(arn.account()))]),
                ),
            }
        }
        told.extend(self.sessions_named().map(|(role, _)| named(&literal(role))));
        // Of these, the account and the name are their id.
        let ids = self.patterns(&["aws:userid"]);
        match of {
            "root" => told.extend(ids.iter().map(|id| of_account(id))),
            "federated-user/" => {
                for (account, name) in ids.iter().flat_map(|id| around_colon(id)) {
                    told.extend([of_account(&account), named(&name)]);
                }
            }
            _ => {}
        }
        let is_named = |partition: &str| {
            self.asked.entries.iter().filter_map(|entry| arn(entry)).any(|arn| arn.partition() == partition)
        };
        let mut found: Vec<String> = self.usual(service, of);
        for partition in PARTITIONS.into_iter().filter(|it| by_arn || *it == "aws" || is_named(it)) {
            let mut whole = literal(&format!("arn:{partition}:{service}::"));
            whole.extend([Unit::Digit; 12]);
            whole.extend(literal(&format!(":{of}")));
            match of {
                "root" => {}
                // The name alone.
                "federated-user/" => whole.extend([Unit::RunOfName, Unit::OneOfName]),
                // A path and the name.
                _ => whole.extend([Unit::RunBut(':'), Unit::OneOfName]),
            }
            let all: Vec<Pattern> = std::iter::once(whole).chain(told.iter().cloned()).collect();
            found.extend(examples(&all, Some(0), budget)?);
        }
        Ok(found.iter().filter_map(|text| Arn::parse(text).ok()).collect())
    }

    /// ARNs that policies name or spell, and one that people know for a stranger's.
    fn usual(&self, service: &str, of: &str) -> Vec<String> {
        if of == "root" {
            return vec![format!("arn:aws:iam::{STRANGER}:root")];
        }
        let mut found = vec![format!("arn:aws:{service}::{STRANGER}:{of}someone")];
        let spelt = self.spelt.iter().filter(|text| !text.contains(['*', '?', ':', '/', '$']));
        found.extend(spelt.map(|name| format!("arn:aws:{service}::{STRANGER}:{of}{name}")));
        found
    }

    fn users(&self, budget: &mut usize) -> Result<Vec<Principal>, Limit> {
        let named = self.users_named();
        let bound: Vec<&str> = named.iter().filter_map(|user| user.unique_id.as_deref()).collect();
        let ids = self.ids(USER_ID, &[Unit::OneBut(':'), Unit::RunBut(':')], &bound, Vec::new(), budget)?;
        let arns = self.arns("iam", "user/", budget)?;
        let mut found = Vec::new();
        for arn in arns {
            let free = ids.iter().filter(|id| !bound.contains(&id.as_str()));
            found.extend(free.map(|id| Principal::User { arn: arn.clone(), id: id.as_str().into() }));
        }
        let known = named.iter().filter_map(|user| Some((user, user.unique_id.clone()?)));
        found.extend(known.map(|(user, id)| Principal::User { arn: user.arn.clone(), id }));
        Ok(found)
    }

    fn sessions(&self, budget: &mut usize) -> Result<Vec<Principal>, Limit> {
        let named = self.roles_named();
        let bound: Vec<&str> = named.iter().filter_map(|role| role.unique_id.as_deref()).collect();
        let of_session =
            |name: &str| -> Pattern { [Unit::RunBut(':'), Unit::Char(':')].into_iter().chain(literal(name)).collect() };
        let of_role = |id: &&str| -> Pattern { literal(id).into_iter().chain([Unit::Char(':'), Unit::Run]).collect() };
        let sessions = self.sessions_named().map(|(_, session)| of_session(session));
        let told: Vec<Pattern> = sessions.chain(bound.iter().map(of_role)).collect();
        let id = [Unit::OneBut(':'), Unit::RunBut(':'), Unit::Char(':'), Unit::OneOfName, Unit::RunOfName];
        let ids = self.ids(&format!("{ROLE_ID}:session"), &id, &[], told, budget)?;
        let mut found = Vec::new();
        for arn in self.arns("iam", "role/", budget)? {
            let free = ids.iter().filter(|id| !bound.iter().any(|own| id.split(':').next() == Some(own)));
            found.extend(free.filter_map(|id| session(&arn, id)));
        }
        // A role that is bound to an id has it under its own name.
        for role in named {
            let own = |id: &&String| role.unique_id.as_deref().is_some_and(|own| id.split(':').next() == Some(own));
            found.extend(ids.iter().filter(own).filter_map(|id| session(&role.arn, id)));
        }
        Ok(found)
    }

    fn federated_users(&self, budget: &mut usize) -> Result<Vec<Principal>, Limit> {
        let users = self.users_named();
        let mut found = Vec::new();
        for arn in self.arns("sts", "federated-user/", budget)? {
            let of_account = users.iter().filter(|user| user.arn.account() == arn.account());
            let someone = format!("arn:{}:iam::{}:user/someone", arn.partition(), arn.account());
            let sources = of_account.map(|user| user.arn.clone()).chain(Arn::parse(&someone).ok());
            found.extend(sources.map(|source| Principal::FederatedUser { arn: arn.clone(), source }));
        }
        Ok(found)
    }

    /// Ids of users and sessions: that one alone where nothing asks for any.
    fn ids(
        &self,
        usual: &str,
        whole: &[Unit],
        bound: &[&str],
        told: Vec<Pattern>,
        budget: &mut usize,
    ) -> Result<Vec<String>, Limit> {
        let mut all = vec![whole.to_vec()];
        all.extend(self.patterns(&["aws:userid"]));
        all.extend(bound.iter().map(|id| literal(id)));
        all.extend(told);
        let mut found = vec![usual.to_owned()];
        if all.len() > 1 {
            found.extend(examples(&all, Some(0), budget)?);
        }
        Ok(found)
    }

    fn services(&self, budget: &mut usize) -> Result<Vec<Principal>, Limit> {
        let mut all = vec![vec![Unit::OneBut(':'), Unit::RunBut(':')]];
        if let Some(whole) = all.first_mut() {
            whole.extend(literal(".amazonaws.com"));
        }
        all.extend(self.patterns(&["aws:PrincipalServiceName", "aws:PrincipalServiceNamesList", "aws:userid"]));
        let named: Vec<&str> = self.asked.entries.iter().filter_map(|entry| service(entry)).collect();
        all.extend(named.iter().map(|name| literal(name)));
        let mut found: Vec<String> = named.iter().map(|name| (*name).to_owned()).collect();
        found.push("example.amazonaws.com".to_owned());
        found.extend(examples(&all, Some(0), budget)?);
        Ok(found.iter().map(|name| Principal::Service(name.as_str().into())).collect())
    }

    fn bearers(&self, budget: &mut usize) -> Result<Vec<Choice>, Limit> {
        let mut all = vec![vec![Unit::One, Unit::Run]];
        all.extend(self.patterns(&[PROVIDER]));
        let named: Vec<&str> = self.asked.entries.iter().filter_map(|entry| provider(entry)).collect();
        all.extend(named.iter().map(|name| literal(name)));
        let mut found: Vec<String> = named.iter().map(|name| (*name).to_owned()).collect();
        found.push(format!("arn:aws:iam::{STRANGER}:oidc-provider/idp.example.com"));
        found.extend(examples(&all, Some(0), budget)?);
        let choice = |provider: &String| {
            let mut context = Context::new();
            context.set_principal(&Principal::Anonymous);
            context.set(PROVIDER, provider);
            Choice { principal: Some(Principal::Anonymous), context, ..Choice::default() }
        };
        Ok(found.iter().map(choice).collect())
    }
}

fn arn(entry: &PrincipalEntry) -> Option<&Arn> {
    match entry {
        PrincipalEntry::User(entity) | PrincipalEntry::Role(entity) => Some(&entity.arn),
        PrincipalEntry::Session(arn) | PrincipalEntry::FederatedUser(arn) => Some(arn),
        _ => None,
    }
}
fn service(entry: &PrincipalEntry) -> Option<&str> {
    if let PrincipalEntry::Service(name) = entry { Some(name) } else { None }
}
fn provider(entry: &PrincipalEntry) -> Option<&str> {
    if let PrincipalEntry::Federated(name) = entry { Some(name) } else { None }
}

/// The session of a role by its `aws:userid`.
fn session(role: &Arn, id: &str) -> Option<Principal> {
    let (role_id, name) = id.split_once(':')?;
    let session =
        format!("arn:{}:sts::{}:assumed-role/{}/{name}", role.partition(), role.account(), role.resource_name());
    Some(Principal::AssumedRole { session: Arn::parse(&session).ok()?, role: role.clone(), role_id: role_id.into() })
}

/// What stands before and behind the one colon of texts that match a pattern, in every way.
fn around_colon(pattern: &[Unit]) -> Vec<(Pattern, Pattern)> {
    let split = |(at, unit): (usize, &Unit)| {
        let (before, behind) = pattern.split_at_checked(at)?;
        match unit {
            Unit::Char(':') | Unit::Letter(':') | Unit::One => Some((before.to_vec(), behind.get(1..)?.to_vec())),
            Unit::Run => Some((pattern.get(..=at)?.to_vec(), behind.to_vec())),
            _ => None,
        }
    };
    pattern.iter().enumerate().filter_map(split).collect()
}
