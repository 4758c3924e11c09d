//! Policies made of what somebody did. See
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-policy-generation.html>.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use access::{Attempt, authorize};
use aws::{Arn, Principal, Timestamp};
use json::Writer;
use models::accessanalyzer as api;
use models::accessanalyzer::errors as e;
use service::{Event, View, page};
use state::{Call, Caller, Ids, Partition};
use wire::Fault;

use super::fault::{about, invalid, invalid_token, size};
use crate::record::data_resource_type;

/// How long it takes.
const TAKES: Duration = Duration::from_secs(1);
const DAY: Duration = Duration::from_hours(24);
/// "50 per day", cancelled ones among them:
/// <https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-quotas.html>.
const PER_DAY: usize = 50;
/// "You can specify a time period of up to 90 days".
const LONGEST: Duration = Duration::from_hours(24 * 90);

/// A job; what comes of it is known from the start.
#[derive(Debug, Clone)]
struct Job {
    id: String,
    principal: Arn,
    started: Timestamp,
    canceled: Option<Timestamp>,
    details: Option<api::CloudTrailDetails>,
    until: Timestamp,
    result: Result<Made, (&'static str, String)>,
}

/// What was done: actions by service, and services with data events alone.
#[derive(Debug, Clone, Default)]
struct Made {
    actions: BTreeMap<String, BTreeSet<String>>,
    services: BTreeSet<String>,
}

/// The jobs of an account in a Region.
#[derive(Debug, Clone, Default)]
struct Jobs(Vec<Arc<Job>>);

fn name(call: &Call) -> String {
    format!("policy generations of {} in {}", call.account, call.region)
}

fn jobs(view: &View<'_>) -> Arc<Jobs> {
    view.history.kept(&name(view.call)).unwrap_or_default()
}

impl Job {
    fn status(&self, now: Timestamp) -> &'static str {
        match &self.result {
            _ if self.canceled.is_some() => "CANCELED",
            _ if now < self.started + TAKES => "IN_PROGRESS",
            Ok(_) => "SUCCEEDED",
            Err(_) => "FAILED",
        }
    }
    fn completed(&self, now: Timestamp) -> Option<Timestamp> {
        self.canceled.or_else(|| (now >= self.started + TAKES).then(|| self.started + TAKES))
    }
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_StartPolicyGeneration.html>
pub(super) fn start_policy_generation(
    view: &View<'_>,
    input: api::StartPolicyGenerationRequest,
) -> Result<api::StartPolicyGenerationResponse, Fault> {
    let (call, now) = (view.call, view.call.now);
    let text = &input.policy_generation_details.principal_arn;
    let is_own = |arn: &Arn| arn.account_id() == Some(call.account) && view.partition.unique_id(arn).is_some();
    let principal = Arn::parse(text).ok().filter(is_own);
    let principal = principal.ok_or_else(|| invalid(format!("The principal {text} could not be found.")))?;
    let until = input.cloud_trail_details.as_ref().and_then(|details| details.end_time).unwrap_or(now);
    if let Some(details) = &input.cloud_trail_details
        && (details.trails.is_empty() || until <= details.start_time || until.since(details.start_time) > LONGEST)
    {
        return Err(invalid("The cloudTrailDetails must name a trail and a time of at most 90 days."));
    }
    let id = Ids::labelled(0, &format!("policy generation {}", call.request_id)).uuid();
    let details = input.cloud_trail_details;
    let result = match details.as_ref().map_or(Ok(()), |details| may_look(view, details)) {
        Ok(()) => Ok(made(view, &principal, details.as_ref(), until)),
        Err(error) => Err(error),
    };
    let job = Job { id: id.clone(), principal, started: now, canceled: None, details, until, result };
    view.history.update(&name(call), |Jobs(all)| {
        if let Some(running) = all.iter().find(|job| job.status(now) == "IN_PROGRESS") {
            let message = "A policy generation is already in progress.".to_owned();
            return Err(about(&e::CONFLICT_EXCEPTION, message, &running.id, "PolicyGeneration"));
        }
        if all.iter().filter(|job| now.since(job.started) < DAY).count() >= PER_DAY {
            let message = format!("The account cannot have more than {PER_DAY} policy generations a day.");
            return Err(about(&e::SERVICE_QUOTA_EXCEEDED_EXCEPTION, message, text, "PolicyGeneration"));
        }
        all.push(Arc::new(job));
        Ok(())
    })?;
    Ok(api::StartPolicyGenerationResponse { job_id: id })
}

/// Whether the role lets Access Analyzer look at the trails: "The service role gives IAM Access Analyzer access to your
/// CloudTrail trail and service last accessed information".
fn may_look(view: &View<'_>, details: &api::CloudTrailDetails) -> Result<(), (&'static str, String)> {
    let gone = |what: &str| ("RESOURCE_NOT_FOUND_ERROR", format!("{what} could not be found."));
    let role = Arn::parse(&details.access_role).ok().and_then(|arn| view.partition.role(&arn));
    let role = role.ok_or_else(|| gone(&details.access_role))?;
    let service = state::access_analyzer::SERVICE;
    let mut call = Call::of_service(service, view.call.account, view.call.region.clone(), view.call.now, "".into());
    allowed(view.partition, &call, "sts:AssumeRole", role.entity.arn.as_str())?;
    let session = format!("assumed-role/{}/access-analyzer", role.entity.name);
    let account = role.entity.arn.account_id().unwrap_or(view.call.account);
    call.caller = Caller::new(
        Principal::AssumedRole {
            session: view.partition.global_arn("sts", account, &session),
            role: role.entity.arn.clone(),
            role_id: role.entity.id.clone(),
        },
        None,
    );
    for action in ["iam:GenerateServiceLastAccessedDetails", "iam:GetServiceLastAccessedDetails"] {
        allowed(view.partition, &call, action, "*")?;
    }
    for trail in &details.trails {
        let arn = Arn::parse(&trail.cloud_trail_arn).ok();
        let known =
            arn.as_ref().and_then(|arn| view.partition.trail(arn)).ok_or_else(|| gone(&trail.cloud_trail_arn))?;
        allowed(view.partition, &call, "cloudtrail:GetTrail", &trail.cloud_trail_arn)?;
        let bucket = view.partition.bucket_arn(&known.bucket);
        allowed(view.partition, &call, "s3:ListBucket", &bucket)?;
        allowed(view.partition, &call, "s3:GetObject", &format!("{bucket}/AWSLogs"))?;
    }
    Ok(())
}

fn allowed(partition: &Partition, call: &Call, action: &str, resource: &str) -> Result<(), (&'static str, String)> {
    let attempt = Attempt { action, resource, context: Vec::new() };
    authorize(partition, call, &attempt).map_err(|denial| ("AUTHORIZATION_ERROR", denial.message.clone()))
}

/// "Policy generation reviews all CloudTrail events, including denied actions"; "does not identify action-level activity for
/// data events"; `iam:PassRole` "is not tracked by CloudTrail".
fn made(view: &View<'_>, principal: &Arn, details: Option<&api::CloudTrailDetails>, until: Timestamp) -> Made {
    let since = details.map_or(Timestamp::from_millis(0), |details| details.start_time);
    let is_recorded = |event: &Event| {
        details.is_none_or(|details| details.trails.iter().any(|trail| covers(trail, event.call.region.as_str())))
    };
    let mut made = Made::default();
    for event in view.history.events().iter() {
        let is_theirs = match &event.call.caller.principal {
            Principal::User { arn, .. } | Principal::AssumedRole { role: arn, .. } => arn == principal,
            _ => false,
        };
        let at = event.call.now;
        let Some((service, _)) = event.action.split_once(':').filter(|_| is_theirs) else { continue };
        if at < since || at > until || !is_recorded(event) {
            continue;
        }
        if data_resource_type(event).is_some() {
            made.services.insert(service.to_owned());
        } else {
            made.actions.entry(service.to_owned()).or_default().insert(event.action.to_string());
        }
    }
    made.services.retain(|service| !made.actions.contains_key(service));
    made
}

/// Whether a Region's events are among those of a trail that are looked at.
fn covers(trail: &api::Trail, region: &str) -> bool {
    trail.all_regions.unwrap_or(trail.regions.is_none())
        || trail.regions.iter().flatten().any(|looked_at| looked_at == region)
}

fn one(view: &View<'_>, id: &str) -> Result<Arc<Job>, Fault> {
    let found = jobs(view).0.iter().find(|job| job.id == id).cloned();
    found.ok_or_else(|| invalid(format!("The job {id} could not be found.")))
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_GetGeneratedPolicy.html>
pub(super) fn get_generated_policy(
    view: &View<'_>,
    input: api::GetGeneratedPolicyRequest,
) -> Result<api::GetGeneratedPolicyResponse, Fault> {
    let job = one(view, &input.job_id)?;
    let status = job.status(view.call.now);
    let with_services = input.include_service_level_template == Some(true);
    let policies = match &job.result {
        Ok(made) if status == "SUCCEEDED" => Some(vec![api::GeneratedPolicy { policy: policy(made, with_services) }]),
        _ => None,
    };
    let error = job.result.as_ref().err().filter(|_| status == "FAILED");
    let job_error = error.map(|(code, message)| api::JobError { code: (*code).to_owned(), message: message.clone() });
    let trails = job.details.as_ref().map(|details| api::CloudTrailProperties {
        trail_properties: details.trails.iter().map(properties).collect(),
        start_time: details.start_time,
        end_time: job.until,
    });
    Ok(api::GetGeneratedPolicyResponse {
        job_details: api::JobDetails {
            job_id: job.id.clone(),
            status: status.to_owned(),
            started_on: job.started,
            completed_on: job.completed(view.call.now),
            job_error,
        },
        generated_policy_result: api::GeneratedPolicyResult {
            properties: api::GeneratedPolicyProperties {
                is_complete: policies.as_ref().map(|_| true),
                principal_arn: job.principal.to_string(),
                cloud_trail_properties: trails,
            },
            generated_policies: policies,
        },
    })
}

fn properties(trail: &api::Trail) -> api::TrailProperties {
    api::TrailProperties {
        cloud_trail_arn: trail.cloud_trail_arn.clone(),
        regions: trail.regions.clone(),
        all_regions: trail.all_regions,
    }
}

/// A statement for each service; with a template, one for those of which no actions are known.
fn policy(made: &Made, with_services: bool) -> String {
    let mut writer = Writer::new();
    writer.begin_object().key("Version").string("2012-10-17").key("Statement").begin_array();
    let mut statement = |actions: &mut dyn Iterator<Item = String>| {
        writer.begin_object().key("Effect").string("Allow").key("Action").begin_array();
        actions.for_each(|action| _ = writer.string(&action));
        writer.end_array().key("Resource").string("*").end_object();
    };
    made.actions.values().for_each(|actions| statement(&mut actions.iter().cloned()));
    if with_services && !made.services.is_empty() {
        statement(&mut made.services.iter().map(|service| format!("{service}:*")));
    }
    writer.end_array().end_object();
    writer.finish()
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_ListPolicyGenerations.html>
pub(super) fn list_policy_generations(
    view: &View<'_>,
    input: api::ListPolicyGenerationsRequest,
) -> Result<api::ListPolicyGenerationsResponse, Fault> {
    let now = view.call.now;
    let is_wanted = |job: &Arc<Job>| input.principal_arn.as_deref().is_none_or(|arn| arn == job.principal.as_str());
    let mut all: Vec<Arc<Job>> = jobs(view).0.iter().filter(|job| is_wanted(job)).cloned().collect();
    all.sort_by_key(|job| service::page_order(&job.id));
    let key = |job: &Arc<Job>| job.id.clone();
    let found = page(all.into_iter(), key, input.next_token.as_deref(), size(input.max_results)?);
    let found = found.ok_or_else(invalid_token)?;
    let policy_generations = found.items.iter().map(|job| api::PolicyGeneration {
        job_id: job.id.clone(),
        principal_arn: job.principal.to_string(),
        status: job.status(now).to_owned(),
        started_on: job.started,
        completed_on: job.completed(now),
    });
    Ok(api::ListPolicyGenerationsResponse {
        policy_generations: policy_generations.collect(),
        next_token: found.next.clone(),
    })
}

/// <https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CancelPolicyGeneration.html>
pub(super) fn cancel_policy_generation(
    view: &View<'_>,
    input: api::CancelPolicyGenerationRequest,
) -> Result<api::CancelPolicyGenerationResponse, Fault> {
    let (job, now) = (one(view, &input.job_id)?, view.call.now);
    view.history.update(&name(view.call), |Jobs(all)| {
        let running = all.iter_mut().find(|known| known.id == job.id && known.status(now) == "IN_PROGRESS");
        running.into_iter().for_each(|known| Arc::make_mut(known).canceled = Some(now));
    });
    Ok(api::CancelPolicyGenerationResponse {})
}
