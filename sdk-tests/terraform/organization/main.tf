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
  region            = "us-east-1"
  s3_use_path_style = true

  default_tags {
    tags = { managed-by = "terraform", revision = var.revision }
  }
}

# Nearly everything changes from one revision to the next.
variable "revision" {
  type    = number
  default = 1
}

data "aws_caller_identity" "current" {}
