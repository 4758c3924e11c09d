resource "aws_dynamodb_table" "orders" {
  name             = "terraform-orders"
  billing_mode     = "PAY_PER_REQUEST"
  hash_key         = "customer"
  range_key        = "day"
  stream_enabled   = true
  stream_view_type = "NEW_IMAGE"

  attribute {
    name = "customer"
    type = "S"
  }

  attribute {
    name = "day"
    type = "N"
  }

  global_secondary_index {
    name            = "by-day"
    hash_key        = "day"
    projection_type = "KEYS_ONLY"
  }

  ttl {
    attribute_name = "until"
    enabled        = true
  }

  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_dynamodb_resource_policy" "orders" {
  resource_arn = aws_dynamodb_table.orders.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = local.guest }
      Action    = "dynamodb:GetItem"
      Resource  = aws_dynamodb_table.orders.arn
    }]
  })
}

resource "aws_iam_role" "checkout" {
  name = "terraform-checkout"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_lambda_layer_version" "tracing" {
  layer_name          = "terraform-tracing"
  filename            = "package.zip"
  compatible_runtimes = ["python3.13"]
}

resource "aws_lambda_layer_version_permission" "guest" {
  layer_name     = aws_lambda_layer_version.tracing.layer_name
  version_number = aws_lambda_layer_version.tracing.version
  statement_id   = "guest"
  action         = "lambda:GetLayerVersion"
  principal      = "555555555555"
}

resource "aws_lambda_function" "checkout" {
  function_name = "terraform-checkout"
  role          = aws_iam_role.checkout.arn
  runtime       = "python3.13"
  handler       = "app.handler"
  filename      = "package.zip"
  layers        = [aws_lambda_layer_version.tracing.arn]
  publish       = true

  environment {
    variables = { STAGE = "dev" }
  }
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  function_name    = aws_lambda_function.checkout.function_name
  function_version = aws_lambda_function.checkout.version
}

resource "aws_lambda_permission" "sns" {
  statement_id  = "sns"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.checkout.function_name
  qualifier     = aws_lambda_alias.live.name
  principal     = "sns.amazonaws.com"
  source_arn    = aws_sns_topic.orders.arn
}

resource "aws_ecr_repository" "checkout" {
  name                 = "terraform/checkout"
  image_tag_mutability = "IMMUTABLE"

  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_repository_policy" "checkout" {
  repository = aws_ecr_repository.checkout.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "pull"
      Effect    = "Allow"
      Principal = { AWS = local.guest }
      Action    = ["ecr:BatchGetImage"]
    }]
  })
}

resource "aws_ecr_lifecycle_policy" "checkout" {
  repository = aws_ecr_repository.checkout.name
  policy = jsonencode({
    rules = [{
      rulePriority = 1
      selection    = { tagStatus = "untagged", countType = "imageCountMoreThan", countNumber = 5 }
      action       = { type = "expire" }
    }]
  })
}
