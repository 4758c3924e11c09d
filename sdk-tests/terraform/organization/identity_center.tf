data "aws_ssoadmin_instances" "this" {}

locals {
  instance       = data.aws_ssoadmin_instances.this.arns[0]
  identity_store = data.aws_ssoadmin_instances.this.identity_store_ids[0]
}

resource "aws_ssoadmin_permission_set" "operator" {
  instance_arn     = local.instance
  name             = "TerraformOperator"
  description      = "Runs what Terraform made, revision ${var.revision}"
  session_duration = "PT${var.revision}H"
  relay_state      = "https://s3.console.aws.amazon.com/s3/home"
}

resource "aws_ssoadmin_permission_set_inline_policy" "operator" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.operator.arn
  inline_policy      = data.aws_iam_policy_document.boundary.json
}

resource "aws_ssoadmin_managed_policy_attachment" "operator" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.operator.arn
  managed_policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"

  # As the provider's documentation advises: the assignment goes before the policy.
  depends_on = [aws_ssoadmin_account_assignment.group]
}

resource "aws_ssoadmin_customer_managed_policy_attachment" "operator" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.operator.arn

  customer_managed_policy_reference {
    name = aws_iam_policy.boundary.name
    path = aws_iam_policy.boundary.path
  }
}

resource "aws_ssoadmin_permissions_boundary_attachment" "operator" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.operator.arn

  permissions_boundary {
    managed_policy_arn = "arn:aws:iam::aws:policy/${var.revision == 1 ? "PowerUserAccess" : "ReadOnlyAccess"}"
  }
}

resource "aws_ssoadmin_account_assignment" "group" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.operator.arn
  principal_id       = aws_identitystore_group.operators.group_id
  principal_type     = "GROUP"
  target_id          = data.aws_caller_identity.current.account_id
  target_type        = "AWS_ACCOUNT"
}

resource "aws_ssoadmin_account_assignment" "user" {
  instance_arn       = local.instance
  permission_set_arn = aws_ssoadmin_permission_set.operator.arn
  principal_id       = aws_identitystore_user.tina.user_id
  principal_type     = "USER"
  target_id          = data.aws_caller_identity.current.account_id
  target_type        = "AWS_ACCOUNT"
}

resource "aws_ssoadmin_instance_access_control_attributes" "this" {
  instance_arn = local.instance

  attribute {
    key = "department${var.revision}"
    value {
      source = ["$${path:enterprise.department}"]
    }
  }
}

resource "aws_identitystore_user" "tina" {
  identity_store_id = local.identity_store
  user_name         = "tina"
  display_name      = "Tina Terra"
  title             = "Operator ${var.revision}"
  nickname          = var.revision == 1 ? "Tinny" : null
  locale            = "en-GB"
  timezone          = "Europe/Vienna"

  name {
    given_name  = "Tina"
    family_name = "Terra"
  }

  emails {
    value   = "tina${var.revision}@securecart.example"
    type    = "work"
    primary = true
  }

  phone_numbers {
    value   = "+43 1 234567"
    type    = "work"
    primary = true
  }

  addresses {
    street_address = "Ring 1"
    locality       = "Vienna"
    postal_code    = "1010"
    country        = "Austria"
    type           = "work"
    primary        = true
  }
}

resource "aws_identitystore_group" "operators" {
  identity_store_id = local.identity_store
  display_name      = "Terraform operators ${var.revision}"
  description       = "They run what Terraform made, revision ${var.revision}"
}

resource "aws_identitystore_group_membership" "tina" {
  identity_store_id = local.identity_store
  group_id          = aws_identitystore_group.operators.group_id
  member_id         = aws_identitystore_user.tina.user_id
}
