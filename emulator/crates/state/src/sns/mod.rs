//! SNS's own state: topics, who is subscribed, and what is on its way to queues.

mod filter;
mod publish;
mod topic;

pub use filter::{FilterError, check_filter_policy};
pub use publish::{Delivery, Publication, confirmation, publish};
pub use topic::{Subscription, Topic, subscription_of_token, topic_mut};
