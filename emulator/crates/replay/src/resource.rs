//! The resource of a call of a service that nobody serves, as far as its record tells.

use aws::{AccountId, Arn, Region};
use serde_json::Value as Json;
use state::Partition;
use state::resource::ResourceKind;

use crate::operation::Operation;
use crate::parameters::member_of;
use crate::principal::Known;
use crate::record::Record;
use crate::undecided::Undecided;

/// Parameters that hold the name of a resource, by IAM prefix; the variable stands for their value. See the resource
/// types of each service in the
/// [Service Authorization Reference](https://docs.aws.amazon.com/service-authorization/latest/reference/).
const NAMED: &[(&str, &str, &str)] = &[
    ("cloudformation", "StackName", "arn:${Partition}:cloudformation:${Region}:${Account}:stack/${StackName}/*"),
    ("cloudwatch", "AlarmName", "arn:${Partition}:cloudwatch:${Region}:${Account}:alarm:${AlarmName}"),
    ("dynamodb", "TableName", "arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}"),
    ("ecr", "RepositoryName", "arn:${Partition}:ecr:${Region}:${Account}:repository/${RepositoryName}"),
    ("eks", "Name", "arn:${Partition}:eks:${Region}:${Account}:cluster/${Name}"),
    ("events", "Name", "arn:${Partition}:events:${Region}:${Account}:rule/${Name}"),
    ("kinesis", "StreamName", "arn:${Partition}:kinesis:${Region}:${Account}:stream/${StreamName}"),
    ("kms", "KeyId", "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}"),
    ("logs", "LogGroupName", "arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}"),
    ("rds", "DBInstanceIdentifier", "arn:${Partition}:rds:${Region}:${Account}:db:${DBInstanceIdentifier}"),
    ("secretsmanager", "SecretId", "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${SecretId}"),
    ("sns", "Name", "arn:${Partition}:sns:${Region}:${Account}:${Name}"),
    ("ssm", "Name", "arn:${Partition}:ssm:${Region}:${Account}:parameter/${Name}"),
    ("states", "Name", "arn:${Partition}:states:${Region}:${Account}:stateMachine:${Name}"),
];

/// Whether the policy of the bucket is known, where there must be one: the ARN of a bucket does not say whose it is, the record
/// does. A bucket that nobody describes would count as the caller's own.
pub(crate) fn is_within_reach(record: &Record<'_>, known: &Known, partition: &Partition) -> Result<(), Undecided> {
    if record.event_source.as_deref() != Some("s3.amazonaws.com") {
        return Ok(());
    }
    let own = known.asker.caller.account().map(|account| account.to_string());
    let foreign = record
        .resources
        .iter()
        .flatten()
        .filter(|one| one.account_id.as_deref().is_some_and(|id| Some(id) != own.as_deref()));
    for arn in foreign.filter_map(|resource| resource.arn.as_deref()) {
        if Arn::parse(arn).is_ok_and(|arn| partition.governing_resource(&arn).is_none()) {
            return Err(Undecided::UnknownBucket(arn.to_owned()));
        }
    }
    Ok(())
}

/// What is known of a call when its resource is looked for.
pub(crate) struct Clues<'a> {
    pub(crate) operation: &'a Operation,
    pub(crate) record: &'a Record<'a>,
    pub(crate) parameters: &'a Json,
    pub(crate) partition: &'a Partition,
    pub(crate) region: &'a str,
    pub(crate) account: AccountId,
}

impl Clues<'_> {
    /// The ARN the call was about; none where the record does not tell.
    pub(crate) fn resource(&self) -> Option<String> {
        let operation = self.operation;
        let template = catalog::resource(&operation.service, &operation.name);
        template
            .and_then(|template| self.fill(template))
            .or_else(|| self.listed(template.is_some_and(|template| template.contains("/${"))))
            .or_else(|| self.written_out())
            .or_else(|| self.named())
    }

    /// Of the `resources` of the record: the first of the service; for S3, which lists object and bucket, the one that
    /// the action is about.
    fn listed(&self, of_object: bool) -> Option<String> {
        let listed = self.record.resources.iter().flatten().filter_map(|resource| resource.arn.as_deref());
        let mut fitting = listed.filter(|arn| self.is_of_service(arn));
        let is_wanted = |arn: &&str| self.operation.prefix() != "s3" || arn.contains('/') == of_object;
        fitting.find(is_wanted).map(str::to_owned)
    }

    /// A parameter that is an ARN of the service.
    fn written_out(&self) -> Option<String> {
        let texts = self.parameters.as_object()?.values().filter_map(Json::as_str);
        texts.filter(|text| text.starts_with("arn:")).find(|arn| self.is_of_service(arn)).map(str::to_owned)
    }

    fn named(&self) -> Option<String> {
        let mut rows = NAMED.iter().filter(|(prefix, ..)| *prefix == self.operation.prefix());
        rows.find_map(|(_, _, template)| self.fill(template))
    }

    fn is_of_service(&self, arn: &str) -> bool {
        Arn::parse(arn).is_ok_and(|arn| arn.service() == self.operation.prefix())
    }

    fn fill(&self, template: &str) -> Option<String> {
        let mut arn = String::new();
        let mut rest = template;
        while let Some((text, tail)) = rest.split_once("${") {
            let (name, tail) = tail.split_once('}')?;
            arn.push_str(text);
            match name {
                "Partition" => arn.push_str(&self.partition.name),
                "Region" => arn.push_str(self.region),
                "Account" => arn.push_str(&self.account.to_string()),
                name => match self.parameter(name)? {
                    whole if whole.starts_with("arn:") => return Some(whole.to_owned()),
                    alias if name == "KeyId" && alias.starts_with("alias/") => return self.aliased(alias),
                    secret if name == "SecretId" => return self.secret(secret),
                    partial if name == "FunctionName" => arn.push_str(partial.rsplit(':').next()?),
                    url if name == "QueueUrl" => arn.push_str(url.rsplit('/').next()?),
                    value => arn.push_str(value.trim_start_matches('/')),
                },
            }
            rest = tail;
        }
        arn.push_str(rest);
        Some(arn)
    }

    /// The key behind an alias, where the scenario has it.
    fn aliased(&self, alias: &str) -> Option<String> {
        let aliases = &self.partition.account(self.account)?.key_aliases;
        aliases.get(&(self.region.into(), alias.into())).map(Arn::to_string)
    }

    /// A secret's ARN has six characters behind its name, which the scenario knows; otherwise any six.
    fn secret(&self, name: &str) -> Option<String> {
        let account = self.partition.account(self.account)?;
        let region = Region::from(self.region);
        let mut secrets = account.resources_of(ResourceKind::Secret, &region);
        let known = secrets.find(|secret| &*secret.name == name).map(|secret| secret.arn.to_string());
        let (partition, region, account) = (&self.partition.name, self.region, self.account);
        known.or_else(|| Some(format!("arn:{partition}:secretsmanager:{region}:{account}:secret:{name}-??????")))
    }

    /// S3 alone says `bucketName`, where its API says `Bucket`. See
    /// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/cloudtrail-logging-understanding-s3-entries.html>.
    fn parameter(&self, name: &str) -> Option<&str> {
        let name = if name == "Bucket" { "BucketName" } else { name };
        let in_any_case = || self.parameters.as_object()?.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
        member_of(self.parameters, name).or_else(|| in_any_case().map(|(_, json)| json))?.as_str()
    }
}
