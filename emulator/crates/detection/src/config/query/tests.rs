use super::*;

/// What is recorded, as documents: two roles, a security group, two results of rules.
const DOCUMENTS: [&str; 5] = [
    r#"{"version": "1.3", "accountId": "111111111111", "resourceType": "AWS::IAM::Role", "resourceId": "AROAONE", "resourceName": "one",
        "awsRegion": "global", "arn": "arn:aws:iam::111111111111:role/one", "tags": [{"tag": "team=a", "key": "team", "value": "a"}],
        "configuration": {"maxSessionDuration": 3600, "path": "/", "attachedManagedPolicies": [{"policyName": "A"}, {"policyName": "B"}]}}"#,
    r#"{"version": "1.3", "accountId": "222222222222", "resourceType": "AWS::IAM::Role", "resourceId": "AROATWO", "resourceName": "two",
        "awsRegion": "global", "tags": [], "configuration": {"maxSessionDuration": 7200, "path": "/team/", "isDefault": true}}"#,
    r#"{"accountId": "111111111111", "resourceType": "AWS::EC2::SecurityGroup", "resourceId": "sg-1", "awsRegion": "us-east-1",
        "configuration": {"ipPermissions": [{"ipRanges": ["10.0.0.0/24", "192.168.0.2/32"]}]}}"#,
    r#"{"accountId": "111111111111", "resourceType": "AWS::Config::ResourceCompliance", "resourceId": "AWS::IAM::Role/AROAONE",
        "configuration": {"complianceType": "NON_COMPLIANT", "configRuleList": [
            {"configRuleName": "A", "complianceType": "COMPLIANT"}, {"configRuleName": "B", "complianceType": "NON_COMPLIANT"}]}}"#,
    r#"{"accountId": "111111111111", "resourceType": "AWS::Config::ResourceCompliance", "resourceId": "AWS::IAM::Role/AROATWO",
        "configuration": {"complianceType": "COMPLIANT", "configRuleList": [{"configRuleName": "A", "complianceType": "COMPLIANT"}]}}"#,
];

fn all(text: &str) -> Result<Vec<String>, Refused> {
    let documents: Vec<json::Node> = DOCUMENTS.iter().map(|text| json::parse(text).unwrap()).collect();
    Query::parse(text)?.select(documents.iter())
}

/// The ids of the resources that meet a condition.
fn found(condition: &str) -> String {
    let rows =
        all(&format!("SELECT resourceId WHERE {condition}")).unwrap_or_else(|error| panic!("{condition}: {error}"));
    let id = |row: &String| json::parse(row).unwrap().get("resourceId").unwrap().as_str().unwrap().to_owned();
    rows.iter().map(id).collect::<Vec<_>>().join(" ")
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/querying-AWS-resources.html>, and its example queries.
#[test]
fn conditions_find_what_they_say() {
    let table = [
        ("resourceType = 'AWS::IAM::Role'", "AROAONE AROATWO"),
        ("resourceType = 'AWS::IAM::Role' AND configuration.path = '/team/'", "AROATWO"),
        ("resourceType IN ('AWS::EC2::SecurityGroup', 'AWS::S3::Bucket')", "sg-1"),
        ("NOT resourceType LIKE 'AWS::Config::%' AND NOT resourceType = 'AWS::IAM::Role'", "sg-1"),
        ("resourceType LIKE 'AWS::IAM::Rol_'", "AROAONE AROATWO"),
        ("resourceType LIKE 'AWS::IAM::Ro_'", ""),
        ("resourceType LIKE 'AWS::IAM::Role'", "AROAONE AROATWO"),
        ("resourceName NOT LIKE 'one%' AND resourceType = 'AWS::IAM::Role'", "AROATWO"),
        ("configuration.maxSessionDuration BETWEEN 3600 AND 5000", "AROAONE"),
        ("configuration.maxSessionDuration > 3600", "AROATWO"),
        ("configuration.maxSessionDuration >= '3600'", "AROAONE AROATWO"),
        ("configuration.isDefault = true", "AROATWO"),
        ("resourceName = 'one' OR resourceName = 'two' AND accountId = '333333333333'", "AROAONE"),
        ("(resourceName = 'one' OR resourceName = 'two') AND accountId = '222222222222'", "AROATWO"),
        // Behaviour 45: each condition is asked of all elements by itself.
        (
            "configuration.configRuleList.complianceType = 'NON_COMPLIANT' AND configuration.configRuleList.configRuleName = 'A'",
            "AWS::IAM::Role/AROAONE",
        ),
        ("tags.tag = 'team=a'", "AROAONE"),
        ("tags.key = 'team' AND tags.value = 'a'", "AROAONE"),
        // Blocks of addresses are ranges: the examples of the page.
        ("configuration.ipPermissions.ipRanges = '10.0.0.77'", "sg-1"),
        ("configuration.ipPermissions.ipRanges = '10.0.1.1'", ""),
        ("configuration.ipPermissions.ipRanges = '192.168.0.2'", "sg-1"),
        ("configuration.ipPermissions.ipRanges BETWEEN '10.0.0.0' AND '10.0.0.255'", "sg-1"),
        ("configuration.ipPermissions.ipRanges BETWEEN '10.0.1.0' AND '10.0.1.255'", ""),
        // What is not there meets nothing.
        ("configuration.nothing = 'x'", ""),
        ("configuration.nothing < 5", ""),
    ];
    for (condition, expected) in table {
        assert_eq!(found(condition), expected, "{condition}");
    }
}

/// <https://docs.aws.amazon.com/config/latest/developerguide/example-query.html>
#[test]
fn rows_hold_the_columns_in_the_shape_of_the_item() {
    let table: [(&str, &[&str]); 10] = [
        (
            "SELECT resourceId, configuration.path, configuration.maxSessionDuration WHERE resourceName = 'one'",
            &[r#"{"configuration":{"maxSessionDuration":3600,"path":"/"},"resourceId":"AROAONE"}"#],
        ),
        (
            "SELECT configuration.attachedManagedPolicies.policyName WHERE resourceName = 'one'",
            &[r#"{"configuration":{"attachedManagedPolicies":[{"policyName":"A"},{"policyName":"B"}]}}"#],
        ),
        ("SELECT resourceId, tags WHERE resourceName = 'two'", &[r#"{"resourceId":"AROATWO","tags":[]}"#]),
        // `*` stands for the scalars on top.
        (
            "SELECT * WHERE resourceName = 'two'",
            &[
                r#"{"accountId":"222222222222","awsRegion":"global","resourceId":"AROATWO","resourceName":"two","resourceType":"AWS::IAM::Role","version":"1.3"}"#,
            ],
        ),
        (
            "SELECT configuration.complianceType, COUNT(*) WHERE resourceType = 'AWS::Config::ResourceCompliance' GROUP BY configuration.complianceType",
            &[
                r#"{"COUNT(*)":1,"configuration":{"complianceType":"COMPLIANT"}}"#,
                r#"{"COUNT(*)":1,"configuration":{"complianceType":"NON_COMPLIANT"}}"#,
            ],
        ),
        (
            "SELECT COUNT(*), accountId group by accountId",
            &[r#"{"COUNT(*)":4,"accountId":"111111111111"}"#, r#"{"COUNT(*)":1,"accountId":"222222222222"}"#],
        ),
        (
            "SELECT COUNT(*), accountId GROUP BY accountId ORDER BY COUNT(*) ASC",
            &[r#"{"COUNT(*)":1,"accountId":"222222222222"}"#, r#"{"COUNT(*)":4,"accountId":"111111111111"}"#],
        ),
        (
            "SELECT MIN(configuration.maxSessionDuration), MAX(configuration.maxSessionDuration), AVG(configuration.maxSessionDuration), SUM(configuration.maxSessionDuration)",
            &[
                r#"{"MIN(configuration.maxSessionDuration)":3600,"MAX(configuration.maxSessionDuration)":7200,"AVG(configuration.maxSessionDuration)":5400,"SUM(configuration.maxSessionDuration)":10800}"#,
            ],
        ),
        ("SELECT COUNT(*) WHERE resourceType = 'AWS::S3::Bucket'", &[r#"{"COUNT(*)":0}"#]),
        (
            "SELECT resourceId WHERE resourceType = 'AWS::IAM::Role' ORDER BY configuration.maxSessionDuration DESC",
            &[r#"{"resourceId":"AROATWO"}"#, r#"{"resourceId":"AROAONE"}"#],
        ),
    ];
    for (query, expected) in table {
        assert_eq!(all(query).unwrap(), expected, "{query}");
    }
}

#[test]
fn what_config_does_not_have_is_refused() {
    let deep = format!("SELECT resourceId WHERE {}a = 1{}", "(".repeat(9), ")".repeat(9));
    let negations = format!("SELECT resourceId WHERE {} a = 1", "NOT ".repeat(900));
    let table = [
        // Behaviour 45.
        ("SELECT resourceId FROM items WHERE a = 1", "FROM is not supported"),
        ("SELECT resourceId AS id", "AS is not supported"),
        ("SELECT DISTINCT resourceId", "DISTINCT or ALL is not supported"),
        ("SELECT COUNT(*), accountId GROUP BY accountId HAVING COUNT(*) > 1", "HAVING is not supported"),
        ("SELECT a UNION SELECT b", "UNION is not supported"),
        ("SELECT a WHERE b IS NULL", "NULL is not supported"),
        ("SELECT a WHERE b = NULL", "NULL is not supported"),
        ("SELECT a WHERE resourceType LIKE '%::Role'", "only wildcards at the end"),
        ("SELECT a WHERE resourceType LIKE '%::Role%'", "only one wildcard"),
        ("SELECT a WHERE resourceType LIKE '_::Role'", "only wildcards at the end"),
        ("SELECT a WHERE resourceType LIKE 'ab%'", "needs 3 characters"),
        ("SELECT a WHERE resourceType LIKE 'ab_'", "needs 3 characters"),
        ("SELECT a WHERE 'someKey%' LIKE 'someValue%'", "is not a property"),
        ("SELECT CASE WHEN a = 1 THEN 2 ELSE 3 END", "is not a property"),
        ("SELECT a LIMIT 5", "A query has SELECT"),
        ("SELECT COUNT(a, b)", "one argument"),
        ("SELECT COUNT(MAX(a))", "is not a property"),
        ("SELECT COUNT(DISTINCT a)", "is not supported"),
        ("SELECT UPPER(a)", "UPPER is not supported"),
        ("SELECT a, b, c, d, COUNT(*) GROUP BY a, b, c, d", "at most 3"),
        ("SELECT a, b, COUNT(*) GROUP BY a, b ORDER BY COUNT(*)", "at most 1"),
        ("SELECT a, COUNT(*) GROUP BY a, a", "a twice"),
        ("SELECT a, COUNT(*)", "must be in GROUP BY"),
        ("SELECT a WHERE b IN (SELECT c)", "is not supported"),
        ("SELECT a WHERE b = c", "is not a text"),
        // Mismatched identifiers.
        ("SELECT configuration.dbclusterIdentifier, configuration.dBClusterIdentifier", "mismatched"),
        ("SELECT configuration.ipAddress WHERE configuration.ipaddressPermissions = 'x'", "mismatched"),
        ("", "one SELECT"),
        ("SELECT", "not valid"),
        ("DELETE FROM a", "one SELECT"),
        ("SELECT a; SELECT b", "one SELECT"),
        ("SELECT a WHERE 'x", "not valid"),
        (&deep, "at most 8 parentheses"),
        (&negations, "not valid"),
    ];
    for (query, expected) in table {
        let error = Query::parse(query).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains(expected), "{query}: {error}");
    }
    let long = format!("SELECT a WHERE b = '{}'", "x".repeat(4_096));
    assert!(Query::parse(&long).is_err());
    // As long as a query may be, and no nesting.
    let chain = format!("SELECT resourceId WHERE a=1{}", " OR a=1".repeat(580));
    assert!(Query::parse(&chain).is_ok());
    let alternating = format!("SELECT resourceId WHERE a=1{}", " OR a=1 AND b=2".repeat(270));
    assert!(Query::parse(&alternating).is_ok());
}

#[test]
fn names_of_properties_may_be_words_of_sql() {
    for name in
        ["configuration.default", "configuration.state.value", "configuration.group", "configuration.from.to", "tags"]
    {
        assert_eq!(Query::parse(&format!("SELECT {name}")).unwrap().fields(), [name], "{name}");
    }
    assert_eq!(
        Query::parse("SELECT COUNT(*), accountId GROUP BY accountId").unwrap().fields(),
        ["COUNT(*)", "accountId"]
    );
}
/// The parser recurses over each of these; a test has the stack that a thread of the server has.
#[test]
fn what_nests_without_end_is_refused_before_the_stack_is_full() {
    for word in
        ["NOT ", "- ", "+", "(", "NOT (", "case when ", "interval ", "f(", "a in (select ", "exists (", "[", "cast("]
    {
        for start in ["SELECT a WHERE ", "SELECT ", "with a as (", "explain ", ""] {
            let text: String = std::iter::once(start).chain(std::iter::repeat_n(word, 4_000 / word.len())).collect();
            assert!(Query::parse(&text).is_err(), "{text:.40}");
        }
    }
}

/// <https://docs.aws.amazon.com/config/latest/APIReference/API_SelectResourceConfig.html>
#[test]
fn an_answer_comes_in_pages() {
    let documents: Vec<json::Node> = DOCUMENTS.iter().map(|text| json::parse(text).unwrap()).collect();
    let ask = |text, limit, token: Option<&str>| answer(text, documents.iter(), limit, token);
    let (mut token, mut rows) = (None, Vec::new());
    loop {
        let page = ask("SELECT resourceId", Some(2), token.as_deref()).unwrap();
        assert!(page.rows.len() <= 2);
        rows.extend(page.rows);
        token = page.next;
        if token.is_none() {
            break;
        }
    }
    assert_eq!(rows, all("SELECT resourceId").unwrap());
    let first = ask("SELECT resourceId", Some(2), None).unwrap().next;
    assert!(matches!(ask("SELECT arn", Some(2), first.as_deref()), Err(Unanswered::Token)));
    assert!(matches!(ask("SELECT arn", None, Some("x")), Err(Unanswered::Token)));
    assert!(matches!(ask("SELECT arn", Some(101), None), Err(Unanswered::Limit)));
    assert!(matches!(ask("SELECT arn FROM a", None, None), Err(Unanswered::Expression(_))));
    // "Pagination is supported for all aggregate queries except when ORDER BY clause has an aggregate function."
    let sorted = "SELECT accountId, COUNT(*) GROUP BY accountId ORDER BY COUNT(*)";
    assert!(ask(sorted, Some(1), None).unwrap().next.is_none());
}

/// Properties in arrays multiply: what would fill the memory is refused.
#[test]
fn groups_are_bounded() {
    let values: Vec<String> = (0..40).map(|n| n.to_string()).collect();
    let list = values.join(",");
    let document = json::parse(&format!(r#"{{"a": [{list}], "b": [{list}], "c": [{list}]}}"#)).unwrap();
    let select = |text: &str| Query::parse(text).unwrap().select(std::iter::once(&document));
    assert_eq!(select("SELECT a, COUNT(*) GROUP BY a").unwrap().len(), 40);
    let error = select("SELECT a, b, c, COUNT(*) GROUP BY a, b, c").unwrap_err();
    assert!(error.to_string().contains("more than 1000 groups"), "{error}");
}
