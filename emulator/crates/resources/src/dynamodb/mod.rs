//! Amazon DynamoDB. See the
//! [API reference](https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/Welcome.html).

mod describe;
mod expression;
mod find;
mod items;
mod policy;
mod requested;
mod resource;
mod schema;
mod settings;
mod tables;
mod tagging;
mod value;

use service::served;

served! {
    /// Amazon DynamoDB.
    pub static DYNAMODB: models::dynamodb::SERVICE, locate resource::locate;
    CreateTable => write tables::create_table,
    DeleteItem => write items::delete_item,
    DeleteResourcePolicy => write policy::delete_resource_policy,
    DeleteTable => write tables::delete_table,
    DescribeContinuousBackups => read settings::describe_continuous_backups,
    DescribeEndpoints => read describe::describe_endpoints,
    DescribeLimits => read describe::describe_limits,
    DescribeTable => read describe::describe_table,
    DescribeTimeToLive => read settings::describe_time_to_live,
    GetItem => read items::get_item,
    GetResourcePolicy => read policy::get_resource_policy,
    ListTables => read describe::list_tables,
    ListTagsOfResource => read tagging::list_tags_of_resource,
    PutItem => write items::put_item,
    PutResourcePolicy => write policy::put_resource_policy,
    TagResource => write tagging::tag_resource,
    UntagResource => write tagging::untag_resource,
    UpdateContinuousBackups => write settings::update_continuous_backups,
    UpdateTable => write tables::update_table,
    UpdateTimeToLive => write settings::update_time_to_live,
}
