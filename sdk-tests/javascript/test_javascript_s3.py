"""Amazon S3 with the AWS SDK for JavaScript v3 and its default settings.

https://docs.aws.amazon.com/sdkref/latest/guide/feature-dataintegrity.html
"""

import json

from support.javascript import Script, require

require()


def test_objects_go_up_and_come_down(world, tmp_path):
    script = Script(tmp_path, AWS_PROFILE="management-admin", **world.files())
    done = script.run("javascript-stories", program="s3.mjs")
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    assert seen["checksum"] == "NhCmhg=="
    assert (seen["text"], seen["range"], seen["copy"], seen["odd"]) == ("hello", "ell", "hello", "odd")
    assert seen["metadata"] == {"colour": "blue"}
    assert (seen["parts"], seen["same"]) == ("3", True)
    assert seen["signed"] == [200, 200, "by URL"]
    assert seen["unsigned"] == 403
    assert seen["keys"] == sorted(["text", "dir/ü +&?=%'()*!~.txt", "copy", "big", "signed"])
    assert (seen["pages"], seen["deleted"], seen["missing"]) == (3, 5, "NoSuchKey")
