//! IAM Access Analyzer: what policies say, and what analyzers are to look for. See the
//! [API reference](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/Welcome.html).

mod analysis;
mod analyzed;
mod analyzers;
mod archive_rules;
mod checks;
mod configuration;
mod fault;
mod filter;
mod findings;
mod generation;
mod previews;
mod proposal;
mod recommendations;
mod resource;
mod settle;
mod statistics;
mod tagging;
mod validation;
pub(crate) mod watch;

use service::served;

served! {
    /// IAM Access Analyzer.
    pub static ACCESS_ANALYZER: models::accessanalyzer::SERVICE, locate resource::locate, manner shows_findings;
    ApplyArchiveRule => write archive_rules::apply_archive_rule,
    CancelPolicyGeneration => read generation::cancel_policy_generation,
    CheckAccessNotGranted => read checks::check_access_not_granted,
    CheckNoNewAccess => read checks::check_no_new_access,
    CheckNoPublicAccess => read checks::check_no_public_access,
    CreateAccessPreview => read previews::create_access_preview,
    CreateAnalyzer => write analyzers::create_analyzer,
    CreateArchiveRule => write archive_rules::create_archive_rule,
    DeleteAnalyzer => write analyzers::delete_analyzer,
    DeleteArchiveRule => write archive_rules::delete_archive_rule,
    GenerateFindingRecommendation => read recommendations::generate_finding_recommendation,
    GetAccessPreview => read previews::get_access_preview,
    GetAnalyzedResource => read analyzed::get_analyzed_resource,
    GetAnalyzer => read analyzers::get_analyzer,
    GetArchiveRule => read archive_rules::get_archive_rule,
    GetFinding => read findings::get_finding,
    GetFindingRecommendation => read recommendations::get_finding_recommendation,
    GetFindingV2 => read findings::get_finding_v2,
    GetFindingsStatistics => read statistics::get_findings_statistics,
    GetGeneratedPolicy => read generation::get_generated_policy,
    ListAccessPreviewFindings => read previews::list_access_preview_findings,
    ListAccessPreviews => read previews::list_access_previews,
    ListAnalyzedResources => read analyzed::list_analyzed_resources,
    ListAnalyzers => read analyzers::list_analyzers,
    ListArchiveRules => read archive_rules::list_archive_rules,
    ListFindings => read findings::list_findings,
    ListFindingsV2 => read findings::list_findings_v2,
    ListPolicyGenerations => read generation::list_policy_generations,
    ListTagsForResource => read tagging::list_tags_for_resource,
    StartPolicyGeneration => read generation::start_policy_generation,
    StartResourceScan => write analyzed::start_resource_scan,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateAnalyzer => write analyzers::update_analyzer,
    UpdateArchiveRule => write archive_rules::update_archive_rule,
    UpdateFindings => write findings::update_findings,
    ValidatePolicy => read validation::validate_policy,
}
