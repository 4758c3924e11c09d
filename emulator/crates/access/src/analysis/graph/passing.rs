/// A service that a role can be handed to, and the calls that do it.
pub(super) struct Passing {
    /// The service's principal in the role's trust policy, and the value of `iam:PassedToService`.
    pub(super) service: &'static str,
    /// Any one of these suffices: the action, and the resource part of an ARN of its service that it works on; `*` for
    /// an action without a resource.
    pub(super) calls: &'static [(&'static str, &'static str)],
}

/// Where a call with `iam:PassRole` lets somebody act as the role. After the services'
/// [pages on what needs PassRole](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html).
pub(super) const PASSINGS: &[Passing] = &[
    Passing {
        service: "lambda.amazonaws.com",
        calls: &[("lambda:CreateFunction", "function:any"), ("lambda:UpdateFunctionConfiguration", "function:any")],
    },
    Passing {
        service: "ec2.amazonaws.com",
        calls: &[
            ("ec2:RunInstances", "instance/i-0123456789abcdef0"),
            ("ec2:AssociateIamInstanceProfile", "instance/i-0123456789abcdef0"),
            ("ec2:ReplaceIamInstanceProfileAssociation", "instance/i-0123456789abcdef0"),
            ("ec2:CreateLaunchTemplateVersion", "launch-template/lt-0123456789abcdef0"),
        ],
    },
    Passing {
        service: "ecs-tasks.amazonaws.com",
        calls: &[("ecs:RegisterTaskDefinition", "*"), ("ecs:RunTask", "task-definition/any:1")],
    },
    Passing {
        service: "glue.amazonaws.com",
        calls: &[
            ("glue:CreateJob", "job/any"),
            ("glue:UpdateJob", "job/any"),
            ("glue:CreateDevEndpoint", "devEndpoint/any"),
        ],
    },
    Passing {
        service: "cloudformation.amazonaws.com",
        calls: &[
            ("cloudformation:CreateStack", "stack/any/1"),
            ("cloudformation:UpdateStack", "stack/any/1"),
            ("cloudformation:CreateChangeSet", "stack/any/1"),
        ],
    },
    Passing {
        service: "codebuild.amazonaws.com",
        calls: &[("codebuild:CreateProject", "project/any"), ("codebuild:UpdateProject", "project/any")],
    },
    Passing { service: "codepipeline.amazonaws.com", calls: &[("codepipeline:CreatePipeline", "any")] },
    Passing {
        service: "states.amazonaws.com",
        calls: &[("states:CreateStateMachine", "stateMachine:any"), ("states:UpdateStateMachine", "stateMachine:any")],
    },
    Passing {
        service: "sagemaker.amazonaws.com",
        calls: &[
            ("sagemaker:CreateNotebookInstance", "notebook-instance/any"),
            ("sagemaker:CreateTrainingJob", "training-job/any"),
            ("sagemaker:CreateProcessingJob", "processing-job/any"),
        ],
    },
    Passing { service: "datapipeline.amazonaws.com", calls: &[("datapipeline:CreatePipeline", "*")] },
    Passing { service: "elasticmapreduce.amazonaws.com", calls: &[("elasticmapreduce:RunJobFlow", "*")] },
    Passing { service: "batch.amazonaws.com", calls: &[("batch:CreateComputeEnvironment", "compute-environment/any")] },
    Passing { service: "tasks.apprunner.amazonaws.com", calls: &[("apprunner:CreateService", "service/any/1")] },
    Passing { service: "ssm.amazonaws.com", calls: &[("ssm:StartAutomationExecution", "automation-definition/any:1")] },
    Passing { service: "events.amazonaws.com", calls: &[("events:PutTargets", "rule/any")] },
    Passing { service: "scheduler.amazonaws.com", calls: &[("scheduler:CreateSchedule", "schedule/default/any")] },
    Passing { service: "eks.amazonaws.com", calls: &[("eks:CreateCluster", "cluster/any")] },
    Passing { service: "pods.eks.amazonaws.com", calls: &[("eks:CreatePodIdentityAssociation", "cluster/any")] },
    Passing { service: "bedrock.amazonaws.com", calls: &[("bedrock:CreateAgent", "*")] },
    Passing {
        service: "imagebuilder.amazonaws.com",
        calls: &[("imagebuilder:CreateInfrastructureConfiguration", "infrastructure-configuration/any")],
    },
    Passing { service: "transfer.amazonaws.com", calls: &[("transfer:CreateUser", "user/any/any")] },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_call_is_one_that_aws_documents() {
        for (action, _) in PASSINGS.iter().flat_map(|passing| passing.calls) {
            assert!(catalog::known(action).is_some_and(|known| known.name == *action), "{action}");
        }
    }
}
