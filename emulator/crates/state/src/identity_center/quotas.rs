//! Quotas that always hold. See [quotas](https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html).

/// Permission sets of an instance.
pub(super) const PERMISSION_SETS: usize = 3500;
/// Managed policies of a permission set, AWS's and customers' together.
pub(super) const POLICIES_PER_PERMISSION_SET: usize = 25;
/// Characters of an inline policy, white space not counted.
pub(super) const INLINE_POLICY_SIZE: usize = 10_240;
/// Permission sets provisioned in one account.
pub(super) const PROVISIONED_PER_ACCOUNT: usize = 500;
/// Where the numbers stand, as messages say.
pub(super) const PAGE: &str = "https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html";
/// Groups with one permission set in one account.
pub(super) const GROUPS_PER_PERMISSION_SET_AND_ACCOUNT: usize = 100;
/// Accounts in which permission sets are.
pub(super) const ACCOUNTS: usize = 7000;
/// Accounts in which one request provisions a permission set.
pub(super) const ACCOUNTS_AT_ONCE: usize = 3500;
