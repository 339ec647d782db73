"""Gives each operation its caller: an access token, an id of the caller's own, a challenge."""

import json
import os

import schemathesis

with open(os.environ["CALLERS"], encoding="utf-8") as file:
    CALLERS = json.load(file)


def caller_of(operation):
    return CALLERS.get(operation.definition.raw.get("operationId"), {})


if any("token" in caller for caller in CALLERS.values()):

    @schemathesis.auth(refresh_interval=None)
    class AccessToken:
        def get(self, case, context):
            return caller_of(context.operation).get("token")

        def set(self, case, data, context):
            case.headers = {**(case.headers or {}), "Authorization": f"Bearer {data}"}


@schemathesis.hook
def before_call(context, case, kwargs):
    """Half of the well-formed calls are about something that exists; in the others the id or token is made up."""
    caller = caller_of(case.operation)
    if case.meta is None or not case.meta.generation.mode.is_positive or ord(case.id[-1]) % 2:
        return
    if caller.get("id") and isinstance(case.path_parameters, dict) and "id" in case.path_parameters:
        case.path_parameters["id"] = caller["id"]
    if caller.get("challenge") and isinstance(case.body, dict) and "challenge_token" in case.body:
        case.body["challenge_token"] = caller["challenge"]


@schemathesis.check
def no_refusal_tells_of_the_inside(ctx, response, case):
    if response.status_code >= 400:
        told = [word for word in (b"panicked", b".rs:", b"postgres", b"SELECT ") if word in response.content]
        assert not told, f"the answer holds {told}"
