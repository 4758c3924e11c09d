//! Written by `cargo xtask codegen` from `aws-models/authorization/`; not to be edited.

use crate::{Authorization, Check};

/// The rows of every service, sorted by operation.
pub(crate) static TABLES: &[(&str, &[Authorization])] = &[
    ("accessanalyzer", &[
        Authorization { operation: "ApplyArchiveRule", checks: &[
            Check { action: "access-analyzer:ApplyArchiveRule", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "CancelPolicyGeneration", checks: &[
            Check { action: "access-analyzer:CancelPolicyGeneration", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CheckAccessNotGranted", checks: &[
            Check { action: "access-analyzer:CheckAccessNotGranted", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CheckNoNewAccess", checks: &[
            Check { action: "access-analyzer:CheckNoNewAccess", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CheckNoPublicAccess", checks: &[
            Check { action: "access-analyzer:CheckNoPublicAccess", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CreateAccessPreview", checks: &[
            Check { action: "access-analyzer:CreateAccessPreview", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "CreateAnalyzer", checks: &[
            Check { action: "access-analyzer:CreateAnalyzer", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "CreateArchiveRule", checks: &[
            Check { action: "access-analyzer:CreateArchiveRule", resource: "archive rule", when: None, context: &[] },] },
        Authorization { operation: "DeleteAnalyzer", checks: &[
            Check { action: "access-analyzer:DeleteAnalyzer", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "DeleteArchiveRule", checks: &[
            Check { action: "access-analyzer:DeleteArchiveRule", resource: "archive rule", when: None, context: &[] },] },
        Authorization { operation: "GenerateFindingRecommendation", checks: &[
            Check { action: "access-analyzer:GenerateFindingRecommendation", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetAccessPreview", checks: &[
            Check { action: "access-analyzer:GetAccessPreview", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetAnalyzedResource", checks: &[
            Check { action: "access-analyzer:GetAnalyzedResource", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetAnalyzer", checks: &[
            Check { action: "access-analyzer:GetAnalyzer", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetArchiveRule", checks: &[
            Check { action: "access-analyzer:GetArchiveRule", resource: "archive rule", when: None, context: &[] },] },
        Authorization { operation: "GetFinding", checks: &[
            Check { action: "access-analyzer:GetFinding", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetFindingRecommendation", checks: &[
            Check { action: "access-analyzer:GetFindingRecommendation", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetFindingV2", checks: &[
            Check { action: "access-analyzer:GetFinding", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetFindingsStatistics", checks: &[
            Check { action: "access-analyzer:GetFindingsStatistics", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "GetGeneratedPolicy", checks: &[
            Check { action: "access-analyzer:GetGeneratedPolicy", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListAccessPreviewFindings", checks: &[
            Check { action: "access-analyzer:ListAccessPreviewFindings", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "ListAccessPreviews", checks: &[
            Check { action: "access-analyzer:ListAccessPreviews", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "ListAnalyzedResources", checks: &[
            Check { action: "access-analyzer:ListAnalyzedResources", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "ListAnalyzers", checks: &[
            Check { action: "access-analyzer:ListAnalyzers", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListArchiveRules", checks: &[
            Check { action: "access-analyzer:ListArchiveRules", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "ListFindings", checks: &[
            Check { action: "access-analyzer:ListFindings", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "ListFindingsV2", checks: &[
            Check { action: "access-analyzer:ListFindings", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "ListPolicyGenerations", checks: &[
            Check { action: "access-analyzer:ListPolicyGenerations", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "access-analyzer:ListTagsForResource", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "StartPolicyGeneration", checks: &[
            Check { action: "access-analyzer:StartPolicyGeneration", resource: "*", when: None, context: &[] },
            Check { action: "iam:PassRole", resource: "access role?", when: None, context: &[("iam:PassedToService", "@service")] },] },
        Authorization { operation: "StartResourceScan", checks: &[
            Check { action: "access-analyzer:StartResourceScan", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "access-analyzer:TagResource", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "access-analyzer:UntagResource", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "UpdateAnalyzer", checks: &[
            Check { action: "access-analyzer:UpdateAnalyzer", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "UpdateArchiveRule", checks: &[
            Check { action: "access-analyzer:UpdateArchiveRule", resource: "archive rule", when: None, context: &[] },] },
        Authorization { operation: "UpdateFindings", checks: &[
            Check { action: "access-analyzer:UpdateFindings", resource: "analyzer", when: None, context: &[] },] },
        Authorization { operation: "ValidatePolicy", checks: &[
            Check { action: "access-analyzer:ValidatePolicy", resource: "*", when: None, context: &[] },] },
    ]),
    ("account", &[
        Authorization { operation: "DeleteAlternateContact", checks: &[
            Check { action: "account:DeleteAlternateContact", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags"), ("account:AlternateContactTypes", "AlternateContactType")] },] },
        Authorization { operation: "DisableRegion", checks: &[
            Check { action: "account:DisableRegion", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags"), ("account:TargetRegion", "RegionName")] },] },
        Authorization { operation: "EnableRegion", checks: &[
            Check { action: "account:EnableRegion", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags"), ("account:TargetRegion", "RegionName")] },] },
        Authorization { operation: "GetAccountInformation", checks: &[
            Check { action: "account:GetAccountInformation", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags")] },] },
        Authorization { operation: "GetAlternateContact", checks: &[
            Check { action: "account:GetAlternateContact", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags"), ("account:AlternateContactTypes", "AlternateContactType")] },] },
        Authorization { operation: "GetContactInformation", checks: &[
            Check { action: "account:GetContactInformation", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags")] },] },
        Authorization { operation: "GetPrimaryEmail", checks: &[
            Check { action: "account:GetPrimaryEmail", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags")] },] },
        Authorization { operation: "GetRegionOptStatus", checks: &[
            Check { action: "account:GetRegionOptStatus", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags"), ("account:TargetRegion", "RegionName")] },] },
        Authorization { operation: "ListRegions", checks: &[
            Check { action: "account:ListRegions", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags")] },] },
        Authorization { operation: "PutAccountName", checks: &[
            Check { action: "account:PutAccountName", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags")] },] },
        Authorization { operation: "PutAlternateContact", checks: &[
            Check { action: "account:PutAlternateContact", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags"), ("account:AlternateContactTypes", "AlternateContactType")] },] },
        Authorization { operation: "PutContactInformation", checks: &[
            Check { action: "account:PutContactInformation", resource: "account", when: None, context: &[("account:AccountResourceOrgPaths", "@paths"), ("account:AccountResourceOrgTags/*", "@tags")] },] },
    ]),
    ("cloudtrail", &[
        Authorization { operation: "AddTags", checks: &[
            Check { action: "cloudtrail:AddTags", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "CreateTrail", checks: &[
            Check { action: "cloudtrail:CreateTrail", resource: "trail", when: None, context: &[] },
            Check { action: "cloudtrail:AddTags", resource: "trail", when: Some("TagsList"), context: &[] },] },
        Authorization { operation: "DeleteTrail", checks: &[
            Check { action: "cloudtrail:DeleteTrail", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "DeregisterOrganizationDelegatedAdmin", checks: &[
            Check { action: "cloudtrail:DeregisterOrganizationDelegatedAdmin", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeTrails", checks: &[
            Check { action: "cloudtrail:DescribeTrails", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetEventSelectors", checks: &[
            Check { action: "cloudtrail:GetEventSelectors", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "GetInsightSelectors", checks: &[
            Check { action: "cloudtrail:GetInsightSelectors", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "GetTrail", checks: &[
            Check { action: "cloudtrail:GetTrail", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "GetTrailStatus", checks: &[
            Check { action: "cloudtrail:GetTrailStatus", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "ListPublicKeys", checks: &[
            Check { action: "cloudtrail:ListPublicKeys", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListTags", checks: &[
            Check { action: "cloudtrail:ListTags", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "ListTrails", checks: &[
            Check { action: "cloudtrail:ListTrails", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "LookupEvents", checks: &[
            Check { action: "cloudtrail:LookupEvents", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutEventSelectors", checks: &[
            Check { action: "cloudtrail:PutEventSelectors", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "RegisterOrganizationDelegatedAdmin", checks: &[
            Check { action: "cloudtrail:RegisterOrganizationDelegatedAdmin", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "RemoveTags", checks: &[
            Check { action: "cloudtrail:RemoveTags", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "StartLogging", checks: &[
            Check { action: "cloudtrail:StartLogging", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "StopLogging", checks: &[
            Check { action: "cloudtrail:StopLogging", resource: "trail", when: None, context: &[] },] },
        Authorization { operation: "UpdateTrail", checks: &[
            Check { action: "cloudtrail:UpdateTrail", resource: "trail", when: None, context: &[] },] },
    ]),
    ("config", &[
        Authorization { operation: "BatchGetAggregateResourceConfig", checks: &[
            Check { action: "config:BatchGetAggregateResourceConfig", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "BatchGetResourceConfig", checks: &[
            Check { action: "config:BatchGetResourceConfig", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeleteAggregationAuthorization", checks: &[
            Check { action: "config:DeleteAggregationAuthorization", resource: "authorization", when: None, context: &[] },] },
        Authorization { operation: "DeleteConfigRule", checks: &[
            Check { action: "config:DeleteConfigRule", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "DeleteConfigurationAggregator", checks: &[
            Check { action: "config:DeleteConfigurationAggregator", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "DeleteConfigurationRecorder", checks: &[
            Check { action: "config:DeleteConfigurationRecorder", resource: "recorder", when: None, context: &[] },] },
        Authorization { operation: "DeleteConformancePack", checks: &[
            Check { action: "config:DeleteConformancePack", resource: "pack", when: None, context: &[] },] },
        Authorization { operation: "DeleteDeliveryChannel", checks: &[
            Check { action: "config:DeleteDeliveryChannel", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeleteEvaluationResults", checks: &[
            Check { action: "config:DeleteEvaluationResults", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "DeleteOrganizationConfigRule", checks: &[
            Check { action: "config:DeleteOrganizationConfigRule", resource: "organization rule", when: None, context: &[] },] },
        Authorization { operation: "DeletePendingAggregationRequest", checks: &[
            Check { action: "config:DeletePendingAggregationRequest", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeleteRetentionConfiguration", checks: &[
            Check { action: "config:DeleteRetentionConfiguration", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeleteServiceLinkedConfigurationRecorder", checks: &[
            Check { action: "config:DeleteServiceLinkedConfigurationRecorder", resource: "recorder", when: None, context: &[] },] },
        Authorization { operation: "DeleteStoredQuery", checks: &[
            Check { action: "config:DeleteStoredQuery", resource: "query", when: None, context: &[] },] },
        Authorization { operation: "DeliverConfigSnapshot", checks: &[
            Check { action: "config:DeliverConfigSnapshot", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeAggregateComplianceByConfigRules", checks: &[
            Check { action: "config:DescribeAggregateComplianceByConfigRules", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "DescribeAggregationAuthorizations", checks: &[
            Check { action: "config:DescribeAggregationAuthorizations", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeComplianceByConfigRule", checks: &[
            Check { action: "config:DescribeComplianceByConfigRule", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "DescribeComplianceByResource", checks: &[
            Check { action: "config:DescribeComplianceByResource", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeConfigRuleEvaluationStatus", checks: &[
            Check { action: "config:DescribeConfigRuleEvaluationStatus", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "DescribeConfigRules", checks: &[
            Check { action: "config:DescribeConfigRules", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "DescribeConfigurationAggregatorSourcesStatus", checks: &[
            Check { action: "config:DescribeConfigurationAggregatorSourcesStatus", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "DescribeConfigurationAggregators", checks: &[
            Check { action: "config:DescribeConfigurationAggregators", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeConfigurationRecorderStatus", checks: &[
            Check { action: "config:DescribeConfigurationRecorderStatus", resource: "recorder", when: None, context: &[] },] },
        Authorization { operation: "DescribeConfigurationRecorders", checks: &[
            Check { action: "config:DescribeConfigurationRecorders", resource: "recorder", when: None, context: &[] },] },
        Authorization { operation: "DescribeConformancePackCompliance", checks: &[
            Check { action: "config:DescribeConformancePackCompliance", resource: "pack", when: None, context: &[] },] },
        Authorization { operation: "DescribeConformancePackStatus", checks: &[
            Check { action: "config:DescribeConformancePackStatus", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeConformancePacks", checks: &[
            Check { action: "config:DescribeConformancePacks", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeDeliveryChannelStatus", checks: &[
            Check { action: "config:DescribeDeliveryChannelStatus", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeDeliveryChannels", checks: &[
            Check { action: "config:DescribeDeliveryChannels", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeOrganizationConfigRuleStatuses", checks: &[
            Check { action: "config:DescribeOrganizationConfigRuleStatuses", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeOrganizationConfigRules", checks: &[
            Check { action: "config:DescribeOrganizationConfigRules", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribePendingAggregationRequests", checks: &[
            Check { action: "config:DescribePendingAggregationRequests", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeRetentionConfigurations", checks: &[
            Check { action: "config:DescribeRetentionConfigurations", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetAggregateComplianceDetailsByConfigRule", checks: &[
            Check { action: "config:GetAggregateComplianceDetailsByConfigRule", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "GetAggregateConfigRuleComplianceSummary", checks: &[
            Check { action: "config:GetAggregateConfigRuleComplianceSummary", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "GetAggregateDiscoveredResourceCounts", checks: &[
            Check { action: "config:GetAggregateDiscoveredResourceCounts", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "GetAggregateResourceConfig", checks: &[
            Check { action: "config:GetAggregateResourceConfig", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "GetComplianceDetailsByConfigRule", checks: &[
            Check { action: "config:GetComplianceDetailsByConfigRule", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "GetComplianceDetailsByResource", checks: &[
            Check { action: "config:GetComplianceDetailsByResource", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetComplianceSummaryByConfigRule", checks: &[
            Check { action: "config:GetComplianceSummaryByConfigRule", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetComplianceSummaryByResourceType", checks: &[
            Check { action: "config:GetComplianceSummaryByResourceType", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetConformancePackComplianceDetails", checks: &[
            Check { action: "config:GetConformancePackComplianceDetails", resource: "pack", when: None, context: &[] },] },
        Authorization { operation: "GetConformancePackComplianceSummary", checks: &[
            Check { action: "config:GetConformancePackComplianceSummary", resource: "pack", when: None, context: &[] },] },
        Authorization { operation: "GetCustomRulePolicy", checks: &[
            Check { action: "config:GetCustomRulePolicy", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetDiscoveredResourceCounts", checks: &[
            Check { action: "config:GetDiscoveredResourceCounts", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetOrganizationConfigRuleDetailedStatus", checks: &[
            Check { action: "config:GetOrganizationConfigRuleDetailedStatus", resource: "organization rule", when: None, context: &[] },] },
        Authorization { operation: "GetOrganizationCustomRulePolicy", checks: &[
            Check { action: "config:GetOrganizationCustomRulePolicy", resource: "organization rule", when: None, context: &[] },] },
        Authorization { operation: "GetResourceConfigHistory", checks: &[
            Check { action: "config:GetResourceConfigHistory", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetStoredQuery", checks: &[
            Check { action: "config:GetStoredQuery", resource: "query", when: None, context: &[] },] },
        Authorization { operation: "ListAggregateDiscoveredResources", checks: &[
            Check { action: "config:ListAggregateDiscoveredResources", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "ListConfigurationRecorders", checks: &[
            Check { action: "config:ListConfigurationRecorders", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListConformancePackComplianceScores", checks: &[
            Check { action: "config:ListConformancePackComplianceScores", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListDiscoveredResources", checks: &[
            Check { action: "config:ListDiscoveredResources", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListStoredQueries", checks: &[
            Check { action: "config:ListStoredQueries", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "config:ListTagsForResource", resource: "tagged", when: None, context: &[] },] },
        Authorization { operation: "PutAggregationAuthorization", checks: &[
            Check { action: "config:PutAggregationAuthorization", resource: "authorization", when: None, context: &[] },] },
        Authorization { operation: "PutConfigRule", checks: &[
            Check { action: "config:PutConfigRule", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "PutConfigurationAggregator", checks: &[
            Check { action: "config:PutConfigurationAggregator", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "PutConfigurationRecorder", checks: &[
            Check { action: "config:PutConfigurationRecorder", resource: "recorder", when: None, context: &[] },
            Check { action: "iam:PassRole", resource: "role", when: Some("ConfigurationRecorder.roleARN"), context: &[("iam:PassedToService", "@service")] },] },
        Authorization { operation: "PutConformancePack", checks: &[
            Check { action: "config:PutConformancePack", resource: "pack", when: None, context: &[] },] },
        Authorization { operation: "PutDeliveryChannel", checks: &[
            Check { action: "config:PutDeliveryChannel", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutEvaluations", checks: &[
            Check { action: "config:PutEvaluations", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutExternalEvaluation", checks: &[
            Check { action: "config:PutExternalEvaluation", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutOrganizationConfigRule", checks: &[
            Check { action: "config:PutOrganizationConfigRule", resource: "organization rule", when: None, context: &[] },] },
        Authorization { operation: "PutRetentionConfiguration", checks: &[
            Check { action: "config:PutRetentionConfiguration", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutServiceLinkedConfigurationRecorder", checks: &[
            Check { action: "config:PutServiceLinkedConfigurationRecorder", resource: "recorder", when: None, context: &[] },] },
        Authorization { operation: "PutStoredQuery", checks: &[
            Check { action: "config:PutStoredQuery", resource: "query", when: None, context: &[] },] },
        Authorization { operation: "SelectAggregateResourceConfig", checks: &[
            Check { action: "config:SelectAggregateResourceConfig", resource: "aggregator", when: None, context: &[] },] },
        Authorization { operation: "SelectResourceConfig", checks: &[
            Check { action: "config:SelectResourceConfig", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "StartConfigRulesEvaluation", checks: &[
            Check { action: "config:StartConfigRulesEvaluation", resource: "rule", when: None, context: &[] },] },
        Authorization { operation: "StartConfigurationRecorder", checks: &[
            Check { action: "config:StartConfigurationRecorder", resource: "recorder", when: None, context: &[] },] },
        Authorization { operation: "StopConfigurationRecorder", checks: &[
            Check { action: "config:StopConfigurationRecorder", resource: "recorder", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "config:TagResource", resource: "tagged", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "config:UntagResource", resource: "tagged", when: None, context: &[] },] },
    ]),
    ("dynamodb", &[
        Authorization { operation: "BatchGetItem", checks: &[
            Check { action: "dynamodb:BatchGetItem", resource: "tables", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:Select", "@select")] },] },
        Authorization { operation: "BatchWriteItem", checks: &[
            Check { action: "dynamodb:BatchWriteItem", resource: "tables", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity")] },] },
        Authorization { operation: "CreateBackup", checks: &[
            Check { action: "dynamodb:CreateBackup", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "CreateTable", checks: &[
            Check { action: "dynamodb:CreateTable", resource: "table", when: None, context: &[] },
            Check { action: "dynamodb:TagResource", resource: "table", when: Some("Tags"), context: &[] },
            Check { action: "dynamodb:PutResourcePolicy", resource: "table", when: Some("ResourcePolicy"), context: &[] },] },
        Authorization { operation: "DeleteItem", checks: &[
            Check { action: "dynamodb:DeleteItem", resource: "table", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:ReturnValues", "ReturnValues")] },] },
        Authorization { operation: "DeleteResourcePolicy", checks: &[
            Check { action: "dynamodb:DeleteResourcePolicy", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "DeleteTable", checks: &[
            Check { action: "dynamodb:DeleteTable", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "DescribeContinuousBackups", checks: &[
            Check { action: "dynamodb:DescribeContinuousBackups", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "DescribeContributorInsights", checks: &[
            Check { action: "dynamodb:DescribeContributorInsights", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "DescribeEndpoints", checks: &[
            Check { action: "dynamodb:DescribeEndpoints", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeKinesisStreamingDestination", checks: &[
            Check { action: "dynamodb:DescribeKinesisStreamingDestination", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "DescribeLimits", checks: &[
            Check { action: "dynamodb:DescribeLimits", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeTable", checks: &[
            Check { action: "dynamodb:DescribeTable", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "DescribeTableReplicaAutoScaling", checks: &[
            Check { action: "dynamodb:DescribeTableReplicaAutoScaling", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "DescribeTimeToLive", checks: &[
            Check { action: "dynamodb:DescribeTimeToLive", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "GetItem", checks: &[
            Check { action: "dynamodb:GetItem", resource: "table", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:Select", "@select")] },] },
        Authorization { operation: "GetResourcePolicy", checks: &[
            Check { action: "dynamodb:GetResourcePolicy", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "ListTables", checks: &[
            Check { action: "dynamodb:ListTables", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListTagsOfResource", checks: &[
            Check { action: "dynamodb:ListTagsOfResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "PutItem", checks: &[
            Check { action: "dynamodb:PutItem", resource: "table", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:ReturnValues", "ReturnValues")] },] },
        Authorization { operation: "PutResourcePolicy", checks: &[
            Check { action: "dynamodb:PutResourcePolicy", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "Query", checks: &[
            Check { action: "dynamodb:Query", resource: "searched", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:Select", "@select")] },] },
        Authorization { operation: "Scan", checks: &[
            Check { action: "dynamodb:Scan", resource: "searched", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:Select", "@select")] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "dynamodb:TagResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "TransactGetItems", checks: &[
            Check { action: "dynamodb:GetItem", resource: "tables", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:EnclosingOperation", "@operation"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:Select", "@select")] },] },
        Authorization { operation: "TransactWriteItems", checks: &[
            Check { action: "dynamodb:ConditionCheckItem", resource: "ConditionCheck", when: Some("TransactItems[].ConditionCheck.TableName"), context: &[("dynamodb:Attributes", "@attributes ConditionCheck"), ("dynamodb:EnclosingOperation", "@operation"), ("dynamodb:FirstPartitionKeyValues", "@leading ConditionCheck"), ("dynamodb:LeadingKeys", "@leading ConditionCheck"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity")] },
            Check { action: "dynamodb:DeleteItem", resource: "Delete", when: Some("TransactItems[].Delete.TableName"), context: &[("dynamodb:Attributes", "@attributes Delete"), ("dynamodb:EnclosingOperation", "@operation"), ("dynamodb:FirstPartitionKeyValues", "@leading Delete"), ("dynamodb:LeadingKeys", "@leading Delete"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity")] },
            Check { action: "dynamodb:PutItem", resource: "Put", when: Some("TransactItems[].Put.TableName"), context: &[("dynamodb:Attributes", "@attributes Put"), ("dynamodb:EnclosingOperation", "@operation"), ("dynamodb:FirstPartitionKeyValues", "@leading Put"), ("dynamodb:LeadingKeys", "@leading Put"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity")] },
            Check { action: "dynamodb:UpdateItem", resource: "Update", when: Some("TransactItems[].Update.TableName"), context: &[("dynamodb:Attributes", "@attributes Update"), ("dynamodb:EnclosingOperation", "@operation"), ("dynamodb:FirstPartitionKeyValues", "@leading Update"), ("dynamodb:LeadingKeys", "@leading Update"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity")] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "dynamodb:UntagResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "UpdateContinuousBackups", checks: &[
            Check { action: "dynamodb:UpdateContinuousBackups", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "UpdateContributorInsights", checks: &[
            Check { action: "dynamodb:UpdateContributorInsights", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "UpdateItem", checks: &[
            Check { action: "dynamodb:UpdateItem", resource: "table", when: None, context: &[("dynamodb:Attributes", "@attributes"), ("dynamodb:FirstPartitionKeyValues", "@leading"), ("dynamodb:LeadingKeys", "@leading"), ("dynamodb:ReturnConsumedCapacity", "ReturnConsumedCapacity"), ("dynamodb:ReturnValues", "ReturnValues")] },] },
        Authorization { operation: "UpdateTable", checks: &[
            Check { action: "dynamodb:UpdateTable", resource: "table", when: None, context: &[] },] },
        Authorization { operation: "UpdateTimeToLive", checks: &[
            Check { action: "dynamodb:UpdateTimeToLive", resource: "table", when: None, context: &[] },] },
    ]),
    ("ecr", &[
        Authorization { operation: "BatchCheckLayerAvailability", checks: &[
            Check { action: "ecr:BatchCheckLayerAvailability", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "BatchDeleteImage", checks: &[
            Check { action: "ecr:BatchDeleteImage", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "BatchGetImage", checks: &[
            Check { action: "ecr:BatchGetImage", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "CompleteLayerUpload", checks: &[
            Check { action: "ecr:CompleteLayerUpload", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "CreateRepository", checks: &[
            Check { action: "ecr:CreateRepository", resource: "repository", when: None, context: &[] },
            Check { action: "ecr:TagResource", resource: "repository", when: Some("tags"), context: &[] },] },
        Authorization { operation: "DeleteLifecyclePolicy", checks: &[
            Check { action: "ecr:DeleteLifecyclePolicy", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "DeleteRepository", checks: &[
            Check { action: "ecr:DeleteRepository", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "DeleteRepositoryPolicy", checks: &[
            Check { action: "ecr:DeleteRepositoryPolicy", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "DescribeImageScanFindings", checks: &[
            Check { action: "ecr:DescribeImageScanFindings", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "DescribeImages", checks: &[
            Check { action: "ecr:DescribeImages", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "DescribeRepositories", checks: &[
            Check { action: "ecr:DescribeRepositories", resource: "repositories", when: None, context: &[] },] },
        Authorization { operation: "GetAuthorizationToken", checks: &[
            Check { action: "ecr:GetAuthorizationToken", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetDownloadUrlForLayer", checks: &[
            Check { action: "ecr:GetDownloadUrlForLayer", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "GetLifecyclePolicy", checks: &[
            Check { action: "ecr:GetLifecyclePolicy", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "GetLifecyclePolicyPreview", checks: &[
            Check { action: "ecr:GetLifecyclePolicyPreview", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "GetRepositoryPolicy", checks: &[
            Check { action: "ecr:GetRepositoryPolicy", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "InitiateLayerUpload", checks: &[
            Check { action: "ecr:InitiateLayerUpload", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "ListImages", checks: &[
            Check { action: "ecr:ListImages", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "ecr:ListTagsForResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "PutImage", checks: &[
            Check { action: "ecr:PutImage", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "PutImageScanningConfiguration", checks: &[
            Check { action: "ecr:PutImageScanningConfiguration", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "PutImageTagMutability", checks: &[
            Check { action: "ecr:PutImageTagMutability", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "PutLifecyclePolicy", checks: &[
            Check { action: "ecr:PutLifecyclePolicy", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "SetRepositoryPolicy", checks: &[
            Check { action: "ecr:SetRepositoryPolicy", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "StartImageScan", checks: &[
            Check { action: "ecr:StartImageScan", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "StartLifecyclePolicyPreview", checks: &[
            Check { action: "ecr:StartLifecyclePolicyPreview", resource: "repository", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "ecr:TagResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "ecr:UntagResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "UploadLayerPart", checks: &[
            Check { action: "ecr:UploadLayerPart", resource: "repository", when: None, context: &[] },] },
    ]),
    ("iam", &[
        Authorization { operation: "AddClientIDToOpenIDConnectProvider", checks: &[
            Check { action: "iam:AddClientIDToOpenIDConnectProvider", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "AddRoleToInstanceProfile", checks: &[
            Check { action: "iam:AddRoleToInstanceProfile", resource: "instance-profile", when: None, context: &[] },
            Check { action: "iam:PassRole", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "AddUserToGroup", checks: &[
            Check { action: "iam:AddUserToGroup", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "AttachGroupPolicy", checks: &[
            Check { action: "iam:AttachGroupPolicy", resource: "group", when: None, context: &[("iam:PolicyARN", "PolicyArn")] },] },
        Authorization { operation: "AttachRolePolicy", checks: &[
            Check { action: "iam:AttachRolePolicy", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary"), ("iam:PolicyARN", "PolicyArn")] },] },
        Authorization { operation: "AttachUserPolicy", checks: &[
            Check { action: "iam:AttachUserPolicy", resource: "user", when: None, context: &[("iam:PermissionsBoundary", "@boundary"), ("iam:PolicyARN", "PolicyArn")] },] },
        Authorization { operation: "ChangePassword", checks: &[
            Check { action: "iam:ChangePassword", resource: "caller", when: None, context: &[] },] },
        Authorization { operation: "CreateAccessKey", checks: &[
            Check { action: "iam:CreateAccessKey", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "CreateAccountAlias", checks: &[
            Check { action: "iam:CreateAccountAlias", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CreateGroup", checks: &[
            Check { action: "iam:CreateGroup", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "CreateInstanceProfile", checks: &[
            Check { action: "iam:CreateInstanceProfile", resource: "instance-profile", when: None, context: &[] },
            Check { action: "iam:TagInstanceProfile", resource: "instance-profile", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreateLoginProfile", checks: &[
            Check { action: "iam:CreateLoginProfile", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "CreateOpenIDConnectProvider", checks: &[
            Check { action: "iam:CreateOpenIDConnectProvider", resource: "oidc-provider", when: None, context: &[] },
            Check { action: "iam:TagOpenIDConnectProvider", resource: "oidc-provider", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreatePolicy", checks: &[
            Check { action: "iam:CreatePolicy", resource: "policy", when: None, context: &[] },
            Check { action: "iam:TagPolicy", resource: "policy", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreatePolicyVersion", checks: &[
            Check { action: "iam:CreatePolicyVersion", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "CreateRole", checks: &[
            Check { action: "iam:CreateRole", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "PermissionsBoundary")] },
            Check { action: "iam:TagRole", resource: "role", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreateSAMLProvider", checks: &[
            Check { action: "iam:CreateSAMLProvider", resource: "saml-provider", when: None, context: &[] },
            Check { action: "iam:TagSAMLProvider", resource: "saml-provider", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreateServiceLinkedRole", checks: &[
            Check { action: "iam:CreateServiceLinkedRole", resource: "role", when: None, context: &[("iam:AWSServiceName", "AWSServiceName")] },] },
        Authorization { operation: "CreateUser", checks: &[
            Check { action: "iam:CreateUser", resource: "user", when: None, context: &[("iam:PermissionsBoundary", "PermissionsBoundary")] },
            Check { action: "iam:TagUser", resource: "user", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreateVirtualMFADevice", checks: &[
            Check { action: "iam:CreateVirtualMFADevice", resource: "mfa", when: None, context: &[] },
            Check { action: "iam:TagMFADevice", resource: "mfa", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "DeactivateMFADevice", checks: &[
            Check { action: "iam:DeactivateMFADevice", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "DeleteAccessKey", checks: &[
            Check { action: "iam:DeleteAccessKey", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "DeleteAccountAlias", checks: &[
            Check { action: "iam:DeleteAccountAlias", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeleteAccountPasswordPolicy", checks: &[
            Check { action: "iam:DeleteAccountPasswordPolicy", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeleteGroup", checks: &[
            Check { action: "iam:DeleteGroup", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "DeleteGroupPolicy", checks: &[
            Check { action: "iam:DeleteGroupPolicy", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "DeleteInstanceProfile", checks: &[
            Check { action: "iam:DeleteInstanceProfile", resource: "instance-profile", when: None, context: &[] },] },
        Authorization { operation: "DeleteLoginProfile", checks: &[
            Check { action: "iam:DeleteLoginProfile", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "DeleteOpenIDConnectProvider", checks: &[
            Check { action: "iam:DeleteOpenIDConnectProvider", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "DeletePolicy", checks: &[
            Check { action: "iam:DeletePolicy", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "DeletePolicyVersion", checks: &[
            Check { action: "iam:DeletePolicyVersion", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "DeleteRole", checks: &[
            Check { action: "iam:DeleteRole", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "DeleteRolePermissionsBoundary", checks: &[
            Check { action: "iam:DeleteRolePermissionsBoundary", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "DeleteRolePolicy", checks: &[
            Check { action: "iam:DeleteRolePolicy", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "DeleteSAMLProvider", checks: &[
            Check { action: "iam:DeleteSAMLProvider", resource: "saml-provider", when: None, context: &[] },] },
        Authorization { operation: "DeleteServerCertificate", checks: &[
            Check { action: "iam:DeleteServerCertificate", resource: "server-certificate", when: None, context: &[] },] },
        Authorization { operation: "DeleteServiceLinkedRole", checks: &[
            Check { action: "iam:DeleteServiceLinkedRole", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "DeleteSigningCertificate", checks: &[
            Check { action: "iam:DeleteSigningCertificate", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "DeleteUser", checks: &[
            Check { action: "iam:DeleteUser", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "DeleteUserPermissionsBoundary", checks: &[
            Check { action: "iam:DeleteUserPermissionsBoundary", resource: "user", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "DeleteUserPolicy", checks: &[
            Check { action: "iam:DeleteUserPolicy", resource: "user", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "DeleteVirtualMFADevice", checks: &[
            Check { action: "iam:DeleteVirtualMFADevice", resource: "mfa", when: None, context: &[] },] },
        Authorization { operation: "DetachGroupPolicy", checks: &[
            Check { action: "iam:DetachGroupPolicy", resource: "group", when: None, context: &[("iam:PolicyARN", "PolicyArn")] },] },
        Authorization { operation: "DetachRolePolicy", checks: &[
            Check { action: "iam:DetachRolePolicy", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary"), ("iam:PolicyARN", "PolicyArn")] },] },
        Authorization { operation: "DetachUserPolicy", checks: &[
            Check { action: "iam:DetachUserPolicy", resource: "user", when: None, context: &[("iam:PermissionsBoundary", "@boundary"), ("iam:PolicyARN", "PolicyArn")] },] },
        Authorization { operation: "DisableOrganizationsRootCredentialsManagement", checks: &[
            Check { action: "iam:DisableOrganizationsRootCredentialsManagement", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DisableOrganizationsRootSessions", checks: &[
            Check { action: "iam:DisableOrganizationsRootSessions", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "EnableMFADevice", checks: &[
            Check { action: "iam:EnableMFADevice", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "EnableOrganizationsRootCredentialsManagement", checks: &[
            Check { action: "iam:EnableOrganizationsRootCredentialsManagement", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "EnableOrganizationsRootSessions", checks: &[
            Check { action: "iam:EnableOrganizationsRootSessions", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GenerateCredentialReport", checks: &[
            Check { action: "iam:GenerateCredentialReport", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GenerateOrganizationsAccessReport", checks: &[
            Check { action: "iam:GenerateOrganizationsAccessReport", resource: "access-report", when: None, context: &[("iam:OrganizationsPolicyId", "OrganizationsPolicyId")] },] },
        Authorization { operation: "GenerateServiceLastAccessedDetails", checks: &[
            Check { action: "iam:GenerateServiceLastAccessedDetails", resource: "entity", when: None, context: &[] },] },
        Authorization { operation: "GetAccessKeyLastUsed", checks: &[
            Check { action: "iam:GetAccessKeyLastUsed", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "GetAccountAuthorizationDetails", checks: &[
            Check { action: "iam:GetAccountAuthorizationDetails", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetAccountPasswordPolicy", checks: &[
            Check { action: "iam:GetAccountPasswordPolicy", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetAccountSummary", checks: &[
            Check { action: "iam:GetAccountSummary", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetCredentialReport", checks: &[
            Check { action: "iam:GetCredentialReport", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetGroup", checks: &[
            Check { action: "iam:GetGroup", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "GetGroupPolicy", checks: &[
            Check { action: "iam:GetGroupPolicy", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "GetInstanceProfile", checks: &[
            Check { action: "iam:GetInstanceProfile", resource: "instance-profile", when: None, context: &[] },] },
        Authorization { operation: "GetLoginProfile", checks: &[
            Check { action: "iam:GetLoginProfile", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "GetMFADevice", checks: &[
            Check { action: "iam:GetMFADevice", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "GetOpenIDConnectProvider", checks: &[
            Check { action: "iam:GetOpenIDConnectProvider", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "GetOrganizationsAccessReport", checks: &[
            Check { action: "iam:GetOrganizationsAccessReport", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetPolicy", checks: &[
            Check { action: "iam:GetPolicy", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "GetPolicyVersion", checks: &[
            Check { action: "iam:GetPolicyVersion", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "GetRole", checks: &[
            Check { action: "iam:GetRole", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "GetRolePolicy", checks: &[
            Check { action: "iam:GetRolePolicy", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "GetSAMLProvider", checks: &[
            Check { action: "iam:GetSAMLProvider", resource: "saml-provider", when: None, context: &[] },] },
        Authorization { operation: "GetServerCertificate", checks: &[
            Check { action: "iam:GetServerCertificate", resource: "server-certificate", when: None, context: &[] },] },
        Authorization { operation: "GetServiceLastAccessedDetails", checks: &[
            Check { action: "iam:GetServiceLastAccessedDetails", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetServiceLastAccessedDetailsWithEntities", checks: &[
            Check { action: "iam:GetServiceLastAccessedDetailsWithEntities", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetServiceLinkedRoleDeletionStatus", checks: &[
            Check { action: "iam:GetServiceLinkedRoleDeletionStatus", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "GetUser", checks: &[
            Check { action: "iam:GetUser", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "GetUserPolicy", checks: &[
            Check { action: "iam:GetUserPolicy", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListAccessKeys", checks: &[
            Check { action: "iam:ListAccessKeys", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListAccountAliases", checks: &[
            Check { action: "iam:ListAccountAliases", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListAttachedGroupPolicies", checks: &[
            Check { action: "iam:ListAttachedGroupPolicies", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "ListAttachedRolePolicies", checks: &[
            Check { action: "iam:ListAttachedRolePolicies", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "ListAttachedUserPolicies", checks: &[
            Check { action: "iam:ListAttachedUserPolicies", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListEntitiesForPolicy", checks: &[
            Check { action: "iam:ListEntitiesForPolicy", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "ListGroupPolicies", checks: &[
            Check { action: "iam:ListGroupPolicies", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "ListGroups", checks: &[
            Check { action: "iam:ListGroups", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListGroupsForUser", checks: &[
            Check { action: "iam:ListGroupsForUser", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListInstanceProfileTags", checks: &[
            Check { action: "iam:ListInstanceProfileTags", resource: "instance-profile", when: None, context: &[] },] },
        Authorization { operation: "ListInstanceProfiles", checks: &[
            Check { action: "iam:ListInstanceProfiles", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListInstanceProfilesForRole", checks: &[
            Check { action: "iam:ListInstanceProfilesForRole", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "ListMFADeviceTags", checks: &[
            Check { action: "iam:ListMFADeviceTags", resource: "mfa", when: None, context: &[] },] },
        Authorization { operation: "ListMFADevices", checks: &[
            Check { action: "iam:ListMFADevices", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListOpenIDConnectProviderTags", checks: &[
            Check { action: "iam:ListOpenIDConnectProviderTags", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "ListOpenIDConnectProviders", checks: &[
            Check { action: "iam:ListOpenIDConnectProviders", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListOrganizationsFeatures", checks: &[
            Check { action: "iam:ListOrganizationsFeatures", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListPolicies", checks: &[
            Check { action: "iam:ListPolicies", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListPoliciesGrantingServiceAccess", checks: &[
            Check { action: "iam:ListPoliciesGrantingServiceAccess", resource: "entity", when: None, context: &[] },] },
        Authorization { operation: "ListPolicyTags", checks: &[
            Check { action: "iam:ListPolicyTags", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "ListPolicyVersions", checks: &[
            Check { action: "iam:ListPolicyVersions", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "ListRolePolicies", checks: &[
            Check { action: "iam:ListRolePolicies", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "ListRoleTags", checks: &[
            Check { action: "iam:ListRoleTags", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "ListRoles", checks: &[
            Check { action: "iam:ListRoles", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListSAMLProviderTags", checks: &[
            Check { action: "iam:ListSAMLProviderTags", resource: "saml-provider", when: None, context: &[] },] },
        Authorization { operation: "ListSAMLProviders", checks: &[
            Check { action: "iam:ListSAMLProviders", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListSSHPublicKeys", checks: &[
            Check { action: "iam:ListSSHPublicKeys", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListServerCertificateTags", checks: &[
            Check { action: "iam:ListServerCertificateTags", resource: "server-certificate", when: None, context: &[] },] },
        Authorization { operation: "ListServerCertificates", checks: &[
            Check { action: "iam:ListServerCertificates", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListServiceSpecificCredentials", checks: &[
            Check { action: "iam:ListServiceSpecificCredentials", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListSigningCertificates", checks: &[
            Check { action: "iam:ListSigningCertificates", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListUserPolicies", checks: &[
            Check { action: "iam:ListUserPolicies", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListUserTags", checks: &[
            Check { action: "iam:ListUserTags", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "ListUsers", checks: &[
            Check { action: "iam:ListUsers", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListVirtualMFADevices", checks: &[
            Check { action: "iam:ListVirtualMFADevices", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutGroupPolicy", checks: &[
            Check { action: "iam:PutGroupPolicy", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "PutRolePermissionsBoundary", checks: &[
            Check { action: "iam:PutRolePermissionsBoundary", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "PermissionsBoundary")] },] },
        Authorization { operation: "PutRolePolicy", checks: &[
            Check { action: "iam:PutRolePolicy", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "PutUserPermissionsBoundary", checks: &[
            Check { action: "iam:PutUserPermissionsBoundary", resource: "user", when: None, context: &[("iam:PermissionsBoundary", "PermissionsBoundary")] },] },
        Authorization { operation: "PutUserPolicy", checks: &[
            Check { action: "iam:PutUserPolicy", resource: "user", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "RemoveClientIDFromOpenIDConnectProvider", checks: &[
            Check { action: "iam:RemoveClientIDFromOpenIDConnectProvider", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "RemoveRoleFromInstanceProfile", checks: &[
            Check { action: "iam:RemoveRoleFromInstanceProfile", resource: "instance-profile", when: None, context: &[] },] },
        Authorization { operation: "RemoveUserFromGroup", checks: &[
            Check { action: "iam:RemoveUserFromGroup", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "ResyncMFADevice", checks: &[
            Check { action: "iam:ResyncMFADevice", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "SetDefaultPolicyVersion", checks: &[
            Check { action: "iam:SetDefaultPolicyVersion", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "TagInstanceProfile", checks: &[
            Check { action: "iam:TagInstanceProfile", resource: "instance-profile", when: None, context: &[] },] },
        Authorization { operation: "TagMFADevice", checks: &[
            Check { action: "iam:TagMFADevice", resource: "mfa", when: None, context: &[] },] },
        Authorization { operation: "TagOpenIDConnectProvider", checks: &[
            Check { action: "iam:TagOpenIDConnectProvider", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "TagPolicy", checks: &[
            Check { action: "iam:TagPolicy", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "TagRole", checks: &[
            Check { action: "iam:TagRole", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "TagSAMLProvider", checks: &[
            Check { action: "iam:TagSAMLProvider", resource: "saml-provider", when: None, context: &[] },] },
        Authorization { operation: "TagServerCertificate", checks: &[
            Check { action: "iam:TagServerCertificate", resource: "server-certificate", when: None, context: &[] },] },
        Authorization { operation: "TagUser", checks: &[
            Check { action: "iam:TagUser", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "UntagInstanceProfile", checks: &[
            Check { action: "iam:UntagInstanceProfile", resource: "instance-profile", when: None, context: &[] },] },
        Authorization { operation: "UntagMFADevice", checks: &[
            Check { action: "iam:UntagMFADevice", resource: "mfa", when: None, context: &[] },] },
        Authorization { operation: "UntagOpenIDConnectProvider", checks: &[
            Check { action: "iam:UntagOpenIDConnectProvider", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "UntagPolicy", checks: &[
            Check { action: "iam:UntagPolicy", resource: "policy", when: None, context: &[] },] },
        Authorization { operation: "UntagRole", checks: &[
            Check { action: "iam:UntagRole", resource: "role", when: None, context: &[] },] },
        Authorization { operation: "UntagSAMLProvider", checks: &[
            Check { action: "iam:UntagSAMLProvider", resource: "saml-provider", when: None, context: &[] },] },
        Authorization { operation: "UntagServerCertificate", checks: &[
            Check { action: "iam:UntagServerCertificate", resource: "server-certificate", when: None, context: &[] },] },
        Authorization { operation: "UntagUser", checks: &[
            Check { action: "iam:UntagUser", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "UpdateAccessKey", checks: &[
            Check { action: "iam:UpdateAccessKey", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "UpdateAccountPasswordPolicy", checks: &[
            Check { action: "iam:UpdateAccountPasswordPolicy", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "UpdateAssumeRolePolicy", checks: &[
            Check { action: "iam:UpdateAssumeRolePolicy", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "UpdateGroup", checks: &[
            Check { action: "iam:UpdateGroup", resource: "group", when: None, context: &[] },] },
        Authorization { operation: "UpdateLoginProfile", checks: &[
            Check { action: "iam:UpdateLoginProfile", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "UpdateOpenIDConnectProviderThumbprint", checks: &[
            Check { action: "iam:UpdateOpenIDConnectProviderThumbprint", resource: "oidc-provider", when: None, context: &[] },] },
        Authorization { operation: "UpdateRole", checks: &[
            Check { action: "iam:UpdateRole", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "UpdateRoleDescription", checks: &[
            Check { action: "iam:UpdateRoleDescription", resource: "role", when: None, context: &[("iam:PermissionsBoundary", "@boundary")] },] },
        Authorization { operation: "UpdateSAMLProvider", checks: &[
            Check { action: "iam:UpdateSAMLProvider", resource: "saml-provider", when: None, context: &[] },] },
        Authorization { operation: "UpdateServerCertificate", checks: &[
            Check { action: "iam:UpdateServerCertificate", resource: "server-certificate", when: None, context: &[] },] },
        Authorization { operation: "UpdateSigningCertificate", checks: &[
            Check { action: "iam:UpdateSigningCertificate", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "UpdateUser", checks: &[
            Check { action: "iam:UpdateUser", resource: "user", when: None, context: &[] },] },
        Authorization { operation: "UploadServerCertificate", checks: &[
            Check { action: "iam:UploadServerCertificate", resource: "server-certificate", when: None, context: &[] },
            Check { action: "iam:TagServerCertificate", resource: "server-certificate", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "UploadSigningCertificate", checks: &[
            Check { action: "iam:UploadSigningCertificate", resource: "user", when: None, context: &[] },] },
    ]),
    ("identitystore", &[
        Authorization { operation: "CreateGroup", checks: &[
            Check { action: "identitystore:CreateGroup", resource: "identitystore", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "CreateGroupMembership", checks: &[
            Check { action: "identitystore:CreateGroupMembership", resource: "membership", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "CreateUser", checks: &[
            Check { action: "identitystore:CreateUser", resource: "identitystore", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "DeleteGroup", checks: &[
            Check { action: "identitystore:DeleteGroup", resource: "group", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "DeleteGroupMembership", checks: &[
            Check { action: "identitystore:DeleteGroupMembership", resource: "membership", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "DeleteUser", checks: &[
            Check { action: "identitystore:DeleteUser", resource: "user", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "DescribeGroup", checks: &[
            Check { action: "identitystore:DescribeGroup", resource: "group", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "DescribeGroupMembership", checks: &[
            Check { action: "identitystore:DescribeGroupMembership", resource: "membership", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "DescribeIdentityStore", checks: &[
            Check { action: "identitystore:DescribeIdentityStore", resource: "identitystore", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "DescribeUser", checks: &[
            Check { action: "identitystore:DescribeUser", resource: "user", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "GetGroupId", checks: &[
            Check { action: "identitystore:GetGroupId", resource: "group", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "GetGroupMembershipId", checks: &[
            Check { action: "identitystore:GetGroupMembershipId", resource: "membership", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "GetUserId", checks: &[
            Check { action: "identitystore:GetUserId", resource: "user", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "IsMemberInGroups", checks: &[
            Check { action: "identitystore:IsMemberInGroups", resource: "memberships", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "ListGroupMemberships", checks: &[
            Check { action: "identitystore:ListGroupMemberships", resource: "memberships", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "ListGroupMembershipsForMember", checks: &[
            Check { action: "identitystore:ListGroupMembershipsForMember", resource: "memberships", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "ListGroups", checks: &[
            Check { action: "identitystore:ListGroups", resource: "groups", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "ListIdentityStores", checks: &[
            Check { action: "identitystore:ListIdentityStores", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListUsers", checks: &[
            Check { action: "identitystore:ListUsers", resource: "users", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "UpdateGroup", checks: &[
            Check { action: "identitystore:UpdateGroup", resource: "group", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "UpdateIdentityStore", checks: &[
            Check { action: "identitystore:UpdateIdentityStore", resource: "identitystore", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
        Authorization { operation: "UpdateUser", checks: &[
            Check { action: "identitystore:UpdateUser", resource: "user", when: None, context: &[("identitystore:PrimaryRegion", "@region")] },] },
    ]),
    ("kms", &[
        Authorization { operation: "CancelKeyDeletion", checks: &[
            Check { action: "kms:CancelKeyDeletion", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "CreateAlias", checks: &[
            Check { action: "kms:CreateAlias", resource: "alias", when: None, context: &[] },
            Check { action: "kms:CreateAlias", resource: "target", when: None, context: &[] },] },
        Authorization { operation: "CreateGrant", checks: &[
            Check { action: "kms:CreateGrant", resource: "key", when: None, context: &[("*", "@constraint"), ("kms:GrantConstraintType", "@constraint-type"), ("kms:GrantOperations", "Operations[]"), ("kms:GranteePrincipal", "@grantee"), ("kms:RetiringPrincipal", "@retiring")] },] },
        Authorization { operation: "CreateKey", checks: &[
            Check { action: "kms:CreateKey", resource: "*", when: None, context: &[("kms:BypassPolicyLockoutSafetyCheck", "@bypass"), ("kms:CustomerMasterKeySpec", "@spec"), ("kms:CustomerMasterKeyUsage", "@usage"), ("kms:KeyOrigin", "@origin"), ("kms:KeySpec", "@spec"), ("kms:KeyUsage", "@usage"), ("kms:MultiRegion", "@multi-region")] },
            Check { action: "kms:TagResource", resource: "*", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "Decrypt", checks: &[
            Check { action: "kms:Decrypt", resource: "source", when: None, context: &[("*", "@context"), ("kms:EncryptionAlgorithm", "@algorithm"), ("kms:RequestAlias", "@alias")] },] },
        Authorization { operation: "DeleteAlias", checks: &[
            Check { action: "kms:DeleteAlias", resource: "alias", when: None, context: &[] },
            Check { action: "kms:DeleteAlias", resource: "aliased", when: None, context: &[] },] },
        Authorization { operation: "DescribeKey", checks: &[
            Check { action: "kms:DescribeKey", resource: "key", when: None, context: &[("kms:RequestAlias", "@alias")] },] },
        Authorization { operation: "DisableKey", checks: &[
            Check { action: "kms:DisableKey", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "DisableKeyRotation", checks: &[
            Check { action: "kms:DisableKeyRotation", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "EnableKey", checks: &[
            Check { action: "kms:EnableKey", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "EnableKeyRotation", checks: &[
            Check { action: "kms:EnableKeyRotation", resource: "key", when: None, context: &[("kms:RotationPeriodInDays", "RotationPeriodInDays")] },] },
        Authorization { operation: "Encrypt", checks: &[
            Check { action: "kms:Encrypt", resource: "key", when: None, context: &[("*", "@context"), ("kms:EncryptionAlgorithm", "@algorithm"), ("kms:RequestAlias", "@alias")] },] },
        Authorization { operation: "GenerateDataKey", checks: &[
            Check { action: "kms:GenerateDataKey", resource: "key", when: None, context: &[("*", "@context"), ("kms:EncryptionAlgorithm", "@algorithm"), ("kms:RequestAlias", "@alias")] },] },
        Authorization { operation: "GenerateDataKeyWithoutPlaintext", checks: &[
            Check { action: "kms:GenerateDataKeyWithoutPlaintext", resource: "key", when: None, context: &[("*", "@context"), ("kms:EncryptionAlgorithm", "@algorithm"), ("kms:RequestAlias", "@alias")] },] },
        Authorization { operation: "GenerateMac", checks: &[
            Check { action: "kms:GenerateMac", resource: "key", when: None, context: &[("kms:MacAlgorithm", "MacAlgorithm"), ("kms:RequestAlias", "@alias")] },] },
        Authorization { operation: "GenerateRandom", checks: &[
            Check { action: "kms:GenerateRandom", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetKeyPolicy", checks: &[
            Check { action: "kms:GetKeyPolicy", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "GetKeyRotationStatus", checks: &[
            Check { action: "kms:GetKeyRotationStatus", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "ListAliases", checks: &[
            Check { action: "kms:ListAliases", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListGrants", checks: &[
            Check { action: "kms:ListGrants", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "ListKeyPolicies", checks: &[
            Check { action: "kms:ListKeyPolicies", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "ListKeys", checks: &[
            Check { action: "kms:ListKeys", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListResourceTags", checks: &[
            Check { action: "kms:ListResourceTags", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "ListRetirableGrants", checks: &[
            Check { action: "kms:ListRetirableGrants", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutKeyPolicy", checks: &[
            Check { action: "kms:PutKeyPolicy", resource: "key", when: None, context: &[("kms:BypassPolicyLockoutSafetyCheck", "@bypass")] },] },
        Authorization { operation: "ReEncrypt", checks: &[
            Check { action: "kms:ReEncryptFrom", resource: "source", when: None, context: &[("*", "@context"), ("kms:EncryptionAlgorithm", "@algorithm"), ("kms:ReEncryptOnSameKey", "@same-key"), ("kms:RequestAlias", "@alias")] },
            Check { action: "kms:ReEncryptTo", resource: "destination", when: None, context: &[("*", "@new-context"), ("kms:EncryptionAlgorithm", "@algorithm"), ("kms:ReEncryptOnSameKey", "@same-key"), ("kms:RequestAlias", "@new-alias")] },] },
        Authorization { operation: "RetireGrant", checks: &[
            Check { action: "kms:RetireGrant", resource: "grant-key", when: None, context: &[("kms:RetiredGrant", "@grant")] },] },
        Authorization { operation: "RevokeGrant", checks: &[
            Check { action: "kms:RevokeGrant", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "ScheduleKeyDeletion", checks: &[
            Check { action: "kms:ScheduleKeyDeletion", resource: "key", when: None, context: &[("kms:ScheduleKeyDeletionPendingWindowInDays", "@window")] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "kms:TagResource", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "kms:UntagResource", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "UpdateAlias", checks: &[
            Check { action: "kms:UpdateAlias", resource: "alias", when: None, context: &[] },
            Check { action: "kms:UpdateAlias", resource: "aliased", when: None, context: &[] },
            Check { action: "kms:UpdateAlias", resource: "target", when: None, context: &[] },] },
        Authorization { operation: "UpdateKeyDescription", checks: &[
            Check { action: "kms:UpdateKeyDescription", resource: "key", when: None, context: &[] },] },
        Authorization { operation: "VerifyMac", checks: &[
            Check { action: "kms:VerifyMac", resource: "key", when: None, context: &[("kms:MacAlgorithm", "MacAlgorithm"), ("kms:RequestAlias", "@alias")] },] },
    ]),
    ("lambda", &[
        Authorization { operation: "AddLayerVersionPermission", checks: &[
            Check { action: "lambda:AddLayerVersionPermission", resource: "layer version", when: None, context: &[] },] },
        Authorization { operation: "AddPermission", checks: &[
            Check { action: "lambda:AddPermission", resource: "qualified", when: None, context: &[("lambda:FunctionUrlAuthType", "FunctionUrlAuthType"), ("lambda:Principal", "Principal")] },] },
        Authorization { operation: "CreateAlias", checks: &[
            Check { action: "lambda:CreateAlias", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "CreateFunction", checks: &[
            Check { action: "lambda:CreateFunction", resource: "function", when: None, context: &[("lambda:CodeSigningConfigArn", "CodeSigningConfigArn"), ("lambda:Layer", "Layers[]"), ("lambda:SecurityGroupIds", "VpcConfig.SecurityGroupIds[]"), ("lambda:SubnetIds", "VpcConfig.SubnetIds[]")] },
            Check { action: "lambda:TagResource", resource: "function", when: Some("Tags"), context: &[] },
            Check { action: "iam:PassRole", resource: "role", when: None, context: &[("iam:PassedToService", "@service")] },
            Check { action: "lambda:GetLayerVersion", resource: "layers", when: Some("Layers"), context: &[] },
            Check { action: "s3:GetObject", resource: "code?", when: None, context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "version of code?", when: None, context: &[("s3:versionid", "Code.S3ObjectVersion")] },] },
        Authorization { operation: "DeleteAlias", checks: &[
            Check { action: "lambda:DeleteAlias", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "DeleteFunction", checks: &[
            Check { action: "lambda:DeleteFunction", resource: "qualified", when: None, context: &[] },] },
        Authorization { operation: "DeleteFunctionConcurrency", checks: &[
            Check { action: "lambda:DeleteFunctionConcurrency", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "DeleteLayerVersion", checks: &[
            Check { action: "lambda:DeleteLayerVersion", resource: "layer version", when: None, context: &[] },] },
        Authorization { operation: "GetAlias", checks: &[
            Check { action: "lambda:GetAlias", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "GetFunction", checks: &[
            Check { action: "lambda:GetFunction", resource: "qualified", when: None, context: &[] },] },
        Authorization { operation: "GetFunctionCodeSigningConfig", checks: &[
            Check { action: "lambda:GetFunctionCodeSigningConfig", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "GetFunctionConcurrency", checks: &[
            Check { action: "lambda:GetFunctionConcurrency", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "GetFunctionConfiguration", checks: &[
            Check { action: "lambda:GetFunctionConfiguration", resource: "qualified", when: None, context: &[] },] },
        Authorization { operation: "GetLayerVersion", checks: &[
            Check { action: "lambda:GetLayerVersion", resource: "layer version", when: None, context: &[] },] },
        Authorization { operation: "GetLayerVersionByArn", checks: &[
            Check { action: "lambda:GetLayerVersion", resource: "layer version", when: None, context: &[] },] },
        Authorization { operation: "GetLayerVersionPolicy", checks: &[
            Check { action: "lambda:GetLayerVersionPolicy", resource: "layer version", when: None, context: &[] },] },
        Authorization { operation: "GetPolicy", checks: &[
            Check { action: "lambda:GetPolicy", resource: "qualified", when: None, context: &[] },] },
        Authorization { operation: "Invoke", checks: &[
            Check { action: "lambda:InvokeFunction", resource: "qualified", when: None, context: &[] },] },
        Authorization { operation: "ListAliases", checks: &[
            Check { action: "lambda:ListAliases", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "ListFunctions", checks: &[
            Check { action: "lambda:ListFunctions", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListLayerVersions", checks: &[
            Check { action: "lambda:ListLayerVersions", resource: "layer", when: None, context: &[] },] },
        Authorization { operation: "ListLayers", checks: &[
            Check { action: "lambda:ListLayers", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListTags", checks: &[
            Check { action: "lambda:ListTags", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "ListVersionsByFunction", checks: &[
            Check { action: "lambda:ListVersionsByFunction", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "PublishLayerVersion", checks: &[
            Check { action: "lambda:PublishLayerVersion", resource: "layer", when: None, context: &[] },
            Check { action: "s3:GetObject", resource: "code?", when: None, context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "version of code?", when: None, context: &[("s3:versionid", "Content.S3ObjectVersion")] },] },
        Authorization { operation: "PublishVersion", checks: &[
            Check { action: "lambda:PublishVersion", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "PutFunctionConcurrency", checks: &[
            Check { action: "lambda:PutFunctionConcurrency", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "RemoveLayerVersionPermission", checks: &[
            Check { action: "lambda:RemoveLayerVersionPermission", resource: "layer version", when: None, context: &[] },] },
        Authorization { operation: "RemovePermission", checks: &[
            Check { action: "lambda:RemovePermission", resource: "qualified", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "lambda:TagResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "lambda:UntagResource", resource: "resource", when: None, context: &[] },] },
        Authorization { operation: "UpdateAlias", checks: &[
            Check { action: "lambda:UpdateAlias", resource: "function", when: None, context: &[] },] },
        Authorization { operation: "UpdateFunctionCode", checks: &[
            Check { action: "lambda:UpdateFunctionCode", resource: "function", when: None, context: &[] },
            Check { action: "s3:GetObject", resource: "code?", when: None, context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "version of code?", when: None, context: &[("s3:versionid", "S3ObjectVersion")] },] },
        Authorization { operation: "UpdateFunctionConfiguration", checks: &[
            Check { action: "lambda:UpdateFunctionConfiguration", resource: "function", when: None, context: &[("lambda:Layer", "Layers[]"), ("lambda:SecurityGroupIds", "VpcConfig.SecurityGroupIds[]"), ("lambda:SubnetIds", "VpcConfig.SubnetIds[]")] },
            Check { action: "iam:PassRole", resource: "role", when: Some("Role"), context: &[("iam:PassedToService", "@service")] },
            Check { action: "lambda:GetLayerVersion", resource: "layers", when: Some("Layers"), context: &[] },] },
    ]),
    ("organizations", &[
        Authorization { operation: "AcceptHandshake", checks: &[
            Check { action: "organizations:AcceptHandshake", resource: "handshake", when: None, context: &[] },] },
        Authorization { operation: "AttachPolicy", checks: &[
            Check { action: "organizations:AttachPolicy", resource: "policy", when: None, context: &[("organizations:PolicyType", "@policytype")] },
            Check { action: "organizations:AttachPolicy", resource: "target", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "CancelHandshake", checks: &[
            Check { action: "organizations:CancelHandshake", resource: "handshake", when: None, context: &[] },] },
        Authorization { operation: "CloseAccount", checks: &[
            Check { action: "organizations:CloseAccount", resource: "account", when: None, context: &[] },] },
        Authorization { operation: "CreateAccount", checks: &[
            Check { action: "organizations:CreateAccount", resource: "*", when: None, context: &[] },
            Check { action: "organizations:TagResource", resource: "new account", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreateOrganization", checks: &[
            Check { action: "organizations:CreateOrganization", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CreateOrganizationalUnit", checks: &[
            Check { action: "organizations:CreateOrganizationalUnit", resource: "parent", when: None, context: &[] },
            Check { action: "organizations:TagResource", resource: "new unit", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "CreatePolicy", checks: &[
            Check { action: "organizations:CreatePolicy", resource: "new policy", when: None, context: &[("organizations:PolicyType", "Type")] },
            Check { action: "organizations:TagResource", resource: "new policy", when: Some("Tags"), context: &[("organizations:PolicyType", "Type")] },] },
        Authorization { operation: "DeclineHandshake", checks: &[
            Check { action: "organizations:DeclineHandshake", resource: "handshake", when: None, context: &[] },] },
        Authorization { operation: "DeleteOrganization", checks: &[
            Check { action: "organizations:DeleteOrganization", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeleteOrganizationalUnit", checks: &[
            Check { action: "organizations:DeleteOrganizationalUnit", resource: "organizationalunit", when: None, context: &[] },] },
        Authorization { operation: "DeletePolicy", checks: &[
            Check { action: "organizations:DeletePolicy", resource: "policy", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "DeleteResourcePolicy", checks: &[
            Check { action: "organizations:DeleteResourcePolicy", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DeregisterDelegatedAdministrator", checks: &[
            Check { action: "organizations:DeregisterDelegatedAdministrator", resource: "account", when: None, context: &[("organizations:ServicePrincipal", "ServicePrincipal")] },] },
        Authorization { operation: "DescribeAccount", checks: &[
            Check { action: "organizations:DescribeAccount", resource: "account", when: None, context: &[] },] },
        Authorization { operation: "DescribeCreateAccountStatus", checks: &[
            Check { action: "organizations:DescribeCreateAccountStatus", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeEffectivePolicy", checks: &[
            Check { action: "organizations:DescribeEffectivePolicy", resource: "effective policy", when: None, context: &[("organizations:PolicyType", "PolicyType")] },] },
        Authorization { operation: "DescribeHandshake", checks: &[
            Check { action: "organizations:DescribeHandshake", resource: "handshake", when: None, context: &[] },] },
        Authorization { operation: "DescribeOrganization", checks: &[
            Check { action: "organizations:DescribeOrganization", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DescribeOrganizationalUnit", checks: &[
            Check { action: "organizations:DescribeOrganizationalUnit", resource: "organizationalunit", when: None, context: &[] },] },
        Authorization { operation: "DescribePolicy", checks: &[
            Check { action: "organizations:DescribePolicy", resource: "policy", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "DescribeResourcePolicy", checks: &[
            Check { action: "organizations:DescribeResourcePolicy", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "DetachPolicy", checks: &[
            Check { action: "organizations:DetachPolicy", resource: "policy", when: None, context: &[("organizations:PolicyType", "@policytype")] },
            Check { action: "organizations:DetachPolicy", resource: "target", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "DisableAWSServiceAccess", checks: &[
            Check { action: "organizations:DisableAWSServiceAccess", resource: "*", when: None, context: &[("organizations:ServicePrincipal", "ServicePrincipal")] },] },
        Authorization { operation: "DisablePolicyType", checks: &[
            Check { action: "organizations:DisablePolicyType", resource: "root", when: None, context: &[("organizations:PolicyType", "PolicyType")] },] },
        Authorization { operation: "EnableAWSServiceAccess", checks: &[
            Check { action: "organizations:EnableAWSServiceAccess", resource: "*", when: None, context: &[("organizations:ServicePrincipal", "ServicePrincipal")] },] },
        Authorization { operation: "EnableAllFeatures", checks: &[
            Check { action: "organizations:EnableAllFeatures", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "EnablePolicyType", checks: &[
            Check { action: "organizations:EnablePolicyType", resource: "root", when: None, context: &[("organizations:PolicyType", "PolicyType")] },] },
        Authorization { operation: "InviteAccountToOrganization", checks: &[
            Check { action: "organizations:InviteAccountToOrganization", resource: "new member", when: None, context: &[] },
            Check { action: "organizations:TagResource", resource: "new member", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "LeaveOrganization", checks: &[
            Check { action: "organizations:LeaveOrganization", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListAWSServiceAccessForOrganization", checks: &[
            Check { action: "organizations:ListAWSServiceAccessForOrganization", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListAccounts", checks: &[
            Check { action: "organizations:ListAccounts", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListAccountsForParent", checks: &[
            Check { action: "organizations:ListAccountsForParent", resource: "parent", when: None, context: &[] },] },
        Authorization { operation: "ListAccountsWithInvalidEffectivePolicy", checks: &[
            Check { action: "organizations:ListAccountsWithInvalidEffectivePolicy", resource: "*", when: None, context: &[("organizations:PolicyType", "PolicyType")] },] },
        Authorization { operation: "ListChildren", checks: &[
            Check { action: "organizations:ListChildren", resource: "parent", when: None, context: &[] },] },
        Authorization { operation: "ListCreateAccountStatus", checks: &[
            Check { action: "organizations:ListCreateAccountStatus", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListDelegatedAdministrators", checks: &[
            Check { action: "organizations:ListDelegatedAdministrators", resource: "*", when: None, context: &[("organizations:ServicePrincipal", "ServicePrincipal")] },] },
        Authorization { operation: "ListDelegatedServicesForAccount", checks: &[
            Check { action: "organizations:ListDelegatedServicesForAccount", resource: "account", when: None, context: &[] },] },
        Authorization { operation: "ListEffectivePolicyValidationErrors", checks: &[
            Check { action: "organizations:ListEffectivePolicyValidationErrors", resource: "account", when: None, context: &[("organizations:PolicyType", "PolicyType")] },] },
        Authorization { operation: "ListHandshakesForAccount", checks: &[
            Check { action: "organizations:ListHandshakesForAccount", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListHandshakesForOrganization", checks: &[
            Check { action: "organizations:ListHandshakesForOrganization", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListOrganizationalUnitsForParent", checks: &[
            Check { action: "organizations:ListOrganizationalUnitsForParent", resource: "parent", when: None, context: &[] },] },
        Authorization { operation: "ListParents", checks: &[
            Check { action: "organizations:ListParents", resource: "child", when: None, context: &[] },] },
        Authorization { operation: "ListPolicies", checks: &[
            Check { action: "organizations:ListPolicies", resource: "*", when: None, context: &[("organizations:PolicyType", "Filter")] },] },
        Authorization { operation: "ListPoliciesForTarget", checks: &[
            Check { action: "organizations:ListPoliciesForTarget", resource: "target", when: None, context: &[("organizations:PolicyType", "Filter")] },] },
        Authorization { operation: "ListRoots", checks: &[
            Check { action: "organizations:ListRoots", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "organizations:ListTagsForResource", resource: "resource", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "ListTargetsForPolicy", checks: &[
            Check { action: "organizations:ListTargetsForPolicy", resource: "policy", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "MoveAccount", checks: &[
            Check { action: "organizations:MoveAccount", resource: "account", when: None, context: &[] },
            Check { action: "organizations:MoveAccount", resource: "source", when: None, context: &[] },
            Check { action: "organizations:MoveAccount", resource: "destination", when: None, context: &[] },] },
        Authorization { operation: "PutResourcePolicy", checks: &[
            Check { action: "organizations:PutResourcePolicy", resource: "new resource policy", when: None, context: &[] },
            Check { action: "organizations:TagResource", resource: "new resource policy", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "RegisterDelegatedAdministrator", checks: &[
            Check { action: "organizations:RegisterDelegatedAdministrator", resource: "account", when: None, context: &[("organizations:ServicePrincipal", "ServicePrincipal")] },] },
        Authorization { operation: "RemoveAccountFromOrganization", checks: &[
            Check { action: "organizations:RemoveAccountFromOrganization", resource: "account", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "organizations:TagResource", resource: "resource", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "organizations:UntagResource", resource: "resource", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
        Authorization { operation: "UpdateOrganizationalUnit", checks: &[
            Check { action: "organizations:UpdateOrganizationalUnit", resource: "organizationalunit", when: None, context: &[] },] },
        Authorization { operation: "UpdatePolicy", checks: &[
            Check { action: "organizations:UpdatePolicy", resource: "policy", when: None, context: &[("organizations:PolicyType", "@policytype")] },] },
    ]),
    ("s3", &[
        Authorization { operation: "AbortMultipartUpload", checks: &[
            Check { action: "s3:AbortMultipartUpload", resource: "object", when: None, context: &[] },] },
        Authorization { operation: "CompleteMultipartUpload", checks: &[
            Check { action: "s3:PutObject", resource: "object", when: None, context: &[] },
            Check { action: "kms:Decrypt", resource: "kept-key?", when: None, context: &[("*", "@kept-use")] },] },
        Authorization { operation: "CopyObject", checks: &[
            Check { action: "s3:PutObject", resource: "object", when: None, context: &[("*", "@tags-of-request"), ("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus"), ("s3:object-lock-mode", "ObjectLockMode"), ("s3:object-lock-remaining-retention-days", "@remaining-days"), ("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate"), ("s3:x-amz-acl", "ACL"), ("s3:x-amz-copy-source", "CopySource"), ("s3:x-amz-grant-full-control", "GrantFullControl"), ("s3:x-amz-grant-read", "GrantRead"), ("s3:x-amz-grant-read-acp", "GrantReadACP"), ("s3:x-amz-grant-write-acp", "GrantWriteACP"), ("s3:x-amz-metadata-directive", "MetadataDirective"), ("s3:x-amz-server-side-encryption", "ServerSideEncryption"), ("s3:x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"), ("s3:x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"), ("s3:x-amz-storage-class", "StorageClass"), ("s3:x-amz-website-redirect-location", "WebsiteRedirectLocation")] },
            Check { action: "s3:GetObject", resource: "source", when: Some("!@source-version"), context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "source", when: Some("@source-version"), context: &[("s3:versionid", "@source-version")] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("ACL"), context: &[("s3:x-amz-acl", "ACL")] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantFullControl"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantRead"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantReadACP"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantWriteACP"), context: &[] },
            Check { action: "s3:PutObjectTagging", resource: "object", when: Some("Tagging"), context: &[("*", "@tags-of-request")] },
            Check { action: "s3:PutObjectRetention", resource: "object", when: Some("ObjectLockMode"), context: &[("s3:object-lock-mode", "ObjectLockMode"), ("s3:object-lock-remaining-retention-days", "@remaining-days"), ("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate")] },
            Check { action: "s3:PutObjectLegalHold", resource: "object", when: Some("ObjectLockLegalHoldStatus"), context: &[("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus")] },
            Check { action: "kms:Decrypt", resource: "source-key?", when: None, context: &[("*", "@source-use")] },
            Check { action: "kms:GenerateDataKey", resource: "new-key?", when: None, context: &[("*", "@new-use")] },] },
        Authorization { operation: "CreateBucket", checks: &[
            Check { action: "s3:CreateBucket", resource: "bucket", when: None, context: &[("s3:locationconstraint", "CreateBucketConfiguration.LocationConstraint"), ("s3:x-amz-acl", "ACL"), ("s3:x-amz-bucket-namespace", "BucketNamespace"), ("s3:x-amz-grant-full-control", "GrantFullControl"), ("s3:x-amz-grant-read", "GrantRead"), ("s3:x-amz-grant-read-acp", "GrantReadACP"), ("s3:x-amz-grant-write", "GrantWrite"), ("s3:x-amz-grant-write-acp", "GrantWriteACP"), ("s3:x-amz-object-ownership", "ObjectOwnership")] },
            Check { action: "s3:PutBucketAcl", resource: "bucket", when: Some("ACL"), context: &[("s3:x-amz-acl", "ACL")] },
            Check { action: "s3:PutBucketAcl", resource: "bucket", when: Some("GrantFullControl"), context: &[("s3:x-amz-grant-full-control", "GrantFullControl")] },
            Check { action: "s3:PutBucketAcl", resource: "bucket", when: Some("GrantRead"), context: &[("s3:x-amz-grant-read", "GrantRead")] },
            Check { action: "s3:PutBucketAcl", resource: "bucket", when: Some("GrantReadACP"), context: &[("s3:x-amz-grant-read-acp", "GrantReadACP")] },
            Check { action: "s3:PutBucketAcl", resource: "bucket", when: Some("GrantWrite"), context: &[("s3:x-amz-grant-write", "GrantWrite")] },
            Check { action: "s3:PutBucketAcl", resource: "bucket", when: Some("GrantWriteACP"), context: &[("s3:x-amz-grant-write-acp", "GrantWriteACP")] },
            Check { action: "s3:PutBucketObjectLockConfiguration", resource: "bucket", when: Some("ObjectLockEnabledForBucket"), context: &[] },
            Check { action: "s3:PutBucketVersioning", resource: "bucket", when: Some("ObjectLockEnabledForBucket"), context: &[] },
            Check { action: "s3:PutBucketOwnershipControls", resource: "bucket", when: Some("ObjectOwnership"), context: &[] },] },
        Authorization { operation: "CreateMultipartUpload", checks: &[
            Check { action: "s3:PutObject", resource: "object", when: None, context: &[("*", "@tags-of-request"), ("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus"), ("s3:object-lock-mode", "ObjectLockMode"), ("s3:object-lock-remaining-retention-days", "@remaining-days"), ("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate"), ("s3:x-amz-acl", "ACL"), ("s3:x-amz-grant-full-control", "GrantFullControl"), ("s3:x-amz-grant-read", "GrantRead"), ("s3:x-amz-grant-read-acp", "GrantReadACP"), ("s3:x-amz-grant-write-acp", "GrantWriteACP"), ("s3:x-amz-server-side-encryption", "ServerSideEncryption"), ("s3:x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"), ("s3:x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"), ("s3:x-amz-storage-class", "StorageClass"), ("s3:x-amz-website-redirect-location", "WebsiteRedirectLocation")] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("ACL"), context: &[("s3:x-amz-acl", "ACL")] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantFullControl"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantRead"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantReadACP"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantWriteACP"), context: &[] },
            Check { action: "s3:PutObjectTagging", resource: "object", when: Some("Tagging"), context: &[("*", "@tags-of-request")] },
            Check { action: "s3:PutObjectRetention", resource: "object", when: Some("ObjectLockMode"), context: &[("s3:object-lock-mode", "ObjectLockMode"), ("s3:object-lock-remaining-retention-days", "@remaining-days"), ("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate")] },
            Check { action: "s3:PutObjectLegalHold", resource: "object", when: Some("ObjectLockLegalHoldStatus"), context: &[("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus")] },
            Check { action: "kms:GenerateDataKey", resource: "new-key?", when: None, context: &[("*", "@new-use")] },] },
        Authorization { operation: "DeleteBucket", checks: &[
            Check { action: "s3:DeleteBucket", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketAnalyticsConfiguration", checks: &[
            Check { action: "s3:PutAnalyticsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketCors", checks: &[
            Check { action: "s3:PutBucketCORS", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketEncryption", checks: &[
            Check { action: "s3:PutEncryptionConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketIntelligentTieringConfiguration", checks: &[
            Check { action: "s3:PutIntelligentTieringConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketInventoryConfiguration", checks: &[
            Check { action: "s3:PutInventoryConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketLifecycle", checks: &[
            Check { action: "s3:PutLifecycleConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketMetricsConfiguration", checks: &[
            Check { action: "s3:PutMetricsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketOwnershipControls", checks: &[
            Check { action: "s3:PutBucketOwnershipControls", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketPolicy", checks: &[
            Check { action: "s3:DeleteBucketPolicy", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketReplication", checks: &[
            Check { action: "s3:PutReplicationConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketTagging", checks: &[
            Check { action: "s3:PutBucketTagging", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteBucketWebsite", checks: &[
            Check { action: "s3:DeleteBucketWebsite", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "DeleteObject", checks: &[
            Check { action: "s3:DeleteObject", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:DeleteObjectVersion", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },
            Check { action: "s3:BypassGovernanceRetention", resource: "object", when: Some("BypassGovernanceRetention"), context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "DeleteObjectTagging", checks: &[
            Check { action: "s3:DeleteObjectTagging", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:DeleteObjectVersionTagging", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "DeleteObjects", checks: &[] },
        Authorization { operation: "DeletePublicAccessBlock", checks: &[
            Check { action: "s3:PutBucketPublicAccessBlock", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketAbac", checks: &[
            Check { action: "s3:GetBucketAbac", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketAccelerateConfiguration", checks: &[
            Check { action: "s3:GetAccelerateConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketAcl", checks: &[
            Check { action: "s3:GetBucketAcl", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketAnalyticsConfiguration", checks: &[
            Check { action: "s3:GetAnalyticsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketCors", checks: &[
            Check { action: "s3:GetBucketCORS", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketEncryption", checks: &[
            Check { action: "s3:GetEncryptionConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketIntelligentTieringConfiguration", checks: &[
            Check { action: "s3:GetIntelligentTieringConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketInventoryConfiguration", checks: &[
            Check { action: "s3:GetInventoryConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketLifecycleConfiguration", checks: &[
            Check { action: "s3:GetLifecycleConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketLocation", checks: &[
            Check { action: "s3:GetBucketLocation", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketLogging", checks: &[
            Check { action: "s3:GetBucketLogging", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketMetricsConfiguration", checks: &[
            Check { action: "s3:GetMetricsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketNotificationConfiguration", checks: &[
            Check { action: "s3:GetBucketNotification", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketOwnershipControls", checks: &[
            Check { action: "s3:GetBucketOwnershipControls", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketPolicy", checks: &[
            Check { action: "s3:GetBucketPolicy", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketPolicyStatus", checks: &[
            Check { action: "s3:GetBucketPolicyStatus", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketReplication", checks: &[
            Check { action: "s3:GetReplicationConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketRequestPayment", checks: &[
            Check { action: "s3:GetBucketRequestPayment", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketTagging", checks: &[
            Check { action: "s3:GetBucketTagging", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketVersioning", checks: &[
            Check { action: "s3:GetBucketVersioning", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetBucketWebsite", checks: &[
            Check { action: "s3:GetBucketWebsite", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetObject", checks: &[
            Check { action: "s3:GetObject", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },
            Check { action: "kms:Decrypt", resource: "kept-key?", when: None, context: &[("*", "@kept-use")] },] },
        Authorization { operation: "GetObjectAcl", checks: &[
            Check { action: "s3:GetObjectAcl", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:GetObjectVersionAcl", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "GetObjectAttributes", checks: &[
            Check { action: "s3:GetObject", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },
            Check { action: "s3:GetObjectAttributes", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:GetObjectVersionAttributes", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "GetObjectLegalHold", checks: &[
            Check { action: "s3:GetObjectLegalHold", resource: "object", when: None, context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "GetObjectLockConfiguration", checks: &[
            Check { action: "s3:GetBucketObjectLockConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "GetObjectRetention", checks: &[
            Check { action: "s3:GetObjectRetention", resource: "object", when: None, context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "GetObjectTagging", checks: &[
            Check { action: "s3:GetObjectTagging", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:GetObjectVersionTagging", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "GetPublicAccessBlock", checks: &[
            Check { action: "s3:GetBucketPublicAccessBlock", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "HeadBucket", checks: &[
            Check { action: "s3:ListBucket", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "HeadObject", checks: &[
            Check { action: "s3:GetObject", resource: "object", when: Some("!VersionId"), context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId")] },
            Check { action: "kms:Decrypt", resource: "kept-key?", when: Some("ChecksumMode"), context: &[("*", "@kept-use")] },] },
        Authorization { operation: "ListBucketAnalyticsConfigurations", checks: &[
            Check { action: "s3:GetAnalyticsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "ListBucketIntelligentTieringConfigurations", checks: &[
            Check { action: "s3:GetIntelligentTieringConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "ListBucketInventoryConfigurations", checks: &[
            Check { action: "s3:GetInventoryConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "ListBucketMetricsConfigurations", checks: &[
            Check { action: "s3:GetMetricsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "ListBuckets", checks: &[
            Check { action: "s3:ListAllMyBuckets", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListMultipartUploads", checks: &[
            Check { action: "s3:ListBucketMultipartUploads", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "ListObjectVersions", checks: &[
            Check { action: "s3:ListBucketVersions", resource: "bucket", when: None, context: &[("s3:delimiter", "Delimiter"), ("s3:max-keys", "MaxKeys"), ("s3:prefix", "Prefix")] },] },
        Authorization { operation: "ListObjects", checks: &[
            Check { action: "s3:ListBucket", resource: "bucket", when: None, context: &[("s3:delimiter", "Delimiter"), ("s3:max-keys", "MaxKeys"), ("s3:prefix", "Prefix")] },] },
        Authorization { operation: "ListObjectsV2", checks: &[
            Check { action: "s3:ListBucket", resource: "bucket", when: None, context: &[("s3:delimiter", "Delimiter"), ("s3:max-keys", "MaxKeys"), ("s3:prefix", "Prefix")] },] },
        Authorization { operation: "ListParts", checks: &[
            Check { action: "s3:ListMultipartUploadParts", resource: "object", when: None, context: &[] },] },
        Authorization { operation: "PutBucketAbac", checks: &[
            Check { action: "s3:PutBucketAbac", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketAccelerateConfiguration", checks: &[
            Check { action: "s3:PutAccelerateConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketAcl", checks: &[
            Check { action: "s3:PutBucketAcl", resource: "bucket", when: None, context: &[("s3:x-amz-acl", "ACL"), ("s3:x-amz-grant-full-control", "GrantFullControl"), ("s3:x-amz-grant-read", "GrantRead"), ("s3:x-amz-grant-read-acp", "GrantReadACP"), ("s3:x-amz-grant-write", "GrantWrite"), ("s3:x-amz-grant-write-acp", "GrantWriteACP")] },] },
        Authorization { operation: "PutBucketAnalyticsConfiguration", checks: &[
            Check { action: "s3:PutAnalyticsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketCors", checks: &[
            Check { action: "s3:PutBucketCORS", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketEncryption", checks: &[
            Check { action: "s3:PutEncryptionConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketIntelligentTieringConfiguration", checks: &[
            Check { action: "s3:PutIntelligentTieringConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketInventoryConfiguration", checks: &[
            Check { action: "s3:PutInventoryConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketLifecycleConfiguration", checks: &[
            Check { action: "s3:PutLifecycleConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketLogging", checks: &[
            Check { action: "s3:PutBucketLogging", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketMetricsConfiguration", checks: &[
            Check { action: "s3:PutMetricsConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketNotificationConfiguration", checks: &[
            Check { action: "s3:PutBucketNotification", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketOwnershipControls", checks: &[
            Check { action: "s3:PutBucketOwnershipControls", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketPolicy", checks: &[
            Check { action: "s3:PutBucketPolicy", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketReplication", checks: &[
            Check { action: "s3:PutReplicationConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketRequestPayment", checks: &[
            Check { action: "s3:PutBucketRequestPayment", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketTagging", checks: &[
            Check { action: "s3:PutBucketTagging", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketVersioning", checks: &[
            Check { action: "s3:PutBucketVersioning", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutBucketWebsite", checks: &[
            Check { action: "s3:PutBucketWebsite", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutObject", checks: &[
            Check { action: "s3:PutObject", resource: "object", when: None, context: &[("*", "@tags-of-request"), ("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus"), ("s3:object-lock-mode", "ObjectLockMode"), ("s3:object-lock-remaining-retention-days", "@remaining-days"), ("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate"), ("s3:x-amz-acl", "ACL"), ("s3:x-amz-grant-full-control", "GrantFullControl"), ("s3:x-amz-grant-read", "GrantRead"), ("s3:x-amz-grant-read-acp", "GrantReadACP"), ("s3:x-amz-grant-write-acp", "GrantWriteACP"), ("s3:x-amz-server-side-encryption", "ServerSideEncryption"), ("s3:x-amz-server-side-encryption-aws-kms-key-id", "SSEKMSKeyId"), ("s3:x-amz-server-side-encryption-customer-algorithm", "SSECustomerAlgorithm"), ("s3:x-amz-storage-class", "StorageClass"), ("s3:x-amz-website-redirect-location", "WebsiteRedirectLocation")] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("ACL"), context: &[("s3:x-amz-acl", "ACL")] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantFullControl"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantRead"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantReadACP"), context: &[] },
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("GrantWriteACP"), context: &[] },
            Check { action: "s3:PutObjectTagging", resource: "object", when: Some("Tagging"), context: &[("*", "@tags-of-request")] },
            Check { action: "s3:PutObjectRetention", resource: "object", when: Some("ObjectLockMode"), context: &[("s3:object-lock-mode", "ObjectLockMode"), ("s3:object-lock-remaining-retention-days", "@remaining-days"), ("s3:object-lock-retain-until-date", "ObjectLockRetainUntilDate")] },
            Check { action: "s3:PutObjectLegalHold", resource: "object", when: Some("ObjectLockLegalHoldStatus"), context: &[("s3:object-lock-legal-hold", "ObjectLockLegalHoldStatus")] },
            Check { action: "kms:GenerateDataKey", resource: "new-key?", when: None, context: &[("*", "@new-use")] },] },
        Authorization { operation: "PutObjectAcl", checks: &[
            Check { action: "s3:PutObjectAcl", resource: "object", when: Some("!VersionId"), context: &[("s3:x-amz-acl", "ACL"), ("s3:x-amz-grant-full-control", "GrantFullControl"), ("s3:x-amz-grant-read", "GrantRead"), ("s3:x-amz-grant-read-acp", "GrantReadACP"), ("s3:x-amz-grant-write", "GrantWrite"), ("s3:x-amz-grant-write-acp", "GrantWriteACP")] },
            Check { action: "s3:PutObjectVersionAcl", resource: "object", when: Some("VersionId"), context: &[("s3:versionid", "VersionId"), ("s3:x-amz-acl", "ACL"), ("s3:x-amz-grant-full-control", "GrantFullControl"), ("s3:x-amz-grant-read", "GrantRead"), ("s3:x-amz-grant-read-acp", "GrantReadACP"), ("s3:x-amz-grant-write", "GrantWrite"), ("s3:x-amz-grant-write-acp", "GrantWriteACP")] },] },
        Authorization { operation: "PutObjectLegalHold", checks: &[
            Check { action: "s3:PutObjectLegalHold", resource: "object", when: None, context: &[("s3:object-lock-legal-hold", "LegalHold.Status"), ("s3:versionid", "VersionId")] },] },
        Authorization { operation: "PutObjectLockConfiguration", checks: &[
            Check { action: "s3:PutBucketObjectLockConfiguration", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "PutObjectRetention", checks: &[
            Check { action: "s3:PutObjectRetention", resource: "object", when: None, context: &[("s3:object-lock-mode", "Retention.Mode"), ("s3:object-lock-remaining-retention-days", "@remaining-days"), ("s3:object-lock-retain-until-date", "Retention.RetainUntilDate"), ("s3:versionid", "VersionId")] },
            Check { action: "s3:BypassGovernanceRetention", resource: "object", when: Some("BypassGovernanceRetention"), context: &[("s3:versionid", "VersionId")] },] },
        Authorization { operation: "PutObjectTagging", checks: &[
            Check { action: "s3:PutObjectTagging", resource: "object", when: Some("!VersionId"), context: &[("*", "@tags-of-request")] },
            Check { action: "s3:PutObjectVersionTagging", resource: "object", when: Some("VersionId"), context: &[("*", "@tags-of-request"), ("s3:versionid", "VersionId")] },] },
        Authorization { operation: "PutPublicAccessBlock", checks: &[
            Check { action: "s3:PutBucketPublicAccessBlock", resource: "bucket", when: None, context: &[] },] },
        Authorization { operation: "UploadPart", checks: &[
            Check { action: "s3:PutObject", resource: "object", when: None, context: &[] },
            Check { action: "kms:Decrypt", resource: "kept-key?", when: None, context: &[("*", "@kept-use")] },] },
        Authorization { operation: "UploadPartCopy", checks: &[
            Check { action: "s3:PutObject", resource: "object", when: None, context: &[("s3:x-amz-copy-source", "CopySource")] },
            Check { action: "s3:GetObject", resource: "source", when: Some("!@source-version"), context: &[] },
            Check { action: "s3:GetObjectVersion", resource: "source", when: Some("@source-version"), context: &[("s3:versionid", "@source-version")] },
            Check { action: "kms:Decrypt", resource: "source-key?", when: None, context: &[("*", "@source-use")] },
            Check { action: "kms:Decrypt", resource: "kept-key?", when: None, context: &[("*", "@kept-use")] },] },
    ]),
    ("s3control", &[
        Authorization { operation: "DeletePublicAccessBlock", checks: &[
            Check { action: "s3:PutAccountPublicAccessBlock", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetPublicAccessBlock", checks: &[
            Check { action: "s3:GetAccountPublicAccessBlock", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "s3:ListTagsForResource", resource: "tagged", when: None, context: &[] },] },
        Authorization { operation: "PutPublicAccessBlock", checks: &[
            Check { action: "s3:PutAccountPublicAccessBlock", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "s3:TagResource", resource: "tagged", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "s3:UntagResource", resource: "tagged", when: None, context: &[] },] },
    ]),
    ("secretsmanager", &[
        Authorization { operation: "CreateSecret", checks: &[
            Check { action: "secretsmanager:CreateSecret", resource: "new secret", when: None, context: &[("secretsmanager:Description", "Description"), ("secretsmanager:KmsKeyId", "KmsKeyId"), ("secretsmanager:Name", "Name")] },
            Check { action: "secretsmanager:TagResource", resource: "new secret", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "DeleteResourcePolicy", checks: &[
            Check { action: "secretsmanager:DeleteResourcePolicy", resource: "secret", when: None, context: &[] },] },
        Authorization { operation: "DeleteSecret", checks: &[
            Check { action: "secretsmanager:DeleteSecret", resource: "secret", when: None, context: &[("secretsmanager:ForceDeleteWithoutRecovery", "ForceDeleteWithoutRecovery"), ("secretsmanager:RecoveryWindowInDays", "RecoveryWindowInDays"), ("secretsmanager:SecretId", "@arn")] },] },
        Authorization { operation: "DescribeSecret", checks: &[
            Check { action: "secretsmanager:DescribeSecret", resource: "secret", when: None, context: &[] },] },
        Authorization { operation: "GetResourcePolicy", checks: &[
            Check { action: "secretsmanager:GetResourcePolicy", resource: "secret", when: None, context: &[] },] },
        Authorization { operation: "GetSecretValue", checks: &[
            Check { action: "secretsmanager:GetSecretValue", resource: "secret", when: None, context: &[("secretsmanager:SecretId", "@arn"), ("secretsmanager:VersionId", "VersionId"), ("secretsmanager:VersionStage", "@stage")] },] },
        Authorization { operation: "ListSecretVersionIds", checks: &[
            Check { action: "secretsmanager:ListSecretVersionIds", resource: "secret", when: None, context: &[] },] },
        Authorization { operation: "ListSecrets", checks: &[
            Check { action: "secretsmanager:ListSecrets", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PutResourcePolicy", checks: &[
            Check { action: "secretsmanager:PutResourcePolicy", resource: "secret", when: None, context: &[("secretsmanager:BlockPublicPolicy", "BlockPublicPolicy"), ("secretsmanager:SecretId", "@arn")] },] },
        Authorization { operation: "PutSecretValue", checks: &[
            Check { action: "secretsmanager:PutSecretValue", resource: "secret", when: None, context: &[("secretsmanager:SecretId", "@arn")] },] },
        Authorization { operation: "RestoreSecret", checks: &[
            Check { action: "secretsmanager:RestoreSecret", resource: "secret", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "secretsmanager:TagResource", resource: "secret", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "secretsmanager:UntagResource", resource: "secret", when: None, context: &[] },] },
        Authorization { operation: "UpdateSecret", checks: &[
            Check { action: "secretsmanager:UpdateSecret", resource: "secret", when: None, context: &[("secretsmanager:Description", "Description"), ("secretsmanager:KmsKeyId", "KmsKeyId"), ("secretsmanager:SecretId", "@arn")] },] },
        Authorization { operation: "UpdateSecretVersionStage", checks: &[
            Check { action: "secretsmanager:UpdateSecretVersionStage", resource: "secret", when: None, context: &[("secretsmanager:SecretId", "@arn"), ("secretsmanager:VersionStage", "VersionStage")] },] },
        Authorization { operation: "ValidateResourcePolicy", checks: &[
            Check { action: "secretsmanager:ValidateResourcePolicy", resource: "secret", when: None, context: &[("secretsmanager:SecretId", "@arn")] },] },
    ]),
    ("securityhub", &[
        Authorization { operation: "AcceptAdministratorInvitation", checks: &[
            Check { action: "securityhub:AcceptAdministratorInvitation", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "AcceptInvitation", checks: &[
            Check { action: "securityhub:AcceptInvitation", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "BatchDeleteAutomationRules", checks: &[
            Check { action: "securityhub:BatchDeleteAutomationRules", resource: "automation rule", when: None, context: &[] },] },
        Authorization { operation: "BatchDisableStandards", checks: &[
            Check { action: "securityhub:BatchDisableStandards", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "BatchEnableStandards", checks: &[
            Check { action: "securityhub:BatchEnableStandards", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "BatchGetAutomationRules", checks: &[
            Check { action: "securityhub:BatchGetAutomationRules", resource: "automation rule", when: None, context: &[] },] },
        Authorization { operation: "BatchGetSecurityControls", checks: &[
            Check { action: "securityhub:BatchGetSecurityControls", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "BatchGetStandardsControlAssociations", checks: &[
            Check { action: "securityhub:BatchGetStandardsControlAssociations", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "BatchImportFindings", checks: &[
            Check { action: "securityhub:BatchImportFindings", resource: "product", when: None, context: &[("securityhub:TargetAccount", "Findings.AwsAccountId")] },] },
        Authorization { operation: "BatchUpdateAutomationRules", checks: &[
            Check { action: "securityhub:BatchUpdateAutomationRules", resource: "automation rule", when: None, context: &[] },] },
        Authorization { operation: "BatchUpdateFindings", checks: &[
            Check { action: "securityhub:BatchUpdateFindings", resource: "hub", when: None, context: &[("*", "@asff")] },] },
        Authorization { operation: "BatchUpdateStandardsControlAssociations", checks: &[
            Check { action: "securityhub:BatchUpdateStandardsControlAssociations", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "CreateAutomationRule", checks: &[
            Check { action: "securityhub:CreateAutomationRule", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CreateFindingAggregator", checks: &[
            Check { action: "securityhub:CreateFindingAggregator", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "CreateInsight", checks: &[
            Check { action: "securityhub:CreateInsight", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "CreateMembers", checks: &[
            Check { action: "securityhub:CreateMembers", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DeclineInvitations", checks: &[
            Check { action: "securityhub:DeclineInvitations", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DeleteFindingAggregator", checks: &[
            Check { action: "securityhub:DeleteFindingAggregator", resource: "finding aggregator", when: None, context: &[] },] },
        Authorization { operation: "DeleteInsight", checks: &[
            Check { action: "securityhub:DeleteInsight", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DeleteInvitations", checks: &[
            Check { action: "securityhub:DeleteInvitations", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DeleteMembers", checks: &[
            Check { action: "securityhub:DeleteMembers", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DescribeHub", checks: &[
            Check { action: "securityhub:DescribeHub", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DescribeOrganizationConfiguration", checks: &[
            Check { action: "securityhub:DescribeOrganizationConfiguration", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DescribeProducts", checks: &[
            Check { action: "securityhub:DescribeProducts", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DescribeStandards", checks: &[
            Check { action: "securityhub:DescribeStandards", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DescribeStandardsControls", checks: &[
            Check { action: "securityhub:DescribeStandardsControls", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DisableImportFindingsForProduct", checks: &[
            Check { action: "securityhub:DisableImportFindingsForProduct", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DisableOrganizationAdminAccount", checks: &[
            Check { action: "securityhub:DisableOrganizationAdminAccount", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DisableSecurityHub", checks: &[
            Check { action: "securityhub:DisableSecurityHub", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DisassociateFromAdministratorAccount", checks: &[
            Check { action: "securityhub:DisassociateFromAdministratorAccount", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DisassociateFromMasterAccount", checks: &[
            Check { action: "securityhub:DisassociateFromMasterAccount", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "DisassociateMembers", checks: &[
            Check { action: "securityhub:DisassociateMembers", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "EnableImportFindingsForProduct", checks: &[
            Check { action: "securityhub:EnableImportFindingsForProduct", resource: "named product", when: None, context: &[] },] },
        Authorization { operation: "EnableOrganizationAdminAccount", checks: &[
            Check { action: "securityhub:EnableOrganizationAdminAccount", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "EnableSecurityHub", checks: &[
            Check { action: "securityhub:EnableSecurityHub", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetAdministratorAccount", checks: &[
            Check { action: "securityhub:GetAdministratorAccount", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetEnabledStandards", checks: &[
            Check { action: "securityhub:GetEnabledStandards", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetFindingAggregator", checks: &[
            Check { action: "securityhub:GetFindingAggregator", resource: "finding aggregator", when: None, context: &[] },] },
        Authorization { operation: "GetFindingHistory", checks: &[
            Check { action: "securityhub:GetFindingHistory", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetFindings", checks: &[
            Check { action: "securityhub:GetFindings", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetInsightResults", checks: &[
            Check { action: "securityhub:GetInsightResults", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetInsights", checks: &[
            Check { action: "securityhub:GetInsights", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetInvitationsCount", checks: &[
            Check { action: "securityhub:GetInvitationsCount", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetMasterAccount", checks: &[
            Check { action: "securityhub:GetMasterAccount", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetMembers", checks: &[
            Check { action: "securityhub:GetMembers", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "GetSecurityControlDefinition", checks: &[
            Check { action: "securityhub:GetSecurityControlDefinition", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "InviteMembers", checks: &[
            Check { action: "securityhub:InviteMembers", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "ListAutomationRules", checks: &[
            Check { action: "securityhub:ListAutomationRules", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListEnabledProductsForImport", checks: &[
            Check { action: "securityhub:ListEnabledProductsForImport", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "ListFindingAggregators", checks: &[
            Check { action: "securityhub:ListFindingAggregators", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListInvitations", checks: &[
            Check { action: "securityhub:ListInvitations", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "ListMembers", checks: &[
            Check { action: "securityhub:ListMembers", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "ListOrganizationAdminAccounts", checks: &[
            Check { action: "securityhub:ListOrganizationAdminAccounts", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "ListSecurityControlDefinitions", checks: &[
            Check { action: "securityhub:ListSecurityControlDefinitions", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "ListStandardsControlAssociations", checks: &[
            Check { action: "securityhub:ListStandardsControlAssociations", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "securityhub:ListTagsForResource", resource: "tagged", when: None, context: &[] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "securityhub:TagResource", resource: "tagged", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "securityhub:UntagResource", resource: "tagged", when: None, context: &[] },] },
        Authorization { operation: "UpdateFindingAggregator", checks: &[
            Check { action: "securityhub:UpdateFindingAggregator", resource: "finding aggregator", when: None, context: &[] },] },
        Authorization { operation: "UpdateInsight", checks: &[
            Check { action: "securityhub:UpdateInsight", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "UpdateOrganizationConfiguration", checks: &[
            Check { action: "securityhub:UpdateOrganizationConfiguration", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "UpdateSecurityControl", checks: &[
            Check { action: "securityhub:UpdateSecurityControl", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "UpdateSecurityHubConfiguration", checks: &[
            Check { action: "securityhub:UpdateSecurityHubConfiguration", resource: "hub", when: None, context: &[] },] },
        Authorization { operation: "UpdateStandardsControl", checks: &[
            Check { action: "securityhub:UpdateStandardsControl", resource: "hub", when: None, context: &[] },] },
    ]),
    ("sns", &[
        Authorization { operation: "AddPermission", checks: &[
            Check { action: "sns:AddPermission", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "ConfirmSubscription", checks: &[
            Check { action: "sns:ConfirmSubscription", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "CreateTopic", checks: &[
            Check { action: "sns:CreateTopic", resource: "topic", when: None, context: &[] },
            Check { action: "sns:TagResource", resource: "topic", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "DeleteTopic", checks: &[
            Check { action: "sns:DeleteTopic", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "GetSubscriptionAttributes", checks: &[
            Check { action: "sns:GetSubscriptionAttributes", resource: "subscribed", when: None, context: &[] },] },
        Authorization { operation: "GetTopicAttributes", checks: &[
            Check { action: "sns:GetTopicAttributes", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "ListSubscriptions", checks: &[
            Check { action: "sns:ListSubscriptions", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListSubscriptionsByTopic", checks: &[
            Check { action: "sns:ListSubscriptionsByTopic", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "sns:ListTagsForResource", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "ListTopics", checks: &[
            Check { action: "sns:ListTopics", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "Publish", checks: &[
            Check { action: "sns:Publish", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "PublishBatch", checks: &[
            Check { action: "sns:Publish", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "RemovePermission", checks: &[
            Check { action: "sns:RemovePermission", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "SetSubscriptionAttributes", checks: &[
            Check { action: "sns:SetSubscriptionAttributes", resource: "subscribed", when: None, context: &[] },] },
        Authorization { operation: "SetTopicAttributes", checks: &[
            Check { action: "sns:SetTopicAttributes", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "Subscribe", checks: &[
            Check { action: "sns:Subscribe", resource: "topic", when: None, context: &[("sns:Endpoint", "Endpoint"), ("sns:Protocol", "Protocol")] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "sns:TagResource", resource: "topic", when: None, context: &[] },] },
        Authorization { operation: "Unsubscribe", checks: &[
            Check { action: "sns:Unsubscribe", resource: "subscribed", when: None, context: &[] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "sns:UntagResource", resource: "topic", when: None, context: &[] },] },
    ]),
    ("sqs", &[
        Authorization { operation: "AddPermission", checks: &[
            Check { action: "sqs:AddPermission", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "ChangeMessageVisibility", checks: &[
            Check { action: "sqs:ChangeMessageVisibility", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "ChangeMessageVisibilityBatch", checks: &[
            Check { action: "sqs:ChangeMessageVisibility", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "CreateQueue", checks: &[
            Check { action: "sqs:CreateQueue", resource: "queue", when: None, context: &[] },
            Check { action: "sqs:TagQueue", resource: "queue", when: Some("tags"), context: &[] },] },
        Authorization { operation: "DeleteMessage", checks: &[
            Check { action: "sqs:DeleteMessage", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "DeleteMessageBatch", checks: &[
            Check { action: "sqs:DeleteMessage", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "DeleteQueue", checks: &[
            Check { action: "sqs:DeleteQueue", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "GetQueueAttributes", checks: &[
            Check { action: "sqs:GetQueueAttributes", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "GetQueueUrl", checks: &[
            Check { action: "sqs:GetQueueUrl", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "ListDeadLetterSourceQueues", checks: &[
            Check { action: "sqs:ListDeadLetterSourceQueues", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "ListQueueTags", checks: &[
            Check { action: "sqs:ListQueueTags", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "ListQueues", checks: &[
            Check { action: "sqs:ListQueues", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "PurgeQueue", checks: &[
            Check { action: "sqs:PurgeQueue", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "ReceiveMessage", checks: &[
            Check { action: "sqs:ReceiveMessage", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "RemovePermission", checks: &[
            Check { action: "sqs:RemovePermission", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "SendMessage", checks: &[
            Check { action: "sqs:SendMessage", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "SendMessageBatch", checks: &[
            Check { action: "sqs:SendMessage", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "SetQueueAttributes", checks: &[
            Check { action: "sqs:SetQueueAttributes", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "TagQueue", checks: &[
            Check { action: "sqs:TagQueue", resource: "queue", when: None, context: &[] },] },
        Authorization { operation: "UntagQueue", checks: &[
            Check { action: "sqs:UntagQueue", resource: "queue", when: None, context: &[] },] },
    ]),
    ("sso", &[
        Authorization { operation: "GetRoleCredentials", checks: &[] },
        Authorization { operation: "ListAccountRoles", checks: &[] },
        Authorization { operation: "ListAccounts", checks: &[] },
        Authorization { operation: "Logout", checks: &[] },
    ]),
    ("sso-admin", &[
        Authorization { operation: "AttachCustomerManagedPolicyReferenceToPermissionSet", checks: &[
            Check { action: "sso:AttachCustomerManagedPolicyReferenceToPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "AttachManagedPolicyToPermissionSet", checks: &[
            Check { action: "sso:AttachManagedPolicyToPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "CreateAccountAssignment", checks: &[
            Check { action: "sso:CreateAccountAssignment", resource: "assignment", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "CreateInstance", checks: &[
            Check { action: "sso:CreateInstance", resource: "new instance", when: None, context: &[] },] },
        Authorization { operation: "CreateInstanceAccessControlAttributeConfiguration", checks: &[
            Check { action: "sso:CreateInstanceAccessControlAttributeConfiguration", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "CreatePermissionSet", checks: &[
            Check { action: "sso:CreatePermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DeleteAccountAssignment", checks: &[
            Check { action: "sso:DeleteAccountAssignment", resource: "assignment", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DeleteInlinePolicyFromPermissionSet", checks: &[
            Check { action: "sso:DeleteInlinePolicyFromPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DeleteInstance", checks: &[
            Check { action: "sso:DeleteInstance", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DeleteInstanceAccessControlAttributeConfiguration", checks: &[
            Check { action: "sso:DeleteInstanceAccessControlAttributeConfiguration", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DeletePermissionSet", checks: &[
            Check { action: "sso:DeletePermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DeletePermissionsBoundaryFromPermissionSet", checks: &[
            Check { action: "sso:DeletePermissionsBoundaryFromPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DescribeAccountAssignmentCreationStatus", checks: &[
            Check { action: "sso:DescribeAccountAssignmentCreationStatus", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DescribeAccountAssignmentDeletionStatus", checks: &[
            Check { action: "sso:DescribeAccountAssignmentDeletionStatus", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DescribeInstance", checks: &[
            Check { action: "sso:DescribeInstance", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DescribeInstanceAccessControlAttributeConfiguration", checks: &[
            Check { action: "sso:DescribeInstanceAccessControlAttributeConfiguration", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DescribePermissionSet", checks: &[
            Check { action: "sso:DescribePermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DescribePermissionSetProvisioningStatus", checks: &[
            Check { action: "sso:DescribePermissionSetProvisioningStatus", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DetachCustomerManagedPolicyReferenceFromPermissionSet", checks: &[
            Check { action: "sso:DetachCustomerManagedPolicyReferenceFromPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "DetachManagedPolicyFromPermissionSet", checks: &[
            Check { action: "sso:DetachManagedPolicyFromPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "GetInlinePolicyForPermissionSet", checks: &[
            Check { action: "sso:GetInlinePolicyForPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "GetPermissionsBoundaryForPermissionSet", checks: &[
            Check { action: "sso:GetPermissionsBoundaryForPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListAccountAssignmentCreationStatus", checks: &[
            Check { action: "sso:ListAccountAssignmentCreationStatus", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListAccountAssignmentDeletionStatus", checks: &[
            Check { action: "sso:ListAccountAssignmentDeletionStatus", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListAccountAssignments", checks: &[
            Check { action: "sso:ListAccountAssignments", resource: "assignment", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListAccountAssignmentsForPrincipal", checks: &[
            Check { action: "sso:ListAccountAssignmentsForPrincipal", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListAccountsForProvisionedPermissionSet", checks: &[
            Check { action: "sso:ListAccountsForProvisionedPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListCustomerManagedPolicyReferencesInPermissionSet", checks: &[
            Check { action: "sso:ListCustomerManagedPolicyReferencesInPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListInstances", checks: &[
            Check { action: "sso:ListInstances", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "ListManagedPoliciesInPermissionSet", checks: &[
            Check { action: "sso:ListManagedPoliciesInPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListPermissionSetProvisioningStatus", checks: &[
            Check { action: "sso:ListPermissionSetProvisioningStatus", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListPermissionSets", checks: &[
            Check { action: "sso:ListPermissionSets", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListPermissionSetsProvisionedToAccount", checks: &[
            Check { action: "sso:ListPermissionSetsProvisionedToAccount", resource: "account", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ListTagsForResource", checks: &[
            Check { action: "sso:ListTagsForResource", resource: "tagged", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "ProvisionPermissionSet", checks: &[
            Check { action: "sso:ProvisionPermissionSet", resource: "assignment", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "PutInlinePolicyToPermissionSet", checks: &[
            Check { action: "sso:PutInlinePolicyToPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "PutPermissionsBoundaryToPermissionSet", checks: &[
            Check { action: "sso:PutPermissionsBoundaryToPermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "TagResource", checks: &[
            Check { action: "sso:TagResource", resource: "tagged", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "UntagResource", checks: &[
            Check { action: "sso:UntagResource", resource: "tagged", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "UpdateInstance", checks: &[
            Check { action: "sso:UpdateInstance", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "UpdateInstanceAccessControlAttributeConfiguration", checks: &[
            Check { action: "sso:UpdateInstanceAccessControlAttributeConfiguration", resource: "instance", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
        Authorization { operation: "UpdatePermissionSet", checks: &[
            Check { action: "sso:UpdatePermissionSet", resource: "permissionset", when: None, context: &[("sso:PrimaryRegion", "@primaryregion")] },] },
    ]),
    ("sso-oidc", &[
        Authorization { operation: "CreateToken", checks: &[] },
        Authorization { operation: "RegisterClient", checks: &[] },
        Authorization { operation: "StartDeviceAuthorization", checks: &[] },
    ]),
    ("sts", &[
        Authorization { operation: "AssumeRole", checks: &[
            Check { action: "sts:AssumeRole", resource: "role", when: None, context: &[("sts:ExternalId", "ExternalId"), ("sts:RoleSessionName", "RoleSessionName"), ("sts:SourceIdentity", "SourceIdentity"), ("sts:TransitiveTagKeys", "TransitiveTagKeys[]")] },
            Check { action: "sts:TagSession", resource: "role", when: Some("Tags"), context: &[("sts:ExternalId", "ExternalId"), ("sts:RoleSessionName", "RoleSessionName"), ("sts:TransitiveTagKeys", "TransitiveTagKeys[]")] },
            Check { action: "sts:SetSourceIdentity", resource: "role", when: Some("SourceIdentity"), context: &[("sts:ExternalId", "ExternalId"), ("sts:RoleSessionName", "RoleSessionName"), ("sts:SourceIdentity", "SourceIdentity")] },] },
        Authorization { operation: "AssumeRoleWithSAML", checks: &[
            Check { action: "sts:AssumeRoleWithSAML", resource: "role", when: None, context: &[] },
            Check { action: "sts:TagSession", resource: "role", when: Some("@tags"), context: &[] },
            Check { action: "sts:SetSourceIdentity", resource: "role", when: Some("@source-identity"), context: &[] },] },
        Authorization { operation: "AssumeRoleWithWebIdentity", checks: &[
            Check { action: "sts:AssumeRoleWithWebIdentity", resource: "role", when: None, context: &[("sts:RoleSessionName", "RoleSessionName")] },
            Check { action: "sts:TagSession", resource: "role", when: Some("@tags"), context: &[("sts:RoleSessionName", "RoleSessionName")] },
            Check { action: "sts:SetSourceIdentity", resource: "role", when: Some("@source-identity"), context: &[("sts:RoleSessionName", "RoleSessionName")] },] },
        Authorization { operation: "AssumeRoot", checks: &[
            Check { action: "sts:AssumeRoot", resource: "root-user", when: None, context: &[("sts:TaskPolicyArn", "TaskPolicyArn.arn")] },] },
        Authorization { operation: "DecodeAuthorizationMessage", checks: &[
            Check { action: "sts:DecodeAuthorizationMessage", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetAccessKeyInfo", checks: &[
            Check { action: "sts:GetAccessKeyInfo", resource: "*", when: None, context: &[] },] },
        Authorization { operation: "GetCallerIdentity", checks: &[] },
        Authorization { operation: "GetFederationToken", checks: &[
            Check { action: "sts:GetFederationToken", resource: "federated-user", when: None, context: &[] },
            Check { action: "sts:TagSession", resource: "federated-user", when: Some("Tags"), context: &[] },] },
        Authorization { operation: "GetSessionToken", checks: &[] },
    ]),
];
