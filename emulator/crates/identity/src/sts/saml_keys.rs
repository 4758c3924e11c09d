//! Which attribute of an assertion becomes which condition key. See
//! [mapping SAML attributes](https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_saml_assertions.html#saml-attribute-mapping).

/// The condition key of an attribute.
pub(super) fn context_key(attribute: &str) -> Option<&'static str> {
    let name = attribute.strip_prefix("urn:oid:").unwrap_or(attribute);
    KEYS.iter().find(|(known, _)| *known == name || *known == attribute).map(|(_, key)| *key)
}

/// Object identifiers stand with and without `urn:oid:`. Of two that AWS's page misspells (`2.4.5.42`, identifiers
/// without the point before `100`) both spellings are taken.
static KEYS: &[(&str, &str)] = &[
    ("1.3.6.1.4.1.5923.1.1.1.1", "saml:edupersonaffiliation"),
    ("1.3.6.1.4.1.5923.1.1.1.2", "saml:edupersonnickname"),
    ("1.3.6.1.4.1.5923.1.1.1.3", "saml:edupersonorgdn"),
    ("1.3.6.1.4.1.5923.1.1.1.4", "saml:edupersonorgunitdn"),
    ("1.3.6.1.4.1.5923.1.1.1.5", "saml:edupersonprimaryaffiliation"),
    ("1.3.6.1.4.1.5923.1.1.1.6", "saml:edupersonprincipalname"),
    ("1.3.6.1.4.1.5923.1.1.1.7", "saml:edupersonentitlement"),
    ("1.3.6.1.4.1.5923.1.1.1.8", "saml:edupersonprimaryorgunitdn"),
    ("1.3.6.1.4.1.5923.1.1.1.9", "saml:edupersonscopedaffiliation"),
    ("1.3.6.1.4.1.5923.1.1.1.10", "saml:edupersontargetedid"),
    ("1.3.6.1.4.1.5923.1.1.1.11", "saml:edupersonassurance"),
    ("1.3.6.1.4.1.5923.1.2.1.2", "saml:eduorghomepageuri"),
    ("1.3.6.1.4.1.5923.1.2.1.3", "saml:eduorgidentityauthnpolicyuri"),
    ("1.3.6.1.4.1.5923.1.2.1.4", "saml:eduorglegalname"),
    ("1.3.6.1.4.1.5923.1.2.1.5", "saml:eduorgsuperioruri"),
    ("1.3.6.1.4.1.5923.1.2.1.6", "saml:eduorgwhitepagesuri"),
    ("urn:oid:2.5.4.3", "saml:cn"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", "saml:name"),
    ("http://schemas.xmlsoap.org/claims/CommonName", "saml:commonName"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname", "saml:givenName"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname", "saml:surname"),
    ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "saml:mail"),
    ("http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid", "saml:uid"),
    ("2.5.4.3", "saml:commonName"),
    ("2.5.4.4", "saml:surname"),
    ("2.4.5.42", "saml:givenName"),
    ("2.5.4.42", "saml:givenName"),
    ("2.5.4.45", "saml:x500UniqueIdentifier"),
    ("0.9.2342.19200300100.1.1", "saml:uid"),
    ("0.9.2342.19200300.100.1.1", "saml:uid"),
    ("0.9.2342.19200300100.1.3", "saml:mail"),
    ("0.9.2342.19200300.100.1.3", "saml:mail"),
    ("0.9.2342.19200300.100.1.45", "saml:organizationStatus"),
];

#[cfg(test)]
mod tests {
    use super::context_key;

    #[test]
    fn attributes_are_known_by_their_whole_names() {
        for (attribute, want) in [
            ("urn:oid:1.3.6.1.4.1.5923.1.1.1.1", Some("saml:edupersonaffiliation")),
            ("urn:oid:2.5.4.3", Some("saml:cn")),
            ("2.5.4.3", Some("saml:commonName")),
            ("http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", Some("saml:mail")),
            ("urn:oid:1.3.6.1.4.1.5923.1.1.1.12", None),
            ("mail", None),
            ("", None),
        ] {
            assert_eq!(context_key(attribute), want, "{attribute}");
        }
    }
}
