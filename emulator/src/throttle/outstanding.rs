//! Limits of what is going on at a time. See
//! <https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html#ssothrottlelimits>.

use state::Partition;
use state::due::Task;
use state::identity_center::Operation;

/// "The CreateAccountAssignment write API has a limit of 15 outstanding asynchronous calls."
const ASSIGNMENTS: usize = 15;
/// "You can make up to three concurrent calls to ProvisionPermissionSet."
const PROVISIONINGS: usize = 3;

/// Whether one more may be asked for. What waits is counted in the whole partition, which has one instance with permission
/// sets an organization.
pub(super) fn has_room(partition: &Partition, operation: (&str, &str)) -> bool {
    let (limit, is_one): (usize, fn(&Operation) -> bool) = match operation {
        ("sso-admin", "CreateAccountAssignment") => (ASSIGNMENTS, |one| matches!(one, Operation::Assign(_))),
        ("sso-admin", "ProvisionPermissionSet") => (PROVISIONINGS, |one| matches!(one, Operation::Provision { .. })),
        _ => return true,
    };
    let waits = |task: &&Task| match task {
        Task::IdentityCenter { instance, request } => {
            let request = partition.instances.get(instance).and_then(|instance| instance.requests.get(request));
            request.is_some_and(|request| is_one(&request.operation))
        }
        _ => false,
    };
    partition.due.tasks().filter(waits).count() < limit
}
