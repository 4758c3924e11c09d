//! The services that have service-linked roles, and what the roles are called. See
//! [AWS services that work with IAM](https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html)
//! and the pages of the services that it links to.

/// A service with a service-linked role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkedService {
    /// Its principal: `sso.amazonaws.com`.
    pub principal: &'static str,
    /// What follows `AWSServiceRoleFor` in the role's name.
    pub role: &'static str,
    /// The policy attached to the role, below `/aws-service-role/`.
    pub policy: &'static str,
    /// Whether there may be several roles, told apart by a suffix.
    pub takes_suffix: bool,
}

const fn one(principal: &'static str, role: &'static str, policy: &'static str) -> LinkedService {
    LinkedService { principal, role, policy, takes_suffix: false }
}
const fn many(principal: &'static str, role: &'static str, policy: &'static str) -> LinkedService {
    LinkedService { principal, role, policy, takes_suffix: true }
}

/// The service of a principal.
pub fn linked_service(principal: &str) -> Option<&'static LinkedService> {
    SERVICES.iter().find(|service| service.principal == principal)
}

static SERVICES: &[LinkedService] = &[
    one("access-analyzer.amazonaws.com", "AccessAnalyzer", "AccessAnalyzerServiceRolePolicy"),
    one(
        "accountdiscovery.ssm.amazonaws.com",
        "AmazonSSM_AccountDiscovery",
        "AWSSystemsManagerAccountDiscoveryServicePolicy",
    ),
    one("acm.amazonaws.com", "CertificateManager", "CertificateManagerServiceRolePolicy"),
    one(
        "appstream.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_AppStreamFleet",
        "AWSApplicationAutoscalingAppStreamFleetPolicy",
    ),
    one("auditmanager.amazonaws.com", "AuditManager", "AWSAuditManagerServiceRolePolicy"),
    many("autoscaling.amazonaws.com", "AutoScaling", "AutoScalingServiceRolePolicy"),
    one("backup.amazonaws.com", "Backup", "AWSBackupServiceLinkedRolePolicyForBackup"),
    one("batch.amazonaws.com", "Batch", "BatchServiceRolePolicy"),
    one("budgets.amazonaws.com", "Budgets", "BudgetsServiceRolePolicy"),
    one(
        "cassandra.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_CassandraTable",
        "AWSApplicationAutoscalingCassandraTablePolicy",
    ),
    one(
        "cks.kms.amazonaws.com",
        "KeyManagementServiceCustomKeyStores",
        "AWSKeyManagementServiceCustomKeyStoresServiceRolePolicy",
    ),
    one("cloud9.amazonaws.com", "AWSCloud9", "AWSCloud9ServiceRolePolicy"),
    one("cloudhsm.amazonaws.com", "CloudHSM", "CloudHSMServiceRolePolicy"),
    one("cloudtrail.amazonaws.com", "CloudTrail", "CloudTrailServiceRolePolicy"),
    one("cognito-idp.amazonaws.com", "AmazonCognitoIdp", "AmazonCognitoIdpServiceRolePolicy"),
    one(
        "comprehend.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_ComprehendEndpoint",
        "AWSApplicationAutoscalingComprehendEndpointPolicy",
    ),
    one("compute-optimizer.amazonaws.com", "ComputeOptimizer", "ComputeOptimizerServiceRolePolicy"),
    one("config-conforms.amazonaws.com", "ConfigConforms", "ConfigConformsServiceRolePolicy"),
    one("config-multiaccountsetup.amazonaws.com", "ConfigMultiAccountSetup", "AWSConfigMultiAccountSetupPolicy"),
    one("config.amazonaws.com", "Config", "AWSConfigServiceRolePolicy"),
    many("connect.amazonaws.com", "AmazonConnect", "AmazonConnectServiceLinkedRolePolicy"),
    one(
        "contributorinsights.dynamodb.amazonaws.com",
        "DynamoDBCloudWatchContributorInsights",
        "DynamoDBCloudWatchContributorInsightsServiceRolePolicy",
    ),
    one("controltower.amazonaws.com", "AWSControlTower", "AWSControlTowerAccountServiceRolePolicy"),
    one("cost-optimization-hub.bcm.amazonaws.com", "CostOptimizationHub", "CostOptimizationHubServiceRolePolicy"),
    one(
        "custom-resource.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_CustomResource",
        "AWSApplicationAutoScalingCustomResourcePolicy",
    ),
    one("dax.amazonaws.com", "DAX", "DAXServiceRolePolicy"),
    one("delivery.logs.amazonaws.com", "LogDelivery", "AWSServiceRoleForLogDeliveryPolicy"),
    one("detective.amazonaws.com", "Detective", "AmazonDetectiveServiceLinkedRolePolicy"),
    one("devops-guru.amazonaws.com", "DevOpsGuru", "AmazonDevOpsGuruServiceRolePolicy"),
    one(
        "dynamodb.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_DynamoDBTable",
        "AWSApplicationAutoscalingDynamoDBTablePolicy",
    ),
    one(
        "ec2.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_EC2SpotFleetRequest",
        "AWSApplicationAutoscalingEC2SpotFleetRequestPolicy",
    ),
    one("ec2fleet.amazonaws.com", "EC2Fleet", "AWSEC2FleetServiceRolePolicy"),
    one("ecs.amazonaws.com", "ECS", "AmazonECSServiceRolePolicy"),
    one(
        "ecs.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_ECSService",
        "AWSApplicationAutoscalingECSServicePolicy",
    ),
    one("eks-fargate.amazonaws.com", "AmazonEKSForFargate", "AmazonEKSForFargateServiceRolePolicy"),
    one("eks-nodegroup.amazonaws.com", "AmazonEKSNodegroup", "AWSServiceRoleForAmazonEKSNodegroup"),
    one("eks.amazonaws.com", "AmazonEKS", "AmazonEKSServiceRolePolicy"),
    one("elasticache.amazonaws.com", "ElastiCache", "ElastiCacheServiceRolePolicy"),
    one(
        "elasticache.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_ElastiCacheRG",
        "AWSApplicationAutoscalingElastiCacheRGPolicy",
    ),
    one("elasticbeanstalk.amazonaws.com", "ElasticBeanstalk", "AWSElasticBeanstalkServiceRolePolicy"),
    one("elasticfilesystem.amazonaws.com", "AmazonElasticFileSystem", "AmazonElasticFileSystemServiceRolePolicy"),
    one("elasticloadbalancing.amazonaws.com", "ElasticLoadBalancing", "AWSElasticLoadBalancingServiceRolePolicy"),
    one("elasticmapreduce.amazonaws.com", "EMRCleanup", "AmazonEMRCleanupPolicy"),
    one(
        "elasticmapreduce.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_EMRInstanceGroup",
        "AWSApplicationAutoscalingEMRInstanceGroupPolicy",
    ),
    one("email.cognito-idp.amazonaws.com", "AmazonCognitoIdpEmailService", "AmazonCognitoIdpEmailServiceRolePolicy"),
    one("es.amazonaws.com", "AmazonElasticsearchService", "AmazonElasticsearchServiceRolePolicy"),
    one("event-processor.health.amazonaws.com", "Health_EventProcessor", "AWSHealth_EventProcessorServiceRolePolicy"),
    one("events.amazonaws.com", "CloudWatchEvents", "CloudWatchEventsServiceRolePolicy"),
    one("fms.amazonaws.com", "FMS", "FMSServiceRolePolicy"),
    one("fsx.amazonaws.com", "AmazonFSx", "AmazonFSxServiceRolePolicy"),
    one("globalaccelerator.amazonaws.com", "GlobalAccelerator", "AWSGlobalAcceleratorSLRPolicy"),
    one("grafana.amazonaws.com", "AmazonGrafana", "AmazonGrafanaServiceLinkedRolePolicy"),
    one("guardduty.amazonaws.com", "AmazonGuardDuty", "AmazonGuardDutyServiceRolePolicy"),
    one("health.amazonaws.com", "Health_Organizations", "Health_OrganizationsServiceRolePolicy"),
    one("imagebuilder.amazonaws.com", "ImageBuilder", "AWSServiceRoleForImageBuilder"),
    one("inspector.amazonaws.com", "AmazonInspector", "AmazonInspectorServiceRolePolicy"),
    one("inspector2.amazonaws.com", "AmazonInspector2", "AmazonInspector2ServiceRolePolicy"),
    one("ipam.amazonaws.com", "IPAM", "AWSIPAMServiceRolePolicy"),
    one("ivs.amazonaws.com", "IVSRecordToS3", "IVSRecordToS3"),
    one("kafka.amazonaws.com", "Kafka", "KafkaServiceRolePolicy"),
    one(
        "kafka.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_KafkaCluster",
        "AWSApplicationAutoscalingKafkaClusterPolicy",
    ),
    one("kafkaconnect.amazonaws.com", "KafkaConnect", "KafkaConnectServiceRolePolicy"),
    one("lakeformation.amazonaws.com", "LakeFormationDataAccess", "LakeFormationDataAccessServiceRolePolicy"),
    one(
        "lambda.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_LambdaConcurrency",
        "AWSApplicationAutoscalingLambdaConcurrencyPolicy",
    ),
    one("lex.amazonaws.com", "LexBots", "LexBotPolicy"),
    many("lexv2.amazonaws.com", "LexV2Bots", "AmazonLexV2BotPolicy"),
    one(
        "license-management.marketplace.amazonaws.com",
        "MarketplaceLicenseManagement",
        "AWSMarketplaceLicenseManagementServiceRolePolicy",
    ),
    one("license-manager.amazonaws.com", "AWSLicenseManagerRole", "AWSLicenseManagerServiceRolePolicy"),
    one("logger.cloudfront.amazonaws.com", "CloudFrontLogger", "AWSCloudFrontLogger"),
    one("macie.amazonaws.com", "AmazonMacie", "AmazonMacieServiceRolePolicy"),
    one(
        "malware-protection.guardduty.amazonaws.com",
        "AmazonGuardDutyMalwareProtection",
        "AmazonGuardDutyMalwareProtectionServiceRolePolicy",
    ),
    one(
        "member.org.stacksets.cloudformation.amazonaws.com",
        "CloudFormationStackSetsOrgMember",
        "CloudFormationStackSetsOrgMemberServiceRolePolicy",
    ),
    one("memorydb.amazonaws.com", "MemoryDB", "MemoryDBServiceRolePolicy"),
    one("mq.amazonaws.com", "AmazonMQ", "AmazonMQServiceRolePolicy"),
    one(
        "mrk.kms.amazonaws.com",
        "KeyManagementServiceMultiRegionKeys",
        "AWSKeyManagementServiceMultiRegionKeysServiceRolePolicy",
    ),
    one(
        "neptune.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_NeptuneCluster",
        "AWSApplicationAutoscalingNeptuneClusterPolicy",
    ),
    one("network-firewall.amazonaws.com", "NetworkFirewall", "AWSNetworkFirewallServiceRolePolicy"),
    one("networkmanager.amazonaws.com", "NetworkManager", "AWSNetworkManagerServiceRolePolicy"),
    one("opensearchservice.amazonaws.com", "AmazonOpenSearchService", "AmazonOpenSearchServiceRolePolicy"),
    one("ops.apigateway.amazonaws.com", "APIGateway", "APIGatewayServiceRolePolicy"),
    one("organizations.amazonaws.com", "Organizations", "AWSOrganizationsServiceTrustPolicy"),
    one("pullthroughcache.ecr.amazonaws.com", "ECRPullThroughCache", "AWSECRPullThroughCache_ServiceRolePolicy"),
    one("ram.amazonaws.com", "ResourceAccessManager", "AWSResourceAccessManagerServiceRolePolicy"),
    one("rds.amazonaws.com", "RDS", "AmazonRDSServiceRolePolicy"),
    one(
        "rds.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_RDSCluster",
        "AWSApplicationAutoscalingRDSClusterPolicy",
    ),
    one("redshift.amazonaws.com", "Redshift", "AmazonRedshiftServiceLinkedRolePolicy"),
    one("replication.dynamodb.amazonaws.com", "DynamoDBReplication", "DynamoDBReplicationServiceRolePolicy"),
    one("replication.ecr.amazonaws.com", "ECRReplication", "ECRReplicationServiceRolePolicy"),
    one("replicator.lambda.amazonaws.com", "LambdaReplicator", "AWSLambdaReplicator"),
    one(
        "reporting.trustedadvisor.amazonaws.com",
        "TrustedAdvisorReporting",
        "AWSTrustedAdvisorReportingServiceRolePolicy",
    ),
    one("resource-explorer-2.amazonaws.com", "ResourceExplorer", "AWSResourceExplorerServiceRolePolicy"),
    one("route53resolver.amazonaws.com", "Route53Resolver", "Route53ResolverServiceRolePolicy"),
    one(
        "sagemaker.application-autoscaling.amazonaws.com",
        "ApplicationAutoScaling_SageMakerEndpoint",
        "AWSApplicationAutoscalingSageMakerEndpointPolicy",
    ),
    one("securityhub.amazonaws.com", "SecurityHub", "AWSSecurityHubServiceRolePolicy"),
    one("securitylake.amazonaws.com", "SecurityLake", "SecurityLakeServiceLinkedRole"),
    one("servicequotas.amazonaws.com", "ServiceQuotas", "ServiceQuotasServiceRolePolicy"),
    one("shield.amazonaws.com", "AWSShield", "AWSShieldServiceRolePolicy"),
    one("spot.amazonaws.com", "EC2Spot", "AWSEC2SpotServiceRolePolicy"),
    one("spotfleet.amazonaws.com", "EC2SpotFleet", "AWSEC2SpotFleetServiceRolePolicy"),
    one("ssm-incidents.amazonaws.com", "IncidentManager", "AWSIncidentManagerServiceRolePolicy"),
    one("ssm.amazonaws.com", "AmazonSSM", "AmazonSSMServiceRolePolicy"),
    one("sso.amazonaws.com", "SSO", "AWSSSOServiceRolePolicy"),
    one(
        "stacksets.cloudformation.amazonaws.com",
        "CloudFormationStackSetsOrgAdmin",
        "CloudFormationStackSetsOrgAdminServiceRolePolicy",
    ),
    one("storage-lens.s3.amazonaws.com", "S3StorageLens", "S3StorageLensServiceRolePolicy"),
    one("support.amazonaws.com", "Support", "AWSSupportServiceRolePolicy"),
    one("transfer.amazonaws.com", "Transfer", "AWSTransferServiceRolePolicy"),
    one("transitgateway.amazonaws.com", "VPCTransitGateway", "AWSVPCTransitGatewayServiceRolePolicy"),
    one("trustedadvisor.amazonaws.com", "TrustedAdvisor", "AWSTrustedAdvisorServiceRolePolicy"),
    one("vpc-lattice.amazonaws.com", "VpcLattice", "AWSVpcLatticeServiceRolePolicy"),
    one("waf-regional.amazonaws.com", "WAFRegionalLogging", "WAFRegionalLoggingServiceRolePolicy"),
    one("waf.amazonaws.com", "WAFLogging", "WAFLoggingServiceRolePolicy"),
    one("wafv2.amazonaws.com", "WAFV2Logging", "WAFV2LoggingServiceRolePolicy"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_service_is_once_in_the_table_and_its_policy_is_aws_s_own() {
        assert!(SERVICES.is_sorted_by(|one, next| one.principal < next.principal));
        for service in SERVICES {
            let arn = format!("arn:aws:iam::aws:policy/aws-service-role/{}", service.policy);
            assert!(catalog::managed_policy(&arn).is_some(), "{arn}");
        }
    }
}
