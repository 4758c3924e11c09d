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

resource "aws_iam_account_password_policy" "strict" {
  minimum_password_length        = 14
  require_lowercase_characters   = true
  require_numbers                = true
  require_symbols                = true
  require_uppercase_characters   = true
  allow_users_to_change_password = true
  max_password_age               = 90
  password_reuse_prevention      = 24
}

# The key is for tests and nothing else.
resource "aws_iam_server_certificate" "shop" {
  name             = "shop"
  path             = "/cloudfront/"
  certificate_body = file("${path.module}/shop.pem")
  private_key      = file("${path.module}/shop-key.pem")
  tags             = { team = "shop" }
}

resource "aws_account_alternate_contact" "security" {
  alternate_contact_type = "SECURITY"
  name                   = "Anika"
  title                  = "COO"
  email_address          = "anika@securecart.example"
  phone_number           = "+12065550198"
}

resource "aws_account_primary_contact" "owner" {
  full_name      = "Anika"
  address_line_1 = "1 Main Street"
  city           = "Seattle"
  postal_code    = "98101"
  country_code   = "US"
  phone_number   = "+12065550198"
}

resource "aws_account_region" "cape_town" {
  region_name = "af-south-1"
  enabled     = true
}

resource "aws_iam_organizations_features" "root" {
  enabled_features = ["RootCredentialsManagement", "RootSessions"]
}
