//! IAM Access Analyzer: what policies say, and what analyzers are to look for. See the
//! [API reference](https://docs.aws.amazon.com/access-analyzer/latest/APIReference/Welcome.html).

mod analyzers;
mod archive_rules;
mod checks;
mod configuration;
mod fault;
mod resource;
mod tagging;
mod validation;
pub(crate) mod watch;

use service::served;

served! {
    /// IAM Access Analyzer.
    pub static ACCESS_ANALYZER: models::accessanalyzer::SERVICE, locate resource::locate, manner shows_findings;
    ApplyArchiveRule => write archive_rules::apply_archive_rule,
    CheckAccessNotGranted => read checks::check_access_not_granted,
    CheckNoNewAccess => read checks::check_no_new_access,
    CheckNoPublicAccess => read checks::check_no_public_access,
    CreateAnalyzer => write analyzers::create_analyzer,
    CreateArchiveRule => write archive_rules::create_archive_rule,
    DeleteAnalyzer => write analyzers::delete_analyzer,
    DeleteArchiveRule => write archive_rules::delete_archive_rule,
    GetAnalyzer => read analyzers::get_analyzer,
    GetArchiveRule => read archive_rules::get_archive_rule,
    ListAnalyzers => read analyzers::list_analyzers,
    ListArchiveRules => read archive_rules::list_archive_rules,
    ListTagsForResource => read tagging::list_tags_for_resource,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateAnalyzer => write analyzers::update_analyzer,
    UpdateArchiveRule => write archive_rules::update_archive_rule,
    ValidatePolicy => read validation::validate_policy,
}
