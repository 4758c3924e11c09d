//! <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/Welcome.html>

use models::ecr as api;
use resources::ecr::ECR;
use service::Sample;
use wire::Fault;

use crate::world::{OWNER, World, code};

const MANIFEST: &str = r#"{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","layers":[]}"#;

fn create(world: &mut World, name: &str, mutability: Option<&str>) -> Result<api::Repository, Fault> {
    let input = api::CreateRepositoryRequest {
        repository_name: name.into(),
        image_tag_mutability: mutability.map(str::to_owned),
        ..api::CreateRepositoryRequest::default()
    };
    world.call::<api::CreateRepositoryResponse>("CreateRepository", input).map(|made| made.repository.unwrap())
}

fn put(world: &mut World, manifest: &str, tag: Option<&str>) -> Result<api::Image, Fault> {
    let input = api::PutImageRequest {
        repository_name: "shop/web".into(),
        image_manifest: manifest.into(),
        image_tag: tag.map(str::to_owned),
        ..api::PutImageRequest::default()
    };
    world.call::<api::PutImageResponse>("PutImage", input).map(|put| put.image.unwrap())
}

#[test]
fn every_operation_is_in_the_model_and_has_a_row() {
    assert_eq!(ECR.defects(), Vec::<String>::new());
    let world = World::new(&ECR);
    let call = world.root_call(OWNER);
    let sample = Sample { partition: &world.partition, call: &call, text: |_| "sample" };
    assert_eq!(ECR.authorization_defects(sample), Vec::<String>::new());
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html>
#[test]
fn a_repository_is_made_once_and_deleted_when_empty_or_by_force() {
    let mut world = World::new(&ECR);
    let made = create(&mut world, "shop/web", None).unwrap();
    assert_eq!(made.repository_uri.unwrap(), "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop/web");
    assert_eq!(code(create(&mut world, "shop/web", None)), "RepositoryAlreadyExistsException");
    put(&mut world, MANIFEST, Some("v1")).unwrap();
    for (force, want) in
        [(false, "RepositoryNotEmptyException"), (true, "success"), (true, "RepositoryNotFoundException")]
    {
        let input = api::DeleteRepositoryRequest {
            repository_name: "shop/web".into(),
            force: Some(force),
            ..api::DeleteRepositoryRequest::default()
        };
        assert_eq!(code(world.call::<api::DeleteRepositoryResponse>("DeleteRepository", input)), want, "{force}");
    }
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html>
#[test]
fn a_tag_moves_unless_it_is_immutable() {
    let other = MANIFEST.replace("[]", r#"[{"size":1}]"#);
    for (mutability, want) in [("MUTABLE", "success"), ("IMMUTABLE", "ImageTagAlreadyExistsException")] {
        let mut world = World::new(&ECR);
        create(&mut world, "shop/web", Some(mutability)).unwrap();
        let first = put(&mut world, MANIFEST, Some("v1")).unwrap().image_id.unwrap().image_digest;
        assert_eq!(code(put(&mut world, MANIFEST, Some("v1"))), "ImageAlreadyExistsException");
        assert_eq!(code(put(&mut world, &other, Some("v1"))), want, "{mutability}");
        let by_tag = api::ImageIdentifier { image_tag: Some("v1".into()), image_digest: None };
        let input = api::BatchGetImageRequest {
            repository_name: "shop/web".into(),
            image_ids: vec![by_tag, api::ImageIdentifier { image_tag: Some("none".into()), image_digest: None }],
            ..api::BatchGetImageRequest::default()
        };
        let got: api::BatchGetImageResponse = world.call("BatchGetImage", input).unwrap();
        let digest = got.images.unwrap().remove(0).image_id.unwrap().image_digest;
        assert_eq!(digest == first, mutability == "IMMUTABLE");
        assert_eq!(got.failures.unwrap().remove(0).failure_code.unwrap(), "ImageNotFound");
    }
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_BatchDeleteImage.html>
#[test]
fn an_image_goes_with_its_last_tag() {
    let mut world = World::new(&ECR);
    create(&mut world, "shop/web", None).unwrap();
    put(&mut world, MANIFEST, Some("v1")).unwrap();
    put(&mut world, MANIFEST, Some("v2")).unwrap();
    for (tag, left) in [("v1", 1), ("v2", 0)] {
        let input = api::BatchDeleteImageRequest {
            repository_name: "shop/web".into(),
            image_ids: vec![api::ImageIdentifier { image_tag: Some(tag.into()), image_digest: None }],
            ..api::BatchDeleteImageRequest::default()
        };
        world.call::<api::BatchDeleteImageResponse>("BatchDeleteImage", input).unwrap();
        let input = api::ListImagesRequest { repository_name: "shop/web".into(), ..Default::default() };
        let listed: api::ListImagesResponse = world.call("ListImages", input).unwrap();
        assert_eq!(listed.image_ids.unwrap().len(), left, "{tag}");
    }
}

/// <https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_GetRepositoryPolicy.html>
#[test]
fn policies_are_told_as_they_were_written() {
    let mut world = World::new(&ECR);
    create(&mut world, "shop/web", None).unwrap();
    let get = |world: &mut World| {
        let input = api::GetRepositoryPolicyRequest { repository_name: "shop/web".into(), registry_id: None };
        world.call::<api::GetRepositoryPolicyResponse>("GetRepositoryPolicy", input).map(|got| got.policy_text.unwrap())
    };
    let set = |world: &mut World, text: &str| {
        let input = api::SetRepositoryPolicyRequest {
            repository_name: "shop/web".into(),
            policy_text: text.into(),
            ..api::SetRepositoryPolicyRequest::default()
        };
        world.call::<api::SetRepositoryPolicyResponse>("SetRepositoryPolicy", input)
    };
    assert_eq!(code(get(&mut world)), "RepositoryPolicyNotFoundException");
    assert_eq!(code(set(&mut world, "{}")), "InvalidParameterException");
    // Repositories' policies name no resource.
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Sid":"pull","Effect":"Allow","Principal":{"AWS":"444455556666"},"Action":["ecr:BatchGetImage"]}]}"#;
    set(&mut world, policy).unwrap();
    assert_eq!(get(&mut world).unwrap(), policy);
}
