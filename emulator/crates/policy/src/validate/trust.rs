//! Role trust policies: who assumes, and by which action.

use aws::Arn;

use super::conditions::has_wildcard;
use super::principals::Named;
use super::shape::{Statement, Text};
use super::{Checker, code};
use crate::action::ActionPattern;
use crate::{Effect, PolicyType};

const GITHUB: &str = "token.actions.githubusercontent.com";
const GITHUB_SUBJECT: &str = "token.actions.githubusercontent.com:sub";
const ROLES_ANYWHERE: &str = "rolesanywhere.amazonaws.com";

/// What Roles Anywhere does with a role: <https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html>.
const BY_ROLES_ANYWHERE: [&str; 3] = ["sts:AssumeRole", "sts:SetSourceIdentity", "sts:TagSession"];

/// Keys that are only there where another action is allowed as well:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required>,
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html>.
const OF_ACTIONS: [(&str, &str); 3] = [
    ("sts:SourceIdentity", "sts:SetSourceIdentity"),
    ("sts:TransitiveTagKeys", "sts:TagSession"),
    ("aws:RequestTag/", "sts:TagSession"),
];

/// What a federated principal is to an action.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Provider {
    Saml,
    OpenId,
}

impl Checker<'_> {
    pub(super) fn trust(&mut self, statement: &Statement<'_>) {
        if self.kind != PolicyType::RoleTrust {
            return;
        }
        self.actions_of_principals(statement);
        self.sessions_of_roles(statement);
        if statement.effect == Some(Effect::Allow) {
            self.keys_of_actions(statement);
            self.providers(statement);
        }
    }

    /// An action that none of the principals can call.
    fn actions_of_principals(&mut self, statement: &Statement<'_>) {
        let Some(list) = statement.actions.as_ref().filter(|list| !list.negated) else { return };
        let named: Vec<Named<'_>> = statement.named().collect();
        if named.is_empty() {
            return;
        }
        let has = |wanted: Option<Provider>| named.iter().any(|named| provider(named) == wanted);
        for action in &list.items {
            let fits = match action.text.to_ascii_lowercase().as_str() {
                "sts:assumerolewithsaml" => has(Some(Provider::Saml)),
                "sts:assumerolewithwebidentity" => has(Some(Provider::OpenId)),
                "sts:assumerole" => has(None),
                _ => true,
            };
            if !fits {
                let names: Vec<_> = named.iter().map(|named| named.value.text).collect();
                let spans: Vec<_> =
                    std::iter::once(action.span).chain(named.iter().map(|named| named.value.span)).collect();
                let fillings = [action.text, &names.join(", ")];
                self.find_at(code::MISMATCHED_ACTION_FOR_PRINCIPAL, 0, &fillings, &spans);
            }
        }
    }

    /// A session of a role that is named as well.
    fn sessions_of_roles(&mut self, statement: &Statement<'_>) {
        let named: Vec<Text<'_>> =
            statement.named().filter(|named| named.kind == "AWS").map(|named| named.value).collect();
        // Trust policies are small; whoever names thousands is looked at in part.
        for session in named.iter().take(256) {
            let Some((account, role)) = role_of_session(session.text) else { continue };
            let parent = named.iter().find(|other| {
                Arn::parse(other.text).is_ok_and(|arn| {
                    let name = arn.resource().strip_prefix("role/").and_then(|path| path.rsplit('/').next());
                    arn.service() == "iam" && arn.account() == account && name == Some(role)
                })
            });
            if let Some(parent) = parent {
                let fillings = [session.text, parent.text];
                self.find(code::REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY, &fillings, session.span);
            }
        }
    }

    fn keys_of_actions(&mut self, statement: &Statement<'_>) {
        for condition in &statement.conditions {
            let needs = OF_ACTIONS.iter().find(|(key, _)| {
                let start = condition.key.get(..key.len());
                start.is_some_and(|start| start.eq_ignore_ascii_case(key))
                    && (key.ends_with('/') || key.len() == condition.key.len())
            });
            if let Some((_, action)) = needs.filter(|(_, action)| !covers(statement, action)) {
                let fillings = [action, condition.key, action];
                self.find(code::MISSING_ACTION_FOR_CONDITION_KEY, &fillings, condition.key_span);
            }
        }
    }

    /// Providers of tokens vouch for far more people than are meant.
    fn providers(&mut self, statement: &Statement<'_>) {
        for named in statement.named().filter(|named| provider(named) == Some(Provider::OpenId)) {
            let issuer = named.value.text.split_once(":oidc-provider/").map_or(named.value.text, |(_, issuer)| issuer);
            let is_claim = |key: &str| {
                key.split_at_checked(issuer.len())
                    .is_some_and(|(start, claim)| start.eq_ignore_ascii_case(issuer) && claim.starts_with(':'))
            };
            if !statement.conditions.iter().any(|condition| is_claim(condition.key)) {
                self.find(code::MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL, &[], named.value.span);
            }
            if issuer.eq_ignore_ascii_case(GITHUB) {
                self.github(statement, named.value);
            }
        }
    }

    fn github(&mut self, statement: &Statement<'_>, principal: Text<'_>) {
        if !statement.asks_for(GITHUB_SUBJECT) {
            self.find(code::MISSING_GITHUB_REPO_CONDITION_KEY, &[], principal.span);
        }
        let subjects = statement.conditions.iter().filter(|it| it.key.eq_ignore_ascii_case(GITHUB_SUBJECT));
        for node in subjects.flat_map(|condition| condition.values) {
            if node.as_str().is_some_and(has_wildcard) {
                self.find(code::SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED, &[], node.span);
            }
        }
    }

    /// Roles Anywhere needs three actions, in whichever statements.
    pub(super) fn roles_anywhere(&mut self, statements: &[Statement<'_>]) {
        if self.kind != PolicyType::RoleTrust {
            return;
        }
        let trusted = |statement: &&Statement<'_>| {
            statement.effect == Some(Effect::Allow) && statement.named().any(|named| is_roles_anywhere(&named))
        };
        let trusting: Vec<_> = statements.iter().filter(trusted).collect();
        let allowed = |action: &&str| trusting.iter().any(|statement| covers(statement, action));
        if trusting.is_empty() || BY_ROLES_ANYWHERE.iter().all(allowed) {
            return;
        }
        let principals = trusting.iter().flat_map(|statement| statement.named()).filter(is_roles_anywhere);
        let spans: Vec<_> = principals.map(|named| named.value.span).collect();
        self.find_at(code::MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY, 0, &[], &spans);
    }
}

fn is_roles_anywhere(named: &Named<'_>) -> bool {
    named.kind == "Service" && named.value.text == ROLES_ANYWHERE
}

/// Whether a statement's `Action` takes in an action.
fn covers(statement: &Statement<'_>, action: &str) -> bool {
    statement.actions.as_ref().is_some_and(|list| {
        let matches = |text: &str| ActionPattern::new(text).is_ok_and(|pattern| pattern.matches(action));
        list.items.iter().any(|item| matches(item.text)) != list.negated
    })
}

/// None for a principal that signs its calls.
fn provider(named: &Named<'_>) -> Option<Provider> {
    match named.kind {
        "Federated" if named.value.text.contains(":saml-provider/") => Some(Provider::Saml),
        "Federated" => Some(Provider::OpenId),
        _ => None,
    }
}

/// The account and the name of the role of `arn:aws:sts::A:assumed-role/role/session`. The page writes it with `iam`.
fn role_of_session(text: &str) -> Option<(&str, &str)> {
    let mut fields = text.splitn(6, ':');
    let (arn, service, account, resource) = (fields.next()?, fields.nth(1)?, fields.nth(1)?, fields.next()?);
    let (role, _) = resource.strip_prefix("assumed-role/")?.split_once('/')?;
    (arn == "arn" && ["sts", "iam"].contains(&service)).then_some((account, role))
}
