"""A pytest plugin for moto's suites (see ../moto): writes down, a line of JSON a test, what came of it and what it asked
the server for.

A test that sends the server nothing tests moto's own code, in its own process, and says nothing about a server.
"""

import json
import os

import pytest
from botocore.client import BaseClient
from botocore.httpsession import URLLib3Session
from moto_concessions import concessions
from requests.adapters import HTTPAdapter

ENDPOINT = os.environ["TEST_SERVER_MODE_ENDPOINT"]
# The same address as those tests have it that address a bucket by its host.
HOST = ENDPOINT.removeprefix("http://")
REPORT = os.environ["MOTO_PROBE_REPORT"]

_now = {"operations": set(), "requests": 0}


def _count(request):
    if HOST in request.url and "/moto-api/" not in request.url:
        _now["requests"] += 1
        if request.method == "POST" and "multipart/form-data" in str(request.headers.get("Content-Type")):
            # What browsers send; no SDK has it: https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
            _now["operations"].add("s3:PostObject")


def _watch(of, method, note):
    real = getattr(of, method)

    def watched(self, *arguments, **options):
        note(self, *arguments)
        return real(self, *arguments, **options)

    setattr(of, method, watched)


_watch(URLLib3Session, "send", lambda _, request, *__: _count(request))
_watch(HTTPAdapter, "send", lambda _, request, *__: _count(request))
_call = BaseClient._make_api_call
_concessions = concessions(_call)


def _called(client, operation, parameters):
    _now["operations"].add(f"{client.meta.service_model.service_name}:{operation}")
    if _concessions is None:
        return _call(client, operation, parameters)
    parameters, more = _concessions.before(client, operation, parameters)
    answer = _call(client, operation, parameters)
    _concessions.after(client, operation, parameters, answer, more)
    return answer


BaseClient._make_api_call = _called


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item, nextitem):
    if _concessions is not None:
        _concessions.begin(item)
    _now.update(operations=set(), requests=0, outcome="passed", why="")
    done = yield
    report = {"test": item.nodeid, **_now, "operations": sorted(_now["operations"])}
    with open(REPORT, "a") as file:
        file.write(json.dumps(report) + "\n")
    return done


def pytest_runtest_logreport(report):
    if not report.passed and _now["outcome"] != "failed":
        crash = getattr(report.longrepr, "reprcrash", None)
        _now.update(outcome=report.outcome, why=crash.message.splitlines()[0] if crash else "")
