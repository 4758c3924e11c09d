"""ECR repositories: images, and who may pull them."""

import base64
import json

import pytest

from support.refusal import refused
from support.securecart import DEV, STAGING, document

MANIFEST = json.dumps({"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "layers": []})
REPOSITORY = f"arn:aws:ecr:eu-west-1:{DEV}:repository/shop/web"


@pytest.fixture
def ecr(world):
    return world.client("dev-root", "ecr", "eu-west-1")


@pytest.fixture
def repository(ecr):
    return ecr.create_repository(repositoryName="shop/web", tags=[{"Key": "team", "Value": "shop"}])["repository"]


def test_a_repository_lives_from_creation_to_deletion(ecr, repository):
    """https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html"""
    assert repository["repositoryArn"] == REPOSITORY
    assert repository["repositoryUri"] == f"{DEV}.dkr.ecr.eu-west-1.amazonaws.com/shop/web"
    assert [one["repositoryName"] for one in ecr.describe_repositories()["repositories"]] == ["shop/web"]
    ecr.tag_resource(resourceArn=REPOSITORY, tags=[{"Key": "stage", "Value": "dev"}])
    ecr.untag_resource(resourceArn=REPOSITORY, tagKeys=["team"])
    assert ecr.list_tags_for_resource(resourceArn=REPOSITORY)["tags"] == [{"Key": "stage", "Value": "dev"}]
    ecr.put_image_tag_mutability(repositoryName="shop/web", imageTagMutability="IMMUTABLE")
    ecr.put_image(repositoryName="shop/web", imageManifest=MANIFEST, imageTag="v1")
    with refused("ImageTagAlreadyExistsException"):
        ecr.put_image(repositoryName="shop/web", imageManifest=MANIFEST + " ", imageTag="v1")
    detail = ecr.describe_images(repositoryName="shop/web")["imageDetails"][0]
    assert detail["imageTags"] == ["v1"]
    with refused("RepositoryNotEmptyException"):
        ecr.delete_repository(repositoryName="shop/web")
    ecr.delete_repository(repositoryName="shop/web", force=True)
    with refused("RepositoryNotFoundException"):
        ecr.describe_repositories(repositoryNames=["shop/web"])


def test_another_account_pulls_what_the_policy_lets_it(world, ecr, repository):
    """https://docs.aws.amazon.com/AmazonECR/latest/userguide/repository-policy-examples.html"""
    staging = world.client("staging-root", "ecr", "eu-west-1")
    ecr.put_image(repositoryName="shop/web", imageManifest=MANIFEST, imageTag="v1")

    def pull() -> dict:
        return staging.batch_get_image(registryId=DEV, repositoryName="shop/web", imageIds=[{"imageTag": "v1"}])

    with refused("AccessDeniedException"):
        pull()
    # "Resource" is not written in policies of repositories.
    statement = {
        "Sid": "pull",
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{STAGING}:root"},
        "Action": ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"],
    }
    policy = json.dumps(document(statement))
    ecr.set_repository_policy(repositoryName="shop/web", policyText=policy)
    assert ecr.get_repository_policy(repositoryName="shop/web")["policyText"] == policy
    assert pull()["images"][0]["imageManifest"] == MANIFEST
    with refused("AccessDeniedException"):
        staging.put_image(registryId=DEV, repositoryName="shop/web", imageManifest=MANIFEST, imageTag="v2")
    ecr.delete_repository_policy(repositoryName="shop/web")
    with refused("AccessDeniedException"):
        pull()


def test_a_lifecycle_policy_is_kept(ecr, repository):
    """https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_PutLifecyclePolicy.html"""
    with refused("LifecyclePolicyNotFoundException"):
        ecr.get_lifecycle_policy(repositoryName="shop/web")
    untagged = {"tagStatus": "untagged", "countType": "imageCountMoreThan", "countNumber": 5}
    text = json.dumps({"rules": [{"rulePriority": 1, "selection": untagged, "action": {"type": "expire"}}]})
    ecr.put_lifecycle_policy(repositoryName="shop/web", lifecyclePolicyText=text)
    assert ecr.get_lifecycle_policy(repositoryName="shop/web")["lifecyclePolicyText"] == text
    ecr.delete_lifecycle_policy(repositoryName="shop/web")


def test_the_password_of_a_registry_is_for_the_user_aws(ecr):
    """https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html"""
    data = ecr.get_authorization_token()["authorizationData"][0]
    assert data["proxyEndpoint"] == f"https://{DEV}.dkr.ecr.eu-west-1.amazonaws.com"
    assert base64.b64decode(data["authorizationToken"]).startswith(b"AWS:")
