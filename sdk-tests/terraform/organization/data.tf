# What configurations look up rather than make.

data "aws_iam_role" "deployer" {
  name = aws_iam_role.deployer.name
}

data "aws_iam_user" "robot" {
  user_name = aws_iam_user.robot.name
}

data "aws_iam_group" "robots" {
  group_name = aws_iam_group.robots.name
  depends_on = [aws_iam_user_group_membership.robot]
}

data "aws_iam_policy" "boundary" {
  name       = aws_iam_policy.boundary.name
  depends_on = [aws_iam_policy.boundary]
}

data "aws_iam_roles" "single_sign_on" {
  name_regex  = "AWSReservedSSO_TerraformOperator_.*"
  path_prefix = "/aws-reserved/sso.amazonaws.com/"
  depends_on  = [aws_ssoadmin_account_assignment.group]
}

data "aws_iam_access_keys" "robot" {
  user = aws_iam_access_key.robot.user
}

data "aws_iam_instance_profile" "deployer" {
  name = aws_iam_instance_profile.deployer.name
}

data "aws_iam_openid_connect_provider" "pipelines" {
  url = "https://${aws_iam_openid_connect_provider.pipelines.url}"
}

data "aws_iam_saml_provider" "okta" {
  arn = aws_iam_saml_provider.okta.arn
}

data "aws_iam_account_alias" "this" {
  depends_on = [aws_iam_account_alias.this]
}

data "aws_iam_session_context" "current" {
  arn = data.aws_caller_identity.current.arn
}

data "aws_organizations_organizational_units" "root" {
  parent_id  = data.aws_organizations_organization.this.roots[0].id
  depends_on = [aws_organizations_organizational_unit.teams]
}

data "aws_organizations_organizational_unit_descendant_accounts" "root" {
  parent_id  = data.aws_organizations_organization.this.roots[0].id
  depends_on = [aws_organizations_account.team]
}

data "aws_organizations_policies_for_target" "teams" {
  target_id = aws_organizations_policy_attachment.teams.target_id
  filter    = "SERVICE_CONTROL_POLICY"
}

data "aws_organizations_policy" "no_leaving" {
  policy_id = aws_organizations_policy.no_leaving.id
}

data "aws_organizations_delegated_administrators" "single_sign_on" {
  service_principal = aws_organizations_delegated_administrator.team.service_principal
}

data "aws_organizations_delegated_services" "team" {
  account_id = aws_organizations_delegated_administrator.team.account_id
}

data "aws_organizations_resource_tags" "team" {
  resource_id = aws_organizations_account.team.id
}

data "aws_ssoadmin_permission_set" "operator" {
  instance_arn = local.instance
  name         = aws_ssoadmin_permission_set.operator.name
}

data "aws_ssoadmin_permission_sets" "all" {
  instance_arn = local.instance
  depends_on   = [aws_ssoadmin_permission_set.operator]
}

data "aws_identitystore_user" "tina" {
  identity_store_id = local.identity_store

  alternate_identifier {
    unique_attribute {
      attribute_path  = "UserName"
      attribute_value = aws_identitystore_user.tina.user_name
    }
  }
}

data "aws_identitystore_group" "operators" {
  identity_store_id = local.identity_store

  alternate_identifier {
    unique_attribute {
      attribute_path  = "DisplayName"
      attribute_value = aws_identitystore_group.operators.display_name
    }
  }
}

data "aws_identitystore_users" "all" {
  identity_store_id = local.identity_store
  depends_on        = [aws_identitystore_user.tina]
}

data "aws_identitystore_groups" "all" {
  identity_store_id = local.identity_store
  depends_on        = [aws_identitystore_group.operators]
}

data "aws_identitystore_group_memberships" "operators" {
  identity_store_id = local.identity_store
  group_id          = aws_identitystore_group_membership.tina.group_id
}

# Beside what is found, what it must be.
output "found" {
  value = {
    access_keys       = [distinct(data.aws_iam_access_keys.robot.access_keys[*].status), ["Active"]]
    account_alias     = [data.aws_iam_account_alias.this.account_alias, "securecart-terraform"]
    administrators    = [local.administrators[*].name, ["Team"]]
    boundary          = [data.aws_iam_policy.boundary.arn, aws_iam_policy.boundary.arn]
    group             = [data.aws_iam_group.robots.users[*].user_name, [aws_iam_user.robot.name]]
    identity_group    = [data.aws_identitystore_group.operators.group_id, local.operators]
    identity_groups   = [contains(data.aws_identitystore_groups.all.groups[*].group_id, local.operators), true]
    identity_user     = [data.aws_identitystore_user.tina.user_id, local.tina]
    identity_users    = [contains(data.aws_identitystore_users.all.users[*].user_id, local.tina), true]
    instance_profile  = [data.aws_iam_instance_profile.deployer.role_name, aws_iam_role.deployer.name]
    issuer            = [data.aws_iam_session_context.current.issuer_name, "Administrator"]
    memberships       = [[for membership in local.memberships : membership.member_id.user_id], [local.tina]]
    oidc_provider     = [data.aws_iam_openid_connect_provider.pipelines.url, "token.pipelines.example"]
    organization_tags = [data.aws_organizations_resource_tags.team.tags["managed-by"], "terraform"]
    permission_set    = [data.aws_ssoadmin_permission_set.operator.arn, local.operator]
    permission_sets   = [contains(data.aws_ssoadmin_permission_sets.all.arns, local.operator), true]
    policies          = [contains(data.aws_organizations_policies_for_target.teams.ids, local.policy), true]
    policy            = [data.aws_organizations_policy.no_leaving.name, "NoLeaving"]
    reserved_role     = [length(data.aws_iam_roles.single_sign_on.arns), 1]
    role              = [data.aws_iam_role.deployer.permissions_boundary, aws_iam_policy.boundary.arn]
    saml_provider     = [data.aws_iam_saml_provider.okta.name, "TerraformOkta"]
    services          = [local.services[*].service_principal, ["sso.amazonaws.com"]]
    team              = [contains(local.descendants[*].name, "Team"), true]
    units             = [contains(data.aws_organizations_organizational_units.root.children[*].name, local.unit), true]
    user              = [data.aws_iam_user.robot.arn, aws_iam_user.robot.arn]
  }
}

locals {
  administrators = tolist(data.aws_organizations_delegated_administrators.single_sign_on.delegated_administrators)
  memberships    = data.aws_identitystore_group_memberships.operators.group_memberships
  descendants    = data.aws_organizations_organizational_unit_descendant_accounts.root.accounts
  operator       = aws_ssoadmin_permission_set.operator.arn
  policy         = aws_organizations_policy.no_leaving.id
  operators      = aws_identitystore_group.operators.group_id
  services       = tolist(data.aws_organizations_delegated_services.team.delegated_services)
  tina           = aws_identitystore_user.tina.user_id
  unit           = aws_organizations_organizational_unit.teams.name
}
