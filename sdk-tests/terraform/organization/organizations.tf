data "aws_organizations_organization" "this" {}

resource "aws_organizations_organizational_unit" "teams" {
  name      = "Teams of revision ${var.revision}"
  parent_id = data.aws_organizations_organization.this.roots[0].id
}

# In the root, since an OU goes only when it is empty, and a closed account stays where it was for 90 days.
resource "aws_organizations_account" "team" {
  name              = "Team"
  email             = "team@securecart.example"
  role_name         = "OrganizationAccountAccessRole"
  close_on_deletion = true

  # Organizations does not tell what they were.
  lifecycle {
    ignore_changes = [role_name]
  }
}

resource "aws_organizations_policy" "no_leaving" {
  name        = "NoLeaving"
  description = "Accounts stay in the organization, revision ${var.revision}"
  type        = "SERVICE_CONTROL_POLICY"

  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Revision${var.revision}"
      Effect   = "Deny"
      Action   = "organizations:LeaveOrganization"
      Resource = "*"
    }]
  })
}

resource "aws_organizations_policy_attachment" "teams" {
  policy_id = aws_organizations_policy.no_leaving.id
  target_id = aws_organizations_organizational_unit.teams.id
}

resource "aws_organizations_delegated_administrator" "team" {
  account_id        = aws_organizations_account.team.id
  service_principal = "sso.amazonaws.com"
}

resource "aws_organizations_resource_policy" "readers" {
  content = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Readers${var.revision}"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::${aws_organizations_account.team.id}:root" }
      Action    = "organizations:DescribeOrganization"
      Resource  = "*"
    }]
  })
}
