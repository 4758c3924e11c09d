//! AWS's names in Rust's cases.

/// `AssumeRolePolicyDocument` → `assume_role_policy_document`, `SAMLProviderARN` → `saml_provider_arn`.
pub(crate) fn snake(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut out = String::with_capacity(name.len() + 8);
    for (at, &char) in chars.iter().enumerate() {
        if !char.is_alphanumeric() {
            out.push('_');
            continue;
        }
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).copied().unwrap_or('_');
        let after = chars.get(at + 1).copied().unwrap_or('_');
        let starts_word = before.is_lowercase() || before.is_ascii_digit();
        // The last capital of `SAMLProvider`'s first word belongs to the next; the plural of `ARNs` does not.
        let ends_acronym = before.is_uppercase()
            && after.is_lowercase()
            && !(after == 's' && chars.get(at + 2).is_none_or(|next| next.is_uppercase()));
        if char.is_uppercase() && (starts_word || ends_acronym) {
            out.push('_');
        }
        out.extend(char.to_lowercase());
    }
    out
}

/// The name of a static: `CREATE_ROLE_REQUEST`.
pub(crate) fn screaming(name: &str) -> String {
    snake(name).to_uppercase()
}

/// The name of a type: `tagKeyType` → `TagKeyType`.
pub(crate) fn type_name(name: &str) -> String {
    let mut chars = name.chars();
    let upper: String = chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect();
    match upper.as_str() {
        // Names the prelude and the generated files use themselves.
        "Box" | "Vec" | "String" | "Option" | "Result" | "Some" | "None" | "Ok" | "Err" | "Default" | "Timestamp"
        | "BTreeMap" | "Shape" | "Operation" | "Service" | "Fault" | "Value" | "Structure" | "Record" => {
            upper + "Value"
        }
        _ => upper,
    }
}

/// The name of a field: `type` becomes `r#type`.
pub(crate) fn field(name: &str) -> String {
    let name = snake(name);
    match name.as_str() {
        "type" | "match" | "ref" | "use" | "where" | "in" | "for" | "fn" | "mod" | "move" | "loop" | "static"
        | "const" | "enum" | "struct" | "trait" | "impl" | "if" | "else" | "return" | "as" | "async" | "await"
        | "dyn" | "false" | "true" | "let" | "mut" | "pub" | "unsafe" | "while" | "break" | "continue" | "extern"
        | "final" | "override" | "priv" | "typeof" | "abstract" | "become" | "box" | "do" | "macro" | "try"
        | "virtual" | "yield" | "gen" => format!("r#{name}"),
        "self" | "super" | "crate" => name + "_",
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_stay_together() {
        for (name, want) in [
            ("AssumeRolePolicyDocument", "assume_role_policy_document"),
            ("SAMLProviderARN", "saml_provider_arn"),
            ("PolicyARNs", "policy_arns"),
            ("AWSOrganizationsNotInUseException", "aws_organizations_not_in_use_exception"),
            ("EnableMFADevice", "enable_mfa_device"),
            ("S3BucketName", "s3_bucket_name"),
            ("OpenIDConnectProviderArn", "open_id_connect_provider_arn"),
            ("userName", "user_name"),
            ("sso-admin", "sso_admin"),
        ] {
            assert_eq!(snake(name), want);
        }
        assert_eq!(field("Type"), "r#type");
        assert_eq!(type_name("tagKeyType"), "TagKeyType");
    }
}
