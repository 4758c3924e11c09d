//! <https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_ous.html>

use models::organizations as api;

use crate::world::{SCP, World, code};

#[test]
fn units_nest_five_levels_deep() {
    let mut world = World::organized();
    let mut parent = world.root_id();
    for level in 1..=5 {
        parent = world.unit(&parent, &format!("level {level}")).unwrap();
    }
    let fault = world.unit(&parent, "level 6").unwrap_err();
    assert_eq!(
        fault.message,
        "You cannot add an organizational unit to the specified parent because it would exceed the max depth allowed."
    );
    assert_eq!(code::<()>(Err(fault)), "ConstraintViolationException/OU_DEPTH_LIMIT_EXCEEDED");
}

#[test]
fn a_unit_is_named_below_its_root_and_carries_full_aws_access() {
    let mut world = World::organized();
    let root = world.root_id();
    let id = world.unit(&root, "Workloads").unwrap();
    let prefix = format!("ou-{}-", root.strip_prefix("r-").unwrap());
    assert!(id.starts_with(&prefix) && id.len() == prefix.len() + 8, "{id}");
    assert_eq!(world.attached(&id, SCP), ["p-FullAWSAccess"]);

    let input = api::DescribeOrganizationalUnitRequest { organizational_unit_id: id.clone() };
    let output: api::DescribeOrganizationalUnitResponse = world.manage("DescribeOrganizationalUnit", input).unwrap();
    let unit = output.organizational_unit.unwrap();
    let organization = world.partition.organization_of(crate::world::MANAGEMENT).unwrap().id.to_string();
    assert_eq!(unit.arn.unwrap(), format!("arn:aws:organizations::111111111111:ou/{organization}/{id}"));
    assert_eq!(unit.path.unwrap(), format!("{organization}/{root}/{id}/"));
}

#[test]
fn names_are_unique_among_siblings_only() {
    let mut world = World::organized();
    let root = world.root_id();
    let one = world.unit(&root, "Workloads").unwrap();
    assert_eq!(code(world.unit(&root, "Workloads")), "DuplicateOrganizationalUnitException");
    world.unit(&one, "Workloads").unwrap();
    let other = world.unit(&root, "Security").unwrap();
    let rename = |world: &mut World, name: &str| {
        let input =
            api::UpdateOrganizationalUnitRequest { organizational_unit_id: other.clone(), name: Some(name.into()) };
        world.manage::<api::UpdateOrganizationalUnitResponse>("UpdateOrganizationalUnit", input)
    };
    assert_eq!(code(rename(&mut world, "Workloads")), "DuplicateOrganizationalUnitException");
    assert_eq!(code(rename(&mut world, "Security")), "success");
    assert_eq!(rename(&mut world, "Audit").unwrap().organizational_unit.unwrap().name.as_deref(), Some("Audit"));
}

#[test]
fn only_an_empty_unit_is_deleted() {
    let mut world = World::organized();
    let root = world.root_id();
    let outer = world.unit(&root, "outer").unwrap();
    let inner = world.unit(&outer, "inner").unwrap();
    let delete = |world: &mut World, id: &str| {
        let input = api::DeleteOrganizationalUnitRequest { organizational_unit_id: id.into() };
        code(world.manage::<api::DeleteOrganizationalUnitResponse>("DeleteOrganizationalUnit", input))
    };
    assert_eq!(delete(&mut world, &outer), "OrganizationalUnitNotEmptyException");
    assert_eq!(delete(&mut world, &inner), "success");
    assert_eq!(delete(&mut world, &inner), "OrganizationalUnitNotFoundException");
    assert_eq!(delete(&mut world, &outer), "success");
    assert_eq!(code(world.unit(&outer, "orphan")), "ParentNotFoundException");
}

#[test]
fn children_come_in_pages() {
    let mut world = World::organized();
    let root = world.root_id();
    let mut made: Vec<String> = (0..7).map(|at| world.unit(&root, &format!("unit {at}")).unwrap()).collect();
    made.sort();
    let (mut seen, mut next_token) = (Vec::new(), None);
    loop {
        let input =
            api::ListOrganizationalUnitsForParentRequest { parent_id: root.clone(), next_token, max_results: Some(3) };
        let page: api::ListOrganizationalUnitsForParentResponse =
            world.manage("ListOrganizationalUnitsForParent", input).unwrap();
        seen.extend(page.organizational_units.unwrap().into_iter().map(|unit| unit.id.unwrap()));
        next_token = page.next_token;
        if next_token.is_none() {
            break;
        }
    }
    assert_eq!(seen, made);
    let input = api::ListChildrenRequest {
        parent_id: root,
        child_type: "ACCOUNT".into(),
        next_token: Some("nonsense".into()),
        max_results: None,
    };
    let refused = world.manage::<api::ListChildrenResponse>("ListChildren", input);
    assert_eq!(code(refused), "InvalidInputException/INVALID_NEXT_TOKEN");
}
