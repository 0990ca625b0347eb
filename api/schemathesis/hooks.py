"""What HTTP asks of any client and a generator cannot know: the current entity tag, a fresh key, one JSON a line.

A header that was left out or spoilt on purpose stays as it is, and no answer is changed or passed over.
"""

import re
import uuid

import requests
import schemathesis
from schemathesis import GenerationMode
from schemathesis.core.parameters import ParameterLocation

OWNER = re.compile(r"/api/v1/(booklets|accounts|structures)/[^/?]+")
TAG = re.compile(r'\*|(W/)?"')


@schemathesis.serializer("application/x-ndjson")
def lines(context, value):
    return value.encode()


@schemathesis.hook
def before_call(context, case, kwargs):
    header = case.meta.components.get(ParameterLocation.HEADER) if case.meta else None
    if header is None or header.mode == GenerationMode.POSITIVE:
        if "Idempotency-Key" in case.headers:
            case.headers["Idempotency-Key"] = str(uuid.uuid4())
        if "If-Match" in case.headers:
            set_tag(case)


def set_tag(case):
    read = tag(case)
    if read is not None:
        case.headers["If-Match"] = read
    elif not TAG.match(str(case.headers["If-Match"])):
        # the generator writes a number for a text that is optional; where nothing can be read, any tag will do
        case.headers["If-Match"] = '"unread"'


def tag(case):
    """The tag that whoever asks would read now; none when there is nothing to read."""
    owner = OWNER.match(case.formatted_path)
    if owner is None:
        return None
    asked = {"Authorization": case.headers["Authorization"]} if "Authorization" in case.headers else {}
    return requests.get(case.operation.base_url.rstrip("/") + owner.group(), headers=asked, timeout=30).headers.get("ETag")
