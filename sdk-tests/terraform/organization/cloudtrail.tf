resource "aws_cloudtrail" "terraform" {
  name           = "terraform"
  s3_bucket_name = "securecart-trail-${var.revision}"
}
