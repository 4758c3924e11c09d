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

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["config.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "config" {
  name               = "config"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_config_configuration_recorder" "all" {
  name     = "default"
  role_arn = aws_iam_role.config.arn
}

resource "aws_config_configuration_aggregator" "organization" {
  name = "organization"
  organization_aggregation_source {
    all_regions = true
    role_arn    = aws_iam_role.config.arn
  }
  tags = { team = "audit" }
}

resource "aws_config_configuration_aggregator" "accounts" {
  name = "accounts"
  account_aggregation_source {
    account_ids = ["444444444444"]
    regions     = ["eu-west-1", "us-east-1"]
  }
}

resource "aws_config_aggregate_authorization" "security" {
  account_id = "222222222222"
  region     = "us-east-1"
  tags       = { team = "audit" }
}

resource "aws_config_conformance_pack" "basics" {
  name = "basics"
  input_parameter {
    parameter_name  = "MaxAge"
    parameter_value = "30"
  }
  template_body = <<-EOT
    Parameters:
      MaxAge:
        Type: String
    Resources:
      Rotated:
        Type: AWS::Config::ConfigRule
        Properties:
          ConfigRuleName: rotated
          InputParameters:
            maxAccessKeyAge: !Ref MaxAge
          Source:
            Owner: AWS
            SourceIdentifier: ACCESS_KEYS_ROTATED
  EOT
  depends_on    = [aws_config_configuration_recorder.all]
}

# Accounts without a recorder cannot have the rule, and the provider takes that for a failure.
resource "aws_config_organization_managed_rule" "inline" {
  name            = "no-inline"
  rule_identifier = "IAM_NO_INLINE_POLICY_CHECK"
  excluded_accounts = [
    "222222222222",
    "333333333333",
    "444444444444",
    "555555555555",
    "666666666666",
  ]
  depends_on = [aws_config_configuration_recorder.all]
}
