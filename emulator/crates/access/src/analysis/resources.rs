//! Resources that policies tell apart.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use aws::{AccountId, Arn, Region};
use policy::{Context, Statement};
use state::Partition;

use super::classes::ActionClass;
use super::patterns::{is_wild, matches, meet};
use super::solver::{instance, resolved};

/// Resources that the same patterns match.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ResourceClass {
    /// As a policy has it, or `*`.
    pub(crate) pattern: String,
    /// The ARN that stands for all; `*` for actions without a resource.
    pub(crate) representative: String,
    /// Whether it belongs to another account.
    pub(crate) foreign: bool,
    /// Resources that it stands for besides.
    pub(crate) alike: Option<Arc<[String]>>,
    /// The pattern with its variables replaced.
    glob: String,
}

impl ResourceClass {
    /// Whether this stands for everything that no policy names.
    pub(crate) fn is_general(&self) -> bool {
        self.representative.ends_with(UNNAMED)
    }
    /// Whether a policy names it.
    pub(crate) fn is_named(&self) -> bool {
        !self.is_general() && self.representative != "*"
    }
}

/// Classes of resources as people read them: `*` where those of the principal's account that no policy names are among
/// them. And what is excepted: what of its account is not among them, where `*` is, and what a pattern among them would
/// take in.
pub(crate) fn summed_up(chosen: &BTreeSet<&ResourceClass>, asked: &[ResourceClass]) -> (Vec<String>, Vec<String>) {
    let patterns = |wanted: &dyn Fn(&ResourceClass) -> bool| -> Vec<String> {
        let classes = asked.iter().filter(|class| !class.is_general() && wanted(class));
        let written =
            |class: &ResourceClass| if class.is_named() { class.pattern.clone() } else { WITHOUT_RESOURCE.to_owned() };
        classes.map(written).collect()
    };
    let taken_in = |class: &ResourceClass| chosen.iter().any(|known| matches(&known.glob, &class.representative));
    match chosen.iter().any(|class| class.is_general()) {
        true => {
            let all = std::iter::once("*".to_owned());
            let foreign = patterns(&|class| class.foreign && chosen.contains(class));
            let except = patterns(&|class| !chosen.contains(class) && (!class.foreign || taken_in(class)));
            // Of the account, only what an exception would take in has to be named.
            let out = |class: &ResourceClass| {
                let mut others = asked.iter().filter(|known| !chosen.contains(known) && known.is_named());
                others.any(|known| matches(&known.glob, &class.representative))
            };
            let named = patterns(&|class| !class.foreign && class.is_named() && chosen.contains(class) && out(class));
            (all.chain(named).chain(foreign).collect(), except)
        }
        false => {
            let except = patterns(&|class| class.is_named() && !chosen.contains(class) && taken_in(class));
            (patterns(&|class| chosen.contains(class)), except)
        }
    }
}

/// What every service has beside the resources that policies name.
const UNNAMED: &str = "any-other";

/// How answers write the lack of a resource.
pub(crate) const WITHOUT_RESOURCE: &str = "* (actions without a resource)";

/// How answers write what two patterns both match.
pub(crate) const BOTH: &str = " and ";

/// The resources that statements tell apart, by service.
pub(crate) struct Resources<'p> {
    partition: &'p Partition,
    region: Region,
    account: Option<AccountId>,
    /// By the service of their ARNs, and their patterns.
    by_service: BTreeMap<String, BTreeMap<String, ResourceClass>>,
    /// Patterns that leave the service open, as written and with their variables replaced.
    of_any_service: BTreeMap<String, String>,
}

impl<'p> Resources<'p> {
    pub(crate) fn new(partition: &'p Partition, region: &Region, account: Option<AccountId>) -> Resources<'p> {
        let (by_service, of_any_service) = (BTreeMap::new(), BTreeMap::new());
        Resources { partition, region: region.clone(), account, by_service, of_any_service }
    }
    /// Takes in the patterns of a statement; variables stand for what the context says.
    pub(crate) fn name(&mut self, statement: &Statement, context: &Context) {
        let Some((_, patterns)) = statement.resources() else { return };
        for pattern in patterns.filter(|pattern| *pattern != "*") {
            let Some(glob) = resolved(pattern, context) else { continue };
            let service = fields(&glob)[2].to_owned();
            if is_wild(&service) {
                self.of_any_service.insert(pattern.to_owned(), glob);
            } else if let Some(named) = self.named(pattern, glob, &service, "any") {
                self.by_service.entry(service).or_default().insert(pattern.to_owned(), named);
            }
        }
    }
    /// Takes in one resource, and of a bucket what is in it.
    pub(crate) fn insert(&mut self, arn: &Arn) {
        self.insert_alike(arn, None);
    }
    /// The same, where it stands for others too, and what is named in it for the same in these.
    pub(crate) fn insert_alike(&mut self, arn: &Arn, alike: Option<&[Arn]>) {
        let is_bucket = arn.service() == "s3" && !arn.resource().contains('/');
        for suffix in if is_bucket { &["", "/*"][..] } else { &[""] } {
            let pattern = format!("{arn}{suffix}");
            if let Some(named) = self.named(&pattern, pattern.clone(), arn.service(), "any") {
                self.by_service.entry(arn.service().to_owned()).or_default().insert(pattern, named);
            }
        }
        let Some((others, known)) = alike.zip(self.by_service.get_mut(arn.service())) else { return };
        for (pattern, named) in known.iter_mut() {
            if let Some(rest) =
                pattern.strip_prefix(arn.as_str()).filter(|it| it.is_empty() || it.starts_with(['/', ':']))
            {
                named.alike = Some(others.iter().map(|other| format!("{other}{rest}")).collect());
            }
        }
    }
    /// Of some services, those of which resources are named.
    pub(crate) fn told_apart(&self, services: BTreeSet<&'static str>) -> BTreeSet<&'static str> {
        let wild: BTreeSet<&str> = self.of_any_service.values().map(|glob| fields(glob)[2]).collect();
        let told_apart = |service: &&str| {
            arn_services(service).iter().any(|service| {
                self.by_service.contains_key(*service)
                    || wild.iter().any(|pattern| *pattern != "*" && matches(pattern, service))
            })
        };
        services.into_iter().filter(told_apart).collect()
    }
    fn named(&self, pattern: &str, glob: String, service: &str, fill: &str) -> Option<ResourceClass> {
        let arn = self.instance(&glob, service, fill)?;
        let owner =
            self.partition.governing_resource(&arn).map(|resource| resource.account).or_else(|| arn.account_id());
        let foreign = owner.is_some() && owner != self.account;
        let representative = arn.to_string();
        Some(ResourceClass { pattern: pattern.to_owned(), representative, foreign, alike: None, glob })
    }
    /// An ARN that a pattern matches, with the Region and account that would be met where it leaves them open.
    fn instance(&self, glob: &str, service: &str, wild: &str) -> Option<Arn> {
        let [_, partition, _, region, account, resource] = fields(glob);
        let account_id = self.account.map(|id| id.to_string()).unwrap_or_default();
        let fill = |field: &str, usual: &str| match field {
            "*" => usual.to_owned(),
            field if matches(field, usual) => usual.to_owned(),
            field => field.replace('*', usual).replace('?', "a"),
        };
        let partition = fill(partition, &self.partition.name);
        let region = fill(region, if is_global(service) { "" } else { self.region.as_str() });
        let account = fill(account, if service == "s3" { "" } else { &account_id });
        let resource = match wild {
            "any" => instance(resource, &Context::new())?,
            wild => resource.replace('*', wild).replace('?', "a"),
        };
        Arn::parse(&format!("arn:{partition}:{service}:{region}:{account}:{resource}")).ok()
    }
    /// The classes that actions may be about: those named, any other, and none at all. Where patterns overlap, what two
    /// of them have in common is a class of its own.
    pub(crate) fn of(&self, actions: &ActionClass) -> Asked {
        let service = actions.service;
        let account = self.account.map(|id| id.to_string()).unwrap_or_default();
        let arn_service = arn_services(service).first().copied().unwrap_or(service);
        let (region, account) = match service {
            "s3" => ("", String::new()),
            service if is_global(service) => ("", account),
            _ => (self.region.as_str(), account),
        };
        // The kind of resource is a guess; nothing but patterns of policies looks at it.
        let kind = if service == "sts" { "role" } else { UNNAMED };
        let other = format!("arn:{}:{arn_service}:{region}:{account}:{kind}/{UNNAMED}", self.partition.name);
        let class = |pattern: String, representative: String| {
            let glob = representative.clone();
            ResourceClass { pattern, representative, foreign: false, alike: None, glob }
        };
        let mut classes = vec![class(format!("any other {service} resource"), other)];
        // Nobody assumes a role without naming it.
        if !actions.representative().starts_with("sts:AssumeRole") {
            classes.push(class("*".to_owned(), "*".to_owned()));
        }
        let mut named: Vec<ResourceClass> = Vec::new();
        for service in arn_services(service) {
            named.extend(self.by_service.get(service).into_iter().flat_map(BTreeMap::values).cloned());
        }
        for (pattern, glob) in &self.of_any_service {
            let services = arn_services(service).into_iter().filter(|service| matches(fields(glob)[2], service));
            named.extend(services.filter_map(|service| self.named(pattern, glob.clone(), service, "any")));
        }
        self.apart(&mut named);
        let (common, exact) = self.common(&named);
        classes.extend(named);
        classes.extend(common);
        Asked { classes, exact }
    }

    /// Lets every pattern be represented by something that as few others as possible match.
    fn apart(&self, named: &mut [ResourceClass]) {
        const FILLS: [&str; 3] = ["another", "0", "zz-9"];
        let globs: Vec<String> = named.iter().map(|named| named.glob.clone()).collect();
        let crowd = |text: &str| globs.iter().filter(|glob| matches(glob, text)).count();
        for one in named.iter_mut().filter(|named| is_wild(&named.glob)) {
            let mut least = crowd(&one.representative);
            for fill in FILLS {
                if least == 1 {
                    break;
                }
                let service = fields(&one.representative)[2].to_owned();
                let Some(other) = self.named(&one.pattern, one.glob.clone(), &service, fill) else { continue };
                let count = crowd(&other.representative);
                if count < least && matches(&one.glob, &other.representative) {
                    (one.representative, one.foreign, least) = (other.representative, other.foreign, count);
                }
            }
        }
    }

    /// What two patterns both match and no class stands for yet; and whether no three of them may have more in common.
    fn common(&self, named: &[ResourceClass]) -> (Vec<ResourceClass>, bool) {
        let wild: Vec<&ResourceClass> = named.iter().filter(|named| is_wild(&named.glob)).collect();
        let mut found: Vec<(ResourceClass, [usize; 2])> = Vec::new();
        for (at, one) in wild.iter().enumerate() {
            for (by, other) in wild.iter().enumerate().skip(at + 1) {
                let has_both = |text: &str| matches(&one.glob, text) && matches(&other.glob, text);
                let stands = named.iter().any(|named| has_both(&named.representative));
                if stands || one.pattern == other.pattern {
                    continue;
                }
                let Some(text) = meet(&one.glob, &other.glob) else { continue };
                let service = fields(&one.representative)[2];
                let pattern = format!("{}{BOTH}{}", one.pattern, other.pattern);
                let named = self.named(&pattern, text, service, "any");
                found.extend(named.map(|named| (named, [at, by])));
            }
        }
        let shares = |one: &[usize; 2], other: &[usize; 2]| one != other && one.iter().any(|at| other.contains(at));
        let exact = !found.iter().any(|(_, one)| found.iter().any(|(_, other)| shares(one, other)));
        (found.into_iter().map(|(class, _)| class).collect(), exact)
    }
}

/// Classes of resources.
pub(crate) struct Asked {
    pub(crate) classes: Vec<ResourceClass>,
    /// Whether every combination of patterns that a resource could match is among them.
    pub(crate) exact: bool,
}

/// The six fields of an ARN's pattern; what a pattern leaves out at its end is open.
fn fields(glob: &str) -> [&str; 6] {
    let mut parts = glob.splitn(6, ':');
    [(); 6].map(|()| parts.next().unwrap_or("*"))
}

fn is_global(service: &str) -> bool {
    ["iam", "sts", "organizations", "route53", "cloudfront", "s3"].contains(&service)
}

/// The service fields of the ARNs that the actions of a service are about; the first is that of its own resources.
pub(crate) fn arn_services(prefix: &str) -> Vec<&str> {
    let known = ARN_SERVICES.binary_search_by(|(known, _)| (*known).cmp(prefix));
    let services = known.ok().and_then(|at| ARN_SERVICES.get(at)).map(|(_, services)| services.to_vec());
    services.unwrap_or_else(|| vec![prefix])
}

/// The service fields of the ARNs that actions of a service can be about.
pub(crate) fn is_about(prefix: &str, arn_service: &str) -> bool {
    arn_services(prefix).contains(&arn_service)
}

/// Services whose actions are about resources of others, or whose ARNs have another name. See the resource types in the
/// [Service Authorization Reference](https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html).
const ARN_SERVICES: &[(&str, &[&str])] = &[
    ("aco-automation", &["compute-optimizer"]),
    ("apprunner", &["apprunner", "wafv2"]),
    ("aps", &["aps", "eks"]),
    ("arc-zonal-shift", &["elasticloadbalancing"]),
    ("aws-marketplace-management", &["aws-marketplace"]),
    ("bcm-data-exports", &["bcm-data-exports", "billing"]),
    ("ce", &["ce", "billing"]),
    ("cloudfront-keyvaluestore", &["cloudfront"]),
    ("cloudtrail-data", &["cloudtrail"]),
    ("codestar", &["codestar", "iam"]),
    ("cognito-idp", &["cognito-idp", "wafv2"]),
    ("connect", &["connect", "app-integrations", "wisdom"]),
    ("devops-guru", &["sns"]),
    ("ds-data", &["ds"]),
    ("ebs", &["ec2"]),
    ("ec2", &["ec2", "acm", "elastic-inference", "iam", "license-manager", "resource-groups"]),
    ("ec2-instance-connect", &["ec2"]),
    ("eks-auth", &["eks"]),
    ("es", &["es", "iam", "opensearch"]),
    ("events", &["events", "kms"]),
    ("greengrass", &["greengrass", "iot"]),
    ("iotjobsdata", &["iot"]),
    ("iotwireless", &["iotwireless", "iot"]),
    ("iq", &["iq", "iq-permission"]),
    ("kafka-cluster", &["kafka"]),
    ("kinesis", &["kinesis", "kms"]),
    ("payment-cryptography", &["payment-cryptography", "mpa"]),
    ("q", &["codewhisperer", "qdeveloper"]),
    ("qapps", &["qapps", "qbusiness"]),
    ("rds-data", &["rds"]),
    ("redshift-data", &["redshift", "redshift-serverless"]),
    ("route53", &["route53", "ec2"]),
    ("route53-recovery-cluster", &["route53-recovery-control"]),
    ("route53-recovery-control-config", &["route53-recovery-control"]),
    ("s3", &["s3", "s3-object-lambda"]),
    ("s3-object-lambda", &["s3-object-lambda", "s3"]),
    ("s3-outposts", &["s3-outposts", "s3"]),
    ("sagemaker-mlflow", &["sagemaker"]),
    ("servicecatalog", &["servicecatalog", "catalog"]),
    ("ssm", &["ssm", "ec2", "ecs", "iam", "s3"]),
    ("sso-oauth", &["sso"]),
    ("sts", &["iam", "sts"]),
    ("vpc-lattice-svcs", &["vpc-lattice"]),
    ("vpce", &["ec2"]),
    ("waf-regional", &["waf-regional", "elasticloadbalancing"]),
    (
        "wafv2",
        &[
            "wafv2",
            "amplify",
            "apigateway",
            "apprunner",
            "appsync",
            "bedrock-agentcore",
            "cognito-idp",
            "ec2",
            "elasticloadbalancing",
        ],
    ),
    ("workspaces-instances", &["workspaces-instances", "ec2"]),
];
