/// What became of one case of a check.
#[derive(Debug)]
pub struct Outcome {
    /// Which check of the suite, in the order of files.
    pub check: usize,
    /// Which case of the check.
    pub case: usize,
    /// Why it failed; none when it passed.
    pub failure: Option<Box<Failure>>,
}

/// Why a case failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// What had to be.
    pub expected: String,
    /// What is.
    pub actual: String,
    /// AWS's sentence, of a denial.
    pub message: String,
    /// How it came about.
    pub why: Vec<String>,
    /// What would make the check pass.
    pub remedy: Option<String>,
}
