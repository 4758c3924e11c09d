use aws_sdk_s3::Client;
use aws_sdk_s3::primitives::ByteStream;
use aws_sdk_s3::types::{
    BucketLocationConstraint, CompletedMultipartUpload, CompletedPart, CreateBucketConfiguration, Delete,
    ObjectIdentifier,
};
use orglab_sdk_tests::World;

const BUCKET: &str = "rust-stories";

async fn with_bucket(world: &World) -> Client {
    let s3 = world.s3(&world.profile("management-admin"));
    s3.create_bucket().bucket(BUCKET).send().await.unwrap();
    s3
}

async fn content(s3: &Client, key: &str) -> Vec<u8> {
    let answer = s3.get_object().bucket(BUCKET).key(key).send().await.unwrap();
    answer.body.collect().await.unwrap().to_vec()
}

#[tokio::test]
async fn objects_go_up_and_come_down_with_the_sdks_checksums() {
    let s3 = with_bucket(&World::securecart()).await;
    for (key, body) in [("empty", ""), ("one word", "hello"), ("dir/ü+&?=%/file.txt", "odd key")] {
        let put = s3.put_object().bucket(BUCKET).key(key).body(ByteStream::from_static(body.as_bytes())).send().await;
        // The default checksum: https://docs.aws.amazon.com/sdkref/latest/guide/feature-dataintegrity.html
        assert!(put.unwrap().checksum_crc32().is_some(), "{key}");
        assert_eq!(content(&s3, key).await, body.as_bytes(), "{key}");
        let head = s3.head_object().bucket(BUCKET).key(key).send().await.unwrap();
        assert_eq!(head.content_length(), Some(i64::try_from(body.len()).unwrap()));
    }
    let copy = s3.copy_object().copy_source(format!("{BUCKET}/one%20word")).bucket(BUCKET).key("copy").send().await;
    copy.unwrap();
    assert_eq!(content(&s3, "copy").await, b"hello");
    let part = s3.get_object().bucket(BUCKET).key("copy").range("bytes=1-3").send().await.unwrap();
    assert_eq!(part.body.collect().await.unwrap().to_vec(), b"ell");
}

#[tokio::test]
async fn parts_make_an_object() {
    let s3 = with_bucket(&World::securecart()).await;
    let begun = s3.create_multipart_upload().bucket(BUCKET).key("big").send().await.unwrap();
    let upload = begun.upload_id().unwrap();
    let mut parts = Vec::new();
    for (number, size) in [(1, 5 << 20), (2, 1000)] {
        let body = ByteStream::from(vec![b'a'; size]);
        let part = s3.upload_part().bucket(BUCKET).key("big").upload_id(upload).part_number(number).body(body);
        let done = part.send().await.unwrap();
        let part = CompletedPart::builder().part_number(number).e_tag(done.e_tag().unwrap());
        parts.push(part.set_checksum_crc32(done.checksum_crc32().map(str::to_owned)).build());
    }
    let whole = CompletedMultipartUpload::builder().set_parts(Some(parts)).build();
    let complete = s3.complete_multipart_upload().bucket(BUCKET).key("big").upload_id(upload).multipart_upload(whole);
    assert!(complete.send().await.unwrap().e_tag().unwrap().ends_with("-2\""));
    assert_eq!(content(&s3, "big").await.len(), (5 << 20) + 1000);
}

#[tokio::test]
async fn listings_have_pages_and_errors_have_types() {
    let s3 = with_bucket(&World::securecart()).await;
    for number in 0..25 {
        let key = format!("many/{number:02}");
        s3.put_object().bucket(BUCKET).key(key).body(ByteStream::from_static(b"x")).send().await.unwrap();
    }
    let mut pages = s3.list_objects_v2().bucket(BUCKET).prefix("many/").max_keys(10).into_paginator().send();
    let (mut keys, mut count) = (Vec::new(), 0);
    while let Some(page) = pages.try_next().await.unwrap() {
        keys.extend(page.contents().iter().filter_map(|object| object.key().map(str::to_owned)));
        count += 1;
    }
    assert_eq!((keys.len(), count), (25, 3));
    let objects = keys.iter().map(|key| ObjectIdentifier::builder().key(key).build().unwrap()).collect();
    let delete = Delete::builder().set_objects(Some(objects)).build().unwrap();
    let gone = s3.delete_objects().bucket(BUCKET).delete(delete).send().await.unwrap();
    assert_eq!(gone.deleted().len(), 25);
    let missing = s3.get_object().bucket(BUCKET).key("many/00").send().await.unwrap_err().into_service_error();
    assert!(missing.is_no_such_key());
    let twice = s3.head_bucket().bucket("rust-stories-other").send().await.unwrap_err().into_service_error();
    assert!(twice.is_not_found());
}

#[tokio::test]
async fn the_region_lock_holds_for_buckets() {
    let world = World::securecart();
    let s3 = world.s3(&world.profile("dev-developer"));
    let sydney = CreateBucketConfiguration::builder().location_constraint(BucketLocationConstraint::ApSoutheast2);
    let config = s3.config().to_builder().region(aws_sdk_s3::config::Region::new("ap-southeast-2")).build();
    let s3 = Client::from_conf(config);
    let make = s3.create_bucket().bucket("rust-sydney").create_bucket_configuration(sydney.build());
    let refused = make.send().await.unwrap_err().into_service_error();
    assert_eq!(refused.meta().code(), Some("AccessDenied"));
    assert!(refused.meta().message().unwrap().contains("explicit deny in a service control policy"));
}
