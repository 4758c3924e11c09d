# Endpoints and credentials are what AWS_CONFIG_FILE, AWS_SHARED_CREDENTIALS_FILE and AWS_PROFILE say.

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "5.100.0"
    }
  }
}

provider "aws" {
  region = "us-east-1"
}

data "aws_caller_identity" "own" {}

resource "aws_config_configuration_recorder" "own" {
  name     = "default"
  role_arn = "arn:aws:iam::${data.aws_caller_identity.own.account_id}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig"
}

resource "aws_config_config_rule" "passwords" {
  name                        = "passwords"
  description                 = "Long passwords"
  input_parameters            = jsonencode({ MinimumPasswordLength = "20" })
  maximum_execution_frequency = "Six_Hours"
  tags                        = { team = "audit" }

  source {
    owner             = "AWS"
    source_identifier = "IAM_PASSWORD_POLICY"
  }

  depends_on = [aws_config_configuration_recorder.own]
}

resource "aws_config_config_rule" "buckets" {
  name = "buckets"

  source {
    owner             = "AWS"
    source_identifier = "S3_BUCKET_VERSIONING_ENABLED"
  }

  scope {
    compliance_resource_types = ["AWS::S3::Bucket"]
  }

  depends_on = [aws_config_configuration_recorder.own]
}

resource "aws_config_config_rule" "guarded" {
  name = "guarded"

  source {
    owner = "CUSTOM_POLICY"

    source_detail {
      message_type = "ConfigurationItemChangeNotification"
    }

    custom_policy_details {
      policy_runtime = "guard-2.x.x"
      policy_text    = "rule named when resourceType == 'AWS::IAM::Group' { configuration.groupName == /^team-/ }"
    }
  }

  depends_on = [aws_config_configuration_recorder.own]
}
