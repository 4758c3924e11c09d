//! SecureCart for tests with the AWS SDK for Rust: clients that act as a profile, without a socket.

use orglab::{Credentials, Emulator};

/// A copy of SecureCart of its own, and clients for it.
#[derive(Debug)]
pub struct World(Emulator);

impl World {
    /// SecureCart as nobody has touched it yet.
    pub fn securecart() -> World {
        World(Emulator::builder().build().expect("SecureCart is a valid scenario"))
    }
    /// A copy that goes its own way.
    pub fn fork(&self) -> World {
        World(self.0.fork())
    }
    /// The emulator itself.
    pub fn emulator(&self) -> &Emulator {
        &self.0
    }
    /// The credentials of a profile.
    pub fn profile(&self, name: &str) -> Credentials {
        self.0.credentials(name).expect("a profile of SecureCart")
    }
    /// An IAM client.
    pub fn iam(&self, credentials: &Credentials) -> aws_sdk_iam::Client {
        let config = aws_sdk_iam::Config::builder()
            .endpoint_url("http://orglab")
            .region(aws_sdk_iam::config::Region::new("us-east-1"))
            .credentials_provider(aws_sdk_sts::config::Credentials::from(credentials.clone()))
            .http_client(self.0.http_client());
        aws_sdk_iam::Client::from_conf(config.build())
    }
    /// An S3 client. Names of buckets are in front of the host or in the path, as the SDK likes.
    pub fn s3(&self, credentials: &Credentials) -> aws_sdk_s3::Client {
        let config = aws_sdk_s3::Config::builder()
            .endpoint_url("http://orglab")
            .region(aws_sdk_s3::config::Region::new("us-east-1"))
            .credentials_provider(aws_sdk_sts::config::Credentials::from(credentials.clone()))
            .http_client(self.0.http_client());
        aws_sdk_s3::Client::from_conf(config.build())
    }
    /// An STS client.
    pub fn sts(&self, credentials: &Credentials) -> aws_sdk_sts::Client {
        let config = aws_sdk_sts::Config::builder()
            .endpoint_url("http://orglab")
            .region(aws_sdk_sts::config::Region::new("us-east-1"))
            .credentials_provider(aws_sdk_sts::config::Credentials::from(credentials.clone()))
            .http_client(self.0.http_client());
        aws_sdk_sts::Client::from_conf(config.build())
    }
    /// An Organizations client.
    pub fn organizations(&self, credentials: &Credentials) -> aws_sdk_organizations::Client {
        let config = aws_sdk_organizations::Config::builder()
            .endpoint_url("http://orglab")
            .region(aws_sdk_organizations::config::Region::new("us-east-1"))
            .credentials_provider(aws_sdk_sts::config::Credentials::from(credentials.clone()))
            .http_client(self.0.http_client());
        aws_sdk_organizations::Client::from_conf(config.build())
    }
}
