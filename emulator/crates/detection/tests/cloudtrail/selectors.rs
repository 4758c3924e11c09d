//! <https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_PutEventSelectors.html>

use models::cloudtrail as api;

use crate::world::{MANAGEMENT, World, code};

fn put(
    world: &mut World,
    basic: Option<Vec<api::EventSelector>>,
    advanced: Option<Vec<api::AdvancedEventSelector>>,
) -> String {
    let input = api::PutEventSelectorsRequest {
        trail_name: "audit".into(),
        event_selectors: basic,
        advanced_event_selectors: advanced,
    };
    code(world.call::<api::PutEventSelectorsResponse>(MANAGEMENT, "PutEventSelectors", input))
}

fn get(world: &mut World) -> api::GetEventSelectorsResponse {
    let input = api::GetEventSelectorsRequest { trail_name: "audit".into() };
    world.call(MANAGEMENT, "GetEventSelectors", input).unwrap()
}

#[test]
fn basic_and_advanced_selectors_replace_each_other() {
    let mut world = World::new();
    world.create(MANAGEMENT, "audit").unwrap();
    let first = get(&mut world).advanced_event_selectors.unwrap().remove(0);
    assert_eq!(first.name.as_deref(), Some("Management events selector"));
    assert_eq!(first.field_selectors[0].equals.as_deref(), Some(&["Management".to_owned()][..]));

    let basic = api::EventSelector { read_write_type: Some("WriteOnly".into()), ..api::EventSelector::default() };
    assert_eq!(put(&mut world, Some(vec![basic.clone()]), None), "success");
    let seen = get(&mut world);
    assert_eq!(seen.advanced_event_selectors, None);
    let shown = seen.event_selectors.unwrap().remove(0);
    assert_eq!((shown.read_write_type.as_deref(), shown.include_management_events), (Some("WriteOnly"), Some(true)));

    let field = api::AdvancedFieldSelector {
        field: "eventName".into(),
        not_starts_with: Some(vec!["Get".into()]),
        ..api::AdvancedFieldSelector::default()
    };
    let advanced = api::AdvancedEventSelector { name: None, field_selectors: vec![field] };
    assert_eq!(put(&mut world, None, Some(vec![advanced.clone()])), "success");
    let seen = get(&mut world);
    assert_eq!((seen.event_selectors, seen.advanced_event_selectors), (None, Some(vec![advanced.clone()])));

    for (basic, advanced) in [
        (None, None),
        (Some(Vec::new()), None),
        (Some(vec![basic.clone()]), Some(vec![advanced])),
        (Some(vec![basic; 6]), None),
    ] {
        assert_eq!(put(&mut world, basic, advanced), "InvalidEventSelectorsException");
    }
}
