resource "aws_kms_key" "orders" {
  description             = "Orders"
  deletion_window_in_days = 7
  enable_key_rotation     = true
}

resource "aws_kms_alias" "orders" {
  name          = "alias/terraform-orders"
  target_key_id = aws_kms_key.orders.key_id
}

resource "aws_kms_grant" "guest" {
  name              = "guest"
  key_id            = aws_kms_key.orders.key_id
  grantee_principal = local.guest
  operations        = ["Encrypt", "DescribeKey"]
}

resource "aws_secretsmanager_secret" "gateway" {
  name                    = "terraform/gateway"
  description             = "The payment gateway"
  recovery_window_in_days = 0
}

resource "aws_secretsmanager_secret_version" "gateway" {
  secret_id     = aws_secretsmanager_secret.gateway.id
  secret_string = "secret"
}

resource "aws_secretsmanager_secret_policy" "gateway" {
  secret_arn = aws_secretsmanager_secret.gateway.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = local.guest }
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}
