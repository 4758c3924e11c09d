//! What is known of a person: the names of attributes, those of [SCIM's core schema](https://www.rfc-editor.org/rfc/rfc7643#section-4.1),
//! which the Identity Store API writes with a capital.

/// An attribute that is one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextAttribute {
    /// What the person signs in with.
    UserName,
    /// `name.formatted`
    Formatted,
    /// `name.familyName`
    FamilyName,
    /// `name.givenName`
    GivenName,
    /// `name.middleName`
    MiddleName,
    /// `name.honorificPrefix`
    HonorificPrefix,
    /// `name.honorificSuffix`
    HonorificSuffix,
    /// What others see.
    DisplayName,
    /// `nickName`
    NickName,
    /// `profileUrl`
    ProfileUrl,
    /// `userType`
    UserType,
    /// `title`
    Title,
    /// `preferredLanguage`
    PreferredLanguage,
    /// `locale`
    Locale,
    /// `timezone`
    Timezone,
    /// Known to the Identity Store API only.
    Website,
    /// Known to the Identity Store API only.
    Birthdate,
    /// `enterprise.employeeNumber`
    EmployeeNumber,
    /// `enterprise.costCenter`
    CostCenter,
    /// `enterprise.organization`
    Organization,
    /// `enterprise.division`
    Division,
    /// `enterprise.department`
    Department,
    /// `enterprise.manager.value`: the id of another person.
    Manager,
}

impl TextAttribute {
    /// Every one.
    pub const ALL: [TextAttribute; 23] = [
        TextAttribute::UserName,
        TextAttribute::Formatted,
        TextAttribute::FamilyName,
        TextAttribute::GivenName,
        TextAttribute::MiddleName,
        TextAttribute::HonorificPrefix,
        TextAttribute::HonorificSuffix,
        TextAttribute::DisplayName,
        TextAttribute::NickName,
        TextAttribute::ProfileUrl,
        TextAttribute::UserType,
        TextAttribute::Title,
        TextAttribute::PreferredLanguage,
        TextAttribute::Locale,
        TextAttribute::Timezone,
        TextAttribute::Website,
        TextAttribute::Birthdate,
        TextAttribute::EmployeeNumber,
        TextAttribute::CostCenter,
        TextAttribute::Organization,
        TextAttribute::Division,
        TextAttribute::Department,
        TextAttribute::Manager,
    ];
    /// Its path: as SCIM has it in the core schema, and after `enterprise.` in the enterprise extension.
    pub const fn path(self) -> &'static str {
        match self {
            TextAttribute::UserName => "userName",
            TextAttribute::Formatted => "name.formatted",
            TextAttribute::FamilyName => "name.familyName",
            TextAttribute::GivenName => "name.givenName",
            TextAttribute::MiddleName => "name.middleName",
            TextAttribute::HonorificPrefix => "name.honorificPrefix",
            TextAttribute::HonorificSuffix => "name.honorificSuffix",
            TextAttribute::DisplayName => "displayName",
            TextAttribute::NickName => "nickName",
            TextAttribute::ProfileUrl => "profileUrl",
            TextAttribute::UserType => "userType",
            TextAttribute::Title => "title",
            TextAttribute::PreferredLanguage => "preferredLanguage",
            TextAttribute::Locale => "locale",
            TextAttribute::Timezone => "timezone",
            TextAttribute::Website => "website",
            TextAttribute::Birthdate => "birthdate",
            TextAttribute::EmployeeNumber => "enterprise.employeeNumber",
            TextAttribute::CostCenter => "enterprise.costCenter",
            TextAttribute::Organization => "enterprise.organization",
            TextAttribute::Division => "enterprise.division",
            TextAttribute::Department => "enterprise.department",
            TextAttribute::Manager => "enterprise.manager.value",
        }
    }
    /// The attribute of a path, in whatever case: "Attribute names are case insensitive"
    /// ([RFC 7643](https://www.rfc-editor.org/rfc/rfc7643#section-2.1)).
    pub fn of_path(path: &str) -> Option<TextAttribute> {
        TextAttribute::ALL.into_iter().find(|attribute| attribute.path().eq_ignore_ascii_case(path))
    }
    /// The path without its first part, for those in a group: `givenName` of `name`, `department` of `enterprise`.
    pub fn within(self, group: &str) -> Option<&'static str> {
        self.path().strip_prefix(group)?.strip_prefix('.')
    }
}

/// An attribute that is a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ListAttribute {
    /// `emails`
    Emails,
    /// `addresses`
    Addresses,
    /// `phoneNumbers`
    PhoneNumbers,
    /// `roles`
    Roles,
    /// Known to the Identity Store API only.
    Photos,
}

/// A text within an entry of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SubAttribute {
    /// `value`
    Value,
    /// `display`, of photos.
    Display,
    /// `type`
    Type,
    /// `streetAddress`
    StreetAddress,
    /// `locality`
    Locality,
    /// `region`
    Region,
    /// `postalCode`
    PostalCode,
    /// `country`
    Country,
    /// `formatted`
    Formatted,
}

impl ListAttribute {
    /// Every one.
    pub const ALL: [ListAttribute; 5] = [
        ListAttribute::Emails,
        ListAttribute::Addresses,
        ListAttribute::PhoneNumbers,
        ListAttribute::Roles,
        ListAttribute::Photos,
    ];
    /// Its name in SCIM.
    pub const fn path(self) -> &'static str {
        match self {
            ListAttribute::Emails => "emails",
            ListAttribute::Addresses => "addresses",
            ListAttribute::PhoneNumbers => "phoneNumbers",
            ListAttribute::Roles => "roles",
            ListAttribute::Photos => "photos",
        }
    }
    /// The attribute of a name, in whatever case.
    pub fn of_path(path: &str) -> Option<ListAttribute> {
        ListAttribute::ALL.into_iter().find(|attribute| attribute.path().eq_ignore_ascii_case(path))
    }
    /// How many entries fit.
    pub const fn limit(self) -> usize {
        match self {
            ListAttribute::Photos => 3,
            _ => 1,
        }
    }
    /// What its entries hold beside `primary`.
    pub const fn parts(self) -> &'static [SubAttribute] {
        use SubAttribute as Sub;
        match self {
            ListAttribute::Emails | ListAttribute::PhoneNumbers | ListAttribute::Roles => &[Sub::Value, Sub::Type],
            ListAttribute::Photos => &[Sub::Value, Sub::Type, Sub::Display],
            ListAttribute::Addresses => &[
                Sub::StreetAddress,
                Sub::Locality,
                Sub::Region,
                Sub::PostalCode,
                Sub::Country,
                Sub::Formatted,
                Sub::Type,
            ],
        }
    }
    /// The part of a name, in whatever case.
    pub fn part(self, name: &str) -> Option<SubAttribute> {
        self.parts().iter().copied().find(|part| part.path().eq_ignore_ascii_case(name))
    }
}

impl SubAttribute {
    /// Its name in SCIM.
    pub const fn path(self) -> &'static str {
        match self {
            SubAttribute::Value => "value",
            SubAttribute::Display => "display",
            SubAttribute::Type => "type",
            SubAttribute::StreetAddress => "streetAddress",
            SubAttribute::Locality => "locality",
            SubAttribute::Region => "region",
            SubAttribute::PostalCode => "postalCode",
            SubAttribute::Country => "country",
            SubAttribute::Formatted => "formatted",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_found_by_their_paths_in_whatever_case() {
        for attribute in TextAttribute::ALL {
            assert_eq!(TextAttribute::of_path(&attribute.path().to_uppercase()), Some(attribute));
        }
        assert_eq!(TextAttribute::GivenName.within("name"), Some("givenName"));
        assert_eq!(TextAttribute::Manager.within("enterprise"), Some("manager.value"));
        assert_eq!(ListAttribute::of_path("PhoneNumbers"), Some(ListAttribute::PhoneNumbers));
        assert_eq!(ListAttribute::Emails.part("Value"), Some(SubAttribute::Value));
        assert_eq!(ListAttribute::Emails.part("display"), None);
    }
}
