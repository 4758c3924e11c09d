//! What a check asks, worked out: who, what and where are principals, actions and resources, and everything that
//! cannot be meant is a diagnostic.

mod decision;
mod reach;
mod setup;
mod sign_in;
mod who_may;

use std::collections::BTreeSet;
use std::sync::Arc;

use access::analysis::{actions_named, check_condition_key, is_region, suggest};
use aws::{AccountId, Region};
use scenario::format::{Accounts, Check, List, Placed, Principals};
use scenario::{Diagnostics, Position, Texts};

use crate::may::ASSUME_ROLE;
use crate::policies::PolicyCheck;
use crate::select::Selection;
use crate::subject::{Subject, Who};
use crate::validity::Validity;

pub(crate) use decision::Decision;
pub(crate) use reach::Reach;
pub(crate) use setup::Setup;
pub(crate) use sign_in::SignIn;
pub(crate) use who_may::WhoMay;

/// A check, ready to run.
#[derive(Debug)]
pub(crate) struct Planned {
    /// Where it is written.
    pub(crate) file: String,
    pub(crate) line: usize,
    pub(crate) column: usize,
    /// Its name, or what it says.
    pub(crate) title: String,
    /// Which organization it is about.
    pub(crate) subject: usize,
    pub(crate) kind: Kind,
}

/// The forms of checks.
#[derive(Debug)]
pub(crate) enum Kind {
    Decision(Decision),
    WhoMay(WhoMay),
    SignIn(SignIn),
    Reach(Reach),
    Setup(Setup),
    Policy(PolicyCheck),
    Validity(Validity),
}

impl Planned {
    /// How many cases it is made of.
    pub(crate) fn cases(&self) -> usize {
        match &self.kind {
            Kind::Decision(decision) => decision.cases(),
            Kind::WhoMay(who_may) => who_may.cases(),
            Kind::SignIn(sign_in) => sign_in.cases(),
            Kind::Reach(reach) => reach.cases(),
            Kind::Setup(setup) => setup.cases(),
            Kind::Policy(_) | Kind::Validity(_) => 1,
        }
    }
    /// What one case asks, in one line.
    pub(crate) fn label(&self, case: usize) -> String {
        match &self.kind {
            Kind::Decision(decision) => decision.label(case),
            Kind::WhoMay(who_may) => who_may.label(case),
            Kind::SignIn(sign_in) => sign_in.label(case),
            Kind::Reach(reach) => reach.label(case),
            Kind::Setup(setup) => setup.label(case),
            Kind::Policy(check) => check.label(),
            Kind::Validity(validity) => validity.label(),
        }
    }
    /// `decision`, `who-may`, `sign-in`, `reachability`, `setup`, or the rule about a policy.
    pub(crate) fn form(&self) -> &'static str {
        match &self.kind {
            Kind::Decision(_) => "decision",
            Kind::WhoMay(_) => "who-may",
            Kind::SignIn(_) => "sign-in",
            Kind::Reach(_) => "reachability",
            Kind::Setup(_) => "setup",
            Kind::Policy(check) => check.form(),
            Kind::Validity(_) => "valid",
        }
    }
}

/// The most cases that one check may have: beyond, something else was meant.
const MAX_CASES: usize = 1_000_000;

/// Works one check out; what is wrong is added to `found`.
pub(crate) fn plan(
    subject: &Subject,
    number: usize,
    texts: Texts<'_>,
    check: &Placed<Check>,
    found: &mut Diagnostics,
) -> Option<Planned> {
    let before = found.iter().count();
    let mut planner = Planner { subject, texts, check: &check.value, at: check.at, found };
    let kind = planner.kind()?;
    let title = planner.title(&kind);
    let at = check.value.name.as_ref().map_or(check.at, |name| name.at);
    let planned =
        Planned { file: texts.file(at).to_owned(), line: at.line(), column: at.column(), title, subject: number, kind };
    if planned.cases() > MAX_CASES {
        let message = format!("this check has {} cases, and {MAX_CASES} are allowed", planned.cases());
        planner.report(check.at, message, None);
    }
    (found.iter().count() == before).then_some(planned)
}

struct Planner<'a> {
    subject: &'a Subject,
    texts: Texts<'a>,
    check: &'a Check,
    /// Where the check begins.
    at: Position,
    found: &'a mut Diagnostics,
}

/// A resource, perhaps one that depends on who asks.
#[derive(Debug)]
pub(crate) struct Resource {
    /// The text, with [`PRINCIPAL_ACCOUNT`] for the account of whoever asks.
    text: String,
    is_template: bool,
}

/// Written for the account of whoever asks.
const PRINCIPAL_ACCOUNT: &str = "{{principal.account}}";
/// Stands for it while other references are replaced.
const STAND_IN: &str = "\u{1}";

impl Resource {
    /// The resource for a principal; a principal without an account has none.
    pub(crate) fn of(&self, account: Option<AccountId>) -> std::borrow::Cow<'_, str> {
        match (self.is_template, account) {
            (true, Some(account)) => self.text.replace(STAND_IN, &account.to_string()).into(),
            (true, None) => self.text.replace(STAND_IN, "").into(),
            (false, _) => self.text.as_str().into(),
        }
    }
    /// The resource of an ARN.
    pub(crate) fn arn(arn: &aws::Arn) -> Resource {
        Resource { text: arn.to_string(), is_template: false }
    }
    /// Whether it depends on who asks.
    pub(crate) fn is_template(&self) -> bool {
        self.is_template
    }
    /// As it is written.
    pub(crate) fn label(&self) -> String {
        self.text.replace(STAND_IN, PRINCIPAL_ACCOUNT)
    }
}

/// The context of a request, as a question takes it.
pub(crate) type Context = Vec<(String, Vec<String>)>;

impl Planner<'_> {
    fn report(&mut self, at: Position, message: impl Into<String>, help: Option<String>) {
        self.found.add(self.texts, at, message.into(), help);
    }

    /// The form of the check, by the fields that it has.
    fn kind(&mut self) -> Option<Kind> {
        let check = self.check;
        let decision = check.expect.is_some();
        if let Some(sign_in) = &check.sign_in {
            return self.sign_in(sign_in).map(Kind::SignIn);
        }
        let who_may = check.nobody || check.only.at().is_some() || check.may.at().is_some();
        let reach = check.cannot_reach.at().is_some() || check.from.at().is_some();
        let forms = "write `expect`, `as`, `do` and `on`, or `only` (or `nobody`), `may` and `on` (or `sign_in`), or `from` and `cannot_reach`, or `has` and `on`";
        let setup = !check.has.is_empty();
        match (decision, who_may, reach, setup) {
            (true, false, false, false) => self.decision().map(Kind::Decision),
            (false, true, false, false) => self.who_may().map(Kind::WhoMay),
            (false, false, true, false) => self.reach().map(Kind::Reach),
            (false, false, false, true) => self.setup().map(Kind::Setup),
            (false, false, false, false) => {
                self.report(self.at, "this check expects nothing", Some(forms.to_owned()));
                None
            }
            _ => {
                self.report(self.at, "this check mixes two forms", Some(forms.to_owned()));
                None
            }
        }
    }

    /// The field that says who: one of the two, or a report that they contradict each other.
    fn only_or_nobody(&mut self) -> Option<&'static str> {
        match (self.check.nobody, self.check.only.at()) {
            (true, Some(at)) => {
                self.report(at, "`only` and `nobody` contradict each other", None);
                None
            }
            (true, None) => Some("nobody"),
            (false, _) => Some("only"),
        }
    }

    /// Reports fields of other forms, and fields that are missing.
    fn fields(&mut self, form: &str, required: &[&str], allowed: &[&str]) -> bool {
        let check = self.check;
        let written = [
            ("expect", check.expect.as_ref().map(|expect| expect.at)),
            ("as", check.principals.at()),
            ("do", check.actions.at()),
            ("on", check.on.at()),
            ("with", check.with.iter().next().map(|(key, _)| key.at)),
            ("in", check.regions.at()),
            ("because", check.because.as_ref().map(|because| because.at)),
            ("by", check.by.as_ref().map(|by| by.at)),
            ("only", check.only.at()),
            ("nobody", check.nobody.then_some(self.at)),
            ("may", check.may.at()),
            ("sign_in", check.sign_in.as_ref().map(|sign_in| sign_in.at)),
            ("from", check.from.at()),
            ("cannot_reach", check.cannot_reach.at()),
            ("through", check.through.at()),
            ("has", check.has.iter().next().map(|(name, _)| name.at)),
        ];
        let mut fits = true;
        for (field, at) in written {
            match at {
                None if required.contains(&field) => {
                    self.report(self.at, format!("{form} needs `{field}`"), None);
                    fits = false;
                }
                Some(at) if !required.contains(&field) && !allowed.contains(&field) => {
                    self.report(at, format!("{form} has no `{field}`"), None);
                    fits = false;
                }
                _ => {}
            }
        }
        fits
    }

    fn title(&self, kind: &Kind) -> String {
        if let Some(name) = &self.check.name {
            return name.value.clone();
        }
        match kind {
            Kind::Decision(decision) => decision.title(),
            Kind::WhoMay(who_may) => who_may.title(),
            Kind::SignIn(sign_in) => sign_in.title(),
            Kind::Reach(reach) => reach.title(),
            Kind::Setup(setup) => setup.title(),
            Kind::Policy(check) => check.label(),
            Kind::Validity(validity) => validity.label(),
        }
    }

    /// A text with its references replaced.
    fn text(&mut self, text: &Placed<String>) -> Option<String> {
        match self.subject.scenario.substitute(&text.value) {
            Ok(done) => Some(done),
            Err(unknown) => {
                let at = self.texts.inside(text.at, &text.value, unknown.offset);
                self.report(at, unknown.message, unknown.help);
                None
            }
        }
    }

    fn principals(&mut self, list: &List<Principals>) -> Vec<Arc<Who>> {
        let outsiders = self.check.only.at().is_some();
        let (subject, texts) = (self.subject, self.texts);
        let mut selection = Selection { subject, texts, found: self.found, outsiders };
        let selected = selection.principals(list, self.check.allow_empty);
        if let (true, Some(at), false) = (list.is_empty(), list.at(), self.check.allow_empty) {
            self.report(at, "this list is empty", Some("a check of nothing would always pass".to_owned()));
        }
        selected
    }

    fn accounts(&mut self, list: &List<Accounts>) -> BTreeSet<AccountId> {
        let (subject, texts) = (self.subject, self.texts);
        Selection { subject, texts, found: self.found, outsiders: false }.accounts(list)
    }

    fn actions(&mut self, list: &List<String>) -> Vec<&'static str> {
        let mut all = Vec::new();
        for text in list.iter() {
            match actions_named(&text.value) {
                Ok(names) => all.extend(names.into_iter().filter(|name| !all.contains(name)).collect::<Vec<_>>()),
                Err((message, help)) => self.report(text.at, message, help),
            }
        }
        self.not_empty(list, "action");
        all
    }

    fn not_empty<T>(&mut self, list: &List<T>, what: &str) {
        if let (true, Some(at)) = (list.is_empty(), list.at()) {
            self.report(at, format!("no {what} is named here"), None);
        }
    }

    fn resources(&mut self, list: &List<String>, actions: &[&str]) -> Vec<Resource> {
        self.not_empty(list, "resource");
        list.iter().filter_map(|text| self.resource(text, actions)).collect()
    }

    fn resource(&mut self, text: &Placed<String>, actions: &[&str]) -> Option<Resource> {
        let is_template = text.value.contains(PRINCIPAL_ACCOUNT);
        let written = self.text(&text.with(text.value.replace(PRINCIPAL_ACCOUNT, STAND_IN)))?;
        if written == "*" || is_template && written.starts_with("arn:") {
            return Some(Resource { text: written, is_template });
        }
        if written.starts_with("arn:") {
            return self.arn(text, written, actions);
        }
        let entity = self
            .subject
            .principal(&written)
            .ok()
            .and_then(|who| who.asker.caller.principal.principal_arn().map(aws::Arn::to_string));
        if entity.is_none() {
            let help = "a resource is an ARN, ACCOUNT/role/NAME, ACCOUNT/user/NAME, or `*` for actions without one";
            let known = self.subject.principal(&written).err().and_then(|(_, help)| help);
            let help = known.filter(|help| help.starts_with("did you mean")).unwrap_or_else(|| help.to_owned());
            self.report(text.at, format!("there is no resource `{}`", text.value), Some(help));
        }
        Some(Resource { text: entity?, is_template: false })
    }

    /// An ARN; the role that is to be assumed has to exist, as a role that does not is denied to everyone.
    fn arn(&mut self, text: &Placed<String>, written: String, actions: &[&str]) -> Option<Resource> {
        let arn = match aws::Arn::parse(&written) {
            Ok(arn) => arn,
            Err(error) => {
                self.report(text.at, format!("`{written}` is no ARN: {error}"), None);
                return None;
            }
        };
        let is_role = arn.service() == "iam" && arn.resource().starts_with("role/");
        let assumed = actions.contains(&ASSUME_ROLE);
        if is_role && assumed && self.subject.partition.role(&arn).is_none() {
            let roles = self.subject.principals.iter().filter_map(|who| who.asker.caller.principal.principal_arn());
            let help = suggest(&written, roles.map(aws::Arn::as_str));
            self.report(text.at, format!("there is no role `{written}`"), help);
            return None;
        }
        Some(Resource { text: written, is_template: false })
    }

    fn context(&mut self) -> Context {
        let mut context = Vec::new();
        for (key, values) in self.check.with.iter() {
            if let Err((message, help)) = check_condition_key(&key.value) {
                self.report(key.at, message, help);
            }
            let texts = values.value.0.iter().map(|value| values.with(value.clone()));
            let texts: Vec<String> = texts.filter_map(|value| self.text(&value)).collect();
            context.push((key.value.clone(), texts));
        }
        context
    }

    fn regions(&mut self) -> Vec<Region> {
        let list = &self.check.regions;
        for text in list.iter() {
            if !is_region(&text.value) {
                let help = "a Region is written as `eu-west-1`".to_owned();
                self.report(text.at, format!("`{}` is no Region", text.value), Some(help));
            }
        }
        self.not_empty(list, "Region");
        match list.at() {
            Some(_) => list.iter().map(|text| Region::from(text.value.as_str())).collect(),
            None => vec![self.subject.partition.global_region()],
        }
    }
}

/// `a`, or `a and 3 more`.
pub(crate) fn few(mut names: impl ExactSizeIterator<Item = String>) -> String {
    let first = names.next().unwrap_or_else(|| "nobody".to_owned());
    match names.len() {
        0 => first,
        rest => format!("{first} and {rest} more"),
    }
}
