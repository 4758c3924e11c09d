resource "aws_iam_role" "deployer" {
  name                 = "TerraformDeployer"
  path                 = "/delivery/"
  description          = "Ships releases, revision ${var.revision}"
  max_session_duration = 3600 * var.revision
  permissions_boundary = aws_iam_policy.boundary.arn

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = aws_iam_openid_connect_provider.pipelines.arn }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = { StringEquals = { "token.pipelines.example:aud" = "sts.amazonaws.com" } }
    }]
  })
}

resource "aws_iam_policy" "boundary" {
  name        = "TerraformBoundary"
  description = "What nobody goes beyond"
  policy      = data.aws_iam_policy_document.boundary.json
}

data "aws_iam_policy_document" "boundary" {
  statement {
    sid       = "Revision${var.revision}"
    actions   = ["s3:*", "sts:GetCallerIdentity"]
    resources = ["*"]
  }
}

resource "aws_iam_role_policy" "deployer" {
  name   = "Upload"
  role   = aws_iam_role.deployer.name
  policy = data.aws_iam_policy_document.boundary.json
}

resource "aws_iam_role_policy_attachment" "deployer" {
  role       = aws_iam_role.deployer.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_instance_profile" "deployer" {
  name = "TerraformDeployer"
  role = aws_iam_role.deployer.name
}

resource "aws_iam_user" "robot" {
  name          = "terraform-robot"
  path          = "/revision/${var.revision}/"
  force_destroy = true
}

resource "aws_iam_access_key" "robot" {
  user = aws_iam_user.robot.name
}

resource "aws_iam_user_policy" "robot" {
  name   = "Look"
  user   = aws_iam_user.robot.name
  policy = data.aws_iam_policy_document.boundary.json
}

resource "aws_iam_user_policy_attachment" "robot" {
  user       = aws_iam_user.robot.name
  policy_arn = aws_iam_policy.boundary.arn
}

resource "aws_iam_group" "robots" {
  name = "terraform-robots-${var.revision}"
  path = "/delivery/"
}

resource "aws_iam_group_policy" "robots" {
  name   = "Look"
  group  = aws_iam_group.robots.name
  policy = data.aws_iam_policy_document.boundary.json
}

resource "aws_iam_group_policy_attachment" "robots" {
  group      = aws_iam_group.robots.name
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_user_group_membership" "robot" {
  user   = aws_iam_user.robot.name
  groups = [aws_iam_group.robots.name]
}

resource "aws_iam_account_password_policy" "strict" {
  minimum_password_length        = 16 + var.revision
  require_lowercase_characters   = true
  require_numbers                = true
  require_symbols                = true
  require_uppercase_characters   = true
  allow_users_to_change_password = true
}

resource "aws_iam_account_alias" "this" {
  account_alias = "securecart-terraform"
}

resource "aws_iam_service_linked_role" "autoscaling" {
  aws_service_name = "autoscaling.amazonaws.com"
  custom_suffix    = "terraform"
  description      = "Scales what Terraform made, revision ${var.revision}"
}

resource "aws_iam_saml_provider" "okta" {
  name                   = "TerraformOkta"
  saml_metadata_document = replace(file("${path.module}/okta.xml"), "okta.example/sso", "okta.example/${var.revision}")
}

resource "aws_iam_openid_connect_provider" "pipelines" {
  url             = "https://token.pipelines.example"
  client_id_list  = ["sts.amazonaws.com", "revision-${var.revision}"]
  thumbprint_list = ["6938fd4d98bab03faadb97b34396831e3780aea1"]
}
