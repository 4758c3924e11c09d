/// How a bucket is set up.
#[derive(Debug, Clone, Default)]
pub struct Configuration {}
